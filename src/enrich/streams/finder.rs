//! From groups of payments to streams.

use super::fit::{self, PerDay};
use super::group::{Group, Grouping, Read};
use super::instalment::{self, Counted, Plan};
use super::kin;
use super::months::{Day, Months};
use super::prior::Said;
use super::rename::{self, End};
use super::rhythm::Rhythm;
use super::schedule::{Anchor, Period, Schedule, Shift};
use super::solve::{self, COST_OF_SUCCESSOR, Found, Item, Solver};
use super::stream::{Evidence, Instalments, Row, Status, Stream};
use super::{amounts, numeric, outlook};
use crate::date::Date;
use crate::date::holidays::Calendar;
use crate::keyed::Map;
use crate::money::Amount;
use crate::order::{Arrange as _, ascending, positions_by_number};

/// The evidence of each instalment after a plan's first: its number is the next.
const NATS_OF_A_COUNTER: f64 = 4.0;

pub(super) struct Finder<'a, 'r> {
    rows: &'a [Row<'r>],
    read: Vec<Read>,
    /// The words of all, and what they say.
    words: Vec<String>,
    said: Vec<Said>,
    until: Date,
    months: Map<Calendar, Months>,
    /// Besides those that the tables of months count.
    steps: u64,
    /// Streams that may go on under another name.
    loose: Vec<Loose>,
    /// Those that are done.
    streams: Vec<Stream>,
}

/// A group's payments that are in no instalment plan, by date, and the streams among them.
#[derive(Default)]
struct Solved {
    key: String,
    items: Vec<Item>,
    found: Vec<Found>,
    /// How often it was joined with another to see what that explains.
    tries: usize,
}

impl Solved {
    /// Whether its streams leave nothing unexplained: they are nobody's other half.
    fn is_whole(&self) -> bool {
        let in_streams: usize = self.found.iter().map(|found| found.members.len()).sum();
        in_streams == self.items.len() && self.found.iter().all(|found| found.fit.missed() == 0 && found.fit.period() <= Period::Monthly)
    }

    fn loose(self) -> impl Iterator<Item = Loose> {
        let Self { key, items, found, .. } = self;
        found.into_iter().map(move |found| {
            let indices = found.members.iter().filter_map(|member| items.get(*member)).map(|item| item.index).collect();
            Loose { found, indices, key: key.clone(), names: 1 }
        })
    }
}

/// A stream with its rows, by date.
struct Loose {
    found: Found,
    indices: Vec<usize>,
    key: String,
    /// How many names it had.
    names: usize,
}

