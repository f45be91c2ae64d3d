//! What the amounts of payments say.

use super::numeric::ln;
use crate::money::Amount;
use crate::order::Arrange as _;

/// Two amounts within this ratio are the same: what rounding and exchange leave of a fixed price.
const SAME: f64 = 1.005;

/// Two amounts within this ratio may be one bill's.
const STEADY: f64 = 1.16;

/// Ten-thousandths, as what ratios are made of. Numbers of 64 bits are converted much faster than those of 128.
pub(super) fn size(amount: Amount) -> f64 {
    let exact = amount.ten_thousandths();
    i64::try_from(exact).map_or_else(|_| large(exact), |exact| exact as f64)
}

/// Apart, for the compiler would convert all amounts both ways.
#[cold]
#[inline(never)]
fn large(exact: i128) -> f64 {
    exact as f64
}

/// Whether two amounts are the same but for rounding.
pub(super) fn are_same(a: Amount, b: Amount) -> bool {
    ratio(size(a), size(b)) <= SAME
}

/// The larger over the smaller; infinite where only one is zero.
pub(super) fn ratio(a: f64, b: f64) -> f64 {
    let (less, more) = if a < b { (a, b) } else { (b, a) };
    if less >= more {
        1.0
    } else if less <= 0.0 {
        f64::INFINITY
    } else {
        more / less
    }
}

/// How like each other amounts are, in the order of their days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Likeness {
    payments: usize,
    /// How many repeat the one before, and how many are within a sixth of it.
    same: usize,
    steady: usize,
    /// What the amounts say, as natural logarithms of odds: each that repeats the one before speaks for a contract, each that is far from it
    /// against.
    pub evidence: f64,
}

impl Likeness {
    pub(super) fn of(sizes: impl Iterator<Item = f64>) -> Self {
        const MOST: f64 = 6.0;
        let (mut payments, mut same, mut steady, mut nats) = (0, 0, 0, 0.0_f64);
        let mut before = None;
        for size in sizes {
            payments += 1;
            if let Some(before) = before.replace(size) {
                let ratio = ratio(before, size);
                same += usize::from(ratio <= SAME);
                steady += usize::from(ratio <= STEADY);
                nats += if ratio <= SAME {
                    1.0
                } else if ratio <= STEADY {
                    0.3
                } else if ratio <= 1.6 {
                    -0.1
                } else if ratio <= 2.7 {
                    -0.6
                } else {
                    -1.2
                };
            }
        }
        Self { payments, same, steady, evidence: nats.clamp(-MOST, MOST) }
    }

    /// Whether the amount is fixed: at least three of five payments repeat the one before.
    pub(super) fn is_fixed(&self) -> bool {
        are_mostly(self.payments, self.same)
    }

    /// Whether three of five payments lie within a sixth of the one before.
    pub(super) fn is_steady(&self) -> bool {
        are_mostly(self.payments, self.steady)
    }

    /// Whether these payments may have a fixed amount, once those are left out that are near no due day.
    pub(super) fn may_be_fixed(&self) -> bool {
        may_be_mostly(self.payments, self.same)
    }

    /// The same for a steady one.
    pub(super) fn may_be_steady(&self) -> bool {
        may_be_mostly(self.payments, self.steady)
    }
}

/// Whether the amounts are fixed.
pub(super) fn are_fixed(amounts: &[Amount]) -> bool {
    Likeness::of(amounts.iter().copied().map(size)).is_fixed()
}

fn are_mostly(payments: usize, alike: usize) -> bool {
    let pairs = payments.saturating_sub(1);
    pairs > 0 && alike * 5 >= pairs * 3
}

/// No more than one payment in five is left out (see `Fit::is_plausible`), and each makes at most one pair more alike.
fn may_be_mostly(payments: usize, alike: usize) -> bool {
    let off = payments / 5;
    are_mostly(payments - off, alike + off)
}

/// The median; the lower of the two in the middle.
pub(super) fn median(amounts: &[Amount]) -> Amount {
    let mut sorted = amounts.to_vec();
    sorted.arrange();
    sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

/// The logarithm of how many parts there were to choose from.
pub(super) fn cost_of_parts(parts: usize) -> f64 {
    ln(parts.max(1) as f64)
}
