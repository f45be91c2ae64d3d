//! The engines part.

use std::sync::Arc;

use js_sys::{Array, Uint32Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::convert::throw;
use super::pick;
use crate::date::Date;
use crate::enrich::categorize::{Categorizer, Line, Own, merchant as merchant_at};
use crate::enrich::employment::{Career, Options};
use crate::lines::Lines;
use crate::model::{Direction, EmploymentMetric, EnrichableAccount, Error, Result, WireName};
use crate::statement;

/// Categorizes transactions that cross as columns.
///
/// `descriptions` are joined by line feeds, in UTF-8 (a string would cross character by character), `currencies` by commas. A row of `rows` is
/// `mcc << 16 | currency << 3 | account << 1 | inflow`: the code or 0, the position in `currencies`, and the position of the
/// account's kind in its enumeration.
///
/// `own` is the JSON that [`own_rules`] gives, or empty.
///
/// Gives `[verdicts, evidence]`. A transaction has two verdicts, `confidence << 24 | decider << 16 | subcategory << 8 |
/// category` and the merchant: positions in the enumerations and in the dictionary, 1 more for what may be missing; the
/// confidence in percent. `evidence` is joined by line feeds, and empty unless asked for. Nothing where there are more lines than rows: a
/// description has a line feed of its own.
///
/// # Errors
/// An unknown language, or columns that do not belong together: a plain error object.
#[wasm_bindgen]
pub fn categorize(
    descriptions: &[u8],
    rows: &[u32],
    currencies: &str,
    language: &str,
    min_confidence: f32,
    explain: bool,
    own: &str,
) -> std::result::Result<Option<Array>, JsValue> {
    let categorized = categorize_columns(descriptions, rows, currencies, language, min_confidence, explain, own);
    let answer =
        |(verdicts, evidence): (Vec<u32>, String)| Array::of2(&Uint32Array::from(verdicts.as_slice()), &JsValue::from_str(&evidence));
    Ok(categorized.map_err(|error| throw(&error))?.map(answer))
}

fn categorize_columns(
    descriptions: &[u8],
    rows: &[u32],
    currencies: &str,
    language: &str,
    min_confidence: f32,
    explain: bool,
    own: &str,
) -> Result<Option<(Vec<u32>, String)>> {
    let mut categorizer = Categorizer::new(language)?;
    if !own.is_empty() {
        categorizer = categorizer.with_own(Arc::new(Own::parse(own)?));
    }
    let descriptions = str::from_utf8(descriptions).map_err(|error| Error::invalid_input("transactions", error.to_string()))?;
    let currencies: Vec<&str> = currencies.split(',').collect();
    let mut verdicts = Vec::with_capacity(rows.len() * 2);
    let mut evidence = String::new();
    let mut descriptions = Lines::of(descriptions);
    for (index, row) in rows.iter().enumerate() {
        let description = descriptions.next().ok_or_else(|| Error::invalid_input("transactions", "fewer descriptions than rows"))?;
        let mcc = (row >> 16) as u16;
        let line = Line {
            description,
            direction: if row & 1 == 1 { Direction::Inflow } else { Direction::Outflow },
            account: EnrichableAccount::ALL.get((row >> 1 & 3) as usize).copied().unwrap_or(EnrichableAccount::Checking),
            currency: currencies.get((row >> 3 & 0x1FFF) as usize).copied().unwrap_or_default(),
            mcc: (mcc != 0).then_some(mcc),
        };
        let verdict = categorizer.categorize(line).or_unknown_below(min_confidence);
        // To the nearest; what rounds exactly is a call.
        let confidence = (verdict.confidence * 100.0 + 0.5) as u32;
        let subcategory = verdict.subcategory.map_or(0, |subcategory| position(subcategory) + 1);
        verdicts.push(confidence << 24 | position(verdict.by) << 16 | subcategory << 8 | position(verdict.category));
        verdicts.push(verdict.merchant.map_or(0, |merchant| u32::from(merchant) + 1));
        if explain {
            if index > 0 {
                evidence.push('\n');
            }
            evidence.push_str(&categorizer.evidence(description));
        }
    }
    Ok((rows.is_empty() || descriptions.next().is_none()).then_some((verdicts, evidence)))
}

fn position<T: WireName>(value: T) -> u32 {
    value.position() as u32
}

/// Merchants and rules of one's own, JSON in and, complete, out.
///
/// # Errors
/// What is wrong with them: a plain error object.
#[wasm_bindgen(js_name = ownRules)]
pub fn own_rules(own: &str) -> std::result::Result<String, JsValue> {
    Own::parse(own).map(|own| own.to_json()).map_err(|error| throw(&error))
}

/// The same with what is learnt from corrections, a JSON array.
///
/// # Errors
/// What is wrong with them: a plain error object.
#[wasm_bindgen(js_name = learnRules)]
pub fn learn_rules(own: &str, corrections: &str) -> std::result::Result<String, JsValue> {
    let learn = || -> Result<String> {
        let mut own = Own::parse(own)?;
        own.learn(corrections)?;
        Ok(own.to_json())
    };
    learn().map_err(|error| throw(&error))
}

/// A merchant of the dictionary, in Belvo's shape, as JSON; undefined where there is none.
///
/// # Errors
/// None that is known: a merchant can be written.
#[wasm_bindgen]
pub fn merchant(position: u16) -> std::result::Result<Option<String>, JsValue> {
    merchant_at(position).map(|merchant| json(&merchant)).transpose().map_err(|error| throw(&error))
}

/// Reads a bank statement; options are JSON. Gives JSON, which JavaScript parses faster than any object can be built from here.
///
/// # Errors
/// A file that is no statement, or a row that cannot be read: a plain error object.
#[wasm_bindgen(js_name = readStatement)]
pub fn read_statement(bytes: &[u8], options: &str) -> std::result::Result<String, JsValue> {
    let read = || -> Result<String> {
        let options: statement::Options = parse(options, "options")?;
        json(&statement::read(bytes, &options)?)
    };
    read().map_err(|error| throw(&error))
}

/// The employments of one person, and what is asked of them.
#[derive(Deserialize)]
struct Employments {
    record: Option<Value>,
    brazil: Option<Vec<Value>>,
    colombia: Option<Vec<Value>>,
    reference_date: Option<String>,
    birth_date: Option<String>,
    #[serde(default)]
    explain: Vec<EmploymentMetric>,
}

/// Employment metrics, JSON in and out: a `record`, or `brazil`, or `colombia`; `reference_date`, `birth_date`, `explain`.
///
/// # Errors
/// Another shape, wrong values: a plain error object.
#[wasm_bindgen(js_name = employmentMetrics)]
pub fn employment_metrics(input: &str) -> std::result::Result<String, JsValue> {
    let work = || -> Result<String> {
        let input: Employments = parse(input, "record")?;
        let career = match (&input.record, &input.brazil, &input.colombia) {
            (Some(record), ..) => Career::of_record(&pick::employment_record(record)?)?,
            (_, Some(brazil), _) => Career::of_brazil(&pick::all("employments", brazil, pick::employment)?)?,
            (.., Some(colombia)) => Career::of_colombia(&pick::all("employments", colombia, pick::colombia_employment)?)?,
            _ => return Err(Error::invalid_input("record", "is missing")),
        };
        let day = |name: &str, text: Option<&str>| {
            text.map(|text| Date::parse(text).ok_or_else(|| Error::invalid_input(name, "must be a date (YYYY-MM-DD)"))).transpose()
        };
        let reference_date = day("reference_date", input.reference_date.as_deref())?
            .or_else(|| career.default_reference_date())
            .ok_or_else(|| Error::invalid_input("reference_date", "is needed: the record does not say when it was read"))?;
        let options = Options { reference_date, birth_date: day("birth_date", input.birth_date.as_deref())? };
        text(career.metrics_json(options, &input.explain)?)
    };
    work().map_err(|error| throw(&error))
}

pub(super) fn parse<T: DeserializeOwned>(text: &str, field: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::invalid_input(field, format!("has another shape: {error}")))
}

pub(super) fn text(json: Vec<u8>) -> Result<String> {
    String::from_utf8(json).map_err(|error| Error::invalid_input("answer", error.to_string()))
}

pub(super) fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::invalid_input("answer", error.to_string()))
}
