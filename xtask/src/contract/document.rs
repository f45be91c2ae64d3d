//! Belvo's OpenAPI document: its operations with their parameters, bodies and answers.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde_json::{Map, Value};

use crate::shell::Shell;

/// The document.
#[derive(Debug)]
pub(crate) struct Document {
    file: PathBuf,
    whole: Value,
}

/// An operation of the document.
#[derive(Debug)]
pub(crate) struct Documented<'a> {
    /// In lower case, as the document writes it.
    pub(crate) method: &'a str,
    /// With the names of its ids: `/api/links/{id}/`.
    pub(crate) path: &'a str,
    pub(crate) parameters: Vec<Parameter<'a>>,
    /// The schema of what is sent.
    pub(crate) body: Option<&'a Value>,
    pub(crate) answers: Vec<Answer<'a>>,
}

/// A parameter of an operation.
#[derive(Debug)]
pub(crate) struct Parameter<'a> {
    pub(crate) name: &'a str,
    /// `path`, `query` or `header`.
    pub(crate) place: &'a str,
    pub(crate) schema: &'a Value,
    /// Whether a list in the query is one parameter for each value, by the document's letter: it is where the document does
    /// not say `explode: false`.
    pub(crate) explodes: bool,
}

/// An answer that an operation may give.
#[derive(Debug)]
pub(crate) struct Answer<'a> {
    pub(crate) status: u16,
    /// None where the answer has no body.
    pub(crate) schema: Option<&'a Value>,
    /// The names of its examples.
    pub(crate) examples: Vec<&'a str>,
}

impl Answer<'_> {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

impl Documented<'_> {
    /// The parameters that stand there.
    pub(crate) fn parameters_in(&self, place: &'static str) -> impl Iterator<Item = &Parameter<'_>> {
        self.parameters.iter().filter(move |parameter| parameter.place == place)
    }
}

impl std::fmt::Display for Documented<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method.to_uppercase(), self.path)
    }
}

impl Document {
    /// The document that `BELVO_OPENAPI` names, or the one next to the repository; `None` where there is neither. As the tests
    /// in `tests/` find it.
    pub(crate) fn load(shell: &Shell) -> anyhow::Result<Option<Self>> {
        let named = env::var_os("BELVO_OPENAPI").map(PathBuf::from);
        let file = named.clone().unwrap_or_else(|| shell.file("../shared/belvo/openapi-1.223.0.json"));
        if named.is_none() && !file.exists() {
            return Ok(None);
        }
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let whole = serde_json::from_str(&text).with_context(|| file.display().to_string())?;
        let document = Self { file, whole };
        document.check_references(&document.whole)?;
        Ok(Some(document))
    }

    /// A document of this text.
    #[cfg(test)]
    pub(super) fn of(whole: Value) -> Self {
        Self { file: PathBuf::new(), whole }
    }

    /// The document as Prism reads it, changed where its letter is not what Belvo means:
    ///
    /// - "One of" becomes "any of": Belvo's alternatives overlap, so that a whole customer is two of them at once, and no
    ///   request could be right. None of them is still a violation.
    /// - A list of names that is nullable and has null as well loses the latter: Prism would have it twice, and then holds
    ///   nothing against the whole schema, without a word.
    /// - A pattern loses the quotes around it, that no value could have.
    /// - A number loses its pattern, which JSON Schema gives no meaning, and of which Prism draws a text. `call.rs` looks at
    ///   the pattern of parameters.
    /// - A page's count starts at zero: Prism draws one below.
    pub(crate) fn write_for_prism(&self, file: &Path) -> anyhow::Result<()> {
        let mut whole = self.whole.clone();
        prepare(&mut whole);
        fs::write(file, whole.to_string()).with_context(|| file.display().to_string())
    }

    /// So that [`Document::follow`] always finds something.
    fn check_references(&self, node: &Value) -> anyhow::Result<()> {
        if let Some(reference) = node.get("$ref").and_then(Value::as_str)
            && reference.strip_prefix('#').and_then(|pointer| self.whole.pointer(pointer)).is_none()
        {
            bail!("{}: nothing at {reference}", self.file.display());
        }
        match node {
            Value::Object(fields) => fields.values().try_for_each(|field| self.check_references(field)),
            Value::Array(items) => items.iter().try_for_each(|item| self.check_references(item)),
            _ => Ok(()),
        }
    }

    /// What a `$ref` refers to; anything else as it is.
    pub(crate) fn follow<'a>(&'a self, node: &'a Value) -> &'a Value {
        let pointer = node.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        pointer.and_then(|pointer| self.whole.pointer(pointer)).map_or(node, |found| self.follow(found))
    }

    /// A schema with what it refers to and with all parts of an `allOf`: what stands nearer wins, properties and requirements
    /// add up.
    pub(crate) fn merged(&self, schema: &Value) -> Map<String, Value> {
        let own = self.follow(schema).as_object().cloned().unwrap_or_default();
        let parts = own.get("allOf").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut merged = Map::new();
        for part in parts.iter().map(|part| self.merged(part)).chain([own]) {
            overlay(&mut merged, part);
        }
        merged.remove("allOf");
        merged
    }

