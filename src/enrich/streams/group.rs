//! Which payments go to the same counterparty.

use std::collections::HashMap;

use super::key::{Reader, Reading};
use super::stream::Row;
use crate::model::{Category, Direction};

/// Payments to one counterparty, from one account, in one currency.
#[derive(Debug)]
pub(super) struct Group {
    /// What they were grouped by.
    pub key: String,
    /// Positions in the list of rows.
    pub rows: Vec<usize>,
}

/// What was read of the rows.
#[derive(Debug)]
pub(super) struct Grouping {
    pub readings: Vec<Reading>,
    /// In an order that does not depend on the rows' order.
    pub groups: Vec<Group>,
}

/// Letters that two names must begin with to be taken for one.
const COMMON_BEGINNING: usize = 12;

/// Letters of a name that another continues.
const CONTINUED: usize = 7;

/// Groups the rows at these positions.
pub(super) fn group(rows: &[Row<'_>], positions: &[usize]) -> Grouping {
    let mut reader = Reader::default();
    let mut readings = vec![Reading::default(); rows.len()];
    // Rows of one account and one wording share a place; places are sorted, not rows, for there are fewer.
    let mut places: HashMap<Place<'_>, Vec<usize>> = HashMap::new();
    for position in positions {
        let Some(row) = rows.get(*position) else { continue };
        let reading = reader.read(row.description);
        let place = Place {
            holder: row.holder,
            account: row.account,
            currency: row.currency,
            is_inflow: row.direction == Direction::Inflow,
            merchant: row.merchant.filter(|_| is_counterparty(row.category)),
            key: reading.key.clone(),
        };
        places.entry(place).or_default().push(*position);
        if let Some(slot) = readings.get_mut(*position) {
            *slot = reading;
        }
    }
    let mut places: Vec<(Place<'_>, Vec<usize>)> = places.into_iter().collect();
    places.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));

    let mut groups: Vec<Group> = Vec::new();
    let mut head: Option<Place<'_>> = None;
    for (place, positions) in places {
        let joins = head.as_ref().is_some_and(|head| head.is_same_counterparty(&place));
        match groups.last_mut().filter(|_| joins) {
            Some(group) => group.rows.extend(positions),
            None => {
                groups.push(Group { key: place.key.clone(), rows: positions });
                head = Some(place);
            }
        }
    }
    Grouping { readings, groups }
}

/// Banks and wallets that a transfer names are how the money went, not to whom.
fn is_counterparty(category: Category) -> bool {
    category != Category::Transfers
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Place<'a> {
    holder: &'a str,
    account: &'a str,
    currency: &'a str,
    is_inflow: bool,
    merchant: Option<u16>,
    key: String,
}

impl Place<'_> {
    /// Whether the next place in order is paid by the same account to the same counterparty.
    fn is_same_counterparty(&self, next: &Self) -> bool {
        let is_same_account = (self.holder, self.account, self.currency, self.is_inflow, self.merchant)
            == (next.holder, next.account, next.currency, next.is_inflow, next.merchant);
        is_same_account && (self.merchant.is_some() || begin_alike(&self.key, &next.key))
    }
}

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
