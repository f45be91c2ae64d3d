//! Whether a value is the same after it was read as a type of the model and written again.

use serde_json::Value;

/// What is not the same, with its place as a JSON pointer.
///
/// The types of the model are documented to write a field that did not come as null, and to leave null entries of a list
/// out (`src/model/answer.rs`). Nothing else may differ, but for 300 and 300.0, which are one number in JSON.
pub(crate) fn differences(answer: &Value, written: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(answer, written, "", &mut found);
    found
}

fn compare(answer: &Value, written: &Value, at: &str, found: &mut Vec<String>) {
    match (answer, written) {
        (Value::Object(fields), Value::Object(ours)) => {
            for (name, value) in fields {
                match ours.get(name) {
                    Some(own) => compare(value, own, &format!("{at}/{name}"), found),
                    None => found.push(format!("{at}/{name} is lost: {value}")),
                }
            }
            for (name, own) in ours.iter().filter(|(name, own)| !own.is_null() && !fields.contains_key(*name)) {
                found.push(format!("{at}/{name} did not come: {own}"));
            }
        }
        (Value::Array(items), Value::Array(ours)) => {
            let kept: Vec<&Value> =
                if items.len() == ours.len() { items.iter().collect() } else { items.iter().filter(|item| !item.is_null()).collect() };
            if kept.len() == ours.len() {
                for (index, (item, own)) in kept.into_iter().zip(ours).enumerate() {
                    compare(item, own, &format!("{at}/{index}"), found);
                }
            } else {
                found.push(format!("{at} has {} entries instead of {}", ours.len(), items.len()));
            }
        }
        (Value::Number(number), Value::Number(own)) if number.as_f64() == own.as_f64() => {}
        _ if answer == written => {}
        _ => found.push(format!("{at} is {written} instead of {answer}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_the_model_documents_may_differ() {
        for (answer, written, count) in [
            (json!({ "a": 300, "b": [1, null] }), json!({ "a": 300.0, "b": [1], "c": null }), 0),
            (json!({ "a": null }), json!({}), 1),
            (json!({ "a": 1, "b": { "c": [{ "d": "x" }] } }), json!({ "a": 2, "b": { "c": [{ "d": null, "e": 1 }] } }), 3),
            (json!([1, 2]), json!([1]), 1),
        ] {
            assert_eq!(differences(&answer, &written).len(), count, "{answer} {written}");
        }
    }
}
