//! Brazil: wages on the fifth working day, a thirteenth salary in two parts, Pix, debits by agreement.

use crate::date::Weekday;
use crate::model::{Category as C, Subcategory as S};
use crate::sandbox::identity::Country;
use crate::sandbox::persona::calendar::When::{Day, FifthWorkingDay, Instalments, Once, Times, Weekly, WorkingDay, Yearly};
use crate::sandbox::persona::life::{Life, Work};
use crate::sandbox::persona::plan::{CardTerms, Event, LoanTerms, OverdraftTerms, SavingsTerms, Sum, Wording, buys, gets, pays};

const WAGES: &[Event] = &[
    gets("salary", FifthWorkingDay, "CRED SALARIO {employer}", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Salary),
    gets("thirteenth, first part", Yearly(11, 28), "CRED 13O SALARIO 1A PARCELA {employer}", Sum::Pay(580), C::IncomeAndPayments)
        .of(S::Salary),
    gets("thirteenth, second part", Yearly(12, 18), "CRED 13O SALARIO 2A PARCELA {employer}", Sum::Pay(420), C::IncomeAndPayments)
        .of(S::Salary),
    gets("meal allowance", Day(1), "CRED VALE ALIMENTACAO {employer}", Sum::Fixed(550, 700), C::IncomeAndPayments).of(S::Salary).rising(4),
];

const HOME: &[Event] = &[
    pays("rent", WorkingDay(7), "PIX ENVIADO ALUGUEL {landlord}", Sum::Share(250), C::BillsAndUtilities).of(S::Rent).rising(5),
    pays("electricity", Day(12), "DEB AUTOM ENEL DISTRIBUICAO @@@@@@@@", Sum::Varies(110, 240), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy)
        .rising(5),
    pays("water", Day(15), "DEB AUTOM SABESP @@@@@@@@", Sum::Varies(55, 110), C::BillsAndUtilities).of(S::Water).rising(6),
    pays("internet", Day(10), "DEB AUTOM VIVO FIBRA @@@@@@@@", Sum::Fixed(120, 150), C::BillsAndUtilities)
        .of(S::Telecommunications)
        .rising(4),
    pays("mobile", Day(20), "DEB AUTOM CLARO CELULAR @@@@@@@@", Sum::Fixed(55, 80), C::BillsAndUtilities).of(S::Telecommunications),
    pays("cash", Times(1), "SAQUE BANCO24HORAS ####", Sum::Varies(100, 250), C::WithdrawalAndAtm).optional(),
    pays("bakery", Times(5), "PIX ENVIADO PADARIA BELA VISTA", Sum::Varies(12, 48), C::FoodAndGroceries).of(S::BakeryAndCoffee).optional(),
    pays("sent", Times(2), "PIX ENVIADO {person}", Sum::Varies(40, 250), C::Transfers).optional(),
    gets("received", Times(1), "PIX RECEBIDO {person}", Sum::Varies(40, 250), C::Transfers),
    pays("account fee", Day(2), "TARIFA PACOTE DE SERVICOS", Sum::Fixed(29, 29), C::FeesAndCharges).of(S::BankFees),
    gets("interest on the account", Day(28), "REND PAGO APLIC AUT MAIS", Sum::Varies(1, 9), C::IncomeAndPayments).of(S::Interest),
];

const SHOPPING: &[Event] = &[
    buys("groceries", Times(4), "CARREFOUR EXPRESS SAO PAULO", Sum::Varies(60, 340), 5411, C::FoodAndGroceries)
        .of(S::Groceries)
        .rising(4)
        .refunded("ESTORNO {text}"),
    buys("pharmacy", Times(2), "DROGASIL ####", Sum::Varies(25, 150), 5912, C::HomeAndLife).of(S::Pharmacies),
    buys("netflix", Day(6), "NETFLIX.COM", Sum::Fixed(45, 45), 4899, C::OnlinePlatformsAndLeisure).of(S::MovieAndAudio).rising(9),
    buys("spotify", Day(14), "SPOTIFY BRASIL", Sum::Fixed(22, 22), 5815, C::OnlinePlatformsAndLeisure).of(S::MovieAndAudio).rising(7),
    buys("rides", Times(5), "UBER *TRIP HELP.U", Sum::Varies(12, 48), 4121, C::TransportAndTravel).of(S::TaxisAndRideshares),
    buys("delivery", Times(3), "IFD*RESTAURANTE SABOR", Sum::Varies(32, 95), 5812, C::FoodAndGroceries).of(S::Delivery),
    buys("fuel", Times(2), "POSTO IPIRANGA AV PAULISTA", Sum::Varies(110, 220), 5541, C::TransportAndTravel).of(S::Gas),
    buys("online", Times(1), "MERCADOLIVRE*LOJA", Sum::Varies(40, 380), 5999, C::PersonalShopping)
        .of(S::ECommerce)
        .refunded("ESTORNO {text}"),
    buys(
        "store in instalments",
        Instalments { count: 10, round: 13, day: 19 },
        "MAGAZINE LUIZA PARC {n}",
        Sum::Fixed(120, 260),
        5732,
        C::PersonalShopping,
    )
    .of(S::DepartmentStore),
];

