//! Days on which things happen: of the month, of the week, working days.

use crate::date::{Date, Weekday, days_in_month};
use crate::sandbox::identity::Country;
use crate::sandbox::random::Random;

/// When something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Every month on that day, or on the last one of shorter months.
    Day(u8),
    /// The same, or the next working day.
    WorkingDay(u8),
    /// The last working day of the month.
    LastWorkingDay,
    /// On the 15th and on the last day of the month, or on the working day before.
    Quincena,
    /// On the fifth working day of the month.
    FifthWorkingDay,
    /// That often a month, on any day.
    Times(u8),
    /// Every week on that day.
    Weekly(Weekday),
    /// On that day of every second month: of the even ones, or of the odd ones.
    Bimonthly { odd: bool, day: u8 },
    /// Once a year, on that month and day or the working day before.
    Yearly(u8, u8),
    /// On that day of so many months, of so many to the next round: a purchase in instalments, made again and again.
    Instalments { count: u8, round: u8, day: u8 },
    /// Once: that many days before the link was registered.
    Once { before: u16 },
}

impl When {
    /// Belvo's word for it, and two that it has no word for.
    pub(super) fn period(self) -> &'static str {
        match self {
            Self::Day(_) | Self::WorkingDay(_) | Self::LastWorkingDay | Self::FifthWorkingDay | Self::Instalments { .. } => "MONTHLY",
            Self::Quincena => "FORTNIGHTLY",
            Self::Weekly(_) => "WEEKLY",
            Self::Bimonthly { .. } => "BIMONTHLY",
            Self::Yearly(..) => "YEARLY",
            Self::Times(_) => "IRREGULAR",
            Self::Once { .. } => "SINGLE",
        }
    }

    /// The days of a month, given as its first one, with which of the instalments falls on them (0 for what is none).
    pub(super) fn days(self, first: Date, country: Country, registered: Date, random: &mut Random) -> Vec<(Date, u8)> {
        let (year, month, _) = first.civil();
        let length = days_in_month(year, month);
        let day = |day: u8| Date::new(year, month, day.min(length));
        let whole = || (1..=length).filter_map(day);
        let found: Vec<Date> = match self {
            Self::Day(of_month) => day(of_month).into_iter().collect(),
            Self::WorkingDay(of_month) => {
                let due = day(of_month).unwrap_or(first);
                whole().find(|day| *day >= due && is_working_day(*day, country)).or(Some(due)).into_iter().collect()
            }
            Self::LastWorkingDay => day(31).map(|day| or_before(day, country)).into_iter().collect(),
            Self::Quincena => [15, 31].into_iter().filter_map(day).map(|day| or_before(day, country)).collect(),
            Self::FifthWorkingDay => whole().filter(|day| is_working_day(*day, country)).nth(4).into_iter().collect(),
            Self::Times(times) => {
                let mut days: Vec<Date> = (0..times).filter_map(|_| day(random.between(1, i64::from(length)) as u8)).collect();
                days.sort_unstable();
                days
            }
            Self::Weekly(weekday) => whole().filter(|day| day.weekday() == weekday).collect(),
            Self::Bimonthly { odd, day: of_month } => {
                if (month % 2 == 1) == odd {
                    day(of_month).into_iter().collect()
                } else {
                    Vec::new()
                }
            }
            Self::Yearly(of_year, of_month) => {
                if of_year == month {
                    day(of_month).map(|day| or_before(day, country)).into_iter().collect()
                } else {
                    Vec::new()
                }
            }
            Self::Instalments { count, round, day: of_month } => {
                let place = (year * 12 + i32::from(month)).rem_euclid(i32::from(round.max(1))) as u8;
                return if place < count { day(of_month).map(|day| (day, place + 1)).into_iter().collect() } else { Vec::new() };
            }
            Self::Once { before } => {
                registered.add_days(-i32::from(before)).filter(|day| (day.year(), day.month()) == (year, month)).into_iter().collect()
            }
        };
        found.into_iter().map(|day| (day, 0)).collect()
    }
}

/// Whether banks work on that day.
pub(super) fn is_working_day(day: Date, country: Country) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day, country)
}

