//! Errors as Belvo words them: an array of problems, each with the request's id.

use serde_json::{Map, Value, json};

/// What a request is refused with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Failure {
    pub status: u16,
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a request.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Problem {
    pub code: String,
    pub message: String,
    /// The field of the body or the query that it is about.
    pub field: Option<String>,
    /// What else Belvo says, such as the session to go on with.
    pub more: Map<String, Value>,
}

impl Problem {
    pub(super) fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), field: None, more: Map::new() }
    }

    /// A value of the request that is wrong.
    pub(super) fn field(code: &str, field: &str, message: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(code, message) }
    }

    pub(super) fn required(field: &str) -> Self {
        Self::field("required", field, "This field is required.")
    }
}

impl Failure {
    pub(super) fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { status, problems: vec![Problem::new(code, message)] }
    }

    /// A value of the request that is wrong.
    pub(super) fn field(code: &str, field: &str, message: impl Into<String>) -> Self {
        Self { status: 400, problems: vec![Problem::field(code, field, message)] }
    }

    pub(super) fn required(field: &str) -> Self {
        Self { status: 400, problems: vec![Problem::required(field)] }
    }

    pub(super) fn unauthorized(message: &str) -> Self {
        Self::new(401, "authentication_failed", message)
    }

    pub(super) fn not_found() -> Self {
        Self::new(404, "not_found", "Nothing was found here.")
    }

    pub(super) fn method_not_allowed(method: &str) -> Self {
        Self::new(405, "method_not_allowed", format!("{method} is not allowed here."))
    }

    pub(super) fn unexpected(message: impl Into<String>) -> Self {
        Self::new(500, "unexpected_error", message)
    }

    /// The answer's body.
    pub(super) fn body(&self, request_id: &str) -> Value {
        let problem = |problem: &Problem| {
            let mut body = Map::new();
            body.insert("code".to_owned(), json!(problem.code));
            body.insert("message".to_owned(), json!(problem.message));
            body.insert("request_id".to_owned(), json!(request_id));
            if let Some(field) = &problem.field {
                body.insert("field".to_owned(), json!(field));
            }
            body.extend(problem.more.clone());
            Value::Object(body)
        };
        self.problems.iter().map(problem).collect()
    }
}
