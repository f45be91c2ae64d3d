//! Logarithm and exponential from additions and multiplications alone, so that every platform gets the same bits: those of
//! the standard library may differ in the last.

use std::f64::consts::{LN_2, LOG2_E, SQRT_2};

/// One over each odd number from 21 down to 1.
const OVER_ODD: [f64; 11] =
    [1.0 / 21.0, 1.0 / 19.0, 1.0 / 17.0, 1.0 / 15.0, 1.0 / 13.0, 1.0 / 11.0, 1.0 / 9.0, 1.0 / 7.0, 1.0 / 5.0, 1.0 / 3.0, 1.0];

/// The natural logarithm of a positive, normal number.
pub(super) fn ln(x: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    let bits = x.to_bits();
    let mut exponent = ((bits >> 52) & 0x7FF) as i32 - 1023;
    let mut mantissa = f64::from_bits((bits & MANTISSA) | (1023 << 52));
    if mantissa > SQRT_2 {
        mantissa /= 2.0;
        exponent += 1;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), whose argument is below 0.172 here.
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let square = t * t;
    let mut sum = 0.0;
    for factor in OVER_ODD {
        sum = sum * square + factor;
    }
    2.0 * t * sum + f64::from(exponent) * LN_2
}

/// e to the power of `x`, for `x` between -700 and 700; beyond, as there.
pub(super) fn exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    let whole = (x * LOG2_E).round();
    let rest = x - whole * LN_2;
    let mut sum = 1.0;
    for n in (1..=18_u32).rev() {
        sum = 1.0 + sum * rest / f64::from(n);
    }
    sum * f64::from_bits(((whole as i64 + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_agree_with_the_standard_library() {
        for step in 1..2_000 {
            let x = f64::from(step) * 0.013;
            assert!((ln(x) - x.ln()).abs() < 1e-13, "ln {x}");
            let y = x - 13.0;
            assert!((exp(y) / y.exp() - 1.0).abs() < 1e-13, "exp {y}");
        }
    }
}
