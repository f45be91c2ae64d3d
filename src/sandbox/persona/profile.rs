//! What is true of a person at every institution: who they are, where they work and worked, who pays them and whom they pay.

use super::life::{Life, Work};
use super::pay::{compound, raised};
use crate::date::Date;
use crate::sandbox::identity::{Company, Country, Identity, plain};
use crate::sandbox::random::Random;

/// A job.
#[derive(Debug, Clone)]
pub(super) struct Job {
    pub employer: Company,
    pub start: Date,
    pub end: Option<Date>,
    /// Cents a month, before tax, when it began.
    pub gross: i64,
}

/// Somebody, as all institutions know them.
#[derive(Debug, Clone)]
pub(super) struct Profile {
    pub identity: Identity,
    /// The person's own company, where the accounts are a company's.
    pub company: Option<Company>,
    /// The jobs, the last one first; empty for who never had one.
    pub career: Vec<Job>,
    /// Who pays for the person's services.
    pub customers: Vec<Company>,
    /// Whom the person pays for goods and services.
    pub suppliers: Vec<Company>,
    pub landlord: String,
    /// Somebody of the family.
    pub relative: String,
    /// Cents a month, before tax, in the first year of the history.
    pub gross: i64,
    /// The first year of the history.
    pub first_year: i32,
}

impl Profile {
    /// The person of that name in the life's country.
    pub(super) fn invent(seed: u64, username: &str, life: &Life, registered: Date) -> Self {
        let random = |what: &str| Random::named(seed, &format!("{:?} {username} {what}", life.country));
        // Links of one year agree on the person's age.
        let new_year = Date::new(registered.year(), 1, 1).unwrap_or(registered);
        let identity = Identity::invent(life.country, life.ages, new_year, &mut random("identity"));
        let companies = |what: &str, count: i64| -> Vec<Company> {
            (0..count).map(|nth| Company::invent(life.country, new_year, &mut random(&format!("{what} {nth}")))).collect()
        };
        let mut pay = random("pay");
        let rounding = if matches!(life.country, Country::Colombia | Country::Chile) { 10_000 } else { 10 };
        let gross = pay.between(life.pay.0, life.pay.1) / rounding * rounding * 100;
        let first_year = registered.year() - 2;
        let customers = companies("customer", if life.work == Work::Company { 6 } else { 4 });
        let company = (life.work == Work::Company).then(|| Company::invent(life.country, new_year, &mut random("company")));
        let relative = Identity::invent(life.country, (25, 70), new_year, &mut random("relative"));
        let landlord = Identity::invent(life.country, (40, 70), new_year, &mut random("landlord"));
        Self {
            career: career(life, gross, new_year, &mut random("career"), &companies("employer", 4)),
            relative: plain(&format!("{} {}", relative.given, identity.second_family)),
            landlord: plain(&format!("{} {}", landlord.given, landlord.family)),
            suppliers: companies("supplier", 3),
            identity,
            company,
            customers,
            gross,
            first_year,
        }
    }

    /// Cents of pay in the month of that day, before tax.
    pub(super) fn gross_on(&self, day: Date, life: &Life) -> i64 {
        raised(self.gross, life, self.first_year, day)
    }

    /// The job that the person has now.
    pub(super) fn job(&self) -> Option<&Job> {
        self.career.first().filter(|job| job.end.is_none())
    }

    /// The name that the accounts are in.
    pub(super) fn holder(&self) -> String {
        self.company.as_ref().map_or_else(|| self.identity.name(), |company| company.name.clone())
    }
}

/// Jobs back to the beginning of working life: the last one still held by employees, given up by all others.
fn career(life: &Life, gross: i64, new_year: Date, random: &mut Random, employers: &[Company]) -> Vec<Job> {
    let mut jobs = Vec::new();
    // The present job is older than the history, so that the history has no other employer in it.
    let held = life.work == Work::Employee;
    let mut end = match life.work {
        Work::Employee => None,
        Work::Pensioner => new_year.add_days(-(random.between(1_100, 2_500) as i32)),
        _ => new_year.add_days(-(random.between(1_000, 1_800) as i32)),
    };
    let mut start = if held { new_year.add_days(-(random.between(1_100, 2_600) as i32)) } else { None };
    let mut gross = compound(gross, 8, -4);
    for employer in employers.iter().take(random.between(2, 4) as usize) {
        let from = start.take().or_else(|| end.and_then(|day| day.add_days(-(random.between(300, 1_900) as i32))));
        let Some(from) = from.filter(|from| from.year() > 1950) else { break };
        jobs.push(Job { employer: employer.clone(), start: from, end, gross });
        end = from.add_days(-(random.between(10, 160) as i32));
        gross = compound(gross, 12, -1);
    }
    jobs
}
