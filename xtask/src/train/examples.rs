//! What is learnt from: the names, phrases and hints of the data files, as descriptions with a verdict.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use belvo_wasm::enrich::categorize::{Categorizer, Lexicon, Line};
use belvo_wasm::model::{Category, Direction, EnrichableAccount, Subcategory, WireName};

use super::random::Random;
use super::render::describe;
use crate::dictionary::tables::{files, read};

/// A description of a known verdict.
pub(super) struct Example {
    /// `Category / Subcategory`.
    pub verdict: String,
    /// What the model sees of it, sorted.
    pub features: Vec<u16>,
    /// How much it counts.
    pub weight: f32,
    /// One of eight parts of the names and phrases: the first is held back to judge what is learnt from the others.
    part: usize,
}

impl Example {
    pub(super) fn is_held_back(&self) -> bool {
        self.part == 0
    }

    pub(super) fn category(&self) -> &str {
        self.verdict.split(" / ").next().unwrap_or_default()
    }
}

/// A name, phrase or hint.
struct Source {
    phrase: String,
    verdict: String,
    portuguese: Vec<bool>,
    direction: Direction,
    card_only: bool,
    is_name: bool,
    /// How many descriptions are made of it.
    renderings: usize,
}

/// How payments to businesses that no dictionary knows are spread over the categories, in per mille: small businesses are
/// mostly places to eat and to buy food. What is not on the list has as much as the last.
const SHARES: [(&str, f32); 15] = [
    ("Food & Groceries", 360.0),
    ("Unknown", 100.0),
    ("Home & Life", 170.0),
    ("Transport & Travel", 130.0),
    ("Personal Shopping", 120.0),
    ("Online Platforms & Leisure", 90.0),
    ("Bills & Utilities", 35.0),
    ("Credits & Loans", 20.0),
    ("Insurance", 15.0),
    ("Taxes", 15.0),
    ("Fees & Charges", 15.0),
    ("Investments & Savings", 10.0),
    ("Income & Payments", 8.0),
    ("Transfers", 8.0),
    ("Withdrawal & ATM", 4.0),
];

/// All examples, in the order of the files: the dictionary in `data`, and the files of `model`.
pub(super) fn all(data: &Path, model: &Path, lexicon: &'static Lexicon) -> anyhow::Result<Vec<Example>> {
    let fillers = fillers(&model.join("fillers.txt"))?;
    let mut sources = Vec::new();
    for file in files(&data.join("rules")) {
        rules(&file, &mut sources);
    }
    for folder in ["merchants", "brands"].map(|folder| data.join(folder)) {
        for file in if folder.exists() { files(&folder) } else { Vec::new() } {
            merchants(&file, &mut sources);
        }
    }
    hints(&model.join("cues.tsv"), &mut sources);
    nothing(&fillers, &mut sources);

    let mut engines = [Categorizer::with_lexicon("es", lexicon)?, Categorizer::with_lexicon("pt", lexicon)?];
    let mut examples = Vec::new();
    for source in &sources {
        let mut random = Random::of(&format!("{} {}", source.phrase, source.verdict));
        let part = Random::of(&source.phrase).below(8);
        for rendering in 0..source.renderings {
            let portuguese = source.portuguese.get(rendering % source.portuguese.len().max(1)).copied().unwrap_or_default();
            let description = describe(&source.phrase, source.is_name, portuguese, &fillers, &mut random);
            let account = if source.card_only || random.chance(40) { EnrichableAccount::CreditCard } else { EnrichableAccount::Checking };
            let line = Line { description: &description, direction: source.direction, account, currency: "", mcc: None };
            let Some(engine) = engines.get_mut(usize::from(portuguese)) else { continue };
            let mut features = engine.features(line).to_vec();
            features.sort_unstable();
            // Nothing is left of it that phrases do not explain.
            if features.len() > 2 {
                examples.push(Example { verdict: source.verdict.clone(), features, weight: 1.0, part });
            }
        }
    }
    weigh(&mut examples);
    Ok(examples)
}

/// Weighs the examples so that each category has its share.
fn weigh(examples: &mut [Example]) {
    let mut counts: BTreeMap<String, f32> = BTreeMap::new();
    for example in examples.iter() {
        *counts.entry(example.category().to_owned()).or_default() += 1.0;
    }
    let share = |category: &str| SHARES.iter().find(|(name, _)| *name == category).or(SHARES.last()).map_or(1.0, |(_, share)| *share);
    let total: f32 = counts.keys().map(|category| share(category)).sum();
    let all = examples.len() as f32;
    for example in examples.iter_mut() {
        let count = counts.get(example.category()).copied().unwrap_or(1.0);
        example.weight = share(example.category()) / total * all / count;
    }
}

fn fillers(file: &Path) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    Ok(lines.flat_map(|line| line.split(';')).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect())
}

fn languages(code: &str) -> Vec<bool> {
    match code {
        "es" => vec![false],
        "pt" => vec![true],
        _ => vec![false, true],
    }
}

fn phrases(list: &str) -> impl Iterator<Item = String> + use<'_> {
    let bare = |phrase: &str| phrase.trim().trim_start_matches('=').trim_end_matches('*').to_owned();
    list.split(';').map(bare).filter(|phrase| phrase.len() > 2)
}

fn rules(file: &Path, sources: &mut Vec<Source>) {
    let is_trade = file.file_stem().is_some_and(|stem| stem == "trade");
    for line in read(file).iter().filter(|line| line.column(4) != "Unknown") {
        for phrase in phrases(line.column(0)) {
            sources.push(Source {
                phrase,
                verdict: line.column(4).to_owned(),
                portuguese: languages(line.column(1)),
                direction: if line.column(2) == "in" { Direction::Inflow } else { Direction::Outflow },
                card_only: line.column(3) == "card",
                is_name: false,
                renderings: if is_trade { 10 } else { 4 },
            });
        }
    }
}

fn merchants(file: &Path, sources: &mut Vec<Source>) {
    let country = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    for line in &read(file) {
        let portuguese = languages(match country {
            "br" => "pt",
            "world" => "*",
            _ => "es",
        });
        for phrase in phrases(line.column(0)).chain(phrases(line.column(3))) {
            let phrase = phrase.to_lowercase();
            let verdict = line.column(1).to_owned();
            sources.push(Source {
                phrase,
                verdict,
                portuguese: portuguese.clone(),
                direction: Direction::Outflow,
                card_only: false,
                is_name: true,
                renderings: 2,
            });
        }
    }
}

/// Words that say nothing, and no others: of these names nobody could tell.
fn nothing(fillers: &[String], sources: &mut Vec<Source>) {
    for filler in fillers {
        sources.push(Source {
            phrase: filler.clone(),
            verdict: "Unknown".to_owned(),
            portuguese: languages("*"),
            direction: Direction::Outflow,
            card_only: false,
            is_name: false,
            renderings: 4,
        });
    }
}

fn hints(file: &Path, sources: &mut Vec<Source>) {
    for line in &read(file) {
        let mut names = line.column(1).split(" / ");
        let is_known = names.next().and_then(Category::from_wire).is_some() && names.all(|name| Subcategory::from_wire(name).is_some());
        if !is_known {
            line.fail("no such category or subcategory");
        }
        for phrase in phrases(line.column(2)) {
            sources.push(Source {
                phrase,
                verdict: line.column(1).to_owned(),
                portuguese: languages(line.column(0)),
                direction: Direction::Outflow,
                card_only: false,
                is_name: false,
                renderings: 10,
            });
        }
    }
}
