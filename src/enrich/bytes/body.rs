//! Reads the body of a request: its rows where they stand, and the few other fields.

use std::cell::Cell;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::row::{At, Row};
use crate::model::{Error, Result};

/// A request: `{ "language": …, "transactions": [ … ], … }`, or one user of risk insights.
#[derive(Debug)]
pub(super) struct Body<'a> {
    /// Where it stands in the caller's data, for errors: empty, `user` or `users[2]`.
    place: String,
    /// Of its transactions; none where there is no list of them.
    rows: Option<Vec<Row<'a>>>,
    others: Map<String, Value>,
    /// `transactions`, as errors name it.
    list: String,
}

impl<'a> Body<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let cursor = Cursor::default();
        read_all(bytes, OneBody(&cursor)).map_err(|error| cursor.problem("", bytes, &error)).map(|body| body.at(String::new()))
    }

    fn at(self, place: String) -> Self {
        Self { list: join(&place, "transactions"), place, ..self }
    }

    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// A field that is a text.
    pub(super) fn text(&self, name: &str) -> Result<String> {
        match self.others.get(name) {
            Some(Value::String(text)) => Ok(text.clone()),
            _ => Err(Error::invalid_input(join(&self.place, name), "must be a text")),
        }
    }

    /// A field that may be missing.
    pub(super) fn maybe<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        let Some(value) = self.others.get(name) else { return Ok(None) };
        Option::deserialize(value).map_err(|error| Error::invalid_input(join(&self.place, name), error.to_string()))
    }

    /// A field that is a list.
    pub(super) fn list<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>> {
        let place = join(&self.place, name);
        let Some(Value::Array(items)) = self.others.get(name) else { return Err(Error::invalid_input(place, "must be an array")) };
        let each = items.iter().enumerate();
        each.map(|(index, item)| T::deserialize(item).map_err(|error| Error::invalid_item(&place, index, error.to_string()))).collect()
    }

    pub(super) fn rows(&self) -> Result<impl ExactSizeIterator<Item = At<'_, 'a>>> {
        let rows = self.rows.as_ref().ok_or_else(|| Error::invalid_input(&self.list, "must be an array"))?;
        Ok(rows.iter().enumerate().map(|(index, row)| At { row, list: &self.list, index }))
    }
}

/// The body of risk insights.
#[derive(Debug)]
pub(super) enum Users<'a> {
    One(Body<'a>),
    Several(Vec<Body<'a>>),
}

impl<'a> Users<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let cursor = Cursor::default();
        if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'[') {
            let body = read_all(bytes, OneBody(&cursor)).map_err(|error| cursor.problem("user", bytes, &error))?;
            return Ok(Self::One(body.at("user".to_owned())));
        }
        let position = Cell::new(0);
        let users = read_all(bytes, Each { cursor: &cursor, position: &position, item: || OneBody(&cursor) })
            .map_err(|error| cursor.problem(&format!("users[{}]", position.get()), bytes, &error))?;
        Ok(Self::Several(users.into_iter().enumerate().map(|(index, body)| body.at(format!("users[{index}]"))).collect()))
    }
}

fn join(place: &str, field: &str) -> String {
    if place.is_empty() { field.to_owned() } else { format!("{place}.{field}") }
}

fn read_all<'a, S: DeserializeSeed<'a>>(bytes: &'a [u8], seed: S) -> serde_json::Result<S::Value> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// What is being read, for an error that comes from there.
#[derive(Debug, Default)]
pub(super) struct Cursor {
    in_rows: Cell<bool>,
    row: Cell<usize>,
    pub field: Cell<&'static str>,
}

impl Cursor {
    fn problem(&self, place: &str, bytes: &[u8], error: &serde_json::Error) -> Error {
        let message = error.to_string();
        if !error.is_data() {
            let what = if bytes.is_empty() { "is empty" } else { "is no JSON" };
            return Error::invalid_input("body", format!("{what}: {message}"));
        }
        let list = join(place, "transactions");
        match (self.in_rows.get(), self.field.get()) {
            (true, "") => Error::invalid_item(&list, self.row.get(), message),
            (true, field) => Error::invalid_row(&list, self.row.get(), field, message),
            (false, "") => Error::invalid_input(if place.is_empty() { "body" } else { place }, message),
            (false, field) => Error::invalid_input(join(place, field), message),
        }
    }
}

/// Reads one [`Body`].
struct OneBody<'c>(&'c Cursor);

impl<'de> DeserializeSeed<'de> for OneBody<'_> {
    type Value = Body<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<Body<'de>, D::Error> {
        self.0.field.set("");
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OneBody<'_> {
    type Value = Body<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Body<'de>, A::Error> {
        let mut body = Body { place: String::new(), rows: None, others: Map::new(), list: String::new() };
        while let Some(key) = map.next_key::<String>()? {
            if key == "transactions" {
                self.0.field.set("transactions");
                let cursor = self.0;
                body.rows = Some(map.next_value_seed(Each { cursor, position: &cursor.row, item: || OneRow(cursor) })?);
                cursor.in_rows.set(false);
                cursor.field.set("");
            } else {
                body.others.insert(key, map.next_value()?);
            }
        }
        Ok(body)
    }
}

/// Reads a list, counting.
struct Each<'c, F> {
    cursor: &'c Cursor,
    position: &'c Cell<usize>,
    item: F,
}

impl<'de, S: DeserializeSeed<'de>, F: Fn() -> S> DeserializeSeed<'de> for Each<'_, F> {
    type Value = Vec<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, S: DeserializeSeed<'de>, F: Fn() -> S> Visitor<'de> for Each<'_, F> {
    type Value = Vec<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> std::result::Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        self.position.set(0);
        while let Some(item) = list.next_element_seed((self.item)())? {
            items.push(item);
            self.position.set(items.len());
            self.cursor.field.set("");
        }
        Ok(items)
    }
}

/// Reads one [`Row`].
struct OneRow<'c>(&'c Cursor);

impl<'de> DeserializeSeed<'de> for OneRow<'_> {
    type Value = Row<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<Row<'de>, D::Error> {
        self.0.in_rows.set(true);
        self.0.field.set("");
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OneRow<'_> {
    type Value = Row<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Row<'de>, A::Error> {
        let mut row = Row::default();
        while let Some(field) = map.next_key_seed(FieldName)? {
            self.0.field.set(field.unwrap_or_default());
            match field {
                Some(field) => row.take(field, &mut map)?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        self.0.field.set("");
        Ok(row)
    }
}

/// Reads the name of a field, if it is one that somebody looks at.
struct FieldName;

impl<'de> DeserializeSeed<'de> for FieldName {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> std::result::Result<Self::Value, E> {
        Ok(Row::field(name))
    }
}
