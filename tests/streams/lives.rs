//! How the payments of other people and firms fall: each on its own days. Taxes on or before the day of the law, boletos on working days, energy when the
//! meter is read, cards when the purchase is posted, and a due day that is changed once.

use crate::calendar::{Country, Day};
use crate::history::{Dice, History, Rhythm, Transaction, due_days, print};

/// How a payment lies to the day it is due.
#[derive(Debug, Clone, Copy)]
pub enum Pays {
    /// On it.
    OnDay,
    /// In seven of ten cases on it; else one to three days later, on a working day.
    Mostly,
    /// In seven of ten cases on it; else up to that many days before, on a working day.
    Early(i64),
    /// As likely on each day up to that many later, on a working day.
    Late(i64),
    /// The bill itself is due a day or two sooner or later, as the meter was read; on a working day.
    AsRead,
    /// Posted one or two days after the purchase, on a working day.
    Posted,
    /// From the middle on it is due so many days later. On a working day.
    Moves(i32),
}

/// A true stream. `|` parts wordings.
pub struct Paid {
    pub text: &'static str,
    pub rhythm: Rhythm,
    pub pays: Pays,
    pub cents: i64,
    /// In percent.
    pub spread: i64,
    pub missed: u32,
    pub is_inflow: bool,
}

/// Purchases that are paid in instalments: how many such purchases, what the bank prints (`NN`, `TT`, `{n}`, `{t}`), in how many.
pub struct Bought {
    pub times: i64,
    pub text: &'static str,
    pub totals: &'static [i32],
}

/// When instalments are posted.
#[derive(Debug, Clone, Copy)]
pub enum Posting {
    /// Each a month after the one before.
    DayOfPurchase,
    /// All on the day on which the statement closes.
    Closing(i32),
}

