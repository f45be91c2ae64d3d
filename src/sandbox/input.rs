//! Reading a request's body: all that is wrong with it is told at once, as Belvo does.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::failure::{Failure, Problem};
use crate::date::Date;
use crate::model::{Open, WireName};

/// The longest body that is read, in bytes: Belvo's largest request, 10,000 transactions of one's own, takes about five million.
const LONGEST: usize = 8 << 20;

/// The object that a body is.
pub(super) fn object(body: &str) -> Result<Map<String, Value>, Failure> {
    match any(body)? {
        Value::Object(object) => Ok(object),
        _ => Err(Failure::new(400, "invalid", "The body must be an object.")),
    }
}

/// A body of any shape.
pub(super) fn any(body: &str) -> Result<Value, Failure> {
    if body.len() > LONGEST {
        return Err(Failure::new(413, "request_too_large", format!("The body has more than {LONGEST} bytes.")));
    }
    serde_json::from_str(body).map_err(|error| Failure::new(400, "parse_error", format!("The body is no JSON: {error}.")))
}

/// The fields of a body, and what was wrong with those that were read.
#[derive(Debug)]
pub(super) struct Input<'a> {
    body: &'a Map<String, Value>,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Input<'a> {
    pub(super) fn new(body: &'a Map<String, Value>) -> Self {
        Self { body, problems: RefCell::default() }
    }

    /// # Errors
    /// Everything that was wrong.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let problems = self.problems.into_inner();
        if problems.is_empty() { Ok(()) } else { Err(Failure { status: 400, problems }) }
    }

    pub(super) fn wrong(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Whether a value was given.
    pub(super) fn has(&self, field: &str) -> bool {
        self.body.get(field).is_some_and(|value| !value.is_null())
    }

    /// A text that must be there.
    pub(super) fn text(&self, field: &str) -> Option<&'a str> {
        let problem = match self.body.get(field) {
            None => Problem::required(field),
            Some(Value::Null) => Problem::field("null", field, "This field may not be null."),
            Some(Value::String(text)) if text.trim().is_empty() => Problem::field("blank", field, "This field may not be blank."),
            Some(Value::String(text)) => return Some(text),
            Some(_) => Problem::field("invalid", field, "A text is required."),
        };
        self.wrong(problem);
        None
    }

    pub(super) fn optional_text(&self, field: &str) -> Option<&'a str> {
        if self.has(field) { self.text(field) } else { None }
    }

    /// One of the names of an enumeration, where it is given.
    pub(super) fn choice<T: WireName>(&self, field: &str) -> Option<T> {
        let name = self.optional_text(field)?;
        let known = Open::<T>::from(name).known();
        if known.is_none() {
            self.wrong(Problem::field("invalid_choice", field, format!("`{name}` is not a choice.")));
        }
        known
    }

    /// One of some names; Belvo's own libraries write some of them in small letters.
    pub(super) fn one_of(&self, field: &str, choices: &[&'static str]) -> Option<&'static str> {
        let name = self.text(field)?;
        if let Some(choice) = choices.iter().find(|choice| choice.eq_ignore_ascii_case(name)) {
            return Some(choice);
        }
        self.wrong(Problem::field("invalid_choice", field, format!("`{name}` is not a choice.")));
        None
    }

    /// A list of texts, where it is given.
    pub(super) fn texts(&self, field: &str) -> Option<Vec<String>> {
        let value = self.body.get(field).filter(|value| !value.is_null())?;
        let texts = serde_json::from_value(value.clone()).ok();
        if texts.is_none() {
            self.wrong(Problem::field("invalid", field, "A list of texts is required."));
        }
        texts
    }

    /// A day that must be there.
    pub(super) fn day(&self, field: &str) -> Option<Date> {
        let day = Date::parse(self.text(field)?);
        if day.is_none() {
            self.wrong(Problem::field("invalid", field, "A date (YYYY-MM-DD) is required."));
        }
        day
    }

    pub(super) fn optional_day(&self, field: &str) -> Option<Date> {
        if self.has(field) { self.day(field) } else { None }
    }

    /// A year of four digits, 1900 to 2099, as a text.
    pub(super) fn year(&self, field: &str) -> Option<i32> {
        let text = self.text(field)?;
        let year = text.parse().ok().filter(|year| text.len() == 4 && (1900..2100).contains(year));
        if year.is_none() {
            self.wrong(Problem::field("invalid", field, "A year of four digits is required."));
        }
        year
    }

    /// True or false, where it is given.
    pub(super) fn flag(&self, field: &str) -> Option<bool> {
        match self.body.get(field) {
            None | Some(Value::Null) => None,
            Some(Value::Bool(flag)) => Some(*flag),
            Some(_) => {
                self.wrong(Problem::field("invalid", field, "True or false is required."));
                None
            }
        }
    }
}
