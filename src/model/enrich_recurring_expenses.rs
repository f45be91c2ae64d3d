//! Expenses that come back in transactions of one's own: `POST /api/enrich/recurring-expenses/`.
//!
//! Source: Belvo's "enrich your own data" schemas, API 1.176.0.

use serde::{Deserialize, Serialize};

use super::answer::answer;
use super::categorization::EnrichTransaction;
use super::open::Open;
use super::recurring_expense::{
    RecurringExpenseCategory, RecurringExpenseFrequency, RecurringExpensePaymentType, RecurringExpenseTransaction,
};

/// The body of `POST /api/enrich/recurring-expenses/`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecurringExpensesRequest {
    /// The language of the descriptions (ISO 639-1): `es` or `pt`.
    pub language: String,
    /// The transactions. Belvo's hosted endpoint takes 10,000.
    pub transactions: Vec<EnrichTransaction>,
}

answer! {
    /// An expense that comes back; `POST /api/enrich/recurring-expenses/` answers with a list of them.
    ///
    /// Source: Belvo's "enrich your own data" schemas, API 1.176.0.
    EnrichedRecurringExpense {
        /// Your id of the holder.
        account_holder_id: String,
        /// Your id of the account that pays.
        account_id: String,
        /// What it is, made of the transactions' descriptions.
        name: String | null,
        /// The transactions that it was found in.
        transactions: Vec<RecurringExpenseTransaction>,
        /// How often it comes back.
        frequency: Open<RecurringExpenseFrequency>,
        /// Currency units: the mean of the transactions.
        average_transaction_amount: f64,
        /// Currency units: the median of the transactions.
        median_transaction_amount: f64,
        /// Days since the last transaction.
        days_since_last_transaction: i64,
        /// What it is for.
        category: Open<RecurringExpenseCategory>,
        /// What kind of expense it is.
        payment_type: Open<RecurringExpensePaymentType> | null,
    }
}
