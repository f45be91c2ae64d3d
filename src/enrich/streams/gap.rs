//! What the days between payments say: which periods they allow, and whether any schedule of those may be plausible.

use std::ops::RangeInclusive;

use super::months::Day;
use super::rhythm::tolerance;
use super::schedule::Period;

/// The usual gaps, in days, that allow each period.
const GAPS: [(Period, RangeInclusive<i32>); 8] = [
    (Period::Weekly, 5..=9),
    (Period::Fortnightly, 10..=20),
    (Period::SemiMonthly, 10..=20),
    (Period::Monthly, 20..=42),
    (Period::Bimonthly, 48..=75),
    (Period::Quarterly, 78..=110),
    (Period::HalfYearly, 160..=205),
    (Period::Yearly, 345..=385),
];

/// The longest of them.
const LONGEST_GAP: usize = 385;

/// So many payments are sorted, rather than counted, by the gaps between them.
const FEW: usize = 20;

/// The periods that a usual gap allows.
pub(super) fn allowed(gap: i32) -> impl Iterator<Item = Period> {
    GAPS.into_iter().filter(move |(_, gaps)| gaps.contains(&gap)).map(|(period, _)| period)
}

/// The usual gap of payments on these days, which are sorted, if some schedule that it allows may be plausible (see `Fit::is_plausible`): three
/// in five of its due days are taken, and two in three payments take one. Seldom so for what is bought now and then, and much sooner told than by
/// laying it on schedules.
pub(super) fn plausible_gap(days: &[Day]) -> Option<i32> {
    let gap = usual_gap(days)?;
    // One payment in five may lie beside the schedule, at either end.
    let off = days.len() / 5;
    let between = |first: usize| Some(days.get((days.len() + first).checked_sub(1 + off)?)?.days - days.get(first)?.days);
    let stretch = (0..=off).filter_map(between).min().unwrap_or_default();
    let different = count_apart(days, 1);
    let may_be = |period| {
        let taken = count_apart(days, least_between(period)) as i64;
        taken * 5 >= (i64::from(least_apart(period, stretch)) + 1) * 3 && taken * 3 >= different as i64 * 2
    };
    allowed(gap).any(may_be).then_some(gap)
}

/// How many payments there are at most of which no two are less than so many days apart.
fn count_apart(days: &[Day], apart: i32) -> usize {
    let mut next = i32::MIN;
    let mut count = 0;
    for day in days {
        if day.days >= next {
            count += 1;
            next = day.days + apart;
        }
    }
    count
}

/// What shifts and the lengths of months add to the days between two that are due, or take from them.
const SLACK: i32 = 10;

/// How many days lie at least between two payments that take two due days.
fn least_between(period: Period) -> i32 {
    let due = match period {
        Period::Weekly => 7,
        Period::Fortnightly => 14,
        // The two days of a month may be near each other.
        Period::SemiMonthly => 0,
        _ => 30 * i32::from(period.months().unwrap_or(1)) - SLACK,
    };
    (due - 2 * tolerance(period)).max(1)
}

/// How many slots apart two payments are at least that so many days lie between.
fn least_apart(period: Period, days: i32) -> i32 {
    let (longest, slack) = match period {
        Period::Weekly => (7, 0),
        Period::Fortnightly => (14, 0),
        Period::SemiMonthly => (16, 31 + SLACK),
        _ => (31 * i32::from(period.months().unwrap_or(1)), SLACK),
    };
    let left = (days - slack - 2 * tolerance(period)).max(0);
    (left + longest - 1) / longest
}

/// The median of the days between two payments, of those on different days; the shorter of the two in the middle. Of many payments it is none
/// where it is longer than any period.
pub(super) fn usual_gap(days: &[Day]) -> Option<i32> {
    let between = |pair: &[Day]| if let [a, b] = pair { Some(b.days - a.days).filter(|gap| *gap > 0) } else { None };
    let gaps = days.windows(2).filter_map(between);
    if days.len() <= FEW { median_of_few(gaps) } else { median_of_many(gaps) }
}

/// Sorted as they come.
fn median_of_few(gaps: impl Iterator<Item = i32>) -> Option<i32> {
    let mut sorted = [i32::MAX; FEW];
    let mut count = 0;
    for gap in gaps {
        let mut moved = gap;
        for place in sorted.iter_mut().take(count + 1).skip_while(|place| **place <= gap) {
            moved = std::mem::replace(place, moved);
        }
        count += 1;
    }
    sorted.get(usize::checked_sub(count, 1)? / 2).copied()
}

/// Counted: most are short.
fn median_of_many(gaps: impl Iterator<Item = i32>) -> Option<i32> {
    let mut seen = [0_u32; LONGEST_GAP + 1];
    let mut count = 0_u32;
    for gap in gaps {
        count += 1;
        seen.get_mut(gap as usize).into_iter().for_each(|seen| *seen += 1);
    }
    let mut left = count.checked_sub(1)? / 2;
    let median = (0..).zip(seen).find(|(_, seen)| {
        let is_it = *seen > left;
        left = left.saturating_sub(*seen);
        is_it
    });
    median.map(|(gap, _)| gap)
}
