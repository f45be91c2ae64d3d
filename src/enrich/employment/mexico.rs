//! Employment records of Mexico (IMSS, ISSSTE) as a career.

use std::collections::BTreeMap;

use super::career::{Career, RawJob, birth_date, compare, day_of};
use super::employer;
use super::read::{Currency, Entry};
use crate::date::Date;
use crate::model::{
    EmploymentEvent, EmploymentRecord, EmploymentRecordDetail, EmploymentRecordStatus, EmploymentStatusUpdate, Error, Open, Result,
};
use crate::money::Amount;

const LIST: &str = "employment_records";

impl Career {
    /// Reads an employment record of Mexico.
    ///
    /// # Errors
    /// `invalid_input`, naming the field and the entry's index: no list of employments, a date that is none or ends before it
    /// starts, a salary that is none, two currencies, an employer without name and id.
    pub fn of_record(record: &EmploymentRecord) -> Result<Self> {
        let entries = record.employment_records.as_deref().ok_or_else(|| Error::invalid_input(LIST, "is missing: a list is needed"))?;
        let mut currency = Currency::default();
        let mut jobs = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            currency.check(Entry { list: LIST, index }, "currency", entry.currency.as_deref())?;
            jobs.push(job(index, entry)?);
        }
        let person = record.personal_data.as_ref();
        let status = person.and_then(|person| person.entitlements.as_ref()?.status.as_ref()?.known());
        let last_start = jobs.iter().map(|job| job.start).max();
        Ok(Self {
            // A twelfth of a year of daily salaries, as in Belvo's examples; ISSSTE's daily salary is a thirtieth of the month's by Belvo's text.
            month: if entries.iter().flat_map(updates).any(is_issste) { (30, 1) } else { (365, 12) },
            birth_date: person.and_then(|person| person.birth_date.as_deref()).map(birth_date).transpose()?,
            // Since when is not said: not before the last job began.
            retired_from: (status == Some(EmploymentRecordStatus::Retired)).then(|| last_start.unwrap_or(Date::UNIX_EPOCH)),
            without_work: status == Some(EmploymentRecordStatus::Unemployed),
            default_reference_date: record
                .report_date
                .as_deref()
                .and_then(Date::parse)
                .or_else(|| record.collected_at.as_deref().and_then(day_of)),
            link: record.link.clone(),
            collected_at: record.collected_at.clone(),
            jobs: compare(jobs),
        })
    }
}

fn updates(entry: &EmploymentRecordDetail) -> impl Iterator<Item = &EmploymentStatusUpdate> {
    entry.employment_status_updates.iter().flatten()
}

fn event(update: &EmploymentStatusUpdate) -> Option<EmploymentEvent> {
    update.event.as_ref().and_then(Open::known)
}

fn is_issste(update: &EmploymentStatusUpdate) -> bool {
    matches!(event(update), Some(EmploymentEvent::Normal | EmploymentEvent::BdutaCertificate | EmploymentEvent::DyeCertificate))
}

/// Which of several salaries of a day holds: the greater. None for events that say nothing of the salary.
fn rank(event: Option<EmploymentEvent>) -> Option<u8> {
    use EmploymentEvent as E;
    match event {
        Some(E::DismissedResigned | E::Absence | E::SickLeave | E::VoluntaryContribution) => None,
        Some(E::Hired) => Some(0),
        Some(E::SalaryModification) => Some(2),
        Some(E::Normal | E::BdutaCertificate | E::DyeCertificate) | None => Some(1),
    }
}

fn job(index: usize, detail: &EmploymentRecordDetail) -> Result<RawJob> {
    let entry = Entry { list: LIST, index };
    let names = employer::names(detail.employer_id.as_deref(), detail.employer.as_deref());
    if names.is_empty() {
        return Err(entry.error("employer", "is missing, and so is `employer_id`: one of them is needed"));
    }
    let (start, end) = entry.period(detail.start_date.as_deref(), detail.end_date.as_deref())?;
    let mut salaries: BTreeMap<Date, (u8, Amount)> = BTreeMap::new();
    for (position, update) in updates(detail).enumerate() {
        let (Some(rank), Some(salary)) = (rank(event(update)), update.base_salary) else { continue };
        let at = |field: &str| format!("employment_status_updates[{position}].{field}");
        let day = entry.date(&at("update_date"), update.update_date.as_deref())?;
        let found = (rank, entry.salary(&at("base_salary"), salary)?);
        let held = salaries.entry(day).or_insert(found);
        *held = found.max(*held);
    }
    let mut salaries: Vec<(Date, Amount)> = salaries.into_iter().map(|(day, (_, salary))| (day, salary)).collect();
    if let (true, Some(salary)) = (salaries.is_empty(), detail.most_recent_base_salary) {
        salaries.push((start, entry.salary("most_recent_base_salary", salary)?));
    }
    let employer_name = detail.employer.clone().or_else(|| detail.employer_id.clone()).unwrap_or_default();
    Ok(RawJob { index, names, employer_name, start, end, salaries })
}
