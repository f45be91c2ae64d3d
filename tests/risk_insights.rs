//! Risk insights: what holds in Belvo's own example, what must not change a figure, and what is refused.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod openapi;
mod risk;

use belvo_wasm::date::Date;
use belvo_wasm::enrich::risk::{Options, Points, default_reference_date, explain, insights};
use belvo_wasm::model::{Error, ErrorKind, RiskInsightsUser};
use risk::{answer, close, number, user, user_of};
use serde_json::{Value, json};

#[test]
fn a_history_worked_out_by_hand() {
    let given = user(
        json!([
            { "id": "c", "category": "CHECKING_ACCOUNT", "institution": "Banco", "balance": 100, "balance_date": "2026-03-31" },
            { "id": "s", "category": "SAVINGS_ACCOUNT", "institution": "Ahorro", "balance": 40.5, "balance_date": "2026-03-29" },
        ]),
        json!([
            ["c", "2026-03-28", "INFLOW", 200, "NOMINA EMPRESA"],
            ["c", "2026-03-30", "OUTFLOW", 50.25, "OXXO INSURGENTES"],
            ["c", "2026-03-30", "OUTFLOW", 60, "TRASPASO CUENTAS PROPIAS"],
            ["s", "2026-03-31", "INFLOW", 60, "SPEI RECIBIDO BANCO"],
            ["c", "2026-04-01", "OUTFLOW", 1000, "RENTA"],
        ]),
    );
    let found = answer(&given);
    let assets = &found["assets_metrics"];
    assert_eq!(assets["institutions"], json!(["Ahorro", "Banco"]));
    assert_eq!(
        (&assets["num_assets_accounts"], &assets["checking_accounts_balance"], &assets["savings_accounts_balance"]),
        (&json!(2), &json!(100.0), &json!(100.5))
    );
    // The ends of the days: the 28th 210.25 + 40.5, the 29th as well, the 30th 100 + 40.5, the 31st 100 + 100.5.
    let balances = &found["balances_metrics"];
    for (field, expected) in [
        ("closing_balance", json!(200.5)),
        ("min_balance_3d", json!(140.5)),
        ("max_balance_1m", json!(250.75)),
        // 842.5 / 4 = 210.625, to the even digit.
        ("mean_balance_12m", json!(210.62)),
        // Deviations of 40.125, 40.125, -70.125, -10.125: sqrt(8240.1875 / 3).
        ("std_balance_3d", json!(52.41)),
        // (-1.5 * 250.75 - 0.5 * 250.75 + 0.5 * 140.5 + 1.5 * 200.5) / 5
        ("balance_trend_1w", json!(-26.1)),
        ("days_balance_below_mean_1w", json!(2)),
        ("days_balance_below_x_1w", json!(4)),
        ("days_balance_below_0_1w", json!(0)),
        ("balance_threshold_x", json!(1000.0)),
    ] {
        assert_eq!(balances[field], expected, "{field}");
    }
    let transactions = &found["transactions_metrics"];
    for (field, expected) in [
        ("num_transactions_3d", json!(4)),
        ("max_num_transactions_1m", json!(2)),
        ("mean_num_transactions_1w", json!(0.5)),
        ("sum_outgoing_amount_1m", json!(110.25)),
        // 110.25 / 2 = 55.125, to the even digit.
        ("mean_outgoing_amount_1m", json!(55.12)),
        ("max_incoming_amount_3d", json!(200.0)),
        ("days_without_transactions_1m", json!(28)),
        ("num_transactions_3m", json!(0)),
        ("mean_num_transactions_3m", json!(null)),
        ("sum_incoming_amount_3m", json!(null)),
        ("days_since_last_outgoing_transaction", json!(1)),
        ("days_history", json!(3)),
    ] {
        assert_eq!(transactions[field], expected, "{field}");
    }
    let cashflow = &found["cashflow_metrics"];
    for (field, expected) in [
        ("sum_positive_3d", json!(200.0)),
        ("sum_negative_3d", json!(50.25)),
        ("mean_negative_1w", json!(50.25)),
        ("positive_to_negative_ratio_1m", json!(3.98)),
        ("net_cashflow_1m", json!(149.75)),
        // From 200 on the 28th to -50.25 on the 30th.
        ("net_cashflow_trend_1m", json!(-125.125)),
        ("sum_positive_trend_1m", json!(0.0)),
        ("net_cashflow_3m", json!(null)),
    ] {
        assert_eq!(cashflow[field], expected, "{field}");
    }
    assert_eq!(
        found["category_metrics"],
        json!([
            { "category": "Food & Groceries", "subcategory": "Convenience Store", "net_amount_3m": -50.25, "category_inflow_ratio_3m": -0.25, "trend_3m": 0.0 },
            { "category": "Income & Payments", "subcategory": "Salary", "net_amount_3m": 200.0, "category_inflow_ratio_3m": 1.0, "trend_3m": 0.0 },
        ])
    );
}

