//! Calls: what a program asks for, before it is a request.

use serde_json::{Map, Value};

use super::body::Body;
use super::credentials::Credentials;
use super::http::HttpRequest;
use super::operation::Operation;
use super::page::query_of;
use super::query::{self, Given};
use super::resource::{Resource, Shape};
use crate::model::{Error, Result};

/// Something to do with a resource.
#[derive(Debug, Clone)]
pub struct Call {
    resource: &'static Resource,
    operation: Operation,
    parent: Option<String>,
    id: Option<String>,
    query: Vec<(String, Given)>,
    next: Option<String>,
    body: Option<String>,
    asynchronous: bool,
    version: Option<String>,
    idempotency_key: Option<String>,
    repeatable: bool,
}

impl Call {
    /// A call without any argument yet.
    pub fn new(resource: &'static Resource, operation: Operation) -> Self {
        Self {
            resource,
            operation,
            parent: None,
            id: None,
            query: Vec::new(),
            next: None,
            body: None,
            asynchronous: false,
            version: None,
            idempotency_key: None,
            repeatable: resource.repeatable.contains(&operation),
        }
    }

    /// What the item belongs to, for resources below one of another: the payment intent of a charge.
    #[must_use]
    pub fn parent(mut self, id: impl Into<String>) -> Self {
        self.parent = Some(id.into());
        self
    }

    /// The item that it is about.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Filters of a list, `fields`, `omit`, `page_size`, `page`. Lists are arrays; null ones are left out.
    #[must_use]
    pub fn query(self, query: &Map<String, Value>) -> Self {
        self.parameters(query.iter().filter_map(|(name, value)| Some((name.clone(), Given::of(value)?))).collect())
    }

    /// The same, as texts already.
    #[must_use]
    pub(crate) fn parameters(mut self, query: Vec<(String, Given)>) -> Self {
        self.query = query;
        self
    }

    /// The next page: the address that the page before gave. Only its query is used.
    #[must_use]
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// What is sent.
    #[must_use]
    pub fn body(self, body: &Value) -> Self {
        self.json(body.to_string())
    }

    /// What is sent, as JSON already.
    #[must_use]
    pub fn json(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Asks Belvo to answer with a `request_id` at once, and to send a webhook when the work is done.
    #[must_use]
    pub fn asynchronous(mut self, asynchronous: bool) -> Self {
        self.asynchronous = asynchronous;
        self
    }

    /// Another version of the resource, such as `Payments-BR.V2` (`X-Belvo-API-Resource-Version`).
    #[must_use]
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// A UUID of your own that makes repeating the call harmless (`Belvo-Idempotency-Key`): Belvo does the work once.
    #[must_use]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.idempotency_key = Some(key.into());
        self.repeatable = true;
        self
    }

