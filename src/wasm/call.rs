//! One call from JavaScript: its arguments, and the transport that carries it.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Date, Function, Math, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Response};

use super::convert::throw;
use super::fetch::{aborted, exchange, retry_after, timed_out};
use super::slots::Slots;
use super::wait::{Ended, Limit, sleep};
use crate::api::{Body, Call, Event, Given, HttpRequest, HttpResponse, Operation, Payload, Transport, resources};
use crate::model::{Error, Result};

/// What reading Belvo's store may take.
const PATIENCE: f64 = 60_000.0;

/// What may have to wait for an institution.
const LONG_PATIENCE: f64 = 600_000.0;

/// The call that these arguments ask for.
pub(super) fn call(resource: &str, operation: Option<Operation>, arguments: &JsValue) -> Result<Call> {
    let resource = resources::named(resource).ok_or_else(|| Error::invalid_input("resource", "there is no such resource"))?;
    let operation = operation.ok_or_else(|| Error::invalid_input("operation", "there is no such operation"))?;
    let text = |name: &str| arguments.field(name).and_then(|value| value.as_string());
    let mut call = Call::new(resource, operation).asynchronous(arguments.field("asynchronous").is_some_and(|flag| flag.is_truthy()));
    if let Some(query) = arguments.field("query") {
        call = call.parameters(parameters(&query)?);
    }
    let with = |call: Call, name: &str, set: fn(Call, String) -> Call| match text(name) {
        Some(value) => set(call, value),
        None => call,
    };
    let call = with(call, "parent", Call::parent);
    let call = with(call, "id", Call::id);
    let call = with(call, "next", Call::next);
    let call = with(call, "body", Call::json);
    let call = with(call, "version", Call::version);
    let call = with(call, "idempotencyKey", Call::idempotency_key);
    let repeatable = arguments.field("repeatable").is_some_and(|flag| flag.is_truthy());
    Ok(if repeatable { call.repeatable() } else { call })
}

fn parameters(query: &JsValue) -> Result<Vec<(String, Given)>> {
    let query = query.dyn_ref::<Object>().ok_or_else(|| Error::invalid_input("query", "must be an object"))?;
    let mut parameters = Vec::new();
    for entry in Object::entries(query) {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if value.is_undefined() || value.is_null() {
            continue;
        }
        let given = match value.dyn_ref::<Array>() {
            Some(items) => items.iter().map(|item| scalar(&item)).collect::<Option<_>>().map_or(Given::Wrong, Given::Many),
            None => scalar(&value).map_or(Given::Wrong, Given::One),
        };
        parameters.push((name, given));
    }
    Ok(parameters)
}

fn scalar(value: &JsValue) -> Option<String> {
    match (value.as_bool(), value.as_f64()) {
        (Some(flag), _) => Some(if flag { "true" } else { "false" }.to_owned()),
        // As JavaScript writes it, which is shortest.
        (_, Some(number)) if number.is_finite() => js_sys::Number::from(number).to_string_with_radix(10).ok().map(String::from),
        (_, Some(_)) => None,
        _ => value.as_string(),
    }
}

/// Carries one call.
#[derive(Debug)]
pub(super) struct Carrier {
    own: Option<Function>,
    slots: Rc<Slots>,
    /// The caller's signal.
    signal: Option<AbortSignal>,
    /// The caller's signal and the deadline.
    whole: Limit,
    /// When the deadline is, as `Date.now()` counts.
    ends: Option<f64>,
    /// Milliseconds that an attempt may take.
    timeout: f64,
    /// Is called with what happens.
    observer: Option<Function>,
    /// The last answer and its body.
    last: RefCell<Option<(Response, JsValue)>>,
}

impl Carrier {
    pub(super) fn new(own: Option<Function>, slots: Rc<Slots>, operation: Option<Operation>, arguments: &JsValue) -> Self {
        let reads = operation.is_some_and(Operation::reads_store);
        let number = |name: &str| arguments.field(name).and_then(|value| value.as_f64());
        let signal = arguments.field("signal").map(JsValue::unchecked_into);
        let deadline = number("deadline");
        Self {
            own,
            slots,
            whole: Limit::new(signal.as_ref(), deadline),
            signal,
            ends: deadline.map(|deadline| Date::now() + deadline),
            timeout: number("timeout").unwrap_or(if reads { PATIENCE } else { LONG_PATIENCE }),
            observer: arguments.field("observer").and_then(|observer| observer.dyn_into().ok()),
            last: RefCell::default(),
        }
    }

    /// The last answer, and what its body was.
    pub(super) fn last(&self) -> Option<(Response, JsValue)> {
        self.last.take()
    }

    fn ended(&self, _: Ended) -> Error {
        if self.signal.as_ref().is_some_and(AbortSignal::aborted) { aborted() } else { timed_out() }
    }
}

impl Transport for Carrier {
    type Body = JsValue;

    async fn send(&self, request: &HttpRequest) -> Result<HttpResponse<JsValue>> {
        let _slot = self.slots.take(self.whole.signal()).await.map_err(|ended| self.ended(ended))?;
        let sent = exchange(request, self.own.as_ref(), self.whole.signal(), Some(self.timeout)).await;
        // The deadline is a signal of this call, not the caller's.
        let (response, body) = sent.map_err(|error| if self.whole.is_over() { self.ended(Ended) } else { error })?;
        let json = if let Payload::Json(json) = &body { json.clone() } else { JsValue::UNDEFINED };
        let answer = HttpResponse { status: response.status(), retry_after: retry_after(&response), body };
        self.last.replace(Some((response, json)));
        Ok(answer)
    }

    fn pause(&self, delay: Duration) -> Option<impl Future<Output = Result<()>>> {
        let delay = delay.as_secs_f64() * 1000.0;
        if self.ends.is_some_and(|ends| Date::now() + delay >= ends) {
            return None;
        }
        Some(async move { sleep(delay, self.whole.signal()).await.map_err(|ended| self.ended(ended)) })
    }

    fn random(&self) -> f64 {
        Math::random()
    }

    fn observe(&self, request: &HttpRequest, attempt: u32, event: Event<'_>) {
        let Some(observer) = &self.observer else { return };
        let (what, status, delay, error) = match event {
            Event::Sent => ("sent", None, None, None),
            Event::Ended(status, error) => ("ended", status, None, error),
            Event::Waits(delay, error) => ("waits", None, Some(delay.as_secs_f64() * 1000.0), Some(error)),
        };
        let number = |value: Option<f64>| value.map_or(JsValue::UNDEFINED, JsValue::from_f64);
        let arguments: Array = [
            JsValue::from_str(request.method.as_str()),
            JsValue::from_str(&request.path),
            what.into(),
            JsValue::from_f64(attempt.into()),
            number(status.map(f64::from)),
            number(delay),
            error.map_or(JsValue::UNDEFINED, throw),
        ]
        .into_iter()
        .collect();
        // What an observer throws is its own affair: the facade reports it.
        let _ = observer.apply(&JsValue::UNDEFINED, &arguments);
    }
}
