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
use crate::enrich::{categorize, employment, recurring, risk};
use crate::model::{
    Account, EmploymentMetrics, EmploymentRecord, EnrichTransaction, EnrichableAccount, Error, HolderType, RecurringExpense,
    RecurringExpensesRequest, Result, RiskInsights, RiskInsightsUser, Transaction, WireName as _,
};

/// Whether a resource is worked out, rather than read from an institution.
pub(super) fn is_derived(resource: &Resource) -> bool {
    matches!(resource.name, "incomes" | "recurringExpenses" | "riskInsights" | "employmentMetrics")
}

/// `POST` on an endpoint for one's own data.
pub(super) fn own(resource: &Resource, body: Value) -> std::result::Result<Value, Failure> {
    match resource.name {
        "categorization" => answer(body, |request| categorize::categorize(&request, categorize::Options::default())),
        "enrichRecurringExpenses" => answer(body, |request| recurring::find(&request, &recurring::Options::default())),
        "enrichRiskInsights" => answer(body, |users: Vec<RiskInsightsUser>| risk::insights(&users, &risk::Options::default())),
        _ => Err(missing()),
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
        "recurringExpenses" => recurring_expenses(store, number, body, now),
        _ => Err(missing()),
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
    let is_brazil = accounts.first().is_some_and(|account| account.currency.as_deref() == Some("BRL"));
    let request = RecurringExpensesRequest { language: if is_brazil { "pt" } else { "es" }.to_owned(), transactions };
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

/// For what there is no engine yet.
pub(super) fn missing() -> Failure {
    Failure::unexpected("This sandbox has no engine for it yet.")
}
