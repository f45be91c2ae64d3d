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
        let country = self.person.life.country;
        let brazil = country == Country::Brazil;
        let banks = country != Country::Chile;
        match self.person.kind {
            Kind::Bank | Kind::Business if banks => match () {
                () if is(&known::ACCOUNTS) => self.accounts(),
                () if is(&known::TRANSACTIONS) => self.transactions(),
                () if is(&known::OWNERS) => self.owners(),
                () if brazil && is(&known::BILLS) => self.bills(),
                () if brazil && is(&known::BALANCES) => self.balances(),
                () if brazil && is(&known::INVESTMENTS) => self.investments(),
                () if brazil && is(&known::INVESTMENT_TRANSACTIONS) => self.investment_transactions(),
                () if brazil && is(&known::EXCHANGES) => self.exchanges(),
                () => Vec::new(),
            },
            Kind::Employment => match country {
                _ if is(&known::OWNERS) => self.owners(),
                Country::Mexico if is(&known::EMPLOYMENT_RECORDS) => self.employment_records(),
                Country::Mexico if is(&known::CURRENT_EMPLOYMENTS) => self.current_employments(),
                Country::Brazil if is(&known::EMPLOYMENTS) => self.employments(),
                _ => Vec::new(),
            },
            Kind::Fiscal => match country {
                Country::Mexico => match () {
                    () if is(&known::INVOICES) => self.invoices(),
                    () if is(&known::FINANCIAL_STATEMENTS) => self.financial_statements(),
                    () if is(&known::TAX_COMPLIANCE_STATUS) => self.tax_compliance_status(),
                    () if is(&known::TAX_RETENTIONS) => self.tax_retentions(),
                    () if is(&known::TAX_RETURNS) => self.tax_returns(),
                    () if is(&known::TAX_STATUS) => self.tax_status(),
                    () => Vec::new(),
                },
                Country::Chile if is(&known::CHILE_INVOICES) => self.chile_invoices(),
                Country::Chile if is(&known::CHILE_TAX_STATUS) => self.chile_tax_status(),
                Country::Chile if is(&known::CHILE_DEBT_REPORTS) => self.chile_debt_reports(),
                _ => Vec::new(),
            },
            Kind::Bank | Kind::Business => Vec::new(),
        }
    }
}
