//! The numbers of Colombia: NIT and cédula.

use super::{digit, digits};

/// A tax number with its check digit: `890903938-8`.
///
/// Source: DIAN, Orden Administrativa 4 of 1989 (27 October): modulus 11 over the prime weights below, from the right.
pub(in crate::sandbox) fn nit(body: &str) -> String {
    const WEIGHTS: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    let sum: u32 = digits(body).rev().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    let check = match sum % 11 {
        rest @ (0 | 1) => rest,
        rest => 11 - rest,
    };
    format!("{body}-{}", digit(check))
}

/// The number of an identity card: ten digits since 2003, from 1,000,000,000 on; eight or so before. It has no check digit.
///
/// Source: Registraduría Nacional del Estado Civil, the NUIP.
pub(in crate::sandbox) fn cedula(born: i32, serial: u32) -> String {
    if born >= 1988 { format!("10{:08}", serial % 100_000_000) } else { format!("{}", 10_000_000 + serial % 80_000_000) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_public_companies() {
        // Bancolombia, Ecopetrol, DIAN: printed on everything that they issue.
        assert_eq!(nit("890903938"), "890903938-8");
        assert_eq!(nit("899999068"), "899999068-1");
        assert_eq!(nit("800197268"), "800197268-4");
    }

    #[test]
    fn cards_grew_longer() {
        assert_eq!(cedula(1990, 7_123_456), "1007123456");
        assert_eq!(cedula(1960, 7_123_456), "17123456");
    }
}
