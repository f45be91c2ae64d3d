//! JavaScript's own JSON as a body.

use js_sys::{Array, Reflect};
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;

use crate::api::Body;

impl Body for JsValue {
    fn into_list(self) -> Self {
        if self.is_object() && !Array::is_array(&self) { Array::of1(&self).into() } else { self }
    }

    fn into_item(self) -> Self {
        match self.dyn_ref::<Array>() {
            Some(list) if list.length() == 1 => list.get(0),
            _ => self,
        }
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.dyn_ref::<Array>().map(Array::to_vec)
    }

    fn field(&self, name: &str) -> Option<Self> {
        Reflect::get(self, &name.into()).ok().filter(|field| !field.is_undefined() && !field.is_null())
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn to_value(&self) -> Value {
        Value::Null
    }
}
