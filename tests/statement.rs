//! The reader of statements over whole files: odd ones as banks make them, bad ones, and what is no statement.

#![cfg(feature = "enrich")]
#![allow(clippy::expect_used, clippy::float_cmp, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use belvo_wasm::model::{Direction, EnrichableAccount, ErrorKind, Result};
use belvo_wasm::statement::{Options, Statement, read};

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/statements").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_file(name: &str, options: &Options) -> Result<Statement> {
    read(&bytes(name), options)
}

fn lenient() -> Options {
    Options { lenient: true, ..Options::default() }
}

/// `2026-03-02 OUTFLOW 1250.00 MXN row-2 PAGO` a transaction.
fn lines(statement: &Statement) -> Vec<String> {
    let line = |t: &belvo_wasm::model::EnrichTransaction| {
        format!("{} {} {:.2} {} {} {}", t.value_date, t.direction, t.amount, t.currency, t.transaction_id, t.description)
    };
    statement.transactions.iter().map(line).collect()
}

/// `encoding delimiter language currency account skipped`.
fn about(statement: &Statement) -> String {
    format!(
        "{} {} {} {} {} {}",
        statement.encoding,
        statement.delimiter.map_or_else(|| "none".to_owned(), |c| c.escape_default().to_string()),
        statement.language,
        statement.currency,
        statement.account,
        statement.skipped_rows
    )
}

