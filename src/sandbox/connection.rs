//! A link as the sandbox keeps it: small, because what its institution knows is made when it is asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::clock::{Moment, days};
use super::institutions::{self, Institution};
use super::magic::Magic;
use crate::api::Resource;
use crate::date::Date;
use crate::model::{AccessMode, LinkStatus, WireName};

/// A link, and what Belvo has stored of its data.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Connection {
    /// As Belvo shows it.
    pub link: Map<String, Value>,
    pub username: String,
    /// When it was made.
    pub made: i64,
    /// When it was refreshed last, on request.
    pub refreshed: Option<i64>,
    /// By resource: what of it is stored.
    pub collected: BTreeMap<String, Collected>,
    /// By resource: what Belvo worked out, which is stored as it came out.
    pub derived: BTreeMap<String, Vec<Value>>,
    /// Ids of what was deleted.
    pub removed: BTreeSet<String>,
    /// By id: fields that the institution changed since.
    pub corrected: BTreeMap<String, Map<String, Value>>,
    /// Ids of transactions that the institution took back.
    pub vanished: BTreeSet<String>,
}

/// What is stored of a resource.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Collected {
    /// When Belvo first read it.
    pub first: i64,
    /// When Belvo last read it: nothing newer is known.
    pub last: i64,
    /// The parts that were read; everything where there are none.
    pub parts: Vec<Part>,
}

/// A part of a resource: what a retrieval asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    /// The first day, as `YYYY-MM-DD`.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
    /// `INFLOW` and `OUTFLOW`, or `monthly` and `yearly`.
    pub kind: Option<String>,
    /// The account.
    pub account: Option<String>,
}

impl Connection {
    pub(super) fn id(&self) -> &str {
        self.text("id")
    }

    pub(super) fn text(&self, field: &str) -> &str {
        self.link.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn institution(&self) -> Option<&'static Institution> {
        institutions::named(self.text("institution"))
    }

    pub(super) fn magic(&self) -> Magic<'_> {
        Magic::of(&self.username)
    }

    pub(super) fn is_recurrent(&self) -> bool {
        self.text("access_mode") == AccessMode::Recurrent.as_str()
    }

    pub(super) fn has_status(&self, status: LinkStatus) -> bool {
        self.text("status") == status.as_str()
    }

    pub(super) fn set(&mut self, field: &str, value: impl Into<Value>) {
        self.link.insert(field.to_owned(), value.into());
    }

    /// Whether Belvo has no credentials of it any more: it was told to keep none, or not for so long.
    pub(super) fn is_forgotten(&self, moment: &Moment) -> bool {
        let storage = self.text("credentials_storage");
        !self.is_recurrent() && (storage == "nostore" || days(storage).is_some_and(|kept| moment.at > self.made.saturating_add(kept)))
    }

    /// Notes that a part of a resource was read now.
    pub(super) fn collect(&mut self, resource: &Resource, part: Part, now: i64) {
        let everything = part == Part::default();
        let collected = self
            .collected
            .entry(resource.name.to_owned())
            .and_modify(|known| known.last = known.last.max(now))
            .or_insert_with(|| Collected { first: now, last: now, parts: vec![part.clone()] });
        if everything {
            collected.parts.clear();
        } else if !collected.parts.is_empty() && !collected.parts.contains(&part) {
            collected.parts.push(part);
        }
    }
}

impl Collected {
    pub(super) fn has(&self, resource: &Resource, item: &Value) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|part| part.has(resource, item))
    }
}

impl Part {
    /// Whether an item is in this part.
    pub(super) fn has(&self, resource: &Resource, item: &Value) -> bool {
        let in_time = || {
            let (first, last) = span(resource, item);
            self.from.as_deref().is_none_or(|from| last.is_none_or(|last| last >= from))
                && self.to.as_deref().is_none_or(|to| first.is_none_or(|first| first <= to))
        };
        in_time()
            && self.kind.as_deref().is_none_or(|kind| kind_of(resource, item) == kind)
            && self.account.as_deref().is_none_or(|account| account_of(item) == Some(account))
    }

    pub(super) fn between(from: Option<Date>, to: Option<Date>) -> Self {
        let text = |day: Option<Date>| day.map(|day| day.to_string());
        Self { from: text(from), to: text(to), ..Self::default() }
    }
}

/// The first and the last day of an item; none where it has no time.
fn span<'a>(resource: &Resource, item: &'a Value) -> (Option<&'a str>, Option<&'a str>) {
    let day = |field: &str| item.get(field).and_then(Value::as_str).and_then(|text| text.get(..10));
    match resource.name {
        "transactions" | "investmentTransactions" => (day("value_date"), day("value_date")),
        "exchanges" => (day("operation_requested_at"), day("operation_requested_at")),
        "employments" => (day("start_date"), day("end_date")),
        "invoices" => (day("invoice_date"), day("invoice_date")),
        "taxRetentions" => (day("issued_at"), day("issued_at")),
        "chileInvoices" => (day("issue_date"), day("issue_date")),
        _ => (None, None),
    }
}

/// `INFLOW` or `OUTFLOW` of an invoice or a retention; `monthly` or `yearly` of a tax return.
fn kind_of<'a>(resource: &Resource, item: &'a Value) -> &'a str {
    let kind = item.get("type").and_then(Value::as_str);
    kind.unwrap_or(match resource.name {
        "taxReturns" => "yearly",
        // The certificates are of what is kept back of invoices that the person sent.
        "taxRetentions" => "OUTFLOW",
        _ => "",
    })
}

/// The id of the account that an item belongs to, where it names one.
pub(super) fn account_of(item: &Value) -> Option<&str> {
    let account = item.get("account")?;
    account.get("id").unwrap_or(account).as_str()
}
