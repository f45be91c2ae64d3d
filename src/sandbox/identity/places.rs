//! Towns with the codes that their countries number them by; streets and quarters that many towns have.

use super::Country;
use super::names::pick;
use crate::sandbox::random::Random;

/// A town.
#[derive(Debug)]
pub(in crate::sandbox) struct Town {
    pub country: Country,
    pub name: &'static str,
    pub municipality: &'static str,
    pub state: &'static str,
    /// In Mexico the population register's two letters, in Brazil the state's two; elsewhere empty.
    pub state_code: &'static str,
    /// In Mexico the CLABE's three digits of the town (Banco de México's list of plazas), in Brazil the IBGE's seven.
    pub code: &'static str,
    /// What the postcodes there begin with.
    pub postcode: &'static str,
    pub area_code: &'static str,
    pub latitude: &'static str,
    pub longitude: &'static str,
}

/// An address.
#[derive(Debug, Clone)]
pub(in crate::sandbox) struct Place {
    pub town: &'static Town,
    pub street: &'static str,
    pub number: i64,
    pub suburb: String,
    pub postcode: String,
}

impl Place {
    /// An address in that country.
    pub(in crate::sandbox) fn invent(country: Country, random: &mut Random) -> Self {
        let count = TOWNS.iter().filter(|town| town.country == country).count() as i64;
        let nth = random.between(0, count - 1) as usize;
        let town = TOWNS.iter().filter(|town| town.country == country).nth(nth).unwrap_or(&TOWNS[0]);
        let (streets, suburbs, length) = match country {
            Country::Mexico => (STREETS_MX, SUBURBS_ES, 5),
            Country::Brazil => (STREETS_PT, SUBURBS_PT, 8),
            Country::Colombia => (STREETS_CO, SUBURBS_ES, 6),
            Country::Chile => (STREETS_CL, SUBURBS_ES, 7),
        };
        let rest = random.digits(length - town.postcode.len());
        Self {
            town,
            street: pick_phrase(streets, random),
            number: random.between(11, 1990),
            suburb: pick_phrase(suburbs, random).to_owned(),
            postcode: format!("{}{rest}", town.postcode),
        }
    }

    /// Street and number.
    pub(in crate::sandbox) fn street_line(&self) -> String {
        if self.town.country == Country::Brazil {
            format!("{}, {}", self.street, self.number)
        } else {
            format!("{} {}", self.street, self.number)
        }
    }

    /// All of it in a line.
    pub(in crate::sandbox) fn line(&self) -> String {
        format!("{}, {}, {} {}, {}", self.street_line(), self.suburb, self.postcode, self.town.name, self.town.state)
    }
}