fn check(name: &str, expected_about: &str, expected: &[&str]) {
    let statement = read_file(name, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(about(&statement), expected_about, "{name}");
    assert_eq!(lines(&statement), expected, "{name}");
    assert_eq!(read_file(name, &lenient()).as_ref(), Ok(&statement), "{name}: lenient differs though all rows are good");
}

#[test]
fn quotes_hold_delimiters_lines_and_quotes() {
    check(
        "semicolons-in-quotes.csv",
        "utf-8 ; es MXN account 0",
        &[
            "2026-03-02 OUTFLOW 1250.00 MXN row-2 PAGO; REF \"A;1\"",
            "2026-03-03 INFLOW 500.00 MXN row-3 SPEI RECIBIDO BANORTE",
            "2026-03-04 OUTFLOW 89.90 MXN row-5 OXXO CENTRO 2\" TUBO",
        ],
    );
}

#[test]
fn a_table_without_a_header_is_read_where_it_is_clear() {
    check(
        "headerless.csv",
        "utf-8 , es COP account 0",
        &[
            "2026-03-02 OUTFLOW 45900.00 COP row-1 PAGO PSE CLARO MOVIL",
            "2026-03-03 INFLOW 120000.00 COP row-2 TRANSFERENCIA DE NEQUI",
            "2026-03-05 OUTFLOW 200000.00 COP row-3 RETIRO CAJERO, CALLE 85",
        ],
    );
}

#[test]
fn encodings() {
    check(
        "latin1.csv",
        "windows-1252 ; pt BRL 00012345-6 1",
        &[
            "2026-03-02 OUTFLOW 1018.50 BRL row-5 Pix enviado JOÃO DA PADARIA SÃO JOSÉ",
            "2026-03-03 INFLOW 4000.00 BRL row-6 Crédito de salário EMPRESA FICTÍCIA LTDA",
        ],
    );
    check(
        "utf16le.csv",
        "utf-16le \\t es MXN account 0",
        &["2026-03-02 INFLOW 12500.00 MXN row-2 PAGO DE NÓMINA", "2026-03-03 OUTFLOW 780.00 MXN row-3 CFE SUMINISTRADOR"],
    );
    check(
        "utf16be.csv",
        "utf-16be | pt BRL account 0",
        &["2026-03-02 INFLOW 4000.00 BRL row-2 SALÁRIO", "2026-03-03 OUTFLOW 55.10 BRL row-3 CARTÃO VISA ELECTRON"],
    );
    check(
        "bom-cr-only.csv",
        "utf-8 , es MXN account 0",
        &["2026-03-02 OUTFLOW 1250.50 MXN row-2 SUPERAMA POLANCO", "2026-03-03 INFLOW 10000.00 MXN row-3 DEPÓSITO SPEI"],
    );
    check(
        "cut-characters.csv",
        "utf-8 ; pt BRL account 0",
        &["2026-03-02 OUTFLOW 10.00 BRL row-2 PIX PANIFICA\u{fffd}", "2026-03-03 INFLOW 25.00 BRL row-3 TRANSFERÊNCIA RECEBIDA SÃO JOÃO"],
    );
}

#[test]
fn balances_and_totals_are_no_transactions() {
    check(
        "itau-balances.csv",
        "windows-1252 ; pt BRL account 3",
        &[
            "2026-03-02 OUTFLOW 250.00 BRL row-3 PIX TRANSF ANA S02/03",
            "2026-03-02 INFLOW 0.12 BRL row-4 REND PAGO APLIC AUT MAIS",
            "2026-03-03 OUTFLOW 780.00 BRL row-6 BOLETO PAGO CONDOMINIO",
        ],
    );
    check(
        "balance-in-amount.csv",
        "windows-1252 , pt BRL account 2",
        &[
            "2026-03-02 OUTFLOW 250.00 BRL row-3 Pix - Enviado 02/03 10:11 ANA FICTICIA",
            "2026-03-05 INFLOW 4100.00 BRL row-4 Recebimento de Proventos EMPRESA FICTICIA",
        ],
    );
    check(
        "repeated-header.csv",
        "utf-8 , es MXN 000000000000012345 5",
        &[
            "2026-03-02 OUTFLOW 100.00 MXN row-5 SPEI ENVIADO",
            "2026-03-03 OUTFLOW 50.00 MXN row-8 OXXO TACUBA",
            "2026-03-04 INFLOW 50.00 MXN row-9 DEVOLUCION OXXO TACUBA",
        ],
    );
}

#[test]
fn credit_cards_list_what_was_spent_without_a_minus() {
    check(
        "nubank-card.csv",
        "utf-8 , pt BRL account 0",
        &[
            "2026-03-02 OUTFLOW 189.90 BRL row-2 Mercado Ficticio",
            "2026-03-03 OUTFLOW 23.45 BRL row-3 Uber *Trip",
            "2026-03-10 INFLOW 1200.00 BRL row-4 Pagamento recebido",
            "2026-03-11 OUTFLOW 44.90 BRL row-5 Netflix.com",
        ],
    );
}

#[test]
fn ids_of_the_bank() {
    check(
        "nubank-account.csv",
        "utf-8 , pt BRL account 0",
        &[
            "2026-03-02 OUTFLOW 250.00 BRL 65e2c0de-0001-4000-8000-000000000001 Transferência enviada pelo Pix - ANA FICTICIA",
            "2026-03-03 INFLOW 3000.00 BRL 65e2c0de-0002-4000-8000-000000000002 Transferência recebida pelo Pix - BRUNO INVENTADO",
            "2026-03-03 INFLOW 3000.00 BRL 65e2c0de-0002-4000-8000-000000000002-2 Transferência recebida pelo Pix - BRUNO INVENTADO",
            "2026-03-04 OUTFLOW 1.00 BRL row-5 Tarifa",
        ],
    );
    check(
        "chile-lone-dots.csv",
        "utf-8 ; es CLP 000-12345-67 0",
        &[
            "2026-03-02 OUTFLOW 25990.00 CLP 000001 COMPRA REDCOMPRA JUMBO",
            "2026-03-03 INFLOW 150000.00 CLP 000002 TEF DE PERSONA",
            "2026-03-04 OUTFLOW 9500.00 CLP 000003 COMPRA REDCOMPRA COPEC",
        ],
    );
}

#[test]
fn amounts_that_read_both_ways_follow_the_currency() {
    check(
        "mexico-lone-commas.csv",
        "utf-8 , es MXN account 0",
        &["2026-03-02 OUTFLOW 1500.00 MXN row-2 SPEI ENVIADO", "2026-03-03 INFLOW 2000.00 MXN row-3 DEPOSITO EN EFECTIVO OXXO"],
    );
    let colombia = Options { currency: Some("COP".to_owned()), ..Options::default() };
    let csv = "Fecha;Descripción;Valor\n02/03/2026;COMPRA;-1.234\n";
    assert_eq!(read(csv.as_bytes(), &colombia).unwrap().transactions[0].amount, 1234.0);
    let mexico = Options { currency: Some("mxn".to_owned()), ..Options::default() };
    assert_eq!(read(csv.as_bytes(), &mexico).unwrap().transactions[0].amount, 1.234);
}

#[test]
fn dates_of_other_orders_and_words() {
    check(
        "month-first.csv",
        "utf-8 , es USD account 0",
        &[
            "2026-03-02 OUTFLOW 4.50 USD row-2 COFFEE SHOP",
            "2026-03-14 INFLOW 2500.00 USD row-3 PAYROLL",
            "2026-03-05 OUTFLOW 120.00 MXN row-4 OXXO CANCUN",
        ],
    );
    check(
        "month-names.csv",
        "utf-8 | es MXN account 0",
        &[
            "2026-03-02 OUTFLOW 1500.00 MXN row-2 SPEI ENVIADO",
            "2026-04-03 INFLOW 8000.00 MXN row-3 NOMINA QUINCENA",
            "2026-05-12 OUTFLOW 35.00 MXN row-4 OXXO",
        ],
    );
}

#[test]
fn signs_in_letters_columns_and_formulas() {
    check(
        "debit-letters.csv",
        "utf-8 ; pt BRL account 0",
        &[
            "2026-03-02 OUTFLOW 250.00 BRL row-2 ENVIO PIX",
            "2026-03-03 INFLOW 4000.00 BRL row-3 CRED SALARIO",
            "2026-03-04 INFLOW 12.00 BRL row-4 ESTORNO TARIFA",
        ],
    );
    check(
        "excel-text-cells.csv",
        "utf-8 ; es MXN account 0",
        &["2026-03-02 OUTFLOW 1234.56 MXN 000123 PAGO SERVICIO", "2026-03-03 OUTFLOW 0.44 MXN 000124 ABONO SPEI"],
    );
    check(
        "argentina.csv",
        "utf-8 ; es ARS account 0",
        &[
            "2026-03-02 OUTFLOW 15000.50 ARS row-2 TRANSFERENCIA DEBIN",
            "2026-03-03 INFLOW 250000.00 ARS row-3 HABERES",
            "2026-03-05 OUTFLOW 90.00 ARS row-4 IMPUESTO LEY 25413 IIBB",
        ],
    );
}

#[test]
fn an_amount_may_be_in_another_currency() {
    check(
        "pesos-and-dollars.csv",
        "utf-8 ; es MXN account 0",
        &["2026-03-02 OUTFLOW 90.00 USD row-2 HOTEL CANCUN", "2026-03-03 INFLOW 1500.00 MXN row-4 SPEI RECIBIDO"],
    );
}

#[test]
fn rows_may_name_their_account() {
    let statement = read_file("kinds-of-account.csv", &Options::default()).unwrap();
    let found: Vec<_> =
        statement.transactions.iter().map(|t| (t.account_id.as_str(), t.account_category, t.currency.as_str(), t.mcc)).collect();
    assert_eq!(
        found,
        [
            ("****1234", EnrichableAccount::CreditCard, "MXN", Some(4121)),
            ("000111222", EnrichableAccount::Savings, "MXN", None),
            ("000111222", EnrichableAccount::Checking, "USD", Some(7011)),
        ]
    );
}

#[test]
fn ofx_as_brazilian_banks_write_it() {
    check(
        "comma-decimals.ofx",
        "windows-1252 none pt BRL 12345-6 0",
        &[
            "2026-03-05 INFLOW 4000.00 BRL N1 PAGAMENTO DE SALÁRIO",
            "2026-03-06 OUTFLOW 1250.50 BRL N2 PIX P&D LTDA & FILHOS; 7",
            "2026-03-07 OUTFLOW 9.90 BRL N2-2 TARIFA PACOTE & SERVIÇOS",
            "2026-03-08 OUTFLOW 35.00 BRL row-39 COMPRA PADARIA",
        ],
    );
    let statement = read_file("comma-decimals.ofx", &Options::default()).unwrap();
    assert_eq!((statement.institution.as_str(), statement.transactions[3].mcc), ("Banco da Prova", Some(5462)));
    check(
        "unsigned-debits.ofx",
        "utf-8 none pt BRL 12345-6 0",
        &["2026-03-05 INFLOW 4000.00 BRL 1 SALARIO", "2026-03-06 OUTFLOW 50.00 BRL 2 PIX", "2026-03-07 INFLOW 7.00 BRL 3 RENDIMENTO"],
    );
}

#[test]
fn ofx_with_several_accounts() {
    check(
        "two-accounts.xml",
        "utf-8 none es MXN 0001112223 0",
        &[
            "2026-03-05 INFLOW 1500.00 MXN A NOMINA QUINCENA 05",
            "2026-03-06 OUTFLOW 200.00 MXN B PERSONA INVENTADA SPEI ENVIADO",
            "2026-03-07 OUTFLOW 20.00 USD A-2 HOTEL <SOL> & MAR",
        ],
    );
    let statement = read_file("two-accounts.xml", &Options::default()).unwrap();
    let accounts: Vec<_> = statement.transactions.iter().map(|t| (t.account_id.as_str(), t.account_category)).collect();
    assert_eq!(
        accounts,
        [
            ("0001112223", EnrichableAccount::Savings),
            ("0001112223", EnrichableAccount::Savings),
            ("************1234", EnrichableAccount::CreditCard),
        ]
    );
}

/// File, code, row, column.
type Refusal = (&'static str, &'static str, Option<u64>, Option<&'static str>);

const REFUSALS: &[Refusal] = &[
    ("no-date.csv", "missing_date", Some(3), Some("Fecha")),
    ("bad-date.csv", "bad_date", Some(3), Some("Fecha")),
    ("bad-amount.csv", "bad_amount", Some(5), Some("Cargo")),
    ("mixed-decimals.csv", "bad_amount", Some(4), Some("Importe")),
    ("missing-amount.csv", "missing_amount", Some(3), Some("Importe")),
    ("two-amounts.csv", "two_amounts", Some(3), Some("Haber")),
    ("sign-conflict.csv", "sign_conflict", Some(3), Some("D/C")),
    ("mute-signs.csv", "bad_sign", Some(2), Some("Tipo")),
    ("too-many-cells.csv", "too_many_cells", Some(3), None),
    ("unclosed-quote.csv", "unclosed_quote", Some(2), None),
    ("unknown-currency.csv", "unknown_currency", None, None),
    ("bad-currency.csv", "bad_currency", Some(3), Some("Moneda")),
    ("only-header.csv", "no_transactions", None, None),
    ("missing-column.csv", "missing_column", Some(2), None),
    ("headerless-two-amounts.csv", "no_header", None, None),
    ("prose.txt", "no_header", None, None),
    ("page.html", "html_file", None, None),
    ("table-as.xls", "html_file", None, None),
    ("not-ofx.xml", "unsupported_format", None, None),
    ("savings.qif", "unsupported_format", None, None),
    ("truncated.ofx", "truncated_file", Some(24), Some("STMTTRN")),
    ("truncated-in-tag.ofx", "truncated_file", Some(27), None),
    ("truncated-after-rows.ofx", "truncated_file", Some(30), None),
    ("bad-rows.ofx", "bad_date", Some(24), Some("DTPOSTED")),
    ("bare-angle.ofx", "bad_ofx", Some(22), None),
    ("no-rows.ofx", "no_transactions", None, None),
    ("no-ofx-tag.ofx", "bad_ofx", Some(1), None),
];

#[test]
fn bad_files_say_where_and_what() {
    for (name, code, row, column) in REFUSALS {
        let error = read_file(name, &Options::default()).expect_err(name);
        assert_eq!(
            (error.kind, error.code.as_str(), error.row, error.column.as_deref()),
            (ErrorKind::Statement, *code, *row, *column),
            "{name}: {error}"
        );
    }
}

#[test]
fn every_file_has_its_test() {
    let source = include_str!("statement.rs");
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/statements")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(source.contains(&format!("\"{name}\"")), "{name} is read by no test");
    }
}

