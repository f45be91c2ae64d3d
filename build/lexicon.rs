//! The dictionary: merchants, the phrases of banks and trades, and merchant category codes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::tables::{Line, files, read, variant};
use crate::text::{squash, words};

/// The countries that have a file of merchants, in the order of the bits that stand for them.
const COUNTRIES: [&str; 6] = ["ar", "br", "cl", "co", "mx", "pe"];

/// How a phrase must stand in a description. The engine's `Reach` has the same values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// As a whole word.
    Word,
    /// As whole words.
    Words,
    /// Written `stem*`: the word may go on.
    Stem,
    /// The same of several words: the last may go on.
    Stems,
    /// Written `=name`: nothing else may stand beside it that means something.
    Whole,
}

/// Collects phrases: each leads to the merchants and rules that it stands for.
#[derive(Default)]
struct Phrases {
    hits: BTreeMap<Vec<u8>, Vec<String>>,
}

impl Phrases {
    fn add(&mut self, line: &Line, phrase: &str, target: &str) {
        let (reach, phrase) = if let Some(stem) = phrase.strip_suffix('*') {
            (if words(stem) > 1 { Reach::Stems } else { Reach::Stem }, stem)
        } else if let Some(whole) = phrase.strip_prefix('=') {
            (Reach::Whole, whole)
        } else {
            (if words(phrase) > 1 { Reach::Words } else { Reach::Word }, phrase)
        };
        let key = squash(phrase);
        if key.len() < 2 {
            line.fail(&format!("`{phrase}` is too short to be told apart"));
        }
        let reach = match reach {
            Reach::Word => "Word",
            Reach::Words => "Words",
            Reach::Stem => "Stem",
            Reach::Stems => "Stems",
            Reach::Whole => "Whole",
        };
        let hit = format!("Hit {{ target: {target}, reach: Reach::{reach} }}");
        let hits = self.hits.entry(key).or_default();
        if !hits.contains(&hit) {
            hits.push(hit);
        }
    }
}

/// Writes `lexicon.rs` and `phrases.fst` into `out`.
pub(crate) fn build(data: &Path, out: &Path) {
    let mut phrases = Phrases::default();
    let mut source = String::from("// Made by build/lexicon.rs from the files of data/.\n\n");
    merchants(&[data.join("merchants"), data.join("brands")], &mut phrases, &mut source);
    rules(&data.join("rules"), &mut phrases, &mut source);
    codes(&data.join("mcc.tsv"), &mut source);

    // Values of the automaton: where a phrase's hits start, and how many there are.
    let mut automaton = fst::MapBuilder::memory();
    let mut hits = String::new();
    let mut count = 0_u64;
    for (key, targets) in &phrases.hits {
        let value = count << 8 | targets.len() as u64;
        automaton.insert(key, value).unwrap_or_else(|error| panic!("phrases are added in order: {error}"));
        count += targets.len() as u64;
        for target in targets {
            let _ = writeln!(hits, "    {target},");
        }
    }
    let _ = writeln!(source, "pub(in crate::enrich::categorize) static HITS: &[Hit] = &[\n{hits}];\n");
    let bytes = automaton.into_inner().unwrap_or_else(|error| panic!("an automaton in memory can be finished: {error}"));
    write(&out.join("phrases.fst"), &bytes);
    write(&out.join("lexicon.rs"), source.as_bytes());
}

