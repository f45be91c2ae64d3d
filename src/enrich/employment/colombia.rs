//! Employments of Colombia (PILA) as a career.

use std::collections::BTreeMap;

use super::career::{Career, RawJob};
use super::employer::{self, Name};
use super::monthly::{Months, career, next_month, usual};
use super::read::Entry;
use crate::date::Date;
use crate::model::{ColombiaEmployment, ColombiaEmploymentType, ColombiaStatusChange as Mark, Open, Result};
use crate::money::Amount;

const LIST: &str = "employments";

/// What is known of a month.
#[derive(Debug, Clone, Default)]
struct Month {
    salary: Option<Amount>,
    marks: Vec<Mark>,
}

impl Month {
    fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// Whether the month's salary is what the person usually earns.
    fn is_usual(&self) -> bool {
        self.marks.iter().all(|mark| *mark == Mark::PermanentSalaryChange)
    }
}

impl Career {
    /// Reads a person's employments of Colombia: all that a link has. They reach 24 months back.
    ///
    /// # Errors
    /// `invalid_input`, naming the field and the entry's index: a month or a salary that is none, an employer without name and id.
    pub fn of_colombia(employments: &[ColombiaEmployment]) -> Result<Self> {
        let mut retired_from: Option<Date> = None;
        let mut retire = |from: Date| retired_from = Some(retired_from.map_or(from, |known| known.min(from)));
        let mut paid: Vec<BTreeMap<Date, Month>> = Vec::with_capacity(employments.len());
        for (index, employment) in employments.iter().enumerate() {
            let entry = Entry { list: LIST, index };
            let mut months: BTreeMap<Date, Month> = BTreeMap::new();
            for (position, row) in employment.salary_and_benefit_details.iter().flatten().enumerate() {
                let at = |field: &str| format!("salary_and_benefit_details[{position}].{field}");
                let first = entry.month(&at("month"), row.month.as_deref())?;
                let marks: Vec<Mark> = row.status_changes.iter().flatten().filter_map(Open::known).collect();
                if marks.contains(&Mark::RetirementMonth) {
                    retire(next_month(first));
                }
                if row.employment_type.as_ref().and_then(Open::known) == Some(ColombiaEmploymentType::Pensioned) {
                    retire(first);
                    continue;
                }
                let month = months.entry(first).or_default();
                month.marks.extend(marks);
                if let Some(amount) = row.gross_amount {
                    *month.salary.get_or_insert_default() += entry.salary(&at("gross_amount"), amount)?;
                }
            }
            paid.push(months);
        }

        let latest = paid.iter().filter_map(|months| months.keys().next_back().copied()).max();
        let mut jobs = Vec::new();
        for (index, (employment, months)) in employments.iter().zip(paid).enumerate() {
            let (names, employer_name) = employer_of(employment);
            if names.is_empty() {
                let entry = Entry { list: LIST, index };
                return Err(entry.error("employer_data.name", "is missing, and so is `id_number`: one of them is needed"));
            }
            for run in runs(months) {
                let (Some((start, _)), Some((last, month))) = (run.first_key_value(), run.last_key_value()) else { continue };
                let goes_on = Some(*last) == latest && !month.has(Mark::FinalMonth) && !month.has(Mark::RetirementMonth);
                let end = if goes_on { next_month(*last).end_of_month() } else { last.end_of_month() };
                let start = *start;
                let known: Months = run.iter().filter_map(|(first, month)| Some((*first, month.salary?))).collect();
                jobs.push(RawJob {
                    index,
                    names: names.clone(),
                    employer_name: employer_name.clone(),
                    start,
                    end: Some(end),
                    salaries: usual(known, |first| run.get(&first).is_some_and(Month::is_usual)),
                });
            }
        }
        let read = employments.iter().map(|employment| (employment.link.as_deref(), employment.collected_at.as_deref()));
        Ok(career(jobs, retired_from, read))
    }
}

fn employer_of(employment: &ColombiaEmployment) -> (Vec<Name>, String) {
    let employer = employment.employer_data.as_ref();
    let name = employer.and_then(|employer| employer.name.as_deref());
    let id = employer.and_then(|employer| {
        let kind = employer.id_type.as_deref().unwrap_or_default();
        Some(format!("{kind} {}", employer.id_number?))
    });
    (employer::names(id.as_deref(), name), name.or(id.as_deref()).unwrap_or_default().to_owned())
}

/// The months of an employer, parted where one is missing or where they say that a job ended or began.
fn runs(months: BTreeMap<Date, Month>) -> Vec<BTreeMap<Date, Month>> {
    let mut runs: Vec<BTreeMap<Date, Month>> = Vec::new();
    for (first, month) in months {
        let follows =
            |(last, before): (&Date, &Month)| next_month(*last) == first && !before.has(Mark::FinalMonth) && !month.has(Mark::FirstMonth);
        match runs.last_mut() {
            Some(run) if run.last_key_value().is_some_and(follows) => {
                run.insert(first, month);
            }
            _ => {
                let mut run = BTreeMap::new();
                run.insert(first, month);
                runs.push(run);
            }
        }
    }
    runs
}
