//! A company that does not exist.

use super::names::{pick, plain};
use super::{Country, Place, brazil, chile, colombia, mexico};
use crate::date::Date;
use crate::sandbox::random::Random;

/// A company: an employer, a customer, a supplier.
#[derive(Debug, Clone)]
pub(in crate::sandbox) struct Company {
    /// The name in law, in capitals, with the kind of company.
    pub name: String,
    /// The name without the kind of company, as statements have it.
    pub short: String,
    /// RFC, CNPJ (14 digits), NIT (`900123456-7`) or RUT (`76123456-7`).
    pub tax_id: String,
    /// The social insurance's number of the employer (registro patronal in Mexico, 11 characters); elsewhere the tax number's digits.
    pub employer_id: String,
    pub founded: Date,
    pub place: Place,
}

impl Company {
    /// A company in that country that is some years old on `today`.
    pub(in crate::sandbox) fn invent(country: Country, today: Date, random: &mut Random) -> Self {
        let portuguese = country == Country::Brazil;
        let (trades, words) = if portuguese { (TRADES_PT, WORDS_PT) } else { (TRADES_ES, WORDS_ES) };
        let short = format!("{} {}", pick(trades, random), pick(words, random)).replace('_', " ");
        let kind = match country {
            Country::Mexico => "SA DE CV",
            Country::Brazil => "LTDA",
            Country::Colombia => "SAS",
            Country::Chile => "SPA",
        };
        let founded = today.add_days(-(random.between(1_500, 12_000) as i32)).unwrap_or(Date::UNIX_EPOCH);
        let serial = random.between(1_000_000, 9_999_999);
        let tax_id = match country {
            Country::Mexico => mexico::company_rfc(&short, founded),
            Country::Brazil => brazil::cnpj(&format!("{:08}", serial * 3 + 10_000_000), 1),
            Country::Colombia => colombia::nit(&format!("90{serial}")),
            Country::Chile => chile::rut(76_000_000 + (serial % 1_900_000) as u32),
        };
        let employer_id = match country {
            Country::Mexico => {
                format!("{}{}10{}", char::from(b'A' + random.between(0, 25) as u8), random.digits(7), random.between(0, 9))
            }
            _ => tax_id.chars().filter(char::is_ascii_digit).collect(),
        };
        Self {
            name: plain(&format!("{short} {kind}")),
            short: plain(&short),
            tax_id,
            employer_id,
            founded,
            place: Place::invent(country, random),
        }
    }
}

const TRADES_ES: &str = "Servicios Comercializadora Grupo Industrias Distribuidora Soluciones Consultores Logística Manufacturas Alimentos \
    Constructora Tecnologías Textiles Plásticos Empaques Ingeniería";
const WORDS_ES: &str = "del_Bajío Horizonte Cumbres Aurora Nopalera Colibrí Cordillera Manantial Altamar Meridiano Obsidiana Quetzal \
    Albatros Girasol Peñasco Bosque_Azul";
const TRADES_PT: &str = "Comercial Indústria Serviços Distribuidora Logística Tecnologia Construtora Alimentos Consultoria Metalúrgica \
    Transportes Têxtil Embalagens Engenharia";
const WORDS_PT: &str = "Ipê_Amarelo Boa_Safra Serra_Azul Pedra_Branca Mar_Alto Nova_Aurora Três_Rios Araucária Jequitibá Sabiá Beija-Flor \
    Cruzeiro_Novo Planalto_Verde Vale_Dourado";
