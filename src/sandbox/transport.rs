//! The sandbox as a transport of the client: both in one program, without a network.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use serde_json::Value;

use super::{Request, Sandbox};
use crate::api::{HttpRequest, HttpResponse, Payload, Transport};
use crate::model::{Error, ErrorKind, Result};

/// Carries a client's requests to a sandbox of the same program.
#[derive(Debug)]
pub struct InMemory {
    sandbox: RefCell<Sandbox>,
    now: Cell<i64>,
}

impl InMemory {
    /// A way to that sandbox, whose clock stands at `now` (milliseconds since 1970-01-01T00:00:00Z).
    pub fn new(sandbox: Sandbox, now: i64) -> Self {
        Self { sandbox: RefCell::new(sandbox), now: Cell::new(now) }
    }
}

impl InMemory {
    /// The sandbox, for what only it can do: its clock, its faults, its webhooks.
    pub fn sandbox(&self) -> std::cell::RefMut<'_, Sandbox> {
        self.sandbox.borrow_mut()
    }

    /// Lets so many milliseconds pass.
    pub fn pass(&self, milliseconds: i64) {
        self.now.set(self.now.get().saturating_add(milliseconds));
    }
}

impl Transport for InMemory {
    type Body = Value;

    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse<Value>> {
        let header = |name: &str| request.headers.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
        let answer = self.sandbox.borrow_mut().handle(&Request {
            method: request.method.as_str(),
            path: &request.path,
            query: &request.query,
            authorization: header("authorization"),
            mode: header("x-belvo-request-mode"),
            origin: &request.base_url,
            body: request.body.as_deref().unwrap_or_default(),
            now: self.now.get(),
        });
        if answer.reset || answer.truncate.is_some() {
            return Err(Error::new(ErrorKind::Connection, "connection_failed", "Could not reach Belvo: the connection broke, on order"));
        }
        let body = match answer.body {
            None => Payload::Empty,
            // A text is what a fault asked for instead of JSON.
            Some(Value::String(_)) => Payload::Other,
            Some(body) => Payload::Json(body),
        };
        Ok(HttpResponse { status: answer.status, retry_after: answer.retry_after.map(|seconds| Duration::from_secs(seconds.into())), body })
    }
}
