//! Errors as Belvo words them: an array of problems, each with the request's id.

use serde_json::{Value, json};

/// What a request is refused with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub status: u16,
    pub code: &'static str,
    pub message: String,
    pub field: Option<String>,
}

impl Failure {
    pub(super) fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), field: None }
    }

    /// A value of the request that is wrong.
    pub(super) fn field(code: &'static str, field: &str, message: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(400, code, message) }
    }

    pub(super) fn required(field: &str) -> Self {
        Self::field("required", field, "This field is required.")
    }

    pub(super) fn unauthorized() -> Self {
        Self::new(401, "authentication_failed", "No account was found with the keys that were given.")
    }

    pub(super) fn not_found() -> Self {
        Self::new(404, "not_found", "Nothing was found here.")
    }

    pub(super) fn method_not_allowed(method: &str) -> Self {
        Self::new(405, "method_not_allowed", format!("{method} is not allowed here."))
    }

    /// The answer's body.
    pub(super) fn body(&self, request_id: &str) -> Value {
        let mut problem = json!({ "code": self.code, "message": self.message, "request_id": request_id });
        if let (Some(field), Some(problem)) = (&self.field, problem.as_object_mut()) {
            problem.insert("field".to_owned(), json!(field));
        }
        Value::Array(vec![problem])
    }
}
