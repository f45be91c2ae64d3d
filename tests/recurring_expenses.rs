//! Recurring expenses of small invented histories, the documentation's own example, and what holds of any request.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::io::{ErrorKind as IoErrorKind, Write as _};
use std::process::{Command, Stdio};

use belvo_wasm::date::Date;
use belvo_wasm::enrich::recurring::{Options, default_reference_date, find};
use belvo_wasm::model::{
    Direction, EnrichTransaction, EnrichableAccount, ErrorKind, FoundRecurringExpense, HolderType, InstalmentPlan, NextPayment, Open,
    PriceChange, RecurringExpenseDetails, RecurringExpenseStatus, RecurringExpensesRequest,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Histories that are invented for the comparison with the reference.
const HISTORIES: usize = 400;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A history of one account.
struct History {
    request: RecurringExpensesRequest,
    currency: &'static str,
    kind: EnrichableAccount,
}

impl History {
    fn new(language: &str, currency: &'static str) -> Self {
        let request = RecurringExpensesRequest { language: language.to_owned(), transactions: Vec::new() };
        Self { request, currency, kind: EnrichableAccount::Checking }
    }

    fn on_card(language: &str, currency: &'static str) -> Self {
        Self { kind: EnrichableAccount::CreditCard, ..Self::new(language, currency) }
    }

    fn pay(&mut self, day: &str, description: &str, amount: f64) {
        let transaction_id = format!("t{:03}", self.request.transactions.len());
        self.request.transactions.push(EnrichTransaction {
            transaction_id,
            account_holder_type: HolderType::Individual,
            account_holder_id: "holder".to_owned(),
            account_id: "account".to_owned(),
            account_category: self.kind,
            value_date: date(day),
            description: description.to_owned(),
            direction: Direction::Outflow,
            amount,
            currency: self.currency.to_owned(),
            institution: "Banco".to_owned(),
            mcc: None,
        });
    }

    /// The same on these days.
    fn each(&mut self, days: &[&str], description: &str, amount: f64) {
        for day in days {
            self.pay(day, description, amount);
        }
    }

    fn belvos(&self, reference_date: &str) -> Vec<FoundRecurringExpense> {
        find(&self.request, &Options { reference_date: Some(date(reference_date)), all: false }).unwrap()
    }

    fn all(&self, reference_date: &str) -> Vec<FoundRecurringExpense> {
        find(&self.request, &Options { reference_date: Some(date(reference_date)), all: true }).unwrap()
    }
}

fn details(found: &FoundRecurringExpense) -> &RecurringExpenseDetails {
    found.details.as_ref().unwrap()
}

/// Name, frequency, category and payment type.
fn kinds(found: &[FoundRecurringExpense]) -> Vec<[String; 4]> {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let kind = |FoundRecurringExpense { expense, .. }: &FoundRecurringExpense| {
        let payment_type = expense.payment_type.as_ref().map(Open::as_str);
        [
            text(expense.name.as_deref()),
            text(expense.frequency.as_ref().map(Open::as_str)),
            text(expense.category.as_ref().map(Open::as_str)),
            text(payment_type),
        ]
    };
    found.iter().map(kind).collect()
}

/// The example of `docs/recurring-expenses.md`: a price that changes in April.
fn netflix() -> History {
    let mut history = History::new("es", "MXN");
    history.each(&["2025-01-05", "2025-02-05", "2025-03-05"], "PAGO NETFLIX.COM", 219.0);
    history.each(&["2025-04-05", "2025-05-05", "2025-06-05"], "PAGO NETFLIX.COM", 249.0);
    history
}

#[test]
fn the_documented_example_is_belvos_shape_exactly() {
    let transaction = |amount: f64, day: &str| json!({ "amount": amount, "description": "PAGO NETFLIX.COM", "value_date": day });
    let found = serde_json::to_value(netflix().belvos("2025-06-20")).unwrap();
    let expected = json!([{
        "account_holder_id": "holder",
        "account_id": "account",
        "name": "Netflix",
        "transactions": [
            transaction(219.0, "2025-01-05"), transaction(219.0, "2025-02-05"), transaction(219.0, "2025-03-05"),
            transaction(249.0, "2025-04-05"), transaction(249.0, "2025-05-05"), transaction(249.0, "2025-06-05"),
        ],
        "frequency": "MONTHLY",
        "average_transaction_amount": 234.0,
        "median_transaction_amount": 234.0,
        "days_since_last_transaction": 15,
        "category": "Online Platforms & Leisure",
        "payment_type": "SUBSCRIPTION",
    }]);
    assert_eq!(found, expected);
}

#[test]
fn the_documented_details_are_those() {
    let found = netflix().all("2025-06-20");
    let [found] = &found[..] else { panic!("{found:?}") };
    let expected = RecurringExpenseDetails {
        transaction_ids: ["t000", "t001", "t002", "t003", "t004", "t005"].map(str::to_owned).to_vec(),
        currency: "MXN".to_owned(),
        status: RecurringExpenseStatus::Active,
        next: Some(NextPayment { date: date("2025-07-05"), earliest: date("2025-07-04"), latest: date("2025-07-06"), amount: 249.0 }),
        price_change: Some(PriceChange { date: date("2025-04-05"), before: 219.0, after: 249.0 }),
        instalments: None,
        confidence: 1.0,
        reason: "6 payments every month on day 5: 6 due, 0 missed, 0 besides, 0.0 days off on average; a fixed amount that changed from \
                 219.00 to 249.00; evidence 28.9 nats"
            .to_owned(),
    };
    assert_eq!(details(found), &expected);
}

#[test]
fn a_stream_is_late_before_it_has_ended() {
    let status = |day: &str| details(&netflix().all(day)[0]).status;
    assert_eq!(status("2025-07-06"), RecurringExpenseStatus::Active);
    assert_eq!(status("2025-07-07"), RecurringExpenseStatus::Late);
    assert_eq!(status("2025-07-21"), RecurringExpenseStatus::Late);
    assert_eq!(status("2025-07-22"), RecurringExpenseStatus::Ended);
    let history = netflix();
    assert_eq!(details(&history.all("2025-07-22")[0]).next, None);
    // Belvo's answer has no status: an expense that ended is in it, and says how long ago.
    assert_eq!(history.belvos("2025-12-05")[0].expense.days_since_last_transaction, Some(183));
}

/// The other examples of the documentation.
#[test]
fn two_contracts_and_a_bill_that_weekends_move() {
    let mut history = History::new("es", "MXN");
    for month in ["01", "02", "03", "04", "05", "06"] {
        history.pay(&format!("2025-{month}-03"), "PAGO NETFLIX.COM", 139.0);
        history.pay(&format!("2025-{month}-20"), "PAGO NETFLIX.COM", 299.0);
    }
    let averages: Vec<_> = history.belvos("2025-06-20").iter().map(|found| found.expense.average_transaction_amount).collect();
    assert_eq!(averages, [Some(139.0), Some(299.0)]);

    let mut history = History::new("es", "MXN");
    for (day, amount) in [
        ("2024-01-18", 412.0),
        ("2024-03-19", 655.0),
        ("2024-05-20", 508.0),
        ("2024-07-18", 389.0),
        ("2024-09-18", 402.0),
        ("2024-11-19", 611.0),
    ] {
        history.pay(day, "PAGO CFE SUMINISTRADOR", amount);
    }
    let found = history.all("2024-12-01");
    let next = details(&found[0]).next.as_ref().unwrap();
    assert_eq!((next.date, next.amount), (date("2025-01-20"), 402.0));
    assert!(details(&found[0]).reason.starts_with("6 payments every 2 months on day 18 or the next working day: 6 due, 0 missed"));
}

/// A household in Mexico: electricity every second month, rent, a gym, and a café every working day at one price.
#[test]
fn a_mexican_household() {
    let mut history = netflix();
    for (day, amount) in [
        ("2024-07-18", 412.0),
        ("2024-09-18", 655.0),
        ("2024-11-19", 508.0),
        ("2025-01-20", 389.0),
        ("2025-03-18", 402.0),
        ("2025-05-19", 611.0),
    ] {
        history.pay(day, "PAGO CFE SUMINISTRADOR DE SERVICIOS BASICOS", amount);
    }
    history.each(
        &["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01", "2025-06-01"],
        "SPEI RENTA DEPTO JUAN PEREZ LOPEZ",
        9500.0,
    );
    history.each(&["2025-02-10", "2025-03-10", "2025-04-10", "2025-05-10", "2025-06-10"], "SMART FIT MEXICO", 449.0);
    let first = date("2025-01-06");
    for number in (0..120).filter(|day| day % 7 < 5) {
        history.pay(&first.add_days(number).unwrap().to_string(), "CAFE LA ESQUINA", 45.0);
    }
    for (number, amount) in
        [812.4, 1033.95, 654.1, 920.0, 1180.55, 705.3, 888.8, 1010.1, 640.0, 975.25, 830.6, 1122.0].into_iter().enumerate()
    {
        history.pay(&first.add_days(number as i32 * 7 + 5).unwrap().to_string(), "WALMART UNIVERSIDAD", amount);
    }
    let expected = |kinds: &[[&str; 4]]| -> Vec<[String; 4]> { kinds.iter().map(|kind| kind.map(str::to_owned)).collect() };
    let mut found = kinds(&history.all("2025-06-20"));
    found.sort();
    assert_eq!(
        found,
        expected(&[
            ["CFE", "BIMONTHLY", "Bills & Utilities", "REGULAR"],
            ["Netflix", "MONTHLY", "Online Platforms & Leisure", "SUBSCRIPTION"],
            ["Renta Depto Juan Perez Lopez", "MONTHLY", "Bills & Utilities", "REGULAR"],
            ["Smart Fit", "MONTHLY", "Online Platforms & Leisure", "SUBSCRIPTION"],
        ])
    );
    // Belvo's answer has no other frequency than monthly.
    let mut monthly = kinds(&history.belvos("2025-06-20"));
    monthly.sort();
    found.retain(|kind| kind[1] == "MONTHLY");
    assert_eq!(monthly, found);
}

/// Purchases in twelve parts, one of which the bank counts `03/12`.
#[test]
fn instalments_say_what_remains() {
    let mut history = History::on_card("pt", "BRL");
    let days = ["2025-01-12", "2025-02-12", "2025-03-12"];
    for (number, day) in days.iter().enumerate() {
        history.pay(day, &format!("LOJAS AMERICANAS PARC {:02}/12", number + 1), 89.9);
    }
    assert!(history.belvos("2025-03-31").is_empty(), "Belvo's answer has no shopping");
    let found = history.all("2025-03-31");
    let [found] = &found[..] else { panic!("{found:?}") };
    assert_eq!(details(found).instalments, Some(InstalmentPlan { paid: 3, total: 12, remaining: 9, remaining_amount: 809.1 }));
    assert_eq!(details(found).next.as_ref().map(|next| (next.date, next.amount)), Some((date("2025-04-12"), 89.9)));
    assert_eq!(found.expense.payment_type.as_ref().map(Open::as_str), Some("REGULAR"));
    assert!(details(found).reason.starts_with("3 instalments, the last one is 3 of 12"), "{}", details(found).reason);

    for number in 4..=12 {
        let day = date("2025-01-12").add_months(number - 1).unwrap().to_string();
        history.pay(&day, &format!("LOJAS AMERICANAS PARC {number:02}/12"), 89.9);
    }
    let found = history.all("2025-12-31");
    assert_eq!(details(&found[0]).instalments, Some(InstalmentPlan { paid: 12, total: 12, remaining: 0, remaining_amount: 0.0 }));
    assert_eq!((details(&found[0]).status, &details(&found[0]).next), (RecurringExpenseStatus::Ended, &None));
}

/// A household in Brazil and one in Colombia: a telephone, a loan, insurance, a fuel station that is no stream.
#[test]
fn households_in_brazil_and_colombia() {
    let mut history = History::new("pt", "BRL");
    let days = ["2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10", "2025-05-12", "2025-06-10"];
    for (day, amount) in days.iter().zip([99.99, 99.99, 104.99, 104.99, 104.99, 104.99]) {
        history.pay(day, "DEBITO AUTOMATICO VIVO MOVEL", amount);
    }
    history.each(&days, "SPOTIFY BRASIL", 21.9);
    for (day, amount) in [
        ("2025-01-03", 180.0),
        ("2025-01-29", 211.5),
        ("2025-02-07", 95.2),
        ("2025-03-21", 250.0),
        ("2025-04-02", 134.9),
        ("2025-05-25", 199.0),
    ] {
        history.pay(day, "POSTO IPIRANGA CENTRO", amount);
    }
    let mut found = kinds(&history.belvos("2025-06-15"));
    found.sort();
    assert_eq!(found.iter().map(|kind| [&*kind[0], &*kind[3]]).collect::<Vec<_>>(), [["Spotify", "SUBSCRIPTION"], ["Vivo", "REGULAR"]]);

    let mut history = History::new("es", "COP");
    let days = ["2025-01-20", "2025-02-20", "2025-03-20", "2025-04-21", "2025-05-20"];
    history.each(&days, "PAGO CLARO MOVIL COLOMBIA", 54_900.0);
    history.each(&days, "SEGUROS SURA POLIZA VIDA", 83_500.0);
    let mut found = kinds(&history.belvos("2025-06-01"));
    found.sort();
    assert_eq!(
        found.iter().map(|kind| [&*kind[2], &*kind[3]]).collect::<Vec<_>>(),
        [["Bills & Utilities", "REGULAR"], ["Insurance", "REGULAR"]]
    );
}

#[test]
fn days_after_the_reference_date_and_money_that_comes_in_are_left_out() {
    let mut history = netflix();
    history.each(&["2025-07-05", "2025-08-05"], "PAGO NETFLIX.COM", 299.0);
    let until = history.belvos("2025-06-20");
    assert_eq!(until, netflix().belvos("2025-06-20"));
    assert_eq!(default_reference_date(&history.request), Some(date("2025-08-05")));
    let found = find(&history.request, &Options::default()).unwrap();
    assert_eq!((found[0].expense.transactions.as_ref().unwrap().len(), found[0].expense.days_since_last_transaction), (8, Some(0)));

    let mut income = netflix();
    income.request.transactions.iter_mut().for_each(|transaction| transaction.direction = Direction::Inflow);
    assert!(income.all("2025-06-20").is_empty());
}

#[test]
fn a_sign_changes_nothing() {
    let mut history = netflix();
    history.request.transactions.iter_mut().for_each(|transaction| transaction.amount = -transaction.amount);
    assert_eq!(history.all("2025-06-20"), netflix().all("2025-06-20"));
}

#[test]
fn accounts_holders_and_currencies_stay_apart() {
    let count = |change: fn(&mut EnrichTransaction)| {
        let mut both = netflix();
        for mut transaction in netflix().request.transactions {
            transaction.transaction_id.push('x');
            change(&mut transaction);
            both.request.transactions.push(transaction);
        }
        let found = both.all("2025-06-20");
        found.iter().map(|found| details(found).transaction_ids.len()).collect::<Vec<_>>()
    };
    assert_eq!(count(|transaction| transaction.account_id = "other".to_owned()), [6, 6]);
    assert_eq!(count(|transaction| transaction.account_holder_id = "other".to_owned()), [6, 6]);
    assert_eq!(count(|transaction| transaction.currency = "USD".to_owned()), [6, 6]);
}

#[test]
fn one_row_is_no_stream_nor_is_none() {
    let mut history = History::new("es", "MXN");
    assert_eq!(find(&history.request, &Options::default()).unwrap(), []);
    assert_eq!(default_reference_date(&history.request), None);
    history.pay("2025-01-05", "NETFLIX.COM", 219.0);
    assert_eq!(find(&history.request, &Options { all: true, ..Options::default() }).unwrap(), []);
}

#[test]
fn a_wrong_request_is_an_error_that_names_index_and_field() {
    let wrong = |change: fn(&mut RecurringExpensesRequest)| {
        let mut request = netflix().request;
        change(&mut request);
        let error = find(&request, &Options::default()).unwrap_err();
        assert_eq!(error.kind, ErrorKind::InvalidInput);
        (error.field.clone().unwrap(), error.index)
    };
    let at = |field: &str, index: usize| (format!("transactions[{index}].{field}"), Some(index));
    assert_eq!(wrong(|request| request.transactions[2].amount = f64::NAN), at("amount", 2));
    assert_eq!(wrong(|request| request.transactions[5].amount = 1e15), at("amount", 5));
    assert_eq!(wrong(|request| request.transactions[4].transaction_id = "t001".to_owned()), at("transaction_id", 4));
    assert_eq!(wrong(|request| request.language = "en".to_owned()), ("language".to_owned(), None));
    let nothing = |request: &mut RecurringExpensesRequest| {
        request.language = "en".to_owned();
        request.transactions.clear();
    };
    assert_eq!(wrong(nothing), ("language".to_owned(), None));
}

/// What a script of `tests/reference` says; nothing, and a line that says so, where there is no Python.
fn python(script: &str, arguments: &[String], input: String) -> Option<String> {
    let script = format!("{}/tests/reference/{script}", env!("CARGO_MANIFEST_DIR"));
    let child = Command::new("python3").arg(&script).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Err(error) if error.kind() == IoErrorKind::NotFound => {
            eprintln!("skipped: python3 is not installed, the expenses are not compared with {script}");
            return None;
        }
        child => child.unwrap(),
    };
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{script} failed");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Every figure of every expense is what the reference makes of the same transactions, and the contracts that the histories
/// are made of are found with all their payments.
#[test]
fn invented_histories_are_what_the_reference_says() {
    let Some(histories) = python("expenses.py", &["1".to_owned(), HISTORIES.to_string()], String::new()) else { return };
    let histories: Vec<Value> = histories.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(histories.len(), HISTORIES);
    let mut questions = String::new();
    let mut answers: Vec<Vec<FoundRecurringExpense>> = Vec::new();
    let (mut contracts, mut recalled) = (0, 0);
    for history in &histories {
        let request: RecurringExpensesRequest = serde_json::from_value(history["request"].clone()).unwrap();
        let reference_date = history["reference_date"].as_str().map(date);
        let found = find(&request, &Options { reference_date, all: true }).unwrap();
        let streams: Vec<&[String]> = found.iter().map(|found| &details(found).transaction_ids[..]).collect();
        for contract in history["contracts"].as_array().unwrap() {
            contracts += 1;
            let is_found = streams.iter().any(|stream| json!(stream) == *contract);
            recalled += usize::from(is_found);
        }
        let question = json!({ "request": history["request"], "reference_date": reference_date, "streams": streams });
        writeln!(questions, "{question}").unwrap();
        answers.push(found);
    }
    let expected = python("recurring.py", &[], questions).unwrap();
    let expected: Vec<Value> = expected.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (mut compared, mut with_plan) = (0, 0);
    for (found, expected) in answers.iter().zip(&expected) {
        assert_eq!(found.len(), expected.as_array().unwrap().len());
        for (found, expected) in found.iter().zip(expected.as_array().unwrap()) {
            let ours = serde_json::to_value(found).unwrap();
            for (field, value) in expected.as_object().unwrap() {
                let own = if field == "instalments" { &ours["details"][field] } else { &ours[field] };
                let same = match (own.as_f64(), value.as_f64()) {
                    (Some(own), Some(value)) => own.to_bits() == value.to_bits(),
                    _ => comparable(own) == comparable(value),
                };
                assert!(same, "{field}: {own}, the reference has {value}, of {ours}");
                compared += 1;
            }
            with_plan += u32::from(details(found).instalments.is_some());
        }
    }
    println!("{compared} figures compared; {recalled} of {contracts} contracts found with all their payments; {with_plan} plans");
    assert!(expected.len() == HISTORIES && compared > HISTORIES * 4 && with_plan as usize > HISTORIES / 10, "{compared} {with_plan}");
    assert!(recalled * 100 >= contracts * 99, "{recalled} of {contracts}");
}

/// Whole numbers as floats, at any depth: JSON has one kind of number.
fn comparable(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.iter().map(comparable).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), comparable(value))).collect::<serde_json::Map<_, _>>().into()
        }
        other => other.clone(),
    }
}

