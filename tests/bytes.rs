//! Bodies in, bodies out: the same answers as of the requests that they hold, and errors that name the place.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use belvo_wasm::enrich::risk::Points;
use belvo_wasm::enrich::{bytes, categorize, incomes, recurring, risk};
use belvo_wasm::model::{
    CategorizationRequest, Direction, EnrichTransaction, EnrichableAccount, Error, HolderType, IncomesRequest, RecurringExpensesRequest,
    RiskInsightsUser,
};
use belvo_wasm::statement;
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The sample statements, as requests.
fn samples() -> Vec<CategorizationRequest> {
    let files = ["mx.csv", "br.csv", "co.ofx"];
    let read = files.map(|file| {
        let bytes = std::fs::read(format!("{}/samples/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let read = statement::read(&bytes, &statement::Options::default()).unwrap();
        CategorizationRequest { language: read.language, transactions: read.transactions }
    });
    read.into()
}

fn to_value(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("an answer is JSON")
}

/// A body as another program may have written it: other spaces, another order, fields that nobody knows, escapes.
fn rewritten(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields.iter().rev().map(|(name, value)| format!("{} :\t{}", json!(name), rewritten(value))).collect();
            format!("{{\n\"x-unknown\": [{{\"a\": null}}, \"\\u00e9\\n\"], {} }}", fields.join(" ,\r\n"))
        }
        Value::Array(items) => format!("[ {} ]", items.iter().map(rewritten).collect::<Vec<_>>().join(", ")),
        Value::String(text) => {
            let units: Vec<String> = text.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
            format!("\"{}\"", units.concat())
        }
        other => other.to_string(),
    }
}

fn as_incomes(request: &CategorizationRequest) -> IncomesRequest {
    let mut value = serde_json::to_value(request).unwrap();
    let rows = value["transactions"].as_array_mut().unwrap();
    rows.retain(|row| row["account_category"] == "CHECKING_ACCOUNT" || row["account_category"] == "SAVINGS_ACCOUNT");
    serde_json::from_value(value).unwrap()
}

fn as_user(request: &CategorizationRequest, id: &str) -> RiskInsightsUser {
    let first = &request.transactions[0];
    let rows = serde_json::to_value(&request.transactions).unwrap();
    let user = json!({
        "user_id": id,
        "reference_date": "2026-10-31",
        "transactions_language": request.language,
        "transactions": rows,
        "accounts": [{
            "id": first.account_id, "category": first.account_category, "institution": "b", "balance": 1234.5,
            "balance_date": "2026-10-31", "balance_currency": first.currency,
        }],
    });
    serde_json::from_value(user).unwrap()
}

#[test]
fn the_samples_are_answered_as_their_requests_are() {
    for request in samples() {
        let options = categorize::Options { explain: true, min_confidence: 0.6 };
        let mut expected = serde_json::to_value(categorize::categorize(&request, options).unwrap()).unwrap();
        // The answer always says what the code is.
        for row in expected["transactions"].as_array_mut().unwrap() {
            row.as_object_mut().unwrap().entry("mcc").or_insert(Value::Null);
        }
        let body = serde_json::to_value(&request).unwrap();
        for body in [body.to_string(), rewritten(&body)] {
            assert_eq!(to_value(&bytes::categorize(body.as_bytes(), options).unwrap()), expected);
        }

        let own = RecurringExpensesRequest { language: request.language.clone(), transactions: request.transactions.clone() };
        let body = serde_json::to_value(&own).unwrap();
        for all in [false, true] {
            let options = recurring::Options { reference_date: None, all };
            let expected = serde_json::to_value(recurring::find(&own, &options).unwrap()).unwrap();
            assert!(!expected.as_array().unwrap().is_empty());
            for body in [body.to_string(), rewritten(&body)] {
                assert_eq!(to_value(&bytes::recurring_expenses(body.as_bytes(), &options).unwrap()), expected);
            }
        }

        let asked = IncomesRequest { minimum_confidence_level: serde_json::from_value(json!("MEDIUM")).unwrap(), ..as_incomes(&request) };
        let options = incomes::Options { good_working_days_to_charge: true, ..incomes::Options::default() };
        let expected = serde_json::to_value(incomes::verify(&asked, &options).unwrap()).unwrap();
        let body = serde_json::to_value(&asked).unwrap();
        for body in [body.to_string(), rewritten(&body)] {
            assert_eq!(to_value(&bytes::verify_incomes(body.as_bytes(), &options).unwrap()), expected);
        }

        let users = [as_user(&request, "one"), as_user(&request, "two")];
        let expected = serde_json::to_value(risk::insights(&users, &risk::Options::default()).unwrap()).unwrap();
        let body = serde_json::to_value(&users).unwrap();
        for body in [body.to_string(), rewritten(&body)] {
            let several = bytes::risk_insights(body.as_bytes(), &risk::Options::default(), Points::Of(&[])).unwrap();
            assert_eq!(to_value(&several), expected);
        }
        let one = bytes::risk_insights(body[0].to_string().as_bytes(), &risk::Options::default(), Points::All).unwrap();
        assert!(to_value(&one)["explanations"].as_array().unwrap().len() > 200);
    }
}

