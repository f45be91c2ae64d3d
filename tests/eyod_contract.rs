//! The types of the endpoints that enrich data of one's own against their schema (API 1.176.0): the same fields at every depth,
//! required where it says so, with the same names in every enumeration, and nothing lost between reading and writing.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use belvo_wasm::api::Operation;
use belvo_wasm::api::resources::RESOURCES;
use belvo_wasm::model::{
    CategorizationRequest, CategorizationResponse, EnrichedIncome, EnrichedRecurringExpense, EnrichedRiskInsights, IncomesRequest,
    RecurringExpensesRequest, RiskInsightsUser,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

type Through = fn(Value) -> Result<Value, String>;

/// An endpoint: what is sent and what is answered.
struct Endpoint {
    path: &'static str,
    request: Through,
    answer: Through,
}

const ENDPOINTS: [Endpoint; 4] = [
    Endpoint { path: "/api/categorization/", request: through::<CategorizationRequest>, answer: through::<CategorizationResponse> },
    Endpoint { path: "/api/enrich/incomes/", request: through::<IncomesRequest>, answer: through::<Vec<EnrichedIncome>> },
    Endpoint {
        path: "/api/enrich/recurring-expenses/",
        request: through::<RecurringExpensesRequest>,
        answer: through::<Vec<EnrichedRecurringExpense>>,
    },
    Endpoint {
        path: "/api/enrich/risk-insights/",
        request: through::<Vec<RiskInsightsUser>>,
        answer: through::<Vec<EnrichedRiskInsights>>,
    },
];

/// Reads as the type and writes again. A field that the type does not know is an error.
fn through<T: DeserializeOwned + Serialize + std::fmt::Debug>(value: Value) -> Result<Value, String> {
    let read: T = serde_json::from_value(value).map_err(|error| error.to_string())?;
    let debug = format!("{read:?}");
    if debug.contains("extra: {\"") || debug.contains("Unlisted(") {
        return Err(format!("something is not known: {debug}"));
    }
    serde_json::to_value(read).map_err(|error| error.to_string())
}

struct Schema(Value);

impl Schema {
    /// The schema, or nothing and a word about it.
    fn load() -> Option<Self> {
        let given = std::env::var_os("BELVO_EYOD").map(std::path::PathBuf::from);
        let path = given.clone().unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/belvo/eyod.schema.json").into());
        match std::fs::read_to_string(&path) {
            Ok(text) => Some(Self(serde_json::from_str(&text).expect("the schema is JSON"))),
            Err(error) => {
                assert!(given.is_none(), "BELVO_EYOD: {error}");
                eprintln!("skipped: no schema of the endpoints for one's own data (set BELVO_EYOD)");
                None
            }
        }
    }

    fn follow<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(reference) => self.follow(self.0.pointer(reference.trim_start_matches('#')).expect("the reference leads somewhere")),
            None => schema,
        }
    }

    fn of(&self, endpoint: &Endpoint) -> (&Value, &Value) {
        let entry = &self.0["x-endpoints"][format!("POST {}", endpoint.path)];
        (self.follow(&entry["request"]), self.follow(&entry["responses"]["200"]))
    }

    /// A value of the schema. Where there is a choice, the one of that number.
    fn sample(&self, schema: &Value, choice: usize) -> Value {
        let schema = self.follow(schema);
        if let Some(names) = schema["enum"].as_array() {
            let names: Vec<&Value> = names.iter().filter(|name| !name.is_null()).collect();
            return names[choice % names.len()].clone();
        }
        match kinds(schema).first().copied() {
            Some("object") => {
                let properties = schema["properties"].as_object().expect("an object has properties");
                properties.iter().map(|(name, property)| (name.clone(), self.sample(property, choice))).collect::<Map<_, _>>().into()
            }
            Some("array") => json!([self.sample(&schema["items"], choice), self.sample(&schema["items"], choice + 1)]),
            Some("string") if schema["format"] == "date" || schema.get("pattern").is_some() => json!("2026-02-28"),
            Some("string") => json!("text"),
            Some("integer") => json!(7),
            Some("number") => json!(12.5),
            Some("boolean") => json!(true),
            other => panic!("a schema of kind {other:?}"),
        }
    }

    /// Every place in a value of this schema, with the schema that stands there.
    fn places<'a>(&'a self, schema: &'a Value, at: &str, found: &mut Vec<(String, &'a Value, bool)>) {
        let schema = self.follow(schema);
        if let Some(properties) = schema["properties"].as_object() {
            let required: BTreeSet<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            for (name, property) in properties {
                let place = format!("{at}/{name}");
                found.push((place.clone(), self.follow(property), required.contains(name.as_str())));
                self.places(property, &place, found);
            }
        } else if schema.get("items").is_some() {
            self.places(&schema["items"], &format!("{at}/0"), found);
        }
    }
}

