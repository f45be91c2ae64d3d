//! Categorization of your own transactions: `POST /api/categorization/`.
//!
//! Source: Belvo's "enrich your own data" schemas, API 1.176.0.

use serde::{Deserialize, Serialize};

use super::answer::answer;
use super::open::{Open, wire_enum};
use super::taxonomy::{Category, Subcategory};
use crate::date::Date;

wire_enum! {
    /// Which way the money went, seen from the account.
    Direction {
        /// Into the account.
        Inflow = "INFLOW",
        /// Out of the account.
        Outflow = "OUTFLOW",
    }
}

wire_enum! {
    /// Whose account it is.
    HolderType {
        /// A person's.
        Individual = "INDIVIDUAL",
        /// A company's.
        Business = "BUSINESS",
    }
}

wire_enum! {
    /// The kinds of account whose transactions can be enriched.
    EnrichableAccount {
        /// A current account.
        Checking = "CHECKING_ACCOUNT",
        /// A credit card.
        CreditCard = "CREDIT_CARD",
        /// A loan.
        Loan = "LOAN_ACCOUNT",
        /// A savings account.
        Savings = "SAVINGS_ACCOUNT",
    }
}

/// A transaction of your own, to be enriched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EnrichTransaction {
    /// Your id of the transaction, unique within the request.
    pub transaction_id: String,
    /// Whose account it is.
    pub account_holder_type: HolderType,
    /// Your id of the account's holder.
    pub account_holder_id: String,
    /// Your id of the account.
    pub account_id: String,
    /// What kind of account it is.
    pub account_category: EnrichableAccount,
    /// The day it happened, `YYYY-MM-DD`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub value_date: Date,
    /// The bank's text, as it stands on the statement.
    pub description: String,
    /// Which way the money went.
    #[serde(rename = "type")]
    pub direction: Direction,
    /// How much, in currency units. The direction is in `type`: a sign here changes nothing.
    pub amount: f64,
    /// ISO 4217: `MXN`, `BRL`, `COP`, ...
    pub currency: String,
    /// Your name of the institution.
    pub institution: String,
    /// Merchant category code (ISO 18245), for card payments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub mcc: Option<u16>,
}

/// The body of `POST /api/categorization/`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CategorizationRequest {
    /// The language of the descriptions (ISO 639-1): `es` or `pt`.
    pub language: String,
    /// The transactions. Belvo's hosted endpoint takes 10,000; the local engine has no limit.
    pub transactions: Vec<EnrichTransaction>,
}

answer! {
    /// The other party of a payment.
    ///
    /// Source: schema `TransactionMerchantData` of Belvo's OpenAPI document, 1.223.0.
    Merchant {
        /// Address of a picture, where one is known.
        logo: String | null,
        /// Its site, such as `https://www.oxxo.com`.
        website: String | null,
        /// Its name, as it calls itself.
        #[serde(alias = "name")]
        merchant_name: String,
    }
}

/// A transaction with what the categorization says of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CategorizedTransaction {
    /// The transaction as it was given.
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(flatten))]
    pub transaction: EnrichTransaction,
    /// One of the 16 categories.
    pub category: Option<Open<Category>>,
    /// One of the 77 subcategories, where it could be told.
    #[serde(default)]
    pub subcategory: Option<Open<Subcategory>>,
    /// The other party, where it is known.
    pub merchant: Option<Merchant>,
    /// Why (only with the local engine's option `explain`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub explanation: Option<Explanation>,
}

/// The answer of `POST /api/categorization/`, in the order of the request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CategorizationResponse {
    /// The transactions, categorized.
    pub transactions: Vec<CategorizedTransaction>,
}

wire_enum! {
    /// What decided a category.
    DecidedBy {
        /// A known merchant was named.
        Merchant = "merchant",
        /// The bank's own words, or a word that names a trade.
        Rule = "rule",
        /// The merchant category code.
        Mcc = "mcc",
        /// The learned model: the letters of words that no name and no phrase explains.
        Model = "model",
        /// Nothing but the direction and the kind of account.
        Type = "type",
    }
}

/// Why a transaction got its category. Not part of Belvo's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Explanation {
    /// From 0 to 1: how sure the category is.
    pub confidence: f64,
    /// What decided.
    pub by: DecidedBy,
    /// The part of the description that decided, as it was understood; empty where none did.
    pub evidence: String,
}
