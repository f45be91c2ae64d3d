//! The days on which banks are closed in Mexico, Brazil and Colombia, computed for any year.
//!
//! Sources: Mexico, article 74 of the Ley Federal del Trabajo and the closing days that the CNBV announces each year; Brazil,
//! the laws 662/1949, 6.802/1980, 9.093/1995 and 14.759/2023, and Resolução CMN 4.880/2020 for Carnival and Corpus Christi;
//! Colombia, Ley 51 de 1983 (Ley Emiliani). Today's rules are used for all years, but for the dates that laws state below.

use super::{Date, Weekday, days_in_month};

/// Which days are working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// All but Saturdays and Sundays.
    Weekdays,
    /// Those of the banks of Mexico.
    Mexico,
    /// Those of the banks of Brazil.
    Brazil,
    /// Those of the banks of Colombia.
    Colombia,
}

impl Calendar {
    /// The calendar of the country whose currency this is (ISO 4217); [`Calendar::Weekdays`] for any other.
    pub fn using(currency: &str) -> Self {
        const CURRENCIES: [(&str, Calendar); 3] = [("MXN", Calendar::Mexico), ("BRL", Calendar::Brazil), ("COP", Calendar::Colombia)];
        CURRENCIES.iter().find(|(code, _)| code.eq_ignore_ascii_case(currency)).map_or(Self::Weekdays, |(_, calendar)| *calendar)
    }

    /// Whether banks are open that day.
    pub fn is_working_day(self, date: Date) -> bool {
        let (year, month, day) = date.civil();
        self.working_days(year, month) >> (day - 1) & 1 == 1
    }

    /// The working days of a month (1 to 12), a bit each: the first day's is the lowest. 0 where there is no such month.
    pub fn working_days(self, year: i32, month: u8) -> u32 {
        let Some(first) = Date::new(year, month, 1) else { return 0 };
        let length = days_in_month(year, month);
        let mut open = 0;
        let start = monday_first(first.weekday());
        for day in 0..length {
            open |= u32::from((start + day) % 7 < 5) << day;
        }
        self.each_holiday(year, |holiday| {
            let (_, holiday_month, day) = holiday.civil();
            if holiday_month == month {
                open &= !(1 << (day - 1));
            }
        });
        open
    }

