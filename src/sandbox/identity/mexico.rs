//! The numbers of Mexico: CLABE, RFC, CURP, NSS.

use super::names::{Gender, plain};
use super::{digit, digits};
use crate::date::Date;

/// A name as the registers of Mexico take it apart.
#[derive(Debug, Clone, Copy)]
pub(in crate::sandbox) struct Parts<'a> {
    /// The father's family name.
    pub paternal: &'a str,
    /// The mother's family name.
    pub maternal: &'a str,
    /// The given names.
    pub given: &'a str,
}

/// The number of a bank account: bank (3 digits), town (3), account (11) and the check digit.
///
/// Source: Asociación de Bancos de México, "Clave Bancaria Estandarizada": weights 3, 7, 1, of each product the last digit.
pub(in crate::sandbox) fn clabe(bank: &str, town: &str, account: &str) -> String {
    let body = format!("{bank}{town}{account}");
    let sum: u32 = digits(&body).zip([3, 7, 1].into_iter().cycle()).map(|(value, weight)| value * weight % 10).sum();
    format!("{body}{}", digit((10 - sum % 10) % 10))
}

/// The number of the social insurance: office (2 digits), year of entry (2), year of birth (2), serial (4) and the check digit.
///
/// Source: IMSS, structure of the Número de Seguridad Social; the check digit is Luhn's (ISO/IEC 7812-1, annex B).
pub(in crate::sandbox) fn nss(office: u32, entry: i32, birth: i32, serial: u32) -> String {
    let body = format!("{office:02}{:02}{:02}{serial:04}", entry.rem_euclid(100), birth.rem_euclid(100));
    let sum: u32 = digits(&body)
        .rev()
        .enumerate()
        .map(|(place, value)| match value * 2 {
            _ if place % 2 == 1 => value,
            double if double > 9 => double - 9,
            double => double,
        })
        .sum();
    format!("{body}{}", digit((10 - sum % 10) % 10))
}

/// The tax number of a person, with its homoclave.
///
/// Source: SAT, "Procedimiento para obtener la clave del RFC y la homoclave" (published under IFAI request 0610100135506).
pub(in crate::sandbox) fn person_rfc(name: Parts<'_>, birth: Date) -> String {
    let mut letters = initials(name);
    if is_improper(&letters, IMPROPER_RFC) {
        letters.truncate(3);
        letters.push('X');
    }
    let body = format!("{letters}{}", short(birth));
    let full = format!("{} {} {}", plain(name.paternal), plain(name.maternal), plain(name.given));
    finish_rfc(&body, &full)
}

/// The tax number of a company: three letters of its name.
///
/// Source: as [`person_rfc`].
pub(in crate::sandbox) fn company_rfc(name: &str, founded: Date) -> String {
    let name = plain(name);
    let words: Vec<&str> = name.split_whitespace().filter(|word| !PASSED_OVER.contains(word)).collect();
    let letter = |word: usize, place: usize| words.get(word).and_then(|word| word.chars().nth(place)).unwrap_or('X');
    let letters = match words.len() {
        0 | 1 => [letter(0, 0), letter(0, 1), letter(0, 2)],
        2 => [letter(0, 0), letter(1, 0), letter(1, 1)],
        _ => [letter(0, 0), letter(1, 0), letter(2, 0)],
    };
    finish_rfc(&format!("{}{}", String::from_iter(letters), short(founded)), &name)
}

/// The number in the population register, 18 characters. `state` is the register's two letters of the place of birth.
///
/// Source: RENAPO, "Instructivo normativo para la asignación de la CURP" (Diario Oficial de la Federación, 2018-06-18).
pub(in crate::sandbox) fn curp(name: Parts<'_>, birth: Date, gender: Gender, state: &str) -> String {
    let mut letters = initials(name);
    if is_improper(&letters, IMPROPER_CURP) {
        letters.replace_range(1..2, "X");
    }
    let consonants: String = [name.paternal, name.maternal, counted(&plain(name.given))].into_iter().map(inner_consonant).collect();
    let sex = if gender == Gender::Male { 'H' } else { 'M' };
    // Tells people of the same letters apart: a digit for who was born before 2000, a letter after.
    let apart = if birth.year() < 2000 { '0' } else { 'A' };
    let body = format!("{letters}{}{sex}{state}{consonants}{apart}", short(birth));
    let sum: usize = body
        .chars()
        .enumerate()
        .map(|(place, c)| "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ".chars().position(|known| known == c).unwrap_or(0) * (18 - place))
        .sum();
    format!("{body}{}", digit(((10 - sum % 10) % 10) as u32))
}

/// Words that say what kind of company it is, or join others: the RFC's letters pass over them.
const PASSED_OVER: [&str; 12] = ["SA", "DE", "CV", "SAPI", "SC", "RL", "S", "Y", "DEL", "LA", "EL", "LOS"];

/// What four letters may not spell, by the tax authority: the last one becomes an X.
const IMPROPER_RFC: &str = "\
    BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA \
    KOGE KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN";

/// What four letters may not spell, by the population register: the second one becomes an X.
const IMPROPER_CURP: &str = "\
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI \
    GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO \
    MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO \
    RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY";

