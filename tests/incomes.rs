//! Incomes of small invented histories: their types, frequencies and figures, and what is no income.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use belvo_wasm::date::Date;
use belvo_wasm::enrich::incomes::{Options, trace, verify};
use belvo_wasm::model::{ErrorKind, IncomeStream, IncomesRequest};
use serde_json::{Value, json};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A history of one holder, with one account unless a row names another.
#[derive(Clone)]
struct History {
    currency: &'static str,
    rows: Vec<Value>,
}

impl History {
    fn new(currency: &'static str) -> Self {
        Self { currency, rows: Vec::new() }
    }

    fn row(mut self, day: &str, direction: &str, amount: f64, description: &str) -> Self {
        self.rows.push(json!({
            "transaction_id": format!("t{}", self.rows.len()), "account_holder_type": "INDIVIDUAL", "account_holder_id": "h",
            "account_id": "a", "account_category": "CHECKING_ACCOUNT", "value_date": day, "description": description, "type": direction,
            "amount": amount, "currency": self.currency, "institution": "banco",
        }));
        self
    }

    fn with(mut self, field: &str, value: Value) -> Self {
        self.rows.last_mut().unwrap()[field] = value;
        self
    }

    fn inflow(self, day: &str, amount: f64, description: &str) -> Self {
        self.row(day, "INFLOW", amount, description)
    }

    fn outflow(self, day: &str, amount: f64, description: &str) -> Self {
        self.row(day, "OUTFLOW", amount, description)
    }

    fn inflows(self, days: &[&str], amount: f64, description: &str) -> Self {
        days.iter().fold(self, |history, day| history.inflow(day, amount, description))
    }

    fn request(&self) -> IncomesRequest {
        let language = if self.currency == "BRL" { "pt" } else { "es" };
        serde_json::from_value(json!({ "language": language, "transactions": self.rows })).unwrap()
    }

    fn options() -> Options {
        Options { as_of: Some(date("2026-06-30")), ..Options::default() }
    }

    fn streams(&self) -> Vec<IncomeStream> {
        verify(&self.request(), &Self::options()).unwrap().remove(0).income_streams.unwrap()
    }

    /// Type, frequency and number of each stream.
    fn kinds(&self) -> Vec<(String, String, i64)> {
        let name = |stream: IncomeStream| {
            let (kind, frequency) = (stream.income_type.unwrap(), stream.frequency.unwrap());
            (kind.as_str().to_owned(), frequency.as_str().to_owned(), stream.number_of_incomes.unwrap())
        };
        self.streams().into_iter().map(name).collect()
    }

    /// Why rows are no income.
    fn left_out(&self) -> BTreeMap<usize, &'static str> {
        let traced = trace(&self.request(), &Self::options()).unwrap();
        traced.iter().flat_map(|trace| &trace.left_out).map(|one| (one.transaction, one.reason.as_str())).collect()
    }
}

fn kind(income: &str, frequency: &str, number: i64) -> (String, String, i64) {
    (income.to_owned(), frequency.to_owned(), number)
}

const MONTHS: [&str; 6] = ["2026-01-30", "2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29", "2026-06-30"];
const QUINCENAS: [&str; 10] = [
    "2026-01-30",
    "2026-02-13",
    "2026-02-27",
    "2026-03-13",
    "2026-03-31",
    "2026-04-15",
    "2026-04-30",
    "2026-05-15",
    "2026-05-29",
    "2026-06-15",
];

/// The example of `docs/income-verification.md`.
#[test]
fn the_documented_example() {
    let history = History::new("MXN")
        .inflows(&["2026-01-31", "2026-02-28", "2026-03-31"], 10_000.0, "NOMINA ACEROS DEL NORTE")
        .inflows(&["2026-04-30", "2026-05-31"], 11_000.0, "NOMINA ACEROS DEL NORTE")
        .inflow("2026-05-15", 4_000.0, "AGUINALDO");
    let answer = serde_json::to_value(verify(&history.request(), &History::options()).unwrap()).unwrap();
    let expected = json!({
        "account_id": "a", "income_type": "SALARY", "frequency": "MONTHLY", "monthly_average": 11200.0, "monthly_median": 10000.0,
        "average_income_amount": 9333.33, "last_income_amount": 11000.0, "currency": "MXN",
        "last_income_description": "NOMINA ACEROS DEL NORTE", "last_income_date": "2026-05-31", "stability": 0.96, "regularity": 1.0,
        "trend": 0.1, "lookback_periods": 6, "full_periods": 5, "periods_with_income": 5, "number_of_incomes": 6, "confidence": "HIGH",
    });
    assert_eq!(answer[0]["income_streams"], json!([expected]));
    assert_eq!(answer[0]["monthly_average"], json!(9333.33));
    assert_eq!(answer[0]["total_high_confidence"], json!(56000.0));
    let late = Options { as_of: Some(date("2026-07-20")), ..Options::default() };
    let late = verify(&history.request(), &late).unwrap().remove(0).income_streams.unwrap().remove(0);
    assert_eq!(late.confidence.unwrap().as_str(), "LOW");
}

