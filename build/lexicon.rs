//! The dictionary: merchants, the phrases of banks and trades, and merchant category codes.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::layout::{
    self, FIRST_SUFFIX, HIT_RULE, LAST, LENGTH, LOWER, NAMELESS, NO_WEBSITE, OWN_WEBSITE, SECTIONS, STEM, STEMS, SUFFIXES, UPPER, WHOLE,
    WORD, WORDS,
};
use super::tables::{Line, files, read};
use super::text::{squash, words};
use super::trie::{self, Hit};

/// The countries that have a file of merchants, in the order of the bits that stand for them.
const COUNTRIES: [&str; 6] = ["ar", "br", "cl", "co", "mx", "pe"];

/// What is read of the files.
#[derive(Default)]
struct Lexicon {
    /// Each phrase leads to the merchants and rules that it stands for.
    phrases: BTreeMap<Vec<u8>, Vec<Hit>>,
    verdicts: Vec<String>,
    merchants: Vec<Entry>,
    rules: Vec<(u8, u8)>,
    codes: Vec<(u16, u16, u8)>,
    examples: String,
}

struct Entry {
    name: String,
    /// A tab and the website, where that does not follow from the name.
    behind: String,
    verdict: u8,
    countries: u8,
    website: u8,
}

/// A dictionary in bytes, and the examples of its rules as Rust source.
pub(crate) struct Built {
    /// As `src/enrich/categorize/layout.rs` says.
    pub bytes: Vec<u8>,
    /// A table for tests: where a rule stands, its index, and the description that must be decided by it.
    #[allow(dead_code, reason = "read by the build script alone")]
    pub examples: String,
}

/// Reads the files of `data` whose lines `keep` wants: it is asked with a phrase, and what it leads to.
pub(crate) fn build(data: &Path, keep: &dyn Fn(&str, &str) -> bool) -> Built {
    let mut lexicon = Lexicon::default();
    for file in ["merchants", "brands"].iter().flat_map(|folder| files(&data.join(folder))) {
        lexicon.read_merchants(&file, keep);
    }
    for file in files(&data.join("rules")) {
        lexicon.read_rules(&file, keep);
    }
    lexicon.read_codes(&data.join("mcc.tsv"));
    lexicon.sort();
    Built { bytes: lexicon.bytes(), examples: lexicon.examples }
}

impl Lexicon {
    fn add(&mut self, line: &Line, phrase: &str, target: u16, kind: u8) {
        let (reach, phrase) = if let Some(stem) = phrase.strip_suffix('*') {
            // Written `stem*`: the last word may go on.
            (if words(stem) > 1 { STEMS } else { STEM }, stem)
        } else if let Some(whole) = phrase.strip_prefix('=') {
            (WHOLE, whole)
        } else {
            (if words(phrase) > 1 { WORDS } else { WORD }, phrase)
        };
        let key = squash(phrase);
        if key.len() < 2 {
            line.fail(&format!("`{phrase}` is too short to be told apart"));
        }
        let hit = (reach | kind, target);
        let hits = self.phrases.entry(key).or_default();
        if !hits.contains(&hit) {
            hits.push(hit);
        }
    }

    /// The position of `Category / Subcategory` among the verdicts.
    fn verdict(&mut self, line: &Line, text: &str) -> u8 {
        if text.is_empty() {
            line.fail("the category is missing");
        }
        let position = self.verdicts.iter().position(|verdict| verdict == text).unwrap_or_else(|| {
            self.verdicts.push(text.to_owned());
            self.verdicts.len() - 1
        });
        u8::try_from(position).unwrap_or_else(|_| line.fail("there are more than 256 verdicts"))
    }

