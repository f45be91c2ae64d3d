//! The sample statements of `samples/`: twelve months of one invented person in Mexico, Brazil and Colombia each.
//!
//! What happens stands in a plan for each country; this module lays it out over the days, draws what varies from a small
//! seeded generator and writes the files. The same plans give the same bytes everywhere, so anyone can make them again.
//! Every line of a plan has a generator of its own: to change one leaves the others as they are.

mod br;
mod co;
mod mx;

use std::fs;

use anyhow::{Context, Result, ensure};
use belvo_wasm::date::{Date, Weekday};

use crate::shell::Shell;

/// The first and the last month of the statements, as year and month.
const FIRST_MONTH: (i32, u8) = (2025, 11);
const LAST_MONTH: (i32, u8) = (2026, 10);

/// Writes `mx.csv`, `br.csv` and `co.ofx`, or fails where one is not what would be written.
pub(crate) fn refresh(shell: &Shell, check: bool) -> Result<()> {
    for (name, bytes) in [("mx.csv", mx::file()?), ("br.csv", br::file()?), ("co.ofx", co::file()?)] {
        let path = shell.file("samples").join(name);
        if check {
            ensure!(
                fs::read(&path).is_ok_and(|file| file == bytes),
                "{} is not what its plan says. Type: cargo xtask samples",
                path.display()
            );
        } else {
            fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

/// What happens on one account. Amounts are in currency units, below zero where money leaves.
struct Plan {
    seed: u64,
    opening: f64,
    /// Days on which banks are closed, but for weekends.
    holidays: &'static [&'static str],
    regular: &'static [Regular],
    habits: &'static [Habit],
    once: &'static [(&'static str, f64, &'static str)],
}

/// A payment that comes by the calendar: salary, rent, subscriptions.
struct Regular {
    on: On,
    /// Months of the year, 1 to 12.
    months: &'static [u8],
    /// Amounts, each with the first month (`202511`) in which it is asked.
    amounts: &'static [(i32, f64)],
    /// By how many per cent the amount goes up and down.
    spread: u32,
    text: &'static str,
    then: &'static [Extra],
}

/// On which day of its month.
#[derive(Clone, Copy)]
enum On {
    Day(u8),
    /// The last working day that is not after it; 31 for the month's last.
    WorkingDayBefore(u8),
    /// The first working day that is not before it.
    WorkingDayAfter(u8),
    /// That many working days into the month.
    WorkingDay(u8),
    /// The month's last day.
    End,
}

/// Something that is bought now and then.
struct Habit {
    /// At least and at most so often a month.
    times: (u32, u32),
    days: Days,
    /// Amounts are multiples of so many cents.
    step: i64,
    choices: &'static [Choice],
}

#[derive(Clone, Copy, PartialEq)]
enum Days {
    Any,
    Weekdays,
    Weekends,
}

/// Where, for how much (least and most), and what the bank adds.
struct Choice {
    text: &'static str,
    amount: (f64, f64),
    then: &'static [Extra],
}

/// A row that the bank books together with another.
struct Extra {
    text: &'static str,
    /// In currency units.
    amount: f64,
    /// Of the other row's amount.
    rate: f64,
}

const EVERY: &[u8] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const ODD: &[u8] = &[1, 3, 5, 7, 9, 11];
const EVEN: &[u8] = &[2, 4, 6, 8, 10, 12];

const fn monthly(day: u8, amounts: &'static [(i32, f64)], spread: u32, text: &'static str) -> Regular {
    Regular { on: On::WorkingDayAfter(day), months: EVERY, amounts, spread, text, then: &[] }
}

const fn at(text: &'static str, least: f64, most: f64) -> Choice {
    Choice { text, amount: (least, most), then: &[] }
}

/// A row of a statement.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    day: Date,
    cents: i64,
    /// After this row.
    balance: i64,
    text: String,
}

impl Plan {
    /// All rows in the order of their days, with their balances.
    fn rows(&self) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        let mut month = FIRST_MONTH;
        let holidays: Vec<Date> = self.holidays.iter().filter_map(|day| Date::parse(day)).collect();
        while month <= LAST_MONTH {
            for (line, regular) in (0..).zip(self.regular) {
                self.add_regular(regular, month, &holidays, line, &mut rows)?;
            }
            for (line, habit) in (1_000..).zip(self.habits) {
                self.add_habit(habit, month, line, &mut rows)?;
            }
            month = if month.1 == 12 { (month.0 + 1, 1) } else { (month.0, month.1 + 1) };
        }
        for (line, (day, amount, text)) in (2_000..).zip(self.once) {
            let day = Date::parse(day).with_context(|| format!("{day} is no day"))?;
            rows.push(row(day, cents(*amount), text, &mut Dice::new(self.seed, line, day)));
        }
        rows.sort_by_key(|row| row.day);
        Ok(rows)
    }

    fn add_regular(&self, regular: &Regular, month: (i32, u8), holidays: &[Date], line: u64, rows: &mut Vec<Row>) -> Result<()> {
        let asked = regular.amounts.iter().rev().find(|(from, _)| *from <= month.0 * 100 + i32::from(month.1));
        let (true, Some((_, amount))) = (regular.months.contains(&month.1), asked) else { return Ok(()) };
        let day = regular.on.of(month, holidays).with_context(|| format!("{}: no such day in {month:?}", regular.text))?;
        let mut dice = Dice::new(self.seed, line, day);
        let spread = dice.between(-i64::from(regular.spread) * 100, i64::from(regular.spread) * 100);
        let whole = cents(*amount) + cents(*amount) * spread / 10_000;
        rows.push(row(day, whole, regular.text, &mut dice));
        add_extras(regular.then, day, whole, &mut dice, rows);
        Ok(())
    }

    fn add_habit(&self, habit: &Habit, month: (i32, u8), line: u64, rows: &mut Vec<Row>) -> Result<()> {
        let first = Date::new(month.0, month.1, 1).context("a month has a first day")?;
        let mut dice = Dice::new(self.seed, line, first);
        let length = i64::from(first.end_of_month().day());
        for _ in 0..dice.between(habit.times.0.into(), habit.times.1.into()) {
            let mut day = first;
            // Some days fit every habit: of twenty draws one does.
            for _ in 0..20 {
                day = first.add_days(i32::try_from(dice.between(0, length - 1))?).context("within the month")?;
                let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
                if habit.days == Days::Any || (habit.days == Days::Weekends) == is_weekend {
                    break;
                }
            }
            let position = usize::try_from(dice.between(0, i64::try_from(habit.choices.len())? - 1))?;
            let choice = habit.choices.get(position).context("a habit has choices")?;
            let (one, other) = (cents(choice.amount.0), cents(choice.amount.1));
            let amount = dice.between(one.min(other), one.max(other)) / habit.step * habit.step;
            rows.push(row(day, amount, choice.text, &mut dice));
            add_extras(choice.then, day, amount, &mut dice, rows);
        }
        Ok(())
    }

    /// Fills in the balances; an account that goes below zero is a mistake of the plan.
    fn balance(&self, mut rows: Vec<Row>) -> Result<Vec<Row>> {
        let mut balance = cents(self.opening);
        for row in &mut rows {
            balance += row.cents;
            ensure!(balance >= 0, "{}: the balance is below zero after {}", row.day, row.text);
            row.balance = balance;
        }
        Ok(rows)
    }
}

