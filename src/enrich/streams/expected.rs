//! On which day the next payment is expected, by how the last ones came.
//!
//! A schedule says when payments are due; they come late, or before weekends, each in its way. Several readings of the last payments are weighed:
//! another day, another rule for closed days. Under each, errors seen before are likely to be seen again, and the more alike they are, the more the
//! reading weighs. `docs/recurring-expenses.md` has the formulas.

use super::months::{Day, Months};
use super::rhythm::{Place, Rhythm};
use super::schedule::{Anchor, Schedule, Shift};
use crate::date::Date;
use crate::order::Arrange as _;

/// How many days a reading's day lies from the usual one, at most: the day on which half of the payments had come.
const MOST_MOVED: i32 = 5;

/// How many days that one lies from the schedule's, at most: no payment may lie further.
const MOST_USUAL: i32 = 15;

/// What lies further from its day counts as that far.
const MOST_ERROR: i32 = 8;
const ERRORS: usize = 2 * MOST_ERROR as usize + 1;

/// The days looked at, before and after the one that is due.
pub(super) const REACH: i32 = 32;
const DAYS: usize = 2 * REACH as usize + 1;

/// How likely each rule for closed days is.
const SHIFTS: [(Shift, f64); 3] = [(Shift::None, 1.0), (Shift::Forward, 1.0), (Shift::Backward, 0.25)];

/// What is expected of errors before any is seen: for how many payments it counts, and how much less likely an error is than one that is a day
/// smaller. Errors are few and alike, or spread out.
const EXPECTED: [(f64, f64); 2] = [(3.0, 0.35), (16.0, 0.65)];

/// What a day is worth that lies so many days from the one on which the payment comes.
const WORTH: [f64; 4] = [1.01, 1.0, 0.6, 0.45];

/// How likely it is that payments are made on open days alone, before any is seen, and the share of days that are open.
const OPEN_ALONE: f64 = 0.1;
const OPEN: f64 = 0.68;

/// The day on which the payment of that slot is expected, but later than `after`, where the last ones came at these places.
pub(super) fn day(rhythm: Rhythm, slot: i32, recent: &[Place], after: i32, months: &mut Months) -> Option<i32> {
    let due = rhythm.due(slot, months)?;
    let came: Vec<i32> = recent.iter().filter_map(|place| Some(rhythm.due(place.slot, months)? + place.error)).collect();
    let was_closed = came.iter().any(|day| is_closed(*day, months));
    if due > after && recent.iter().all(|place| place.error == 0) && (was_closed || !is_closed(due, months)) {
        return Some(due);
    }
    let mut chances = Chances { due, of: [0.0; DAYS] };
    let plain = Rhythm { schedule: Schedule { shift: Shift::None, ..rhythm.schedule }, ..rhythm };
    chances.add(plain, slot, recent, &came, months);
    if let Some(other) = by_day_of_month(plain, &came) {
        chances.add(other, slot, recent, &came, months);
    }
    if !was_closed && !counts_days(plain) {
        chances.keep_to_open_days(came.len(), months);
    }
    Some(chances.best(after))
}

fn is_closed(day: i32, months: &mut Months) -> bool {
    months.moved(day, Shift::Forward) != day
}

fn counts_days(rhythm: Rhythm) -> bool {
    matches!(rhythm.schedule.anchor, Anchor::EveryDays(_))
}

/// What counts working days may be due on a day of the month: the one in the middle.
fn by_day_of_month(rhythm: Rhythm, came: &[i32]) -> Option<Rhythm> {
    if !matches!(rhythm.schedule.anchor, Anchor::WorkingDay(_)) {
        return None;
    }
    let mut days: Vec<u8> = came.iter().filter_map(|day| Date::from_days(*day)).map(|date| Day::of(date).of_month).collect();
    days.arrange();
    let anchor = Anchor::DayOfMonth(*days.get(days.len() / 2)?);
    Some(Rhythm { schedule: Schedule { anchor, ..rhythm.schedule }, ..rhythm })
}

