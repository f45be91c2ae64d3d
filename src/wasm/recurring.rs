//! Recurring expenses, in the engines part.

use js_sys::{Array, Float64Array, Function};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::enrich::{json, parse};
use super::rows::{self, Columns, Rows};
use super::texts::Asking;
use crate::date::Date;
use crate::enrich::apart::Apart;
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

/// Recurring expenses: `asked` is JSON, the transactions are columns as `toColumns` of the facade makes them. `twice` is the position of the
/// first whose id an earlier one has, too, `beginnings` are two numbers of each row which say how its id begins, and `texts` is asked for texts
/// as [`Asking`] does. Gives the expenses without their transactions, JSON, and the transactions of all as numbers: as `fill` of the facade
/// reads them.
///
/// # Errors
/// Wrong values: a plain error object.
#[wasm_bindgen(js_name = recurringExpenses)]
pub fn recurring_expenses(
    asked: &str,
    amounts: &[f64],
    packed: &[u32],
    accounts: &str,
    twice: Option<u32>,
    beginnings: &[u32],
    texts: Function,
) -> std::result::Result<Array, JsValue> {
    let texts = Asking::new(texts);
    let work = || -> Result<Array> {
        let asked: Asked = parse(asked, "options")?;
        let no_day = || Error::invalid_input("reference_date", "must be a date (YYYY-MM-DD)");
        let reference_date = asked.reference_date.map(|day| Date::parse(&day).ok_or_else(no_day)).transpose()?;
        let accounts = rows::accounts(accounts)?;
        let transactions = Rows::new(Columns { amounts, packed }, &accounts)?.all();
        let (beginnings, _) = beginnings.as_chunks();
        let apart = Apart { twice: twice.map(|position| position as usize), beginnings, texts: &texts };
        let options = Options { reference_date, all: asked.all };
        let mut numbers = Vec::new();
        let expenses = recurring::find_among(&asked.language, &transactions, Some((apart, &mut numbers)), &options)?;
        Ok(Array::of2(&JsValue::from_str(&json(&expenses)?), &Float64Array::from(numbers.as_slice())))
    };
    work().map_err(|error| texts.throw(&error))
}
