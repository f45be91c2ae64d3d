//! What the sandbox has stored, and what the institutions behind its links know.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::Moment;
use super::failure::Failure;
use super::history::{History, Whose, invent};
use super::plan;
use super::random::Random;
use crate::api::{Operation, Resource, resources};
use crate::model::{AccessMode, Link, LinkStatus, Open, RefreshRate, WireName};

/// The institutions that links can be made with. The two letters are the country.
const INSTITUTIONS: [&str; 7] = [
    "erebor_mx_retail",
    "erebor_br_retail",
    "erebor_co_retail",
    "gringotts_mx_retail",
    "gringotts_br_retail",
    "gringotts_co_retail",
    "ofmockbank_br_retail",
];

/// All data of a sandbox.
#[derive(Debug, Default)]
pub(super) struct Store {
    links: Vec<Value>,
    accounts: Vec<Value>,
    transactions: Vec<Value>,
    /// By link: what its institution would answer.
    histories: HashMap<String, History>,
    registered: u64,
}

/// What a request made.
#[derive(Debug)]
pub(super) struct Made {
    pub body: Value,
    pub stored: bool,
}

impl Store {
    /// What is stored of a resource.
    pub(super) fn items(&self, resource: &Resource) -> impl Iterator<Item = &Value> {
        match resource.name {
            "links" => &self.links,
            "accounts" => &self.accounts,
            _ => &self.transactions,
        }
        .iter()
    }

    /// Registers a link, or retrieves data of one.
    pub(super) fn create(&mut self, resource: &Resource, body: &Map<String, Value>, seed: u64, moment: &Moment) -> Result<Made, Failure> {
        match resource.name {
            "links" => self.register(body, seed, moment),
            "accounts" => self.retrieve_accounts(body),
            _ => self.retrieve_transactions(body, moment),
        }
    }

    fn register(&mut self, body: &Map<String, Value>, seed: u64, moment: &Moment) -> Result<Made, Failure> {
        let institution = text(body, "institution")?;
        let username = text(body, "username")?;
        if !INSTITUTIONS.contains(&institution) {
            return Err(Failure::field(
                "does_not_exist",
                "institution",
                format!("There is no institution `{institution}` in this sandbox."),
            ));
        }
        text(body, "password")?;
        let access_mode = choice::<AccessMode>(body, "access_mode")?.unwrap_or(AccessMode::Recurrent);
        let external_id = optional_text(body, "external_id")?;
        if external_id.is_some_and(|id| !(3..=256).contains(&id.chars().count())) {
            return Err(Failure::field("invalid", "external_id", "From 3 to 256 characters are required."));
        }
        self.registered += 1;
        let mut random = Random::named(seed, &format!("link {} {institution} {username}", self.registered));
        let id = random.uuid();
        let recurrent = access_mode == AccessMode::Recurrent;
        let link = Link {
            id: Some(id.clone()),
            institution: Some(institution.to_owned()),
            access_mode: Some(access_mode.into()),
            last_accessed_at: Some(moment.iso.clone()),
            created_at: Some(moment.iso.clone()),
            external_id: external_id.map(str::to_owned),
            // The same user at the same institution is recognised.
            institution_user_id: Some(format!("{:_<44}", Random::named(seed, &format!("user {institution} {username}")).hex())),
            status: Some(LinkStatus::Valid.into()),
            created_by: Some(Random::named(seed, "account at Belvo").uuid()),
            refresh_rate: recurrent.then(|| RefreshRate::Weekly.into()),
            credentials_storage: Some(if recurrent { "store" } else { "365d" }.to_owned()),
            fetch_resources: Some(strings(body, "fetch_resources")?),
            stale_in: Some(optional_text(body, "stale_in")?.unwrap_or("365d").to_owned()),
            ..Link::default()
        };
        let country = institution.split('_').nth(1).unwrap_or_default();
        let plan = plan::of(country).ok_or_else(Failure::not_found)?;
        let history = invent(&Whose { link: &id, institution, plan, today: moment.today, now: &moment.iso }, &mut random);
        if recurrent {
            merge(&mut self.accounts, values(&history.accounts));
            merge(&mut self.transactions, values(&history.transactions));
        }
        self.histories.insert(id, history);
        let link = json(&link);
        self.links.push(link.clone());
        Ok(Made { body: link, stored: true })
    }

    fn history(&self, body: &Map<String, Value>) -> Result<&History, Failure> {
        let link = text(body, "link")?;
        self.histories.get(link).ok_or_else(|| Failure::field("does_not_exist", "link", format!("There is no link `{link}`.")))
    }

    fn retrieve_accounts(&mut self, body: &Map<String, Value>) -> Result<Made, Failure> {
        let accounts = values(&self.history(body)?.accounts);
        let stored = saves(body)?;
        if stored {
            merge(&mut self.accounts, accounts.clone());
        }
        Ok(Made { body: Value::Array(accounts), stored })
    }

