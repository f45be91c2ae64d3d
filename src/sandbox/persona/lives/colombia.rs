//! Colombia: wages at the end of the month, a prima in June and December, PSE, the tax of four per thousand.

use crate::model::{Category as C, Subcategory as S};
use crate::sandbox::identity::Country;
use crate::sandbox::persona::calendar::When::{Bimonthly, Day, Instalments, LastWorkingDay, Once, Times, WorkingDay, Yearly};
use crate::sandbox::persona::life::{Life, Work};
use crate::sandbox::persona::plan::{CardTerms, Event, SavingsTerms, Sum, Wording, buys, gets, pays};

const WAGES: &[Event] = &[
    gets("salary", LastWorkingDay, "PAGO DE NOMINA {employer}", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Salary),
    gets("prima in June", Yearly(6, 20), "PAGO DE NOMINA PRIMA JUNIO {employer}", Sum::Pay(500), C::IncomeAndPayments).of(S::Salary),
    gets("prima in December", Yearly(12, 18), "PAGO DE NOMINA PRIMA DICIEMBRE {employer}", Sum::Pay(500), C::IncomeAndPayments)
        .of(S::Salary),
];

const HOME: &[Event] = &[
    pays("rent", WorkingDay(5), "TRANSF ARRIENDO {landlord} REF ######", Sum::Share(250), C::BillsAndUtilities).of(S::Rent).rising(6),
    pays("electricity", Day(16), "PAGO PSE ENEL COLOMBIA ######", Sum::Varies(80_000, 170_000), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy)
        .rising(6),
    pays(
        "water",
        Bimonthly { odd: true, day: 19 },
        "PAGO PSE ACUEDUCTO DE BOGOTA ######",
        Sum::Varies(90_000, 170_000),
        C::BillsAndUtilities,
    )
    .of(S::Water)
    .rising(5),
    pays("gas", Day(22), "PAGO PSE VANTI GAS NATURAL ######", Sum::Varies(24_000, 52_000), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy),
    pays("internet", Day(11), "PAGO PSE CLARO HOGAR ######", Sum::Fixed(95_000, 125_000), C::BillsAndUtilities)
        .of(S::Telecommunications)
        .rising(6),
    pays("cash", Times(2), "RETIRO CAJERO ####", Sum::Varies(60_000, 300_000), C::WithdrawalAndAtm).optional(),
    pays("sent", Times(3), "TRANSFERENCIA A NEQUI ######", Sum::Varies(20_000, 140_000), C::Transfers).optional(),
    gets("received", Times(1), "TRANSFERENCIA DESDE NEQUI ######", Sum::Varies(20_000, 140_000), C::Transfers),
    pays("account fee", Day(28), "CUOTA DE MANEJO TARJETA DEBITO", Sum::Fixed(15_900, 15_900), C::FeesAndCharges).of(S::BankFees),
];

const SHOPPING: &[Event] = &[
    buys("groceries", Times(4), "ALMACENES EXITO CHAPINERO", Sum::Varies(60_000, 260_000), 5411, C::FoodAndGroceries)
        .of(S::Groceries)
        .rising(5)
        .refunded("REVERSION {text}"),
    buys("discounter", Times(3), "TIENDA D1 ####", Sum::Varies(18_000, 90_000), 5411, C::FoodAndGroceries).of(S::Groceries),
    buys("pharmacy", Times(1), "DROGUERIA CRUZ VERDE ###", Sum::Varies(20_000, 120_000), 5912, C::HomeAndLife).of(S::Pharmacies),
    buys("netflix", Day(6), "NETFLIX.COM", Sum::Fixed(44_900, 44_900), 4899, C::OnlinePlatformsAndLeisure).of(S::MovieAndAudio).rising(8),
    buys("spotify", Day(14), "SPOTIFY", Sum::Fixed(18_900, 18_900), 5815, C::OnlinePlatformsAndLeisure).of(S::MovieAndAudio).rising(6),
    buys("rides", Times(4), "UBER *TRIP BOGOTA", Sum::Varies(8_000, 32_000), 4121, C::TransportAndTravel).of(S::TaxisAndRideshares),
    buys("delivery", Times(3), "RAPPI COLOMBIA", Sum::Varies(25_000, 80_000), 5812, C::FoodAndGroceries).of(S::Delivery),
    buys("fuel", Times(2), "ESTACION TERPEL CALLE ##", Sum::Varies(60_000, 120_000), 5541, C::TransportAndTravel).of(S::Gas),
    buys(
        "store in instalments",
        Instalments { count: 6, round: 9, day: 13 },
        "FALABELLA CENTRO CUOTA {n}",
        Sum::Fixed(70_000, 160_000),
        5311,
        C::PersonalShopping,
    )
    .of(S::DepartmentStore),
];

const EXTRAS: &[Event] = &[
    pays("school", WorkingDay(6), "PAGO PSE PENSION COLEGIO ######", Sum::Fixed(420_000, 560_000), C::HomeAndLife)
        .of(S::Education)
        .rising(8),
    pays("family", WorkingDay(2), "TRANSFERENCIA A {relative} AYUDA MAMA", Sum::Fixed(300_000, 400_000), C::Transfers),
    pays("voluntary pension", WorkingDay(4), "APORTE FONDO VOLUNTARIO PENSION PROTECCION", Sum::Share(50), C::InvestmentsAndSavings)
        .of(S::InvestmentFunds)
        .rising(6)
        .optional(),
];

