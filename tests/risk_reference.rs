//! Risk insights against a reference that goes over all rows again for every figure: `tests/reference/risk_insights.py`, and
//! `risk_link.py` for those of a link.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod python;

use std::collections::{BTreeMap, HashMap};

use belvo_wasm::date::Date;
use belvo_wasm::enrich::categorize::{Categorizer, Line};
use belvo_wasm::enrich::risk::{Options, Points, explain, insights, of_link};
use belvo_wasm::model::{
    Account, Category, Direction, EnrichableAccount, ErrorKind, RiskInsightPoint, RiskInsightsUser, Subcategory, Transaction,
    TransactionStatus, WireName,
};
use python::python;
use serde_json::{Value, json};

/// How many requests are invented. Each is as good as a dozen written by hand: see `tests/reference/histories.py`.
const REQUESTS: usize = 3_000;

/// How many links are invented besides: see `tests/reference/links.py`.
const LINKS: usize = 1_000;

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

/// Writes the category of each row into it, as the reference takes it, unless it has one: what a description means is tested elsewhere.
fn describe(language: &Value, accounts: &Value, rows: &mut Value) {
    let Ok(mut engine) = Categorizer::new(language.as_str().unwrap()) else { return };
    let accounts: HashMap<_, _> = accounts.as_array().unwrap().iter().map(|account| (account["id"].as_str().unwrap(), account)).collect();
    for row in rows.as_array_mut().unwrap() {
        if row["category"].as_str().and_then(Category::from_wire).is_some() {
            continue;
        }
        let account = row["account_id"].as_str().or(row["account"]["id"].as_str()).and_then(|id| accounts.get(id));
        let Some(kind) = account.and_then(|account| EnrichableAccount::from_wire(account["category"].as_str()?)) else { continue };
        let currency = row["currency"].as_str().or(account.and_then(|account| account["currency"].as_str()));
        let verdict = engine.categorize(Line {
            description: row["description"].as_str().unwrap(),
            direction: Direction::from_wire(row["type"].as_str().unwrap()).unwrap(),
            account: kind,
            currency: currency.unwrap(),
            mcc: None,
        });
        row["category"] = json!(verdict.category);
        row["subcategory"] = json!(verdict.subcategory);
    }
}

/// The request with the category of each row.
fn described(line: &str) -> String {
    let mut request: Value = serde_json::from_str(line).unwrap();
    let (language, accounts) = (request["language"].clone(), request["accounts"].clone());
    if accounts.is_array() {
        describe(&language, &accounts, &mut request["transactions"]);
    }
    for user in request["users"].as_array_mut().into_iter().flatten() {
        let (language, accounts) = (user["transactions_language"].clone(), user["accounts"].clone());
        describe(&language, &accounts, &mut user["transactions"]);
    }
    request.to_string() + "\n"
}

/// What the engine answers, in the shape of the reference: a list, or the place that is wrong; or the figures of a link.
fn answer(request: &Value) -> Value {
    let options = options(&request["options"]);
    let found = if request["users"].is_array() {
        insights(&users(request), &options).map(|found| json!(found))
    } else {
        let accounts: Vec<Account> = serde_json::from_value(request["accounts"].clone()).unwrap();
        let transactions: Vec<Transaction> = serde_json::from_value(request["transactions"].clone()).unwrap();
        of_link(&accounts, &transactions, request["language"].as_str().unwrap(), &options).map(|found| json!(found))
    };
    found.unwrap_or_else(|error| {
        assert_eq!(error.kind, ErrorKind::InvalidInput, "{error}");
        json!({"field": error.field, "index": error.index})
    })
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
        let figures = expected.as_array().map_or(std::slice::from_ref(&expected), Vec::as_slice);
        for (group, fields) in figures.iter().flat_map(|all| all.as_object().unwrap()) {
            let entries = fields.as_array().map_or(std::slice::from_ref(fields), Vec::as_slice);
            for (name, value) in entries.iter().filter_map(Value::as_object).flatten() {
                *told.entry(format!("{group}.{name}")).or_default() += usize::from(!value.is_null());
            }
        }
    }
    if let Some((line, all)) = wrong.iter().min_by_key(|(line, _)| line.len()) {
        panic!("{} requests differ; one of them: {all:#?} of {}", wrong.len(), line.get(..20_000).unwrap_or(line));
    }
    told
}

