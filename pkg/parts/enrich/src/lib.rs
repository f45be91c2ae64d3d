//! The engines part of the npm package: enrichment and statement readers.
//!
//! Everything it exports stands in `src/wasm/enrich.rs` of the crate.

#[cfg(target_arch = "wasm32")]
pub use belvo_wasm::wasm::enrich::*;