fn pick_phrase(phrases: &'static str, random: &mut Random) -> &'static str {
    let count = phrases.split('|').count() as i64;
    phrases.split('|').nth(random.between(0, count - 1) as usize).unwrap_or_else(|| pick(phrases, random))
}

const STREETS_MX: &str = "Avenida Insurgentes|Calle Hidalgo|Calle Morelos|Avenida Juárez|Calle 5 de Mayo|Avenida Revolución|Calle Aldama|\
    Calle Nogal|Calle Jacarandas|Avenida de los Pinos|Calle Allende|Calle Orquídeas";
const STREETS_PT: &str = "Rua das Flores|Avenida Brasil|Rua Sete de Setembro|Rua das Acácias|Avenida das Nações|Rua XV de Novembro|\
    Rua do Comércio|Rua das Palmeiras|Avenida Independência|Rua Bela Vista";
const STREETS_CO: &str =
    "Calle 72|Carrera 13|Calle 100|Carrera 7|Avenida Calle 26|Carrera 15|Calle 45|Transversal 23|Diagonal 61|Carrera 43";
const STREETS_CL: &str = "Avenida Los Leones|Calle Arturo Prat|Avenida Matta|Calle Los Aromos|Avenida Libertad|Calle Colón|Calle Las Rosas";
const SUBURBS_ES: &str = "Centro|Del Valle|San Rafael|Jardines|La Florida|Las Palmas|El Mirador|San José|Santa Cecilia|Los Álamos";
const SUBURBS_PT: &str = "Centro|Jardim América|Vila Nova|Santa Cecília|Bela Vista|Boa Vista|São José|Jardim das Flores|Alto da Glória";

macro_rules! towns {
    ($($country:ident $name:literal, $municipality:literal, $state:literal, $state_code:literal, $code:literal, $postcode:literal,
        $area:literal, $latitude:literal, $longitude:literal;)+) => {
        /// Codes: INEGI's and Banco de México's lists, the IBGE's, DIVIPOLA; all public.
        static TOWNS: [Town; 21] = [$(Town {
            country: Country::$country,
            name: $name,
            municipality: $municipality,
            state: $state,
            state_code: $state_code,
            code: $code,
            postcode: $postcode,
            area_code: $area,
            latitude: $latitude,
            longitude: $longitude,
        }),+];
    };
}

towns! {
    Mexico "Ciudad de México", "Benito Juárez", "Ciudad de México", "DF", "180", "03", "55", "19.3984", "-99.1577";
    Mexico "Ciudad de México", "Coyoacán", "Ciudad de México", "DF", "180", "04", "55", "19.3467", "-99.1617";
    Mexico "Guadalajara", "Guadalajara", "Jalisco", "JC", "320", "44", "33", "20.6736", "-103.3440";
    Mexico "Monterrey", "Monterrey", "Nuevo León", "NL", "580", "64", "81", "25.6714", "-100.3090";
    Mexico "Puebla", "Puebla", "Puebla", "PL", "650", "72", "22", "19.0433", "-98.1980";
    Mexico "Querétaro", "Querétaro", "Querétaro", "QT", "680", "76", "44", "20.5881", "-100.3880";
    Mexico "Mérida", "Mérida", "Yucatán", "YN", "910", "97", "99", "20.9670", "-89.6230";
    Brazil "São Paulo", "São Paulo", "São Paulo", "SP", "3550308", "01", "11", "-23.5475", "-46.6361";
    Brazil "Campinas", "Campinas", "São Paulo", "SP", "3509502", "130", "19", "-22.9056", "-47.0608";
    Brazil "Rio de Janeiro", "Rio de Janeiro", "Rio de Janeiro", "RJ", "3304557", "20", "21", "-22.9064", "-43.1822";
    Brazil "Belo Horizonte", "Belo Horizonte", "Minas Gerais", "MG", "3106200", "30", "31", "-19.9208", "-43.9378";
    Brazil "Curitiba", "Curitiba", "Paraná", "PR", "4106902", "80", "41", "-25.4278", "-49.2731";
    Brazil "Porto Alegre", "Porto Alegre", "Rio Grande do Sul", "RS", "4314902", "90", "51", "-30.0331", "-51.2300";
    Brazil "Recife", "Recife", "Pernambuco", "PE", "2611606", "50", "81", "-8.0539", "-34.8811";
    Colombia "Bogotá", "Bogotá D.C.", "Cundinamarca", "", "11001", "11", "601", "4.6097", "-74.0817";
    Colombia "Medellín", "Medellín", "Antioquia", "", "05001", "05", "604", "6.2518", "-75.5636";
    Colombia "Cali", "Cali", "Valle del Cauca", "", "76001", "76", "602", "3.4372", "-76.5225";
    Colombia "Barranquilla", "Barranquilla", "Atlántico", "", "08001", "08", "605", "10.9639", "-74.7964";
    Chile "Santiago", "Providencia", "Región Metropolitana", "", "13123", "75", "2", "-33.4314", "-70.6093";
    Chile "Valparaíso", "Valparaíso", "Valparaíso", "", "05101", "23", "32", "-33.0472", "-71.6127";
    Chile "Concepción", "Concepción", "Biobío", "", "08101", "40", "41", "-36.8270", "-73.0503";
}