/// Belvo's own example: nine wages of 2500 from 2022-06-09 to 2023-02-09.
#[test]
fn the_figures_of_belvos_example() {
    let history = (0..9).fold(History::new("BRL"), |history, month| {
        history.inflow(&date("2022-06-09").add_months(month).unwrap().to_string(), 2500.0, "Salário")
    });
    let answer = verify(&history.request(), &Options::default()).unwrap().remove(0);
    let stream = &answer.income_streams.as_ref().unwrap()[0];
    assert_eq!((stream.lookback_periods, stream.periods_with_income, stream.number_of_incomes), (Some(9), Some(9), Some(9)));
    assert_eq!((stream.stability, stream.regularity, stream.trend), (Some(1.0), Some(1.0), Some(0.0)));
    assert_eq!((stream.monthly_average, answer.monthly_average, answer.total_income_amount), (Some(2500.0), Some(2500.0), Some(22500.0)));
    assert_eq!((answer.monthly_average_regular, answer.monthly_average_irregular), (Some(2500.0), Some(0.0)));
    assert_eq!(stream.confidence.as_ref().unwrap().as_str(), "HIGH");
}

#[test]
fn types_of_mexico() {
    let salary = History::new("MXN").inflows(&QUINCENAS, 9_500.0, "PAGO NOMINA ACEROS DEL NORTE");
    assert_eq!(salary.kinds(), [kind("SALARY", "FORTNIGHTLY", 10)]);
    let pension = History::new("MXN").inflows(&MONTHS, 12_000.0, "PAGO PENSION IMSS");
    assert_eq!(pension.kinds(), [kind("RETIREMENT", "MONTHLY", 6)]);
    let benefit = History::new("MXN").inflows(&["2026-01-06", "2026-03-04", "2026-05-05"], 6_200.0, "DISPERSION PROGRAMA BIENESTAR");
    assert_eq!(benefit.kinds(), [kind("GOVERNMENT", "IRREGULAR", 3)]);
    let interest = History::new("MXN").inflows(&MONTHS, 81.5, "INTERESES GANADOS");
    assert_eq!(interest.kinds(), [kind("INTEREST", "MONTHLY", 6)]);
    let rent = History::new("MXN").inflows(&MONTHS, 8_000.0, "SPEI RECIBIDO RENTA DEPTO LOPEZ");
    assert_eq!(rent.kinds(), [kind("RENT", "MONTHLY", 6)]);
    let fees = History::new("MXN").inflow("2026-02-11", 15_000.0, "PAGO HONORARIOS").inflow("2026-05-02", 9_000.0, "PAGO HONORARIOS");
    assert_eq!(fees.kinds(), [kind("FREELANCE", "IRREGULAR", 2)]);
    let friend = History::new("MXN").inflow("2026-05-02", 800.0, "SPEI RECIBIDO JUANA PEREZ");
    assert_eq!(friend.kinds(), [kind("TRANSFER", "SINGLE", 1)]);
    let cash = History::new("MXN").inflow("2026-05-02", 800.0, "DEPOSITO EN EFECTIVO SUC 12").inflow("2026-06-09", 300.0, "PRACTICAJA");
    assert_eq!(cash.kinds(), [kind("DEPOSIT", "IRREGULAR", 2)]);
    let unknown = History::new("MXN").inflow("2026-05-02", 800.0, "XQZ 00981");
    assert_eq!(unknown.kinds(), [kind("UNKNOWN", "SINGLE", 1)]);
}

