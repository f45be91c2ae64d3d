//! The one error type of the library.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::open::wire_enum;

/// What every fallible function of this library returns.
pub type Result<T> = std::result::Result<T, Error>;

wire_enum! {
    /// What went wrong, in the kinds that a caller branches on. The JavaScript package has one error class a kind.
    ErrorKind {
        /// The keys are wrong (401).
        Authentication = "authentication",
        /// The keys may not do this (403).
        Permission = "permission",
        /// No such id or path (404).
        NotFound = "not_found",
        /// Belvo refused the request's values (400, 422): `errors` names the fields.
        Validation = "validation",
        /// The institution asks for a second factor (428): not a failure, resume with the token.
        TokenRequired = "token_required",
        /// The institution refused the end user's credentials (400 `login_error`). Do not repeat: accounts get locked.
        Login = "login",
        /// The second factor came too late (400 `session_expired`): start again.
        SessionExpired = "session_expired",
        /// The link cannot be used as it is (400 `invalid_link`, `unconfirmed_link`): have the user reconnect.
        Link = "link",
        /// The institution is down, unavailable or switched off (400): try later.
        Institution = "institution",
        /// The user is logged in elsewhere, or the link is busy (400 `too_many_sessions`): try in some seconds.
        TooManySessions = "too_many_sessions",
        /// In conflict with work under way (409), such as a link refreshed minutes ago.
        Conflict = "conflict",
        /// Too many requests (429).
        RateLimit = "rate_limit",
        /// Belvo's 408, or the time that the caller allowed is over.
        Timeout = "timeout",
        /// No answer came: the network, DNS, TLS, a closed connection.
        Connection = "connection",
        /// Belvo failed (5xx).
        Server = "server",
        /// The caller's own signal ended the request.
        Aborted = "aborted",
        /// An answer came that is not what Belvo documents, such as a proxy's HTML page.
        UnexpectedBody = "unexpected_body",
        /// A status that is none of the above.
        Api = "api",
        /// An argument is wrong, found before anything was sent or computed: `field` and `index` say which.
        InvalidInput = "invalid_input",
        /// A file is no readable statement: `row` and `column` say where.
        Statement = "statement",
    }
}

/// One of the problems that Belvo lists in an error's body, as it came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Problem {
    /// Belvo's stable code, such as `login_error`.
    #[serde(default)]
    pub code: String,
    /// Belvo's text for people.
    #[serde(default)]
    pub message: String,
    /// The id to quote to Belvo's support: 32 hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub request_id: Option<String>,
    /// The request's field that is wrong, for validation problems.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub field: Option<String>,
    /// Whatever else Belvo sent with it.
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub extra: Map<String, Value>,
}

/// What the institution asks the end user for, from a 428 answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenChallenge {
    /// The session to resume: 32 hexadecimal digits.
    pub session: String,
    /// The link to resume.
    pub link: String,
    /// Seconds until the session ends, counted from the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<u64>,
    /// How the user gets the token (`instructions`, `type`, `value`, `expects_user_input`), as Belvo sent it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_generation_data: Option<Value>,
}

/// An error with all that is known of it. Never holds a secret: what was sent is not part of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Error(Box<ErrorDetails>);

/// The parts of an [`Error`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ErrorDetails {
    /// What a caller branches on.
    pub kind: ErrorKind,
    /// A stable code: Belvo's where an answer came, ours otherwise.
    pub code: String,
    /// What happened and what to do, for people.
    pub message: String,
    /// The HTTP status, where an answer came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Belvo's id of the request: quote it to their support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The argument that is wrong, as a path: `transactions[3].amount`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The position in the caller's list that is wrong, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
    /// The row of the file that is wrong, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The column of the file that is wrong: its header or its tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The method that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<&'static str>,
    /// The path that was asked for, without its query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Seconds to wait before another attempt, where the answer says so (`Retry-After`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// All that Belvo listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Problem>,
    /// For [`ErrorKind::TokenRequired`].
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<TokenChallenge>,
}

