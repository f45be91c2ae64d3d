//! Dates as banks print them: `12/03/2026`, `2026-03-12T10:00`, `12 MAR 26`, `12 de março de 2026`.
//!
//! Whether the day or the month stands first is decided over the whole column: every date that is one in one order only
//! is a vote for it (see [`Votes`]). Where none votes, the day is first, as everywhere in Latin America.

use super::{Votes, clean, is_letter};
use crate::date::Date;

/// Which of day and month stands first, in dates of digits that end with the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

impl Order {
    /// The order of most votes, or the day first where they are even.
    pub(super) fn of(votes: Votes) -> Self {
        votes.most(Self::DayFirst, Self::MonthFirst).unwrap_or(Self::DayFirst)
    }
}

/// A date as it stands. It may be none of the calendar's: `31/02/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    year: i32,
    /// Day and month as they stand, and whether the order is open.
    parts: (u8, u8),
    is_open: bool,
}

impl Printed {
    /// The day, where the calendar has it in that order.
    pub(super) fn read(self, order: Order) -> Option<Date> {
        let (first, second) = self.parts;
        match order {
            Order::MonthFirst if self.is_open => Date::new(self.year, first, second),
            _ => Date::new(self.year, second, first),
        }
    }

    /// Casts this date's vote: only one order makes it a date.
    pub(super) fn vote(self, votes: &mut Votes) {
        if self.is_open {
            votes.cast(self.read(Order::DayFirst).is_some(), self.read(Order::MonthFirst).is_some());
        }
    }
}

/// A part of a date.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// A number and how many digits it has.
    Number(u32, usize),
    Month(u8),
}

/// The months' names in Spanish, Portuguese and English; any beginning of three letters or more stands for the name.
const MONTHS: [&[&str]; 12] = [
    &["enero", "janeiro", "january"],
    &["febrero", "fevereiro", "february"],
    &["marzo", "marco", "march"],
    &["abril", "april"],
    &["mayo", "maio", "may"],
    &["junio", "junho", "june"],
    &["julio", "julho", "july"],
    &["agosto", "august"],
    &["septiembre", "setiembre", "setembro", "september"],
    &["octubre", "outubro", "october"],
    &["noviembre", "novembro", "november"],
    &["diciembre", "dezembro", "december"],
];

/// Longer than any date with a time.
const MAX_LENGTH: usize = 64;

/// Takes a date's text apart; `None` where it has not the form of a date with its year.
///
/// A time may follow it. Years of two digits are 2000 to 2099; others must lie between 1900 and 2100.
pub(super) fn take_apart(cell: &str) -> Option<Printed> {
    let text = clean(cell);
    if text.len() > MAX_LENGTH {
        return None;
    }
    if let Some(found) = compact(text) {
        return Some(found);
    }
    let (first, rest) = next_part(text)?;
    let (second, rest) = next_part(skip_between(rest))?;
    let (third, rest) = next_part(skip_between(rest))?;
    if !is_time(rest) {
        return None;
    }
    match (first, second, third) {
        (Part::Number(year, 4), Part::Number(month, 1 | 2), Part::Number(day, 1 | 2)) => printed(year, 4, day, month, false),
        (Part::Number(year, 4), Part::Month(month), Part::Number(day, 1 | 2)) => printed(year, 4, day, month.into(), false),
        (Part::Number(first, 1 | 2), Part::Number(second, 1 | 2), Part::Number(year, digits)) => printed(year, digits, first, second, true),
        (Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, digits))
        | (Part::Month(month), Part::Number(day, 1 | 2), Part::Number(year, digits)) => printed(year, digits, day, month.into(), false),
        _ => None,
    }
}

/// `YYYYMMDD`, with or without a time behind it.
fn compact(text: &str) -> Option<Printed> {
    let (day, time) = text.split_at_checked(8)?;
    if !(day.bytes().all(|byte| byte.is_ascii_digit()) && (is_time(time) || is_digits(time, &[4, 6]))) {
        return None;
    }
    let (year, rest) = day.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    printed(year.parse().ok()?, 4, day.parse().ok()?, month.parse().ok()?, false)
}

/// The day of an OFX time such as `20260312120000.000[-3:BRT]`: as the bank wrote it, in the bank's own zone.
pub(super) fn of_ofx(text: &str) -> Option<Date> {
    let (day, time) = text.split_at_checked(8)?;
    if !time.starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '.') && !time.is_empty() {
        return None;
    }
    compact(day)?.read(Order::DayFirst)
}

fn printed(year: u32, digits: usize, first: u32, second: u32, is_open: bool) -> Option<Printed> {
    let year = match digits {
        2 => year + 2000,
        4 => year,
        _ => return None,
    };
    if !(1900..=2100).contains(&year) {
        return None;
    }
    Some(Printed { year: i32::try_from(year).ok()?, parts: (u8::try_from(first).ok()?, u8::try_from(second).ok()?), is_open })
}

