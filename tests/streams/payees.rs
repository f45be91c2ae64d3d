//! Who is paid in the statements, and how. All invented, but for the names of large companies.

use crate::calendar::Country;
use crate::history::Rhythm;
use crate::statements::monthly;

/// A true stream. In `text`, `|` parts wordings of which each payment has one; see `history::print` for the rest.
pub struct Payee {
    pub text: &'static str,
    pub rhythm: Rhythm,
    pub cents: i64,
    /// How far amounts lie from the price, in percent.
    pub spread: i64,
    /// Days late, at most.
    pub late: i64,
    /// Payments that are missed, in percent.
    pub missed: u32,
    pub rises: bool,
    pub is_inflow: bool,
}

/// A purchase in instalments: `NN`/`TT` are the number and the total in two digits, `{n}`/`{t}` without a zero.
pub struct Plan {
    pub text: &'static str,
    pub totals: &'static [i32],
    /// Whether all instalments bear the day of the purchase.
    pub is_dated_at_purchase: bool,
}

/// What comes back without being a stream.
pub struct Habit {
    pub text: &'static str,
    pub often: Often,
    pub least: i64,
    pub most: i64,
    /// The prices, where they are few.
    pub prices: &'static [i64],
    pub is_inflow: bool,
}

pub enum Often {
    /// So many tenths a month, at any time.
    Month(i64),
    /// About that weekday, in so many percent of weeks.
    Weekday(i32, u32),
    /// In so many percent of working days.
    WorkingDays(u32),
    /// Between so many and so many days after the last time.
    Gaps(i64, i64),
}

pub struct Account {
    pub country: Country,
    pub is_card: bool,
    /// How many months a statement covers, at least and at most.
    pub months: (i64, i64),
    /// What the report calls it.
    pub kind: &'static str,
    /// The least recall, precision, F1 and shares of next dates within three days and one. Some pay up to four days late,
    /// by chance: no one can tell their day.
    pub floors: [f64; 5],
    pub payees: Vec<Payee>,
    pub plans: Vec<Plan>,
    pub habits: Vec<Habit>,
}

pub fn price(text: &'static str, day: i32, cents: i64) -> Payee {
    Payee { text, rhythm: monthly(day), cents, spread: 0, late: 0, missed: 0, rises: true, is_inflow: false }
}

pub fn foreign(text: &'static str, day: i32, cents: i64) -> Payee {
    Payee { spread: 4, late: 1, rises: false, ..price(text, day, cents) }
}

pub fn bill(text: &'static str, rhythm: Rhythm, cents: i64, spread: i64, late: i64) -> Payee {
    Payee { rhythm, spread, late, missed: 2, rises: false, ..price(text, 1, cents) }
}

pub fn income(text: &'static str, rhythm: Rhythm, cents: i64, spread: i64, late: i64) -> Payee {
    Payee { is_inflow: true, ..bill(text, rhythm, cents, spread, late) }
}

pub fn plan(text: &'static str, totals: &'static [i32]) -> Plan {
    Plan { text, totals, is_dated_at_purchase: false }
}

pub fn shop(text: &'static str, often: Often, least: i64, most: i64) -> Habit {
    Habit { text, often, least, most, prices: &[], is_inflow: false }
}

pub fn same(text: &'static str, often: Often, prices: &'static [i64]) -> Habit {
    Habit { prices, ..shop(text, often, 0, 0) }
}

pub fn comes_in(text: &'static str, often: Often, least: i64, most: i64) -> Habit {
    Habit { is_inflow: true, ..shop(text, often, least, most) }
}

