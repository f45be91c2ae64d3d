//! Whether an answer comes out of the client as the table of resources and the model say.

use belvo_wasm::api::{Operation, Shape};
use serde_json::Value;

use super::call::Target;
use super::compare::differences;
use super::models;

/// What is wrong with an answer that came with this status: `came` on the wire, `given` by the client.
pub(crate) fn problems(target: Target, status: u16, is_asynchronous: bool, came: Option<&Value>, given: Option<&Value>) -> Vec<String> {
    match (status, came, given) {
        (204, None, None) => Vec::new(),
        (204, ..) => vec![format!("an answer without a body comes out as {given:?}")],
        (202, Some(came), Some(given)) => accepted(came, given),
        (_, Some(came), Some(given)) => item(target, is_asynchronous, came, given),
        _ => vec![format!("the client gives {given:?} for {came:?}")],
    }
}

/// What Belvo answers when it works later: a `request_id`.
fn accepted(came: &Value, given: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    if came != given {
        wrong.push(format!("the client gives {given} for {came}"));
    }
    if !came.get("request_id").is_some_and(Value::is_string) {
        wrong.push(format!("an accepted request has no request_id: {came}"));
    }
    wrong
}

fn item(target: Target, is_asynchronous: bool, came: &Value, given: &Value) -> Vec<String> {
    let Target { resource, operation } = target;
    let mut wrong = Vec::new();
    let one = |list: &Value, item: &Value| list.as_array().is_some_and(|list| list.as_slice() == std::slice::from_ref(item));
    if came != given && !one(came, given) && !one(given, came) {
        wrong.push("the client gives something else than what came".to_owned());
    }
    let creates = matches!(operation, Operation::Create | Operation::Resume);
    let is_list = creates && resource.creates == Shape::Many;
    // A list of none or of some where one item is expected stays as it came, so that nothing is lost.
    let stays = !is_list && came.is_array();
    if !is_asynchronous && !stays && given.is_array() != is_list {
        wrong.push(format!("the client gives a {} for {resource}", if is_list { "single item" } else { "list" }, resource = resource.name));
    }
    let name = models::name(resource, operation);
    let Some(model) = models::named(name) else {
        wrong.push(format!("no model type {name}"));
        return wrong;
    };
    match given {
        Value::Array(items) if !operation.is_paged() => {
            // Prism draws null for an item where the schema is nullable, which no institution has a use for.
            wrong.extend(items.iter().filter(|item| !item.is_null()).flat_map(|item| through(name, model.item, item)));
        }
        Value::Null => {}
        one => wrong.extend(through(name, if operation.is_paged() { model.page } else { model.item }, one)),
    }
    wrong
}

fn through(name: &str, through: models::Through, value: &Value) -> Vec<String> {
    match through(value.clone()) {
        Ok(written) => differences(value, &written).into_iter().map(|difference| format!("{name}: {difference}")).collect(),
        Err(error) => vec![format!("{name} does not read it: {error}")],
    }
}
