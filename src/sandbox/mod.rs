//! A Belvo in memory: it answers the requests that Belvo answers, with invented people.
//!
//! What it invents follows from its seed and the order of the requests alone; its clock is whoever asks. It plays every operation under
//! `/api/` of Belvo's OpenAPI document: links to banks, tax authorities and employment registers in Mexico, Brazil, Colombia and Chile,
//! their data, second factors, webhooks, and the local engines behind the enrichment endpoints. Payments are not played.
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

mod clock;
mod connection;
mod consents;
mod enrichment;
mod events;
mod failure;
mod fault;
mod identity;
mod input;
mod institutions;
mod links;
mod magic;
mod mfa;
mod operations;
mod persona;
mod random;
mod retrieval;
mod route;
mod select;
mod snapshot;
mod store;
mod token;
mod transport;
mod work;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::api::{Operation, Resource, resources};
use crate::model::{Error, Result};
use clock::{MINUTE, Moment};
use failure::Failure;
use fault::Faults;
pub use fault::{Fault, Matching};
use input::any;
use mfa::Sessions;
use random::Random;
use select::Query;
use store::{Shelf, Store};
pub use transport::InMemory;
use work::{About, Agenda, Process};

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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// JSON; none with 204. A text that a [`Fault`] asked for is sent as it is.
    pub body: Option<Value>,
    /// The header `Retry-After`: seconds.
    pub retry_after: Option<u32>,
    /// Send it so many milliseconds later.
    pub delay_ms: u32,
    /// Break the connection after so many bytes of the body.
    pub truncate: Option<u32>,
    /// Break the connection instead of answering.
    pub reset: bool,
}

impl Response {
    /// The body as it is sent.
    pub fn text(&self) -> Option<String> {
        self.body.as_ref().map(|body| body.as_str().map_or_else(|| body.to_string(), str::to_owned))
    }
}

/// A Belvo in memory.
#[derive(Debug, Serialize, Deserialize)]
pub struct Sandbox {
    version: u32,
    #[serde(skip)]
    authorization: Option<String>,
    #[serde(skip)]
    keys: Option<Keys>,
    /// How long it takes until data that is not waited for is there, in milliseconds.
    delay: u32,
    requests: u64,
    store: Store,
    sessions: Sessions,
    agenda: Agenda,
    faults: Faults,
    /// By resource: when something of it was deleted, for the limit on that.
    deletions: BTreeMap<String, Vec<i64>>,
    /// By institution and username: how often that user tried to log in.
    tries: BTreeMap<String, u32>,
}

/// How long the data of a link that was just registered takes, unless [`Sandbox::delay`] says otherwise.
const DELAY: u32 = 1_000;

/// Deletions that Belvo allows in a minute, of each resource that has the limit.
const DELETIONS: usize = 5;

/// The pause between two refreshes of a link.
const REFRESH_PAUSE: i64 = 10 * MINUTE;

type Answer = std::result::Result<(u16, Option<Value>), Failure>;

/// A request on its way through the sandbox.
#[derive(Debug)]
struct Asked<'a> {
    request: &'a Request<'a>,
    request_id: String,
    now: Moment,
}

impl Sandbox {
    /// An empty one. Sandboxes of one seed invent the same people; without keys, any are accepted.
    pub fn new(seed: u64, keys: Option<&Keys>) -> Self {
        Self {
            version: snapshot::VERSION,
            authorization: authorization(keys),
            keys: keys.cloned(),
            delay: DELAY,
            requests: 0,
            store: Store::new(seed),
            sessions: Sessions::default(),
            agenda: Agenda::default(),
            faults: Faults::default(),
            deletions: BTreeMap::new(),
            tries: BTreeMap::new(),
        }
    }

    /// The same sandbox, where the data of a link, of an asynchronous request and of a refresh takes so many milliseconds. Default one
    /// second.
    #[must_use]
    pub fn delay(mut self, milliseconds: u32) -> Self {
        self.delay = milliseconds;
        self
    }

    /// Answers a request as Belvo would.
    pub fn handle(&mut self, request: &Request<'_>) -> Response {
        self.advance(request.now);
        self.requests += 1;
        let request_id = Random::named(self.store.seed, &format!("request {}", self.requests)).hex();
        let fault = self.faults.next(request);
        if let Some(mut response) = fault.as_ref().and_then(|fault| fault.answer(&request_id)) {
            fault.inspect(|fault| fault.spoil(&mut response));
            return response;
        }
        let asked = Asked { request, request_id, now: Moment::of(request.now) };
        let (status, body) = match self.answer(&asked) {
            Ok(answer) => answer,
            Err(failure) => (failure.status, Some(failure.body(&asked.request_id))),
        };
        let mut response = Response { status, body, ..Response::default() };
        fault.inspect(|fault| fault.spoil(&mut response));
        response
    }

    /// Makes something go wrong.
    ///
    /// # Errors
    /// `invalid_input`: a status that is none.
    pub fn inject(&mut self, fault: Fault) -> Result<()> {
        self.faults.add(fault)
    }

    /// Nothing goes wrong any more.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// Does what is due by now: data arrives, links are updated and deleted. Every request does it first.
    pub fn run(&mut self, now: i64) {
        self.advance(now);
    }

