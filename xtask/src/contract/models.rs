//! The types of the model by the name that the table of resources calls them.

use belvo_wasm::api::{Operation, Resource};
use belvo_wasm::model::{
    Account, Balance, BankAccount, Bill, Charge, ChileDebtReport, ChileInvoice, ChileTaxStatus, Consent, CurrentEmployment, Customer,
    Employment, EmploymentMetrics, EmploymentRecord, Enrollment, Exchange, ExchangeEvent, FinancialStatement, Income, Institution,
    Investment, InvestmentTransaction, Invoice, Link, Owner, Page, PaymentAuthorization, PaymentInstitution, PaymentIntent, PaymentToken,
    PaymentTransaction, RecurringExpense, RiskInsights, TaxComplianceStatus, TaxRetention, TaxReturn, TaxStatus, Transaction, WidgetToken,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a value as a type of the model and writes it again.
pub(crate) type Through = fn(Value) -> serde_json::Result<Value>;

/// A type of the model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Model {
    name: &'static str,
    pub(crate) item: Through,
    pub(crate) page: Through,
}

macro_rules! models {
    ($($ty:ident),+ $(,)?) => {
        &[$(Model { name: stringify!($ty), item: through::<$ty>, page: through::<Page<$ty>> }),+]
    };
}

/// Every type that an item of a resource has.
const MODELS: &[Model] = models![
    Account,
    Balance,
    BankAccount,
    Bill,
    Charge,
    ChileDebtReport,
    ChileInvoice,
    ChileTaxStatus,
    Consent,
    CurrentEmployment,
    Customer,
    Employment,
    EmploymentMetrics,
    EmploymentRecord,
    Enrollment,
    Exchange,
    ExchangeEvent,
    FinancialStatement,
    Income,
    Institution,
    Investment,
    InvestmentTransaction,
    Invoice,
    Link,
    Owner,
    PaymentAuthorization,
    PaymentInstitution,
    PaymentIntent,
    PaymentToken,
    PaymentTransaction,
    RecurringExpense,
    RiskInsights,
    TaxComplianceStatus,
    TaxRetention,
    TaxReturn,
    TaxStatus,
    Transaction,
    WidgetToken
];

/// The name of the type that an operation answers with.
pub(crate) fn name(resource: &Resource, operation: Operation) -> &'static str {
    match operation {
        // What happened to a thing is another thing; only exchanges have it.
        Operation::History => "ExchangeEvent",
        _ => resource.item,
    }
}

/// The type of that name; `None` where there is none yet.
pub(crate) fn named(name: &str) -> Option<Model> {
    MODELS.iter().find(|model| model.name == name).copied()
}

fn through<T: DeserializeOwned + Serialize>(value: Value) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_value::<T>(value)?)
}
