//! Payments that come back: what leaves every month, and what comes in.
//!
//! Payments are grouped by who is paid (`key`, `group`). Descriptions that count instalments are plans (`instalment`). Of what
//! is left, each group is laid on the schedules that its gaps allow (`rhythm`), and the evidence that it follows one is
//! weighed against chance (`fit`); a group may hold several streams (`solve`). `docs/recurring-expenses.md` has the formulas.

mod amounts;
mod fit;
mod group;
mod instalment;
mod key;
mod months;
mod numeric;
mod outlook;
mod prior;
mod rhythm;
mod schedule;
mod solve;
mod stream;

pub use schedule::{Anchor, Period, Schedule, Shift};
pub use stream::{Evidence, Instalments, Next, PriceChange, Row, Status, Stream};

use std::collections::HashMap;

use fit::PerDay;
use group::{Group, Grouping, group};
use instalment::{Counted, Plan};
use months::{Day, Months};
use rhythm::Rhythm;
use solve::{Found, Item, Solver};

use crate::date::Date;
use crate::date::holidays::Calendar;
use crate::model::Category;
use crate::money::Amount;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Options {
    /// Cash that is paid in may be a stream. Nothing says whose money it is: it is none unless this is set.
    pub deposits: bool,
}

/// Finds every stream among the rows up to the day `until`; later rows are left aside. The order of the rows changes
/// nothing but the positions that the answer names.
pub fn find(rows: &[Row<'_>], until: Date) -> Vec<Stream> {
    find_with(rows, until, Options::default())
}

/// The same, with options.
pub fn find_with(rows: &[Row<'_>], until: Date, options: Options) -> Vec<Stream> {
    let is_wanted = |row: &Row<'_>| row.date <= until && row.amount != Amount::ZERO && is_between_two_parties(row, options);
    let positions: Vec<usize> = (0..rows.len()).filter(|index| rows.get(*index).is_some_and(is_wanted)).collect();
    let Grouping { readings, groups } = group(rows, &positions);
    let mut finder = Finder { rows, readings, until, months: HashMap::new() };
    let mut streams = Vec::new();
    for group in &groups {
        finder.look_through(group, &mut streams);
    }
    streams.sort_by_cached_key(|stream| finder.order(stream));
    streams
}

/// Cash that is taken out is paid to nobody yet.
fn is_between_two_parties(row: &Row<'_>, options: Options) -> bool {
    match row.category {
        Category::WithdrawalAndAtm => false,
        Category::Deposits => options.deposits,
        _ => true,
    }
}

struct Finder<'a, 'r> {
    rows: &'a [Row<'r>],
    readings: Vec<key::Reading>,
    until: Date,
    months: HashMap<Calendar, Months>,
}

impl Finder<'_, '_> {
    fn look_through(&mut self, group: &Group, streams: &mut Vec<Stream>) {
        if group.rows.len() < 2 {
            return;
        }
        let mut order = group.rows.clone();
        order.sort_by_key(|index| self.place_in_time(*index));
        let items = self.items(&order);

        let counted = items.iter().enumerate().filter_map(|(member, item)| {
            let counter = self.readings.get(item.index)?.counter?;
            Some(Counted { member, day: item.day, amount: item.amount, counter })
        });
        let plans = instalment::plans(counted.collect());
        let mut in_plan = vec![false; items.len()];
        for plan in plans {
            for one in &plan {
                if let Some(taken) = in_plan.get_mut(one.member) {
                    *taken = true;
                }
            }
            streams.extend(self.plan(&plan, &items, group));
        }
        let rest: Vec<Item> = items.iter().zip(&in_plan).filter(|(_, taken)| !**taken).map(|(item, _)| *item).collect();
        let (rows, until) = (self.rows, self.until);
        let months = self.months(group);
        let found = Solver { rows, items: &rest, months }.solve();
        for one in found {
            let indices: Vec<usize> = one.members.iter().filter_map(|member| rest.get(*member)).map(|item| item.index).collect();
            streams.extend(stream(rows, indices, &one, until, months, &group.key));
        }
    }

    fn items(&self, order: &[usize]) -> Vec<Item> {
        let mut wordings: Vec<&str> =
            order.iter().filter_map(|index| self.readings.get(*index)).map(|reading| reading.key.as_str()).collect();
        wordings.sort_unstable();
        wordings.dedup();
        order
            .iter()
            .filter_map(|index| {
                let (row, reading) = (self.rows.get(*index)?, self.readings.get(*index)?);
                let wording = wordings.binary_search(&reading.key.as_str()).unwrap_or_default();
                Some(Item { index: *index, day: Day::of(row.date), amount: row.amount, identity: reading.identity, wording })
            })
            .collect()
    }

    /// The table of months for a group's country.
    fn months(&mut self, group: &Group) -> &mut Months {
        let calendar =
            group.rows.first().and_then(|index| self.rows.get(*index)).map_or(Calendar::Weekdays, |row| Calendar::using(row.currency));
        let (rows, until) = (self.rows, self.until);
        self.months.entry(calendar).or_insert_with(|| {
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
        let months = self.months(group);
        let members: Vec<usize> = plan.iter().map(|one| one.member).collect();
        let days: Vec<Day> = plan.iter().map(|one| one.day).collect();
        let (first, last) = (plan.first()?, plan.last()?);
        let shared_day = first.day == last.day;
        // Instalments that all bear the day of the purchase are due a month apart from it.
        let days = if shared_day { due_months_apart(plan, months) } else { days };
        let fit = fit::fit(&days, PerDay::Each, months).filter(|fit| fit.period() == Period::Monthly).unwrap_or_else(|| {
            let schedule = Schedule { period: Period::Monthly, anchor: Anchor::DayOfMonth(first.day.day), shift: Shift::None };
            fit::measure(Rhythm { schedule, origin: first.day.month }, &days, PerDay::Each, months)
        });
        // The counters themselves are the evidence.
        const NATS_OF_A_COUNTER: f64 = 4.0;
        let nats = fit.nats.max(0.0) + NATS_OF_A_COUNTER * (plan.len() as f64 - 1.0);
        let instalments = Instalments { paid: last.counter.number, total: last.counter.total };
        let indices: Vec<usize> = members.iter().filter_map(|member| items.get(*member)).map(|item| item.index).collect();
        let found = Found { members, fit, nats };
        let mut stream = stream(rows, indices, &found, until, months, &group.key)?;
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

fn due_months_apart(plan: &Plan, months: &mut Months) -> Vec<Day> {
    plan.iter()
        .map(|one| {
            let month = one.day.month + i32::from(one.counter.number) - 1;
            let days = months.day_of_month(month, one.day.day, Shift::None);
            days.and_then(Date::from_days).map_or(one.day, Day::of)
        })
        .collect()
}

fn stream(rows: &[Row<'_>], indices: Vec<usize>, found: &Found, until: Date, months: &mut Months, key: &str) -> Option<Stream> {
    let fit = &found.fit;
    let amounts: Vec<Amount> = indices.iter().filter_map(|index| rows.get(*index)).map(|row| row.amount).collect();
    let is_fixed = amounts::are_fixed(&amounts);
    let (next, status) = outlook::next(fit, &amounts, is_fixed, until, months);
    let price_change = if is_fixed { outlook::price_change(rows, &indices) } else { None };
    Some(Stream {
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
    })
}
