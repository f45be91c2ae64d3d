//! The client part of the npm package: Belvo's API over fetch.
//!
//! Everything it exports stands in `src/wasm/client.rs` of the crate.

#[cfg(target_arch = "wasm32")]
pub use belvo_wasm::wasm::client::*;
