//! Payees that change their names: a stream that goes on where another ends.

use super::amounts;
use super::months::Day;
use super::schedule::Period;
use super::stream::Row;
use crate::keyed::Map;
use crate::order::{Arrange as _, ascending, positions_by_number};

/// One end of a stream, as far as a successor can be told by it.
#[derive(Debug, Clone, Copy)]
pub(super) struct End<'a> {
    /// Position in the list of streams.
    pub stream: usize,
    pub period: Period,
    /// The first payment and the last.
    pub first: &'a Row<'a>,
    pub last: &'a Row<'a>,
    /// The words that the stream's descriptions share.
    pub key: &'a str,
    /// Whether its amount is fixed.
    pub is_fixed: bool,
}

/// Letters that a word must have to say who is paid.
const TELLING: usize = 4;

/// Ends that are looked at for each word and each amount.
const MOST_LOOKED_AT: usize = 8;

/// For how many periods somebody may do without a contract, and take it again.
const LONGEST_PAUSE: f64 = 6.0;

/// Pairs of streams of which the second may be the first under another name. Streams are given by their first day; each is in
/// at most one pair as the first, and in one as the second.
pub(super) fn successions(ends: &[End<'_>]) -> Vec<(usize, usize)> {
    let mut by_trait: Map<Trait<'_>, Vec<usize>> = Map::new();
    for (place, end) in ends.iter().enumerate() {
        for one in traits(end, end.last) {
            by_trait.or_default(one).push(place);
        }
    }
    for places in by_trait.values_mut() {
        let last = |place: usize| ends.get(place).map(|end| ascending(end.last.date.days()));
        *places = positions_by_number(places.iter().filter_map(|place| Some((last(*place)?, *place))));
    }
    let mut taken = vec![false; ends.len()];
    let mut pairs = Vec::new();
    for next in ends {
        let mut candidates: Vec<usize> = Vec::new();
        for one in traits(next, next.first) {
            let Some(places) = by_trait.get(&one) else { continue };
            let before = places.partition_point(|place| ends.get(*place).is_some_and(|end| end.last.date < next.first.date));
            candidates.extend(places.iter().take(before).rev().take(MOST_LOOKED_AT));
        }
        candidates.arrange();
        candidates.dedup();
        let best = candidates
            .into_iter()
            .filter(|place| !taken.get(*place).copied().unwrap_or(true))
            .filter_map(|place| ends.get(place).map(|end| (place, end)))
            .filter(|(_, end)| end.stream != next.stream && follows(end, next))
            .min_by_key(|(place, end)| (next.first.date.days_since(end.last.date), *place));
        if let Some((place, end)) = best {
            if let Some(taken) = taken.get_mut(place) {
                *taken = true;
            }
            pairs.push((end.stream, next.stream));
        }
    }
    pairs
}

/// What a stream and its successor have in common: account, direction, currency, and a word or an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Trait<'a> {
    account: (&'a str, &'a str, &'a str, bool),
    shared: Shared<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Shared<'a> {
    Word(&'a str),
    /// Ten-thousandths.
    Amount(i128),
}

fn traits<'a>(end: &End<'a>, row: &'a Row<'a>) -> Vec<Trait<'a>> {
    let account = (row.holder, row.account, row.currency, row.direction == crate::model::Direction::Inflow);
    let mut traits: Vec<Trait<'a>> =
        end.key.split(' ').filter(|word| word.len() >= TELLING).map(|word| Trait { account, shared: Shared::Word(word) }).collect();
    if end.is_fixed {
        traits.push(Trait { account, shared: Shared::Amount(row.amount.ten_thousandths()) });
    }
    traits
}

/// Whether the second stream begins about when the first one's next payment was due, with about its amount.
fn follows(end: &End<'_>, next: &End<'_>) -> bool {
    let gap = f64::from(next.first.date.days_since(end.last.date)) / end.period.days();
    let is_one_payee = end.last.merchant.is_some() && end.last.merchant == next.first.merchant || end.key == next.key;
    let most = if is_one_payee { LONGEST_PAUSE } else { 2.0 };
    let on_time = (0.6..=1.4).contains(&gap) || gap > 1.5 && gap <= most + 0.25 && (gap - gap.round()).abs() <= 0.25;
    let is_same_kind = end.last.category == next.first.category || end.first.merchant.is_none() || next.first.merchant.is_none();
    let words = |key: &'_ str| key.split(' ').filter(|word| word.len() >= TELLING).map(str::to_owned).collect::<Vec<_>>();
    let shares_word = words(end.key).iter().any(|word| words(next.key).contains(word));
    let is_same_price = amounts::are_same(end.last.amount, next.first.amount) && end.is_fixed && next.is_fixed;
    let is_near_price = amounts::ratio(amounts::size(end.last.amount), amounts::size(next.first.amount)) <= 1.3;
    end.period == next.period && on_time && (is_same_price && (is_same_kind || shares_word) || is_same_kind && shares_word && is_near_price)
}

/// The days of both, in order.
pub(super) fn days(rows: &[Row<'_>], indices: &[usize]) -> Vec<Day> {
    indices.iter().filter_map(|index| rows.get(*index)).map(|row| Day::of(row.date)).collect()
}
