//! What Belvo works out of banking and employment data.

use super::{RESUMABLE, RETRIEVED, text};
use crate::api::operation::Operation;
use crate::api::resource::{Operators, Resource, Shape};

/// Incomes found in a link's transactions.
pub static INCOMES: Resource = Resource {
    name: "incomes",
    item: "Income",
    path: "/api/incomes/",
    operations: RESUMABLE,
    filters: &[text("link", Operators::ONE_OF), text("account", Operators::ONE_OF).of("income_streams__account_id")],
    ..Resource::USUAL
};

/// Expenses that come back, found in a link's transactions.
pub static RECURRING_EXPENSES: Resource = Resource {
    name: "recurringExpenses",
    item: "RecurringExpense",
    path: "/api/recurring-expenses/",
    operations: RESUMABLE,
    filters: &[text("link", Operators::ONE_OF), text("account", Operators::ONE_OF), text("id", Operators::ONE_OF)],
    ..Resource::USUAL
};

/// Figures for a decision about credit, made of a link's transactions.
pub static RISK_INSIGHTS: Resource = Resource {
    name: "riskInsights",
    item: "RiskInsights",
    path: "/api/risk-insights/",
    operations: RESUMABLE,
    filters: &[text("link", Operators::ONE_OF), text("account", Operators::ONE_OF).of("accounts"), text("id", Operators::ONE_OF)],
    ..Resource::USUAL
};

/// Figures made of an employment history.
pub static EMPLOYMENT_METRICS: Resource = Resource {
    name: "employmentMetrics",
    item: "EmploymentMetrics",
    path: "/api/employment-metrics/",
    operations: RETRIEVED,
    creates: Shape::One,
    filters: &[text("link", Operators::ONE_OF)],
    ..Resource::USUAL
};

/// Categories and merchants for transactions of one's own.
pub static CATEGORIZATION: Resource =
    Resource { name: "categorization", item: "CategorizationResponse", path: "/api/categorization/", ..ENRICH };

/// Incomes found in transactions of one's own.
pub static ENRICH_INCOMES: Resource = Resource { name: "enrichIncomes", item: "EnrichedIncome", path: "/api/enrich/incomes/", ..ENRICH };

/// Expenses that come back, found in transactions of one's own.
pub static ENRICH_RECURRING_EXPENSES: Resource =
    Resource { name: "enrichRecurringExpenses", item: "EnrichedRecurringExpense", path: "/api/enrich/recurring-expenses/", ..ENRICH };

/// Figures for a decision about credit, made of accounts and transactions of one's own.
pub static ENRICH_RISK_INSIGHTS: Resource =
    Resource { name: "enrichRiskInsights", item: "EnrichedRiskInsights", path: "/api/enrich/risk-insights/", ..ENRICH };

/// Data of one's own, enriched by Belvo (API 1.176.0; the document of 1.223.0 has these endpoints no more).
const ENRICH: Resource = Resource { operations: &[Operation::Enrich], selects_fields: false, ..Resource::USUAL };
