//! Reads TypeScript declarations that are made from the model.

#![allow(unreachable_pub)]
#![allow(clippy::expect_used)]

use std::collections::BTreeMap;

/// A declared object: its fields' types by name, `?` being part of the name.
pub type Fields = BTreeMap<String, String>;

/// Without its comments.
pub fn code(declaration: &str) -> String {
    let mut code = String::new();
    let mut rest = declaration;
    while let Some((before, comment)) = rest.split_once("/**") {
        code.push_str(before);
        rest = comment.split_once("*/").expect("comments end").1;
    }
    code + rest
}

/// The fields of a declared object, or none when something else is declared.
pub fn fields(declaration: &str) -> Fields {
    let code = code(declaration);
    let body = code.split_once("= {").map_or("", |(_, body)| body.trim_end().trim_end_matches("};"));
    let fields = body.split(',').map(str::trim).filter(|field| !field.is_empty());
    fields.filter_map(|field| field.split_once(": ")).map(|(name, ty)| (name.to_owned(), ty.to_owned())).collect()
}

/// The declarations one by one, by the declared name.
pub fn by_name(declarations: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for declaration in code(declarations).split("export type ").skip(1) {
        let name: String = declaration.chars().take_while(|c| c.is_alphanumeric()).collect();
        assert!(found.insert(name.clone(), declaration.to_owned()).is_none(), "{name} is declared twice");
    }
    found
}
