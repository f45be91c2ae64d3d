//! Invented data as the wire has it.

use serde::Serialize;
use serde_json::{Map, Value};

/// Cents as currency units.
pub(super) fn units(cents: i64) -> f64 {
    // Below 2^53 cents the division is correctly rounded.
    cents as f64 / 100.0
}

/// An item as the wire has it.
pub(super) fn json(item: &impl Serialize) -> Value {
    serde_json::to_value(item).unwrap_or_default()
}

/// An item that has some of its type's fields only: what Belvo documents as several types is one in the model.
pub(super) fn only(item: &impl Serialize, fields: &[&str]) -> Value {
    let mut value = json(item);
    if let Some(object) = value.as_object_mut() {
        object.retain(|field, _| fields.contains(&field.as_str()));
    }
    value
}

/// An object without the fields that have no value: for fields that Belvo documents as left out rather than null.
pub(super) fn dense(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.retain(|_, field| !field.is_null());
    }
    value
}

/// Fields that Belvo's document requires and does not describe.
pub(super) fn extra<const N: usize>(fields: [(&str, Value); N]) -> Map<String, Value> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