    fn retrieve_transactions(&mut self, body: &Map<String, Value>, moment: &Moment) -> Result<Made, Failure> {
        let history = self.history(body)?;
        let (from, to) = (day(body, "date_from")?, day(body, "date_to")?);
        if from > to {
            return Err(Failure::field("invalid", "date_from", "It must not be after date_to."));
        }
        if to > moment.today {
            return Err(Failure::field("invalid", "date_to", "It must not be in the future."));
        }
        let account = optional_text(body, "account")?;
        let (from, to) = (from.to_string(), to.to_string());
        let found = history.transactions.iter().filter(|transaction| {
            transaction.value_date.as_ref().is_some_and(|day| (&from..=&to).contains(&day))
                && account.is_none_or(|wanted| transaction.account.as_ref().and_then(|account| account.id.as_deref()) == Some(wanted))
        });
        let transactions: Vec<Value> = found.map(json).collect();
        let stored = saves(body)?;
        if stored {
            merge(&mut self.transactions, transactions.clone());
        }
        Ok(Made { body: Value::Array(transactions), stored })
    }

    /// Gives a link new credentials, or changes how it is kept.
    pub(super) fn change(
        &mut self,
        resource: &Resource,
        operation: Operation,
        id: &str,
        body: &Map<String, Value>,
    ) -> Result<Value, Failure> {
        let links = if resource.name == resources::LINKS.name { &mut self.links } else { return Err(Failure::not_found()) };
        let link = links.iter_mut().find(|link| link["id"] == id).and_then(Value::as_object_mut).ok_or_else(Failure::not_found)?;
        if operation == Operation::Replace {
            text(body, "password")?;
            link.insert("status".to_owned(), json!(LinkStatus::Valid));
        } else {
            if let Some(mode) = choice::<AccessMode>(body, "access_mode")? {
                link.insert("access_mode".to_owned(), json!(mode));
                link.insert(
                    "refresh_rate".to_owned(),
                    if mode == AccessMode::Recurrent { json!(RefreshRate::Weekly) } else { Value::Null },
                );
            }
            if let Some(stale_in) = optional_text(body, "stale_in")? {
                link.insert("stale_in".to_owned(), json!(stale_in));
            }
            if body.contains_key("fetch_resources") {
                link.insert("fetch_resources".to_owned(), json!(strings(body, "fetch_resources")?));
            }
        }
        Ok(Value::Object(link.clone()))
    }

    /// Deletes an item with all that belongs to it: a link takes its accounts along, an account its transactions.
    pub(super) fn delete(&mut self, resource: &Resource, id: &str) -> Result<(), Failure> {
        if !self.items(resource).any(|item| item["id"] == id) {
            return Err(Failure::not_found());
        }
        match resource.name {
            "links" => {
                self.links.retain(|link| link["id"] != id);
                self.accounts.retain(|account| account["link"] != id);
                self.transactions.retain(|transaction| transaction.pointer("/account/link").is_none_or(|link| link != id));
                self.histories.remove(id);
            }
            "accounts" => {
                self.accounts.retain(|account| account["id"] != id);
                self.transactions.retain(|transaction| transaction.pointer("/account/id").is_none_or(|account| account != id));
            }
            _ => self.transactions.retain(|transaction| transaction["id"] != id),
        }
        Ok(())
    }
}

fn json(item: &impl serde::Serialize) -> Value {
    serde_json::to_value(item).unwrap_or_default()
}

fn values(items: &[impl serde::Serialize]) -> Vec<Value> {
    items.iter().map(json).collect()
}

/// Adds what is new; what is known already is replaced in its place.
fn merge(stored: &mut Vec<Value>, items: Vec<Value>) {
    let id = |item: &Value| item["id"].as_str().unwrap_or_default().to_owned();
    let places: HashMap<String, usize> = stored.iter().enumerate().map(|(place, item)| (id(item), place)).collect();
    for item in items {
        match places.get(&id(&item)).and_then(|place| stored.get_mut(*place)) {
            Some(known) => *known = item,
            None => stored.push(item),
        }
    }
}

/// A text that must be there.
fn text<'a>(body: &'a Map<String, Value>, field: &str) -> Result<&'a str, Failure> {
    match body.get(field) {
        None => Err(Failure::required(field)),
        Some(Value::Null) => Err(Failure::field("null", field, "This field may not be null.")),
        Some(Value::String(text)) if text.trim().is_empty() => Err(Failure::field("blank", field, "This field may not be blank.")),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Failure::field("invalid", field, "A text is required.")),
    }
}

fn optional_text<'a>(body: &'a Map<String, Value>, field: &str) -> Result<Option<&'a str>, Failure> {
    if body.get(field).is_none_or(Value::is_null) { Ok(None) } else { text(body, field).map(Some) }
}

fn choice<T: WireName>(body: &Map<String, Value>, field: &str) -> Result<Option<T>, Failure> {
    optional_text(body, field)?
        .map(|name| {
            Open::<T>::from(name).known().ok_or_else(|| Failure::field("invalid_choice", field, format!("`{name}` is not a choice.")))
        })
        .transpose()
}

fn strings(body: &Map<String, Value>, field: &str) -> Result<Vec<String>, Failure> {
    match body.get(field) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(value) => serde_json::from_value(value.clone()).map_err(|_| Failure::field("invalid", field, "A list of texts is required.")),
    }
}

fn day(body: &Map<String, Value>, field: &str) -> Result<crate::date::Date, Failure> {
    crate::date::Date::parse(text(body, field)?).ok_or_else(|| Failure::field("invalid", field, "A date (YYYY-MM-DD) is required."))
}

fn saves(body: &Map<String, Value>) -> Result<bool, Failure> {
    match body.get("save_data") {
        None | Some(Value::Null) => Ok(true),
        Some(Value::Bool(save)) => Ok(*save),
        Some(_) => Err(Failure::field("invalid", "save_data", "True or false is required.")),
    }
}
