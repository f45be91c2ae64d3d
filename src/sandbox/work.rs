//! What the sandbox has still to do, and the webhooks that tell of what it did.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::clock::Moment;
use super::connection::{Connection, Part};
use super::institutions;
use super::random::Random;
use crate::api::Resource;
use crate::model::{Direction, WireName};

/// Something to do later.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Work {
    /// The id of the link.
    pub link: String,
    /// The id of the request that asked for it.
    pub request_id: String,
    pub what: What,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum What {
    /// A resource is read and stored.
    Load { resource: String, part: Part, process: Process },
    /// A recurrent link is read again, and that is done again later.
    Update,
    /// A link is deleted.
    Delete,
    /// What was read so long ago is removed.
    GoStale,
}

/// Why data is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Process {
    HistoricalUpdate,
    RecurrentUpdate,
    AsyncPost,
}

impl Process {
    fn as_str(self) -> &'static str {
        match self {
            Self::HistoricalUpdate => "historical_update",
            Self::RecurrentUpdate => "recurrent_update",
            Self::AsyncPost => "async_post",
        }
    }
}

/// Webhooks that nobody collects are kept up to this many.
const MOST_WEBHOOKS: usize = 10_000;

/// What is to be done, in the order of its time.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Agenda {
    entries: VecDeque<(i64, u64, Work)>,
    /// How many entries there ever were: those of one time are done in the order they came.
    count: u64,
    /// Webhooks that were not collected yet, the last ones.
    outbox: VecDeque<Sent>,
    /// How many webhooks there ever were.
    sent: u64,
}

impl Agenda {
    pub(super) fn add(&mut self, at: i64, work: Work) {
        self.count += 1;
        let entry = (at, self.count, work);
        let place = self.entries.partition_point(|(other, count, _)| (*other, *count) < (entry.0, entry.1));
        self.entries.insert(place, entry);
    }

    /// The next thing that is due, and when it was.
    pub(super) fn due(&mut self, now: i64) -> Option<(i64, Work)> {
        if self.entries.front()?.0 > now {
            return None;
        }
        self.entries.pop_front().map(|(at, _, work)| (at, work))
    }

    /// When the next thing is due that someone waits for.
    pub(super) fn next(&self) -> Option<i64> {
        self.entries.iter().find(|(_, _, work)| matches!(work.what, What::Load { .. } | What::Delete)).map(|(at, ..)| *at)
    }

    /// Forgets what was to be done with a link that is gone.
    pub(super) fn forget(&mut self, link: &str) {
        self.entries.retain(|(_, _, work)| work.link != link);
    }

    /// The webhooks that were not collected yet.
    pub(super) fn collect(&mut self) -> VecDeque<Sent> {
        std::mem::take(&mut self.outbox)
    }

    /// Sends a webhook.
    pub(super) fn tell(&mut self, about: &About<'_>, kind: &str, code: &str, data: &Value) {
        let letter = self.letter(about);
        let body = letter.body(kind, code, data, 0);
        self.send(Sent::Told(body));
    }

    /// Sends the webhooks that tell what was read of a resource. They are written when someone takes them: until then, nobody needs to
    /// know what was read.
    pub(super) fn tell_news(&mut self, about: &About<'_>, news: News) {
        let letter = self.letter(about);
        self.send(Sent::News(letter, news));
    }

    /// Writes the webhooks about a link that is about to go.
    pub(super) fn write_out(&mut self, link: &str, mut write: impl FnMut(&Letter, &News) -> Vec<Value>) {
        for sent in std::mem::take(&mut self.outbox) {
            match sent {
                Sent::News(letter, news) if letter.link == link => {
                    self.outbox.extend(write(&letter, &news).into_iter().map(Sent::Told));
                }
                other => self.outbox.push_back(other),
            }
        }
    }

    fn letter(&mut self, about: &About<'_>) -> Letter {
        self.sent += 1;
        Letter {
            number: self.sent,
            link: about.link.to_owned(),
            external_id: about.external_id.map(str::to_owned),
            request_id: about.request_id.to_owned(),
            process: about.process,
        }
    }

    fn send(&mut self, sent: Sent) {
        if self.outbox.len() >= MOST_WEBHOOKS {
            self.outbox.pop_front();
        }
        self.outbox.push_back(sent);
    }
}

/// A webhook that was sent.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Sent {
    Told(Value),
    News(Letter, News),
}

/// What every webhook says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Letter {
    number: u64,
    pub link: String,
    external_id: Option<String>,
    request_id: String,
    process: Option<Process>,
}

