//! How long risk insights take: `cargo bench --bench risk_insights`. Once with categories that are known, once with descriptions to be read.
#![allow(clippy::expect_used, clippy::print_stdout, missing_docs, reason = "a program that measures and prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use belvo_wasm::enrich::risk::{Options, insights, of_link};
use belvo_wasm::model::{Account, RiskInsightsUser, Transaction};
use serde_json::{Value, json};

const ROUNDS: usize = 41;
const ACCOUNTS: usize = 5;
const TEXTS: [&str; 6] = [
    "NOMINA EMPRESA SA",
    "OXXO INSURGENTES SUR",
    "SPEI ENVIADO BANCO 0123456",
    "SPEI RECIBIDO BANCO 0123456",
    "PAGO TARJETA DE CREDITO",
    "UBER TRIP",
];
const KINDS: [&str; ACCOUNTS] = ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT", "CHECKING_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT"];
const CATEGORIES: [&str; 6] = ["Income & Payments", "Food & Groceries", "Transfers", "Transfers", "Credits & Loans", "Transport & Travel"];

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(ROUNDS / 2).copied().unwrap_or_default()
}

/// A row of an invented year: its account, its day, whether money came in, its amount, its text.
fn row(number: usize) -> (usize, String, &'static str, f64, usize) {
    let (day, cents) = (number * 7919 % 360, number * 104_729 % 90_000 + 100);
    let date = format!("2025-{:02}-{:02}", day / 30 + 1, day % 28 + 1);
    (number % ACCOUNTS, date, if number.is_multiple_of(3) { "INFLOW" } else { "OUTFLOW" }, cents as f64 / 100.0, number * 31 % TEXTS.len())
}

fn main() {
    for count in [100, 1_000, 10_000, 100_000] {
        let account = |number: usize| {
            json!({ "id": format!("account-{number}"), "category": KINDS.get(number), "institution": "Banco", "balance": 1000.5,
                "balance_date": "2025-12-28", "balance_currency": "MXN" })
        };
        let rows = || (0..count).map(|number| (number, row(number)));
        let transactions: Vec<Value> = rows()
            .map(|(number, (account, date, direction, amount, text))| {
                json!({ "transaction_id": format!("transaction-{number:09}"), "account_id": format!("account-{account}"), "value_date": date,
                    "type": direction, "amount": amount, "currency": "MXN", "description": TEXTS.get(text) })
            })
            .collect();
        let body = json!([{ "user_id": "u", "reference_date": "2025-12-28", "transactions_language": "es", "transactions": transactions,
            "accounts": (0..ACCOUNTS).map(account).collect::<Vec<_>>() }]);
        let users: Vec<RiskInsightsUser> = serde_json::from_value(body.clone()).expect("users");
        let accounts: Vec<Account> = (0..ACCOUNTS)
            .map(|number| {
                json!({ "id": format!("account-{number}"), "category": KINDS.get(number), "balance": { "current": 1000.5 },
                "collected_at": "2025-12-28T10:00:00Z", "currency": "MXN" })
            })
            .map(|account| serde_json::from_value(account).expect("an account"))
            .collect();
        let categorized: Vec<Transaction> = rows()
            .map(|(number, (account, date, direction, amount, text))| {
                json!({ "id": format!("transaction-{number:09}"), "account": { "id": format!("account-{account}") }, "value_date": date, "type": direction,
                    "amount": amount, "currency": "MXN", "description": TEXTS.get(text), "category": CATEGORIES.get(text), "status": "PROCESSED" })
            })
            .map(|transaction| serde_json::from_value(transaction).expect("a transaction"))
            .collect();
        let options = Options::default();
        let read = median(|| drop(black_box(insights(&users, &options))));
        let known = median(|| drop(black_box(of_link(&accounts, &categorized, "es", &options))));
        let text = body.to_string();
        let parsed = median(|| drop(black_box(serde_json::from_str::<Value>(&text))));
        println!("{count} transactions: {known:?} with known categories, {read:?} with descriptions to read; JSON as values: {parsed:?}");
    }
}