    /// The webhooks that Belvo has sent by now, each once: the bodies, in their order. Of those that nobody asks for, the last 10,000 are
    /// kept.
    pub fn webhooks(&mut self, now: i64) -> Vec<Value> {
        self.advance(now);
        let sent = self.agenda.collect();
        sent.into_iter().flat_map(|sent| self.write(sent)).collect()
    }

    /// When the next thing happens that a program may wait for: data that arrives, a link that is deleted (milliseconds since 1970).
    /// The updates of recurrent links, some days later, are not among them.
    pub fn next_event(&self) -> Option<i64> {
        self.agenda.next()
    }

    /// What is true of a link's data: the life behind it, its streams and the categories of its transactions. Engines never see it.
    ///
    /// # Errors
    /// `invalid_input`: there is no such link.
    pub fn truth(&self, link: &str, now: i64) -> Result<Value> {
        self.store.truth(link, &Moment::of(now)).ok_or_else(|| Error::invalid_input("link", "there is no such link"))
    }

    /// The institution corrects a transaction: it changes some of its fields, or takes it back where there are none. The webhook
    /// `transactions_updated` or `transactions_deleted` tells of it.
    ///
    /// # Errors
    /// `invalid_input`: there is no such transaction.
    pub fn correct(&mut self, transaction: &str, fields: Option<Map<String, Value>>, now: i64) -> Result<()> {
        self.advance(now);
        let unknown = || Error::invalid_input("transaction", "there is no such transaction");
        let item = self.store.item(&resources::TRANSACTIONS, transaction).map_err(|_| unknown())?;
        let link = item.pointer("/account/link").and_then(Value::as_str).unwrap_or_default().to_owned();
        let connection = self.store.connection_mut(&link).ok_or_else(unknown)?;
        let code = if let Some(fields) = fields {
            connection.corrected.entry(transaction.to_owned()).or_default().extend(fields);
            "transactions_updated"
        } else {
            connection.vanished.insert(transaction.to_owned());
            "transactions_deleted"
        };
        self.requests += 1;
        let request_id = Random::named(self.store.seed, &format!("request {}", self.requests)).hex();
        if let Some(connection) = self.store.connection(&link) {
            let about = About::of(connection, &request_id, Some(Process::RecurrentUpdate));
            self.agenda.tell(&about, "TRANSACTIONS", code, &json!({ "count": 1, "transactions": [transaction] }));
        }
        Ok(())
    }

    fn answer(&mut self, asked: &Asked<'_>) -> Answer {
        let request = asked.request;
        if request.path == resources::WIDGET_TOKEN.path && request.method == "POST" {
            return self.issue_token(asked);
        }
        self.authenticate(asked)?;
        if request.path == "/api/" {
            // What Belvo's own libraries ask for to see whether the keys are right.
            return if request.method == "GET" { Ok((200, Some(json!({})))) } else { Err(Failure::method_not_allowed(request.method)) };
        }
        let (resource, operation, id) = route::find(request.method, request.path)?;
        let query = Query::parse(request.query);
        match operation {
            Operation::List => {
                let shelves = self.store.shelves(resource, &query);
                let items = shelves.iter().flat_map(|shelf| shelf.iter().map(move |item| (shelf, item)));
                let answered = |(shelf, item): &(&Shelf<'_>, &Value)| shelf.answered(&self.store, item);
                Ok((200, Some(select::page(resource, items, |(_, item)| item, answered, &query, &asked.url())?)))
            }
            Operation::Detail => {
                let item = select::choose_fields(self.store.item(resource, id)?, operation, resource, &query);
                Ok((200, Some(if route::details_as_list(resource) { Value::Array(vec![item]) } else { item })))
            }
            Operation::History => {
                let events = self.store.history(id)?;
                let unfiltered = Resource { filters: &[], ..*resource };
                Ok((200, Some(select::page(&unfiltered, events.iter(), |item| item, |item| (*item).clone(), &query, &asked.url())?)))
            }
            Operation::Enrich => Ok((200, Some(enrichment::own(resource, any(request.body)?)?))),
            Operation::Create if resource.name == resources::LINKS.name => self.register(asked, &query),
            Operation::Create => self.retrieve(asked, resource, &query),
            Operation::Resume => self.resume(asked, resource, &query),
            Operation::Replace | Operation::Modify => self.change(asked, operation, id),
            Operation::Refresh => self.refresh(asked, id),
            Operation::Delete => self.delete(asked, resource, id),
            // What nothing under /api/ can do.
            _ => Err(Failure::not_found()),
        }
    }
}

/// The header that these keys make.
fn authorization(keys: Option<&Keys>) -> Option<String> {
    keys.and_then(|keys| crate::api::Credentials::keys(&keys.id, &keys.password).ok()).map(|keys| keys.authorization())
}

impl Asked<'_> {
    /// The address without its query.
    fn url(&self) -> String {
        format!("{}{}", self.request.origin, self.request.path)
    }

    /// The id of the session that the request may open.
    fn session_id(&self, seed: u64) -> String {
        Random::named(seed, &format!("session {}", self.request_id)).hex()
    }

    fn accepted(&self) -> (u16, Option<Value>) {
        (202, Some(json!({ "request_id": self.request_id })))
    }
}
