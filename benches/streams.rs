//! How long it takes to find streams: `cargo bench --bench streams`, or with `-- mixed` of that kind alone. Rows are categorized before: that is not measured.
#![allow(clippy::expect_used, clippy::print_stdout, missing_docs, reason = "a program that measures and prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use belvo_wasm::date::Date;
use belvo_wasm::enrich::streams::{Row, find};
use belvo_wasm::model::{Category, Direction, EnrichableAccount};
use belvo_wasm::money::Amount;

const COUNTS: [usize; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];

/// A history of so many years has this many payments.
const A_YEAR: usize = 2_500;
const MOST_YEARS: usize = 40;

const MERCHANTS: [&str; 12] = [
    "NETFLIX.COM",
    "UBER TRIP HELP.UBER.COM",
    "OXXO PLAZA NORTE",
    "CFE SUMINISTRADOR SERV",
    "PAO DE ACUCAR",
    "PIX ENVIADO MARIA GOMES",
    "SPEI RECIBIDO EMPRESA ANDINA",
    "DROGASIL",
    "TELMEX DOMICILIACION",
    "RESTAURANTE MADALENA",
    "POSTO BANDEIRANTES",
    "TARIFA PACOTE SERVICOS",
];

/// A payment before it is a row: its text, its day, its amount in cents.
type Payment = (String, usize, usize);

/// A name, and what makes the n-th of so many payments.
type Kind = (&'static str, fn(usize, usize) -> Payment);

/// Scatters numbers: the same for the same input.
fn scatter(number: usize, salt: u64) -> usize {
    let mixed = (number as u64 ^ salt).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize
}

fn day(number: usize, count: usize) -> usize {
    let years = (count / A_YEAR + 1).min(MOST_YEARS);
    scatter(number, 7) % (years * 365)
}

fn mixed(number: usize, count: usize) -> Payment {
    // One in four is a monthly bill on its day, the others are purchases.
    let merchant = MERCHANTS.get(scatter(number, 1) % MERCHANTS.len()).copied().unwrap_or_default();
    let shop = scatter(number, 2) % (count / 20 + 1);
    if number.is_multiple_of(4) {
        let month = day(number, count) / 30;
        (format!("PAGO DOMICILIADO CONTRATO {}", letters(shop)), month * 30 + shop % 28, 5_000 + shop)
    } else if number % 4 == 1 {
        (format!("COMPRA {} {}", letters(shop), number % 9), day(number, count), 500 + scatter(number, 3) % 40_000)
    } else {
        (format!("{merchant} {:06}", scatter(number, 4) % 1_000_000), day(number, count), 500 + scatter(number, 5) % 40_000)
    }
}

fn any_amounts(number: usize, count: usize) -> Payment {
    ("RESTAURANTE MADALENA".into(), day(number, count), 100 + scatter(number, 3) % 1_000_000)
}

fn one_amount(number: usize, count: usize) -> Payment {
    ("CAFE DA PRACA".into(), day(number, count), 850)
}

fn weekly(number: usize, _: usize) -> Payment {
    ("PIX ENVIADO MARLENE".into(), number % 20_000 * 7, 100 + number / 3)
}

fn distinct(number: usize, count: usize) -> Payment {
    (format!("{} {}", letters(number), letters(scatter(number, 8))), day(number, count), 100 + scatter(number, 3) % 90_000)
}

fn one_word_shared(number: usize, count: usize) -> Payment {
    (format!("{} MODELO {}", letters(number), letters(number % 97)), day(number, count), 100 + scatter(number, 3) % 90_000)
}

fn pairs(number: usize, count: usize) -> Payment {
    let pair = number / 2;
    (letters(scatter(pair, 9)), day(pair, count) + number % 2 * 30, 1_000 + pair % 5_000)
}

fn instalments(number: usize, count: usize) -> Payment {
    let (plan, paid) = (number / 10, number % 10);
    (format!("LIVERPOOL {:02} DE 10", paid + 1), day(plan, count) + paid * 30, 2_000 + plan % 300)
}

/// A number in letters.
fn letters(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] = ["BA", "CO", "DI", "FU", "GE", "JA", "LO", "MI", "NU", "PE", "RA", "SO", "TI", "VU", "XE", "ZA"];
    let mut word = String::new();
    for _ in 0..6 {
        word += SYLLABLES.get(number % 16).copied().unwrap_or_default();
        number /= 16;
    }
    word
}

fn main() {
    let start = Date::new(1985, 1, 1).expect("a date");
    let until = Date::new(2400, 1, 1).expect("a date");
    let kinds: [Kind; 8] = [
        ("mixed", mixed),
        ("one merchant, any amounts", any_amounts),
        ("one merchant, one amount", one_amount),
        ("one payee weekly, rising", weekly),
        ("distinct descriptions", distinct),
        ("distinct, a word shared", one_word_shared),
        ("pairs", pairs),
        ("instalments", instalments),
    ];
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!("{:28} {:>9} {:>12} {:>9} {:>8}", "rows", "count", "ms", "us a row", "streams");
    for (name, make) in kinds.into_iter().filter(|(name, _)| name.contains(&wanted)) {
        for count in COUNTS {
            let payments: Vec<Payment> = (0..count).map(|number| make(number, count)).collect();
            let rows: Vec<Row<'_>> = payments
                .iter()
                .map(|(description, day, cents)| Row {
                    holder: "holder",
                    account: "account",
                    account_kind: EnrichableAccount::Checking,
                    description,
                    date: start.add_days(*day as i32).expect("a date"),
                    amount: Amount::from_decimal(&format!("{}.{:02}", cents / 100, cents % 100)).expect("an amount"),
                    direction: Direction::Outflow,
                    currency: "BRL",
                    merchant: None,
                    category: Category::Unknown,
                    subcategory: None,
                })
                .collect();
            let mut streams = 0;
            let rounds = (200_000 / count).clamp(1, 21);
            let mut times: Vec<Duration> = (0..rounds)
                .map(|_| {
                    let start = Instant::now();
                    streams = black_box(find(&rows, until)).len();
                    start.elapsed()
                })
                .collect();
            times.sort();
            let median = times.get(rounds / 2).copied().unwrap_or_default();
            println!(
                "{name:28} {count:>9} {:>12.3} {:>9.3} {streams:>8}",
                median.as_secs_f64() * 1e3,
                median.as_secs_f64() * 1e6 / count as f64
            );
        }
    }
}
