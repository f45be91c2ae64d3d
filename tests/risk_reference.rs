//! Risk insights against a reference that goes over all rows again for every figure: `tests/reference/risk_insights.py`.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod python;

use std::collections::{BTreeMap, HashMap};

use belvo_wasm::date::Date;
use belvo_wasm::enrich::categorize::{Categorizer, Line};
use belvo_wasm::enrich::risk::{Options, insights};
use belvo_wasm::model::{ErrorKind, RiskInsightsUser};
use python::python;
use serde_json::{Value, json};

/// How many requests are invented. Each is as good as a dozen written by hand: see `tests/reference/histories.py`.
const REQUESTS: usize = 3_000;

fn options(given: &Value) -> Options {
    Options {
        reference_date: given["reference_date"].as_str().map(|text| Date::parse(text).unwrap()),
        currency: given["currency"].as_str().map(str::to_owned),
        balance_threshold: given["balance_threshold"].as_f64(),
    }
}

fn users(request: &Value) -> Vec<RiskInsightsUser> {
    serde_json::from_value(request["users"].clone()).unwrap()
}

/// The request with the category of each row, as the reference takes it: what a description means is tested elsewhere.
fn categorized(request: &Value) -> Value {
    let mut request = request.clone();
    for (position, user) in users(&request).iter().enumerate() {
        let Ok(mut engine) = Categorizer::new(&user.transactions_language) else { continue };
        let kinds: HashMap<_, _> = user.accounts.iter().map(|account| (account.id.as_str(), &account.category)).collect();
        for (row, described) in user.transactions.iter().zip(request["users"][position]["transactions"].as_array_mut().unwrap()) {
            let Some(account) = kinds.get(row.account_id.as_str()) else { continue };
            let line = Line {
                description: &row.description,
                direction: row.direction.clone(),
                account: (*account).clone(),
                currency: &row.currency,
                mcc: None,
            };
            let verdict = engine.categorize(line);
            described["category"] = json!(verdict.category);
            described["subcategory"] = json!(verdict.subcategory);
        }
    }
    request
}

/// What the engine answers, in the shape of the reference: a list, or the place that is wrong.
fn answer(request: &Value) -> Value {
    match insights(&users(request), &options(&request["options"])) {
        Ok(found) => json!(found),
        Err(error) => {
            assert_eq!(error.kind, ErrorKind::InvalidInput, "{error}");
            json!({"field": error.field, "index": error.index})
        }
    }
}

/// Where the two are not the same, to the bit. The reference writes what is rounded as text.
fn differences(place: &str, found: &Value, expected: &Value, all: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(one), Value::Object(other)) => {
            for name in one.keys().filter(|name| !other.contains_key(*name)) {
                all.push(format!("{place}.{name}: the reference has no such field"));
            }
            for (name, expected) in other {
                differences(&format!("{place}.{name}"), one.get(name).unwrap_or(&json!("(no such field)")), expected, all);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (position, (found, expected)) in one.iter().zip(other).enumerate() {
                differences(&format!("{place}[{position}]"), found, expected, all);
            }
        }
        (Value::Number(found), Value::String(text)) if found.as_f64().map(f64::to_bits) == text.parse::<f64>().ok().map(f64::to_bits) => {}
        (found, expected) if found == expected => {}
        _ => all.push(format!("{place}: {found}, the reference has {expected}")),
    }
}

/// Compares all, and shows the shortest request that has another answer. Says how often the reference has each figure.
fn compare(requests: &str, answers: &str) -> BTreeMap<String, usize> {
    assert_eq!(requests.lines().count(), answers.lines().count());
    let mut told = BTreeMap::new();
    let mut wrong = Vec::new();
    for (line, expected) in requests.lines().zip(answers.lines()) {
        let (request, expected): (Value, Value) = (serde_json::from_str(line).unwrap(), serde_json::from_str(expected).unwrap());
        let mut all = Vec::new();
        differences("", &answer(&request), &expected, &mut all);
        if !all.is_empty() {
            wrong.push((line, all));
        }
        for user in expected.as_array().into_iter().flatten() {
            for (group, fields) in user.as_object().unwrap() {
                let entries = fields.as_array().map_or(std::slice::from_ref(fields), Vec::as_slice);
                for (name, value) in entries.iter().filter_map(Value::as_object).flatten() {
                    *told.entry(format!("{group}.{name}")).or_default() += usize::from(!value.is_null());
                }
            }
        }
    }
    if let Some((line, all)) = wrong.iter().min_by_key(|(line, _)| line.len()) {
        panic!("{} requests differ; one of them: {all:#?} of {}", wrong.len(), line.get(..20_000).unwrap_or(line));
    }
    told
}

/// The requests that these arguments invent, and the reference's answers.
fn invented(arguments: &[usize]) -> Option<(String, String)> {
    let arguments: Vec<_> = arguments.iter().map(usize::to_string).collect();
    let requests = python("histories.py", &arguments, String::new())?;
    let described = requests.lines().map(|line| categorized(&serde_json::from_str(line).unwrap()).to_string() + "\n").collect();
    let answers = python("risk_insights.py", &[], described)?;
    Some((requests, answers))
}

#[test]
fn thousands_of_histories_are_what_going_over_all_rows_again_says() {
    let Some((requests, answers)) = invented(&[1, REQUESTS]) else { return };
    assert_eq!(requests.lines().count(), REQUESTS);
    let told = compare(&requests, &answers);
    // Figures that are never there would agree too.
    assert_eq!(told.len(), 227);
    for (figure, told) in told {
        assert!(told > REQUESTS / 20, "{figure}: only {told} of {REQUESTS} have it");
    }
    let wrong = answers.lines().filter(|line| line.starts_with('{')).count();
    assert!((REQUESTS / 30..REQUESTS / 5).contains(&wrong), "{wrong} of {REQUESTS} are wrong");
}

#[test]
fn a_hundred_thousand_rows_are_what_going_over_them_again_says() {
    let Some((requests, answers)) = invented(&[2, 1, 100_000]) else { return };
    let request: Value = serde_json::from_str(&requests).unwrap();
    assert_eq!(request["users"][0]["transactions"].as_array().unwrap().len(), 100_000);
    compare(&requests, &answers);
}
