//! The dictionary that the build script made of `data/`.

use std::sync::LazyLock;

use fst::raw::Fst;

use super::country::Countries;
use crate::model::{Category, Direction, Subcategory};

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
pub(super) static PHRASES: LazyLock<Fst<&[u8]>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the build script wrote these bytes, and a test opens them")]
    Fst::new(include_bytes!(concat!(env!("OUT_DIR"), "/phrases.fst")).as_slice()).expect("the automaton of the build")
});

/// What the phrases that end in this value of [`PHRASES`] lead to.
pub(super) fn hits(value: u64) -> impl Iterator<Item = Hit> {
    let (first, count) = ((value >> 8) as usize, (value & 0xFF) as usize);
    built::HITS.iter().skip(first).take(count).copied()
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
