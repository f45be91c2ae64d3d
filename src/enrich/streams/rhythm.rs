//! Which schedule a list of days follows best.

use super::around::Around;
use super::months::{Day, Months};
use super::schedule::{Anchor, Period, Schedule, Shift};

/// A schedule that is laid on a list of days. Its due days are numbered: slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rhythm {
    pub schedule: Schedule,
    /// What slot 0 is: a day for [`Anchor::EveryDays`], a month otherwise.
    pub origin: i32,
}

/// A slot, and how many days after it (before it, where negative) a payment came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub slot: i32,
    pub error: i32,
}

/// One more than the most days that a payment comes after the one before, where that alone counts.
const LONGEST_STEP: usize = 31;

/// The cost of a shift or of counting working days, in days of error: the plainer schedule wins where both fit.
const COST_OF_SHIFT: i32 = 1;

/// Days of the month that are tried. More say that there is none.
const MOST_DAYS: usize = 6;

/// What is due once a month or less often is due three weeks apart at least, closed days between left out: a payment so near one due day is
/// nearer to no other.
const NEAR_ONCE_A_MONTH: i32 = 10;

/// Pairs of days on which many are paid twice a month.
const USUAL_PAIRS: [(u8, u8); 5] = [(1, 15), (5, 20), (10, 25), (14, 29), (15, 31)];

impl Rhythm {
    /// The day on which a slot is due; `None` beyond the calendar.
    pub(super) fn due(&self, slot: i32, months: &mut Months) -> Option<i32> {
        let Schedule { period, anchor, shift } = self.schedule;
        match anchor {
            Anchor::EveryDays(days) => self.origin.checked_add(slot.checked_mul(i32::from(days))?),
            Anchor::TwoDays(first, second) => {
                let day = if slot.rem_euclid(2) == 0 { first } else { second };
                months.day_of_month(self.origin + slot.div_euclid(2), day, shift)
            }
            Anchor::DayOfMonth(day) => months.day_of_month(self.month_of(slot, period)?, day, shift),
            Anchor::WorkingDay(nth) => months.working_day(self.month_of(slot, period)?, nth),
        }
    }

    fn month_of(&self, slot: i32, period: Period) -> Option<i32> {
        self.origin.checked_add(slot.checked_mul(i32::from(period.months()?))?)
    }

    /// The slot that is nearest to a day; the earlier of two.
    pub(super) fn place(&self, day: Day, months: &mut Months) -> Option<Place> {
        let guess = match self.schedule.anchor {
            Anchor::EveryDays(days) => {
                let (after, length) = (day.days - self.origin, i32::from(days));
                let (slot, error) = (after.div_euclid(length), after.rem_euclid(length));
                return Some(if error * 2 > length { Place { slot: slot + 1, error: error - length } } else { Place { slot, error } });
            }
            Anchor::TwoDays(first, _) => (day.month - self.origin) * 2 + i32::from(day.of_month > first),
            Anchor::DayOfMonth(_) | Anchor::WorkingDay(_) => {
                (day.month - self.origin).div_euclid(i32::from(self.schedule.period.months()?))
            }
        };
        let at = |slot: i32, months: &mut Months| self.due(slot, months).map(|due| Place { slot, error: day.days - due });
        let mut best = at(guess, months)?;
        // Walk towards the day while that brings it nearer.
        let near = if matches!(self.schedule.anchor, Anchor::TwoDays(..)) { 0 } else { NEAR_ONCE_A_MONTH };
        let step = if best.error > 0 { 1 } else { -1 };
        while best.error.abs() > near {
            match at(best.slot + step, months) {
                Some(other) if other.error.abs() < best.error.abs() => best = other,
                _ => break,
            }
        }
        Some(best)
    }
}

/// How many days a payment lies from the nearest n-th working day of a month.
fn error_of_working_day(nth: u8, day: Day, months: &mut Months) -> i32 {
    // No two due days are so near each other that one may be nearer than half of that.
    const NEAR: i32 = 4;
    // Beyond the calendar.
    const FAR: i32 = i32::MIN / 2;
    let mut due_in = |month| months.working_day(month, nth).unwrap_or(FAR);
    let due = due_in(day.month);
    let error = (day.days - due).abs();
    if error <= NEAR {
        return error;
    }
    let other = due_in(if day.days < due { day.month - 1 } else { day.month + 1 });
    error.min((day.days - other).abs())
}

