//! What Belvo works out of banking and employment data.

use super::{RESUMABLE, RETRIEVED, text};
use crate::api::resource::{Operators, Resource, Shape};

/// Incomes found in a link's transactions.
pub static INCOMES: Resource = Resource {
    name: "incomes",
    item: "Income",
    path: "/api/incomes/",
    operations: RESUMABLE,
    asynchronous: &[],
    creates: Shape::Many,
    selects_fields: true,
    filters: &[text("link", Operators::ONE_OF), text("account", Operators::ONE_OF)],
};

/// Expenses that come back, found in a link's transactions.
pub static RECURRING_EXPENSES: Resource = Resource {
    name: "recurringExpenses",
    item: "RecurringExpense",
    path: "/api/recurring-expenses/",
    operations: RESUMABLE,
    asynchronous: &[],
    creates: Shape::Many,
    selects_fields: true,
    filters: &[text("link", Operators::ONE_OF), text("account", Operators::ONE_OF), text("id", Operators::ONE_OF)],
};

/// Figures for a decision about credit, made of a link's transactions.
pub static RISK_INSIGHTS: Resource = Resource {
    name: "riskInsights",
    item: "RiskInsights",
    path: "/api/risk-insights/",
    operations: RESUMABLE,
    asynchronous: &[],
    creates: Shape::Many,
    selects_fields: true,
    filters: &[text("link", Operators::ONE_OF), text("account", Operators::ONE_OF), text("id", Operators::ONE_OF)],
};

/// Figures made of an employment history.
pub static EMPLOYMENT_METRICS: Resource = Resource {
    name: "employmentMetrics",
    item: "EmploymentMetrics",
    path: "/api/employment-metrics/",
    operations: RETRIEVED,
    asynchronous: &[],
    creates: Shape::One,
    selects_fields: true,
    filters: &[text("link", Operators::ONE_OF)],
};
