//! Belvo's OpenAPI document, as far as the tests need it: schemas with `$ref`, `allOf` and `oneOf` resolved.

// Each test file uses its part of this module.
#![allow(dead_code, unreachable_pub)]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::{Map, Value, json};

/// The document.
pub struct Document {
    schemas: Map<String, Value>,
    whole: Value,
}

/// Where [`Document::either`] keeps what is to become [`Schema::otherwise`].
const OTHERWISE: &str = "x-otherwise";

/// A schema.
#[derive(Debug, Clone)]
pub struct Schema {
    /// What values it allows.
    pub shape: Shape,
    /// Whether null is allowed, by the schema's own word or by its list of names.
    pub nullable: bool,
    /// The document's text.
    pub description: String,
    /// The document's example.
    pub example: Value,
    /// What a value may be instead, where alternatives disagree: of one it is an object, of another it is not.
    pub otherwise: Option<Box<Self>>,
}

/// What values a schema allows.
#[derive(Debug, Clone)]
pub enum Shape {
    Object(Object),
    List(Box<Schema>),
    /// Text out of a list, without null.
    Names(Vec<String>),
    Text {
        format: String,
    },
    Number,
    Integer,
    Boolean,
    /// Anything: the schema names no type.
    Anything,
}

/// The properties of an object.
#[derive(Debug, Clone)]
pub struct Object {
    pub properties: BTreeMap<String, Schema>,
    /// The properties that are always there; `None` where the document does not say.
    pub required: Option<BTreeSet<String>>,
}

impl Document {
    /// The document that `BELVO_OPENAPI` names, or the one next to the repository; `None`, and a line that says so, when there
    /// is neither.
    pub fn load() -> Option<Self> {
        let path = match std::env::var_os("BELVO_OPENAPI") {
            Some(path) => PathBuf::from(path),
            None => PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/belvo/openapi-1.223.0.json")),
        };
        if std::env::var_os("BELVO_OPENAPI").is_none() && !path.exists() {
            println!("skipped: no OpenAPI document (set BELVO_OPENAPI)");
            return None;
        }
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Some(Self::parse(&text))
    }

    pub fn parse(text: &str) -> Self {
        let document: Value = serde_json::from_str(text).expect("the OpenAPI document is JSON");
        let schemas = document.pointer("/components/schemas").and_then(Value::as_object);
        Self { schemas: schemas.expect("the OpenAPI document has schemas").clone(), whole: document }
    }

    /// Every operation: its method, its path and what the document says of it.
    pub fn operations(&self) -> Vec<(&str, &str, &Value)> {
        let paths = self.whole["paths"].as_object().expect("the OpenAPI document has paths");
        let is_method = |name: &str| matches!(name, "get" | "post" | "put" | "patch" | "delete");
        let operations = paths.iter().flat_map(|(path, methods)| {
            methods.as_object().into_iter().flatten().map(move |(method, operation)| (method.as_str(), path.as_str(), operation))
        });
        operations.filter(|(method, ..)| is_method(method)).collect()
    }

    /// One operation.
    pub fn operation(&self, method: &str, path: &str) -> &Value {
        let found = self.operations().into_iter().find(|(own_method, own_path, _)| (*own_method, *own_path) == (method, path));
        found.unwrap_or_else(|| panic!("the document has no {method} {path}")).2
    }