pub fn brazilian_card() -> Account {
    Account {
        country: Country::Brazil,
        is_card: true,
        months: (7, 18),
        kind: "card",
        floors: [0.985, 0.985, 0.985, 0.99, 0.985],
        payees: vec![
            price("NETFLIX.COM|Netflix.Com|NETFLIX ENTRETENIMENTO SAO PAULO BR", 14, 3990),
            price("EBN *SPOTIFY|EBANX *SPOTIFY CURITIBA", 22, 2190),
            price("AMAZON PRIME BR|AMAZONPRIMEBR SAO PAULO", 3, 1490),
            price("APPLE.COM/BILL", 9, 350),
            price("APPLE.COM/BILL", 27, 1490),
            price("SMARTFIT BRA *ACADEMIA|SMART FIT SMARTFIT SAO P", 6, 9990),
            price("UBER *ONE|UBER *ONE MEMBERSHIP", 18, 1990),
            price("DL*GOOGLE ONE|GOOGLE ONE 650-2530000", 11, 799),
            price("CLUBE DO LIVRO TURMALINA", 16, 6990),
            price("SEG CARTAO PROTEGIDO", 20, 890),
            price("MP *ESCOLANATACAO GOLF", 10, 18_000),
            foreign("OPENAI *CHATGPT SUBSCR|OPENAI *CHATGPT SUBSCR SAN FRANCISCO", 25, 11_500),
            foreign("DIGITALOCEAN.COM", 1, 3600),
            bill("CONTA VIVO ##########|VIVO CONTA DIGITAL", monthly(7), 12_990, 4, 1),
        ],
        plans: vec![
            plan("MAGAZINE LUIZA NN/TT", &[10, 12]),
            plan("KABUM COMERCIO PARC NN/TT", &[6, 10, 12]),
            plan("Casas Bahia - Parcela {n}/{t}", &[3, 10]),
            plan("PARC NN/TT DECOLAR COM LTDA", &[4, 10]),
            plan("MERCADOLIVRE*LOJATEC PARC NN/TT OSASCO", &[3, 6]),
            plan("MERCADOLIVRE*LOJATEC PARC NN/TT OSASCO", &[3, 6]),
            plan("ANUIDADE DIFERENCIADA NN/TT", &[12]),
            Plan { is_dated_at_purchase: true, ..plan("ELETRO SERRANA - Parcela {n}/{t}", &[3, 6, 10]) },
            Plan { is_dated_at_purchase: true, ..plan("ELETRO SERRANA - Parcela {n}/{t}", &[3, 6, 10]) },
            plan("PORTO SEGURO AUTO NN/TT", &[10]),
        ],
        habits: vec![
            shop("UBER *TRIP HELP.UBER.COM|UBER* TRIP|UBER DO BRASIL TECNOLO SAO PAULO BR", Often::Month(90), 890, 4500),
            shop("IFD*CANTINA DA NONA|IFD*HAMBURGUERIA 42|IFD*SUSHI KENZO|IFOOD *IFOOD OSASCO", Often::Month(60), 2500, 11_000),
            shop("99APP *99APP|99* POP", Often::Month(30), 700, 3500),
            shop("POSTO BANDEIRANTES ##|AUTO POSTO BANDEIRANTES", Often::Gaps(8, 16), 10_000, 28_000),
            shop("PAO DE ACUCAR-####|PAO DE ACUCAR", Often::Weekday(6, 80), 8_000, 42_000),
            shop("DROGASIL ####|DROGA RAIA ####", Often::Month(20), 1200, 15_000),
            shop("DROGARIA BEM ESTAR", Often::Gaps(24, 38), 4_000, 9_000),
            same("BARBEARIA DO NILO", Often::Gaps(18, 45), &[5000]),
            same("PAG*EstacionamentoPraca", Often::Month(25), &[1500, 2000]),
            same("BILHETE UNICO RECARGA|SPTRANS RECARGA BU", Often::Gaps(6, 15), &[5000]),
            same("PADARIA NOVA IMPERIAL", Often::WorkingDays(45), &[790]),
            same("PAG*CafeDaEsquina", Often::Month(40), &[650, 900, 1300]),
            shop("AMAZON BR|AMAZONMKTPLC*LOJAUM|AMAZON MARKETPLACE", Often::Month(15), 2_000, 40_000),
            shop("SHOPEE *VENDEDOR##", Often::Month(20), 1_500, 12_000),
            shop("APPLE.COM/BILL", Often::Month(4), 990, 4_990),
            shop("STEAM GAMES", Often::Month(6), 1_000, 20_000),
            shop("CINEMARK|INGRESSO.COM", Often::Month(7), 2_400, 9_000),
            shop("RESTAURANTE MADALENA|PAG*MadalenaBar", Often::Month(20), 3_500, 18_000),
            same("PAG*QuiosqueDoTico", Often::Month(12), &[1200, 2400]),
            shop("IOF COMPRA INTERNACIONAL", Often::Month(20), 20, 700),
            shop("PETZ SAO PAULO|PETZ 0##", Often::Gaps(20, 50), 9_000, 21_000),
            comes_in("Pagamento recebido|PAGAMENTO EFETUADO", Often::Gaps(28, 33), 180_000, 420_000),
            comes_in("ESTORNO SHOPEE *VENDEDOR##", Often::Month(3), 1_500, 8_000),
        ],
    }
}