    /// Name, `Category / Subcategory`, website, aliases parted by `;`. The name counts as an alias, unless it is among them
    /// as one that must stand alone.
    fn read_merchants(&mut self, file: &Path, keep: &dyn Fn(&str, &str) -> bool) {
        let country = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let countries: u8 = match COUNTRIES.iter().position(|code| *code == country) {
            Some(bit) => 1 << bit,
            None if country == "world" => (1 << COUNTRIES.len()) - 1,
            None => panic!("{}: not one of the countries {COUNTRIES:?}, nor `world`", file.display()),
        };
        let lines = read(file);
        for pair in lines.windows(2) {
            if squash(pair[0].column(0)) >= squash(pair[1].column(0)) {
                pair[1].fail(&format!("`{}` must stand before `{}`, and only once", pair[1].column(0), pair[0].column(0)));
            }
        }
        for line in &lines {
            let name = line.column(0);
            let verdict = self.verdict(line, line.column(1));
            let (website, behind) = website(name, line.column(2));
            let target = u16::try_from(self.merchants.len()).ok().filter(|index| *index < 0x8000);
            let target = target.unwrap_or_else(|| line.fail("there are more than 32,768 merchants"));
            self.merchants.push(Entry { name: name.to_owned(), behind, verdict, countries, website });
            let aliases: Vec<&str> = line.column(3).split(';').map(str::trim).filter(|alias| !alias.is_empty()).collect();
            let key = squash(name);
            if !aliases.iter().any(|alias| alias.starts_with('=') && squash(alias) == key) && keep(name, name) {
                self.add(line, name, target, 0);
            }
            for alias in aliases {
                if keep(alias, name) {
                    self.add(line, alias, target, 0);
                }
            }
        }
    }

    /// Phrases parted by `;`, language (`es`, `pt` or `*`), direction (`in`, `out` or `*`), account (`card` or `*`),
    /// `Category / Subcategory`, example. The file's name is the rank.
    fn read_rules(&mut self, file: &Path, keep: &dyn Fn(&str, &str) -> bool) {
        let rank = match file.file_stem().and_then(|stem| stem.to_str()) {
            Some("rail") => 0,
            Some("trade") => 1,
            Some("bank") => 2,
            _ => panic!("{}: the rules stand in bank.tsv, trade.tsv and rail.tsv", file.display()),
        };
        for line in read(file) {
            let language = match line.column(1) {
                "*" => 0,
                "es" => 1,
                "pt" => 2,
                _ => line.fail("the language is `es`, `pt` or `*`"),
            };
            let direction = match line.column(2) {
                "*" => 0,
                "in" => 1,
                "out" => 2,
                _ => line.fail("the direction is `in`, `out` or `*`"),
            };
            let card_only = match line.column(3) {
                "card" => true,
                "*" => false,
                _ => line.fail("the account is `card` or `*`"),
            };
            let verdict = self.verdict(&line, line.column(4));
            let example = line.column(5);
            if example.is_empty() {
                line.fail("a rule needs an example: a description that it decides");
            }
            let target = u16::try_from(self.rules.len()).unwrap_or_else(|_| line.fail("there are more than 65,536 rules"));
            self.rules.push((rank | language << 2 | direction << 4 | u8::from(card_only) << 6, verdict));
            let _ = writeln!(self.examples, "    ({:?}, {target}, {example:?}),", line.place());
            for phrase in line.column(0).split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                if keep(phrase, line.column(4)) {
                    self.add(&line, phrase, target, HIT_RULE);
                }
            }
        }
    }

    /// First and last code of a range, `Category / Subcategory`.
    fn read_codes(&mut self, file: &Path) {
        let mut last = 0_u16;
        for line in read(file) {
            let code = |index: usize| -> u16 { line.column(index).parse().unwrap_or_else(|_| line.fail("a code has four digits")) };
            let (from, to) = (code(0), code(1));
            if from <= last || to < from {
                line.fail("the ranges stand in order and do not overlap");
            }
            last = to;
            let verdict = self.verdict(&line, line.column(2));
            self.codes.push((from, to, verdict));
        }
    }

    /// Sorts the merchants by their folded names, as the trie has its phrases.
    fn sort(&mut self) {
        let mut order: Vec<usize> = (0..self.merchants.len()).collect();
        order.sort_by_cached_key(|index| squash(&self.merchants[*index].name));
        let mut places = vec![0_u16; order.len()];
        for (place, index) in order.iter().enumerate() {
            places[*index] = place as u16;
        }
        for (flags, target) in self.phrases.values_mut().flatten() {
            if *flags & HIT_RULE == 0 {
                *target = places[usize::from(*target)];
            }
        }
        let mut sorted: Vec<(u16, Entry)> = places.into_iter().zip(self.merchants.drain(..)).collect();
        sorted.sort_by_key(|(place, _)| *place);
        self.merchants = sorted.into_iter().map(|(_, entry)| entry).collect();
    }

    fn bytes(&self) -> Vec<u8> {
        let mut sections: [Vec<u8>; SECTIONS] = Default::default();
        let folded: Vec<Vec<u8>> = self.merchants.iter().map(|merchant| squash(&merchant.name)).collect();
        let own = |phrase: &[u8], merchant: u16| folded[usize::from(merchant)] == phrase;
        trie::write(&self.phrases, &own, &mut sections);
        sections[layout::VERDICTS] = self.verdicts.join("\n").into_bytes();
        let (mut verdicts, mut countries, mut websites) = (Vec::new(), Vec::new(), Vec::new());
        for (index, (merchant, folded)) in self.merchants.iter().zip(&folded).enumerate() {
            let is_phrase = self
                .phrases
                .get(folded)
                .is_some_and(|hits| hits.iter().any(|(flags, to)| flags & HIT_RULE == 0 && usize::from(*to) == index));
            let spelling = spelling(&merchant.name, folded).filter(|_| is_phrase);
            if spelling.is_none() {
                sections[layout::NAMES].extend(merchant.name.bytes());
            }
            sections[layout::NAMES].extend(merchant.behind.bytes());
            sections[layout::NAMES].push(b'\n');
            sections[layout::SPELLINGS].extend(spelling.unwrap_or_else(|| vec![LAST]));
            verdicts.push(merchant.verdict);
            countries.push(merchant.countries | if is_phrase { 0 } else { NAMELESS });
            websites.push(merchant.website);
        }
        sections[layout::MERCHANTS] = [verdicts, countries, websites].concat();
        sections[layout::RULES] = self.rules.iter().map(|(when, _)| *when).chain(self.rules.iter().map(|(_, verdict)| *verdict)).collect();
        sections[layout::CODES].extend(self.codes.iter().flat_map(|(from, ..)| from.to_le_bytes()));
        sections[layout::CODES].extend(self.codes.iter().flat_map(|(_, to, _)| to.to_le_bytes()));
        sections[layout::CODES].extend(self.codes.iter().map(|(.., verdict)| *verdict));
        let lengths = sections.iter().flat_map(|section| (section.len() as u32).to_le_bytes());
        lengths.chain(sections.iter().flatten().copied()).collect()
    }
}