    /// What a `$ref` refers to; anything else as it is.
    pub fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
            Some(pointer) => self.follow(self.whole.pointer(pointer).unwrap_or_else(|| panic!("nothing at {pointer}"))),
            None => value,
        }
    }

    /// The schema of that name, or of what is one of several schemas, whose names have ` | ` between them. After a comma there may
    /// be a property that is a list, whose entries the model reads as a type that has other versions, too: `, charges | ChargeV2`.
    pub fn schema(&self, name: &str) -> Schema {
        let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let (names, wider) = name.split_once(", ").map_or((name, None), |(names, wider)| (names, wider.split_once(" | ")));
        let mut whole = self.merged(&json!({ "oneOf": names.split(" | ").map(reference).collect::<Vec<_>>() }), name);
        if let Some((list, version)) = wider {
            let entry = &mut whole["properties"][list]["items"];
            *entry = json!({ "oneOf": [entry.take(), reference(version)] });
        }
        self.resolve(&Value::Object(whole), name)
    }

    fn resolve(&self, node: &Value, at: &str) -> Schema {
        let node = self.merged(node, at);
        let text = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        // A list of numbers is no enumeration of names: the numbers are numbers.
        let names = node.get("enum").and_then(Value::as_array).filter(|names| !names.iter().any(Value::is_number));
        let shape = if let Some(names) = names {
            let names = names.iter().filter(|name| !name.is_null());
            Shape::Names(names.map(|name| name.as_str().unwrap_or_else(|| panic!("{at}: {name} is no text")).to_owned()).collect())
        } else if let Some(properties) = node.get("properties").and_then(Value::as_object) {
            let resolved = properties.iter().map(|(name, schema)| (name.clone(), self.resolve(schema, &format!("{at}.{name}"))));
            let required = node.get("required").and_then(Value::as_array);
            let required = required.map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect());
            Shape::Object(Object { properties: resolved.collect(), required })
        } else {
            match text("type").as_str() {
                "array" => Shape::List(Box::new(self.resolve(node.get("items").unwrap_or(&Value::Null), &format!("{at}[]")))),
                "string" => Shape::Text { format: text("format") },
                "number" => Shape::Number,
                "integer" => Shape::Integer,
                "boolean" => Shape::Boolean,
                "" | "object" => Shape::Anything,
                other => panic!("{at}: type {other:?} is not known to this test"),
            }
        };
        let listed = names.is_some_and(|names| names.iter().any(Value::is_null));
        Schema {
            shape,
            nullable: listed || node.get("nullable").and_then(Value::as_bool).unwrap_or_default(),
            description: text("description"),
            example: node.get("example").cloned().unwrap_or_default(),
            otherwise: node.get(OTHERWISE).map(|node| Box::new(self.resolve(node, at))),
        }
    }

    /// A node with what it refers to, with all parts of an `allOf` and with what `oneOf` or `anyOf` leave open: what stands nearer
    /// wins, properties and requirements add up.
    fn merged(&self, node: &Value, at: &str) -> Map<String, Value> {
        let mut node = node.as_object().cloned().unwrap_or_default();
        let mut parts = Vec::new();
        if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let schema = self.schemas.get(name).unwrap_or_else(|| panic!("{at}: the document has no schema {name}"));
            parts.push(self.merged(schema, at));
        }
        for part in node.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            parts.push(self.merged(part, at));
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(Value::Array(alternatives)) = node.remove(key) {
                parts.push(self.union(&alternatives, at));
            }
        }
        let mut merged = Map::new();
        for (key, value) in parts.into_iter().chain([node]).flatten() {
            match (merged.get_mut(&key), value) {
                (Some(Value::Object(before)), Value::Object(more)) if key == "properties" => before.extend(more),
                (Some(Value::Array(before)), Value::Array(more)) if key == "required" => before.extend(more),
                (_, value) => drop(merged.insert(key, value)),
            }
        }
        merged
    }

    /// What may be any of several objects, as one: it has the properties of all. Null is allowed where one of them allows it, and
    /// only what all of them always have is always there.
    fn union(&self, alternatives: &[Value], at: &str) -> Map<String, Value> {
        let alternatives: Vec<_> = alternatives.iter().map(|node| self.merged(node, at)).collect();
        if let [only] = alternatives.as_slice() {
            return only.clone();
        }
        let mut union = Map::new();
        for alternative in &alternatives {
            let properties = alternative.get("properties").and_then(Value::as_object);
            for (name, node) in properties.unwrap_or_else(|| panic!("{at}: one of several, and not an object")) {
                let mut node = self.merged(node, at);
                if let Some(Value::Object(before)) = union.get(name) {
                    node = self.either(before, node, &format!("{at}.{name}"));
                }
                union.insert(name.clone(), Value::Object(node));
            }
        }
        let always = |name: &&String| {
            alternatives.iter().all(|alternative| match alternative.get("required").and_then(Value::as_array) {
                Some(required) => required.contains(&json!(name)),
                None => alternative["properties"].get(name).is_some(),
            })
        };
        let required: Vec<_> = union.keys().filter(always).cloned().collect();
        let whole = [("type", json!("object")), ("properties", Value::Object(union)), ("required", json!(required))];
        whole.map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
    }

    /// What two schemas say of the same property: an object has the properties of both, a list the entries of both, an
    /// enumeration the names of both. A schema that says nothing adds nothing, and what is an object by one of them only is
    /// kept as such, with the other as [`Schema::otherwise`].
    fn either(&self, before: &Map<String, Value>, mut node: Map<String, Value>, at: &str) -> Map<String, Value> {
        // They are resolved: what they stand for shall not be added again.
        node.retain(|key, _| !["$ref", "allOf"].contains(&key.as_str()));
        let mut before = before.clone();
        let nullable = [before.get("nullable"), node.get("nullable")].contains(&Some(&json!(true)));
        for one in [&mut before, &mut node] {
            one.insert("nullable".to_owned(), json!(nullable));
        }
        let says = |node: &Map<String, Value>| ["type", "enum", "items", "properties"].iter().any(|key| node.contains_key(*key));
        match (says(&before), says(&node)) {
            (true, false) => return before,
            (false, _) => return node,
            (true, true) => {}
        }
        let (first, second) = (before.contains_key("properties"), node.contains_key("properties"));
        if first != second {
            let (mut object, other) = if first { (before, node) } else { (node, before) };
            assert!(!object.contains_key(OTHERWISE) && !other.contains_key("items"), "{at} may be too many things");
            object.insert(OTHERWISE.to_owned(), Value::Object(other));
            return object;
        }
        for key in ["type", "format"] {
            assert_eq!(before.get(key), node.get(key), "{at} is not everywhere the same");
        }
        for key in ["enum", "items"] {
            assert_eq!(before.contains_key(key), node.contains_key(key), "{at} is not everywhere the same");
        }
        if node.contains_key("properties") {
            let union = self.union(&[json!(before), json!(node)], at);
            node.remove("required");
            node.extend(union);
        }
        if let (Some(before), Some(items)) = (before.get("items"), node.get("items")) {
            let items = self.either(&self.merged(before, at), self.merged(items, at), at);
            node.insert("items".to_owned(), Value::Object(items));
        }
        if let (Some(Value::Array(before)), Some(Value::Array(names))) = (before.get("enum"), node.get_mut("enum")) {
            let more: Vec<_> = names.iter().filter(|name| !before.contains(name)).cloned().collect();
            *names = before.iter().chain(&more).cloned().collect();
        }
        node
    }
}

