//! Figures for a decision about credit, made of data of one's own: `POST /api/enrich/risk-insights/`.
//!
//! Source: Belvo's "enrich your own data" schemas, API 1.176.0.

use serde::{Deserialize, Serialize};

use super::answer::answer;
use super::categorization::{Direction, EnrichableAccount};
use super::risk_balances::RiskBalancesMetrics;
use super::risk_cashflow::RiskCashflowMetrics;
use super::risk_insights::{RiskAssetsMetrics, RiskCategoryMetrics};
use super::risk_transactions::RiskTransactionsMetrics;
use super::transaction::TransactionStatus;
use crate::date::Date;

/// A user of yours, with accounts and transactions. The body of `POST /api/enrich/risk-insights/` is a list of users.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RiskInsightsUser {
    /// Your id of the user.
    pub user_id: String,
    /// The day that the figures are of, `YYYY-MM-DD`. What is later does not count.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub reference_date: Date,
    /// The language of the descriptions (ISO 639-1): `es` or `pt`.
    pub transactions_language: String,
    /// The transactions of all accounts. Belvo's hosted endpoint takes 10,000.
    pub transactions: Vec<RiskTransaction>,
    /// The accounts, each that a transaction is of.
    pub accounts: Vec<RiskAccount>,
}

/// An account of a user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RiskAccount {
    /// Your id of the account.
    pub id: String,
    /// What kind of account it is.
    pub category: EnrichableAccount,
    /// Your name of the institution.
    pub institution: String,
    /// Currency units: the balance at the end of `balance_date`.
    pub balance: f64,
    /// The day of the balance, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub balance_date: Date,
    /// ISO 4217: the currency of the account and of its transactions.
    pub balance_currency: String,
    /// Currency units: the overdraft that is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub overdraft: Option<f64>,
}

/// A transaction of a user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RiskTransaction {
    /// Your id of the transaction, unique within the request.
    pub transaction_id: String,
    /// Your id of the account: one of `accounts`.
    pub account_id: String,
    /// The day it happened, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub value_date: Date,
    /// Whether it is settled. Default `PROCESSED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub status: Option<TransactionStatus>,
    /// Which way the money went.
    #[serde(rename = "type")]
    pub direction: Direction,
    /// How much, in currency units.
    pub amount: f64,
    /// ISO 4217: that of the account.
    pub currency: String,
    /// The bank's text, as it stands on the statement.
    pub description: String,
}

answer! {
    /// The figures of one user; `POST /api/enrich/risk-insights/` answers with one a user.
    ///
    /// Source: Belvo's "enrich your own data" schemas, API 1.176.0.
    EnrichedRiskInsights {
        /// Your id of the user.
        user_id: String,
        /// The checking and savings accounts.
        assets_metrics: RiskAssetsMetrics | null,
        /// The balances of checking and savings accounts.
        balances_metrics: RiskBalancesMetrics | null,
        /// The transactions of all accounts.
        transactions_metrics: RiskTransactionsMetrics | null,
        /// What came in and went out, without transfers between the accounts.
        cashflow_metrics: RiskCashflowMetrics | null,
        /// The last three months by category, those that occurred.
        category_metrics: Vec<RiskCategoryMetrics>,
    }
}
