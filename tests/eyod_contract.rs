//! The types of the endpoints that enrich data of one's own against their schema (API 1.176.0): the same fields at every depth,
//! required where it says so, with the same names in every enumeration, and nothing lost between reading and writing.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

#[cfg(feature = "typescript")]
mod declared;

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
    if let Some(new) = new {
        *value.pointer_mut(place).expect("the place is there") = new;
    } else {
        let (parent, name) = place.rsplit_once('/').expect("a place has a name");
        value.pointer_mut(parent).and_then(Value::as_object_mut).expect("a place is in an object").remove(name);
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

/// What TypeScript sees of the same types.
#[cfg(feature = "typescript")]
mod typescript {
    use std::collections::BTreeMap;

    use belvo_wasm::model::declarations;
    use ts_rs::{Config, TS};

    use super::*;
    use crate::declared::{by_name, fields};

    /// The declared names of what an endpoint takes and answers with, in the order of [`ENDPOINTS`].
    fn names() -> [(String, String); 4] {
        [
            (name::<CategorizationRequest>(), name::<CategorizationResponse>()),
            (name::<IncomesRequest>(), name::<Vec<EnrichedIncome>>()),
            (name::<RecurringExpensesRequest>(), name::<Vec<EnrichedRecurringExpense>>()),
            (name::<Vec<RiskInsightsUser>>(), name::<Vec<EnrichedRiskInsights>>()),
        ]
    }

    fn name<T: TS>() -> String {
        T::name(&Config::new())
    }

    /// What is declared otherwise than the schema has it, and why.
    const EXCUSED: [(&str, &str); 2] = [
        ("/explanation?", "the local engine's own, left out by Belvo"),
        ("/mcc?", "optional and nullable in requests and answers alike: it comes back as it was sent"),
    ];

    struct Comparison<'a> {
        schema: &'a Schema,
        declared: BTreeMap<String, String>,
        is_request: bool,
        wrong: Vec<String>,
        excused: BTreeSet<&'static str>,
    }

    impl Comparison<'_> {
        fn compare(&mut self, schema: &Value, ty: &str, at: &str) {
            let of = self.schema.follow(schema);
            let kind = kinds(of).into_iter().find(|kind| *kind != "null");
            let inner = |opening: &str, closing: char| ty.strip_prefix(opening).and_then(|rest| rest.strip_suffix(closing));
            if let Some(names) = of["enum"].as_array() {
                // What is sent is one of the names; what is answered may be a new one. What is echoed was sent.
                let union = inner("Open<", '>').filter(|_| !self.is_request).unwrap_or(ty);
                let union = self.declared.get(union).map_or(union, String::as_str);
                let ours: BTreeSet<&str> = union.split('"').skip(1).step_by(2).collect();
                let documented: BTreeSet<&str> = names.iter().filter_map(Value::as_str).collect();
                if ours != documented {
                    self.wrong.push(format!("{at} is declared as {ty}, {ours:?}: the schema has {documented:?}"));
                }
            } else if let (Some("array"), Some(entry)) = (kind, inner("Array<", '>')) {
                self.compare(&of["items"], entry, &format!("{at}/0"));
            } else if let (Some("object"), Some(declaration)) = (kind, self.declared.get(ty)) {
                let fields = fields(declaration);
                self.compare_fields(of, &fields, at);
            } else if !matches!(
                (kind, ty),
                (Some("string"), "string") | (Some("number" | "integer"), "number") | (Some("boolean"), "boolean")
            ) {
                self.wrong.push(format!("{at} is declared as {ty}: the schema has {kind:?}"));
            }
        }

        fn compare_fields(&mut self, of: &Value, fields: &BTreeMap<String, String>, at: &str) {
            let properties = of["properties"].as_object().expect("an object has properties");
            for (field, ty) in fields {
                let place = format!("{at}/{field}");
                let name = field.trim_end_matches('?');
                let excuse = EXCUSED.iter().find(|(excused, _)| place.ends_with(excused));
                self.excused.extend(excuse.map(|(excused, _)| *excused));
                let Some(property) = properties.get(name) else {
                    if excuse.is_none() {
                        self.wrong.push(format!("the schema has no {place}"));
                    }
                    continue;
                };
                // Of an object without a list of what is required, everything is taken to be always there.
                let required = of["required"].as_array().is_none_or(|required| required.contains(&json!(name)));
                let nullable = is_nullable(self.schema.follow(property));
                let expected = if self.is_request { (!required, nullable) } else { (false, nullable || !required) };
                let declared = (field.ends_with('?'), ty.ends_with(" | null"));
                if declared != expected && excuse.is_none() {
                    self.wrong.push(format!("{place} is declared as {ty}: (optional, nullable) should be {expected:?}"));
                }
                self.compare(property, ty.trim_end_matches(" | null"), &place);
            }
            let missing = properties.keys().filter(|name| !fields.contains_key(*name) && !fields.contains_key(&format!("{name}?")));
            self.wrong.extend(missing.map(|name| format!("{at}/{name} is not declared")));
        }
    }

    #[test]
    fn the_declarations_say_what_the_schema_says() {
        let Some(schema) = Schema::load() else { return };
        let declared = by_name(&declarations());
        let mut comparison = Comparison { schema: &schema, declared, is_request: true, wrong: Vec::new(), excused: BTreeSet::new() };
        for (endpoint, (request, answer)) in ENDPOINTS.iter().zip(names()) {
            let (of_request, of_answer) = schema.of(endpoint);
            comparison.is_request = true;
            comparison.compare(of_request, &request, &format!("{} request", endpoint.path));
            comparison.is_request = false;
            comparison.compare(of_answer, &answer, &format!("{} answer", endpoint.path));
        }
        assert!(comparison.wrong.is_empty(), "{:#?}", comparison.wrong);
        assert_eq!(comparison.excused, EXCUSED.map(|(place, _)| place).into(), "EXCUSED has lines that nothing needs");
    }
}
