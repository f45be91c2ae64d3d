//! Links: registered, given new credentials, changed.

use serde_json::{Map, Value, json};

use super::clock::{Moment, days};
use super::connection::Connection;
use super::failure::{Failure, Problem};
use super::input::Input;
use super::institutions::{self, Institution};
use super::random::{self, Random};
use crate::model::{AccessMode, LinkStatus, RefreshRate, WireName};

/// What `POST /api/links/` asks for.
#[derive(Debug)]
pub(super) struct Registration<'a> {
    pub institution: &'static Institution,
    pub username: &'a str,
    access_mode: AccessMode,
    external_id: Option<&'a str>,
    credentials_storage: Option<&'a str>,
    stale_in: Option<&'a str>,
    pub fetch_resources: Vec<String>,
}

impl<'a> Registration<'a> {
    /// # Errors
    /// Everything that is wrong with the body.
    pub(super) fn read(body: &'a Map<String, Value>) -> Result<Self, Failure> {
        let input = Input::new(body);
        let name = input.text("institution");
        let username = input.text("username");
        let institution = name.and_then(institutions::named);
        if let (Some(name), None) = (name, institution) {
            input.wrong(Problem::field("does_not_exist", "institution", format!("There is no institution `{name}` in this sandbox.")));
        }
        // The employment institutions of Mexico and open finance know no passwords.
        let keyless =
            institution.is_some_and(|institution| institution.open_finance || institution.resources.contains(&"EMPLOYMENT_RECORDS"));
        if keyless {
            input.optional_text("password");
        } else {
            input.text("password");
        }
        for field in ["password2", "username2", "username3", "username_type", "token"] {
            input.optional_text(field);
        }
        let access_mode = input.choice::<AccessMode>("access_mode").unwrap_or(AccessMode::Recurrent);
        let external_id = input.optional_text("external_id");
        if external_id.is_some_and(|id| !(3..=256).contains(&id.chars().count())) {
            input.wrong(Problem::field("invalid", "external_id", "From 3 to 256 characters are required."));
        }
        let credentials_storage = input.optional_text("credentials_storage");
        if credentials_storage.is_some_and(|kept| !matches!(kept, "store" | "nostore") && !is_days(kept)) {
            input.wrong(Problem::field("invalid", "credentials_storage", "`store`, `nostore`, or days such as `30d` are required."));
        }
        let stale_in = stale_in(&input);
        let fetch_resources = fetch_resources(&input, institution);
        input.finish()?;
        let (Some(institution), Some(username)) = (institution, username) else { return Err(Failure::required("institution")) };
        if access_mode == AccessMode::Recurrent && credentials_storage.is_some_and(|kept| kept != "store") {
            return Err(Failure::new(400, "invalid_credentials_storage", "The credentials of a recurrent link are always stored."));
        }
        if credentials_storage == Some("nostore") && fetch_resources.is_none() {
            return Err(Failure::new(400, "invalid_fetch_resources", "Without stored credentials, name the resources to load at once."));
        }
        let usual = || institution.resources.iter().take(institution.usual).map(|name| (*name).to_owned()).collect();
        let unasked = if access_mode == AccessMode::Recurrent { usual() } else { Vec::new() };
        let fetch_resources = fetch_resources.unwrap_or(unasked);
        Ok(Self { institution, username, access_mode, external_id, credentials_storage, stale_in, fetch_resources })
    }

    /// The link, made as the `number`th of the sandbox.
    pub(super) fn make(&self, seed: u64, number: u64, moment: &Moment) -> Connection {
        let recurrent = self.access_mode == AccessMode::Recurrent;
        // The same user at the same institution is recognised.
        let user = Random::named(seed, &format!("user {} {}", self.institution.name, self.username)).hex();
        let link = json!({
            "id": random::of_link(seed, number, "link").uuid(),
            "institution": self.institution.name,
            "access_mode": self.access_mode.as_str(),
            "last_accessed_at": moment.iso,
            "created_at": moment.iso,
            "external_id": self.external_id,
            "institution_user_id": format!("{user:_<44}"),
            "status": LinkStatus::Valid.as_str(),
            "created_by": Random::named(seed, "account at Belvo").uuid(),
            "refresh_rate": recurrent.then(|| RefreshRate::Weekly.as_str()),
            "credentials_storage": self.credentials_storage.unwrap_or(if recurrent { "store" } else { "365d" }),
            "fetch_resources": self.fetch_resources,
            "stale_in": self.stale_in.unwrap_or("365d"),
        });
        let mut link = link.as_object().cloned().unwrap_or_default();
        // Belvo's document has no null here.
        if self.external_id.is_none() {
            link.shift_remove("external_id");
        }
        Connection {
            link,
            username: self.username.to_owned(),
            made: moment.at,
            refreshed: None,
            collected: std::collections::BTreeMap::default(),
            derived: std::collections::BTreeMap::default(),
            removed: std::collections::BTreeSet::default(),
            corrected: std::collections::BTreeMap::default(),
            vanished: std::collections::BTreeSet::default(),
        }
    }
}

fn is_days(text: &str) -> bool {
    days(text).is_some_and(|days| days > 0) && text.len() <= 4
}

fn stale_in<'a>(input: &Input<'a>) -> Option<&'a str> {
    let given = input.optional_text("stale_in");
    if given.is_some_and(|given| !is_days(given)) {
        input.wrong(Problem::field("invalid", "stale_in", "Days such as `30d` are required."));
    }
    given
}

fn fetch_resources(input: &Input<'_>, institution: Option<&Institution>) -> Option<Vec<String>> {
    let given = input.texts("fetch_resources")?;
    if let Some(institution) = institution
        && given.iter().any(|name| !institution.resources.contains(&name.as_str()))
    {
        let message = format!("This institution has only: {}.", institution.resources.join(", "));
        input.wrong(Problem::field("invalid", "resources", message));
    }
    Some(given)
}

/// `PUT /api/links/{id}/`: new credentials.
pub(super) fn replace(connection: &mut Connection, body: &Map<String, Value>) -> Result<(), Failure> {
    let input = Input::new(body);
    input.text("password");
    for field in ["password2", "token"] {
        input.optional_text(field);
    }
    input.finish()?;
    connection.username = connection.username.split('+').filter(|word| *word != "invalid_link").collect::<Vec<_>>().join("+");
    connection.set("status", LinkStatus::Valid.as_str());
    Ok(())
}

/// `PATCH /api/links/{id}/`: how it is kept.
pub(super) fn modify(connection: &mut Connection, body: &Map<String, Value>) -> Result<(), Failure> {
    let input = Input::new(body);
    let mode = input.choice::<AccessMode>("access_mode");
    let stale_in = stale_in(&input);
    let resources = fetch_resources(&input, connection.institution());
    input.finish()?;
    if let Some(mode) = mode {
        connection.set("access_mode", mode.as_str());
        let recurrent = mode == AccessMode::Recurrent;
        connection.set("refresh_rate", recurrent.then(|| RefreshRate::Weekly.as_str()));
        if recurrent {
            connection.set("credentials_storage", "store");
        }
    }
    if let Some(stale_in) = stale_in {
        connection.set("stale_in", stale_in);
    }
    if let Some(resources) = resources {
        connection.set("fetch_resources", resources);
    }
    Ok(())
}