impl Error {
    /// An error with its code and its message; the rest is added by the `with_…` methods.
    pub fn new(kind: ErrorKind, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorDetails {
            kind,
            code: code.into(),
            message: message.into(),
            status: None,
            request_id: None,
            field: None,
            index: None,
            row: None,
            column: None,
            method: None,
            path: None,
            retry_after: None,
            errors: Vec::new(),
            challenge: None,
        }))
    }

    /// A wrong argument: `field` is its path.
    pub fn invalid_input(field: impl Into<String>, message: impl Into<String>) -> Self {
        let mut error = Self::new(ErrorKind::InvalidInput, "invalid_input", message);
        error.0.field = Some(field.into());
        error
    }

    /// A wrong field of one of the caller's rows: `list[index].field`.
    pub fn invalid_row(list: &str, index: usize, field: &str, message: impl Into<String>) -> Self {
        Self::indexed(index, format!("{list}[{index}].{field}"), message)
    }

    /// One of the caller's rows that has another shape: `list[index]`.
    pub fn invalid_item(list: &str, index: usize, message: impl Into<String>) -> Self {
        Self::indexed(index, format!("{list}[{index}]"), message)
    }

    fn indexed(index: usize, field: String, message: impl Into<String>) -> Self {
        let mut error = Self::invalid_input(field, message);
        error.0.index = Some(index);
        error
    }

    /// A file that is no readable statement.
    pub fn statement(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Statement, code, message)
    }

    /// Adds the place in the file.
    #[must_use]
    pub fn at(mut self, row: u64, column: Option<&str>) -> Self {
        self.0.row = Some(row);
        self.0.column = column.map(str::to_owned);
        self
    }

    /// Adds the status of the answer.
    #[must_use]
    pub fn with_status(mut self, status: Option<u16>) -> Self {
        self.0.status = status;
        self
    }

    /// Adds what was asked for.
    #[must_use]
    pub fn for_request(mut self, method: &'static str, path: &str) -> Self {
        self.0.method = Some(method);
        self.0.path = Some(path.to_owned());
        self
    }

    /// The parts, to be changed by whoever builds the error.
    #[cfg_attr(not(feature = "client"), allow(dead_code))]
    pub(crate) fn details_mut(&mut self) -> &mut ErrorDetails {
        &mut self.0
    }
}

impl Deref for Error {
    type Target = ErrorDetails;

    fn deref(&self) -> &ErrorDetails {
        &self.0
    }
}

impl fmt::Display for Error {
    /// The message, with the place and the request's id where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(field) = &self.field {
            write!(f, "{field}: ")?;
        }
        if let Some(row) = self.row {
            write!(f, "row {row}")?;
            if let Some(column) = &self.column {
                write!(f, ", column {column}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        if let (Some(method), Some(path)) = (self.method, &self.path) {
            write!(f, " ({method} {path}")?;
            if let Some(status) = self.status {
                write!(f, ", {status} {}", self.code)?;
            }
            if let Some(request_id) = &self.request_id {
                write!(f, ", request_id {request_id}")?;
            }
            f.write_str(")")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_says_where_and_what() {
        let error = Error::invalid_row("transactions", 3, "amount", "must be a number");
        assert_eq!(error.to_string(), "transactions[3].amount: must be a number");
        let error = Error::statement("bad_amount", "`x` is no amount").at(7, Some("Valor"));
        assert_eq!(error.to_string(), "row 7, column Valor: `x` is no amount");
        let mut error = Error::new(ErrorKind::NotFound, "not_found", "Not found").for_request("GET", "/api/links/1/");
        error.details_mut().status = Some(404);
        error.details_mut().request_id = Some("ab".to_owned());
        assert_eq!(error.to_string(), "Not found (GET /api/links/1/, 404 not_found, request_id ab)");
    }
}
