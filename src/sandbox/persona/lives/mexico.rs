//! Mexico: wages by the fortnight, SPEI, OXXO, electricity every second month.

use crate::date::Weekday;
use crate::model::{Category as C, Subcategory as S};
use crate::sandbox::identity::Country;
use crate::sandbox::persona::calendar::When::{Bimonthly, Day, Instalments, Once, Quincena, Times, Weekly, WorkingDay, Yearly};
use crate::sandbox::persona::life::{Life, Work};
use crate::sandbox::persona::plan::{CardTerms, Event, LoanTerms, OverdraftTerms, SavingsTerms, Sum, Wording, buys, gets, pays};

const WAGES: &[Event] = &[
    gets("salary", Quincena, "ABONO NOMINA {employer} REF @@@@@@", Sum::Pay(500), C::IncomeAndPayments).of(S::Salary),
    // Fifteen days' pay, as the law asks for; the employer says aguinaldo in the text.
    gets("aguinaldo", Yearly(12, 15), "ABONO NOMINA AGUINALDO {employer}", Sum::Pay(480), C::IncomeAndPayments).of(S::Salary),
];

const HOME: &[Event] = &[
    pays("rent", WorkingDay(3), "SPEI ENVIADO {landlord} RENTA REF ######", Sum::Share(230), C::BillsAndUtilities).of(S::Rent).rising(4),
    pays(
        "electricity",
        Bimonthly { odd: true, day: 18 },
        "CFE SUMINISTRADOR DE SERV BASICOS ####",
        Sum::Varies(420, 980),
        C::BillsAndUtilities,
    )
    .of(S::ElectricityAndEnergy)
    .rising(5),
    pays("internet", Day(9), "DOMICILIACION TELMEX @@@@@@@@@@", Sum::Fixed(389, 599), C::BillsAndUtilities)
        .of(S::Telecommunications)
        .rising(4),
    pays("mobile", Day(21), "PAGO TELCEL PLAN @@@@@@@@@@", Sum::Fixed(199, 399), C::BillsAndUtilities).of(S::Telecommunications),
    pays("water", Bimonthly { odd: false, day: 12 }, "PAGO SERV AGUA SACMEX ######", Sum::Varies(140, 320), C::BillsAndUtilities)
        .of(S::Water)
        .rising(5),
    pays("gas", Times(1), "GAS NATURAL FENOSA NATURGY ######", Sum::Varies(180, 420), C::BillsAndUtilities).of(S::ElectricityAndEnergy),
    pays("cash", Times(2), "RETIRO CAJERO AUTOMATICO ####", Sum::Varies(300, 1_500), C::WithdrawalAndAtm).optional(),
    pays("sent", Times(2), "SPEI ENVIADO A {person} REF ######", Sum::Varies(150, 900), C::Transfers).optional(),
    gets("received", Times(1), "SPEI RECIBIDO DE {person} REF ######", Sum::Varies(150, 900), C::Transfers),
    pays("corner shop", Times(6), "COMPRA OXXO ROMA ####", Sum::Varies(35, 220), C::FoodAndGroceries).of(S::ConvenienceStore).optional(),
    pays("account fee", Day(28), "COMISION MANEJO DE CUENTA", Sum::Fixed(58, 58), C::FeesAndCharges).of(S::BankFees),
];