fn next_part(text: &str) -> Option<(Part, &str)> {
    let end = |is_part: fn(char) -> bool| text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    let digits = end(|c| c.is_ascii_digit());
    if digits > 0 {
        let (number, rest) = text.split_at_checked(digits)?;
        return Some((Part::Number(number.parse().ok()?, digits), rest));
    }
    let (word, rest) = text.split_at_checked(end(is_letter))?;
    Some((Part::Month(month(word)?), rest))
}

fn month(word: &str) -> Option<u8> {
    let word: String = word.chars().map(|c| if matches!(c, 'ç' | 'Ç') { 'c' } else { c.to_ascii_lowercase() }).collect();
    let names = MONTHS.iter().position(|names| word.len() >= 3 && names.iter().any(|name| name.starts_with(&word)))?;
    u8::try_from(names + 1).ok()
}

/// Past what stands between two parts of a date: punctuation, blanks, `de`.
fn skip_between(text: &str) -> &str {
    let is_between = |c: char| matches!(c, '/' | '-' | '.' | ',') || c.is_whitespace();
    let rest = text.trim_start_matches(is_between);
    let word = ["del ", "de "].into_iter().find(|word| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    word.and_then(|word| rest.get(word.len()..)).unwrap_or(rest).trim_start()
}

/// Whether this, behind a date, is nothing or a time.
fn is_time(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| matches!(c, ',' | '-' | 'T' | 't') || c.is_whitespace());
    if rest.is_empty() {
        return true;
    }
    let rest = ["às ", "as ", "a las "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let hour = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.len() < text.len()
        && (is_digits(rest, &[4, 6]) || (matches!(hour, 1 | 2) && matches!(rest.as_bytes().get(hour), Some(b':' | b'h' | b'H'))))
}

fn is_digits(text: &str, lengths: &[usize]) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        take_apart(text)?.read(Order::DayFirst).map(|date| date.to_string())
    }

    #[test]
    fn every_style_reads_as_the_same_day() {
        for text in [
            "12/03/2026",
            "12-03-2026",
            "12.03.26",
            "12/3/26",
            "2026-03-12",
            "2026/03/12",
            "20260312",
            "20260312120000",
            "2026-03-12T10:00:00.000-04:00",
            "2026-03-12 10:00",
            "12/03/2026 10:00:59",
            "12/03/2026 - 10:00",
            "12/03/2026 às 10:00",
            "12/03/2026 10h22",
            "12/mar/2026",
            "12 MAR 2026",
            "12-mar-26",
            "12 de marzo de 2026",
            "12 de Março de 2026",
            "12 de marzo del 2026",
            "12MAR2026",
            "Mar 12, 2026",
            "March 12, 2026",
            "2026-mar-12",
            " 12/03/2026\u{a0}",
            "=\"12/03/2026\"",
        ] {
            assert_eq!(read(text).as_deref(), Some("2026-03-12"), "{text:?}");
        }
        assert_eq!(read("12-ene-26").as_deref(), Some("2026-01-12"));
        assert_eq!(read("01 set 2026").as_deref(), Some("2026-09-01"));
        assert_eq!(read("1 dic. 2026").as_deref(), Some("2026-12-01"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "12/03",
            "12 MAR",
            "31/02/2026",
            "00/01/2026",
            "12/13/2026",
            "12/03/202",
            "12/03/0026",
            "12/03/2026 x",
            "12032026",
            "1234567890",
            "mañana",
            "12/foo/2026",
            "12/ma/2026",
            "1.234,56",
            "20260312x",
            "121212",
            "Total",
            "mar mar mar",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn only_what_is_a_date_in_one_order_votes() {
        for (text, order) in [
            ("13/03/2026", Some(Order::DayFirst)),
            ("03/13/2026", Some(Order::MonthFirst)),
            ("12/03/2026", None),
            ("31/02/2026", None),
            ("2026-03-13", None),
            ("13 mar 2026", None),
        ] {
            let mut votes = Votes::default();
            take_apart(text).unwrap().vote(&mut votes);
            assert_eq!(votes.most(Order::DayFirst, Order::MonthFirst), order, "{text:?}");
        }
        assert_eq!(take_apart("03/13/2026").unwrap().read(Order::MonthFirst), Date::new(2026, 3, 13));
    }

    #[test]
    fn ofx_times() {
        for text in ["20260312", "20260312120000", "20260312120000[-3:BRT]", "20260312000000.000[-5:COT]", "20260312[-3]"] {
            assert_eq!(of_ofx(text), Date::new(2026, 3, 12), "{text:?}");
        }
        for text in ["", "2026", "2026-03-12", "20261312", "20260312x", "é0260312"] {
            assert_eq!(of_ofx(text), None, "{text:?}");
        }
    }
}
