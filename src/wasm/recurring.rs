//! Recurring expenses, in the engines part.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::convert::throw;
use super::enrich::{json, parse};
use super::rows::{self, Columns};
use crate::date::Date;
use crate::enrich::recurring::{self, Options};
use crate::model::{Error, Result};

/// What is asked for, without the transactions, which cross as columns.
#[derive(Deserialize)]
struct Asked {
    language: String,
    reference_date: Option<String>,
    /// Of all periods and categories, with what is to be expected.
    #[serde(default)]
    all: bool,
}

/// Recurring expenses: `asked` is JSON, the transactions are columns as `toColumns` of the facade makes them. Gives JSON.
///
/// # Errors
/// Wrong values: a plain error object.
#[wasm_bindgen(js_name = recurringExpenses)]
pub fn recurring_expenses(
    asked: &str,
    texts: &[u8],
    amounts: &[f64],
    packed: &[u32],
    accounts: &str,
) -> std::result::Result<String, JsValue> {
    let work = || -> Result<String> {
        let asked: Asked = parse(asked, "options")?;
        let no_day = || Error::invalid_input("reference_date", "must be a date (YYYY-MM-DD)");
        let reference_date = asked.reference_date.map(|day| Date::parse(&day).ok_or_else(no_day)).transpose()?;
        let accounts = rows::accounts(accounts)?;
        let transactions = rows::given(Columns { texts, amounts, packed }, &accounts)?;
        json(&recurring::find_among(&asked.language, &transactions, &Options { reference_date, all: asked.all })?)
    };
    work().map_err(|error| throw(&error))
}
