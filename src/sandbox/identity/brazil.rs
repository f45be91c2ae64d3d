//! The numbers of Brazil: CPF, CNPJ, branch and account.

use super::{digit, digits};

/// The tax number of a person: nine digits and two check digits.
///
/// Source: Receita Federal, modulus 11 over weights that fall to 2, as its e-CPF layout ("Leiaute dos Certificados Digitais") has it.
pub(in crate::sandbox) fn cpf(nine: &str) -> String {
    let first = modulus_11(nine, 11);
    let second = modulus_11(&format!("{nine}{first}"), 11);
    format!("{nine}{first}{second}")
}

/// The tax number of a company: eight digits of its own, four of the branch, two check digits.
///
/// Source: Receita Federal, Nota Técnica COCAD/SUARA 49/2024, which gives the modulus 11 with weights 2 to 9.
pub(in crate::sandbox) fn cnpj(eight: &str, branch: u32) -> String {
    let body = format!("{eight}{branch:04}");
    let first = modulus_11(&body, 9);
    let second = modulus_11(&format!("{body}{first}"), 9);
    format!("{body}{first}{second}")
}

/// The check digit of an account, from its branch and its number.
///
/// Source: Itaú, "Layout de arquivos: cálculo do DAC da conta corrente": modulus 10 over branch and account.
pub(in crate::sandbox) fn account_digit(branch: &str, account: &str) -> char {
    let sum: u32 = digits(&format!("{branch}{account}"))
        .rev()
        .enumerate()
        .map(|(place, value)| {
            let product = if place % 2 == 0 { value * 2 } else { value };
            product / 10 + product % 10
        })
        .sum();
    digit((10 - sum % 10) % 10)
}

/// Weights from 2 upwards, from the right, beginning again after `most`.
fn modulus_11(body: &str, most: u32) -> char {
    let sum: u32 = digits(body).rev().zip((2..=most).cycle()).map(|(value, weight)| value * weight).sum();
    match sum % 11 {
        0 | 1 => '0',
        rest => digit(11 - rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_that_everybody_prints() {
        assert_eq!(cpf("111444777"), "11144477735");
        assert_eq!(cpf("529982247"), "52998224725");
        assert_eq!(cnpj("11222333", 1), "11222333000181");
        assert_eq!(cnpj("11444777", 1), "11444777000161");
    }

    #[test]
    fn numbers_of_banks() {
        // Banco do Brasil, Itaú Unibanco, Petrobras: public companies.
        assert_eq!(cnpj("00000000", 1), "00000000000191");
        assert_eq!(cnpj("60701190", 1), "60701190000104");
        assert_eq!(cnpj("33000167", 1), "33000167000101");
    }

    #[test]
    fn the_example_of_the_banks_layout() {
        assert_eq!(account_digit("2545", "02366"), '1');
    }
}
