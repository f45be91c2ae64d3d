//! What a stream's past says of its future.

use super::amounts;
use super::fit::Fit;
use super::months::Months;
use super::rhythm::{Place, tolerance};
use super::schedule::Shift;
use super::stream::{Next, PriceChange, Row, Status};
use crate::date::Date;
use crate::money::Amount;

/// How many of the last payments say how far from a due day the next may lie, how far it will most likely, and how much it may be.
const RECENT: usize = 6;
const RECENT_DAYS: usize = 12;
const RECENT_AMOUNTS: usize = 3;

/// When the next payment is due and how much it is; whether payments still come.
pub(super) fn next(fit: &Fit, amounts: &[Amount], is_fixed: bool, until: Date, months: &mut Months) -> (Option<Next>, Status) {
    let due = fit.last_slot().and_then(|slot| fit.rhythm.due(slot.checked_add(1)?, months)).and_then(Date::from_days);
    let Some(due) = due else { return (None, Status::Ended) };
    let near = (0..fit.places.len()).rev().filter(|index| fit.is_near(*index));
    let recent: Vec<Place> = near.filter_map(|index| fit.places.get(index).copied().flatten()).take(RECENT_DAYS).collect();
    let widest = recent.iter().take(RECENT).map(|place| place.error.abs()).max().unwrap_or(0);
    let window = (widest + 1).min(tolerance(fit.period()));
    let (Some(earliest), Some(latest)) = (due.add_days(-window), due.add_days(window)) else { return (None, Status::Ended) };
    let date = expected(due, &recent, fit, months).clamp(earliest, latest);
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

/// When a payment is expected that is due on that day: as the last ones came.
fn expected(due: Date, recent: &[Place], fit: &Fit, months: &mut Months) -> Date {
    let came: Vec<(i32, i32)> = recent.iter().filter_map(|place| Some((fit.rhythm.due(place.slot, months)?, place.error))).collect();
    // Where all would have come on the day under a schedule that moves from closed days, the days were too few to choose it.
    let moves = |shift: Shift, months: &mut Months| came.iter().all(|(due, error)| months.moved(*due, shift) == due + error);
    let is_exact = came.iter().all(|(_, error)| *error == 0);
    let shift = [Shift::Forward, Shift::Backward].into_iter().find(|shift| !is_exact && moves(*shift, months));
    let is_closed = months.moved(due.days(), Shift::Forward) != due.days();
    let day = match (shift, usual_error(&came)) {
        (Some(shift), _) => months.moved(due.days(), shift),
        // What is due on a closed day seldom comes before.
        (None, ..0) if is_closed => due.days(),
        (None, error) => due.days() + error,
    };
    Date::from_days(day).unwrap_or(due)
}

/// A day after or before the due day, where that is within a day of more of the last payments than the due day is, and of four in five: they
/// come up to two days late, or sooner. A schedule's due day is where the errors are least, which need not be in the middle.
fn usual_error(came: &[(i32, i32)]) -> i32 {
    let within_a_day = |middle: i32| came.iter().filter(|(_, error)| (error - middle).abs() <= 1).count();
    let is_usual = |middle: &i32| within_a_day(*middle) > within_a_day(0) && within_a_day(*middle) * 5 >= came.len() * 4;
    [1, -1].into_iter().filter(is_usual).max_by_key(|middle| (within_a_day(*middle), *middle)).unwrap_or(0)
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
