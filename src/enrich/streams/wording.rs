//! Descriptions that say the same, each read once.

use std::hash::Hasher as _;

use super::key::{Reader, Reading};
use super::names::Names;
use crate::keyed::{Map, Quick};

/// What was read of descriptions, with their words numbered.
#[derive(Debug)]
pub(super) struct Wordings<'a> {
    reader: Reader,
    /// The words of each, numbered as they came.
    pub names: Names<String>,
    /// By a hash of all but the digits, where these tell nothing, else by one of all: the first such description.
    known: Map<u64, Known<'a>>,
}

#[derive(Debug)]
struct Known<'a> {
    description: &'a str,
    reading: Reading,
    number: usize,
    /// Whether its digits tell nothing.
    is_regardless_of_digits: bool,
}

impl Known<'_> {
    fn says_the_same(&self, description: &str) -> bool {
        if self.is_regardless_of_digits {
            are_alike(self.description.as_bytes(), description.as_bytes())
        } else {
            self.description == description
        }
    }
}

impl<'a> Wordings<'a> {
    pub(super) fn new() -> Self {
        Self { reader: Reader::new(), names: Names::new(), known: Map::default() }
    }

    /// Reads a description: what it says, and the number of its words.
    pub(super) fn read(&mut self, description: &'a str) -> (Reading, usize) {
        let alike = hash(description.as_bytes(), without_digits);
        let known = |hash: u64| self.known.get(&hash).filter(|known| known.says_the_same(description));
        if let Some(known) = known(alike) {
            return (known.reading, known.number);
        }
        let equal = hash(description.as_bytes(), |bytes| bytes);
        if let Some(known) = known(equal) {
            return (known.reading, known.number);
        }
        let reading = self.reader.read(description);
        let number = self.names.number(self.reader.key());
        let is_regardless_of_digits = self.reader.is_regardless_of_digits(reading);
        let hash = if is_regardless_of_digits { alike } else { equal };
        self.known.or_insert(hash, Known { description, reading, number, is_regardless_of_digits });
        (reading, number)
    }
}

/// Whether two texts have digits in the same places, and are equal elsewhere.
fn are_alike(one: &[u8], other: &[u8]) -> bool {
    let ((ones, _), (others, _)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    let differ = |(one, other)| one != other && (one ^ other) & !(digits(one) & digits(other)) != 0;
    one.len() == other.len()
        && !ones.iter().zip(others).any(|(one, other)| differ((u64::from_le_bytes(*one), u64::from_le_bytes(*other))))
        && !differ((last(one), last(other)))
}

/// The last eight bytes of a text; all of a shorter one.
fn last(text: &[u8]) -> u64 {
    let bytes = text.last_chunk::<8>().copied().unwrap_or_else(|| {
        let mut bytes = [0; 8];
        for (place, byte) in bytes.iter_mut().zip(text) {
            *place = *byte;
        }
        bytes
    });
    u64::from_le_bytes(bytes)
}

/// Of eight bytes those that are digits: all bits of these are set.
fn digits(bytes: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    let low = bytes & (ONES * 0x7F);
    // The highest bit of a byte from `0` on, and from what follows `9` on: nothing is carried from one byte to the next.
    let (from_zero, above_nine) = (low + ONES * (0x80 - 0x30), low + ONES * (0x80 - 0x3A));
    ((from_zero & !above_nine & !bytes & (ONES * 0x80)) >> 7) * 0xFF
}

/// A hash of what `of` says of each eight bytes.
fn hash(text: &[u8], of: impl Fn(u64) -> u64) -> u64 {
    let (words, _) = text.as_chunks::<8>();
    let mut quick = Quick::default();
    for word in words {
        quick.write_u64(of(u64::from_le_bytes(*word)));
    }
    quick.write_u64(of(last(text)));
    quick.write_usize(text.len());
    quick.finish()
}

/// Eight bytes, of which digits are all `0`.
fn without_digits(bytes: u64) -> u64 {
    bytes & !(digits(bytes) & u64::from_ne_bytes([0x0F; 8]))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn digits_are_those_of_the_standard_library(bytes in any::<[u8; 8]>(), text in "[/0-9:;é]{8}") {
            for word in [bytes, *text.as_bytes().first_chunk().unwrap()] {
                let expected = word.map(|byte| if byte.is_ascii_digit() { 0xFF } else { 0 });
                prop_assert_eq!(digits(u64::from_le_bytes(word)), u64::from_le_bytes(expected));
            }
        }

        /// One reader for all, and one for each: the same is read.
        #[test]
        fn what_is_read_once_is_read_right(texts in prop::collection::vec("([A-C]{1,3}|C6|[0-9]{1,7}|PARC|DE|PAGO|ENE|[/ :*.é']){0,7}", 2..40)) {
            let mut wordings = Wordings::new();
            for text in &texts {
                let (reading, number) = wordings.read(text);
                let mut alone = Reader::new();
                prop_assert_eq!(reading, alone.read(text), "{:?}", text);
                let is_key = wordings.names.number(alone.key()) == number;
                prop_assert!(is_key, "{:?} among {:?}", text, texts);
            }
        }
    }

    #[test]
    fn digits_make_no_other_hash() {
        let hash = |text: &[u8]| hash(text, without_digits);
        assert_eq!(hash(b"OXXO 1234 CDMX"), hash(b"OXXO 9870 CDMX"));
        assert_ne!(hash(b"OXXO 1234 CDMX"), hash(b"OXXO 123 CDMX 4"));
        assert_eq!(without_digits(u64::from_le_bytes(*b"a19:/p0 ")), u64::from_le_bytes(*b"a00:/p0 "));
        assert!(are_alike(b"12:30 SHOP 7", b"98:76 SHOP 5") && !are_alike(b"12:30", b"12;30"));
        assert!(are_alike(b"SHOP 12", b"SHOP 98") && !are_alike(b"SHOP 1", b"SHOP 12") && !are_alike(b"1 AND A HALF", b"1 AND A HALT"));
    }
}
