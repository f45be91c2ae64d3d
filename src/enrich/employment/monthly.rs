//! Salaries that are known by the month: those of Brazil and Colombia.

use std::collections::BTreeMap;

use super::career::{Career, RawJob, compare, day_of};
use crate::date::Date;
use crate::money::Amount;

/// Salaries by the first day of their month.
pub(super) type Months = BTreeMap<Date, Amount>;

/// The first day of the next month; the last day of the calendar after its last month.
pub(super) fn next_month(first: Date) -> Date {
    first.add_months(1).unwrap_or_else(|| first.end_of_month())
}

/// The salaries that hold: those of months that are usual, or all where none is.
pub(super) fn usual(months: Months, is_usual: impl Fn(Date) -> bool) -> Vec<(Date, Amount)> {
    let some = months.keys().any(|month| is_usual(*month));
    months.into_iter().filter(|(month, _)| !some || is_usual(*month)).collect()
}

/// The career of a person whose employments each say where and when they were read: their link, and their `collected_at`.
pub(super) fn career<'a>(
    jobs: Vec<RawJob>,
    retired_from: Option<Date>,
    read: impl Iterator<Item = (Option<&'a str>, Option<&'a str>)> + Clone,
) -> Career {
    let collected_at = read.clone().filter_map(|(_, collected_at)| collected_at).max();
    Career {
        month: (1, 1),
        birth_date: None,
        retired_from,
        without_work: false,
        default_reference_date: collected_at.and_then(day_of),
        link: shared(read.map(|(link, _)| link)),
        collected_at: collected_at.map(str::to_owned),
        jobs: compare(jobs),
    }
}

/// The link of all of them; none where they differ.
fn shared<'a>(mut links: impl Iterator<Item = Option<&'a str>>) -> Option<String> {
    let first = links.next()??;
    links.all(|link| link == Some(first)).then(|| first.to_owned())
}
