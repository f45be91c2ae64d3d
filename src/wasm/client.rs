//! The client part: Belvo's API over `fetch`.

use js_sys::{Function, Promise};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::AbortSignal;

use super::convert::{from_js, throw};
use super::fetch::Fetch;
use crate::api::{self, Call, Credentials, Environment, Operation, resources};
use crate::model::{Error, Result, WireName};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    secret_id: Option<String>,
    secret_password: Option<String>,
    access: Option<String>,
    environment: Option<String>,
    base_url: Option<String>,
}

impl Options {
    fn credentials(&self) -> Result<Credentials> {
        match (&self.access, &self.secret_id, &self.secret_password) {
            (Some(access), None, None) => Credentials::access_token(access),
            (None, id, password) => Credentials::keys(id.as_deref().unwrap_or_default(), password.as_deref().unwrap_or_default()),
            (Some(_), _, _) => Err(Error::invalid_input("access", "give either a widget token or the secret keys, not both")),
        }
    }

    fn base_url(&self) -> Result<String> {
        match (&self.base_url, self.environment.as_deref()) {
            (Some(url), _) => Ok(url.clone()),
            (None, Some("sandbox")) => Ok(Environment::Sandbox.base_url()),
            (None, Some("production")) => Ok(Environment::Production.base_url()),
            (None, _) => Err(Error::invalid_input("environment", "must be `sandbox` or `production` (or give a `baseUrl`)")),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Arguments {
    id: Option<String>,
    query: serde_json::Map<String, serde_json::Value>,
    next: Option<String>,
    body: Option<String>,
    asynchronous: bool,
}

/// A client for one account at Belvo.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Client {
    base_url: String,
    credentials: Credentials,
    fetch: Option<Function>,
}

#[wasm_bindgen]
impl Client {
    /// # Errors
    /// Wrong keys, environment or address: a plain error object.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue, fetch: Option<Function>) -> std::result::Result<Client, JsValue> {
        let make = || -> Result<Client> {
            let options: Options = from_js(options, "options")?;
            Ok(Client { base_url: options.base_url()?, credentials: options.credentials()?, fetch })
        };
        make().map_err(|error| throw(&error))
    }

    /// Makes a call. The promise gives the answer's body as it came, or undefined where there is none. It does not hold on
    /// to the client.
    pub fn call(&self, resource: &str, operation: &str, arguments: JsValue, signal: Option<AbortSignal>, timeout: Option<u32>) -> Promise {
        let transport = Fetch { own: self.fetch.clone(), signal, timeout };
        let client = api::Client::new(&self.base_url, self.credentials.clone(), transport);
        let call = call(resource, operation, arguments);
        future_to_promise(async move {
            let body = match (client, call) {
                (Ok(client), Ok(call)) => client.call(&call).await,
                (Err(error), _) | (_, Err(error)) => Err(error),
            };
            body.map(|body| body.unwrap_or(JsValue::UNDEFINED)).map_err(|error| throw(&error))
        })
    }
}

fn call(resource: &str, operation: &str, arguments: JsValue) -> Result<Call> {
    let resource = resources::named(resource).ok_or_else(|| Error::invalid_input("resource", format!("no resource `{resource}`")))?;
    let operation =
        Operation::from_wire(operation).ok_or_else(|| Error::invalid_input("operation", format!("no operation `{operation}`")))?;
    let arguments: Arguments = from_js(arguments, "arguments")?;
    let mut call = Call::new(resource, operation).query(arguments.query).asynchronous(arguments.asynchronous);
    if let Some(id) = arguments.id {
        call = call.id(id);
    }
    if let Some(next) = arguments.next {
        call = call.next(next);
    }
    if let Some(body) = arguments.body {
        call = call.json(body);
    }
    Ok(call)
}
