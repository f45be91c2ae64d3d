//! Figures made of an employment history.

use serde::{Deserialize, Serialize};

use super::answer::answer;
use super::employment_record::EmploymentRecordStatus;
use super::open::{Either, Open, wire_enum};
use crate::date::Date;

answer! {
    /// Figures made of an employment history of Mexico (IMSS). A change of salary counts where it is more than 2 %.
    ///
    /// Source: schema `EmploymentMetric` of Belvo's OpenAPI document, 1.223.0.
    EmploymentMetrics {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the figures (ISO 8601).
        created_at: String,
        /// When Belvo last worked them out (ISO 8601).
        updated_at: String | null,
        /// The day that was asked for, `YYYY-MM-DD`; none where it is the day of the request.
        reference_date: String | null,
        /// Years.
        age: i64,
        /// Whether the person has work.
        current_status: Open<EmploymentRecordStatus>,
        /// How many employers the person has now.
        current_employer_count: i64 | null,
        /// Currency units: the last base salary. Belvo does not say of what time; in employment records it is a day.
        base_salary_last: f64 | null,
        /// Weeks in the last job, or in the current one.
        weeks_employed_last_job: f64 | null,
        /// Weeks since the last job; 0 for who has work.
        weeks_since_last_job: f64 | null,
        /// Weeks with work in all. What overlaps counts once.
        weeks_employed_total: f64 | null,
        /// Weeks with more than one employer.
        weeks_with_multiple_employers: f64 | null,
        /// How many employers there were. Who comes back counts again.
        employer_count: i64 | null,
        /// How many employers there were. Who comes back counts once.
        unique_employer_count: i64 | null,
        /// Employers a year.
        employers_per_year: f64 | null,
        /// Weeks without work in all.
        weeks_between_jobs: f64 | null,
        /// The longest time without work, in weeks.
        max_weeks_between_jobs: f64 | null,
        /// How often the salary rose in the last job, or in the current one.
        increases_last_job: i64 | null,
        /// How often the salary fell in the last job, or in the current one.
        decreases_last_job: i64 | null,
        /// How often the salary rose from the job before the last to the last.
        increases_after_change: i64 | null,
        /// How often the salary fell from the job before the last to the last.
        decreases_after_change: i64 | null,
        /// How often the salary ever rose.
        increases_overall: i64 | null,
        /// How often the salary ever fell.
        decreases_overall: i64 | null,
        /// How often the salary rose in the last year.
        increases_1y: i64 | null,
        /// How often the salary fell in the last year.
        decreases_1y: i64 | null,
        /// How often the salary rose in the last three years; none where there are not so many.
        increases_3y: i64 | null,
        /// How often the salary fell in the last three years; none where there are not so many.
        decreases_3y: i64 | null,
        /// How often the salary rose in the last five years; none where there are not so many.
        increases_5y: i64 | null,
        /// How often the salary fell in the last five years; none where there are not so many.
        decreases_5y: i64 | null,
        /// Percent: how the salary changed in the last year.
        yearly_change_1y: f64 | null,
        /// Percent: how the salary changed in the last three years; none where there are not so many.
        yearly_change_3y: f64 | null,
        /// Percent: how the salary changed in the last five years; none where there are not so many.
        yearly_change_5y: f64 | null,
        /// Currency units: the lowest monthly salary of the last year.
        min_monthly_salary_1y: f64 | null,
        /// Currency units: the lowest monthly salary of the last three years.
        min_monthly_salary_3y: f64 | null,
        /// Currency units: the lowest monthly salary of the last five years.
        min_monthly_salary_5y: f64 | null,
        /// Currency units: the mean monthly salary of the last year.
        average_monthly_salary_1y: f64 | null,
        /// Currency units: the mean monthly salary of the last three years.
        average_monthly_salary_3y: f64 | null,
        /// Currency units: the mean monthly salary of the last five years.
        average_monthly_salary_5y: f64 | null,
        /// Currency units: the highest monthly salary of the last year.
        max_monthly_salary_1y: f64 | null,
        /// Currency units: the highest monthly salary of the last three years.
        max_monthly_salary_3y: f64 | null,
        /// Currency units: the highest monthly salary of the last five years.
        max_monthly_salary_5y: f64 | null,
    }
}

