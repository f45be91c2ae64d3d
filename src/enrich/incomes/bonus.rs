//! Salaries: one stream a payer, with what comes besides the wages.

use std::collections::{BTreeMap, BTreeSet};

use super::figures;
use super::left_out::Kept;
use super::sources::Source;
use crate::date::Date;
use crate::keyed::Map;
use crate::model::{IncomeFrequency, IncomeType};
use crate::order::{Arrange as _, distinct};

/// The names of who pays a stream; none where nobody is named.
fn payers<'h>(source: &Source<'h, '_>) -> Vec<&'h str> {
    distinct(source.rows.iter().map(|(row, _)| row.text.payer.as_str()).filter(|payer| !payer.is_empty()))
}

/// Joins the salaries of one payer on one account.
pub(super) fn join_salaries<'h, 'a>(sources: Vec<Source<'h, 'a>>) -> Vec<Source<'h, 'a>> {
    let (salaries, mut joined): (Vec<_>, Vec<_>) = sources.into_iter().partition(|source| source.kind == IncomeType::Salary);
    let mut groups = Groups { parent: (0..salaries.len()).collect() };
    let mut named: Map<(&str, &str), usize> = Map::new();
    let mut unnamed: Map<&str, usize> = Map::new();
    for (index, salary) in salaries.iter().enumerate() {
        let payers = payers(salary);
        for name in &payers {
            let first = *named.or_insert((salary.account, name), index);
            groups.join(first, index);
        }
        if payers.is_empty() {
            let first = *unnamed.or_insert(salary.account, index);
            groups.join(first, index);
        }
    }
    // Who is not named is the only one who is.
    let mut of_account: Map<&str, BTreeSet<usize>> = Map::new();
    for ((account, _), index) in named.entries() {
        of_account.or_default(account).insert(groups.head(*index));
    }
    for (account, index) in unnamed.entries() {
        if let Some(only) = of_account.get(account).filter(|heads| heads.len() == 1).and_then(BTreeSet::first) {
            groups.join(*only, *index);
        }
    }
    let mut members: Map<usize, Vec<Source<'h, 'a>>> = Map::new();
    for (index, salary) in salaries.into_iter().enumerate() {
        members.or_default(groups.head(index)).push(salary);
    }
    let mut members: Vec<_> = members.into_entries();
    members.arrange_by_key(|(head, _)| *head);
    joined.extend(members.into_iter().filter_map(|(_, group)| as_one(group)));
    joined
}

/// Which sources belong together: each points to one before it.
struct Groups {
    parent: Vec<usize>,
}

impl Groups {
    fn head(&self, mut index: usize) -> usize {
        while let Some(parent) = self.parent.get(index).filter(|parent| **parent != index) {
            index = *parent;
        }
        index
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.head(one), self.head(other));
        if let Some(parent) = self.parent.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}

fn as_one<'h, 'a>(group: Vec<Source<'h, 'a>>) -> Option<Source<'h, 'a>> {
    let has_regular = group.iter().any(Source::is_regular);
    let was_one = group.len() == 1;
    let mut parts = group.into_iter();
    let mut one = parts.next()?;
    // What comes a few times a year comes besides the wages.
    let is_besides = |part: &Source<'_, '_>| has_regular && !part.is_regular();
    if is_besides(&one) {
        one.rows.iter_mut().for_each(|(_, is_extra)| *is_extra = true);
    }
    for part in parts {
        let besides = is_besides(&part);
        one.rows.extend(part.rows.into_iter().map(|(row, is_extra)| (row, is_extra || besides)));
    }
    one.sort();
    if !was_one {
        one.frequency = frequency(&one);
    }
    Some(one)
}

