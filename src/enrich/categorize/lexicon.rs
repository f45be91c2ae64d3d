//! The dictionary that the build script made of `data/`, read where it lies.

use std::sync::{LazyLock, OnceLock};

use super::country::Countries;
use super::layout;
use super::model::Model;
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

/// How a phrase must stand in a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// As a whole word.
    Word,
    /// As whole words.
    Words,
    /// As the beginning of one word.
    Stem,
    /// As whole words, the last of which may go on.
    Stems,
    /// As whole words, with nothing beside it that means something.
    Whole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Merchant(u16),
    Rule(u16),
}

/// What a phrase leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub target: Target,
    pub reach: Reach,
}

/// A dictionary: merchants, and what phrases mean. The engine has one built in; others serve to measure.
#[derive(Debug)]
pub struct Lexicon {
    verdicts: Vec<Verdict>,
    sections: [&'static [u8]; layout::SECTIONS],
    weights: &'static [u8],
    model: OnceLock<Option<Model>>,
    /// Where the node of each first letter starts in the trie; for letters that no phrase starts with, behind its end.
    roots: [usize; 256],
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
        for (index, section) in sections.iter_mut().enumerate() {
            (*section, rest) = rest.split_at_checked(number(bytes, index)?)?;
        }
        let mut lexicon = Self { sections, weights, ..Self::empty() };
        let verdicts = std::str::from_utf8(lexicon.section(layout::VERDICTS)).ok()?;
        lexicon.verdicts = verdicts.lines().map(Verdict::parse).collect::<Option<_>>()?;
        let mut at = Some(0);
        while let Some(node) = at.and_then(|at| Step::at(lexicon.section(layout::TRIE), at)) {
            *lexicon.roots.get_mut(usize::from(node.letter()?))? = at?;
            at = node.sibling;
        }
        Some(lexicon)
    }

    fn empty() -> Self {
        Self { verdicts: Vec::new(), sections: [&[]; layout::SECTIONS], weights: &[], model: OnceLock::new(), roots: [usize::MAX; 256] }
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

    fn merchant_plane(&self, plane: usize, index: u16) -> Option<u8> {
        let (count, index) = (self.merchant_count(), usize::from(index));
        if index < count { self.section(layout::MERCHANTS).get(plane * count + index).copied() } else { None }
    }

    /// The merchant's entry.
    pub(super) fn merchant(&self, index: u16) -> Option<Merchant> {
        let verdict = self.verdict(self.merchant_plane(0, index)?)?;
        Some(Merchant { verdict, countries: self.merchant_plane(1, index)? })
    }

    /// The merchant's name, and its website where it is known, without `https://`.
    pub(super) fn name(&self, index: u16) -> Option<(&'static str, Option<String>)> {
        let mark = number(self.section(layout::MARKS), usize::from(index) / layout::MARK_EVERY)?;
        let names = std::str::from_utf8(self.section(layout::NAMES)).ok()?;
        let line = names.get(mark..)?.lines().nth(usize::from(index) % layout::MARK_EVERY)?;
        let (name, own) = line.split_once('\t').unwrap_or((line, ""));
        let website = match self.merchant_plane(2, index)? {
            layout::NO_WEBSITE => None,
            layout::OWN_WEBSITE => Some(own.to_owned()),
            suffix => {
                let key: String = crate::text::squash(name).into_iter().map(char::from).filter(|c| *c != '&').collect();
                Some(key + layout::SUFFIXES.get(usize::from(suffix - layout::FIRST_SUFFIX))?)
            }
        };
        Some((name, website))
    }

    /// The rule's entry.
    pub(super) fn rule(&self, index: u16) -> Option<Rule> {
        let (when, verdicts) = self.section(layout::RULES).split_at_checked(self.section(layout::RULES).len() / 2)?;
        let when = *when.get(usize::from(index))?;
        Some(Rule {
            rank: [Rank::Rail, Rank::Trade, Rank::Bank].get(usize::from(when & 3)).copied()?,
            language: [None, Some(Language::Es), Some(Language::Pt)].get(usize::from(when >> 2 & 3)).copied()?,
            direction: [None, Some(Direction::Inflow), Some(Direction::Outflow)].get(usize::from(when >> 4 & 3)).copied()?,
            card_only: when >> 6 & 1 == 1,
            verdict: self.verdict(*verdicts.get(usize::from(index))?)?,
        })
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

    /// The way into the trie by that letter.
    pub(super) fn enter(&'static self, letter: u8) -> Option<Step> {
        let at = self.roots.get(usize::from(letter)).copied().filter(|at| *at != usize::MAX)?;
        let mut step = Step::at(self.section(layout::TRIE), at)?;
        step.skip_letter();
        Some(step)
    }
}

/// The little-endian `u32` at that index.
fn number(bytes: &[u8], index: usize) -> Option<usize> {
    Some(u32::from_le_bytes(*bytes.get(index * 4..)?.first_chunk()?) as usize)
}

/// A place in the trie: behind some letters of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    trie: &'static [u8],
    head: u8,
    /// Where the node's next letter is; behind the last, where its hits or its children are.
    at: usize,
    /// How many of its letters are left.
    left: u8,
    /// Where its next sibling starts.
    sibling: Option<usize>,
}

impl Step {
    /// The node that starts there, before its first letter.
    fn at(trie: &'static [u8], start: usize) -> Option<Self> {
        let head = *trie.get(start)?;
        let mut at = start + 1;
        let mut sibling = None;
        if head & layout::MORE != 0 {
            let (mut distance, mut shift) = (0, 0);
            loop {
                let byte = *trie.get(at)?;
                at += 1;
                distance |= usize::from(byte & 0x7F) << shift;
                shift += 7;
                if byte & 0x80 == 0 || shift > 28 {
                    break;
                }
            }
            sibling = Some(at + distance);
        }
        Some(Self { trie, head, at, left: head & layout::LETTERS, sibling })
    }

