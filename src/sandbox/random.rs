//! Invention that can be repeated: the same seed gives the same people.

/// A stream of pseudo-random numbers (`SplitMix64`).
#[derive(Debug, Clone)]
pub(super) struct Random {
    state: u64,
    /// The first eight digits of its UUIDs, where they are not random.
    tag: Option<u32>,
}

/// Odd, so that multiplying by it can be undone.
const FACTOR: u32 = 0x9e37_79b1;
const UNDOES_FACTOR: u32 = {
    // Newton: each step doubles the number of right bits.
    let mut inverse = 1_u32;
    let mut step = 0;
    while step < 5 {
        inverse = inverse.wrapping_mul(2_u32.wrapping_sub(FACTOR.wrapping_mul(inverse)));
        step += 1;
    }
    inverse
};

fn mask(seed: u64) -> u32 {
    Random::named(seed, "tag").next() as u32
}

/// A stream for something of the `number`th link: its UUIDs begin with eight digits that lead back to the link.
pub(super) fn of_link(seed: u64, number: u64, name: &str) -> Random {
    let tag = (number as u32).wrapping_mul(FACTOR) ^ mask(seed);
    Random { tag: Some(tag), ..Random::named(seed, &format!("{number} {name}")) }
}

/// The number of the link that a UUID of [`of_link`] belongs to; any number, for any other text.
pub(super) fn numbered(seed: u64, id: &str) -> Option<u64> {
    let tag = u32::from_str_radix(id.get(..8)?, 16).ok()?;
    Some((tag ^ mask(seed)).wrapping_mul(UNDOES_FACTOR).into())
}

impl Random {
    /// A stream of its own for something that has a name.
    pub(super) fn named(seed: u64, name: &str) -> Self {
        // FNV-1a: the standard library's hash may change between versions of Rust.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { state: seed ^ hash, tag: None }
    }

    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// The same numbers, with UUIDs that begin as this one does.
    pub(super) fn like(mut self, id: &str) -> Self {
        self.tag = id.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self
    }

    /// From `least` to `most`, both included.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        least + (self.next() % (most - least + 1).unsigned_abs()) as i64
    }

    pub(super) fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + (self.next() % 10) as u8)).collect()
    }

    /// 32 hexadecimal digits.
    pub(super) fn hex(&mut self) -> String {
        format!("{:016x}{:016x}", self.next(), self.next())
    }

    /// A UUID of version 4.
    pub(super) fn uuid(&mut self) -> String {
        let (high, low) = (self.next() & 0xffff_ffff_ffff_0fff | 0x4000, self.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000);
        let first = self.tag.unwrap_or((high >> 32) as u32);
        format!("{first:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 16 & 0xffff, high & 0xffff, low >> 48, low & 0xffff_ffff_ffff)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_are_of_version_4() {
        let mut random = Random::named(7, "");
        for _ in 0..1000 {
            let uuid = random.uuid();
            assert_eq!((uuid.len(), uuid.as_bytes()[14]), (36, b'4'), "{uuid}");
            assert!(matches!(uuid.as_bytes()[19], b'8' | b'9' | b'a' | b'b'), "{uuid}");
        }
    }

    #[test]
    fn ids_lead_back_to_their_link() {
        for seed in 0..50 {
            for number in [0, 1, 2, 9_999, u64::from(u32::MAX)] {
                let mut random = of_link(seed, number, "accounts");
                let id = random.uuid();
                assert_eq!(numbered(seed, &id), Some(number));
                assert_ne!(id, random.uuid());
                assert_eq!(numbered(seed, &Random::named(seed, "another stream").like(&id).uuid()), Some(number));
            }
        }
        assert_eq!(numbered(1, "no id"), None);
        assert_eq!(numbered(1, "ñññññññññ"), None);
    }

    #[test]
    fn bounds_are_kept_and_reached() {
        let mut random = Random::named(1, "");
        let drawn: std::collections::BTreeSet<i64> = (0..1000).map(|_| random.between(-2, 3)).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [-2, -1, 0, 1, 2, 3]);
    }
}