    /// Every operation.
    pub(crate) fn operations(&self) -> anyhow::Result<Vec<Documented<'_>>> {
        let paths = self.whole.get("paths").and_then(Value::as_object).context("the OpenAPI document has no paths")?;
        let mut operations = Vec::new();
        for (path, methods) in paths {
            let shared = methods.get("parameters");
            for (method, operation) in methods.as_object().into_iter().flatten() {
                if matches!(method.as_str(), "get" | "post" | "put" | "patch" | "delete") {
                    let read = self.operation(method, path, shared, operation);
                    operations.push(read.with_context(|| format!("{method} {path}"))?);
                }
            }
        }
        Ok(operations)
    }

    fn operation<'a>(
        &'a self,
        method: &'a str,
        path: &'a str,
        shared: Option<&'a Value>,
        operation: &'a Value,
    ) -> anyhow::Result<Documented<'a>> {
        let listed = [shared, operation.get("parameters")].into_iter().flatten().filter_map(Value::as_array).flatten();
        let parameters = listed.map(|parameter| self.parameter(parameter)).collect::<anyhow::Result<Vec<_>>>()?;
        let names: BTreeSet<_> = parameters.iter().map(|parameter| (parameter.place, parameter.name)).collect();
        if names.len() < parameters.len() {
            bail!("a parameter is there twice");
        }
        let body = operation.get("requestBody").map(|body| self.follow(body)).and_then(|body| json_schema(body));
        let answers = operation.get("responses").and_then(Value::as_object).context("no answers")?;
        let answers = answers.iter().map(|(status, answer)| self.answer(status, answer)).collect::<anyhow::Result<Vec<_>>>()?;
        Ok(Documented { method, path, parameters, body, answers })
    }

    fn parameter<'a>(&'a self, parameter: &'a Value) -> anyhow::Result<Parameter<'a>> {
        let parameter = self.follow(parameter);
        let text = |name: &str| parameter.get(name).and_then(Value::as_str).with_context(|| format!("a parameter without `{name}`"));
        let schema = parameter.get("schema").context("a parameter without schema")?;
        let is_list = self.merged(schema).get("type").and_then(Value::as_str) == Some("array");
        let place = text("in")?;
        let explodes = place == "query" && is_list && parameter.get("explode") != Some(&Value::Bool(false));
        Ok(Parameter { name: text("name")?, place, schema, explodes })
    }

    fn answer<'a>(&'a self, status: &str, answer: &'a Value) -> anyhow::Result<Answer<'a>> {
        let answer = self.follow(answer);
        let examples = answer.pointer("/content/application~1json/examples").and_then(Value::as_object);
        Ok(Answer {
            status: status.parse().with_context(|| format!("status {status}"))?,
            schema: json_schema(answer),
            examples: examples.into_iter().flat_map(|examples| examples.keys().map(String::as_str)).collect(),
        })
    }
}

fn prepare(node: &mut Value) {
    match node {
        Value::Object(fields) => {
            if matches!(fields.get("type").and_then(Value::as_str), Some("number" | "integer")) {
                fields.remove("pattern");
            }
            let quoted = fields.get("pattern").and_then(Value::as_str).and_then(|pattern| pattern.strip_prefix('‘')?.strip_suffix('’'));
            if let Some(pattern) = quoted.map(Value::from) {
                fields.insert("pattern".to_owned(), pattern);
            }
            if fields.get("nullable") == Some(&Value::Bool(true))
                && let Some(names) = fields.get_mut("enum").and_then(Value::as_array_mut)
            {
                names.retain(|name| !name.is_null());
            }
            if let Some(alternatives) = fields.remove("oneOf") {
                fields.insert("anyOf".to_owned(), alternatives);
            }
            if let Some(count) = fields.get_mut("count").and_then(Value::as_object_mut)
                && count.get("type").and_then(Value::as_str) == Some("integer")
            {
                count.entry("minimum").or_insert(Value::from(0));
            }
            fields.values_mut().for_each(prepare);
        }
        Value::Array(items) => items.iter_mut().for_each(prepare),
        _ => {}
    }
}

/// Adds what stands nearer to a schema: properties and requirements add up, all else is replaced.
pub(super) fn overlay(schema: &mut Map<String, Value>, nearer: Map<String, Value>) {
    for (key, value) in nearer {
        match (schema.get_mut(&key), value) {
            (Some(Value::Object(before)), Value::Object(more)) if key == "properties" => before.extend(more),
            (Some(Value::Array(before)), Value::Array(more)) if key == "required" => before.extend(more),
            (_, value) => drop(schema.insert(key, value)),
        }
    }
}

fn json_schema(content: &Value) -> Option<&Value> {
    content.pointer("/content/application~1json/schema")
}
