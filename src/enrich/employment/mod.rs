//! Employment metrics: what somebody's employments say of work, employers and salaries.
//!
//! One country's employments are read and checked (`mexico`, `brazil`, `colombia`) into a [`Career`]. At a reference date it is cut into
//! runs of days that are alike (`timeline`) and into changes of salary (`changes`); every field is a question to these (`analysis`), by
//! the table in `kind`. `docs/employment-metrics.md` has the definitions.

mod analysis;
mod brazil;
mod career;
mod changes;
mod colombia;
mod employer;
mod explain;
mod formula;
mod kind;
mod mexico;
mod monthly;
mod read;
mod timeline;

pub use career::Career;

use analysis::{Analysis, Quantity};

use crate::date::Date;
use crate::enrich::json::Json;
use crate::model::{
    EmploymentMetric, EmploymentMetricExplanation, EmploymentMetrics, EmploymentRecord, EmploymentRecordStatus, Error, Result,
    WireName as _,
};

/// What is needed beyond the employments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The last day that counts. [`Career::default_reference_date`] says which one to take where nobody says.
    pub reference_date: Date,
    /// The birth date, for employments that have none: those of Brazil and Colombia. A record's own counts before it.
    pub birth_date: Option<Date>,
}

impl Options {
    /// The figures at that day.
    pub fn at(reference_date: Date) -> Self {
        Self { reference_date, birth_date: None }
    }
}

/// Answers `POST /api/employment-metrics/` locally, from an employment record of Mexico. For Brazil and Colombia, and to ask for several
/// days, see [`Career`].
///
/// `id`, `created_at` and `updated_at` are none: nothing is stored.
///
/// # Errors
/// `invalid_input`, naming the field and the entry's index: see [`Career::of_record`] and [`Career::metrics`].
pub fn metrics(record: &EmploymentRecord, options: Options) -> Result<EmploymentMetrics> {
    Career::of_record(record)?.metrics(options)
}

/// How each of these fields of [`metrics`] came about, in the order asked for.
///
/// # Errors
/// As [`metrics`].
pub fn explain(record: &EmploymentRecord, options: Options, fields: &[EmploymentMetric]) -> Result<Vec<EmploymentMetricExplanation>> {
    Career::of_record(record)?.explain(options, fields)
}

impl Career {
    /// The reference date where nobody gives one: the day of the institution's report, else the day that the data was read.
    pub fn default_reference_date(&self) -> Option<Date> {
        self.default_reference_date
    }