#[test]
fn types_of_brazil() {
    let salary = History::new("BRL")
        .inflows(
            &["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20", "2026-05-20", "2026-06-19"],
            2_000.0,
            "ADIANTAMENTO SALARIAL METALURGICA SUL",
        )
        .inflows(&["2026-02-05", "2026-03-05", "2026-04-06", "2026-05-05", "2026-06-05"], 3_000.0, "SALARIO METALURGICA SUL");
    assert_eq!(salary.kinds(), [kind("SALARY", "FORTNIGHTLY", 11)]);
    let pension = History::new("BRL").inflows(&MONTHS, 1_518.0, "CREDITO BENEFICIO INSS");
    assert_eq!(pension.kinds(), [kind("RETIREMENT", "MONTHLY", 6)]);
    let benefit = History::new("BRL").inflows(&MONTHS, 600.0, "CREDITO BOLSA FAMILIA");
    assert_eq!(benefit.kinds(), [kind("GOVERNMENT", "MONTHLY", 6)]);
    let rent = History::new("BRL").inflows(&MONTHS, 1_800.0, "PIX RECEBIDO ALUGUEL JOAO ALVES");
    assert_eq!(rent.kinds(), [kind("RENT", "MONTHLY", 6)]);
    let dividends = History::new("BRL").inflow("2026-05-20", 44.1, "CREDITO DIVIDENDOS PETR4");
    assert_eq!(dividends.kinds(), [kind("INTEREST", "SINGLE", 1)]);
    let cash = History::new("BRL").inflow("2026-05-02", 800.0, "DEPOSITO EM DINHEIRO");
    assert_eq!(cash.kinds(), [kind("DEPOSIT", "SINGLE", 1)]);
}

#[test]
fn types_of_colombia() {
    let salary = History::new("COP").inflows(&MONTHS, 2_400_000.0, "PAGO NOMINA CONSTRUCTORA ANDINA SAS");
    assert_eq!(salary.kinds(), [kind("SALARY", "MONTHLY", 6)]);
    let pension = History::new("COP").inflows(&MONTHS, 1_423_500.0, "MESADA PENSIONAL COLPENSIONES");
    assert_eq!(pension.kinds(), [kind("RETIREMENT", "MONTHLY", 6)]);
    let rent = History::new("COP").inflows(&MONTHS, 1_100_000.0, "TRANSFERENCIA ARRIENDO APTO 302");
    assert_eq!(rent.kinds(), [kind("RENT", "MONTHLY", 6)]);
}

/// A company that transfers the same again and again pays wages; one that transfers this and that pays for work.
#[test]
fn transfers_of_companies() {
    let wages = History::new("MXN").inflows(&QUINCENAS, 9_500.0, "SPEI RECIBIDO ACEROS DEL NORTE SA DE CV");
    assert_eq!(wages.kinds(), [kind("SALARY", "FORTNIGHTLY", 10)]);
    let amounts = [4_000.0, 21_000.0, 9_000.0, 31_000.0, 2_000.0, 15_000.0];
    let invoices = MONTHS
        .iter()
        .zip(amounts)
        .fold(History::new("MXN"), |history, (day, amount)| history.inflow(day, amount, "SPEI RECIBIDO ACEROS DEL NORTE SA DE CV"));
    assert_eq!(invoices.kinds(), [kind("FREELANCE", "MONTHLY", 6)]);
    let person = History::new("MXN").inflows(&MONTHS, 3_000.0, "SPEI RECIBIDO JUANA PEREZ LOPEZ");
    assert_eq!(person.kinds(), [kind("TRANSFER", "MONTHLY", 6)]);
}

/// Drivers are paid when they ask for it; somebody who rides gets a refund now and then.
#[test]
fn platforms() {
    let days = ["2026-05-02", "2026-05-04", "2026-05-13", "2026-05-14", "2026-05-29", "2026-06-02", "2026-06-21"];
    let driver = days
        .iter()
        .enumerate()
        .fold(History::new("MXN"), |history, (place, day)| history.inflow(day, 700.0 + 211.5 * place as f64, "UBER BV PAGO"));
    assert_eq!(driver.kinds(), [kind("ALTERNATIVE_INCOME", "IRREGULAR", 7)]);
    let rider = History::new("MXN").inflow("2026-05-02", 84.0, "UBER TRIP");
    assert!(rider.kinds().is_empty());
    assert_eq!(rider.left_out()[&0], "REFUND");
    let work = History::new("COP").inflow("2026-05-02", 2_840_000.0, "WORKANA PAGO");
    assert_eq!(work.kinds(), [kind("FREELANCE", "SINGLE", 1)]);
}

