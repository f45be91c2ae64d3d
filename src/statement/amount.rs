//! Amounts as banks print them: `1.234,56`, `R$ 1,234.56`, `(12.00)`, `1 234,56-`, `5,00 D`.
//!
//! Whether the point or the comma is the decimal mark is decided over all amounts of the file: every amount that reads
//! under one mark only is a vote for it (see [`Votes`]). Where none votes, as in a column of `1.234`, the currency
//! decides: see [`Mark::usual_for`].

use super::{Votes, clean};
use crate::model::Direction;
use crate::money::Amount;

/// What parts the units from the cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Dot,
    Comma,
}

impl Mark {
    /// The mark that is written where that currency is used. With the comma as mark, `1.234` is a thousand and more: so it
    /// is in Chile and Colombia, whose banks often print no cents.
    pub(super) fn usual_for(currency: &str) -> Self {
        match currency {
            "ARS" | "BOB" | "BRL" | "CLP" | "COP" | "CRC" | "EUR" | "PYG" | "UYU" | "VES" => Self::Comma,
            _ => Self::Dot,
        }
    }

    /// The mark of most votes, or `usual` where they are even.
    pub(super) fn of(votes: Votes, usual: Self) -> Self {
        votes.most(Self::Dot, Self::Comma).unwrap_or(usual)
    }

    pub(super) fn as_char(self) -> char {
        match self {
            Self::Dot => '.',
            Self::Comma => ',',
        }
    }
}

/// An amount as it stands, with its magnitude under either mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Printed {
    dot: Option<Amount>,
    comma: Option<Amount>,
    /// What a sign, parentheses, or a letter (`D`, `C`) beside it say.
    pub(super) direction: Option<Direction>,
    /// ISO 4217, where a symbol or a code beside it tells: `R$`, `US$`, `S/`, `MXN`; a bare `$` does not.
    pub(super) currency: Option<&'static str>,
}

/// What may stand beside the digits of an amount.
#[derive(Debug, Clone, Copy)]
enum Affix {
    Sign(Direction),
    Currency(Option<&'static str>),
}

const OUT: Affix = Affix::Sign(Direction::Outflow);
const IN: Affix = Affix::Sign(Direction::Inflow);

/// On either side of the digits; none is the beginning of a later one.
const AROUND: [(&str, Affix); 31] = [
    ("(-)", OUT),
    ("(+)", IN),
    ("-", OUT),
    ("\u{2212}", OUT),
    ("\u{2013}", OUT),
    ("+", IN),
    ("R$", Affix::Currency(Some("BRL"))),
    ("US$", Affix::Currency(Some("USD"))),
    ("U$S", Affix::Currency(Some("USD"))),
    ("U$D", Affix::Currency(Some("USD"))),
    ("MX$", Affix::Currency(Some("MXN"))),
    ("COL$", Affix::Currency(Some("COP"))),
    ("AR$", Affix::Currency(Some("ARS"))),
    ("CLP$", Affix::Currency(Some("CLP"))),
    ("S/.", Affix::Currency(Some("PEN"))),
    ("S/", Affix::Currency(Some("PEN"))),
    ("€", Affix::Currency(Some("EUR"))),
    ("$", Affix::Currency(None)),
    ("MXN", Affix::Currency(Some("MXN"))),
    ("MXP", Affix::Currency(Some("MXN"))),
    ("M.N.", Affix::Currency(Some("MXN"))),
    ("MN", Affix::Currency(Some("MXN"))),
    ("BRL", Affix::Currency(Some("BRL"))),
    ("COP", Affix::Currency(Some("COP"))),
    ("CLP", Affix::Currency(Some("CLP"))),
    ("ARS", Affix::Currency(Some("ARS"))),
    ("PEN", Affix::Currency(Some("PEN"))),
    ("UYU", Affix::Currency(Some("UYU"))),
    ("BOB", Affix::Currency(Some("BOB"))),
    ("USD", Affix::Currency(Some("USD"))),
    ("EUR", Affix::Currency(Some("EUR"))),
];

/// Only after the digits.
const AFTER: [(&str, Affix); 5] = [("DB", OUT), ("DR", OUT), ("CR", IN), ("D", OUT), ("C", IN)];

/// Longer than any amount that is one.
const MAX_LENGTH: usize = 48;

impl Printed {
    /// The magnitude, where the text is an amount under that mark.
    pub(super) fn magnitude(self, mark: Mark) -> Option<Amount> {
        match mark {
            Mark::Dot => self.dot,
            Mark::Comma => self.comma,
        }
    }

    /// Casts this amount's vote: only one mark makes it an amount.
    pub(super) fn vote(self, votes: &mut Votes) {
        votes.cast(self.dot.is_some(), self.comma.is_some());
    }

    /// Whether it is nothing under either mark.
    pub(super) fn is_zero(self) -> bool {
        [self.dot, self.comma].into_iter().flatten().all(|amount| amount == Amount::ZERO)
    }

