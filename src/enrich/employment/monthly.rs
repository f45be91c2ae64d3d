//! Salaries that are known by the month.

use std::collections::BTreeMap;

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
