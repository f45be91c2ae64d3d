//! How long it takes to verify incomes: `cargo bench --bench incomes`, or with `-- mixed` of that kind alone.
#![allow(clippy::expect_used, clippy::print_stdout, missing_docs, reason = "a program that measures and prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use belvo_wasm::date::Date;
use belvo_wasm::enrich::incomes::{Options, verify};
use belvo_wasm::model::IncomesRequest;
use serde_json::{Value, json};

const COUNTS: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];

/// The most rows whose JSON is also read into values, to compare: more take gigabytes.
const MOST_AS_VALUES: usize = 100_000;

const TEXTS: [&str; 8] = [
    "PAGO NOMINA ACEROS DEL NORTE",
    "SPEI RECIBIDO BANORTE JUANA PEREZ",
    "DEPOSITO EN EFECTIVO SUC 12",
    "DEVOLUCION COMPRA LIVERPOOL",
    "UBER PAGO GANANCIAS",
    "TRASPASO ENTRE CUENTAS",
    "INTERESES GANADOS",
    "SPEI RECIBIDO TORNILLOS SA DE CV",
];

/// A row: its account, its day, whether it comes in, its amount in cents, its text.
type Row = (usize, usize, bool, usize, String);

/// A name, and what makes the n-th row.
type Kind = (&'static str, fn(usize) -> Row);

/// Scatters numbers: the same for the same input.
fn scatter(number: usize, salt: u64) -> usize {
    let mixed = (number as u64 ^ salt).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize
}

fn text(number: usize) -> String {
    format!("{} {:06}", TEXTS.get(number % TEXTS.len()).copied().unwrap_or_default(), scatter(number, 1) % 1_000_000)
}

fn mixed(number: usize) -> Row {
    (number % 3, scatter(number, 2) % 360, !number.is_multiple_of(3), scatter(number, 3) % 900_000 + 1, text(number))
}

fn one_amount(number: usize) -> Row {
    (number % 3, scatter(number, 2) % 360, number.is_multiple_of(2), 50_000, text(number))
}

fn one_day(number: usize) -> Row {
    (number % 200, 7, number.is_multiple_of(2), 50_000, "TRASPASO ENTRE CUENTAS".to_owned())
}

fn one_payer(number: usize) -> Row {
    (0, scatter(number, 2) % 360, true, 950_000, "PAGO NOMINA ACEROS DEL NORTE".to_owned())
}

fn distinct(number: usize) -> Row {
    let letters: String = (0..8).map(|place| char::from(b'A' + (scatter(number, place) % 26) as u8)).collect();
    (0, scatter(number, 2) % 360, true, scatter(number, 3) % 900_000 + 1, format!("SPEI RECIBIDO {letters}"))
}

fn main() {
    let first = Date::new(2025, 7, 1).expect("a date");
    let kinds: [Kind; 5] = [
        ("mixed", mixed),
        ("one amount", one_amount),
        ("one amount, one day", one_day),
        ("one payer", one_payer),
        ("distinct payers", distinct),
    ];
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!("{:22} {:>9} {:>12} {:>9} {:>12} {:>8}", "rows", "count", "ms", "us a row", "JSON in ms", "streams");
    for (name, make) in kinds.into_iter().filter(|(name, _)| name.contains(&wanted)) {
        for count in COUNTS {
            let row = |number: usize| {
                let (account, day, is_inflow, cents, description) = make(number);
                json!({
                    "transaction_id": format!("transaction-{number:09}"), "account_holder_type": "INDIVIDUAL",
                    "account_holder_id": "5a6b8b5e-2a1f-4a69-9d7b-0a0b0c0d0e0f", "account_id": format!("account-{account}"),
                    "account_category": "CHECKING_ACCOUNT", "value_date": first.add_days(day as i32), "description": description,
                    "type": if is_inflow { "INFLOW" } else { "OUTFLOW" }, "amount": cents as f64 / 100.0, "currency": "MXN",
                    "institution": "erebor_mx_retail",
                })
            };
            let rows = (0..count).map(|number| row(number).to_string()).collect::<Vec<_>>().join(",");
            let body = format!(r#"{{"language":"es","transactions":[{rows}]}}"#);
            drop(rows);
            let request: IncomesRequest = serde_json::from_str(&body).expect("a request");
            let rounds = (200_000 / count).clamp(3, 21);
            let read = (count <= MOST_AS_VALUES).then(|| {
                median(rounds, || {
                    black_box(serde_json::from_str::<Value>(&body).expect("JSON"));
                })
            });
            drop(body);
            let mut streams = 0;
            let found = median(rounds, || {
                let answer = black_box(verify(&request, &Options::default()).expect("an answer"));
                streams = answer.iter().filter_map(|one| one.number_of_income_streams).sum();
            });
            let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
            let read = read.map_or_else(|| "-".to_owned(), |read| format!("{:.3}", milliseconds(read)));
            println!(
                "{name:22} {count:>9} {:>12.3} {:>9.3} {read:>12} {streams:>8}",
                milliseconds(found),
                milliseconds(found) * 1e3 / count as f64,
            );
        }
    }
}

fn median(rounds: usize, mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(rounds / 2).copied().unwrap_or_default()
}
