//! Figures made of an employment history.

use super::answer::answer;
use super::employment_record::EmploymentRecordStatus;
use super::open::Open;

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
