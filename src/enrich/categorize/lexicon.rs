//! The dictionary that the build script made of `data/`, read where it lies.

use std::sync::{LazyLock, OnceLock};

use super::country::Countries;
use super::layout;
use super::model::Model;
use super::trie::Trie;
use crate::model::{Category, Direction, Subcategory, WireName};

/// What a transaction is found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub category: Category,
    pub subcategory: Option<Subcategory>,
}

impl Verdict {
    pub(super) const UNKNOWN: Self = Self { category: Category::Unknown, subcategory: None };

    /// Reads `Category` or `Category / Subcategory`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (category, subcategory) = text.split_once(" / ").map_or((text, None), |(category, sub)| (category, Some(sub)));
        let subcategory = match subcategory {
            Some(name) => Some(Subcategory::from_wire(name)?),
            None => None,
        };
        Some(Self { category: Category::from_wire(category)?, subcategory })
    }
}

/// A business that a description can name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merchant {
    pub verdict: Verdict,
    /// A bit a country of [`Countries`].
    countries: u8,
}

impl Merchant {
    /// Whether it does business in one of these countries.
    pub(super) fn is_at_home(self, countries: Countries) -> bool {
        self.countries & countries.bits() != 0
    }

    /// Whether it does business in more countries than one.
    #[cfg(test)]
    pub(super) fn first_country(self) -> usize {
        self.countries.trailing_zeros() as usize
    }
}

/// The languages that descriptions are read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Es,
    Pt,
}

/// How much a rule's phrase weighs, heaviest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// How the money moved: `pix`, `spei`, `compra`. Decides where nothing else does.
    Rail,
    /// A word that names a trade: `padaria`, `farmacia`.
    Trade,
    /// The bank's own words for what it does: `iof`, `anuidade`, `pago tarjeta`. Decides over any merchant.
    Bank,
}

/// What phrases mean, and for which transactions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub rank: Rank,
    pub language: Option<Language>,
    pub direction: Option<Direction>,
    pub card_only: bool,
    pub verdict: Verdict,
}

/// A dictionary: merchants, and what phrases mean. The engine has one built in; others serve to measure.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) trie: Trie,
    rules: Vec<Rule>,
    verdicts: Vec<Verdict>,
    sections: [&'static [u8]; layout::SECTIONS],
    /// Where the line and the spelling of each merchant start; read when the first name is asked for.
    names: OnceLock<[Vec<u32>; 2]>,
    weights: &'static [u8],
    model: OnceLock<Option<Model>>,
}

/// The dictionary of the crate.
pub(super) static BUILT: LazyLock<Lexicon> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
    Lexicon::read(bytes, include_bytes!("../../../data/model/categorize.bin")).unwrap_or_else(Lexicon::empty)
});

impl Lexicon {
    /// A dictionary in bytes, as `layout` describes them, and the weights of a model that goes with it; `None` where they are
    /// something else.
    pub fn read(bytes: &'static [u8], weights: &'static [u8]) -> Option<Self> {
        let mut rest = bytes.get(layout::SECTIONS * 4..)?;
        let mut sections: [&[u8]; layout::SECTIONS] = [&[]; layout::SECTIONS];
        for (section, length) in sections.iter_mut().zip(bytes.as_chunks::<4>().0) {
            (*section, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        }
        let mut lexicon = Self { sections, weights, ..Self::empty() };
        let verdicts = std::str::from_utf8(lexicon.section(layout::VERDICTS)).ok()?;
        lexicon.verdicts = verdicts.lines().map(Verdict::parse).collect::<Option<_>>()?;
        lexicon.rules = lexicon.read_rules()?;
        lexicon.trie = Trie::read(&lexicon.sections, lexicon.merchant_count(), lexicon.rules.len())?;
        Some(lexicon)
    }

    fn empty() -> Self {
        Self {
            trie: Trie::default(),
            rules: Vec::new(),
            verdicts: Vec::new(),
            sections: [&[]; layout::SECTIONS],
            names: OnceLock::new(),
            weights: &[],
            model: OnceLock::new(),
        }
    }

    fn read_rules(&self) -> Option<Vec<Rule>> {
        let planes = self.section(layout::RULES);
        let (whens, verdicts) = planes.split_at_checked(planes.len() / 2)?;
        let rule = |(when, verdict): (&u8, &u8)| {
            Some(Rule {
                rank: [Rank::Rail, Rank::Trade, Rank::Bank].get(usize::from(when & 3)).copied()?,
                language: [None, Some(Language::Es), Some(Language::Pt)].get(usize::from(when >> 2 & 3)).copied()?,
                direction: [None, Some(Direction::Inflow), Some(Direction::Outflow)].get(usize::from(when >> 4 & 3)).copied()?,
                card_only: when >> 6 & 1 == 1,
                verdict: self.verdict(*verdict)?,
            })
        };
        whens.iter().zip(verdicts).map(rule).collect()
    }

    /// The learned model, read when it is first needed.
    pub(super) fn model(&self) -> Option<&Model> {
        self.model.get_or_init(|| Model::read(self.weights)).as_ref()
    }

    fn section(&self, index: usize) -> &'static [u8] {
        self.sections.get(index).copied().unwrap_or_default()
    }

