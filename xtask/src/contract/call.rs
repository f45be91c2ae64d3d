//! From an operation of the document to a call of the client, and back from the request that was sent.

use belvo_wasm::api::resources::RESOURCES;
use belvo_wasm::api::{Call, HttpRequest, Operation, Resource};
use regex::Regex;
use serde_json::{Map, Value, json};

use super::control;
use super::document::{Document, Documented, Parameter};
use super::sample::{Extent, samples};

/// The keys that the client is given, in the shape that the document wants for the body of `POST /api/token/`.
pub(crate) const KEYS: (&str, &str) =
    ("3a1ff3b4-9b7c-4f6e-8f2e-4c1f0a5d6e7b", "s3cretp4sswords3cretp4sswords3cretp4sswords3cretp4sswords3cretp4");

/// The header that has a method of [`Call`] of its own.
const MODE: &str = "X-Belvo-Request-Mode";

/// The entry of the table that an operation of the document is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target {
    pub(crate) resource: &'static Resource,
    pub(crate) operation: Operation,
}

impl Target {
    /// By method and path; the names of ids make no difference.
    pub(crate) fn of(documented: &Documented<'_>) -> Option<Self> {
        let path = without_names(documented.path);
        RESOURCES.into_iter().find_map(|resource| {
            let is_it = |operation: &&Operation| {
                let id = if operation.takes_id() { "{}/" } else { "" };
                let own = format!("{}{id}{}", without_names(resource.path), operation.suffix());
                own == path && operation.method().as_str().eq_ignore_ascii_case(documented.method)
            };
            Some(Self { resource, operation: *resource.operations.iter().find(is_it)? })
        })
    }
}

/// `/a/{b}/` as `/a/{}/`.
fn without_names(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect();
    parts.join("/")
}

/// A value for each parameter of an operation, and a body.
#[derive(Debug, Clone)]
pub(crate) struct Arguments {
    ids: Vec<String>,
    query: Map<String, Value>,
    headers: Vec<(String, String)>,
    body: Option<Value>,
    asynchronous: bool,
}

impl Arguments {
    /// As many as it takes to use each parameter with each of its names, and each sample of the body. The first has all that
    /// can be given.
    pub(crate) fn all(document: &Document, operation: &Documented<'_>, target: Target) -> anyhow::Result<Vec<Self>> {
        let values = |place| -> anyhow::Result<Vec<(&str, Vec<Value>)>> {
            let parameters = operation.parameters_in(place);
            parameters.map(|parameter| Ok((parameter.name, parameter_samples(document, parameter)?))).collect()
        };
        let (path, query, headers) = (values("path")?, values("query")?, values("header")?);
        let mut bodies = Vec::new();
        if let Some(schema) = operation.body {
            bodies = samples(document, schema, Extent::Full)?;
            bodies.extend(samples(document, schema, Extent::Required)?);
            let mut seen = std::collections::BTreeSet::new();
            bodies.retain(|body| seen.insert(body.to_string()));
        }
        let counts = query.iter().map(|(_, values)| values.len()).chain([bodies.len(), 1]);
        let ids: Vec<String> = path.iter().enumerate().filter_map(|(index, (_, values))| Some(id(index, values.first()?))).collect();
        let headers: Vec<(String, String)> = headers
            .iter()
            .filter(|(name, _)| *name != MODE)
            .filter_map(|(name, values)| Some(((*name).to_owned(), values.first()?.as_str()?.to_owned())))
            .collect();
        let nth = |values: &[Value], n: usize| values.get(n).or(values.last()).cloned();
        let arguments = (0..counts.max().unwrap_or(1)).map(|n| Self {
            ids: ids.clone(),
            query: query.iter().filter_map(|(name, values)| Some(((*name).to_owned(), nth(values, n)?))).collect(),
            headers: headers.clone(),
            body: nth(&bodies, n).map(|body| with_keys(body, target.operation)),
            asynchronous: false,
        });
        Ok(arguments.collect())
    }

