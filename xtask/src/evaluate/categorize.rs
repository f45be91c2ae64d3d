//! Categories and merchants.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use belvo_wasm::enrich::categorize::{Categorizer, Layer, Lexicon, Line};
use belvo_wasm::model::{Category, DecidedBy, Direction, EnrichableAccount, WireName};
use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use crate::dictionary::{self, text::squash};

/// A labelled row.
#[derive(Deserialize)]
struct Labelled {
    id: String,
    country: String,
    language: String,
    description: String,
    #[serde(rename = "type")]
    direction: Direction,
    account_category: EnrichableAccount,
    currency: String,
    #[serde(default)]
    mcc: Option<u16>,
    gold_category: String,
    gold_subcategory: Option<String>,
    /// Other readings that are also fair.
    #[serde(default)]
    gold_alt: Vec<Reading>,
    gold_merchant: Option<String>,
    /// Rows of one source.
    #[serde(default)]
    group: String,
}

#[derive(Deserialize)]
struct Reading {
    category: Option<String>,
    subcategory: Option<String>,
}

#[derive(Serialize)]
struct Prediction<'a> {
    id: &'a str,
    category: &'static str,
    subcategory: Option<&'static str>,
    merchant: Option<String>,
    confidence: f64,
    by: DecidedBy,
}

/// What is measured, and how.
#[derive(Args)]
pub(crate) struct Options {
    /// Labelled rows, one JSON object a line: `id`, `description`, `language`, `type`, `account_category`, `currency`, and `gold_…` labels.
    #[arg(long)]
    gold: PathBuf,
    /// Where the predictions go, one JSON object a line.
    #[arg(long)]
    out: PathBuf,
    /// How many confusions are listed.
    #[arg(long, default_value_t = 15)]
    confusions: usize,
    /// A folder like `data/` to take the dictionary from, instead of the built-in one.
    #[arg(long)]
    data: Option<PathBuf>,
    /// The weights of the model (`cargo xtask train --out`), instead of the built-in ones.
    #[arg(long)]
    weights: Option<PathBuf>,
    /// Layers to leave out.
    #[arg(long, value_enum)]
    without: Vec<Left>,
    /// Also measures with each layer left out.
    #[arg(long)]
    ablation: bool,
    /// Judges each group of rows (`group`) without the names and phrases that no other group's rows have.
    #[arg(long)]
    leave_one_group_out: bool,
    /// Also says how often the answers of each confidence are right.
    #[arg(long)]
    reliability: bool,
}

/// A layer of the engine that is left out.
#[derive(Clone, Copy, ValueEnum)]
enum Left {
    Merchants,
    Rules,
    Codes,
    Glued,
    Spelling,
    Model,
}

impl From<Left> for Layer {
    fn from(left: Left) -> Self {
        match left {
            Left::Merchants => Self::Merchants,
            Left::Rules => Self::Rules,
            Left::Codes => Self::Codes,
            Left::Glued => Self::Glued,
            Left::Spelling => Self::Spelling,
            Left::Model => Self::Model,
        }
    }
}

/// A dictionary other than the built-in one, for the rows of some groups.
type Dictionary = Option<&'static Lexicon>;

