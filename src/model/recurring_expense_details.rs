//! What the local engine knows of an expense that comes back, beyond Belvo's answer.

use serde::{Deserialize, Serialize};

use super::enrich_recurring_expenses::EnrichedRecurringExpense;
use super::open::wire_enum;
use crate::date::Date;

/// An expense that comes back, as the local engine answers: Belvo's fields, and with the option `all` what they do not tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FoundRecurringExpense {
    /// Belvo's fields. With the option `all`, `frequency` may also be `WEEKLY`, `FORTNIGHTLY`, `SEMI_MONTHLY`, `BIMONTHLY`,
    /// `QUARTERLY`, `HALF_YEARLY` or `YEARLY`, and `category` any of the 16.
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(flatten))]
    pub expense: EnrichedRecurringExpense,
    /// What Belvo's fields do not tell (only with the local engine's option `all`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub details: Option<RecurringExpenseDetails>,
}

/// What is known of an expense that comes back. Not part of Belvo's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecurringExpenseDetails {
    /// Your ids of the transactions that it was found in, in their order.
    pub transaction_ids: Vec<String>,
    /// ISO 4217: the currency of every amount here.
    pub currency: String,
    /// Whether payments still come.
    pub status: RecurringExpenseStatus,
    /// The payment that is expected next; none where none is.
    pub next: Option<NextPayment>,
    /// The last lasting change of a fixed amount.
    pub price_change: Option<PriceChange>,
    /// How far it is paid, where the descriptions count instalments.
    pub instalments: Option<InstalmentPlan>,
    /// From 0 to 1: how sure it is that these payments have a schedule.
    pub confidence: f64,
    /// Why it is taken for an expense that comes back, in English.
    pub reason: String,
}

wire_enum! {
    /// Whether payments of an expense still come, on the reference date.
    RecurringExpenseStatus {
        /// The next payment is not overdue.
        Active = "active",
        /// The next payment is overdue by no more than half a period.
        Late = "late",
        /// No payment came when one was due, or the last instalment is paid.
        Ended = "ended",
    }
}

/// The payment of an expense that is expected next. Not part of Belvo's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NextPayment {
    /// The day, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub date: Date,
    /// The first day of the window that it may well fall into, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub earliest: Date,
    /// The last day of that window, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub latest: Date,
    /// Currency units: the fixed amount, or the median of the last three payments.
    pub amount: f64,
}

/// A fixed amount that changed and stayed changed. Not part of Belvo's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PriceChange {
    /// The day of the first payment of the new amount, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub date: Date,
    /// Currency units: the amount until then.
    pub before: f64,
    /// Currency units: the amount since.
    pub after: f64,
}

/// How far a purchase in instalments is paid. Not part of Belvo's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct InstalmentPlan {
    /// The number of the last instalment that was paid.
    pub paid: u16,
    /// How many there are.
    pub total: u16,
    /// How many are to be paid yet.
    pub remaining: u16,
    /// Currency units: what is to be paid yet, at the amount of the last instalment.
    pub remaining_amount: f64,
}
