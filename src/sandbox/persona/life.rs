//! The lives that people lead.

use super::plan::{CardTerms, Event, LoanTerms, OverdraftTerms, SavingsTerms, Wording};
use super::{Kind, lives};
use crate::sandbox::identity::Country;

/// What somebody lives on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// Wages from one employer.
    Employee,
    /// Fees from customers, invoiced.
    Freelancer,
    /// What people pay through apps.
    Driver,
    /// A pension.
    Pensioner,
    /// A company of one's own: the accounts are the company's.
    Company,
}

/// One life.
#[derive(Debug)]
pub(super) struct Life {
    /// As usernames choose it: `salaried_mx`.
    pub name: &'static str,
    pub country: Country,
    pub work: Work,
    /// What the person does, as registers call it, with the code there.
    pub occupation: &'static str,
    /// Currency units a month, before tax: least and most.
    pub pay: (i64, i64),
    /// By how many percent the pay rises a year, and in which month.
    pub raise: (i64, u8),
    /// Years, least and most.
    pub ages: (i64, i64),
    /// How many days of history the bank has.
    pub days: i32,
    pub events: &'static [&'static [Event]],
    pub card: Option<CardTerms>,
    pub savings: Option<SavingsTerms>,
    pub loan: Option<LoanTerms>,
    pub overdraft: Option<OverdraftTerms>,
    pub wording: Wording,
}

/// The life that a username names, if it is lived in that country; otherwise the usual one at such an institution.
pub(super) fn of(country: &str, kind: Kind, username: &str) -> &'static Life {
    let country = Country::named(country).unwrap_or(Country::Mexico);
    let here = || lives::ALL.iter().copied().filter(move |life| life.country == country);
    let usual = |work: Work| here().find(|life| life.work == work);
    here()
        .find(|life| life.name == username)
        .or_else(|| match kind {
            Kind::Business => usual(Work::Company),
            Kind::Fiscal => usual(Work::Freelancer),
            Kind::Bank | Kind::Employment => usual(Work::Employee),
        })
        .or_else(|| here().next())
        .unwrap_or(lives::FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usernames_choose_a_life_of_the_institutions_country() {
        for (country, kind, username, life) in [
            ("mx", Kind::Bank, "ana", "salaried_mx"),
            ("mx", Kind::Bank, "indebted_mx", "indebted_mx"),
            ("mx", Kind::Bank, "clt_br", "salaried_mx"),
            ("mx", Kind::Business, "ana", "business_mx"),
            ("mx", Kind::Fiscal, "ana", "freelancer_mx"),
            ("mx", Kind::Employment, "ana", "salaried_mx"),
            ("br", Kind::Bank, "ana", "clt_br"),
            ("br", Kind::Business, "pensioner_br", "pensioner_br"),
            ("co", Kind::Bank, "", "salaried_co"),
            ("co", Kind::Business, "ana", "salaried_co"),
            ("cl", Kind::Fiscal, "ana", "freelancer_cl"),
            ("xx", Kind::Bank, "ana", "salaried_mx"),
        ] {
            assert_eq!(of(country, kind, username).name, life, "{country} {kind:?} {username}");
        }
    }
}
