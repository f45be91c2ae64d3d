//! `cargo xtask bench`: how fast, how large and how hungry the package is, beside peers and limits in the same run.

use crate::shell::Shell;
use crate::{build, setup};

/// Every benchmark. With `json`, standard output is one JSON object.
pub(crate) fn all(shell: &Shell, json: bool, arguments: &[String]) -> anyhow::Result<()> {
    setup::for_building(shell)?;
    build::package(shell)?;
    setup::for_measuring(shell)?;
    let mut bench = shell.command("node benches/run.mjs");
    bench.args(json.then_some("--json")).args(arguments).env("BELVO_WASM_CHROMIUM", setup::chromium_path(shell).unwrap_or_default());
    passed(bench.status()?)
}

/// A call of the client, against bare `fetch` and `json()`.
pub(crate) fn client(shell: &Shell, rounds: u32) -> anyhow::Result<()> {
    setup::for_building(shell)?;
    build::package(shell)?;
    passed(shell.command(&format!("node benches/client.mjs --rounds {rounds}")).status()?)
}

/// All data points of risk insights, against `JSON.parse` of the same request.
pub(crate) fn risk_insights(shell: &Shell, rounds: u32) -> anyhow::Result<()> {
    setup::for_building(shell)?;
    build::package(shell)?;
    passed(shell.command(&format!("node benches/risk-insights.mjs --rounds {rounds}")).status()?)
}

/// The data of one link in the sandbox, and the memory that 10,000 links take.
pub(crate) fn sandbox(shell: &Shell) -> anyhow::Result<()> {
    passed(shell.command("cargo bench --locked --quiet --bench sandbox").status()?)
}

fn passed(status: std::process::ExitStatus) -> anyhow::Result<()> {
    anyhow::ensure!(status.success(), "the benchmark failed ({status})");
    Ok(())
}
