//! What Belvo works out of data, answered by the local engines.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::clock::Moment;
use super::failure::Failure;
use super::random::of_link;
use super::store::Store;
use crate::api::Resource;
use crate::api::resources::{ACCOUNTS, EMPLOYMENT_RECORDS, TRANSACTIONS};
use crate::date::Date;
use crate::enrich::{categorize, employment, incomes, recurring, risk};
use crate::model::{
    Account, EmploymentMetrics, EmploymentRecord, EnrichTransaction, EnrichableAccount, Error, HolderType, IncomeAccount,
    IncomeTransaction, IncomesRequest, RecurringExpense, RecurringExpensesRequest, Result, RiskInsights, RiskInsightsUser, Transaction,
    WireName as _,
};

/// Whether a resource is worked out, rather than read from an institution.
pub(super) fn is_derived(resource: &Resource) -> bool {
    matches!(resource.name, "incomes" | "recurringExpenses" | "riskInsights" | "employmentMetrics")
}

/// `POST` on an endpoint for one's own data.
pub(super) fn own(resource: &Resource, body: Value) -> std::result::Result<Value, Failure> {
    match resource.name {
        "categorization" => answer(body, |request| categorize::categorize(&request, categorize::Options::default())),
        "enrichIncomes" => answer(body, |request| incomes::verify(&request, &incomes::Options::default())),
        "enrichRecurringExpenses" => answer(body, |request| recurring::find(&request, &recurring::Options::default())),
        "enrichRiskInsights" => answer(body, |users: Vec<RiskInsightsUser>| risk::insights(&users, &risk::Options::default())),
        _ => Err(Failure::not_found()),
    }
}

fn answer<R: DeserializeOwned, A: Serialize>(body: Value, engine: impl FnOnce(R) -> Result<A>) -> std::result::Result<Value, Failure> {
    let request =
        serde_json::from_value(body).map_err(|error| Failure::new(400, "invalid", format!("The body has another shape: {error}.")))?;
    let answer = engine(request).map_err(|error| refusal(&error))?;
    serde_json::to_value(answer).map_err(|error| Failure::unexpected(format!("The answer cannot be written: {error}.")))
}

fn refusal(error: &Error) -> Failure {
    match &error.field {
        Some(field) => Failure::field("invalid", field, error.message.clone()),
        None => Failure::new(400, "invalid", error.message.clone()),
    }
}

/// Works a resource out of what a link's institution knows.
pub(super) fn derive(
    store: &Store,
    number: u64,
    resource: &'static Resource,
    body: &Map<String, Value>,
    now: &Moment,
) -> std::result::Result<Vec<Value>, Failure> {
    match resource.name {
        "employmentMetrics" => employment_metrics(store, number, body, now),
        "riskInsights" => risk_insights(store, number, now),
        "incomes" => income(store, number, body, now),
        "recurringExpenses" => recurring_expenses(store, number, body, now),
        _ => Err(Failure::not_found()),
    }
}

/// Figures made of an employment history. Null as `reference_date` stands for the day of the request.
fn employment_metrics(store: &Store, number: u64, body: &Map<String, Value>, now: &Moment) -> std::result::Result<Vec<Value>, Failure> {
    let asked = body.get("reference_date").and_then(Value::as_str).and_then(Date::parse);
    let records = store.known(number, &EMPLOYMENT_RECORDS, now.at);
    let record = records.first().ok_or_else(|| Failure::unexpected("The institution has no employment record."))?;
    let record = EmploymentRecord::deserialize(record).map_err(|error| Failure::unexpected(error.to_string()))?;
    let metrics = employment::metrics(&record, employment::Options::at(asked.unwrap_or(now.today))).map_err(|error| refusal(&error))?;
    let metrics = EmploymentMetrics {
        id: Some(of_link(store.seed, number, &format!("employment metrics {asked:?}")).uuid()),
        link: record.link.clone(),
        collected_at: record.collected_at.clone(),
        created_at: Some(now.iso.clone()),
        updated_at: Some(now.iso.clone()),
        reference_date: asked.map(|day| day.to_string()),
        ..metrics
    };
    serde_json::to_value(metrics).map(|metrics| vec![metrics]).map_err(|error| Failure::unexpected(error.to_string()))
}