wire_enum! {
    /// The fields of employment metrics that are worked out.
    EmploymentMetric {
        /// Years.
        Age = "age",
        /// Whether the person has work.
        CurrentStatus = "current_status",
        /// Employers now.
        CurrentEmployerCount = "current_employer_count",
        /// The last base salary.
        BaseSalaryLast = "base_salary_last",
        /// Weeks in the last job.
        WeeksEmployedLastJob = "weeks_employed_last_job",
        /// Weeks since the last job.
        WeeksSinceLastJob = "weeks_since_last_job",
        /// Weeks with work.
        WeeksEmployedTotal = "weeks_employed_total",
        /// Weeks with more than one employer.
        WeeksWithMultipleEmployers = "weeks_with_multiple_employers",
        /// Employers; who comes back counts again.
        EmployerCount = "employer_count",
        /// Employers; who comes back counts once.
        UniqueEmployerCount = "unique_employer_count",
        /// Employers a year.
        EmployersPerYear = "employers_per_year",
        /// Weeks without work.
        WeeksBetweenJobs = "weeks_between_jobs",
        /// The longest time without work.
        MaxWeeksBetweenJobs = "max_weeks_between_jobs",
        /// Increases in the last job.
        IncreasesLastJob = "increases_last_job",
        /// Decreases in the last job.
        DecreasesLastJob = "decreases_last_job",
        /// Increases from the job before the last to the last.
        IncreasesAfterChange = "increases_after_change",
        /// Decreases from the job before the last to the last.
        DecreasesAfterChange = "decreases_after_change",
        /// All increases.
        IncreasesOverall = "increases_overall",
        /// All decreases.
        DecreasesOverall = "decreases_overall",
        /// Increases of the last year.
        Increases1y = "increases_1y",
        /// Decreases of the last year.
        Decreases1y = "decreases_1y",
        /// Increases of the last three years.
        Increases3y = "increases_3y",
        /// Decreases of the last three years.
        Decreases3y = "decreases_3y",
        /// Increases of the last five years.
        Increases5y = "increases_5y",
        /// Decreases of the last five years.
        Decreases5y = "decreases_5y",
        /// Percent, over the last year.
        YearlyChange1y = "yearly_change_1y",
        /// Percent, over the last three years.
        YearlyChange3y = "yearly_change_3y",
        /// Percent, over the last five years.
        YearlyChange5y = "yearly_change_5y",
        /// The lowest salary of the last year.
        MinMonthlySalary1y = "min_monthly_salary_1y",
        /// The lowest salary of the last three years.
        MinMonthlySalary3y = "min_monthly_salary_3y",
        /// The lowest salary of the last five years.
        MinMonthlySalary5y = "min_monthly_salary_5y",
        /// The mean salary of the last year.
        AverageMonthlySalary1y = "average_monthly_salary_1y",
        /// The mean salary of the last three years.
        AverageMonthlySalary3y = "average_monthly_salary_3y",
        /// The mean salary of the last five years.
        AverageMonthlySalary5y = "average_monthly_salary_5y",
        /// The highest salary of the last year.
        MaxMonthlySalary1y = "max_monthly_salary_1y",
        /// The highest salary of the last three years.
        MaxMonthlySalary3y = "max_monthly_salary_3y",
        /// The highest salary of the last five years.
        MaxMonthlySalary5y = "max_monthly_salary_5y",
    }
}

wire_enum! {
    /// What a change of salary counts as.
    SalaryEffect {
        /// More than 2 % up.
        Increase = "increase",
        /// More than 2 % down.
        Decrease = "decrease",
        /// Too little to count.
        None = "none",
    }
}

/// How a field of employment metrics came about. Not part of Belvo's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EmploymentMetricExplanation {
    /// Which field.
    pub field: EmploymentMetric,
    /// Its value: text for `current_status`, else a number.
    pub value: Option<Either<f64, String>>,
    /// The first day that was looked at; none where no days were.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub from: Option<Date>,
    /// The last day that was looked at.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub to: Option<Date>,
    /// The employments used.
    pub entries: Vec<EmploymentMetricEntry>,
    /// The changes of salary looked at.
    pub changes: Vec<EmploymentMetricChange>,
    /// The days used, as runs of days that are alike.
    pub spans: Vec<EmploymentMetricSpan>,
    /// The definition.
    pub formula: String,
    /// The definition with its numbers.
    pub calculation: String,
}

/// An employment that a field was made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EmploymentMetricEntry {
    /// Its position in the list that was given, from 0.
    pub index: usize,
    /// The employer.
    pub employer: String,
    /// Its first day.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub from: Date,
    /// Its last day, at most the reference date.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub to: Date,
    /// Currency units: the base salary on the last day.
    pub base_salary: Option<f64>,
}

/// A change of salary that a field was made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EmploymentMetricChange {
    /// The position of the employment that has the new salary, from 0.
    pub index: usize,
    /// The first day of the new salary.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub date: Date,
    /// The position of the employment that had the salary before, from 0: another one where the job changed.
    pub before_index: usize,
    /// Currency units: the base salary before.
    pub before: f64,
    /// Currency units: the base salary from then on.
    pub after: f64,
    /// What it counts as.
    pub effect: SalaryEffect,
}

/// Days that are alike, that a field was made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EmploymentMetricSpan {
    /// The first day.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub from: Date,
    /// The last day.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub to: Date,
    /// How many days.
    pub days: i64,
    /// How many employers the person had.
    pub employers: usize,
    /// Currency units: the base salaries of all jobs; none where no job has one.
    pub base_salary: Option<f64>,
}
