//! Payments that were sent back: neither side is income.

use super::read::Row;
use super::words::Mark;
use crate::date::Date;
use crate::keyed::Map;
use crate::model::{Category, Subcategory};
use crate::money::Amount;

/// How many days a payment takes to be sent back.
const MOST_DAYS: i32 = 5;

/// Of each row, which are by day, whether it is an inflow that was sent back, or gives back an outflow. `taken` are not looked at.
pub(super) fn payments(rows: &[Row<'_>], taken: &[bool]) -> Vec<bool> {
    let mut reversed = vec![false; rows.len()];
    let mut by_amount: Map<(&str, Amount), Vec<usize>> = Map::default();
    for (position, row) in rows.iter().enumerate() {
        if row.has_counterpart && row.amount > Amount::ZERO && !taken.get(position).copied().unwrap_or_default() {
            by_amount.or_default((row.account(), row.amount)).push(position);
        }
    }
    for positions in by_amount.values() {
        let of = |position: &usize| rows.get(*position);
        let inflows: Vec<usize> = positions.iter().filter(|position| of(position).is_some_and(Row::is_inflow)).copied().collect();
        if !inflows.is_empty() && inflows.len() < positions.len() {
            match_inflows(rows, &inflows, positions, &mut reversed);
        }
    }
    reversed
}

/// Outflows by day, of which the next that is free is wanted.
#[derive(Debug, Default)]
struct Queue {
    outflows: Vec<(Date, usize)>,
    next: usize,
}

impl Queue {
    /// Takes the first free one of these days. Days only grow from one call to the next.
    fn take(&mut self, from: Option<Date>, to: Option<Date>, used: &mut [bool]) -> bool {
        let (Some(from), Some(to)) = (from, to) else { return false };
        while let Some((day, position)) = self.outflows.get(self.next) {
            let used = used.get_mut(*position);
            if *day >= from && used.as_deref() == Some(&false) {
                if let Some(used) = used.filter(|_| *day <= to) {
                    *used = true;
                    return true;
                }
                return false;
            }
            self.next += 1;
        }
        false
    }
}

/// Matches rows of one account and amount.
fn match_inflows(rows: &[Row<'_>], inflows: &[usize], all: &[usize], reversed: &mut [bool]) {
    let (mut any, mut returns) = (Queue::default(), Queue::default());
    let mut by_payer: Map<&str, Queue> = Map::default();
    for position in all {
        let Some(row) = rows.get(*position).filter(|row| !row.is_inflow()) else { continue };
        let entry = (row.day(), *position);
        any.outflows.push(entry);
        if says_return(row) {
            returns.outflows.push(entry);
        }
        if !row.text.payer.is_empty() {
            by_payer.or_default(&row.text.payer).outflows.push(entry);
        }
    }
    for position in inflows {
        let Some(row) = rows.get(*position) else { continue };
        let (before, after) = (row.day().add_days(-MOST_DAYS), row.day().add_days(MOST_DAYS));
        let came_back = says_return(row) && any.take(before, Some(row.day()), reversed);
        let was_sent_back = came_back || returns.take(Some(row.day()), after, reversed);
        // Wages are not lent to the employer before.
        let payer = by_payer.get_mut(row.text.payer.as_str()).filter(|_| row.verdict.category != Category::IncomeAndPayments);
        let is_reversed = was_sent_back || payer.is_some_and(|queue| queue.take(before, Some(row.day()), reversed));
        if let Some(reversed) = reversed.get_mut(*position) {
            *reversed = is_reversed;
        }
    }
}

/// Whether a row says that money goes back. Bonuses on cards and cash back are no such thing.
fn says_return(row: &Row<'_>) -> bool {
    row.text.says(Mark::Return) || row.verdict.subcategory == Some(Subcategory::Chargeback)
}