#[test]
fn amounts_come_back_as_they_were_written() {
    for written in ["1.10", "0.30000000000000004", "-12", "1e2", "99999999999999.9999", "-0.0"] {
        let row = serde_json::to_string(&row("OXXO", 77.25)).unwrap().replace("77.25", written);
        let body = format!("{{\"language\":\"es\",\"transactions\":[{row}]}}");
        let answer = bytes::categorize(body.as_bytes(), categorize::Options::default()).unwrap();
        assert!(String::from_utf8(answer).unwrap().contains(&format!("\"amount\":{written},")));
    }
}

fn row(description: &str, amount: f64) -> EnrichTransaction {
    EnrichTransaction {
        transaction_id: "t".into(),
        account_holder_type: HolderType::Individual,
        account_holder_id: "h".into(),
        account_id: "a".into(),
        account_category: EnrichableAccount::Checking,
        value_date: belvo_wasm::date::Date::parse("2026-01-05").unwrap(),
        description: description.into(),
        direction: Direction::Outflow,
        amount,
        currency: "MXN".into(),
        institution: "i".into(),
        mcc: Some(5411),
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> (Option<String>, Option<usize>) {
    let error = result.expect_err("must be refused");
    assert_eq!(error.code, "invalid_input");
    assert!(!error.message.is_empty());
    (error.field.clone(), error.index)
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let good = serde_json::to_value(row("OXXO", 1.0)).unwrap();
    let with = |field: &str, value: Value| {
        let mut bad = good.clone();
        bad[field] = value;
        json!({ "language": "es", "transactions": [good, bad] }).to_string()
    };
    let ask = |body: &str| refused(bytes::categorize(body.as_bytes(), categorize::Options::default()));
    let at = |field: &str| (Some(format!("transactions[1].{field}")), Some(1));
    for (field, value) in [
        ("amount", json!("12")),
        ("amount", json!(1e15)),
        ("amount", json!([1])),
        ("amount", Value::Null),
        ("description", json!(12)),
        ("description", Value::Null),
        ("type", json!("OUTLFOW")),
        ("account_category", json!("checking")),
        ("account_holder_type", json!({})),
        ("value_date", json!("2026-02-30")),
        ("currency", json!("PESOS")),
        ("mcc", json!(10_000)),
        ("mcc", json!("5411")),
        ("mcc", json!(-1)),
        ("transaction_id", json!(7)),
        ("institution", json!(false)),
    ] {
        assert_eq!(ask(&with(field, value.clone())), at(field), "{field}: {value}");
    }
    for field in good.as_object().unwrap().keys().filter(|field| *field != "mcc") {
        let mut bad = good.clone();
        bad.as_object_mut().unwrap().shift_remove(field);
        assert_eq!(ask(&json!({ "language": "es", "transactions": [good, bad] }).to_string()), at(field), "without {field}");
    }
    let named = |field: &str| (Some(field.to_owned()), None);
    for body in ["", "nonsense", "{", "{\"language\":\"es\",\"transactions\":[}", "[] []", "{\"a\":\"\u{1}\"}"] {
        assert_eq!(ask(body), named("body"), "{body}");
    }
    assert_eq!(ask("[]"), named("body"));
    assert_eq!(ask("null"), named("body"));
    assert_eq!(ask("{\"transactions\":[]}"), named("language"));
    assert_eq!(ask("{\"language\":\"en\",\"transactions\":[]}"), named("language"));
    assert_eq!(ask("{\"language\":\"es\"}"), named("transactions"));
    assert_eq!(ask("{\"language\":\"es\",\"transactions\":{}}"), named("transactions"));
    assert_eq!(ask("{\"language\":\"es\",\"transactions\":[1]}"), (Some("transactions[0]".into()), Some(0)));
    assert_eq!(ask(&format!("{{\"language\":\"es\",\"transactions\":[{good},\"x\"]}}")), (Some("transactions[1]".into()), Some(1)));
    let not_utf8 = [b"{\"language\":\"es\",\"transactions\":[{\"description\":\"".as_slice(), &[0xE9], b"\"}]}"].concat();
    assert_eq!(refused(bytes::categorize(&not_utf8, categorize::Options::default())), named("body"));
    let deep = "[".repeat(100_000);
    assert_eq!(refused(bytes::categorize(format!("{{\"x\":{deep}").as_bytes(), categorize::Options::default())), named("body"));

    let user = serde_json::to_value(as_user(&samples()[0], "one")).unwrap();
    let ask = |users: &Value| refused(bytes::risk_insights(users.to_string().as_bytes(), &risk::Options::default(), Points::Of(&[])));
    let mut bad = user.clone();
    bad["transactions"][3]["amount"] = json!("x");
    assert_eq!(ask(&bad), (Some("user.transactions[3].amount".into()), Some(3)));
    assert_eq!(ask(&json!([user, bad])), ask(&json!([user, bad])));
    assert_eq!(ask(&json!([user, user])), (Some("users[1].user_id".into()), Some(1)));
    bad = user.clone();
    bad["accounts"][0]["balance"] = json!("x");
    assert_eq!(ask(&bad), (Some("user.accounts[0]".into()), Some(0)));
    bad["accounts"] = json!({});
    assert_eq!(ask(&bad), named("user.accounts"));
}

/// What an engine says, as JSON, or the place of what is wrong.
fn outcome<T: serde::Serialize>(result: Result<T, Error>) -> Result<Value, Option<String>> {
    result.map(|answer| serde_json::to_value(answer).unwrap()).map_err(|error| error.field.clone())
}

fn asked<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_amount_is_answered_alike(
        rows in prop::collection::vec((any::<String>(), -10_i64.pow(15)..10_i64.pow(15), "[A-Z]{3}", any::<bool>(), 0..20_u32), 0..12),
        language in "es|pt|xx",
    ) {
        let transactions: Vec<EnrichTransaction> = rows.into_iter().enumerate().map(|(index, (text, amount, currency, is_in, id))| {
            EnrichTransaction {
                transaction_id: format!("{id}-{index}"),
                direction: if is_in { Direction::Inflow } else { Direction::Outflow },
                currency,
                // In cents, now and then of more than money can be.
                ..row(&text, amount as f64 / if id == 0 { 0.1 } else { 100.0 })
            }
        }).collect();
        let body = json!({ "language": language, "transactions": transactions });
        let text = body.to_string();
        let theirs = outcome(recurring::find(&asked(&body), &recurring::Options { all: true, reference_date: None }));
        let ours = bytes::recurring_expenses(text.as_bytes(), &recurring::Options { all: true, reference_date: None });
        // Reading goes through all rows first, so that another of several errors may come first.
        match (&theirs, ours) {
            (Ok(theirs), Ok(ours)) => prop_assert_eq!(theirs, &to_value(&ours)),
            (Err(_), Err(_)) => {}
            (theirs, ours) => prop_assert!(false, "{theirs:?} {ours:?}"),
        }
        let theirs = outcome(categorize::categorize(&asked(&body), categorize::Options::default()));
        let ours = bytes::categorize(text.as_bytes(), categorize::Options::default());
        match (&theirs, ours) {
            (Ok(theirs), Ok(ours)) => {
                for (theirs, ours) in theirs["transactions"].as_array().unwrap().iter().zip(to_value(&ours)["transactions"].as_array().unwrap()) {
                    prop_assert_eq!(theirs, ours);
                }
            }
            (Err(_), Err(_)) => {}
            (theirs, ours) => prop_assert!(false, "{theirs:?} {ours:?}"),
        }
    }

    #[test]
    fn no_bytes_are_too_wrong(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = bytes::categorize(&bytes, categorize::Options::default());
        let _ = bytes::risk_insights(&bytes, &risk::Options::default(), Points::All);
    }
}
