//! How the dictionary lies in its bytes, so that it is read in place: nothing is unpacked or built when a program starts.
//!
//! The build script writes it by these very definitions (`build/lexicon.rs`), so this file uses nothing of the crate.
//!
//! The bytes are the lengths of the sections (`u32`, little-endian), then the sections:
//!
//! | section | holds |
//! |---|---|
//! | [`VERDICTS`] | the verdicts that occur, as text: one `Category / Subcategory` a line |
//! | [`MERCHANTS`] | three planes of a byte a merchant: its verdict, its countries, how its website is written |
//! | [`NAMES`] | names, one a line, with a tab and the website behind those whose website does not follow from the name |
//! | [`MARKS`] | where every [`MARK_EVERY`]th line of the names starts (`u32`) |
//! | [`RULES`] | two planes of a byte a rule: when it applies, its verdict |
//! | [`CODES`] | three planes: first codes of ranges (`u16`), last codes, verdicts |
//! | [`TRIE`] | every name and phrase, folded |
//!
//! When a rule applies, from the lowest bit: rank (2 bits: 0 rail, 1 trade, 2 bank), language (2 bits: 0 any, 1 Spanish,
//! 2 Portuguese), direction (2 bits: 0 any, 1 in, 2 out), credit cards only (1 bit).
//!
//! The trie is its nodes in the order of their letters, children behind their parent. A node is a head byte ([`MORE`],
//! [`CHILDREN`], [`FINAL`], and how many letters it has), the distance to the next sibling (a varint, where there is one),
//! its letters, what a phrase that ends here leads to (three bytes each, where one does: [`HIT_MORE`], [`HIT_RULE`] and
//! the reach, then the index as `u16`), and its children.

pub(crate) const VERDICTS: usize = 0;
pub(crate) const MERCHANTS: usize = 1;
pub(crate) const NAMES: usize = 2;
pub(crate) const MARKS: usize = 3;
pub(crate) const RULES: usize = 4;
pub(crate) const CODES: usize = 5;
pub(crate) const TRIE: usize = 6;
/// How many sections there are.
pub(crate) const SECTIONS: usize = 7;

/// Every so many names are marked, so that one is found without reading all before it.
pub(crate) const MARK_EVERY: usize = 32;

/// Head of a node: a sibling follows.
pub(crate) const MORE: u8 = 0x80;
/// Head of a node: children follow.
pub(crate) const CHILDREN: u8 = 0x40;
/// Head of a node: a phrase ends with it.
pub(crate) const FINAL: u8 = 0x20;
/// Head of a node: how many letters it has, at least 1.
pub(crate) const LETTERS: u8 = 0x1F;

/// Flags of a hit: the phrase leads to something else as well.
pub(crate) const HIT_MORE: u8 = 0x80;
/// Flags of a hit: to a rule, not to a merchant.
pub(crate) const HIT_RULE: u8 = 0x40;
/// Flags of a hit: the reach.
pub(crate) const HIT_REACH: u8 = 0x07;

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
