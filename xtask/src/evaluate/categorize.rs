//! Categories and merchants.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context;
use belvo_wasm::enrich::categorize::{Categorizer, Line, merchant};
use belvo_wasm::model::{Category, Direction, EnrichableAccount, WireName};
use serde::{Deserialize, Serialize};

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
}

/// Categorizes the rows of `gold`, writes the predictions to `out`, and prints the figures: per country, and the
/// `confusions` that occur most.
pub(crate) fn categorize(gold: &Path, out: &Path, confusions: usize) -> anyhow::Result<()> {
    let rows = read(gold)?;
    let mut predictions = Vec::with_capacity(rows.len());
    for row in &rows {
        predictions.push(predict(row)?);
    }
    let mut lines = String::new();
    for prediction in &predictions {
        writeln!(lines, "{}", serde_json::to_string(prediction)?)?;
    }
    fs::write(out, lines).with_context(|| out.display().to_string())?;

    let all: Vec<(&Labelled, &Prediction<'_>)> = rows.iter().zip(&predictions).collect();
    println!(
        "{:8} {:>5} {:>9} {:>9} {:>9} {:>9} {:>9} {:>11} {:>9} {:>9}",
        "", "rows", "accuracy", "lenient", "macro-F1", "coverage", "covered", "subcategory", "merchant", "merchant"
    );
    println!(
        "{:8} {:>5} {:>9} {:>9} {:>9} {:>9} {:>9} {:>11} {:>9} {:>9}",
        "", "", "strict", "", "", "", "accuracy", "accuracy", "recall", "precision"
    );
    println!("{:8} {}", "all", Score::of(&all));
    let countries: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.country.as_str()).collect();
    for country in countries {
        let some: Vec<_> = all.iter().copied().filter(|(row, _)| row.country == country).collect();
        println!("{country:8} {}", Score::of(&some));
    }
    print_confusions(&all, confusions);
    Ok(())
}

fn read(gold: &Path) -> anyhow::Result<Vec<Labelled>> {
    let text = fs::read_to_string(gold).with_context(|| gold.display().to_string())?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| serde_json::from_str(line).with_context(|| format!("{}:{}", gold.display(), index + 1)))
        .collect()
}

fn predict(row: &Labelled) -> anyhow::Result<Prediction<'_>> {
    let verdict = Categorizer::new(&row.language)?.categorize(Line {
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
        merchant: verdict.merchant.and_then(merchant).and_then(|merchant| merchant.merchant_name),
        confidence: (f64::from(verdict.confidence) * 100.0).round() / 100.0,
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
            "{:>5} {:>9} {:>9} {:>9.3} {:>9} {:>9} {:>11} {:>9} {:>9}",
            self.rows,
            share(self.strict, self.rows),
            share(self.lenient, self.rows),
            self.macro_f1(),
            share(self.covered, self.rows),
            share(self.covered_right, self.covered),
            share(self.subcategory_right, self.with_subcategory),
            share(self.merchant_right, self.with_merchant),
            share(self.merchant_right, self.merchant_said),
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
