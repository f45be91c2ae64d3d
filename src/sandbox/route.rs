//! What a method and a path mean.

use super::failure::Failure;
use crate::api::resources::RESOURCES;
use crate::api::{Operation, Resource};

/// The resource, what is to be done with it, and the id where there is one.
pub(super) fn find<'a>(method: &str, path: &'a str) -> Result<(&'static Resource, Operation, &'a str), Failure> {
    let played = RESOURCES.into_iter().filter(|resource| resource.path.starts_with("/api/"));
    // The longest path that fits: none is another's beginning up to a slash, but ids could look like one.
    let found = played.filter_map(|resource| Some((resource, path.strip_prefix(resource.path)?)));
    let (resource, rest) = found.max_by_key(|(resource, _)| resource.path.len()).ok_or_else(Failure::not_found)?;
    let operations = || {
        resource.operations.iter().filter_map(|operation| {
            let rest = rest.strip_suffix(operation.suffix())?;
            if !operation.takes_id() {
                return rest.is_empty().then_some((*operation, ""));
            }
            let id = rest.strip_suffix('/')?;
            (!id.is_empty() && !id.contains('/')).then_some((*operation, id))
        })
    };
    if operations().next().is_none() {
        return Err(Failure::not_found());
    }
    operations()
        .find(|(operation, _)| operation.method().as_str() == method)
        .map(|(operation, id)| (resource, operation, id))
        .ok_or_else(|| Failure::method_not_allowed(method))
}

/// Belvo documents a list of one here, where every other resource has an object.
pub(super) fn details_as_list(resource: &Resource) -> bool {
    matches!(resource.name, "recurringExpenses" | "riskInsights")
}

/// Belvo documents an object here, where most resources have a list. What a resume answers is a list everywhere.
pub(super) fn creates_object(resource: &Resource, operation: Operation) -> bool {
    operation == Operation::Create
        && matches!(resource.name, "incomes" | "riskInsights" | "employmentMetrics" | "taxComplianceStatus" | "taxStatus")
}
