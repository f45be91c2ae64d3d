//! Reads dates and amounts of an entry, with errors that name it.

use crate::date::Date;
use crate::model::{Error, Result};
use crate::money::Amount;

/// An entry of the caller's list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The list's name.
    pub list: &'static str,
    /// The entry's position in it.
    pub index: usize,
}

impl Entry {
    pub(super) fn error(self, field: &str, message: impl Into<String>) -> Error {
        Error::invalid_row(self.list, self.index, field, message)
    }

    /// A date that must be there: `YYYY-MM-DD`.
    pub(super) fn date(self, field: &str, text: Option<&str>) -> Result<Date> {
        let text = text.ok_or_else(|| self.error(field, "is missing: a date (YYYY-MM-DD) is needed"))?;
        Date::parse(text).ok_or_else(|| self.error(field, format!("`{text}` is not a date (YYYY-MM-DD)")))
    }

    /// The first and the last day of an employment; none where it goes on.
    pub(super) fn period(self, start: Option<&str>, end: Option<&str>) -> Result<(Date, Option<Date>)> {
        let start = self.date("start_date", start)?;
        let end = end.map(|end| self.date("end_date", Some(end))).transpose()?;
        match end {
            Some(end) if end < start => Err(self.error("end_date", format!("{end} is before the start, {start}"))),
            _ => Ok((start, end)),
        }
    }

    /// The first day of a month that must be there: `YYYY-MM`.
    pub(super) fn month(self, field: &str, text: Option<&str>) -> Result<Date> {
        let text = text.ok_or_else(|| self.error(field, "is missing: a month (YYYY-MM) is needed"))?;
        Date::parse(&format!("{text}-01")).ok_or_else(|| self.error(field, format!("`{text}` is not a month (YYYY-MM)")))
    }

    /// A salary: not negative.
    pub(super) fn salary(self, field: &str, value: f64) -> Result<Amount> {
        Amount::from_f64(value)
            .filter(|amount| !amount.is_negative())
            .ok_or_else(|| self.error(field, format!("{value} is no salary: 0 or more, below 10^15, is needed")))
    }
}

/// Sees that all entries have one currency.
#[derive(Debug, Default)]
pub(super) struct Currency<'a>(Option<&'a str>);

impl<'a> Currency<'a> {
    pub(super) fn check(&mut self, entry: Entry, field: &str, currency: Option<&'a str>) -> Result<()> {
        let Some(currency) = currency else { return Ok(()) };
        match self.0 {
            Some(other) if other != currency => {
                Err(entry.error(field, format!("{currency} after {other}: salaries of two currencies have no sum")))
            }
            _ => {
                self.0 = Some(currency);
                Ok(())
            }
        }
    }
}
