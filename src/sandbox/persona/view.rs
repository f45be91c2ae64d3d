//! A person looked at through a link: what each resource shows of the life.

use std::cell::OnceCell;

use serde_json::Value;

use super::ledger::{Ledger, Whose};
use super::profile::Profile;
use super::{Kind, Person};
use crate::api::Resource;
use crate::api::resources as known;
use crate::sandbox::identity::Country;
use crate::sandbox::random::Random;

/// A person and what was worked out of them so far.
pub(super) struct View<'a> {
    pub person: &'a Person,
    pub profile: Profile,
    ledger: OnceCell<Ledger>,
}

impl<'a> View<'a> {
    pub(super) fn of(person: &'a Person) -> Self {
        let profile = Profile::invent(person.seed, &person.username, person.life, person.registered);
        Self { person, profile, ledger: OnceCell::new() }
    }

    /// What happened on the accounts.
    pub(super) fn ledger(&self) -> &Ledger {
        self.ledger.get_or_init(|| Ledger::live(&self.whose()))
    }

    /// The person, as the ledger needs them.
    pub(super) fn whose(&self) -> Whose<'_> {
        let Person { seed, life, institution, username, registered, today, .. } = self.person;
        Whose { seed: *seed, life, profile: &self.profile, bank: institution, username, registered: *registered, today: *today }
    }

    /// Belvo's id (UUID) of something of this link.
    pub(super) fn id(&self, what: &str) -> String {
        Random::named(self.person.seed, &format!("{} {what}", self.person.link)).like(&self.person.link).uuid()
    }

    /// Invention that is the same for every link of the person to this institution.
    pub(super) fn at_institution(&self, what: &str) -> Random {
        Random::named(self.person.seed, &format!("{} {} {what}", self.person.institution, self.person.username))
    }

    /// Invention that is the same at every institution.
    pub(super) fn of_person(&self, what: &str) -> Random {
        Random::named(self.person.seed, &format!("{:?} {} {what}", self.person.life.country, self.person.username))
    }

    /// The items of a resource.
    pub(super) fn items(&self, resource: &Resource) -> Vec<Value> {
        let is = |other: &Resource| resource.name == other.name;
        let brazil = self.person.life.country == Country::Brazil;
        let banks = self.person.life.country != Country::Chile;
        match self.person.kind {
            Kind::Bank | Kind::Business if banks => match () {
                () if is(&known::ACCOUNTS) => self.accounts(),
                () if is(&known::TRANSACTIONS) => self.transactions(),
                () => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    pub(super) fn exchange_history(&self, _exchange: &str) -> Vec<Value> {
        Vec::new()
    }
}
