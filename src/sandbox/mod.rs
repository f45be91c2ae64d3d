//! A Belvo in memory: it answers the requests that Belvo answers, with invented people.
//!
//! What it invents follows from its seed and the order of the requests alone; its clock is whoever asks. It knows links,
//! accounts and transactions of banks in Mexico, Brazil and Colombia, and the local engine behind
//! `POST /api/categorization/`. A recurrent link is loaded when it is registered, a single one when its data is retrieved.
//! There are no second factors and no webhooks here yet.
//!
//! ```
//! use belvo_wasm::sandbox::{Request, Sandbox};
//!
//! let mut sandbox = Sandbox::new(1, None);
//! let register = Request {
//!     method: "POST",
//!     path: "/api/links/",
//!     authorization: Some("Basic YTpi"),
//!     body: r#"{"institution":"erebor_mx_retail","username":"ana","password":"secret"}"#,
//!     ..Request::default()
//! };
//! let answer = sandbox.handle(&register);
//! assert_eq!(answer.status, 201);
//! ```

mod failure;
mod history;
#[allow(dead_code, reason = "the store is moved to it next")]
mod identity;
#[allow(dead_code, reason = "the store is moved to it next")]
mod persona;
mod plan;
mod random;
mod select;
mod store;
mod transport;

use serde_json::{Map, Value};

use crate::api::{
    Method, Operation, Resource,
    resources::{ACCOUNTS, LINKS, TRANSACTIONS},
};
use crate::date::Date;
use crate::enrich::categorize;
use crate::model::{CategorizationRequest, WireName};
use failure::Failure;
use random::Random;
use select::Query;
use store::Store;
pub use transport::InMemory;

/// The keys that a sandbox accepts.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// The secret id.
    pub id: String,
    /// The secret password.
    pub password: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(..)")
    }
}

/// A request as a server sees it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Request<'a> {
    /// `GET`, `POST`, ...
    pub method: &'a str,
    /// From the first slash to the question mark.
    pub path: &'a str,
    /// After the question mark.
    pub query: &'a str,
    /// The header of that name.
    pub authorization: Option<&'a str>,
    /// The header `X-Belvo-Request-Mode`.
    pub mode: Option<&'a str>,
    /// Scheme and host that it was sent to, for the addresses of other pages.
    pub origin: &'a str,
    /// JSON, or nothing.
    pub body: &'a str,
    /// When: milliseconds since 1970-01-01T00:00:00Z.
    pub now: i64,
}

/// The answer to a [`Request`].
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// JSON; none with 204.
    pub body: Option<Value>,
}

/// A Belvo in memory.
#[derive(Debug)]
pub struct Sandbox {
    seed: u64,
    authorization: Option<String>,
    requests: u64,
    store: Store,
}

/// The resources that it plays.
const PLAYED: [&Resource; 3] = [&LINKS, &ACCOUNTS, &TRANSACTIONS];

type Answer = Result<(u16, Option<Value>), Failure>;

impl Sandbox {
    /// An empty one. Sandboxes of one seed invent the same people; without keys, any are accepted.
    pub fn new(seed: u64, keys: Option<&Keys>) -> Self {
        let authorization =
            keys.and_then(|keys| crate::api::Credentials::keys(&keys.id, &keys.password).ok()).map(|keys| keys.authorization());
        Self { seed, authorization, requests: 0, store: Store::default() }
    }

    /// Answers a request as Belvo would.
    pub fn handle(&mut self, request: &Request<'_>) -> Response {
        self.requests += 1;
        let request_id = Random::named(self.seed, &format!("request {}", self.requests)).hex();
        match self.answer(request, &request_id) {
            Ok((status, body)) => Response { status, body },
            Err(failure) => Response { status: failure.status, body: Some(failure.body(&request_id)) },
        }
    }

    fn answer(&mut self, request: &Request<'_>, request_id: &str) -> Answer {
        if !self.knows(request.authorization) {
            return Err(Failure::unauthorized());
        }
        if request.path == "/api/categorization/" {
            return categorization(request);
        }
        let (resource, id) = route(request.path).ok_or_else(Failure::not_found)?;
        let operation = Operation::ALL
            .iter()
            .copied()
            .find(|operation| {
                operation.method().as_str() == request.method
                    && operation.takes_id() == id.is_some()
                    && operation.suffix().is_empty()
                    && resource.allows(*operation)
            })
            .ok_or_else(|| Failure::method_not_allowed(request.method))?;
        let later = request.mode == Some("async") && resource.asynchronous.contains(&operation);
        let (status, body) = self.perform(request, resource, operation, id.unwrap_or_default())?;
        if later {
            return Ok((202, Some(serde_json::json!({ "request_id": request_id }))));
        }
        Ok((status, body))
    }