#[test]
fn bonuses_belong_to_the_salary_and_spoil_nothing() {
    let plain = History::new("MXN").inflows(&QUINCENAS, 9_500.0, "PAGO NOMINA ACEROS DEL NORTE");
    let with = plain.clone().inflow("2026-02-20", 19_000.0, "AGUINALDO ACEROS DEL NORTE").inflow("2026-05-25", 7_300.0, "PTU 2025").inflow(
        "2026-03-20",
        2_500.0,
        "BONO NOMINA",
    );
    let (plain, with) = (plain.streams().remove(0), with.streams());
    assert_eq!(with.len(), 1);
    let with = &with[0];
    assert_eq!((&with.regularity, &with.stability, &with.trend), (&plain.regularity, &plain.stability, &plain.trend));
    assert_eq!((with.number_of_incomes, with.confidence.clone()), (Some(13), plain.confidence));

    let thirteenth = History::new("BRL")
        .inflows(&MONTHS, 5_000.0, "SALARIO METALURGICA SUL")
        .inflow("2026-05-20", 2_500.0, "13 SALARIO 1 PARCELA")
        .inflow("2026-06-19", 2_100.0, "13O SALARIO 2A PARCELA METALURGICA SUL");
    assert_eq!(thirteenth.kinds(), [kind("SALARY", "MONTHLY", 8)]);
    let traced = trace(&thirteenth.request(), &History::options()).unwrap();
    assert_eq!(traced[0].streams[0].extras, [6, 7]);
    assert_eq!(thirteenth.streams()[0].regularity, Some(1.0));

    let prima =
        History::new("COP").inflows(&MONTHS, 2_400_000.0, "PAGO NOMINA ANDINA").inflow("2026-06-19", 1_200_000.0, "PRIMA DE SERVICIOS");
    assert_eq!(prima.kinds(), [kind("SALARY", "MONTHLY", 7)]);
    let alone = History::new("MXN").inflow("2025-12-15", 9_000.0, "AGUINALDO");
    assert_eq!(alone.kinds(), [kind("SALARY", "SINGLE", 1)]);
}

/// A thirteenth month that comes with the twelfth, in the same words.
#[test]
fn two_pensions_on_a_day_are_one_and_an_extra() {
    let history =
        History::new("COP").inflows(&MONTHS, 1_500_000.0, "MESADA PENSIONAL").inflow("2026-01-30", 1_450_000.0, "MESADA PENSIONAL");
    let stream = history.streams().remove(0);
    assert_eq!((stream.number_of_incomes, stream.stability, stream.trend), (Some(7), Some(1.0), Some(0.0)));
    // A wage in two parts is one wage.
    let parts = History::new("COP").inflows(&MONTHS, 900_000.0, "PAGO NOMINA ANDINA").inflows(&MONTHS, 300_000.0, "PAGO NOMINA ANDINA");
    assert_eq!(parts.kinds(), [kind("SALARY", "MONTHLY", 12)]);
    assert!(trace(&parts.request(), &History::options()).unwrap()[0].streams[0].extras.is_empty());
}

#[test]
fn what_is_no_income() {
    let history = History::new("MXN")
        .inflow("2026-05-02", 250.0, "DEVOLUCION COMPRA LIVERPOOL")
        .inflow("2026-05-03", 260.0, "CONTRACARGO COMPRA")
        .inflow("2026-05-04", 20_000.0, "DESEMBOLSO CREDITO PERSONAL")
        .inflow("2026-05-05", 50_000.0, "VENCIMIENTO INVERSION PLAZO FIJO")
        .inflow("2026-05-06", 900.0, "DEVOLUCION DE IMPUESTOS SAT")
        .inflow("2026-05-07", 3_000.0, "TRASPASO CUENTAS PROPIAS")
        .inflow("2026-05-08", 0.0, "NOMINA")
        .outflow("2026-05-09", 400.0, "SPEI ENVIADO JUANA PEREZ")
        .inflow("2026-05-10", 400.0, "SPEI DEVUELTO JUANA PEREZ")
        .inflow("2026-05-11", 777.0, "SPEI RECIBIDO PEDRO RUIZ")
        .outflow("2026-05-12", 777.0, "DEVOLUCION SPEI PEDRO RUIZ")
        .inflow("2026-05-13", 1_234.5, "ADELANTO DE NOMINA")
        .inflow("2026-05-14", 8_000.0, "SALDO ANTERIOR");
    assert!(history.kinds().is_empty(), "{:?}", history.kinds());
    let reasons = history.left_out();
    let expected = [
        "REFUND",
        "CHARGEBACK",
        "LOAN",
        "INVESTMENT",
        "TAX_RETURN",
        "OWN_TRANSFER",
        "NOTHING",
        "OUTFLOW",
        "REVERSED",
        "REVERSED",
        "OUTFLOW",
        "LOAN",
        "NOTHING",
    ];
    assert_eq!(reasons.values().copied().collect::<Vec<_>>(), expected);
}

