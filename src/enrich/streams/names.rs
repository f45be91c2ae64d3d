//! Names that are numbered as they come, to be compared by number.

use std::borrow::Borrow;
use std::hash::Hash;

use crate::keyed::Map;
use crate::order::{Arrange as _, by_number};

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
        *self.numbers.or_insert(name.to_owned(), number)
    }

    /// `hint` is a number in the names' order that tells most of them apart.
    pub(super) fn ranked(self, hint: impl Fn(&T) -> u64) -> Ranked<T> {
        let mut names: Vec<Option<T>> = self.numbers.into_entries().into_iter().map(|(name, _)| Some(name)).collect();
        // Texts are compared where that does not tell.
        let mut order = by_number((0..).zip(names.iter().flatten()).map(|(number, name)| (hint(name), number)).collect());
        for alike in order.chunk_by_mut(|one, other| one.0 == other.0).filter(|alike| alike.len() > 1) {
            alike.arrange_by(|(_, one), (_, other)| names.get(*one as usize).cmp(&names.get(*other as usize)));
        }
        let mut ranks = vec![0; order.len()];
        let mut sorted = Vec::with_capacity(order.len());
        for (rank, (_, number)) in order.into_iter().enumerate() {
            if let Some(place) = ranks.get_mut(number as usize) {
                *place = rank;
            }
            sorted.extend(names.get_mut(number as usize).and_then(Option::take));
        }
        Ranked { sorted, ranks }
    }
}

/// The first sixteen letters of a text, in its order.
pub(super) fn beginning(text: &[u8]) -> (u64, u64) {
    match (text.first_chunk(), text.get(8..)) {
        (Some(first), Some(rest)) => (u64::from_be_bytes(*first), first_eight(rest)),
        _ => (first_eight(text), 0),
    }
}

fn first_eight(text: &[u8]) -> u64 {
    if let Some(letters) = text.first_chunk() {
        return u64::from_be_bytes(*letters);
    }
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        // Four and four, of which some may be the same.
        return u64::from(u32::from_be_bytes(*first)) << 32 | u64::from(u32::from_be_bytes(*last)) << (8 * (8 - text.len()));
    }
    text.iter().zip([56, 48, 40]).fold(0, |letters, (letter, place)| letters | u64::from(*letter) << place)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn beginnings_are_in_the_order_of_texts(text in "[a-c1-9]{0,18}", other in "[a-c1-9]{0,18}") {
            let mut letters = [0; 16];
            for (place, letter) in letters.iter_mut().zip(text.bytes()) {
                *place = letter;
            }
            let both = u128::from_be_bytes(letters);
            prop_assert_eq!(beginning(text.as_bytes()), ((both >> 64) as u64, both as u64));
            if beginning(text.as_bytes()) != beginning(other.as_bytes()) {
                prop_assert_eq!(beginning(text.as_bytes()).cmp(&beginning(other.as_bytes())), text.cmp(&other));
            }
        }
    }
}