const EXTRAS: &[Event] = &[
    pays("car tax", Yearly(1, 22), "PAGTO IPVA SEFAZ ########", Sum::Fixed(1_300, 1_900), C::Taxes).of(S::AutoTaxAndFees),
    pays("gym", Day(5), "DEB AUTOM SMART FIT @@@@@@", Sum::Fixed(120, 120), C::HomeAndLife).of(S::GymsAndFitness).rising(6),
    pays("health plan", WorkingDay(10), "DEB AUTOM UNIMED @@@@@@@@", Sum::Fixed(280, 380), C::Insurance)
        .of(S::HealthAndLifeInsurance)
        .rising(9),
    pays("invested", WorkingDay(9), "APLICACAO CDB", Sum::Fixed(300, 300), C::InvestmentsAndSavings).of(S::FixedIncome).optional(),
    pays("university", WorkingDay(8), "PAGTO BOLETO MENSALIDADE FACULDADE ######", Sum::Fixed(520, 690), C::HomeAndLife)
        .of(S::Education)
        .rising(7),
    pays("foreign money", Yearly(7, 5), "COMPRA DE CAMBIO USD ESPECIE ######", Sum::Varies(1_200, 2_600), C::TransportAndTravel),
    gets("tax return", Yearly(6, 28), "RESTITUICAO IRPF RECEITA FEDERAL", Sum::Fixed(600, 1_400), C::Taxes).of(S::TaxReturn),
];

const FEES: &[Event] = &[
    gets("fees", Times(3), "PIX RECEBIDO {customer} NF ####", Sum::Invoice(200, 460), C::IncomeAndPayments).of(S::Freelance),
    pays("small business tax", WorkingDay(20), "PAGTO DAS MEI SIMPLES NACIONAL ########", Sum::Fixed(76, 76), C::Taxes)
        .of(S::IncomeTax)
        .rising(5),
    buys("software", Day(11), "ADOBE *CREATIVE CLOUD", Sum::Fixed(224, 224), 5734, C::OnlinePlatformsAndLeisure)
        .of(S::AppsSoftwareAndCloudServices),
];

const DRIVING: &[Event] = &[
    gets("rides driven", Weekly(Weekday::Tuesday), "PIX RECEBIDO UBER DO BRASIL TECNOLOGIA", Sum::Varies(480, 860), C::IncomeAndPayments)
        .of(S::Freelance),
    gets("rides driven for 99", Times(4), "PIX RECEBIDO 99 TECNOLOGIA LTDA", Sum::Varies(110, 320), C::IncomeAndPayments).of(S::Freelance),
    gets("cash paid in", Times(1), "DEPOSITO EM DINHEIRO LOTERICA ####", Sum::Varies(80, 300), C::Deposits),
    pays("fuel for work", Weekly(Weekday::Friday), "COMPRA CARTAO DEB POSTO SHELL ####", Sum::Varies(120, 240), C::TransportAndTravel)
        .of(S::Gas),
    pays("rent", WorkingDay(8), "PIX ENVIADO ALUGUEL {landlord}", Sum::Share(190), C::BillsAndUtilities).of(S::Rent).rising(5),
    pays("electricity", Day(14), "DEB AUTOM LIGHT SESA @@@@@@@@", Sum::Varies(90, 180), C::BillsAndUtilities).of(S::ElectricityAndEnergy),
    pays("mobile", Day(3), "RECARGA TIM CELULAR @@@@", Sum::Fixed(40, 50), C::BillsAndUtilities).of(S::Telecommunications),
    pays("groceries", Times(5), "COMPRA CARTAO DEB ASSAI ATACADISTA", Sum::Varies(60, 240), C::FoodAndGroceries)
        .of(S::Groceries)
        .optional(),
    pays("bakery", Times(8), "PIX ENVIADO PADARIA DO PORTO", Sum::Varies(8, 32), C::FoodAndGroceries).of(S::BakeryAndCoffee).optional(),
    pays("sent", Times(3), "PIX ENVIADO {person}", Sum::Varies(30, 180), C::Transfers).optional(),
];

