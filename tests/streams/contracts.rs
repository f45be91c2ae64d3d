//! What the holders of the histories pay and are paid, in the words of their banks.

use crate::calendar::Country;
use crate::history::{Contract, Rhythm};

const fn card(text: &'static str, renamed: &'static str, day: i32, cents: i64) -> Contract {
    Contract { text, renamed: Some(renamed), rhythm: Rhythm::Months(1, day), cents, spread: 0, is_inflow: false, is_card: true }
}

const fn bill(text: &'static str, months: i32, day: i32, cents: i64, spread: i64) -> Contract {
    Contract { text, renamed: None, rhythm: Rhythm::MonthsForward(months, day), cents, spread, is_inflow: false, is_card: false }
}

const fn paid(text: &'static str, rhythm: Rhythm, cents: i64, spread: i64) -> Contract {
    Contract { text, renamed: None, rhythm, cents, spread, is_inflow: true, is_card: false }
}

const fn sent(text: &'static str, rhythm: Rhythm, cents: i64) -> Contract {
    Contract { text, renamed: None, rhythm, cents, spread: 0, is_inflow: false, is_card: false }
}

/// What a household of that country pays and is paid.
pub fn household(country: Country) -> Vec<Contract> {
    match country {
        Country::Brazil => vec![
            card("NETFLIX.COM", "DL*NETFLIX SERVICOS", 12, 3990),
            card("DM*ESTUDIO PILATES VIDA", "ESTUDIO PILATES VIDA LTDA", 20, 18_000),
            bill("CONTA DE LUZ ENEL SP ##########", 1, 10, 21_000, 20),
            bill("DA VIVO-SP ###########", 1, 7, 12_990, 3),
            bill("PAG BOLETO COND ED SOLAR DAS FLORES", 1, 5, 85_000, 6),
            bill("PAGTO ELETRON COBRANCA PORTO SEGURO AUTO", 1, 15, 31_250, 0),
            sent("PIX TRANSF MARLENE %", Rhythm::Every(7), 15_000),
            sent("PIX TRANSF ALUGUEL CASA %", Rhythm::Months(1, 3), 160_000),
            bill("PAGTO IPTU PM CAMPINAS", 3, 20, 40_000, 0),
            paid("REMUNERACAO/SALARIO", Rhythm::WorkingDay(5), 520_000, 4),
            paid("REND PAGO APLIC AUT MAIS", Rhythm::Months(1, 31), 310, 40),
        ],
        Country::Mexico => vec![
            card("STR*SPOTIFY MEXICO", "SPOTIFY P########", 9, 12_900),
            card("ACADEMIA BAILE RITMO LATINO", "ACAD BAILE RITMO LATINO SA", 17, 65_000),
            bill("CFE SUMINISTRADOR SERV ########", 2, 18, 61_000, 25),
            bill("TELMEX DOMICILIACION ##########", 1, 11, 38_900, 0),
            bill("IZZI PAGO SERVICIO ######", 1, 26, 62_000, 2),
            bill("SPEI ENVIADO COLEGIO MONTEJO COLEGIATURA @", 1, 8, 450_000, 0),
            bill("GNP SEGUROS AUTO ####", 6, 14, 620_000, 2),
            sent("SPEI ENVIADO BANORTE RENTA DEPTO %", Rhythm::Months(1, 1), 980_000),
            paid("NOMINA QUINCENAL GRUPO INDUSTRIAL SA", Rhythm::Quincena(15, 31), 1_150_000, 3),
            paid("SPEI RECIBIDO PENSION ALIMENTICIA", Rhythm::Months(1, 5), 300_000, 0),
        ],
        Country::Colombia => vec![
            card("DISNEY PLUS", "DISNEY DTC LATAM", 23, 2_345_000),
            card("BODYTECH CLUB MEDICO", "BODYTECH MEDELLIN", 6, 11_990_000),
            bill("PAGO PSE UNE EPM TELECO ######", 1, 16, 8_900_000, 2),
            bill("PAGO PSE ENEL CODENSA ######", 1, 21, 14_000_000, 20),
            bill("PAGO PSE ADMINISTRACION CONJ RES EL ROBLE", 1, 10, 28_000_000, 0),
            bill("PAGO PSE FINCA RAIZ ARRIENDO @", 1, 5, 140_000_000, 0),
            bill("PAGO CREDITO VEHICULO SUFI ######", 1, 28, 92_000_000, 0),
            sent("TRANSFERENCIA A LUZ MARINA RIOS", Rhythm::Every(14), 20_000_000),
            paid("ABONO NOMINA TEXTILES ANDINA SAS", Rhythm::Quincena(15, 31), 180_000_000, 4),
            paid("ABONO INTERESES AHORROS", Rhythm::Months(1, 31), 35_000, 40),
        ],
    }
}

/// Two subscriptions of one seller, and what else is bought there.
pub fn two_prices(country: Country) -> Vec<Contract> {
    let (one, other, phone) = match country {
        Country::Brazil => ("GOOGLE ONE", "GOOGLE YOUTUBEPREMIUM", "TIM CELULAR ###########"),
        Country::Mexico => ("GOOGLE *GOOGLE ONE", "GOOGLE *YOUTUBE", "TELCEL PLAN ##########"),
        Country::Colombia => ("GOOGLE ONE CO", "GOOGLE YOUTUBE CO", "MOVISTAR PAGO ######"),
    };
    vec![
        card(one, one, 4, 999),
        card(other, other, 19, 2490),
        bill(phone, 1, 12, 5500, 0),
        bill(phone, 1, 12, 18_900, 3),
        card("APPLE.COM/BILL", "APPLE.COM/BILL", 8, 1490),
        card("APPLE.COM/BILL", "APPLE.COM/BILL", 22, 4990),
    ]
}
