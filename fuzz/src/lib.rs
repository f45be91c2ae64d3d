//! What is done with bytes of strangers, one function a target. Each must come back with an answer or a typed error; what else must hold of the
//! answer is asserted.
//!
//! The library's tests (`tests/hardness.rs`) run the same functions on damaged seeds, on any machine; libFuzzer (`fuzz_targets/`) looks for
//! inputs that reach new code.

use std::borrow::Cow;
use std::time::Duration;

use belvo_wasm::api::{Call, Client, Credentials, HttpRequest, HttpResponse, Method, Operation, Payload, Transport, resources};
use belvo_wasm::enrich::{categorize, employment, incomes, recurring, risk};
use belvo_wasm::model::{
    CategorizationRequest, EmploymentRecord, Error, ErrorDetails, ErrorKind, IncomesRequest, RecurringExpensesRequest, Result,
    RiskInsightsUser,
};
use belvo_wasm::sandbox::{Request, Sandbox};
use belvo_wasm::statement;
use futures_executor::block_on;
use serde_json::{Map, Value, json};

/// What is done with the bytes of a stranger; what must not be panics.
pub type Target = fn(&[u8]);

/// Every target by name.
pub const TARGETS: [(&str, Target); 7] = [
    ("csv", csv),
    ("ofx", ofx),
    ("request", request),
    ("answer", answer),
    ("next", next),
    ("sandbox", sandbox),
    ("employment", employment),
];

/// A file of a stranger, as a statement: strict and lenient, and where it reads, the engines on its rows.
pub fn csv(bytes: &[u8]) {
    let options =
        |lenient, currency: Option<&str>| statement::Options { lenient, currency: currency.map(str::to_owned), ..Default::default() };
    let lenient = statement::read(bytes, &options(true, Some("MXN")));
    match statement::read(bytes, &options(false, Some("MXN"))) {
        Ok(read) => {
            let same = lenient.expect("what reads strictly reads leniently");
            assert_eq!(read.transactions, same.transactions);
            assert!(same.problems.is_empty());
            let ids: std::collections::HashSet<_> = read.transactions.iter().map(|row| &row.transaction_id).collect();
            assert_eq!(ids.len(), read.transactions.len(), "ids are distinct");
            let request = CategorizationRequest { language: read.language, transactions: read.transactions };
            let answer = categorize::categorize(&request, categorize::Options::default()).expect("what was read can be categorized");
            assert_eq!(answer.transactions.len(), request.transactions.len());
        }
        Err(error) => assert!(matches!(error.kind, ErrorKind::Statement), "{error}"),
    }
    drop(statement::read(bytes, &options(true, None)));
}

/// The same behind what makes a file OFX.
pub fn ofx(bytes: &[u8]) {
    if bytes.starts_with(b"OFX") || bytes.starts_with(b"<?xml") {
        csv(bytes);
    } else {
        csv(&[b"OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>".as_slice(), bytes].concat());
    }
}

/// A body for the engines that take Belvo's requests.
pub fn request(bytes: &[u8]) {
    let options = categorize::Options { explain: true, ..Default::default() };
    if let Ok(request) = serde_json::from_slice::<CategorizationRequest>(bytes)
        && let Some(answer) = typed(categorize::categorize(&request, options))
    {
        assert_eq!(answer.transactions.len(), request.transactions.len());
        finite(&serde_json::to_value(answer).expect("an answer is JSON"));
    }
    if let Ok(request) = serde_json::from_slice::<IncomesRequest>(bytes) {
        finite(&serde_json::to_value(typed(incomes::verify(&request, &incomes::Options::default()))).expect("an answer is JSON"));
    }
    if let Ok(request) = serde_json::from_slice::<RecurringExpensesRequest>(bytes) {
        let options = recurring::Options { all: true, ..Default::default() };
        finite(&serde_json::to_value(typed(recurring::find(&request, &options))).expect("an answer is JSON"));
    }
    let users = serde_json::from_slice::<Vec<RiskInsightsUser>>(bytes).or_else(|_| serde_json::from_slice(bytes).map(|user| vec![user]));
    if let Ok(users) = users {
        finite(&serde_json::to_value(typed(risk::insights(&users, &risk::Options::default()))).expect("an answer is JSON"));
    }
}

/// An employment record of Mexico.
pub fn employment(bytes: &[u8]) {
    if let Ok(record) = serde_json::from_slice::<EmploymentRecord>(bytes) {
        let day = belvo_wasm::date::Date::parse("2026-06-30").expect("a date");
        finite(&serde_json::to_value(typed(employment::metrics(&record, employment::Options::at(day)))).expect("an answer is JSON"));
    }
}

