//! Other people and firms than those on whose statements the engine was improved: a workshop in Minas, a card of Mexico whose instalments are posted when the
//! statement closes, a card of Brazil whose foreign subscriptions are taxed in a line of their own. All invented, but for the names of large companies.

use crate::calendar::Country;
use crate::history::Rhythm;
use crate::lives::{Bought, Life, Now, Paid, Pays, Posting};

fn paid(text: &'static str, rhythm: Rhythm, pays: Pays, cents: i64, spread: i64) -> Paid {
    Paid { text, rhythm, pays, cents, spread, missed: 1, is_inflow: false }
}

fn earned(text: &'static str, rhythm: Rhythm, pays: Pays, cents: i64, spread: i64) -> Paid {
    Paid { is_inflow: true, ..paid(text, rhythm, pays, cents, spread) }
}

fn subscribed(text: &'static str, day: i32, cents: i64) -> Paid {
    Paid { missed: 0, ..paid(text, Rhythm::Months(1, day), Pays::OnDay, cents, 0) }
}

const fn bought(times: i64, text: &'static str, totals: &'static [i32]) -> Bought {
    Bought { times, text, totals }
}

/// A workshop of five people: the days of its taxes are those of the law.
fn workshop() -> Life {
    use Rhythm::{Months, MonthsBackward, MonthsForward, WorkingDay};
    Life {
        name: "other: business, Brazil",
        country: Country::Brazil,
        is_card: false,
        months: (8, 16),
        floors: [0.98, 0.985, 0.985, 0.97, 0.86],
        paid: vec![
            paid("DEB DAS SIMPLES NACIONAL ############|SIMPLES NACIONAL DAS", MonthsForward(1, 20), Pays::OnDay, 310_000, 30),
            paid("DARF INSS EMPRESA COD 2100|GPS INSS ELETRONICO", MonthsBackward(1, 20), Pays::Early(2), 118_000, 8),
            paid("FGTS DIGITAL GUIA MENSAL|PAGTO FGTS DIGITAL", MonthsBackward(1, 20), Pays::OnDay, 64_000, 8),
            paid("ISSQN PREF BELO HORIZONTE|PREF MUN B HORIZONTE ISS", MonthsForward(1, 10), Pays::OnDay, 72_000, 30),
            paid("DARF IRRF 0561", MonthsBackward(1, 20), Pays::Early(3), 21_000, 12),
            paid("FOLHA DE PAGAMENTO CRED CONTA SALARIO", WorkingDay(5), Pays::OnDay, 1_350_000, 6),
            paid("ADIANTAMENTO SALARIAL FOLHA", MonthsBackward(1, 20), Pays::OnDay, 540_000, 5),
            paid("PIX ENV CONTABILIDADE RESENDE SS|PIX CONTABILIDADE RESENDE", MonthsForward(1, 10), Pays::Mostly, 98_000, 0),
            paid("BOLETO IMOVEIS SAVASSI ALUGUEL GALPAO|PAG TIT IMOVEIS SAVASSI", MonthsForward(1, 5), Pays::Mostly, 620_000, 0),
            paid("CEMIG DISTRIBUICAO UC ##########|DEB AUT CEMIG", Months(1, 17), Pays::AsRead, 134_000, 20),
            paid("COPASA MATRICULA ########", Months(1, 24), Pays::AsRead, 26_000, 18),
            paid("ALGAR TELECOM FIBRA|BOLETO ALGAR TELECOM", MonthsForward(1, 12), Pays::OnDay, 29_990, 0),
            paid("VIVO EMPRESAS ##########", MonthsForward(1, 6), Pays::Moves(9), 41_000, 3),
            paid("BOLETO BLING ERP SISTEMA", MonthsForward(1, 8), Pays::Late(1), 18_500, 0),
            paid("PIX AUTOMATICO RD STATION", Months(1, 27), Pays::OnDay, 45_900, 0),
            paid("BOLETO UNIMED BH EMPRESAS", MonthsForward(1, 25), Pays::Late(2), 284_000, 2),
            paid("PAG TIT ACOS MINAS COM E IND", MonthsForward(1, 28), Pays::Early(3), 870_000, 9),
            paid("PIX ENV LIMPEZA DONA ZULMIRA", Rhythm::Every(7), Pays::OnDay, 18_000, 0),
            paid("SEGURO EMPRESARIAL TOKIO MARINE", MonthsForward(1, 15), Pays::OnDay, 36_700, 0),
            paid("TARIFA CESTA PJ SICOOB @", Months(1, 5), Pays::OnDay, 7_250, 0),
            paid("HONORARIOS ADVOGADO TEIXEIRA PIX", MonthsForward(3, 10), Pays::Late(2), 240_000, 0),
            paid("PRO LABORE SOCIO EDSON R", WorkingDay(5), Pays::Late(1), 800_000, 0),
            earned("TED REC METALURGICA CONTAGEM SA", MonthsForward(1, 15), Pays::Late(2), 1_900_000, 12),
            earned("PIX REC CONDOMINIO PARQUE DAS AGUAS", MonthsForward(1, 10), Pays::Mostly, 350_000, 0),
        ],
        bought: vec![bought(1, "EMPR CAPITAL GIRO PARC NN/TT", &[24, 36]), bought(1, "FINAME MAQUINAS PARCELA {n} DE {t}", &[48])],
        posting: Posting::DayOfPurchase,
        now: vec![
            Now("BOLETO FERRAMENTAS GERAIS|PAG TIT FERRAMENTAS GERAIS SA", 9, 15_000, 190_000),
            Now("BOLETO PARAFUSOS BARREIRO", 6, 8_000, 70_000),
            Now("PAG TIT GASES WHITE MARTINS", 4, 30_000, 95_000),
            Now("PIX ENV TRANSPORTES IRMAOS DIAS", 10, 12_000, 80_000),
            Now("PIX ENV EDSON R", 6, 20_000, 150_000),
            Now("DEBITO POSTO CONTORNO", 13, 9_000, 32_000),
            Now("DEBITO RESTAURANTE DA FABRICA", 25, 2_800, 2_800),
            Now("TARIFA PIX ENVIADO", 20, 150, 150),
            Now("TAR COBRANCA LIQUIDADA", 15, 220, 220),
            Now("APLIC RDC AUTOMATICA", 12, 50_000, 600_000),
            Now("BOLETO MERCADO LIVRE|DEBITO LEROY MERLIN", 5, 5_000, 60_000),
            Now("PIX ENV WANDERLEI SOLDADOR|PIX ENV GILMAR TORNEIRO", 8, 20_000, 60_000),
        ],
        comes: vec![
            Now("CRED COBRANCA TITULOS", 40, 40_000, 700_000),
            Now("PIX REC OFICINA DO NORTE|PIX REC SERRALHERIA PAMPULHA|PIX REC JULIO C ARANTES", 20, 10_000, 200_000),
            Now("RESG RDC AUTOMATICA", 10, 50_000, 500_000),
        ],
        tax: None,
        thirteenth: Some("FOLHA DE PAGAMENTO CRED CONTA SALARIO"),
    }
}