pub fn brazilian_business() -> Account {
    Account {
        country: Country::Brazil,
        is_card: false,
        months: (7, 18),
        kind: "business",
        floors: [0.985, 0.985, 0.985, 0.99, 0.88],
        payees: vec![
            price("TAR PACOTE SERVICOS PJ @|TARIFA PACOTE DE SERVICOS", 10, 8990),
            bill("PAGAMENTO DAS SIMPLES NACIONAL|PAG TRIB DAS-SIMPLES NACIONAL", Rhythm::MonthsForward(1, 20), 180_000, 35, 0),
            bill("FGTS GRF DIGITAL|PAGTO FGTS", Rhythm::MonthsForward(1, 7), 42_000, 6, 1),
            bill("PIX ENVIADO ALFA CONTABILIDADE LTDA|PIX ENV ALFA CONTABILIDADE", Rhythm::MonthsForward(1, 10), 65_000, 0, 2),
            bill("PAG BOLETO IMOBILIARIA SANTA CRUZ|BOLETO PAGO IMOBILIARIA SANTA CRUZ LT", Rhythm::MonthsForward(1, 5), 350_000, 0, 2),
            bill("PIX ENVIADO ROGERIO PRATES PRO LABORE", Rhythm::WorkingDay(5), 500_000, 0, 1),
            bill("PAGAMENTO SALARIO JANAINA MOTA|PIX ENVIADO JANAINA MOTA", Rhythm::WorkingDay(5), 240_000, 5, 1),
            bill("CLARO NET VIRTUA ########|PAG BOLETO CLARO SA", Rhythm::MonthsForward(1, 15), 19_990, 1, 2),
            bill("ENEL DISTRIBUICAO ##########", Rhythm::MonthsForward(1, 18), 62_000, 22, 3),
            income("PIX RECEBIDO CLINICA BOREAL LTDA", monthly(6), 450_000, 0, 3),
            income("TED RECEBIDA COLEGIO HORIZONTE|TED 033.#### COLEGIO HORIZONTE", Rhythm::MonthsForward(1, 12), 720_000, 0, 2),
        ],
        plans: vec![plan("PRONAMPE PARC NN/TT", &[36]), plan("EMPRESTIMO GIRO PARCELA {n}/{t}", &[24])],
        habits: vec![
            shop("BOLETO PAGO DISTRIBUIDORA ARAUCARIA|PAG BOLETO DISTRIBUIDORA ARAUCARIA", Often::Gaps(5, 10), 40_000, 260_000),
            shop("PAG BOLETO EMBALAGENS UNIAO LTDA", Often::Gaps(12, 30), 15_000, 90_000),
            shop("PIX ENVIADO ROGERIO PRATES", Often::Month(20), 20_000, 300_000),
            same("PIX ENVIADO SILVANA TORRES DIARIA", Often::Month(30), &[15_000, 20_000]),
            same("PIX ENVIADO MOTOBOY EXPRESSO", Often::WorkingDays(25), &[1500, 2500]),
            same("TAR PIX ENVIADO|TARIFA PIX", Often::Month(60), &[150, 250]),
            same("TARIFA LIQUIDACAO BOLETO|TAR LIQ BOLETO", Often::Month(60), &[249]),
            shop("PIX ENVIADO CARLOS NUNES|PIX ENVIADO ELIANE FARIA|PIX ENVIADO GUSTAVO PENHA", Often::Month(40), 5_000, 90_000),
            shop("COMPRA CARTAO POSTO ESTRELA|CARTAO DEBITO POSTO ESTRELA", Often::Gaps(6, 13), 12_000, 30_000),
            shop("COMPRA CARTAO KALUNGA ##", Often::Month(10), 3_000, 25_000),
            shop("APLICACAO CDB AUTOMATICO|APLIC AUT MAIS", Often::Month(40), 100_000, 900_000),
            comes_in("RESGATE CDB AUTOMATICO|RESGATE AUT MAIS", Often::Month(30), 100_000, 700_000),
            comes_in("CRED VENDAS STONE|STONE PAGAMENTOS", Often::WorkingDays(90), 20_000, 180_000),
            comes_in(
                "PIX RECEBIDO MARIANA LEAL|PIX RECEBIDO OTAVIO RAMOS|PIX RECEBIDO PAULA DINIZ|PIX RECEBIDO TIAGO VERAS",
                Often::Month(90),
                5_000,
                60_000,
            ),
            comes_in("PIX RECEBIDO OFICINA DO PEDRAL", Often::Gaps(20, 55), 60_000, 240_000),
            shop("DARF ####|PAGAMENTO DARF NUMERADO", Often::Month(5), 20_000, 300_000),
        ],
    }
}

