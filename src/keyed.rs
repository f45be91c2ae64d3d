//! Tables by key that are compiled once.
//!
//! The standard library's tables are compiled anew for every type of key and value: about 2 KB of WebAssembly each, most of it for making
//! room. Here a table of positions, which knows hashes alone, finds the place of an entry in a list. Entries are never taken out, and come in
//! the order in which they went in, so that nothing can depend on an order that is nobody's.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

/// A hash for short keys. Reading ten thousand ids with the standard library's takes longer than all figures of risk insights.
#[derive(Debug, Default)]
pub(crate) struct Quick(u64);

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
        // Of longer texts the last eight bytes again, rather than the rest byte by byte.
        let last = bytes.last_chunk::<8>().copied().unwrap_or_else(|| {
            let mut last = [0; 8];
            for (place, byte) in last.iter_mut().zip(rest) {
                *place = *byte;
            }
            last
        });
        self.mix(u64::from_le_bytes(last) ^ (bytes.len() as u64).rotate_right(8));
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

fn hash(key: &(impl Hash + ?Sized)) -> u64 {
    let mut quick = Quick::default();
    key.hash(&mut quick);
    quick.finish()
}

/// Where the entries of a list are, by their hashes.
#[derive(Debug, Clone, Default)]
struct Places {
    /// Positions, each 1 more, at the place of their hash or the next free one; 0 where nothing is. A power of two, at least twice the entries.
    slots: Vec<u32>,
    hashes: Vec<u64>,
}

impl Places {
    fn with_room_for(count: usize) -> Self {
        Self { slots: vec![0; slots_for(count)], hashes: Vec::with_capacity(count) }
    }

    /// The position of the entry with that hash that `is_it`.
    fn find(&self, hash: u64, is_it: &mut dyn FnMut(usize) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut place = hash as usize & mask;
        loop {
            let position = (*self.slots.get(place)? as usize).checked_sub(1)?;
            if self.hashes.get(position) == Some(&hash) && is_it(position) {
                return Some(position);
            }
            place = (place + 1) & mask;
        }
    }

    /// Adds the next position.
    fn add(&mut self, hash: u64) {
        self.hashes.push(hash);
        if self.hashes.len() * 2 <= self.slots.len() {
            settle(&mut self.slots, hash, self.hashes.len() as u32);
            return;
        }
        self.slots = vec![0; slots_for(self.hashes.len())];
        for (position, hash) in self.hashes.iter().enumerate() {
            settle(&mut self.slots, *hash, position as u32 + 1);
        }
    }
}

/// Room for as many entries, and for some more.
fn slots_for(count: usize) -> usize {
    if count == 0 { 0 } else { (count * 2).next_power_of_two().max(8) }
}

/// Puts a position into the first free slot from its hash's on: there is one, half of them are free.
fn settle(slots: &mut [u32], hash: u64, position: u32) {
    let mask = slots.len().saturating_sub(1);
    let mut place = hash as usize & mask;
    while let Some(slot) = slots.get_mut(place) {
        if *slot == 0 {
            *slot = position;
            return;
        }
        place = (place + 1) & mask;
    }
}

/// Values by key, in the order in which they were added.
#[derive(Debug, Clone)]
pub(crate) struct Map<K, V> {
    places: Places,
    entries: Vec<(K, V)>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { places: Places::default(), entries: Vec::new() }
    }
}

impl<K: Eq + Hash, V> Map<K, V> {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn with_room_for(count: usize) -> Self {
        Self { places: Places::with_room_for(count), entries: Vec::with_capacity(count) }
    }

    fn find<Q: Eq + Hash + ?Sized>(&self, hash: u64, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.places.find(hash, &mut |position| self.entries.get(position).is_some_and(|(own, _)| own.borrow() == key))
    }

