//! The figures of incomes against a reference that works them out from the rows of each stream, and what must change nothing.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod python;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use belvo_wasm::date::Date;
use belvo_wasm::enrich::incomes::{Options, Trace, trace, verify};
use belvo_wasm::model::{EnrichedIncome, IncomesRequest};
use proptest::prelude::*;
use python::python;
use serde_json::{Value, json};

/// How many histories are invented: see `tests/reference/earnings.py`.
const HISTORIES: usize = 1_500;

fn options(given: &Value) -> Options {
    Options { as_of: given["as_of"].as_str().map(|day| Date::parse(day).unwrap()), ..Options::default() }
}

fn request(given: &Value) -> IncomesRequest {
    serde_json::from_value(given["request"].clone()).unwrap()
}

/// What the reference is told of a holder: which rows make which stream.
fn membership(holder: &Trace) -> Value {
    let shown = serde_json::to_value(&holder.income).unwrap();
    let streams = holder.streams.iter().zip(shown["income_streams"].as_array().unwrap()).map(|(rows, stream)| {
        json!({
            "transactions": rows.transactions, "extras": rows.extras, "income_type": stream["income_type"], "frequency": stream["frequency"],
        })
    });
    let left_out: Vec<usize> = holder.left_out.iter().map(|one| one.transaction).collect();
    json!({ "streams": streams.collect::<Vec<_>>(), "left_out": left_out })
}

/// The same numbers and words; whole numbers may be floats.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64().unwrap().to_bits() == other.as_f64().unwrap().to_bits(),
        (Value::Array(one), Value::Array(other)) => one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other)),
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len() && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

#[test]
fn thousands_of_histories_are_what_fractions_say() {
    let Some(histories) = python("earnings.py", &["1".to_owned(), HISTORIES.to_string()], String::new()) else { return };
    let mut questions = String::new();
    let mut answers = Vec::new();
    for line in histories.lines() {
        let given: Value = serde_json::from_str(line).unwrap();
        let request = request(&given);
        let unfiltered = IncomesRequest { allowed_income_types: None, minimum_confidence_level: None, ..request.clone() };
        let holders: Vec<Value> = trace(&unfiltered, &options(&given)).unwrap().iter().map(membership).collect();
        let question = json!({ "request": given["request"], "as_of": given["as_of"], "holders": holders });
        writeln!(questions, "{question}").unwrap();
        answers.push(serde_json::to_value(verify(&request, &options(&given)).unwrap()).unwrap());
    }
    let Some(expected) = python("incomes.py", &[], questions.clone()) else { return };
    assert_eq!((answers.len(), expected.lines().count()), (HISTORIES, HISTORIES));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for ((question, found), expected) in questions.lines().zip(&answers).zip(expected.lines()) {
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert!(same(found, &expected), "found {found}\nthe reference has {expected}\nof {question}");
        for stream in found.as_array().unwrap().iter().flat_map(|holder| holder["income_streams"].as_array().unwrap()) {
            for field in ["income_type", "frequency", "confidence"] {
                *seen.entry(stream[field].to_string()).or_default() += 1;
            }
        }
    }
    // What never comes would agree, too.
    for (name, count) in &seen {
        assert!(*count >= HISTORIES / 50, "{name}: only {count}");
    }
    assert_eq!(seen.len(), 10 + 5 + 3, "{seen:?}");
}

const TEXTS: [&str; 12] = [
    "PAGO NOMINA ACEROS DEL NORTE",
    "NOMINA",
    "AGUINALDO",
    "SPEI RECIBIDO JUANA PEREZ",
    "SPEI RECIBIDO TORNILLOS SA DE CV",
    "UBER PAGO",
    "DEVOLUCION SPEI",
    "DEPOSITO EN EFECTIVO",
    "RENTA DEPTO 4",
    "INTERESES GANADOS",
    "TRASPASO ENTRE CUENTAS",
    "",
];

