//! How well payments follow a schedule, as evidence against chance.
//!
//! Two stories are compared. By chance, payments come at any time, as often as they did. Under the schedule, one payment
//! comes a slot, near the day that is due. The evidence is the logarithm of how much likelier the second makes the days on
//! which payments came, less what choosing among schedules costs.

use super::gap::{allowed, usual_gap};
use super::months::{Day, Months};
use super::numeric::ln;
use super::rhythm::{Place, Rhythm, every, every_months, once_a_month, tolerance, twice_a_month};
use super::schedule::{Anchor, Period, Schedule, Shift};

/// The share of payments that a schedule is expected not to explain: late ones, doubled ones.
const STRAY: f64 = 0.05;

/// Whether payments of one day are one payment in parts, or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PerDay {
    One,
    Each,
}

/// What payments are to a schedule.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fit {
    pub rhythm: Rhythm,
    /// Where each payment lies.
    pub places: Vec<Option<Place>>,
    /// Slots from the first to the last that is taken.
    pub due: usize,
    /// Slots that are taken.
    pub taken: usize,
    /// Payments that are near a due day, besides one a slot.
    pub extra: usize,
    /// Payments on the same day as another of their slot, where these count as one.
    pub together: usize,
    /// Payments that are near no due day.
    pub off: usize,
    /// Days of error on average, of one payment a slot.
    pub mean_error: f64,
    /// The evidence of the days.
    pub nats: f64,
}

impl Fit {
    pub(super) fn missed(&self) -> usize {
        self.due - self.taken
    }

    pub(super) fn period(&self) -> Period {
        self.rhythm.schedule.period
    }

    /// Whether the payment at that position is near a due day.
    pub(super) fn is_near(&self, index: usize) -> bool {
        let tolerance = tolerance(self.period());
        self.places.get(index).copied().flatten().is_some_and(|place| place.error.abs() <= tolerance)
    }

    /// The last slot that is taken.
    pub(super) fn last_slot(&self) -> Option<i32> {
        self.slots().max()
    }

    fn slots(&self) -> impl Iterator<Item = i32> + '_ {
        (0..self.places.len())
            .filter(|index| self.is_near(*index))
            .filter_map(|index| self.places.get(index).copied().flatten())
            .map(|place| place.slot)
    }

    /// Whether nearly every slot is taken, once, and nothing lies beside them.
    pub(super) fn is_clean(&self) -> bool {
        self.off == 0 && self.extra == 0 && self.missed() * 6 <= self.due
    }

    /// Whether no more than one payment in eight lies beside the schedule, and no more than one in eight is missed.
    pub(super) fn is_complete(&self) -> bool {
        (self.extra + self.off) * 8 <= self.taken && self.missed() * 8 <= self.due
    }

    /// Whether enough slots are taken and few payments lie elsewhere.
    pub(super) fn is_plausible(&self) -> bool {
        let all = self.places.len() - self.together;
        let strays = self.extra + self.off;
        self.taken >= 2 && strays * 3 <= all && self.taken * 10 >= self.due * 6 && self.off * 5 <= all
    }
}

/// The schedule that explains payments on these days best. They are sorted.
pub(super) fn fit(days: &[Day], per_day: PerDay, months: &mut Months) -> Option<Fit> {
    fit_with_gap(usual_gap(days)?, days, per_day, months)
}

/// The same, where their usual gap is known.
pub(super) fn fit_with_gap(gap: i32, days: &[Day], per_day: PerDay, months: &mut Months) -> Option<Fit> {
    let mut best: Option<Fit> = None;
    let mut monthly = None;
    for period in allowed(gap) {
        let rhythm = match period {
            Period::Weekly => every(period, 7, days, months),
            Period::Fortnightly => every(period, 14, days, months),
            Period::SemiMonthly => twice_a_month(days, months),
            _ => {
                monthly = monthly.or_else(|| once_a_month(days, months));
                monthly.map(|monthly| every_months(period, monthly, days, months))
            }
        };
        let found = rhythm.map(|rhythm| measure(rhythm, days, per_day, months));
        // What keeps to a day of the month nobody counts in days.
        if period == Period::Monthly && found.as_ref().is_none_or(|fit| fit.nats <= most_in_days(days.len())) {
            for step in [28, 30] {
                let in_days = every(period, step, days, months).map(|rhythm| measure(rhythm, days, per_day, months));
                best = likelier(best, in_days);
            }
        }
        best = likelier(best, found);
    }
    best
}

/// The one with more evidence: of equals the first.
fn likelier(best: Option<Fit>, other: Option<Fit>) -> Option<Fit> {
    let is_likelier = |other: &Fit| other.taken >= 2 && best.as_ref().is_none_or(|best| other.nats > best.nats);
    if other.as_ref().is_some_and(is_likelier) { other } else { best }
}

/// More evidence than there can be for so many payments every 28 or 30 days.
fn most_in_days(payments: usize) -> f64 {
    const LEEWAY: f64 = 1e-6;
    let schedule = Schedule { period: Period::Monthly, anchor: Anchor::EveryDays(28), shift: Shift::None };
    let mut seen = Seen { taken: payments, ..Seen::default() };
    if let Some(at_zero) = seen.errors.first_mut() {
        *at_zero = payments;
    }
    seen.nats(schedule, payments) + LEEWAY
}

