//! The people behind the links: who they are, where they work, what they earn, spend, owe and declare.
//!
//! A [`Person`] follows from the sandbox's seed, the institution's country and the username: the same user at a bank, at the
//! social insurer and at the tax authority is one person, whose salary at the one is the employment at the other. Nothing is
//! invented before it is asked for, and what is invented does not depend on what was asked for before.

mod accounts;
mod brazil;
mod calendar;
mod chile;
mod employment;
mod ledger;
mod life;
mod lives;
mod mexico;
mod owners;
mod pay;
mod plan;
mod profile;
#[cfg(test)]
mod tests;
mod transactions;
mod truth;
mod view;
mod wire;

use serde_json::Value;

use crate::api::Resource;
use crate::date::Date;
use crate::model::{Category, Subcategory};
use view::View;

/// What a link is connected to, and when it is looked at.
#[derive(Debug, Clone, Copy)]
pub(super) struct LinkInfo<'a> {
    /// Belvo's id of the link (UUID).
    pub id: &'a str,
    /// Belvo's name of the institution: `erebor_mx_retail`.
    pub institution: &'a str,
    /// Two letters: `mx`, `br`, `co`, `cl`.
    pub country: &'a str,
    /// What the institution does.
    pub kind: Kind,
    /// The name of a life (`salaried_mx`) chooses that one; any other gets the usual life of the institution.
    pub username: &'a str,
    /// The day that the link was registered. The history begins two years earlier; what happened once stays, however late `today` is.
    pub registered: Date,
    /// The last day that the institution knows of.
    pub today: Date,
    /// When the institution is read (ISO 8601).
    pub now: &'a str,
}

/// What an institution does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A bank for people.
    Bank,
    /// A bank for companies.
    Business,
    /// A tax authority.
    Fiscal,
    /// A register of employments.
    Employment,
}

/// Who is behind a link.
#[derive(Debug, Clone)]
pub(super) struct Person {
    seed: u64,
    link: String,
    institution: String,
    username: String,
    kind: Kind,
    registered: Date,
    today: Date,
    now: String,
    life: &'static life::Life,
}

/// What is really behind the transactions of a link, for those who measure the engines. No engine sees it.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub(super) struct Truth {
    /// The name of the life: `salaried_mx`.
    pub life: &'static str,
    /// What comes or goes again and again.
    pub streams: Vec<Stream>,
    /// The category of every transaction, by id.
    pub categories: Vec<(String, Category, Option<Subcategory>)>,
}

/// Something that comes or goes again and again.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub(super) struct Stream {
    /// What it is, such as `salary` or `rent`: unique within a life.
    pub name: &'static str,
    /// `INFLOW` or `OUTFLOW`.
    pub direction: crate::model::Direction,
    /// Belvo's word for how often: `MONTHLY`, `FORTNIGHTLY`, `WEEKLY`, `IRREGULAR`; and `BIMONTHLY`, `YEARLY`, which it has no word for.
    pub period: &'static str,
    /// The Belvo id of the account that it is on.
    pub account: String,
    /// Currency units: the mean of the transactions.
    pub amount: f64,
    /// Whether the amount is always the same, but for raises.
    pub fixed: bool,
    /// Whether the money only goes from one of the link's accounts to another.
    pub own: bool,
    /// The category of its transactions.
    pub category: Category,
    /// The subcategory of its transactions.
    pub subcategory: Option<Subcategory>,
    /// The Belvo ids of its transactions, the first ones first.
    pub transactions: Vec<String>,
}

impl Person {
    /// The person that uses that institution by that name.
    pub(super) fn of(seed: u64, link: &LinkInfo<'_>) -> Self {
        Self {
            seed,
            link: link.id.to_owned(),
            institution: link.institution.to_owned(),
            username: link.username.to_owned(),
            kind: link.kind,
            registered: link.registered,
            today: link.today.max(link.registered),
            now: link.now.to_owned(),
            life: life::of(link.country, link.kind, link.username),
        }
    }

    /// All items of a resource, as the wire has them; what happened last comes first. None where the institution or the life has none.
    pub(super) fn items(&self, resource: &Resource) -> Vec<Value> {
        View::of(self).items(resource)
    }

    /// What happened to a foreign exchange operation of [`Person::items`], the last first.
    pub(super) fn exchange_history(&self, exchange: &str) -> Vec<Value> {
        View::of(self).exchange_history(exchange)
    }

    /// What is really behind the transactions.
    pub(super) fn truth(&self) -> Truth {
        View::of(self).truth()
    }
}