#[test]
fn transfers_between_own_accounts_are_matched_pairs() {
    let pair = History::new("MXN")
        .outflow("2026-03-03", 5_000.0, "SPEI ENVIADO")
        .inflow("2026-03-04", 5_000.0, "SPEI RECIBIDO")
        .with("account_id", json!("b"));
    assert!(pair.kinds().is_empty());
    assert_eq!(pair.left_out()[&1], "OWN_TRANSFER");
    // One outflow explains one inflow; three days are too far; so is another amount; wages are wages.
    let once = pair.clone().inflow("2026-03-04", 5_000.0, "SPEI RECIBIDO").with("account_id", json!("c"));
    assert_eq!(once.kinds(), [kind("TRANSFER", "SINGLE", 1)]);
    let far = pair.clone().with("value_date", json!("2026-03-06"));
    assert_eq!(far.kinds(), [kind("TRANSFER", "SINGLE", 1)]);
    let other = pair.clone().with("amount", json!(5_000.01));
    assert_eq!(other.kinds(), [kind("TRANSFER", "SINGLE", 1)]);
    let wages = pair.with("description", json!("NOMINA ACEROS"));
    assert_eq!(wages.kinds(), [kind("SALARY", "SINGLE", 1)]);
}

#[test]
fn accounts_and_holders_are_apart() {
    let mut history = History::new("MXN").inflows(&MONTHS, 9_500.0, "PAGO NOMINA ACEROS");
    for day in MONTHS {
        history = history.inflow(day, 4_000.0, "PAGO PENSION IMSS").with("account_id", json!("b")).with("account_holder_id", json!("i"));
    }
    let answer = verify(&history.request(), &History::options()).unwrap();
    let holders: Vec<_> = answer.iter().map(|one| (one.account_holder_id.clone().unwrap(), one.total_income_amount.unwrap())).collect();
    assert_eq!(holders, [("h".to_owned(), 57_000.0), ("i".to_owned(), 24_000.0)]);
}

#[test]
fn filters_leave_out_streams_and_their_money() {
    let history =
        History::new("MXN").inflows(&MONTHS, 9_500.0, "PAGO NOMINA ACEROS").inflow("2026-06-02", 800.0, "SPEI RECIBIDO JUANA PEREZ");
    let answer = |filter: &dyn Fn(&mut Value)| {
        let mut request = serde_json::to_value(history.request()).unwrap();
        filter(&mut request);
        let answer = verify(&serde_json::from_value(request).unwrap(), &History::options()).unwrap().remove(0);
        (answer.number_of_income_streams.unwrap(), answer.total_income_amount.unwrap(), answer.total_low_confidence.unwrap())
    };
    assert_eq!(answer(&|_| {}), (2, 57_800.0, 800.0));
    assert_eq!(answer(&|request| request["allowed_income_types"] = json!(["TRANSFER"])), (1, 800.0, 800.0));
    assert_eq!(answer(&|request| request["allowed_income_types"] = json!([])), (0, 0.0, 0.0));
    assert_eq!(answer(&|request| request["minimum_confidence_level"] = json!("MEDIUM")), (1, 57_000.0, 0.0));
    assert_eq!(answer(&|request| request["minimum_confidence_level"] = json!("LOW")), (2, 57_800.0, 800.0));
    let window = |request: &mut Value| {
        request["date_from"] = json!("2026-06-01");
        request["date_to"] = json!("2026-06-29");
    };
    assert_eq!(answer(&window), (1, 800.0, 800.0));
}

