//! Which payments go to the same counterparty.

use super::key::Reading;
use super::names::{Names, Ranked, beginning};
use super::stream::Row;
use super::wording::Wordings;
use crate::keyed::{Map, Recent};
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

/// Groups the rows at these positions. Each group has its rows in their order.
pub(super) fn group(rows: &[Row<'_>], positions: &[usize]) -> Grouping {
    let mut readings = vec![Reading::default(); rows.len()];
    let mut wordings = vec![0; rows.len()];
    let (mut reader, mut accounts) = (Wordings::new(), Accounts::new());
    // Most rows are paid to whom another was paid: what is compared and sorted is each payee once.
    let mut payees: Map<Payee, usize> = Map::default();
    let mut of_rows: Vec<(usize, usize)> = Vec::with_capacity(positions.len());
    for position in positions {
        let (Some(row), Some(reading), Some(wording)) = (rows.get(*position), readings.get_mut(*position), wordings.get_mut(*position))
        else {
            continue;
        };
        (*reading, *wording) = reader.read(row.description);
        let payee =
            Payee { account: accounts.number(row), merchant: row.merchant.filter(|_| is_counterparty(row.category)), key: *wording };
        let next = payees.len();
        of_rows.push((*position, *payees.or_insert(payee, next)));
    }
    let (accounts, keys) = (accounts.ranked(), reader.names.ranked(|name| beginning(name)));
    let rank = |ranks: &[usize], number: usize| ranks.get(number).copied().unwrap_or_default();
    for wording in &mut wordings {
        *wording = rank(&keys.ranks, *wording);
    }
    let in_order = |payee: Payee| Payee { account: rank(&accounts.ranks, payee.account), key: rank(&keys.ranks, payee.key), ..payee };
    let mut payees: Vec<(Payee, usize)> = payees.into_entries().into_iter().map(|(payee, number)| (in_order(payee), number)).collect();
    payees.arrange();

    let name = |payee: &Payee| keys.sorted.get(payee.key).map(String::as_str).unwrap_or_default();
    let mut groups: Vec<Group> = Vec::new();
    let mut head: Option<Payee> = None;
    // Of each payee the group.
    let mut homes: Vec<Option<usize>> = vec![None; payees.len()];
    for (payee, number) in payees {
        if is_balance(name(&payee)) {
            continue;
        }
        let joins = head.is_some_and(|head| {
            (head.account, head.merchant) == (payee.account, payee.merchant)
                && (head.merchant.is_some() || head.key == payee.key || begin_alike(name(&head), name(&payee)))
        });
        if !joins {
            groups.push(Group { account: payee.account, key: name(&payee).to_owned(), rows: Vec::new() });
            head = Some(payee);
        }
        if let Some(home) = homes.get_mut(number) {
            *home = groups.len().checked_sub(1);
        }
    }
    for (position, payee) in of_rows {
        if let Some(group) = homes.get(payee).copied().flatten().and_then(|home| groups.get_mut(home)) {
            group.rows.push(position);
        }
    }
    Grouping { readings, wordings, words: keys.sorted, groups }
}

/// Holder, account, currency and whether the money comes in.
type Account<'a> = (&'a str, &'a str, &'a str, bool);

/// The numbers of accounts.
#[derive(Debug)]
struct Accounts<'a> {
    names: Names<Account<'a>>,
    /// To be told by where their texts stand.
    last: Recent<(Account<'a>, usize)>,
}

impl<'a> Accounts<'a> {
    fn new() -> Self {
        Self { names: Names::new(), last: Recent::new() }
    }

    fn number(&mut self, row: &Row<'a>) -> usize {
        let is_inflow = row.direction == Direction::Inflow;
        let is_it = |((holder, account, currency, direction), _): &(Account<'a>, usize)| {
            let are_the_same =
                std::ptr::eq(*holder, row.holder) && std::ptr::eq(*account, row.account) && std::ptr::eq(*currency, row.currency);
            are_the_same && *direction == is_inflow
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
        self.names.ranked(|_| ())
    }
}

/// What rows are grouped by, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Payee {
    account: usize,
    merchant: Option<u16>,
    key: usize,
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
