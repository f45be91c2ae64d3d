//! Exact quotients, rounded once.

use crate::money::float_nearest;

/// A quotient of whole numbers, to be shown with that many decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ratio {
    pub numerator: i128,
    /// Above 0.
    pub denominator: i128,
    pub decimals: u32,
}

impl Ratio {
    /// The quotient, rounded half to even, as the float nearest to that decimal.
    pub(super) fn rounded(self) -> f64 {
        let unit = 10_i128.pow(self.decimals);
        let scaled = self.numerator * unit;
        let (down, rest) = (scaled.div_euclid(self.denominator), scaled.rem_euclid(self.denominator));
        let twice = rest * 2;
        let up = twice > self.denominator || (twice == self.denominator && down.rem_euclid(2) == 1);
        let value = down + i128::from(up);
        float_nearest(value, self.decimals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(numerator: i128, denominator: i128, decimals: u32) -> f64 {
        Ratio { numerator, denominator, decimals }.rounded()
    }

    #[test]
    fn ties_go_to_the_even_digit() {
        assert_eq!(rounded(21, 8, 2).to_bits(), 2.62_f64.to_bits());
        assert_eq!(rounded(25, 8, 2).to_bits(), 3.12_f64.to_bits());
        assert_eq!(rounded(-21, 8, 2).to_bits(), (-2.62_f64).to_bits());
        assert_eq!(rounded(2290, 7, 4).to_bits(), 327.1429_f64.to_bits());
    }

    #[test]
    fn nothing_is_never_negative() {
        assert_eq!(rounded(-1, 1_000, 2).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn large_decimals_are_exact() {
        assert_eq!(rounded(12_345_678_901_234_567, 100, 2).to_bits(), 123_456_789_012_345.67_f64.to_bits());
    }
}