#[test]
fn days_to_charge_follow_the_days_of_income() {
    let history = History::new("MXN").inflow("2026-01-30", 9_500.0, "NOMINA ACEROS").inflow("2026-02-27", 9_500.0, "NOMINA ACEROS");
    let history = history.inflows(&["2026-03-31", "2026-04-30", "2026-05-29"], 9_500.0, "NOMINA ACEROS");
    let options = Options { good_working_days_to_charge: true, ..History::options() };
    let answer = verify(&history.request(), &options).unwrap().remove(0);
    // 2 February and 1 May are holidays: what comes after them is the month's first working day.
    assert_eq!(answer.extra["best_working_day_to_charge"], json!(1));
    assert_eq!(answer.extra["good_working_days_to_charge"], json!([]));
    let quincenas = History::new("MXN").inflows(&QUINCENAS, 9_500.0, "NOMINA ACEROS");
    let answer = verify(&quincenas.request(), &options).unwrap().remove(0);
    assert_eq!(answer.extra["best_working_day_to_charge"], json!(1));
    assert!(!answer.extra["good_working_days_to_charge"].as_array().unwrap().is_empty());
    let none = History::new("MXN").inflow("2026-05-02", 800.0, "XQZ 00981");
    let answer = verify(&none.request(), &options).unwrap().remove(0);
    assert_eq!((&answer.extra["best_working_day_to_charge"], &answer.extra["good_working_days_to_charge"]), (&Value::Null, &json!([])));
    assert!(verify(&none.request(), &Options::default()).unwrap()[0].extra.is_empty());
}

#[test]
fn little_is_enough() {
    let nothing = History::new("MXN");
    assert!(verify(&nothing.request(), &Options::default()).unwrap().is_empty());
    let outflow = History::new("MXN").outflow("2026-05-02", 800.0, "OXXO");
    let answer = verify(&outflow.request(), &Options::default()).unwrap().remove(0);
    assert_eq!((answer.number_of_income_streams, answer.monthly_average), (Some(0), Some(0.0)));
    let later = History::new("MXN").inflow("2026-07-01", 800.0, "NOMINA");
    let answer = verify(&later.request(), &History::options()).unwrap().remove(0);
    assert_eq!((answer.number_of_income_streams, answer.first_transaction_date), (Some(0), None));
    let one = History::new("MXN").inflow("2026-05-02", -800.0, "NOMINA");
    let stream = one.streams().remove(0);
    assert_eq!((stream.frequency.unwrap().as_str(), stream.average_income_amount), ("SINGLE", Some(800.0)));
    assert_eq!((stream.stability, stream.regularity, stream.trend), (None, None, None));
}

#[test]
fn wrong_input_is_named() {
    let history = History::new("MXN").inflow("2026-05-02", 800.0, "NOMINA").inflow("2026-05-03", 800.0, "NOMINA");
    let problem = |change: &dyn Fn(&mut Value), options: &Options| {
        let mut request = serde_json::to_value(history.request()).unwrap();
        change(&mut request);
        let error = verify(&serde_json::from_value(request).unwrap(), options).unwrap_err();
        assert_eq!(error.kind, ErrorKind::InvalidInput);
        (error.field.clone().unwrap(), error.index)
    };
    let row = |field: &'static str, value: Value| {
        let change = move |request: &mut Value| request["transactions"][1][field] = value.clone();
        problem(&change, &Options::default())
    };
    assert_eq!(row("transaction_id", json!("t0")), ("transactions[1].transaction_id".to_owned(), Some(1)));
    assert_eq!(row("currency", json!("USD")), ("transactions[1].currency".to_owned(), Some(1)));
    assert_eq!(row("amount", json!(1e15)), ("transactions[1].amount".to_owned(), Some(1)));
    assert_eq!(row("account_holder_type", json!("BUSINESS")), ("transactions[1].account_holder_type".to_owned(), Some(1)));
    let whole = |field: &'static str, value: Value| problem(&move |request| request[field] = value.clone(), &History::options()).0;
    assert_eq!(whole("language", json!("en")), "language");
    assert_eq!(whole("date_from", json!("2026-01-01")), "date_to");
    assert_eq!(whole("date_to", json!("2026-01-01")), "date_from");
    let dates = |from: &'static str, to: &'static str| {
        let change = move |request: &mut Value| {
            request["date_from"] = json!(from);
            request["date_to"] = json!(to);
        };
        problem(&change, &History::options()).0
    };
    assert_eq!(dates("2026-02-01", "2026-01-01"), "date_from");
    assert_eq!(dates("2026-02-01", "2026-07-01"), "date_to");
    assert_eq!(dates("2025-06-29", "2026-06-30"), "date_from");
    // With a currency that counts, rows of another are as if they had not been sent.
    let other = history.with("currency", json!("usd"));
    let options = Options { currency: Some("MXN".to_owned()), ..History::options() };
    assert_eq!(verify(&other.request(), &options).unwrap()[0].total_income_amount, Some(800.0));
}