/// Categorizes the rows, writes the predictions, and prints the figures: per country, and the confusions that occur most.
/// `data` is the project's folder.
pub(crate) fn categorize(data: &Path, options: &Options) -> anyhow::Result<()> {
    let rows = read(&options.gold)?;
    let folder = options.data.as_deref().unwrap_or(data);
    let built_in = folder.join("model/categorize.bin");
    let weights = options.weights.as_deref().unwrap_or(&built_in);
    let mut dictionaries: BTreeMap<&str, Dictionary> = BTreeMap::new();
    if options.leave_one_group_out {
        let groups = Groups::of(&rows);
        for group in groups.names() {
            let lexicon = dictionary::load(folder, weights, &|phrase, _| !groups.is_only_in(phrase, group))?;
            dictionaries.insert(group, Some(lexicon));
        }
    } else if options.data.is_some() || options.weights.is_some() {
        let lexicon = dictionary::load(folder, weights, &|_, _| true)?;
        dictionaries.extend(rows.iter().map(|row| (row.group.as_str(), Some(lexicon))));
    }
    let predict = |without: &[Left]| -> anyhow::Result<Vec<Prediction<'_>>> {
        rows.iter().map(|row| predict(row, dictionaries.get(row.group.as_str()).copied().flatten(), without)).collect()
    };

    let predictions = predict(&options.without)?;
    let mut lines = String::new();
    for prediction in &predictions {
        writeln!(lines, "{}", serde_json::to_string(prediction)?)?;
    }
    fs::write(&options.out, lines).with_context(|| options.out.display().to_string())?;

    let all: Vec<(&Labelled, &Prediction<'_>)> = rows.iter().zip(&predictions).collect();
    print_head();
    println!("{:16} {}", "all", Score::of(&all));
    let countries: BTreeSet<&str> = rows.iter().map(|row| row.country.as_str()).collect();
    for country in countries {
        let some: Vec<_> = all.iter().copied().filter(|(row, _)| row.country == country).collect();
        println!("{country:16} {}", Score::of(&some));
    }
    print_confusions(&all, options.confusions);
    if options.reliability {
        print_reliability(&all);
    }
    if options.ablation {
        println!();
        print_head();
        for left in Left::value_variants() {
            let without: Vec<Left> = options.without.iter().chain([left]).copied().collect();
            let predictions = predict(&without)?;
            let name = left.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
            println!("{:16} {}", format!("- {name}"), Score::of(&rows.iter().zip(&predictions).collect::<Vec<_>>()));
        }
    }
    Ok(())
}

fn print_head() {
    let columns = [
        ("rows", ""),
        ("accuracy", "strict"),
        ("lenient", ""),
        ("macro-F1", ""),
        ("coverage", ""),
        ("covered", "accuracy"),
        ("subcat.", "accuracy"),
        ("merchant", "recall"),
        ("merchant", "precision"),
        ("surest", "60 %"),
        ("surest", "80 %"),
    ];
    let line = |part: fn(&(&'static str, &'static str)) -> &'static str| {
        columns.iter().map(|column| format!("{:>9}", part(column))).collect::<Vec<_>>().join(" ")
    };
    println!("{:16} {}", "", line(|column| column.0));
    println!("{:16} {}", "", line(|column| column.1));
}

/// In which groups of rows words occur.
struct Groups<'a> {
    texts: BTreeMap<&'a str, Vec<String>>,
    /// Of each phrase that was asked for, the groups that have it.
    known: RefCell<HashMap<String, Vec<&'a str>>>,
}

impl<'a> Groups<'a> {
    fn of(rows: &'a [Labelled]) -> Self {
        let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for row in rows {
            texts.entry(&row.group).or_default().push(folded(&row.description));
        }
        Self { texts, known: RefCell::default() }
    }

    fn names(&self) -> Vec<&'a str> {
        self.texts.keys().copied().collect()
    }

    /// Whether the phrase stands in rows of that group, and in no others.
    fn is_only_in(&self, phrase: &str, group: &str) -> bool {
        let mut known = self.known.borrow_mut();
        let groups = known.entry(phrase.to_owned()).or_insert_with(|| {
            let phrase = folded(phrase);
            self.texts.iter().filter(|(_, texts)| texts.iter().any(|text| text.contains(&phrase))).map(|(group, _)| *group).collect()
        });
        matches!(groups.as_slice(), [only] if *only == group)
    }
}

fn folded(text: &str) -> String {
    squash(text).into_iter().map(char::from).collect()
}

fn read(gold: &Path) -> anyhow::Result<Vec<Labelled>> {
    let text = fs::read_to_string(gold).with_context(|| gold.display().to_string())?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| serde_json::from_str(line).with_context(|| format!("{}:{}", gold.display(), index + 1)))
        .collect()
}