const SHOPPING: &[Event] = &[
    buys("groceries", Times(4), "WALMART EXPRESS DEL VALLE", Sum::Varies(280, 1_400), 5411, C::FoodAndGroceries)
        .of(S::Groceries)
        .rising(4)
        .refunded("DEVOLUCION {text}"),
    buys("pharmacy", Times(1), "FARMACIAS DEL AHORRO 0###", Sum::Varies(80, 640), 5912, C::HomeAndLife).of(S::Pharmacies),
    buys("netflix", Day(6), "NETFLIX.COM MEXICO DF", Sum::Fixed(249, 249), 4899, C::OnlinePlatformsAndLeisure)
        .of(S::MovieAndAudio)
        .rising(8),
    buys("spotify", Day(14), "SPOTIFY P1A2B3", Sum::Fixed(129, 129), 5815, C::OnlinePlatformsAndLeisure).of(S::MovieAndAudio).rising(7),
    buys("rides", Times(4), "UBER *TRIP MEXICO", Sum::Varies(60, 260), 4121, C::TransportAndTravel).of(S::TaxisAndRideshares),
    buys("delivery", Times(3), "RAPPI MEXICO", Sum::Varies(150, 480), 5812, C::FoodAndGroceries).of(S::Delivery),
    buys("fuel", Times(2), "PEMEX GASOLINERA 4###", Sum::Varies(400, 900), 5541, C::TransportAndTravel).of(S::Gas),
    buys("restaurant", Times(2), "REST LA PARROQUIA", Sum::Varies(180, 700), 5812, C::FoodAndGroceries).of(S::Restaurants),
    buys("online", Times(1), "AMAZON MX MARKETPLACE", Sum::Varies(199, 1_600), 5942, C::PersonalShopping)
        .of(S::ECommerce)
        .refunded("DEVOLUCION {text}"),
    buys(
        "store in instalments",
        Instalments { count: 12, round: 15, day: 17 },
        "LIVERPOOL INSURGENTES MSI {n}",
        Sum::Fixed(390, 890),
        5311,
        C::PersonalShopping,
    )
    .of(S::DepartmentStore),
];

const EXTRAS: &[Event] = &[
    pays("car insurance", Yearly(5, 10), "DOMICILIACION QUALITAS SEGURO AUTO @@@@@@", Sum::Fixed(7_200, 9_800), C::Insurance)
        .of(S::AutoInsurance)
        .rising(6),
    pays("gym", Day(4), "DOMICILIACION SMART FIT @@@@@@", Sum::Fixed(499, 499), C::HomeAndLife).of(S::GymsAndFitness).rising(5),
    pays("school", WorkingDay(7), "SPEI ENVIADO COLEGIATURA COLEGIO REF ######", Sum::Fixed(1_900, 2_400), C::HomeAndLife)
        .of(S::Education)
        .rising(6),
];

const FEES: &[Event] = &[
    gets("fees", Times(3), "SPEI RECIBIDO {customer} PAGO FACTURA F###", Sum::Invoice(180, 480), C::IncomeAndPayments).of(S::Freelance),
    pays("income tax", WorkingDay(17), "PAGO REFERENCIADO SAT LINEA CAPTURA ########", Sum::Pay(70), C::Taxes).of(S::IncomeTax),
    buys("software", Day(11), "ADOBE SYSTEMS SOFTWARE", Sum::Fixed(1_099, 1_099), 5734, C::OnlinePlatformsAndLeisure)
        .of(S::AppsSoftwareAndCloudServices)
        .billed(),
];

const DRIVING: &[Event] = &[
    gets(
        "rides driven",
        Weekly(Weekday::Monday),
        "SPEI RECIBIDO UBER BV LIQUIDACION SEMANAL ######",
        Sum::Varies(2_100, 3_600),
        C::IncomeAndPayments,
    )
    .of(S::Freelance),
    gets("rides driven for didi", Times(3), "SPEI RECIBIDO DIDI MOBILITY MEXICO ######", Sum::Varies(500, 1_500), C::IncomeAndPayments)
        .of(S::Freelance),
    gets("cash paid in", Times(2), "DEPOSITO EN EFECTIVO OXXO ####", Sum::Varies(300, 1_500), C::Deposits),
    pays("fuel for work", Weekly(Weekday::Thursday), "COMPRA PEMEX GASOLINERA 7###", Sum::Varies(450, 900), C::TransportAndTravel)
        .of(S::Gas)
        .billed(),
    pays("family", Times(2), "SPEI ENVIADO A {relative} APOYO", Sum::Varies(300, 1_000), C::Transfers).optional(),
    pays("car wash", Times(2), "COMPRA AUTOLAVADO EXPRESS", Sum::Varies(90, 180), C::TransportAndTravel).of(S::AutoExpenses).optional(),
    pays("rent", WorkingDay(3), "SPEI ENVIADO {landlord} RENTA REF ######", Sum::Share(200), C::BillsAndUtilities).of(S::Rent).rising(4),
    pays("mobile", Day(2), "RECARGA TELCEL @@@@@@@@@@", Sum::Fixed(200, 200), C::BillsAndUtilities).of(S::Telecommunications),
    pays("groceries", Times(5), "COMPRA BODEGA AURRERA ####", Sum::Varies(180, 700), C::FoodAndGroceries).of(S::Groceries).optional(),
    pays("corner shop", Times(9), "COMPRA OXXO CENTRO ####", Sum::Varies(25, 140), C::FoodAndGroceries).of(S::ConvenienceStore).optional(),
    pays("cash", Times(3), "RETIRO CAJERO AUTOMATICO ####", Sum::Varies(200, 1_000), C::WithdrawalAndAtm).optional(),
    pays(
        "electricity",
        Bimonthly { odd: true, day: 20 },
        "CFE SUMINISTRADOR DE SERV BASICOS ####",
        Sum::Varies(300, 640),
        C::BillsAndUtilities,
    )
    .of(S::ElectricityAndEnergy),
];

