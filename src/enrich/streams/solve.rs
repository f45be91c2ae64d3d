//! The streams among the payments to one counterparty.
//!
//! All payments together are tried first. Where they are no stream, or may be several, they are parted by contract number,
//! by words, by amount and by their order within a day; the parting whose streams explain most is taken.

use std::rc::Rc;

use super::amounts::{self, Likeness};
use super::fit::{Fit, PerDay, fit_with_gap};
use super::gap::{allowed, plausible_gap};
use super::months::{Day, Months};
use super::prior::{Prior, Said};
use super::schedule::Period;
use super::stream::Row;
use crate::keyed::Map;
use crate::model::Direction;
use crate::money::Amount;
use crate::order::{Arrange as _, by_number, positions_by_number};

/// The least evidence of a stream: odds of about fifty to one.
const LEAST_NATS: f64 = 4.0;

/// What a stream must explain that begins where another to the same payee ends, rather than being the same changed.
pub(super) const COST_OF_SUCCESSOR: f64 = 2.0 * COST_OF_STREAM;

/// How many prices, or names, a stream may have had one after the other. What changes more often has no price.
pub(super) const MOST_CHANGES: usize = 12;

/// What is asked more of few payments far apart, or of any amount, to who knows whom.
const COST_OF_VAGUENESS: f64 = 2.0;

/// What one more stream must explain, to be thought more likely than one fewer.
const COST_OF_STREAM: f64 = 4.0;

/// With so much more no kind says less than nothing: numbers above zero are in the order of their bits.
const MORE_THAN_LEAST: f64 = 100.0;

/// A payment, with what was read of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    /// Position in the caller's list.
    pub index: usize,
    pub day: Day,
    pub amount: Amount,
    /// The amount, as ratios are made of it.
    pub size: f64,
    /// A number a contract: see `key`.
    pub identity: u64,
    /// A number for each wording.
    pub wording: usize,
}

/// A stream that was found: its payments are positions in the list of items.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub members: Vec<usize>,
    pub fit: Fit,
    pub nats: f64,
}

/// What payments were picked from.
#[derive(Debug, Clone, Copy)]
struct Among {
    payments: usize,
    /// Into how many parts they were parted.
    parts: usize,
}

/// Finds the streams of one group.
pub(super) struct Solver<'a, 'r> {
    pub rows: &'a [Row<'r>],
    /// The group's payments, by day and amount.
    pub items: &'a [Item],
    pub months: &'a mut Months,
    /// Of each payment what its kind says.
    priors: Vec<Prior>,
    /// What all kinds say, where that is the same.
    only_prior: Option<Prior>,
    /// Of each payment its place among all by amount, once that was asked for.
    by_amount: Vec<u64>,
    /// Of payments the schedule, if they may have one: the same payments are what is left of several partings.
    fits: Map<Vec<usize>, Option<Rc<Fit>>>,
    /// How many payments the counterparty got in all, as far as it is known.
    all: usize,
    /// A buffer.
    days: Vec<Day>,
}

/// Payments in parts, one part behind the other.
#[derive(Debug, Default, PartialEq)]
struct Parts {
    members: Vec<usize>,
    ends: Vec<usize>,
}

impl Parts {
    fn iter(&self) -> impl Iterator<Item = &[usize]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, end)| self.members.get(start..*end))
    }
}

