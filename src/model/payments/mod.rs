//! Payments in Brazil.
//!
//! Some answers come in two versions: `Payments-BR.V2` when a request asks for it, otherwise the first.

mod authorization;
mod bank_account;
mod charge;
mod customer;
mod enrollment;
mod institution;
mod intent;
mod next_step;
mod schedule;
mod token;
mod transaction;

pub use authorization::*;
pub use bank_account::*;
pub use charge::*;
pub use customer::*;
pub use enrollment::*;
pub use institution::*;
pub use intent::*;
pub use next_step::*;
pub use schedule::*;
pub use token::*;
pub use transaction::*;