impl<'a, 'r> Finder<'a, 'r> {
    /// The streams of these groups.
    pub(super) fn find(rows: &'a [Row<'r>], grouping: Grouping, until: Date) -> Vec<Stream> {
        Self::find_and_count(rows, grouping, until).0
    }

    /// The same, and how many steps it took: payments that were laid on a schedule, or looked at otherwise.
    pub(super) fn find_and_count(rows: &'a [Row<'r>], grouping: Grouping, until: Date) -> (Vec<Stream>, u64) {
        let Grouping { read, words, groups } = grouping;
        let said = words.iter().map(|words| Said::by(words)).collect();
        let mut finder = Self { rows, read, words, said, until, months: Map::default(), steps: 0, loose: Vec::new(), streams: Vec::new() };
        let mut solved: Vec<Solved> = groups.iter().map(|group| finder.look_through(group)).collect();
        finder.join_kin(&mut solved, &groups);
        finder.loose = solved.into_iter().flat_map(Solved::loose).collect();
        finder.join_renamed();
        finder.finish();
        let steps = finder.steps + finder.months.values().map(|months| months.steps).sum::<u64>();
        (finder.streams, steps)
    }

    /// The streams of a group; its instalment plans are put aside.
    fn look_through(&mut self, group: &Group) -> Solved {
        let mut items = self.items(&group.rows);
        self.sort_days(&mut items);

        let counted = items.iter().enumerate().filter_map(|(member, item)| {
            let counter = self.read.get(item.index)?.counter?;
            Some(Counted { member, day: item.day, amount: item.amount, counter })
        });
        let counted: Vec<Counted> = counted.collect();
        if counted.is_empty() {
            let found = self.solve(&items);
            return Solved { key: group.key.clone(), items, found, tries: 0 };
        }
        let plans = instalment::plans(counted);
        let mut in_plan = vec![false; items.len()];
        for plan in plans {
            for one in &plan {
                if let Some(taken) = in_plan.get_mut(one.member) {
                    *taken = true;
                }
            }
            let stream = self.plan(&plan, &items, group);
            self.streams.extend(stream);
        }
        let rest: Vec<Item> = items.iter().zip(&in_plan).filter(|(_, taken)| !**taken).map(|(item, _)| *item).collect();
        let found = self.solve(&rest);
        Solved { key: group.key.clone(), items: rest, found, tries: 0 }
    }

    fn solve(&mut self, items: &[Item]) -> Vec<Found> {
        if items.len() < 2 {
            return Vec::new();
        }
        let rows = self.rows;
        let indices: Vec<usize> = items.iter().take(1).map(|item| item.index).collect();
        let said = std::mem::take(&mut self.said);
        let found = Solver::new(rows, items, &said, self.months(&indices)).solve();
        self.said = said;
        found
    }

    /// Joins groups that explain more as one payee than as two.
    fn join_kin(&mut self, solved: &mut [Solved], groups: &[Group]) {
        const LEAST_GAIN: f64 = 1.0;
        const LEAST_GAIN_OF_NAMELESS: f64 = 4.0;
        // How often a group is joined with another to see what that explains.
        const MOST_TRIES: usize = 12;
        let mut home: Vec<usize> = (0..solved.len()).collect();
        for pair in kin::pairs(self.rows, groups, &self.words) {
            self.steps += 1;
            let (first, second) = (root(&home, pair.first), root(&home, pair.second));
            let (Some(one), Some(other)) = (solved.get(first), solved.get(second)) else { continue };
            if first == second || one.items.len() + other.items.len() > kin::MOST_PAYMENTS || one.tries.max(other.tries) >= MOST_TRIES {
                continue;
            }
            if one.is_whole() && other.is_whole() {
                continue;
            }
            let both = || one.items.iter().chain(&other.items);
            let by_day = positions_by_number(both().enumerate().map(|(place, item)| (ascending(item.day.days), place)));
            let mut items: Vec<Item> = by_day.into_iter().filter_map(|place| both().nth(place)).copied().collect();
            self.sort_days(&mut items);
            let apart = solve::explained(&one.found) + solve::explained(&other.found);
            let found = self.solve(&items);
            for tried in [first, second] {
                if let Some(tried) = solved.get_mut(tried) {
                    tried.tries += 1;
                }
            }
            let least = if pair.is_nameless { LEAST_GAIN_OF_NAMELESS } else { LEAST_GAIN };
            let is_whole = found.len() == 1 && found.iter().all(|found| found.members.len() == items.len() && found.fit.extra == 0);
            if solve::explained(&found) < apart + least || pair.is_nameless && !is_whole {
                continue;
            }
            let (Some(one), Some(other)) = (solved.get(first), solved.get(second)) else { continue };
            let key = if one.items.len() >= other.items.len() { &one.key } else { &other.key };
            let joined = Solved { key: key.clone(), items, found, tries: one.tries.max(other.tries) + 1 };
            if let Some(place) = solved.get_mut(first) {
                *place = joined;
            }
            if let Some(gone) = solved.get_mut(second) {
                *gone = Solved::default();
            }
            if let Some(place) = home.get_mut(second) {
                *place = first;
            }
        }
    }

    /// Joins what goes on under another name.
    fn join_renamed(&mut self) {
        let rows = self.rows;
        let row = |index: Option<&usize>| index.and_then(|index| rows.get(*index));
        let mut loose = std::mem::take(&mut self.loose);
        loose.arrange_by_cached_key(|one| (row(one.indices.first()).map(|row| (row.date, row.amount)), one.key.clone()));
        let ends: Vec<End<'_>> = loose
            .iter()
            .enumerate()
            .filter_map(|(stream, one)| {
                let (first, last) = (row(one.indices.first())?, row(one.indices.last())?);
                let amounts: Vec<Amount> = one.indices.iter().filter_map(|index| rows.get(*index)).map(|row| row.amount).collect();
                let is_fixed = amounts::are_fixed(&amounts);
                Some(End { stream, period: one.found.fit.period(), first, last, key: &one.key, is_fixed })
            })
            .collect();
        let pairs = rename::successions(&ends);
        let mut loose: Vec<Option<Loose>> = loose.into_iter().map(Some).collect();
        // Where a stream has gone that was joined to an earlier one.
        let mut home: Vec<usize> = (0..loose.len()).collect();
        for (first, next) in pairs {
            let first = home.get(first).copied().unwrap_or(first);
            let (Some(before), Some(after)) = (loose.get(first).and_then(Option::as_ref), loose.get(next).and_then(Option::as_ref)) else {
                continue;
            };
            if let Some(joined) = self.joined(before, after) {
                if let (Some(place), Some(home)) = (loose.get_mut(first), home.get_mut(next)) {
                    *place = Some(joined);
                    *home = first;
                }
                if let Some(gone) = loose.get_mut(next) {
                    *gone = None;
                }
            }
        }
        self.loose = loose.into_iter().flatten().collect();
    }

    /// Both as one stream, where one schedule explains the days of both as well as two do.
    fn joined(&mut self, before: &Loose, after: &Loose) -> Option<Loose> {
        let names = before.names + after.names;
        if names > solve::MOST_CHANGES {
            return None;
        }
        let mut indices: Vec<usize> = before.indices.iter().chain(&after.indices).copied().collect();
        indices.arrange_by_key(|index| self.place_in_time(*index));
        let days = rename::days(self.rows, &indices);
        let fit = fit::fit(&days, PerDay::One, self.months(&indices))?;
        let explains = fit.off == 0
            && fit.period() == before.found.fit.period()
            && fit.nats + COST_OF_SUCCESSOR >= before.found.fit.nats + after.found.fit.nats;
        let nats = before.found.nats.max(after.found.nats).max(fit.nats);
        let members = (0..indices.len()).collect();
        explains.then(|| Loose { found: Found { members, fit, nats }, indices, key: after.key.clone(), names })
    }

    fn finish(&mut self) {
        let (rows, until) = (self.rows, self.until);
        for one in std::mem::take(&mut self.loose) {
            let months = self.months(&one.indices);
            let stream = stream(rows, one.indices, &one.found, until, months, &one.key);
            self.streams.push(stream);
        }
        let mut streams = std::mem::take(&mut self.streams);
        streams.arrange_by_cached_key(|stream| self.order(stream));
        self.streams = streams;
    }

    fn items(&self, indices: &[usize]) -> Vec<Item> {
        let mut items = Vec::with_capacity(indices.len());
        items.extend(indices.iter().filter_map(|index| {
            let (row, read) = (self.rows.get(*index)?, self.read.get(*index)?);
            let size = amounts::size(row.amount);
            Some(Item { index: *index, day: read.day, amount: row.amount, size, identity: read.identity, wording: read.wording })
        }));
        items
    }

    /// Those of one day by amount; what has the same of both by its text. They are by day already.
    fn sort_days(&self, items: &mut [Item]) {
        let text = |item: &Item| self.rows.get(item.index).map(|row| row.description);
        let compare = |a: &Item, b: &Item| {
            let by_amount = a.size.total_cmp(&b.size).then_with(|| a.amount.cmp(&b.amount));
            by_amount.then_with(|| text(a).cmp(&text(b))).then_with(|| a.index.cmp(&b.index))
        };
        for of_day in items.chunk_by_mut(|a, b| a.day.days == b.day.days).filter(|of_day| of_day.len() > 1) {
            of_day.arrange_by(compare);
        }
    }

    /// The table of months for the country of these rows.
    fn months(&mut self, indices: &[usize]) -> &mut Months {
        let calendar =
            indices.first().and_then(|index| self.rows.get(*index)).map_or(Calendar::Weekdays, |row| Calendar::using(row.currency));
        let (rows, until) = (self.rows, self.until);
        self.months.or_insert_with(calendar, || {
            let first = rows.iter().map(|row| row.date).min().unwrap_or(until);
            Months::new(calendar, first.min(until), until)
        })
    }

    /// What orders rows by content, whatever their positions.
    fn place_in_time(&self, index: usize) -> (Option<Date>, Option<Amount>, Option<&str>, usize) {
        let row = self.rows.get(index);
        (row.map(|row| row.date), row.map(|row| row.amount), row.map(|row| row.description), index)
    }

    #[allow(clippy::type_complexity, reason = "a key to sort by")]
    fn order(&self, stream: &Stream) -> (Option<(String, String)>, String, Option<Date>, Option<Amount>, Option<usize>) {
        let first = stream.rows.first().copied();
        let row = first.and_then(|index| self.rows.get(index));
        (
            row.map(|row| (row.holder.to_owned(), row.account.to_owned())),
            stream.key.clone(),
            row.map(|row| row.date),
            row.map(|row| row.amount),
            first,
        )
    }

    /// The stream of an instalment plan.
    fn plan(&mut self, plan: &Plan, items: &[Item], group: &Group) -> Option<Stream> {
        let (rows, until) = (self.rows, self.until);
        let months = self.months(&group.rows);
        let members: Vec<usize> = plan.iter().map(|one| one.member).collect();
        let days: Vec<Day> = plan.iter().map(|one| one.day).collect();
        let (first, last) = (plan.first()?, plan.last()?);
        let shared_day = first.day == last.day;
        // Instalments that all bear the day of the purchase are due a month apart from it. Where the first alone does, the others tell the day.
        let days = match days.as_slice() {
            _ if shared_day => due_months_apart(plan, months),
            [_, posted @ ..] if instalment::is_apart(plan) => posted.to_vec(),
            _ => days,
        };
        let fit = fit::fit(&days, PerDay::Each, months).filter(|fit| fit.period() == Period::Monthly).unwrap_or_else(|| {
            let day = days.first().copied().unwrap_or(first.day);
            let schedule = Schedule { period: Period::Monthly, anchor: Anchor::DayOfMonth(day.of_month), shift: Shift::None };
            fit::measure(Rhythm { schedule, origin: day.month }, &days, PerDay::Each, months)
        });
        let nats = fit.nats.max(0.0) + NATS_OF_A_COUNTER * (plan.len() as f64 - 1.0);
        let instalments = Instalments { paid: last.counter.number, total: last.counter.total };
        let indices: Vec<usize> = members.iter().filter_map(|member| items.get(*member)).map(|item| item.index).collect();
        let found = Found { members, fit, nats };
        let mut stream = stream(rows, indices, &found, until, months, &group.key);
        stream.price_change = None;
        stream.is_fixed = true;
        stream.instalments = Some(instalments);
        if instalments.paid >= instalments.total {
            stream.next = None;
            stream.status = Status::Ended;
        }
        Some(stream)
    }
}

