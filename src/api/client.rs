//! The client: calls in, values or errors out, over any transport.

use std::future::{Future, Ready};
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::body::Body;
use super::call::Call;
use super::credentials::Credentials;
use super::http::{self, HttpRequest, HttpResponse};
use super::operation::Operation;
use super::resource::Resource;
use super::response::interpret;
use super::retry::Retries;
use crate::model::{Error, ErrorKind, Page, Result};

/// Carries requests to Belvo and answers back. See [`HttpResponse`] for what it gives.
pub trait Transport {
    /// What JSON is here: [`serde_json::Value`] natively, a JavaScript value in a JavaScript runtime.
    type Body: Body;

    /// Sends one request. Redirects to another host must not be followed with its headers.
    ///
    /// # Errors
    /// `connection`, `timeout` and `aborted`: no answer came. Answers with an error status are not errors here.
    fn send(&self, request: &HttpRequest) -> impl Future<Output = Result<HttpResponse<Self::Body>>>;

    /// Waits before the next attempt. `None` when it cannot wait that long, or at all, as here by default: the error at hand comes
    /// out then.
    ///
    /// # Errors
    /// `aborted`: the caller does not wait any longer.
    fn pause(&self, delay: Duration) -> Option<impl Future<Output = Result<()>>> {
        let _ = delay;
        None::<Ready<Result<()>>>
    }

    /// A random number from 0 to 1, for jitter.
    fn random(&self) -> f64 {
        1.0
    }

    /// Is told what happens to a call, for logs and metrics.
    fn observe(&self, request: &HttpRequest, attempt: u32, event: Event<'_>) {
        let _ = (request, attempt, event);
    }
}

/// What happens to a call.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// An attempt is sent.
    Sent,
    /// An attempt is over, with this status where an answer came, and with this error where it failed.
    Ended(Option<u16>, Option<&'a Error>),
    /// Another attempt follows after this time.
    Waits(Duration, &'a Error),
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
    credentials: Arc<Credentials>,
    transport: T,
    retries: Retries,
}

impl<T: Transport> Client<T> {
    /// A client of the API at that address: [`Environment::base_url`], or your own proxy's.
    ///
    /// # Errors
    /// `invalid_input` (field `baseUrl`) when it is no address of a host.
    pub fn new(base_url: &str, credentials: impl Into<Arc<Credentials>>, transport: T) -> Result<Self> {
        Ok(Self { base_url: http::base_url(base_url)?, credentials: credentials.into(), transport, retries: Retries::default() })
    }

    /// The same client with another policy for failed attempts.
    #[must_use]
    pub fn with_retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// What carries its requests.
    pub fn transport(&self) -> &T {
        &self.transport
    }

    /// Makes a call and gives the answer's body as it came, but that one item or a list is what the call's resource says;
    /// `None` where there is none (204). Failed attempts are repeated as [`Retries`] says, where the transport can wait.
    ///
    /// # Errors
    /// `invalid_input` before anything is sent; what the transport reports; the kinds of [`ErrorKind`] for what Belvo
    /// answers.
    pub async fn call(&self, call: &Call) -> Result<Option<T::Body>> {
        let request = call.request(&self.base_url, &self.credentials)?;
        let mut attempt = 1;
        loop {
            let error = match self.attempt(&request, attempt).await {
                Ok((status, body)) => return Ok(body.map(|body| call.shaped(status, body))),
                Err(error) => error,
            };
            let delay = self.retries.delay(&error, attempt, call.is_repeatable(), || self.transport.random());
            let Some((delay, pause)) = delay.and_then(|delay| Some((delay, self.transport.pause(delay)?))) else { return Err(error) };
            self.transport.observe(&request, attempt, Event::Waits(delay, &error));
            pause.await.map_err(|error| request.error(error))?;
            attempt += 1;
        }
    }

    async fn attempt(&self, request: &HttpRequest, attempt: u32) -> Result<(u16, Option<T::Body>)> {
        self.transport.observe(request, attempt, Event::Sent);
        let (status, outcome) = match self.transport.send(request).await {
            Ok(response) => {
                let status = response.status;
                (Some(status), interpret(request, response).map(|body| (status, body)))
            }
            Err(error) => (None, Err(request.error(error))),
        };
        self.transport.observe(request, attempt, Event::Ended(status, outcome.as_ref().err()));
        outcome
    }
}

impl<T: Transport<Body = Value>> Client<T> {
    /// A page of what Belvo stored.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn list<M: DeserializeOwned>(&self, resource: &'static Resource, query: &Map<String, Value>) -> Result<Page<M>> {
        self.typed(&Call::new(resource, Operation::List).query(query)).await
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
