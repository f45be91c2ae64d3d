//! The operations: what each does to the sandbox.

use serde_json::{Map, Value, json};

use super::clock::{DAY, MINUTE, Moment, days};
use super::connection::{Part, account_of};
use super::failure::Failure;
use super::input::{Input, object};
use super::links::{self, Registration};
use super::mfa::Login;
use super::retrieval::Retrieval;
use super::select::{self, Query};
use super::work::{Process, What, Work, next_update};
use super::{Answer, Asked, DELETIONS, REFRESH_PAUSE, Sandbox, enrichment, institutions, route, token};
use crate::api::{Operation, Resource, resources};
use crate::model::{LinkStatus, WireName as _};

impl Sandbox {
    /// `POST /api/token/`: the keys are in the body.
    pub(super) fn issue_token(&mut self, asked: &Asked<'_>) -> Answer {
        let body = object(asked.request.body)?;
        let in_header = asked.request.authorization.is_some_and(|given| given.starts_with("Basic ")) && self.authenticate(asked).is_ok();
        let given = token::keys(&body, in_header)?;
        if self.keys.as_ref().zip(given).is_some_and(|(keys, (id, password))| keys.id != id || keys.password != password) {
            return Err(Failure::unauthorized("No account was found with the keys that were given."));
        }
        Ok((200, Some(token::issue(&body, self.store.seed, &asked.request_id, &asked.now))))
    }

    pub(super) fn authenticate(&self, asked: &Asked<'_>) -> Result<(), Failure> {
        let unknown = || Failure::unauthorized("No account was found with the keys that were given.");
        let given = asked.request.authorization.ok_or_else(unknown)?;
        if let Some(token) = given.strip_prefix("Bearer ")
            && let Some(checked) = token::check(token, self.store.seed, &asked.now)
        {
            return checked;
        }
        let known = match &self.authorization {
            Some(expected) => given == expected,
            None => given.split_once(' ').is_some_and(|(scheme, rest)| matches!(scheme, "Basic" | "Bearer") && !rest.is_empty()),
        };
        if known { Ok(()) } else { Err(unknown()) }
    }

    /// `POST /api/links/`
    pub(super) fn register(&mut self, asked: &Asked<'_>, query: &Query) -> Answer {
        let body = object(asked.request.body)?;
        let registration = Registration::read(&body)?;
        self.log_in(registration.institution.name, registration.username, true)?;
        let mut connection = registration.make(self.store.seed, self.store.registered, &asked.now);
        let (id, username) = (connection.id().to_owned(), connection.username.clone());
        let login = Login { username: &username, link: &id, resource: resources::LINKS.name, body: &body };
        let challenged = self.sessions.challenge(login, &asked.session_id(self.store.seed), &asked.now);
        match &challenged {
            Ok(()) => {}
            // The link is there and waits for the second factor.
            Err(failure) if failure.status == 428 => connection.set("status", LinkStatus::Unconfirmed.as_str()),
            Err(_) => return challenged.map(|()| (201, None)),
        }
        self.store.connections.insert(self.store.registered, connection);
        self.store.registered += 1;
        challenged?;
        self.open(&id, asked)?;
        let link = self.store.item(&resources::LINKS, &id)?;
        Ok((201, Some(select::choose_fields(link, Operation::Create, &resources::LINKS, query))))
    }

    /// The login worked: the link's data is read.
    fn open(&mut self, id: &str, asked: &Asked<'_>) -> Result<(), Failure> {
        let now = &asked.now;
        let connection = self.store.connection_mut(id).ok_or_else(Failure::not_found)?;
        connection.set("status", LinkStatus::Valid.as_str());
        connection.set("last_accessed_at", now.iso.clone());
        let (update, stale) = (next_update(connection, now), days(connection.text("stale_in")));
        self.load(id, Process::HistoricalUpdate, asked)?;
        let work = |what| Work { link: id.to_owned(), request_id: asked.request_id.clone(), what };
        if let Some(update) = update {
            self.agenda.add(update, work(What::Update));
        }
        if let Some(stale) = stale {
            self.agenda.add(now.at.saturating_add(stale), work(What::GoStale));
        }
        Ok(())
    }

    /// Plans that what the link says is read.
    fn load(&mut self, id: &str, process: Process, asked: &Asked<'_>) -> Result<(), Failure> {
        let connection = self.store.connection(id).ok_or_else(Failure::not_found)?;
        let named = connection.link.get("fetch_resources").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let wanted: Vec<_> =
            named.filter_map(|name| resources::RESOURCES.into_iter().find(|one| institutions::code(one) == name)).collect();
        for resource in wanted {
            let what = What::Load { resource: resource.name.to_owned(), part: Part::default(), process };
            let at = asked.now.at.saturating_add(self.delay.into());
            self.agenda.add(at, Work { link: id.to_owned(), request_id: asked.request_id.clone(), what });
        }
        self.advance(asked.now.at);
        Ok(())
    }