/// The example of a group of risk insights in Belvo's document.
fn example(document: &openapi::Document, schema: &str) -> Value {
    document.schema(schema).maximal()
}

const WINDOWS: [(&str, f64); 6] = [("3d", 4.0), ("1w", 8.0), ("1m", 31.0), ("3m", 91.0), ("6m", 181.0), ("12m", 361.0)];

#[test]
fn what_holds_here_holds_in_belvos_example() {
    let Some(document) = openapi::Document::load() else { return };
    let transactions = example(&document, "RiskInsightsTransactionMetrics");
    let cashflow = example(&document, "RiskInsightsCashflowMetrics");
    for (window, days) in WINDOWS {
        let of = |group: &Value, field: &str| number(&group[format!("{field}_{window}")]);
        let rows = |field: &str| of(&transactions, field);
        let cash = |field: &str| of(&cashflow, field);
        assert!(close(rows("num_transactions"), rows("num_incoming_transactions") + rows("num_outgoing_transactions"), 0.0));
        for side in ["", "incoming_", "outgoing_"] {
            let (count, mean) = (rows(&format!("num_{side}transactions")), rows(&format!("mean_num_{side}transactions")));
            assert!(close(count / days, mean, 0.005), "{side}{window}: {count} / {days} is not {mean}");
        }
        for side in ["incoming", "outgoing"] {
            let mean = rows(&format!("sum_{side}_amount")) / rows(&format!("num_{side}_transactions"));
            assert!(close(mean, rows(&format!("mean_{side}_amount")), 0.005), "{side} {window}");
        }
        // What is left out as a transfer is the same on both sides.
        let left_out = rows("sum_incoming_amount") - cash("sum_positive");
        assert!(left_out > 0.0 && close(left_out, rows("sum_outgoing_amount") - cash("sum_negative"), 1e-6), "{window}");
        assert!(close(cash("net_cashflow"), cash("sum_positive") - cash("sum_negative"), 1e-6), "{window}");
        assert!(close(cash("positive_to_negative_ratio"), cash("sum_positive") / cash("sum_negative"), 0.005), "{window}");
        // Means are of days with such flow: their number is whole, and not above that of the window.
        for side in ["positive", "negative"] {
            let with_flow = cash(&format!("sum_{side}")) / cash(&format!("mean_{side}"));
            assert!(close(with_flow, with_flow.round(), 0.001) && with_flow.round() <= days, "{side} {window}: {with_flow}");
            assert!(cash(&format!("max_{side}")) <= cash(&format!("sum_{side}")));
        }
    }
    // A day may have more than the largest transaction.
    assert!(number(&cashflow["max_positive_1m"]) > number(&transactions["max_incoming_amount_1m"]));
    // The longest window is 361 days, not 365 or 366: 256 inflows are 0.71 a day.
    let inflows = number(&transactions["num_incoming_transactions_12m"]);
    assert!([365.0, 366.0].iter().all(|days| !close(inflows / days, number(&transactions["mean_num_incoming_transactions_12m"]), 0.005)));
    let assets = example(&document, "RiskInsightsAssetMetrics");
    assert!(assets["checking_accounts_balance"].is_number() && assets["institutions"].is_array());
    let cards = example(&document, "RiskInsightsCreditCardMetrics");
    let utilization = number(&cards["sum_credit_used"]) / number(&cards["sum_credit_limit"]);
    assert!(close(utilization, number(&cards["credit_card_limit_utilization"]), 0.005));
}