    /// Whether it is written as money is: with decimals, a sign or a currency. Reference numbers are not.
    pub(super) fn looks_like_money(self) -> bool {
        self.direction.is_some() || self.currency.is_some() || self.dot != self.comma
    }
}

/// Takes an amount's text apart; `None` where it is no amount under either mark.
///
/// Beside the digits may stand a sign (before or behind, also `−` and parentheses), a letter for it (`D`, `C`, `DB`, `CR`)
/// and a currency, in any order; two signs must agree.
pub(super) fn take_apart(cell: &str) -> Option<Printed> {
    let mut rest = clean(cell);
    if rest.len() > MAX_LENGTH {
        return None;
    }
    let mut found = Printed { dot: None, comma: None, direction: None, currency: None };
    while let Some((shorter, affix)) = strip_affix(rest) {
        match affix {
            Affix::Sign(direction) if found.direction.is_none_or(|other| other == direction) => found.direction = Some(direction),
            Affix::Currency(None) => {}
            Affix::Currency(currency) if found.currency.is_none() || found.currency == currency => found.currency = currency,
            _ => return None,
        }
        rest = shorter.trim();
    }
    found.dot = magnitude(rest, '.');
    found.comma = magnitude(rest, ',');
    (found.dot.is_some() || found.comma.is_some()).then_some(found)
}

fn strip_affix(text: &str) -> Option<(&str, Affix)> {
    let is_digit = |c: char| c.is_ascii_digit();
    if text.starts_with(is_digit) && text.ends_with(is_digit) {
        return None;
    }
    for (affix, meaning) in AROUND {
        if let Some(rest) = strip_start(text, affix).or_else(|| strip_end(text, affix)) {
            return Some((rest, meaning));
        }
    }
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return Some((inner, OUT));
    }
    AFTER.into_iter().find_map(|(affix, meaning)| strip_end(text, affix).map(|rest| (rest, meaning)))
}

fn strip_start<'a>(text: &'a str, affix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(affix.len())?;
    start.eq_ignore_ascii_case(affix).then_some(rest)
}

fn strip_end<'a>(text: &'a str, affix: &str) -> Option<&'a str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(affix.len())?)?;
    end.eq_ignore_ascii_case(affix).then_some(rest)
}

/// The digits' amount, with that decimal mark and, between the thousands, the other one, a space or an apostrophe.
fn magnitude(digits: &str, mark: char) -> Option<Amount> {
    let (whole, fraction) = match digits.split_once(mark) {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let mut plain = String::with_capacity(digits.len() + 1);
    let is_separator = |c: char| matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    for (position, group) in whole.split(is_separator).enumerate() {
        let is_grouped = whole.len() > group.len();
        let fits = match position {
            _ if !is_grouped => true,
            // A group of thousands never begins with a zero: 0.123 is no 123.
            0 => matches!(group.len(), 1..=3) && !group.starts_with('0'),
            _ => group.len() == 3,
        };
        if !fits {
            return None;
        }
        plain.push_str(group);
    }
    plain.push('.');
    plain.push_str(fraction);
    // A sign in the middle would be a sign for `from_decimal` too.
    if !plain.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    Amount::from_decimal(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, mark: Mark) -> Option<String> {
        let printed = take_apart(text)?;
        let sign = if printed.direction == Some(Direction::Outflow) { "-" } else { "" };
        Some(format!("{sign}{}", printed.magnitude(mark)?))
    }

    #[test]
    fn every_style_reads_as_the_same_amount() {
        for text in [
            "1234,56",
            "1.234,56",
            "1 234,56",
            "1\u{a0}234,56",
            "1\u{202f}234,56",
            "1'234,56",
            "R$ 1.234,56",
            "r$1.234,56",
            "+1.234,56",
            "1.234,56 C",
            "1.234,56CR",
            "COP 1.234,56",
            "$ 1.234,56 COP",
            "=\"1.234,56\"",
            "1.234,56 (+)",
        ] {
            assert_eq!(read(text, Mark::Comma).as_deref(), Some("1234.56"), "{text:?}");
        }
        for text in [
            "-1,234.56",
            "1,234.56-",
            "(1,234.56)",
            "$(1,234.56)",
            "−$1,234.56",
            "1,234.56 D",
            "-1,234.56 D",
            "($ 1,234.56) MXN",
            "-1234.56",
        ] {
            assert_eq!(read(text, Mark::Dot).as_deref(), Some("-1234.56"), "{text:?}");
        }
        assert_eq!(read("+5", Mark::Dot).as_deref(), Some("5.00"));
        assert_eq!(read(".50", Mark::Dot).as_deref(), Some("0.50"));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            "-",
            "--",
            "()",
            "$",
            "D",
            "abc",
            "12/03/2026",
            "12-03-2026",
            "1.2.3",
            "12.34,5.6",
            "1,23,456",
            "1.234.56",
            "-5 C",
            "+5-",
            "R$ 5 USD",
            "5 %",
            "1e5",
            "1--5",
            "5.",
            "NaN",
            "1234567890123456",
            "1.234,",
            "٣",
            "12 de marzo",
        ] {
            assert_eq!(take_apart(text), None, "{text:?}");
        }
    }

    #[test]
    fn only_what_reads_one_way_votes() {
        let votes = |text: &str| {
            let mut votes = Votes::default();
            take_apart(text).unwrap().vote(&mut votes);
            votes.most('.', ',')
        };
        for (text, mark) in [
            ("1.234,56", Some(',')),
            ("1,234.56", Some('.')),
            ("12,5", Some(',')),
            ("0.123", Some('.')),
            ("1234.567", Some('.')),
            ("1.234.567", Some(',')),
            ("1.234", None),
            ("1234", None),
            ("1 234", None),
        ] {
            assert_eq!(votes(text), mark, "{text:?}");
        }
    }

    #[test]
    fn currencies_beside_the_digits() {
        for (text, currency) in
            [("R$ 5", Some("BRL")), ("US$5.00", Some("USD")), ("$5", None), ("5.00 MXN", Some("MXN")), ("S/ 5", Some("PEN"))]
        {
            assert_eq!(take_apart(text).unwrap().currency, currency, "{text:?}");
        }
    }
}