/// What these days are to that schedule.
pub(super) fn measure(rhythm: Rhythm, days: &[Day], per_day: PerDay, months: &mut Months) -> Fit {
    let limit = tolerance(rhythm.schedule.period);
    months.steps += days.len() as u64;
    let places: Vec<Option<Place>> = days.iter().map(|day| rhythm.place(*day, months)).collect();

    // Sorted days lie in sorted slots: of those in one slot the nearest is the one that was due.
    let mut seen = Seen::default();
    let mut together = 0;
    let (mut first, mut last) = (None, None);
    let mut before: Option<Place> = None;
    for place in &places {
        let Some(place) = place.filter(|place| place.error.abs() <= limit) else {
            seen.off += 1;
            continue;
        };
        if before == Some(place) && per_day == PerDay::One {
            together += 1;
        } else if before.is_some_and(|before| before.slot == place.slot) {
            seen.again(place.error.abs());
        } else {
            first = first.or(Some(place.slot));
            last = Some(place.slot);
            seen.take(place.error.abs());
        }
        before = Some(place);
    }
    let due = first.zip(last).and_then(|(first, last)| usize::try_from(i64::from(last) - i64::from(first) + 1).ok()).unwrap_or_default();
    let mean_error = if seen.taken == 0 { 0.0 } else { seen.error_days() as f64 / seen.taken as f64 };
    let nats = seen.nats(rhythm.schedule, due);
    let Seen { taken, extra, off, .. } = seen;
    Fit { rhythm, places, due, taken, extra, together, off, mean_error, nats }
}

/// How many days a payment may lie from its due day, and none.
const ERRORS: usize = 16;

/// What was seen of payments that were laid on a schedule.
#[derive(Debug, Default)]
struct Seen {
    /// Slots that are taken, those with each error, and the last one's.
    taken: usize,
    errors: [usize; ERRORS],
    last: usize,
    extra: usize,
    off: usize,
}

impl Seen {
    fn count(&mut self, error: usize) -> Option<&mut usize> {
        self.errors.get_mut(error)
    }

    /// A payment takes the next slot.
    fn take(&mut self, error: i32) {
        self.last = error as usize;
        self.taken += 1;
        self.count(self.last).into_iter().for_each(|count| *count += 1);
    }

    /// Another payment lies by the last slot, and may lie nearer.
    fn again(&mut self, error: i32) {
        self.extra += 1;
        let nearest = self.last.min(error as usize);
        self.count(self.last).into_iter().for_each(|count| *count -= 1);
        self.count(nearest).into_iter().for_each(|count| *count += 1);
        self.last = nearest;
    }

    fn error_days(&self) -> usize {
        self.errors.iter().enumerate().map(|(error, count)| error * count).sum()
    }

    /// The evidence for that schedule, of which so many slots were due.
    fn nats(&self, schedule: Schedule, due: usize) -> f64 {
        let length = schedule.period.days();
        let taken = self.taken as f64;
        // Errors fall off geometrically on both sides. The scale is theirs, and never quite zero.
        let scale = (self.error_days() as f64 + 0.3) / (taken + 1.0);
        let ratio = ((1.0 + scale * scale).sqrt() - 1.0) / scale;
        let mut near = (1.0 - ratio) / (1.0 + ratio);
        let mut nats = 0.0;
        for times in self.errors {
            if times > 0 {
                nats += times as f64 * (ln((1.0 - STRAY) * near * length + STRAY) + 1.0);
            }
            near *= ratio;
        }
        nats += (self.extra + self.off) as f64 * (ln(STRAY) + 1.0);
        if due > 0 {
            let came = (taken + 0.5) / (due as f64 + 1.0);
            nats += taken * ln(came) + (due - self.taken) as f64 * ln(1.0 - came);
        }
        nats - cost_of_choice(schedule)
    }
}