/// Where a group has gone that was joined to another.
fn root(home: &[usize], mut group: usize) -> usize {
    while let Some(next) = home.get(group).filter(|next| **next != group) {
        group = *next;
    }
    group
}

fn due_months_apart(plan: &Plan, months: &mut Months) -> Vec<Day> {
    plan.iter()
        .map(|one| {
            let month = one.day.month + i32::from(one.counter.number) - 1;
            let days = months.day_of_month(month, one.day.of_month, Shift::None);
            days.and_then(Date::from_days).map_or(one.day, Day::of)
        })
        .collect()
}

fn stream(rows: &[Row<'_>], indices: Vec<usize>, found: &Found, until: Date, months: &mut Months, key: &str) -> Stream {
    let fit = &found.fit;
    let amounts: Vec<Amount> = indices.iter().filter_map(|index| rows.get(*index)).map(|row| row.amount).collect();
    let is_fixed = amounts::are_fixed(&amounts);
    let (next, status) = outlook::next(fit, &amounts, is_fixed, until, months);
    let price_change = if is_fixed { outlook::price_change(rows, &indices) } else { None };
    Stream {
        period: fit.period(),
        schedule: fit.rhythm.schedule,
        confidence: 1.0 / (1.0 + numeric::exp(-found.nats)),
        next,
        status,
        price_change,
        instalments: None,
        key: key.to_owned(),
        is_fixed,
        evidence: Evidence { nats: found.nats, due: fit.due, missed: fit.missed(), extra: fit.extra, mean_error: fit.mean_error },
        rows: indices,
    }
}
