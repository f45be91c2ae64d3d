//! What rows are about, by the categorization engine, and the figures of each category.

use super::Window;
use super::ledger::{Ledger, Row, Verdict};
use super::statistics::{Line, quotient};
use crate::enrich::categorize::{Categorizer, Line as Text};
use crate::enrich::ratio::Ratio;
use crate::keyed::Map;
use crate::model::{Category, EnrichableAccount, Error, Result, RiskCategoryMetrics, Subcategory, WireName};
use crate::money::Amount;

/// The categorization of a ledger's rows: each is read when it is first asked for.
#[derive(Debug)]
pub(super) struct Categories<'a> {
    ledger: &'a Ledger<'a>,
    /// None where there is nothing to read.
    engine: Option<Categorizer>,
    known: Vec<Option<Verdict>>,
    /// Of each text that was read, its verdicts by direction and kind of account: the same text comes again and again.
    read: Map<&'a str, [Option<Verdict>; 2 * EnrichableAccount::ALL.len()]>,
}

impl<'a> Categories<'a> {
    /// Of the rows of that ledger, whose texts are in that language (ISO 639-1).
    ///
    /// # Errors
    /// The language is not known, and there is a row to read.
    pub(super) fn of(ledger: &'a Ledger<'a>, language: &str) -> Result<Self> {
        let known: Vec<_> = ledger.rows.iter().map(|row| row.verdict).collect();
        let engine = known.contains(&None).then(|| Categorizer::new(language)).transpose()?;
        Ok(Self { ledger, engine, known, read: Map::new() })
    }

    /// What the row at that position of the ledger is about.
    pub(super) fn verdict(&mut self, position: usize) -> Verdict {
        let (Some(row), Some(known)) = (self.ledger.rows.get(position), self.known.get_mut(position)) else {
            return (Category::Unknown, None);
        };
        if let Some(verdict) = known {
            return *verdict;
        }
        let account = self.ledger.account_of(row).map_or(EnrichableAccount::Checking, |account| account.kind);
        let (description, direction, currency) = (self.ledger.description(row), row.direction(), &self.ledger.currency);
        let mut read = || {
            let engine = self.engine.as_mut()?;
            let verdict = engine.categorize(Text { description, direction, account, currency, mcc: None });
            Some((verdict.category, verdict.subcategory))
        };
        let place = 2 * account as usize + usize::from(row.is_inflow);
        let verdict = match self.read.or_default(description).get_mut(place) {
            Some(read_before) => *read_before.get_or_insert_with(|| read().unwrap_or((Category::Unknown, None))),
            None => (Category::Unknown, None),
        };
        *known = Some(verdict);
        verdict
    }
}

/// Refuses a language that the engine does not read. `problem` says where it stands, with that message.
pub(super) fn check_language(language: &str, problem: impl FnOnce(&str) -> Error) -> Result<()> {
    Categorizer::new(language).map(drop).map_err(|error| problem(&error.message))
}

/// One category with one subcategory, or with none.
#[derive(Debug)]
pub(super) struct Entry {
    pub verdict: Verdict,
    /// The net of each day of the last three months that has a row of an amount above 0, backwards from the reference date.
    days: Vec<Option<Amount>>,
    pub net: Amount,
    /// The positions of its rows in the ledger.
    pub rows: Vec<usize>,
}

/// The categories of the last three months.
#[derive(Debug)]
pub(super) struct Entries {
    /// By category, then by subcategory, the entry without one first.
    pub entries: Vec<Entry>,
    /// All that came in, whatever its category.
    pub inflow: Amount,
}

/// Gathers the categories of the rows of the last three months that are no side of a transfer between the accounts.
pub(super) fn entries(ledger: &Ledger<'_>, internal: &[bool], categories: &mut Categories<'_>) -> Entries {
    let mut inflow = Amount::ZERO;
    let mut places: Vec<Option<Entry>> = Vec::new();
    places.resize_with(Category::ALL.len() * PLACES, || None);
    for (position, (row, internal)) in ledger.rows.iter().zip(internal).enumerate() {
        let back = ledger.back(row);
        if *internal || back > Window::ThreeMonths.back() {
            continue;
        }
        if row.is_inflow {
            inflow += row.amount;
        }
        let verdict = categories.verdict(position);
        if let Some(entry) = places.get_mut(place(verdict)) {
            entry.get_or_insert_with(|| Entry::new(verdict)).add(position, back, row);
        }
    }
    Entries { entries: places.into_iter().flatten().collect(), inflow }
}

/// Places of a category: one for each subcategory, and one for none.
const PLACES: usize = Subcategory::ALL.len() + 1;

/// Where an entry stands among others: in the order of Belvo's lists, which is that of the enumerations.
fn place((category, subcategory): Verdict) -> usize {
    category as usize * PLACES + subcategory.map_or(0, |subcategory| subcategory as usize + 1)
}

impl Entry {
    fn new(verdict: Verdict) -> Self {
        Self { verdict, days: vec![None; Window::ThreeMonths.days()], net: Amount::ZERO, rows: Vec::new() }
    }

    fn add(&mut self, position: usize, back: usize, row: &Row) {
        self.rows.push(position);
        self.net += row.signed();
        if let Some(day) = self.days.get_mut(back).filter(|_| row.amount > Amount::ZERO) {
            *day = Some(day.unwrap_or_default() + row.signed());
        }
    }

    /// The days of its trend, each so many days before the reference date, with their nets; the last day first.
    pub(super) fn days(&self) -> impl DoubleEndedIterator<Item = (usize, Amount)> {
        self.days.iter().enumerate().filter_map(|(back, net)| Some((back, (*net)?)))
    }

    /// What its net is of all that came in.
    pub(super) fn share(&self, inflow: Amount) -> Option<Ratio> {
        quotient(self.net.ten_thousandths(), inflow.ten_thousandths())
    }

    /// How its net moved.
    pub(super) fn trend(&self) -> Option<Ratio> {
        let mut line = Line::default();
        for (back, net) in self.days() {
            line.add(back, net);
        }
        line.slope(4)
    }

    /// The figures, in Belvo's shape.
    pub(super) fn metrics(&self, inflow: Amount) -> RiskCategoryMetrics {
        let (category, subcategory) = self.verdict;
        RiskCategoryMetrics {
            category: Some(category.into()),
            subcategory: subcategory.map(Into::into),
            net_amount_3m: Some(self.net.to_cents().to_f64()),
            category_inflow_ratio_3m: self.share(inflow).map(Ratio::rounded),
            trend_3m: self.trend().map(Ratio::rounded),
            extra: serde_json::Map::new(),
        }
    }
}
