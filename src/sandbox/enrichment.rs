//! What Belvo works out of data, answered by the local engines.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::clock::Moment;
use super::failure::Failure;
use super::random::of_link;
use super::store::Store;
use crate::api::Resource;
use crate::api::resources::EMPLOYMENT_RECORDS;
use crate::date::Date;
use crate::enrich::{categorize, employment};
use crate::model::{EmploymentMetrics, EmploymentRecord, Error, Result};

/// Whether a resource is worked out, rather than read from an institution.
pub(super) fn is_derived(resource: &Resource) -> bool {
    matches!(resource.name, "incomes" | "recurringExpenses" | "riskInsights" | "employmentMetrics")
}

/// `POST` on an endpoint for one's own data.
pub(super) fn own(resource: &Resource, body: &Map<String, Value>) -> std::result::Result<Value, Failure> {
    match resource.name {
        "categorization" => answer(body, |request| categorize::categorize(&request, categorize::Options::default())),
        _ => Err(missing()),
    }
}

fn answer<R: DeserializeOwned, A: Serialize>(
    body: &Map<String, Value>,
    engine: impl FnOnce(R) -> Result<A>,
) -> std::result::Result<Value, Failure> {
    let request = serde_json::from_value(Value::Object(body.clone()))
        .map_err(|error| Failure::new(400, "invalid", format!("The body has another shape: {error}.")))?;
    let answer = engine(request).map_err(|error| refusal(&error))?;
    serde_json::to_value(answer).map_err(|error| Failure::unexpected(format!("The answer cannot be written: {error}.")))
}

fn refusal(error: &Error) -> Failure {
    match &error.field {
        Some(field) => Failure::field("invalid", field, error.message.clone()),
        None => Failure::new(400, "invalid", error.message.clone()),
    }
}

/// Works a resource out of what a link's institution knows.
pub(super) fn derive(
    store: &Store,
    number: u64,
    resource: &'static Resource,
    body: &Map<String, Value>,
    now: &Moment,
) -> std::result::Result<Vec<Value>, Failure> {
    match resource.name {
        "employmentMetrics" => employment_metrics(store, number, body, now),
        _ => Err(missing()),
    }
}

/// Figures made of an employment history. Null as `reference_date` stands for the day of the request.
fn employment_metrics(store: &Store, number: u64, body: &Map<String, Value>, now: &Moment) -> std::result::Result<Vec<Value>, Failure> {
    let asked = body.get("reference_date").and_then(Value::as_str).and_then(Date::parse);
    let records = store.known(number, &EMPLOYMENT_RECORDS, now.at);
    let record = records.first().ok_or_else(|| Failure::unexpected("The institution has no employment record."))?;
    let record = EmploymentRecord::deserialize(record).map_err(|error| Failure::unexpected(error.to_string()))?;
    let metrics = employment::metrics(&record, employment::Options::at(asked.unwrap_or(now.today))).map_err(|error| refusal(&error))?;
    let metrics = EmploymentMetrics {
        id: Some(of_link(store.seed, number, &format!("employment metrics {asked:?}")).uuid()),
        link: record.link.clone(),
        collected_at: record.collected_at.clone(),
        created_at: Some(now.iso.clone()),
        updated_at: Some(now.iso.clone()),
        reference_date: asked.map(|day| day.to_string()),
        ..metrics
    };
    serde_json::to_value(metrics).map(|metrics| vec![metrics]).map_err(|error| Failure::unexpected(error.to_string()))
}

/// For what there is no engine yet.
pub(super) fn missing() -> Failure {
    Failure::unexpected("This sandbox has no engine for it yet.")
}
