//! What the client does when attempts fail, with a transport that answers from a script and has a clock of its own.
#![cfg(all(not(target_arch = "wasm32"), feature = "client"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::cell::RefCell;
use std::time::Duration;

use belvo_wasm::api::resources::{ACCOUNTS, ENRICH_INCOMES, LINKS, PAYMENT_INTENTS, TRANSACTIONS};
use belvo_wasm::api::{Call, Client, Credentials, Event, HttpRequest, HttpResponse, Operation, Payload, Retries, Transport};
use belvo_wasm::model::{Error, ErrorKind, Result};
use futures_executor::block_on;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Answers in this order; the last one again and again.
struct Script {
    answers: RefCell<Vec<Result<HttpResponse<Value>>>>,
    /// How long it waits at most, in all.
    patience: Duration,
    log: RefCell<Vec<String>>,
    waited: RefCell<Duration>,
}

impl Script {
    fn new(answers: impl IntoIterator<Item = Result<HttpResponse<Value>>>) -> Self {
        let mut answers: Vec<_> = answers.into_iter().collect();
        answers.reverse();
        Self { answers: answers.into(), patience: Duration::MAX, log: RefCell::default(), waited: RefCell::default() }
    }
}

impl Transport for Script {
    type Body = Value;

    async fn send(&self, _: &HttpRequest) -> Result<HttpResponse<Value>> {
        let mut answers = self.answers.borrow_mut();
        if answers.len() > 1 { answers.pop().unwrap() } else { answers[0].clone() }
    }

    fn pause(&self, delay: Duration) -> Option<impl Future<Output = Result<()>>> {
        let waited = *self.waited.borrow() + delay;
        (waited <= self.patience).then_some(async move {
            self.waited.replace(waited);
            Ok(())
        })
    }

    fn observe(&self, request: &HttpRequest, attempt: u32, event: Event<'_>) {
        let text = match event {
            Event::Sent => "sent".to_owned(),
            Event::Ended(status, error) => format!("ended {status:?} {:?}", error.map(|error| error.kind)),
            Event::Waits(delay, error) => format!("waits {}s for {:?}", delay.as_secs(), error.kind),
        };
        self.log.borrow_mut().push(format!("{attempt} {} {} {text}", request.method.as_str(), request.path));
    }
}

#[allow(clippy::unnecessary_wraps, reason = "what a transport gives")]
fn status(status: u16, body: Value) -> Result<HttpResponse<Value>> {
    Ok(HttpResponse { status, retry_after: None, body: Payload::Json(body) })
}

fn lost() -> Result<HttpResponse<Value>> {
    Err(Error::new(ErrorKind::Connection, "connection_failed", "the connection was closed"))
}

fn busy() -> Result<HttpResponse<Value>> {
    status(400, json!([{ "code": "too_many_sessions", "message": "busy" }]))
}

fn client(script: Script) -> Client<Script> {
    Client::new("https://x", Credentials::keys("id", "password").unwrap(), script).unwrap()
}

fn list() -> Call {
    Call::new(&LINKS, Operation::List)
}

#[test]
fn an_observer_can_follow_a_call() {
    let client = client(Script::new([lost(), status(503, json!(null)), status(200, json!({ "results": [] }))]));
    assert!(block_on(client.call(&list())).unwrap().is_some());
    let log = client.transport().log.borrow();
    let expected = [
        "1 GET /api/links/ sent",
        "1 GET /api/links/ ended None Some(Connection)",
        "1 GET /api/links/ waits 3s for Connection",
        "2 GET /api/links/ sent",
        "2 GET /api/links/ ended Some(503) Some(Server)",
        "2 GET /api/links/ waits 6s for Server",
        "3 GET /api/links/ sent",
        "3 GET /api/links/ ended Some(200) None",
    ];
    assert_eq!(*log, expected);
}

