//! Whether an answer with an error status becomes the error that `src/model/error.rs` documents.

use belvo_wasm::api::resources::LINKS;
use belvo_wasm::api::{Call, Client, Credentials, HttpRequest, HttpResponse, Operation, Transport};
use belvo_wasm::model::{Error, ErrorKind, Result};
use futures_executor::block_on;
use serde_json::{Map, Value};

use super::call::KEYS;
use super::document::{Answer, Document};
use super::sample::{Extent, samples};
use super::wire::response;

/// The kind that a status and a code mean.
fn expected(status: u16, code: &str) -> ErrorKind {
    match (status, code) {
        (_, "login_error") => ErrorKind::Login,
        (_, "session_expired") => ErrorKind::SessionExpired,
        (_, "too_many_sessions") => ErrorKind::TooManySessions,
        (_, "invalid_link" | "unconfirmed_link" | "consent_without_accounts") => ErrorKind::Link,
        (_, "institution_down" | "institution_unavailable" | "institution_inactive") => ErrorKind::Institution,
        (400 | 422, _) => ErrorKind::Validation,
        (401, _) => ErrorKind::Authentication,
        (403, _) => ErrorKind::Permission,
        (404, _) => ErrorKind::NotFound,
        (408, _) => ErrorKind::Timeout,
        (409, _) => ErrorKind::Conflict,
        (428, _) => ErrorKind::TokenRequired,
        (429, _) => ErrorKind::RateLimit,
        (500..=599, _) => ErrorKind::Server,
        _ => ErrorKind::Api,
    }
}

/// What is wrong with the error that an answer became.
pub(crate) fn problems(status: u16, body: &Value, error: &Error) -> Vec<String> {
    let mut wrong = Vec::new();
    let first = body.as_array().and_then(|items| items.first()).unwrap_or(&Value::Null);
    let text = |name: &str| first.get(name).and_then(Value::as_str);
    let code = text("code").unwrap_or_default();
    if error.kind != expected(status, code) {
        wrong.push(format!("{status} {code} is {} instead of {}", error.kind, expected(status, code)));
    }
    if error.status != Some(status) {
        wrong.push(format!("the error's status is {:?}", error.status));
    }
    let named =
        [("code", Some(error.code.as_str())), ("message", Some(error.message.as_str())), ("request_id", error.request_id.as_deref())];
    for (name, own) in named {
        if text(name).is_some_and(|text| !text.is_empty() && own != Some(text)) {
            wrong.push(format!("{status} {code}: the error's {name} is {own:?}"));
        }
    }
    if serde_json::to_value(&error.errors).is_ok_and(|errors| errors != sorted(body) && sorted(&errors) != sorted(body)) {
        wrong.push(format!("{status} {code}: the error does not hold all that came"));
    }
    if let Some(challenge) = error.challenge.as_ref() {
        let expiry = first.get("expiry").and_then(|expiry| expiry.as_u64().or_else(|| expiry.as_str()?.parse().ok()));
        let same = text("session") == Some(challenge.session.as_str())
            && text("link") == Some(challenge.link.as_str())
            && expiry == challenge.expiry
            && first.get("token_generation_data") == challenge.token_generation_data.as_ref();
        if !same {
            wrong.push(format!("the second factor is {challenge:?}"));
        }
    } else if error.kind == ErrorKind::TokenRequired && text("session").is_some() {
        wrong.push("the second factor has no session".to_owned());
    }
    wrong
}

/// With the keys of objects in order: an error keeps its known fields first.
fn sorted(json: &Value) -> Value {
    match json {
        Value::Array(items) => items.iter().map(sorted).collect(),
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            fields.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(fields.into_iter().collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// Each error that the document lists for a status. Prism gives the first alone.
pub(crate) fn alternatives(document: &Document, answer: &Answer<'_>) -> anyhow::Result<(usize, Vec<String>)> {
    let Some(schema) = answer.schema else { return Ok((0, Vec::new())) };
    let items = document.merged(schema).get("items").cloned().unwrap_or_default();
    let samples = samples(document, &items, Extent::Full)?;
    let count = samples.len();
    let mut wrong = Vec::new();
    for sample in samples {
        let body = Value::Array(vec![sample]);
        let canned = Canned { status: answer.status, body: body.clone() };
        let client = Client::new("http://127.0.0.1", Credentials::keys(KEYS.0, KEYS.1)?, canned)?;
        match block_on(client.call(&Call::new(&LINKS, Operation::List))) {
            Ok(given) => wrong.push(format!("{} is no error but {given:?}", answer.status)),
            Err(error) => wrong.extend(problems(answer.status, &body, &error)),
        }
    }
    Ok((count, wrong))
}

/// A transport that has one answer.
struct Canned {
    status: u16,
    body: Value,
}

impl Transport for Canned {
    type Body = Value;

    async fn send(&self, _: &HttpRequest) -> Result<HttpResponse<Value>> {
        Ok(response(self.status, Some(self.body.clone())))
    }
}
