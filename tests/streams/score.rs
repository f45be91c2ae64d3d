//! What the engine finds in a history, against what is true.

use std::collections::HashMap;

use belvo_wasm::date::Date;
use belvo_wasm::enrich::categorize::{Categorizer, Line};
use belvo_wasm::enrich::streams::{Row, Stream, find};
use belvo_wasm::model::{Direction, EnrichableAccount};
use belvo_wasm::money::Amount;

use crate::history::{History, Transaction};

/// Streams with fewer payments are not asked for.
const MIN_PAYMENTS: usize = 3;

#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    pub real: usize,
    pub recalled: usize,
    pub found: usize,
    pub right: usize,
    /// Of those recalled, those whose period is right.
    pub periods: usize,
    /// Streams that were found right and go on.
    pub asked: usize,
    pub within_3_days: usize,
    pub within_1_day: usize,
    /// How many of them the best guess would expect within a day.
    pub surest: f64,
}

impl Score {
    pub fn add(&mut self, other: Self) {
        self.real += other.real;
        self.recalled += other.recalled;
        self.found += other.found;
        self.right += other.right;
        self.periods += other.periods;
        self.asked += other.asked;
        self.within_3_days += other.within_3_days;
        self.within_1_day += other.within_1_day;
        self.surest += other.surest;
    }

    pub fn recall(&self) -> f64 {
        share(self.recalled, self.real)
    }

    pub fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    pub fn f1(&self) -> f64 {
        let (recall, precision) = (self.recall(), self.precision());
        if recall + precision > 0.0 { 2.0 * recall * precision / (recall + precision) } else { 0.0 }
    }

    /// The share of the streams that were recalled whose period is right.
    pub fn frequency(&self) -> f64 {
        share(self.periods, self.recalled)
    }

    pub fn near(&self) -> f64 {
        share(self.within_3_days, self.asked)
    }

    pub fn nearest(&self) -> f64 {
        share(self.within_1_day, self.asked)
    }

    /// The share of next payments within a day that the best guess would expect: payments are late at random.
    pub fn surest(&self) -> f64 {
        if self.asked == 0 { 1.0 } else { self.surest / self.asked as f64 }
    }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 1.0 } else { part as f64 / of as f64 }
}

pub fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// The rows of a history, as the engines before the finder read them. Cards and current accounts are accounts of their own.
pub fn rows<'a>(history: &History, transactions: &'a [Transaction]) -> Vec<Row<'a>> {
    let mut categorizer = Categorizer::new(history.country.language()).expect("a language");
    let currency = history.country.currency();
    transactions
        .iter()
        .map(|transaction| {
            let direction = if transaction.is_inflow { Direction::Inflow } else { Direction::Outflow };
            let account_kind = if transaction.is_card { EnrichableAccount::CreditCard } else { EnrichableAccount::Checking };
            let line = Line { description: &transaction.description, direction, account: account_kind, currency, mcc: None };
            let verdict = categorizer.categorize(line).unless_guessed();
            Row {
                holder: "holder",
                account: if transaction.is_card { "card" } else { "checking" },
                account_kind,
                description: &transaction.description,
                date: date(&transaction.date.to_string()),
                amount: Amount::from_decimal(&format!("{}.{:02}", transaction.cents / 100, transaction.cents % 100)).expect("an amount"),
                direction,
                currency,
                merchant: verdict.merchant,
                category: verdict.category,
                subcategory: verdict.subcategory,
            }
        })
        .collect()
}

/// Scores what is found in a history: a found stream is right when at least 80 % of it is one true stream, and holds at least
/// 80 % of that. `tell` hears of each that is wrong, and of each that is missing.
pub fn score(history: &History, tell: &mut dyn FnMut(String)) -> Score {
    let transactions = &history.transactions;
    let rows = rows(history, transactions);
    let found = find(&rows, date(&history.until.to_string()));
    let mut real: HashMap<usize, usize> = HashMap::new();
    for stream in transactions.iter().filter_map(|transaction| transaction.stream) {
        *real.entry(stream).or_default() += 1;
    }
    let mut score = Score { real: real.values().filter(|payments| **payments >= MIN_PAYMENTS).count(), ..Score::default() };
    score.found = found.len();
    let mut recalled: HashMap<usize, &Stream> = HashMap::new();
    for stream in &found {
        let mut hits: HashMap<usize, usize> = HashMap::new();
        for truth in stream.rows.iter().filter_map(|index| transactions[*index].stream) {
            *hits.entry(truth).or_default() += 1;
        }
        let best = hits.into_iter().max_by_key(|(truth, hits)| (*hits, *truth));
        match best.filter(|(truth, hits)| hits * 10 >= stream.rows.len() * 8 && hits * 10 >= real[truth] * 8) {
            Some((truth, _)) => {
                score.right += 1;
                recalled.insert(truth, stream);
            }
            None => tell(format!(
                "wrong: {} {:?} {} payments, {:.1} nats, error {:.1}, {:?}",
                stream.key,
                stream.schedule,
                stream.rows.len(),
                stream.evidence.nats,
                stream.evidence.mean_error,
                best
            )),
        }
    }
    for (truth, payments) in real.iter().filter(|(_, payments)| **payments >= MIN_PAYMENTS) {
        let Some(stream) = recalled.get(truth) else {
            let of_it = transactions.iter().find(|transaction| transaction.stream == Some(*truth));
            tell(format!("missing: {} ({payments} payments)", of_it.map_or("", |transaction| &transaction.description)));
            continue;
        };
        score.recalled += 1;
        score.periods += usize::from(stream.period.as_str() == history.periods[*truth]);
        if stream.period.as_str() != history.periods[*truth] {
            tell(format!("period of {} {:?}: {}", stream.key, stream.schedule, history.periods[*truth]));
        }
        if let Some(next) = history.next[*truth] {
            score.asked += 1;
            score.surest += history.surest[*truth];
            if let Some(said) = stream.next {
                let error = said.date.days_since(date(&next.to_string())).abs();
                score.within_3_days += usize::from(error <= 3);
                score.within_1_day += usize::from(error <= 1);
                if error > 1 {
                    let paid: Vec<String> =
                        stream.rows.iter().rev().take(12).map(|row| transactions[*row].date.to_string()[2..].replace('-', "")).collect();
                    tell(format!("next of {} {:?}: {} for {next}, after {}", stream.key, stream.schedule, said.date, paid.join(" ")));
                }
            } else {
                tell(format!("no next of {} {:?} {:?}: {next}", stream.key, stream.schedule, stream.status));
            }
        }
    }
    score
}
