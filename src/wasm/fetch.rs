//! The transport of JavaScript runtimes: `fetch`, the runtime's or the caller's.

use gloo_net::http::{Method as GlooMethod, RequestBuilder, Response};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

use crate::api::{Body, HttpRequest, HttpResponse, Method, Payload, Transport};
use crate::model::{Error, ErrorKind, Result};

#[wasm_bindgen]
extern "C" {
    // Called as a global: there is no Window in Workers, in Node, nor at the edge.
    #[wasm_bindgen(js_name = fetch, catch)]
    fn global_fetch(request: &web_sys::Request) -> std::result::Result<Promise, JsValue>;
}

/// `fetch` for one call.
#[derive(Debug)]
pub(super) struct Fetch {
    /// The caller's own `fetch`, else the runtime's.
    pub own: Option<Function>,
    /// The caller's signal.
    pub signal: Option<AbortSignal>,
    /// Milliseconds until the call is given up, its body included.
    pub timeout: Option<u32>,
}

impl Transport for Fetch {
    type Body = JsValue;

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse<JsValue>> {
        let response = self.respond(&request).await.map_err(|error| failure(&error))?;
        let (status, ok) = (response.status(), response.ok());
        let response = web_sys::Response::from(response);
        let body = match status {
            204 | 205 => Payload::Empty,
            _ if ok => json(&response).await?,
            _ => Payload::Text(text(&response).await?),
        };
        Ok(HttpResponse { status, body })
    }
}

impl Fetch {
    async fn respond(&self, request: &HttpRequest) -> std::result::Result<Response, JsValue> {
        let method = match request.method {
            Method::Get => GlooMethod::GET,
            Method::Post => GlooMethod::POST,
            Method::Put => GlooMethod::PUT,
            Method::Patch => GlooMethod::PATCH,
            Method::Delete => GlooMethod::DELETE,
        };
        let mut builder = RequestBuilder::new(&request.url()).method(method).abort_signal(self.signal().as_ref());
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let built = match &request.body {
            Some(body) => builder.body(body.as_str()),
            None => builder.build(),
        };
        let outgoing: web_sys::Request = built.map_err(|error| JsValue::from(JsError::new(&error.to_string())))?.into();
        let promise = match &self.own {
            // Called with no `this`, as a bare function would be.
            Some(own) => Promise::resolve(&own.call1(&JsValue::UNDEFINED, &outgoing)?),
            None => global_fetch(&outgoing)?,
        };
        let answer = JsFuture::from(promise).await?;
        // A caller's `fetch` may give a Response of its own making (another realm, a polyfill): what it can do counts.
        if Reflect::get(&answer, &"status".into()).is_ok_and(|status| status.as_f64().is_some()) {
            Ok(answer.unchecked_into::<web_sys::Response>().into())
        } else {
            Err(JsError::new("the given `fetch` did not give a Response").into())
        }
    }

    /// One signal for the caller's and the time limit.
    fn signal(&self) -> Option<AbortSignal> {
        let limit = self.timeout.map(AbortSignal::timeout_with_u32);
        match (&self.signal, limit) {
            (Some(signal), Some(limit)) => Some(AbortSignal::any(&Array::of2(signal, &limit))),
            (Some(signal), None) => Some(signal.clone()),
            (None, limit) => limit,
        }
    }
}

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
}

/// The body as JavaScript's own JSON: it reaches the caller untouched.
async fn json(response: &web_sys::Response) -> Result<Payload<JsValue>> {
    match settle(response.json()).await {
        Ok(body) => Ok(Payload::Json(body)),
        Err(error) if name(&error) == "SyntaxError" => Ok(Payload::Text(String::new())),
        Err(error) => Err(failure(&error)),
    }
}

async fn text(response: &web_sys::Response) -> Result<String> {
    settle(response.text()).await.map(|text| text.as_string().unwrap_or_default()).map_err(|error| failure(&error))
}

async fn settle(promise: std::result::Result<Promise, JsValue>) -> std::result::Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

fn name(error: &JsValue) -> String {
    Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}

/// Why no answer came.
fn failure(error: &JsValue) -> Error {
    match name(error).as_str() {
        "TimeoutError" => Error::new(ErrorKind::Timeout, "timeout", "No answer within the time allowed (`timeout`)."),
        "AbortError" => Error::new(ErrorKind::Aborted, "aborted", "Aborted by the caller's signal."),
        _ => {
            let text = |value: &JsValue| Reflect::get(value, &"message".into()).ok().and_then(|message| message.as_string());
            let cause = Reflect::get(error, &"cause".into()).ok().and_then(|cause| text(&cause));
            let why = cause.or_else(|| text(error)).unwrap_or_else(|| "the network failed".to_owned());
            Error::new(ErrorKind::Connection, "connection_failed", format!("Could not reach Belvo: {why}"))
        }
    }
}