/// Figures made of the accounts and transactions of a link, of the day of the request.
fn risk_insights(store: &Store, number: u64, now: &Moment) -> std::result::Result<Vec<Value>, Failure> {
    let accounts: Vec<Account> = known(store, number, &ACCOUNTS, now)?;
    let transactions: Vec<Transaction> = known(store, number, &TRANSACTIONS, now)?;
    let currency = accounts.first().and_then(|account| account.currency.clone());
    let options = risk::Options { reference_date: Some(now.today), currency, ..risk::Options::default() };
    // Every transaction of an institution has its category: nothing is read in a language.
    let insights = risk::of_link(&accounts, &transactions, "es", &options).map_err(|error| refusal(&error))?;
    let insights = RiskInsights {
        id: Some(of_link(store.seed, number, "risk insights").uuid()),
        link: accounts.first().and_then(|account| account.link.clone()),
        created_at: Some(now.iso.clone()),
        ..insights
    };
    serde_json::to_value(insights).map(|insights| vec![insights]).map_err(|error| Failure::unexpected(error.to_string()))
}

/// Expenses that come back in the checking and savings accounts and credit cards of a link, over the days asked for.
fn recurring_expenses(store: &Store, number: u64, body: &Map<String, Value>, now: &Moment) -> std::result::Result<Vec<Value>, Failure> {
    let accounts: Vec<Account> = known(store, number, &ACCOUNTS, now)?;
    let transactions: Vec<Transaction> = known(store, number, &TRANSACTIONS, now)?;
    let day = |field: &str| body.get(field).and_then(Value::as_str).and_then(Date::parse);
    let (from, until) = (day("date_from"), day("date_to").unwrap_or(now.today));
    let of_time =
        |transaction: &EnrichTransaction| from.is_none_or(|from| from <= transaction.value_date) && transaction.value_date <= until;
    let transactions: Vec<EnrichTransaction> =
        transactions.iter().filter_map(|transaction| own_transaction(transaction, &accounts)).filter(of_time).collect();
    let request = RecurringExpensesRequest { language: language(&accounts).to_owned(), transactions };
    let options = recurring::Options { reference_date: Some(until), all: false };
    let found = recurring::find(&request, &options).map_err(|error| refusal(&error))?;
    let items = found.into_iter().map(|found| found.expense).enumerate().map(|(position, expense)| {
        let account = accounts.iter().find(|account| account.id == expense.account_id).cloned();
        let first = expense.transactions.as_ref().and_then(|transactions| transactions.first()?.value_date.clone()).unwrap_or_default();
        RecurringExpense {
            id: Some(of_link(store.seed, number, &format!("recurring expense {position} {:?} {first}", expense.name)).uuid()),
            account,
            name: expense.name,
            transactions: expense.transactions,
            frequency: expense.frequency,
            average_transaction_amount: expense.average_transaction_amount,
            median_transaction_amount: expense.median_transaction_amount,
            days_since_last_transaction: expense.days_since_last_transaction,
            category: expense.category,
            payment_type: expense.payment_type,
            extra: Map::new(),
        }
    });
    let items: std::result::Result<Vec<Value>, _> = items.map(serde_json::to_value).collect();
    items.map_err(|error| Failure::unexpected(error.to_string()))
}

