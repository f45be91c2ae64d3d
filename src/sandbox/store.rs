//! What the sandbox has stored. Data of institutions is made anew whenever it is asked for, always the same: only what was read, deleted
//! and corrected is remembered.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::clock::Moment;
use super::connection::{Collected, Connection, account_of};
use super::consents;
use super::failure::Failure;
use super::institutions;
use super::persona::{Kind, LinkInfo, Person};
use super::select::Query;
use crate::api::Resource;
use crate::api::resources::{ACCOUNTS, EXCHANGES, LINKS, TRANSACTIONS};
use crate::model::InstitutionType;

/// All data of a sandbox.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Store {
    pub seed: u64,
    /// By the number of the registration, so in the order of the registrations.
    pub connections: BTreeMap<u64, Connection>,
    /// How many links were ever made.
    pub registered: u64,
    #[serde(skip)]
    recent: RefCell<Recent>,
}

/// What was made last, because pages of a list ask for the same again and again.
#[derive(Debug, Default)]
struct Recent(VecDeque<(Key, Arc<Vec<Value>>)>);

/// Items of one link, or of none.
#[derive(Debug, Default)]
pub(super) struct Shelf<'a> {
    items: Arc<Vec<Value>>,
    /// The link.
    number: u64,
    /// Where not all of the items are stored: what says which.
    kept: Option<(&'static Resource, &'a Connection, &'a Collected)>,
}

impl Shelf<'_> {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Value> {
        self.items.iter().filter(|item| {
            self.kept.is_none_or(|(resource, connection, collected)| {
                let removed = |id: Option<&str>| id.is_some_and(|id| connection.removed.contains(id));
                // What belongs to an account goes with it.
                !removed(item["id"].as_str()) && !removed(account_of(item)) && collected.has(resource, item)
            })
        })
    }

    /// An item of the shelf as it is answered.
    pub(super) fn answered(&self, store: &Store, item: &Value) -> Value {
        match self.kept {
            Some((resource, _, collected)) => store.whole(self.number, resource, item.clone(), collected.last),
            None => item.clone(),
        }
    }
}