    /// Logs in at the institution, as the username says that it goes.
    fn log_in(&mut self, institution: &str, username: &str, registering: bool) -> Result<(), Failure> {
        let magic = super::magic::Magic::of(username);
        let tries = self.tries.entry(format!("{institution} {username}")).or_default();
        let outcome = magic.login(registering, *tries);
        match outcome {
            Some(failure) => {
                *tries = tries.saturating_add(1);
                Err(failure)
            }
            None => Ok(()),
        }
    }

    /// `POST` on what institutions have.
    pub(super) fn retrieve(&mut self, asked: &Asked<'_>, resource: &'static Resource, query: &Query) -> Answer {
        let body = object(asked.request.body)?;
        let retrieval = Retrieval::read(resource, &body, asked.now.today)?;
        let id = retrieval.link;
        let connection =
            self.store.connection(id).ok_or_else(|| Failure::field("does_not_exist", "link", format!("There is no link `{id}`.")))?.clone();
        let institution = connection.institution().ok_or_else(Failure::not_found)?;
        if connection.has_status(LinkStatus::Unconfirmed) {
            return Err(Failure::new(400, "unconfirmed_link", "This link waits for its second factor: finish its registration first."));
        }
        if !institution.has(resource) {
            let message = format!("The institution only supports the following resources: {}.", institution.resources.join(", "));
            return Err(Failure::new(400, "unsupported_operation", message));
        }
        if connection.magic().is_forgotten() {
            self.fail(id, asked);
        }
        let invalid =
            connection.has_status(LinkStatus::Invalid) || connection.magic().is_forgotten() || connection.is_forgotten(&asked.now);
        if invalid {
            return Err(Failure::new(400, "invalid_link", "The credentials of this link do not work: update them."));
        }
        self.log_in(institution.name, &connection.username, false)?;
        // A recurrent link can be read without its user.
        if !connection.is_recurrent() && resource.allows(Operation::Resume) {
            let login = Login { username: &connection.username, link: id, resource: resource.name, body: &body };
            self.sessions.challenge(login, &asked.session_id(self.store.seed), &asked.now)?;
        }
        if asked.request.mode == Some("async") && resource.asynchronous.contains(&Operation::Create) {
            let what = What::Load { resource: resource.name.to_owned(), part: retrieval.part, process: Process::AsyncPost };
            let at = asked.now.at.saturating_add(self.delay.into());
            self.agenda.add(at, Work { link: id.to_owned(), request_id: asked.request_id.clone(), what });
            return Ok(asked.accepted());
        }
        self.read(asked, resource, &retrieval, &body, Operation::Create, query)
    }

    /// Reads what a retrieval asks for, and answers it.
    fn read(
        &mut self,
        asked: &Asked<'_>,
        resource: &'static Resource,
        retrieval: &Retrieval<'_>,
        body: &Map<String, Value>,
        operation: Operation,
        query: &Query,
    ) -> Answer {
        let number = self.store.number(retrieval.link).ok_or_else(Failure::not_found)?;
        let items = if enrichment::is_derived(resource) {
            let items = enrichment::derive(&self.store, number, resource, body, &asked.now)?;
            if retrieval.saves {
                self.keep(retrieval.link, resource, items.clone());
            }
            items
        } else {
            self.collect(retrieval.link, resource, &retrieval.part, retrieval.saves, &asked.now)
        };
        let items = retrieval.answered(items);
        let chosen: Vec<Value> = items.into_iter().map(|item| select::choose_fields(item, operation, resource, query)).collect();
        let status = if retrieval.saves { 201 } else { 200 };
        if route::creates_object(resource, operation) {
            let one = chosen.into_iter().next().ok_or_else(|| Failure::unexpected("The institution has nothing of it."))?;
            return Ok((status, Some(one)));
        }
        Ok((status, Some(Value::Array(chosen))))
    }

    /// Reads a part of a resource from the institution, and stores it where that is asked.
    fn collect(&mut self, link: &str, resource: &'static Resource, part: &Part, saves: bool, now: &Moment) -> Vec<Value> {
        let Some(number) = self.store.number(link) else { return Vec::new() };
        if saves {
            self.note(link, resource, part, now);
        }
        let known = self.store.known(number, resource, now.at);
        known.iter().filter(|item| part.has(resource, item)).map(|item| self.store.whole(number, resource, item.clone(), now.at)).collect()
    }

    /// Notes that a part of a resource was read and stored.
    pub(super) fn note(&mut self, link: &str, resource: &'static Resource, part: &Part, now: &Moment) {
        let Some(number) = self.store.number(link) else { return };
        let Some(connection) = self.store.connections.get_mut(&number) else { return };
        connection.set("last_accessed_at", now.iso.clone());
        connection.collect(resource, part.clone(), now.at);
        if connection.removed.is_empty() {
            return;
        }
        // What is read again is there again, and so is its account.
        let known = self.store.known(number, resource, now.at);
        if let Some(connection) = self.store.connections.get_mut(&number) {
            for item in known.iter().filter(|item| part.has(resource, item)) {
                for id in [item["id"].as_str(), account_of(item)].into_iter().flatten() {
                    connection.removed.remove(id);
                }
            }
        }
    }

