//! What happens by itself: data arrives, links are updated and deleted, and webhooks tell of it.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::clock::{Moment, days};
use super::connection::{Connection, Part};
use super::store::Store;
use super::work::{self, About, Letter, News, Process, Sent, What, Work, invalid_credentials, next_update};
use super::{Asked, Sandbox, enrichment, institutions};
use crate::api::{Resource, resources};
use crate::model::{LinkStatus, WireName as _};

impl Sandbox {
    /// A link does not work any more, and its webhook says so, once.
    pub(super) fn fail(&mut self, link: &str, asked: &Asked<'_>) {
        let Some(connection) = self.store.connection_mut(link).filter(|connection| !connection.has_status(LinkStatus::Invalid)) else {
            return;
        };
        connection.set("status", LinkStatus::Invalid.as_str());
        let about = About::of(connection, &asked.request_id, None);
        self.agenda.tell(&about, "LINK", "invalid_credentials", &invalid_credentials());
    }

    /// Does what is due by now.
    pub(super) fn advance(&mut self, now: i64) {
        while let Some((at, work)) = self.agenda.due(now) {
            self.work(&work, at, now);
        }
    }

    fn work(&mut self, work: &Work, at: i64, now: i64) {
        let Some(connection) = self.store.connection(&work.link).cloned() else { return };
        match &work.what {
            What::Load { resource, part, process } => {
                if let Some(resource) = resources::named(resource) {
                    self.load_now(&connection, resource, part, *process, work, &Moment::of(at));
                }
            }
            What::Update => {
                // After a long pause, once is enough.
                let moment = Moment::of(now);
                if connection.is_recurrent() {
                    for resource in connection.collected.keys().chain(connection.derived.keys()).filter_map(|name| resources::named(name)) {
                        self.load_now(&connection, resource, &Part::default(), Process::RecurrentUpdate, work, &moment);
                    }
                    if let Some(next) = next_update(&connection, &moment) {
                        self.agenda.add(next, work.clone());
                    }
                }
            }
            What::Delete => {
                self.write_out(&work.link);
                let about = About::of(&connection, &work.request_id, None);
                self.agenda.tell(&about, "LINK", "link_deleted", &json!({}));
                if self.store.delete(&resources::LINKS, &work.link).is_ok() {
                    self.forget(&work.link);
                }
            }
            What::GoStale => {
                let Some(kept) = days(connection.text("stale_in")) else { return };
                let read = connection.collected.values().map(|collected| collected.last).max().unwrap_or(connection.made);
                let end = read.saturating_add(kept);
                if end > now {
                    self.agenda.add(end, work.clone());
                } else if let Some(connection) = self.store.connection_mut(&work.link) {
                    connection.collected.clear();
                    connection.derived.clear();
                }
            }
        }
    }

    /// Reads a resource because it was planned, and tells so.
    fn load_now(&mut self, connection: &Connection, resource: &'static Resource, part: &Part, process: Process, work: &Work, now: &Moment) {
        let link = connection.id();
        let Some(number) = self.store.number(link) else { return };
        if connection.magic().is_forgotten() && process != Process::HistoricalUpdate {
            let request = super::Request { now: now.at, ..super::Request::default() };
            self.fail(link, &Asked { request: &request, request_id: work.request_id.clone(), now: now.clone() });
            return;
        }
        let about = About::of(connection, &work.request_id, Some(process));
        let before = connection.collected.get(resource.name);
        if enrichment::is_derived(resource) {
            // There may be too little for it: then there is nothing to tell.
            let Ok(items) = enrichment::derive(&self.store, number, resource, &Map::new(), now) else { return };
            self.keep(link, resource, items);
        } else {
            self.note(link, resource, part, now);
        }
        let news =
            News { resource: resource.name.to_owned(), part: part.clone(), process, at: now.at, before: before.map(|before| before.last) };
        self.agenda.tell_news(&about, news);
    }

    /// Webhooks as they are sent.
    pub(super) fn write(&self, sent: Sent) -> Vec<Value> {
        match sent {
            Sent::Told(body) => vec![body],
            Sent::News(letter, news) => self.store.tell(&letter, &news),
        }
    }

    /// Writes the webhooks about a link before it goes.
    pub(super) fn write_out(&mut self, link: &str) {
        let store = &self.store;
        self.agenda.write_out(link, |letter, news| store.tell(letter, news));
    }
}

impl Store {
    /// The webhooks that tell what was read.
    fn tell(&self, letter: &Letter, news: &News) -> Vec<Value> {
        let (Some(number), Some(resource)) = (self.number(&letter.link), resources::named(&news.resource)) else { return Vec::new() };
        let derived = self.connections.get(&number).and_then(|connection| connection.derived.get(resource.name));
        let known = |at: i64| self.known(number, resource, at);
        let now = derived.map_or_else(|| known(news.at), |derived| Arc::new(derived.clone()));
        let items: Vec<&Value> = now.iter().filter(|item| news.part.has(resource, item)).collect();
        let before = news.before.map_or(0, |before| known(before).iter().filter(|item| news.part.has(resource, item)).count());
        let told = work::news(resource, news.process, &items, items.len().saturating_sub(before));
        let kind = institutions::code(resource);
        told.into_iter().enumerate().map(|(place, (code, data))| letter.body(&kind, code, &data, place)).collect()
    }
}