impl<'a, 'r> Solver<'a, 'r> {
    /// For payments whose words say what stands in `said`.
    pub(super) fn new(rows: &'a [Row<'r>], items: &'a [Item], said: &[Said], months: &'a mut Months) -> Self {
        let prior = |item: &Item| match (rows.get(item.index), said.get(item.wording)) {
            (Some(row), Some(said)) => Prior::of(row, *said),
            _ => Prior::NEUTRAL,
        };
        let priors: Vec<Prior> = items.iter().map(prior).collect();
        let only_prior = priors.first().copied().filter(|first| priors.iter().all(|prior| prior == first));
        Self { rows, items, months, priors, only_prior, by_amount: Vec::new(), fits: Map::new(), all: items.len(), days: Vec::new() }
    }

    /// The streams of the whole group.
    pub(super) fn solve(&mut self) -> Vec<Found> {
        let all: Vec<usize> = (0..self.items.len()).collect();
        let mut best = self.by_amounts(&all);
        if best.iter().any(|found| found.members.len() == all.len() && found.fit.is_clean()) {
            return best;
        }
        let by_number = (self.parts_by(&all, |_, item| item.identity), true);
        let by_words = (self.parts_by(&all, |_, item| item.wording as u64), false);
        // A shop's membership among its sales.
        let by_kind = (self.parts_by(&all, |prior, _| u64::from(prior.nats < 0.0)), false);
        let is_known = by_words.0 == by_kind.0;
        for (parts, are_contracts) in [by_number, by_words, by_kind].into_iter().take(if is_known { 2 } else { 3 }) {
            let mut streams = Vec::new();
            for part in parts.iter().filter(|part| part.len() > 1) {
                let has_number = part.first().and_then(|member| self.items.get(*member)).is_some_and(|item| item.identity != 0);
                self.all = if are_contracts && has_number { part.len() } else { all.len() };
                streams.extend(self.by_amounts(part));
            }
            best = better(best, streams);
        }
        best
    }

    /// Whether so many payments are no stream, whatever they are.
    fn are_too_few(&self, payments: usize) -> bool {
        payments < 2 || payments == 2 && self.all > 2
    }

    /// The streams of some payments, parted by their amounts where that explains more.
    fn by_amounts(&mut self, members: &[usize]) -> Vec<Found> {
        self.months.steps += members.len() as u64;
        if self.are_too_few(members.len()) {
            return Vec::new();
        }
        let whole = self.stream(members, Among { payments: members.len(), parts: 1 });
        let is_inflow = self.row(members).is_some_and(|row| row.direction == Direction::Inflow);
        let is_all = whole.as_ref().is_some_and(|found| {
            found.members.len() == members.len() && (found.fit.is_clean() && !is_twice(found) || is_inflow && found.fit.off == 0)
        });
        let mut best: Vec<Found> = whole.into_iter().collect();
        // Parts of fewer are too few.
        if is_all || members.len() < 4 {
            return best;
        }
        let sorted = self.sorted_by_amount(members);
        let size = |member: &usize| self.items.get(*member).map_or(0.0, |item| item.size);
        let ratio = |pair: &[usize]| if let [one, other] = pair { amounts::ratio(size(one), size(other)) } else { 1.0 };
        let ratios: Vec<f64> = sorted.windows(2).map(ratio).collect();
        // What is only bought as it is needed must have a fixed price.
        let is_shopping = members.iter().all(|member| self.priors.get(*member).is_some_and(|prior| prior.is_shopping));
        let gaps: &[f64] = if is_shopping { &[1.0, 1.005] } else { &[1.0, 1.005, 1.1, 1.3, 1.7] };
        // A wider gap makes fewer parts, or the same.
        let mut parts = 0;
        for gap in gaps.iter().copied() {
            let made = 1 + ratios.iter().filter(|ratio| **ratio > gap).count();
            if made > 1 && made != parts {
                parts = made;
                let streams = self.parted(&sorted, &ratios, gap, parts);
                best = better(best, streams);
            }
        }
        let parts = self.parts_by_rank_in_day(members);
        if parts.len() > 1 {
            let among = Among { payments: members.len(), parts: parts.len() };
            let streams = parts.iter().filter_map(|part| self.stream(part, among)).collect();
            best = better(best, streams);
        }
        best
    }

    fn sorted_by_amount(&mut self, members: &[usize]) -> Vec<usize> {
        let all = self.items.len();
        if self.by_amount.is_empty() {
            // Amounts that are one float are one to ratios, too. No size is below zero: their bits are in the order of the sizes.
            let order = positions_by_number(self.items.iter().enumerate().map(|(member, item)| (item.size.to_bits(), member)));
            self.by_amount = vec![0; all];
            for (place, member) in (0..).zip(&order) {
                if let Some(of_member) = self.by_amount.get_mut(*member) {
                    *of_member = place;
                }
            }
            if members.len() == all {
                return order;
            }
        }
        let place = |member: usize| self.by_amount.get(member).copied().unwrap_or_default();
        positions_by_number(members.iter().map(|member| (place(*member), *member)))
    }

    /// The streams among parts of payments that are sorted by amount, parted where the ratio of one to the one before is above `gap`; parts
    /// that follow each other as prices do are joined.
    fn parted(&mut self, sorted: &[usize], ratios: &[f64], gap: f64, parts: usize) -> Vec<Found> {
        self.months.steps += sorted.len() as u64;
        let mut streams = Vec::new();
        let mut start = 0;
        let ends = ratios.iter().enumerate().filter(|(_, ratio)| **ratio > gap).map(|(place, _)| place + 1);
        for end in ends.chain([sorted.len()]) {
            let part = sorted.get(start..end).unwrap_or_default();
            start = end;
            if self.are_too_few(part.len()) {
                continue;
            }
            let by_day = positions_by_number(part.iter().map(|member| (*member as u64, *member)));
            streams.extend(self.stream(&by_day, Among { payments: sorted.len(), parts }));
        }
        if streams.len() > 1 { self.join_prices(streams, sorted.len()) } else { streams }
    }

    /// Joins streams that take turns: the price changed. Others may go on meanwhile: a payee may bill several contracts.
    fn join_prices(&mut self, mut streams: Vec<Found>, payments: usize) -> Vec<Found> {
        // How many that ended before are looked at, from the last.
        const MOST_LOOKED_AT: usize = 4;
        streams.arrange_by_key(|found| found.members.first().copied());
        // Each with how many prices it had.
        let mut joined: Vec<(Found, usize)> = Vec::new();
        for next in streams {
            let ended = |(last, prices): &(Found, usize)| {
                last.members.last() < next.members.first() && *prices < MOST_CHANGES && last.fit.period() == next.fit.period()
            };
            let places = (0..joined.len()).rev().filter(|place| joined.get(*place).is_some_and(ended));
            let before: Vec<usize> = places.take(MOST_LOOKED_AT).collect();
            let mut union = None;
            for place in before {
                let Some((last, _)) = joined.get(place) else { continue };
                let both: Vec<usize> = last.members.iter().chain(&next.members).copied().collect();
                let apart = last.fit.nats + next.fit.nats;
                let one = self.stream(&both, Among { payments, parts: 1 });
                if let Some(one) = one.filter(|one| one.members.len() == both.len() && one.fit.nats + COST_OF_SUCCESSOR >= apart) {
                    union = Some((place, one));
                    break;
                }
            }
            match union.and_then(|(place, one)| Some((joined.get_mut(place)?, one))) {
                Some((last, one)) => *last = (one, last.1 + 1),
                None => joined.push((next, 1)),
            }
        }
        joined.into_iter().map(|(found, _)| found).collect()
    }

    /// The payments as one stream, if they are one; payments that are near no due day are left out.
    fn stream(&mut self, members: &[usize], among: Among) -> Option<Found> {
        if self.are_too_few(members.len()) {
            return None;
        }
        let row = self.row(members)?;
        let prior = self.prior(members);
        let is_picked = members.len() * 2 < among.payments;
        let amounts = self.likeness(members);
        // Laying payments on schedules is most of the work.
        if !prior.may_allow(&amounts, members.len(), is_picked) {
            return None;
        }
        let mut days = std::mem::take(&mut self.days);
        days.clear();
        days.extend(members.iter().filter_map(|member| self.items.get(*member)).map(|item| item.day));
        let gap = plausible_gap(&days)
            .filter(|gap| allowed(*gap).any(|period| prior.may_allow_every(period, row, &amounts, members.len(), is_picked)));
        let fit = gap.and_then(|gap| self.fit(members, gap, &days, row.direction));
        self.days = days;
        let fit = fit?;
        let mut kept = Vec::with_capacity(members.len());
        kept.extend(members.iter().enumerate().filter(|(place, _)| fit.is_near(*place)).map(|(_, member)| *member));
        let amounts = if kept.len() == members.len() { amounts } else { self.likeness(&kept) };
        if !prior.allows(row, &fit, &amounts, is_picked) {
            return None;
        }
        // Two payments are a stream only where all speaks for one, and nothing else went there.
        let is_fixed = amounts.is_fixed();
        let is_likely = prior.nats > 0.0;
        if fit.taken < 3 && !(members.len() == self.all && is_fixed && fit.mean_error <= 1.0 && fit.extra == 0 && is_likely) {
            return None;
        }
        let weight = if prior.is_shopping { 0.5 } else { 1.0 };
        let nats = fit.nats + weight * amounts.evidence + prior.nats - amounts::cost_of_parts(among.parts);
        let is_rare = fit.taken < 4 && fit.period() > Period::Monthly;
        let is_vague = prior.nats <= 0.0 && (is_rare || !is_fixed && !amounts.is_steady());
        let least = if is_vague { LEAST_NATS + COST_OF_VAGUENESS } else { LEAST_NATS };
        (nats >= least).then(|| Found { members: kept, fit: Rc::unwrap_or_clone(fit), nats })
    }

    /// The schedule of these payments, if one is plausible.
    fn fit(&mut self, members: &[usize], gap: i32, days: &[Day], direction: Direction) -> Option<Rc<Fit>> {
        let Self { fits, months, .. } = self;
        let found = fits.or_insert_with(members.to_vec(), || {
            let per_day = if direction == Direction::Inflow { PerDay::One } else { PerDay::Each };
            fit_with_gap(gap, days, per_day, months).filter(Fit::is_plausible).map(Rc::new)
        });
        found.clone()
    }

    /// The payments by a label; none where all have the same.
    fn parts_by(&self, members: &[usize], label: impl Fn(&Prior, &Item) -> u64) -> Parts {
        let of = |member: &usize| Some((label(self.priors.get(*member)?, self.items.get(*member)?), *member as u32));
        let mut labels = members.iter().filter_map(of);
        let first = labels.next().map(|(label, _)| label);
        if labels.all(|(label, _)| Some(label) == first) {
            return Parts::default();
        }
        let mut labelled = Vec::with_capacity(members.len());
        labelled.extend(members.iter().filter_map(of));
        let labelled = by_number(labelled);
        let ends = labelled.chunk_by(|a, b| a.0 == b.0).scan(0, |end, part| {
            *end += part.len();
            Some(*end)
        });
        Parts { members: labelled.iter().map(|(_, member)| *member as usize).collect(), ends: ends.collect() }
    }

    /// The smallest payments of each day, the second smallest of each, and so on; none where no day has two.
    fn parts_by_rank_in_day(&self, members: &[usize]) -> Vec<Vec<usize>> {
        let mut parts: Vec<Vec<usize>> = Vec::new();
        let day = |member: &usize| self.items.get(*member).map(|item| item.day.days);
        if !members.windows(2).any(|pair| matches!(pair, [one, other] if day(one) == day(other))) {
            return parts;
        }
        // Payments are by day and amount.
        for of_day in members.chunk_by(|a, b| day(a) == day(b)) {
            for (rank, member) in of_day.iter().enumerate() {
                if parts.len() <= rank {
                    // The first has most.
                    parts.push(Vec::with_capacity(if rank == 0 { members.len() } else { 0 }));
                }
                if let Some(part) = parts.get_mut(rank) {
                    part.push(*member);
                }
            }
        }
        parts
    }

    /// What the kinds of these payments say: the one in the middle.
    fn prior(&self, members: &[usize]) -> Prior {
        if let Some(only) = self.only_prior {
            return only;
        }
        let priors = members.iter().filter_map(|member| self.priors.get(*member)).copied();
        let first = priors.clone().next();
        if let Some(first) = first.filter(|first| priors.clone().all(|prior| prior == *first)) {
            return first;
        }
        let order = by_number(priors.clone().zip(0..).map(|(prior, place)| ((prior.nats + MORE_THAN_LEAST).to_bits(), place)).collect());
        let middle = order.get(order.len() / 2).and_then(|(_, place)| priors.clone().nth(*place as usize));
        middle.unwrap_or(Prior::NEUTRAL)
    }

    fn row(&self, members: &[usize]) -> Option<&'a Row<'r>> {
        members.last().and_then(|member| self.items.get(*member)).and_then(|item| self.rows.get(item.index))
    }

    fn likeness(&self, members: &[usize]) -> Likeness {
        Likeness::of(members.iter().filter_map(|member| self.items.get(*member)).map(|item| item.size))
    }
}

/// What streams explain together, less what each costs.
pub(super) fn explained(streams: &[Found]) -> f64 {
    streams.iter().map(|found| found.nats - COST_OF_STREAM).sum()
}

fn is_twice(found: &Found) -> bool {
    found.fit.period() < Period::Monthly
}

/// The streams that explain more, each weighed against the odds that there is one more.
fn better(best: Vec<Found>, other: Vec<Found>) -> Vec<Found> {
    if explained(&other) > explained(&best) { other } else { best }
}
