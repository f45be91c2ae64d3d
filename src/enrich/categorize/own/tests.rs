use super::super::{Categorizer, Line};
use super::*;
use crate::model::DecidedBy;
use std::sync::Arc;

const CAFE: &str = r#"{ "merchants": [{ "name": "Café Xyzzy", "category": "Food & Groceries", "subcategory": "Bakery & Coffee",
    "website": "https://xyzzy.example", "aliases": ["CF XYZ"] }],
    "rules": [{ "phrases": ["cuota club*"], "category": "Home & Life", "type": "OUTFLOW" }] }"#;

/// Category, merchant and what decided.
fn categorize(own: &Own, description: &str, direction: Direction) -> (Category, Option<String>, DecidedBy) {
    let mut categorizer = Categorizer::new("es").unwrap().with_own(Arc::new(own.clone()));
    let line = Line { description, direction, account: EnrichableAccount::Checking, currency: "MXN", mcc: None };
    let verdict = categorizer.categorize(line);
    let merchant = verdict.merchant.and_then(|position| categorizer.merchant(position)).and_then(|merchant| merchant.merchant_name);
    (verdict.category, merchant, verdict.by)
}

#[test]
fn ones_own_decide_over_everything() {
    let own = Own::parse(CAFE).unwrap();
    let cafe = (Category::FoodAndGroceries, Some("Café Xyzzy".to_owned()), DecidedBy::Merchant);
    assert_eq!(categorize(&own, "COMPRA CAFE XYZZY 0412", Direction::Outflow), cafe);
    assert_eq!(categorize(&own, "PAGO NOMINA CF-XYZ", Direction::Inflow), cafe);
    assert_eq!(categorize(&own, "CF XYZA", Direction::Outflow).1, None);
    assert_eq!(
        categorize(&own, "CUOTA CLUBES OXXO", Direction::Outflow),
        (Category::HomeAndLife, Some("OXXO".to_owned()), DecidedBy::Rule)
    );
    assert_ne!(categorize(&own, "CUOTA CLUB", Direction::Inflow).0, Category::HomeAndLife);
}

#[test]
fn what_is_learnt_holds_for_the_same_and_the_like() {
    let mut own = Own::default();
    let corrections = r#"[{ "description": "COMPRA POS 8831 TORTAS XYZZY MONTERREY 12MAR", "category": "Personal Shopping", "merchant": "Xyzzy SA" },
        { "description": "SPEI ENVIADO PLUGH 00123", "category": "Bills & Utilities", "subcategory": "Rent" }]"#;
    own.learn(corrections).unwrap();
    let shop = (Category::PersonalShopping, Some("Xyzzy SA".to_owned()), DecidedBy::Merchant);
    assert_eq!(categorize(&own, "COMPRA POS 8831 TORTAS XYZZY MONTERREY 12MAR", Direction::Outflow), shop);
    assert_eq!(categorize(&own, "PAGO TORTAS XYZZY GUADALAJARA 0099", Direction::Outflow), shop);
    assert_eq!(categorize(&own, "SPEI ENVIADO PLUGH 99", Direction::Outflow).0, Category::BillsAndUtilities);
    // Another correction of the same words replaces the first.
    own.learn(r#"[{ "description": "Plugh", "category": "Taxes" }]"#).unwrap();
    assert_eq!(categorize(&own, "SPEI ENVIADO PLUGH 99", Direction::Outflow).0, Category::Taxes);
    assert_eq!(Own::parse(&own.to_json()).unwrap(), own);
}

#[test]
fn a_merchant_that_is_named_needs_no_alias() {
    let mut own = Own::default();
    let corrections = r#"[{ "description": "COMPRA XYZZY MONTERREY SUC CENTRO 12MAR", "category": "Personal Shopping", "merchant": "Xyzzy" },
        { "description": "COMPRA XYZZYX MONTERREY", "category": "Taxes", "merchant": "Xyzzy X" },
        { "description": "COMPRA TORTAS PLUGH", "category": "Home & Life", "merchant": "Plu" }]"#;
    own.learn(corrections).unwrap();
    let aliases: Vec<usize> = own.merchants.iter().map(|merchant| merchant.aliases.len()).collect();
    assert_eq!(aliases, [0, 0, 1]);
    let named = |description: &str| categorize(&own, description, Direction::Outflow).1;
    assert_eq!(named("PAGO XYZZY GUADALAJARA 0099").as_deref(), Some("Xyzzy"));
    assert_eq!(named("XYZZYX").as_deref(), Some("Xyzzy X"));
    assert_eq!(named("TORTAS PLUGH 2").as_deref(), Some("Plu"));
    assert_eq!(named("SUC CENTRO 12MAR"), None);
}

#[test]
fn errors_name_the_index_and_the_field() {
    let field = |text: &str| Own::parse(text).unwrap_err().field.clone().unwrap();
    let rule = |fields: &str| format!(r#"{{ "rules": [{{ "phrases": ["a b"], "category": "Taxes" }}, {{ {fields} }}] }}"#);
    for (text, expected) in [
        ("[", "own"),
        ("[]", "own"),
        (r#"{ "rules": {} }"#, "rules"),
        (r#"{ "rules": [1] }"#, "rules[0]"),
        (&rule(r#""category": "Taxes""#), "rules[1].phrases"),
        (&rule(r#""phrases": [1], "category": "Taxes""#), "rules[1].phrases"),
        (&rule(r#""phrases": ["."], "category": "Taxes""#), "rules[1].phrases"),
        (&rule(r#""phrases": ["abc"]"#), "rules[1].category"),
        (&rule(r#""phrases": ["abc"], "category": "Tax""#), "rules[1].category"),
        (&rule(r#""phrases": ["abc"], "category": "Taxes", "subcategory": "Rent""#), "rules[1].subcategory"),
        (&rule(r#""phrases": ["abc"], "category": "Taxes", "type": "IN""#), "rules[1].type"),
        (r#"{ "merchants": [{ "category": "Taxes" }] }"#, "merchants[0].name"),
        (r#"{ "merchants": [{ "name": "x", "category": "Taxes" }] }"#, "merchants[0].name"),
        (r#"{ "merchants": [{ "name": "xy", "category": "Taxes", "website": 1 }] }"#, "merchants[0].website"),
    ] {
        assert_eq!(field(text), expected, "{text}");
    }
    let mut own = Own::parse(CAFE).unwrap();
    let before = own.clone();
    let error =
        own.learn(r#"[{ "description": "Plugh", "category": "Taxes" }, { "description": "0012", "category": "Taxes" }]"#).unwrap_err();
    assert_eq!((error.index, error.field.as_deref()), (Some(1), Some("corrections[1].description")));
    let error = own.learn(r#"[{ "description": "Plugh", "category": "Taxes", "merchant": " " }]"#).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("corrections[0].merchant"));
    assert_eq!(own, before);
}