/// Rows whose amounts and days come again, so that much coincides.
fn rows() -> impl Strategy<Value = Vec<Value>> {
    let day = prop_oneof![(0..24_i32).prop_map(|n| n * 15), (0..50_i32).prop_map(|n| n * 7), -5..400_i32];
    let amount = prop_oneof![Just(950_000_i64), Just(500_000), 0..100_i64, 0..10_000_000_i64];
    let row = (0..2_usize, 0..3_usize, day, prop::bool::weighted(0.8), amount, 0..TEXTS.len());
    prop::collection::vec(row, 0..90).prop_map(|rows| {
        let today = Date::parse("2026-06-30").unwrap();
        let row = |(index, (holder, account, back, is_inflow, amount, text)): (usize, (usize, usize, i32, bool, i64, usize))| {
            json!({
                "transaction_id": format!("t{index}"), "account_holder_type": "INDIVIDUAL", "account_holder_id": format!("h{holder}"),
                "account_id": format!("{holder}-{account}"), "account_category": "CHECKING_ACCOUNT", "value_date": today.add_days(-back).unwrap(),
                "description": TEXTS[text], "type": if is_inflow { "INFLOW" } else { "OUTFLOW" }, "amount": amount as f64 / 100.0,
                "currency": "MXN", "institution": "b",
            })
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

fn answer(rows: &[Value], options: &Options) -> Vec<EnrichedIncome> {
    let request = serde_json::from_value(json!({ "language": "es", "transactions": rows })).unwrap();
    let mut answer = verify(&request, options).unwrap();
    answer.sort_by_key(|one| one.account_holder_id.clone());
    answer
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_order_of_rows_changes_nothing(rows in rows(), seed in any::<u64>()) {
        let options = Options { good_working_days_to_charge: true, ..Options::default() };
        let mut shuffled = rows.clone();
        shuffled.sort_by_key(|row| (row["transaction_id"].to_string().bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)), row.to_string()));
        prop_assert_eq!(answer(&rows, &options), answer(&shuffled, &options));
    }

    #[test]
    fn holders_have_nothing_to_do_with_each_other(rows in rows()) {
        let together = answer(&rows, &Options::default());
        let mut apart = Vec::new();
        for holder in ["h0", "h1"] {
            let own: Vec<Value> = rows.iter().filter(|row| row["account_holder_id"] == holder).cloned().collect();
            apart.extend(answer(&own, &Options::default()));
        }
        prop_assert_eq!(together, apart);
    }

    #[test]
    fn rows_in_the_future_change_nothing(rows in rows()) {
        let options = Options { as_of: Date::parse("2026-06-30"), ..Options::default() };
        let known: Vec<Value> = rows.iter().filter(|row| row["value_date"].as_str().unwrap() <= "2026-06-30").cloned().collect();
        let holders: Vec<_> = known.iter().map(|row| row["account_holder_id"].as_str().unwrap().to_owned()).collect();
        let mut all = answer(&rows, &options);
        all.retain(|one| holders.contains(one.account_holder_id.as_ref().unwrap()));
        prop_assert_eq!(all, answer(&known, &options));
    }

    #[test]
    fn any_text_and_amount_is_answered_or_refused(
        texts in prop::collection::vec((any::<String>(), any::<f64>(), -400_000..400_000_i32, any::<bool>()), 0..20),
        language in prop_oneof![Just("es"), Just("pt")],
    ) {
        let rows: Vec<Value> = texts.into_iter().enumerate().map(|(index, (text, amount, day, is_inflow))| json!({
            "transaction_id": format!("t{index}"), "account_holder_type": "INDIVIDUAL", "account_holder_id": "h", "account_id": "a",
            "account_category": "SAVINGS_ACCOUNT", "value_date": Date::UNIX_EPOCH.add_days(day), "description": text,
            "type": if is_inflow { "INFLOW" } else { "OUTFLOW" }, "amount": if amount.is_finite() { amount } else { 1.0 },
            "currency": "BRL", "institution": "b",
        })).collect();
        let request = serde_json::from_value(json!({ "language": language, "transactions": rows })).unwrap();
        let wrong = rows.iter().position(|row| row["amount"].as_f64().unwrap().abs() >= 1e15);
        match verify(&request, &Options { good_working_days_to_charge: true, ..Options::default() }) {
            Ok(_) => prop_assert_eq!(wrong, None),
            Err(error) => prop_assert_eq!(error.index, wrong),
        }
    }
}
