//! Days, counted without the crate: the truth that the tests hold the engine against.

use std::fmt;

/// A day between 2023 and 2026: how many days after 2023-01-01, a Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

const YEARS: [(i32, i32); 4] = [(2023, 365), (2024, 366), (2025, 365), (2026, 365)];
const MONTHS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Weekdays on which banks were closed in 2024 and 2025, from the lists of the CNBV and of Febraban, and the calendar that
/// Ley 51 de 1983 makes for Colombia.
const MEXICO: &str = "2024-01-01 2024-02-05 2024-03-18 2024-03-28 2024-03-29 2024-05-01 2024-09-16 2024-10-01 2024-11-18 2024-12-12 2024-12-25 \
    2025-01-01 2025-02-03 2025-03-17 2025-04-17 2025-04-18 2025-05-01 2025-09-16 2025-11-17 2025-12-12 2025-12-25";
const BRAZIL: &str = "2024-01-01 2024-02-12 2024-02-13 2024-03-29 2024-05-01 2024-05-30 2024-11-15 2024-11-20 2024-12-25 2025-01-01 2025-03-03 \
    2025-03-04 2025-04-18 2025-04-21 2025-05-01 2025-06-19 2025-11-20 2025-12-25";
const COLOMBIA: &str = "2024-01-01 2024-01-08 2024-03-25 2024-03-28 2024-03-29 2024-05-01 2024-05-13 2024-06-03 2024-06-10 2024-07-01 2024-08-07 \
    2024-08-19 2024-10-14 2024-11-04 2024-11-11 2024-12-25 2025-01-01 2025-01-06 2025-03-24 2025-04-17 2025-04-18 2025-05-01 2025-06-02 2025-06-23 \
    2025-06-30 2025-08-07 2025-08-18 2025-10-13 2025-11-03 2025-11-17 2025-12-08 2025-12-25";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Country {
    Mexico,
    Brazil,
    Colombia,
}

pub const COUNTRIES: [Country; 3] = [Country::Mexico, Country::Brazil, Country::Colombia];

impl Country {
    pub fn currency(self) -> &'static str {
        match self {
            Self::Mexico => "MXN",
            Self::Brazil => "BRL",
            Self::Colombia => "COP",
        }
    }

    pub fn language(self) -> &'static str {
        if self == Self::Brazil { "pt" } else { "es" }
    }

    fn is_closed(self, day: Day) -> bool {
        let list = match self {
            Self::Mexico => MEXICO,
            Self::Brazil => BRAZIL,
            Self::Colombia => COLOMBIA,
        };
        day.0.rem_euclid(7) == 0 || day.0.rem_euclid(7) == 6 || list.contains(&day.to_string())
    }
}

impl Day {
    /// That day of the month, `months` after January 2024, or the month's last.
    pub fn of_month(months: i32, day: i32) -> Self {
        let (year, month) = (2024 + months.div_euclid(12), months.rem_euclid(12) as usize);
        let length = MONTHS[month] + i32::from(month == 1 && year == 2024);
        let mut days: i32 = YEARS.iter().take_while(|(other, _)| *other < year).map(|(_, days)| days).sum();
        days += (0..month).map(|month| MONTHS[month] + i32::from(month == 1 && year == 2024)).sum::<i32>();
        Self(days + day.min(length) - 1)
    }

    /// The n-th working day of the month, `months` after January 2024.
    pub fn nth_working(months: i32, nth: i32, country: Country) -> Self {
        let mut day = Self::of_month(months, 1).forward(country);
        for _ in 1..nth {
            day = Self(day.0 + 1).forward(country);
        }
        day
    }

    /// This day, or the next on which banks are open.
    pub fn forward(mut self, country: Country) -> Self {
        while country.is_closed(self) {
            self.0 += 1;
        }
        self
    }

    /// This day, or the last before it on which banks are open.
    pub fn backward(mut self, country: Country) -> Self {
        while country.is_closed(self) {
            self.0 -= 1;
        }
        self
    }

    pub fn civil(self) -> (i32, i32, i32) {
        let mut rest = self.0;
        for (year, days) in YEARS {
            if rest < days {
                for (month, length) in MONTHS.iter().enumerate() {
                    let length = length + i32::from(month == 1 && year == 2024);
                    if rest < length {
                        return (year, month as i32 + 1, rest + 1);
                    }
                    rest -= length;
                }
            }
            rest -= days;
        }
        panic!("{} days are beyond the table", self.0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
