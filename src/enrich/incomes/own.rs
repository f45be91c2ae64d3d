//! Transfers between the holder's own accounts.

use std::collections::{BTreeMap, VecDeque};

use super::read::Row;
use super::words::Mark;
use crate::date::Date;
use crate::model::Category;
use crate::money::Amount;
use crate::order::Arrange as _;

/// Days from the outflow to the inflow, in the order in which they are tried.
const DISTANCES: [i32; 5] = [0, 1, -1, 2, -2];

/// What a row's text says of its being a side of a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    Move,
    Unclear,
}

/// Of each row, whether it is an inflow from the holder's own account, or the outflow that goes with one.
pub(super) fn transfers(rows: &[Row<'_>]) -> Vec<bool> {
    let mut own = vec![false; rows.len()];
    let mut by_amount: Vec<(Amount, usize)> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.has_counterpart && row.amount > Amount::ZERO)
        .map(|(position, row)| (row.amount, position))
        .collect();
    by_amount.arrange();
    for same in by_amount.chunk_by(|one, other| one.0 == other.0) {
        match_amount(rows, same, &mut own);
    }
    for (row, own) in rows.iter().zip(&mut own) {
        *own |= row.is_inflow() && row.text.says(Mark::Own) && row.verdict.category != Category::IncomeAndPayments;
    }
    own
}

fn reading(row: &Row<'_>) -> Option<Reading> {
    match row.verdict.category {
        Category::Transfers | Category::Deposits | Category::CreditsAndLoans | Category::InvestmentsAndSavings => Some(Reading::Move),
        Category::Unknown => Some(Reading::Unclear),
        _ => None,
    }
}

/// The inflows of a day and an account that wait for an outflow, by id: moves, and those that say nothing.
#[derive(Debug, Default)]
struct Waiting<'a> {
    moves: VecDeque<(&'a str, usize)>,
    unclear: VecDeque<(&'a str, usize)>,
}

/// Matches rows of one amount.
fn match_amount(rows: &[Row<'_>], same: &[(Amount, usize)], own: &mut [bool]) {
    let sides = |inflows: bool| {
        let sides = same.iter().filter_map(move |(_, position)| Some((*position, rows.get(*position)?)));
        let mut sides: Vec<_> = sides.filter(|(_, row)| row.is_inflow() == inflows && reading(row).is_some()).collect();
        sides.arrange_by_key(|(_, row)| (row.day(), row.id()));
        sides
    };
    let (outflows, inflows) = (sides(false), sides(true));
    if outflows.is_empty() || inflows.is_empty() {
        return;
    }
    let mut waiting: BTreeMap<Date, BTreeMap<&str, Waiting<'_>>> = BTreeMap::new();
    for (position, row) in inflows {
        let of_account = waiting.entry(row.day()).or_default().entry(row.account()).or_default();
        let list = if reading(row) == Some(Reading::Move) { &mut of_account.moves } else { &mut of_account.unclear };
        list.push_back((row.id(), position));
    }
    for distance in DISTANCES {
        for (position, row) in &outflows {
            if own.get(*position).copied().unwrap_or(true) {
                continue;
            }
            let Some(day) = row.day().add_days(distance).and_then(|day| waiting.get_mut(&day)) else { continue };
            if let Some(partner) = take(day, row.account(), reading(row) == Some(Reading::Move)) {
                for side in [*position, partner] {
                    if let Some(own) = own.get_mut(side) {
                        *own = true;
                    }
                }
            }
        }
    }
}

/// Takes the inflow with the smallest id that may go with an outflow of that account.
fn take(day: &mut BTreeMap<&str, Waiting<'_>>, account: &str, is_move: bool) -> Option<usize> {
    let first = |waiting: &Waiting<'_>| {
        let unclear = waiting.unclear.front().filter(|_| is_move);
        waiting.moves.front().into_iter().chain(unclear).min().map(|(id, position)| ((*id).to_owned(), *position))
    };
    let others = day.iter().filter(|(other, _)| **other != account);
    let (chosen, (_, position)) = others.filter_map(|(other, waiting)| Some((*other, first(waiting)?))).min_by(|a, b| a.1.cmp(&b.1))?;
    let waiting = day.get_mut(chosen)?;
    for list in [&mut waiting.moves, &mut waiting.unclear] {
        if list.front().is_some_and(|(_, front)| *front == position) {
            list.pop_front();
        }
    }
    if waiting.moves.is_empty() && waiting.unclear.is_empty() {
        let chosen = chosen.to_owned();
        day.remove(chosen.as_str());
    }
    Some(position)
}
