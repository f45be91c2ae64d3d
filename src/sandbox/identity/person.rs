//! A person who does not exist.

use super::names::{Gender, Name, name, plain};
use super::{Country, Place, brazil, chile, colombia, mexico};
use crate::date::Date;
use crate::sandbox::random::Random;

/// Who somebody is.
#[derive(Debug, Clone)]
pub(in crate::sandbox) struct Identity {
    pub country: Country,
    pub gender: Gender,
    pub given: &'static str,
    /// The first family name (in Brazil: the mother's).
    pub family: &'static str,
    /// The second family name (in Brazil: the father's).
    pub second_family: &'static str,
    pub birth: Date,
    pub place: Place,
    /// What the tax authority knows the person by: RFC, CPF, NIT or RUT.
    pub tax_id: String,
    /// The number in the population register: CURP in Mexico, cédula in Colombia, RUT in Chile; in Brazil the RG.
    pub civil_id: String,
    /// The number of the social insurance: NSS in Mexico; elsewhere empty.
    pub insurance_id: String,
    /// Without the codes of country and area.
    pub phone: String,
    pub email: String,
}

impl Identity {
    /// Somebody who is that old (in years, between the two) on `today`.
    pub(in crate::sandbox) fn invent(country: Country, ages: (i64, i64), today: Date, random: &mut Random) -> Self {
        let gender = if random.between(0, 1) == 0 { Gender::Female } else { Gender::Male };
        let Name { given, paternal, maternal } = name(country, gender, random);
        let years = random.between(ages.0, ages.1) as i32;
        let birth =
            today.add_months(-12 * years).and_then(|day| day.add_days(-(random.between(1, 364) as i32))).unwrap_or(Date::UNIX_EPOCH);
        let place = Place::invent(country, random);
        let serial = random.between(1, 99_999_999) as u32;
        let (family, second_family) = if country == Country::Brazil { (maternal, paternal) } else { (paternal, maternal) };
        let parts = mexico::Parts { paternal, maternal, given };
        let (tax_id, civil_id, insurance_id) = match country {
            Country::Mexico => (
                mexico::person_rfc(parts, birth),
                mexico::curp(parts, birth, gender, place.town.state_code),
                mexico::nss(random.between(1, 97) as u32, birth.year() + random.between(18, 23) as i32, birth.year(), serial % 10_000),
            ),
            // The state's digit is the ninth: 8 is São Paulo's, which may issue anybody's.
            Country::Brazil => (brazil::cpf(&format!("{serial:08}8")), random.digits(9), String::new()),
            Country::Colombia => {
                let card = colombia::cedula(birth.year(), serial);
                (colombia::nit(&card), card, String::new())
            }
            Country::Chile => {
                let rut = chile::rut(7_000_000 + serial % 18_000_000);
                (rut.clone(), rut, String::new())
            }
        };
        let phone = match country {
            Country::Brazil | Country::Chile => format!("9{}", random.digits(8)),
            Country::Mexico => random.digits(8),
            Country::Colombia => format!("3{}", random.digits(9)),
        };
        let user = |text: &str| plain(text).to_lowercase().replace('ñ', "n").replace(' ', "");
        let email = format!("{}.{}{}@example.com", user(given), user(paternal), birth.year().rem_euclid(100));
        Self { country, gender, given, family, second_family, birth, place, tax_id, civil_id, insurance_id, phone, email }
    }

    /// The full name.
    pub(in crate::sandbox) fn name(&self) -> String {
        format!("{} {} {}", self.given, self.family, self.second_family)
    }

    /// Both family names.
    pub(in crate::sandbox) fn families(&self) -> String {
        format!("{} {}", self.family, self.second_family)
    }

    /// The phone number as people write it abroad.
    pub(in crate::sandbox) fn full_phone(&self) -> String {
        let (country, area) = match self.country {
            Country::Mexico => ("52", self.place.town.area_code),
            Country::Brazil => ("55", self.place.town.area_code),
            Country::Colombia => ("57", ""),
            Country::Chile => ("56", ""),
        };
        format!("+{country}{area}{}", self.phone)
    }
}