/// Sees what came besides the wages, pension or benefit of a day: a thirteenth month that is paid with the twelfth. Where most days
/// have several payments, they are parts of one.
pub(super) fn see_doubles(source: &mut Source<'_, '_>) {
    if !takes_extras(source.kind) || !source.is_regular() {
        return;
    }
    let mut days: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for (place, (row, is_extra)) in source.rows.iter().enumerate() {
        if !is_extra {
            days.entry(row.day()).or_default().push(place);
        }
    }
    if days.values().filter(|places| places.len() > 1).count() * 2 >= days.len() {
        return;
    }
    let amount = |place: &usize| source.rows.get(*place).map_or(0, |(row, _)| row.amount.ten_thousandths());
    let Some(usual) = figures::twice_median(days.values().flatten().map(amount).collect()) else { return };
    let mut besides = Vec::new();
    for places in days.values() {
        // Rows are by amount within a day: of two as near, the smaller one is the wage.
        let wage = places.iter().min_by_key(|place| (2 * amount(place) - usual).abs());
        besides.extend(places.iter().filter(|place| Some(*place) != wage).copied());
    }
    for place in besides {
        if let Some((_, is_extra)) = source.rows.get_mut(place) {
            *is_extra = true;
        }
    }
}

/// How often a stream comes that was joined from several.
fn frequency(source: &Source<'_, '_>) -> IncomeFrequency {
    match figures::Gaps::of(&figures::days(source)).twice_median() {
        Some(..=18) => IncomeFrequency::Weekly,
        Some(..=40) => IncomeFrequency::Fortnightly,
        Some(..=90) => IncomeFrequency::Monthly,
        Some(_) | None => IncomeFrequency::Irregular,
    }
}

/// The streams that single payments may join, by who pays them.
pub(super) struct Homes<'h, 'a> {
    named: Map<(&'a str, &'h str), usize>,
    /// Of each account and type the streams, and whether anybody is named in them.
    of_type: Map<(&'a str, IncomeType), Vec<(usize, bool)>>,
    /// Of each account the salary with the greatest sum.
    greatest: Map<&'a str, usize>,
}

impl<'h, 'a> Homes<'h, 'a> {
    pub(super) fn of(sources: &[Source<'h, 'a>]) -> Self {
        let mut homes = Self { named: Map::new(), of_type: Map::new(), greatest: Map::new() };
        // Of several streams of one payer, the one with the greatest sum; then the one that began first.
        let mut order: Vec<(usize, &Source<'h, 'a>)> = sources.iter().enumerate().filter(|(_, source)| takes_extras(source.kind)).collect();
        order.arrange_by_cached_key(|(_, source)| (std::cmp::Reverse(source.sum()), source.rows.first().map(|(row, _)| row.place())));
        for (index, source) in order {
            let names = payers(source);
            homes.of_type.or_default((source.account, source.kind)).push((index, !names.is_empty()));
            for name in names {
                homes.named.or_insert((source.account, name), index);
            }
            if source.kind == IncomeType::Salary {
                homes.greatest.or_insert(source.account, index);
            }
        }
        homes
    }

    /// The salary that a bonus belongs to.
    pub(super) fn of_bonus(&self, kept: &Kept<'h, 'a>) -> Option<usize> {
        self.of_payer(kept).or_else(|| self.greatest.get(kept.row.account()).copied())
    }

    /// The salary, pension or benefit that a payment belongs to which does not fit its rhythm.
    pub(super) fn of_extra(&self, kept: &Kept<'h, 'a>) -> Option<usize> {
        let only = || match self.of_type.get(&(kept.row.account(), kept.kind)).map(Vec::as_slice) {
            Some([(index, is_named)]) if kept.row.text.payer.is_empty() || !is_named => Some(*index),
            _ => None,
        };
        self.of_payer(kept).or_else(only)
    }

    fn of_payer(&self, kept: &Kept<'h, 'a>) -> Option<usize> {
        self.named.get(&(kept.row.account(), kept.row.text.payer.as_str())).copied()
    }
}

fn takes_extras(kind: IncomeType) -> bool {
    matches!(kind, IncomeType::Salary | IncomeType::Retirement | IncomeType::Government)
}