impl Letter {
    /// The webhook. `place` tells those of one letter apart.
    pub(super) fn body(&self, kind: &str, code: &str, data: &Value, place: usize) -> Value {
        json!({
            "webhook_id": Random::named(self.number, &format!("webhook {} {place}", self.request_id)).hex(),
            "webhook_type": kind,
            "process_type": self.process.map(Process::as_str),
            "webhook_code": code,
            "link_id": self.link,
            "request_id": self.request_id,
            "external_id": self.external_id,
            "data": data,
        })
    }
}

/// What was read of a resource.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct News {
    pub resource: String,
    pub part: Part,
    pub process: Process,
    /// When it was read.
    pub at: i64,
    /// When it was read the time before.
    pub before: Option<i64>,
}

/// What a webhook is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    pub link: &'a str,
    pub external_id: Option<&'a str>,
    pub request_id: &'a str,
    pub process: Option<Process>,
}

impl<'a> About<'a> {
    pub(super) fn of(connection: &'a Connection, request_id: &'a str, process: Option<Process>) -> Self {
        let external_id = connection.link.get("external_id").and_then(Value::as_str);
        Self { link: connection.id(), external_id, request_id, process }
    }
}

/// The webhooks that tell what was read of a resource: code and data of each. `fresh` counts what was not there before.
pub(super) fn news(resource: &Resource, process: Process, items: &[&Value], fresh: usize) -> Vec<(&'static str, Value)> {
    const HISTORICAL: &str = "historical_update";
    let snake = institutions::code(resource).to_lowercase();
    let later = process != Process::HistoricalUpdate;
    let one = |code, data: Value| vec![(code, data)];
    let text = |item: &Value, field: &str| item[field].as_str().and_then(|text| text.get(..10)).map(str::to_owned);
    let range = |field: &str| {
        let days = || items.iter().filter_map(|item| text(item, field));
        (days().min(), days().max())
    };
    match resource.name {
        "accounts" if later => one("new_accounts_available", json!({ "new_accounts": fresh })),
        "owners" if later => one("new_owners_available", json!({ "new_owners": fresh })),
        "transactions" if later => one("new_transactions_available", json!({ "new_transactions": fresh })),
        "investments" if later => one("new_investments_available", json!({ "new_investments": fresh })),
        "financialStatements" if later => one("new_financial_statements_available", json!({ "new_financial_statements": fresh })),
        "transactions" => {
            let (first, last) = range("value_date");
            let inflows = items.iter().filter(|item| item["type"] == Direction::Inflow.as_str()).count();
            one(
                HISTORICAL,
                json!({
                    "total_transactions": items.len(),
                    "total_inflow_transactions": inflows,
                    "total_outflow_transactions": items.len() - inflows,
                    "first_transaction_date": first,
                    "last_transaction_date": last,
                }),
            )
        }
        "invoices" => {
            let (first, last) = range("invoice_date");
            one(HISTORICAL, json!({ "total_invoices": items.len(), "first_invoice_date": first, "last_invoice_date": last }))
        }
        "incomes" => {
            let streams: usize = items.iter().filter_map(|item| item["income_streams"].as_array()).map(Vec::len).sum();
            one(HISTORICAL, json!({ "total_incomes": items.len(), "number_of_income_streams": streams }))
        }
        "taxReturns" => {
            let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
            for item in items {
                *kinds.entry(item["type"].as_str().unwrap_or("yearly")).or_default() += 1;
            }
            kinds.into_iter().map(|(kind, count)| (HISTORICAL, json!({ "type": kind, "total_tax_returns": count }))).collect()
        }
        _ => {
            let mut data = Map::new();
            data.insert(format!("total_{snake}"), json!(items.len()));
            one(HISTORICAL, Value::Object(data))
        }
    }
}

/// The data of the webhook that tells that a link does not work any more.
pub(super) fn invalid_credentials() -> Value {
    json!({ "error_code": "login_error", "error_message": "The institution does not know these credentials.", "status": 400 })
}

/// When the next update of a recurrent link is due.
pub(super) fn next_update(connection: &Connection, now: &Moment) -> Option<i64> {
    let hours = match connection.text("refresh_rate") {
        "6h" => 6,
        "12h" => 12,
        "24h" => 24,
        "7d" => 7 * 24,
        "30d" => 30 * 24,
        _ => return None,
    };
    Some(now.at.saturating_add(hours * 3_600_000))
}