const PENSION: &[Event] = &[
    gets("pension", WorkingDay(3), "CRED BENEFICIO INSS @@@@@@@@@@", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Retirement),
    gets("pension, thirteenth, first part", Yearly(4, 28), "CRED BENEFICIO INSS 13O 1A PARCELA", Sum::Pay(500), C::IncomeAndPayments)
        .of(S::Retirement),
    gets("pension, thirteenth, second part", Yearly(5, 28), "CRED BENEFICIO INSS 13O 2A PARCELA", Sum::Pay(500), C::IncomeAndPayments)
        .of(S::Retirement),
    pays("electricity", Day(16), "DEB AUTOM CEMIG DISTRIBUICAO @@@@@@@@", Sum::Varies(80, 150), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy),
    pays("water", Day(18), "DEB AUTOM COPASA @@@@@@@@", Sum::Varies(45, 80), C::BillsAndUtilities).of(S::Water),
    pays("telephone", Day(9), "DEB AUTOM OI FIXO @@@@@@@@", Sum::Fixed(60, 80), C::BillsAndUtilities).of(S::Telecommunications),
    pays("pharmacy", Times(3), "COMPRA CARTAO DEB DROGA RAIA ####", Sum::Varies(30, 180), C::HomeAndLife).of(S::Pharmacies).optional(),
    pays("groceries", Times(4), "COMPRA CARTAO DEB EXTRA SUPERMERCADO", Sum::Varies(60, 220), C::FoodAndGroceries)
        .of(S::Groceries)
        .optional(),
    pays("cash", Times(2), "SAQUE CAIXA ELETRONICO ####", Sum::Varies(100, 300), C::WithdrawalAndAtm).optional(),
    pays("property tax", Yearly(2, 10), "PAGTO IPTU PREFEITURA ########", Sum::Fixed(500, 900), C::Taxes).of(S::RealEstateTaxAndFees),
    pays("family", WorkingDay(6), "PIX ENVIADO {relative}", Sum::Share(160), C::Transfers).optional(),
    pays("tithe", WorkingDay(5), "PIX ENVIADO PAROQUIA DIZIMO", Sum::Fixed(60, 100), C::Taxes).of(S::Donation).optional(),
];

const TRADE: &[Event] = &[
    gets("sales", Times(10), "PIX RECEBIDO {customer}", Sum::Invoice(50, 120), C::Transfers),
    gets("card sales", Weekly(Weekday::Wednesday), "CRED VENDAS CARTAO CIELO @@@@@@", Sum::Varies(1_400, 3_600), C::Transfers),
    pays("suppliers", Times(5), "TED ENVIADA {supplier}", Sum::Varies(2_600, 6_200), C::Transfers),
    pays("payroll", FifthWorkingDay, "PAGTO SALARIOS FOLHA ####", Sum::Share(190), C::Transfers).rising(5),
    pays("simples", WorkingDay(20), "PAGTO DAS SIMPLES NACIONAL ########", Sum::Share(60), C::Taxes).of(S::IncomeTax).rising(5),
    pays("social insurance", WorkingDay(19), "PAGTO FGTS GPS ########", Sum::Share(45), C::Taxes).of(S::GovernmentFees).rising(5),
    pays("shop rent", WorkingDay(5), "PIX ENVIADO ALUGUEL LOJA {landlord}", Sum::Share(80), C::BillsAndUtilities).of(S::Rent).rising(5),
    pays("electricity", Day(17), "DEB AUTOM CPFL ENERGIA @@@@@@@@", Sum::Varies(480, 900), C::BillsAndUtilities)
        .of(S::ElectricityAndEnergy),
    pays("internet", Day(8), "DEB AUTOM CLARO EMPRESAS @@@@@@@@", Sum::Fixed(210, 260), C::BillsAndUtilities).of(S::Telecommunications),
    pays("partners' draw", WorkingDay(25), "PIX ENVIADO PRO LABORE {self}", Sum::Share(130), C::Transfers).optional(),
    pays("accountant", WorkingDay(10), "PIX ENVIADO CONTABILIDADE", Sum::Fixed(550, 700), C::HomeAndLife).of(S::ProfessionalServices),
    pays("account fee", Day(3), "TARIFA PACOTE PJ", Sum::Fixed(99, 99), C::FeesAndCharges).of(S::BankFees),
    buys("fuel", Times(4), "POSTO PETROBRAS BR ####", Sum::Varies(150, 320), 5541, C::TransportAndTravel).of(S::Gas),
    buys("office supplies", Times(2), "KALUNGA ####", Sum::Varies(80, 480), 5943, C::PersonalShopping).of(S::OfficeSupplies),
];