fn add_extras(extras: &[Extra], day: Date, base: i64, dice: &mut Dice, rows: &mut Vec<Row>) {
    for extra in extras {
        let amount = cents(extra.amount + extra.rate * base as f64 / 100.0);
        rows.push(row(day, amount, extra.text, dice));
    }
}

fn row(day: Date, cents: i64, text: &str, dice: &mut Dice) -> Row {
    Row { day, cents, balance: 0, text: filled(text, day, dice) }
}

impl On {
    fn of(self, month: (i32, u8), holidays: &[Date]) -> Option<Date> {
        let first = Date::new(month.0, month.1, 1)?;
        let last = first.end_of_month();
        let on = |day: u8| Date::new(month.0, month.1, day.min(last.day()));
        let is_working = |day: Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(&day);
        match self {
            Self::Day(day) => on(day),
            Self::End => Some(last),
            Self::WorkingDayBefore(day) => (0..28).filter_map(|back| on(day)?.add_days(-back)).find(|day| is_working(*day)),
            // A month's last payment stays in its month.
            Self::WorkingDayAfter(day) => {
                (0..28).filter_map(|on_to| on(day)?.add_days(on_to)).find(|day| is_working(*day)).map(|day| day.min(last))
            }
            Self::WorkingDay(count) => {
                (0..31).filter_map(|on_to| first.add_days(on_to)).filter(|day| is_working(*day)).nth(usize::from(count) - 1)
            }
        }
    }
}

/// A text with the day's parts (`{dd}`, `{mm}`, `{yy}`) and with digits: a new one each time for `#`, as in references, the
/// same ones always for `~`, as in contracts and telephone numbers.
fn filled(text: &str, day: Date, dice: &mut Dice) -> String {
    let (year, month, number) = day.civil();
    let mut fixed = Dice(text.bytes().fold(0, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)));
    let text = text
        .replace("{dd}", &format!("{number:02}"))
        .replace("{mm}", &format!("{month:02}"))
        .replace("{yy}", &format!("{:02}", year % 100));
    let digit = |c| match c {
        '#' => dice.digit(),
        '~' => fixed.digit(),
        _ => c,
    };
    text.chars().map(digit).collect()
}

/// Amounts of the plans in cents.
fn cents(amount: f64) -> i64 {
    (amount * 100.0).round() as i64
}

/// Cents as text with those marks: `1,234.56`.
fn printed(cents: i64, thousands: &str, decimal: &str) -> String {
    let (units, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let digits = units.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push_str(thousands);
        }
        text.push(digit);
    }
    format!("{}{text}{decimal}{rest:02}", if cents < 0 { "-" } else { "" })
}

/// `SplitMix64` (Steele, Lea, Flood 2014): small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn new(seed: u64, line: u64, day: Date) -> Self {
        let mut dice = Self(
            seed ^ line.wrapping_mul(0xD1B5_4A32_D192_ED03) ^ u64::from(day.days().unsigned_abs()).wrapping_mul(0x8CB9_2BA7_2F3D_8DD7),
        );
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`. The ranges are small, so the remainder's bias is nothing.
    fn between(&mut self, least: i64, most: i64) -> i64 {
        least + (self.next() % (most - least + 1).unsigned_abs()) as i64
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + (self.next() % 10) as u8)
    }
}
