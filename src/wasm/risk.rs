//! Risk insights, in the engines part.

use js_sys::Function;
use serde::Deserialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::enrich::{parse, text};
use super::texts::Asking;
use crate::date::Date;
use crate::enrich::risk::{self, Columns, LinkAccount, Points};
use crate::model::{Error, Result, RiskAccount, RiskInsightPoint, RiskInsightsUser};

type TextsAndAmounts = (Vec<Option<String>>, Vec<Option<f64>>);

/// A user or a link without transactions, which cross as columns, and what is asked for.
#[derive(Deserialize)]
struct Asked {
    /// Where the user stands in the caller's data.
    #[serde(default)]
    place: String,
    #[serde(default)]
    user_id: String,
    reference_date: Option<String>,
    language: String,
    /// Of a user.
    #[serde(default)]
    accounts: Vec<Value>,
    /// Of a link: the texts and the amounts of each account, as `LinkAccount` of the library has them.
    link_accounts: Option<Vec<TextsAndAmounts>>,
    currency: Option<String>,
    balance_threshold: Option<f64>,
    /// Explanations of all data points.
    #[serde(default)]
    explain_all: bool,
    #[serde(default)]
    explain: Vec<RiskInsightPoint>,
}

/// Risk insights: `asked` is JSON, the transactions are columns as `toRiskColumns` of the facade makes them. `twice` is the position of the
/// first whose id an earlier one has, too, and `texts` is asked for texts as [`Asking`] does. Gives JSON.
///
/// # Errors
/// Another shape, wrong values: a plain error object.
#[wasm_bindgen(js_name = riskInsights)]
pub fn risk_insights(
    asked: &str,
    twice: Option<u32>,
    amounts: &[f64],
    days: &[u32],
    marks: &[u32],
    texts: Function,
) -> std::result::Result<String, JsValue> {
    let texts = Asking::new(texts);
    let work = || {
        let twice = twice.map(|position| position as usize);
        let asked: Asked = parse(asked, "options")?;
        text(asked.answer(Columns { twice, amounts, days, marks, texts: &texts })?)
    };
    work().map_err(|error| texts.throw(&error))
}

impl Asked {
    fn answer(&self, columns: Columns<'_>) -> Result<Vec<u8>> {
        let no_day = || {
            let separator = if self.place.is_empty() { "" } else { "." };
            Error::invalid_input(format!("{}{separator}reference_date", self.place), "must be a date (YYYY-MM-DD)")
        };
        let reference_date = self.reference_date.as_deref().map(|day| Date::parse(day).ok_or_else(no_day)).transpose()?;
        let options = risk::Options { reference_date, currency: self.currency.clone(), balance_threshold: self.balance_threshold };
        if let Some(accounts) = &self.link_accounts {
            let accounts: Vec<_> = accounts.iter().map(|(texts, amounts)| link_account(texts, amounts)).collect();
            return risk::of_link_json(&accounts, columns, &self.language, &options);
        }
        let points = if self.explain_all { Points::All } else { Points::Of(&self.explain) };
        risk::insights_json_of_columns(&self.place, &self.user()?, columns, &options, points)
    }

    fn user(&self) -> Result<RiskInsightsUser> {
        let place = format!("{}.accounts", self.place);
        let each = self.accounts.iter().enumerate().map(|(index, account)| {
            RiskAccount::deserialize(account).map_err(|error| Error::invalid_item(&place, index, error.to_string()))
        });
        let accounts = each.collect::<Result<Vec<_>>>()?;
        Ok(RiskInsightsUser {
            user_id: self.user_id.clone(),
            reference_date: risk::default_reference_date(&accounts).unwrap_or(Date::UNIX_EPOCH),
            transactions_language: self.language.clone(),
            transactions: Vec::new(),
            accounts,
        })
    }
}

fn link_account<'a>(texts: &'a [Option<String>], amounts: &[Option<f64>]) -> LinkAccount<'a> {
    let text = |position: usize| texts.get(position)?.as_deref();
    let mut account = LinkAccount {
        id: text(0),
        category: text(1),
        institution: text(2),
        currency: text(3),
        collected_at: text(4),
        ..LinkAccount::default()
    };
    for (own, given) in account.amounts.iter_mut().zip(amounts) {
        *own = *given;
    }
    account
}
