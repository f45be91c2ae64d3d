//! Payments in Brazil.
//!
//! Some answers come in two versions: `Payments-BR.V2` when a request asks for it, otherwise the first.

mod bank_account;
mod customer;
mod institution;

pub use bank_account::*;
pub use customer::*;
pub use institution::*;
