//! Exact amounts of money.
//!
//! Belvo writes amounts as JSON numbers with up to 15 digits before the decimal point and up to 4 after it. A float adds
//! such numbers inexactly; [`Amount`] holds them as an integer count of ten-thousandths of the currency unit, so that sums
//! are exact for any input that Belvo can send.

mod float;

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

#[cfg(any(feature = "enrich", feature = "sandbox"))]
pub(crate) use float::{nearest as float_nearest, read as read_float};

/// Ten-thousandths in one currency unit.
const SCALE: i128 = 10_000;

/// The largest amount that is read, in currency units: Belvo documents 15 digits before the point.
const MAX_UNITS: f64 = 1e15;

/// An exact amount in currency units (pesos, reais, ...) with four decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(i128);

impl Amount {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// The amount that a JSON number denotes, rounded half to even at the fourth decimal.
    ///
    /// Returns `None` for NaN, infinities, and anything of 10^15 currency units or more.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() >= MAX_UNITS {
            return None;
        }
        // A decimal of at most 15 digits is the only such one that its float denotes: no text is needed to find it.
        let scaled = (value * SCALE as f64).round_ties_even();
        if scaled.abs() < 1e15 && (scaled / SCALE as f64).to_bits() == value.to_bits() {
            // By way of 64 bits, which WebAssembly has an instruction for.
            return Some(Self(i128::from(scaled as i64)));
        }
        // The shortest decimal that denotes this float is what the sender wrote; multiplying the float would not always give it back.
        Self::from_decimal(&format!("{value}"))
    }

    /// The amount that a plain decimal such as `-1234.5` denotes, rounded half to even at the fourth decimal.
    ///
    /// Returns `None` when the text is not a decimal: no exponents, no thousands separators, no currency signs, at least
    /// one digit, and fewer than 10^15 currency units.
    pub fn from_decimal(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let mut value: i128 = 0;
        for byte in whole.bytes() {
            value = value * 10 + i128::from(digit(byte)?);
            if value >= MAX_UNITS as i128 {
                return None;
            }
        }
        let mut decimals = fraction.bytes();
        for _ in 0..4 {
            value = value * 10 + i128::from(decimals.next().map_or(Some(0), digit)?);
        }
        value += i128::from(rounds_up(value, decimals)?);
        Some(Self(if negative { -value } else { value }))
    }

    /// The nearest float, for the boundary: JSON has no other numbers.
    pub fn to_f64(self) -> f64 {
        float::nearest(self.0, 4)
    }

    /// Rounded half to even to two decimals, as Belvo's own examples are.
    #[must_use]
    pub fn to_cents(self) -> Self {
        let cents = self.0.div_euclid(100);
        let rest = self.0.rem_euclid(100);
        let up = rest > 50 || (rest == 50 && cents.rem_euclid(2) == 1);
        Self((cents + i128::from(up)) * 100)
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether the amount is below zero.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The amount that is so many ten-thousandths of the currency unit.
    pub fn from_ten_thousandths(count: i128) -> Self {
        Self(count)
    }

    /// Ten-thousandths of the currency unit.
    pub fn ten_thousandths(self) -> i128 {
        self.0
    }
}

fn digit(byte: u8) -> Option<u8> {
    byte.is_ascii_digit().then(|| byte - b'0')
}

/// Whether the decimals after the fourth round an amount up, half to even.
fn rounds_up(value: i128, mut rest: std::str::Bytes<'_>) -> Option<bool> {
    let Some(first) = rest.next() else { return Some(false) };
    let first = digit(first)?;
    let mut beyond_half = false;
    for byte in rest {
        beyond_half |= digit(byte)? != 0;
    }
    Some(first > 5 || (first == 5 && (beyond_half || value % 2 == 1)))
}

impl fmt::Display for Amount {
    /// At least two decimals, four where they are needed: `1234.50`, `0.0375`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (whole, fraction) = (magnitude / SCALE as u128, magnitude % SCALE as u128);
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction % 100 == 0 { write!(f, "{sign}{whole}.{:02}", fraction / 100) } else { write!(f, "{sign}{whole}.{fraction:04}") }
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Amount {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Amount {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Self> for Amount {
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::from_decimal(text).unwrap()
    }

    #[test]
    fn adding_a_million_tenths_is_exact() {
        let tenth = Amount::from_f64(0.1).unwrap();
        assert_eq!((0..1_000_000).map(|_| tenth).sum::<Amount>(), amount("100000"));
    }

    #[test]
    fn floats_come_back_as_they_were_written() {
        for text in ["1234.56", "0.1", "999999999999.99", "28000", "0.0375", "-17.8"] {
            let float: f64 = text.parse().unwrap();
            assert_eq!(Amount::from_f64(float).unwrap(), amount(text), "{text}");
            assert_eq!(amount(text).to_f64().to_bits(), float.to_bits(), "{text}");
        }
    }

    #[test]
    fn ties_go_to_the_even_digit() {
        assert_eq!(amount("2.625").to_cents(), amount("2.62"));
        assert_eq!(amount("3.135").to_cents(), amount("3.14"));
        assert_eq!(amount("-2.625").to_cents(), amount("-2.62"));
        assert_eq!(amount("0.00005"), amount("0"));
        assert_eq!(amount("0.00015"), amount("0.0002"));
        assert_eq!(amount("0.000050000001"), amount("0.0001"));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "-", ".", "1,5", "1e5", "R$ 5", "1.2.3", "1000000000000000", "NaN", " 1"] {
            assert_eq!(Amount::from_decimal(text), None, "{text:?}");
        }
        for float in [f64::NAN, f64::INFINITY, 1e15, -1e300] {
            assert_eq!(Amount::from_f64(float), None, "{float}");
        }
    }

    #[test]
    fn display_shows_cents_or_all_four_decimals() {
        assert_eq!(amount("-5").to_string(), "-5.00");
        assert_eq!(amount("0.0375").to_string(), "0.0375");
    }
}
