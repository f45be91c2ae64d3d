//! Sets and tables of the caller's texts.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Ids, to tell whether one comes twice.
pub(super) type Ids<'a> = HashSet<&'a str, BuildHasherDefault<Quick>>;

/// A set with room for so many.
pub(super) fn with_room_for<'a>(count: usize) -> Ids<'a> {
    Ids::with_capacity_and_hasher(count, BuildHasherDefault::default())
}

/// What is known by an id.
pub(super) type ById<'a, T> = HashMap<&'a str, T, BuildHasherDefault<Quick>>;

/// What is known by something else.
pub(super) type By<K, T> = HashMap<K, T, BuildHasherDefault<Quick>>;

/// A hash for short texts. Reading ten thousand ids with the standard one takes longer than all figures.
#[derive(Debug, Default)]
pub(super) struct Quick(u64);

impl Quick {
    /// An odd number whose bits look random: 2^64 divided by the golden ratio.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

    /// A product of 64 bits is one instruction of WebAssembly; one of 128 is a call.
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(Self::FACTOR);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        for (place, byte) in last.iter_mut().zip(rest) {
            *place = *byte;
        }
        self.mix(u64::from_le_bytes(last));
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn write_u16(&mut self, number: u16) {
        self.mix(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    /// The low bits of a product depend on the low bits alone: here they get those of the high ones.
    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(Self::FACTOR);
        mixed ^ (mixed >> 29)
    }
}

#[cfg(test)]
mod tests {
    use std::hash::Hash;

    use super::*;

    #[test]
    fn ids_that_are_alike_have_hashes_that_are_not() {
        let hash = |id: &str| {
            let mut quick = Quick::default();
            id.hash(&mut quick);
            quick.finish()
        };
        let ids: Vec<String> =
            (0..100_000).map(|number| format!("transaction-{number:09}")).chain((0..100_000).map(|number| number.to_string())).collect();
        let hashes: HashSet<u64> = ids.iter().map(|id| hash(id)).collect();
        assert_eq!(hashes.len(), ids.len());
        // A table takes the low bits for the place, and the highest seven besides.
        for shift in [0, 48] {
            let mut filled = vec![0_u32; 1 << 16];
            for id in &ids {
                filled[(hash(id) >> shift) as usize & 0xffff] += 1;
            }
            assert!(filled.iter().all(|count| *count < 24), "{:?}", filled.iter().max());
        }
    }
}
