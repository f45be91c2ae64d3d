//! How the dictionary lies in its bytes: in planes of what is alike, which compress well, in an order that is read in one pass, part by part.
//!
//! The build script writes it by these very definitions (`build/lexicon.rs`), so this file uses nothing of the crate.
//!
//! The bytes are the lengths of the sections (`u32`, little-endian), then the sections:
//!
//! | section | holds |
//! |---|---|
//! | [`VERDICTS`] | the verdicts that occur, as text: one `Category / Subcategory` a line |
//! | [`MERCHANTS`] | three planes of a byte a merchant, in the order of their folded names: its verdict; a bit a country, and [`NAMELESS`]; how its website is written |
//! | [`NAMES`] | a line a merchant: its name where it has no spelling, and behind a tab its website where that does not follow from the name |
//! | [`SPELLINGS`] | how each merchant's folded name is written |
//! | [`RULES`] | two planes of a byte a rule: when it applies, its verdict |
//! | [`CODES`] | three planes: first codes of ranges (`u16`), last codes, verdicts |
//! | [`LABELS`] | the letters of the trie's nodes, the last of a node with [`LAST`] |
//! | [`NODES`] | a byte a node: how many children, and [`FINAL`] |
//! | [`HITS`] | a byte for each thing that a phrase leads to: the reach, and flags |
//! | [`ALIASES`] | two planes, low and high bytes: the merchants of the hits that have no flag |
//! | [`RULE_HITS`] | the same: the rules of the hits that lead to rules |
//! | [`NUMBERS`] | a byte for each three digits: 1 where so much of a number that starts with them may be a part of a phrase |
//! | [`PARTS`] | [`PART_NUMBERS`] numbers of each part of the trie, two planes of all: what is to be skipped to the next part |
//!
//! The trie is every name and phrase, folded, in their order: a node stands before its children, and those in the order of
//! their letters. A hit that is [`HIT_OWN`] leads to the next of the merchants whose folded name is a phrase; that of an alias
//! is written as the distance from the last of those, zigzag.
//!
//! A part of the trie is some children of one of the root's children, and all that is under them. Its numbers: how many those children are; how
//! many nodes, letters, hits, aliases and hits of rules it has; and by how much the next merchant whose folded name may be a phrase is another
//! behind it.
//!
//! When a rule applies, from the lowest bit: rank (2 bits: 0 rail, 1 trade, 2 bank), language (2 bits: 0 any, 1 Spanish,
//! 2 Portuguese), direction (2 bits: 0 any, 1 in, 2 out), credit cards only (1 bit).
//!
//! A spelling is a byte a word: its length, [`UPPER`], [`LOWER`] or neither (a capital first), and [`LAST`] for the last. A
//! length of 0 says that the name stands among the names.

pub(crate) const VERDICTS: usize = 0;
pub(crate) const MERCHANTS: usize = 1;
pub(crate) const NAMES: usize = 2;
pub(crate) const SPELLINGS: usize = 3;
pub(crate) const RULES: usize = 4;
pub(crate) const CODES: usize = 5;
pub(crate) const LABELS: usize = 6;
pub(crate) const NODES: usize = 7;
pub(crate) const HITS: usize = 8;
pub(crate) const ALIASES: usize = 9;
pub(crate) const RULE_HITS: usize = 10;
pub(crate) const NUMBERS: usize = 11;
pub(crate) const PARTS: usize = 12;
/// How many sections there are.
pub(crate) const SECTIONS: usize = 13;

/// How many numbers a part of the trie has.
pub(crate) const PART_NUMBERS: usize = 7;

/// The last letter of a node, the last word of a spelling.
pub(crate) const LAST: u8 = 0x80;

/// Of a merchant's countries: its folded name is no phrase.
pub(crate) const NAMELESS: u8 = 0x80;

/// A phrase ends with this node.
pub(crate) const FINAL: u8 = 0x40;
/// How many children it has.
pub(crate) const CHILDREN: u8 = 0x3F;

/// Flags of a hit: the phrase leads to something else as well.
pub(crate) const HIT_MORE: u8 = 0x80;
/// Flags of a hit: to a rule, not to a merchant.
pub(crate) const HIT_RULE: u8 = 0x40;
/// Flags of a hit: to the next merchant whose folded name is a phrase.
pub(crate) const HIT_OWN: u8 = 0x20;
/// Flags of a hit: to the merchant that the hit before leads to.
pub(crate) const HIT_SAME: u8 = 0x10;
/// Flags of a hit: the reach.
pub(crate) const HIT_REACH: u8 = 0x07;
/// A reach: as a whole word.
pub(crate) const WORD: u8 = 0;
/// A reach: as whole words.
pub(crate) const WORDS: u8 = 1;
/// A reach: as the beginning of one word.
pub(crate) const STEM: u8 = 2;
/// A reach: as whole words, the last of which may go on.
pub(crate) const STEMS: u8 = 3;
/// A reach: as whole words, with nothing beside them that means something.
pub(crate) const WHOLE: u8 = 4;

/// Of a word of a spelling: all letters are capitals.
pub(crate) const UPPER: u8 = 0x20;
/// Of a word of a spelling: none is.
pub(crate) const LOWER: u8 = 0x40;
/// Of a word of a spelling: its length.
pub(crate) const LENGTH: u8 = 0x1F;

/// The website is not known.
pub(crate) const NO_WEBSITE: u8 = 0;
/// The website stands behind the name.
pub(crate) const OWN_WEBSITE: u8 = 1;
/// From here on: the website is the folded name, and one of [`SUFFIXES`].
pub(crate) const FIRST_SUFFIX: u8 = 2;

/// What commonly follows a business's name in its address.
pub(crate) const SUFFIXES: [&str; 16] = [
    ".com", ".com.br", ".com.mx", ".com.co", ".com.ar", ".com.pe", ".cl", ".mx", ".co", ".pe", ".ar", ".net", ".org", ".io", ".app", ".tv",
];

/// A merchant's name from its folded name and its spelling; `None` where it has none, or where they do not belong together.
pub(crate) fn spell(folded: &[u8], spelling: &[u8]) -> Option<String> {
    let mut name = String::new();
    let mut rest = folded;
    for word in spelling {
        let letters;
        (letters, rest) = rest.split_at_checked(usize::from(word & LENGTH)).filter(|(letters, _)| !letters.is_empty())?;
        if !name.is_empty() {
            name.push(' ');
        }
        for (index, letter) in letters.iter().enumerate() {
            let is_capital = word & UPPER != 0 || (index == 0 && word & LOWER == 0);
            name.push(char::from(if is_capital { letter.to_ascii_uppercase() } else { *letter }));
        }
    }
    rest.is_empty().then_some(name)
}
