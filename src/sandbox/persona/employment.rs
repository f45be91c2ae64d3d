//! Jobs, as the social insurers of Mexico and Brazil keep them.

use serde_json::Value;

use super::life::Work;
use super::pay::{Wages, compound};
use super::profile::Job;
use super::view::View;
use super::wire::{self, units};
use crate::date::Date;
use crate::model::{
    CurrentEmployment, CurrentEmploymentPerson, CurrentEmploymentRecord, CurrentEmploymentStatus, Employer, Employment, EmploymentDocument,
    EmploymentDocumentType, EmploymentEvent, EmploymentRecord, EmploymentRecordDetail, EmploymentRecordEntitlements, EmploymentRecordFile,
    EmploymentRecordPerson, EmploymentRecordStatus, EmploymentScore, EmploymentStatusUpdate, Occupation, Salary, SalaryEstimation,
    SalaryType, SocialSecuritySummary,
};
use crate::sandbox::identity::plain;

/// The daily wage with the year's benefits (salario base de cotización), in cents, of a month's gross: the benefits of the law
/// for the first year make it 4.93 percent more (Ley Federal del Trabajo, articles 76, 80 and 87).
fn base_salary(gross: i64) -> i64 {
    gross * 10_493 / 300_000
}

/// A year's 365 days in 12 months.
fn monthly(base: i64) -> i64 {
    base * 304 / 10
}

