//! The boundary to JavaScript: conversions, the fetch driver, and nothing else.
//!
//! Programs in Rust use [`Fetch`]. What is exported to JavaScript is private to the npm package: its TypeScript facade
//! (`pkg/src`) is what programs see. Bulk data crosses as one string and typed arrays, small values through serde. Errors cross as plain objects
//! ([`crate::model::ErrorDetails`]); the facade makes its error classes of them.

#[cfg(feature = "client")]
mod body;
#[cfg(feature = "enrich")]
pub mod bytes;
#[cfg(feature = "client")]
mod call;
#[cfg(feature = "client")]
pub mod client;
mod convert;
#[cfg(feature = "enrich")]
pub mod enrich;
#[cfg(feature = "client")]
mod fetch;
#[cfg(feature = "enrich")]
pub mod incomes;
#[cfg(feature = "enrich")]
mod pick;
#[cfg(feature = "enrich")]
pub mod recurring;
#[cfg(feature = "enrich")]
pub mod risk;
#[cfg(feature = "enrich")]
mod rows;
#[cfg(feature = "sandbox")]
pub mod sandbox;
#[cfg(feature = "client")]
mod wait;

#[cfg(feature = "client")]
pub use fetch::Fetch;
