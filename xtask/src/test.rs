//! Every test of the project, in stages, with the time that each took and the number of tests that it ran.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::shell::Shell;
use crate::{build, contract, data, fuzz, samples, setup, size, supply, train, types};

/// The counts that the commands of a stage print, or none where it checks without counting.
type Outcome = anyhow::Result<Option<u32>>;

struct Stage {
    name: &'static str,
    what: &'static str,
    run: fn(&Shell) -> Outcome,
}

const STAGES: [Stage; 17] = [
    Stage { name: "format", what: "rustfmt and biome", run: format },
    Stage { name: "lint", what: "clippy natively and for wasm32, each feature alone, rustdoc", run: lint },
    Stage { name: "generated", what: "what is generated is what is committed", run: generated },
    Stage { name: "native", what: "the library and the task runner", run: native },
    Stage { name: "contract", what: "every operation of Belvo's OpenAPI document, against a server made of it", run: contract::test },
    Stage { name: "wasm-node", what: "the boundary in Node (wasm-pack test)", run: wasm_node },
    Stage { name: "wasm-chromium", what: "the boundary in headless Chromium (wasm-pack test)", run: wasm_chromium },
    Stage { name: "package", what: "the packed npm package in every runtime and bundler, its types, its manifest", run: package },
    Stage { name: "examples", what: "each project of examples/ with the packed npm package, and those in Rust", run: examples },
    Stage { name: "docs", what: "the reference of the TypeScript API, without a warning (typedoc)", run: docs },
    Stage { name: "size", what: "the size of each part, against pkg/size-budget.json", run: size },
    Stage { name: "sandbox", what: "the sandbox, with Belvo's document as the measure", run: sandbox },
    Stage { name: "sdks", what: "the sandbox, with Belvo's own libraries as clients: npm `belvo`, PyPI `belvo-python`", run: sdks },
    Stage {
        name: "edge",
        what: "the Worker that keeps links in D1, in workerd: flows, dangers, histories where all goes wrong",
        run: edge,
    },
    Stage { name: "fuzz", what: "random inputs to what takes bytes of strangers, some seconds each (libFuzzer)", run: fuzzing },
    Stage { name: "supply", what: "licences, sources, lockfiles and known weaknesses of dependencies", run: supplied },
    Stage { name: "page", what: "the playground and the Worker, in Chromium and workerd", run: page },
];

/// Names the stages.
pub(crate) fn list() {
    for stage in &STAGES {
        println!("{:14} {}", stage.name, stage.what);
    }
}

