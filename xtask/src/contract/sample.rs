//! Values that a schema of the document allows.

use anyhow::{Context, bail};
use regex::Regex;
use serde_json::{Map, Number, Value, json};

use super::document::{Document, overlay};

/// Which properties of an object a sample has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All that can be sent.
    Full,
    /// Those that must be sent.
    Required,
}

/// The value of a property that is required and not described.
pub(crate) const UNDESCRIBED: &str = "not described";

/// Values that together use every alternative, every name of an enumeration and, where the extent is full, every property.
/// Never empty.
pub(crate) fn samples(document: &Document, schema: &Value, extent: Extent) -> anyhow::Result<Vec<Value>> {
    let schema = document.merged(schema);
    if let Some((key, alternatives)) = alternatives(&schema) {
        let mut found = Vec::new();
        for (index, alternative) in alternatives.iter().enumerate() {
            let mut whole = schema.clone();
            whole.remove(key);
            overlay(&mut whole, document.merged(alternative));
            found.extend(samples(document, &Value::Object(whole), extent).with_context(|| format!("{key} {index}"))?);
        }
        return Ok(found);
    }
    let ty = schema.get("type").and_then(Value::as_str);
    match ty {
        Some("object") | None if schema.contains_key("properties") || ty.is_some() => objects(document, &schema, extent),
        Some("array") => lists(document, &schema, extent).map(|list| vec![list]),
        Some("boolean") => Ok(vec![json!(true), json!(false)]),
        _ => scalars(&schema),
    }
}

fn alternatives(schema: &Map<String, Value>) -> Option<(&'static str, &Vec<Value>)> {
    ["oneOf", "anyOf"].into_iter().find_map(|key| Some((key, schema.get(key)?.as_array()?)))
}

/// The n-th object has the n-th value of each property, so that there are no more objects than the property with most values
/// has.
fn objects(document: &Document, schema: &Map<String, Value>, extent: Extent) -> anyhow::Result<Vec<Value>> {
    let required: Vec<&str> = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let mut values: Vec<(&str, Vec<Value>)> = Vec::new();
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let read_only = document.follow(property).get("readOnly") == Some(&json!(true));
        if !read_only && (extent == Extent::Full || required.contains(&name.as_str())) {
            values.push((name, samples(document, property, extent).with_context(|| name.clone())?));
        }
    }
    // Belvo requires some that it does not describe: `institution` of `LinksPutRequest`.
    let described = |name: &&&str| values.iter().any(|(own, _)| own == *name);
    let undescribed: Vec<_> = required.iter().filter(|name| !described(name)).map(|name| (*name, vec![json!(UNDESCRIBED)])).collect();
    values.extend(undescribed);
    if let Some(more) = schema.get("additionalProperties").filter(|more| more.is_object() && extent == Extent::Full) {
        values.push(("another", samples(document, more, extent).context("additionalProperties")?));
    }
    let count = values.iter().map(|(_, values)| values.len()).max().unwrap_or(1);
    let nth = |values: &[Value], n: usize| values.get(n).or(values.last()).cloned();
    let object = |n| values.iter().filter_map(|(name, values)| Some(((*name).to_owned(), nth(values, n)?))).collect();
    Ok((0..count).map(object).collect())
}

/// One list, of every value that its items can have as far as the list may be that long.
fn lists(document: &Document, schema: &Map<String, Value>, extent: Extent) -> anyhow::Result<Value> {
    let length = |key: &str| schema.get(key).and_then(Value::as_u64).map(|length| length as usize);
    let (least, most) = (length("minItems").unwrap_or(1), length("maxItems").unwrap_or(usize::MAX));
    let item = schema.get("items").context("a list without items")?;
    let merged = document.merged(item);
    let allowed = Allowed::by(&merged)?;
    let whole = schema.get("example").and_then(Value::as_array);
    if let Some(whole) = whole.filter(|whole| (least..=most).contains(&whole.len()) && whole.iter().all(|item| allowed.has(item))) {
        return Ok(Value::Array(whole.clone()));
    }
    let mut items = samples(document, item, extent).context("items")?;
    items.truncate(most);
    let distinct = items.clone();
    items.extend(distinct.into_iter().cycle().take(least.saturating_sub(items.len())));
    Ok(Value::Array(items))
}

/// The names of an enumeration, or one value: the document's example where the schema allows it.
fn scalars(schema: &Map<String, Value>) -> anyhow::Result<Vec<Value>> {
    let allowed = Allowed::by(schema)?;
    if let Some(names) = schema.get("enum").and_then(Value::as_array) {
        return Ok(names.iter().filter(|name| !name.is_null()).cloned().collect());
    }
    let own = ["example", "default", "minimum", "maximum"].into_iter().filter_map(|key| schema.get(key)).cloned();
    let ours = FALLBACKS.iter().map(|text| json!(text)).chain([json!(1), json!(1.5)]);
    let Some(value) = own.chain(ours).find(|value| allowed.has(value)) else {
        bail!("no value is known that this allows: {}", Value::Object(schema.clone()));
    };
    Ok(vec![value])
}

