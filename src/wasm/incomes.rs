//! Income verification, in the engines part.

use js_sys::{Array, Float64Array, Function};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

use super::enrich::{json, parse};
use super::rows::{self, Columns, Rows};
use super::texts::Asking;
use crate::date::Date;
use crate::enrich::apart::Apart;
use crate::enrich::incomes::{self, Options};
use crate::model::{Error, IncomeConfidence, IncomeType, IncomesRequest, Result};

/// What is asked for, without the transactions, which cross as columns.
#[derive(Deserialize)]
struct Asked {
    language: String,
    date_from: Option<String>,
    date_to: Option<String>,
    allowed_income_types: Option<Vec<IncomeType>>,
    minimum_confidence_level: Option<IncomeConfidence>,
    reference_date: Option<String>,
    currency: Option<String>,
    #[serde(default)]
    good_working_days_to_charge: bool,
}

/// Incomes: `asked` is JSON, the transactions are columns as `toColumns` of the facade makes them. `twice` is the position of the first whose
/// id an earlier one has, too, and `texts` is asked for texts as [`Asking`] does. Gives the incomes without their streams,
/// JSON, and the streams of all as numbers: 16 of each, as `streamAt` of the facade reads them, and the positions of its transactions.
///
/// # Errors
/// Wrong values: a plain error object.
#[wasm_bindgen(js_name = verifyIncomes)]
pub fn verify_incomes(
    asked: &str,
    amounts: &[f64],
    packed: &[u32],
    accounts: &str,
    twice: Option<u32>,
    texts: Function,
) -> std::result::Result<Array, JsValue> {
    let texts = Asking::new(texts);
    let work = || -> Result<Array> {
        let asked: Asked = parse(asked, "options")?;
        let day = |name: &str, text: Option<&str>| {
            text.map(|text| Date::parse(text).ok_or_else(|| Error::invalid_input(name, "must be a date (YYYY-MM-DD)"))).transpose()
        };
        let request = IncomesRequest {
            date_from: day("date_from", asked.date_from.as_deref())?,
            date_to: day("date_to", asked.date_to.as_deref())?,
            language: asked.language,
            transactions: Vec::new(),
            allowed_income_types: asked.allowed_income_types,
            minimum_confidence_level: asked.minimum_confidence_level,
        };
        let options = Options {
            as_of: day("reference_date", asked.reference_date.as_deref())?,
            currency: asked.currency,
            good_working_days_to_charge: asked.good_working_days_to_charge,
        };
        let accounts = rows::accounts(accounts)?;
        let transactions = Rows::of_incomes(Columns { amounts, packed }, &accounts)?;
        let apart = Apart { twice: twice.map(|position| position as usize), beginnings: &[], texts: &texts };
        let (incomes, streams) = incomes::verify_apart(&request, &transactions, apart, &options)?;
        Ok(Array::of2(&JsValue::from_str(&json(&incomes)?), &Float64Array::from(streams.as_slice())))
    };
    work().map_err(|error| texts.throw(&error))
}
