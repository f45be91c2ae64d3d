//! The dictionary that the build script made of `data/`, and the search for its names and phrases in a description.

use std::sync::LazyLock;

use fst::raw::{Fst, Node};

use super::country::Countries;
use crate::model::{Category, Direction, Subcategory};
use crate::text::Folded;

/// What a transaction is found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub category: Category,
    pub subcategory: Option<Subcategory>,
}

/// A business that a description can name.
#[derive(Debug)]
pub(super) struct Merchant {
    pub name: &'static str,
    /// Without `https://`; empty where none is known.
    pub website: &'static str,
    pub verdict: Verdict,
    /// A bit a country of [`Countries`].
    pub countries: u8,
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
#[derive(Debug)]
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
    /// As whole words.
    Words,
    /// From the start of a word; its last word may go on.
    Stem,
    /// As whole words, with nothing beside it that means something.
    Whole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Merchant(u16),
    Rule(u16),
}

/// What a phrase leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub target: Target,
    pub reach: Reach,
}

#[allow(clippy::unreadable_literal)]
mod built {
    #[allow(clippy::wildcard_imports, reason = "what the generated tables need follows the data")]
    use super::*;

    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}
#[cfg(test)]
pub(super) use built::EXAMPLES;
pub(super) use built::{MERCHANTS, RULES};

/// Every name and phrase, folded; a value says where its hits start and how many there are.
static PHRASES: LazyLock<Fst<&[u8]>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the build script wrote these bytes, and a test opens them")]
    Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/phrases.fst")).as_slice()).expect("the automaton of the build")
});

/// A name or phrase that stands in a description.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub hit: Hit,
    /// Where it stands in [`Folded::bytes`].
    pub start: usize,
    /// Where it ends there (exclusive).
    pub end: usize,
    /// Where the word ends that it ends in: further on for a stem.
    pub word_end: usize,
    /// Whether the description was cut off before the name's end.
    pub truncated: bool,
}

impl Found {
    /// How many letters of the description it is.
    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it stands inside a longer name or phrase. A stem has the whole of its last word.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        other.start <= self.start && self.word_end <= other.word_end && other.len() > self.len()
    }
}

/// Names shorter than this are not recognised by their beginning.
const SHORTEST_TRUNCATED: usize = 8;

/// Calls `found` for every name and phrase that starts with a word of the description.
pub(super) fn search(folded: &Folded, mut found: impl FnMut(Found)) {
    for (index, token) in folded.tokens.iter().enumerate() {
        let mut words = folded.tokens.get(index..).unwrap_or_default().iter().map(|token| token.end);
        let mut word_end = words.next().unwrap_or(token.end);
        let mut node = PHRASES.root();
        let mut value = 0;
        let mut position = token.start;
        for byte in folded.bytes.iter().skip(token.start) {
            let Some(transition) = node.find_input(*byte).map(|i| node.transition(i)) else { break };
            value += transition.out.value();
            node = PHRASES.node(transition.addr);
            position += 1;
            let whole_words = position == word_end;
            if node.is_final() {
                let at = Span { start: token.start, end: position, word_end };
                report(value + node.final_output().value(), at, false, &mut found);
            }
            if whole_words {
                match words.next() {
                    Some(end) => word_end = end,
                    None => truncated(&node, value, token.start, position, &mut found),
                }
            }
        }
    }
}

/// Where something stands, as in [`Found`].
#[derive(Clone, Copy)]
struct Span {
    start: usize,
    end: usize,
    word_end: usize,
}

fn report(value: u64, Span { start, end, word_end }: Span, truncated: bool, found: &mut impl FnMut(Found)) {
    let (first, count) = ((value >> 8) as usize, (value & 0xFF) as usize);
    for hit in built::HITS.iter().skip(first).take(count) {
        if end == word_end || hit.reach == Reach::Stem {
            found(Found { hit: *hit, start, end, word_end, truncated });
        }
    }
}

/// The description ends inside a name: banks cut long lines. Where only one name goes on like this, that is the one.
fn truncated(node: &Node<'_>, mut value: u64, start: usize, end: usize, found: &mut impl FnMut(Found)) {
    if end - start < SHORTEST_TRUNCATED || node.is_final() {
        return;
    }
    let mut node = *node;
    // A name of which more than half is missing says too little.
    for _ in 0..end - start {
        if node.len() != 1 {
            return;
        }
        let transition = node.transition(0);
        value += transition.out.value();
        node = PHRASES.node(transition.addr);
        if node.is_final() {
            report(value + node.final_output().value(), Span { start, end, word_end: end }, true, found);
            return;
        }
    }
}

/// The merchant's entry.
pub(super) fn merchant(index: u16) -> Option<&'static Merchant> {
    MERCHANTS.get(usize::from(index))
}

/// Whether the merchant does business in one of these countries.
pub(super) fn is_at_home(merchant: &Merchant, countries: Countries) -> bool {
    merchant.countries & countries.bits() != 0
}

/// What a merchant category code (ISO 18245) stands for.
pub(super) fn code(mcc: u16) -> Option<Verdict> {
    let index = built::CODES.partition_point(|(_, to, _)| *to < mcc);
    built::CODES.get(index).filter(|(from, ..)| *from <= mcc).map(|(.., verdict)| *verdict)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_leads_to_its_hits() {
        use fst::Streamer;
        let mut stream = PHRASES.stream();
        let mut next = 0;
        while let Some((_, value)) = stream.next() {
            let value = value.value();
            assert_eq!(value >> 8, next);
            next += value & 0xFF;
        }
        assert_eq!(next, built::HITS.len() as u64);
        for hit in built::HITS {
            match hit.target {
                Target::Merchant(index) => assert!(merchant(index).is_some()),
                Target::Rule(index) => assert!(RULES.get(usize::from(index)).is_some()),
            }
        }
    }

    #[test]
    fn every_verdict_keeps_to_the_taxonomy() {
        let merchants = MERCHANTS.iter().map(|m| (m.name.to_owned(), m.verdict));
        let rules = RULES.iter().enumerate().map(|(i, r)| (format!("rule {i}"), r.verdict));
        let codes = built::CODES.iter().map(|(from, _, verdict)| (format!("code {from}"), *verdict));
        for (name, verdict) in merchants.chain(rules).chain(codes) {
            if let Some(category) = verdict.subcategory.and_then(Subcategory::category) {
                assert_eq!(category, verdict.category, "{name}");
            }
        }
    }
}
