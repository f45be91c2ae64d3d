//! Tax data.

use super::{RESUMABLE, RETRIEVED, amount, date, integer, text};
use crate::api::operation::Operation;
use crate::api::resource::{Operators, Resource, Shape};

/// Invoices that somebody in Mexico issued or got.
pub static INVOICES: Resource = Resource {
    name: "invoices",
    item: "Invoice",
    path: "/api/invoices/",
    operations: RESUMABLE,
    asynchronous: &[Operation::Create],
    filters: &[
        text("link", Operators::ONE_OF),
        text("id", Operators::ONE_OF),
        date("created_at"),
        date("invoice_date"),
        text("invoice_identification", Operators::ONE_OF),
        text("status", Operators::ONE_OF),
        text("type", Operators::ONE_OF),
        amount("total_amount"),
    ],
    ..Resource::USUAL
};

/// Balance sheets and income statements, made of invoices.
pub static FINANCIAL_STATEMENTS: Resource = Resource {
    name: "financialStatements",
    item: "FinancialStatement",
    path: "/api/financial-statements/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};

/// Whether the tax authority of Mexico says that somebody is up to date.
pub static TAX_COMPLIANCE_STATUS: Resource = Resource {
    name: "taxComplianceStatus",
    item: "TaxComplianceStatus",
    path: "/api/tax-compliance-status/",
    operations: RETRIEVED,
    creates: Shape::One,
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};

/// Certificates of taxes that others withheld, in Mexico.
pub static TAX_RETENTIONS: Resource = Resource {
    name: "taxRetentions",
    item: "TaxRetention",
    path: "/api/tax-retentions/",
    operations: RETRIEVED,
    filters: &[text("link", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};

/// Tax returns in Mexico, by month or by year.
pub static TAX_RETURNS: Resource = Resource {
    name: "taxReturns",
    item: "TaxReturn",
    path: "/api/tax-returns/",
    operations: RETRIEVED,
    filters: &[
        text("link", Operators::ONE_OF),
        text("id", Operators::ONE_OF),
        date("created_at"),
        integer("ejercicio").of("informacion_general__ejercicio"),
        text("tipo_declaracion", Operators::ONE_OF).of("informacion_general__tipo_declaracion"),
    ],
    ..Resource::USUAL
};

/// How somebody is registered with the tax authority of Mexico.
pub static TAX_STATUS: Resource = Resource {
    name: "taxStatus",
    item: "TaxStatus",
    path: "/api/tax-status/",
    operations: RETRIEVED,
    creates: Shape::One,
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};

/// Invoices that somebody in Chile issued or got.
pub static CHILE_INVOICES: Resource = Resource {
    name: "chileInvoices",
    item: "ChileInvoice",
    path: "/api/cl/invoices/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};

/// How somebody is registered with the tax authority of Chile.
pub static CHILE_TAX_STATUS: Resource = Resource {
    name: "chileTaxStatus",
    item: "ChileTaxStatus",
    path: "/api/cl/tax-status/",
    operations: RETRIEVED,
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};

/// What somebody in Chile owes, by the financial regulator's report.
pub static CHILE_DEBT_REPORTS: Resource = Resource {
    name: "chileDebtReports",
    item: "ChileDebtReport",
    path: "/api/cl/debt-reports/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("created_at")],
    ..Resource::USUAL
};
