//! A career at a reference date: everything that a field may ask for, worked out once.

use super::career::Career;
use super::changes::{Change, before, changes, later};
use super::kind::{Days, Kind, Scope, Statistic, YEARS};
use super::timeline::{Held, Span, held, spans};
use crate::date::Date;
use crate::enrich::ratio::Ratio;
use crate::keyed::Set;
use crate::model::EmploymentRecordStatus as Status;
use crate::money::Amount;

/// Ten-thousandths in a currency unit: what [`Amount`] counts.
const UNIT: i128 = 10_000;

/// The last years before the reference date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    /// The day so many years before the reference date: the last one that is not in the window.
    pub base: Date,
    /// Whether the career began by then.
    pub full: bool,
    /// The last pay up to `base`.
    pub pay_before: Option<Amount>,
    /// The window's days with a pay, and their pays.
    pub days: i128,
    pub sum: i128,
    pub least: Amount,
    pub greatest: Amount,
}

/// The value of a field, before it is rounded.
#[derive(Debug, Clone, Copy)]
pub(super) enum Quantity {
    Nothing,
    Count(i64),
    Status(Status),
    Ratio(Ratio),
}

/// A career at a reference date.
#[derive(Debug)]
pub(super) struct Analysis<'a> {
    pub career: &'a Career,
    pub reference: Date,
    pub birth_date: Option<Date>,
    /// By first day.
    pub held: Vec<Held<'a>>,
    pub spans: Vec<Span>,
    /// For each of `held`, the job before.
    pub before: Vec<Option<usize>>,
    pub changes: Vec<Change>,
    /// The position of the last job.
    pub last: Option<usize>,
    pub windows: [Window; 3],
    /// The last pay.
    pub pay: Option<Amount>,
}

impl<'a> Analysis<'a> {
    pub(super) fn new(career: &'a Career, reference: Date, birth_date: Option<Date>) -> Self {
        let held = held(&career.jobs, reference);
        let spans = spans(&held, reference);
        let before = before(&held);
        let last = held.iter().enumerate().max_by(|(_, a), (_, b)| later(a, b)).map(|(position, _)| position);
        let first = held.first().map(|held| held.job.start);
        Self {
            career,
            reference,
            birth_date,
            changes: changes(&held, &before),
            windows: YEARS.map(|years| window(&spans, first, reference, years)),
            pay: spans.iter().rev().find_map(|span| span.pay),
            held,
            spans,
            before,
            last,
        }
    }

    /// The career's first day.
    pub(super) fn first(&self) -> Option<Date> {
        self.held.first().map(|held| held.job.start)
    }