/// A card whose issuer posts all instalments on the day the statement closes, and purchases a day or two later.
fn card_of_mexico() -> Life {
    use Rhythm::Months;
    Life {
        name: "other: card, Mexico",
        country: Country::Mexico,
        is_card: true,
        months: (6, 14),
        floors: [0.985, 0.985, 0.985, 0.985, 0.93],
        paid: vec![
            paid("NETFLIX.COM CIUDAD DE MEX|NETFLIX.COM", Months(1, 11), Pays::Posted, 24_900, 0),
            paid("SPOTIFY PREMIUM MX", Months(1, 3), Pays::Posted, 12_900, 0),
            subscribed("MAX HBO MX SUSCRIPCION", 22, 17_900),
            subscribed("APPLE.COM/BILL CUPERTINO", 15, 4_900),
            subscribed("GOOGLE *ONE G.CO/HELPPAY", 7, 3_900),
            subscribed("CINEPOLIS KLIC CLUB", 19, 12_900),
            paid("IZZI TELECOM RECURRENTE", Months(1, 25), Pays::Late(1), 64_000, 0),
            paid("AT&T MEXICO DOMICILIADO ##########", Months(1, 9), Pays::Late(1), 43_900, 3),
            paid("CFE DOMICILIACION ############", Months(2, 14), Pays::AsRead, 78_000, 22),
            paid("AXA SEGUROS AUTO DOMIC", Months(1, 18), Pays::OnDay, 132_000, 0),
            paid("SPORTS WORLD SAN ANGEL|SPORTS WORLD", Months(1, 5), Pays::Late(2), 189_000, 0),
            paid("ADOBE CREATIVE CLOUD USD 22.99", Months(1, 27), Pays::Late(1), 43_000, 4),
            paid("COLEGIO MADRID COLEGIATURA", Months(1, 8), Pays::Late(2), 850_000, 0),
            paid("DONATIVO UNICEF MEXICO", Months(1, 16), Pays::OnDay, 30_000, 0),
            paid("TOTALPASS MEXICO", Months(1, 21), Pays::Posted, 69_900, 0),
            paid("ANUALIDAD TARJETA ORO", Months(12, 20), Pays::OnDay, 90_000, 0),
        ],
        bought: vec![
            bought(2, "LIVERPOOL INSURGENTES {n} DE {t} MSI", &[6, 12]),
            bought(2, "COMPRA A MESES NN/TT AMAZON MX", &[3, 6, 9]),
            bought(2, "MERCADO LIBRE MENSUALIDAD NN DE TT", &[3, 6, 12]),
            bought(1, "BEST BUY MEXICO NN/TT MESES SIN INT", &[12, 18]),
            bought(1, "VOLARIS.COM {n}/{t} MSI", &[3, 6]),
            bought(1, "SEARS SATELITE PAGO NN DE TT", &[13, 18]),
            bought(1, "WALMART.COM.MX NN DE TT", &[6, 12]),
        ],
        posting: Posting::Closing(14),
        now: vec![
            Now("OXXO SAN ANGEL ###|OXXO GAS ###", 35, 2_000, 22_000),
            Now("UBER *EATS|UBER EATS CIUDAD DE MEX", 15, 14_000, 42_000),
            Now("UBER *TRIP|DIDI VIAJES MX", 25, 4_500, 21_000),
            Now("AMAZON MX MARKETPLACE|AMAZON MX", 7, 12_000, 180_000),
            Now("LIVERPOOL INSURGENTES", 3, 30_000, 220_000),
            Now("SUPERAMA MIGUEL ANGEL|WALMART SC UNIVERSIDAD", 13, 20_000, 190_000),
            Now("LA COMER INSURGENTES", 8, 25_000, 140_000),
            Now("STARBUCKS ALTAVISTA", 14, 8_900, 8_900),
            Now("FARMACIAS DEL AHORRO ####", 5, 6_000, 60_000),
            Now("GASOLINERA PEDREGAL", 12, 50_000, 90_000),
            Now("SANBORNS SAN ANGEL|VIPS REVOLUCION", 9, 15_000, 60_000),
            Now("CINEPOLIS PERISUR", 4, 9_000, 40_000),
            Now("APPLE.COM/BILL CUPERTINO", 2, 1_900, 29_900),
            Now("PARKIMETRO DIGITAL|ESTACIONAMIENTO PERISUR", 10, 2_500, 2_500),
            Now("COMISION PAGO TARDIO|IVA COMISION", 1, 40_000, 45_000),
        ],
        comes: vec![Now("SU PAGO SPEI GRACIAS|PAGO VENTANILLA", 4, 300_000, 1_800_000), Now("DEVOLUCION AMAZON MX", 1, 12_000, 60_000)],
        tax: None,
        thirteenth: None,
    }
}