const DEBTS: &[Event] = &[
    pays("consumer credit", Day(18), "DEB AUTOM CREFISA EMPRESTIMO @@@@@@@@", Sum::Share(90), C::CreditsAndLoans).of(S::Personal),
    pays("renegotiated debt", Day(25), "PAGTO ACORDO SERASA LIMPA NOME ######", Sum::Share(45), C::CreditsAndLoans).of(S::Instalment),
    pays("betting", Times(5), "PIX ENVIADO BET365", Sum::Varies(20, 120), C::OnlinePlatformsAndLeisure).of(S::Gambling).optional(),
    pays("overdraft fee", Times(1), "TARIFA ADIANTAMENTO DEPOSITANTE", Sum::Fixed(67, 67), C::FeesAndCharges).of(S::BankFees),
];

const FIRST_DAYS: &[Event] = &[
    gets("first deposit", Once { before: 19 }, "PIX RECEBIDO {self}", Sum::Fixed(900, 1_700), C::Transfers),
    gets("salary", FifthWorkingDay, "CRED SALARIO {employer}", Sum::Pay(1_000), C::IncomeAndPayments).of(S::Salary),
    pays("bakery", Times(8), "PIX ENVIADO PADARIA BELA VISTA", Sum::Varies(8, 32), C::FoodAndGroceries).of(S::BakeryAndCoffee).optional(),
    pays("groceries", Times(4), "COMPRA CARTAO DEB PAO DE ACUCAR", Sum::Varies(40, 180), C::FoodAndGroceries).of(S::Groceries).optional(),
    pays("mobile", Day(10), "RECARGA TIM CELULAR @@@@", Sum::Fixed(30, 40), C::BillsAndUtilities).of(S::Telecommunications).optional(),
    pays("sent", Times(4), "PIX ENVIADO {person}", Sum::Varies(20, 150), C::Transfers).optional(),
];

const CARD: CardTerms = CardTerms {
    name: "Cartão de crédito internacional",
    closes: 3,
    due_after: 8,
    limit: 1_500,
    only_minimum: false,
    minimum: 150,
    interest: 1_250,
    payment: "PAGTO FATURA CARTAO",
    thanks: "PAGAMENTO RECEBIDO OBRIGADO",
    interest_text: "ENCARGOS ROTATIVO",
};

const SAVINGS: SavingsTerms = SavingsTerms {
    name: "Conta poupança",
    day: 11,
    share: 70,
    opening: 1_300,
    interest: 58,
    aside: ("APLICACAO POUPANCA", "TRANSF CONTA CORRENTE PARA POUPANCA"),
    back: ("RESGATE POUPANCA", "RESGATE POUPANCA CRED CONTA"),
    interest_text: "CRED JUROS POUPANCA",
};

const OVERDRAFT: OverdraftTerms = OverdraftTerms { limit: 300, interest: 780, interest_text: "ENCARGOS LIMITE CHEQUE ESPECIAL" };

