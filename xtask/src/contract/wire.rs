//! A transport over plain HTTP that tells the server which answer to give, and remembers what was said.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use belvo_wasm::api::{HttpRequest, HttpResponse, Payload, Transport};
use belvo_wasm::model::{Error, ErrorKind, Result};
use serde_json::Value;

/// What the transport and the checks share: the client owns the transport.
#[derive(Debug, Default)]
pub(crate) struct Talk {
    /// The header `Prefer` of the next request.
    pub(crate) prefer: RefCell<String>,
    /// The last request and its answer.
    pub(crate) last: RefCell<Option<Exchange>>,
}

/// A request and its answer, as they were on the wire.
#[derive(Debug, Clone)]
pub(crate) struct Exchange {
    pub(crate) request: HttpRequest,
    pub(crate) status: u16,
    /// Prism's own words on what is wrong, of request and answer.
    pub(crate) violations: Vec<Violation>,
    pub(crate) body: Option<Value>,
}

/// Something that is not as the document says.
#[derive(Debug, Clone)]
pub(crate) struct Violation {
    /// Whether it is the request's; otherwise it is the answer's.
    pub(crate) in_request: bool,
    /// Whether Prism only warns: the use of something deprecated.
    pub(crate) is_warning: bool,
    pub(crate) text: String,
}

/// The transport.
#[derive(Debug)]
pub(crate) struct Wire {
    agent: ureq::Agent,
    talk: Rc<Talk>,
}

impl Wire {
    pub(crate) fn new(talk: Rc<Talk>) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            // The server is on this machine, whatever proxy leads out of it.
            .proxy(None)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_mins(1)))
            .build();
        Self { agent: config.into(), talk }
    }

    fn exchange(&self, request: &HttpRequest) -> std::result::Result<Exchange, Box<dyn std::error::Error>> {
        let mut builder = ureq::http::Request::builder().method(request.method.as_str()).uri(request.url());
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        builder = builder.header("prefer", self.talk.prefer.borrow().as_str());
        let mut answer = match &request.body {
            Some(body) => self.agent.run(builder.body(body.clone())?)?,
            None => self.agent.run(builder.body(())?)?,
        };
        let text = answer.body_mut().read_to_string()?;
        let body = if text.is_empty() { None } else { Some(serde_json::from_str(&text)?) };
        let header = |name: &str| answer.headers().get(name).map_or(Ok(""), |value| value.to_str());
        let violations = violations(header("sl-violations")?, header("content-type")?, body.as_ref().unwrap_or(&Value::Null));
        Ok(Exchange { request: request.clone(), status: answer.status().as_u16(), violations, body })
    }
}

impl Transport for Wire {
    type Body = Value;

    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse<Value>> {
        let exchange = self.exchange(request).map_err(|error| Error::new(ErrorKind::Connection, "connection", error.to_string()))?;
        self.talk.last.replace(Some(exchange.clone()));
        Ok(response(exchange.status, exchange.body))
    }
}

/// An answer as a transport gives it.
pub(super) fn response(status: u16, body: Option<Value>) -> HttpResponse<Value> {
    HttpResponse { status, retry_after: None, body: body.map_or(Payload::Empty, Payload::Json) }
}

/// Prism lists them in a header, or in the body of an answer of its own where the document has no answer for a bad request.
fn violations(header: &str, content_type: &str, body: &Value) -> Vec<Violation> {
    let mut found = Vec::new();
    if !header.is_empty() {
        match serde_json::from_str::<Vec<Value>>(header) {
            Ok(list) => found.extend(list.iter().map(violation)),
            // Cut by Prism because it is too long: the first entries say whose they are.
            Err(_) => found.push(Violation { in_request: header.contains("[\"request\""), is_warning: false, text: header.to_owned() }),
        }
    }
    if content_type.starts_with("application/problem+json") {
        let of_request = body.get("validation").and_then(Value::as_array).cloned().unwrap_or_default();
        found.extend(of_request.iter().map(|item| Violation { in_request: true, ..violation(item) }));
        let part = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
        let text = format!("Prism has no answer: {}: {}", part("title"), part("detail"));
        found.push(Violation { in_request: true, is_warning: false, text });
    }
    found
}

impl Violation {
    /// Whether a field is missing that the document requires.
    pub(crate) fn is_missing(&self) -> bool {
        self.text.contains("must have required property")
    }
}

fn violation(item: &Value) -> Violation {
    let location: Vec<&str> = item.get("location").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let in_request = location.first() == Some(&"request");
    let message = item.get("message").and_then(Value::as_str).unwrap_or_default();
    Violation {
        in_request,
        is_warning: item.get("severity").and_then(Value::as_str) != Some("Error"),
        text: if in_request { message.to_owned() } else { without_position(message) },
    }
}

/// What is wrong with an item of an answer, wherever in a page or a list it stands.
fn without_position(message: &str) -> String {
    let Some((place, wrong)) = message.strip_prefix("Response body property ").and_then(|rest| rest.split_once(' ')) else {
        return message.to_owned();
    };
    let steps: Vec<&str> = place.split('.').filter(|step| *step != "results" && step.parse::<usize>().is_err()).collect();
    format!("answer: {} {wrong}", if steps.is_empty() { "an item".to_owned() } else { steps.join(".") })
}