fn predict<'a>(row: &'a Labelled, dictionary: Dictionary, without: &[Left]) -> anyhow::Result<Prediction<'a>> {
    let mut categorizer = match dictionary {
        Some(lexicon) => Categorizer::with_lexicon(&row.language, lexicon)?,
        None => Categorizer::new(&row.language)?,
    };
    for layer in without {
        categorizer = categorizer.without((*layer).into());
    }
    let verdict = categorizer.categorize(Line {
        description: &row.description,
        direction: row.direction,
        account: row.account_category,
        currency: &row.currency,
        mcc: row.mcc,
    });
    Ok(Prediction {
        id: &row.id,
        category: verdict.category.as_str(),
        subcategory: verdict.subcategory.map(WireName::as_str),
        merchant: verdict.merchant.and_then(|merchant| categorizer.merchant(merchant)).and_then(|merchant| merchant.merchant_name),
        confidence: (f64::from(verdict.confidence) * 10_000.0).round() / 10_000.0,
        by: verdict.by,
    })
}

/// Shares of a set of rows, each with what it is a share of.
#[derive(Default)]
struct Score {
    rows: u32,
    strict: u32,
    lenient: u32,
    covered: u32,
    covered_right: u32,
    with_subcategory: u32,
    subcategory_right: u32,
    with_merchant: u32,
    merchant_said: u32,
    merchant_right: u32,
    /// Right of the surest 60 and 80 % of the rows, and how many those are.
    surest: [(u32, u32); 2],
    /// True positives, predicted and actual rows of a category.
    categories: BTreeMap<String, [u32; 3]>,
}

