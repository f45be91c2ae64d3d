//! Whether document numbers are right, worked out another way than they are made: with the check digit as one of the digits.

use super::digits;

fn values(number: &str) -> Vec<u32> {
    digits(number).collect()
}

/// A CLABE: with weights 3, 7, 1 its 18 digits sum to a multiple of ten; the last one counts once, which the weights have it at.
pub(in crate::sandbox) fn clabe(number: &str) -> bool {
    let values = values(number);
    values.len() == 18 && values.iter().enumerate().map(|(place, value)| value * [3, 7, 1][place % 3] % 10).sum::<u32>() % 10 == 0
}

/// Luhn's rule, as a walk from the left over a table of doubled digits.
pub(in crate::sandbox) fn luhn(number: &str) -> bool {
    const DOUBLED: [u32; 10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let values = values(number);
    let parity = values.len() % 2;
    values.iter().enumerate().map(|(place, value)| if place % 2 == parity { DOUBLED[*value as usize] } else { *value }).sum::<u32>() % 10
        == 0
}

/// An RFC: its characters' values with weights 13 down to 1 are a multiple of eleven, where the last one counts as ten when it is A.
pub(in crate::sandbox) fn rfc(number: &str) -> bool {
    let value = |c: char| match c {
        '0'..='9' => c as u32 - '0' as u32,
        'A'..='N' => c as u32 - 'A' as u32 + 10,
        '&' => 24,
        'O'..='Z' => c as u32 - 'O' as u32 + 25,
        'Ñ' => 38,
        _ => 37,
    };
    let characters: Vec<char> = format!("{number:>13}").chars().collect();
    let form = matches!(number.chars().count(), 12 | 13) && characters[4..10].iter().all(char::is_ascii_digit);
    let sum: u32 = characters.iter().zip((1..=13).rev()).map(|(c, weight)| value(*c) * weight).sum();
    form && sum.is_multiple_of(11)
}

/// A CURP: its 18 characters' values with weights 18 down to 1 are a multiple of ten.
pub(in crate::sandbox) fn curp(number: &str) -> bool {
    let value = |c: char| match c {
        '0'..='9' => c as u32 - '0' as u32,
        'A'..='N' => c as u32 - 'A' as u32 + 10,
        'Ñ' => 24,
        'O'..='Z' => c as u32 - 'O' as u32 + 25,
        _ => 99,
    };
    let sum: u32 = number.chars().zip((1..=18).rev()).map(|(c, weight)| value(c) * weight).sum();
    number.chars().count() == 18 && sum.is_multiple_of(10)
}

/// CPF and CNPJ: each check digit makes the weighted sum up to itself leave 0, or 1 where it is 0 itself.
pub(in crate::sandbox) fn brazil(number: &str) -> bool {
    let values = values(number);
    let weight = |from_right: usize| if values.len() == 11 { from_right + 1 } else { (from_right + 7) % 8 + 2 };
    matches!(values.len(), 11 | 14)
        && (0..2).all(|dropped| {
            let kept = &values[..values.len() - dropped];
            let sum: usize =
                kept.iter().rev().enumerate().map(|(place, value)| *value as usize * if place == 0 { 1 } else { weight(place) }).sum();
            sum.is_multiple_of(11) || (sum % 11 == 1 && kept.last() == Some(&0))
        })
}

/// A NIT `900123456-7`: the sum with the primes and the check digit counted once is a multiple of eleven; where the sum alone leaves 1,
/// the check digit is that.
pub(in crate::sandbox) fn nit(number: &str) -> bool {
    let Some((body, check)) = number.split_once('-') else { return false };
    let check: u32 = check.parse().unwrap();
    let weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43];
    let sum: u32 = digits(body).rev().zip(weights).map(|(value, weight)| value * weight).sum();
    if sum % 11 == 1 { check == 1 } else { (sum + check).is_multiple_of(11) }
}

/// A RUT `12345678-5`: the check digit that makes the sum a multiple of eleven, where K is ten.
pub(in crate::sandbox) fn rut(number: &str) -> bool {
    let Some((body, check)) = number.split_once('-') else { return false };
    let check = if check == "K" { 10 } else { check.parse().unwrap() };
    let sum: u32 = digits(body).rev().enumerate().map(|(place, value)| value * (place as u32 % 6 + 2)).sum();
    (sum + check).is_multiple_of(11)
}

mod tests {
    use super::super::{Company, Country, Identity, brazil, mexico};
    use crate::date::Date;
    use crate::sandbox::random::Random;

    #[test]
    fn the_checks_know_right_from_wrong() {
        assert!(super::clabe("032180000118359719") && !super::clabe("032180000118359718"));
        assert!(super::luhn("72795608040") && !super::luhn("72795608041"));
        assert!(super::rfc("GODE561231GR8") && super::rfc("CFE370814QI0") && !super::rfc("GODE561231GR9"));
        assert!(super::curp("HEGG560427MVZRRL04") && !super::curp("HEGG560427MVZRRL05"));
        assert!(super::brazil("52998224725") && !super::brazil("52998224726"));
        assert!(super::brazil("11222333000181") && !super::brazil("11222333000182"));
        assert!(super::nit("890903938-8") && !super::nit("890903938-7"));
        assert!(super::rut("60803000-K") && super::rut("12345678-5") && !super::rut("12345678-6"));
    }

    #[test]
    fn everybody_has_numbers_that_check_out() {
        let today = Date::parse("2026-01-01").unwrap();
        for seed in 0..2_000 {
            let mut random = Random::named(seed, "people");
            let mut person = |country| Identity::invent(country, (18, 90), today, &mut random);
            let mexican = person(Country::Mexico);
            assert!(super::rfc(&mexican.tax_id), "{mexican:?}");
            assert!(super::curp(&mexican.civil_id), "{mexican:?}");
            assert!(super::luhn(&mexican.insurance_id) && mexican.insurance_id.len() == 11, "{mexican:?}");
            // RFC and CURP begin with the same letters, but where those would be a word, and with the same day.
            assert_eq!(mexican.tax_id[4..10], mexican.civil_id[4..10]);
            assert!(super::brazil(&person(Country::Brazil).tax_id));
            assert!(super::nit(&person(Country::Colombia).tax_id));
            assert!(super::rut(&person(Country::Chile).tax_id));
            let mut company = |country| Company::invent(country, today, &mut random).tax_id;
            let rfc = company(Country::Mexico);
            assert!(super::rfc(&rfc) && rfc.len() == 12, "{rfc}");
            assert!(super::brazil(&company(Country::Brazil)));
            assert!(super::nit(&company(Country::Colombia)));
            assert!(super::rut(&company(Country::Chile)));
            let account = random.digits(11);
            assert!(super::clabe(&mexico::clabe("999", "180", &account)));
            let (agency, account) = (random.digits(4), random.digits(8));
            assert!(super::luhn(&format!("{agency}{account}{}", brazil::account_digit(&agency, &account))));
        }
    }
}
