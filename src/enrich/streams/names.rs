//! Names that are numbered as they come, to be compared by number.

use std::borrow::Borrow;
use std::hash::Hash;

use crate::keyed::Map;
use crate::order::Arrange as _;

/// The numbers of names.
#[derive(Debug)]
pub(super) struct Names<T> {
    numbers: Map<T, usize>,
}

/// The same names in order.
#[derive(Debug)]
pub(super) struct Ranked<T> {
    pub sorted: Vec<T>,
    /// Of each number the place in that order.
    pub ranks: Vec<usize>,
}

impl<T: Eq + Hash + Ord> Names<T> {
    pub(super) fn new() -> Self {
        Self { numbers: Map::default() }
    }

    /// The number of a name: how many came before it.
    pub(super) fn number<Q: Eq + Hash + ToOwned<Owned = T> + ?Sized>(&mut self, name: &Q) -> usize
    where
        T: Borrow<Q>,
    {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.numbers.len();
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// `hint` is of the names' order, is compared faster, and tells most of them apart.
    pub(super) fn ranked<K: Ord>(self, hint: impl Fn(&T) -> K) -> Ranked<T> {
        let mut pairs: Vec<(K, T, usize)> =
            self.numbers.into_entries().into_iter().map(|(name, number)| (hint(&name), name, number)).collect();
        pairs.arrange();
        let mut ranks = vec![0; pairs.len()];
        let mut sorted = Vec::with_capacity(pairs.len());
        for (rank, (_, name, number)) in pairs.into_iter().enumerate() {
            if let Some(place) = ranks.get_mut(number) {
                *place = rank;
            }
            sorted.push(name);
        }
        Ranked { sorted, ranks }
    }
}

/// The first sixteen letters of a text, in its order.
pub(super) fn beginning(text: &str) -> (u64, u64) {
    let mut letters = [0_u8; 16];
    for (place, letter) in letters.iter_mut().zip(text.bytes()) {
        *place = letter;
    }
    let both = u128::from_be_bytes(letters);
    ((both >> 64) as u64, both as u64)
}
