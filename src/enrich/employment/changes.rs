//! How salaries changed, and which job counts as the last one.

use std::cmp::Ordering;

use super::timeline::Held;
use crate::date::Date;
use crate::money::Amount;

/// A change counts above 1 / 50 of the salary before: 2 %.
const COUNTS_ABOVE: i128 = 50;

/// A salary that is another than before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    /// The job's position among the held ones.
    pub job: usize,
    pub day: Date,
    pub before: Amount,
    pub after: Amount,
    /// The salary before is that of another job.
    pub of_job: bool,
}

impl Change {
    /// `Greater` for an increase, `Less` for a decrease, `Equal` for what is too small to count.
    pub(super) fn direction(self) -> Ordering {
        let (before, after) = (self.before.ten_thousandths(), self.after.ten_thousandths());
        if (after - before).abs() * COUNTS_ABOVE > before { after.cmp(&before) } else { Ordering::Equal }
    }
}

/// Whether the first counts as the last job rather than the second: it ends later, or else began later, or else pays more at the end.
/// What follows only tells apart jobs that are neither.
pub(super) fn later(a: &Held<'_>, b: &Held<'_>) -> Ordering {
    let end = |held: &Held<'_>| held.job.end.map_or(i32::MAX, Date::days);
    (a.last, a.job.start, a.final_salary(), &a.job.salaries, end(a)).cmp(&(b.last, b.job.start, b.final_salary(), &b.job.salaries, end(b)))
}

/// For each job the position of the job before it: of those that began on an earlier day the one that began last. `held` is sorted by first day.
pub(super) fn before(held: &[Held<'_>]) -> Vec<Option<usize>> {
    let mut before = Vec::with_capacity(held.len());
    let mut earlier: Option<(usize, &Held<'_>)> = None;
    let mut today: Option<(usize, &Held<'_>)> = None;
    for (position, job) in held.iter().enumerate() {
        match today {
            Some((_, other)) if other.job.start < job.job.start => {
                earlier = today;
                today = Some((position, job));
            }
            Some((_, other)) if later(other, job) == Ordering::Greater => {}
            _ => today = Some((position, job)),
        }
        before.push(earlier.map(|(position, _)| position));
    }
    before
}

/// Every change: within a job, and from the job before to the first day of a job.
pub(super) fn changes(held: &[Held<'_>], before: &[Option<usize>]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (position, (job, other)) in held.iter().zip(before).enumerate() {
        let steps = job.steps();
        let start = job.job.start;
        let left = other.and_then(|other| held.get(other)).and_then(|other| other.job.salary(other.last.min(start)));
        if let (Some(before), Some((day, after))) = (left, steps.first().copied()) {
            changes.push(Change { job: position, day, before, after, of_job: true });
        }
        for ((_, before), (day, after)) in steps.iter().zip(steps.iter().skip(1)) {
            changes.push(Change { job: position, day: *day, before: *before, after: *after, of_job: false });
        }
    }
    changes
}
