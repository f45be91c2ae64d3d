//! Invented people and companies: names, addresses, phones, and document numbers whose check digits are right.
//!
//! Nobody here exists. The numbers have the form and the check digits of real ones, because programs check them; the e-mail
//! addresses are of domains that RFC 2606 keeps free for examples.

pub(super) mod brazil;
#[cfg(test)]
pub(super) mod check;
pub(super) mod chile;
pub(super) mod colombia;
mod company;
pub(super) mod mexico;
mod names;
mod person;
mod places;

pub(super) use company::Company;
pub(super) use names::{Gender, plain};
pub(super) use person::Identity;
pub(super) use places::Place;

/// The countries that people are invented in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Country {
    Mexico,
    Brazil,
    Colombia,
    Chile,
}

impl Country {
    /// The country with these two letters (ISO 3166-1, small).
    pub(super) fn named(code: &str) -> Option<Self> {
        match code {
            "mx" => Some(Self::Mexico),
            "br" => Some(Self::Brazil),
            "co" => Some(Self::Colombia),
            "cl" => Some(Self::Chile),
            _ => None,
        }
    }

    /// ISO 4217.
    pub(super) fn currency(self) -> &'static str {
        match self {
            Self::Mexico => "MXN",
            Self::Brazil => "BRL",
            Self::Colombia => "COP",
            Self::Chile => "CLP",
        }
    }

    /// ISO 639-1.
    pub(super) fn language(self) -> &'static str {
        if self == Self::Brazil { "pt" } else { "es" }
    }
}

/// The values of the digits of a number; anything else in it is passed over.
fn digits(number: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    number.chars().filter_map(|c| c.to_digit(10))
}

/// The digit as a character; 0 for what is no digit.
fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}