/// Texts of the kinds that Belvo's patterns ask for, for schemas whose own example is missing or against the schema.
const FALLBACKS: [&str; 14] = [
    "Açúcar & \"sal\"",
    "sample",
    "0d3ffb69-f83b-456e-ad8e-208d0998d71d",
    "0d3ffb69f83b456ead8e208d0998d71d",
    "2024-02-29",
    "2024-02-29T23:59:59.123456Z",
    "someone@example.com",
    "https://example.com/path",
    "10.50",
    "2024",
    "12345678901",
    "12345678901234",
    "+5511987654321",
    "365d",
];

/// What a scalar schema asks for.
struct Allowed<'a> {
    schema: &'a Map<String, Value>,
    pattern: Option<Regex>,
}

impl<'a> Allowed<'a> {
    fn by(schema: &'a Map<String, Value>) -> anyhow::Result<Self> {
        let pattern = schema.get("pattern").and_then(Value::as_str).map(Regex::new).transpose()?;
        Ok(Self { schema, pattern })
    }

    fn has(&self, value: &Value) -> bool {
        let limit = |key: &str| self.schema.get(key).and_then(Value::as_f64);
        let within = |size: f64, least: &str, most: &str| {
            limit(least).is_none_or(|least| size >= least) && limit(most).is_none_or(|most| size <= most)
        };
        let names = self.schema.get("enum").and_then(Value::as_array);
        if names.is_some_and(|names| !names.contains(value)) {
            return false;
        }
        let in_range = |number: &Number| number.as_f64().is_some_and(|number| within(number, "minimum", "maximum"));
        match (self.schema.get("type").and_then(Value::as_str).unwrap_or("string"), value) {
            ("string", Value::String(text)) => {
                within(text.chars().count() as f64, "minLength", "maxLength")
                    && self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
                    && is_of_format(text, self.schema.get("format").and_then(Value::as_str).unwrap_or_default())
            }
            ("integer", Value::Number(number)) => (number.is_i64() || number.is_u64()) && in_range(number),
            ("number", Value::Number(number)) => in_range(number),
            _ => false,
        }
    }
}

/// Whether a text has the shape of its format, as far as the document's examples get it wrong.
fn is_of_format(text: &str, format: &str) -> bool {
    let pattern = match format {
        "uuid" => "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        "date" => r"^\d{4}-\d{2}-\d{2}$",
        "date-time" => r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$",
        "email" => r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
        "uri" => r"^[a-z]+://[^\s]+$",
        _ => return true,
    };
    Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(schema: &Value, extent: Extent) -> Vec<Value> {
        let document = json!({ "components": { "schemas": { "Day": { "type": "string", "format": "date", "example": "02/01/2026" } } } });
        samples(&Document::of(document), schema, extent).unwrap()
    }

    #[test]
    fn every_alternative_and_every_name_is_used() {
        let schema = json!({ "type": "object", "required": ["kind", "unknown"], "properties": {
            "kind": { "type": "string", "enum": ["a", "b", "c", null] },
            "day": { "$ref": "#/components/schemas/Day" },
            "amounts": { "type": "array", "minItems": 2, "items": { "type": "number", "example": 1.5 } },
            "of": { "oneOf": [{ "type": "boolean" }, { "type": "object", "properties": { "x": { "type": "integer", "minimum": 3 } } }] },
            "id": { "type": "string", "readOnly": true },
        } });
        let full = all(&schema, Extent::Full);
        let column = |name: &str| full.iter().map(|sample| sample[name].clone()).collect::<Vec<_>>();
        assert_eq!(column("kind"), [json!("a"), json!("b"), json!("c")]);
        assert_eq!(column("of"), [json!(true), json!(false), json!({ "x": 3 })]);
        assert_eq!(full[0]["amounts"], json!([1.5, 1.5]));
        assert_eq!(full[0]["day"], json!("2024-02-29"), "the document's example is no date");
        assert!(full[0].get("id").is_none());
        assert_eq!(all(&schema, Extent::Required)[0], json!({ "kind": "a", "unknown": UNDESCRIBED }));
    }

    #[test]
    fn a_schema_that_nothing_known_fits_is_an_error() {
        let schema = json!({ "type": "string", "pattern": "^#{7}$" });
        assert!(samples(&Document::of(json!({})), &schema, Extent::Full).is_err());
    }
}