/// The figures of balances of the last three days, of four balances that end on the closing one.
#[test]
fn four_balances_give_the_balances_of_belvos_example() {
    let Some(document) = openapi::Document::load() else { return };
    let example = example(&document, "RiskInsightsBalanceMetrics");
    let (low, high) = (number(&example["min_balance_3d"]), number(&example["max_balance_3d"]));
    let given = user(
        json!([{ "id": "c", "category": "CHECKING_ACCOUNT", "institution": "Banco", "balance": high, "balance_date": "2026-03-31" }]),
        json!([["c", "2026-03-28", "INFLOW", 1, "XYZ"], ["c", "2026-03-30", "INFLOW", ((high - low) * 100.0).round() / 100.0, "XYZ"]]),
    );
    let found = &answer(&given)["balances_metrics"];
    let fields = ["min", "mean", "max", "std"].map(|name| format!("{name}_balance_3d"));
    let days = ["0", "mean", "x"].map(|name| format!("days_balance_below_{name}_3d"));
    for field in fields.into_iter().chain(days).chain(["balance_trend_3d", "closing_balance"].map(str::to_owned)) {
        assert_eq!(number(&found[&field]).to_bits(), number(&example[&field]).to_bits(), "{field}");
    }
}

/// In months four to twelve of Belvo's example money moved on nine days, in equal sums. Where these are a month apart, the trend of three
/// months says what the longer ones are, if a trend goes by days and leaves out those without flow.
#[test]
fn trends_go_by_days_with_flow_in_belvos_example() {
    let Some(document) = openapi::Document::load() else { return };
    let transactions = example(&document, "RiskInsightsTransactionMetrics");
    let cashflow = example(&document, "RiskInsightsCashflowMetrics");
    let value = |field: &str| number(&cashflow[field]);
    let with_rows = |window: &str, days: f64| days - number(&transactions[format!("days_without_transactions_{window}")]);
    let (quarter, half, year) = (with_rows("3m", 91.0), with_rows("6m", 181.0), with_rows("12m", 361.0));
    let (more, most) = ((half - quarter) as usize, (year - quarter) as usize);
    let net = (value("net_cashflow_6m") - value("net_cashflow_3m")) / more as f64;
    assert_eq!((more, most), (3, 9));
    assert!(close(net, (value("net_cashflow_12m") - value("net_cashflow_3m")) / most as f64, 1e-6));

    // The sums of three months: a point a day, and the slope that is shown.
    let days: Vec<f64> = (0..quarter as i32).map(|back| -f64::from(back)).collect();
    let (n, sum_x, squares) = (quarter, days.iter().sum::<f64>(), days.iter().map(|x| x * x).sum::<f64>());
    let sum_y = value("net_cashflow_3m");
    let products = (value("net_cashflow_trend_3m") * (n * squares - sum_x * sum_x) + sum_x * sum_y) / n;
    let slope = |extra: &[f64], empty: usize| {
        let (n, sum_y) = (n + (extra.len() + empty) as f64, sum_y + net * extra.len() as f64);
        let zeros: Vec<f64> = (91..).map(f64::from).map(|back: f64| -back).filter(|x| !extra.contains(x)).take(empty).collect();
        let all = || extra.iter().chain(&zeros);
        let (sum_x, squares) = (sum_x + all().sum::<f64>(), squares + all().map(|x| x * x).sum::<f64>());
        (n * (products + net * extra.iter().sum::<f64>()) - sum_x * sum_y) / (n * squares - sum_x * sum_x)
    };
    let shown = [value("net_cashflow_trend_6m"), value("net_cashflow_trend_12m")];
    let fits = |found: [f64; 2]| found.iter().zip(shown).all(|(found, shown)| close(*found, shown, 0.0001));

    // The same day of each month before, whichever day it is; the first transaction is one more, 365 days back.
    let reference = Date::parse("2026-07-01").unwrap();
    let before = |months: i32| f64::from(reference.add_months(-months).unwrap().days_since(reference));
    let monthly: Vec<f64> = (3..12).map(before).collect();
    assert!(fits([slope(&monthly[..more], 0), slope(&monthly[..most], 0)]), "{monthly:?}");
    // By the number of the point, or with zeros for the days between, it does not come out.
    let counted: Vec<f64> = (0..most).map(|point| -(quarter + point as f64)).collect();
    assert!(!fits([slope(&counted[..more], 0), slope(&counted[..most], 0)]));
    assert!(!fits([slope(&monthly[..more], 90 - more), slope(&monthly[..most], 270 - most)]));
}

