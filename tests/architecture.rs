//! The house has one direction: a module uses only what stands below it. See the table.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each module of the crate, and the modules that it may use.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("money", &[]),
    ("date", &[]),
    ("keyed", &[]),
    ("lines", &[]),
    ("order", &[]),
    ("text", &[]),
    ("model", &["money", "date"]),
    ("statement", &["money", "date", "keyed", "order", "text", "model"]),
    ("enrich", &["money", "date", "keyed", "order", "text", "model"]),
    ("api", &["money", "date", "model"]),
    ("sandbox", &["money", "date", "order", "model", "enrich", "api"]),
    ("wasm", &["money", "date", "lines", "model", "statement", "enrich", "api", "sandbox"]),
];

/// What belongs to JavaScript, and therefore to `wasm` alone.
const JAVASCRIPT: [&str; 6] = ["wasm_bindgen", "serde_wasm_bindgen", "js_sys", "web_sys", "gloo_net", "JsValue"];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of each file of the crate, with the module it belongs to; without comments.
fn sources() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    files
        .into_iter()
        .map(|file| {
            let inside = file.strip_prefix(&root).unwrap();
            let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
            let module = first.trim_end_matches(".rs").to_owned();
            let code = fs::read_to_string(&file)
                .unwrap()
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            (file, module, code)
        })
        .collect()
}

/// The modules of the crate that the code names: `crate::api::...`, and `crate::{api, ...}`.
fn uses(code: &str) -> Vec<String> {
    let mut used = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap().split(',').collect(),
            None => vec![rest],
        };
        used.extend(names.into_iter().map(|name| name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()));
    }
    used
}

#[test]
fn every_arrow_points_down() {
    let mut wrong = Vec::new();
    for (file, module, code) in sources().into_iter().filter(|(_, module, _)| module != "lib") {
        let (_, allowed) = MAY_USE.iter().find(|(name, _)| *name == module).unwrap_or_else(|| panic!("{module} has no place in the house"));
        for used in uses(&code) {
            let is_module = MAY_USE.iter().any(|(name, _)| *name == used);
            if is_module && used != module && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} uses {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn javascript_stays_at_the_boundary() {
    let mut wrong = Vec::new();
    for (file, _, code) in sources().into_iter().filter(|(_, module, _)| module != "wasm") {
        wrong.extend(JAVASCRIPT.iter().filter(|name| code.contains(**name)).map(|name| format!("{} names {name}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_check_sees_what_it_looks_for() {
    assert_eq!(uses("use crate::api::Call; fn f() { crate::wasm::x() } use crate::{enrich, money};"), ["api", "wasm", "enrich", "money"]);
    let sources = sources();
    for (module, _) in MAY_USE {
        assert!(sources.iter().any(|(_, name, _)| name == module), "{module} is gone");
    }
    assert!(sources.iter().any(|(_, module, code)| module == "wasm" && code.contains("wasm_bindgen")));
}

#[test]
fn files_stay_short() {
    for (file, _, code) in sources() {
        let lines = code.lines().count();
        assert!(lines <= 500, "{} has {lines} lines of code: part it", file.display());
    }
}