    pub(crate) fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.entries.get(self.find(hash(key), key)?).map(|(_, value)| value)
    }

    pub(crate) fn get_mut<Q: Eq + Hash + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let position = self.find(hash(key), key)?;
        self.entries.get_mut(position).map(|(_, value)| value)
    }

    /// The value of a key, made where there is none.
    #[allow(clippy::indexing_slicing, reason = "the position is that of an entry that was found, or was added the line before")]
    pub(crate) fn or_insert_with(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let hash = hash(&key);
        let found = self.find(hash, &key);
        let position = found.unwrap_or(self.entries.len());
        if found.is_none() {
            self.places.add(hash);
            self.entries.push((key, value()));
        }
        &mut self.entries[position].1
    }

    /// Sets the value of a key, and gives what it was.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        if let Some(known) = self.get_mut(&key) {
            return Some(std::mem::replace(known, value));
        }
        self.or_insert(key, value);
        None
    }

    /// The value of a key; this one where there is none.
    pub(crate) fn or_insert(&mut self, key: K, value: V) -> &mut V {
        self.or_insert_with(key, || value)
    }

    /// The value of a key; the default where there is none.
    pub(crate) fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert_with(key, V::default)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.iter().map(|(_, value)| value)
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn entries(&self) -> &[(K, V)] {
        &self.entries
    }

    pub(crate) fn into_entries(self) -> Vec<(K, V)> {
        self.entries
    }
}

/// The last few of what was looked up, to be found again without a hash: rows of one account mostly share their texts.
#[derive(Debug, Clone)]
pub(crate) struct Recent<T> {
    last: [Option<T>; 4],
    next: usize,
}

impl<T: Copy> Recent<T> {
    pub(crate) fn new() -> Self {
        Self { last: [None; 4], next: 0 }
    }

    pub(crate) fn find(&self, is_it: impl Fn(&T) -> bool) -> Option<T> {
        self.last.iter().flatten().find(|one| is_it(one)).copied()
    }

    pub(crate) fn add(&mut self, one: T) {
        if let Some(place) = self.last.get_mut(self.next) {
            *place = Some(one);
        }
        self.next = (self.next + 1) % self.last.len();
    }
}

/// Keys, to tell whether one comes twice.
#[derive(Debug, Clone)]
pub(crate) struct Set<K>(Map<K, ()>);

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Eq + Hash> Set<K> {
    pub(crate) fn with_room_for(count: usize) -> Self {
        Self(Map::with_room_for(count))
    }

    /// Adds a key: false where it was there before.
    pub(crate) fn insert(&mut self, key: K) -> bool {
        let before = self.0.len();
        self.0.or_insert(key, ());
        self.0.len() > before
    }

    pub(crate) fn contains<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get(key).is_some()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

impl<K: Eq + Hash> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        let mut set = Self(Map::new());
        for key in keys {
            set.insert(key);
        }
        set
    }
}

/// Values by text. The texts lie one behind the other: nothing is allocated a text.
#[derive(Debug, Clone)]
pub(crate) struct Texts<V> {
    places: Places,
    bytes: Vec<u8>,
    /// Of each where its text ends, and its value.
    entries: Vec<(usize, V)>,
}

impl<V> Default for Texts<V> {
    fn default() -> Self {
        Self { places: Places::default(), bytes: Vec::new(), entries: Vec::new() }
    }
}

impl<V> Texts<V> {
    fn text(&self, position: usize) -> Option<&[u8]> {
        let start = position.checked_sub(1).map_or(Some(0), |before| self.entries.get(before).map(|(end, _)| *end))?;
        self.bytes.get(start..self.entries.get(position)?.0)
    }

    /// The value of a text, of which this is the [`TextHash`].
    pub(crate) fn get(&self, text: &[u8], hash: TextHash) -> Option<&V> {
        let position = self.places.find(hash.0, &mut |position| self.text(position).is_some_and(|own| is_same(own, text)))?;
        self.entries.get(position).map(|(_, value)| value)
    }

    /// Adds a text. One that is there already keeps its value, and takes room once more.
    pub(crate) fn add(&mut self, text: &[u8], hash: TextHash, value: V) {
        self.places.add(hash.0);
        self.bytes.extend_from_slice(text);
        self.entries.push((self.bytes.len(), value));
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}

/// Eight bytes at a time: in WebAssembly the standard library compares byte by byte.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let ((words, rest), (other_words, other_rest)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    let is_same = |(one, other): (&[u8; 8], &[u8; 8])| u64::from_le_bytes(*one) == u64::from_le_bytes(*other);
    one.len() == other.len() && words.iter().zip(other_words).all(is_same) && rest.iter().zip(other_rest).all(|(one, other)| one == other)
}

/// The hash of a text, for those who look it up more than once.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct TextHash(u64);

impl TextHash {
    pub(crate) fn of(text: &[u8]) -> Self {
        let mut quick = Quick::default();
        quick.write(text);
        Self(quick.finish())
    }
}

#[cfg(test)]
mod tests;