fn refused(given: &[RiskInsightsUser], options: &Options) -> Error {
    let error = insights(given, options).unwrap_err();
    assert_eq!(error.kind, ErrorKind::InvalidInput, "{error}");
    error
}

#[test]
fn wrong_input_is_an_error_that_names_its_place() {
    let right = json!({
        "user_id": "u", "reference_date": "2026-03-31", "transactions_language": "es",
        "accounts": [
            { "id": "a", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": 1, "balance_date": "2026-03-31", "balance_currency": "MXN" },
            { "id": "b", "category": "CREDIT_CARD", "institution": "B", "balance": 1, "balance_date": "2026-03-31", "balance_currency": "mxn" },
        ],
        "transactions": [
            { "transaction_id": "1", "account_id": "a", "value_date": "2026-03-01", "type": "INFLOW", "amount": 1, "currency": "MXN", "description": "" },
            { "transaction_id": "2", "account_id": "b", "value_date": "2026-04-01", "type": "OUTFLOW", "amount": 1, "currency": "mxn", "description": "" },
        ],
    });
    assert!(insights(&[user_of(right.clone())], &Options::default()).is_ok());
    for (pointer, value, field, index) in [
        ("/transactions_language", json!("en"), "users[0].transactions_language", Some(0)),
        ("/accounts/1/id", json!("a"), "users[0].accounts[1].id", Some(1)),
        ("/accounts/1/balance", json!(1e15), "users[0].accounts[1].balance", Some(1)),
        ("/accounts/1/overdraft", json!(-1e15), "users[0].accounts[1].overdraft", Some(1)),
        ("/accounts/1/balance_currency", json!("BRL"), "users[0].accounts[1].balance_currency", Some(1)),
        ("/transactions/1/transaction_id", json!("1"), "users[0].transactions[1].transaction_id", Some(1)),
        ("/transactions/1/account_id", json!("c"), "users[0].transactions[1].account_id", Some(1)),
        ("/transactions/1/amount", json!(1e300), "users[0].transactions[1].amount", Some(1)),
        ("/transactions/1/currency", json!("USD"), "users[0].transactions[1].currency", Some(1)),
    ] {
        let mut wrong = right.clone();
        match wrong.pointer_mut(pointer) {
            Some(place) => *place = value,
            None => drop(wrong["accounts"][1].as_object_mut().unwrap().insert("overdraft".to_owned(), value)),
        }
        let error = refused(&[user_of(wrong)], &Options::default());
        assert_eq!((error.field.as_deref(), error.index), (Some(field), index), "{error}");
    }
    let mut wrong = user_of(right.clone());
    "en".clone_into(&mut wrong.transactions_language);
    let error = explain(&wrong, &Options::default(), Points::All).unwrap_err();
    assert_eq!((error.field.as_deref(), error.index), (Some("user.transactions_language"), None));
    // What JSON cannot say.
    for wrong in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut given = user_of(right.clone());
        given.transactions[1].amount = wrong;
        assert_eq!(refused(&[given.clone()], &Options::default()).field.as_deref(), Some("users[0].transactions[1].amount"));
        given.accounts[0].balance = wrong;
        assert_eq!(refused(&[given], &Options::default()).field.as_deref(), Some("users[0].accounts[0].balance"));
        let options = Options { balance_threshold: Some(wrong), ..Options::default() };
        assert_eq!(refused(&[], &options).field.as_deref(), Some("balance_threshold"));
    }
    let twice = [user_of(right.clone()), user_of(right)];
    let error = refused(&twice, &Options::default());
    assert_eq!((error.field.as_deref(), error.index), (Some("users[1].user_id"), Some(1)));
}

