//! The sandbox part: a Belvo in memory.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use super::convert::{from_js, throw, to_js};
use crate::model::{Error, Result};
use crate::sandbox::{self, Fault};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    seed: Option<f64>,
    keys: Option<Keys>,
    delay: Option<f64>,
    state: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Keys {
    secret_id: String,
    secret_password: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u32>,
    delay_ms: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    truncate: Option<u32>,
    reset: bool,
}

/// A Belvo in memory.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sandbox {
    inner: sandbox::Sandbox,
}

#[wasm_bindgen]
impl Sandbox {
    /// With `seed`, `keys`, `delay` (milliseconds) and `state` (what `export` gave).
    ///
    /// # Errors
    /// Options that are none: a plain error object.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> std::result::Result<Sandbox, JsValue> {
        let make = || -> Result<Sandbox> {
            let Options { seed, keys, delay, state } = from_js(options, "options")?;
            let keys = keys.map(|keys| sandbox::Keys { id: keys.secret_id, password: keys.secret_password });
            let inner = match state {
                Some(state) => sandbox::Sandbox::import(&state, keys.as_ref())?,
                None => sandbox::Sandbox::new(seed.unwrap_or(1.0) as u64, keys.as_ref()),
            };
            Ok(Sandbox {
                inner: match delay {
                    Some(delay) => inner.delay(milliseconds(delay)?),
                    None => inner,
                },
            })
        };
        make().map_err(|error| throw(&error))
    }

    /// Answers a request: `{ status, body?, retryAfter?, delayMs, truncate?, reset }`, the body as text. `now` is in milliseconds since
    /// 1970.
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
        to_js(&Answer {
            status: response.status,
            body: response.text(),
            retry_after: response.retry_after,
            delay_ms: response.delay_ms,
            truncate: response.truncate,
            reset: response.reset,
        })
    }

    /// Makes something go wrong: a fault, as JSON.
    ///
    /// # Errors
    /// It is no fault: a plain error object.
    pub fn inject(&mut self, fault: &str) -> std::result::Result<(), JsValue> {
        let read = || -> Result<Fault> {
            serde_json::from_str(fault).map_err(|error| Error::invalid_input("fault", format!("has another shape: {error}")))
        };
        read().and_then(|fault| self.inner.inject(fault)).map_err(|error| throw(&error))
    }

    /// Nothing goes wrong any more.
    #[wasm_bindgen(js_name = clearFaults)]
    pub fn clear_faults(&mut self) {
        self.inner.clear_faults();
    }

    /// The webhooks that are due, as a JSON array.
    pub fn webhooks(&mut self, now: f64) -> String {
        serde_json::Value::Array(self.inner.webhooks(now as i64)).to_string()
    }

    /// Does what is due.
    pub fn run(&mut self, now: f64) {
        self.inner.run(now as i64);
    }

    /// When the next thing happens, in milliseconds since 1970.
    #[wasm_bindgen(js_name = nextEvent)]
    pub fn next_event(&self) -> Option<f64> {
        self.inner.next_event().map(|at| at as f64)
    }

    /// What is true of a link's data, as JSON.
    ///
    /// # Errors
    /// There is no such link: a plain error object.
    pub fn truth(&self, link: &str, now: f64) -> std::result::Result<String, JsValue> {
        self.inner.truth(link, now as i64).map(|truth| truth.to_string()).map_err(|error| throw(&error))
    }

    /// The institution corrects a transaction, with the fields of a JSON object, or takes it back.
    ///
    /// # Errors
    /// There is no such transaction, or the fields are no object: a plain error object.
    #[allow(clippy::needless_pass_by_value, reason = "an optional text crosses the boundary only as a `String`")]
    pub fn correct(&mut self, transaction: &str, fields: Option<String>, now: f64) -> std::result::Result<(), JsValue> {
        let fields =
            fields.map(|fields| serde_json::from_str(&fields).map_err(|_| Error::invalid_input("fields", "must be an object"))).transpose();
        fields.and_then(|fields| self.inner.correct(transaction, fields, now as i64)).map_err(|error| throw(&error))
    }

    /// All of its state, as a text.
    ///
    /// # Errors
    /// It cannot be written: a plain error object.
    pub fn export(&self) -> std::result::Result<String, JsValue> {
        self.inner.export().map_err(|error| throw(&error))
    }
}

fn milliseconds(delay: f64) -> Result<u32> {
    if (0.0..=f64::from(u32::MAX)).contains(&delay) { Ok(delay as u32) } else { Err(Error::invalid_input("delay", "must be 0 or more")) }
}
