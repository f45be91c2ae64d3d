//! Incomes in transactions of one's own: `POST /api/enrich/incomes/`.
//!
//! Source: Belvo's "enrich your own data" schemas, API 1.176.0.

use serde::{Deserialize, Serialize};

use super::answer::answer;
use super::categorization::{Direction, HolderType};
use super::income::{IncomeConfidence, IncomeSourceType, IncomeStream, IncomeType};
use super::open::{Open, wire_enum};
use crate::date::Date;

wire_enum! {
    /// The kinds of account that incomes are looked for in.
    IncomeAccount {
        /// A current account.
        Checking = "CHECKING_ACCOUNT",
        /// A savings account.
        Savings = "SAVINGS_ACCOUNT",
    }
}

/// An inflow of your own, that may be an income.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncomeTransaction {
    /// Your id of the transaction, unique within the request.
    pub transaction_id: String,
    /// Whose account it is: a person's.
    #[cfg_attr(feature = "typescript", ts(type = "\"INDIVIDUAL\""))]
    pub account_holder_type: HolderType,
    /// Your id of the account's holder, a UUID.
    pub account_holder_id: String,
    /// Your id of the account.
    pub account_id: String,
    /// What kind of account it is.
    pub account_category: IncomeAccount,
    /// The day it happened, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub value_date: Date,
    /// The bank's text, as it stands on the statement.
    pub description: String,
    /// Which way the money went: in.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "typescript", ts(type = "\"INFLOW\""))]
    pub direction: Direction,
    /// How much, in currency units.
    pub amount: f64,
    /// ISO 4217: `MXN`, `BRL`, `COP`, ...
    pub currency: String,
    /// Your name of the institution.
    pub institution: String,
}

/// The body of `POST /api/enrich/incomes/`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncomesRequest {
    /// The language of the descriptions (ISO 639-1): `es` or `pt`.
    pub language: String,
    /// The inflows. Belvo's hosted endpoint takes 10,000.
    pub transactions: Vec<IncomeTransaction>,
    /// The first day to look at, `YYYY-MM-DD`, at most 365 days ago. Only together with `date_to`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "string"))]
    pub date_from: Option<Date>,
    /// The last day to look at, `YYYY-MM-DD`, not in the future. Only together with `date_from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "string"))]
    pub date_to: Option<Date>,
    /// Only incomes of these kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub allowed_income_types: Option<Vec<IncomeType>>,
    /// Only incomes that are at least as sure as this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub minimum_confidence_level: Option<IncomeConfidence>,
}

answer! {
    /// The incomes of one holder of accounts; `POST /api/enrich/incomes/` answers with one a holder.
    ///
    /// Source: Belvo's "enrich your own data" schemas, API 1.176.0.
    EnrichedIncome {
        /// Your id of the holder.
        account_holder_id: String,
        /// The streams of income; none where there is no income.
        income_streams: Vec<IncomeStream>,
        /// What the data is from.
        income_source_type: Open<IncomeSourceType>,
        /// The day of the first transaction, `YYYY-MM-DD`.
        first_transaction_date: String | null,
        /// The day of the last transaction, `YYYY-MM-DD`.
        last_transaction_date: String,
        /// How many streams were found.
        number_of_income_streams: i64,
        /// Currency units: income a month, all accounts together.
        monthly_average: f64,
        /// Currency units: income a month, of streams that come weekly, fortnightly or monthly.
        monthly_average_regular: f64,
        /// Currency units: income a month, of streams that come once or irregularly.
        monthly_average_irregular: f64,
        /// Currency units: income a month, of streams of low confidence.
        monthly_average_low_confidence: f64,
        /// Currency units: income a month, of streams of medium confidence.
        monthly_average_medium_confidence: f64,
        /// Currency units: income a month, of streams of high confidence.
        monthly_average_high_confidence: f64,
        /// Currency units: all income.
        total_income_amount: f64,
        /// Currency units: all income of streams that come weekly, fortnightly or monthly.
        total_regular_income_amount: f64,
        /// Currency units: all income of streams that come once or irregularly.
        total_irregular_income_amount: f64 | null,
        /// Currency units: all income of streams of low confidence.
        total_low_confidence: f64,
        /// Currency units: all income of streams of medium confidence.
        total_medium_confidence: f64,
        /// Currency units: all income of streams of high confidence.
        total_high_confidence: f64,
    }
}