    /// Says that the call may be tried again when it is not known whether it worked, at the risk that Belvo reads an
    /// institution or bills twice.
    #[must_use]
    pub fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }

    /// Whether doing it twice does no harm.
    pub fn is_repeatable(&self) -> bool {
        self.repeatable
    }

    /// The request of this call.
    ///
    /// # Errors
    /// `invalid_input`, naming the argument that is missing or wrong. Nothing of its value is in the error where it could
    /// be a secret.
    pub fn request(&self, base_url: &str, credentials: &Credentials) -> Result<HttpRequest> {
        let Self { resource, operation, .. } = self;
        if !resource.allows(*operation) {
            let message = [&resource.title(), " cannot do that: Belvo has no ", operation.method().as_str(), " for it"].concat();
            return Err(Error::invalid_input("operation", message));
        }
        let mut headers = vec![("authorization", credentials.authorization()), ("accept", "application/json".to_owned())];
        let body = self.json_body(credentials)?;
        if body.is_some() {
            headers.push(("content-type", "application/json".to_owned()));
        }
        let mode = self.asynchronous.then_some("async");
        for (name, field, value, documented) in [
            ("x-belvo-request-mode", "mode", mode, resource.asynchronous),
            ("x-belvo-api-resource-version", "version", self.version.as_deref(), resource.versioned),
            ("belvo-idempotency-key", "idempotencyKey", self.idempotency_key.as_deref(), resource.idempotent),
        ] {
            let Some(value) = value else { continue };
            if !documented.contains(operation) {
                return Err(Error::invalid_input(field, ["Belvo documents none for this call of ", &resource.title()].concat()));
            }
            if !is_plain(value) {
                return Err(Error::invalid_input(field, "holds more than letters, digits, `-`, `_` and `.`"));
            }
            headers.push((name, value.to_owned()));
        }
        Ok(HttpRequest {
            method: operation.method(),
            base_url: base_url.to_owned(),
            path: self.path()?,
            query: self.query_string()?,
            headers,
            body,
        })
    }

    /// The answer's body in the one shape that this call has: Belvo documents objects and lists of one side by side.
    pub(crate) fn shaped<B: Body>(&self, status: u16, body: B) -> B {
        match self.operation {
            // Accepted, for later: what came is no item but the request's id.
            _ if status == 202 => body,
            Operation::Create | Operation::Resume if self.resource.creates == Shape::Many => body.into_list(),
            Operation::Create | Operation::Resume | Operation::Detail => body.into_item(),
            _ => body,
        }
    }

    fn path(&self) -> Result<String> {
        let collection = match self.resource.path.split_once("{parent}") {
            Some((before, after)) => [before, id("parent", self.parent.as_deref())?, after].concat(),
            None => self.resource.path.to_owned(),
        };
        let item = if self.operation.takes_id() { [id("id", self.id.as_deref())?, "/"] } else { ["", ""] };
        Ok([&collection, item[0], item[1], self.operation.suffix()].concat())
    }

    fn query_string(&self) -> Result<String> {
        if let Some(next) = &self.next {
            let query = query_of(next).ok_or_else(|| Error::invalid_input("next", "is not the address of a page"))?;
            return Ok(query.to_owned());
        }
        if self.operation == Operation::List {
            for filter in self.resource.filters.iter().filter(|filter| filter.required) {
                // Itself or its `__in`.
                let given = |name: &str| name.strip_prefix(filter.name).is_some_and(|rest| matches!(rest, "" | "__in"));
                if !self.query.iter().any(|(name, _)| given(name)) {
                    return Err(Error::invalid_input(filter.name, ["is required to list ", &self.resource.title()].concat()));
                }
            }
        }
        query::encode(self.resource, &self.query)
    }

    fn json_body(&self, credentials: &Credentials) -> Result<Option<String>> {
        if !self.operation.takes_body() {
            return Ok(None);
        }
        match &self.body {
            // Risk insights are asked for with a list of users.
            Some(body) if self.operation == Operation::Enrich && body.starts_with('[') => Ok(Some(body.clone())),
            Some(body) if !body.starts_with('{') => Err(Error::invalid_input("body", "must be an object")),
            Some(body) if self.operation == Operation::Token => with_keys(body, credentials).map(Some),
            Some(body) => Ok(Some(body.clone())),
            None => Err(Error::invalid_input("body", "is missing")),
        }
    }
}

/// Belvo's ids are UUIDs and integers. Anything else could name another path.
fn id<'a>(field: &str, id: Option<&'a str>) -> Result<&'a str> {
    match id {
        Some(id) if is_plain(id) && !id.contains('.') => Ok(id),
        Some(id) => Err(Error::invalid_input(field, ["`", id, "` is no id: Belvo's are UUIDs or whole numbers"].concat())),
        None => Err(Error::invalid_input(field, "is missing")),
    }
}

/// Whether a text can stand in a path or in a header.
fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// The body with the secret keys, which Belvo wants there for a token. They come last: of two fields of one name, JSON's
/// readers take the last.
fn with_keys(body: &str, credentials: &Credentials) -> Result<String> {
    let Some((id, password)) = credentials.secret_keys() else {
        return Err(Error::invalid_input("access", "a widget token is made with the secret keys, on a server or at the edge"));
    };
    let fields = body.trim_end().strip_suffix('}').ok_or_else(|| Error::invalid_input("body", "must be an object"))?;
    let comma = if fields.trim_end() == "{" { "" } else { "," };
    Ok([fields, comma, "\"id\":\"", &escaped(id), "\",\"password\":\"", &escaped(password), "\"}"].concat())
}