fn kinds(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

fn is_nullable(schema: &Value) -> bool {
    kinds(schema).contains(&"null") || schema["enum"].as_array().is_some_and(|names| names.contains(&Value::Null))
}

fn put(value: &Value, place: &str, new: Option<Value>) -> Value {
    let mut value = value.clone();
    match new {
        Some(new) => *value.pointer_mut(place).expect("the place is there") = new,
        None => {
            let (parent, name) = place.rsplit_once('/').expect("a place has a name");
            value.pointer_mut(parent).and_then(Value::as_object_mut).expect("a place is in an object").remove(name);
        }
    }
    value
}

#[test]
fn every_endpoint_is_in_the_table_and_in_the_schema() {
    let Some(schema) = Schema::load() else { return };
    let ours: BTreeSet<String> =
        RESOURCES.iter().filter(|resource| resource.allows(Operation::Enrich)).map(|resource| format!("POST {}", resource.path)).collect();
    let documented: BTreeSet<String> = schema.0["x-endpoints"].as_object().unwrap().keys().cloned().collect();
    let checked: BTreeSet<String> = ENDPOINTS.iter().map(|endpoint| format!("POST {}", endpoint.path)).collect();
    assert_eq!((&ours, &checked), (&documented, &documented));
}

#[test]
fn everything_that_the_schema_has_survives() {
    let Some(schema) = Schema::load() else { return };
    for endpoint in &ENDPOINTS {
        let (request, answer) = schema.of(endpoint);
        for (of, through) in [(request, endpoint.request), (answer, endpoint.answer)] {
            // As many as the longest enumeration has names.
            for choice in 0..80 {
                let sample = schema.sample(of, choice);
                assert_eq!(
                    through(sample.clone()).unwrap_or_else(|error| panic!("{}: {error}", endpoint.path)),
                    sample,
                    "{}",
                    endpoint.path
                );
            }
        }
    }
}

#[test]
fn requests_are_as_strict_as_the_schema() {
    let Some(schema) = Schema::load() else { return };
    for endpoint in &ENDPOINTS {
        let (request, _) = schema.of(endpoint);
        let sample = schema.sample(request, 0);
        let mut places = Vec::new();
        schema.places(request, "", &mut places);
        for (place, of, required) in places {
            let at = format!("{} {place}", endpoint.path);
            assert_eq!((endpoint.request)(put(&sample, &place, None)).is_err(), required, "without {at}");
            let wrong = if kinds(of).contains(&"string") || of.get("enum").is_some() { json!(5) } else { json!("wrong") };
            assert!((endpoint.request)(put(&sample, &place, Some(wrong))).is_err(), "a wrong {at}");
            if of["enum"].as_array().is_some_and(|names| names.len() > 1) {
                assert!((endpoint.request)(put(&sample, &place, Some(json!("OTHER")))).is_err(), "an unknown {at}");
            }
        }
    }
}

#[test]
fn answers_can_be_null_where_the_schema_says_so() {
    let Some(schema) = Schema::load() else { return };
    for endpoint in &ENDPOINTS {
        let (_, answer) = schema.of(endpoint);
        let sample = schema.sample(answer, 0);
        let mut places = Vec::new();
        schema.places(answer, "", &mut places);
        for (place, of, _) in places {
            let at = format!("{} {place}", endpoint.path);
            if is_nullable(of) {
                let with_null = put(&sample, &place, Some(Value::Null));
                let read = (endpoint.answer)(with_null.clone()).unwrap_or_else(|error| panic!("{at}: {error}"));
                // What is echoed from the request is left out where there is none.
                let is_the_same = read == with_null || place.ends_with("/mcc") && read == put(&sample, &place, None);
                assert!(is_the_same, "{at}: {read}");
            }
        }
    }
}
