//! The days that are looked at.

use super::Options;
use crate::date::Date;
use crate::model::{Error, IncomesRequest, Result};

/// Days of a rolling month.
const MONTH: i32 = 30;

/// Days before the last one that are looked at where nobody says: twelve rolling months with it.
const YEAR: i32 = 12 * MONTH - 1;

/// How far back Belvo lets a window begin, in days.
const FARTHEST: i32 = 365;

/// What the caller says of the days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    dates: Option<(Date, Date)>,
    as_of: Option<Date>,
}

impl Bounds {
    pub(super) fn read(request: &IncomesRequest, options: &Options) -> Result<Self> {
        let as_of = options.as_of;
        let dates = match (request.date_from, request.date_to) {
            (None, None) => None,
            (Some(from), Some(to)) => Some((from, to)),
            (Some(_), None) => return Err(Error::invalid_input("date_to", "is missing: `date_from` needs it")),
            (None, Some(_)) => return Err(Error::invalid_input("date_from", "is missing: `date_to` needs it")),
        };
        if let Some((from, to)) = dates {
            if from > to {
                return Err(Error::invalid_input("date_from", format!("{from} is after `date_to`, {to}")));
            }
            let today = as_of.unwrap_or(to);
            if to > today {
                return Err(Error::invalid_input("date_to", format!("{to} is in the future of {today}")));
            }
            if today.days_since(from) > FARTHEST {
                return Err(Error::invalid_input("date_from", format!("{from} is more than {FARTHEST} days before {today}")));
            }
        }
        Ok(Self { dates, as_of })
    }

    /// The window of a holder whose latest row is of that day.
    pub(super) fn window(self, latest: Date) -> Option<Window> {
        let (from, to) = if let Some(dates) = self.dates {
            dates
        } else {
            let to = self.as_of.unwrap_or(latest);
            (to.add_days(-YEAR).or_else(|| Date::new(1, 1, 1))?, to)
        };
        Some(Window { from, to })
    }
}

/// The days that are looked at, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub from: Date,
    pub to: Date,
}

impl Window {
    pub(super) fn holds(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Which rolling month a day is in, counted backwards from 0.
    pub(super) fn month(self, day: Date) -> i32 {
        self.to.days_since(day).div_euclid(MONTH)
    }
}