const PENSION: &[Event] = &[
    gets("pension", WorkingDay(1), "ABONO PENSION IMSS @@@@@@", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Retirement),
    gets("pension aguinaldo", Yearly(11, 14), "ABONO PENSION IMSS AGUINALDO", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Retirement),
    gets("welfare", Bimonthly { odd: true, day: 6 }, "PENSION BIENESTAR ADULTOS MAYORES", Sum::Fixed(6_200, 6_200), C::IncomeAndPayments)
        .of(S::Government),
    pays(
        "electricity",
        Bimonthly { odd: false, day: 15 },
        "CFE SUMINISTRADOR DE SERV BASICOS ####",
        Sum::Varies(260, 520),
        C::BillsAndUtilities,
    )
    .of(S::ElectricityAndEnergy),
    pays("telephone", Day(11), "DOMICILIACION TELMEX @@@@@@@@@@", Sum::Fixed(349, 389), C::BillsAndUtilities).of(S::Telecommunications),
    pays("cash", Times(3), "RETIRO CAJERO AUTOMATICO ####", Sum::Varies(800, 2_000), C::WithdrawalAndAtm).optional(),
    pays("pharmacy", Times(3), "COMPRA FARMACIAS GUADALAJARA ####", Sum::Varies(150, 800), C::HomeAndLife).of(S::Pharmacies).optional(),
    pays("groceries", Times(4), "COMPRA SORIANA HIPER ####", Sum::Varies(250, 900), C::FoodAndGroceries).of(S::Groceries).optional(),
    pays("family", WorkingDay(8), "SPEI ENVIADO A {relative} APOYO FAMILIAR", Sum::Share(230), C::Transfers).optional(),
    pays("property tax", Yearly(1, 20), "PAGO PREDIAL TESORERIA ######", Sum::Fixed(1_800, 2_600), C::Taxes).of(S::RealEstateTaxAndFees),
    gets("received", Times(1), "SPEI RECIBIDO DE {person} REF ######", Sum::Varies(500, 1_500), C::Transfers),
];

const TRADE: &[Event] = &[
    gets("sales", Times(9), "SPEI RECIBIDO {customer} PAGO FACT ####", Sum::Invoice(60, 170), C::Transfers),
    gets("card sales", Weekly(Weekday::Tuesday), "LIQUIDACION TPV CLIP ######", Sum::Varies(6_000, 14_000), C::Transfers),
    pays("suppliers", Times(5), "SPEI ENVIADO {supplier} PAGO PROVEEDOR ####", Sum::Varies(14_000, 30_000), C::Transfers).billed(),
    pays("payroll", Quincena, "DISPERSION NOMINA EMPLEADOS ####", Sum::Share(95), C::Transfers).rising(5),
    pays("social insurance", WorkingDay(17), "PAGO IMSS SUA ########", Sum::Share(40), C::Taxes).of(S::GovernmentFees).rising(5),
    pays("federal taxes", WorkingDay(17), "PAGO REFERENCIADO SAT LINEA CAPTURA ########", Sum::Share(60), C::Taxes)
        .of(S::IncomeTax)
        .rising(5),
    pays("shop rent", WorkingDay(2), "SPEI ENVIADO {landlord} RENTA LOCAL REF ######", Sum::Share(70), C::BillsAndUtilities)
        .of(S::Rent)
        .rising(4),
    pays("electricity", Day(19), "CFE SUMINISTRADOR DE SERV BASICOS ####", Sum::Varies(2_400, 4_800), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy),
    pays("internet", Day(8), "DOMICILIACION TOTALPLAY EMPRESARIAL @@@@@@", Sum::Fixed(1_290, 1_290), C::BillsAndUtilities)
        .of(S::Telecommunications),
    pays("partners' draw", WorkingDay(26), "SPEI ENVIADO RETIRO SOCIO {self}", Sum::Share(180), C::Transfers).optional(),
    pays("account fee", Day(28), "COMISION MEMBRESIA PYME", Sum::Fixed(465, 465), C::FeesAndCharges).of(S::BankFees),
    pays("transfer fees", Times(2), "COMISION SPEI ####", Sum::Fixed(6, 6), C::FeesAndCharges).of(S::BankFees),
    pays("accountant", WorkingDay(10), "SPEI ENVIADO DESPACHO CONTABLE ####", Sum::Fixed(3_500, 4_800), C::HomeAndLife)
        .of(S::ProfessionalServices),
    buys("office supplies", Times(2), "OFFICE DEPOT ####", Sum::Varies(400, 2_600), 5943, C::PersonalShopping).of(S::OfficeSupplies),
    buys("fuel", Times(5), "PEMEX GASOLINERA 4###", Sum::Varies(700, 1_500), 5541, C::TransportAndTravel).of(S::Gas),
    buys("software", Day(13), "GOOGLE *WORKSPACE", Sum::Fixed(690, 690), 5734, C::OnlinePlatformsAndLeisure)
        .of(S::AppsSoftwareAndCloudServices)
        .billed(),
];

