//! Mexico: UTF-8, comma, columns for what left and what came in, balance, `1,234.56`.
//!
//! Mariana rents in Mexico City, is paid by the fortnight, goes to Oaxaca in July. She does not exist, nor does her
//! employer.

use std::fmt::Write as _;

use anyhow::Result;

use super::{Choice, Days, EVEN, EVERY, Extra, Habit, ODD, On, Plan, Regular, at, monthly, printed};

/// The statement's bytes.
pub(super) fn file() -> Result<Vec<u8>> {
    let mut text = "FECHA,DESCRIPCION,CARGO,ABONO,SALDO\r\n".to_owned();
    for row in PLAN.balance(PLAN.rows()?)? {
        let (year, month, day) = row.day.civil();
        let amount = quoted(&printed(row.cents.abs(), ",", "."));
        let (out, into) = if row.cents < 0 { (amount.as_str(), "") } else { ("", amount.as_str()) };
        write!(text, "{day:02}/{month:02}/{year},{},{out},{into},{}\r\n", quoted(&row.text), quoted(&printed(row.balance, ",", ".")))?;
    }
    Ok(text.into_bytes())
}

fn quoted(cell: &str) -> String {
    if cell.contains(',') { format!("\"{cell}\"") } else { cell.to_owned() }
}

/// What the bank takes for cash from another bank's machine, with its tax.
const OTHER_MACHINE: &[Extra] = &[
    Extra { text: "COMISION RETIRO OTRO BANCO", amount: -34.00, rate: 0.0 },
    Extra { text: "IVA COMISION RETIRO 16%", amount: -5.44, rate: 0.0 },
];