const PERSON: Life = Life {
    name: "",
    country: Country::Brazil,
    work: Work::Employee,
    occupation: "ASSISTENTE ADMINISTRATIVO - 4110-10",
    pay: (5_400, 8_200),
    raise: (5, 5),
    ages: (25, 48),
    days: 730,
    events: &[],
    card: Some(CARD),
    savings: Some(SAVINGS),
    loan: None,
    overdraft: None,
    wording: Wording { help: "PIX RECEBIDO EMPRESTIMO FAMILIA", movements_tax: None },
};

pub(super) static SALARIED: Life = Life { name: "clt_br", events: &[WAGES, HOME, SHOPPING, EXTRAS], ..PERSON };

pub(super) static FREELANCER: Life = Life {
    name: "freelancer_br",
    work: Work::Freelancer,
    occupation: "DESENHISTA PROJETISTA - 3186-05",
    pay: (5_000, 7_500),
    events: &[FEES, HOME, SHOPPING],
    savings: Some(SavingsTerms { day: 26, opening: 2_000, ..SAVINGS }),
    ..PERSON
};

pub(super) static DRIVER: Life = Life {
    name: "driver_br",
    work: Work::Driver,
    occupation: "MOTORISTA DE CARRO DE PASSEIO - 7823-05",
    pay: (3_300, 4_200),
    events: &[DRIVING],
    card: None,
    savings: None,
    loan: Some(LoanTerms {
        name: "Financiamento de veículo",
        kind: "FINANCIAMENTO_AQUISICAO_BENS_VEICULOS_AUTOMOTORES",
        principal: 8_000,
        months: 48,
        paid_before: 10,
        interest: 165,
        day: 12,
        payment: "DEB FINANC VEICULO PARC {n}",
        thanks: "PAGAMENTO PARCELA {n}",
        interest_text: "JUROS FINANCIAMENTO",
        subcategory: S::Auto,
    }),
    ..PERSON
};

pub(super) static PENSIONER: Life = Life {
    name: "pensioner_br",
    work: Work::Pensioner,
    occupation: "APOSENTADO",
    pay: (1_900, 3_400),
    raise: (5, 1),
    ages: (64, 79),
    events: &[PENSION],
    card: None,
    savings: Some(SavingsTerms { opening: 4_500, share: 60, ..SAVINGS }),
    loan: Some(LoanTerms {
        name: "Empréstimo consignado",
        kind: "EMPRESTIMO_CREDITO_PESSOAL_COM_CONSIGNACAO",
        principal: 4_000,
        months: 60,
        paid_before: 12,
        interest: 170,
        day: 4,
        payment: "DEB EMPREST CONSIGNADO PARC {n}",
        thanks: "PAGAMENTO PARCELA {n}",
        interest_text: "JUROS CONSIGNADO",
        subcategory: S::Personal,
    }),
    ..PERSON
};

pub(super) static BUSINESS: Life = Life {
    name: "business_br",
    work: Work::Company,
    occupation: "4711302",
    pay: (38_000, 52_000),
    ages: (35, 60),
    events: &[TRADE],
    card: Some(CardTerms { name: "Cartão empresarial", limit: 400, ..CARD }),
    savings: Some(SavingsTerms { share: 30, opening: 500, ..SAVINGS }),
    overdraft: Some(OVERDRAFT),
    wording: Wording { help: "PIX RECEBIDO APORTE SOCIO", movements_tax: None },
    ..PERSON
};

pub(super) static INDEBTED: Life = Life {
    name: "indebted_br",
    pay: (3_200, 4_400),
    events: &[WAGES, HOME, SHOPPING, DEBTS],
    card: Some(CardTerms { only_minimum: true, limit: 1_900, ..CARD }),
    savings: None,
    loan: Some(LoanTerms {
        name: "Crédito pessoal",
        kind: "EMPRESTIMO_CREDITO_PESSOAL_SEM_CONSIGNACAO",
        principal: 3_000,
        months: 36,
        paid_before: 4,
        interest: 420,
        day: 13,
        payment: "DEB CREDITO PESSOAL PARC {n}",
        thanks: "PAGAMENTO PARCELA {n}",
        interest_text: "JUROS CREDITO PESSOAL",
        subcategory: S::Personal,
    }),
    overdraft: Some(OVERDRAFT),
    ..PERSON
};

pub(super) static NEW: Life =
    Life { name: "new_br", ages: (19, 24), pay: (2_000, 2_800), days: 20, events: &[FIRST_DAYS], card: None, savings: None, ..PERSON };
