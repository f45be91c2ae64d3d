//! What a retrieval asks for: `POST` on the resources that institutions have.

use serde_json::{Map, Value, json};

use super::connection::Part;
use super::failure::{Failure, Problem};
use super::input::Input;
use crate::api::Resource;
use crate::date::Date;
use crate::model::{Direction, IncomeConfidence, IncomeType, WireName};

/// What a retrieval asks for.
#[derive(Debug)]
pub(super) struct Retrieval<'a> {
    /// The id of the link.
    pub link: &'a str,
    /// The part of the resource.
    pub part: Part,
    /// Whether Belvo keeps what it reads. It does unless it is told not to.
    pub saves: bool,
    /// Documents to be sent along: a field, and what it holds.
    documents: Option<&'static str>,
}

/// The most that one request for invoices may span.
const LONGEST_SPAN: i32 = 365;

/// The least that incomes need.
const SHORTEST_INCOMES: i32 = 90;

impl<'a> Retrieval<'a> {
    /// # Errors
    /// Everything that is wrong with the body.
    pub(super) fn read(resource: &Resource, body: &'a Map<String, Value>, today: Date) -> Result<Self, Failure> {
        let input = Input::new(body);
        let link = input.text("link");
        let saves = input.flag("save_data").unwrap_or(true);
        let mut part = Part::default();
        let mut documents = None;
        match resource.name {
            "transactions" => {
                part = dates(&input, true, today, None);
                part.account = input.optional_text("account").map(str::to_owned);
            }
            "balances" => part.account = input.optional_text("account_id").map(str::to_owned),
            "exchanges" | "investmentTransactions" | "employments" | "recurringExpenses" => part = dates(&input, false, today, None),
            "incomes" => {
                part = dates(&input, false, today, None);
                for kind in input.texts("allowed_income_types").unwrap_or_default() {
                    if IncomeType::from_wire(&kind).is_none() {
                        input.wrong(Problem::field("invalid_choice", "allowed_income_types", format!("`{kind}` is not a choice.")));
                    }
                }
                input.choice::<IncomeConfidence>("minimum_confidence_level");
            }
            "invoices" | "taxRetentions" => {
                part = dates(&input, true, today, (resource.name == "invoices").then_some(LONGEST_SPAN));
                part.kind = input.one_of("type", &[Direction::Inflow.as_str(), Direction::Outflow.as_str()]).map(str::to_owned);
                documents = input.flag("attach_xml").unwrap_or(false).then_some("xml");
            }
            "chileInvoices" => {
                part = dates(&input, true, today, Some(LONGEST_SPAN));
                part.kind = input.choice::<Direction>("type").map(|direction| direction.as_str().to_owned());
            }
            "taxReturns" => {
                part = tax_years(&input, today);
                documents = input.flag("attach_pdf").unwrap_or(false).then_some("pdf");
            }
            "employmentMetrics" => {
                input.optional_day("reference_date");
            }
            "employmentRecords" | "chileTaxStatus" | "chileDebtReports" => {
                input.flag("attach_pdf");
            }
            "taxComplianceStatus" | "taxStatus" => {
                documents = input.flag("attach_pdf").unwrap_or(false).then_some("pdf");
            }
            _ => {}
        }
        input.optional_text("token");
        input.finish()?;
        if resource.name == "incomes"
            && let (Some(from), Some(to)) = (day(part.from.as_deref()), day(part.to.as_deref()))
            && to.days_since(from) < SHORTEST_INCOMES
        {
            return Err(Failure::new(400, "invalid_period", "From date_from to date_to there must be at least 90 days."));
        }
        Ok(Self { link: link.unwrap_or_default(), part, saves, documents })
    }

    /// The items as they are answered: with the documents that were asked for.
    pub(super) fn answered(&self, items: Vec<Value>) -> Vec<Value> {
        let Some(field) = self.documents else { return items };
        let document = if field == "pdf" { PDF } else { XML };
        let attach = |mut item: Value| {
            if let Some(item) = item.as_object_mut() {
                item.insert(field.to_owned(), json!(document));
            }
            item
        };
        items.into_iter().map(attach).collect()
    }
}

fn day(text: Option<&str>) -> Option<Date> {
    text.and_then(Date::parse)
}

/// `date_from` and `date_to`.
fn dates(input: &Input<'_>, required: bool, today: Date, longest: Option<i32>) -> Part {
    let read = |field: &str| if required { input.day(field) } else { input.optional_day(field) };
    let (from, to) = (read("date_from"), read("date_to"));
    if let (Some(from), Some(to)) = (from, to) {
        if from > to {
            input.wrong(Problem::field("invalid", "date_from", "It must not be after date_to."));
        } else if longest.is_some_and(|longest| to.days_since(from) > longest) {
            input.wrong(Problem::field("invalid", "date_to", "It must be within a year of date_from."));
        }
    }
    if to.is_some_and(|to| to > today) {
        input.wrong(Problem::field("invalid", "date_to", "It must not be in the future."));
    }
    Part::between(from, to)
}

/// Monthly tax returns by days, yearly ones by years.
fn tax_years(input: &Input<'_>, today: Date) -> Part {
    let kind = input.one_of("type", &["monthly", "yearly"]);
    let mut part = match kind {
        Some("monthly") => dates(input, true, today, None),
        Some(_) => {
            let (from, to) = (input.year("year_from"), input.year("year_to"));
            if from > to && to.is_some() {
                input.wrong(Problem::field("invalid", "year_from", "It must not be after year_to."));
            }
            let text = |year: Option<i32>| year.map(|year| year.to_string());
            Part { from: text(from), to: text(to), ..Part::default() }
        }
        None => Part::default(),
    };
    part.kind = kind.map(str::to_owned);
    part
}

/// An empty page, as base64.
const PDF: &str = "JVBERi0xLjQKMSAwIG9iago8PCAvVHlwZSAvQ2F0YWxvZyAvUGFnZXMgMiAwIFIgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL1BhZ2VzIC9LaWRzIFszIDAgUl0gL0NvdW50IDEgPj4KZW5kb2JqCjMgMCBvYmoKPDwgL1R5cGUgL1BhZ2UgL1BhcmVudCAyIDAgUiAvTWVkaWFCb3ggWzAgMCA1OTUgODQyXSA+PgplbmRvYmoKdHJhaWxlcgo8PCAvUm9vdCAxIDAgUiA+PgolJUVPRgo=";

/// An invoice that says nothing.
const XML: &str = r#"<?xml version="1.0" encoding="UTF-8"?><cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0"/>"#;
