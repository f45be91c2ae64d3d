//! What was decided of a description holds for all that differ from it in nothing but numbers that no phrase has.
//!
//! Statements repeat themselves: the same shop, the same bill, with another terminal or reference behind it.

use super::decide::{Circumstances, Decision};
use super::lexicon::{Language, Lexicon};
use crate::keyed::{Map, Set};
use crate::model::{Direction, EnrichableAccount};
use crate::text::{LONGEST, parts_words};

/// So many are remembered; then it starts anew. What is sent to it, even to fill it, costs so much memory and no more.
const MOST: usize = 4096;

/// Stands for a number of three digits or more. UTF-8 has no such byte.
const NUMBER: u8 = 0xFF;

/// What was decided of descriptions.
#[derive(Debug, Default)]
pub(super) struct Memo {
    decisions: Map<Box<[u8]>, Decision>,
    /// The description that was looked for last.
    key: Vec<u8>,
}

impl Memo {
    /// What was decided of a description like that.
    pub(super) fn recall(&mut self, description: &str, given: Circumstances, lexicon: &Lexicon) -> Option<Decision> {
        self.key.clear();
        // Of what is longer, where numbers end says how much is read.
        if description.len() > LONGEST {
            return None;
        }
        let [low, high] = given.mcc.unwrap_or(u16::MAX).to_le_bytes();
        self.key.extend_from_slice(&[flags(given), given.countries.bits(), low, high]);
        self.note(description.as_bytes(), lexicon);
        self.decisions.get(self.key.as_slice()).copied()
    }

    /// Remembers what was decided of the description that was looked for last.
    pub(super) fn remember(&mut self, decision: Decision) {
        if self.decisions.len() >= MOST {
            self.decisions = Map::new();
        }
        if !self.key.is_empty() {
            self.decisions.or_insert(self.key.as_slice().into(), decision);
        }
    }

    /// Notes a description, without the numbers that are words of their own and no part of a phrase.
    fn note(&mut self, text: &[u8], lexicon: &Lexicon) {
        let mut noted = 0;
        let mut at = 0;
        // A number behind another may go on with what a phrase knows of that.
        let mut is_behind_number = false;
        let run = |from: usize, is_digit: bool| text.iter().skip(from).position(|byte| byte.is_ascii_digit() != is_digit);
        while let Some(length) = run(at, false) {
            let between = text.get(at..at + length).unwrap_or_default();
            is_behind_number &= !between.iter().any(u8::is_ascii_alphabetic);
            at += length;
            let length = run(at, true).unwrap_or(text.len() - at);
            let is_word = between.last().copied().is_none_or(parts_words) && text.get(at + length).copied().is_none_or(parts_words);
            match text.get(at..at + length) {
                Some([first, second, third, ..]) if is_word && !is_behind_number && !lexicon.knows_number([*first, *second, *third]) => {
                    self.key.extend_from_slice(text.get(noted..at).unwrap_or_default());
                    self.key.push(NUMBER);
                    noted = at + length;
                }
                _ => is_behind_number = true,
            }
            at += length;
        }
        self.key.extend_from_slice(text.get(noted..).unwrap_or_default());
    }
}

fn flags(given: Circumstances) -> u8 {
    let account = match given.account {
        EnrichableAccount::Checking => 0,
        EnrichableAccount::Savings => 1,
        EnrichableAccount::CreditCard => 2,
        EnrichableAccount::Loan => 3,
    };
    account << 2 | u8::from(given.language == Language::Pt) << 1 | u8::from(given.direction == Direction::Inflow)
}

/// Words, so many at most.
#[derive(Debug, Default)]
pub(super) struct Words(Set<Box<[u8]>>);

impl Words {
    pub(super) fn has(&self, word: &[u8]) -> bool {
        self.0.contains(word)
    }

    pub(super) fn add(&mut self, word: &[u8]) {
        if self.0.len() >= MOST {
            self.0 = Set::default();
        }
        self.0.insert(word.into());
    }
}
