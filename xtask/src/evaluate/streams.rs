//! Streams of payments in histories of accounts.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, ensure};
use belvo_wasm::date::Date;
use belvo_wasm::enrich::categorize::{Categorizer, Line};
use belvo_wasm::enrich::streams::{Row, Status, Stream, find};
use belvo_wasm::model::{Direction, EnrichableAccount};
use belvo_wasm::money::Amount;
use flate2::read::GzDecoder;
use serde::{Deserialize, Serialize};

/// A transaction of a history. What marks true streams is not read.
#[derive(Deserialize)]
struct Transaction {
    account: Option<String>,
    value_date: Date,
    #[serde(rename = "type")]
    direction: Direction,
    amount: f64,
    description: Option<String>,
    currency: Option<String>,
    country: Option<String>,
    language: Option<String>,
    account_category: Option<EnrichableAccount>,
    mcc: Option<u16>,
    // Where there is no description, it is made of these.
    operation: Option<String>,
    counterparty: Option<String>,
    purpose: Option<String>,
}

/// A stream as it is written: the scorer reads the first five fields.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<&'a str>,
    kind: &'static str,
    frequency: &'static str,
    rows: &'a [usize],
    #[serde(skip_serializing_if = "Option::is_none")]
    next_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_amount: Option<f64>,
    status: &'static str,
    confidence: f64,
    key: &'a str,
}

impl Transaction {
    fn description(&self) -> String {
        let operation = self.operation.as_deref().unwrap_or_default();
        match (&self.description, &self.counterparty, &self.purpose) {
            (Some(description), ..) => description.clone(),
            (None, Some(counterparty), _) => format!("{operation} {counterparty}"),
            (None, None, Some(purpose)) => purpose.clone(),
            (None, None, None) => operation.to_owned(),
        }
    }

    fn currency(&self) -> &str {
        let of_country = match self.country.as_deref() {
            Some("AR") => "ARS",
            Some("BR") => "BRL",
            Some("CL") => "CLP",
            Some("CO") => "COP",
            Some("MX") => "MXN",
            Some("PE") => "PEN",
            _ => "",
        };
        self.currency.as_deref().unwrap_or(of_country)
    }

    fn language(&self) -> &str {
        self.language.as_deref().unwrap_or(if self.currency() == "BRL" { "pt" } else { "es" })
    }
}

/// Finds the streams of a history (JSON objects a line, or the same gzipped) as of `until`, or its last day, and writes them
/// to `out`, one a line.
pub(crate) fn streams(history: &Path, until: Option<&str>, out: &Path) -> anyhow::Result<()> {
    let until = until.map(|text| Date::parse(text).with_context(|| format!("`{text}` is not a date (YYYY-MM-DD)"))).transpose()?;
    let transactions = read(history)?;
    ensure!(!transactions.is_empty(), "{}: no transactions", history.display());
    let until = until.or_else(|| transactions.iter().map(|transaction| transaction.value_date).max()).context("no transactions")?;
    let descriptions: Vec<String> = transactions.iter().map(Transaction::description).collect();
    let rows = categorized(&transactions, &descriptions)?;
    let found = find(&rows, until);

    let mut lines = String::new();
    let mut counts: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for stream in &found {
        let line = written(stream, &transactions)?;
        *counts.entry((line.kind, line.frequency, line.status)).or_default() += 1;
        writeln!(lines, "{}", serde_json::to_string(&line)?)?;
    }
    fs::write(out, lines).with_context(|| out.display().to_string())?;
    println!("{:>7}  kind     frequency     status", "streams");
    for ((kind, frequency, status), count) in counts {
        println!("{count:>7}  {kind:8} {frequency:13} {status}");
    }
    Ok(())
}

fn read(history: &Path) -> anyhow::Result<Vec<Transaction>> {
    let mut file = File::open(history).with_context(|| history.display().to_string())?;
    let mut text = String::new();
    if history.extension().is_some_and(|extension| extension == "gz") {
        GzDecoder::new(file).read_to_string(&mut text)
    } else {
        file.read_to_string(&mut text)
    }
    .with_context(|| history.display().to_string())?;
    text.split('\n')
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(|(index, line)| serde_json::from_str(line).with_context(|| format!("{}: transaction {index}", history.display())))
        .collect()
}

fn categorized<'a>(transactions: &'a [Transaction], descriptions: &'a [String]) -> anyhow::Result<Vec<Row<'a>>> {
    let mut engines: BTreeMap<&str, Categorizer> = BTreeMap::new();
    let mut rows = Vec::with_capacity(transactions.len());
    for (index, (transaction, description)) in transactions.iter().zip(descriptions).enumerate() {
        let language = transaction.language();
        if !engines.contains_key(language) {
            engines.insert(language, Categorizer::new(language)?);
        }
        let engine = engines.get_mut(language).context("no engine")?;
        let account_kind = transaction.account_category.unwrap_or(EnrichableAccount::Checking);
        let verdict = engine
            .categorize(Line {
                description,
                direction: transaction.direction,
                account: account_kind,
                currency: transaction.currency(),
                mcc: transaction.mcc,
            })
            .unless_guessed();
        rows.push(Row {
            holder: "",
            account: transaction.account.as_deref().unwrap_or_default(),
            account_kind,
            description,
            date: transaction.value_date,
            amount: Amount::from_f64(transaction.amount).with_context(|| format!("transaction {index}: no amount"))?.abs(),
            direction: transaction.direction,
            currency: transaction.currency(),
            merchant: verdict.merchant,
            category: verdict.category,
            subcategory: verdict.subcategory,
        });
    }
    Ok(rows)
}

fn written<'a>(stream: &'a Stream, transactions: &'a [Transaction]) -> anyhow::Result<Found<'a>> {
    let first = stream.rows.first().and_then(|index| transactions.get(*index)).context("a stream without payments")?;
    Ok(Found {
        account: first.account.as_deref(),
        kind: if first.direction == Direction::Inflow { "income" } else { "expense" },
        frequency: stream.period.as_str(),
        rows: &stream.rows,
        next_date: stream.next.map(|next| next.date),
        next_amount: stream.next.map(|next| next.amount.to_f64()),
        status: match stream.status {
            Status::Active => "active",
            Status::Late => "late",
            Status::Ended => "ended",
        },
        confidence: (stream.confidence * 1e4).round() / 1e4,
        key: &stream.key,
    })
}
