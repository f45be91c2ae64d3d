//! The boundary to JavaScript: conversions, the fetch driver, and nothing else.
//!
//! Programs in Rust use [`Fetch`]. What is exported to JavaScript (feature `exports`) is private to the npm package: its TypeScript facade
//! (`pkg/src`) is what programs see. Bulk data crosses as one string and typed arrays, small values through serde. Errors cross as plain objects
//! ([`crate::model::ErrorDetails`]); the facade makes its error classes of them.

#[cfg(all(feature = "exports", feature = "client"))]
mod body;
#[cfg(all(feature = "exports", feature = "enrich"))]
pub mod bytes;
#[cfg(all(feature = "exports", feature = "client"))]
mod call;
#[cfg(all(feature = "exports", feature = "client"))]
pub mod client;
#[cfg(feature = "exports")]
mod convert;
#[cfg(all(feature = "exports", feature = "enrich"))]
pub mod enrich;
#[cfg(feature = "client")]
mod fetch;
#[cfg(all(feature = "exports", feature = "enrich"))]
pub mod incomes;
#[cfg(all(feature = "exports", feature = "enrich"))]
mod pick;
#[cfg(all(feature = "exports", feature = "enrich"))]
pub mod recurring;
#[cfg(all(feature = "exports", feature = "enrich"))]
pub mod risk;
#[cfg(all(feature = "exports", feature = "enrich"))]
mod rows;
#[cfg(all(feature = "exports", feature = "sandbox"))]
pub mod sandbox;
#[cfg(all(feature = "exports", feature = "client"))]
mod slots;
#[cfg(all(feature = "exports", feature = "enrich"))]
mod texts;
#[cfg(feature = "client")]
mod wait;

#[cfg(feature = "client")]
pub use fetch::Fetch;
