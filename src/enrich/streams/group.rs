//! Which payments go to the same counterparty.

use std::borrow::Borrow;
use std::hash::Hash;

use super::key::{Reader, Reading};
use super::stream::Row;
use crate::keyed::Map;
use crate::model::{Category, Direction};
use crate::order::Arrange as _;

/// Payments to one counterparty, from one account, in one currency.
#[derive(Debug)]
pub(super) struct Group {
    /// Numbers the account, the currency and the direction.
    pub account: usize,
    /// What they were grouped by.
    pub key: String,
    /// Positions in the list of rows.
    pub rows: Vec<usize>,
}

/// What was read of the rows.
#[derive(Debug)]
pub(super) struct Grouping {
    pub readings: Vec<Reading>,
    /// Of each row the place of its words among `words`.
    pub wordings: Vec<usize>,
    /// The different words of all descriptions, in order.
    pub words: Vec<String>,
    /// In an order that does not depend on the rows' order.
    pub groups: Vec<Group>,
}

/// Letters that two names must begin with to be taken for one.
const COMMON_BEGINNING: usize = 12;

/// Letters of a name that another continues.
const CONTINUED: usize = 7;

/// Groups the rows at these positions.
pub(super) fn group(rows: &[Row<'_>], positions: &[usize]) -> Grouping {
    let mut reader = Reader::new();
    let mut readings = vec![Reading::default(); rows.len()];
    let mut wordings = vec![0; rows.len()];
    let (mut accounts, mut keys) = (Names::new(), Names::new());
    let mut entries: Vec<Entry> = Vec::with_capacity(positions.len());
    for position in positions {
        let (Some(row), Some(reading)) = (rows.get(*position), readings.get_mut(*position)) else { continue };
        *reading = reader.read(row.description);
        if is_balance(reader.key()) {
            continue;
        }
        entries.push(Entry {
            account: accounts.number(&(row.holder, row.account, row.currency, row.direction == Direction::Inflow)),
            merchant: row.merchant.filter(|_| is_counterparty(row.category)),
            key: keys.number(reader.key()),
            position: *position,
        });
    }
    let (accounts, keys) = (accounts.ranked(), keys.ranked());
    for entry in &mut entries {
        entry.account = accounts.ranks.get(entry.account).copied().unwrap_or_default();
        entry.key = keys.ranks.get(entry.key).copied().unwrap_or_default();
        if let Some(wording) = wordings.get_mut(entry.position) {
            *wording = entry.key;
        }
    }
    entries.arrange();

    let name = |entry: &Entry| keys.sorted.get(entry.key).map(String::as_str).unwrap_or_default();
    let mut groups: Vec<Group> = Vec::new();
    let mut head: Option<Entry> = None;
    for entry in entries {
        let joins = head.is_some_and(|head| {
            (head.account, head.merchant) == (entry.account, entry.merchant)
                && (head.merchant.is_some() || head.key == entry.key || begin_alike(name(&head), name(&entry)))
        });
        if let Some(group) = groups.last_mut().filter(|_| joins) {
            group.rows.push(entry.position);
        } else {
            groups.push(Group { account: entry.account, key: name(&entry).to_owned(), rows: vec![entry.position] });
            head = Some(entry);
        }
    }
    Grouping { readings, wordings, words: keys.sorted, groups }
}

/// A row by the numbers of what it is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    account: usize,
    merchant: Option<u16>,
    key: usize,
    position: usize,
}

/// Names that are numbered as they come, to be compared by number.
struct Names<T> {
    numbers: Map<T, usize>,
}

/// The same names in order.
struct Ranked<T> {
    sorted: Vec<T>,
    /// Of each number the place in that order.
    ranks: Vec<usize>,
}

impl<T: Eq + Hash + Ord> Names<T> {
    fn new() -> Self {
        Self { numbers: Map::new() }
    }

    fn number<Q: Eq + Hash + ToOwned<Owned = T> + ?Sized>(&mut self, name: &Q) -> usize
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

    fn ranked(self) -> Ranked<T> {
        let mut pairs: Vec<(T, usize)> = self.numbers.into_entries();
        pairs.arrange();
        let mut ranks = vec![0; pairs.len()];
        let mut sorted = Vec::with_capacity(pairs.len());
        for (rank, (name, number)) in pairs.into_iter().enumerate() {
            if let Some(place) = ranks.get_mut(number) {
                *place = rank;
            }
            sorted.push(name);
        }
        Ranked { sorted, ranks }
    }
}

/// Statements print balances among payments: `SALDO ANTERIOR`.
fn is_balance(key: &str) -> bool {
    key.split(' ').next() == Some("saldo")
}

/// Banks and wallets that a transfer names are how the money went, not to whom.
fn is_counterparty(category: Category) -> bool {
    category != Category::Transfers
}

/// Whether two names are one that is cut off, or continued.
fn begin_alike(head: &str, next: &str) -> bool {
    let letters = |text: &str| text.bytes().filter(|byte| *byte != b' ').count();
    let common = head.bytes().zip(next.bytes()).take_while(|(a, b)| a == b).filter(|(a, _)| *a != b' ').count();
    common >= COMMON_BEGINNING || (common >= CONTINUED && common == letters(head).min(letters(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_cut_off_or_continued_are_one() {
        assert!(begin_alike("netflix", "netflix entretenimento"));
        assert!(begin_alike("companhia energetica sp", "companhia energetica de sao paulo"));
        assert!(!begin_alike("uber", "uber eats"));
        assert!(!begin_alike("joao silva", "joao souza"));
    }
}