/// A key inside a JSON string. Keys hold no control characters.
fn escaped(key: &str) -> String {
    key.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Method;
    use crate::api::resources::{
        ACCOUNTS, ENRICH_RISK_INSIGHTS, LINKS, PAYMENT_INTENT_CHARGES, PAYMENT_INTENTS, TRANSACTIONS, WIDGET_TOKEN,
    };
    use serde_json::json;

    fn request(call: &Call) -> Result<HttpRequest> {
        call.request("https://sandbox.belvo.com", &Credentials::keys("id", "password").unwrap())
    }

    fn wrong_field(call: &Call) -> Option<String> {
        request(call).unwrap_err().field.clone()
    }

    #[test]
    fn a_call_becomes_a_request() {
        let query = json!({ "link": "l", "page_size": 1000 }).as_object().unwrap().clone();
        let list = request(&Call::new(&TRANSACTIONS, Operation::List).query(&query)).unwrap();
        assert_eq!(list.url(), "https://sandbox.belvo.com/api/transactions/?link=l&page_size=1000");
        assert_eq!((list.method, list.body), (Method::Get, None));

        let create = Call::new(&TRANSACTIONS, Operation::Create).body(&json!({ "link": "l" })).asynchronous(true);
        let create = request(&create).unwrap();
        assert_eq!(create.body.as_deref(), Some(r#"{"link":"l"}"#));
        assert!(create.headers.contains(&("x-belvo-request-mode", "async".to_owned())));

        let next = Call::new(&LINKS, Operation::List).next("https://elsewhere.example/steal?page=2");
        assert_eq!(request(&next).unwrap().url(), "https://sandbox.belvo.com/api/links/?page=2");

        let detail = Call::new(&ACCOUNTS, Operation::Detail).id("24ccab1d-3a86-4136-a6eb-e04bf52b356f");
        assert_eq!(request(&detail).unwrap().path, "/api/accounts/24ccab1d-3a86-4136-a6eb-e04bf52b356f/");
    }

    #[test]
    fn a_token_takes_the_keys_in_its_body() {
        let call = Call::new(&WIDGET_TOKEN, Operation::Token).body(&json!({ "scopes": "read_institutions", "password": "mine" }));
        let sent = |call: &Call, keys: &Credentials| -> Value {
            serde_json::from_str(call.request("https://x", keys).unwrap().body.as_deref().unwrap()).unwrap()
        };
        let keys = Credentials::keys("id", "pass\"word\\").unwrap();
        assert_eq!(sent(&call, &keys), json!({ "scopes": "read_institutions", "id": "id", "password": "pass\"word\\" }));
        let empty = Call::new(&WIDGET_TOKEN, Operation::Token).body(&json!({}));
        assert_eq!(sent(&empty, &keys), json!({ "id": "id", "password": "pass\"word\\" }));
        let with_token = Credentials::access_token("a.b.c").unwrap();
        let error = call.request("https://sandbox.belvo.com", &with_token).unwrap_err();
        assert_eq!(error.field.as_deref(), Some("access"));
    }

    #[test]
    fn risk_insights_are_asked_for_with_a_list() {
        let users = Call::new(&ENRICH_RISK_INSIGHTS, Operation::Enrich).body(&json!([{ "user_id": "u" }]));
        assert_eq!(request(&users).unwrap().body.as_deref(), Some(r#"[{"user_id":"u"}]"#));
    }

    #[test]
    fn payments_have_two_ids_versions_and_keys() {
        let cancel = Call::new(&PAYMENT_INTENT_CHARGES, Operation::Cancel).parent("intent").id("charge");
        let cancel = request(&cancel).unwrap();
        assert_eq!((cancel.method, cancel.body), (Method::Post, None));
        assert_eq!(cancel.path, "/payments/br/payment-intents/intent/charges/charge/cancel/");
        assert_eq!(wrong_field(&Call::new(&PAYMENT_INTENT_CHARGES, Operation::List)).as_deref(), Some("parent"));
        assert_eq!(wrong_field(&Call::new(&PAYMENT_INTENT_CHARGES, Operation::List).parent("a/b")).as_deref(), Some("parent"));

        let create = Call::new(&PAYMENT_INTENTS, Operation::Create).body(&json!({}));
        assert!(!create.is_repeatable());
        let create = create.idempotency_key("6b5a5a20-6b5d-4b27-8b4c-0c8f2d1f5a77");
        assert!(create.is_repeatable());
        let header = ("belvo-idempotency-key", "6b5a5a20-6b5d-4b27-8b4c-0c8f2d1f5a77".to_owned());
        assert!(request(&create).unwrap().headers.contains(&header));
        assert_eq!(wrong_field(&create.clone().version("Payments-BR.V2")).as_deref(), Some("version"));
        assert_eq!(wrong_field(&create.idempotency_key("a\nb")).as_deref(), Some("idempotencyKey"));
    }

    #[test]
    fn wrong_calls_are_named_before_anything_is_sent() {
        for id in ["", "../links", "a/b", "a?b", "a b", "ü"] {
            assert_eq!(wrong_field(&Call::new(&LINKS, Operation::Detail).id(id)).as_deref(), Some("id"), "{id:?}");
        }
        assert_eq!(wrong_field(&Call::new(&LINKS, Operation::Detail)).as_deref(), Some("id"));
        assert_eq!(wrong_field(&Call::new(&TRANSACTIONS, Operation::List)).as_deref(), Some("link"));
        assert_eq!(wrong_field(&Call::new(&ACCOUNTS, Operation::Replace).id("1")).as_deref(), Some("operation"));
        assert_eq!(wrong_field(&Call::new(&ACCOUNTS, Operation::Create).body(&json!([]))).as_deref(), Some("body"));
        let call = Call::new(&ACCOUNTS, Operation::Create).body(&json!({})).asynchronous(true);
        assert_eq!(wrong_field(&call).as_deref(), Some("mode"));
        assert_eq!(wrong_field(&Call::new(&LINKS, Operation::List).next("x")).as_deref(), Some("next"));
    }
}
