//! The client: calls in, values or errors out, over any transport.

use std::future::Future;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::body::Body;
use super::call::Call;
use super::credentials::Credentials;
use super::http::{self, HttpRequest, HttpResponse};
use super::resource::{Operation, Resource};
use super::response::interpret;
use crate::model::{Error, ErrorKind, Page, Result};

/// Carries requests to Belvo and answers back. See [`HttpResponse`] for what it gives.
pub trait Transport {
    /// What JSON is here: [`serde_json::Value`] natively, a JavaScript value in a JavaScript runtime.
    type Body: Body;

    /// Sends one request.
    ///
    /// # Errors
    /// `connection`, `timeout` and `aborted`: no answer came. Answers with an error status are not errors here.
    fn send(&self, request: HttpRequest) -> impl Future<Output = Result<HttpResponse<Self::Body>>>;
}

/// Belvo's environments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// Invented data, for development.
    Sandbox,
    /// Real data.
    Production,
}

impl Environment {
    /// `https://sandbox.belvo.com` or `https://api.belvo.com`.
    pub fn base_url(self) -> String {
        match self {
            Self::Sandbox => "https://sandbox.belvo.com".to_owned(),
            Self::Production => "https://api.belvo.com".to_owned(),
        }
    }
}

/// A client for one account at Belvo.
#[derive(Debug)]
pub struct Client<T> {
    base_url: String,
    credentials: Credentials,
    transport: T,
}

impl<T: Transport> Client<T> {
    /// A client of the API at that address: [`Environment::base_url`], or your own proxy's.
    ///
    /// # Errors
    /// `invalid_input` (field `baseUrl`) when it is no address of a host.
    pub fn new(base_url: &str, credentials: Credentials, transport: T) -> Result<Self> {
        Ok(Self { base_url: http::base_url(base_url)?, credentials, transport })
    }

    /// Makes a call and gives the answer's body as it came, but that one item or a list is what the call's resource says;
    /// `None` where there is none (204).
    ///
    /// # Errors
    /// `invalid_input` before anything is sent; what the transport reports; the kinds of [`ErrorKind`] for what Belvo
    /// answers.
    pub async fn call(&self, call: &Call) -> Result<Option<T::Body>> {
        let request = call.request(&self.base_url, &self.credentials)?;
        let response = self.transport.send(request.clone()).await.map_err(|error| request.error(error))?;
        Ok(interpret(&request, response)?.map(|body| call.shaped(body)))
    }
}

impl<T: Transport<Body = Value>> Client<T> {
    /// A page of what Belvo stored.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn list<M: DeserializeOwned>(&self, resource: &'static Resource, query: &Map<String, Value>) -> Result<Page<M>> {
        self.typed(&Call::new(resource, Operation::List).query(query.clone())).await
    }

    /// One item.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn get<M: DeserializeOwned>(&self, resource: &'static Resource, id: &str) -> Result<M> {
        self.typed(&Call::new(resource, Operation::Detail).id(id)).await
    }

    /// Registers a link, or retrieves data from the institution now.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn create<M: DeserializeOwned>(&self, resource: &'static Resource, body: &Value) -> Result<M> {
        self.typed(&Call::new(resource, Operation::Create).body(body)).await
    }

    /// Deletes an item and what belongs to it.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn delete(&self, resource: &'static Resource, id: &str) -> Result<()> {
        self.call(&Call::new(resource, Operation::Delete).id(id)).await.map(|_| ())
    }

    async fn typed<M: DeserializeOwned>(&self, call: &Call) -> Result<M> {
        let body = self.call(call).await?.unwrap_or(Value::Null);
        serde_json::from_value(body).map_err(|error| {
            Error::new(ErrorKind::UnexpectedBody, "unexpected_body", format!("The answer has another shape than expected: {error}"))
        })
    }
}
