//! Streams in histories that are made up, with known streams and one kind of noise each: how many are found, and how many of
//! those found are real.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a test fails by panicking"
)]

mod calendar;
mod contracts;
mod edges;
mod history;
mod lived;
mod lives;
mod others;
mod payees;
mod score;
mod short;
mod statements;

use calendar::COUNTRIES;
use contracts::{household, two_prices};
use history::{Contract, History, Noise, history};
use score::{Score, score};

/// Histories of each country that a kind of noise is measured on.
const SEEDS: u64 = 12;
const MONTHS: i32 = 14;

/// The least share of streams found whose frequency is right, whatever the noise.
const LEAST_FREQUENCY: f64 = 0.985;

/// How many times as many histories are measured as the floors are for.
fn times() -> u64 {
    std::env::var("STREAMS_TIMES").map_or(1, |times| times.parse().expect("STREAMS_TIMES is a number"))
}

/// A kind of noise at a level, and the least recall, precision and shares of next dates within three days and one.
struct Kind {
    name: &'static str,
    noise: Noise,
    contracts: fn(calendar::Country) -> Vec<Contract>,
    months: i32,
    floors: [f64; 4],
}

fn kinds() -> Vec<Kind> {
    let quiet = Noise { shopping: 150, ..Noise::default() };
    let kind = |name, noise, floors| Kind { name, noise, contracts: household, months: MONTHS, floors };
    vec![
        kind("no noise, no shopping", Noise::default(), [0.995, 0.995, 0.995, 0.99]),
        kind("shopping", quiet, [0.99, 0.99, 0.99, 0.99]),
        kind("shopping, much", Noise { shopping: 1000, ..quiet }, [0.99, 0.985, 0.99, 0.99]),
        kind("days: up to 1 late", Noise { jitter: 1, ..quiet }, [0.99, 0.99, 0.985, 0.94]),
        kind("days: up to 3 late", Noise { jitter: 3, ..quiet }, [0.97, 0.99, 0.975, 0.65]),
        kind("days: up to 5 late", Noise { jitter: 5, ..quiet }, [0.925, 0.985, 0.91, 0.45]),
        kind("missed: 5 %", Noise { missed: 5, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("missed: 15 %", Noise { missed: 15, ..quiet }, [0.98, 0.985, 0.985, 0.98]),
        kind("doubled: 5 %", Noise { doubled: 5, ..quiet }, [0.985, 0.985, 0.985, 0.98]),
        kind("doubled: 15 %", Noise { doubled: 15, ..quiet }, [0.98, 0.98, 0.985, 0.98]),
        kind("price: 1 change", Noise { prices: 1, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("price: 3 changes", Noise { prices: 3, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("price: drifts 2 %", Noise { drift: 2, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("price: drifts 8 %", Noise { drift: 8, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("renamed halfway", Noise { renamed: true, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("places and numbers added", Noise { suffix: true, ..quiet }, [0.99, 0.985, 0.99, 0.99]),
        kind("began late", Noise { late: true, ..quiet }, [0.99, 0.985, 0.99, 0.975]),
        kind("ended", Noise { ended: true, ..quiet }, [0.99, 0.985, 0.99, 0.99]),
        kind(
            "all of it",
            Noise { jitter: 2, missed: 5, doubled: 5, prices: 1, drift: 1, renamed: true, late: true, suffix: true, ..quiet },
            [0.965, 0.965, 0.96, 0.82],
        ),
        kind("unknown shops: 150", Noise { boutiques: 150, ..quiet }, [0.99, 0.975, 0.99, 0.99]),
        kind("instalments: 10 plans", Noise { plans: 10, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        kind("instalments: 30 plans", Noise { plans: 30, ..quiet }, [0.99, 0.99, 0.99, 0.99]),
        Kind { months: 4, ..kind("4 months", quiet, [0.99, 0.985, 0.99, 0.95]) },
        Kind { months: 3, ..kind("3 months", quiet, [0.99, 0.98, 0.99, 0.95]) },
        Kind { contracts: two_prices, ..kind("two prices, two contracts", quiet, [0.99, 0.985, 0.99, 0.99]) },
        Kind { contracts: two_prices, ..kind("the same, up to 2 late", Noise { jitter: 2, ..quiet }, [0.99, 0.985, 0.98, 0.86]) },
    ]
}

#[test]
fn streams_are_found_through_noise() {
    let tells = std::env::var("STREAMS_TELL").ok();
    let mut below = Vec::new();
    println!("{:28} {:>7} {:>7} {:>9} {:>9} {:>8} {:>8}", "noise", "streams", "recall", "precision", "frequency", "next<=3d", "next<=1d");
    for kind in kinds().into_iter().filter(|kind| tells.as_deref().is_none_or(|wanted| kind.name.contains(wanted))) {
        let mut sum = Score::default();
        for country in COUNTRIES {
            for seed in 0..SEEDS * times() {
                let made = history(country, &(kind.contracts)(country), kind.noise, kind.months, seed);
                sum.add(score(&made, &mut |what| {
                    if tells.is_some() {
                        println!("    {country:?} {seed}: {what}");
                    }
                }));
            }
        }
        let measured = [sum.recall(), sum.precision(), sum.near(), sum.nearest()];
        let [recall, precision, near, to_the_day] = measured;
        let frequency = sum.frequency();
        println!("{:28} {:>7} {recall:>7.4} {precision:>9.4} {frequency:>9.4} {near:>8.4} {to_the_day:>8.4}", kind.name, sum.real);
        if frequency < LEAST_FREQUENCY {
            below.push(format!("{}: of {frequency:.4} the frequency is right", kind.name));
        }
        if measured.iter().zip(kind.floors).any(|(measured, floor)| *measured < floor) {
            below.push(format!("{}: {measured:.4?} is below {:?}", kind.name, kind.floors));
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}

/// Statements of each account that are measured.
const STATEMENTS: u64 = 20;

/// A name, the least figures, and what makes the statement of a seed.
type Statements = (String, [f64; 5], Box<dyn Fn(u64) -> History>);

fn statements_of_all() -> Vec<Statements> {
    let mut all: Vec<Statements> = Vec::new();
    for account in statements::accounts() {
        all.push((statements::name(&account), account.floors, Box::new(move |seed| statements::statement(&account, seed))));
    }
    for life in others::lives() {
        all.push((life.name.to_owned(), life.floors, Box::new(move |seed| lives::live(&life, seed))));
    }
    all
}

/// Measures all of them, and prints a table.
fn measure(title: &str, all: Vec<Statements>) {
    let tells = std::env::var("STREAMS_TELL").ok();
    let mut below = Vec::new();
    println!(
        "{title:28} {:>7} {:>7} {:>9} {:>7} {:>9} {:>8} {:>8} {:>8}",
        "streams", "recall", "precision", "F1", "frequency", "next<=3d", "next<=1d", "at best"
    );
    for (name, floors, make) in all {
        if tells.as_deref().is_some_and(|wanted| !name.contains(wanted)) {
            continue;
        }
        let mut sum = Score::default();
        for seed in 0..STATEMENTS * times() {
            sum.add(score(&make(seed), &mut |what| {
                if tells.is_some() {
                    println!("    {name} {seed}: {what}");
                }
            }));
        }
        let measured = [sum.recall(), sum.precision(), sum.f1(), sum.near(), sum.nearest()];
        let [recall, precision, f1, near, to_the_day] = measured;
        let frequency = sum.frequency();
        println!(
            "{name:28} {:>7} {recall:>7.4} {precision:>9.4} {f1:>7.4} {frequency:>9.4} {near:>8.4} {to_the_day:>8.4} {:>8.4}",
            sum.real,
            sum.surest()
        );
        if frequency < LEAST_FREQUENCY {
            below.push(format!("{name}: of {frequency:.4} the frequency is right"));
        }
        if measured.iter().zip(floors).any(|(measured, floor)| *measured < floor) {
            below.push(format!("{name}: {measured:.4?}"));
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}

#[test]
fn streams_are_found_in_statements() {
    measure("statements", statements_of_all());
}

#[test]
fn streams_are_found_in_what_is_lived() {
    let all =
        lived::kinds().into_iter().map(|(name, floors, make)| (name.to_owned(), floors, Box::new(make) as Box<dyn Fn(u64) -> History>));
    measure("lived", all.collect());
}
