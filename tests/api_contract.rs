//! The table of resources against Belvo's OpenAPI document: every operation, every filter with its operators, every header, and
//! nothing that the document does not have. The endpoints that enrich data of one's own are not in it: they are checked against
//! a schema of their own, in `tests/eyod_contract.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod openapi;

use std::collections::{BTreeMap, BTreeSet};

use belvo_wasm::api::resources::RESOURCES;
use belvo_wasm::api::{FilterKind, Operation, Resource};
use openapi::Document;
use serde_json::Value;

/// The path of an operation, its ids without names.
fn path(resource: &Resource, operation: Operation) -> String {
    let id = if operation.takes_id() { "{}/" } else { "" };
    format!("{}{id}{}", resource.path.replace("{parent}", "{}"), operation.suffix())
}

/// A path of the document, its ids without names.
fn nameless(path: &str) -> String {
    let pieces = path.split('/').map(|piece| if piece.starts_with('{') { "{}" } else { piece });
    pieces.collect::<Vec<_>>().join("/")
}

fn documented_resources() -> impl Iterator<Item = &'static Resource> {
    RESOURCES.into_iter().filter(|resource| !resource.allows(Operation::Enrich))
}

/// The document's entry for an operation.
fn entry<'a>(document: &'a Document, resource: &Resource, operation: Operation) -> &'a Value {
    let (method, path) = (method(operation), path(resource, operation));
    let found = document.operations().into_iter().find(|(m, p, _)| *m == method && nameless(p) == path);
    found.unwrap_or_else(|| panic!("the document has no {method} {path}")).2
}

fn method(operation: Operation) -> String {
    operation.method().as_str().to_lowercase()
}

/// The parameters of an operation, by where they stand.
fn parameters<'a>(document: &'a Document, operation: &'a Value, place: &str) -> Vec<&'a Value> {
    let all = operation["parameters"].as_array().into_iter().flatten().map(|parameter| document.follow(parameter));
    all.filter(|parameter| parameter["in"] == place).collect()
}

#[test]
fn every_operation_is_in_the_table_and_no_other() {
    let Some(document) = Document::load() else { return };
    let documented: BTreeSet<(String, String)> =
        document.operations().into_iter().map(|(method, path, _)| (method.to_owned(), nameless(path))).collect();
    let ours: BTreeSet<(String, String)> = documented_resources()
        .flat_map(|resource| resource.operations.iter().map(|operation| (method(*operation), path(resource, *operation))))
        .collect();
    assert_eq!(ours, documented);
    let count: usize = documented_resources().map(|resource| resource.operations.len()).sum();
    assert_eq!(count, documented.len(), "an operation is in the table twice");
}

#[test]
fn what_headers_can_ask_for_is_documented_so() {
    let Some(document) = Document::load() else { return };
    for resource in documented_resources() {
        for operation in resource.operations {
            let documented = parameters(&document, entry(&document, resource, *operation), "header");
            for (name, ours) in [
                ("X-Belvo-Request-Mode", resource.asynchronous),
                ("X-Belvo-API-Resource-Version", resource.versioned),
                ("Belvo-Idempotency-Key", resource.idempotent),
            ] {
                let has_header = documented.iter().any(|header| header["name"] == name);
                assert_eq!(ours.contains(operation), has_header, "{} {operation:?} {name}", resource.name);
            }
        }
    }
}

#[test]
fn what_sends_a_body_is_documented_so() {
    let Some(document) = Document::load() else { return };
    for resource in documented_resources() {
        for operation in resource.operations {
            let documented = entry(&document, resource, *operation).get("requestBody").is_some();
            assert_eq!(operation.takes_body(), documented, "{} {operation:?}", resource.name);
        }
    }
}

#[test]
fn every_filter_has_the_documented_operators_and_kind() {
    let Some(document) = Document::load() else { return };
    for resource in documented_resources().filter(|resource| resource.allows(Operation::List)) {
        let list = entry(&document, resource, Operation::List);
        let documented: BTreeMap<&str, &Value> =
            parameters(&document, list, "query").into_iter().map(|query| (query["name"].as_str().unwrap(), query)).collect();
        let common = ["page", "page_size", "omit", "fields"];
        let names: BTreeSet<String> = documented.keys().filter(|name| !common.contains(name)).map(|name| (*name).to_owned()).collect();
        let ours: BTreeSet<String> = resource
            .filters
            .iter()
            .flat_map(|filter| filter.operators.suffixes().map(|(_, suffix)| format!("{}{suffix}", filter.name)))
            .collect();
        assert_eq!(ours, names, "{}", resource.name);
        assert_eq!(resource.selects_fields, documented.contains_key("omit"), "{}", resource.name);
        for filter in resource.filters {
            let required = documented.iter().any(|(name, query)| *name == filter.name && query["required"] == true);
            assert_eq!(filter.required, required, "{} {}", resource.name, filter.name);
            let first = documented.iter().find(|(name, _)| name.starts_with(filter.name)).unwrap().1;
            let schema = document.follow(&first["schema"]);
            let schema = if schema["type"] == "array" { document.follow(&schema["items"]) } else { schema };
            let expected = match (schema["format"].as_str(), schema["type"].as_str()) {
                (Some("float"), _) => &[FilterKind::Amount][..],
                (Some("date"), _) => &[FilterKind::Date, FilterKind::Timestamp][..],
                (_, Some("integer")) => &[FilterKind::Integer][..],
                _ => &[FilterKind::Text][..],
            };
            assert!(expected.contains(&filter.kind), "{} {}: {:?}", resource.name, filter.name, filter.kind);
        }
    }
}
