//! What a stream's past says of its future.

use super::amounts;
use super::expected;
use super::fit::Fit;
use super::months::Months;
use super::rhythm::{Place, tolerance};
use super::stream::{Next, PriceChange, Row, Status};
use crate::date::Date;
use crate::money::Amount;
use crate::order::Arrange as _;

/// How many of the last payments say how far from a due day the next may lie, how far it will most likely, and how much it may be.
const RECENT: usize = 6;
const RECENT_DAYS: usize = 12;
const RECENT_AMOUNTS: usize = 3;

/// A payment so many days sooner than any before is not yet the next one.
const MUCH_SOONER: i32 = 4;

/// A due day is changed where so many payments or more lie at least so many days from all before.
const LEAST_SINCE: usize = 3;
const CHANGED: i32 = 3;

/// When the next payment is due and how much it is; whether payments still come.
pub(super) fn next(fit: &Fit, amounts: &[Amount], is_fixed: bool, until: Date, months: &mut Months) -> (Option<Next>, Status) {
    let mut recent = recent(fit);
    let is_too_early = recent.first().is_some_and(|last| is_too_early(*last, &recent, fit, until, months));
    if is_too_early {
        recent.remove(0);
    }
    let slot = fit.last_slot().and_then(|slot| slot.checked_add(i32::from(!is_too_early)));
    let due = slot.and_then(|slot| fit.rhythm.due(slot, months)).and_then(Date::from_days);
    let (Some(slot), Some(due)) = (slot, due) else { return (None, Status::Ended) };
    let widest = recent.iter().take(RECENT).map(|place| place.error.abs()).max().unwrap_or(0);
    let window = (widest + 1).min(tolerance(fit.period()));
    let (Some(earliest), Some(latest)) = (due.add_days(-window), due.add_days(window)) else { return (None, Status::Ended) };
    let grace = fit.period().days() / 2.0;
    // However late it is expected.
    if f64::from(until.days_since(latest) - expected::REACH) > grace {
        return (None, Status::Ended);
    }
    recent.truncate(since_changed(&recent));
    let after = if until <= latest { until.days() } else { i32::MIN };
    let date = expected::day(fit.rhythm, slot, &recent, after, months).and_then(Date::from_days).unwrap_or(due);
    let (earliest, latest) = (earliest.min(date), latest.max(date));
    let overdue = until.days_since(latest);
    let status = if overdue <= 0 {
        Status::Active
    } else if f64::from(overdue) <= grace {
        Status::Late
    } else {
        Status::Ended
    };
    let last = amounts.last().copied().unwrap_or_default();
    let amount =
        if is_fixed { last } else { amounts::median(amounts.get(amounts.len().saturating_sub(RECENT_AMOUNTS)..).unwrap_or_default()) };
    ((status != Status::Ended).then_some(Next { date, earliest, latest, amount }), status)
}

/// Where the last payments lie that are near a due day, one a slot: the nearest. The latest comes first.
fn recent(fit: &Fit) -> Vec<Place> {
    let mut recent: Vec<Place> = Vec::with_capacity(RECENT_DAYS);
    for index in (0..fit.places.len()).rev().filter(|index| fit.is_near(*index)) {
        let Some(place) = fit.places.get(index).copied().flatten() else { continue };
        let is_full = recent.len() == RECENT_DAYS;
        match recent.last_mut().filter(|last| last.slot == place.slot) {
            Some(last) if place.error.abs() <= last.error.abs() => *last = place,
            Some(_) => {}
            None if is_full => break,
            None => recent.push(place),
        }
    }
    recent
}

/// Whether the last payment is for a day that has not come yet, and none came as early: it is a second one for the day before.
fn is_too_early(last: Place, recent: &[Place], fit: &Fit, until: Date, months: &mut Months) -> bool {
    let earliest = recent.iter().skip(1).map(|place| place.error).min();
    let is_to_come = fit.rhythm.due(last.slot, months).is_some_and(|due| due > until.days());
    is_to_come && earliest.is_some_and(|earliest| last.error + MUCH_SOONER <= earliest)
}

/// How many of the last payments keep to the day that is due now: all but where it was changed.
fn since_changed(recent: &[Place]) -> usize {
    let errors: Vec<i32> = recent.iter().map(|place| place.error).collect();
    change(&errors).unwrap_or(recent.len())
}

/// How many errors lie before the day was changed: all of them at least `CHANGED` days sooner, or later, than all the others.
fn change(errors: &[i32]) -> Option<usize> {
    // Of the errors from each on, the least and the most.
    let mut range = (i32::MAX, i32::MIN);
    let mut after: Vec<(i32, i32)> = errors
        .iter()
        .rev()
        .map(|error| {
            range = (range.0.min(*error), range.1.max(*error));
            range
        })
        .collect();
    after.reverse();
    let (mut least, mut most) = (i32::MAX, i32::MIN);
    for (place, (error, (least_after, most_after))) in errors.iter().zip(after).enumerate() {
        if place >= LEAST_SINCE && (least_after >= most.saturating_add(CHANGED) || most_after <= least.saturating_sub(CHANGED)) {
            return Some(place);
        }
        (least, most) = (least.min(*error), most.max(*error));
    }
    None
}

/// Days of error on average, where the day is counted as two if it was changed once for good: each from the median of its part.
pub(super) fn mean_error(fit: &Fit) -> f64 {
    let near = (0..fit.places.len()).filter(|index| fit.is_near(*index));
    let errors: Vec<i32> = near.filter_map(|index| fit.places.get(index).copied().flatten()).map(|place| place.error).collect();
    let Some(count) = change(&errors).filter(|count| errors.len() - count >= LEAST_SINCE) else {
        return fit.mean_error;
    };
    let (before, since) = errors.split_at(count);
    f64::from(spread(before) + spread(since)) / errors.len() as f64
}

/// Days from their median, together.
fn spread(errors: &[i32]) -> i32 {
    let mut sorted = errors.to_vec();
    sorted.arrange();
    let median = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
    sorted.iter().map(|error| (error - median).abs()).sum()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_changed_where_all_lie_to_one_side() {
        // The latest come first.
        assert_eq!(change(&[9, 8, 9, 0, 1, 0]), Some(3));
        assert_eq!(change(&[0, -1, 0, 5, 4]), Some(3));
        assert_eq!(change(&[9, 8, 0, 1, 0, 1]), None);
        assert_eq!(change(&[2, 1, 3, 0, 1, 0]), None);
        assert_eq!(change(&[]), None);
    }
}