/// What an engine answers, or none where it refuses in a typed way.
fn typed<T>(answer: Result<T>) -> Option<T> {
    match answer {
        Ok(answer) => Some(answer),
        Err(error) => {
            assert!(matches!(error.kind, ErrorKind::InvalidInput), "{error}");
            assert!(!error.to_string().is_empty());
            None
        }
    }
}

/// `serde_json` writes numbers that are none as null; where a number is promised, nobody would notice.
fn finite(value: &Value) {
    match value {
        Value::Number(number) => assert!(number.as_f64().is_none_or(f64::is_finite)),
        Value::Array(items) => items.iter().for_each(finite),
        Value::Object(fields) => fields.values().for_each(finite),
        _ => {}
    }
}

/// Answers every request with the same thing.
struct Always {
    status: u16,
    retry_after: Option<Duration>,
    body: Payload<Value>,
}

impl Transport for Always {
    type Body = Value;

    async fn send(&self, _: &HttpRequest) -> Result<HttpResponse<Value>> {
        let body = match &self.body {
            Payload::Json(value) => Payload::Json(value.clone()),
            Payload::Empty => Payload::Empty,
            Payload::Other => Payload::Other,
        };
        Ok(HttpResponse { status: self.status, retry_after: self.retry_after, body })
    }
}

const PASSWORD: &str = "the-secret-password";

fn client<T: Transport>(transport: T) -> Client<T> {
    let keys = Credentials::keys("the-secret-id", PASSWORD).expect("keys");
    Client::new("https://sandbox.belvo.com", keys, transport).expect("a client")
}

/// What Belvo, or what stands in between, answers: two bytes of status, then the body.
pub fn answer(bytes: &[u8]) {
    let Some((status, body)) = bytes.split_at_checked(2) else { return };
    let status = 100 + u16::from_le_bytes([status[0], status[1]]) % 500;
    let body = if body.is_empty() { Payload::Empty } else { serde_json::from_slice(body).map_or(Payload::Other, Payload::Json) };
    let client = client(Always { status, retry_after: Some(Duration::from_secs(1)), body });
    let list = Call::new(&resources::LINKS, Operation::List);
    for call in
        [list, Call::new(&resources::LINKS, Operation::Detail).id("id"), Call::new(&resources::ACCOUNTS, Operation::Delete).id("id")]
    {
        match block_on(client.call(&call)) {
            Ok(_) => assert!((200..300).contains(&status)),
            Err(error) => told(&error, status),
        }
    }
}

fn told(error: &Error, status: u16) {
    let details: &ErrorDetails = error;
    assert_eq!(details.status, Some(status));
    assert!(!details.code.is_empty() && !details.message.is_empty(), "{error:?}");
    assert!(!format!("{error:?}").contains(PASSWORD));
    assert!(serde_json::to_string(details).is_ok());
}

/// The address of a next page: whatever it says, the request goes to Belvo, with nothing added to its head.
pub fn next(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let call = Call::new(&resources::TRANSACTIONS, Operation::List).next(text.clone());
    let keys = Credentials::keys("the-secret-id", PASSWORD).expect("keys");
    match call.request("https://sandbox.belvo.com", &keys) {
        Ok(request) => {
            assert_eq!(request.method, Method::Get);
            assert!(request.url().starts_with("https://sandbox.belvo.com/api/transactions/?"), "{}", request.url());
            assert!(request.url().chars().all(|c| !c.is_control() && c != ' '), "{:?}", request.url());
        }
        Err(error) => assert!(matches!(error.kind, ErrorKind::InvalidInput)),
    }
    let page = json!({ "count": 1, "next": text, "previous": null, "results": [] });
    drop(block_on(
        client(Always { status: 200, retry_after: None, body: Payload::Json(page) }).list::<Value>(&resources::LINKS, &Map::new()),
    ));
}

/// A request for the sandbox: a line of method, path and query, then the body.
pub fn sandbox(bytes: &[u8]) {
    const NOW: i64 = 1_795_435_200_000;
    let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
    let (line, body) = text.split_once('\n').unwrap_or((&text, ""));
    let (method, target) = line.split_once(' ').unwrap_or(("GET", line));
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut sandbox = Sandbox::new(1, None).delay(0);
    let origin = "https://sandbox.belvo.com";
    let authorization = Some("Basic aWQ6cGFzc3dvcmQ=");
    let link = r#"{"institution":"erebor_mx_retail","username":"ana","password":"secret"}"#;
    let base = Request { authorization, origin, now: NOW, ..Request::default() };
    let _ = sandbox.handle(&Request { method: "POST", path: "/api/links/", body: link, ..base });
    let response = sandbox.handle(&Request { method, path, query, body, now: NOW + 1000, ..base });
    assert!((200..600).contains(&response.status));
    if response.status >= 400 {
        assert!(response.body.is_some(), "an error says what is wrong");
    }
    let _ = sandbox.webhooks(NOW + 10_000);
}