pub fn mexican_card() -> Account {
    Account {
        country: Country::Mexico,
        is_card: true,
        months: (7, 18),
        kind: "card",
        floors: [0.99, 0.99, 0.99, 0.99, 0.95],
        payees: vec![
            price("NETFLIX MX|NETFLIX.COM LOS GATOS", 19, 21_900),
            price("DLO*SPOTIFY|SPOTIFY MX", 5, 12_900),
            price("TOTALPLAY|TOTAL PLAY TELECOMUNICA MEXICO DF", 12, 62_000),
            price("MERPAGO*GIMNASIOATLAS", 2, 59_900),
            price("AMAZON PRIME MX|AMAZON MX PRIME MEMB", 28, 9_900),
            bill("TELCEL RECURRENTE ##########|RADIOMOVIL DIPSA TELCEL", monthly(15), 49_900, 2, 1),
            bill("CFE SERVICIOS ########|CFE SUMINISTRADOR", Rhythm::Months(2, 22), 64_000, 25, 2),
            foreign("MICROSOFT*365 PERSONAL", 8, 18_000),
            bill("SEGUROS MONTERREY NY ######", monthly(26), 145_000, 0, 1),
        ],
        plans: vec![
            plan("LIVERPOOL POR INTERNET NN DE TT", &[6, 12, 13]),
            plan("NN DE TT AMAZON MX A MESES", &[3, 6, 12]),
            plan("AMAZON MX MSI {n}/{t}", &[3, 6, 12]),
            plan("NN/TT PALACIO DE HIERRO SANTA FE", &[6, 12]),
            plan("MERCADO PAGO *TIENDA MSI NN/TT", &[3, 6, 9]),
            plan("NN DE TT VIVA AEROBUS", &[3, 6]),
            plan("COPPEL.COM {n} DE {t}", &[12, 18]),
            Plan { is_dated_at_purchase: true, ..plan("NN DE TT MUEBLES TLAQUE", &[6, 12]) },
            plan("COSTCO GAS A MESES NN DE TT", &[3, 6]),
            plan("NN DE TT SAMSUNG ELECTRONICS MEX", &[12, 24]),
        ],
        habits: vec![
            shop("OXXO PLAZA NORTE ###|OXXO #### CIUDAD DE MEX", Often::Month(70), 2_000, 25_000),
            shop("UBER TRIP MEXICO|UBER *TRIP|DLO*UBER", Often::Month(60), 4_500, 22_000),
            shop("UBER EATS|UBER *EATS PENDING|RAPPI MEXICO", Often::Month(40), 12_000, 48_000),
            shop("WALMART EXPRESS ####|WAL-MART SUPERCENTER ####", Often::Weekday(0, 75), 30_000, 180_000),
            shop("GASOLINERA LAS LOMAS|GASOL LAS LOMAS SA", Often::Gaps(7, 14), 50_000, 95_000),
            shop("FARM GUADALAJARA ####", Often::Month(15), 5_000, 70_000),
            same("CAFE TOSTADO COYOACAN", Often::WorkingDays(40), &[5500]),
            same("ESTETICA ROSALBA", Often::Gaps(22, 50), &[35_000]),
            same("TACOS EL PAISA", Often::Weekday(4, 60), &[18_000, 21_000, 24_000]),
            same("PASE TELEVIA RECARGA", Often::Gaps(9, 40), &[30_000]),
            shop("MERPAGO*FONDALUPITA|CLIP MX*FONDALUPITA", Often::Month(20), 9_000, 20_000),
            shop("AMAZON MX|AMAZON MX MARKETPLACE", Often::Month(20), 10_000, 200_000),
            shop("LIVERPOOL PERISUR|LIVERPOOL POR INTERNET", Often::Month(5), 40_000, 300_000),
            shop("CINEPOLIS ###", Often::Month(8), 12_000, 45_000),
            shop("COSTCO GAS MIXCOAC", Often::Gaps(10, 25), 60_000, 90_000),
            shop("CHEDRAUI COYOACAN", Often::Gaps(25, 36), 50_000, 160_000),
            comes_in("PAGO INTERBANCARIO GRACIAS|SU PAGO GRACIAS SPEI", Often::Gaps(28, 33), 500_000, 1_500_000),
            shop("IVA POR INTERESES|INTERES ORDINARIO", Often::Month(5), 1_000, 30_000),
        ],
    }
}

