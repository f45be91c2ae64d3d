//! Risk insights, in the engines part.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::convert::throw;
use super::enrich::{json, parse};
use super::pick;
use super::rows::{self, Columns};
use crate::date::Date;
use crate::enrich::risk::{self, Points};
use crate::model::{EnrichedRiskInsights, Error, Result, RiskAccount, RiskInsightExplanation, RiskInsightPoint, RiskInsightsUser};

/// A user without transactions, which cross as columns, and what is asked for.
#[derive(Deserialize)]
struct Asked {
    /// Where the user stands in the caller's data.
    place: String,
    user_id: String,
    reference_date: Option<String>,
    transactions_language: String,
    accounts: Vec<Value>,
    currency: Option<String>,
    balance_threshold: Option<f64>,
    /// Explanations of all data points.
    #[serde(default)]
    explain_all: bool,
    #[serde(default)]
    explain: Vec<RiskInsightPoint>,
}

#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    insights: EnrichedRiskInsights,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    explanations: Vec<RiskInsightExplanation>,
}

/// Risk insights of one user: `user` is JSON without the transactions, which are columns as `toRiskColumns` of the facade makes them. Gives JSON.
///
/// # Errors
/// Another shape, wrong values: a plain error object.
#[wasm_bindgen(js_name = riskInsights)]
pub fn risk_insights(user: &str, texts: &str, amounts: &[f64], packed: &[u32], accounts: &str) -> std::result::Result<String, JsValue> {
    let work = || -> Result<String> {
        let asked: Asked = parse(user, "user")?;
        let place = format!("{}.transactions", asked.place);
        let transactions = rows::of_user(Columns { place: &place, texts, amounts, packed, accounts })?;
        let options = risk::Options { reference_date: None, currency: asked.currency.clone(), balance_threshold: asked.balance_threshold };
        let points = if asked.explain_all { Points::All } else { Points::Of(&asked.explain) };
        let user = RiskInsightsUser { transactions, ..asked.user()? };
        let (insights, explanations) = risk::insights_with(&asked.place, &user, &options, points)?;
        json(&Answer { insights, explanations })
    };
    work().map_err(|error| throw(&error))
}

impl Asked {
    fn user(&self) -> Result<RiskInsightsUser> {
        let place = format!("{}.accounts", self.place);
        let each = self.accounts.iter().enumerate().map(|(index, account)| {
            RiskAccount::deserialize(account).map_err(|error| Error::invalid_item(&place, index, error.to_string()))
        });
        let accounts = each.collect::<Result<Vec<_>>>()?;
        let no_day = || Error::invalid_input(format!("{}.reference_date", self.place), "must be a date (YYYY-MM-DD)");
        let reference_date = match &self.reference_date {
            Some(day) => Date::parse(day).ok_or_else(no_day)?,
            None => risk::default_reference_date(&accounts).unwrap_or(Date::UNIX_EPOCH),
        };
        Ok(RiskInsightsUser {
            user_id: self.user_id.clone(),
            reference_date,
            transactions_language: self.transactions_language.clone(),
            transactions: Vec::new(),
            accounts,
        })
    }
}

/// What Belvo answers of a link, and what is asked for.
#[derive(Deserialize)]
struct OfLink {
    accounts: Vec<Value>,
    transactions: Vec<Value>,
    language: String,
    reference_date: Option<String>,
    currency: Option<String>,
    balance_threshold: Option<f64>,
}

/// Risk insights of a link, JSON in and out: `accounts` and `transactions` as Belvo answers them, `language`, and options.
///
/// # Errors
/// Another shape, wrong values: a plain error object.
#[wasm_bindgen(js_name = riskInsightsOfLink)]
pub fn risk_insights_of_link(input: &str) -> std::result::Result<String, JsValue> {
    let work = || -> Result<String> {
        let link: OfLink = parse(input, "accounts")?;
        let no_day = || Error::invalid_input("reference_date", "must be a date (YYYY-MM-DD)");
        let reference_date = link.reference_date.map(|day| Date::parse(&day).ok_or_else(no_day)).transpose()?;
        let options = risk::Options { reference_date, currency: link.currency, balance_threshold: link.balance_threshold };
        let accounts = pick::all("accounts", &link.accounts, pick::account)?;
        let transactions = pick::all("transactions", &link.transactions, pick::transaction)?;
        let insights = risk::of_link(&accounts, &transactions, &link.language, &options)?;
        json(&insights)
    };
    work().map_err(|error| throw(&error))
}