    fn letter(&self) -> Option<u8> {
        self.trie.get(self.at).copied()
    }

    fn skip_letter(&mut self) {
        self.at += 1;
        self.left = self.left.saturating_sub(1);
    }

    /// Whether a phrase ends here.
    pub(super) fn is_final(&self) -> bool {
        self.left == 0 && self.head & layout::FINAL != 0
    }

    /// What the phrases lead to that end here.
    pub(super) fn hits(&self) -> Hits {
        Hits { trie: self.trie, at: self.is_final().then_some(self.at) }
    }

    fn first_child(&self) -> Option<Self> {
        if self.head & layout::CHILDREN == 0 {
            return None;
        }
        let mut at = self.at;
        if self.head & layout::FINAL != 0 {
            while *self.trie.get(at)? & layout::HIT_MORE != 0 {
                at += 3;
            }
            at += 3;
        }
        Self::at(self.trie, at)
    }

    /// Takes that letter; whether a phrase goes on with it.
    pub(super) fn take(&mut self, letter: u8) -> bool {
        if self.left > 0 {
            let goes_on = self.letter() == Some(letter);
            if goes_on {
                self.skip_letter();
            }
            return goes_on;
        }
        let mut child = self.first_child();
        while let Some(mut node) = child {
            match node.letter() {
                Some(first) if first < letter => child = node.sibling.and_then(|at| Self::at(self.trie, at)),
                Some(first) if first == letter => {
                    node.skip_letter();
                    *self = node;
                    return true;
                }
                _ => return false,
            }
        }
        false
    }

    /// The letters that phrases go on with, and where each leads.
    pub(super) fn each_next(&self, mut next: impl FnMut(u8, Self)) {
        let mut child = if self.left > 0 { Some(*self) } else { self.first_child() };
        while let Some(mut node) = child {
            child = if self.left > 0 { None } else { node.sibling.and_then(|at| Self::at(self.trie, at)) };
            if let Some(letter) = node.letter() {
                node.skip_letter();
                next(letter, node);
            }
        }
    }
}

/// What a phrase leads to, one by one.
#[derive(Debug)]
pub(super) struct Hits {
    trie: &'static [u8],
    at: Option<usize>,
}

impl Iterator for Hits {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        let at = self.at.take()?;
        let [flags, low, high] = *self.trie.get(at..)?.first_chunk()?;
        self.at = (flags & layout::HIT_MORE != 0).then_some(at + 3);
        let index = u16::from_le_bytes([low, high]);
        Some(Hit {
            target: if flags & layout::HIT_RULE == 0 { Target::Merchant(index) } else { Target::Rule(index) },
            reach: match flags & layout::HIT_REACH {
                0 => Reach::Word,
                1 => Reach::Words,
                2 => Reach::Stem,
                3 => Reach::Stems,
                _ => Reach::Whole,
            },
        })
    }
}

#[cfg(test)]
mod tests;
