//! A career day by day, as runs of days that are alike: one pass over the days on which something begins or ends.

use std::collections::BTreeMap;

use super::career::Job;
use crate::date::Date;
use crate::keyed::Map;
use crate::money::Amount;

/// A job up to the reference date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held<'a> {
    pub job: &'a Job,
    /// The last day of work.
    pub last: Date,
    /// The last day that counts for salaries and for the number of employers: a day before `last` where another job begins on that.
    pub counted: Date,
}

impl Held<'_> {
    /// The base salary on the last day of work.
    pub(super) fn final_salary(&self) -> Option<Amount> {
        self.job.salary(self.last)
    }

    /// The base salary from the first day on and at each day that it is another, up to the last.
    pub(super) fn steps(&self) -> Vec<(Date, Amount)> {
        let start = self.job.start;
        let Some(first) = self.job.salary(start) else { return Vec::new() };
        let mut steps = vec![(start, first)];
        let mut salary = first;
        for (day, next) in self.job.salaries.iter().filter(|(day, _)| *day > start && *day <= self.last) {
            if *next != salary {
                steps.push((*day, *next));
                salary = *next;
            }
        }
        steps
    }
}

/// The jobs that began by the reference date, cut there.
pub(super) fn held(jobs: &[Job], reference: Date) -> Vec<Held<'_>> {
    let begun = || jobs.iter().take_while(|job| job.start <= reference);
    begun()
        .map(|job| {
            let last = job.end.map_or(reference, |end| end.min(reference));
            let handover = job.start < last && job.end == Some(last) && jobs.binary_search_by_key(&last, |job| job.start).is_ok();
            let counted = if handover { last.add_days(-1).unwrap_or(last) } else { last };
            Held { job, last, counted }
        })
        .collect()
}

/// Days that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// How many employers.
    pub employers: usize,
    /// The base salaries of all jobs that have one; none where no job has.
    pub pay: Option<Amount>,
}

impl Span {
    pub(super) fn days(self) -> i128 {
        i128::from(self.to.days_since(self.from)) + 1
    }

    /// The part after a day; none where nothing is.
    pub(super) fn after(self, day: Date) -> Option<Self> {
        if self.to <= day {
            return None;
        }
        let from = if self.from > day { self.from } else { day.add_days(1)? };
        Some(Self { from, ..self })
    }
}

/// What begins on a day, or ended the day before.
#[derive(Debug, Default)]
struct Turn {
    /// Employers: 1 for each job that begins, -1 for each that ended.
    employers: Vec<(usize, i32)>,
    /// The change of the sum of salaries.
    pay: Amount,
    /// The change of the number of jobs that have a salary.
    paid: i32,
}

/// The days from the first one to the reference date, without a gap, each in one span.
pub(super) fn spans(held: &[Held<'_>], reference: Date) -> Vec<Span> {
    // By days since 1970, since the day after the reference date may be outside the calendar.
    let mut turns: BTreeMap<i32, Turn> = BTreeMap::new();
    for held in held {
        let (start, end) = (held.job.start.days(), held.counted.days() + 1);
        turns.entry(start).or_default().employers.push((held.job.employer, 1));
        turns.entry(end).or_default().employers.push((held.job.employer, -1));
        let mut before = None;
        for (day, salary) in held.steps().into_iter().filter(|(day, _)| *day <= held.counted) {
            let turn = turns.entry(day.days()).or_default();
            turn.pay += salary - before.unwrap_or_default();
            turn.paid += i32::from(before.is_none());
            before = Some(salary);
        }
        if let Some(salary) = before {
            let turn = turns.entry(end).or_default();
            turn.pay -= salary;
            turn.paid -= 1;
        }
    }
    let mut jobs_of: Map<usize, i32> = Map::new();
    let (mut employers, mut pay, mut paid) = (0, Amount::ZERO, 0);
    let mut spans = Vec::with_capacity(turns.len());
    let mut turns = turns.into_iter().peekable();
    while let Some((from, turn)) = turns.next() {
        for (employer, change) in turn.employers {
            let jobs = jobs_of.or_default(employer);
            let had = *jobs > 0;
            *jobs += change;
            employers += i32::from(*jobs > 0) - i32::from(had);
        }
        pay += turn.pay;
        paid += turn.paid;
        let to = turns.peek().map_or(reference.days(), |(next, _)| next - 1).min(reference.days());
        if let (Some(from), Some(to)) = (Date::from_days(from), Date::from_days(to))
            && from <= to
        {
            spans.push(Span { from, to, employers: employers.max(0) as usize, pay: (paid > 0).then_some(pay) });
        }
    }
    spans
}