/// That day, or the last working day before it.
pub(super) fn or_before(day: Date, country: Country) -> Date {
    (0..10).filter_map(|back| day.add_days(-back)).find(|day| is_working_day(*day, country)).unwrap_or(day)
}

/// That day, or the next working day.
pub(super) fn or_after(day: Date, country: Country) -> Date {
    (0..10).filter_map(|on| day.add_days(on)).find(|day| is_working_day(*day, country)).unwrap_or(day)
}

/// The days on which banks are closed in the whole country. Sources: CNBV's yearly notice (Mexico), Law 6802 of 1980 and
/// CMN Resolution 4880 (Brazil), Law 51 of 1983 without the days that move to Monday (Colombia), Law 2977 (Chile).
fn is_holiday(day: Date, country: Country) -> bool {
    let (year, month, number) = day.civil();
    let monday = day.weekday() == Weekday::Monday;
    let from_easter = day.days_since(easter(year));
    match country {
        Country::Mexico => {
            matches!((month, number), (1 | 5, 1) | (9, 16) | (11, 2) | (12, 12 | 25))
                || (monday && matches!((month, number), (2, 1..=7) | (3 | 11, 15..=21)))
                || matches!(from_easter, -3 | -2)
        }
        Country::Brazil => {
            matches!((month, number), (1 | 5, 1) | (4, 21) | (9, 7) | (10, 12) | (11, 2 | 15 | 20) | (12, 25))
                || matches!(from_easter, -48 | -47 | -2 | 60)
        }
        Country::Colombia => {
            matches!((month, number), (1 | 5, 1) | (7, 20) | (8, 7) | (12, 8 | 25)) || matches!(from_easter, -3 | -2 | 43 | 64 | 71)
        }
        Country::Chile => {
            matches!((month, number), (1 | 11, 1) | (5, 1 | 21) | (7, 16) | (8, 15) | (9, 18 | 19) | (12, 8 | 25))
                || matches!(from_easter, -2 | -1)
        }
    }
}

/// Easter Sunday, by Butcher's rule for the Gregorian calendar.
#[allow(clippy::many_single_char_names, reason = "as the rule is written everywhere")]
fn easter(year: i32) -> Date {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, (n / 31) as u8, (n % 31 + 1) as u8).unwrap_or(Date::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn of_month(when: When, month: &str, country: Country) -> Vec<String> {
        let days = when.days(date(month), country, date("2026-11-23"), &mut Random::named(1, ""));
        days.into_iter().map(|(day, _)| day.to_string()).collect()
    }

    #[test]
    fn easters_of_the_almanac() {
        for day in ["2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"] {
            assert_eq!(easter(date(day).year()).to_string(), day);
        }
    }

    #[test]
    fn quincenas_come_on_working_days() {
        assert_eq!(of_month(When::Quincena, "2026-02-01", Country::Mexico), ["2026-02-13", "2026-02-27"]);
        assert_eq!(of_month(When::Quincena, "2026-12-01", Country::Mexico), ["2026-12-15", "2026-12-31"]);
        // Good Friday and the day before are none: the 31st of March 2024 was Easter.
        assert_eq!(of_month(When::Quincena, "2024-03-01", Country::Mexico), ["2024-03-15", "2024-03-27"]);
    }

    #[test]
    fn the_fifth_working_day_passes_over_carnival() {
        assert_eq!(of_month(When::FifthWorkingDay, "2026-01-01", Country::Brazil), ["2026-01-08"]);
        assert_eq!(of_month(When::FifthWorkingDay, "2025-03-01", Country::Brazil), ["2025-03-11"]);
    }

    #[test]
    fn instalments_are_counted() {
        let plan = When::Instalments { count: 6, round: 8, day: 9 };
        let mut numbers = Vec::new();
        let mut first = date("2025-01-01");
        for _ in 0..16 {
            numbers.extend(plan.days(first, Country::Mexico, first, &mut Random::named(1, "")).into_iter().map(|(_, number)| number));
            first = first.add_months(1).unwrap();
        }
        assert_eq!(numbers.len(), 12);
        let begins = numbers.iter().position(|number| *number == 1).unwrap();
        assert_eq!(numbers[begins..begins + 6], [1, 2, 3, 4, 5, 6]);
    }
}