/// The requests that these arguments invent, and the reference's answers.
fn invented(scripts: [&str; 2], arguments: &[usize]) -> Option<(String, String)> {
    let [inventor, reference] = scripts;
    let arguments: Vec<_> = arguments.iter().map(usize::to_string).collect();
    let requests = python(inventor, &arguments, String::new())?;
    let answers = python(reference, &[], requests.lines().map(described).collect())?;
    Some((requests, answers))
}

/// Figures that are never there would agree too.
fn all_were_told(told: BTreeMap<String, usize>, figures: usize, least: usize) {
    assert_eq!(told.len(), figures);
    for (figure, told) in told {
        assert!(told > least, "{figure}: only {told} have it");
    }
}

#[test]
fn thousands_of_histories_are_what_going_over_all_rows_again_says() {
    let Some((requests, answers)) = invented(["histories.py", "risk_insights.py"], &[1, REQUESTS]) else { return };
    assert_eq!(requests.lines().count(), REQUESTS);
    all_were_told(compare(&requests, &answers), 227, REQUESTS / 20);
    let wrong = answers.lines().filter(|line| line.starts_with('{')).count();
    assert!((REQUESTS / 30..REQUESTS / 5).contains(&wrong), "{wrong} of {REQUESTS} are wrong");
}

#[test]
fn a_hundred_thousand_rows_are_what_going_over_them_again_says() {
    let Some((requests, answers)) = invented(["histories.py", "risk_insights.py"], &[2, 1, 100_000]) else { return };
    let request: Value = serde_json::from_str(&requests).unwrap();
    assert_eq!(request["users"][0]["transactions"].as_array().unwrap().len(), 100_000);
    compare(&requests, &answers);
}

#[test]
fn the_figures_of_links_are_what_going_over_all_rows_again_says() {
    let Some((requests, answers)) = invented(["links.py", "risk_link.py"], &[3, LINKS]) else { return };
    assert_eq!(requests.lines().count(), LINKS);
    all_were_told(compare(&requests, &answers), 238, LINKS / 20);
}

/// Every data point of a user's figures, and its value.
fn points(figures: &Value) -> Vec<(RiskInsightPoint, Value)> {
    let mut all = Vec::new();
    for (name, group) in figures.as_object().unwrap() {
        for entry in group.as_array().map_or(std::slice::from_ref(group), Vec::as_slice) {
            let category = entry["category"].as_str().and_then(Category::from_wire);
            let subcategory = entry["subcategory"].as_str().and_then(Subcategory::from_wire);
            let fields = entry.as_object().into_iter().flatten().filter(|(field, _)| name != "category_metrics" || field.ends_with("_3m"));
            all.extend(fields.map(|(field, value)| (RiskInsightPoint { field: field.clone(), category, subcategory }, value.clone())));
        }
    }
    all
}

#[test]
fn explanations_have_the_values_of_the_figures_and_rows_that_count() {
    let Some(requests) = python("histories.py", &["4".to_owned(), "300".to_owned()], String::new()) else { return };
    let mut explained = 0;
    for line in requests.lines() {
        let request: Value = serde_json::from_str(line).unwrap();
        let (users, options) = (users(&request), options(&request["options"]));
        let Ok(found) = insights(&users, &options) else { continue };
        for (user, figures) in users.iter().zip(&found) {
            let (points, values): (Vec<_>, Vec<_>) = points(&json!(figures)).into_iter().unzip();
            let explanations = explain(user, &options, Points::Of(&points)).unwrap();
            assert_eq!(explanations.len(), points.len());
            // Balances that are not there have explanations too.
            let unknown = if figures.balances_metrics.is_none() { 50 } else { 0 };
            assert_eq!(explain(user, &options, Points::All).unwrap().len(), points.len() + unknown);
            for (explanation, value) in explanations.iter().zip(values) {
                let shown = json!(explanation.value);
                let same = value.as_f64().map(f64::to_bits) == shown.as_f64().map(f64::to_bits) && (value.is_number() || value == shown);
                assert!(same, "{value}: {explanation:?} of {line}");
                let currency = options.currency.as_deref().unwrap_or(user.accounts.first().map_or("", |account| &account.balance_currency));
                for row in explanation.transactions.iter().map(|index| &user.transactions[*index]) {
                    let counts = row.status != Some(TransactionStatus::Pending) && row.currency.eq_ignore_ascii_case(currency);
                    assert!(counts, "{row:?}: {explanation:?} of {line}");
                }
                explained += 1;
            }
        }
    }
    assert!(explained > 200 * 200, "{explained}");
}