/// How a name is written, where that and its folded letters say all of it.
fn spelling(name: &str, folded: &[u8]) -> Option<Vec<u8>> {
    let mut words = Vec::new();
    for word in name.split(' ') {
        let is_upper = word.len() > 1 && !word.bytes().any(|letter| letter.is_ascii_lowercase());
        let is_lower = word.starts_with(|first: char| first.is_ascii_lowercase());
        let flag = if is_upper {
            UPPER
        } else if is_lower {
            LOWER
        } else {
            0
        };
        words.push(u8::try_from(word.len()).ok().filter(|length| *length <= LENGTH)? | flag);
    }
    (layout::spell(folded, &words).as_deref() == Some(name)).then(|| {
        *words.last_mut()? |= LAST;
        Some(words)
    })?
}

/// How a website is written: the byte of its plane, and what stands behind the name.
fn website(name: &str, website: &str) -> (u8, String) {
    if website.is_empty() {
        return (NO_WEBSITE, String::new());
    }
    let key: String = squash(name).into_iter().map(char::from).filter(|c| *c != '&').collect();
    let suffix = website.strip_prefix(&key).and_then(|suffix| SUFFIXES.iter().position(|known| *known == suffix));
    match suffix {
        Some(position) => (FIRST_SUFFIX + position as u8, String::new()),
        None => (OWN_WEBSITE, format!("\t{website}")),
    }
}
