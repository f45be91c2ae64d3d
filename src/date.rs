//! Civil dates: a day of the Gregorian calendar, without time and zone.

pub mod holidays;

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day between 0001-01-01 and 9999-12-31. Ordered; days can be counted between two of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Days since 1970-01-01.
    days: i32,
}

/// A day of the week, Monday first as in ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Date {
    /// 1970-01-01.
    pub const UNIX_EPOCH: Self = Self { days: 0 };

    /// The day of that year (1 to 9999), month (1 to 12) and day of the month; `None` when the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self { days: days_from_civil(year, month, day) })
    }

    /// Reads `YYYY-MM-DD`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        Self::new(number(year)?.into(), u8::try_from(number(month)?).ok()?, u8::try_from(number(day)?).ok()?)
    }

    /// The day that many days after 1970-01-01; `None` outside the years 1 to 9999.
    pub fn from_days(days: i32) -> Option<Self> {
        let date = Self { days };
        (date >= Self { days: days_from_civil(1, 1, 1) } && date <= Self { days: days_from_civil(9999, 12, 31) }).then_some(date)
    }

    /// Days since 1970-01-01.
    pub fn days(self) -> i32 {
        self.days
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn civil(self) -> (i32, u8, u8) {
        civil_from_days(self.days)
    }

    /// 1 to 9999.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.civil().1
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.civil().2
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (self.days + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The day that many days later (earlier, where negative); `None` outside the years 1 to 9999.
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.days.checked_add(days)?)
    }

    /// The same day that many months later (earlier, where negative), or that month's last day where it is shorter.
    pub fn add_months(self, months: i32) -> Option<Self> {
        let (year, month, day) = self.civil();
        let total = (year * 12 + i32::from(month) - 1).checked_add(months)?;
        let (year, month) = (total.div_euclid(12), (total.rem_euclid(12) + 1) as u8);
        (1..=9999).contains(&year).then(|| Self::new(year, month, day.min(days_in_month(year, month))))?
    }

    /// Days from `earlier` to this day; negative when it is the later one.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.days - earlier.days
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn end_of_month(self) -> Self {
        let (year, month, day) = self.civil();
        Self { days: self.days + i32::from(days_in_month(year, month) - day) }
    }
}

/// Days in that month of that year. `month` is 1 to 12.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn number(digits: &str) -> Option<u16> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

// Both directions count days in 400-year eras of years that start in March, so that the leap day is a year's last.

fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u8;
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month, day)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom(format!("`{text}` is not a date (YYYY-MM-DD)")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_calendar_goes_there_and_back() {
        let mut expected = (1, 1, 1);
        let mut date = Date::new(1, 1, 1).unwrap();
        let last = Date::new(9999, 12, 31).unwrap();
        loop {
            assert_eq!(date.civil(), expected);
            assert_eq!(Date::new(expected.0, expected.1, expected.2), Some(date));
            if date == last {
                break;
            }
            let (year, month, day) = expected;
            expected = if day < days_in_month(year, month) {
                (year, month, day + 1)
            } else if month < 12 {
                (year, month + 1, 1)
            } else {
                (year + 1, 1, 1)
            };
            date = date.add_days(1).unwrap();
        }
        assert_eq!(last.add_days(1), None);
    }

    #[test]
    fn weekdays_and_known_days() {
        assert_eq!(Date::parse("2000-02-29").unwrap().weekday(), Weekday::Tuesday);
        assert_eq!(Date::parse("2026-11-23").unwrap().weekday(), Weekday::Monday);
        assert_eq!(Date::parse("1970-01-01").unwrap().days(), 0);
        assert_eq!(Date::parse("0001-01-01").unwrap().weekday(), Weekday::Monday);
    }

    #[test]
    fn months_end_where_they_are_shorter() {
        let date = Date::parse("2024-01-31").unwrap();
        assert_eq!(date.add_months(1).unwrap().to_string(), "2024-02-29");
        assert_eq!(date.add_months(-2).unwrap().to_string(), "2023-11-30");
        assert_eq!(date.add_months(12 * 9000), None);
        assert_eq!(date.end_of_month(), date);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "2023-02-29", "2023-13-01", "2023-1-1", "01/02/2023", "2023-01-01T00:00:00Z", "0000-01-01", "+023-01-01"] {
            assert_eq!(Date::parse(text), None, "{text:?}");
        }
    }
}