const DEBTS: &[Event] = &[
    pays("instant loan", Day(16), "DOMICILIACION KUESKI PRESTAMO @@@@@@", Sum::Share(90), C::CreditsAndLoans).of(S::Personal),
    pays("department store debt", Day(23), "PAGO COPPEL ABONO CREDITO @@@@@@", Sum::Share(75), C::CreditsAndLoans).of(S::Instalment),
    pays("rejected debit", Times(1), "COMISION POR DOMICILIACION RECHAZADA", Sum::Fixed(174, 174), C::FeesAndCharges).of(S::BankFees),
    pays("betting", Times(4), "COMPRA CALIENTE.MX APUESTAS", Sum::Varies(100, 500), C::OnlinePlatformsAndLeisure)
        .of(S::Gambling)
        .optional(),
    buys("cash advance", Times(1), "DISPOSICION EFECTIVO ATM ####", Sum::Varies(500, 1_800), 6011, C::CreditsAndLoans).of(S::CreditCard),
];

const FIRST_DAYS: &[Event] = &[
    gets("first deposit", Once { before: 19 }, "DEPOSITO EN EFECTIVO VENTANILLA ####", Sum::Fixed(5_000, 9_000), C::Deposits),
    gets("salary", Quincena, "ABONO NOMINA {employer} REF @@@@@@", Sum::Pay(500), C::IncomeAndPayments).of(S::Salary),
    pays("corner shop", Times(8), "COMPRA OXXO ROMA ####", Sum::Varies(35, 190), C::FoodAndGroceries).of(S::ConvenienceStore).optional(),
    pays("groceries", Times(4), "COMPRA CHEDRAUI SELECTO ####", Sum::Varies(150, 700), C::FoodAndGroceries).of(S::Groceries).optional(),
    pays("mobile", Day(10), "RECARGA TELCEL @@@@@@@@@@", Sum::Fixed(200, 200), C::BillsAndUtilities).of(S::Telecommunications).optional(),
    pays("sent", Times(3), "SPEI ENVIADO A {person} REF ######", Sum::Varies(150, 900), C::Transfers).optional(),
    pays("cash", Times(2), "RETIRO CAJERO AUTOMATICO ####", Sum::Varies(300, 1_000), C::WithdrawalAndAtm).optional(),
];

const CARD: CardTerms = CardTerms {
    name: "Tarjeta de crédito clásica",
    closes: 8,
    due_after: 20,
    limit: 1_600,
    only_minimum: false,
    minimum: 60,
    interest: 480,
    payment: "PAGO TARJETA DE CREDITO",
    thanks: "SU PAGO GRACIAS SPEI",
    interest_text: "INTERESES ORDINARIOS DEL PERIODO",
};

const SAVINGS: SavingsTerms = SavingsTerms {
    name: "Cuenta de ahorro",
    day: 16,
    share: 70,
    opening: 1_300,
    interest: 32,
    aside: ("TRASPASO A CUENTA DE AHORRO PROPIA", "TRASPASO DE CUENTA PROPIA"),
    back: ("TRASPASO A CUENTA PROPIA", "TRASPASO DE CUENTA DE AHORRO PROPIA"),
    interest_text: "INTERESES GANADOS",
};

