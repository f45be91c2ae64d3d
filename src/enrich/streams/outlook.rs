//! What a stream's past says of its future.

use super::amounts;
use super::fit::Fit;
use super::months::Months;
use super::rhythm::tolerance;
use super::stream::{Next, PriceChange, Row, Status};
use crate::date::Date;
use crate::money::Amount;

/// How many of the last payments say how far from a due day the next may lie, and how much it may be.
const RECENT: usize = 6;
const RECENT_AMOUNTS: usize = 3;

/// When the next payment is due and how much it is; whether payments still come.
pub(super) fn next(fit: &Fit, amounts: &[Amount], is_fixed: bool, until: Date, months: &mut Months) -> (Option<Next>, Status) {
    let due = fit.last_slot().and_then(|slot| fit.rhythm.due(slot.checked_add(1)?, months)).and_then(Date::from_days);
    let Some(date) = due else { return (None, Status::Ended) };
    let recent = (0..fit.places.len()).rev().filter(|index| fit.is_near(*index)).take(RECENT);
    let widest = recent.filter_map(|index| fit.places.get(index).copied().flatten()).map(|place| place.error.abs()).max().unwrap_or(0);
    let window = (widest + 1).min(tolerance(fit.period()));
    let (Some(earliest), Some(latest)) = (date.add_days(-window), date.add_days(window)) else { return (None, Status::Ended) };
    let overdue = until.days_since(latest);
    let status = if overdue <= 0 {
        Status::Active
    } else if f64::from(overdue) <= fit.period().days() / 2.0 {
        Status::Late
    } else {
        Status::Ended
    };
    let last = amounts.last().copied().unwrap_or_default();
    let amount =
        if is_fixed { last } else { amounts::median(amounts.get(amounts.len().saturating_sub(RECENT_AMOUNTS)..).unwrap_or_default()) };
    ((status != Status::Ended).then_some(Next { date, earliest, latest, amount }), status)
}

/// The last change of a fixed amount; a single payment that differs is none.
pub(super) fn price_change(rows: &[Row<'_>], members: &[usize]) -> Option<PriceChange> {
    let amount = |place: usize| members.get(place).and_then(|index| rows.get(*index)).map(|row| row.amount);
    let last = members.len().checked_sub(1)?;
    let after = amount(last)?;
    let mut first = last;
    while first > 0 && amount(first - 1).is_some_and(|earlier| amounts::are_same(earlier, after)) {
        first -= 1;
    }
    let before = amount(first.checked_sub(1)?)?;
    let lasted = first >= 2 && amount(first - 2).is_some_and(|earlier| amounts::are_same(earlier, before));
    let date = rows.get(*members.get(first)?)?.date;
    lasted.then_some(PriceChange { date, before, after })
}
