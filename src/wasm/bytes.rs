//! The engines part, bytes to bytes: a body in, the answer's body out, and no object in between.

use std::sync::Arc;

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::convert::throw;
use super::enrich::parse;
use crate::date::Date;
use crate::enrich::categorize::Own;
use crate::enrich::risk::Points;
use crate::enrich::{bytes, categorize, incomes, recurring, risk};
use crate::model::RiskInsightPoint;

type Bytes = std::result::Result<Vec<u8>, JsValue>;

/// Categorizes the transactions of a body. `own` is the JSON that `own_rules` gives, or empty.
///
/// # Errors
/// What is no request: a plain error object.
#[wasm_bindgen(js_name = categorizeJson)]
pub fn categorize_json(body: &[u8], min_confidence: f64, explain: bool, own: &str) -> Bytes {
    let work = || {
        let own = if own.is_empty() { Own::default() } else { Own::parse(own)? };
        bytes::categorize_with_own(body, categorize::Options { explain, min_confidence }, Arc::new(own))
    };
    work().map_err(|error| throw(&error))
}

/// What is asked for beyond Belvo's requests; each engine reads its own.
#[derive(Deserialize)]
struct Asked {
    reference_date: Option<Date>,
    currency: Option<String>,
    balance_threshold: Option<f64>,
    #[serde(default)]
    all: bool,
    #[serde(default)]
    good_working_days_to_charge: bool,
    #[serde(default)]
    explain_all: bool,
    #[serde(default)]
    explain: Vec<RiskInsightPoint>,
}

/// Finds the recurring expenses of a body.
///
/// # Errors
/// As [`categorize_json`].
#[wasm_bindgen(js_name = recurringExpensesJson)]
pub fn recurring_expenses_json(body: &[u8], asked: &str) -> Bytes {
    let work = || {
        let Asked { reference_date, all, .. } = parse(asked, "options")?;
        bytes::recurring_expenses(body, &recurring::Options { reference_date, all })
    };
    work().map_err(|error| throw(&error))
}

/// Verifies the incomes of a body.
///
/// # Errors
/// As [`categorize_json`].
#[wasm_bindgen(js_name = verifyIncomesJson)]
pub fn verify_incomes_json(body: &[u8], asked: &str) -> Bytes {
    let work = || {
        let Asked { reference_date: as_of, currency, good_working_days_to_charge, .. } = parse(asked, "options")?;
        bytes::verify_incomes(body, &incomes::Options { as_of, currency, good_working_days_to_charge })
    };
    work().map_err(|error| throw(&error))
}

/// Works out the risk insights of a body.
///
/// # Errors
/// As [`categorize_json`].
#[wasm_bindgen(js_name = riskInsightsJson)]
pub fn risk_insights_json(body: &[u8], asked: &str) -> Bytes {
    let work = || {
        let Asked { reference_date, currency, balance_threshold, explain_all, explain, .. } = parse(asked, "options")?;
        let points = if explain_all { Points::All } else { Points::Of(&explain) };
        bytes::risk_insights(body, &risk::Options { reference_date, currency, balance_threshold }, points)
    };
    work().map_err(|error| throw(&error))
}