/// What is bought as it is needed: the wordings, how many of a hundred days, the prices from and to; none but the first where they are equal.
pub struct Now(pub &'static str, pub u32, pub i64, pub i64);

pub struct Life {
    pub name: &'static str,
    pub country: Country,
    pub is_card: bool,
    pub months: (i64, i64),
    /// The least recall, precision, F1 and shares of next dates within three days and one.
    pub floors: [f64; 5],
    pub paid: Vec<Paid>,
    pub bought: Vec<Bought>,
    pub posting: Posting,
    pub now: Vec<Now>,
    pub comes: Vec<Now>,
    /// A line of that text beside each payment whose text is in a foreign currency (`USD`), of so many hundredths of a percent.
    pub tax: Option<(&'static str, i64)>,
    /// A second wage at the end of the year, in the words of the first.
    pub thirteenth: Option<&'static str>,
}

/// Draws that tell how sure the next day can be.
const DRAWS: usize = 300;

/// A history of that life: its months and what happens in them depend on the seed.
pub fn live(life: &Life, seed: u64) -> History {
    let mut dice = Dice::new(seed ^ 0x0DD_5EED);
    let months = dice.between(life.months.0, life.months.1) as i32;
    let until = Day(Day::of_month(months, 1).0 - 1);
    let mut made =
        History { country: life.country, transactions: Vec::new(), next: Vec::new(), surest: Vec::new(), periods: Vec::new(), until };
    for paid in &life.paid {
        if !dice.percent(12) {
            pay(&mut made, life, paid, &mut dice);
        }
    }
    for bought in &life.bought {
        for _ in 0..dice.between(0, bought.times) {
            buy(&mut made, life, bought, &mut dice);
        }
    }
    for (list, is_inflow) in [(&life.now, false), (&life.comes, true)] {
        for now in list {
            for day in Day::of_month(0, 1).0..=until.0 {
                if dice.percent(now.1) {
                    let cents = dice.between(now.2, now.3);
                    add(&mut made, life, now.0, Day(day), cents, is_inflow, None, &mut dice);
                }
            }
        }
    }
    made
}

/// The day on which a payment comes that is due on that day.
fn comes(pays: Pays, due: Day, country: Country, dice: &mut Dice) -> Day {
    let late = |days: i64| Day(due.0 + days as i32).forward(country);
    match pays {
        Pays::OnDay => due,
        Pays::Mostly | Pays::Early(_) if dice.percent(70) => due,
        Pays::Mostly => late(dice.between(1, 3)),
        Pays::Early(days) => Day(due.0 - dice.between(1, days) as i32).backward(country),
        Pays::Late(days) => late(dice.between(0, days)),
        Pays::AsRead => late(dice.between(-1, 1) + dice.between(-1, 1)),
        Pays::Posted => late(dice.between(1, 2)),
        Pays::Moves(_) => due.forward(country),
    }
}

#[allow(clippy::too_many_arguments, reason = "a row")]
fn add(made: &mut History, life: &Life, text: &str, date: Day, cents: i64, is_inflow: bool, stream: Option<usize>, dice: &mut Dice) {
    let all: Vec<&str> = text.split('|').collect();
    let one = *dice.pick(&all);
    let description = print(one, date, dice);
    made.transactions.push(Transaction { date, description, cents, is_inflow, is_card: life.is_card, stream });
    if let Some((text, share)) = life.tax.filter(|_| one.contains("USD")) {
        let description = print(text, date, dice);
        let cents = (cents * share / 10_000).max(1);
        made.transactions.push(Transaction { date, description, cents, is_inflow, is_card: life.is_card, stream: None });
    }
}

fn pay(made: &mut History, life: &Life, paid: &Paid, dice: &mut Dice) {
    let mut all = due_days(paid.rhythm, life.country, dice);
    let inside = all.iter().filter(|day| **day <= made.until).count();
    let first = if dice.percent(25) { dice.between(0, inside.saturating_sub(4) as i64) as usize } else { 0 };
    if let Pays::Moves(days) = paid.pays {
        all.iter_mut().skip(first + (inside - first) / 2).for_each(|day| day.0 += days);
    }
    let has_ended = dice.percent(10) && inside > first + 6;
    let stream = made.next.len();
    let mut price = paid.cents + paid.cents * dice.between(-15, 15) / 100;
    let mut next = None;
    for (index, due) in all.iter().enumerate().skip(first) {
        let date = comes(paid.pays, *due, life.country, dice);
        if has_ended && index + 3 >= inside {
            break;
        }
        if date > made.until {
            next = Some((*due, date));
            break;
        }
        if paid.spread == 0 && index > first && index % 12 == 0 {
            price += price * dice.between(4, 11) / 100;
        }
        if index > first && index + 1 < inside && dice.percent(paid.missed) {
            continue;
        }
        let cents = price + price * dice.between(-paid.spread * 10, paid.spread * 10) / 1000;
        add(made, life, paid.text, date, cents, paid.is_inflow, Some(stream), dice);
        let (_, month, day) = date.civil();
        if life.thirteenth == Some(paid.text) && month >= 11 && day <= 10 {
            let date = Day(date.0 + 20).backward(life.country);
            if date <= made.until {
                add(made, life, paid.text, date, cents / 2, paid.is_inflow, None, dice);
            }
        }
    }
    made.next.push(next.map(|(_, date)| date));
    made.surest.push(next.map_or(1.0, |(due, _)| surest(paid.pays, due, life.country, made.until, dice)));
    made.periods.push(paid.rhythm.period());
}

/// How likely the payment is within a day of the best guess, given that it has not come yet.
fn surest(pays: Pays, due: Day, country: Country, until: Day, dice: &mut Dice) -> f64 {
    let drawn: Vec<i32> = (0..DRAWS).map(|_| comes(pays, due, country, dice).0).filter(|day| *day > until.0).collect();
    let within = |guess: i32| drawn.iter().filter(|day| (*day - guess).abs() <= 1).count();
    let best = drawn.iter().flat_map(|day| [day - 1, *day, day + 1]).map(within).max().unwrap_or_default();
    if drawn.is_empty() { 1.0 } else { best as f64 / drawn.len() as f64 }
}

fn buy(made: &mut History, life: &Life, bought: &Bought, dice: &mut Dice) {
    let (day, cents, start) = (dice.between(1, 28) as i32, dice.between(4_000, 120_000), dice.between(-6, 9) as i32);
    let total = *dice.pick(bought.totals);
    let stream = made.next.len();
    let mut next = None;
    for number in 1..=total {
        let month = start + number - 1;
        if month < 0 {
            continue;
        }
        let date = match life.posting {
            Posting::DayOfPurchase => Day::of_month(month, day),
            Posting::Closing(closing) => Day::of_month(month, closing),
        };
        if date > made.until {
            next = Some(date);
            break;
        }
        let text = bought.text.replace("NN", &format!("{number:02}")).replace("TT", &format!("{total:02}"));
        let text = text.replace("{n}", &number.to_string()).replace("{t}", &total.to_string());
        add(made, life, &text, date, cents + i64::from(number == 1) * dice.between(0, 5), false, Some(stream), dice);
    }
    made.next.push(next);
    made.surest.push(1.0);
    made.periods.push("MONTHLY");
}