/// Runs the stages that are named, or all of them; goes on after a failure, so that one run says all.
pub(crate) fn run(shell: &Shell, names: &[String]) -> anyhow::Result<ExitCode> {
    if let Some(unknown) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        bail!("there is no stage `{unknown}`: ./test --list names them");
    }
    let started = Instant::now();
    setup::for_building(shell)?;
    setup::for_testing(shell)?;
    let mut results = vec![("set-up", started.elapsed(), Ok(None))];
    for stage in STAGES.iter().filter(|stage| names.is_empty() || names.iter().any(|name| name == stage.name)) {
        let started = Instant::now();
        let outcome = (stage.run)(shell);
        if let Err(error) = &outcome {
            eprintln!("FAILED: {}: {error:#}", stage.name);
        }
        results.push((stage.name, started.elapsed(), outcome));
    }
    report(&results);
    Ok(if results.iter().all(|(.., outcome)| outcome.is_ok()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn report(results: &[(&str, Duration, Outcome)]) {
    println!("\n{:14} {:>6} {:>9}", "stage", "tests", "seconds");
    let mut tests = 0;
    let mut seconds = 0.0;
    for (name, took, outcome) in results {
        let count = match outcome {
            Ok(Some(count)) => {
                tests += count;
                count.to_string()
            }
            Ok(None) => "-".to_owned(),
            Err(_) => "FAILED".to_owned(),
        };
        seconds += took.as_secs_f64();
        println!("{name:14} {count:>6} {:>9.1}", took.as_secs_f64());
    }
    println!("{:14} {tests:>6} {seconds:>9.1}", "all");
    let failed = results.iter().filter(|(.., outcome)| outcome.is_err()).count();
    println!("{}", if failed == 0 { "all passed".to_owned() } else { format!("{failed} FAILED") });
}

fn format(shell: &Shell) -> Outcome {
    shell.step("rustfmt", &mut shell.command("cargo fmt --all --check"))?;
    shell.step("biome", &mut shell.command("biome ci --error-on-warnings ."))?;
    Ok(None)
}

fn lint(shell: &Shell) -> Outcome {
    let clippy = |what: &str, arguments: &str| {
        shell.step(what, &mut shell.command(&format!("cargo clippy --locked {arguments} -- --deny warnings")))
    };
    clippy("clippy", "--all-targets --all-features")?;
    for feature in ["client", "enrich", "sandbox"] {
        clippy(&format!("clippy, {feature} alone"), &format!("--package belvo-wasm --no-default-features --features {feature}"))?;
        clippy(&format!("clippy, {feature} on wasm32"), &format!("--package belvo-wasm-{feature} --target wasm32-unknown-unknown"))?;
    }
    clippy("clippy, the example", "--package belvo-wasm-example")?;
    clippy("clippy, the Worker in Rust", "--package belvo-wasm-example-worker --target wasm32-unknown-unknown")?;
    let mut rustdoc = shell.command("cargo doc --locked --package belvo-wasm --all-features --no-deps");
    shell.step("rustdoc", rustdoc.env("RUSTDOCFLAGS", "--deny warnings"))?;
    Ok(None)
}

fn generated(shell: &Shell) -> Outcome {
    types::write(shell, true)?;
    samples::refresh(shell, true)?;
    data::write(shell, true)?;
    train::check(shell)?;
    Ok(None)
}

fn native(shell: &Shell) -> Outcome {
    let nextest = shell.step("nextest", &mut shell.command("cargo nextest run --locked --all-features --no-fail-fast"))?;
    let doctests = shell.step("doctests", &mut shell.command("cargo test --locked --package belvo-wasm --all-features --doc"))?;
    Ok(Some(count_before(&nextest, "tests run:")? + count_before(&doctests, "passed;")?))
}

/// `wasm-pack test` skips every test and passes when it does not know where to run them: a count of zero is a failure.
fn wasm_node(shell: &Shell) -> Outcome {
    let log =
        shell.step("wasm-pack test in Node", &mut shell.command("wasm-pack test -m no-install --node . --all-features --test boundary"))?;
    Ok(Some(count_before(&log, "passed;")?))
}

fn wasm_chromium(shell: &Shell) -> Outcome {
    let driver = shell.which("chromedriver").context("chromedriver is missing")?;
    let mut command = shell.command("wasm-pack test -m no-install --headless --chrome --chromedriver");
    command.arg(driver).args([".", "--all-features", "--test", "boundary"]);
    command.env("WASM_BINDGEN_USE_BROWSER", "1");
    let log = shell.step("wasm-pack test in Chromium", &mut command)?;
    Ok(Some(count_before(&log, "passed;")?))
}

fn package(shell: &Shell) -> Outcome {
    build::package(shell)?;
    node_tests(shell, "the packed npm package", "tests/package")
}

fn fuzzing(shell: &Shell) -> Outcome {
    setup::cpp_compiler(shell)?;
    Ok(Some(fuzz::run(shell, &[], 4)?))
}

fn supplied(shell: &Shell) -> Outcome {
    setup::cargo_deny(shell)?;
    Ok(Some(supply::check(shell)?))
}

fn docs(shell: &Shell) -> Outcome {
    build::package(shell)?;
    build::reference(shell)?;
    Ok(None)
}

fn size(shell: &Shell) -> Outcome {
    build::package(shell)?;
    Ok(Some(size::check(shell)?))
}

fn examples(shell: &Shell) -> Outcome {
    build::package(shell)?;
    let rust = shell.step("the example in Rust", &mut shell.command("cargo run --locked --quiet --package belvo-wasm-example"))?;
    if rust.lines().count() < 5 || !rust.contains("Food & Groceries") {
        bail!("the example in Rust prints something else:\n{rust}");
    }
    shell.step("the Worker in Rust", &mut shell.command("sh examples/rust-worker/build.sh"))?;
    let others = node_tests(shell, "the examples", "tests/examples")?;
    Ok(others.map(|count| count + 1))
}

fn sandbox(shell: &Shell) -> Outcome {
    build::package(shell)?;
    node_tests(shell, "the sandbox", "tests/sandbox")
}

fn sdks(shell: &Shell) -> Outcome {
    build::package(shell)?;
    node_tests(shell, "Belvo's own libraries", "tests/sdk")
}

fn edge(shell: &Shell) -> Outcome {
    build::package(shell)?;
    shell.step("TypeScript of the Worker", &mut shell.command("npm run --workspace worker check"))?;
    node_tests(shell, "the Worker and its store", "tests/edge")
}

fn page(shell: &Shell) -> Outcome {
    build::package(shell)?;
    shell.step("TypeScript of the Worker", &mut shell.command("npm run --workspace worker check"))?;
    shell.step("TypeScript of the playground", &mut shell.command("npm run --workspace www check"))?;
    build::page(shell)?;
    node_tests(shell, "the playground and the Worker", "tests/page")
}

fn node_tests(shell: &Shell, what: &str, folder: &str) -> Outcome {
    let mut command = shell.command("node --test --test-reporter=spec");
    command.arg(format!("{folder}/*.test.mjs"));
    command.env("BELVO_WASM_CHROMIUM", setup::chromium_path(shell)?);
    let log = shell.step(what, &mut command)?;
    let passed = log.lines().find_map(|line| line.strip_prefix("ℹ pass ")).and_then(|count| count.trim().parse().ok());
    Ok(Some(passed.context("the test runner printed no count")?))
}

/// The numbers that stand before these words, added up.
fn count_before(log: &str, words: &str) -> anyhow::Result<u32> {
    let count = log
        .lines()
        .filter_map(|line| line.split_once(words))
        .filter_map(|(before, _)| before.split_whitespace().last()?.parse::<u32>().ok())
        .sum();
    if count == 0 {
        bail!("no test was run")
    }
    Ok(count)
}