pub fn colombian_account() -> Account {
    Account {
        country: Country::Colombia,
        is_card: false,
        months: (7, 18),
        kind: "account",
        floors: [0.985, 0.985, 0.985, 0.99, 0.88],
        payees: vec![
            income("PAGO DE NOMI INDUSTRIAS MAGDALENA", Rhythm::Quincena(15, 31), 210_000_000, 6, 0),
            price("CUOTA MANEJO TARJETA DEBITO|CUOTA DE MANEJO TARJ DEB", 28, 1_490_000),
            bill("PAGO PSE CLARO HOGAR ########|PAGO PSE COMCEL", Rhythm::MonthsForward(1, 12), 9_200_000, 1, 3),
            bill("PAGO PSE VANTI GAS NATURAL ######", Rhythm::Months(2, 17), 4_200_000, 25, 3),
            bill("PAGO PSE ACUEDUCTO BOGOTA", Rhythm::Months(2, 24), 9_800_000, 15, 3),
            bill("PAGO LLAVE INMOBILIARIA CHICO|TRANSF INMOBILIARIA CHICO", monthly(4), 165_000_000, 0, 2),
            bill("PAGO SUC VIRT CREDITO HIPOTECARIO|PAGO CREDITO HIPOTECARIO", monthly(20), 88_000_000, 1, 0),
            bill("DB AUTOM SEGURO VIDA SURA", monthly(2), 5_900_000, 0, 0),
            income("ABONO INTERESES AHORROS", monthly(31), 120_000, 40, 0),
        ],
        plans: vec![],
        habits: vec![
            shop("COMPRA EN EXITO CALLE 80|COMPRA EXITO CHAPINERO", Often::Weekday(6, 70), 9_000_000, 38_000_000),
            shop("COMPRA EN RAPPI COLOMBIA|COMPRA RAPPI", Often::Month(50), 2_500_000, 9_000_000),
            shop("COMPRA EN TIENDA D1 ####|COMPRA ARA SUBA", Often::Month(50), 800_000, 9_000_000),
            shop("TRANSF NEQUI A DIANA RUIZ|ENVIO NEQUI DIANA RUIZ", Often::Month(25), 2_000_000, 30_000_000),
            same("RETIRO CAJERO UNICENTRO", Often::Month(30), &[20_000_000, 40_000_000]),
            same("COMPRA EN PANADERIA LA ESPIGA", Often::WorkingDays(35), &[650_000]),
            same("RECARGA TRANSMILENIO TULLAVE", Often::Gaps(6, 14), &[5_000_000]),
            shop("GMF 4X1000|IMPTO GOBIERNO 4X1000", Often::WorkingDays(60), 2_000, 900_000),
            same("COMISION TRANSFERENCIA ACH|COBRO IVA PAGOS AUTOMATICOS", Often::Month(20), &[730_000]),
            comes_in("TRANSF DE CAMILO ORTEGA|NEQUI RECIBIDO CAMILO ORTEGA", Often::Month(12), 2_000_000, 60_000_000),
            comes_in("CONSIGNACION CORRESPONSAL", Often::Month(10), 10_000_000, 80_000_000),
            shop("COMPRA EN TERPEL AUTONORTE", Often::Gaps(7, 16), 6_000_000, 14_000_000),
            same("PELUQUERIA MARLENY PAGO QR", Often::Gaps(20, 50), &[3_500_000]),
        ],
    }
}