    /// The last job.
    pub(super) fn last_job(&self) -> Option<&Held<'a>> {
        self.held.get(self.last?)
    }

    pub(super) fn window(&self, position: usize) -> Option<&Window> {
        self.windows.get(position)
    }

    /// Days of the career.
    pub(super) fn career_days(&self) -> Option<i128> {
        Some(i128::from(self.reference.days_since(self.first()?)) + 1)
    }

    fn is_employed(&self) -> bool {
        self.held.iter().any(|held| held.last == self.reference)
    }

    fn status(&self) -> Status {
        if self.is_employed() {
            Status::Employed
        } else if self.career.retired_from.is_some_and(|from| from <= self.reference) {
            Status::Retired
        } else if !self.held.is_empty() || self.career.without_work {
            Status::Unemployed
        } else {
            Status::Null
        }
    }

    /// Days by [`Days`]; none where there is no career.
    pub(super) fn days(&self, which: Days) -> Option<i128> {
        let of = |chosen: fn(&Span) -> bool| self.spans.iter().filter(move |span| chosen(span)).map(|span| span.days());
        match which {
            Days::LastJob => self.last_job().map(|last| i128::from(last.last.days_since(last.job.start)) + 1),
            Days::SinceLastJob => self.last_job().map(|last| i128::from(self.reference.days_since(last.last))),
            Days::Work => Some(of(|span| span.employers > 0).sum()),
            Days::SeveralEmployers => Some(of(|span| span.employers > 1).sum()),
            Days::NoWork => self.first().map(|_| of(|span| span.employers == 0).sum()),
            // Spans without work are never neighbours: something begins or ends between any two.
            Days::LongestNoWork => self.first().map(|_| of(|span| span.employers == 0).max().unwrap_or(0)),
        }
    }

    /// Whether the changes of a scope can be told.
    fn knows_changes(&self, scope: Scope) -> bool {
        let any_salary = || self.held.iter().any(|held| !held.job.salaries.is_empty());
        match scope {
            Scope::LastJob => self.last_job().is_some_and(|last| !last.job.salaries.is_empty()),
            Scope::ToLastJob => self.changes_of(scope).next().is_some(),
            Scope::Career | Scope::Window(0) => any_salary(),
            Scope::Window(position) => any_salary() && self.window(position).is_some_and(|window| window.full),
        }
    }

    /// The changes of a scope, counted or not.
    pub(super) fn changes_of(&self, scope: Scope) -> impl Iterator<Item = &Change> {
        let base = if let Scope::Window(position) = scope { self.window(position).map(|window| window.base) } else { None };
        self.changes.iter().filter(move |change| match scope {
            Scope::LastJob => Some(change.job) == self.last && !change.of_job,
            Scope::ToLastJob => Some(change.job) == self.last && change.of_job,
            Scope::Career => true,
            Scope::Window(_) => base.is_some_and(|base| change.day > base),
        })
    }

    /// Employers of all jobs.
    pub(super) fn employers(&self) -> usize {
        self.held.iter().map(|held| held.job.employer).collect::<Set<_>>().len()
    }

    /// The value of a field.
    pub(super) fn value(&self, kind: Kind) -> Quantity {
        self.try_value(kind).unwrap_or(Quantity::Nothing)
    }

    fn try_value(&self, kind: Kind) -> Option<Quantity> {
        let (month, months) = self.career.month;
        Some(match kind {
            Kind::Age => Quantity::Count(i64::from(full_years(self.birth_date?, self.reference))),
            Kind::Status => Quantity::Status(self.status()),
            Kind::CurrentEmployers => {
                let now = self.spans.last().map_or(0, |span| span.employers);
                Quantity::Count(now as i64)
            }
            Kind::BaseSalary => ratio(self.last_job()?.final_salary()?.ten_thousandths(), UNIT, 2),
            Kind::Weeks(which) => ratio(self.days(which)?, 7, 4),
            Kind::Jobs => Quantity::Count(self.held.len() as i64),
            Kind::Employers => Quantity::Count(self.employers() as i64),
            Kind::EmployersPerYear => ratio(self.employers() as i128 * 365, self.career_days()?, 4),
            Kind::Changes(direction, scope) => {
                if !self.knows_changes(scope) {
                    return None;
                }
                Quantity::Count(self.changes_of(scope).filter(|change| change.direction() == direction).count() as i64)
            }
            Kind::Growth(position) => {
                let window = self.window(position).filter(|window| window.full)?;
                let (before, now) = (window.pay_before?.ten_thousandths(), self.pay?.ten_thousandths());
                if before == 0 {
                    return None;
                }
                ratio((now - before) * 100, before, 2)
            }
            Kind::Salary(statistic, position) => {
                let window = self.window(position).filter(|window| window.days > 0)?;
                let (sum, days) = match statistic {
                    Statistic::Least => (window.least.ten_thousandths(), 1),
                    Statistic::Mean => (window.sum, window.days),
                    Statistic::Greatest => (window.greatest.ten_thousandths(), 1),
                };
                ratio(sum * month, days * months * UNIT, 2)
            }
        })
    }
}

fn ratio(numerator: i128, denominator: i128, decimals: u32) -> Quantity {
    Quantity::Ratio(Ratio { numerator, denominator, decimals })
}

fn window(spans: &[Span], first: Option<Date>, reference: Date, years: i32) -> Window {
    // The calendar has no days before year 1, so no career reaches further back.
    let day_before = reference.add_months(-12 * years);
    let base = day_before.or_else(|| Date::new(1, 1, 1)).unwrap_or(reference);
    let mut window = Window {
        base,
        full: first.is_some_and(|first| day_before.is_some_and(|base| first <= base)),
        pay_before: spans.iter().rev().filter(|span| span.from <= base).find_map(|span| span.pay),
        days: 0,
        sum: 0,
        least: Amount::ZERO,
        greatest: Amount::ZERO,
    };
    for span in spans.iter().filter_map(|span| span.after(base)) {
        let Some(pay) = span.pay else { continue };
        (window.least, window.greatest) = if window.days == 0 { (pay, pay) } else { (window.least.min(pay), window.greatest.max(pay)) };
        window.days += span.days();
        window.sum += pay.ten_thousandths() * span.days();
    }
    window
}

/// Birthdays from one day to another; 29 February is passed on 1 March.
fn full_years(from: Date, to: Date) -> i32 {
    let ((year, month, day), (this_year, this_month, today)) = (from.civil(), to.civil());
    this_year - year - i32::from((this_month, today) < (month, day))
}
