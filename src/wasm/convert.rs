//! Values and errors across the boundary.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::model::{Error, WireName};

#[cfg(feature = "sandbox")]
pub(super) use options::{from_js, to_js};

/// Sets a property of a plain object.
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    // Cannot fail: the object is one that was made here.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// Throws an error as a plain object, with the fields of `ErrorDetails`. Its message says where, as the error's `Display` does.
///
/// Written out: a serializer for this one shape would be a tenth of the client's size.
pub(super) fn throw(error: &Error) -> JsValue {
    let thrown = JsValue::from(Object::new());
    let text = |object: &JsValue, name: &str, value: Option<&str>| {
        if let Some(value) = value {
            set(object, name, &JsValue::from_str(value));
        }
    };
    let number = |name: &str, value: Option<f64>| {
        if let Some(value) = value {
            set(&thrown, name, &JsValue::from_f64(value));
        }
    };
    text(&thrown, "kind", Some(error.kind.as_str()));
    text(&thrown, "code", Some(&error.code));
    text(&thrown, "message", Some(&error.to_string()));
    number("status", error.status.map(f64::from));
    text(&thrown, "requestId", error.request_id.as_deref());
    text(&thrown, "field", error.field.as_deref());
    number("index", error.index.map(|index| index as f64));
    number("row", error.row.map(|row| row as f64));
    text(&thrown, "column", error.column.as_deref());
    text(&thrown, "method", error.method);
    text(&thrown, "path", error.path.as_deref());
    number("retryAfter", error.retry_after.map(|seconds| seconds as f64));
    if !error.errors.is_empty() {
        let errors = error.errors.iter().map(|problem| {
            let item = JsValue::from(Object::new());
            text(&item, "code", Some(&problem.code));
            text(&item, "message", Some(&problem.message));
            text(&item, "request_id", problem.request_id.as_deref());
            text(&item, "field", problem.field.as_deref());
            item
        });
        set(&thrown, "errors", &errors.collect::<Array>());
    }
    if let Some(challenge) = &error.challenge {
        text(&thrown, "session", Some(&challenge.session));
        text(&thrown, "link", Some(&challenge.link));
        number("expiry", challenge.expiry.map(|seconds| seconds as f64));
    }
    thrown
}

#[cfg(feature = "sandbox")]
mod options {
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use wasm_bindgen::JsValue;

    use crate::model::{Error, Result};

    /// A small value as a plain JavaScript value: objects, not `Map`s.
    pub(in crate::wasm) fn to_js(value: &impl Serialize) -> JsValue {
        value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_else(|error| JsValue::from_str(&error.to_string()))
    }

    /// Options that a caller gave. `field` names them in the error.
    pub(in crate::wasm) fn from_js<T: DeserializeOwned>(value: JsValue, field: &str) -> Result<T> {
        serde_wasm_bindgen::from_value(value).map_err(|error| Error::invalid_input(field, error.to_string()))
    }
}
