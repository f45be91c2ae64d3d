//! Bodies of answers, whatever JSON is in a runtime.

use serde_json::{Map, Value};

/// A body of JSON: a [`Value`] natively, a JavaScript value in a JavaScript runtime.
pub trait Body: Sized {
    /// A list: one item becomes a list of it.
    #[must_use]
    fn into_list(self) -> Self;

    /// One item: a list of one becomes that one. Any other list stays as it is, so that nothing of it is lost.
    #[must_use]
    fn into_item(self) -> Self;

    /// The items of a list; nothing of anything else.
    fn items(&self) -> Option<Vec<Self>>;

    /// A field of an object, where it has that field and it is not null.
    fn field(&self, name: &str) -> Option<Self>;

    /// A text.
    fn text(&self) -> Option<String>;

    /// A number.
    fn number(&self) -> Option<f64>;

    /// The same as a [`Value`], for what errors hold beyond the fields that are known. Null where the body itself goes to
    /// the caller.
    fn to_value(&self) -> Value;
}

impl Body for Value {
    fn into_list(self) -> Self {
        match self {
            Self::Object(_) => Self::Array(vec![self]),
            other => other,
        }
    }

    fn into_item(self) -> Self {
        match self {
            Self::Array(mut items) if items.len() == 1 => items.remove(0),
            other => other,
        }
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }

    fn field(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|field| !field.is_null()).cloned()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn to_value(&self) -> Value {
        self.clone()
    }
}

/// The fields of an object but those that are known.
pub(crate) fn beyond(value: Value, known: &[&str]) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields.into_iter().filter(|(name, _)| !known.contains(&name.as_str())).collect(),
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_is_lost() {
        for (body, list, item) in [
            (json!({ "a": 1 }), json!([{ "a": 1 }]), json!({ "a": 1 })),
            (json!([{ "a": 1 }]), json!([{ "a": 1 }]), json!({ "a": 1 })),
            (json!([]), json!([]), json!([])),
            (json!([1, 2]), json!([1, 2]), json!([1, 2])),
            (json!(null), json!(null), json!(null)),
        ] {
            assert_eq!((body.clone().into_list(), body.into_item()), (list, item));
        }
    }
}
