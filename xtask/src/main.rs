//! `cargo xtask`: everything that is done with this project, in one place. `./run` and `./test` call it.

mod bench;
mod build;
mod contract;
mod data;
mod dictionary;
mod evaluate;
mod files;
mod fuzz;
mod miri;
mod release;
mod run;
mod samples;
mod setup;
mod shell;
mod size;
mod supply;
mod test;
mod train;
mod types;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use shell::Shell;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's tasks", version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Gets what building needs (and testing, with --tests). Does nothing that is done already.
    Setup {
        /// Also what the tests need: nextest and Chromium.
        #[arg(long)]
        tests: bool,
    },
    /// Builds the npm package: the WebAssembly parts and the TypeScript facade.
    Build,
    /// The main job: the playground, the Worker and the sandbox on this machine; or `categorize FILE`.
    Run {
        /// `categorize FILE [--json] [--lenient] ...`, or `--port N` for the playground.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Runs every test, or the stages that are named.
    Test {
        /// Stages to run, as --list names them.
        stages: Vec<String>,
        /// Names the stages.
        #[arg(long)]
        list: bool,
    },
    /// Calls every operation of Belvo's OpenAPI document, with a server that holds requests against the document and answers as it says.
    Contract,
    /// Writes the TypeScript declarations that come from the Rust model and the table of resources.
    Types {
        /// Writes nothing, and fails when the files are not what would be written.
        #[arg(long)]
        check: bool,
    },
    /// Prints the size of each part of the npm package.
    Size {
        /// As JSON, in bytes.
        #[arg(long)]
        json: bool,
        /// Also the so many heaviest functions, data and modules of each part.
        #[arg(long, value_name = "COUNT")]
        top: Option<usize>,
        /// Prints nothing but what is heavier than pkg/size-budget.json allows, and fails then.
        #[arg(long)]
        check: bool,
    },
    /// Measures speed, size and memory beside peers and limits, in one run; or one of the smaller benchmarks.
    Bench {
        #[command(subcommand)]
        what: Option<Bench>,
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// Only these parts of it, parted by commas: engines, peers, client, cold, instructions.
        #[arg(long, value_name = "PARTS")]
        only: Option<String>,
        /// Numbers of transactions, parted by commas, instead of 100, 1,000, 10,000 and 100,000.
        #[arg(long, value_name = "COUNTS")]
        sizes: Option<String>,
        /// How long each runtime and size is measured at least.
        #[arg(long)]
        milliseconds: Option<u32>,
    },
    /// Writes the reference of the TypeScript API (target/doc-ts) and of the Rust one (target/doc).
    Docs,
    /// Tries random inputs on what takes bytes of strangers, guided by the code that they reach (libFuzzer).
    Fuzz {
        /// The targets, as `fuzz/fuzz_targets` names them; all of them where none is named.
        targets: Vec<String>,
        /// How long each target is tried.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// Interprets the tests of the pure core with Miri, which stops at undefined behaviour. Needs a nightly Rust beside the project's own.
    Miri {
        /// Only tests whose names contain one of these.
        tests: Vec<String>,
    },
    /// Builds and packs what would be published twice, compares the bytes, and writes its bill of materials. Publishes nothing.
    Release {
        /// Also of a version that CHANGELOG.md does not have yet.
        #[arg(long)]
        rehearse: bool,
    },
    /// Writes the sample statements.
    Samples {
        /// Writes nothing, and fails when the files are not what would be written.
        #[arg(long)]
        check: bool,
    },
    /// Learns the weights of the categorization's model from the files of `data/`.
    Train(train::Options),
    /// Writes the brands that come from npm `name-suggestion-index`.
    Data {
        /// Writes nothing, and fails when the files are not what would be written.
        #[arg(long)]
        check: bool,
    },
    /// Measures an engine on labelled data.
    Evaluate {
        #[command(subcommand)]
        engine: Engine,
    },
}

#[derive(Subcommand)]
enum Bench {
    /// A call of the client, against bare `fetch` and `json()`.
    Client {
        /// Calls of each kind.
        #[arg(long, default_value_t = 300)]
        rounds: u32,
    },
    /// All data points of risk insights, against `JSON.parse` of the same request.
    RiskInsights {
        /// Calls of each kind.
        #[arg(long, default_value_t = 300)]
        rounds: u32,
    },
    /// The data of one link in the sandbox, and the memory that 10,000 links take.
    Sandbox,
}

#[derive(Subcommand)]
enum Engine {
    /// Categories and merchants.
    Categorize(evaluate::Options),
    /// Streams of payments, and when the next is due.
    Streams {
        /// Transactions of accounts, one JSON object a line (or gzipped): `account`, `value_date`, `type`, `amount`, `description`, ...
        #[arg(long)]
        history: PathBuf,
        /// The last day that is looked at, YYYY-MM-DD; the history's last day where none is given.
        #[arg(long)]
        until: Option<String>,
        /// Where the streams go, one JSON object a line.
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match execute(cli.task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn execute(task: Task) -> anyhow::Result<ExitCode> {
    let shell = Shell::new()?;
    match task {
        Task::Setup { tests } => {
            setup::for_building(&shell)?;
            if tests {
                setup::for_testing(&shell)?;
            }
        }
        Task::Build => {
            setup::for_building(&shell)?;
            build::package(&shell)?;
        }
        Task::Run { arguments } => return run::run(&shell, &arguments),
        Task::Test { list: true, .. } => test::list(),
        Task::Test { stages, .. } => return test::run(&shell, &stages),
        Task::Contract => {
            setup::npm_packages(&shell)?;
            return contract::run(&shell);
        }
        Task::Types { check } => types::write(&shell, check)?,
        Task::Size { json, top, check } => {
            setup::for_building(&shell)?;
            build::package(&shell)?;
            if check {
                size::check(&shell)?;
            } else {
                size::print(&shell, json, top)?;
            }
        }
        Task::Bench { what: Some(Bench::Client { rounds }), .. } => bench::client(&shell, rounds)?,
        Task::Bench { what: Some(Bench::RiskInsights { rounds }), .. } => bench::risk_insights(&shell, rounds)?,
        Task::Bench { what: Some(Bench::Sandbox), .. } => bench::sandbox(&shell)?,
        Task::Bench { what: None, json, only, sizes, milliseconds } => {
            let milliseconds = milliseconds.map(|milliseconds| milliseconds.to_string());
            let options = [("--only", only), ("--sizes", sizes), ("--milliseconds", milliseconds)];
            let arguments: Vec<String> =
                options.into_iter().filter_map(|(name, value)| Some([name.to_owned(), value?])).flatten().collect();
            bench::all(&shell, json, &arguments)?;
        }
        Task::Docs => {
            setup::for_building(&shell)?;
            build::package(&shell)?;
            build::reference(&shell)?;
            let mut rustdoc = shell.command("cargo doc --locked --package belvo-wasm --all-features --no-deps");
            shell.step("the reference of the Rust API", rustdoc.env("RUSTDOCFLAGS", "--deny warnings"))?;
        }
        Task::Data { check } => data::write(&shell, check)?,
        Task::Fuzz { targets, seconds } => {
            setup::cpp_compiler(&shell)?;
            fuzz::run(&shell, &targets, seconds)?;
        }
        Task::Miri { tests } => {
            miri::run(&shell, &tests)?;
        }
        Task::Release { rehearse } => {
            setup::for_building(&shell)?;
            build::package(&shell)?;
            release::make(&shell, rehearse)?;
        }
        Task::Samples { check } => samples::refresh(&shell, check)?,
        Task::Train(options) => train::train(&shell, &options)?,
        Task::Evaluate { engine: Engine::Categorize(options) } => evaluate::categorize(&shell.file("data"), &options)?,
        Task::Evaluate { engine: Engine::Streams { history, until, out } } => evaluate::streams(&history, until.as_deref(), &out)?,
    }
    Ok(ExitCode::SUCCESS)
}
