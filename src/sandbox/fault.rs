//! Faults on order: what a test wants to go wrong.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Request, Response};
use crate::model::{Error, Result};

/// What goes wrong, and where. The first fault of the list that fits a request is done; with nothing to match, every request fits.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Fault {
    /// Which requests; default all.
    #[serde(rename = "match")]
    pub matches: Matching,
    /// How many requests it befalls; default one.
    pub times: Option<u32>,
    /// How many fitting requests pass before.
    pub after: u32,
    /// The status of the answer. Without one the request is answered as usual, and what follows befalls that answer.
    pub status: Option<u16>,
    /// The code of the error (default: what goes with the status).
    pub code: Option<String>,
    /// A body of one's own instead of Belvo's array of errors: JSON, or a text that is sent as it is.
    pub body: Option<Value>,
    /// The answer says `Retry-After`, in seconds.
    pub retry_after: Option<u32>,
    /// The answer comes so many milliseconds later.
    pub delay_ms: u32,
    /// The connection breaks after so many bytes of the body.
    pub truncate: Option<u32>,
    /// The connection breaks before anything is answered. The request was done all the same.
    pub reset: bool,
}

/// Which requests a fault befalls.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Matching {
    /// `GET`, `POST`, ...
    pub method: Option<String>,
    /// The path; `*` stands for any characters.
    pub path: Option<String>,
}

impl Matching {
    fn fits(&self, request: &Request<'_>) -> bool {
        self.method.as_ref().is_none_or(|method| method.eq_ignore_ascii_case(request.method))
            && self.path.as_ref().is_none_or(|pattern| is_like(request.path, pattern))
    }
}

/// Whether a text is a pattern whose `*` stand for any characters. The pieces between them are found from left to right, which is enough.
fn is_like(text: &str, pattern: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return text == pattern };
    let Some(mut text) = text.strip_prefix(first) else { return false };
    let Some((middle, last)) = rest.rsplit_once('*') else { return text.len() >= rest.len() && text.ends_with(rest) };
    for piece in middle.split('*').filter(|piece| !piece.is_empty()) {
        let Some(found) = text.find(piece) else { return false };
        text = text.get(found + piece.len()..).unwrap_or_default();
    }
    text.ends_with(last)
}

/// The faults of a sandbox, each with how many fitting requests it has seen.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Faults(Vec<(Fault, u32)>);

impl Faults {
    /// # Errors
    /// `invalid_input`: a status that is none.
    pub(super) fn add(&mut self, fault: Fault) -> Result<()> {
        if fault.status.is_some_and(|status| !(200..600).contains(&status)) {
            return Err(Error::invalid_input("status", "must be from 200 to 599"));
        }
        self.0.push((fault, 0));
        Ok(())
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// What befalls this request.
    pub(super) fn next(&mut self, request: &Request<'_>) -> Option<Fault> {
        self.0.retain(|(fault, seen)| fault.times != Some(0) && *seen < fault.after.saturating_add(fault.times.unwrap_or(1)));
        self.0.iter_mut().filter(|(fault, _)| fault.matches.fits(request)).find_map(|(fault, seen)| {
            *seen += 1;
            (*seen > fault.after).then(|| fault.clone())
        })
    }
}

impl Fault {
    /// The answer that it makes, where it makes one.
    pub(super) fn answer(&self, request_id: &str) -> Option<Response> {
        let status = self.status?;
        let code = self.code.as_deref().unwrap_or(match status {
            401 => "authentication_failed",
            403 => "access_to_resource_denied",
            404 => "not_found",
            408 => "request_timeout",
            409 => "link_refreshed",
            429 => "too_many_requests",
            500.. => "unexpected_error",
            _ => "invalid",
        });
        let body = self.body.clone().unwrap_or_else(|| json!([{ "code": code, "message": "On order.", "request_id": request_id }]));
        Some(Response { status, body: (status != 204).then_some(body), ..Response::default() })
    }

    /// What becomes of an answer.
    pub(super) fn spoil(&self, response: &mut Response) {
        response.retry_after = self.retry_after.or(response.retry_after);
        response.delay_ms = self.delay_ms;
        response.truncate = self.truncate;
        response.reset = self.reset;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (text, pattern, fits) in [
            ("/api/links/", "/api/links/", true),
            ("/api/links/1/", "/api/links/", false),
            ("/api/links/1/", "/api/links/*", true),
            ("/api/links/1/", "*/1/", true),
            ("/api/links/1/refresh/", "/api/*/refresh/", true),
            ("/api/links/1/refresh/", "*links*refresh*", true),
            ("/api/links/1/refresh/", "*refresh*links*", false),
            ("/ab", "/ab*b", false),
            ("", "*", true),
        ] {
            assert_eq!(is_like(text, pattern), fits, "{text} {pattern}");
        }
    }

    #[test]
    fn befalls_so_many_after_so_many() {
        let mut faults = Faults::default();
        let matches = Matching { path: Some("/a".to_owned()), ..Matching::default() };
        faults.add(Fault { after: 1, times: Some(2), status: Some(500), matches, ..Fault::default() }).unwrap();
        let mut ask = |path| faults.next(&Request { path, ..Request::default() }).is_some();
        assert_eq!(["/a", "/b", "/a", "/a", "/a"].map(&mut ask), [false, false, true, true, false]);
    }
}
