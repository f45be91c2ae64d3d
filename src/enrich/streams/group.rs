//! Which payments go to the same counterparty.

use super::key::Counter;
use super::months::Day;
use super::names::{Names, Ranked, beginning};
use super::stream::Row;
use super::wording::Wordings;
use crate::keyed::{Map, Recent};
use crate::model::{Category, Direction};
use crate::order::positions_by_number;

/// Payments to one counterparty, from one account, in one currency.
#[derive(Debug)]
pub(super) struct Group {
    /// Numbers the account, the currency and the direction.
    pub account: usize,
    /// What they were grouped by.
    pub key: String,
    /// Positions in the list of rows.
    pub rows: Vec<usize>,
    /// The places of its rows' words among all words: each once, in order.
    pub wordings: Vec<usize>,
}

/// What was read of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Read {
    pub day: Day,
    /// A number a contract: see `key`.
    pub identity: u64,
    pub counter: Option<Counter>,
    /// The place of its words among all words.
    pub wording: usize,
}

/// What was read of the rows.
#[derive(Debug)]
pub(super) struct Grouping {
    /// Of each row.
    pub read: Vec<Read>,
    /// The different words of all descriptions, in order.
    pub words: Vec<String>,
    /// In an order that does not depend on the rows' order.
    pub groups: Vec<Group>,
}

/// Letters that two names must begin with to be taken for one.
const COMMON_BEGINNING: usize = 12;

/// Letters of a name that another continues.
const CONTINUED: usize = 7;

/// Groups the rows at these positions, which are by day. Each group has its rows in their order.
pub(super) fn group(rows: &[Row<'_>], positions: &[usize]) -> Grouping {
    let mut read = vec![Read::default(); rows.len()];
    let (mut reader, mut accounts) = (Wordings::new(), Accounts::new());
    // Most rows are paid to whom another was paid: what is compared and sorted is each payee once.
    let mut payees = Payees::default();
    let mut of_rows: Vec<(usize, usize)> = Vec::with_capacity(positions.len());
    let mut last = None;
    for position in positions {
        let (Some(row), Some(read)) = (rows.get(*position), read.get_mut(*position)) else { continue };
        // Many are of one day.
        let day = last.filter(|(date, _)| *date == row.date).map_or_else(|| Day::of(row.date), |(_, day)| day);
        last = Some((row.date, day));
        let (reading, wording) = reader.read(row.description);
        *read = Read { day, identity: reading.identity, counter: reading.counter, wording };
        let payee = Payee { account: accounts.number(row), merchant: row.merchant.filter(|_| is_counterparty(row.category)), key: wording };
        of_rows.push((*position, payees.number(payee)));
    }
    let (accounts, keys) = (accounts.ranked(), reader.names.ranked(|name| beginning(name.as_bytes()).0));
    let rank = |ranks: &[usize], number: usize| ranks.get(number).copied().unwrap_or_default();
    for read in &mut read {
        read.wording = rank(&keys.ranks, read.wording);
    }
    let in_order = |payee: Payee| Payee { account: rank(&accounts.ranks, payee.account), key: rank(&keys.ranks, payee.key), ..payee };
    let payees: Vec<Payee> = payees.numbers.into_entries().into_iter().map(|(payee, _)| in_order(payee)).collect();
    // By account, merchant and key: the last is sorted by first.
    let by_key = positions_by_number(payees.iter().enumerate().map(|(number, payee)| (payee.key as u64, number)));
    let place = |payee: &Payee| (payee.account as u64) << 17 | payee.merchant.map_or(0, |merchant| u64::from(merchant) + 1);
    let sorted = positions_by_number(by_key.into_iter().filter_map(|number| Some((place(payees.get(number)?), number))));

    let name = |payee: &Payee| keys.sorted.get(payee.key).map(String::as_str).unwrap_or_default();
    let mut groups: Vec<Group> = Vec::new();
    let mut head: Option<Payee> = None;
    // Of each payee the group.
    let mut homes: Vec<Option<usize>> = vec![None; payees.len()];
    for (payee, number) in sorted.into_iter().filter_map(|number| Some((*payees.get(number)?, number))) {
        if is_balance(name(&payee)) {
            continue;
        }
        let joins = head.is_some_and(|head| {
            (head.account, head.merchant) == (payee.account, payee.merchant)
                && (head.merchant.is_some() || head.key == payee.key || begin_alike(name(&head), name(&payee)))
        });
        if !joins {
            groups.push(Group { account: payee.account, key: name(&payee).to_owned(), rows: Vec::new(), wordings: Vec::new() });
            head = Some(payee);
        }
        groups.last_mut().into_iter().for_each(|group| group.wordings.push(payee.key));
        if let Some(home) = homes.get_mut(number) {
            *home = groups.len().checked_sub(1);
        }
    }
    let home = |payee: usize| homes.get(payee).copied().flatten();
    let mut counts = vec![0; groups.len()];
    for (_, payee) in &of_rows {
        home(*payee).and_then(|home| counts.get_mut(home)).into_iter().for_each(|count| *count += 1);
    }
    for (group, count) in groups.iter_mut().zip(counts) {
        group.rows.reserve_exact(count);
    }
    for (position, payee) in of_rows {
        home(payee).and_then(|home| groups.get_mut(home)).into_iter().for_each(|group| group.rows.push(position));
    }
    Grouping { read, words: keys.sorted, groups }
}

/// Holder, account, currency and whether the money comes in.
type Account<'a> = (&'a str, &'a str, &'a str, bool);

/// The numbers of accounts.
#[derive(Debug)]
struct Accounts<'a> {
    names: Names<Account<'a>>,
    last: Recent<(Account<'a>, usize)>,
}

impl<'a> Accounts<'a> {
    fn new() -> Self {
        Self { names: Names::new(), last: Recent::new() }
    }

    fn number(&mut self, row: &Row<'a>) -> usize {
        let is_inflow = row.direction == Direction::Inflow;
        // Where their texts stand tells first: many rows have one between them.
        let is_same = |one: &str, other: &str| std::ptr::eq(one, other) || one == other;
        let is_it = |((holder, account, currency, direction), _): &(Account<'a>, usize)| {
            *direction == is_inflow && is_same(account, row.account) && is_same(holder, row.holder) && is_same(currency, row.currency)
        };
        if let Some((_, number)) = self.last.find(is_it) {
            return number;
        }
        let account = (row.holder, row.account, row.currency, is_inflow);
        let number = self.names.number(&account);
        self.last.add((account, number));
        number
    }

    fn ranked(self) -> Ranked<Account<'a>> {
        self.names.ranked(|_| 0)
    }
}

/// What rows are grouped by, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Payee {
    account: usize,
    merchant: Option<u16>,
    key: usize,
}

/// The numbers of payees, as they come.
#[derive(Debug, Default)]
struct Payees {
    numbers: Map<Payee, usize>,
    /// The last payee of each wording: few words are paid from several accounts.
    last: Vec<Option<(Payee, usize)>>,
}

impl Payees {
    fn number(&mut self, payee: Payee) -> usize {
        if self.last.len() <= payee.key {
            self.last.resize(payee.key + 1, None);
        }
        let Some(last) = self.last.get_mut(payee.key) else { return 0 };
        if let Some((_, number)) = last.filter(|(known, _)| *known == payee) {
            return number;
        }
        let next = self.numbers.len();
        let number = *self.numbers.or_insert(payee, next);
        *last = Some((payee, number));
        number
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
