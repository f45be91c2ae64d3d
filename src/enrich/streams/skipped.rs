//! What a fit leaves out for speed changes no answer.

use proptest::prelude::*;

use super::fit::{Fit, PerDay, fit_with_gap, measure};
use super::months::{Day, Months};
use super::rhythm::{allowed, every, every_months, once_a_month, twice_a_month, usual_gap};
use super::schedule::Period;
use crate::date::Date;
use crate::date::holidays::Calendar;

/// The best fit of all that the gap allows: 28 and 30 days are tried whatever a day of the month explains.
fn of_all(gap: i32, days: &[Day], per_day: PerDay, months: &mut Months) -> Option<Fit> {
    let mut best: Option<Fit> = None;
    for period in allowed(gap) {
        let rhythms = match period {
            Period::Weekly => vec![every(period, 7, days, months)],
            Period::Fortnightly => vec![every(period, 14, days, months)],
            Period::SemiMonthly => vec![twice_a_month(days, months)],
            _ => {
                let in_months = once_a_month(days, months).map(|monthly| every_months(period, monthly, days, months));
                let in_days = |step, months: &mut Months| (period == Period::Monthly).then(|| every(period, step, days, months)).flatten();
                vec![in_days(28, months), in_days(30, months), in_months]
            }
        };
        for rhythm in rhythms.into_iter().flatten() {
            let candidate = measure(rhythm, days, per_day, months);
            if candidate.taken >= 2 && best.as_ref().is_none_or(|best| candidate.nats > best.nats) {
                best = Some(candidate);
            }
        }
    }
    best
}

/// Payments about every so many days or on about a day of the month: some late, some missed, some doubled.
fn days() -> impl Strategy<Value = Vec<i32>> {
    let step = prop_oneof![Just(None), Just(Some(28)), Just(Some(30)), (20..=42).prop_map(Some)];
    let payments = prop::collection::vec((0..100_u32, 0..4_i32, 0..100_u32), 2..30);
    (step, 0..31_i32, 0..8_u32, payments).prop_map(|(step, of_month, noise, payments)| {
        let start = Date::new(2024, 1, 1).map_or(0, Date::days);
        let mut days = Vec::new();
        for (place, (late, by, fate)) in (0..).zip(payments) {
            let due = if let Some(step) = step {
                start + of_month + place * step
            } else {
                Date::new(2024 + place / 12, (place % 12 + 1) as u8, 1).map_or(start, Date::days) + of_month.min(27)
            };
            let day = due + if late < noise * 14 { by } else { 0 };
            match fate {
                0..4 => {}
                4..8 => days.extend([day, day + by]),
                _ => days.push(day),
            }
        }
        days.sort_unstable();
        days
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_keeps_to_a_day_of_the_month_is_never_better_counted_in_days(
        days in days(),
        calendar in prop_oneof![Just(Calendar::Weekdays), Just(Calendar::Brazil), Just(Calendar::Mexico), Just(Calendar::Colombia)],
        per_day in prop_oneof![Just(PerDay::One), Just(PerDay::Each)],
    ) {
        let days: Vec<Day> = days.into_iter().filter_map(Date::from_days).map(Day::of).collect();
        let from = Date::new(2024, 1, 1).unwrap();
        let mut months = Months::new(calendar, from, Date::new(2028, 1, 1).unwrap());
        if let Some(gap) = usual_gap(&days) {
            let quick = fit_with_gap(gap, &days, per_day, &mut months);
            prop_assert_eq!(quick, of_all(gap, &days, per_day, &mut months));
        }
    }
}
