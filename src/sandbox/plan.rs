//! What the sandbox's people earn and spend: one invented life a country.

use crate::model::Direction::{self, Inflow, Outflow};

/// When something happens.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// Every month on that day, or on the last one of shorter months.
    Day(u8),
    /// On the 15th and on the last day of the month, or on the Friday before.
    Quincena,
    /// On the fifth working day of the month.
    FifthWorkingDay,
    /// That often a month, on any day.
    Times(u8),
    /// Once a year, on that day and month.
    Yearly(u8, u8),
}

/// Which of the two accounts it happens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Checking,
    Card,
}

/// Something that happens again and again.
#[derive(Debug)]
pub(super) struct Event {
    pub on: On,
    pub when: When,
    pub direction: Direction,
    /// As a bank prints it; every `#` is a digit that changes.
    pub text: &'static str,
    /// Least and most, in currency units.
    pub amount: (i64, i64),
    /// The amount is drawn once and stays.
    pub fixed: bool,
    /// For card payments.
    pub mcc: Option<u16>,
}

/// One life.
#[derive(Debug)]
pub(super) struct Plan {
    pub country: &'static str,
    pub currency: &'static str,
    pub language: &'static str,
    pub card_payment: &'static str,
    pub card_credit: &'static str,
    pub events: &'static [Event],
}

const fn fixed(when: When, direction: Direction, text: &'static str, least: i64, most: i64) -> Event {
    Event { on: On::Checking, when, direction, text, amount: (least, most), fixed: true, mcc: None }
}

const fn varies(when: When, direction: Direction, text: &'static str, least: i64, most: i64) -> Event {
    Event { on: On::Checking, when, direction, text, amount: (least, most), fixed: false, mcc: None }
}

const fn card(when: When, text: &'static str, least: i64, most: i64, mcc: u16) -> Event {
    Event { on: On::Card, when, direction: Outflow, text, amount: (least, most), fixed: least == most, mcc: Some(mcc) }
}

/// The plan for institutions of that country.
pub(super) fn of(country: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.country == country)
}