/// A household whose bank cuts names off and glues the day to them.
pub fn brazilian_account() -> Account {
    Account {
        country: Country::Brazil,
        is_card: false,
        months: (7, 18),
        kind: "account",
        floors: [0.985, 0.985, 0.985, 0.99, 0.92],
        payees: vec![
            income("REMUNERACAO/SALARIO|PAGTO SALARIO", Rhythm::WorkingDay(5), 640_000, 6, 0),
            bill("PIX QRS EDP SP%", monthly(4), 18_000, 30, 4),
            bill("PIX QRS LINKMAX TE%|PIX QRS LINKMAX TELEC%", monthly(12), 11_999, 0, 2),
            bill("PIX TRANSF ELOISA%", monthly(5), 60_000, 0, 2),
            bill("PIX QRS COLEGIO SA%", monthly(20), 84_900, 0, 3),
            bill("DA SABESP ##########|DEB AUT SABESP", Rhythm::MonthsForward(1, 16), 9_500, 20, 0),
            bill("PAG BOLETO COND RES IPES", Rhythm::MonthsForward(1, 10), 72_000, 8, 1),
            bill("DEBITO AUTOM SEG VIDA", Rhythm::MonthsForward(1, 8), 5_490, 0, 0),
            bill("FATURA PAGA CARTAO PLATINUM|INT CARTAO PLATINUM", Rhythm::MonthsForward(1, 14), 320_000, 35, 0),
        ],
        plans: vec![],
        habits: vec![
            shop("PAY -IFD B %|PAY -IFD L %|PAY -IFD S %", Often::Month(60), 2_500, 12_000),
            shop("PAY -PANIF %", Often::Month(50), 800, 7_000),
            shop("PAY -RAIA1 %|PAY -DROGA %", Often::Month(25), 1_500, 14_000),
            same("PAY -ESTAC %", Often::Month(40), &[1000, 2400]),
            shop("RSHOP-SACOLAO BOM-%|RSHOP-SACOLAO BO", Often::Weekday(6, 75), 5_000, 20_000),
            shop("RSHOP-POSTO FLOR-%", Often::Gaps(7, 15), 10_000, 26_000),
            shop("PIX TRANSF JAIR%|PIX TRANSF REGINA%", Often::Month(30), 2_000, 50_000),
            shop("PIX QRS MERCADINH%", Often::Month(40), 1_000, 9_000),
            same("PIX TRANSF BENTO%", Often::Gaps(5, 25), &[15_000]),
            comes_in("PIX TRANSF JAIR%", Often::Month(15), 2_000, 50_000),
            comes_in("REND PAGO APLIC AUT MAIS", Often::Month(60), 1, 90),
            comes_in("SALDO ANTERIOR", Often::Gaps(30, 31), 10_000, 400_000),
            shop("IOF|JUROS LIMITE DA CONTA", Often::Month(6), 50, 4_000),
            shop("TAR SAQUE EXCEDENTE|TAR 2VIA CARTAO", Often::Month(2), 300, 1_200),
            shop("PIX QRS FARMACIA P%", Often::Gaps(22, 40), 6_000, 19_000),
        ],
    }
}