const FEES: &[Event] = &[
    gets("fees", Times(2), "PAGO PROVEEDOR {customer} FACT ####", Sum::Invoice(300, 650), C::IncomeAndPayments).of(S::Freelance),
    pays("social insurance", WorkingDay(8), "PAGO PSE PLANILLA PILA APORTES EN LINEA", Sum::Share(110), C::Taxes)
        .of(S::GovernmentFees)
        .rising(6),
];

const PENSION: &[Event] = &[
    gets("pension", LastWorkingDay, "ABONO PENSION COLPENSIONES @@@@@@", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Retirement),
    gets("pension, extra month", Yearly(11, 30), "ABONO MESADA ADICIONAL COLPENSIONES", Sum::Pay(1_000), C::IncomeAndPayments)
        .of(S::Retirement),
    pays("electricity", Day(15), "PAGO PSE EPM SERVICIOS ######", Sum::Varies(70_000, 130_000), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy),
    pays("telephone", Day(9), "PAGO PSE ETB TELEFONO ######", Sum::Fixed(58_000, 72_000), C::BillsAndUtilities).of(S::Telecommunications),
    pays("pharmacy", Times(3), "COMPRA FARMATODO ####", Sum::Varies(20_000, 110_000), C::HomeAndLife).of(S::Pharmacies).optional(),
    pays("groceries", Times(5), "COMPRA OLIMPICA ####", Sum::Varies(40_000, 150_000), C::FoodAndGroceries).of(S::Groceries).optional(),
    pays("cash", Times(3), "RETIRO CAJERO ####", Sum::Varies(60_000, 300_000), C::WithdrawalAndAtm).optional(),
    pays("family", WorkingDay(5), "TRANSFERENCIA A {relative} AYUDA", Sum::Share(260), C::Transfers).optional(),
    pays("property tax", Yearly(4, 10), "PAGO IMPUESTO PREDIAL ######", Sum::Fixed(450_000, 800_000), C::Taxes).of(S::RealEstateTaxAndFees),
];

const FIRST_DAYS: &[Event] = &[
    gets("first deposit", Once { before: 19 }, "CONSIGNACION EFECTIVO CORRESPONSAL ####", Sum::Fixed(600_000, 1_200_000), C::Deposits),
    gets("salary", LastWorkingDay, "PAGO DE NOMINA {employer}", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Salary),
    pays("discounter", Times(7), "COMPRA TIENDA D1 ####", Sum::Varies(9_000, 60_000), C::FoodAndGroceries).of(S::Groceries).optional(),
    pays("mobile", Day(10), "RECARGA CLARO PREPAGO ######", Sum::Fixed(20_000, 20_000), C::BillsAndUtilities)
        .of(S::Telecommunications)
        .optional(),
    pays("sent", Times(4), "TRANSFERENCIA A NEQUI ######", Sum::Varies(20_000, 90_000), C::Transfers).optional(),
    pays("cash", Times(2), "RETIRO CAJERO ####", Sum::Varies(50_000, 150_000), C::WithdrawalAndAtm).optional(),
];

const CARD: CardTerms = CardTerms {
    name: "Tarjeta de crédito clásica",
    closes: 15,
    due_after: 15,
    limit: 1_500,
    only_minimum: false,
    minimum: 80,
    interest: 210,
    payment: "PAGO TARJETA DE CREDITO",
    thanks: "ABONO PAGO TARJETA GRACIAS",
    interest_text: "INTERESES CORRIENTES",
};

const SAVINGS: SavingsTerms = SavingsTerms {
    name: "Bolsillo de ahorro",
    day: 3,
    share: 70,
    opening: 1_200,
    interest: 45,
    aside: ("TRASLADO A BOLSILLO AHORRO PROPIO", "TRASLADO DESDE CUENTA PROPIA"),
    back: ("TRASLADO A CUENTA PROPIA", "TRASLADO DESDE BOLSILLO AHORRO PROPIO"),
    interest_text: "ABONO INTERESES AHORROS",
};

const PERSON: Life = Life {
    name: "",
    country: Country::Colombia,
    work: Work::Employee,
    occupation: "Asalariado",
    pay: (4_200_000, 6_800_000),
    raise: (7, 1),
    ages: (26, 48),
    days: 730,
    events: &[],
    card: Some(CARD),
    savings: Some(SAVINGS),
    loan: None,
    overdraft: None,
    wording: Wording { help: "TRANSFERENCIA PRESTAMO FAMILIAR", movements_tax: Some((4, "IMPTO GOBIERNO 4X1000")) },
};

pub(super) static SALARIED: Life = Life { name: "salaried_co", events: &[WAGES, HOME, SHOPPING, EXTRAS], ..PERSON };

pub(super) static FREELANCER: Life = Life {
    name: "freelancer_co",
    work: Work::Freelancer,
    occupation: "Actividades de diseño",
    pay: (4_600_000, 7_200_000),
    events: &[FEES, HOME, SHOPPING],
    savings: Some(SavingsTerms { day: 24, opening: 2_000, ..SAVINGS }),
    ..PERSON
};

pub(super) static PENSIONER: Life = Life {
    name: "pensioner_co",
    work: Work::Pensioner,
    occupation: "Pensionado",
    pay: (1_600_000, 2_800_000),
    ages: (63, 79),
    events: &[PENSION],
    card: None,
    savings: Some(SavingsTerms { opening: 4_000, share: 60, ..SAVINGS }),
    ..PERSON
};

pub(super) static NEW: Life = Life {
    name: "new_co",
    ages: (19, 24),
    pay: (1_600_000, 2_100_000),
    days: 20,
    events: &[FIRST_DAYS],
    card: None,
    savings: None,
    ..PERSON
};
