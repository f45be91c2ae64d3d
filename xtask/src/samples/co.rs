//! Colombia: OFX 1 (SGML), amounts with a point, texts cut at 32 characters as OFX has them.
//!
//! Camilo rents in Bogotá, is paid by the month and has the service bonus in June and December. He does not exist, nor
//! does his employer.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use belvo_wasm::date::Date;

use super::{Days, EVEN, EVERY, Habit, On, Plan, Regular, Row, at, monthly, printed};

/// No name is longer in OFX.
const MAX_NAME: usize = 32;

/// The statement's bytes.
pub(super) fn file() -> Result<Vec<u8>> {
    let rows = PLAN.balance(with_tax(PLAN.rows()?))?;
    let last = rows.last().context("the plan has rows")?;
    let mut text = "OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:USASCII\r\nCHARSET:1252\r\nCOMPRESSION:NONE\r\n\
                    OLDFILEUID:NONE\r\nNEWFILEUID:NONE\r\n\r\n\
                    <OFX>\r\n<SIGNONMSGSRSV1>\r\n<SONRS>\r\n<STATUS>\r\n<CODE>0\r\n<SEVERITY>INFO\r\n</STATUS>\r\n<DTSERVER>20261101080000[-5:COT]\r\n\
                    <LANGUAGE>SPA\r\n<FI>\r\n<ORG>Banco de la Sabana\r\n<FID>0000\r\n</FI>\r\n</SONRS>\r\n</SIGNONMSGSRSV1>\r\n<BANKMSGSRSV1>\r\n<STMTTRNRS>\r\n\
                    <TRNUID>1\r\n<STATUS>\r\n<CODE>0\r\n<SEVERITY>INFO\r\n</STATUS>\r\n<STMTRS>\r\n<CURDEF>COP\r\n<BANKACCTFROM>\r\n<BANKID>0000\r\n\
                    <ACCTID>00000012345\r\n<ACCTTYPE>SAVINGS\r\n</BANKACCTFROM>\r\n<BANKTRANLIST>\r\n<DTSTART>20251101\r\n<DTEND>20261031\r\n"
        .to_owned();
    let mut of_day = (last.day, 0);
    for row in &rows {
        of_day = if of_day.0 == row.day { (row.day, of_day.1 + 1) } else { (row.day, 1) };
        write_row(&mut text, row, of_day.1)?;
    }
    write!(
        text,
        "</BANKTRANLIST>\r\n<LEDGERBAL>\r\n<BALAMT>{}\r\n<DTASOF>20261031\r\n</LEDGERBAL>\r\n</STMTRS>\r\n</STMTTRNRS>\r\n</BANKMSGSRSV1>\r\n</OFX>\r\n",
        printed(last.balance, "", ".")
    )?;
    Ok(text.into_bytes())
}

fn write_row(text: &mut String, row: &Row, number: u32) -> Result<()> {
    let (year, month, day) = row.day.civil();
    // What a plan writes behind a bar is the bank's reference, which stands in a tag of its own.
    let (name, memo) = row.text.split_once('|').unwrap_or((&row.text, ""));
    let name: String = name.chars().take(MAX_NAME).collect();
    let kind = if row.cents < 0 { "DEBIT" } else { "CREDIT" };
    write!(
        text,
        "<STMTTRN>\r\n<TRNTYPE>{kind}\r\n<DTPOSTED>{year}{month:02}{day:02}000000[-5:COT]\r\n<TRNAMT>{}\r\n",
        printed(row.cents, "", ".")
    )?;
    write!(text, "<FITID>{year}{month:02}{day:02}{number:03}\r\n<NAME>{}\r\n", name.trim_end().replace('&', "&amp;"))?;
    if !memo.is_empty() {
        write!(text, "<MEMO>{memo}\r\n")?;
    }
    text.push_str("</STMTTRN>\r\n");
    Ok(())
}

/// Adds the tax of four in a thousand on what left, one row a day. Banks take it of every peso; here days below 300,000
/// pesos are let off, so that the file stays short.
fn with_tax(rows: Vec<Row>) -> Vec<Row> {
    const TAXED: i64 = 30_000_000;
    let mut all: Vec<Row> = Vec::with_capacity(rows.len() * 2);
    let mut left = 0;
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let day: Date = row.day;
        left += (-row.cents).max(0);
        all.push(row);
        if rows.peek().is_none_or(|next| next.day != day) {
            if left >= TAXED {
                all.push(Row { day, cents: -(left * 4 / 1_000), balance: 0, text: "IMPTO GOBIERNO 4X1000".to_owned() });
            }
            left = 0;
        }
    }
    all
}