    /// The metrics at a day.
    ///
    /// # Errors
    /// `invalid_input`: the birth date is after the reference date.
    pub fn metrics(&self, options: Options) -> Result<EmploymentMetrics> {
        use EmploymentMetric as M;
        let analysis = self.analyse(options)?;
        let value = |field| analysis.value(kind::kind(field));
        let count = |field| match value(field) {
            Quantity::Count(count) => Some(count),
            _ => None,
        };
        let number = |field| match value(field) {
            Quantity::Ratio(ratio) => Some(ratio.rounded()),
            _ => None,
        };
        let status = match value(M::CurrentStatus) {
            Quantity::Status(status) => status,
            _ => EmploymentRecordStatus::Null,
        };
        Ok(EmploymentMetrics {
            id: None,
            link: self.link.clone(),
            collected_at: self.collected_at.clone(),
            created_at: None,
            updated_at: None,
            reference_date: Some(options.reference_date.to_string()),
            age: count(M::Age),
            current_status: Some(status.into()),
            current_employer_count: count(M::CurrentEmployerCount),
            base_salary_last: number(M::BaseSalaryLast),
            weeks_employed_last_job: number(M::WeeksEmployedLastJob),
            weeks_since_last_job: number(M::WeeksSinceLastJob),
            weeks_employed_total: number(M::WeeksEmployedTotal),
            weeks_with_multiple_employers: number(M::WeeksWithMultipleEmployers),
            employer_count: count(M::EmployerCount),
            unique_employer_count: count(M::UniqueEmployerCount),
            employers_per_year: number(M::EmployersPerYear),
            weeks_between_jobs: number(M::WeeksBetweenJobs),
            max_weeks_between_jobs: number(M::MaxWeeksBetweenJobs),
            increases_last_job: count(M::IncreasesLastJob),
            decreases_last_job: count(M::DecreasesLastJob),
            increases_after_change: count(M::IncreasesAfterChange),
            decreases_after_change: count(M::DecreasesAfterChange),
            increases_overall: count(M::IncreasesOverall),
            decreases_overall: count(M::DecreasesOverall),
            increases_1y: count(M::Increases1y),
            decreases_1y: count(M::Decreases1y),
            increases_3y: count(M::Increases3y),
            decreases_3y: count(M::Decreases3y),
            increases_5y: count(M::Increases5y),
            decreases_5y: count(M::Decreases5y),
            yearly_change_1y: number(M::YearlyChange1y),
            yearly_change_3y: number(M::YearlyChange3y),
            yearly_change_5y: number(M::YearlyChange5y),
            min_monthly_salary_1y: number(M::MinMonthlySalary1y),
            min_monthly_salary_3y: number(M::MinMonthlySalary3y),
            min_monthly_salary_5y: number(M::MinMonthlySalary5y),
            average_monthly_salary_1y: number(M::AverageMonthlySalary1y),
            average_monthly_salary_3y: number(M::AverageMonthlySalary3y),
            average_monthly_salary_5y: number(M::AverageMonthlySalary5y),
            max_monthly_salary_1y: number(M::MaxMonthlySalary1y),
            max_monthly_salary_3y: number(M::MaxMonthlySalary3y),
            max_monthly_salary_5y: number(M::MaxMonthlySalary5y),
            extra: serde_json::Map::new(),
        })
    }

    /// [`Career::metrics`] as JSON, with `explanations` of these fields, in the order asked for, where there are any.
    ///
    /// # Errors
    /// As there.
    pub fn metrics_json(&self, options: Options, explained: &[EmploymentMetric]) -> Result<Vec<u8>> {
        let analysis = self.analyse(options)?;
        let mut json = Json::default();
        json.open(b'{');
        for (name, text) in
            [("id", &None), ("link", &self.link), ("collected_at", &self.collected_at), ("created_at", &None), ("updated_at", &None)]
        {
            json.text(name, text.as_deref())?;
        }
        json.text("reference_date", Some(&options.reference_date.to_string()))?;
        for field in EmploymentMetric::ALL {
            json.name(field.as_str());
            match analysis.value(kind::kind(*field)) {
                Quantity::Nothing if *field == EmploymentMetric::CurrentStatus => json.value(EmploymentRecordStatus::Null.as_str())?,
                Quantity::Nothing => json.null(),
                Quantity::Count(count) => json.value(&count)?,
                Quantity::Ratio(ratio) => json.value(&ratio.rounded())?,
                Quantity::Status(status) => json.value(status.as_str())?,
            }
        }
        if !explained.is_empty() {
            json.name("explanations");
            let explanations: Vec<_> = explained.iter().map(|field| explain::explain(&analysis, *field)).collect();
            json.value(&explanations)?;
        }
        json.close(b'}');
        Ok(json.finish())
    }

    /// How each of these fields came about, in the order asked for.
    ///
    /// # Errors
    /// As [`Career::metrics`].
    pub fn explain(&self, options: Options, fields: &[EmploymentMetric]) -> Result<Vec<EmploymentMetricExplanation>> {
        let analysis = self.analyse(options)?;
        Ok(fields.iter().map(|field| explain::explain(&analysis, *field)).collect())
    }

    fn analyse(&self, options: Options) -> Result<Analysis<'_>> {
        let Options { reference_date, birth_date } = options;
        let (birth_date, field) = match self.birth_date {
            Some(own) => (Some(own), "personal_data.birth_date"),
            None => (birth_date, "birth_date"),
        };
        match birth_date {
            Some(birth) if birth > reference_date => {
                Err(Error::invalid_input(field, format!("{birth} is after the reference date, {reference_date}")))
            }
            _ => Ok(Analysis::new(self, reference_date, birth_date)),
        }
    }
}