    fn verdict(&self, index: u8) -> Option<Verdict> {
        self.verdicts.get(usize::from(index)).copied()
    }

    /// How many merchants there are.
    pub(super) fn merchant_count(&self) -> usize {
        self.section(layout::MERCHANTS).len() / 3
    }

    /// The merchant's entry.
    pub(super) fn merchant(&self, index: u16) -> Option<Merchant> {
        let (planes, count, index) = (self.section(layout::MERCHANTS), self.merchant_count(), usize::from(index));
        let (verdict, countries) = (planes.get(index).filter(|_| index < count)?, planes.get(count + index)?);
        Some(Merchant { verdict: self.verdict(*verdict)?, countries: countries & !layout::NAMELESS })
    }

    /// The merchant's name, and its website where it is known, without `https://`.
    pub(super) fn name(&self, index: u16) -> Option<(String, Option<String>)> {
        let [lines, spellings] = self.names.get_or_init(|| self.name_starts());
        let [line, spelling] = [lines, spellings].map(|starts| starts.get(usize::from(index)).copied());
        let (line, spelling) = (line?, spelling?);
        let line = self.section(layout::NAMES).get(line as usize..)?.split(|letter| *letter == b'\n').next()?;
        let line = std::str::from_utf8(line).ok()?;
        let (name, own) = line.split_once('\t').unwrap_or((line, ""));
        let name = if name.is_empty() {
            let spelling = self.section(layout::SPELLINGS).get(spelling as usize..)?;
            let words = spelling.split_inclusive(|word| word & layout::LAST != 0).next()?;
            layout::spell(&self.trie.own_phrase(index)?, words)?
        } else {
            name.to_owned()
        };
        let how = *self.section(layout::MERCHANTS).get(self.merchant_count() * 2 + usize::from(index))?;
        let website = match how {
            layout::NO_WEBSITE => None,
            layout::OWN_WEBSITE => Some(own.to_owned()),
            suffix => {
                let key: String = crate::text::squash(&name).into_iter().map(char::from).filter(|c| *c != '&').collect();
                Some(key + layout::SUFFIXES.get(usize::from(suffix - layout::FIRST_SUFFIX))?)
            }
        };
        Some((name, website))
    }

    fn name_starts(&self) -> [Vec<u32>; 2] {
        let count = self.merchant_count();
        let starts = |section: usize, ends: fn(u8) -> bool| {
            let mut starts = Vec::with_capacity(count);
            let mut start = 0;
            for (at, byte) in self.section(section).iter().enumerate() {
                if ends(*byte) {
                    starts.push(start);
                    start = at as u32 + 1;
                }
            }
            starts
        };
        [starts(layout::NAMES, |letter| letter == b'\n'), starts(layout::SPELLINGS, |word| word & layout::LAST != 0)]
    }

    /// The rule's entry.
    pub(super) fn rule(&self, index: u16) -> Option<Rule> {
        self.rules.get(usize::from(index)).copied()
    }

    /// What a merchant category code (ISO 18245) stands for.
    pub(super) fn code(&self, mcc: u16) -> Option<Verdict> {
        let codes = self.section(layout::CODES);
        let count = codes.len() / 5;
        let (from, rest) = codes.split_at_checked(count * 2)?;
        let (to, verdicts) = rest.split_at_checked(count * 2)?;
        let (from, to) = (from.as_chunks::<2>().0, to.as_chunks::<2>().0);
        let index = to.partition_point(|to| u16::from_le_bytes(*to) < mcc);
        (u16::from_le_bytes(*from.get(index)?) <= mcc).then(|| self.verdict(*verdicts.get(index)?))?
    }

    /// Whether so much of a number that starts with these digits may be a part of a name or phrase.
    pub(super) fn knows_number(&self, start: [u8; 3]) -> bool {
        let index = start.iter().fold(0, |index, digit| index * 10 + usize::from(digit.wrapping_sub(b'0')));
        self.section(layout::NUMBERS).get(index).is_none_or(|knows| *knows != 0)
    }
}

#[cfg(test)]
mod tests;
