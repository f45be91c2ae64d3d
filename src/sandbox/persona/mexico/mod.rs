//! What the tax authority of Mexico (SAT) knows of a person.

mod invoices;
mod payroll;
mod retentions;
mod returns;
mod statements;
mod status;

use super::ledger::{Planned, planned};
use super::life::{Life, Work};
use super::view::View;
use crate::date::Date;
use crate::sandbox::identity::Company;

/// Days of fiscal history, whatever the bank has.
const DAYS: i32 = 730;

/// One side of an invoice.
#[derive(Debug, Clone)]
struct Taxpayer {
    rfc: String,
    name: String,
    regime: &'static str,
    postcode: String,
}

impl Taxpayer {
    fn company(company: &Company) -> Self {
        Self { rfc: company.tax_id.clone(), name: company.name.clone(), regime: "601", postcode: company.place.postcode.clone() }
    }
}

/// The tax regime of a life: its code and its name in the tax authority's list (`c_RegimenFiscal`).
fn regime(life: &Life) -> (&'static str, &'static str) {
    match life.work {
        Work::Company => ("601", "Régimen General de Ley Personas Morales"),
        Work::Freelancer => ("612", "Régimen de las Personas Físicas con Actividades Empresariales y Profesionales"),
        Work::Driver => ("625", "Régimen de las Actividades Empresariales con ingresos a través de Plataformas Tecnológicas"),
        Work::Employee | Work::Pensioner => ("605", "Régimen de Sueldos y Salarios e Ingresos Asimilados a Salarios"),
    }
}

impl View<'_> {
    /// The person, or the company whose accounts these are, as a taxpayer.
    fn taxpayer(&self) -> Taxpayer {
        let identity = &self.profile.identity;
        match &self.profile.company {
            Some(company) => Taxpayer::company(company),
            None => Taxpayer {
                rfc: identity.tax_id.clone(),
                name: crate::sandbox::identity::plain(&identity.name()),
                regime: regime(self.person.life).0,
                postcode: identity.place.postcode.clone(),
            },
        }
    }

    /// The first day that the tax authority has something of.
    fn fiscal_start(&self) -> Date {
        self.person.registered.add_days(1 - DAYS).unwrap_or(self.person.registered)
    }

    /// All that was planned since then, from before it, so that whole years can be summed.
    fn fiscal_events(&self, from: Date) -> Vec<Planned> {
        planned(&self.whose(), from, self.person.today)
    }

    /// When a document of that day was certified: minutes later.
    fn certified(day: Date) -> (String, String) {
        (format!("{day}T18:02:10.000Z"), format!("{day}T18:02:11.000Z"))
    }
}
