//! Employments of Brazil (INSS) as a career.

use super::career::{Career, RawJob};
use super::employer;
use super::monthly::{Months, career, usual};
use super::read::{Currency, Entry};
use crate::date::Date;
use crate::model::{Employment, Open, Result, SalaryType};

const LIST: &str = "employments";

impl Career {
    /// Reads a person's employments of Brazil: all that a link has.
    ///
    /// # Errors
    /// `invalid_input`, naming the field and the entry's index: a date or a month that is none, an end before the start, a salary
    /// that is none, two currencies, an employer without name and code.
    pub fn of_brazil(employments: &[Employment]) -> Result<Self> {
        let mut currency = Currency::default();
        let mut retired_from: Option<Date> = None;
        let mut jobs = Vec::with_capacity(employments.len());
        for (index, employment) in employments.iter().enumerate() {
            let entry = Entry { list: LIST, index };
            let (start, end) = entry.period(employment.start_date.as_deref(), employment.end_date.as_deref())?;
            let mut months = Months::new();
            for (position, salary) in employment.salaries.iter().flatten().enumerate() {
                let at = |field: &str| format!("salaries[{position}].{field}");
                let month = entry.month(&at("month"), salary.month.as_deref())?;
                currency.check(entry, &at("currency"), salary.currency.as_deref())?;
                match salary.r#type.as_ref().map(Open::known) {
                    None | Some(Some(SalaryType::Regular)) => {
                        if let Some(amount) = salary.base_amount {
                            *months.entry(month).or_default() += entry.salary(&at("base_amount"), amount)?;
                        }
                    }
                    Some(Some(SalaryType::Retirement)) => {
                        retired_from = Some(retired_from.map_or(month, |known| known.min(month)));
                    }
                    Some(Some(SalaryType::Thirteenth | SalaryType::Voluntary) | None) => {}
                }
            }
            let employer = employment.employer_data.as_ref();
            let code = employer.and_then(|employer| employer.code.as_deref());
            let name = employer.and_then(|employer| employer.name.as_deref());
            let names = employer::names(code, name);
            if names.is_empty() {
                return Err(entry.error("employer_data.name", "is missing, and so is `code`: one of them is needed"));
            }
            jobs.push(RawJob {
                index,
                names,
                employer_name: name.or(code).unwrap_or_default().to_owned(),
                start,
                end,
                salaries: usual(months, |month| start <= month && end.is_none_or(|end| month.end_of_month() <= end)),
            });
        }
        let read = employments.iter().map(|employment| (employment.link.as_deref(), employment.collected_at.as_deref()));
        Ok(career(jobs, retired_from, read))
    }
}
