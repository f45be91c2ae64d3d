//! Users of risk insights, written shortly.

#![allow(dead_code, unreachable_pub, reason = "each test file uses its part of this module")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use belvo_wasm::enrich::risk::{Options, insights};
use belvo_wasm::model::RiskInsightsUser;
use serde_json::{Value, json};

/// A user of Mexico at 2026-03-31. Transactions are `[account, day, type, amount, description]`; their ids are their positions.
pub fn user(accounts: Value, transactions: Value) -> RiskInsightsUser {
    let Value::Array(mut accounts) = accounts else { panic!("accounts are a list") };
    for account in &mut accounts {
        account["balance_currency"] = json!("MXN");
    }
    let Value::Array(transactions) = transactions else { panic!("transactions are a list") };
    let transactions: Vec<_> = transactions
        .into_iter()
        .enumerate()
        .map(|(position, row)| {
            json!({
                "transaction_id": format!("{position:06}"), "account_id": row[0], "value_date": row[1], "type": row[2], "amount": row[3],
                "currency": "MXN", "description": row[4],
            })
        })
        .collect();
    user_of(json!({
        "user_id": "u", "reference_date": "2026-03-31", "transactions_language": "es", "transactions": transactions, "accounts": accounts,
    }))
}

/// The user that such JSON is.
pub fn user_of(json: Value) -> RiskInsightsUser {
    serde_json::from_value(json).unwrap()
}

/// The figures of a user, as JSON.
pub fn answer(user: &RiskInsightsUser) -> Value {
    let found = insights(std::slice::from_ref(user), &Options::default()).unwrap_or_else(|error| panic!("{error}"));
    serde_json::to_value(&found[0]).unwrap()
}

/// A number of the answer.
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

/// Whether two numbers are as near to each other as that, or as floats of them can be.
pub fn close(one: f64, other: f64, distance: f64) -> bool {
    (one - other).abs() <= distance + 1e-9 * one.abs().max(other.abs())
}