    /// The same, asking for an answer at once.
    pub(crate) fn asynchronous(mut self, asynchronous: bool) -> Self {
        self.asynchronous = asynchronous;
        self
    }

    /// The same with one value that the document forbids, and its name: once for each that can be forbidden.
    pub(crate) fn wrong(&self, document: &Document, operation: &Documented<'_>) -> Vec<(String, Self)> {
        let queries = control::wrong_queries(document, operation, &self.query).into_iter();
        let bodies = self.body.iter().flat_map(control::wrong_bodies);
        queries
            .map(|(name, query)| (name, Self { query, ..self.clone() }))
            .chain(bodies.map(|(name, body)| (name, Self { body: Some(body), ..self.clone() })))
            .collect()
    }

    /// Whether it asks for an answer at once.
    pub(crate) fn is_asynchronous(&self) -> bool {
        self.asynchronous
    }

    /// The call with these arguments.
    pub(crate) fn call(&self, target: Target) -> Call {
        let mut call = Call::new(target.resource, target.operation).query(&self.query).asynchronous(self.asynchronous);
        let mut ids = self.ids.iter();
        if target.resource.path.contains("{parent}")
            && let Some(parent) = ids.next()
        {
            call = call.parent(parent);
        }
        if let Some(id) = ids.next() {
            call = call.id(id);
        }
        for (name, value) in &self.headers {
            call = match name.as_str() {
                "Belvo-Idempotency-Key" => call.idempotency_key(value),
                "X-Belvo-API-Resource-Version" => call.version(value),
                // One that `Call` has no method for is found missing in the request.
                _ => call,
            };
        }
        if let Some(body) = &self.body {
            call = call.body(body);
        }
        call
    }

    /// What of these arguments is not in the request, or in another way.
    pub(crate) fn missing_in(&self, request: &HttpRequest, document: &Document, operation: &Documented<'_>) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut ids = self.ids.iter();
        let parts: Vec<&str> = operation
            .path
            .split('/')
            .map(|part| if part.starts_with('{') { ids.next().map_or("", String::as_str) } else { part })
            .collect();
        if request.path != parts.join("/") {
            wrong.push(format!("the path is {}", request.path));
        }
        let sent: Vec<(String, Vec<String>)> = request.query.split('&').filter_map(|part| part.split_once('=')).map(decode).collect();
        for parameter in operation.parameters_in("query") {
            let values = sent.iter().find(|(name, _)| name == parameter.name).map(|(_, values)| values.as_slice());
            let expected = self.query.get(parameter.name).cloned().unwrap_or_default();
            if !is_written(values.unwrap_or_default(), &expected, document, parameter) {
                wrong.push(format!("query parameter {} is sent as {values:?} instead of {expected}", parameter.name));
            }
        }
        wrong.extend(sent.iter().filter(|(name, _)| !self.query.contains_key(name)).map(|(name, _)| format!("{name} is in the query")));
        let mode = self.asynchronous.then(|| (MODE.to_owned(), "async".to_owned()));
        for (name, value) in self.headers.iter().chain(&mode) {
            if !request.headers.iter().any(|(own, sent)| own.eq_ignore_ascii_case(name) && sent == value) {
                wrong.push(format!("header {name} is not sent"));
            }
        }
        let body = request.body.as_deref().map(serde_json::from_str::<Value>).transpose();
        if body.ok().flatten() != self.body {
            wrong.push("the body is not what was given".to_owned());
        }
        wrong
    }
}

/// A list that explodes is sent with one value, which reads the same in either form: the client sends all lists in one
/// parameter, as all other lists of the document are.
fn parameter_samples(document: &Document, parameter: &Parameter<'_>) -> anyhow::Result<Vec<Value>> {
    let values = samples(document, parameter.schema, Extent::Full)?;
    if !parameter.explodes {
        return Ok(values);
    }
    let items = values.iter().filter_map(Value::as_array).flatten();
    Ok(items.map(|item| json!([item])).collect())
}

