//! `cargo xtask miri`: the pure core under Miri, an interpreter that stops at undefined behaviour. No code here is unsafe, but that of
//! dependencies is (memchr, csv-core, quick-xml, hashbrown), and it runs on what strangers send.

use anyhow::{Context, bail};

use crate::shell::Shell;

/// What is interpreted where nothing is named: money, days, tables and sorting, texts, the protocol without I/O, and the readers of statements.
const CORE: [&str; 8] = ["money::", "date::", "keyed::", "order::", "text::", "api::", "model::", "statement::"];

/// Tests of many thousands of steps, which would take an hour here; `native` runs them.
const LONG: [&str; 7] = [
    "unclosed_quotes_without_end_stay_linear",
    "adding_a_million_tenths_is_exact",
    "every_day_of_the_calendar_goes_there_and_back",
    "comparisons_stay_few",
    "ids_that_are_alike_have_hashes_that_are_not",
    "the_prefix_ends_with_a_line",
    "properties::",
];

/// Interprets the tests whose names contain one of these texts. The number of tests.
pub(crate) fn run(shell: &Shell, named: &[String]) -> anyhow::Result<u32> {
    if shell.output("cargo +nightly miri --version").is_none() {
        bail!("Miri is missing: `rustup toolchain install nightly --component miri,rust-src`");
    }
    let mut command = shell.command("cargo +nightly miri test --locked --package belvo-wasm --no-default-features");
    command.args(["--features", "client,enrich", "--lib", "--target-dir", "target/miri", "--"]);
    for long in LONG {
        command.args(["--skip", long]);
    }
    if named.is_empty() {
        command.args(CORE);
    } else {
        command.args(named);
    }
    // Properties read a file of failures that came before, and the clock for their seed.
    command.env("MIRIFLAGS", "-Zmiri-disable-isolation").env("PROPTEST_CASES", "4");
    let log = shell.step("Miri (some minutes)", &mut command)?;
    let passed = log.lines().find_map(|line| line.strip_prefix("test result: ok. ")?.split(' ').next()?.parse().ok());
    let passed: u32 = passed.context("Miri printed no result")?;
    if passed == 0 {
        bail!("no test has such a name");
    }
    println!("{passed} tests, and no undefined behaviour");
    Ok(passed)
}