/// A card on which what is bought abroad is followed by its tax.
fn card_of_brazil() -> Life {
    Life {
        name: "other: card, Brazil",
        country: Country::Brazil,
        is_card: true,
        months: (6, 14),
        floors: [0.985, 0.9, 0.94, 0.985, 0.95],
        paid: vec![
            subscribed("NETFLIX.COM SAO PAULO", 8, 5_590),
            subscribed("SPOTIFY BRASIL|EBW*SPOTIFY", 19, 2_390),
            subscribed("DISNEY PLUS BR|DISNEYPLUS", 23, 4_390),
            subscribed("AMAZON PRIME CANAIS", 2, 1_990),
            subscribed("SMARTFIT PINHEIROS", 5, 12_990),
            subscribed("ESTADAO ASSINATURA DIGITAL", 14, 3_990),
            subscribed("CLUBE WINE BR", 28, 8_990),
            paid("OPENAI *CHATGPT SUBSCR USD 20,00", Rhythm::Months(1, 16), Pays::Late(1), 11_400, 4),
            paid("MIDJOURNEY INC. USD 10,00", Rhythm::Months(1, 10), Pays::Late(1), 5_700, 4),
            paid("FIGMA MONTHLY RENEWAL USD 15,00", Rhythm::Months(1, 25), Pays::OnDay, 8_600, 4),
            paid("DROPBOX*PLUS USD 11,99", Rhythm::Months(1, 30), Pays::Late(1), 6_800, 4),
            paid("CLARO MOVEL ###########|CLARO CELULAR", Rhythm::Months(1, 12), Pays::Late(1), 7_990, 0),
            paid("AZUL SEGURO AUTO CARTAO", Rhythm::Months(1, 21), Pays::OnDay, 24_300, 0),
            paid("CONECTCAR MENSALIDADE", Rhythm::Months(1, 6), Pays::OnDay, 2_490, 0),
            paid("ENEL SP RECORRENTE CARTAO", Rhythm::Months(1, 18), Pays::AsRead, 23_000, 22),
            paid("PETLOVE ASSINATURA", Rhythm::Every(28), Pays::Late(1), 16_900, 6),
        ],
        bought: vec![
            bought(2, "MAGAZINE LUIZA PARC NN/TT", &[5, 10, 12]),
            bought(2, "AMERICANAS PARC NN/TT SAO PAULO", &[3, 6]),
            bought(2, "MERCADOPAGO *ELETRO PARC NN/TT", &[4, 10]),
            bought(1, "GOL LINHAS AER PARC NN/TT", &[4, 6]),
            bought(1, "DENTAL SORRIR PARC NN/TT", &[10, 12]),
            bought(1, "IPVA SP PARC NN/TT", &[5]),
            bought(1, "COBRANCA ANUIDADE PARC NN/TT", &[12]),
        ],
        posting: Posting::DayOfPurchase,
        now: vec![
            Now("IFD*TEMAKERIA|IFD*PADARIA BELLA|IFD*MC DONALDS", 28, 2_500, 11_000),
            Now("UBER* TRIP|UBER UBER TRIP HELP", 32, 900, 5_200),
            Now("AMAZON BR SAO PAULO|AMAZON MKTPLACE BR", 7, 2_900, 30_000),
            Now("OBA HORTIFRUTI PINHEIROS|ZAFFARI BOURBON", 16, 6_000, 45_000),
            Now("MINUTO PAO DE ACUCAR", 14, 1_500, 16_000),
            Now("ALIEXPRESS USD 12,40|EBAY O*12-3 USD 31,00", 4, 4_000, 30_000),
            Now("DROGARIA SAO PAULO", 6, 1_900, 18_000),
            Now("POSTO IPIRANGA FARIA LIMA", 9, 12_000, 29_000),
            Now("COFFEE LAB", 17, 1_400, 1_400),
            Now("PAG*BarDaVila|MP*BOTECOSAO", 8, 4_000, 22_000),
            Now("STEAM PURCHASE", 2, 1_999, 14_900),
            Now("ZONA AZUL DIGITAL", 8, 612, 612),
        ],
        comes: vec![
            Now("PAGAMENTO FATURA|PAGTO DEBITO AUTOMATICO", 3, 200_000, 900_000),
            Now("ESTORNO AMAZON BR SAO PAULO", 1, 2_900, 20_000),
        ],
        tax: Some(("IOF COMPRA INTERNACIONAL|IOF TRANSACAO EXTERIOR", 438)),
        thirteenth: None,
    }
}

pub fn lives() -> Vec<Life> {
    vec![workshop(), card_of_mexico(), card_of_brazil()]
}
