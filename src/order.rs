//! Sorting that is compiled once.
//!
//! The standard library's sort is compiled anew for every type and comparison: about 6 KB of WebAssembly each, for some forty of them. This
//! one sorts positions by a comparison that it is handed, and then moves the items. Where the order is that of numbers, the numbers are sorted
//! with the positions, and nothing is called for a comparison.

use std::cmp::Ordering;

/// Stable sorting.
pub(crate) trait Arrange<T> {
    /// By the items' own order.
    fn arrange(&mut self)
    where
        T: Ord;

    /// By a comparison.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By a key, which is made anew for each comparison.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// By a key, which is made once for each item.
    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = sorted(self.len(), &mut |one, other| match (self.get(one as usize), self.get(other as usize)) {
            (Some(one), Some(other)) => compare(one, other) == Ordering::Less,
            _ => false,
        });
        rearrange(self, order);
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|one, other| key(one).cmp(&key(other)));
    }

    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = sorted(keys.len(), &mut |one, other| keys.get(one as usize) < keys.get(other as usize));
        rearrange(self, order);
    }
}

/// So many items are sorted by insertion before runs are merged: to set up a merge costs more than the few comparisons it saves.
const SHORT: usize = 8;

/// The positions of that many items, sorted.
fn sorted(count: usize, is_less: &mut dyn FnMut(u32, u32) -> bool) -> Vec<u32> {
    sort((0..count as u32).collect(), |one, other| is_less(*one, *other))
}

/// Numbers, each with what belongs to it, by number; stable.
pub(crate) fn by_number(numbers: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    sort(numbers, |(one, _), (other, _)| one < other)
}

/// A number to sort by, which is in the order of numbers that may be below zero.
pub(crate) fn ascending(number: i32) -> u64 {
    (i64::from(number) - i64::from(i32::MIN)) as u64
}

/// The positions, by the number that each comes with; stable.
pub(crate) fn positions_by_number(positions: impl Iterator<Item = (u64, usize)>) -> Vec<usize> {
    let numbers = positions.map(|(number, position)| (number, position as u32)).collect();
    by_number(numbers).into_iter().map(|(_, position)| position as usize).collect()
}

/// Each once, in order.
pub(crate) fn distinct<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.arrange();
    items.dedup();
    items
}

/// Short runs by insertion, which are merged into longer ones.
fn sort<T: Copy>(mut runs: Vec<T>, mut is_less: impl FnMut(&T, &T) -> bool) -> Vec<T> {
    let count = runs.len();
    // Much of what is sorted is in order already.
    if runs.windows(2).all(|pair| !matches!(pair, [one, other] if is_less(other, one))) {
        return runs;
    }
    runs.chunks_mut(SHORT).for_each(|run| insert(run, &mut is_less));
    if count <= SHORT {
        return runs;
    }
    let mut merged = Vec::with_capacity(count);
    let mut length = SHORT;
    while length < count {
        for pair in runs.chunks(2 * length) {
            let (left, right) = pair.split_at_checked(length).unwrap_or((pair, &[]));
            merge(left, right, &mut merged, &mut is_less);
        }
        std::mem::swap(&mut runs, &mut merged);
        merged.clear();
        length *= 2;
    }
    runs
}

/// Sorts a few: each moves before those that it is less than.
fn insert<T: Copy>(run: &mut [T], is_less: &mut impl FnMut(&T, &T) -> bool) {
    for end in 1..run.len() {
        let mut place = end;
        while let Some([before, one]) = place.checked_sub(1).and_then(|from| run.get_mut(from..=place))
            && is_less(one, before)
        {
            std::mem::swap(one, before);
            place -= 1;
        }
    }
}

fn merge<T: Copy>(mut left: &[T], mut right: &[T], merged: &mut Vec<T>, is_less: &mut impl FnMut(&T, &T) -> bool) {
    // So is much of what is merged.
    if let (Some(last), Some(first)) = (left.last(), right.first())
        && is_less(first, last)
    {
        while let ([one, after_one @ ..], [other, after_other @ ..]) = (left, right) {
            if is_less(other, one) {
                merged.push(*other);
                right = after_other;
            } else {
                merged.push(*one);
                left = after_one;
            }
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// Moves to each place the item whose position `order` has there. Each swap brings one item to its place.
fn rearrange<T>(items: &mut [T], mut order: Vec<u32>) {
    for start in 0..items.len() {
        let mut place = start;
        while let Some(from) = order.get_mut(place).map(|from| std::mem::replace(from, place as u32) as usize) {
            if from == start || from == place {
                break;
            }
            items.swap(place, from);
            place = from;
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_the_standard_library_does(items in prop::collection::vec((0..9_u8, any::<u16>()), 0..300)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            let mut arranged = items.clone();
            arranged.arrange();
            prop_assert_eq!(&arranged, &expected);

            // By one part of them: what is alike stays in its order.
            expected.clone_from(&items);
            expected.sort_by_key(|(few, _)| *few);
            for way in 0..3 {
                arranged.clone_from(&items);
                match way {
                    0 => arranged.arrange_by_key(|(few, _)| *few),
                    1 => arranged.arrange_by_cached_key(|(few, _)| *few),
                    _ => arranged.arrange_by(|(one, _), (other, _)| one.cmp(other)),
                }
                prop_assert_eq!(&arranged, &expected);
            }
            let numbers = items.iter().zip(0..).map(|((few, _), place)| (u64::from(*few), place)).collect();
            let placed: Vec<(u8, u16)> = by_number(numbers).iter().map(|(_, place)| items[*place as usize]).collect();
            prop_assert_eq!(&placed, &expected);
        }
    }

    #[test]
    fn comparisons_stay_few() {
        let mut items: Vec<u32> = (0..100_000).map(|index: u32| index.wrapping_mul(2_654_435_761)).collect();
        let mut count = 0_u32;
        items.arrange_by(|one, other| {
            count += 1;
            one.cmp(other)
        });
        assert!(items.is_sorted());
        assert!(count < 100_000 * 18, "{count}");
        count = 0;
        items.arrange_by(|one, other| {
            count += 1;
            one.cmp(other)
        });
        assert!(count < 100_000, "{count}");
    }
}