impl Schema {
    /// A value with every property, and one entry in every list.
    pub fn maximal(&self) -> Value {
        match &self.shape {
            Shape::Object(object) => object.properties.iter().map(|(name, schema)| (name.clone(), schema.maximal())).collect(),
            Shape::List(entry) => json!([entry.maximal()]),
            Shape::Names(names) => json!(names.first()),
            Shape::Text { format } => match (&self.example, format.as_str()) {
                (Value::String(example), _) => json!(example),
                (_, "date") => json!("2024-02-29"),
                (_, "date-time") => json!("2024-02-29T23:59:59.123456Z"),
                (_, "uuid") => json!("0d3ffb69-f83b-456e-ad8e-208d0998d71d"),
                _ => json!("Açúcar, \"50%\""),
            },
            Shape::Number => Some(&self.example).filter(|example| example.is_number()).cloned().unwrap_or(json!(-1234.56)),
            Shape::Integer => Some(&self.example).filter(|example| example.is_i64()).cloned().unwrap_or(json!(7)),
            Shape::Boolean => json!(true),
            Shape::Anything => json!({ "anything": [1, "two", null] }),
        }
    }

    /// Every schema within this one, itself included, with the JSON pointer of its value in [`Schema::maximal`].
    pub fn walk(&self) -> Vec<(String, &Schema)> {
        let mut found = vec![(String::new(), self)];
        match &self.shape {
            Shape::Object(object) => {
                for (name, schema) in &object.properties {
                    found.extend(schema.walk().into_iter().map(|(pointer, schema)| (format!("/{name}{pointer}"), schema)));
                }
            }
            Shape::List(entry) => found.extend(entry.walk().into_iter().map(|(pointer, schema)| (format!("/0{pointer}"), schema))),
            _ => {}
        }
        found
    }

    /// The objects of [`Schema::walk`].
    pub fn objects(&self) -> Vec<(String, &Object)> {
        let walk = self.walk().into_iter();
        walk.filter_map(|(pointer, schema)| if let Shape::Object(object) = &schema.shape { Some((pointer, object)) } else { None })
            .collect()
    }

    /// The lists of names of [`Schema::walk`].
    pub fn enumerations(&self) -> Vec<(String, &[String])> {
        let walk = self.walk().into_iter();
        walk.filter_map(|(pointer, schema)| if let Shape::Names(names) = &schema.shape { Some((pointer, names.as_slice())) } else { None })
            .collect()
    }
}
