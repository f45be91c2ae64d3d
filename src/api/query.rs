//! Query strings, as Belvo reads them: lists are one parameter, their items parted by commas.

use serde_json::{Map, Value};

use super::resource::{FilterKind, Resource};
use crate::model::{Error, Result};
use crate::money::Amount;

/// The query string of these parameters. Null ones are left out; unknown ones are sent as they are.
pub(crate) fn encode(resource: &Resource, parameters: &Map<String, Value>) -> Result<String> {
    let mut query = String::new();
    for (name, value) in parameters {
        let kind = resource.filter(name).map_or(FilterKind::Text, |(filter, _)| filter.kind);
        let Some(value) = encode_value(name, value, kind)? else { continue };
        if !query.is_empty() {
            query.push('&');
        }
        escape(name, &mut query);
        query.push('=');
        query.push_str(&value);
    }
    Ok(query)
}

fn encode_value(name: &str, value: &Value, kind: FilterKind) -> Result<Option<String>> {
    let mut text = String::new();
    match value {
        Value::Null => return Ok(None),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                escape(&scalar(name, item, kind)?, &mut text);
            }
            if items.is_empty() {
                return Err(Error::invalid_input(name, "is an empty list: leave the filter out, or give it a value"));
            }
        }
        scalar_value => escape(&scalar(name, scalar_value, kind)?, &mut text),
    }
    Ok(Some(text))
}

fn scalar(name: &str, value: &Value, kind: FilterKind) -> Result<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Bool(flag) => Ok(flag.to_string()),
        Value::Number(number) if kind == FilterKind::Amount => number
            .as_f64()
            .and_then(Amount::from_f64)
            .map(|amount| amount.to_string())
            .ok_or_else(|| Error::invalid_input(name, format!("{number} is no amount of money"))),
        Value::Number(number) => Ok(number.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => {
            Err(Error::invalid_input(name, "must be a text, a number, true, false, or a list of these"))
        }
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(crate) fn escape(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => into.push(char::from(byte)),
            _ => {
                into.push('%');
                for digit in [byte >> 4, byte & 15] {
                    into.push(HEX.get(usize::from(digit)).map_or('0', |hex| char::from(*hex)));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::resources::TRANSACTIONS;
    use serde_json::json;

    fn query(value: &Value) -> Result<String> {
        encode(&TRANSACTIONS, value.as_object().unwrap())
    }

    #[test]
    fn values_are_written_as_belvo_reads_them() {
        assert_eq!(
            query(&json!({ "link": "a b&c", "type__in": ["INFLOW", "a,b"], "amount__gte": 100, "amount__range": [0.5, 12.375], "page": 2, "omit": null }))
                .unwrap(),
            "link=a%20b%26c&type__in=INFLOW,a%2Cb&amount__gte=100.00&amount__range=0.50,12.3750&page=2"
        );
    }

    #[test]
    fn what_cannot_be_written_is_named() {
        for value in [json!({ "link": {} }), json!({ "link": [[]] }), json!({ "link": [] }), json!({ "link": [null] })] {
            assert_eq!(query(&value).unwrap_err().field.as_deref(), Some("link"));
        }
        assert_eq!(query(&json!({ "amount": 1e300 })).unwrap_err().field.as_deref(), Some("amount"));
    }
}