const PLAN: Plan = Plan {
    seed: 57,
    opening: 5_174_320.45,
    holidays: &[
        "2025-11-03",
        "2025-11-17",
        "2025-12-08",
        "2025-12-25",
        "2026-01-01",
        "2026-01-12",
        "2026-03-23",
        "2026-04-02",
        "2026-04-03",
        "2026-05-01",
        "2026-05-18",
        "2026-06-08",
        "2026-06-15",
        "2026-06-29",
        "2026-07-20",
        "2026-08-07",
        "2026-08-17",
        "2026-10-12",
    ],
    regular: &[
        Regular {
            on: On::WorkingDayBefore(28),
            months: EVERY,
            amounts: &[(202_511, 4_562_400.00), (202_601, 4_881_768.00)],
            spread: 0,
            text: "PAGO NOMINA INVERSIONES PARAMO SAS",
            then: &[],
        },
        monthly(2, &[(202_511, -1_480_000.00), (202_602, -1_560_000.00)], 0, "TRANSF A CUENTA SUC VIRTUAL|ARRIENDO APTO 501"),
        monthly(3, &[(202_511, -268_000.00)], 0, "PAGO PSE ADMON EDIFICIO LOS SAUC|REF 0000~~~~~~"),
        monthly(12, &[(202_511, -118_450.00)], 20, "PAGO PSE ENEL COLOMBIA SA ESP|REF 0000~~~~~~"),
        Regular {
            on: On::WorkingDayAfter(16),
            months: EVEN,
            amounts: &[(202_511, -134_900.00)],
            spread: 12,
            text: "PAGO PSE ACUEDUCTO DE BOGOTA|REF 0000~~~~~~",
            then: &[],
        },
        monthly(18, &[(202_511, -42_300.00)], 16, "PAGO PSE VANTI SA ESP GAS NATURAL|REF 0000~~~~~~"),
        monthly(9, &[(202_511, -94_900.00), (202_605, -102_900.00)], 0, "PAGO PSE ETB INTERNET HOGAR|REF 0000~~~~~~"),
        monthly(21, &[(202_511, -57_900.00)], 0, "PAGO AUTOM CLARO MOVIL|LINEA 300000~~~~"),
        Regular {
            on: On::Day(7),
            months: EVERY,
            amounts: &[(202_511, -44_900.00), (202_603, -49_900.00)],
            spread: 0,
            text: "COMPRA INTL NETFLIX COM",
            then: &[],
        },
        Regular {
            on: On::Day(13),
            months: EVERY,
            amounts: &[(202_511, -18_500.00)],
            spread: 0,
            text: "COMPRA INTL SPOTIFY STOCKHOLM",
            then: &[],
        },
        Regular {
            on: On::Day(19),
            months: EVERY,
            amounts: &[(202_511, -27_900.00), (202_607, -32_900.00)],
            spread: 0,
            text: "COMPRA INTL DISNEY PLUS",
            then: &[],
        },
        Regular {
            on: On::Day(25),
            months: EVERY,
            amounts: &[(202_602, -12_900.00)],
            spread: 0,
            text: "COMPRA INTL GOOGLE *GOOGLE ONE",
            then: &[],
        },
        monthly(5, &[(202_511, -99_900.00), (202_604, -109_900.00)], 0, "PAGO AUTOM SMARTFIT COLOMBIA"),
        monthly(15, &[(202_511, -386_415.00)], 0, "CUOTA CREDITO LIBRE INV ~~~~~~"),
        monthly(14, &[(202_511, -640_000.00)], 22, "PAGO SUC VIRT TC MASTERCARD|TARJETA ************5520"),
        monthly(24, &[(202_511, -38_700.00)], 0, "SEGURO DE VIDA SURAMERICANA"),
        Regular {
            on: On::End,
            months: EVERY,
            amounts: &[(202_511, -15_990.00), (202_601, -16_890.00)],
            spread: 0,
            text: "CUOTA MANEJO TARJETA DEBITO",
            then: &[],
        },
        Regular { on: On::End, months: EVERY, amounts: &[(202_511, 148.00)], spread: 45, text: "ABONO INTERESES AHORROS", then: &[] },
        Regular {
            on: On::WorkingDayAfter(6),
            months: EVERY,
            amounts: &[(202_511, -250_000.00)],
            spread: 0,
            text: "TRANSF A NEQUI|ROSA OSPINA 300000~~~~",
            then: &[],
        },
    ],
    habits: &[
        Habit {
            times: (2, 3),
            days: Days::Any,
            step: 5_000,
            choices: &[
                at("COMPRA EN EXITO CHAPINERO", -62_000.0, -240_000.0),
                at("COMPRA EN TIENDA D1 CALLE 63", -18_000.0, -95_000.0),
                at("COMPRA EN TIENDAS ARA GALERIAS", -16_000.0, -88_000.0),
                at("COMPRA EN CARULLA 7 DE AGOSTO", -48_000.0, -190_000.0),
                at("COMPRA EN OLIMPICA SAO 114", -40_000.0, -170_000.0),
            ],
        },
        Habit {
            times: (1, 2),
            days: Days::Any,
            step: 10_000,
            choices: &[at("COMPRA EN OXXO CL 67", -6_000.0, -32_000.0), at("PAGO QR TIENDA DONA INES", -5_000.0, -28_000.0)],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 5_000,
            choices: &[
                at("COMPRA EN FARMATODO CHAPINERO", -14_000.0, -120_000.0),
                at("COMPRA EN DROG CRUZ VERDE 211", -12_000.0, -98_000.0),
            ],
        },
        Habit {
            times: (1, 2),
            days: Days::Weekends,
            step: 10_000,
            choices: &[
                at("COMPRA EN CREPES & WAFFLES 85", -38_000.0, -120_000.0),
                at("COMPRA EN EL CORRAL GOURMET", -32_000.0, -96_000.0),
                at("COMPRA EN REST ANDRES DC", -80_000.0, -190_000.0),
                at("COMPRA EN JUAN VALDEZ ZONA G", -11_000.0, -36_000.0),
            ],
        },
        Habit {
            times: (0, 2),
            days: Days::Any,
            step: 1_000,
            choices: &[at("COMPRA EN RAPPI COLOMBIA SAS", -24_000.0, -78_000.0), at("COMPRA EN DIDI FOOD CO", -22_000.0, -62_000.0)],
        },
        Habit {
            times: (1, 2),
            days: Days::Any,
            step: 1_000,
            choices: &[at("COMPRA EN UBER RIDES", -9_000.0, -34_000.0), at("COMPRA EN DIDI CO VIAJES", -8_000.0, -28_000.0)],
        },
        Habit {
            times: (0, 1),
            days: Days::Weekdays,
            step: 100_000,
            choices: &[at("COMPRA EN EDS TERPEL CL 80", -60_000.0, -150_000.0), at("COMPRA EN EDS PRIMAX AV 68", -60_000.0, -140_000.0)],
        },
        Habit {
            times: (1, 1),
            days: Days::Any,
            step: 1_000_000,
            choices: &[at("RETIRO CAJERO CHAPINERO 2", -100_000.0, -400_000.0), at("RETIRO CORRESPONSAL CB LA 63", -50_000.0, -200_000.0)],
        },
        Habit {
            times: (0, 2),
            days: Days::Any,
            step: 500_000,
            choices: &[
                at("TRANSF A NEQUI|JULIAN P 300000~~~~", -30_000.0, -120_000.0),
                at("TRANSF A DAVIPLATA|NATALIA G 300000~~~~", -25_000.0, -90_000.0),
                at("TRANSF BRE-B|LLAVE @LAURAM", -20_000.0, -110_000.0),
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 500_000,
            choices: &[
                at("TRANSFERENCIA DESDE NEQUI|NATALIA G", 20_000.0, 120_000.0),
                at("CONSIGNACION CORRESPONSAL CB", 50_000.0, 200_000.0),
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 10_000,
            choices: &[
                at("COMPRA EN FALABELLA GALERIAS", -59_000.0, -260_000.0),
                at("COMPRA EN MERCADOLIBRE COL", -42_000.0, -210_000.0),
                at("COMPRA EN CINE COLOMBIA AV CHILE", -28_000.0, -76_000.0),
            ],
        },
    ],
    once: &[
        ("2025-12-15", 2_281_200.00, "PAGO PRIMA SERV INVERSIONES PARA"),
        ("2025-12-17", -489_900.00, "COMPRA EN FALABELLA TITAN PLAZA"),
        ("2026-01-28", 547_488.00, "PAGO INT CESANTIAS INV PARAMO SAS"),
        ("2026-02-18", -684_200.00, "PAGO PSE SOAT SEGUROS MUNDIAL|VIGENCIA 2026 ANUAL"),
        ("2026-03-11", -219_900.00, "COMPRA EN DECATHLON CALIMA"),
        ("2026-03-20", 219_900.00, "REV COMPRA EN DECATHLON CALIMA"),
        ("2026-04-17", -512_000.00, "PAGO PSE SHD PREDIAL BOGOTA 2026|REF 0000########"),
        ("2026-05-12", -694_380.00, "COMPRA EN AVIANCA COM"),
        ("2026-06-19", -436_000.00, "PAGO PSE SHD IMPUESTO VEHICULOS|REF 0000########"),
        ("2026-06-30", 2_440_884.00, "PAGO PRIMA SERV INVERSIONES PARA"),
        ("2026-07-03", -38_500.00, "COMPRA EN CAFE SAN ALBERTO CTG"),
        ("2026-07-04", -782_000.00, "COMPRA EN HOTEL GETSEMANI CTG"),
        ("2026-07-05", -164_000.00, "COMPRA EN REST LA CEVICHERIA CTG"),
        ("2026-07-06", -200_000.00, "RETIRO CAJERO BOCAGRANDE 1"),
        ("2026-08-20", 418_000.00, "PAGO DIAN DEVOLUCION RENTA"),
        ("2026-09-10", -180_000.00, "PAGO PSE CLINICA ODONTOLOGICA|REF 0000~~~~~~"),
        ("2026-10-06", -349_000.00, "COMPRA EN TALLER MOTOSERVICIO"),
    ],
};