    fn each_holiday(self, year: i32, mut closed: impl FnMut(Date)) {
        let easter = easter(year);
        let mut close = |date: Option<Date>| {
            if let Some(date) = date {
                closed(date);
            }
        };
        let from_easter = |days: i32| easter.and_then(|easter| easter.add_days(days));
        let on = |month: u8, day: u8| Date::new(year, month, day);
        match self {
            Self::Weekdays => {}
            Self::Mexico => {
                for (month, day) in [(1, 1), (5, 1), (9, 16), (11, 2), (12, 12), (12, 25)] {
                    close(on(month, day));
                }
                // The Mondays that stand for 5 February, 21 March and 20 November.
                close(nth_monday(year, 2, 1));
                close(nth_monday(year, 3, 3));
                close(nth_monday(year, 11, 3));
                close(from_easter(-3));
                close(from_easter(-2));
                // A president takes office every sixth year: on 1 October since 2024, on 1 December before.
                if year.rem_euclid(6) == 2024 % 6 {
                    close(on(if year >= 2024 { 10 } else { 12 }, 1));
                }
            }
            Self::Brazil => {
                for (month, day) in [(1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (12, 25)] {
                    close(on(month, day));
                }
                // Consciência Negra is a holiday of the whole country since 2024.
                if year >= 2024 {
                    close(on(11, 20));
                }
                // Carnival's Monday and Tuesday, Good Friday, Corpus Christi.
                for days in [-48, -47, -2, 60] {
                    close(from_easter(days));
                }
            }
            Self::Colombia => {
                for (month, day) in [(1, 1), (5, 1), (7, 20), (8, 7), (12, 8), (12, 25)] {
                    close(on(month, day));
                }
                // Those that are moved to the next Monday.
                for (month, day) in [(1, 6), (3, 19), (6, 29), (8, 15), (10, 12), (11, 1), (11, 11)] {
                    close(on(month, day).and_then(monday_from));
                }
                // Holy Thursday, Good Friday; the Mondays of Ascension, Corpus Christi and the Sacred Heart.
                for days in [-3, -2, 43, 64, 71] {
                    close(from_easter(days));
                }
            }
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the lunar tables that its reform defined: the Sunday after the full moon of
/// spring, where the golden number says when the moon is full and the centuries correct it.
pub fn easter(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let sun = century - century / 4;
    let moon = (8 * century + 13) / 25;
    let age = (19 * golden + sun - moon + 15).rem_euclid(30);
    // Two ages would fall on one day, and one beyond the spring moon's last: both are pulled back.
    let full_moon = age - i32::from(age == 29 || (age == 28 && golden > 10));
    let moon_day = Date::new(year, 3, 21)?.add_days(full_moon)?;
    moon_day.add_days(7 - i32::from((monday_first(moon_day.weekday()) + 1) % 7))
}

fn monday_first(weekday: Weekday) -> u8 {
    weekday as u8
}

fn monday_from(date: Date) -> Option<Date> {
    date.add_days((7 - i32::from(monday_first(date.weekday()))) % 7)
}

fn nth_monday(year: i32, month: u8, nth: i32) -> Option<Date> {
    monday_from(Date::new(year, month, 1)?)?.add_days(7 * (nth - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    /// Published dates of Easter.
    #[test]
    fn easter_falls_where_almanacs_say() {
        let known = [
            "1818-03-22",
            "1943-04-25",
            "1954-04-18",
            "1961-04-02",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
        ];
        for text in known {
            assert_eq!(easter(date(text).year()), Some(date(text)));
        }
    }

    fn weekday_holidays(calendar: Calendar, year: i32) -> Vec<String> {
        let mut found = Vec::new();
        let mut day = Date::new(year, 1, 1).unwrap();
        while day.year() == year {
            if !calendar.is_working_day(day) && Calendar::Weekdays.is_working_day(day) {
                found.push(day.to_string()[5..].to_owned());
            }
            day = day.add_days(1).unwrap();
        }
        found
    }

    /// The CNBV's list for 2024.
    #[test]
    fn banks_of_mexico_close_when_the_cnbv_says() {
        assert_eq!(
            weekday_holidays(Calendar::Mexico, 2024),
            ["01-01", "02-05", "03-18", "03-28", "03-29", "05-01", "09-16", "10-01", "11-18", "12-12", "12-25"]
        );
    }

    /// Febraban's lists for 2024 and 2023.
    #[test]
    fn banks_of_brazil_close_when_febraban_says() {
        assert_eq!(
            weekday_holidays(Calendar::Brazil, 2024),
            ["01-01", "02-12", "02-13", "03-29", "05-01", "05-30", "11-15", "11-20", "12-25"]
        );
        assert_eq!(
            weekday_holidays(Calendar::Brazil, 2023),
            ["02-20", "02-21", "04-07", "04-21", "05-01", "06-08", "09-07", "10-12", "11-02", "11-15", "12-25"]
        );
    }

    #[test]
    fn the_ley_emiliani_moves_holidays_to_mondays() {
        assert_eq!(
            weekday_holidays(Calendar::Colombia, 2024),
            [
                "01-01", "01-08", "03-25", "03-28", "03-29", "05-01", "05-13", "06-03", "06-10", "07-01", "08-07", "08-19", "10-14",
                "11-04", "11-11", "12-25"
            ]
        );
    }

    #[test]
    fn a_currency_names_the_calendar() {
        assert_eq!(Calendar::using("brl"), Calendar::Brazil);
        assert_eq!(Calendar::using("CZK"), Calendar::Weekdays);
        assert_eq!(Calendar::Brazil.working_days(2024, 13), 0);
    }
}
