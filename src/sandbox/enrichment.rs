//! What Belvo works out of data, answered by the local engines.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::clock::Moment;
use super::failure::Failure;
use super::store::Store;
use crate::api::Resource;
use crate::enrich::categorize;
use crate::model::{Error, Result};

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
    let _ = (store, number, resource, body, now);
    Err(missing())
}

/// For what there is no engine yet.
pub(super) fn missing() -> Failure {
    Failure::unexpected("This sandbox has no engine for it yet.")
}
