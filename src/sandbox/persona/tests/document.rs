//! Everything is as Belvo's OpenAPI document has it: what is required is there, what is null may be, what is a list of names is kept to.

use serde_json::Value;

use super::{DAY, KINDS, Kind, life_names, person};
use crate::api::resources::RESOURCES;

/// The schema of a resource's items in the document. Owners and tax returns have several, told apart by a field.
fn schema_of(resource: &str, item: &Value) -> &'static str {
    let has = |field: &str| item.get(field).is_some();
    match resource {
        "accounts" => "AccountOpenFinanceBrazil",
        "transactions" => "TransactionOpenFinanceBrazil",
        "owners" if has("company_name") => "OwnerBusinessOpenFinanceBrazil",
        "owners" if has("birth_date") => "OwnerIndividualOpenFinanceBrazil",
        "owners" => "Owner",
        "bills" => "Bill",
        "balances" => "BalanceOFDA",
        "investments" => "InvestmentBrazil",
        "investmentTransactions" => "InvestmentTransactionBrazil",
        "exchanges" => "Exchange",
        "employmentRecords" => "EmploymentRecord",
        "currentEmployments" => "CurrentEmployment",
        "employments" => "EmploymentBrazil",
        "invoices" => "InvoiceWithIdSat",
        "financialStatements" => "FinancialStatement",
        "taxComplianceStatus" => "TaxComplianceStatus",
        "taxRetentions" => "TaxRetentions",
        "taxReturns" if has("isr") => "TaxReturnPersonalMonthly",
        "taxReturns" if has("determinacion_isr") => "TaxReturnBusinessMonthly",
        "taxReturns" if has("sueldos_salarios") => "TaxReturnPersonal",
        "taxReturns" => "TaxReturnBusiness",
        "taxStatus" => "TaxStatusSat",
        "chileInvoices" => "invoice_chile",
        "chileTaxStatus" => "tax_status_sii",
        "chileDebtReports" => "debt_chile",
        other => panic!("no schema for {other}"),
    }
}

/// The document that `BELVO_OPENAPI` names, or the one next to the repository.
fn document() -> Option<Value> {
    let named = std::env::var_os("BELVO_OPENAPI").map(std::path::PathBuf::from);
    let path = named.clone().unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/belvo/openapi-1.223.0.json").into());
    if named.is_none() && !path.exists() {
        println!("skipped: no OpenAPI document (set BELVO_OPENAPI)");
        return None;
    }
    Some(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
}

/// What is wrong with a value, by a schema; with the path to it.
fn wrong(document: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let mut says = |what: String| found.push(format!("{path}: {what}"));
    let schema = match schema["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    if value.is_null() {
        let listed = schema["enum"].as_array().is_some_and(|names| names.contains(&Value::Null));
        if schema["nullable"] != true && !listed && schema.get("type").is_some() {
            says("null".to_owned());
        }
        return;
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    if !fits {
        says(format!("{value} is no {}", schema["type"]));
        return;
    }
    if let Some(names) = schema["enum"].as_array()
        && !names.contains(value)
    {
        says(format!("{value} is not in the list"));
    }
    if let Some(text) = value.as_str() {
        let length = text.chars().count() as u64;
        if schema["maxLength"].as_u64().is_some_and(|most| length > most)
            || schema["minLength"].as_u64().is_some_and(|least| length < least)
        {
            says(format!("{text:?} has {length} characters"));
        }
        let day = |text: &str| crate::date::Date::parse(text).is_some();
        match schema["format"].as_str() {
            Some("date") if !day(text) => says(format!("{text:?} is no day")),
            Some("date-time") if !text.get(..10).is_some_and(day) || text.get(10..11) != Some("T") => {
                says(format!("{text:?} is no moment"));
            }
            Some("uuid") if text.len() != 36 => says(format!("{text:?} is no UUID")),
            _ => {}
        }
        if schema["pattern"]
            .as_str()
            .is_some_and(|pattern| pattern.starts_with("^\\d{") && pattern.ends_with("}$") && pattern.matches('{').count() == 1)
            && !text.chars().all(|c| c.is_ascii_digit())
        {
            says(format!("{text:?} is no number"));
        }
    }
    if let Some(number) = value.as_f64()
        && (schema["minimum"].as_f64().is_some_and(|least| number < least) || schema["maximum"].as_f64().is_some_and(|most| number > most))
    {
        says(format!("{number} is out of bounds"));
    }
    if let Some(object) = value.as_object() {
        for field in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(field) {
                says(format!("no {field}"));
            }
        }
        for (field, value) in object {
            match schema["properties"].get(field) {
                Some(schema) => wrong(document, schema, value, &format!("{path}.{field}"), found),
                None if schema["additionalProperties"] == false => found.push(format!("{path}: has {field}")),
                None => {}
            }
        }
    } else if let Some(items) = value.as_array() {
        if schema["minItems"].as_u64().is_some_and(|least| (items.len() as u64) < least) {
            says(format!("{} items", items.len()));
        }
        for item in items {
            wrong(document, &schema["items"], item, &format!("{path}[]"), found);
        }
    }
}

#[test]
fn every_item_is_as_the_document_has_it() {
    let Some(document) = document() else { return };
    let mut checked = std::collections::BTreeSet::new();
    for life in life_names() {
        for kind in KINDS {
            let person = person(7, life, kind);
            let accounts = person.items(&crate::api::resources::ACCOUNTS);
            for resource in RESOURCES {
                for mut item in person.items(resource) {
                    // A transaction has as much of its account as filters look at: the whole one is put there when it is answered.
                    if resource.name == "transactions" {
                        item["account"] = accounts.iter().find(|account| account["id"] == item["account"]["id"]).unwrap().clone();
                    }
                    let name = schema_of(resource.name, &item);
                    let mut found = Vec::new();
                    wrong(&document, &document["components"]["schemas"][name], &item, name, &mut found);
                    assert!(found.is_empty(), "{life} on {DAY}: {found:#?}\n{item}");
                    checked.insert(name);
                }
            }
        }
    }
    assert_eq!(checked.len(), 25, "{checked:?}");
}

#[test]
fn an_exchanges_events_are_as_the_document_has_them() {
    let Some(document) = document() else { return };
    let bank = person(1, "clt_br", Kind::Bank);
    let exchanges = bank.items(&crate::api::resources::EXCHANGES);
    assert!(!exchanges.is_empty());
    for exchange in exchanges {
        for event in bank.exchange_history(exchange["id"].as_str().unwrap()) {
            let mut found = Vec::new();
            wrong(&document, &document["components"]["schemas"]["ExchangeHistory"], &event, "event", &mut found);
            assert!(found.is_empty(), "{found:#?}");
        }
    }
}

#[test]
fn the_check_finds_what_is_wrong() {
    let Some(document) = document() else { return };
    let schema = &document["components"]["schemas"]["BalanceOFDA"];
    let mut balance = person(1, "clt_br", Kind::Bank).items(&crate::api::resources::BALANCES).remove(0);
    let problems = |balance: &Value| {
        let mut found = Vec::new();
        wrong(&document, schema, balance, "balance", &mut found);
        found.len()
    };
    assert_eq!(problems(&balance), 0);
    balance["available"] = (-1.0).into();
    balance["currency"] = Value::Null;
    balance["id"] = "1".into();
    balance.as_object_mut().unwrap().remove("link");
    assert_eq!(problems(&balance), 4);
}