/// How many days a payment may lie from the day it is due.
pub(super) fn tolerance(period: Period) -> i32 {
    match period {
        Period::Weekly => 2,
        Period::Fortnightly | Period::SemiMonthly => 4,
        Period::Monthly => 10,
        Period::Bimonthly | Period::Quarterly => 12,
        Period::HalfYearly | Period::Yearly => 15,
    }
}

/// Every so many days, counted from where most payments fit.
pub(super) fn every(period: Period, step: u8, days: &[Day], months: &mut Months) -> Option<Rhythm> {
    let first = days.first()?.days;
    let (length, cap) = (i32::from(step), tolerance(period));
    // All that counts of a payment is its phase: the days after the last multiple of the step.
    let mut seen = [0_i32; LONGEST_STEP];
    for day in days {
        if let Some(count) = seen.get_mut((day.days - first).rem_euclid(length) as usize) {
            *count += 1;
        }
    }
    let phases: Vec<(i32, i32)> = (0..length).zip(seen).filter(|(_, count)| *count > 0).collect();
    months.steps += (days.len() + phases.len()) as u64;
    let error = |phase: i32, other: i32| {
        let apart = (phase - other).abs();
        apart.min(length - apart).min(cap)
    };
    let cost = |phase: i32| phases.iter().map(|(other, count)| error(phase, *other) * count).sum::<i32>();
    let (phase, _) = phases.iter().min_by_key(|(phase, _)| cost(*phase))?;
    Some(Rhythm { schedule: Schedule { period, anchor: Anchor::EveryDays(step), shift: Shift::None }, origin: first + phase })
}

/// Days of error of all payments together, where something is due on a day of the month; none counts more than `cap`.
fn cost(around: &[Around], day: u8, shift: Shift, cap: i32) -> i32 {
    around.iter().map(|one| one.error(i32::from(day), shift).min(cap)).sum()
}

/// The cheapest of the schedules that were laid on so many payments, none of which counts more than `cap` days of error.
struct Best {
    payments: usize,
    cap: i32,
    found: Option<(i32, Rhythm)>,
}

impl Best {
    fn offer(&mut self, rhythm: Rhythm, cost: i32) {
        if self.found.is_none_or(|(least, _)| cost < least) {
            self.found = Some((cost, rhythm));
        }
    }

    fn is_at_most(&self, cost: i32) -> bool {
        self.found.is_some_and(|(least, _)| least <= cost)
    }

    /// Whether payments lie more than half as far from their days as they may: no shift of weekends will mend that.
    fn is_hopeless(&self) -> bool {
        self.found.is_some_and(|(least, _)| i64::from(least) * 2 > i64::from(self.cap) * self.payments as i64)
    }

    /// The cost of a shift, where the best so far has none: payments that keep to no day fit one of many schedules by chance.
    fn cost_of_shift(&self) -> i32 {
        COST_OF_SHIFT + self.found.map_or(0, |(least, _)| least / 4)
    }

    fn rhythm(self) -> Option<Rhythm> {
        self.found.map(|(_, rhythm)| rhythm)
    }
}

fn around(days: &[Day], months: &mut Months) -> Vec<Around> {
    days.iter().map(|day| Around::of(*day, months)).collect()
}

/// The day of the month, or the working day, that fits best.
pub(super) fn once_a_month(days: &[Day], months: &mut Months) -> Option<Rhythm> {
    let first = days.first()?;
    let at = |anchor: Anchor, shift: Shift| Rhythm { schedule: Schedule { period: Period::Monthly, anchor, shift }, origin: first.month };
    let mut best = Best { payments: days.len(), cap: tolerance(Period::Monthly), found: None };
    let around = around(days, months);
    let likely = likely_days(days, &around);
    for day in &likely {
        months.steps += days.len() as u64;
        best.offer(at(Anchor::DayOfMonth(*day), Shift::None), cost(&around, *day, Shift::None, best.cap));
        if best.is_at_most(COST_OF_SHIFT) {
            return best.rhythm();
        }
    }
    if best.is_hopeless() {
        return best.rhythm();
    }
    let extra = best.cost_of_shift();
    for day in &likely {
        for shift in [Shift::Forward, Shift::Backward] {
            months.steps += days.len() as u64;
            best.offer(at(Anchor::DayOfMonth(*day), shift), cost(&around, *day, shift, best.cap) + extra);
        }
    }
    for nth in likely_working_days(days, months) {
        months.steps += days.len() as u64;
        let cost: i32 = days.iter().map(|day| error_of_working_day(nth, *day, months).min(best.cap)).sum();
        best.offer(at(Anchor::WorkingDay(nth), Shift::None), cost + extra);
    }
    best.rhythm()
}