    /// Stores what was worked out, instead of what there was.
    pub(super) fn keep(&mut self, link: &str, resource: &Resource, items: Vec<Value>) {
        if let Some(connection) = self.store.connection_mut(link) {
            connection.derived.insert(resource.name.to_owned(), items);
        }
    }

    /// `PATCH` with the token.
    pub(super) fn resume(&mut self, asked: &Asked<'_>, resource: &'static Resource, query: &Query) -> Answer {
        let given = object(asked.request.body)?;
        let session = self.sessions.resume(resource.name, &given, &asked.now)?;
        if resource.name == resources::LINKS.name {
            self.open(&session.link, asked)?;
            let link = self.store.item(resource, &session.link)?;
            return Ok((200, Some(select::choose_fields(link, Operation::Resume, resource, query))));
        }
        let mut body = session.body;
        if let Some(saves) = given.get("save_data") {
            body.insert("save_data".to_owned(), saves.clone());
        }
        let retrieval = Retrieval::read(resource, &body, asked.now.today)?;
        self.read(asked, resource, &retrieval, &body, Operation::Resume, query)
    }

    /// `PUT` and `PATCH` on a link.
    pub(super) fn change(&mut self, asked: &Asked<'_>, operation: Operation, id: &str) -> Answer {
        let body = object(asked.request.body)?;
        let connection = self.store.connection_mut(id).ok_or_else(Failure::not_found)?;
        if operation == Operation::Replace {
            links::replace(connection, &body)?;
            if connection.is_recurrent() {
                self.load(id, Process::RecurrentUpdate, asked)?;
            }
        } else {
            let was_single = !connection.is_recurrent();
            links::modify(connection, &body)?;
            let next = next_update(connection, &asked.now).filter(|_| was_single && connection.is_recurrent());
            if let Some(next) = next {
                // The history follows on the next day.
                let next = next.min(asked.now.at.saturating_add(DAY));
                self.agenda.add(next, Work { link: id.to_owned(), request_id: asked.request_id.clone(), what: What::Update });
            }
        }
        Ok((200, Some(self.store.item(&resources::LINKS, id)?)))
    }

    /// `POST /api/links/{id}/refresh/`
    pub(super) fn refresh(&mut self, asked: &Asked<'_>, id: &str) -> Answer {
        let body = if asked.request.body.trim().is_empty() { Map::new() } else { object(asked.request.body)? };
        let input = Input::new(&body);
        input.texts("fetch_resources");
        input.finish()?;
        let now = asked.now.at;
        let connection = self.store.connection_mut(id).ok_or_else(Failure::not_found)?;
        if connection.has_status(LinkStatus::Unconfirmed) {
            return Err(Failure::new(400, "unconfirmed_link", "This link waits for its second factor: finish its registration first."));
        }
        if let Some(since) = connection.refreshed.map(|refreshed| now.saturating_sub(refreshed)).filter(|since| *since < REFRESH_PAUSE) {
            let minutes = (REFRESH_PAUSE - since).div_euclid(MINUTE) + 1;
            let message = format!("The link was refreshed already. Wait {minutes} minutes before you try again.");
            return Err(Failure::new(409, "link_refreshed", message));
        }
        connection.refreshed = Some(now);
        self.load(id, Process::RecurrentUpdate, asked)?;
        Ok(asked.accepted())
    }

    pub(super) fn delete(&mut self, asked: &Asked<'_>, resource: &'static Resource, id: &str) -> Answer {
        let later = asked.request.mode == Some("async") && resource.asynchronous.contains(&Operation::Delete);
        self.store.item(resource, id)?;
        if later {
            let at = asked.now.at.saturating_add(self.delay.into());
            self.agenda.add(at, Work { link: id.to_owned(), request_id: asked.request_id.clone(), what: What::Delete });
            // Belvo documents a UUID here, and hexadecimal digits everywhere else.
            return Ok((202, Some(json!({ "request_id": dashed(&asked.request_id) }))));
        }
        if matches!(resource.name, "links" | "accounts" | "transactions" | "employmentRecords") {
            let done = self.deletions.entry(resource.name.to_owned()).or_default();
            done.retain(|at| asked.now.at.saturating_sub(*at) < MINUTE);
            if done.len() >= DELETIONS {
                let message = format!("No more than {DELETIONS} deletions are allowed in a minute. Try again later.");
                return Err(Failure::new(429, "too_many_requests", message));
            }
            done.push(asked.now.at);
        }
        if resource.name == resources::LINKS.name {
            self.write_out(id);
            self.forget(id);
        }
        self.store.delete(resource, id)?;
        Ok((204, None))
    }

    /// Forgets what was to be done with a link that is gone.
    pub(super) fn forget(&mut self, link: &str) {
        self.sessions.forget(link);
        self.agenda.forget(link);
    }
}

/// 32 hexadecimal digits as a UUID is written.
fn dashed(hex: &str) -> String {
    let mut rest = hex;
    let parts = [8, 4, 4, 4, 12].map(|length| {
        let (part, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        rest = after;
        part
    });
    parts.join("-")
}
