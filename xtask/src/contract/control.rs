//! Whether Prism would see it: the same calls with one value that the document forbids.
//!
//! A check that cannot fail is none. So each property of a body, and each parameter that is not free text, is once sent wrong,
//! and Prism must say so.

use serde_json::{Map, Value, json};

use super::document::{Document, Documented, Parameter};
use super::sample::UNDESCRIBED;

/// A body with one wrong property, and the property's name; one for each.
pub(crate) fn wrong_bodies(body: &Value) -> Vec<(String, Value)> {
    let fields = body.as_object().into_iter().flatten().filter(|(_, value)| *value != UNDESCRIBED);
    let wrong = |(name, _): (&String, &Value)| {
        let mut body = body.clone();
        // No property of Belvo's is a list of lists of nothing.
        body.as_object_mut()?.insert(name.clone(), json!([[[]]]));
        Some((name.clone(), body))
    };
    fields.filter_map(wrong).collect()
}

/// The query with one wrong parameter, and the parameter's name; one for each that is not free text.
pub(crate) fn wrong_queries(
    document: &Document,
    operation: &Documented<'_>,
    query: &Map<String, Value>,
) -> Vec<(String, Map<String, Value>)> {
    let narrow = operation.parameters_in("query").filter(|parameter| !is_free_text(document, parameter));
    let wrong = |parameter: &Parameter<'_>| {
        let mut query = query.clone();
        query.insert(parameter.name.to_owned(), json!("~"));
        (parameter.name.to_owned(), query)
    };
    narrow.map(wrong).collect()
}

fn is_free_text(document: &Document, parameter: &Parameter<'_>) -> bool {
    let schema = document.merged(parameter.schema);
    let schema = schema.get("items").map_or(schema.clone(), |items| document.merged(items));
    let is_text = schema.get("type").and_then(Value::as_str).is_none_or(|ty| ty == "string");
    is_text && ["enum", "pattern", "format", "minLength"].iter().all(|key| !schema.contains_key(*key))
}