/// Days of the month to try: those seen most, the end of the month where payments came on one, and what lies in the middle.
fn likely_days(days: &[Day], around: &[Around]) -> Vec<u8> {
    let mut seen = [0_u32; 32];
    for day in days {
        if let Some(count) = seen.get_mut(usize::from(day.of_month)) {
            *count += 1;
        }
    }
    let ends = around.iter().filter(|one| one.is_end()).count();
    let middle = middle_day(&seen, days.len());
    // The most frequent first, of equals the earliest.
    let mut ranked: Vec<u8> = Vec::with_capacity(MOST_DAYS + 2);
    let count = |day: u8| seen.get(usize::from(day)).copied().unwrap_or_default();
    for day in (0..32).filter(|day| count(*day) > 0) {
        let place = ranked.iter().position(|other| count(*other) < count(day)).unwrap_or(ranked.len());
        if place < MOST_DAYS {
            ranked.truncate(MOST_DAYS - 1);
            ranked.insert(place, day);
        }
    }
    if !ranked.contains(&middle) {
        ranked.push(middle);
    }
    // Where all are ends of months, the end it is, though each may also be a 30th or a 28th.
    if ends == days.len() {
        ranked.retain(|day| *day != 31);
        ranked.insert(0, 31);
    } else if ends > 0 && !ranked.contains(&31) {
        ranked.push(31);
    }
    ranked
}

/// The median day of the month of so many payments, counted from the middle of the longest stretch of days on which nothing was paid. Of
/// each day of the month `seen` has how many were paid.
fn middle_day(seen: &[u32; 32], payments: usize) -> u8 {
    let mut paid = (0_i32..).zip(seen).filter(|(_, count)| **count > 0).map(|(day, _)| day);
    let first = paid.next().unwrap_or(1);
    let (mut last, mut cut, mut longest) = (first, first, 0);
    for day in paid {
        if day - last > longest {
            (longest, cut) = (day - last, day);
        }
        last = day;
    }
    // Over the end of the month.
    if first + 31 - last >= longest {
        cut = first;
    }
    let mut left = (payments.max(1) - 1) / 2;
    let turned = (cut..=31).chain(1..cut);
    let middle = turned.into_iter().find(|day| {
        let count = usize::try_from(*day).ok().and_then(|day| seen.get(day)).copied().unwrap_or_default() as usize;
        let is_it = count > left;
        left = left.saturating_sub(count);
        is_it
    });
    middle.unwrap_or(cut) as u8
}

fn likely_working_days(days: &[Day], months: &mut Months) -> impl Iterator<Item = u8> + use<> {
    let mut seen = [0_u32; 32];
    for day in days {
        if let Some(count) = months.rank_of_working_day(*day).and_then(|rank| seen.get_mut(usize::from(rank))) {
            *count += 1;
        }
    }
    // The two most frequent, of equals the earlier.
    let mut best = [(1, 0_u8); 2];
    for (rank, count) in (1..=15).zip(seen.iter().skip(1).copied()) {
        match best {
            [(first, _), _] if count > first => best = [(count, rank), best[0]],
            [_, (second, _)] if count > second => best[1] = (count, rank),
            _ => {}
        }
    }
    best.into_iter().map(|(_, rank)| rank).filter(|rank| *rank > 0)
}

/// The same, but only every so many months, counted from where most payments are.
pub(super) fn every_months(period: Period, monthly: Rhythm, days: &[Day], months: &mut Months) -> Rhythm {
    let step = i32::from(period.months().unwrap_or(1));
    if step == 1 {
        return Rhythm { schedule: Schedule { period, ..monthly.schedule }, ..monthly };
    }
    let mut seen = [0_u32; 12];
    for day in days {
        if let Some(place) = monthly.place(*day, months)
            && let Some(count) = seen.get_mut(place.slot.rem_euclid(step) as usize)
        {
            *count += 1;
        }
    }
    let phase = (0..12).max_by_key(|phase| (seen.get(*phase as usize).copied().unwrap_or_default(), -phase)).unwrap_or(0);
    Rhythm { schedule: Schedule { period, ..monthly.schedule }, origin: monthly.origin + phase }
}

