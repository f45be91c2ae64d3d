//! What a fit leaves out for speed changes no answer.

use proptest::prelude::*;

use super::amounts::Likeness;
use super::fit::{self, Fit, PerDay, fit_with_gap, measure};
use super::gap::{allowed, plausible_gap, usual_gap};
use super::months::{Day, Months};
use super::prior::{Prior, Said};
use super::rhythm::{every, every_months, once_a_month, twice_a_month};
use super::schedule::Period;
use super::stream::Row;
use crate::date::Date;
use crate::date::holidays::Calendar;
use crate::model::{Category, Direction, EnrichableAccount, Subcategory};
use crate::money::Amount;

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

/// Payments every so many days, each some days sooner or later, of which some are missed and some doubled.
fn spread_days() -> impl Strategy<Value = Vec<i32>> {
    let payments = prop::collection::vec((-1.0..1.0_f64, 0..100_u32), 2..25);
    (5..400_i32, 0.0..0.7_f64, 0..31_i32, payments).prop_map(|(step, noise, first, payments)| {
        let start = Date::new(2024, 1, 1).map_or(0, Date::days) + first;
        let mut days = Vec::new();
        for (place, (late, fate)) in (0..).zip(payments) {
            let day = start + place * step + (late * noise * f64::from(step)) as i32;
            match fate {
                0..10 => {}
                10..15 => days.extend([day, day]),
                _ => days.push(day),
            }
        }
        days.sort_unstable();
        days
    })
}

fn days_of(days: Vec<i32>) -> Vec<Day> {
    days.into_iter().filter_map(Date::from_days).map(Day::of).collect()
}

fn calendars() -> impl Strategy<Value = Calendar> {
    prop_oneof![Just(Calendar::Weekdays), Just(Calendar::Brazil), Just(Calendar::Mexico), Just(Calendar::Colombia)]
}

fn months(calendar: Calendar) -> Months {
    let first = |year| Date::new(year, 1, 1).unwrap_or(Date::UNIX_EPOCH);
    Months::new(calendar, first(2024), first(2050))
}

/// A payment of some kind.
fn rows() -> impl Strategy<Value = Row<'static>> {
    let kinds = prop_oneof![
        Just((Category::Unknown, None)),
        Just((Category::BillsAndUtilities, None)),
        Just((Category::FoodAndGroceries, None)),
        Just((Category::Taxes, None)),
        Just((Category::OnlinePlatformsAndLeisure, None)),
        Just((Category::IncomeAndPayments, None)),
        Just((Category::FeesAndCharges, Some(Subcategory::BankFees))),
        Just((Category::InvestmentsAndSavings, Some(Subcategory::Interest))),
    ];
    let accounts = prop_oneof![2 => Just(EnrichableAccount::Checking), 1 => Just(EnrichableAccount::CreditCard)];
    let directions = prop_oneof![3 => Just(Direction::Outflow), 1 => Just(Direction::Inflow)];
    (kinds, accounts, directions, any::<bool>()).prop_map(|((category, subcategory), account_kind, direction, is_known)| Row {
        holder: "",
        account: "",
        account_kind,
        description: "",
        date: Date::UNIX_EPOCH,
        amount: Amount::ZERO,
        direction,
        currency: "BRL",
        merchant: is_known.then_some(1),
        category,
        subcategory,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_laid_on_no_schedule_follows_none(days in prop_oneof![spread_days(), days()], calendar in calendars(), is_one in any::<bool>()) {
        let days = days_of(days);
        let per_day = if is_one { PerDay::One } else { PerDay::Each };
        if plausible_gap(&days).is_none() {
            let fit = fit::fit(&days, per_day, &mut months(calendar));
            prop_assert!(fit.is_none_or(|fit| !fit.is_plausible()));
        }
    }

    /// Of amounts, too, some of which may be left out for their days.
    #[test]
    fn what_kinds_and_amounts_rule_out_is_never_allowed(
        days in prop_oneof![spread_days(), days()],
        calendar in calendars(),
        row in rows(),
        sizes in prop::collection::vec(prop_oneof![5 => Just(100.0), 2 => 95.0..110.0, 1 => 50.0..300.0], 60),
        is_varied in any::<bool>(),
        is_picked in any::<bool>(),
    ) {
        let days = days_of(days);
        let sizes: Vec<f64> = sizes.iter().enumerate().map(|(place, size)| size + if is_varied { (place * place % 7 * 40) as f64 } else { 0.0 }).collect();
        let per_day = if row.direction == Direction::Inflow { PerDay::One } else { PerDay::Each };
        let Some(fit) = fit::fit(&days, per_day, &mut months(calendar)).filter(Fit::is_plausible) else { return Ok(()) };
        let prior = Prior::of(&row, Said::default());
        let of = |is_kept: &dyn Fn(usize) -> bool| {
            Likeness::of((0..days.len()).filter(|place| is_kept(*place)).filter_map(|place| sizes.get(place)).copied())
        };
        if prior.allows(&row, &fit, &of(&|place| fit.is_near(place)), is_picked) {
            let all = of(&|_| true);
            prop_assert!(prior.may_allow(&all, days.len(), is_picked));
            prop_assert!(prior.may_allow_every(fit.period(), &row, &all, days.len(), is_picked));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_keeps_to_a_day_of_the_month_is_never_better_counted_in_days(
        days in days(),
        calendar in calendars(),
        per_day in prop_oneof![Just(PerDay::One), Just(PerDay::Each)],
    ) {
        let (days, mut months) = (days_of(days), months(calendar));
        if let Some(gap) = usual_gap(&days) {
            let quick = fit_with_gap(gap, &days, per_day, &mut months);
            prop_assert_eq!(quick, of_all(gap, &days, per_day, &mut months));
        }
    }
}