/// What it costs to have chosen this schedule: the logarithm of one over its share of all schedules. Six contracts in ten are
/// monthly; the days of a period are alike.
fn cost_of_choice(schedule: Schedule) -> f64 {
    let periods = if schedule.period == Period::Monthly { 1.0 / 0.6 } else { 7.0 / 0.4 };
    let days = match schedule.anchor {
        // 28 and 30 days are rare, and nearly a month.
        Anchor::EveryDays(days @ 28..) => f64::from(days) * 20.0,
        Anchor::EveryDays(days) => f64::from(days),
        // The day, and the month to count from.
        Anchor::DayOfMonth(_) | Anchor::WorkingDay(_) => 31.0 * f64::from(schedule.period.months().unwrap_or(1)),
        Anchor::TwoDays(..) => 31.0 * 7.0,
    };
    let kinds = if schedule.shift == Shift::None && !matches!(schedule.anchor, Anchor::WorkingDay(_)) { 1.0 } else { 3.0 };
    ln(periods * days * kinds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::date::holidays::Calendar;

    /// The schedule that explains these days, and the day after them on which it is due.
    fn schedule(calendar: Calendar, days: &[&str]) -> (Period, Anchor, Shift, String) {
        let dates: Vec<Date> = days.iter().map(|day| Date::parse(day).unwrap()).collect();
        let mut months = Months::new(calendar, dates[0], *dates.last().unwrap());
        let days: Vec<Day> = dates.into_iter().map(Day::of).collect();
        let fit = fit(&days, PerDay::Each, &mut months).unwrap();
        let next = fit.rhythm.due(fit.last_slot().unwrap() + 1, &mut months).and_then(Date::from_days).unwrap();
        let schedule = fit.rhythm.schedule;
        (schedule.period, schedule.anchor, schedule.shift, next.to_string())
    }

    /// The 15th and the last of the month or the working day before, through the Holy Week of 2024.
    #[test]
    fn quincenas_are_paid_before_weekends_and_holidays() {
        let days = [
            "2024-01-15",
            "2024-01-31",
            "2024-02-15",
            "2024-02-29",
            "2024-03-15",
            "2024-03-27",
            "2024-04-15",
            "2024-04-30",
            "2024-05-15",
            "2024-05-31",
            "2024-06-14",
            "2024-06-28",
        ];
        let expected = (Period::SemiMonthly, Anchor::TwoDays(15, 31), Shift::Backward, "2024-07-15".to_owned());
        assert_eq!(schedule(Calendar::Mexico, &days), expected);
    }

    /// The day on which Brazil pays wages: 1 January and 1 May are closed.
    #[test]
    fn wages_of_brazil_come_on_the_fifth_working_day() {
        let days = ["2024-01-08", "2024-02-07", "2024-03-07", "2024-04-05", "2024-05-08", "2024-06-07"];
        let expected = (Period::Monthly, Anchor::WorkingDay(5), Shift::None, "2024-07-05".to_owned());
        assert_eq!(schedule(Calendar::Brazil, &days), expected);
    }

    #[test]
    fn the_end_of_the_month_has_many_dates() {
        let days = ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"];
        let expected = (Period::Monthly, Anchor::DayOfMonth(31), Shift::None, "2024-04-30".to_owned());
        assert_eq!(schedule(Calendar::Weekdays, &days), expected);
    }

    /// Every second month on the 18th or the next working day: two of these fell on holidays of Mexico, one on a Saturday.
    #[test]
    fn mexico_pays_for_electricity_every_second_month() {
        let days = ["2024-01-18", "2024-03-19", "2024-05-20", "2024-07-18", "2024-09-18", "2024-11-19"];
        let expected = (Period::Bimonthly, Anchor::DayOfMonth(18), Shift::Forward, "2025-01-20".to_owned());
        assert_eq!(schedule(Calendar::Mexico, &days), expected);
    }

    #[test]
    fn a_fortnight_is_no_quincena() {
        let days = ["2025-01-03", "2025-01-17", "2025-01-31", "2025-02-14", "2025-02-28", "2025-03-14", "2025-03-28", "2025-04-11"];
        let expected = (Period::Fortnightly, Anchor::EveryDays(14), Shift::None, "2025-04-25".to_owned());
        assert_eq!(schedule(Calendar::Colombia, &days), expected);
    }

    #[test]
    fn longer_periods_are_counted_in_months() {
        let yearly = (Period::Yearly, Anchor::DayOfMonth(10), Shift::None, "2025-03-10".to_owned());
        assert_eq!(schedule(Calendar::Weekdays, &["2022-03-10", "2023-03-10", "2024-03-10"]), yearly);
        let quarterly = (Period::Quarterly, Anchor::DayOfMonth(20), Shift::None, "2025-01-20".to_owned());
        assert_eq!(schedule(Calendar::Weekdays, &["2024-01-20", "2024-04-20", "2024-07-20", "2024-10-20"]), quarterly);
        let half_yearly = (Period::HalfYearly, Anchor::DayOfMonth(14), Shift::None, "2025-01-14".to_owned());
        assert_eq!(schedule(Calendar::Weekdays, &["2023-01-14", "2023-07-14", "2024-01-14", "2024-07-14"]), half_yearly);
    }

    #[test]
    fn missed_and_late_payments_leave_the_schedule() {
        // None in March, two days late in May.
        let days = ["2024-01-12", "2024-02-12", "2024-04-12", "2024-05-14", "2024-06-12", "2024-07-12"];
        let expected = (Period::Monthly, Anchor::DayOfMonth(12), Shift::None, "2024-08-12".to_owned());
        assert_eq!(schedule(Calendar::Weekdays, &days), expected);
    }

    #[test]
    fn chance_is_no_schedule() {
        let days = ["2024-01-03", "2024-01-29", "2024-02-05", "2024-03-24", "2024-04-02", "2024-05-22", "2024-06-01"];
        let days: Vec<Day> = days.iter().map(|day| Day::of(Date::parse(day).unwrap())).collect();
        let mut months = Months::new(Calendar::Weekdays, Date::parse("2024-01-01").unwrap(), Date::parse("2024-12-31").unwrap());
        assert!(fit(&days, PerDay::Each, &mut months).is_none_or(|fit| fit.nats < 1.0));
    }
}