impl View<'_> {
    /// Cents a month, before tax, that a job paid on that day. The one that is held now pays what the bank sees.
    fn paid_in(&self, job: &Job, day: Date) -> i64 {
        if job.end.is_none() {
            return self.profile.gross_on(day, self.person.life);
        }
        compound(job.gross, 4, day.days_since(job.start) / 365)
    }

    /// What changed in a job, the last first.
    fn changes(&self, job: &Job) -> Vec<EmploymentStatusUpdate> {
        let end = job.end.unwrap_or(self.person.today);
        let change = |event: EmploymentEvent, day: Date| EmploymentStatusUpdate {
            event: Some(event.into()),
            base_salary: Some(units(base_salary(self.paid_in(job, day)))),
            update_date: Some(day.to_string()),
            ..EmploymentStatusUpdate::default()
        };
        let mut changes = vec![change(EmploymentEvent::Hired, job.start)];
        let raised = |year: i32| Date::new(year, self.person.life.raise.1, 1).filter(|day| *day > job.start && *day < end);
        let mut paid = self.paid_in(job, job.start);
        for day in (job.start.year()..=end.year()).filter_map(raised) {
            let now = self.paid_in(job, day);
            if now != paid {
                changes.push(change(EmploymentEvent::SalaryModification, day));
            }
            paid = now;
        }
        changes.extend(job.end.map(|end| change(EmploymentEvent::DismissedResigned, end)));
        changes.reverse();
        changes
    }

    fn document_ids(&self) -> Vec<EmploymentDocument> {
        let identity = &self.profile.identity;
        [
            (EmploymentDocumentType::Nss, &identity.insurance_id),
            (EmploymentDocumentType::Curp, &identity.civil_id),
            (EmploymentDocumentType::Rfc, &identity.tax_id),
        ]
        .into_iter()
        .map(|(kind, number)| EmploymentDocument {
            document_type: Some(kind.into()),
            document_number: Some(number.clone()),
            ..EmploymentDocument::default()
        })
        .collect()
    }

    /// The items of `employmentRecords`: one, with the whole career.
    pub(super) fn employment_records(&self) -> Vec<Value> {
        let person = self.person;
        let identity = &self.profile.identity;
        let job = self.profile.job();
        let career = &self.profile.career;
        let weeks = |job: &Job| i64::from(job.end.unwrap_or(person.today).days_since(job.start) / 7);
        let left = career.iter().find_map(|job| job.end);
        let status = match (person.life.work, job) {
            (Work::Pensioner, _) => EmploymentRecordStatus::Retired,
            (_, Some(_)) => EmploymentRecordStatus::Employed,
            (_, None) => EmploymentRecordStatus::Unemployed,
        };
        let insured = status != EmploymentRecordStatus::Unemployed;
        let state = plain(identity.place.town.state);
        let detail = |job: &Job| {
            let base = base_salary(self.paid_in(job, job.end.unwrap_or(person.today)));
            EmploymentRecordDetail {
                collected_at: Some(person.now.clone()),
                employer: Some(job.employer.name.clone()),
                employer_id: Some(job.employer.employer_id.clone()),
                start_date: Some(job.start.to_string()),
                end_date: job.end.map(|day| day.to_string()),
                weeks_employed: Some(weeks(job)),
                state: Some(state.clone()),
                most_recent_base_salary: Some(units(base)),
                monthly_salary: Some(units(monthly(base))),
                currency: Some("MXN".to_owned()),
                employment_status_updates: Some(self.changes(job)),
                ..EmploymentRecordDetail::default()
            }
        };
        let mut random = self.of_person("employment scores");
        let likely = if job.is_some() { 700 } else { 480 };
        let scores = [(3, "1.0.0"), (6, "1.0.0"), (12, "1.0.0")].into_iter().map(|(period, version)| EmploymentScore {
            score: Some(likely + random.between(-60, 90) - period * 4),
            period: Some(period),
            version: Some(version.to_owned()),
            ..EmploymentScore::default()
        });
        let (year, month, day) = person.today.civil();
        let record = EmploymentRecord {
            id: Some(self.id("employment record")),
            link: Some(person.link.clone()),
            created_at: Some(person.now.clone()),
            collected_at: Some(person.now.clone()),
            report_date: Some(person.today.to_string()),
            days_since_extraction: Some(0),
            internal_identification: Some(identity.civil_id.clone()),
            personal_data: Some(EmploymentRecordPerson {
                official_name: Some(identity.name()),
                first_name: Some(identity.given.to_owned()),
                last_name: Some(identity.families()),
                birth_date: Some(identity.birth.to_string()),
                entitlements: Some(EmploymentRecordEntitlements {
                    entitled_to_health_insurance: Some(insured),
                    entitled_to_company_benefits: Some(job.is_some()),
                    // The insurance goes on for eight weeks (Ley del Seguro Social, article 109).
                    valid_until: left.filter(|_| !insured).and_then(|day| day.add_days(56)).map(|day| day.to_string()),
                    status: Some(status.into()),
                    ..EmploymentRecordEntitlements::default()
                }),
                document_ids: Some(self.document_ids()),
                email: Some(identity.email.clone()),
                ..EmploymentRecordPerson::default()
            }),
            social_security_summary: Some(SocialSecuritySummary {
                weeks_redeemed: Some(0),
                weeks_reinstated: Some(0),
                weeks_contributed: Some(career.iter().map(weeks).sum()),
                ..SocialSecuritySummary::default()
            }),
            employment_records: Some(career.iter().map(detail).collect()),
            employment_scores: Some(scores.collect()),
            salary_estimation: Some(SalaryEstimation {
                employment_status_estimate: Some(if job.is_some() { "EMPLOYED" } else { "UNEMPLOYED" }.to_owned()),
                base_salary_estimate: Some(job.map_or(0.0, |job| units(base_salary(self.paid_in(job, person.today))))),
                currency: Some("MXN".to_owned()),
                ..SalaryEstimation::default()
            }),
            files: Some(vec![EmploymentRecordFile {
                r#type: Some(format!("ReporteSemanasCotizadas_{day:02}{month:02}{:02}", year % 100)),
                ..EmploymentRecordFile::default()
            }]),
            ..EmploymentRecord::default()
        };
        vec![wire::json(&record)]
    }

    /// The items of `currentEmployments`: one, with the job that is held now, if there is one.
    pub(super) fn current_employments(&self) -> Vec<Value> {
        let person = self.person;
        let identity = &self.profile.identity;
        let job = self.profile.job();
        let (year, month, _) = person.today.civil();
        let records = job.map(|job| {
            let base = base_salary(self.paid_in(job, person.today));
            vec![CurrentEmploymentRecord {
                employer: Some(job.employer.name.clone()),
                employer_id: Some(job.employer.employer_id.clone()),
                employer_rfc: Some(job.employer.tax_id.clone()),
                state: Some(plain(identity.place.town.state)),
                days_employed: Some(i64::from(person.today.days_since(job.start))),
                base_salary: Some(units(base)),
                monthly_salary: Some(units(monthly(base))),
                ..CurrentEmploymentRecord::default()
            }]
        });
        let status = if job.is_some() { CurrentEmploymentStatus::Employed } else { CurrentEmploymentStatus::Unemployed };
        vec![wire::json(&CurrentEmployment {
            id: Some(self.id("current employment")),
            link: Some(person.link.clone()),
            created_at: Some(person.now.clone()),
            collected_at: Some(person.now.clone()),
            month: job.map(|_| format!("{year:04}-{month:02}")),
            internal_identification: job.map(|_| identity.civil_id.clone()),
            personal_data: Some(CurrentEmploymentPerson {
                official_name: Some(identity.name()),
                first_name: Some(identity.given.to_owned()),
                last_name: Some(identity.families()),
                birth_date: Some(identity.birth.to_string()),
                document_ids: Some(self.document_ids()),
                ..CurrentEmploymentPerson::default()
            }),
            status: Some(status.into()),
            current_employment_records: records,
            ..CurrentEmployment::default()
        })]
    }

    /// The items of `employments`: one a job in Brazil, the last first.
    pub(super) fn employments(&self) -> Vec<Value> {
        self.profile.career.iter().enumerate().map(|(nth, job)| wire::json(&self.employment(nth, job))).collect()
    }

    fn employment(&self, nth: usize, job: &Job) -> Employment {
        let person = self.person;
        let mut random = self.of_person(&format!("job {nth}"));
        let activities = ["4711-3 - COMERCIO VAREJISTA", "6204-0 - CONSULTORIA EM TECNOLOGIA", "5211-7 - ARMAZENAMENTO E LOGISTICA"];
        let occupations = ["AUXILIAR DE ESCRITORIO - 4110-05", "ATENDENTE DE LOJAS - 5211-40", "OPERADOR DE CAIXA - 4211-25"];
        let now = [person.life.occupation];
        let names: &[&str] = if job.end.is_none() { &now } else { &occupations };
        let name = names.get(random.between(0, names.len() as i64 - 1) as usize).copied().unwrap_or_default();
        let activity = activities.get(random.between(0, 2) as usize).copied().unwrap_or_default();
        let (start, end) = (job.start.to_string(), job.end.map(|day| day.to_string()));
        Employment {
            id: Some(self.id(&format!("employment {}", job.start))),
            link: Some(person.link.clone()),
            created_at: Some(person.now.clone()),
            collected_at: Some(person.now.clone()),
            start_date: Some(start.clone()),
            end_date: end.clone(),
            employer_data: Some(Employer {
                name: Some(job.employer.name.clone()),
                code: Some(job.employer.tax_id.clone()),
                economic_activity: Some(activity.to_owned()),
                ..Employer::default()
            }),
            occupations: Some(vec![Occupation {
                start_date: Some(start),
                end_date: end,
                description: Some(name.split(" - ").next().unwrap_or(name).to_owned()),
                name: Some(name.to_owned()),
                locale: Some("Urbana".to_owned()),
                ..Occupation::default()
            }]),
            salaries: Some(self.salaries(job)),
            ..Employment::default()
        }
    }

    /// What a job paid, month by month, the last first. The thirteenth salary comes in November and December.
    fn salaries(&self, job: &Job) -> Vec<Salary> {
        let end = job.end.unwrap_or(self.person.today);
        let mut salaries = Vec::new();
        let mut month = Date::new(job.start.year(), job.start.month(), 1).and_then(|first| first.add_months(1));
        while let Some(first) = month.filter(|first| *first <= end) {
            let wages = Wages::of(self.paid_in(job, first), self.person.life);
            // Those who are not employed now paid the same rates when they were.
            let insurance = if wages.insurance > 0 { wages.insurance } else { wages.gross * 95 / 1000 };
            let salary = |kind: SalaryType, thousandths: i64| Salary {
                base_amount: Some(units(wages.gross * thousandths / 1000)),
                retained_amount: Some(units(insurance * thousandths / 1000)),
                r#type: Some(kind.into()),
                month: Some(format!("{:04}-{:02}", first.year(), first.month())),
                currency: Some("BRL".to_owned()),
                ..Salary::default()
            };
            salaries.push(salary(SalaryType::Regular, 1000));
            if first.month() >= 11 {
                salaries.push(salary(SalaryType::Thirteenth, 500));
            }
            month = first.add_months(1);
        }
        salaries.reverse();
        salaries
    }
}