impl Score {
    fn of(rows: &[(&Labelled, &Prediction<'_>)]) -> Self {
        let unknown = Category::Unknown.as_str();
        let mut score = Self { rows: rows.len() as u32, ..Self::default() };
        for (gold, said) in rows {
            let right = said.category == gold.gold_category;
            let fair = right || gold.gold_alt.iter().any(|reading| reading.category.as_deref() == Some(said.category));
            score.strict += u32::from(right);
            score.lenient += u32::from(fair);
            if said.category != unknown {
                score.covered += 1;
                score.covered_right += u32::from(fair);
            }
            score.categories.entry(gold.gold_category.clone()).or_default()[2] += 1;
            let said_category = score.categories.entry(said.category.to_owned()).or_default();
            said_category[1] += 1;
            said_category[0] += u32::from(right);
            if let Some(subcategory) = gold.gold_subcategory.as_deref().filter(|_| gold.gold_category != unknown) {
                score.with_subcategory += 1;
                let mut fair = gold.gold_alt.iter().map(|reading| reading.subcategory.as_deref()).chain([Some(subcategory)]);
                score.subcategory_right += u32::from(fair.any(|fair| fair == said.subcategory));
            }
            score.with_merchant += u32::from(gold.gold_merchant.is_some());
            score.merchant_said += u32::from(said.merchant.is_some());
            if let (Some(gold), Some(said)) = (&gold.gold_merchant, &said.merchant) {
                score.merchant_right += u32::from(is_same_merchant(gold, said));
            }
        }
        let mut sorted: Vec<_> = rows.iter().collect();
        sorted.sort_by(|(_, one), (_, other)| other.confidence.total_cmp(&one.confidence));
        score.surest = [0.6, 0.8].map(|share: f64| {
            let count = (share * rows.len() as f64).round() as usize;
            (sorted.iter().take(count).filter(|(gold, said)| gold.gold_category == said.category).count() as u32, count as u32)
        });
        score
    }

    /// Over the categories with five rows or more.
    fn macro_f1(&self) -> f64 {
        let scores: Vec<f64> = self
            .categories
            .values()
            .filter(|[_, _, actual]| *actual >= 5)
            .map(|[right, predicted, actual]| 2.0 * f64::from(*right) / f64::from(predicted + actual))
            .collect();
        scores.iter().sum::<f64>() / scores.len().max(1) as f64
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |part: u32, of: u32| if of == 0 { "-".to_owned() } else { format!("{:.3}", f64::from(part) / f64::from(of)) };
        write!(
            f,
            "{:>9} {:>9} {:>9} {:>9.3} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
            self.rows,
            share(self.strict, self.rows),
            share(self.lenient, self.rows),
            self.macro_f1(),
            share(self.covered, self.rows),
            share(self.covered_right, self.covered),
            share(self.subcategory_right, self.with_subcategory),
            share(self.merchant_right, self.with_merchant),
            share(self.merchant_right, self.merchant_said),
            share(self.surest[0].0, self.surest[0].1),
            share(self.surest[1].0, self.surest[1].1),
        )
    }
}

/// Equal but for case, accents and punctuation, or one the beginning of the other.
fn is_same_merchant(a: &str, b: &str) -> bool {
    let key = |name: &str| -> String {
        name.to_lowercase()
            .chars()
            .map(|c| match c {
                'á' | 'à' | 'ã' | 'â' => 'a',
                'é' | 'è' | 'ê' => 'e',
                'í' => 'i',
                'ó' | 'ô' | 'õ' => 'o',
                'ú' | 'ü' => 'u',
                'ñ' => 'n',
                'ç' => 'c',
                other => other,
            })
            .collect::<String>()
            .replace('&', "and")
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect()
    };
    let (a, b) = (key(a), key(b));
    !a.is_empty() && (a == b || (a.len().min(b.len()) >= 4 && (a.starts_with(&b) || b.starts_with(&a))))
}

fn print_confusions(rows: &[(&Labelled, &Prediction<'_>)], most: usize) {
    let mut confusions: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for (gold, said) in rows.iter().filter(|(gold, said)| gold.gold_category != said.category) {
        confusions.entry((&gold.gold_category, said.category)).or_default().push(&gold.description);
    }
    let mut confusions: Vec<_> = confusions.into_iter().collect();
    confusions.sort_by_key(|(_, descriptions)| std::cmp::Reverse(descriptions.len()));
    println!("\n{:>5}  {:28} {:28} such as", "rows", "is", "was said to be");
    for ((gold, said), descriptions) in confusions.into_iter().take(most) {
        println!("{:>5}  {gold:28} {said:28} {}", descriptions.len(), descriptions.first().copied().unwrap_or_default());
    }
}

/// Of the rows of each confidence, how many are right; and the same of each decider.
fn print_reliability(rows: &[(&Labelled, &Prediction<'_>)]) {
    println!("\n{:>12} {:>9} {:>12} {:>9}", "confidence", "rows", "confidence", "right");
    let mut bins: BTreeMap<u32, Vec<(f64, bool)>> = BTreeMap::new();
    let mut deciders: BTreeMap<&str, Vec<(f64, bool)>> = BTreeMap::new();
    for (gold, said) in rows {
        let one = (said.confidence, gold.gold_category == said.category);
        bins.entry((said.confidence * 50.0) as u32).or_default().push(one);
        deciders.entry(said.by.as_str()).or_default().push(one);
    }
    let mean = |ones: &[(f64, bool)]| ones.iter().map(|(confidence, _)| confidence).sum::<f64>() / ones.len() as f64;
    let right = |ones: &[(f64, bool)]| ones.iter().filter(|(_, right)| *right).count() as f64 / ones.len() as f64;
    for (bin, ones) in bins {
        println!("{:>12} {:>9} {:>12.3} {:>9.3}", format!("{:.2}-", f64::from(bin) / 50.0), ones.len(), mean(&ones), right(&ones));
    }
    for (decider, ones) in deciders {
        println!("{decider:>12} {:>9} {:>12.3} {:>9.3}", ones.len(), mean(&ones), right(&ones));
    }
}