    fn knows(&self, authorization: Option<&str>) -> bool {
        match (authorization, &self.authorization) {
            (None, _) => false,
            (Some(given), Some(expected)) => given == expected,
            (Some(given), None) => {
                given.split_once(' ').is_some_and(|(scheme, rest)| matches!(scheme, "Basic" | "Bearer") && !rest.is_empty())
            }
        }
    }

    fn perform(&mut self, request: &Request<'_>, resource: &'static Resource, operation: Operation, id: &str) -> Answer {
        let query = Query::parse(request.query);
        let chosen = |item: Value| select::choose_fields(item, operation, resource, &query);
        match operation {
            Operation::List => {
                let url = format!("{}{}", request.origin, request.path);
                Ok((200, Some(select::page(resource, self.store.items(resource), &query, &url)?)))
            }
            Operation::Detail => {
                let item = self.store.items(resource).find(|item| item["id"] == id).cloned().ok_or_else(Failure::not_found)?;
                Ok((200, Some(chosen(item))))
            }
            Operation::Create => {
                let moment = Moment::of(request.now);
                let made = self.store.create(resource, &object(request.body)?, self.seed, &moment)?;
                let body = match made.body {
                    Value::Array(items) => Value::Array(items.into_iter().map(chosen).collect()),
                    one => chosen(one),
                };
                Ok((if made.stored { 201 } else { 200 }, Some(body)))
            }
            Operation::Replace | Operation::Modify => {
                let item = self.store.change(resource, operation, id, &object(request.body)?)?;
                Ok((200, Some(item)))
            }
            Operation::Resume => {
                let body = object(request.body)?;
                for field in ["session", "link"] {
                    if !body.contains_key(field) {
                        return Err(Failure::required(field));
                    }
                }
                Err(Failure::new(400, "session_expired", "There is no such session: it is over, or it never was."))
            }
            Operation::Delete => {
                self.store.delete(resource, id)?;
                Ok((204, None))
            }
            // What no resource that it plays can do.
            _ => Err(Failure::not_found()),
        }
    }
}

/// The resource that a path names, and the id where it has one.
fn route(path: &str) -> Option<(&'static Resource, Option<&str>)> {
    PLAYED.into_iter().find_map(|resource| {
        let rest = path.strip_prefix(resource.path)?;
        match rest.strip_suffix('/') {
            None if rest.is_empty() => Some((resource, None)),
            Some(id) if !id.is_empty() && !id.contains('/') => Some((resource, Some(id))),
            _ => None,
        }
    })
}

fn object(body: &str) -> Result<Map<String, Value>, Failure> {
    match serde_json::from_str(body) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Failure::new(400, "invalid", "The body must be an object.")),
        Err(error) => Err(Failure::new(400, "parse_error", format!("The body is no JSON: {error}."))),
    }
}

/// The local engine, where Belvo has its own.
fn categorization(request: &Request<'_>) -> Answer {
    if request.method != Method::Post.as_str() {
        return Err(Failure::method_not_allowed(request.method));
    }
    let body = object(request.body)?;
    let parsed: CategorizationRequest = serde_json::from_value(Value::Object(body))
        .map_err(|error| Failure::new(400, "invalid", format!("The body has another shape: {error}.")))?;
    let answer = categorize::categorize(&parsed, categorize::Options::default())
        .map_err(|error| Failure::field("invalid", error.field.as_deref().unwrap_or_default(), error.message.clone()))?;
    Ok((200, serde_json::to_value(answer).ok()))
}

/// A point in time, as Belvo writes it.
#[derive(Debug)]
struct Moment {
    today: Date,
    iso: String,
}

impl Moment {
    fn of(milliseconds: i64) -> Self {
        let today = i32::try_from(milliseconds.div_euclid(86_400_000)).ok().and_then(Date::from_days).unwrap_or(Date::UNIX_EPOCH);
        let rest = milliseconds.rem_euclid(86_400_000);
        let (hours, minutes, seconds) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60);
        Self { today, iso: format!("{today}T{hours:02}:{minutes:02}:{seconds:02}.{:03}000Z", rest % 1000) }
    }
}