/// The link, the resource, when it was first read, and as of when.
type Key = (u64, &'static str, i64, i64);

const REMEMBERED: usize = 8;

impl Store {
    pub(super) fn new(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }

    /// The number of a link, by its id. The first eight digits of the id are made of that number.
    pub(super) fn number(&self, id: &str) -> Option<u64> {
        let numbers = self.owners(id);
        numbers.into_iter().find(|number| self.connections.get(number).is_some_and(|connection| connection.id() == id))
    }

    pub(super) fn connection(&self, id: &str) -> Option<&Connection> {
        self.connections.get(&self.number(id)?)
    }

    pub(super) fn connection_mut(&mut self, id: &str) -> Option<&mut Connection> {
        let number = self.number(id)?;
        self.connections.get_mut(&number)
    }

    /// The links that something of this id can belong to.
    fn owners(&self, id: &str) -> Vec<u64> {
        super::random::numbered(self.seed, id).filter(|number| self.connections.contains_key(number)).into_iter().collect()
    }

    /// What the institution of a link knows of a resource, as of that moment, with what was corrected since.
    pub(super) fn known(&self, number: u64, resource: &'static Resource, at: i64) -> Arc<Vec<Value>> {
        let Some(connection) = self.connections.get(&number) else { return Arc::default() };
        let first = connection.collected.get(resource.name).map_or(at, |collected| collected.first);
        let key = (number, resource.name, first, at);
        let recent = self.recent.borrow().0.iter().find(|(known, _)| *known == key).map(|(_, items)| items.clone());
        let items = recent.unwrap_or_else(|| {
            let items = Arc::new(make(self.seed, connection, resource, first, at));
            let mut recent = self.recent.borrow_mut();
            recent.0.push_back((key, items.clone()));
            if recent.0.len() > REMEMBERED {
                recent.0.pop_front();
            }
            items
        });
        if connection.corrected.is_empty() && connection.vanished.is_empty() {
            return items;
        }
        let id = |item: &Value| item["id"].as_str().unwrap_or_default().to_owned();
        let there = items.iter().filter(|item| !connection.vanished.contains(&id(item))).cloned();
        Arc::new(
            there
                .map(|mut item| {
                    if let (Some(fields), Some(object)) = (connection.corrected.get(&id(&item)), item.as_object_mut()) {
                        object.extend(fields.clone());
                    }
                    item
                })
                .collect(),
        )
    }

    /// What is stored of a resource of one link.
    fn stored(&self, number: u64, resource: &'static Resource) -> Shelf<'_> {
        let Some(connection) = self.connections.get(&number) else { return Shelf::default() };
        if let Some(derived) = connection.derived.get(resource.name) {
            return Shelf { items: Arc::new(derived.clone()), number, ..Shelf::default() };
        }
        let Some(collected) = connection.collected.get(resource.name) else { return Shelf::default() };
        let items = self.known(number, resource, collected.last);
        Shelf { items, number, kept: Some((resource, connection, collected)) }
    }

    /// The items of a resource, of everything or of the query's links: for [`Shelf::iter`].
    pub(super) fn shelves(&self, resource: &'static Resource, query: &Query) -> Vec<Shelf<'_>> {
        let whole = |items| vec![Shelf { items: Arc::new(items), ..Shelf::default() }];
        match resource.name {
            "institutions" => whole(institutions::items()),
            "links" => whole(self.connections.values().map(|connection| Value::Object(connection.link.clone())).collect()),
            "consents" => whole(self.connections.values().filter_map(|connection| consents::item(self.seed, connection)).collect()),
            _ => {
                let links = query.links();
                let wanted = |connection: &Connection| links.as_ref().is_none_or(|links| links.contains(&connection.id()));
                let numbers = self.connections.iter().filter(|(_, connection)| wanted(connection)).map(|(number, _)| *number);
                numbers.map(|number| self.stored(number, resource)).collect()
            }
        }
    }

    /// An item as it is answered: a transaction with its whole account, of which it has only what filters look at until then.
    pub(super) fn whole(&self, number: u64, resource: &'static Resource, mut item: Value, at: i64) -> Value {
        if resource.name == TRANSACTIONS.name {
            let id = account_of(&item).unwrap_or_default();
            let accounts = self.known(number, &ACCOUNTS, at);
            let account = accounts.iter().find(|account| account["id"] == id);
            if let (Some(account), Some(fields)) = (account, item.as_object_mut()) {
                fields.insert("account".to_owned(), account.clone());
            }
        }
        item
    }

    /// One item.
    pub(super) fn item(&self, resource: &'static Resource, id: &str) -> Result<Value, Failure> {
        if resource.name == LINKS.name {
            return self.connection(id).map(|connection| Value::Object(connection.link.clone())).ok_or_else(Failure::not_found);
        }
        let shelves = match resource.name {
            "institutions" | "consents" => self.shelves(resource, &Query::default()),
            _ => self.owners(id).into_iter().map(|number| self.stored(number, resource)).collect(),
        };
        let same = |item: &Value| item["id"] == id || item["id"].as_u64().is_some_and(|number| number.to_string() == id);
        let found = shelves.iter().find_map(|shelf| shelf.iter().find(|item| same(item)).map(|item| shelf.answered(self, item)));
        found.ok_or_else(Failure::not_found)
    }

    /// Deletes an item with all that belongs to it: a link takes everything along, an account what was read of it.
    pub(super) fn delete(&mut self, resource: &'static Resource, id: &str) -> Result<(), Failure> {
        self.item(resource, id)?;
        let number = self.owners(id).into_iter().next().ok_or_else(Failure::not_found)?;
        if resource.name == "links" {
            self.connections.remove(&number);
            return Ok(());
        }
        let Some(connection) = self.connections.get_mut(&number) else { return Err(Failure::not_found()) };
        match connection.derived.get_mut(resource.name) {
            Some(derived) => derived.retain(|item| item["id"] != id),
            None => {
                connection.removed.insert(id.to_owned());
            }
        }
        if resource.name == ACCOUNTS.name && self.stored(number, resource).iter().next().is_none() {
            // The owners were read of these accounts.
            if let Some(connection) = self.connections.get_mut(&number) {
                connection.collected.remove("owners");
            }
        }
        Ok(())
    }

    /// The events of an exchange operation.
    pub(super) fn history(&self, id: &str) -> Result<Vec<Value>, Failure> {
        self.item(&EXCHANGES, id)?;
        let number = self.owners(id).into_iter().next().ok_or_else(Failure::not_found)?;
        let connection = self.connections.get(&number).ok_or_else(Failure::not_found)?;
        let read = connection.collected.get(EXCHANGES.name).map_or(connection.made, |collected| collected.last);
        Ok(person(self.seed, connection, read).exchange_history(id))
    }

    /// What is true of a link's data, which nothing but tests may know.
    pub(super) fn truth(&self, id: &str, moment: &Moment) -> Option<Value> {
        let connection = self.connection(id)?;
        serde_json::to_value(person(self.seed, connection, moment.at).truth()).ok()
    }
}

/// Who is behind a link, as of that moment. What they have been through does not depend on when they are asked.
fn person(seed: u64, connection: &Connection, at: i64) -> Person {
    let institution = connection.institution();
    let kind = match institution.map(|institution| institution.kind) {
        Some(InstitutionType::Fiscal) => Kind::Fiscal,
        Some(InstitutionType::Employment) => Kind::Employment,
        _ if connection.text("institution").ends_with("_business") => Kind::Business,
        _ => Kind::Bank,
    };
    let country = institution.map_or("mx", |institution| institution.country).to_ascii_lowercase();
    let now = Moment::of(at);
    let info = LinkInfo {
        id: connection.id(),
        institution: connection.text("institution"),
        country: &country,
        kind,
        username: connection.magic().life(),
        registered: Moment::of(connection.made).today,
        today: now.today,
        now: &now.iso,
    };
    Person::of(seed, &info)
}

fn make(seed: u64, connection: &Connection, resource: &'static Resource, first: i64, at: i64) -> Vec<Value> {
    let stored = Moment::of(first).iso;
    let mut items = person(seed, connection, at).items(resource);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        // What is read again was stored before.
        if let Some(created) = item.get_mut("created_at").filter(|created| created.is_string()) {
            *created = Value::String(stored.clone());
        }
    }
    items
}