const WORDING: Wording = Wording { help: "SPEI RECIBIDO PRESTAMO FAMILIAR", movements_tax: None };

const PERSON: Life = Life {
    name: "",
    country: Country::Mexico,
    work: Work::Employee,
    occupation: "Asalariado",
    pay: (28_000, 39_000),
    raise: (5, 1),
    ages: (26, 48),
    days: 730,
    events: &[],
    card: Some(CARD),
    savings: Some(SAVINGS),
    loan: None,
    overdraft: None,
    wording: WORDING,
};

pub(super) static SALARIED: Life = Life { name: "salaried_mx", events: &[WAGES, HOME, SHOPPING, EXTRAS], ..PERSON };

pub(super) static FREELANCER: Life = Life {
    name: "freelancer_mx",
    work: Work::Freelancer,
    occupation: "Servicios de diseño gráfico",
    pay: (30_000, 42_000),
    events: &[FEES, HOME, SHOPPING],
    savings: Some(SavingsTerms { day: 25, opening: 2_000, ..SAVINGS }),
    ..PERSON
};

pub(super) static DRIVER: Life = Life {
    name: "driver_mx",
    work: Work::Driver,
    occupation: "Servicios de transporte terrestre de pasajeros mediante plataformas tecnológicas",
    pay: (14_000, 18_000),
    raise: (4, 1),
    events: &[DRIVING],
    card: None,
    savings: None,
    loan: Some(LoanTerms {
        name: "Crédito automotriz",
        kind: "AUTOFINANCIAMIENTO",
        principal: 9_000,
        months: 48,
        paid_before: 9,
        interest: 128,
        day: 12,
        payment: "CARGO CREDITO AUTO PAGO {n}",
        thanks: "PAGO RECIBIDO CREDITO AUTO {n}",
        interest_text: "INTERESES DEL PERIODO CREDITO AUTO",
        subcategory: S::Auto,
    }),
    ..PERSON
};

pub(super) static PENSIONER: Life = Life {
    name: "pensioner_mx",
    work: Work::Pensioner,
    occupation: "Pensionado",
    pay: (8_000, 13_000),
    raise: (5, 2),
    ages: (65, 79),
    events: &[PENSION],
    card: None,
    savings: Some(SavingsTerms { opening: 4_000, share: 60, ..SAVINGS }),
    ..PERSON
};

pub(super) static BUSINESS: Life = Life {
    name: "business_mx",
    work: Work::Company,
    occupation: "Comercio al por mayor de abarrotes",
    pay: (140_000, 190_000),
    ages: (35, 60),
    events: &[TRADE],
    card: Some(CardTerms { name: "Tarjeta de crédito empresarial", limit: 600, ..CARD }),
    savings: Some(SavingsTerms { name: "Inversión a la vista", share: 30, opening: 600, ..SAVINGS }),
    wording: Wording { help: "SPEI RECIBIDO APORTACION SOCIO", ..WORDING },
    ..PERSON
};

pub(super) static INDEBTED: Life = Life {
    name: "indebted_mx",
    pay: (18_000, 22_000),
    events: &[WAGES, HOME, SHOPPING, DEBTS],
    card: Some(CardTerms { only_minimum: true, limit: 1_900, minimum: 110, interest: 480, ..CARD }),
    savings: None,
    loan: Some(LoanTerms {
        name: "Préstamo personal",
        kind: "CREDITO_PERSONAL",
        principal: 4_000,
        months: 36,
        paid_before: 4,
        interest: 260,
        day: 16,
        payment: "CARGO PRESTAMO PERSONAL PAGO {n}",
        thanks: "PAGO RECIBIDO PRESTAMO {n}",
        interest_text: "INTERESES DEL PERIODO PRESTAMO",
        subcategory: S::Personal,
    }),
    overdraft: Some(OverdraftTerms { limit: 250, interest: 400, interest_text: "INTERESES POR SOBREGIRO" }),
    ..PERSON
};

pub(super) static NEW: Life =
    Life { name: "new_mx", ages: (19, 24), pay: (9_000, 12_000), days: 20, events: &[FIRST_DAYS], card: None, savings: None, ..PERSON };
