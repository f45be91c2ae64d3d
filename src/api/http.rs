//! Requests and answers of HTTP, as values.

use std::time::Duration;

use crate::model::{Error, Result};

/// The methods that Belvo uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// `GET`, `POST`, ...
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// The method of that name, in capitals.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete].into_iter().find(|method| method.as_str() == name)
    }
}

/// A request, ready to be sent. Its `Debug` shows no header's value and no body, because both hold secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// Scheme and host, without a slash at the end: `https://sandbox.belvo.com`.
    pub base_url: String,
    /// From the first slash, without the query: `/api/links/`.
    pub path: String,
    /// Without the question mark; empty where there is none.
    pub query: String,
    /// Names in lower case.
    pub headers: Vec<(&'static str, String)>,
    /// JSON.
    pub body: Option<String>,
}

impl HttpRequest {
    /// Path and query.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The whole address.
    pub fn url(&self) -> String {
        self.base_url.clone() + &self.target()
    }

    /// An error that names this request.
    pub(crate) fn error(&self, error: Error) -> Error {
        error.for_request(self.method.as_str(), &self.path)
    }
}

impl std::fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}{}", self.method.as_str(), self.base_url, self.path)
    }
}

/// What came with an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload<B> {
    /// JSON, as the transport represents it.
    Json(B),
    /// Something that is no JSON, such as a proxy's HTML page. It is not kept: nobody can do anything with it.
    Other,
    /// Nothing.
    Empty,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct HttpResponse<B> {
    /// The status.
    pub status: u16,
    /// How long the header `Retry-After` asks to wait ([`retry_after`](super::retry_after) reads it); `None` without one.
    pub retry_after: Option<Duration>,
    /// The body, of errors also.
    pub body: Payload<B>,
}

/// Checks the address of an API and drops the slash at its end.
pub(crate) fn base_url(url: &str) -> Result<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let wrong = |why: &str| Err(Error::invalid_input("baseUrl", format!("must be an address such as https://sandbox.belvo.com: {why}")));
    match rest {
        None => wrong("it does not start with https:// or http://"),
        Some(rest) if rest.is_empty() || rest.starts_with('/') => wrong("it names no host"),
        Some(rest) if rest.contains('@') => wrong("keys do not belong in an address"),
        Some(rest) if rest.contains(['?', '#', ' ', '\\']) => wrong("it has more than a host and a path"),
        Some(_) => Ok(url.trim_end_matches('/').to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked() {
        assert_eq!(base_url("https://sandbox.belvo.com/").unwrap(), "https://sandbox.belvo.com");
        assert_eq!(base_url("http://127.0.0.1:8787/belvo").unwrap(), "http://127.0.0.1:8787/belvo");
        for url in ["", "sandbox.belvo.com", "ftp://x", "https://", "https:///x", "https://id:password@x", "https://x?y", "https://x#y"] {
            let error = base_url(url).unwrap_err();
            assert_eq!(error.field.as_deref(), Some("baseUrl"), "{url}");
            assert!(!error.to_string().contains("password"), "{error}");
        }
    }

    #[test]
    fn debug_shows_no_secret() {
        let request = HttpRequest {
            method: Method::Post,
            base_url: "https://x".into(),
            path: "/api/links/".into(),
            query: "token=secret".into(),
            headers: vec![("authorization", "Basic secret".into())],
            body: Some("{\"password\":\"secret\"}".into()),
        };
        assert_eq!(format!("{request:?}"), "POST https://x/api/links/");
    }
}
