//! What an answer means.

use super::body::{Body, beyond};
use super::http::{HttpRequest, HttpResponse, Method, Payload};
use crate::model::{Error, ErrorKind, Problem, Result, TokenChallenge};

/// The body of a 2xx answer, or the error that the answer is.
pub(crate) fn interpret<B: Body>(request: &HttpRequest, response: HttpResponse<B>) -> Result<Option<B>> {
    let HttpResponse { status, retry_after, body } = response;
    let error = match ((200..300).contains(&status), body) {
        (true, Payload::Json(body)) => return Ok(Some(body)),
        (true, Payload::Empty) if matches!(status, 204 | 205) || request.method == Method::Delete => return Ok(None),
        (true, Payload::Empty) => {
            Error::new(ErrorKind::UnexpectedBody, "unexpected_body", "The answer is empty. Is there a proxy in between?")
        }
        (true, Payload::Other) => {
            let message = "The answer is no JSON. Is the address Belvo's, or is there a proxy in between?";
            Error::new(ErrorKind::UnexpectedBody, "unexpected_body", message)
        }
        (false, _) if (300..400).contains(&status) => redirected(),
        (false, Payload::Json(body)) => failure(status, Some(body)),
        (false, Payload::Other | Payload::Empty) => failure::<B>(status, None),
    };
    let mut error = request.error(error.with_status(Some(status)));
    // Rounded up: an attempt that comes too early is one for nothing.
    error.details_mut().retry_after = retry_after.map(|pause| pause.as_secs() + u64::from(pause.subsec_nanos() > 0));
    Err(error)
}

/// An answer that points elsewhere. It is not followed: the keys would go along.
pub(crate) fn redirected() -> Error {
    let message = "The answer redirects to another address, and keys do not follow. Is the address Belvo's?";
    Error::new(ErrorKind::UnexpectedBody, "redirected", message)
}

/// The error that an answer with this status and body is. Belvo documents an array of problems; objects, plain text and
/// HTML pages occur and are understood.
fn failure<B: Body>(status: u16, body: Option<B>) -> Error {
    let items = body.map_or_else(Vec::new, |body| body.items().unwrap_or_else(|| vec![body]));
    let errors: Vec<Problem> = items.iter().filter_map(problem).collect();
    let first = errors.first();
    let code = first.map(|problem| problem.code.as_str()).filter(|code| !code.is_empty());
    let kind = kind(status, code.unwrap_or_default());
    let message =
        first.map(|problem| problem.message.as_str()).filter(|message| !message.is_empty()).unwrap_or_else(|| default_message(kind));
    let mut error = Error::new(kind, code.unwrap_or_else(|| default_code(status)), message);
    let details = error.details_mut();
    details.request_id = errors.iter().find_map(|problem| problem.request_id.clone());
    details.field = first.and_then(|problem| problem.field.clone());
    if kind == ErrorKind::TokenRequired {
        details.challenge = items.first().and_then(challenge);
    }
    details.errors = errors;
    error
}

fn text<B: Body>(body: &B, name: &str) -> Option<String> {
    body.field(name)?.text()
}

pub(crate) fn problem<B: Body>(item: &B) -> Option<Problem> {
    let problem = Problem {
        code: text(item, "code").unwrap_or_default(),
        // Old answers call it `detail`.
        message: text(item, "message").or_else(|| text(item, "detail")).unwrap_or_default(),
        request_id: text(item, "request_id"),
        field: text(item, "field"),
        extra: beyond(item.to_value(), &["code", "message", "request_id", "field"]),
    };
    let says_nothing = problem.code.is_empty() && problem.message.is_empty() && problem.field.is_none() && problem.extra.is_empty();
    (!says_nothing || problem.request_id.is_some()).then_some(problem)
}

fn challenge<B: Body>(item: &B) -> Option<TokenChallenge> {
    Some(TokenChallenge {
        session: text(item, "session")?,
        link: text(item, "link")?,
        // A number in Belvo's document, a text in its guides.
        expiry: item
            .field("expiry")
            .and_then(|expiry| expiry.number().map(|seconds| seconds as u64).or_else(|| expiry.text()?.parse().ok())),
        token_generation_data: item.field("token_generation_data").map(|data| data.to_value()),
    })
}

fn kind(status: u16, code: &str) -> ErrorKind {
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
        (500.., _) => ErrorKind::Server,
        _ => ErrorKind::Api,
    }
}

/// Codes for answers that bring none; Belvo's own where it documents one for the status.
fn default_code(status: u16) -> &'static str {
    match status {
        401 => "authentication_failed",
        403 => "access_to_resource_denied",
        404 => "not_found",
        405 => "method_not_allowed",
        408 => "request_timeout",
        428 => "token_required",
        429 => "rate_limited",
        500.. => "unexpected_error",
        _ => "unknown",
    }
}

