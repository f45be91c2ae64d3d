//! Answers as JSON, written field by field out of tables: a serializer for every group of the models would be a large part of the engines' size.

use serde::Serialize;

use crate::model::{Error, Result};

/// JSON, as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Json(Vec<u8>);

impl Json {
    /// Begins an object or a list: with `{` or `[`.
    pub(super) fn open(&mut self, bracket: u8) {
        self.0.push(bracket);
    }

    /// Ends it: with `}` or `]`.
    pub(super) fn close(&mut self, bracket: u8) {
        self.0.push(bracket);
    }

    /// What parts an entry from the one before.
    pub(super) fn next(&mut self) {
        if !matches!(self.0.last(), None | Some(b'{' | b'[')) {
            self.0.push(b',');
        }
    }

    /// The name of a field, which needs no escapes, and what parts it from the one before.
    pub(super) fn name(&mut self, name: &str) {
        self.next();
        self.0.push(b'"');
        self.0.extend_from_slice(name.as_bytes());
        self.0.extend_from_slice(b"\":");
    }

    /// A value.
    pub(super) fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<()> {
        serde_json::to_writer(&mut self.0, value).map_err(|error| Error::invalid_input("answer", error.to_string()))
    }

    /// No value.
    pub(super) fn null(&mut self) {
        self.0.extend_from_slice(b"null");
    }

    /// A field that is a text, or nothing.
    pub(super) fn text(&mut self, name: &str, text: Option<&str>) -> Result<()> {
        self.name(name);
        if let Some(text) = text {
            return self.value(text);
        }
        self.null();
        Ok(())
    }

    /// What was written.
    pub(super) fn finish(self) -> Vec<u8> {
        self.0
    }
}
