//! What a run found.

use std::collections::BTreeMap;
use std::time::Duration;

/// How many places are named of what is found in many.
const PLACES: usize = 4;

/// What a run found, and how much it tried.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// How many operations the document has.
    pub(crate) operations: usize,
    /// How many of them were called, and answered with every documented status.
    pub(crate) covered: usize,
    /// How many requests were sent.
    pub(crate) calls: u32,
    /// How many values were sent that the document forbids, and how many of them Prism saw.
    pub(crate) wrong: u32,
    pub(crate) seen: u32,
    /// How many errors the document lists.
    pub(crate) errors: usize,
    /// How long it took until Prism answered, and how long all took.
    pub(crate) start: Duration,
    pub(crate) took: Duration,
    failures: BTreeMap<String, Vec<String>>,
    notes: BTreeMap<String, Vec<String>>,
}

impl Report {
    /// Of a document with that many operations, with a Prism that took that long to start.
    pub(crate) fn new(operations: usize, start: Duration) -> Self {
        Self { operations, start, ..Self::default() }
    }

    /// Something that must not be.
    pub(crate) fn fail(&mut self, at: &str, what: impl Into<String>) {
        add(&mut self.failures, at, what.into());
    }

    /// Something of the document's own that is worth knowing.
    pub(crate) fn note(&mut self, at: &str, what: impl Into<String>) {
        add(&mut self.notes, at, what.into());
    }

    /// How many different things failed.
    pub(crate) fn failures(&self) -> usize {
        self.failures.len()
    }

    /// Whether all is as it should be.
    pub(crate) fn is_good(&self) -> bool {
        self.failures.is_empty() && self.covered == self.operations
    }
}

fn add(list: &mut BTreeMap<String, Vec<String>>, at: &str, what: String) {
    let places = list.entry(what).or_default();
    if places.last().is_none_or(|last| last != at) {
        places.push(at.to_owned());
    }
}

fn list(f: &mut std::fmt::Formatter<'_>, kind: &str, list: &BTreeMap<String, Vec<String>>) -> std::fmt::Result {
    for (what, places) in list {
        let shown = places.get(..PLACES.min(places.len())).unwrap_or_default().join(", ");
        let more = if places.len() > PLACES { format!(" and {} more", places.len() - PLACES) } else { String::new() };
        writeln!(f, "{kind}: {what}\n    {shown}{more}")?;
    }
    Ok(())
}

impl std::fmt::Display for Report {
    /// What failed and the figures; with `{:#}` the notes as well.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if f.alternate() {
            list(f, "note", &self.notes)?;
        }
        list(f, "FAILED", &self.failures)?;
        let (notes, failures) = (self.notes.len(), self.failures.len());
        writeln!(f, "operations covered: {} of {}", self.covered, self.operations)?;
        writeln!(f, "forbidden values seen by Prism: {} of {}", self.seen, self.wrong)?;
        let (start, took) = (self.start.as_secs_f64(), self.took.as_secs_f64());
        writeln!(f, "{} requests and {} errors in {took:.1} s (Prism started in {start:.1} s), {notes} notes", self.calls, self.errors)?;
        write!(f, "{}", if self.is_good() { "all as documented".to_owned() } else { format!("{failures} FAILED") })
    }
}
