//! `cargo xtask fuzz`: libFuzzer on what takes bytes of strangers, with the project's own Rust: coverage needs no nightly one, only the address
//! sanitizer would, and no code here is unsafe.

use std::fs;
use std::process::Command;

use anyhow::{Context, bail};

use crate::shell::Shell;

/// What makes the compiler count which code an input reaches.
const COVERAGE: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "--cfg",
    "fuzzing",
];

/// Runs each target for so many seconds; all targets where none is named. Gives how many inputs were tried.
pub(crate) fn run(shell: &Shell, named: &[String], seconds: u32) -> anyhow::Result<u32> {
    let targets = targets(shell)?;
    if let Some(unknown) = named.iter().find(|name| !targets.contains(name)) {
        bail!("there is no target `{unknown}`, but {}", targets.join(", "));
    }
    let host = shell.output("rustc -vV").context("rustc is missing")?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc does not tell its host")?.to_owned();
    let mut build =
        shell.command("cargo build --release --locked --bins --manifest-path fuzz/Cargo.toml --target-dir target/fuzz --target");
    build.arg(&host).env("RUSTFLAGS", COVERAGE.join(" "));
    shell.step("fuzz targets (some minutes the first time)", &mut build)?;
    let mut tried = 0;
    for target in targets.iter().filter(|target| named.is_empty() || named.contains(target)) {
        tried += one(shell, &host, target, seconds)?;
    }
    Ok(tried)
}

/// The targets: the files of `fuzz/fuzz_targets`.
fn targets(shell: &Shell) -> anyhow::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(shell.file("fuzz/fuzz_targets"))? {
        names.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

fn one(shell: &Shell, host: &str, target: &str, seconds: u32) -> anyhow::Result<u32> {
    let corpus = shell.file("target/fuzz/corpus").join(target);
    let findings = shell.file("target/fuzz/findings");
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&findings)?;
    let mut fuzzer = Command::new(shell.file("target/fuzz").join(host).join("release").join(target));
    fuzzer.current_dir(shell.root()).arg(&corpus);
    let seeds = if matches!(target, "csv" | "ofx") { shell.file("tests/statements") } else { shell.file("fuzz/seeds").join(target) };
    if seeds.is_dir() {
        fuzzer.arg(seeds);
    }
    fuzzer.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/{target}-", findings.display()));
    // An input that takes longer than this, or more memory, is a finding as much as a panic is.
    fuzzer.args(["-timeout=20", "-rss_limit_mb=2048", "-max_len=16384", "-print_final_stats=1", "-verbosity=0"]);
    let log = shell.step(&format!("fuzzing {target} for {seconds} s"), &mut fuzzer)?;
    let tried = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let tried = tried.and_then(|count| count.trim().parse().ok()).context("the fuzzer printed no count")?;
    eprintln!("   {tried} inputs");
    Ok(tried)
}