#[test]
fn what_could_be_done_twice_is_only_repeated_when_that_is_safe_or_asked_for() {
    let body = json!({ "link": "l" });
    let post = |resource, operation| Call::new(resource, operation).body(&body);
    let attempts = |call: &Call, answer: fn() -> Result<HttpResponse<Value>>| {
        let client = client(Script::new([answer()]));
        block_on(client.call(call)).unwrap_err();
        client.transport().log.borrow().iter().filter(|line| line.ends_with("sent")).count()
    };
    for call in [
        post(&LINKS, Operation::Create),
        post(&ACCOUNTS, Operation::Resume),
        post(&TRANSACTIONS, Operation::Create).asynchronous(true),
        post(&LINKS, Operation::Replace).id("1"),
        post(&LINKS, Operation::Refresh).id("1"),
        post(&ENRICH_INCOMES, Operation::Enrich),
        post(&PAYMENT_INTENTS, Operation::Create),
        post(&PAYMENT_INTENTS, Operation::Modify).id("1"),
        Call::new(&PAYMENT_INTENTS, Operation::Cancel).id("1"),
    ] {
        assert_eq!((attempts(&call, lost), attempts(&call, busy)), (1, 6), "{call:?}");
        assert_eq!(attempts(&call.repeatable(), lost), 6);
    }
    let safe = [
        list(),
        Call::new(&LINKS, Operation::Delete).id("1"),
        post(&LINKS, Operation::Modify).id("1"),
        post(&PAYMENT_INTENTS, Operation::Create).idempotency_key("9a4dbd1c-8f0a-4b6d-9a0e-6c3b0e0b8f11"),
    ];
    assert!(safe.iter().all(|call| attempts(call, lost) == 6));
}

#[test]
fn a_transport_that_cannot_wait_gives_the_error_at_hand() {
    let script = Script { patience: Duration::from_secs(10), ..Script::new([lost(), busy(), lost()]) };
    let client = client(script);
    // 3 + 6 seconds fit, 12 more do not.
    assert_eq!(block_on(client.call(&list())).unwrap_err().kind, ErrorKind::Connection);
    assert_eq!(client.transport().log.borrow().iter().filter(|line| line.ends_with("sent")).count(), 3);
}

#[test]
fn a_long_retry_after_comes_out_at_once() {
    let storm = |seconds| Ok(HttpResponse { status: 429, retry_after: Some(Duration::from_secs(seconds)), body: Payload::Empty });
    let patient = client(Script::new([storm(60), status(200, json!({}))]));
    block_on(patient.call(&list())).unwrap();
    assert_eq!(*patient.transport().waited.borrow(), Duration::from_mins(1));
    let error = block_on(client(Script::new([storm(3600)])).call(&list())).unwrap_err();
    assert_eq!((error.kind, error.retry_after), (ErrorKind::RateLimit, Some(3600)));
}

proptest! {
    /// Whatever comes: as many attempts as answers that are worth another one, no more than allowed, and the outcome of the last.
    #[test]
    fn every_script_ends_as_it_must(kinds in proptest::collection::vec(0usize..6, 1..9), max in 0u32..8) {
        let answer = |kind: &usize| match kind {
            0 => status(200, json!({ "ok": true })),
            1 => status(500, json!([{ "code": "unexpected_error" }])),
            2 => lost(),
            3 => busy(),
            4 => status(404, json!([{ "code": "not_found" }])),
            _ => status(408, json!([{ "code": "request_timeout" }])),
        };
        let client = client(Script::new(kinds.iter().map(answer))).with_retries(Retries { max, ..Retries::default() });
        let outcome = block_on(client.call(&list()));
        let at = |attempt: usize| kinds[attempt.min(kinds.len() - 1)];
        let attempts = 1 + (0..max as usize).take_while(|attempt| matches!(at(*attempt), 1..=3)).count();
        let sent = client.transport().log.borrow().iter().filter(|line| line.ends_with("sent")).count();
        prop_assert_eq!(sent, attempts);
        prop_assert_eq!(outcome.is_ok(), at(attempts - 1) == 0);
    }
}
