//! Bodies of answers, whatever JSON is in a runtime.

use serde_json::Value;

/// A body that can be told to be a list or one item.
pub trait Body: Sized {
    /// A list: one item becomes a list of it.
    #[must_use]
    fn into_list(self) -> Self;

    /// One item: a list of one becomes that one. Any other list stays as it is, so that nothing of it is lost.
    #[must_use]
    fn into_item(self) -> Self;
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
