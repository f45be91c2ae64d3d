//! Transfers between the user's own accounts: pairs of rows that are neither income nor spending.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::categories::Categories;
use super::ledger::{Ledger, Row};
use crate::date::Date;
use crate::model::Category;
use crate::money::Amount;
use crate::order::Arrange as _;

/// Days from the outflow to the inflow, in the order in which they are tried.
const DISTANCES: [i32; 5] = [0, 1, -1, 2, -2];

/// What a row's text says of its being a side of a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// It is a move of money.
    Move,
    /// It says nothing.
    Unclear,
    /// It is something else.
    Other,
}

impl Reading {
    fn of(category: Category) -> Self {
        match category {
            Category::Transfers | Category::Deposits | Category::CreditsAndLoans | Category::InvestmentsAndSavings => Self::Move,
            Category::Unknown => Self::Unclear,
            _ => Self::Other,
        }
    }
}

/// The pairs of which readings are matched in one go, outflow first: two moves before a move and an unclear row.
const ROUNDS: [&[(Reading, Reading)]; 2] =
    [&[(Reading::Move, Reading::Move)], &[(Reading::Move, Reading::Unclear), (Reading::Unclear, Reading::Move)]];

/// A row that may be a side of a transfer.
#[derive(Debug)]
struct Side<'a> {
    position: usize,
    row: &'a Row,
    reading: Reading,
    is_matched: bool,
}

/// The rows of each amount that has a pair which could be a transfer, as positions in [`Ledger::rows`]: spares the reading of most rows.
pub(super) fn candidates(ledger: &Ledger<'_>) -> Vec<Vec<usize>> {
    if ledger.accounts.len() < 2 {
        return Vec::new();
    }
    let (mut inflows, mut outflows) = (Amounts::default(), Amounts::default());
    for row in &ledger.rows {
        if row.is_inflow { &mut inflows } else { &mut outflows }.insert(row.amount);
    }
    let is_met = |row: &Row| row.amount > Amount::ZERO && if row.is_inflow { &outflows } else { &inflows }.may_hold(row.amount);
    let rows = ledger.rows.iter().enumerate().filter(|(_, row)| is_met(row));
    let mut by_amount: Vec<(Amount, Date, usize)> = rows.map(|(at, row)| (row.amount, row.day, at)).collect();
    by_amount.arrange();
    let same = by_amount.chunk_by(|one, other| one.0 == other.0);
    let same = same.filter(|same| may_match(same.iter().filter_map(|(.., position)| ledger.rows.get(*position))));
    same.map(|same| same.iter().map(|(.., position)| *position).collect()).collect()
}

/// A set of amounts that may say yes to one that it does not hold.
#[derive(Debug)]
struct Amounts(Vec<u64>);

impl Default for Amounts {
    fn default() -> Self {
        Self(vec![0; Self::WORDS])
    }
}

impl Amounts {
    const WORDS: usize = 1 << 12;

