//! `wasm-bindgen-test-runner`: what `wasm-pack test` starts for each test file.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
