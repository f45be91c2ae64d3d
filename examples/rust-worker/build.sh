#!/bin/sh
# The Worker as WebAssembly, and wasm-bindgen's glue to it. Needs `rustup target add wasm32-unknown-unknown`, and the wasm-bindgen whose version
# Cargo.lock has: `cargo install wasm-bindgen-cli --version 0.2.130`.
set -e
cd "$(dirname "$0")"
cargo build --release --target wasm32-unknown-unknown
# The folder of the workspace; in a project of its own, ./target.
target=${CARGO_TARGET_DIR:-../../target}
wasm-bindgen --target web --no-typescript --out-dir build "$target/wasm32-unknown-unknown/release/belvo_wasm_example_worker.wasm"