    /// Its word, and its bit there.
    fn place(amount: Amount) -> (usize, u64) {
        // An odd number whose bits look random: 2^64 divided by the golden ratio. The highest bits of the product depend on all.
        let mixed = (amount.ten_thousandths() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        ((mixed >> 52) as usize, 1 << (mixed >> 46 & 63))
    }

    fn insert(&mut self, amount: Amount) {
        let (word, bit) = Self::place(amount);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    fn may_hold(&self, amount: Amount) -> bool {
        let (word, bit) = Self::place(amount);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// The other side of each row, as positions in [`Ledger::rows`].
pub(super) fn pairs<'a>(ledger: &'a Ledger<'a>, candidates: &[Vec<usize>], categories: &mut Categories<'_>) -> Vec<Option<usize>> {
    let mut partners = vec![None; ledger.rows.len()];
    for same in candidates {
        let rows = || same.iter().filter_map(|position| Some((*position, ledger.rows.get(*position)?)));
        let mut sides = |inflows: bool| {
            let own = rows().filter(|(_, row)| row.is_inflow == inflows);
            let read = own.map(|(position, row)| {
                let reading = Reading::of(categories.verdict(position).0);
                Side { position, row, reading, is_matched: false }
            });
            let mut sides: Vec<_> = read.filter(|side| side.reading != Reading::Other).collect();
            sides.arrange_by_key(|side| (side.row.day, ledger.id(side.row)));
            sides
        };
        let (mut outflows, mut inflows) = (sides(false), sides(true));
        for distance in DISTANCES {
            for round in ROUNDS {
                match_days(&mut outflows, &mut inflows, distance, round, &mut partners);
            }
        }
    }
    partners
}

/// Whether rows of one amount, by day, have any that could be a pair.
fn may_match<'a>(rows: impl Iterator<Item = &'a Row>) -> bool {
    // Of each direction, the latest row and the latest of another account than that one's.
    let mut latest: [[Option<&Row>; 2]; 2] = [[None; 2]; 2];
    for row in rows {
        let [same, opposite] = if row.is_inflow { [0, 1] } else { [1, 0] };
        let near = |other: &Row| other.account() != row.account() && row.day.days_since(other.day) <= 2;
        if latest.get(opposite).is_some_and(|two| two.iter().flatten().any(|other| near(other))) {
            return true;
        }
        if let Some([first, second]) = latest.get_mut(same) {
            if first.is_some_and(|first| first.account() != row.account()) {
                *second = *first;
            }
            *first = Some(row);
        }
    }
    false
}

/// Matches outflows with the inflows of the day that is `distance` days after. Both lists are by day, then by id.
fn match_days(
    outflows: &mut [Side<'_>],
    inflows: &mut [Side<'_>],
    distance: i32,
    round: &[(Reading, Reading)],
    partners: &mut [Option<usize>],
) {
    let mut rest = inflows;
    for day_out in outflows.chunk_by_mut(|one, other| one.row.day == other.row.day) {
        let Some(day) = day_out.first().and_then(|side| side.row.day.add_days(distance)) else { continue };
        let earlier = rest.partition_point(|side| side.row.day < day);
        let (_, from) = std::mem::take(&mut rest).split_at_mut(earlier);
        let of_day = from.partition_point(|side| side.row.day == day);
        let (day_in, after) = from.split_at_mut(of_day);
        rest = after;
        for (reading_out, reading_in) in round {
            let mut waiting = Waiting::of(day_in, *reading_in);
            for out in day_out.iter_mut().filter(|side| !side.is_matched && side.reading == *reading_out) {
                let Some(chosen) = waiting.take(out.row.account()).and_then(|chosen| day_in.get_mut(chosen)) else { continue };
                (out.is_matched, chosen.is_matched) = (true, true);
                for (own, other) in [(out.position, chosen.position), (chosen.position, out.position)] {
                    if let Some(partner) = partners.get_mut(own) {
                        *partner = Some(other);
                    }
                }
            }
        }
    }
}

/// The inflows of a day that wait for an outflow of another account.
#[derive(Debug)]
struct Waiting {
    /// (account, position in the day), in ascending order.
    inflows: Vec<(usize, usize)>,
    /// The first of each account: (position in the day, place in `inflows`).
    first: BinaryHeap<Reverse<(usize, usize)>>,
}

impl Waiting {
    fn of(day: &[Side<'_>], reading: Reading) -> Self {
        let chosen = day.iter().enumerate().filter(|(_, side)| !side.is_matched && side.reading == reading);
        let mut inflows: Vec<_> = chosen.map(|(position, side)| (side.row.account(), position)).collect();
        inflows.arrange();
        let begins = |place: &usize| *place == 0 || inflows.get(place - 1).map(|before| before.0) != inflows.get(*place).map(|own| own.0);
        let first = (0..inflows.len()).filter(begins).filter_map(|place| Some(Reverse((inflows.get(place)?.1, place)))).collect();
        Self { inflows, first }
    }

    /// Takes the first that is of another account.
    fn take(&mut self, account: usize) -> Option<usize> {
        let mut chosen = self.first.pop()?;
        if self.account(chosen.0.1) == Some(account) {
            // The heap has one of each account, so the next one is of another.
            let next = self.first.pop();
            self.first.push(chosen);
            chosen = next?;
        }
        let Reverse((position, place)) = chosen;
        if let Some((_, next)) = self.inflows.get(place + 1).filter(|next| Some(next.0) == self.account(place)) {
            self.first.push(Reverse((*next, place + 1)));
        }
        Some(position)
    }

    fn account(&self, place: usize) -> Option<usize> {
        self.inflows.get(place).map(|own| own.0)
    }
}
