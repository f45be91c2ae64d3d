//! Calls: what a program asks for, before it is a request.

use serde_json::{Map, Value};

use super::body::Body;
use super::credentials::Credentials;
use super::http::HttpRequest;
use super::page::query_of;
use super::query;
use super::resource::{Operation, Resource, Shape};
use crate::model::{Error, Result};

/// Something to do with a resource.
#[derive(Debug, Clone)]
pub struct Call {
    resource: &'static Resource,
    operation: Operation,
    id: Option<String>,
    query: Map<String, Value>,
    next: Option<String>,
    body: Option<String>,
    asynchronous: bool,
}

impl Call {
    /// A call without any argument yet.
    pub fn new(resource: &'static Resource, operation: Operation) -> Self {
        Self { resource, operation, id: None, query: Map::new(), next: None, body: None, asynchronous: false }
    }

    /// The item that it is about.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Filters of a list, `fields`, `omit`, `page_size`, `page`. Lists are arrays.
    #[must_use]
    pub fn query(mut self, query: Map<String, Value>) -> Self {
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

    /// The request of this call.
    ///
    /// # Errors
    /// `invalid_input`, naming the argument that is missing or wrong. Nothing of its value is in the error where it could
    /// be a secret.
    pub fn request(&self, base_url: &str, credentials: &Credentials) -> Result<HttpRequest> {
        let Self { resource, operation, .. } = self;
        if !resource.allows(*operation) {
            let message = format!("{} cannot do that: Belvo has no {} for it", resource.title(), operation.method().as_str());
            return Err(Error::invalid_input("operation", message));
        }
        let mut headers = vec![("authorization", credentials.authorization()), ("accept", "application/json".to_owned())];
        let body = self.json_body(credentials)?;
        if body.is_some() {
            headers.push(("content-type", "application/json".to_owned()));
        }
        if self.asynchronous {
            if !resource.asynchronous.contains(operation) {
                return Err(Error::invalid_input(
                    "mode",
                    format!("Belvo documents no asynchronous mode for this call of {}", resource.title()),
                ));
            }
            headers.push(("x-belvo-request-mode", "async".to_owned()));
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
    pub(crate) fn shaped<B: Body>(&self, body: B) -> B {
        match self.operation {
            Operation::Create | Operation::Resume if self.asynchronous => body,
            Operation::Create | Operation::Resume if self.resource.creates == Shape::Many => body.into_list(),
            Operation::Create | Operation::Resume | Operation::Detail => body.into_item(),
            _ => body,
        }
    }

    fn path(&self) -> Result<String> {
        if !self.operation.takes_id() {
            return Ok(self.resource.path.to_owned());
        }
        match self.id.as_deref() {
            // Belvo's ids are UUIDs and integers. Anything else could name another path.
            Some(id) if !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') => {
                Ok(format!("{}{id}/{}", self.resource.path, self.operation.suffix()))
            }
            Some(id) => Err(Error::invalid_input("id", format!("{id:?} is no id: Belvo's are UUIDs or whole numbers"))),
            None => Err(Error::invalid_input("id", "is missing")),
        }
    }

    fn query_string(&self) -> Result<String> {
        if let Some(next) = &self.next {
            let query = query_of(next).ok_or_else(|| Error::invalid_input("next", "is not the address of a page"))?;
            return Ok(query.to_owned());
        }
        if self.operation == Operation::List {
            for filter in self.resource.filters.iter().filter(|filter| filter.required) {
                let given = |name: &str| self.query.get(name).is_some_and(|value| !value.is_null());
                if !given(filter.name) && !given(&format!("{}__in", filter.name)) {
                    return Err(Error::invalid_input(filter.name, format!("is required to list {}", self.resource.title())));
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
            Some(body) if self.operation == Operation::Token => with_keys(body, credentials).map(Some),
            Some(body) if body.starts_with('{') => Ok(Some(body.clone())),
            _ => Err(Error::invalid_input("body", "must be an object")),
        }
    }
}

/// The body with the secret keys, which Belvo wants there for a token.
fn with_keys(body: &str, credentials: &Credentials) -> Result<String> {
    let Ok(Value::Object(mut body)) = serde_json::from_str(body) else {
        return Err(Error::invalid_input("body", "must be an object"));
    };
    let Some((id, password)) = credentials.secret_keys() else {
        return Err(Error::invalid_input("access", "a widget token is made with the secret keys, on a server or at the edge"));
    };
    body.insert("id".to_owned(), Value::String(id));
    body.insert("password".to_owned(), Value::String(password));
    Ok(Value::Object(body).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Method;
    use crate::api::resources::{ACCOUNTS, LINKS, TRANSACTIONS, WIDGET_TOKEN};
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
        let list = request(&Call::new(&TRANSACTIONS, Operation::List).query(query)).unwrap();
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
        let sent: Value = serde_json::from_str(request(&call).unwrap().body.as_deref().unwrap()).unwrap();
        assert_eq!(sent, json!({ "scopes": "read_institutions", "id": "id", "password": "password" }));
        let with_token = Credentials::access_token("a.b.c").unwrap();
        let error = call.request("https://sandbox.belvo.com", &with_token).unwrap_err();
        assert_eq!(error.field.as_deref(), Some("access"));
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
