//! Belvo's open-finance API and its enrichment, for Rust programs and, compiled to WebAssembly, for JavaScript.
//!
//! - [`model`]: Belvo's data as Rust types.
//! - [`enrich`]: the local engines (feature `enrich`).
//! - [`statement`]: bank statements (CSV, OFX) as transactions for the engines (feature `enrich`).
//! - [`api`]: a client for Belvo's API over any transport (feature `client`).
//! - [`sandbox`]: a Belvo in memory (feature `sandbox`).
//!
//! What stands lower in this list may use what stands above it, never the reverse; `enrich` and `api` never use each
//! other. Only the module `wasm`, which exists on wasm32 alone, knows of JavaScript.

pub mod date;
pub mod model;
pub mod money;

#[cfg(any(feature = "enrich", feature = "sandbox"))]
mod keyed;
#[cfg(any(all(test, not(target_arch = "wasm32")), all(target_arch = "wasm32", feature = "exports", feature = "enrich")))]
mod lines;
#[cfg(any(feature = "enrich", feature = "sandbox"))]
mod order;
#[cfg(any(feature = "enrich", feature = "sandbox"))]
mod text;

#[cfg(any(feature = "client", feature = "sandbox"))]
pub mod api;

#[cfg(any(feature = "enrich", feature = "sandbox"))]
pub mod enrich;
#[cfg(feature = "enrich")]
pub mod statement;

#[cfg(feature = "sandbox")]
pub mod sandbox;

#[cfg(all(target_arch = "wasm32", any(feature = "client", feature = "exports")))]
pub mod wasm;

/// The Rust examples of the README, as tests.
#[cfg(all(doctest, feature = "enrich"))]
#[doc = include_str!("../README.md")]
struct Readme;
