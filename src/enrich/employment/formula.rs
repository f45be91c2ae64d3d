//! The definitions in words: what an explanation shows.

use std::cmp::Ordering;

use super::analysis::{Analysis, Quantity};
use super::kind::{Days, Kind, Scope, Statistic, YEARS};
use crate::money::Amount;

fn years(position: usize) -> i32 {
    YEARS.get(position).copied().unwrap_or_default()
}

/// The definition of a field; `month` is what turns the base salary into a month's.
pub(super) fn formula(kind: Kind, month: (i128, i128)) -> String {
    let month = factor(month);
    match kind {
        Kind::Age => "full years from the birth date to the reference date".to_owned(),
        Kind::Status => {
            "EMPLOYED if a job holds on the reference date, else RETIRED if the institution says so, else UNEMPLOYED".to_owned()
        }
        Kind::CurrentEmployers => "employers on the reference date".to_owned(),
        Kind::BaseSalary => "the last job's base salary on its last day".to_owned(),
        Kind::Weeks(days) => format!(
            "{} / 7",
            match days {
                Days::LastJob => "days of the last job",
                Days::SinceLastJob => "days since the last job's last day",
                Days::Work => "days with work",
                Days::SeveralEmployers => "days with 2 employers or more",
                Days::NoWork => "days without work, from the first job on",
                Days::LongestNoWork => "the longest run of days without work, from the first job on",
            }
        ),
        Kind::Jobs => "jobs that began by the reference date".to_owned(),
        Kind::Employers => "employers of the jobs that began by the reference date".to_owned(),
        Kind::EmployersPerYear => "employers * 365 / days of the career".to_owned(),
        Kind::Changes(direction, scope) => {
            let which = if direction == Ordering::Greater { "increases of more than 2 %" } else { "decreases of more than 2 %" };
            match scope {
                Scope::LastJob => format!("{which} within the last job"),
                Scope::ToLastJob => format!("{which} from the job before to the first salary of the last job"),
                Scope::Career => format!("{which}, within jobs and from one to the next"),
                Scope::Window(position) => format!("{which} in the last {} years, within jobs and from one to the next", years(position)),
            }
        }
        Kind::Growth(position) => {
            format!("(pay now - pay before) / pay before * 100, where the pay before is the last one up to {} years ago", years(position))
        }
        Kind::Salary(statistic, position) => {
            let which = match statistic {
                Statistic::Least => "the least pay",
                Statistic::Mean => "the mean pay, by days,",
                Statistic::Greatest => "the greatest pay",
            };
            format!("{which} of the days with a pay in the last {} years{month}", years(position))
        }
    }
}

/// ` * 365 / 12`, or nothing.
fn factor((numerator, denominator): (i128, i128)) -> String {
    match (numerator, denominator) {
        (1, 1) => String::new(),
        (numerator, 1) => format!(" * {numerator}"),
        _ => format!(" * {numerator} / {denominator}"),
    }
}

/// The definition with its numbers; why there is no value, where there is none.
pub(super) fn calculation(analysis: &Analysis<'_>, kind: Kind, value: &Quantity) -> String {
    if matches!(value, Quantity::Nothing) {
        return missing(analysis, kind).to_owned();
    }
    let month = factor(analysis.career.month);
    let amount = |amount: Option<Amount>| amount.unwrap_or_default().to_string();
    match kind {
        Kind::Age => analysis.birth_date.map_or_else(String::new, |birth| format!("{birth} to {}", analysis.reference)),
        Kind::BaseSalary => amount(analysis.last_job().and_then(super::timeline::Held::final_salary)),
        Kind::Weeks(days) => format!("{} / 7", analysis.days(days).unwrap_or_default()),
        Kind::EmployersPerYear => {
            let days = analysis.career_days().unwrap_or_default();
            format!("{} * 365 / {days}", analysis.employers())
        }
        Kind::Growth(position) => {
            let before = amount(analysis.window(position).and_then(|window| window.pay_before));
            format!("({} - {before}) / {before} * 100", amount(analysis.pay))
        }
        Kind::Salary(statistic, position) => analysis.window(position).map_or_else(String::new, |window| match statistic {
            Statistic::Least => format!("{}{month}", window.least),
            Statistic::Mean => format!("{} / {}{month}", decimal(window.sum), window.days),
            Statistic::Greatest => format!("{}{month}", window.greatest),
        }),
        Kind::Status | Kind::CurrentEmployers | Kind::Jobs | Kind::Employers | Kind::Changes(..) => match value {
            Quantity::Count(count) => count.to_string(),
            Quantity::Status(status) => status.to_string(),
            Quantity::Ratio(_) | Quantity::Nothing => String::new(),
        },
    }
}

/// A count of ten-thousandths as a decimal.
fn decimal(ten_thousandths: i128) -> String {
    let (whole, part) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
    if part % 100 == 0 { format!("{whole}.{:02}", part / 100) } else { format!("{whole}.{part:04}") }
}

/// Why a field has no value.
fn missing(analysis: &Analysis<'_>, kind: Kind) -> &'static str {
    if kind == Kind::Age {
        return "the birth date is not known";
    }
    if analysis.held.is_empty() {
        return "no job began by the reference date";
    }
    match kind {
        Kind::Changes(_, Scope::Window(position)) | Kind::Growth(position)
            if !analysis.window(position).is_some_and(|window| window.full) =>
        {
            "the career is shorter than the window"
        }
        Kind::Changes(_, Scope::ToLastJob) => "the last job has no job before, or one of the two has no salary",
        Kind::Changes(_, Scope::LastJob) | Kind::BaseSalary => "the last job has no salary",
        Kind::Changes(..) => "no job has a salary",
        Kind::Growth(_) => "there is no pay before, or it is 0",
        _ => "no day has a pay",
    }
}
