//! What is looked through, and what is found.

use super::schedule::{Period, Schedule};
use crate::date::Date;
use crate::model::{Category, Direction, EnrichableAccount, Subcategory};
use crate::money::Amount;

/// One transaction as the finder reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// Whose account it is. Streams never join two holders.
    pub holder: &'a str,
    /// Which account. Streams never join two accounts.
    pub account: &'a str,
    /// What kind of account it is.
    pub account_kind: EnrichableAccount,
    /// The bank's text.
    pub description: &'a str,
    /// The day it happened.
    pub date: Date,
    /// How much, without a sign: `direction` has it.
    pub amount: Amount,
    /// Which way the money went.
    pub direction: Direction,
    /// ISO 4217. Streams never join two currencies; it also says whose holidays move payments.
    pub currency: &'a str,
    /// The merchant's position in the dictionary, where the categorizer named one.
    pub merchant: Option<u16>,
    /// What the categorizer says it is; [`Category::Unknown`] where it was not asked.
    pub category: Category,
    /// The finer reading.
    pub subcategory: Option<Subcategory>,
}

/// Payments that come back: one contract, wage, subscription or instalment plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// Positions in the list that was given, by date; never empty, and no row is in two streams.
    pub rows: Vec<usize>,
    /// How often it comes back.
    pub period: Period,
    /// On which days it is expected.
    pub schedule: Schedule,
    /// 0 to 1: how sure it is that these payments have a schedule. See [`Evidence::nats`].
    pub confidence: f64,
    /// The payment that is expected next; `None` when the stream has ended, or nothing tells when.
    pub next: Option<Next>,
    /// Whether payments still come.
    pub status: Status,
    /// The last lasting change of a fixed amount.
    pub price_change: Option<PriceChange>,
    /// How far an instalment plan is.
    pub instalments: Option<Instalments>,
    /// The words that the descriptions share, folded: what the rows were grouped by.
    pub key: String,
    /// Whether all payments but for price changes have the same amount (within 0.5 %).
    pub is_fixed: bool,
    /// Why it is a stream.
    pub evidence: Evidence,
}

/// The payment that is expected next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// The day.
    pub date: Date,
    /// The first day of the window that it may well fall into.
    pub earliest: Date,
    /// The last day of that window.
    pub latest: Date,
    /// How much: the fixed amount, or the median of the last three payments.
    pub amount: Amount,
}

/// Whether payments still come, on the day that the finder was told is the last it knows of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// The next payment is not overdue.
    Active,
    /// The next payment is overdue by less than half a period.
    Late,
    /// No payment came when one was due, or the last instalment is paid.
    Ended,
}

/// A fixed amount that changed and stayed changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceChange {
    /// The first payment of the new amount.
    pub date: Date,
    /// The amount until then.
    pub before: Amount,
    /// The amount since.
    pub after: Amount,
}

/// How far an instalment plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Instalments {
    /// The number of the last instalment that was paid.
    pub paid: u16,
    /// How many there are.
    pub total: u16,
}

/// Why payments are a stream.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// How much likelier the payments are under the schedule than by chance, as a natural logarithm. The confidence is
    /// `1 / (1 + exp(-nats))`.
    pub nats: f64,
    /// How many times a payment was due, from the first to the last that came.
    pub due: usize,
    /// How many of those times none came.
    pub missed: usize,
    /// How many payments came besides one that was due.
    pub extra: usize,
    /// Days that the payments lie from the day they were due, on average.
    pub mean_error: f64,
}