/// What comes in on the checking and savings accounts of a link, over the days asked for.
fn income(store: &Store, number: u64, body: &Map<String, Value>, now: &Moment) -> std::result::Result<Vec<Value>, Failure> {
    let accounts: Vec<Account> = known(store, number, &ACCOUNTS, now)?;
    let transactions: Vec<Transaction> = known(store, number, &TRANSACTIONS, now)?;
    let transactions = transactions.iter().filter_map(|transaction| own_transaction(transaction, &accounts)).filter_map(incoming).collect();
    let given = |field: &str| body.get(field).filter(|value| !value.is_null()).cloned();
    let currency = accounts.first().and_then(|account| account.currency.clone());
    let request = IncomesRequest {
        language: language(&accounts).to_owned(),
        transactions,
        date_from: given("date_from").and_then(|day| Date::parse(day.as_str()?)),
        date_to: given("date_to").and_then(|day| Date::parse(day.as_str()?)),
        allowed_income_types: given("allowed_income_types").and_then(|types| serde_json::from_value(types).ok()),
        minimum_confidence_level: given("minimum_confidence_level").and_then(|level| serde_json::from_value(level).ok()),
    };
    let options = incomes::Options { as_of: Some(now.today), currency, good_working_days_to_charge: true };
    let found = incomes::verify(&request, &options).map_err(|error| refusal(&error))?.into_iter().next().unwrap_or_default();
    let mut item = serde_json::to_value(found).map_err(|error| Failure::unexpected(error.to_string()))?;
    if let Some(fields) = item.as_object_mut() {
        fields.remove("account_holder_id");
        fields.insert(
            "id".to_owned(),
            Value::from(of_link(store.seed, number, &format!("income {:?} {:?}", request.date_from, request.date_to)).uuid()),
        );
        fields.insert("link".to_owned(), accounts.first().and_then(|account| account.link.clone()).into());
        fields.insert("created_at".to_owned(), Value::from(now.iso.clone()));
    }
    Ok(vec![item])
}

/// The language of the descriptions at the institution that has these accounts.
fn language(accounts: &[Account]) -> &'static str {
    let is_brazil = accounts.first().is_some_and(|account| account.currency.as_deref() == Some("BRL"));
    if is_brazil { "pt" } else { "es" }
}

/// A transaction for the incomes; none where its account is no checking or savings account.
fn incoming(row: EnrichTransaction) -> Option<IncomeTransaction> {
    Some(IncomeTransaction {
        account_category: IncomeAccount::ALL.iter().copied().find(|kind| kind.as_str() == row.account_category.as_str())?,
        transaction_id: row.transaction_id,
        account_holder_type: row.account_holder_type,
        account_holder_id: row.account_holder_id,
        account_id: row.account_id,
        value_date: row.value_date,
        description: row.description,
        direction: row.direction,
        amount: row.amount,
        currency: row.currency,
        institution: row.institution,
    })
}

/// A link's transaction as one's own; none where it lacks what the engines need, or is of no account that they read.
fn own_transaction(transaction: &Transaction, accounts: &[Account]) -> Option<EnrichTransaction> {
    let id = transaction.account.as_ref()?.id.as_ref()?;
    let account = accounts.iter().find(|account| account.id.as_ref() == Some(id))?;
    let category = account.category.as_ref()?.known()?;
    Some(EnrichTransaction {
        transaction_id: transaction.id.clone()?,
        account_holder_type: HolderType::Individual,
        account_holder_id: String::new(),
        account_id: id.clone(),
        account_category: EnrichableAccount::ALL.iter().copied().find(|one| one.as_str() == category.as_str())?,
        value_date: Date::parse(transaction.value_date.as_deref()?)?,
        description: transaction.description.clone()?,
        direction: transaction.r#type.as_ref()?.known()?,
        amount: transaction.amount?,
        currency: transaction.currency.clone()?,
        institution: String::new(),
        mcc: None,
    })
}

/// What an institution knows of a resource, in its shape.
fn known<T: DeserializeOwned>(
    store: &Store,
    number: u64,
    resource: &'static Resource,
    now: &Moment,
) -> std::result::Result<Vec<T>, Failure> {
    let items = store.known(number, resource, now.at);
    let read: std::result::Result<Vec<T>, _> = items.iter().map(|item| T::deserialize(item)).collect();
    read.map_err(|error| Failure::unexpected(error.to_string()))
}
