//! `cargo xtask train`: learns the model that decides where no name and no phrase does.
//!
//! It learns from the files of `data/` alone, so anybody can do it again; the same files give the same bytes.

mod examples;
mod learn;
mod random;
mod render;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use crate::dictionary;
use crate::files::fingerprint;
use crate::shell::Shell;
use examples::Example;
use learn::Weights;

const WEIGHTS: &str = "data/model/categorize.bin";
const INPUTS: &str = "data/model/inputs.txt";

/// What the weights are made of: when one of these changes, they should be made again.
const SOURCES: [&str; 7] = [
    "data/merchants",
    "data/brands",
    "data/rules",
    "data/model/cues.tsv",
    "data/model/fillers.txt",
    "src/enrich/categorize/features.rs",
    "xtask/src/train",
];

/// What is learnt from, and what becomes of it.
#[derive(Args)]
pub(crate) struct Options {
    /// Writes nothing, and fails when the weights were made of other files.
    #[arg(long)]
    check: bool,
    /// A folder like `data/` to take names and phrases from.
    #[arg(long, requires = "out")]
    data: Option<PathBuf>,
    /// Where the weights go, if not to their place in `data/`.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Fails when the weights were made of other files than those that are there.
pub(crate) fn check(shell: &Shell) -> anyhow::Result<()> {
    let made_of = fs::read_to_string(shell.file(INPUTS)).unwrap_or_default();
    let inputs = fingerprint(shell.root(), &SOURCES);
    anyhow::ensure!(made_of.trim() == inputs.trim(), "{WEIGHTS} was made of other files: run `cargo xtask train`");
    Ok(())
}

/// Learns, says how well on names that were held back, and writes the weights.
pub(crate) fn train(shell: &Shell, options: &Options) -> anyhow::Result<()> {
    if options.check {
        return check(shell);
    }
    let own = shell.file("data");
    let data = options.data.as_deref().unwrap_or(&own);
    let lexicon = dictionary::load(data, &own.join("model/fillers.txt"), &|_, _| true)?;
    let examples = examples::all(data, &own.join("model"), lexicon)?;
    let verdicts = verdicts(&examples);
    println!("{} examples of {} verdicts", examples.len(), verdicts.len());

    let (known, held_back): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|example| !example.is_held_back());
    let weights = Weights::learn(&known, &verdicts);
    println!("of names and words that were held back:");
    learn::report(&weights, &held_back, &verdicts);

    let weights = Weights::learn(&examples.iter().collect::<Vec<_>>(), &verdicts);
    let bytes = weights.bytes(&verdicts);
    println!("{} weights, {} bytes", weights.count(), bytes.len());
    if let Some(out) = &options.out {
        return fs::write(out, bytes).with_context(|| out.display().to_string());
    }
    fs::write(shell.file(WEIGHTS), bytes).context(WEIGHTS)?;
    let inputs = fingerprint(shell.root(), &SOURCES);
    fs::write(shell.file(INPUTS), format!("{}\n", inputs.trim())).context(INPUTS)
}

/// The verdicts that occur often enough to be learnt, sorted.
fn verdicts(examples: &[Example]) -> Vec<String> {
    const FEWEST: usize = 60;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for example in examples {
        *counts.entry(&example.verdict).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count >= FEWEST).map(|(verdict, _)| verdict.to_owned()).collect()
}

/// A table's line of numbers.
fn line(cells: &[String]) -> String {
    cells.iter().fold(String::new(), |mut line, cell| {
        let _ = write!(line, "{cell:>14}");
        line
    })
}
