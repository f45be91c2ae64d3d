//! The client part: Belvo's API over `fetch`.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::call::{Carrier, call};
use super::convert::{set, throw};
use super::slots::Slots;
use crate::api::{self, Body, Credentials, Environment, Operation, Retries, problem};
use crate::model::{Error, Result, WireName};

/// How many requests of a client are under way at once, unless it says otherwise.
const CONCURRENT: f64 = 32.0;

/// A client for one account at Belvo.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Client {
    base_url: String,
    credentials: Arc<Credentials>,
    fetch: Option<Function>,
    slots: Rc<Slots>,
}

#[wasm_bindgen]
impl Client {
    /// A client with these options: `secretId` and `secretPassword`, or `access`; `environment` or `baseUrl`; `fetch`,
    /// `maxConcurrent`.
    ///
    /// # Errors
    /// Wrong keys, environment or address: a plain error object.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> std::result::Result<Client, JsValue> {
        client(options).map_err(|error| throw(&error))
    }

    /// Makes a call. The promise gives the answer's body as it came (undefined where there is none), and the Response. It does not
    /// hold on to the client.
    ///
    /// Arguments: `parent`, `id`, `query`, `next`, `body` (JSON), `asynchronous`, `version`, `idempotencyKey`, `repeatable`;
    /// `signal`, `timeout`, `deadline` (milliseconds); `maxRetries`, `retryDelay` (milliseconds), `jitter`; `observer`.
    pub fn call(&self, resource: &str, operation: &str, arguments: &JsValue) -> Promise {
        let operation = Operation::from_wire(operation);
        let carrier = Carrier::new(self.fetch.clone(), self.slots.clone(), operation, arguments);
        let client =
            api::Client::new(&self.base_url, self.credentials.clone(), carrier).map(|client| client.with_retries(retries(arguments)));
        let call = call(resource, operation, arguments);
        future_to_promise(async move {
            let (client, call) = client.and_then(|client| Ok((client, call?))).map_err(|error| throw(&error))?;
            let answer = client.call(&call).await;
            let last = client.transport().last();
            match answer {
                Ok(body) => {
                    let response = last.map_or(JsValue::UNDEFINED, |(response, _)| response.into());
                    Ok(Array::of2(&body.unwrap_or(JsValue::UNDEFINED), &response).into())
                }
                Err(error) => Err(with_body(&error, last.map(|(_, body)| body))),
            }
        })
    }
}

fn client(options: &JsValue) -> Result<Client> {
    let text = |name: &str| match options.field(name) {
        None => Ok(None),
        Some(value) => value.as_string().map(Some).ok_or_else(|| Error::invalid_input(name, "must be a text")),
    };
    let credentials = match (text("access")?, text("secretId")?, text("secretPassword")?) {
        (Some(access), None, None) => Credentials::access_token(&access)?,
        (None, id, password) => Credentials::keys(&id.unwrap_or_default(), &password.unwrap_or_default())?,
        (Some(_), _, _) => return Err(Error::invalid_input("access", "give either a widget token or the secret keys, not both")),
    };
    let base_url = match (text("baseUrl")?, text("environment")?.as_deref()) {
        (Some(url), _) => url,
        (None, Some("sandbox")) => Environment::Sandbox.base_url(),
        (None, Some("production")) => Environment::Production.base_url(),
        (None, _) => return Err(Error::invalid_input("environment", "must be `sandbox` or `production` (or give a `baseUrl`)")),
    };
    let fetch = match options.field("fetch") {
        None => None,
        Some(fetch) => Some(fetch.dyn_into().map_err(|_| Error::invalid_input("fetch", "must be a function"))?),
    };
    let concurrent = options.field("maxConcurrent").map_or(Some(CONCURRENT), |value| value.as_f64());
    let concurrent =
        concurrent.filter(|places| *places >= 1.0).ok_or_else(|| Error::invalid_input("maxConcurrent", "must be 1 or more"))?;
    // The address is checked here, not with the first call.
    let base_url = api::base_url(&base_url)?;
    Ok(Client { base_url, credentials: Arc::new(credentials), fetch, slots: Slots::new(concurrent as u32) })
}

fn retries(arguments: &JsValue) -> Retries {
    let number = |name: &str| arguments.field(name).and_then(|value| value.as_f64()).filter(|number| *number >= 0.0);
    let usual = Retries::default();
    Retries {
        max: number("maxRetries").map_or(usual.max, |max| max as u32),
        first_delay: number("retryDelay").map_or(usual.first_delay, |delay| Duration::from_millis(delay as u64)),
        jitter: arguments.field("jitter").is_some_and(|flag| flag.is_truthy()),
    }
}

/// The error as a plain object, with what Belvo sent beyond the fields that are known.
fn with_body(error: &Error, body: Option<JsValue>) -> JsValue {
    let thrown = throw(error);
    let Some(body) = body.filter(|_| !error.errors.is_empty()) else { return thrown };
    let items = body.items().unwrap_or_else(|| vec![body]);
    if let (Some(_), Some(data)) = (&error.challenge, items.first().and_then(|item| item.field("token_generation_data"))) {
        set(&thrown, "tokenGenerationData", &data);
    }
    if let Some(listed) = thrown.field("errors").and_then(|errors| errors.items()) {
        for (known, item) in listed.iter().zip(items.iter().filter(|item| problem(*item).is_some())) {
            let (known, all) = (known.unchecked_ref::<Object>(), Object::new());
            Object::assign(&all, item.unchecked_ref());
            Object::assign(&all, known);
            Object::assign(known, &all);
        }
    }
    thrown
}