/// A day on which something is due, and the open days around it.
#[derive(Debug, Clone, Copy)]
struct Due {
    day: i32,
    /// A bit each: that of `Due::MIDDLE` is the day itself.
    open: u64,
}

impl Due {
    const MIDDLE: i32 = 31;

    /// Beyond the calendar all days are open.
    fn new(day: i32, months: &mut Months) -> Self {
        let mut open = 0;
        let Some(of) = Date::from_days(day).map(Day::of) else { return Self { day, open: u64::MAX } };
        for month in of.month - 1..=of.month + 1 {
            let Some(it) = months.at(month) else { return Self { day, open: u64::MAX } };
            let (bits, place) = (u64::from(it.open), it.start - (day - Self::MIDDLE));
            let moved = if place < 0 { bits.checked_shr(place.unsigned_abs()) } else { bits.checked_shl(place.unsigned_abs()) };
            open |= moved.unwrap_or_default();
        }
        Self { day, open }
    }

    /// The day so many days later, or the open one that it is moved to.
    fn moved(self, by: i32, shift: Shift) -> i32 {
        let place = (Self::MIDDLE + by).unsigned_abs();
        let moved = match shift {
            Shift::None => 0,
            Shift::Forward => (self.open >> place).trailing_zeros() as i32,
            Shift::Backward => -((self.open << (63 - place)).leading_zeros() as i32),
        };
        self.day + by + moved
    }
}

/// How likely each day around the one that is due is; together as much as the readings weigh.
struct Chances {
    due: i32,
    of: [f64; DAYS],
}

impl Chances {
    fn place(&self, day: i32) -> Option<usize> {
        usize::try_from(day - self.due + REACH).ok()
    }

    fn at(&self, day: i32) -> f64 {
        self.place(day).and_then(|place| self.of.get(place)).copied().unwrap_or_default()
    }

    /// Adds what the readings of a schedule say.
    fn add(&mut self, plain: Rhythm, slot: i32, recent: &[Place], came: &[i32], months: &mut Months) {
        let Some(next) = plain.due(slot, months).map(|day| Due::new(day, months)) else { return };
        let dues: Vec<Due> = recent.iter().filter_map(|place| plain.due(place.slot, months).map(|day| Due::new(day, months))).collect();
        months.steps += recent.len() as u64;
        let mut late: Vec<i32> = dues.iter().zip(came).map(|(due, day)| day - due.day).collect();
        late.arrange();
        let usual = late.get(late.len() / 2).copied().unwrap_or_default().clamp(-MOST_USUAL, MOST_USUAL);
        // What counts days keeps to a weekday, on holidays, too.
        let expected = EXPECTED.map(|(weight, fall)| (weight, likely_errors(fall)));
        let shifts = if counts_days(plain) { SHIFTS.get(..1).unwrap_or_default() } else { &SHIFTS };
        for (shift, share) in shifts.iter().copied() {
            for by in usual - MOST_MOVED..=usual + MOST_MOVED {
                let errors: Vec<usize> = dues.iter().zip(came).map(|(due, day)| error(day - due.moved(by, shift))).collect();
                for (weight, likely) in &expected {
                    self.add_reading(next.moved(by, shift), share, &errors, *weight, likely);
                }
            }
        }
    }

    /// Adds a reading under which the payment is due on that day and errors were these: those that were seen grow more likely, one after the other.
    fn add_reading(&mut self, due: i32, share: f64, errors: &[usize], weight: f64, likely: &[f64; ERRORS]) {
        let mut chances = likely.map(|chance| chance * weight);
        let mut seen = weight;
        let mut likelihood = share;
        for error in errors {
            if let Some(chance) = chances.get_mut(*error) {
                likelihood *= *chance / seen;
                *chance += 1.0;
                seen += 1.0;
            }
        }
        for (day, chance) in (due - MOST_ERROR..).zip(chances) {
            if let Some(of) = self.place(day).and_then(|place| self.of.get_mut(place)) {
                *of += likelihood * chance / seen;
            }
        }
    }