fn transactions() -> impl Strategy<Value = Vec<EnrichTransaction>> {
    let texts = prop::sample::select(vec![
        "NETFLIX.COM",
        "SPOTIFY 03/12",
        "PARC 01/06 MAGALU",
        "PARC 02/06 MAGALU",
        "PAGO CFE",
        "RENTA",
        "",
        "é 1/2",
        "0162 94251-1",
        "9/9 9/9",
        "SALDO",
    ]);
    let amounts = prop_oneof![Just(100.0), Just(100.3), Just(0.0), Just(-50.0), 0.0001..9e14_f64];
    let days = prop_oneof![20_000..20_400_i32, Just(-719_162), Just(2_932_896)];
    let row = (texts, amounts, days, 0..3_u8, any::<bool>(), 0..4_u8);
    prop::collection::vec(row, 0..80).prop_map(|rows| {
        let make = |(number, (text, amount, day, account, is_out, kind)): (usize, (&str, f64, i32, u8, bool, u8))| EnrichTransaction {
            transaction_id: number.to_string(),
            account_holder_type: HolderType::Individual,
            account_holder_id: "holder".to_owned(),
            account_id: account.to_string(),
            account_category: [
                EnrichableAccount::Checking,
                EnrichableAccount::CreditCard,
                EnrichableAccount::Loan,
                EnrichableAccount::Savings,
            ][usize::from(kind)],
            value_date: Date::from_days(day).unwrap(),
            description: text.to_owned(),
            direction: if is_out { Direction::Outflow } else { Direction::Inflow },
            amount,
            currency: if account == 2 { "BRL" } else { "MXN" }.to_owned(),
            institution: String::new(),
            mcc: None,
        };
        rows.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_the_rows_changes_nothing((rows, shuffled) in transactions().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())), all: bool) {
        let options = Options { reference_date: None, all };
        let request = |transactions| RecurringExpensesRequest { language: "es".to_owned(), transactions };
        let found = find(&request(rows), &options).unwrap();
        prop_assert_eq!(find(&request(shuffled), &options).unwrap(), found);
    }

    #[test]
    fn what_is_found_was_there(rows in transactions(), day in 20_000..20_400_i32) {
        let reference_date = Date::from_days(day).unwrap();
        let request = RecurringExpensesRequest { language: "pt".to_owned(), transactions: rows };
        let found = find(&request, &Options { reference_date: Some(reference_date), all: true }).unwrap();
        let mut seen = std::collections::HashSet::new();
        for one in &found {
            for id in &details(one).transaction_ids {
                let row = &request.transactions[id.parse::<usize>().unwrap()];
                prop_assert!(seen.insert(id), "{} is in two streams", id);
                prop_assert!(row.direction == Direction::Outflow && row.value_date <= reference_date);
                prop_assert_eq!(Some(&row.account_id), one.expense.account_id.as_ref());
                prop_assert_eq!(&row.currency, &details(one).currency);
            }
            prop_assert!(one.expense.days_since_last_transaction >= Some(0));
            prop_assert!((0.0..=1.0).contains(&details(one).confidence));
        }
        let belvos = find(&request, &Options { reference_date: Some(reference_date), all: false }).unwrap();
        prop_assert!(belvos.iter().all(|one| one.details.is_none() && found.iter().any(|other| other.expense == one.expense)));
    }
}
