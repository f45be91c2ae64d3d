//! The sandbox part of the npm package: a Belvo in memory.
//!
//! Everything it exports stands in `src/wasm/sandbox.rs` of the crate.

#[cfg(target_arch = "wasm32")]
pub use belvo_wasm::wasm::sandbox::*;
