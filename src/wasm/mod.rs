//! The boundary to JavaScript: conversions, the fetch driver, and nothing else.
//!
//! What is exported here is private to the npm package: its TypeScript facade (`pkg/src`) is what programs see. Bulk data
//! crosses as one string and typed arrays, small values through serde. Errors cross as plain objects
//! ([`crate::model::ErrorDetails`]); the facade makes its error classes of them.

mod convert;

#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "enrich")]
pub mod enrich;
#[cfg(feature = "client")]
mod fetch;
#[cfg(feature = "sandbox")]
pub mod sandbox;
