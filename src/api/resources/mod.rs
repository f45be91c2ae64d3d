//! The resources of Belvo's API (OpenAPI document 1.223.0).

mod banking;
mod employment;
mod enrichment;
mod fiscal;
mod payments;

use crate::api::operation::Operation;
use crate::api::resource::{Filter, FilterKind, Operators, Resource, Shape};

pub use banking::*;
pub use employment::*;
pub use enrichment::*;
pub use fiscal::*;
pub use payments::*;

/// Every resource that this version knows.
pub static RESOURCES: [&Resource; 43] = [
    &INSTITUTIONS,
    &LINKS,
    &WIDGET_TOKEN,
    &CONSENTS,
    &ACCOUNTS,
    &TRANSACTIONS,
    &OWNERS,
    &BILLS,
    &BALANCES,
    &INVESTMENTS,
    &INVESTMENT_TRANSACTIONS,
    &EXCHANGES,
    &EMPLOYMENT_RECORDS,
    &CURRENT_EMPLOYMENTS,
    &EMPLOYMENTS,
    &INCOMES,
    &RECURRING_EXPENSES,
    &RISK_INSIGHTS,
    &EMPLOYMENT_METRICS,
    &INVOICES,
    &FINANCIAL_STATEMENTS,
    &TAX_COMPLIANCE_STATUS,
    &TAX_RETENTIONS,
    &TAX_RETURNS,
    &TAX_STATUS,
    &CHILE_INVOICES,
    &CHILE_TAX_STATUS,
    &CHILE_DEBT_REPORTS,
    &CATEGORIZATION,
    &ENRICH_INCOMES,
    &ENRICH_RECURRING_EXPENSES,
    &ENRICH_RISK_INSIGHTS,
    &PAYMENT_INSTITUTIONS,
    &CUSTOMERS,
    &BANK_ACCOUNTS,
    &PAYMENT_INTENTS,
    &PAYMENT_INTENT_CHARGES,
    &CHARGES,
    &PAYMENT_AUTHORIZATIONS,
    &PAYMENT_AUTHORIZATION_CHARGES,
    &PAYMENT_TRANSACTIONS,
    &ENROLLMENTS,
    &PAYMENT_TOKEN,
];

/// Data that Belvo only shows.
const READ: &[Operation] = &[Operation::List, Operation::Detail];

/// Data that is retrieved from an institution, kept and deleted.
const RETRIEVED: &[Operation] = &[Operation::List, Operation::Detail, Operation::Create, Operation::Delete];

/// The same, where the institution may ask for a second factor.
const RESUMABLE: &[Operation] = &[Operation::List, Operation::Detail, Operation::Create, Operation::Resume, Operation::Delete];

/// The resource that the clients call by that name.
pub fn named(name: &str) -> Option<&'static Resource> {
    RESOURCES.into_iter().find(|resource| resource.name == name)
}

/// Users' connections to institutions.
pub static LINKS: Resource = Resource {
    name: "links",
    item: "Link",
    path: "/api/links/",
    operations: &[
        Operation::List,
        Operation::Detail,
        Operation::Create,
        Operation::Resume,
        Operation::Replace,
        Operation::Modify,
        Operation::Delete,
        Operation::Refresh,
    ],
    asynchronous: &[Operation::Delete],
    creates: Shape::One,
    filters: &[
        text("id", Operators::ONE_OF),
        text("institution", Operators::ONE_OF),
        text("access_mode", Operators::EXACT),
        date("created_at"),
        text("created_by", Operators::NOT_IN),
        text("external_id", Operators::ONE_OF),
        text("institution_user_id", Operators::ONE_OF),
        text("refresh_rate", Operators::EXACT),
        text("status", Operators::ONE_OF),
    ],
    ..Resource::USUAL
};

/// Tokens for the Connect Widget.
pub static WIDGET_TOKEN: Resource = Resource {
    name: "widgetToken",
    item: "WidgetToken",
    path: "/api/token/",
    operations: &[Operation::Token],
    creates: Shape::One,
    selects_fields: false,
    ..Resource::USUAL
};

const fn text(name: &'static str, operators: Operators) -> Filter {
    Filter { name, field: name, kind: FilterKind::Text, operators, required: false }
}

const fn amount(name: &'static str) -> Filter {
    Filter { name, field: name, kind: FilterKind::Amount, operators: Operators::COMPARED, required: false }
}

const fn integer(name: &'static str) -> Filter {
    Filter { kind: FilterKind::Integer, ..amount(name) }
}

const fn required(filter: Filter) -> Filter {
    Filter { required: true, ..filter }
}

const fn date(name: &'static str) -> Filter {
    Filter { name, field: name, kind: FilterKind::Date, operators: Operators::COMPARED, required: false }
}

impl Filter {
    /// The same filter, looking at a field of another name.
    const fn of(self, field: &'static str) -> Self {
        Self { field, ..self }
    }
}
