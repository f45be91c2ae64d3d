//! What the amounts of payments say.

use super::numeric::ln;
use crate::money::Amount;
use crate::order::Arrange as _;

/// Two amounts within this ratio are the same: what rounding and exchange leave of a fixed price.
const SAME: f64 = 1.005;

/// Two amounts within this ratio may be one bill's.
const STEADY: f64 = 1.16;

/// Whether two amounts are the same but for rounding.
pub(super) fn are_same(a: Amount, b: Amount) -> bool {
    ratio(a, b) <= SAME
}

/// The larger over the smaller; infinite where only one is zero.
pub(super) fn ratio(a: Amount, b: Amount) -> f64 {
    if a == b {
        return 1.0;
    }
    let (less, more) = if a < b { (float(a), float(b)) } else { (float(b), float(a)) };
    if less <= 0.0 { f64::INFINITY } else { more / less }
}

/// Ten-thousandths. Numbers of 64 bits are converted much faster than those of 128.
fn float(amount: Amount) -> f64 {
    let exact = amount.ten_thousandths();
    i64::try_from(exact).map_or(exact as f64, |exact| exact as f64)
}

/// What the amounts say, in the order of their days: each that repeats the one before speaks for a contract, each that is
/// far from it against. As natural logarithms of odds.
pub(super) fn evidence(amounts: &[Amount]) -> f64 {
    const MOST: f64 = 6.0;
    let mut nats: f64 = 0.0;
    for pair in amounts.windows(2) {
        if let [a, b] = pair {
            let ratio = ratio(*a, *b);
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
    nats.clamp(-MOST, MOST)
}

/// Whether the amount is fixed: at least three of five payments repeat the one before.
pub(super) fn are_fixed(amounts: &[Amount]) -> bool {
    are_mostly(amounts.len(), alike(amounts, SAME))
}

/// Whether three of five payments lie within a sixth of the one before.
pub(super) fn are_steady(amounts: &[Amount]) -> bool {
    are_mostly(amounts.len(), alike(amounts, STEADY))
}

/// Whether payments of these amounts may have a fixed one, once those are left out that are near no due day.
pub(super) fn may_be_fixed(amounts: &[Amount]) -> bool {
    may_be_mostly(amounts.len(), alike(amounts, SAME))
}

/// The same for a steady one.
pub(super) fn may_be_steady(amounts: &[Amount]) -> bool {
    may_be_mostly(amounts.len(), alike(amounts, STEADY))
}

/// How many amounts are within that ratio of the one before.
fn alike(amounts: &[Amount], most: f64) -> usize {
    amounts.windows(2).filter(|pair| matches!(pair, [a, b] if ratio(*a, *b) <= most)).count()
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

/// Of each amount but the first its ratio to the one before.
pub(super) fn ratios(amounts: &[Amount]) -> Vec<f64> {
    amounts.windows(2).map(|pair| if let [a, b] = pair { ratio(*a, *b) } else { 1.0 }).collect()
}

/// Where parts of sorted amounts of these [`ratios`] end: before each that is more than `gap` times the one before, and at the end.
pub(super) fn cuts(ratios: &[f64], gap: f64) -> Vec<usize> {
    let inner = ratios.iter().enumerate().filter(|(_, ratio)| **ratio > gap).map(|(place, _)| place + 1);
    inner.chain([ratios.len() + 1]).collect()
}

/// The logarithm of how many parts there were to choose from.
pub(super) fn cost_of_parts(parts: usize) -> f64 {
    ln(parts.max(1) as f64)
}
