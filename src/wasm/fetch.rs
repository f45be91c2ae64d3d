//! The transport of JavaScript runtimes: `fetch`, the runtime's or the caller's.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use gloo_net::http::{Method as GlooMethod, RequestBuilder, Response as GlooResponse};
use js_sys::{Date, Function, JSON, Math, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestRedirect, Response};

use super::wait::{Limit, sleep, until};
use crate::api::{self, HttpRequest, HttpResponse, Method, Payload, Transport};
use crate::model::{Error, ErrorKind, Result};

#[wasm_bindgen]
extern "C" {
    // Called as a global: there is no Window in Workers, in Node, nor at the edge.
    #[wasm_bindgen(js_name = fetch, catch)]
    fn global_fetch(request: &web_sys::Request) -> std::result::Result<Promise, JsValue>;
}

/// The runtime's `fetch` as a transport for programs in Rust: in pages, in Web, shared and service workers, at the edge, in Node,
/// Deno and Bun. Waits between attempts with the runtime's timers.
///
/// ```no_run
/// use belvo_wasm::api::{Client, Credentials, Environment, resources::LINKS};
/// use belvo_wasm::model::{Link, Result};
/// use belvo_wasm::wasm::Fetch;
/// use serde_json::Map;
///
/// async fn first_link() -> Result<Option<Link>> {
///     let keys = Credentials::keys("secret id", "secret password")?;
///     let client = Client::new(&Environment::Sandbox.base_url(), keys, Fetch::default())?;
///     let page = client.list::<Link>(&LINKS, &Map::new()).await?;
///     Ok(page.results.into_iter().next())
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Fetch {
    timeout: Option<Duration>,
    signal: Option<AbortSignal>,
}

impl Fetch {
    /// Gives up an attempt after this time, its body included. By default there is no limit.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Ends every call of the client that has this transport.
    #[must_use]
    pub fn signal(mut self, signal: AbortSignal) -> Self {
        self.signal = Some(signal);
        self
    }
}

impl Transport for Fetch {
    type Body = Value;

    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse<Value>> {
        let timeout = self.timeout.map(|timeout| timeout.as_secs_f64() * 1000.0);
        let (response, body) = exchange(request, None, self.signal.as_ref(), timeout).await?;
        let body = match body {
            // The text again: Rust's own reader keeps integers and floats apart.
            Payload::Json(json) => {
                let text = JSON::stringify(&json).map(String::from).unwrap_or_default();
                serde_json::from_str(&text).map_or(Payload::Other, Payload::Json)
            }
            Payload::Other => Payload::Other,
            Payload::Empty => Payload::Empty,
        };
        Ok(HttpResponse { status: response.status(), retry_after: retry_after(&response), body })
    }

    fn pause(&self, delay: Duration) -> Option<impl Future<Output = Result<()>>> {
        Some(async move { sleep(delay.as_secs_f64() * 1000.0, self.signal.as_ref()).await.map_err(|_| aborted()) })
    }

    fn random(&self) -> f64 {
        Math::random()
    }
}

/// Sends a request and reads the answer, all within `timeout` milliseconds, also where a caller's `fetch` takes no notice of its
/// signal.
pub(super) async fn exchange(
    request: &HttpRequest,
    own: Option<&Function>,
    signal: Option<&AbortSignal>,
    timeout: Option<f64>,
) -> Result<(Response, Payload<JsValue>)> {
    let limit = Limit::new(signal, timeout);
    let outgoing = outgoing(request, limit.signal())?;
    let exchanged = async {
        let response = respond(&outgoing, own).await?;
        let body = read(&response).await?;
        Ok((response, body))
    };
    let ended = until(limit.signal(), |_| {});
    let (mut exchanged, mut ended) = (pin!(exchanged), pin!(ended));
    let outcome = poll_fn(|context| match exchanged.as_mut().poll(context) {
        Poll::Ready(outcome) => Poll::Ready(Some(outcome)),
        Poll::Pending if limit.signal().is_some() => ended.as_mut().poll(context).map(|_| None),
        Poll::Pending => Poll::Pending,
    });
    match outcome.await {
        Some(Ok((response, _))) if response.status() == 0 => Err(api::redirected()),
        Some(Ok(answer)) => Ok(answer),
        // Whose end it is shows in the signals, whatever a `fetch` throws.
        _ if signal.is_some_and(AbortSignal::aborted) => Err(aborted()),
        _ if limit.is_over() => Err(timed_out()),
        Some(Err(error)) => Err(failure(&error)),
        None => Err(timed_out()),
    }
}

