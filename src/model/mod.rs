//! Belvo's data as Rust types, and the library's one error type. No logic.
//!
//! Field names are Belvo's wire names. The TypeScript declarations of the npm package are made from these types
//! (`cargo xtask types`), so a doc comment here is what an editor shows there.

mod account;
mod answer;
mod categorization;
mod chile_debt_report;
mod chile_invoice;
mod chile_tax_status;
mod credit_card;
mod error;
mod financial_statement;
mod invoice;
mod invoice_payroll;
mod link;
mod loan;
pub(crate) mod open;
mod page;
mod payments;
mod tax_compliance_status;
mod tax_retention;
mod tax_return;
mod tax_status;
mod taxonomy;
mod transaction;
#[cfg(feature = "typescript")]
pub(crate) mod typescript;
mod widget_token;

pub use account::*;
pub use categorization::*;
pub use chile_debt_report::*;
pub use chile_invoice::*;
pub use chile_tax_status::*;
pub use credit_card::*;
pub use error::{Error, ErrorDetails, ErrorKind, Problem, Result, TokenChallenge};
pub use financial_statement::*;
pub use invoice::*;
pub use invoice_payroll::*;
pub use link::*;
pub use loan::*;
pub use open::{Either, Open, WireName};
pub use page::*;
pub use payments::*;
pub use tax_compliance_status::*;
pub use tax_retention::*;
pub use tax_return::*;
pub use tax_status::*;
pub use taxonomy::{Category, Subcategory};
pub use transaction::*;
#[cfg(feature = "typescript")]
pub use typescript::{declaration, declarations};
pub use widget_token::*;
