//! What was decided of a description holds for all that differ from it in nothing but numbers that no phrase has.
//!
//! Statements repeat themselves: the same shop, the same bill, with another terminal or reference behind it. What one engine learnt so, the
//! next of the thread knows: of one statement categories, incomes, recurring expenses and risks are asked for.

use std::cell::Cell;

use super::decide::{Circumstances, Decision};
use super::lexicon::{Language, Lexicon};
use crate::keyed::{TextHash, Texts};
use crate::model::{Direction, EnrichableAccount};
use crate::text::{LONGEST, parts_words};

/// So many are remembered, and as many of those before them; then these are forgotten. What is sent to it, even to fill it, costs so much memory
/// and no more.
const MOST: usize = 4096;

/// Stands for a number of three digits or more. UTF-8 has no such byte.
const NUMBER: u8 = 0xFF;

thread_local! {
    /// What the last engine of the thread remembered.
    static KEPT: Cell<Option<Box<Memo>>> = const { Cell::new(None) };
}

/// What was decided of descriptions.
#[derive(Debug, Default)]
pub(super) struct Memo {
    decisions: Texts<Decision>,
    before: Texts<Decision>,
    /// Words that are not the beginning of a misspelt name.
    pub hopeless: Words,
    /// The description that was looked for last.
    key: Key,
    hash: TextHash,
}

impl Memo {
    /// What was kept, for one engine at a time: another has none.
    pub(super) fn kept() -> Box<Self> {
        KEPT.try_with(Cell::take).ok().flatten().unwrap_or_default()
    }

    /// Keeps it for the next engine.
    pub(super) fn keep(self: Box<Self>) {
        // Where the thread ends, nobody needs it.
        let _ = KEPT.try_with(|kept| kept.set(Some(self)));
    }

    /// What was decided of a description like that.
    pub(super) fn recall(&mut self, description: &str, given: Circumstances, lexicon: &Lexicon) -> Option<Decision> {
        self.key.length = 0;
        // Of what is longer, where numbers end says how much is read.
        if description.len() > LONGEST {
            return None;
        }
        let [low, high] = given.mcc.unwrap_or(u16::MAX).to_le_bytes();
        for byte in [flags(given), given.countries.bits(), low, high] {
            self.key.push(byte);
        }
        self.key.note(description.as_bytes(), lexicon);
        self.hash = TextHash::of(self.key.text());
        if let Some(known) = self.decisions.get(self.key.text(), self.hash) {
            return Some(*known);
        }
        let known = self.before.get(self.key.text(), self.hash).copied()?;
        self.remember(known);
        Some(known)
    }

    /// Remembers what was decided of the description that was looked for last.
    pub(super) fn remember(&mut self, decision: Decision) {
        if self.decisions.len() >= MOST {
            self.before = std::mem::take(&mut self.decisions);
        }
        if self.key.length > 0 {
            self.decisions.add(self.key.text(), self.hash, decision);
        }
    }
}

/// Room for a description, for what is known besides it, and for a word more.
const ROOM: usize = LONGEST + 16;

/// A description, without the numbers that are words of their own and no part of a phrase. It is read and written eight bytes at a time: most
/// have none.
#[derive(Debug)]
struct Key {
    bytes: [u8; ROOM],
    length: usize,
}

impl Default for Key {
    fn default() -> Self {
        Self { bytes: [0; ROOM], length: 0 }
    }
}

impl Key {
    fn text(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }

    /// Pushes the first so many of these bytes.
    fn push_of(&mut self, word: [u8; 8], count: usize) {
        if let Some(place) = self.bytes.get_mut(self.length..).and_then(<[u8]>::first_chunk_mut) {
            *place = word;
            self.length += count;
        }
    }

    fn note(&mut self, text: &[u8], lexicon: &Lexicon) {
        let mut at = 0;
        // A number behind another may go on with what a phrase knows of that.
        let mut is_behind_number = false;
        while let Some(byte) = text.get(at) {
            if !is_behind_number && let Some(word) = text.get(at..).and_then(<[u8]>::first_chunk) {
                let count = before_digit(*word);
                self.push_of(*word, count);
                at += count;
                if count > 0 {
                    continue;
                }
            }
            if !byte.is_ascii_digit() {
                is_behind_number &= !byte.is_ascii_alphabetic();
                self.push(*byte);
                at += 1;
                continue;
            }
            let start = at;
            while text.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            let parts = |byte: Option<&u8>| byte.is_none_or(|byte| parts_words(*byte));
            let number = text.get(start..at).unwrap_or_default();
            match number {
                [first, second, third, ..]
                    if !is_behind_number
                        && parts(start.checked_sub(1).and_then(|before| text.get(before)))
                        && parts(text.get(at))
                        && !lexicon.knows_number([*first, *second, *third]) =>
                {
                    self.push(NUMBER);
                }
                _ => {
                    for digit in number {
                        self.push(*digit);
                    }
                    is_behind_number = true;
                }
            }
        }
    }
}

/// How many of these bytes come before the first digit.
fn before_digit(word: [u8; 8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    // Digits become 0 to 9; of bytes below 128, taking 10 borrows from them alone, or from what is behind such a one.
    let less = u64::from_le_bytes(word) ^ (ONES * 0x30);
    let digits = less.wrapping_sub(ONES * 10) & !less & (ONES * 0x80);
    digits.trailing_zeros() as usize / 8
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
pub(super) struct Words(Texts<()>);

impl Words {
    pub(super) fn has(&self, word: &[u8]) -> bool {
        self.0.get(word, TextHash::of(word)).is_some()
    }

    pub(super) fn add(&mut self, word: &[u8]) {
        if self.0.len() >= MOST {
            self.0 = Texts::default();
        }
        self.0.add(word, TextHash::of(word), ());
    }
}
