//! The sandbox part: a Belvo in memory.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use super::convert::{from_js, throw, to_js};
use crate::model::Result;
use crate::sandbox;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Keys {
    secret_id: String,
    secret_password: String,
}

#[derive(Serialize)]
struct Answer {
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
}

/// A Belvo in memory.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sandbox {
    inner: sandbox::Sandbox,
}

#[wasm_bindgen]
impl Sandbox {
    /// # Errors
    /// Keys that are no keys: a plain error object.
    #[wasm_bindgen(constructor)]
    pub fn new(seed: f64, keys: JsValue) -> std::result::Result<Sandbox, JsValue> {
        let make = || -> Result<Sandbox> {
            let keys: Option<Keys> = if keys.is_undefined() { None } else { Some(from_js(keys, "keys")?) };
            let keys = keys.map(|keys| sandbox::Keys { id: keys.secret_id, password: keys.secret_password });
            Ok(Sandbox { inner: sandbox::Sandbox::new(seed.to_bits(), keys.as_ref()) })
        };
        make().map_err(|error| throw(&error))
    }

    /// Answers a request: `{ status, body? }`, the body as JSON. `now` is in milliseconds since 1970.
    #[allow(clippy::too_many_arguments, reason = "what HTTP has, flat: an object would cost more to take apart")]
    #[allow(clippy::needless_pass_by_value, reason = "an optional text crosses the boundary only as a `String`")]
    pub fn handle(
        &mut self,
        method: &str,
        path: &str,
        query: &str,
        authorization: Option<String>,
        mode: Option<String>,
        origin: &str,
        body: &str,
        now: f64,
    ) -> JsValue {
        let request = sandbox::Request {
            method,
            path,
            query,
            authorization: authorization.as_deref(),
            mode: mode.as_deref(),
            origin,
            body,
            now: now as i64,
        };
        let response = self.inner.handle(&request);
        to_js(&Answer { status: response.status, body: response.body.map(|body| body.to_string()) })
    }
}
