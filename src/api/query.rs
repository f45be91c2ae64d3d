//! Query strings, as Belvo reads them: lists are one parameter, their items parted by commas.

use serde_json::Value;

use super::resource::{FilterKind, Resource};
use crate::model::{Error, Result};
use crate::money::Amount;

/// A parameter's value, each scalar as the text that JSON has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Given {
    One(String),
    Many(Vec<String>),
    /// Nothing that a query can hold, such as an object.
    Wrong,
}

impl Given {
    /// `None` for null: the parameter is left out.
    pub(crate) fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Null => return None,
            Value::Array(items) => items.iter().map(scalar).collect::<Option<_>>().map_or(Self::Wrong, Self::Many),
            other => scalar(other).map_or(Self::Wrong, Self::One),
        })
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The query string of these parameters. Unknown ones are sent as they are.
pub(crate) fn encode(resource: &Resource, parameters: &[(String, Given)]) -> Result<String> {
    let mut query = String::new();
    for (name, given) in parameters {
        let values = match given {
            Given::One(value) => std::slice::from_ref(value),
            Given::Many(values) => values,
            Given::Wrong => return Err(Error::invalid_input(name, "must be a text, a number, true, false, or a list of these")),
        };
        if values.is_empty() {
            return Err(Error::invalid_input(name, "is an empty list: leave the filter out, or give it a value"));
        }
        let kind = resource.filter(name).map_or(FilterKind::Text, |(filter, _)| filter.kind);
        if !query.is_empty() {
            query.push('&');
        }
        escape(name, &mut query);
        let mut before = '=';
        for value in values {
            query.push(before);
            before = ',';
            match kind {
                FilterKind::Amount => amount(name, value, &mut query)?,
                _ => escape(value, &mut query),
            }
        }
    }
    Ok(query)
}

/// An amount with the two to four decimals that Belvo asks for.
fn amount(name: &str, value: &str, into: &mut String) -> Result<()> {
    let amount = Amount::from_decimal(value)
        .ok_or_else(|| Error::invalid_input(name, ["`", value, "` is no amount of money: give currency units, such as 1234.5"].concat()))?;
    // Read amounts are below 10^15 units: they fit.
    let parts = amount.abs().ten_thousandths() as u64;
    let (whole, decimals) = (parts / 10_000, parts % 10_000);
    if amount.is_negative() {
        into.push('-');
    }
    into.push_str(&whole.to_string());
    into.push('.');
    let digits = [decimals / 1000, decimals / 100 % 10, decimals / 10 % 10, decimals % 10];
    let shown = if decimals % 100 == 0 { 2 } else { 4 };
    into.extend(digits.iter().take(shown).map(|digit| char::from(b'0' + *digit as u8)));
    Ok(())
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
        let parameters = value.as_object().unwrap().iter().filter_map(|(name, value)| Some((name.clone(), Given::of(value)?)));
        encode(&TRANSACTIONS, &parameters.collect::<Vec<_>>())
    }

    #[test]
    fn values_are_written_as_belvo_reads_them() {
        assert_eq!(
            query(&json!({ "link": "a b&c", "type__in": ["INFLOW", "a,b"], "amount__gte": 100, "amount__range": [0.5, 12.375], "page": 2, "omit": null }))
                .unwrap(),
            "link=a%20b%26c&type__in=INFLOW,a%2Cb&amount__gte=100.00&amount__range=0.50,12.3750&page=2"
        );
        assert_eq!(query(&json!({ "amount": "-7.1", "amount__lt": 0.1 + 0.2 })).unwrap(), "amount=-7.10&amount__lt=0.30");
    }

    #[test]
    fn what_cannot_be_written_is_named() {
        for value in [json!({ "link": {} }), json!({ "link": [[]] }), json!({ "link": [] }), json!({ "link": [null] })] {
            assert_eq!(query(&value).unwrap_err().field.as_deref(), Some("link"));
        }
        for value in [json!(1e300), json!("much"), json!("1,000.00"), json!(true)] {
            assert_eq!(query(&json!({ "amount": value })).unwrap_err().field.as_deref(), Some("amount"));
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn amounts_are_written_as_money_displays_them(value in -1e14f64..1e14) {
                let mut text = String::new();
                amount("amount", &format!("{value}"), &mut text).unwrap();
                prop_assert_eq!(text, Amount::from_f64(value).unwrap().to_string());
            }
        }
    }
}