/// Each id of a path is another one, so that none can stand in another's place.
fn id(index: usize, sample: &Value) -> String {
    let text = sample.as_str().map_or_else(|| sample.to_string(), str::to_owned);
    // Where the document says nothing of an id, it is one of Belvo's UUIDs.
    let is_id = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let text = if is_id { text } else { "0d3ffb69-f83b-456e-ad8e-208d0998d71d".to_owned() };
    let end = text.len().saturating_sub(1);
    text.get(..end).map_or_else(|| text.clone(), |start| format!("{start}{index}"))
}

/// The client writes its own keys into the body of a token.
fn with_keys(mut body: Value, operation: Operation) -> Value {
    if operation == Operation::Token
        && let Some(fields) = body.as_object_mut()
    {
        let keys = [("id", KEYS.0), ("password", KEYS.1)];
        fields.extend(keys.map(|(name, key)| (name.to_owned(), json!(key))));
    }
    body
}

/// Whether these are the values, in the text that the document wants: Prism reads numbers without looking at their pattern.
fn is_written(sent: &[String], expected: &Value, document: &Document, parameter: &Parameter<'_>) -> bool {
    let mut schema = document.merged(parameter.schema);
    let expected = match expected {
        Value::Array(items) => {
            schema = schema.get("items").map(|items| document.merged(items)).unwrap_or_default();
            items.clone()
        }
        one => vec![one.clone()],
    };
    let pattern = schema.get("pattern").and_then(Value::as_str).and_then(|pattern| Regex::new(pattern).ok());
    sent.len() == expected.len()
        && sent.iter().zip(&expected).all(|(sent, expected)| {
            let same = match expected {
                Value::String(text) => text == sent,
                Value::Number(number) => sent.parse().ok() == number.as_f64(),
                Value::Bool(flag) => sent.parse() == Ok(*flag),
                _ => false,
            };
            same && pattern.as_ref().is_none_or(|pattern| pattern.is_match(sent))
        })
}

/// A parameter as a server reads it: lists are parted by commas.
fn decode((name, value): (&str, &str)) -> (String, Vec<String>) {
    (percent_decoded(name), value.split(',').map(percent_decoded).collect())
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digits: Option<String> = (byte == b'%').then(|| rest.by_ref().take(2).map(char::from).collect());
        bytes.push(digits.and_then(|digits| u8::from_str_radix(&digits, 16).ok()).unwrap_or(byte));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_ids_make_no_difference() {
        assert_eq!(without_names("/payments/br/charges/{charge_id}/"), without_names("/payments/br/charges/{id}/"));
        let documented =
            Documented { method: "post", path: "/api/links/{link}/refresh/", parameters: Vec::new(), body: None, answers: Vec::new() };
        let target = Target::of(&documented).unwrap();
        assert_eq!((target.resource.name, target.operation), ("links", Operation::Refresh));
    }

    #[test]
    fn a_query_is_read_as_a_server_does() {
        let expected = ("a b".to_owned(), vec!["ú,".to_owned(), "10.50".to_owned()]);
        assert_eq!(decode(("a%20b", "%C3%BA%2C,10.50")), expected);
        let document = Document::of(json!({}));
        let schema = json!({ "type": "array", "items": { "type": "number", "pattern": r"^\d+\.\d{2}$" } });
        let parameter = Parameter { name: "amount__in", place: "query", schema: &schema, explodes: false };
        assert!(is_written(&["10.50".to_owned()], &json!([10.5]), &document, &parameter));
        assert!(!is_written(&["10.5".to_owned()], &json!([10.5]), &document, &parameter), "against the pattern");
        assert!(!is_written(&["10.50".to_owned()], &json!([10.5, 1]), &document, &parameter), "one is missing");
    }
}
