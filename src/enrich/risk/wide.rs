//! Whole numbers of 256 bits, as far as the standard deviation of large amounts needs them.

/// A whole number below 2^256. Sums and products wrap beyond that, which the squares of amounts never reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Wide {
    high: u128,
    low: u128,
}

impl Wide {
    /// The square of a number.
    pub(super) fn square(value: u128) -> Self {
        Self { high: 0, low: value }.times(value)
    }

    /// This number times another.
    #[must_use]
    pub(super) fn times(self, factor: u128) -> Self {
        let low = product(self.low, factor);
        Self { high: low.high.wrapping_add(self.high.wrapping_mul(factor)), low: low.low }
    }

    /// This number and another.
    #[must_use]
    pub(super) fn plus(self, other: Self) -> Self {
        let (low, carried) = self.low.overflowing_add(other.low);
        Self { high: self.high.wrapping_add(other.high).wrapping_add(u128::from(carried)), low }
    }

    /// This number less a smaller one.
    #[must_use]
    pub(super) fn minus(self, other: Self) -> Self {
        let (low, borrowed) = self.low.overflowing_sub(other.low);
        Self { high: self.high.wrapping_sub(other.high).wrapping_sub(u128::from(borrowed)), low }
    }

    /// `sqrt(self / divisor)`, rounded half to even. The divisor is above 0, and below 2^120.
    pub(super) fn root_of_quotient(self, divisor: u128) -> u128 {
        let fits = |root: u128| Self::square(root).times(divisor) <= self;
        let bits = if self.high > 0 { 256 - self.high.leading_zeros() } else { 128 - self.low.leading_zeros() };
        let of_quotient = bits.saturating_sub(divisor.ilog2());
        let mut root = 0_u128;
        for bit in (0..=(of_quotient / 2).min(126)).rev() {
            let higher = root | 1 << bit;
            if fits(higher) {
                root = higher;
            }
        }
        // Is the root above root + 1/2? Then four times the quotient is above (2 * root + 1)^2.
        let middle = Self::square(2 * root + 1).times(divisor);
        let four = self.times(4);
        root + u128::from(four > middle || (four == middle && root % 2 == 1))
    }
}

/// All 256 bits of a product, by parts of 64 bits.
fn product(a: u128, b: u128) -> Wide {
    const PART: u128 = u64::MAX as u128;
    let (a_high, a_low, b_high, b_low) = (a >> 64, a & PART, b >> 64, b & PART);
    let (low, middle, other, high) = (a_low * b_low, a_high * b_low, a_low * b_high, a_high * b_high);
    let carry = (low >> 64) + (middle & PART) + (other & PART);
    Wide { high: high + (middle >> 64) + (other >> 64) + (carry >> 64), low: (low & PART) | (carry << 64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_and_sums_carry() {
        // (2^128 - 1)^2 = 2^256 - 2^129 + 1
        let square = Wide::square(u128::MAX);
        assert_eq!(square, Wide { high: u128::MAX - 1, low: 1 });
        assert_eq!(square.plus(square).minus(square), square);
        assert_eq!(Wide::square(1 << 70).times(3), Wide { high: 3 << 12, low: 0 });
        // (a + b)^2 = a^2 + 2ab + b^2
        let (a, b) = (123_456_789_012_345_678_901_234_567_u128, 987_654_321_098_765_432_109_876_543_u128);
        let expanded = Wide::square(a).plus(Wide::square(b)).plus(product(a, b).times(2));
        assert_eq!(Wide::square(a + b), expanded);
    }

    #[test]
    fn roots_round_half_to_even() {
        let root = |number: u128, divisor: u128| Wide { high: 0, low: number }.root_of_quotient(divisor);
        assert_eq!((root(0, 1), root(1, 1), root(2, 1), root(3, 1)), (0, 1, 1, 2));
        // 1.5, 2.5 and 3.5, exactly and hardly more.
        assert_eq!((root(9, 4), root(25, 4), root(49, 4)), (2, 2, 4));
        assert_eq!(root(25_001, 4_000), 3);
        let large = Wide::square(10_u128.pow(36) + 7);
        assert_eq!(large.root_of_quotient(1), 10_u128.pow(36) + 7);
        assert_eq!(large.times(9).root_of_quotient(9), 10_u128.pow(36) + 7);
        assert_eq!(Wide::square(1 << 126).root_of_quotient(1), 1 << 126);
    }
}
