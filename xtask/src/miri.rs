//! `cargo xtask miri`: the pure core under Miri, an interpreter that stops at undefined behaviour. No code here is unsafe, but that of
//! dependencies is (memchr, csv-core, quick-xml, hashbrown), and it runs on what strangers send.

use anyhow::{Context, bail};

use crate::shell::Shell;

/// What is interpreted where nothing is named: money, days, tables and sorting, texts, the protocol without I/O, and the readers of statements.
const CORE: [&str; 8] = ["money::", "date::", "keyed::", "order::", "text::", "api::", "model::", "statement::"];

/// What is left to `native`, and why. Miri takes about a thousand times as long as the machine.
const LONG: [(&str, &str); 8] = [
    ("enrich::", "the engines read a dictionary and a model of a megabyte before each test"),
    ("unclosed_quotes_without_end_stay_linear", "20,000 lines, so that a square would show"),
    ("adding_a_million_tenths_is_exact", "a million additions"),
    ("every_day_of_the_calendar_goes_there_and_back", "3.6 million days"),
    ("comparisons_stay_few", "sorts 100,000 items"),
    ("ids_that_are_alike_have_hashes_that_are_not", "200,000 ids, so that chance evens out"),
    ("the_prefix_ends_with_a_line", "texts of 128 KB"),
    ("statement::properties::", "files of thousands of bytes, read by every rule: minutes for each"),
];

/// Interprets the tests whose names contain one of these texts. The number of tests.
pub(crate) fn run(shell: &Shell, named: &[String]) -> anyhow::Result<u32> {
    if shell.output("cargo +nightly miri --version").is_none() {
        bail!("Miri is missing: `rustup toolchain install nightly --component miri,rust-src`");
    }
    let mut command = shell.command("cargo +nightly miri test --locked --package belvo-wasm --no-default-features");
    command.args(["--features", "client,enrich", "--lib", "--target-dir", "target/miri", "--"]);
    if named.is_empty() {
        for (name, why) in LONG {
            eprintln!("   left out: {name} ({why})");
            command.args(["--skip", name]);
        }
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