static PLANS: [Plan; 3] = [
    Plan {
        country: "mx",
        currency: "MXN",
        language: "es",
        card_payment: "PAGO TARJETA DE CREDITO ####",
        card_credit: "SU PAGO GRACIAS SPEI",
        events: &[
            fixed(When::Quincena, Inflow, "ABONO NOMINA 2Q SERVICIOS CORPORATIVOS", 11_000, 16_000),
            fixed(When::Yearly(12, 15), Inflow, "ABONO NOMINA AGUINALDO", 9_000, 14_000),
            fixed(When::Day(3), Outflow, "SPEI ENVIADO RENTA DEPTO REF ######", 8_000, 9_500),
            varies(When::Day(18), Outflow, "CFE SUMINISTRADOR DE SERV BASICOS ####", 350, 900),
            fixed(When::Day(9), Outflow, "DOMICILIACION TELMEX ######", 389, 599),
            varies(When::Times(2), Outflow, "RETIRO CAJERO AUTOMATICO ####", 500, 2_000),
            varies(When::Times(2), Outflow, "SPEI ENVIADO A BBVA REF ######", 200, 1_500),
            varies(When::Times(1), Inflow, "SPEI RECIBIDO BANORTE REF ######", 200, 1_800),
            fixed(When::Day(28), Outflow, "COMISION MANEJO DE CUENTA", 58, 58),
            varies(When::Times(6), Outflow, "COMPRA OXXO ROMA ####", 35, 260),
            card(When::Times(4), "WALMART EXPRESS DEL VALLE", 280, 1_900, 5411),
            card(When::Times(2), "FARMACIAS DEL AHORRO 0###", 80, 640, 5912),
            card(When::Day(6), "NETFLIX.COM MEXICO DF", 249, 249, 4899),
            card(When::Day(14), "SPOTIFY P1A2B3", 129, 129, 5815),
            card(When::Times(4), "UBER *TRIP MEXICO", 60, 280, 4121),
            card(When::Times(3), "RAPPI MEXICO", 150, 520, 5812),
            card(When::Times(2), "PEMEX GASOLINERA 4###", 500, 1_100, 5541),
            card(When::Times(2), "REST LA PARROQUIA", 180, 900, 5812),
            card(When::Times(1), "AMAZON MX MARKETPLACE", 199, 2_800, 5942),
        ],
    },
    Plan {
        country: "br",
        currency: "BRL",
        language: "pt",
        card_payment: "PAGTO FATURA CARTAO ####",
        card_credit: "PAGAMENTO RECEBIDO OBRIGADO",
        events: &[
            fixed(When::FifthWorkingDay, Inflow, "CRED SALARIO EMPRESA MODELO LTDA", 4_800, 6_900),
            fixed(When::Yearly(11, 28), Inflow, "CRED 13O SALARIO 1A PARCELA", 2_400, 3_400),
            fixed(When::Yearly(12, 18), Inflow, "CRED 13O SALARIO 2A PARCELA", 2_000, 3_000),
            fixed(When::Day(7), Outflow, "PIX ENVIADO ALUGUEL IMOBILIARIA", 1_500, 2_100),
            varies(When::Day(12), Outflow, "DEB AUTOM ENEL DISTRIBUICAO ######", 110, 290),
            varies(When::Day(15), Outflow, "DEB AUTOM SABESP ######", 55, 120),
            fixed(When::Day(10), Outflow, "DEB AUTOM VIVO FIBRA ######", 120, 160),
            varies(When::Times(2), Outflow, "SAQUE BANCO24HORAS ####", 100, 300),
            varies(When::Times(5), Outflow, "PIX ENVIADO PADARIA BELA VISTA", 12, 48),
            varies(When::Times(2), Outflow, "PIX ENVIADO MARIA S", 50, 400),
            varies(When::Times(1), Inflow, "PIX RECEBIDO JOAO P", 50, 350),
            fixed(When::Day(2), Outflow, "TARIFA PACOTE DE SERVICOS", 29, 29),
            varies(When::Day(28), Inflow, "REND PAGO APLIC AUT MAIS", 1, 9),
            card(When::Times(4), "CARREFOUR EXPRESS SAO PAULO", 60, 420, 5411),
            card(When::Times(2), "DROGASIL ####", 25, 190, 5912),
            card(When::Day(6), "NETFLIX.COM", 45, 45, 4899),
            card(When::Day(14), "SPOTIFY BRASIL", 22, 22, 5815),
            card(When::Times(5), "UBER *TRIP HELP.U", 12, 58, 4121),
            card(When::Times(4), "IFD*RESTAURANTE SABOR", 32, 110, 5812),
            card(When::Times(2), "POSTO IPIRANGA AV PAULISTA", 120, 260, 5541),
            card(When::Times(1), "MERCADOLIVRE*LOJA", 40, 480, 5999),
        ],
    },
    Plan {
        country: "co",
        currency: "COP",
        language: "es",
        card_payment: "PAGO TARJETA DE CREDITO ####",
        card_credit: "ABONO PAGO TARJETA GRACIAS",
        events: &[
            fixed(When::Day(30), Inflow, "PAGO DE NOMINA INDUSTRIAS MODELO SAS", 3_200_000, 5_200_000),
            fixed(When::Yearly(6, 20), Inflow, "PAGO DE NOMINA PRIMA JUNIO", 1_500_000, 2_400_000),
            fixed(When::Yearly(12, 18), Inflow, "PAGO DE NOMINA PRIMA DICIEMBRE", 1_500_000, 2_400_000),
            fixed(When::Day(5), Outflow, "TRANSF ARRIENDO INMOBILIARIA REF ######", 1_100_000, 1_500_000),
            varies(When::Day(16), Outflow, "PAGO PSE ENEL COLOMBIA ######", 80_000, 190_000),
            varies(When::Day(19), Outflow, "PAGO PSE ACUEDUCTO DE BOGOTA ######", 60_000, 130_000),
            fixed(When::Day(11), Outflow, "PAGO PSE CLARO HOGAR ######", 95_000, 130_000),
            varies(When::Times(2), Outflow, "RETIRO CAJERO ####", 100_000, 400_000),
            varies(When::Times(3), Outflow, "TRANSFERENCIA A NEQUI ######", 20_000, 200_000),
            varies(When::Times(1), Inflow, "TRANSFERENCIA DESDE NEQUI ######", 20_000, 180_000),
            fixed(When::Day(28), Outflow, "CUOTA DE MANEJO TARJETA DEBITO", 15_900, 15_900),
            varies(When::Day(29), Outflow, "IMPTO GOBIERNO 4X1000", 9_000, 22_000),
            card(When::Times(4), "ALMACENES EXITO CHAPINERO", 60_000, 380_000, 5411),
            card(When::Times(3), "TIENDA D1 ####", 18_000, 120_000, 5411),
            card(When::Times(2), "DROGUERIA CRUZ VERDE ###", 20_000, 140_000, 5912),
            card(When::Day(6), "NETFLIX.COM", 44_900, 44_900, 4899),
            card(When::Day(14), "SPOTIFY", 18_900, 18_900, 5815),
            card(When::Times(4), "UBER *TRIP BOGOTA", 8_000, 36_000, 4121),
            card(When::Times(3), "RAPPI COLOMBIA", 25_000, 95_000, 5812),
            card(When::Times(2), "ESTACION TERPEL CALLE ##", 60_000, 150_000, 5541),
        ],
    },
];