#[test]
fn messages_name_what_stands_there_and_what_is_expected() {
    let message = |name| read_file(name, &Options::default()).unwrap_err().to_string();
    assert_eq!(message("bad-amount.csv"), "row 5, column Cargo: `cien pesos` stands here; expected is an amount such as `1234.56`");
    assert_eq!(
        message("mixed-decimals.csv"),
        "row 4, column Importe: `1,200.50` stands here; expected is an amount with the decimal mark `,`, as elsewhere in the file"
    );
    assert!(message("missing-column.csv").contains("`Fecha`, `Concepto`, `Sucursal`"));
    assert!(message("unknown-currency.csv").contains("`currency`"));
}

#[test]
fn lenient_keeps_the_good_rows() {
    for (name, good, problems) in [
        ("no-date.csv", 2, vec![(3, "missing_date")]),
        ("bad-amount.csv", 2, vec![(5, "bad_amount")]),
        ("mixed-decimals.csv", 3, vec![(4, "bad_amount")]),
        ("unclosed-quote.csv", 2, vec![(2, "unclosed_quote")]),
        ("too-many-cells.csv", 1, vec![(3, "too_many_cells")]),
        ("bare-angle.ofx", 2, vec![(22, "bad_ofx")]),
        ("truncated.ofx", 1, vec![(24, "truncated_file")]),
        ("truncated-in-tag.ofx", 1, vec![(27, "truncated_file")]),
        ("truncated-after-rows.ofx", 2, vec![(30, "truncated_file")]),
        ("bad-rows.ofx", 1, vec![(24, "bad_date"), (31, "bad_amount"), (38, "missing_date")]),
    ] {
        let statement = read_file(name, &lenient()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let found: Vec<_> = statement.problems.iter().map(|problem| (problem.row, problem.code.as_str())).collect();
        assert_eq!((statement.transactions.len(), found, statement.more_problems), (good, problems, 0), "{name}");
    }
    let error = read_file("bad-currency.csv", &Options { currency: Some("MXN".to_owned()), ..Options::default() }).unwrap_err();
    assert_eq!(error.code, "bad_currency");
    // Not one good row is an error all the same: the first.
    let error = read(b"Fecha;Concepto;Importe (MXN)\n31/02/2026;a;5\n30/02/2026;b;5\n", &lenient()).unwrap_err();
    assert_eq!((error.code.as_str(), error.row), ("bad_date", Some(2)));
}

#[test]
fn problems_are_listed_up_to_a_thousand() {
    let csv = format!("Fecha;Concepto;Importe (MXN)\n01/02/2026;a;-5,00\n{}", "01/02/2026;a;x\n".repeat(1_500));
    let statement = read(csv.as_bytes(), &lenient()).unwrap();
    assert_eq!((statement.transactions.len(), statement.problems.len(), statement.more_problems), (1, 1_000, 500));
}

#[test]
fn what_is_no_statement_is_refused_by_its_first_bytes() {
    let mut noise = vec![0_u8; 5 << 20];
    let mut state = 7_u64;
    for byte in &mut noise {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *byte = (state >> 56) as u8;
    }
    let words = "lorem ipsum, dolor; sit amet\n".repeat(5 << 20 >> 5);
    for (start, code) in [
        (b"".as_slice(), "empty_file"),
        (b" \r\n\t ", "empty_file"),
        (b"\xEF\xBB\xBF \n", "empty_file"),
        (b"\xFF\xFE \0\n\0", "empty_file"),
        (b"%PDF-1.7\n%\xE2\xE3", "pdf_file"),
        (b"PK\x03\x04\x14\0", "excel_file"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", "excel_file"),
        (b"\x89PNG\r\n\x1A\n", "image_file"),
        (b"\xFF\xD8\xFF\xE0", "image_file"),
        (b"\0\0\0\x18ftypheic", "image_file"),
        (b"\x1F\x8B\x08", "binary_file"),
        (&noise, "binary_file"),
        (&vec![b'x'; 5 << 20], "no_header"),
        (words.as_bytes(), "no_header"),
        (b"{\"transactions\": []}", "unsupported_format"),
    ] {
        let error = read(start, &Options::default()).unwrap_err();
        assert_eq!(error.code, code, "{:?}", &start[..start.len().min(20)]);
    }
}

#[test]
fn a_large_table_is_read_whole() {
    use std::fmt::Write as _;
    let mut csv = "Data;Histórico;Valor (R$);Saldo (R$)\r\n".to_owned();
    let mut rows = 0_u32;
    while csv.len() < 5 << 20 {
        write!(csv, "{:02}/03/2026;PIX ENVIADO LOJA NÚMERO {rows};-{rows},50;1.000,00\r\n", rows % 28 + 1).unwrap();
        rows += 1;
    }
    let statement = read(csv.as_bytes(), &Options::default()).unwrap();
    assert_eq!(statement.transactions.len(), rows as usize);
    let last = statement.transactions.last().unwrap();
    assert_eq!((last.amount, last.transaction_id.as_str()), (f64::from(rows - 1) + 0.5, format!("row-{}", rows + 1).as_str()));
}

#[test]
fn options_win_over_the_file() {
    let options = Options {
        currency: Some("usd".to_owned()),
        language: Some("es".to_owned()),
        account_id: Some("mine".to_owned()),
        account_holder_id: Some("me".to_owned()),
        account_category: Some(EnrichableAccount::Savings),
        institution: Some("Bank".to_owned()),
        ..Options::default()
    };
    for name in ["latin1.csv", "comma-decimals.ofx"] {
        let statement = read_file(name, &options).unwrap();
        assert_eq!((statement.currency.as_str(), statement.language.as_str(), statement.account.as_str()), ("USD", "es", "mine"));
        let first = &statement.transactions[0];
        assert_eq!((first.currency.as_str(), first.account_id.as_str(), first.account_holder_id.as_str()), ("USD", "mine", "me"));
        assert_eq!((first.account_category, first.institution.as_str()), (EnrichableAccount::Savings, "Bank"));
    }
    for (options, field) in [
        (Options { currency: Some("pesos".to_owned()), ..Options::default() }, "currency"),
        (Options { language: Some("en".to_owned()), ..Options::default() }, "language"),
    ] {
        let error = read_file("latin1.csv", &options).unwrap_err();
        assert_eq!((error.kind, error.field.as_deref()), (ErrorKind::InvalidInput, Some(field)));
    }
}

#[test]
fn the_json_is_in_camel_case_but_for_belvos_own_names() {
    let json = serde_json::to_value(read_file("latin1.csv", &Options::default()).unwrap()).unwrap();
    assert_eq!(json["skippedRows"], 1);
    assert_eq!(json["format"], "csv");
    assert_eq!(json["delimiter"], ";");
    assert_eq!(json["transactions"][0]["account_holder_type"], "INDIVIDUAL");
    let options: Options = serde_json::from_str(r#"{"lenient": true, "accountId": "1", "accountCategory": "CREDIT_CARD"}"#).unwrap();
    assert_eq!(options.account_category, Some(EnrichableAccount::CreditCard));
    assert!(serde_json::from_str::<Options>(r#"{"lenint": true}"#).is_err());
}

fn sample(name: &str) -> (Vec<u8>, Statement) {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap();
    let statement = read(&bytes, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(read(&bytes, &lenient()).as_ref(), Ok(&statement), "{name}");
    (bytes, statement)
}

/// Cents, below zero where they left.
fn cents(transaction: &belvo_wasm::model::EnrichTransaction) -> i64 {
    let magnitude = (transaction.amount * 100.0).round() as i64;
    if transaction.direction == Direction::Outflow { -magnitude } else { magnitude }
}

/// Every balance that the file prints is the one before and the row's amount.
fn check_balances(statement: &Statement, opening: i64, printed: &[i64]) {
    assert_eq!(statement.transactions.len(), printed.len());
    let mut balance = opening;
    for (transaction, printed) in statement.transactions.iter().zip(printed) {
        balance += cents(transaction);
        assert_eq!(balance, *printed, "{} {}", transaction.transaction_id, transaction.description);
    }
}

fn digits(text: &str) -> i64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// How many descriptions begin with that, and their sum in cents.
fn sum(statement: &Statement, start: &str) -> (usize, i64) {
    let found: Vec<i64> = statement.transactions.iter().filter(|t| t.description.starts_with(start)).map(cents).collect();
    (found.len(), found.iter().sum())
}

#[test]
fn the_sample_of_mexico() {
    let (bytes, statement) = sample("mx.csv");
    assert_eq!(about(&statement), "utf-8 , es MXN account 0");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let printed: Vec<i64> = reader.records().map(|row| digits(&row.unwrap()[4])).collect();
    check_balances(&statement, 2_148_035, &printed);
    assert_eq!(sum(&statement, "PAGO DE NOMINA"), (24, 24 * 1_384_250 + 16 * (1_453_463 - 1_384_250)));
    assert_eq!(sum(&statement, "CFE").0, 6);
    assert_eq!(sum(&statement, "NETFLIX.COM"), (12, -(3 * 24_900 + 9 * 27_900)));
}

#[test]
fn the_sample_of_brazil() {
    let (bytes, statement) = sample("br.csv");
    assert_eq!(about(&statement), "windows-1252 ; pt BRL 00012345-6 3");
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let is_day = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit()) && !line.contains(";SALDO ");
    let printed: Vec<i64> = text.lines().filter(is_day).map(|line| digits(line.rsplit(';').next().unwrap())).collect();
    check_balances(&statement, 523_618, &printed);
    assert_eq!(sum(&statement, "REMUNERACAO/SALARIO"), (12, 6 * 721_466 + 6 * 757_539));
    assert_eq!(sum(&statement, "13 SALARIO").0, 2);
}

#[test]
fn the_sample_of_colombia() {
    let (bytes, statement) = sample("co.ofx");
    assert_eq!(about(&statement), "utf-8 none es COP 00000012345 0");
    assert!(
        statement.transactions.iter().all(|t| t.account_category == EnrichableAccount::Savings && t.institution == "Banco de la Sabana")
    );
    let text = String::from_utf8(bytes).unwrap();
    let closing = digits(text.split("<BALAMT>").nth(1).unwrap().lines().next().unwrap());
    assert_eq!(517_432_045 + statement.transactions.iter().map(cents).sum::<i64>(), closing);
    assert_eq!(sum(&statement, "PAGO NOMINA").0, 12);
    assert_eq!(sum(&statement, "COMPRA EN CREPES & WAFFLES 85").0, 4);
    assert_eq!(statement.transactions[1].transaction_id, "20251104001");
}
