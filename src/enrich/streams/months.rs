//! The months that payments lie in, with their working days: made when they are first asked for.

use super::schedule::Shift;
use crate::date::holidays::Calendar;
use crate::date::{Date, days_in_month};

/// A day, with what the fits ask of it again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Day {
    /// Days since 1970-01-01.
    pub days: i32,
    /// Months since the year 0.
    pub month: i32,
    /// 1 to 31.
    pub of_month: u8,
}

impl Day {
    pub(super) fn of(date: Date) -> Self {
        let (year, month, day) = date.civil();
        Self { days: date.days(), month: year * 12 + i32::from(month) - 1, of_month: day }
    }
}

/// A month of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Month {
    /// Its first day, in days since 1970-01-01.
    pub start: i32,
    /// How many days it has.
    pub length: u8,
    /// Its working days, a bit each.
    pub open: u32,
}

/// The months around a set of payments, with one country's working days.
#[derive(Debug)]
pub(super) struct Months {
    calendar: Calendar,
    /// The month of the table's first entry.
    first: i32,
    table: Vec<Option<Month>>,
    /// How many payments were laid on schedules, or looked at otherwise, with this table: what the tests bound.
    pub steps: u64,
}

/// How far a schedule looks beyond the payments: a year and a month.
const MARGIN: i32 = 13;

impl Months {
    /// For payments between two days.
    pub(super) fn new(calendar: Calendar, from: Date, to: Date) -> Self {
        let (first, last) = (Day::of(from).month - MARGIN, Day::of(to).month + MARGIN);
        Self { calendar, first, table: vec![None; usize::try_from(last - first + 1).unwrap_or_default()], steps: 0 }
    }

    /// That month; `None` outside the years 1 to 9999.
    pub(super) fn at(&mut self, month: i32) -> Option<Month> {
        let place = usize::try_from(month - self.first).ok().and_then(|index| self.table.get_mut(index));
        match place {
            Some(Some(known)) => Some(*known),
            Some(entry) => {
                *entry = compute(self.calendar, month);
                *entry
            }
            None => compute(self.calendar, month),
        }
    }

    /// When a payment of that day of that month is due, moved where the day is no working day.
    pub(super) fn day_of_month(&mut self, month: i32, day: u8, shift: Shift) -> Option<i32> {
        let it = self.at(month)?;
        let day = day.clamp(1, it.length);
        match shift {
            Shift::None => Some(it.start + i32::from(day) - 1),
            Shift::Forward => {
                let rest = it.open >> (day - 1);
                if rest != 0 {
                    return Some(it.start + i32::from(day) - 1 + rest.trailing_zeros() as i32);
                }
                let next = self.at(month + 1)?;
                Some(next.start + next.open.trailing_zeros() as i32)
            }
            Shift::Backward => {
                let rest = it.open & (u32::MAX >> (32 - day));
                if rest != 0 {
                    return Some(it.start + rest.ilog2() as i32);
                }
                let before = self.at(month - 1)?;
                Some(before.start + before.open.checked_ilog2()? as i32)
            }
        }
    }

    /// A day, or the working day that it is moved to.
    pub(super) fn moved(&mut self, day: i32, shift: Shift) -> i32 {
        let of = Date::from_days(day).map(Day::of);
        of.and_then(|of| self.day_of_month(of.month, of.of_month, shift)).unwrap_or(day)
    }

    /// The n-th working day of a month, or its last one.
    pub(super) fn working_day(&mut self, month: i32, nth: u8) -> Option<i32> {
        let it = self.at(month)?;
        let mut open = it.open;
        for _ in 1..nth {
            let rest = open & open.wrapping_sub(1);
            if rest == 0 {
                break;
            }
            open = rest;
        }
        Some(it.start + open.trailing_zeros() as i32)
    }

    /// Which working day of its month a day is, from 1; on a closed day, the next one's.
    pub(super) fn rank_of_working_day(&mut self, day: Day) -> Option<u8> {
        let it = self.at(day.month)?;
        let before = it.open & ((1 << (day.of_month - 1)) - 1);
        Some(before.count_ones() as u8 + 1)
    }
}

fn compute(calendar: Calendar, month: i32) -> Option<Month> {
    let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12) as u8 + 1);
    let first = Date::new(year, of_year, 1)?;
    Some(Month { start: first.days(), length: days_in_month(year, of_year), open: calendar.working_days(year, of_year) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> i32 {
        Date::parse(text).unwrap().days()
    }

    fn months() -> Months {
        Months::new(Calendar::Brazil, Date::parse("2024-01-01").unwrap(), Date::parse("2024-12-31").unwrap())
    }

    #[test]
    fn days_move_over_weekends_holidays_and_the_ends_of_months() {
        let mut months = months();
        let may = 2024 * 12 + 4;
        // 1 May is a holiday, 4 May a Saturday; 1 June is a Saturday; 31 March 2024 is Easter Sunday, after Good Friday.
        assert_eq!(months.day_of_month(may, 1, Shift::Forward), Some(day("2024-05-02")));
        assert_eq!(months.day_of_month(may, 1, Shift::Backward), Some(day("2024-04-30")));
        assert_eq!(months.day_of_month(may, 4, Shift::Forward), Some(day("2024-05-06")));
        assert_eq!(months.day_of_month(may + 1, 1, Shift::Backward), Some(day("2024-05-31")));
        assert_eq!(months.day_of_month(may - 2, 31, Shift::Backward), Some(day("2024-03-28")));
        assert_eq!(months.day_of_month(may - 2, 31, Shift::Forward), Some(day("2024-04-01")));
        assert_eq!(months.day_of_month(may - 3, 31, Shift::None), Some(day("2024-02-29")));
    }

    #[test]
    fn working_days_are_counted_from_the_first() {
        let mut months = months();
        let may = 2024 * 12 + 4;
        assert_eq!(months.working_day(may, 1), Some(day("2024-05-02")));
        assert_eq!(months.working_day(may, 5), Some(day("2024-05-08")));
        assert_eq!(months.working_day(may, 31), Some(day("2024-05-31")));
        assert_eq!(months.rank_of_working_day(Day::of(Date::parse("2024-05-08").unwrap())), Some(5));
        assert_eq!(months.rank_of_working_day(Day::of(Date::parse("2024-05-04").unwrap())), Some(3));
    }

    #[test]
    fn the_calendar_has_ends() {
        let mut months = months();
        assert!(months.at(11).is_none());
        assert!(months.at(10_000 * 12).is_none());
        assert_eq!(months.day_of_month(10_000 * 12 - 1, 31, Shift::None), Some(day("9999-12-31")));
    }
}
