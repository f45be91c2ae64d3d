//! Floats nearest to decimals, without the tables that the standard library reads decimals with: they are not in the module of the engines then.

/// So many decimals are read, and so many digits at least.
const MOST_DECIMALS: u32 = 38;
#[cfg(any(feature = "enrich", feature = "sandbox"))]
const MOST_UNITS: u128 = 10_u128.pow(36);

/// The float nearest to so many units of 10^-`decimals`, of which there are at most [`MOST_DECIMALS`]. `is_more` says that it is a little more.
fn nearest_above(units: u128, decimals: u32, is_more: bool) -> f64 {
    if units < 1 << f64::MANTISSA_DIGITS && decimals <= 15 && !is_more {
        // Both are exact, so the quotient is rounded once. WebAssembly converts no more than 64 bits by itself.
        return units as u64 as f64 / 10_u64.pow(decimals) as f64;
    }
    let unit = 10_u128.pow(decimals);
    // A quotient of 64 bits, the last of which says whether anything is left.
    let (mut quotient, mut rest) = (units / unit, units % unit);
    let mut exponent = 0;
    while quotient < 1 << 63 && exponent > -256 {
        rest *= 2;
        let is_one = rest >= unit;
        quotient = quotient * 2 + u128::from(is_one);
        rest -= if is_one { unit } else { 0 };
        exponent -= 1;
    }
    let spare = 64 - quotient.leading_zeros().min(64);
    let is_more = is_more || rest > 0 || quotient & ((1 << spare) - 1) != 0;
    let rounded = ((quotient >> spare) as u64 | u64::from(is_more)) as f64;
    rounded * 2_f64.powi(spare as i32 + exponent)
}

/// The float nearest to so many units of 10^-`decimals`: at most 38 decimals. Ties go to the even float.
pub(crate) fn nearest(units: i128, decimals: u32) -> f64 {
    let magnitude = nearest_above(units.unsigned_abs(), decimals.min(MOST_DECIMALS), false);
    if units < 0 { -magnitude } else { magnitude }
}

/// The float nearest to a number as JSON has them. `None` for what is none, and for 10^15 or more. Below 10^-20 it is not always the
/// nearest.
#[cfg(any(feature = "enrich", feature = "sandbox"))]
pub(crate) fn read(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (digits, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent: i32 = exponent.parse().ok().filter(|exponent: &i32| exponent.abs() < 1_000)?;
    // Where the decimal point is, from the first digit on.
    let point = i32::try_from(whole.len()).ok()? + exponent;
    if whole.is_empty() || text.len() > 10_000 {
        return None;
    }
    let (mut units, mut decimals, mut is_more) = (0_u128, 0, false);
    for (place, digit) in (1..).zip(whole.bytes().chain(fraction.bytes())) {
        if !digit.is_ascii_digit() {
            return None;
        }
        if place <= point + MOST_DECIMALS as i32 && units < MOST_UNITS {
            units = units * 10 + u128::from(digit - b'0');
            decimals = (place - point).max(0) as u32;
        } else {
            is_more |= digit != b'0';
        }
        if place <= point && units >= 1_000_000_000_000_000 {
            return None;
        }
    }
    for _ in whole.len() + fraction.len()..usize::try_from(point).unwrap_or_default() {
        units *= 10;
        if units >= 1_000_000_000_000_000 {
            return None;
        }
    }
    let magnitude = nearest_above(units, decimals, is_more);
    Some(if text.starts_with('-') { -magnitude } else { magnitude })
}

#[cfg(all(test, feature = "enrich"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_of_money_is_refused() {
        for text in
            ["", "-", "null", "true", "\"5\"", "[1]", "1e15", "1000000000000000", "-1e15", "1e999999", "1e", "1x", "NaN", "inf", "1e2000"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_with_their_exponents() {
        for (text, number) in [("0", 0.0_f64), ("-0.0", -0.0), ("1.5E2", 150.0), ("1e14", 1e14), ("25e-1", 2.5), ("0e15", 0.0)] {
            assert_eq!(read(text).map(f64::to_bits), Some(number.to_bits()), "{text}");
        }
    }
}

#[cfg(all(test, feature = "enrich", not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]

        /// The standard library reads the same.
        #[test]
        fn decimals_are_read_as_the_standard_library_reads_them(
            text in "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,24}(0{0,20}|[0-9]{0,20}))?",
            float in -1e15_f64..1e15,
            small in -10.0_f64..10.0,
            power in -24..3,
        ) {
            for text in [text, float.to_string(), small.to_string(), format!("{float:e}"), format!("{small}e{power}")] {
                let expected: f64 = text.parse().unwrap();
                let least = if expected.abs() < 1e-20 { 1e-36 } else { 0.0 };
                let read = read(&text).unwrap();
                prop_assert!(read.to_bits() == expected.to_bits() || (read - expected).abs() < least, "{} as {} for {}", text, read, expected);
            }
        }

        #[test]
        fn units_are_as_their_decimals_read(units in any::<i128>(), shift in 0_u32..127, decimals in 0_u32..=38) {
            let units = units >> shift;
            let (magnitude, unit) = (units.unsigned_abs(), 10_u128.pow(decimals));
            let sign = if units < 0 { "-" } else { "" };
            let width = decimals as usize;
            let text = if decimals == 0 { format!("{sign}{magnitude}") } else { format!("{sign}{}.{:0width$}", magnitude / unit, magnitude % unit) };
            prop_assert_eq!(nearest(units, decimals).to_bits(), text.parse::<f64>().unwrap().to_bits(), "{}", text);
        }
    }
}
