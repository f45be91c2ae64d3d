//! Statements such as banks and card issuers of Brazil and Mexico print them: few streams among many purchases, names cut off,
//! with cities, references and facilitators, habits that are nearly regular, and purchases in instalments.

use crate::calendar::{Country, Day};
use crate::history::{Dice, History, Rhythm, Transaction, due_days, print};
use crate::payees::{Account, Habit, Often, Payee, Plan};

/// A statement of that account: its months and what happens in them depend on the seed.
pub fn statement(account: &Account, seed: u64) -> History {
    let mut dice = Dice::new(seed ^ 0x5EED);
    let months = dice.between(account.months.0, account.months.1) as i32;
    let until = Day(Day::of_month(months, 1).0 - 1);
    let mut made =
        History { country: account.country, transactions: Vec::new(), next: Vec::new(), surest: Vec::new(), periods: Vec::new(), until };
    for payee in &account.payees {
        // One in ten is not this holder's.
        if !dice.percent(10) {
            pay(&mut made, payee, account.is_card, &mut dice);
        }
    }
    for plan in &account.plans {
        if !dice.percent(20) {
            buy(&mut made, plan, &mut dice);
        }
    }
    for habit in &account.habits {
        visit(&mut made, habit, account.is_card, &mut dice);
    }
    made
}

/// One of the wordings that stand with `|` between.
fn wording(text: &str, date: Day, dice: &mut Dice) -> String {
    let all: Vec<&str> = text.split('|').collect();
    let one = *dice.pick(&all);
    print(one, date, dice)
}

fn pay(made: &mut History, payee: &Payee, is_card: bool, dice: &mut Dice) {
    let all = due_days(payee.rhythm, made.country, dice);
    let inside = all.iter().filter(|day| **day <= made.until).count();
    // Some begin later, some end before: three payments at least.
    let first = if dice.percent(30) { dice.between(0, inside.saturating_sub(4).max(1) as i64 - 1) as usize } else { 0 };
    let has_ended = dice.percent(15) && inside > first + 6;
    let end = if has_ended { inside - 3 } else { inside };
    let rises_at = if payee.rises && dice.percent(60) { first + (end - first) / 2 } else { usize::MAX };
    let mut price = payee.cents + payee.cents * dice.between(-20, 20) / 100;
    let stream = made.next.len();
    let next = all.get(end).map(|day| Day(day.0 + dice.between(0, payee.late) as i32));
    made.next.push(next.filter(|_| !has_ended));
    // It comes on the due day or, as likely, on each day after it up to the latest: three of these are within a day of the one in the middle.
    made.surest.push((3.0 / (payee.late + 1) as f64).min(1.0));
    made.periods.push(payee.rhythm.period());
    for (index, due) in all.iter().enumerate().take(end).skip(first) {
        if index == rises_at {
            price += price * dice.between(5, 20) / 100;
        }
        if index > first && index + 1 < end && dice.percent(payee.missed) {
            continue;
        }
        let date = Day((due.0 + dice.between(0, payee.late) as i32).min(made.until.0));
        let cents = price + price * dice.between(-payee.spread * 10, payee.spread * 10) / 1000;
        let description = wording(payee.text, date, dice);
        made.transactions.push(Transaction { date, description, cents, is_inflow: payee.is_inflow, is_card, stream: Some(stream) });
    }
}

fn buy(made: &mut History, plan: &Plan, dice: &mut Dice) {
    let (day, cents) = (dice.between(1, 28) as i32, dice.between(3_000, 80_000));
    let start = dice.between(-5, 10) as i32;
    let stream = made.next.len();
    let total = *dice.pick(plan.totals);
    let bought = Day::of_month(start.max(0), day);
    let mut next = None;
    for number in 1..=total {
        let month = start + number - 1;
        if month < 0 {
            continue;
        }
        let date = Day::of_month(month, day);
        if date > made.until {
            next = Some(date).filter(|_| !plan.is_dated_at_purchase);
            break;
        }
        let date = if plan.is_dated_at_purchase { bought } else { date };
        let text = plan.text.replace("NN", &format!("{number:02}")).replace("TT", &format!("{total:02}"));
        let text = text.replace("{n}", &number.to_string()).replace("{t}", &total.to_string());
        let cents = cents + i64::from(number == 1) * dice.between(0, 3);
        let description = print(&text, bought, dice);
        made.transactions.push(Transaction { date, description, cents, is_inflow: false, is_card: true, stream: Some(stream) });
    }
    made.next.push(next);
    made.surest.push(1.0);
    made.periods.push("MONTHLY");
}

fn visit(made: &mut History, habit: &Habit, is_card: bool, dice: &mut Dice) {
    let start = Day::of_month(0, 1).0;
    let days = i64::from(made.until.0 - start);
    let mut dates: Vec<i32> = Vec::new();
    match habit.often {
        Often::Month(times) => {
            // As many as that on average: the chance of each is even.
            for _ in 0..(days * times / 300) {
                dates.push(start + dice.between(0, days) as i32);
            }
        }
        Often::Weekday(weekday, share) => {
            let mut week = start + weekday;
            while week <= made.until.0 {
                if dice.percent(share) {
                    dates.push(week + dice.between(-1, 1) as i32);
                }
                week += 7;
            }
        }
        Often::WorkingDays(share) => {
            for date in start..=made.until.0 {
                if Day(date).forward(made.country) == Day(date) && dice.percent(share) {
                    dates.push(date);
                }
            }
        }
        Often::Gaps(least, most) => {
            let mut date = start + dice.between(0, most) as i32;
            while date <= made.until.0 {
                dates.push(date);
                date += dice.between(least, most) as i32;
            }
        }
    }
    for date in dates {
        let date = Day(date.clamp(start, made.until.0));
        let cents = if habit.prices.is_empty() { dice.between(habit.least, habit.most) } else { *dice.pick(habit.prices) };
        let description = wording(habit.text, date, dice);
        made.transactions.push(Transaction { date, description, cents, is_inflow: habit.is_inflow, is_card, stream: None });
    }
}

/// Days on which a rhythm is due, for the payees' tables.
pub const fn monthly(day: i32) -> Rhythm {
    Rhythm::Months(1, day)
}

/// The statements' accounts.
pub fn accounts() -> Vec<Account> {
    vec![
        crate::payees::brazilian_card(),
        crate::payees::brazilian_account(),
        crate::payees::brazilian_business(),
        crate::payees::another_business(),
        crate::payees::mexican_card(),
        crate::payees::colombian_account(),
        crate::short::brazilian_card(),
        crate::short::brazilian_bank(),
        crate::short::brazilian_business(),
        crate::short::mexican_card(),
    ]
}

/// What the report calls an account.
pub fn name(account: &Account) -> String {
    let country = match account.country {
        Country::Brazil => "Brazil",
        Country::Mexico => "Mexico",
        Country::Colombia => "Colombia",
    };
    format!("{country}, {}", account.kind)
}