fn is_improper(letters: &str, words: &str) -> bool {
    words.split_whitespace().any(|word| word == letters)
}

/// First letter and first inner vowel of the father's name, first letters of the mother's and of the given name.
fn initials(name: Parts<'_>) -> String {
    let (paternal, maternal, given) = (plain(name.paternal), plain(name.maternal), plain(name.given));
    let first = |word: &str| word.chars().next().filter(|c| *c != 'Ñ').unwrap_or('X');
    let vowel = paternal.chars().skip(1).find(|c| "AEIOU".contains(*c)).unwrap_or('X');
    String::from_iter([first(&paternal), vowel, first(&maternal), first(counted(&given))])
}

/// The given name that counts: of several, not José or María.
fn counted(given: &str) -> &str {
    let mut words = given.split_whitespace();
    match (words.next(), words.next()) {
        (Some("JOSE" | "MARIA" | "MA" | "J"), Some(second)) => second,
        (Some(first), _) => first,
        _ => "",
    }
}

fn inner_consonant(word: &str) -> char {
    plain(word).chars().skip(1).find(|c| c.is_alphabetic() && !"AEIOU".contains(*c)).map_or('X', |c| if c == 'Ñ' { 'X' } else { c })
}

fn short(day: Date) -> String {
    let (year, month, day) = day.civil();
    format!("{:02}{month:02}{day:02}", year.rem_euclid(100))
}

/// Adds the homoclave, which tells namesakes apart, and the check digit.
fn finish_rfc(body: &str, name: &str) -> String {
    let values: Vec<u32> = std::iter::once(0).chain(name.chars().map(letter_value).flat_map(|value| [value / 10, value % 10])).collect();
    let sum: u32 = values.windows(2).map(|pair| if let [a, b] = pair { (a * 10 + b) * b } else { 0 }).sum();
    let letter = |value: u32| char::from(*b"123456789ABCDEFGHIJKLMNPQRSTUVWXYZ".get(value as usize).unwrap_or(&b'1'));
    let body = format!("{body}{}{}", letter(sum % 1000 / 34), letter(sum % 1000 % 34));
    let check = rfc_check(&body);
    format!("{body}{check}")
}

/// What a letter of a name counts for in the homoclave.
fn letter_value(c: char) -> u32 {
    match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '&' => 10,
        'A'..='I' => u32::from(c) - u32::from('A') + 11,
        'J'..='R' => u32::from(c) - u32::from('J') + 21,
        'S'..='Z' => u32::from(c) - u32::from('S') + 32,
        'Ñ' => 40,
        _ => 0,
    }
}

/// The check digit of the 11 (company) or 12 (person) characters before it.
fn rfc_check(body: &str) -> char {
    let padded = format!("{body:>12}");
    let sum: usize = padded
        .chars()
        .enumerate()
        .map(|(place, c)| "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ".chars().position(|known| known == c).unwrap_or(0) * (13 - place))
        .sum();
    match sum % 11 {
        0 => '0',
        1 => 'A',
        rest => digit(11 - rest as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_clabes() {
        // The example of Wikipedia's article on the CLABE, and the one that Mexican payment firms test with.
        assert_eq!(clabe("032", "180", "00011835971"), "032180000118359719");
        assert_eq!(clabe("002", "010", "07777777777"), "002010077777777771");
    }

    #[test]
    fn the_authoritys_own_example_of_an_rfc() {
        let emma = Parts { paternal: "Gómez", maternal: "Díaz", given: "Emma" };
        assert_eq!(person_rfc(emma, Date::new(1956, 12, 31).unwrap()), "GODE561231GR8");
    }

    #[test]
    fn check_digits_of_the_rfcs_of_public_bodies() {
        // SAT, IMSS, CFE, Pemex, UNAM: printed on everything that they issue.
        for rfc in ["SAT970701NN3", "IMS421231I45", "CFE370814QI0", "PME380607P35", "UNA2907227Y5"] {
            assert_eq!(rfc_check(&rfc[..11]), rfc.chars().last().unwrap(), "{rfc}");
        }
    }

    #[test]
    fn the_registers_own_example_of_a_curp() {
        // Wikipedia's article on the CURP, after the register's leaflet.
        let gloria = Parts { paternal: "Hernández", maternal: "García", given: "Gloria" };
        assert_eq!(curp(gloria, Date::new(1956, 4, 27).unwrap(), Gender::Female, "VZ"), "HEGG560427MVZRRL04");
    }

    #[test]
    fn a_published_nss() {
        assert_eq!(nss(72, 1979, 1956, 804), "72795608040");
    }

    #[test]
    fn jose_and_maria_do_not_count() {
        let name = Parts { paternal: "Núñez", maternal: "Ñáñez", given: "María Fernanda" };
        assert!(person_rfc(name, Date::new(1990, 1, 2).unwrap()).starts_with("NUXF900102"));
        let name = Parts { paternal: "Cano", maternal: "Castro", given: "Omar" };
        assert!(person_rfc(name, Date::new(1990, 1, 2).unwrap()).starts_with("CACX"));
        assert!(curp(name, Date::new(1990, 1, 2).unwrap(), Gender::Male, "DF").starts_with("CXCO"));
    }
}
