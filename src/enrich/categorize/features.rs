//! What the learned model sees of a transaction: the letters of the words that nothing else explains, and how it was paid.

use super::decide::Circumstances;
use super::lexicon::Language;
use crate::model::{Direction, EnrichableAccount};

/// How many features there are: what is seen is hashed to this many, a power of two.
pub const FEATURES: u32 = 1 << 15;

/// Runs of so many letters are features, with `<` and `>` for the ends of a word.
const RUNS: std::ops::RangeInclusive<usize> = 3..=5;

/// How much of a word is read.
const LONGEST_WORD: usize = 24;

/// Adds the features of a word that nothing explains.
pub(super) fn word(word: &[u8], features: &mut Vec<u16>) {
    let mut letters = [0_u8; LONGEST_WORD + 2];
    let word = word.get(..LONGEST_WORD).unwrap_or(word);
    let Some(inner) = letters.get_mut(1..=word.len()) else { return };
    inner.copy_from_slice(word);
    if let (Some([first, ..]), length) = (letters.first_chunk_mut::<1>(), word.len()) {
        *first = b'<';
        if let Some(last) = letters.get_mut(length + 1) {
            *last = b'>';
        }
    }
    let letters = letters.get(..word.len() + 2).unwrap_or_default();
    for length in RUNS {
        features.extend(letters.windows(length).map(|run| hash(length as u32, run)));
    }
    features.push(hash(0, word));
}

/// Adds the features of what is known besides the words.
pub(super) fn circumstances(given: Circumstances, features: &mut Vec<u16>) {
    let direction = given.direction == Direction::Inflow;
    let card = given.account == EnrichableAccount::CreditCard;
    let portuguese = given.language == Language::Pt;
    features.push(hash(1, &[u8::from(direction), u8::from(card)]));
    features.push(hash(2, &[u8::from(direction), u8::from(portuguese)]));
}

/// FNV-1a, folded to the number of features.
fn hash(kind: u32, bytes: &[u8]) -> u16 {
    let hash = bytes.iter().fold(0x811C_9DC5 ^ kind, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    ((hash ^ hash >> 15) & (FEATURES - 1)) as u16
}