const PLAN: Plan = Plan {
    seed: 52,
    opening: 21_480.35,
    holidays: &[
        "2025-11-17",
        "2025-12-12",
        "2025-12-25",
        "2026-01-01",
        "2026-02-02",
        "2026-03-16",
        "2026-04-02",
        "2026-04-03",
        "2026-05-01",
        "2026-09-16",
    ],
    regular: &[
        Regular {
            on: On::WorkingDayBefore(15),
            months: EVERY,
            amounts: &[(202_511, 13_842.50), (202_603, 14_534.63)],
            spread: 0,
            text: "PAGO DE NOMINA QNA1 {mm} GRUPO NUBE DEL VALLE SA DE CV",
            then: &[],
        },
        Regular {
            on: On::WorkingDayBefore(31),
            months: EVERY,
            amounts: &[(202_511, 13_842.50), (202_603, 14_534.63)],
            spread: 0,
            text: "PAGO DE NOMINA QNA2 {mm} GRUPO NUBE DEL VALLE SA DE CV",
            then: &[],
        },
        monthly(1, &[(202_511, -9_800.00), (202_606, -10_290.00)], 0, "SPEI ENVIADO SANTANDER 0141025#### 014 RENTA DEPTO 302"),
        Regular {
            on: On::Day(11),
            months: ODD,
            amounts: &[(202_511, -742.00)],
            spread: 22,
            text: "CFE SUMINISTRADOR DE SERV GUIA ####### REF 0000########",
            then: &[],
        },
        Regular {
            on: On::Day(19),
            months: EVEN,
            amounts: &[(202_511, -318.00)],
            spread: 12,
            text: "SACMEX AGUA CDMX REF 0000~~~~~~",
            then: &[],
        },
        monthly(8, &[(202_511, -365.00)], 18, "NATURGY MEXICO GAS NATURAL CTA 0000~~~~"),
        monthly(5, &[(202_511, -389.00), (202_604, -435.00)], 0, "TELMEX INTERNET 550000~~~~ DOMICILIACION"),
        monthly(22, &[(202_511, -299.00)], 0, "TELCEL PLAN LIBRE TEL 550000~~~~"),
        Regular {
            on: On::Day(14),
            months: EVERY,
            amounts: &[(202_511, -249.00), (202_602, -279.00)],
            spread: 0,
            text: "NETFLIX.COM TARJ 4417",
            then: &[],
        },
        Regular {
            on: On::Day(3),
            months: EVERY,
            amounts: &[(202_511, -129.00), (202_605, -139.00)],
            spread: 0,
            text: "SPOTIFY P3A##C# STOCKHOLM SE",
            then: &[],
        },
        Regular { on: On::Day(27), months: EVERY, amounts: &[(202_511, -49.00)], spread: 0, text: "APPLE.COM/BILL CORK IE", then: &[] },
        Regular {
            on: On::Day(9),
            months: EVERY,
            amounts: &[(202_601, -399.00)],
            spread: 0,
            text: "OPENAI *CHATGPT SUBSCR SAN FRANCISCO",
            then: &[],
        },
        monthly(6, &[(202_511, -599.00), (202_601, -649.00)], 0, "SMARTFIT MEXICO NARVARTE"),
        monthly(17, &[(202_511, -2_184.37)], 0, "PAGO PRESTAMO PERSONAL 00000~~~~~~ MENS"),
        monthly(12, &[(202_511, -3_450.00)], 24, "PAGO TARJETA DE CREDITO ************8026"),
        monthly(20, &[(202_511, -214.50)], 0, "SEGURO DE VIDA PROTECCION MAS POL ~~~~~~"),
        Regular {
            on: On::End,
            months: EVERY,
            amounts: &[(202_511, 12.40)],
            spread: 40,
            text: "INTERESES GANADOS PERIODO {mm}/{yy}",
            then: &[],
        },
        Regular { on: On::End, months: EVERY, amounts: &[(202_511, -0.86)], spread: 40, text: "ISR RETENIDO SOBRE INTERESES", then: &[] },
        Regular {
            on: On::Day(2),
            months: EVERY,
            amounts: &[(202_511, -99.00)],
            spread: 0,
            text: "COMISION MANEJO DE CUENTA",
            then: &[Extra { text: "IVA COM MANEJO DE CUENTA 16%", amount: -15.84, rate: 0.0 }],
        },
        Regular {
            on: On::WorkingDayAfter(10),
            months: EVERY,
            amounts: &[(202_511, -1_500.00)],
            spread: 0,
            text: "SPEI ENVIADO BANORTE 072####### APOYO MAMA LUCIA VEGA",
            then: &[],
        },
    ],
    habits: &[
        Habit {
            times: (2, 3),
            days: Days::Any,
            step: 1,
            choices: &[
                at("WAL MART SUPERCENTER 2344 CDMX", -420.0, -1_380.0),
                at("BODEGA AURRERA EXPRESS PORTALES", -180.0, -640.0),
                at("SORIANA HIPER 0412 DEL VALLE", -350.0, -1_150.0),
                at("CHEDRAUI SELECTO UNIVERSIDAD", -290.0, -980.0),
                at("LA COMER INSURGENTES", -310.0, -1_050.0),
            ],
        },
        Habit {
            times: (2, 3),
            days: Days::Any,
            step: 50,
            choices: &[
                at("OXXO XOLA CDMX", -28.0, -185.0),
                at("OXXO EUGENIA 50QRT CDMX", -25.0, -150.0),
                at("7 ELEVEN 2034 VERTIZ", -32.0, -140.0),
                at("CIRCLE K DIVISION NTE", -30.0, -120.0),
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 50,
            choices: &[
                at("FARM GUADALAJARA 1432 MEX", -85.0, -620.0),
                at("FARMACIAS DEL AHORRO 0288", -60.0, -480.0),
                at("FARMACIA SAN PABLO NARVARTE", -95.0, -700.0),
            ],
        },
        Habit {
            times: (1, 2),
            days: Days::Weekends,
            step: 100,
            choices: &[
                at("TAQUERIA EL CALIFA NAPOLES", -180.0, -460.0),
                at("REST SANBORNS PLAZA DELTA", -210.0, -540.0),
                at("VIPS DEL VALLE", -190.0, -430.0),
                at("STARBUCKS COFFEE EUGENIA", -85.0, -210.0),
                at("REST LA CASA DE TONO", -160.0, -380.0),
            ],
        },
        Habit {
            times: (1, 1),
            days: Days::Any,
            step: 1,
            choices: &[
                at("RAPPI *REST CIUDAD DE MEX", -145.0, -390.0),
                at("UBER *EATS HELP.UBER.COM", -160.0, -420.0),
                at("DIDI FOOD MX", -130.0, -340.0),
            ],
        },
        Habit {
            times: (1, 3),
            days: Days::Any,
            step: 1,
            choices: &[at("UBER *TRIP HELP.UBER.COM", -58.0, -185.0), at("DIDI RIDES MX CDMX", -45.0, -160.0)],
        },
        Habit {
            times: (0, 1),
            days: Days::Weekdays,
            step: 1_000,
            choices: &[at("GASOLINERA PEMEX ES 04512 CDMX", -400.0, -800.0), at("GASOL G500 VIADUCTO ES 11873", -400.0, -750.0)],
        },
        Habit {
            times: (1, 1),
            days: Days::Any,
            step: 10_000,
            choices: &[
                at("RETIRO CAJERO AUTOMATICO 0{dd}{mm} FOLIO ####", -500.0, -2_000.0),
                Choice { text: "RETIRO CAJERO OTRO BANCO BANAMEX ####", amount: (-500.0, -1_500.0), then: OTHER_MACHINE },
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 5_000,
            choices: &[
                at("SPEI ENVIADO NU MEXICO 638####### PABLO R COMIDA", -150.0, -600.0),
                at("SPEI ENVIADO STP 646####### SOFIA L BOLETOS", -300.0, -900.0),
                at("PAGO CUENTA DE TERCERO 000000~~~~ ISABEL N TANDA", -500.0, -1_000.0),
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 5_000,
            choices: &[
                at("SPEI RECIBIDO AZTECA 127####### DE SOFIA L", 200.0, 900.0),
                at("SPEI RECIBIDO BANREGIO 058####### DE PABLO R CENA", 150.0, 600.0),
            ],
        },
        Habit {
            times: (0, 1),
            days: Days::Any,
            step: 1,
            choices: &[
                at("AMAZON MX MARKETPLACE", -199.0, -1_150.0),
                at("MERCADO PAGO*MERCADOLIBRE", -180.0, -980.0),
                at("LIVERPOOL PERISUR 0018", -399.0, -1_600.0),
                at("CINEPOLIS PLAZA UNIVERSIDAD", -148.0, -420.0),
            ],
        },
    ],
    once: &[
        ("2025-12-12", 20_763.75, "AGUINALDO 2025 GRUPO NUBE DEL VALLE SA DE CV"),
        ("2025-12-20", -3_480.00, "EL PALACIO DE HIERRO DURANGO"),
        ("2026-01-15", -2_740.00, "TESORERIA CDMX PREDIAL 2026 LC ##############"),
        ("2026-02-24", -1_088.00, "TESORERIA CDMX TENENCIA REFRENDO 2026"),
        ("2026-03-09", -8_415.60, "QUALITAS CIA DE SEGUROS POL AUTO ANUAL"),
        ("2026-03-18", -1_899.00, "LIVERPOOL POR INTERNET 0099"),
        ("2026-03-27", 1_899.00, "DEVOLUCION LIVERPOOL POR INTERNET 0099"),
        ("2026-05-06", 4_312.00, "SPEI RECIBIDO BANXICO 001####### SAT DEVOLUCION ISR 2025"),
        ("2026-05-22", 3_460.63, "PRIMA VACACIONAL GRUPO NUBE DEL VALLE SA DE CV"),
        ("2026-06-12", -3_264.00, "VIVA AEROBUS CHKIN ##### MONTERREY"),
        ("2026-07-17", -268.00, "ADO AEROPUERTO TAPO CDMX"),
        ("2026-07-18", -4_950.00, "HOTEL CASA OAXACA CENTRO"),
        ("2026-07-19", -612.00, "REST LOS DANZANTES OAXACA"),
        ("2026-07-20", -340.00, "MERCADO ARTESANIAS OAXACA"),
        ("2026-07-21", -1_000.00, "RETIRO CAJERO AUTOMATICO OAXACA FOLIO ####"),
        ("2026-08-28", -1_250.00, "DENTALIA DEL VALLE"),
        ("2026-09-04", -899.00, "AMAZON PRIME ANUAL MX"),
        ("2026-10-19", -4_180.00, "ITALIKA SERVICIO Y REFACC"),
    ],
};
