//! The local engines: what Belvo's "enrich your own data" endpoints answer, computed here.
//!
//! Pure functions of their input: the same input gives the same bytes on every platform; no clock, no randomness, no
//! global state.

pub(crate) mod apart;
pub mod bytes;
pub mod categorize;
pub mod employment;
pub(crate) mod given;
pub mod incomes;
mod json;
mod ratio;
pub mod recurring;
pub mod risk;
pub mod streams;