/// The request as `fetch` takes it. Must be kept until the answer's body is read: Node forgets the signal of a Request that is
/// garbage, and leaves its connection open (nodejs/undici#3644).
fn outgoing(request: &HttpRequest, signal: Option<&AbortSignal>) -> Result<web_sys::Request> {
    let method = match request.method {
        Method::Get => GlooMethod::GET,
        Method::Post => GlooMethod::POST,
        Method::Put => GlooMethod::PUT,
        Method::Patch => GlooMethod::PATCH,
        Method::Delete => GlooMethod::DELETE,
    };
    // Not followed: the keys would go along in some runtimes, and Belvo's API redirects nowhere.
    let mut builder = RequestBuilder::new(&request.url()).method(method).abort_signal(signal).redirect(RequestRedirect::Manual);
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let built = match &request.body {
        Some(body) => builder.body(body.as_str()),
        None => builder.build(),
    };
    let wrong = |_| Error::new(ErrorKind::Connection, "connection_failed", "Could not reach Belvo: the request cannot be made");
    built.map(Into::into).map_err(wrong)
}

async fn respond(outgoing: &web_sys::Request, own: Option<&Function>) -> std::result::Result<Response, JsValue> {
    let promise = match own {
        // Called with no `this`, as a bare function would be.
        Some(own) => Promise::resolve(&own.call1(&JsValue::UNDEFINED, outgoing)?),
        None => global_fetch(outgoing)?,
    };
    let answer = JsFuture::from(promise).await?;
    // A caller's `fetch` may give a Response of its own making (another realm, a polyfill): what it can do counts.
    if Reflect::get(&answer, &"status".into()).is_ok_and(|status| status.as_f64().is_some()) {
        Ok(GlooResponse::from(answer.unchecked_into::<Response>()).into())
    } else {
        Err(JsError::new("the given `fetch` did not give a Response").into())
    }
}

/// The body as JavaScript's own JSON: it reaches the caller untouched.
async fn read(response: &Response) -> std::result::Result<Payload<JsValue>, JsValue> {
    if matches!(response.status(), 0 | 204 | 205) || header(response, "content-length").as_deref() == Some("0") {
        return Ok(Payload::Empty);
    }
    match JsFuture::from(response.json()?).await {
        // No answer of Belvo's is null, and Bun reads an empty body as such.
        Ok(body) if body.is_null() => Ok(Payload::Empty),
        Ok(body) => Ok(Payload::Json(body)),
        Err(error) if text(&error, "name").as_deref() == Some("SyntaxError") => Ok(Payload::Other),
        Err(error) => Err(error),
    }
}

/// What the answer asks to wait. Browsers show a page this header only where the server allows it.
pub(super) fn retry_after(response: &Response) -> Option<Duration> {
    api::retry_after(&header(response, "retry-after")?, Date::now() as i64)
}

fn header(response: &Response, name: &str) -> Option<String> {
    // A Response of a caller's own making may have no headers.
    let headers = Reflect::get(response, &"headers".into()).ok().filter(JsValue::is_object)?;
    headers.unchecked_into::<web_sys::Headers>().get(name).ok().flatten()
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into()).ok()?.as_string()
}

pub(super) fn aborted() -> Error {
    Error::new(ErrorKind::Aborted, "aborted", "Aborted by the caller's signal.")
}

pub(super) fn timed_out() -> Error {
    Error::new(ErrorKind::Timeout, "timeout", "No answer within the time allowed.")
}

/// Why no answer came.
fn failure(error: &JsValue) -> Error {
    let cause = Reflect::get(error, &"cause".into()).ok().and_then(|cause| text(&cause, "message"));
    let why = cause.or_else(|| text(error, "message"));
    let why = why.as_deref().filter(|why| !why.is_empty()).unwrap_or("the network failed");
    Error::new(ErrorKind::Connection, "connection_failed", ["Could not reach Belvo: ", why].concat())
}