fn default_message(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Authentication => "Belvo does not accept these keys. Are they the keys of this environment?",
        ErrorKind::Permission => "These keys may not do this.",
        ErrorKind::NotFound => "There is no such id or path.",
        ErrorKind::Timeout => "Belvo could not get all the data in time: ask for less, or asynchronously.",
        ErrorKind::RateLimit => "Too many requests: wait a minute.",
        ErrorKind::Server => "Belvo failed. Try again in some seconds.",
        _ => "Belvo refused the request and did not say why.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn request() -> HttpRequest {
        HttpRequest {
            method: Method::Post,
            base_url: "https://x".into(),
            path: "/api/accounts/".into(),
            query: String::new(),
            headers: vec![("authorization", "Basic secret".into())],
            body: Some("secret".into()),
        }
    }

    fn failure(request: &HttpRequest, status: u16, body: &str) -> Error {
        let body = match serde_json::from_str::<Value>(body) {
            Ok(json) => Payload::Json(json),
            Err(_) if body.is_empty() => Payload::Empty,
            Err(_) => Payload::Other,
        };
        interpret(request, HttpResponse { status, retry_after: None, body }).unwrap_err()
    }

    #[test]
    fn belvos_array_of_problems_is_kept_whole() {
        let body = r#"[{"code":"required","message":"This field is required.","field":"link","request_id":"aa"},
                       {"code":"blank","message":"Not blank.","field":"token","request_id":"aa","hint":1}]"#;
        let error = failure(&request(), 400, body);
        assert_eq!((error.kind, error.code.as_str(), error.status), (ErrorKind::Validation, "required", Some(400)));
        assert_eq!((error.request_id.as_deref(), error.field.as_deref()), (Some("aa"), Some("link")));
        assert_eq!(error.errors.len(), 2);
        assert_eq!(error.errors[1].extra["hint"], 1);
        assert_eq!((error.method, error.path.as_deref()), (Some("POST"), Some("/api/accounts/")));
    }

    #[test]
    fn a_second_factor_brings_its_session() {
        for expiry in ["9600", "\"9600\""] {
            let body = format!(
                r#"[{{"code":"token_required","message":"m","request_id":"aa","session":"s","expiry":{expiry},"link":"l",
                     "token_generation_data":{{"instructions":"i","type":"numeric","value":"1"}}}}]"#
            );
            let error = failure(&request(), 428, &body);
            let challenge = error.challenge.as_ref().unwrap();
            assert_eq!((error.kind, challenge.expiry, challenge.session.as_str()), (ErrorKind::TokenRequired, Some(9600), "s"));
        }
    }

    #[test]
    fn bodies_that_belvo_does_not_document_are_understood() {
        let error = failure(&request(), 401, r#"{"detail":"Invalid keys"}"#);
        assert_eq!((error.kind, error.message.as_str()), (ErrorKind::Authentication, "Invalid keys"));
        let error = failure(&request(), 502, "<html><title>Bad gateway</title></html>");
        assert_eq!((error.kind, error.code.as_str()), (ErrorKind::Server, "unexpected_error"));
        assert!(!error.message.contains('<'));
        let error = failure(&request(), 429, "");
        assert_eq!((error.kind, error.code.as_str()), (ErrorKind::RateLimit, "rate_limited"));
        let ok = HttpResponse::<Value> { status: 200, retry_after: None, body: Payload::Other };
        assert_eq!(interpret(&request(), ok).unwrap_err().kind, ErrorKind::UnexpectedBody);
        let empty = |status| HttpResponse::<Value> { status, retry_after: None, body: Payload::Empty };
        assert_eq!(interpret(&request(), empty(200)).unwrap_err().kind, ErrorKind::UnexpectedBody);
        assert_eq!(interpret(&request(), empty(204)).unwrap(), None);
        let deletion = HttpRequest { method: Method::Delete, ..request() };
        assert_eq!(interpret(&deletion, empty(200)).unwrap(), None);
        for odd in ["[]", "[1,null]", "\"text\"", "[[{\"code\":\"a\"}]]", "{\"code\":5}", "null"] {
            let error = failure(&request(), 400, odd);
            assert_eq!((error.kind, error.code.as_str()), (ErrorKind::Validation, "unknown"), "{odd}");
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn no_body_panics_and_no_secret_shows(status in 300u16..600, body in "\\PC{0,200}") {
                let error = failure(&request(), status, &body);
                prop_assert_eq!(error.status, Some(status));
                let sent = serde_json::to_string(&*error).unwrap();
                prop_assert!(body.contains("secret") || !sent.contains("secret"));
            }
        }
    }
}