#[test]
fn with_a_currency_the_accounts_of_others_are_left_out() {
    let mut pesos = json!([
        { "id": "a", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": 100, "balance_date": "2026-03-31" },
        { "id": "b", "category": "SAVINGS_ACCOUNT", "institution": "C", "balance": 7, "balance_date": "2026-03-30" },
    ]);
    let rows = json!([["a", "2026-03-01", "INFLOW", 10, "NOMINA"], ["b", "2026-03-02", "OUTFLOW", 3, "OXXO"]]);
    let mut mixed = user(pesos.clone(), rows.clone());
    mixed.accounts[1].balance_currency = "USD".to_owned();
    mixed.transactions[1].currency = "USD".to_owned();
    assert_eq!(refused(std::slice::from_ref(&mixed), &Options::default()).field.as_deref(), Some("users[0].accounts[1].balance_currency"));
    let options = Options { currency: Some("mxn".to_owned()), ..Options::default() };
    pesos.as_array_mut().unwrap().truncate(1);
    let alone = user(pesos, json!([rows[0]]));
    assert_eq!(insights(&[mixed.clone()], &options).unwrap(), insights(&[alone], &Options::default()).unwrap());
    // Nobody has that currency: nothing is known, and nothing is wrong.
    let nobody = insights(&[mixed], &Options { currency: Some("EUR".to_owned()), ..Options::default() }).unwrap();
    assert!(nobody[0].balances_metrics.is_none());
}

#[test]
fn pending_and_later_rows_do_not_count() {
    let account = json!([{ "id": "a", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": 100, "balance_date": "2026-03-31" }]);
    let rows = json!([["a", "2026-03-01", "INFLOW", 10, "NOMINA"]]);
    let more = json!([
        ["a", "2026-03-01", "INFLOW", 10, "NOMINA"],
        ["a", "2026-03-20", "OUTFLOW", 3, "OXXO"],
        ["a", "2026-04-01", "OUTFLOW", 3, "OXXO"]
    ]);
    let mut given = user(account.clone(), more);
    given.transactions[1].status = Some(belvo_wasm::model::TransactionStatus::Pending);
    assert_eq!(answer(&given), answer(&user(account, rows)));
}

#[test]
fn a_balance_of_a_later_day_is_walked_back() {
    let account = |balance: f64, day: &str| json!([{ "id": "a", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": balance, "balance_date": day }]);
    let rows = json!([
        ["a", "2026-03-01", "INFLOW", 10, "NOMINA"],
        ["a", "2026-04-02", "OUTFLOW", 3, "OXXO"],
        ["a", "2026-04-05", "OUTFLOW", 5, "OXXO"]
    ]);
    let expected = answer(&user(account(100.0, "2026-03-31"), rows.clone()));
    for (balance, day) in [
        (97.0, "2026-04-02"),
        (97.0, "2026-04-04"),
        (92.0, "2026-04-05"),
        (92.0, "2027-01-01"),
        (100.0, "2026-04-01"),
        (100.0, "2026-03-01"),
        (90.0, "2026-02-28"),
    ] {
        let mut found = answer(&user(account(balance, day), rows.clone()));
        if day < "2026-03-01" {
            // The balance of a day before the first row is one day more that is known.
            assert_eq!(found["balances_metrics"]["min_balance_12m"], json!(90.0));
            found["balances_metrics"] = expected["balances_metrics"].clone();
        }
        assert_eq!(found, expected, "{day}");
    }
}

#[test]
fn nothing_at_all_has_nothing_but_zeros() {
    let found = answer(&user(json!([]), json!([])));
    assert_eq!(found["balances_metrics"], json!(null));
    assert_eq!(found["category_metrics"], json!([]));
    assert_eq!(found["assets_metrics"]["num_assets_accounts"], json!(0));
    assert_eq!(found["assets_metrics"]["checking_accounts_balance"], json!(null));
    for (field, value) in found["transactions_metrics"].as_object().unwrap() {
        let is_count =
            field.starts_with("num_") || field.starts_with("max_num_") || field.starts_with("days_without") || field == "days_history";
        assert_eq!(value, &if is_count { json!(0) } else { json!(null) }, "{field}");
    }
    assert!(found["cashflow_metrics"].as_object().unwrap().values().all(Value::is_null));
    assert_eq!(insights(&[], &Options::default()).unwrap(), []);
}

#[test]
fn the_reference_date_is_an_option_with_a_default() {
    let given = user(
        json!([
            { "id": "a", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": 100, "balance_date": "2026-03-30" },
            { "id": "b", "category": "LOAN_ACCOUNT", "institution": "B", "balance": 100, "balance_date": "2026-03-28" },
        ]),
        json!([["a", "2026-03-01", "INFLOW", 10, "NOMINA"]]),
    );
    assert_eq!(default_reference_date(&given.accounts), Date::parse("2026-03-30"));
    assert_eq!(default_reference_date(&[]), None);
    let options = Options { reference_date: Date::parse("2026-03-05"), ..Options::default() };
    let found = insights(std::slice::from_ref(&given), &options).unwrap();
    assert_eq!(found[0].transactions_metrics.as_ref().unwrap().days_history, Some(4));
    assert_eq!(found[0].transactions_metrics.as_ref().unwrap().num_transactions_3d, Some(0));
}

#[test]
fn the_ends_of_the_calendar_are_days_like_others() {
    for day in ["0001-01-01", "9999-12-31"] {
        let mut given = user(
            json!([{ "id": "a", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": 100, "balance_date": day },
                { "id": "b", "category": "SAVINGS_ACCOUNT", "institution": "B", "balance": 0, "balance_date": "5000-01-01" }]),
            json!([
                ["a", day, "OUTFLOW", 10, "TRASPASO"],
                ["b", day, "INFLOW", 10, "TRASPASO"],
                ["b", "0001-01-01", "INFLOW", 1, "NOMINA"]
            ]),
        );
        given.reference_date = Date::parse(day).unwrap();
        let found = answer(&given);
        assert_eq!(found["balances_metrics"]["closing_balance"], json!(if day.starts_with('0') { 100.0 } else { 110.0 }), "{day}");
    }
}

#[test]
fn every_data_point_is_in_the_documentation() {
    let documentation = include_str!("../docs/risk-insights.md");
    let account = json!({ "id": "c", "category": "CHECKING_ACCOUNT", "institution": "B", "balance": 100, "balance_date": "2026-03-31" });
    let found = answer(&user(json!([account]), json!([["c", "2026-03-28", "INFLOW", 200, "NOMINA EMPRESA"]])));
    let groups = found.as_object().unwrap().values().map(|group| group.get(0).unwrap_or(group));
    let fields: Vec<&String> = groups.filter_map(Value::as_object).flat_map(|group| group.keys()).collect();
    assert_eq!(fields.len(), 227);
    // An entry's category and subcategory are what its figures are of.
    for field in fields.into_iter().filter(|field| !field.ends_with("category")) {
        let window = ["_3d", "_1w", "_1m", "_3m", "_6m", "_12m"].into_iter().find_map(|window| field.strip_suffix(window));
        let is_there = |name: &str| documentation.contains(&format!("`{name}`"));
        assert!(is_there(field) || window.is_some_and(is_there), "{field}");
    }
}
