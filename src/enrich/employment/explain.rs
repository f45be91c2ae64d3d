//! How a field came about: its days, the employments and changes used, the formula.

use std::cmp::Ordering;

use super::analysis::{Analysis, Quantity};
use super::changes::Change;
use super::formula::{calculation, formula};
use super::kind::{Days, Kind, Scope, kind};
use super::timeline::{Held, Span};
use crate::date::Date;
use crate::model::{
    Either, EmploymentMetric, EmploymentMetricChange, EmploymentMetricEntry, EmploymentMetricExplanation, EmploymentMetricSpan,
    SalaryEffect,
};

/// What a field looked at.
#[derive(Debug, Default)]
struct Evidence<'a> {
    period: Option<(Date, Date)>,
    held: Vec<&'a Held<'a>>,
    changes: Vec<&'a Change>,
    spans: Vec<Span>,
}

/// Explains one field.
pub(super) fn explain(analysis: &Analysis<'_>, field: EmploymentMetric) -> EmploymentMetricExplanation {
    let kind = kind(field);
    let value = analysis.value(kind);
    let evidence = evidence(analysis, kind);
    EmploymentMetricExplanation {
        field,
        value: match value {
            Quantity::Nothing => None,
            Quantity::Count(count) => Some(Either::Documented(count as f64)),
            Quantity::Ratio(ratio) => Some(Either::Documented(ratio.rounded())),
            Quantity::Status(status) => Some(Either::Shown(status.to_string())),
        },
        from: evidence.period.map(|(from, _)| from),
        to: evidence.period.map(|(_, to)| to),
        entries: evidence.held.into_iter().map(entry).collect(),
        changes: evidence.changes.into_iter().filter_map(|change| changed(analysis, change)).collect(),
        spans: evidence.spans.into_iter().map(span).collect(),
        formula: formula(kind, analysis.career.month),
        calculation: calculation(analysis, kind, &value),
    }
}

fn evidence<'a>(analysis: &'a Analysis<'a>, kind: Kind) -> Evidence<'a> {
    let reference = analysis.reference;
    let career = analysis.first().map(|first| (first, reference));
    let last = || analysis.last_job().into_iter().collect();
    let everything = || Evidence { period: career, held: analysis.held.iter().collect(), ..Evidence::default() };
    let spans_with = |chosen: &dyn Fn(&Span) -> bool| analysis.spans.iter().copied().filter(|span| chosen(span)).collect::<Vec<_>>();
    match kind {
        Kind::Age => Evidence::default(),
        Kind::Status | Kind::CurrentEmployers => {
            Evidence { period: Some((reference, reference)), held: holding(analysis, reference, reference), ..Evidence::default() }
        }
        Kind::BaseSalary | Kind::Weeks(Days::LastJob) => {
            Evidence { period: analysis.last_job().map(|last| (last.job.start, last.last)), held: last(), ..Evidence::default() }
        }
        Kind::Weeks(Days::SinceLastJob) => {
            let idle = analysis.last_job().filter(|last| last.last < reference).and_then(|last| last.last.add_days(1));
            Evidence { period: idle.map(|idle| (idle, reference)), held: last(), ..Evidence::default() }
        }
        Kind::Jobs | Kind::Employers | Kind::EmployersPerYear => everything(),
        Kind::Weeks(Days::Work) => Evidence { spans: spans_with(&|span| span.employers > 0), ..everything() },
        Kind::Weeks(Days::SeveralEmployers) => Evidence { spans: spans_with(&|span| span.employers > 1), ..everything() },
        Kind::Weeks(Days::NoWork) => Evidence { spans: spans_with(&|span| span.employers == 0), ..everything() },
        Kind::Weeks(Days::LongestNoWork) => {
            let longest = analysis.days(Days::LongestNoWork).filter(|days| *days > 0);
            let mut spans = spans_with(&|span| span.employers == 0 && Some(span.days()) == longest);
            spans.truncate(1);
            Evidence { spans, ..everything() }
        }
        Kind::Changes(_, scope) => {
            let changes: Vec<&Change> = analysis.changes_of(scope).collect();
            let (period, held) = match scope {
                Scope::LastJob => (analysis.last_job().map(|last| (last.job.start, last.last)), last()),
                Scope::ToLastJob => {
                    let before = analysis.last.and_then(|last| analysis.before.get(last).copied().flatten());
                    let two = [before, analysis.last].into_iter().flatten().filter_map(|position| analysis.held.get(position)).collect();
                    (analysis.last_job().map(|last| (last.job.start, last.job.start)), two)
                }
                Scope::Career => (career, analysis.held.iter().collect()),
                Scope::Window(position) => {
                    let period = window(analysis, position);
                    (period, period.map(|(from, to)| holding(analysis, from, to)).unwrap_or_default())
                }
            };
            Evidence { period, held, changes, ..Evidence::default() }
        }
        Kind::Growth(position) => {
            let Some(base) = analysis.window(position).map(|window| window.base) else { return Evidence::default() };
            let paid_by = |day: Date| analysis.spans.iter().copied().rfind(|span| span.from <= day && span.pay.is_some());
            let spans: Vec<Span> = [paid_by(base), paid_by(reference)].into_iter().flatten().collect();
            let held = analysis
                .held
                .iter()
                .filter(|held| spans.iter().any(|span| held.job.start <= span.from && span.from <= held.counted))
                .collect();
            Evidence { period: Some((base, reference)), held, spans, ..Evidence::default() }
        }
        Kind::Salary(_, position) => {
            let Some(period) = window(analysis, position) else { return Evidence::default() };
            let base = analysis.window(position).map_or(reference, |window| window.base);
            let spans = analysis.spans.iter().filter_map(|span| span.after(base)).filter(|span| span.pay.is_some()).collect();
            Evidence { period: Some(period), held: holding(analysis, period.0, period.1), spans, ..Evidence::default() }
        }
    }
}

/// The first and the last day of a window.
fn window(analysis: &Analysis<'_>, position: usize) -> Option<(Date, Date)> {
    Some((analysis.window(position)?.base.add_days(1)?, analysis.reference))
}

/// The jobs with a day that counts from one day to another.
fn holding<'a>(analysis: &'a Analysis<'a>, from: Date, to: Date) -> Vec<&'a Held<'a>> {
    analysis.held.iter().filter(|held| held.job.start <= to && held.counted >= from).collect()
}

fn entry(held: &Held<'_>) -> EmploymentMetricEntry {
    EmploymentMetricEntry {
        index: held.job.index,
        employer: held.job.employer_name.clone(),
        from: held.job.start,
        to: held.last,
        base_salary: held.final_salary().map(crate::money::Amount::to_f64),
    }
}

fn changed(analysis: &Analysis<'_>, change: &Change) -> Option<EmploymentMetricChange> {
    let from = if change.of_job { analysis.before.get(change.job).copied().flatten()? } else { change.job };
    Some(EmploymentMetricChange {
        index: analysis.held.get(change.job)?.job.index,
        date: change.day,
        before_index: analysis.held.get(from)?.job.index,
        before: change.before.to_f64(),
        after: change.after.to_f64(),
        effect: match change.direction() {
            Ordering::Greater => SalaryEffect::Increase,
            Ordering::Less => SalaryEffect::Decrease,
            Ordering::Equal => SalaryEffect::None,
        },
    })
}

fn span(span: Span) -> EmploymentMetricSpan {
    EmploymentMetricSpan {
        from: span.from,
        to: span.to,
        days: i64::from(span.to.days_since(span.from)) + 1,
        employers: span.employers,
        base_salary: span.pay.map(crate::money::Amount::to_f64),
    }
}
