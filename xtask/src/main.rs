//! `cargo xtask`: everything that is done with this project, in one place. `./run` and `./test` call it.

mod build;
mod contract;
mod data;
mod evaluate;
mod files;
mod run;
mod samples;
mod setup;
mod shell;
mod test;
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
    },
    /// Measures speed against a peer in the same run.
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
    /// Writes the sample statements.
    Samples {
        /// Writes nothing, and fails when the files are not what would be written.
        #[arg(long)]
        check: bool,
    },
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
    /// The data of one link in the sandbox, and the memory that 10,000 links take.
    Sandbox,
}

#[derive(Subcommand)]
enum Engine {
    /// Categories and merchants.
    Categorize {
        /// Labelled rows, one JSON object a line: `id`, `description`, `language`, `type`, `account_category`, `currency`, and `gold_…` labels.
        #[arg(long)]
        gold: PathBuf,
        /// Where the predictions go, one JSON object a line.
        #[arg(long)]
        out: PathBuf,
        /// How many confusions are listed.
        #[arg(long, default_value_t = 15)]
        confusions: usize,
    },
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
        Task::Size { json } => {
            setup::for_building(&shell)?;
            build::package(&shell)?;
            let mut size = shell.command("node scripts/size.mjs");
            size.args(json.then_some("--json")).status()?;
        }
        Task::Bench { what: Bench::Client { rounds } } => {
            setup::for_building(&shell)?;
            build::package(&shell)?;
            shell.command(&format!("node benches/client.mjs --rounds {rounds}")).status()?;
        }
        Task::Bench { what: Bench::Sandbox } => shell.command("cargo bench --locked --quiet --bench sandbox").status().map(drop)?,
        Task::Data { check } => data::write(&shell, check)?,
        Task::Samples { check } => samples::refresh(&shell, check)?,
        Task::Evaluate { engine: Engine::Categorize { gold, out, confusions } } => evaluate::categorize(&gold, &out, confusions)?,
        Task::Evaluate { engine: Engine::Streams { history, until, out } } => evaluate::streams(&history, until.as_deref(), &out)?,
    }
    Ok(ExitCode::SUCCESS)
}
