//! The number of Chile: RUT.

use super::{digit, digits};

/// A tax number with its check digit: `12345678-5`.
///
/// Source: Servicio de Impuestos Internos, modulus 11 over weights 2 to 7 from the right; 10 is written K.
pub(in crate::sandbox) fn rut(body: u32) -> String {
    let sum: u32 = digits(&body.to_string()).rev().zip((2..=7).cycle()).map(|(value, weight)| value * weight).sum();
    let check = match 11 - sum % 11 {
        11 => '0',
        10 => 'K',
        value => digit(value),
    };
    format!("{body}-{check}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_numbers() {
        // The usual example; Banco de Chile, Banco del Estado, the tax authority itself.
        assert_eq!(rut(12_345_678), "12345678-5");
        assert_eq!(rut(97_004_000), "97004000-5");
        assert_eq!(rut(97_030_000), "97030000-7");
        assert_eq!(rut(60_803_000), "60803000-K");
    }
}
