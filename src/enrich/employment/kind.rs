//! What the fields have in common: 37 fields, a few kinds, three windows.

use std::cmp::Ordering;

use crate::model::EmploymentMetric as M;

/// The windows' lengths in years.
pub(super) const YEARS: [i32; 3] = [1, 3, 5];

/// What a field is about. Windows are positions in [`YEARS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Age,
    Status,
    CurrentEmployers,
    BaseSalary,
    Weeks(Days),
    Jobs,
    Employers,
    EmployersPerYear,
    /// `Greater` for increases, `Less` for decreases.
    Changes(Ordering, Scope),
    Growth(usize),
    Salary(Statistic, usize),
}

/// Which days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    LastJob,
    SinceLastJob,
    Work,
    SeveralEmployers,
    NoWork,
    LongestNoWork,
}

/// Which changes are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    LastJob,
    ToLastJob,
    Career,
    Window(usize),
}

/// What is asked of a window's salaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Statistic {
    Least,
    Mean,
    Greatest,
}

/// What a field is about.
pub(super) fn kind(metric: M) -> Kind {
    use Ordering::{Greater as Up, Less as Down};
    use Scope::{Career, LastJob, ToLastJob, Window};
    use Statistic::{Greatest, Least, Mean};
    match metric {
        M::Age => Kind::Age,
        M::CurrentStatus => Kind::Status,
        M::CurrentEmployerCount => Kind::CurrentEmployers,
        M::BaseSalaryLast => Kind::BaseSalary,
        M::WeeksEmployedLastJob => Kind::Weeks(Days::LastJob),
        M::WeeksSinceLastJob => Kind::Weeks(Days::SinceLastJob),
        M::WeeksEmployedTotal => Kind::Weeks(Days::Work),
        M::WeeksWithMultipleEmployers => Kind::Weeks(Days::SeveralEmployers),
        M::EmployerCount => Kind::Jobs,
        M::UniqueEmployerCount => Kind::Employers,
        M::EmployersPerYear => Kind::EmployersPerYear,
        M::WeeksBetweenJobs => Kind::Weeks(Days::NoWork),
        M::MaxWeeksBetweenJobs => Kind::Weeks(Days::LongestNoWork),
        M::IncreasesLastJob => Kind::Changes(Up, LastJob),
        M::DecreasesLastJob => Kind::Changes(Down, LastJob),
        M::IncreasesAfterChange => Kind::Changes(Up, ToLastJob),
        M::DecreasesAfterChange => Kind::Changes(Down, ToLastJob),
        M::IncreasesOverall => Kind::Changes(Up, Career),
        M::DecreasesOverall => Kind::Changes(Down, Career),
        M::Increases1y => Kind::Changes(Up, Window(0)),
        M::Decreases1y => Kind::Changes(Down, Window(0)),
        M::Increases3y => Kind::Changes(Up, Window(1)),
        M::Decreases3y => Kind::Changes(Down, Window(1)),
        M::Increases5y => Kind::Changes(Up, Window(2)),
        M::Decreases5y => Kind::Changes(Down, Window(2)),
        M::YearlyChange1y => Kind::Growth(0),
        M::YearlyChange3y => Kind::Growth(1),
        M::YearlyChange5y => Kind::Growth(2),
        M::MinMonthlySalary1y => Kind::Salary(Least, 0),
        M::MinMonthlySalary3y => Kind::Salary(Least, 1),
        M::MinMonthlySalary5y => Kind::Salary(Least, 2),
        M::AverageMonthlySalary1y => Kind::Salary(Mean, 0),
        M::AverageMonthlySalary3y => Kind::Salary(Mean, 1),
        M::AverageMonthlySalary5y => Kind::Salary(Mean, 2),
        M::MaxMonthlySalary1y => Kind::Salary(Greatest, 0),
        M::MaxMonthlySalary3y => Kind::Salary(Greatest, 1),
        M::MaxMonthlySalary5y => Kind::Salary(Greatest, 2),
    }
}
