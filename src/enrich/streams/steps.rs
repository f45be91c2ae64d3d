//! How the work grows with the rows, counted in steps: a clock would say something else on each machine.

use super::finder::Finder;
use super::group::group;
use super::stream::Row;
use crate::date::Date;
use crate::model::{Category, Direction, EnrichableAccount};
use crate::money::Amount;

/// A description, a day and an amount in cents.
type Payment = (String, usize, usize);

/// Scatters numbers: the same for the same input.
fn scatter(number: usize, salt: u64) -> usize {
    let mixed = (number as u64 ^ salt).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33) as usize
}

/// A number in letters.
fn letters(number: usize) -> String {
    (0..6).map(|place| ["ba", "co", "di", "fu", "ge", "ja", "lo", "mi"][number / 8_usize.pow(place) % 8]).collect()
}

fn steps(count: usize, payment: impl Fn(usize) -> Payment) -> f64 {
    let start = Date::parse("1000-01-01").unwrap();
    let payments: Vec<Payment> = (0..count).map(payment).collect();
    let rows: Vec<Row<'_>> = payments
        .iter()
        .map(|(description, day, cents)| Row {
            holder: "",
            account: "",
            account_kind: EnrichableAccount::Checking,
            description,
            date: start.add_days(*day as i32).unwrap(),
            amount: Amount::from_decimal(&format!("{}.{:02}", cents / 100, cents % 100)).unwrap(),
            direction: Direction::Outflow,
            currency: "BRL",
            merchant: None,
            category: Category::Unknown,
            subcategory: None,
        })
        .collect();
    let positions: Vec<usize> = (0..rows.len()).collect();
    Finder::find_and_count(&rows, group(&rows, &positions), Date::parse("4000-01-01").unwrap()).1 as f64
}

/// At most so many steps a row, of 10,000 rows as of 20,000: the work of each row does not grow with their number.
#[track_caller]
fn is_bounded(name: &str, most: f64, payment: impl Fn(usize) -> Payment + Copy) {
    for count in [10_000, 20_000] {
        let of_each = steps(count, payment) / count as f64;
        println!("{name}, {count} rows: {of_each:.1} steps a row");
        assert!(of_each <= most, "{name}, {count} rows: {of_each:.1} steps a row");
    }
}

#[test]
fn one_merchant_takes_steps_in_proportion() {
    let shop = || "RESTAURANTE MADALENA".to_owned();
    is_bounded("any day, any amount", 15.0, |n| (shop(), scatter(n, 1) % 4_000, 100 + scatter(n, 2) % 1_000_000));
    is_bounded("any day, one amount", 5.0, |n| (shop(), scatter(n, 1) % 4_000, 850));
    is_bounded("one day, any amount", 8.0, |n| (shop(), 0, 100 + scatter(n, 2) % 1_000_000));
    is_bounded("any day of centuries", 400.0, |n| (shop(), scatter(n, 1) % 400_000, 100 + scatter(n, 2) % 90_000));
    is_bounded("weekly", 5.0, |n| (shop(), n * 7, 15_000));
    is_bounded("weekly, a price for three payments", 15.0, |n| (shop(), n * 7, 100 + n / 3 * 2));
    is_bounded("weekly with pauses, a price for each stretch", 40.0, |n| (shop(), n * 7 + n / 6 * 60, 100 + n / 6 * 2));
    is_bounded("monthly, in instalments", 30.0, |n| {
        (format!("LOJA PARC {:02}/10", n % 10 + 1), n / 10 * 3 + n % 10 * 30, 5_000 + n / 10 % 40 * 300)
    });
}

#[test]
fn many_names_take_steps_in_proportion() {
    is_bounded("distinct", 30.0, |n| (letters(scatter(n, 3)), scatter(n, 1) % 4_000, 100 + scatter(n, 2) % 90_000));
    is_bounded("distinct, a word shared by all", 15.0, |n| (format!("{} BRASIL", letters(scatter(n, 3))), scatter(n, 1) % 4_000, 900));
    is_bounded("distinct, a word shared by five", 90.0, |n| {
        (format!("{} {}", letters(scatter(n, 3)), letters(n / 5)), n / 5 + n % 5 * 30, 900 + n / 5)
    });
    is_bounded("pairs a month apart", 80.0, |n| (letters(n / 2), n / 2 + n % 2 * 30, 1_000 + n / 2));
    is_bounded("a stream that changes its name each half year", 400.0, |n| (format!("ACADEMIA {}", letters(n / 6)), n * 30, 9_990));
}
