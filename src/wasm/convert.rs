//! Values and errors across the boundary.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::model::{Error, Result};

/// Throws an error as a plain object. Its message says where, as the error's `Display` does.
pub(super) fn throw(error: &Error) -> JsValue {
    let mut details = (**error).clone();
    details.message = error.to_string();
    to_js(&details)
}

/// A small value as a plain JavaScript value: objects, not `Map`s.
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_else(|error| JsValue::from_str(&error.to_string()))
}

/// Options that a caller gave. `field` names them in the error.
pub(super) fn from_js<T: DeserializeOwned>(value: JsValue, field: &str) -> Result<T> {
    serde_wasm_bindgen::from_value(value).map_err(|error| Error::invalid_input(field, error.to_string()))
}
