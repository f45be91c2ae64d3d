//! `wasm-bindgen`, without its own way of installing itself: Cargo.lock pins it beside the library it must match.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os())
}