/// The two days of the month that fit best.
pub(super) fn twice_a_month(days: &[Day], months: &mut Months) -> Option<Rhythm> {
    let first = days.first()?;
    let around = around(days, months);
    let likely = likely_days(days, &around);
    let mut pairs: Vec<(u8, u8)> = USUAL_PAIRS.to_vec();
    for a in &likely {
        pairs.extend(likely.iter().filter(|b| (12..=18).contains(&b.saturating_sub(*a))).map(|b| (*a, *b)));
    }
    // Each day is in several pairs: how far payments lie from it is asked once.
    let single: Vec<u8> = (1..32).filter(|day| pairs.iter().any(|(one, other)| one == day || other == day)).collect();
    let mut best = Best { payments: days.len(), cap: tolerance(Period::SemiMonthly), found: None };
    let mut extra = 0;
    for shift in [Shift::None, Shift::Forward, Shift::Backward] {
        let errors: Vec<i32> = single.iter().flat_map(|day| around.iter().map(|one| one.error(i32::from(*day), shift))).collect();
        let errors = |day: u8| {
            let place = single.iter().position(|single| *single == day);
            place.and_then(|place| errors.chunks(days.len()).nth(place)).unwrap_or_default().iter()
        };
        for (one, other) in pairs.iter().copied() {
            months.steps += days.len() as u64;
            let schedule = Schedule { period: Period::SemiMonthly, anchor: Anchor::TwoDays(one, other), shift };
            let cost: i32 = errors(one).zip(errors(other)).map(|(one, other)| *one.min(other).min(&best.cap)).sum();
            best.offer(Rhythm { schedule, origin: first.month }, cost + extra);
        }
        if shift == Shift::None {
            if best.is_at_most(COST_OF_SHIFT) || best.is_hopeless() {
                break;
            }
            extra = best.cost_of_shift();
        }
    }
    best.rhythm()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::date::Date;
    use crate::date::holidays::Calendar;

    fn schedules() -> impl Strategy<Value = Schedule> {
        let shifts = prop_oneof![Just(Shift::None), Just(Shift::Forward), Just(Shift::Backward)];
        let periods = prop_oneof![Just(Period::Monthly), Just(Period::Bimonthly), Just(Period::Quarterly), Just(Period::Yearly)];
        let anchors = prop_oneof![(1..=31_u8).prop_map(Anchor::DayOfMonth), (1..=15_u8).prop_map(Anchor::WorkingDay)];
        let once = (periods, anchors, shifts.clone()).prop_map(|(period, anchor, shift)| Schedule { period, anchor, shift });
        let pairs = (1..=19_u8, 12..=18_u8, shifts).prop_map(|(first, apart, shift)| {
            let anchor = Anchor::TwoDays(first, (first + apart).min(31));
            Schedule { period: Period::SemiMonthly, anchor, shift }
        });
        prop_oneof![3 => once, 1 => pairs]
    }

    proptest! {
        /// Against looking at every due day.
        #[test]
        fn the_nearest_due_day_is_found(schedule in schedules(), calendar in 0..3_usize, day in 0..1_500_i32) {
            let calendar = [Calendar::Mexico, Calendar::Brazil, Calendar::Colombia][calendar];
            let (from, to) = (Date::parse("2020-01-01").unwrap(), Date::parse("2024-03-31").unwrap());
            let mut months = Months::new(calendar, from, to);
            let day = Day::of(from.add_days(day).unwrap());
            let rhythm = Rhythm { schedule, origin: Day::of(from).month };
            let errors = (-60..120).filter_map(|slot| rhythm.due(slot, &mut months)).map(|due| (day.days - due).abs());
            let nearest = errors.min().unwrap();
            prop_assert_eq!(rhythm.place(day, &mut months).map(|place| place.error.abs()), Some(nearest));
            let around = Around::of(day, &mut months);
            let error = match schedule.anchor {
                Anchor::DayOfMonth(due) => around.error(i32::from(due), schedule.shift),
                Anchor::TwoDays(one, other) => [one, other].map(|due| around.error(i32::from(due), schedule.shift)).into_iter().min().unwrap(),
                Anchor::WorkingDay(nth) => error_of_working_day(nth, day, &mut months),
                Anchor::EveryDays(_) => nearest,
            };
            if schedule.period <= Period::Monthly {
                prop_assert_eq!(error, nearest);
            }
        }
    }
}
