//! What the engine works on, whatever country it comes from.

use super::employer::{self, Name};
use crate::date::Date;
use crate::model::Error;
use crate::model::Result;
use crate::money::Amount;
use crate::order::Arrange as _;

/// What somebody worked and earned, read from one country's employments and checked.
///
/// A career does not depend on a reference date: read it once, ask it for as many as you like.
#[derive(Debug, Clone, PartialEq)]
pub struct Career {
    /// Each entry once, by first day.
    pub(super) jobs: Vec<Job>,
    /// What turns the base salary into a month's: numerator and denominator.
    pub(super) month: (i128, i128),
    pub(super) birth_date: Option<Date>,
    /// From when on who has no work is retired.
    pub(super) retired_from: Option<Date>,
    /// The institution says that the person has no work.
    pub(super) without_work: bool,
    pub(super) default_reference_date: Option<Date>,
    pub(super) link: Option<String>,
    pub(super) collected_at: Option<String>,
}

/// An employment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Job {
    /// Its position in the caller's list.
    pub index: usize,
    /// The employer's name, or its id.
    pub employer_name: String,
    /// The same number for the same employer.
    pub employer: usize,
    pub start: Date,
    /// The last day; none while it goes on.
    pub end: Option<Date>,
    /// The base salary from each of these days on, by day. One a day.
    pub salaries: Vec<(Date, Amount)>,
}

impl Job {
    /// The base salary on a day; before the first one that is known, that one.
    pub(super) fn salary(&self, day: Date) -> Option<Amount> {
        let after = self.salaries.partition_point(|(from, _)| *from <= day);
        self.salaries.get(after.saturating_sub(1)).map(|(_, salary)| *salary)
    }
}

/// A job that is not compared with the others yet.
#[derive(Debug)]
pub(super) struct RawJob {
    pub index: usize,
    pub names: Vec<Name>,
    pub employer_name: String,
    pub start: Date,
    pub end: Option<Date>,
    pub salaries: Vec<(Date, Amount)>,
}

/// Names the employers, and leaves out what is there twice.
pub(super) fn compare(raw: Vec<RawJob>) -> Vec<Job> {
    let names: Vec<Vec<Name>> = raw.iter().map(|job| job.names.clone()).collect();
    let employers = employer::number(&names);
    let mut jobs: Vec<Job> = raw
        .into_iter()
        .zip(employers)
        .map(|(RawJob { index, employer_name, start, end, salaries, .. }, employer)| Job {
            index,
            employer_name,
            employer,
            start,
            end,
            salaries,
        })
        .collect();
    jobs.arrange_by(|a, b| (a.start, a.end, &a.salaries, a.employer, a.index).cmp(&(b.start, b.end, &b.salaries, b.employer, b.index)));
    jobs.dedup_by(|b, a| (a.start, a.end, &a.salaries, a.employer) == (b.start, b.end, &b.salaries, b.employer));
    jobs
}

/// The day of a timestamp of ISO 8601.
pub(super) fn day_of(timestamp: &str) -> Option<Date> {
    Date::parse(timestamp.get(..10)?)
}

/// Reads a birth date.
pub(super) fn birth_date(text: &str) -> Result<Date> {
    Date::parse(text).ok_or_else(|| Error::invalid_input("personal_data.birth_date", format!("`{text}` is not a date (YYYY-MM-DD)")))
}