    /// Where none of so many payments came on a closed day, the next will hardly: it is moved to the next open one.
    fn keep_to_open_days(&mut self, payments: usize, months: &mut Months) {
        let by_chance = (0..payments).fold(1.0 - OPEN_ALONE, |chance, _| chance * OPEN);
        let share = OPEN_ALONE / (OPEN_ALONE + by_chance);
        let mut moved = 0.0;
        for (day, chance) in (self.due - REACH..).zip(&mut self.of) {
            if is_closed(day, months) {
                moved += *chance * share;
                *chance *= 1.0 - share;
            } else {
                *chance += std::mem::take(&mut moved);
            }
        }
    }

    /// The day that is worth most, of those later than `after` if one of them is likely at all; the due day, where it is worth as much.
    fn best(&self, after: i32) -> i32 {
        let chance = |day: i32| if day > after { self.at(day) } else { 0.0 };
        let worth = |day: i32| -> f64 {
            (0_i32..).zip(WORTH).map(|(by, worth)| worth * (chance(day + by) + if by > 0 { chance(day - by) } else { 0.0 })).sum()
        };
        let mut best = (self.due, worth(self.due));
        for day in (self.due - REACH..=self.due + REACH).filter(|day| *day > after) {
            let here = worth(day);
            if here > best.1 || best.0 <= after {
                best = (day, here);
            }
        }
        best.0
    }
}

/// The place of an error among those that count.
fn error(days: i32) -> usize {
    (days.clamp(-MOST_ERROR, MOST_ERROR) + MOST_ERROR).unsigned_abs() as usize
}

/// How likely each error is before any is seen.
fn likely_errors(fall: f64) -> [f64; ERRORS] {
    let mut likely = [0.0; ERRORS];
    let mut chance = (1.0 - fall) / (1.0 + fall);
    for days in 0..=MOST_ERROR {
        for place in [error(days), error(-days)] {
            if let Some(likely) = likely.get_mut(place) {
                *likely = chance;
            }
        }
        chance *= fall;
    }
    likely
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::holidays::Calendar;
    use crate::enrich::streams::schedule::Period;

    /// The day expected after these, of what is due on that day of the month from January 2024 on; the latest come last.
    fn expected(of_month: u8, shift: Shift, errors: &[i32]) -> String {
        let schedule = Schedule { period: Period::Monthly, anchor: Anchor::DayOfMonth(of_month), shift };
        let rhythm = Rhythm { schedule, origin: 2024 * 12 };
        let mut months = Months::new(Calendar::Brazil, Date::new(2024, 1, 1).unwrap(), Date::new(2025, 12, 31).unwrap());
        let mut recent: Vec<Place> = (0..).zip(errors).map(|(slot, error)| Place { slot, error: *error }).collect();
        recent.reverse();
        let day = day(rhythm, errors.len() as i32, &recent, i32::MIN, &mut months).unwrap();
        Date::from_days(day).unwrap().to_string()
    }

    #[test]
    fn what_came_on_its_day_will() {
        assert_eq!(expected(12, Shift::None, &[0; 8]), "2024-09-12");
    }

    #[test]
    fn between_on_the_day_and_two_days_late_lies_the_day_after() {
        assert_eq!(expected(10, Shift::Forward, &[0, 2, 1, 2, 0, 2, 1, 2]), "2024-09-11");
    }

    #[test]
    fn what_waited_for_mondays_will_again() {
        // 10 February and 10 March 2024 are a Saturday and a Sunday, 10 August a Saturday; the 12th of February is Carnival.
        assert_eq!(expected(10, Shift::None, &[0, 4, 1, 0, 0, 0, 0]), "2024-08-12");
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trouble() {
        let schedule = Schedule { period: Period::Monthly, anchor: Anchor::DayOfMonth(31), shift: Shift::Forward };
        let rhythm = Rhythm { schedule, origin: 9999 * 12 };
        let mut months = Months::new(Calendar::Brazil, Date::new(9999, 1, 1).unwrap(), Date::new(9999, 12, 31).unwrap());
        let recent = [Place { slot: 10, error: 3 }, Place { slot: 9, error: -15 }];
        day(rhythm, 11, &recent, i32::MAX, &mut months);
        assert!(day(rhythm, 12, &recent, 0, &mut months).is_none());
    }
}