/// A small firm whose bank writes names in full.
pub fn another_business() -> Account {
    Account {
        country: Country::Brazil,
        is_card: false,
        months: (7, 18),
        kind: "business, names",
        floors: [0.985, 0.97, 0.975, 0.99, 0.92],
        payees: vec![
            price("Tarifa Bancaria Cesta Pj 2", 15, 6_490),
            bill("Transfe Pix Des: Contabil Horizonte L %", monthly(10), 45_000, 0, 4),
            bill(
                "Pagto Eletron Cobranca Imobiliaria Vale Ltda|Pagto Cobranca Imobiliaria Vale Ltda",
                Rhythm::MonthsForward(1, 6),
                280_000,
                0,
                1,
            ),
            bill("Pix Automatico Des: Vero Internet S.a %", monthly(20), 14_990, 0, 1),
            bill("Receita Fed-pagto Darf Simples|Tributo Das Simples Nacional", Rhythm::MonthsForward(1, 20), 95_000, 40, 0),
            income("Transfe Pix Rem: Escola Bem Viver Ltd %", monthly(8), 380_000, 0, 3),
            bill("Conta de Luz Equatorial ##########", Rhythm::MonthsForward(1, 22), 48_000, 25, 2),
        ],
        plans: vec![plan("Operacao Capital de Giro Parc NN/TT", &[24, 36])],
        habits: vec![
            shop("Transfe Pix Des: Irma Duarte Lopes %", Often::Month(30), 5_000, 90_000),
            shop("Pix Qrcode Din Des: Padaria Central %|Pix Qrcode Din Des: Drogarias Serra %", Often::Month(50), 1_000, 14_000),
            shop("Pix Qrcode Est Des: Casa das Tintas %", Often::Month(12), 4_000, 60_000),
            shop("Visa Electron Posto Girassol|Compra Cartao Posto Girassol", Often::Gaps(5, 12), 10_000, 25_000),
            shop("Pagto Eletron Cobranca Atacado Nova Era", Often::Gaps(6, 9), 50_000, 180_000),
            shop("Pagto Eletron Cobranca Quimica Delta", Often::Gaps(20, 45), 30_000, 120_000),
            same("Tarifa Bancaria Transf Pgto Pix", Often::Month(60), &[165, 320, 900]),
            same("Tarifa Registro Cobranca", Often::Month(40), &[250]),
            comes_in(
                "Transfe Pix Rem: Aline Prado %|Transfe Pix Rem: Hugo Sena %|Transfe Pix Rem: Lojas Kiara %",
                Often::Month(80),
                10_000,
                90_000,
            ),
            comes_in("Recebimento Fornecedor Rede Credenc|Cielo Vendas Debito", Often::WorkingDays(70), 8_000, 120_000),
            comes_in("Rentab.invest Facilcred*", Often::WorkingDays(50), 1, 60),
            comes_in("Resgate Inv Fac", Often::WorkingDays(40), 10_000, 300_000),
            shop("Apl.invest Fac", Often::WorkingDays(40), 10_000, 300_000),
            shop("Enc Lim Credito|Iof s/ Utilizacao Limite", Often::Month(8), 100, 9_000),
            same("Transfe Pix Des: Otto Diarista %", Often::Gaps(4, 12), &[18_000]),
            comes_in("Transfe Pix Rem: Mercado Sao Bento %", Often::Gaps(18, 50), 60_000, 60_000),
        ],
    }
}
