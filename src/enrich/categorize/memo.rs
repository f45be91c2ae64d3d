//! What was decided of a description holds for all that differ from it in nothing but numbers that no phrase has.
//!
//! Statements repeat themselves: the same shop, the same bill, with another terminal or reference behind it.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::decide::{Circumstances, Decision};
use super::lexicon::{Language, Lexicon};
use crate::model::{Direction, EnrichableAccount};
use crate::text::Folded;

/// So many are remembered; then it starts anew. What is sent to it, even to fill it, costs so much memory and no more.
const MOST: usize = 4096;

/// Stands for a number of three digits or more.
const NUMBER: u8 = b'#';

/// What was decided of descriptions.
#[derive(Debug, Default)]
pub(super) struct Memo {
    decisions: HashMap<Box<[u8]>, Remembered, BuildHasherDefault<Mixer>>,
    /// The description that was looked for last.
    key: Vec<u8>,
}

/// A decision, whose evidence is told by words and letters of them: where it stands among numbers of other lengths.
#[derive(Debug, Clone, Copy)]
struct Remembered {
    decision: Decision,
    evidence: Option<[Place; 2]>,
}

/// A word, and how many of its letters are before it.
type Place = (usize, usize);

impl Memo {
    /// What was decided of a description like that.
    pub(super) fn recall(&mut self, folded: &Folded, given: Circumstances, lexicon: &Lexicon) -> Option<Decision> {
        self.note(folded, given, lexicon);
        let Remembered { decision, evidence } = *self.decisions.get(self.key.as_slice())?;
        let at = |(word, letters): Place| folded.tokens.get(word).map(|token| token.start + letters);
        let evidence = evidence.and_then(|[start, end]| Some((at(start)?, at(end)?)));
        Some(Decision { evidence, ..decision })
    }

    /// Remembers what was decided of the description that was looked for last.
    pub(super) fn remember(&mut self, folded: &Folded, decision: Decision) {
        if self.decisions.len() >= MOST {
            self.decisions.clear();
        }
        let place = |at: usize, is_end: bool| {
            let word = folded.tokens.iter().rposition(|token| token.start < at + usize::from(!is_end))?;
            Some((word, at - folded.tokens.get(word)?.start))
        };
        let evidence = decision.evidence.and_then(|(start, end)| Some([place(start, false)?, place(end, true)?]));
        self.decisions.insert(self.key.as_slice().into(), Remembered { decision, evidence });
    }

    fn note(&mut self, folded: &Folded, given: Circumstances, lexicon: &Lexicon) {
        let Circumstances { language, countries, direction, account, mcc } = given;
        let [low, high] = mcc.unwrap_or(u16::MAX).to_le_bytes();
        let flags = u8::from(language == Language::Pt)
            | u8::from(direction == Direction::Inflow) << 1
            | match account {
                EnrichableAccount::Checking => 0,
                EnrichableAccount::Savings => 1,
                EnrichableAccount::CreditCard => 2,
                EnrichableAccount::Loan => 3,
            } << 2;
        self.key.clear();
        self.key.extend([flags, countries.bits(), low, high]);
        // A number behind another may go on with what a phrase knows of that.
        let mut is_behind_number = false;
        for token in &folded.tokens {
            match folded.bytes.get(token.start..token.end).unwrap_or_default() {
                [first, second, third, ..]
                    if token.digits == token.len() && !is_behind_number && !lexicon.knows_number([*first, *second, *third]) =>
                {
                    self.key.push(NUMBER);
                }
                word => {
                    self.key.extend(word);
                    is_behind_number = word.last().is_some_and(u8::is_ascii_digit);
                }
            }
            self.key.push(b' ');
        }
    }
}

/// Words, so many at most.
#[derive(Debug, Default)]
pub(super) struct Words(HashSet<Box<[u8]>, BuildHasherDefault<Mixer>>);

impl Words {
    pub(super) fn has(&self, word: &[u8]) -> bool {
        self.0.contains(word)
    }

    pub(super) fn add(&mut self, word: &[u8]) {
        if self.0.len() >= MOST {
            self.0.clear();
        }
        self.0.insert(word.into());
    }
}

/// Mixes eight bytes at a time. Who picks descriptions that mix alike makes them slower to find, no more: there are few.
#[derive(Debug, Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        let last = rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte));
        for word in words.iter().map(|word| u64::from_le_bytes(*word)).chain([last]) {
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    fn finish(&self) -> u64 {
        // The upper bits are mixed best, and the table looks at both ends.
        self.0 ^ self.0 >> 32
    }
}