fn write(file: &Path, bytes: &[u8]) {
    fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// `Category` or `Category / Subcategory`, as a Rust expression.
fn verdict(line: &Line, text: &str) -> String {
    let (category, subcategory) = match text.split_once(" / ") {
        Some((category, subcategory)) => (category, format!("Some(Subcategory::{})", variant(subcategory))),
        None => (text, "None".to_owned()),
    };
    if category.is_empty() {
        line.fail("the category is missing");
    }
    format!("Verdict {{ category: Category::{}, subcategory: {subcategory} }}", variant(category))
}

/// Name, `Category / Subcategory`, website, aliases parted by `;`. The name counts as an alias, unless it is among them as one
/// that must stand alone.
fn merchants(folders: &[PathBuf], phrases: &mut Phrases, source: &mut String) {
    source.push_str("pub(in crate::enrich::categorize) static MERCHANTS: &[Merchant] = &[\n");
    let mut index = 0;
    for file in folders.iter().flat_map(|folder| files(folder)) {
        let country = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let countries: u8 = match COUNTRIES.iter().position(|code| *code == country) {
            Some(bit) => 1 << bit,
            None if country == "world" => (1 << COUNTRIES.len()) - 1,
            None => panic!("{}: not one of the countries {COUNTRIES:?}, nor `world`", file.display()),
        };
        let lines = read(&file);
        for pair in lines.windows(2) {
            if squash(pair[0].column(0)) >= squash(pair[1].column(0)) {
                pair[1].fail(&format!("`{}` must stand before `{}`, and only once", pair[1].column(0), pair[0].column(0)));
            }
        }
        for line in &lines {
            let (name, website) = (line.column(0), line.column(2));
            let verdict = verdict(line, line.column(1));
            let _ = writeln!(
                source,
                "    Merchant {{ name: {name:?}, website: {website:?}, verdict: {verdict}, countries: {countries} }}, // {}",
                line.place()
            );
            let target = format!("Target::Merchant({index})");
            let aliases: Vec<&str> = line.column(3).split(';').map(str::trim).filter(|alias| !alias.is_empty()).collect();
            let key = squash(name);
            if !aliases.iter().any(|alias| alias.starts_with('=') && squash(alias) == key) {
                phrases.add(line, name, &target);
            }
            for alias in aliases {
                phrases.add(line, alias, &target);
            }
            index += 1;
        }
    }
    source.push_str("];\n\n");
}

/// Phrases parted by `;`, language (`es`, `pt` or `*`), direction (`in`, `out` or `*`), account (`card` or `*`),
/// `Category / Subcategory`, example. The file's name is the rank.
fn rules(folder: &Path, phrases: &mut Phrases, source: &mut String) {
    let mut examples = String::new();
    source.push_str("pub(in crate::enrich::categorize) static RULES: &[Rule] = &[\n");
    let mut index = 0;
    for file in files(folder) {
        let rank = match file.file_stem().and_then(|stem| stem.to_str()) {
            Some("bank") => "Bank",
            Some("trade") => "Trade",
            Some("rail") => "Rail",
            _ => panic!("{}: the rules stand in bank.tsv, trade.tsv and rail.tsv", file.display()),
        };
        for line in read(&file) {
            let language = match line.column(1) {
                "es" => "Some(Language::Es)",
                "pt" => "Some(Language::Pt)",
                "*" => "None",
                _ => line.fail("the language is `es`, `pt` or `*`"),
            };
            let direction = match line.column(2) {
                "in" => "Some(Direction::Inflow)",
                "out" => "Some(Direction::Outflow)",
                "*" => "None",
                _ => line.fail("the direction is `in`, `out` or `*`"),
            };
            let card_only = match line.column(3) {
                "card" => true,
                "*" => false,
                _ => line.fail("the account is `card` or `*`"),
            };
            let verdict = verdict(&line, line.column(4));
            let example = line.column(5);
            if example.is_empty() {
                line.fail("a rule needs an example: a description that it decides");
            }
            let _ = writeln!(
                source,
                "    Rule {{ rank: Rank::{rank}, language: {language}, direction: {direction}, card_only: {card_only}, verdict: {verdict} }}, // {}",
                line.place()
            );
            let _ = writeln!(examples, "    ({:?}, {index}, {example:?}),", line.place());
            for phrase in line.column(0).split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                phrases.add(&line, phrase, &format!("Target::Rule({index})"));
            }
            index += 1;
        }
    }
    source.push_str("];\n\n");
    let _ = writeln!(source, "/// Where a rule stands, its index, and the description that must be decided by it.");
    let _ =
        writeln!(source, "#[cfg(test)]\npub(in crate::enrich::categorize) static EXAMPLES: &[(&str, usize, &str)] = &[\n{examples}];\n");
}

/// First and last code of a range, `Category / Subcategory`.
fn codes(file: &Path, source: &mut String) {
    source.push_str("pub(in crate::enrich::categorize) static CODES: &[(u16, u16, Verdict)] = &[\n");
    let mut last = 0_u16;
    for line in read(file) {
        let code = |index: usize| -> u16 { line.column(index).parse().unwrap_or_else(|_| line.fail("a code has four digits")) };
        let (from, to) = (code(0), code(1));
        if from <= last || to < from {
            line.fail("the ranges stand in order and do not overlap");
        }
        last = to;
        let _ = writeln!(source, "    ({from}, {to}, {}), // {}", verdict(&line, line.column(2)), line.place());
    }
    source.push_str("];\n\n");
}
