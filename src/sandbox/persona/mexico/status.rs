//! How a taxpayer is registered (constancia de situación fiscal), and whether all is filed (opinión de cumplimiento).

use serde_json::Value;

use super::regime;
use crate::date::Date;
use crate::model::{
    TaxComplianceOutcome, TaxComplianceStatus, TaxPayer, TaxStatus, TaxStatusActivity, TaxStatusAddress, TaxStatusCrossStreets,
    TaxStatusObligation, TaxStatusRegime,
};
use crate::sandbox::identity::plain;
use crate::sandbox::persona::life::Work;
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire;

const MONTHS: [&str; 12] =
    ["ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE", "NOVIEMBRE", "DICIEMBRE"];

impl View<'_> {
    /// Since when the taxpayer is in business, or has work.
    fn began(&self) -> Date {
        let first_job = self.profile.career.last().map(|job| job.start);
        self.profile.company.as_ref().map(|company| company.founded).or(first_job).unwrap_or(self.person.registered)
    }

    /// The items of `taxStatus`: one.
    pub(in crate::sandbox::persona) fn tax_status(&self) -> Vec<Value> {
        let person = self.person;
        let own = self.taxpayer();
        let identity = &self.profile.identity;
        let company = self.profile.company.as_ref();
        let place = company.map_or(&identity.place, |company| &company.place);
        let (year, month, day) = person.today.civil();
        let month = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
        let began = self.began().to_string();
        let mut random = self.of_person("tax status");
        let given = |text: &str| company.is_none().then(|| plain(text));
        let stamp =
            format!("||{year}/{:02}/{day:02}|{}|CONSTANCIA DE SITUACIÓN FISCAL|{}||", person.today.month(), own.rfc, random.digits(22));
        let obligation = |what: &str, by: &str| TaxStatusObligation {
            obligation: Some(what.to_owned()),
            expiration: Some(by.to_owned()),
            initial_date: Some(began.clone()),
            ..TaxStatusObligation::default()
        };
        let obligations = if company.is_some() {
            vec![
                obligation(
                    "Pago provisional mensual de ISR personas morales régimen general",
                    "A más tardar el día 17 del mes inmediato posterior.",
                ),
                obligation("Pago definitivo mensual de IVA", "A más tardar el día 17 del mes inmediato posterior."),
                obligation(
                    "Declaración anual de ISR del ejercicio personas morales",
                    "Dentro de los tres meses siguientes al cierre del ejercicio.",
                ),
            ]
        } else {
            Vec::new()
        };
        let status = TaxStatus {
            id: Some(self.id("tax status")),
            link: Some(person.link.clone()),
            collected_at: Some(person.now.clone()),
            created_at: Some(person.now.clone()),
            place_and_date_of_issuance: Some(format!(
                "{} , {} A {day:02} DE {month} DE {year}",
                plain(place.town.municipality),
                plain(place.town.state)
            )),
            official_name: Some(own.name.clone()),
            id_cif: Some(random.digits(11)),
            tax_payer_information: Some(TaxPayer {
                rfc: Some(own.rfc.clone()),
                curp: company.is_none().then(|| identity.civil_id.clone()),
                name: given(identity.given),
                first_last_name: given(identity.family),
                second_last_name: given(identity.second_family),
                start_operations_date: Some(began.clone()),
                status_padron: Some("ACTIVO".to_owned()),
                last_status_change_date: Some(began.clone()),
                commercial_name: company.map(|company| company.short.clone()),
                social_name: company.map(|company| company.name.clone()),
                email: Some(identity.email.clone()),
                phone: Some(format!("{}{}", identity.place.town.area_code, identity.phone)),
                ..TaxPayer::default()
            }),
            address: Some(TaxStatusAddress {
                postal_code: Some(place.postcode.clone()),
                street_type: Some("CALLE".to_owned()),
                street: Some(plain(place.street)),
                exterior_number: Some(place.number.to_string()),
                suburb: Some(plain(&place.suburb)),
                locality: Some(plain(place.town.name)),
                municipality: Some(plain(place.town.municipality)),
                state: Some(plain(place.town.state)),
                between_street: Some(vec![TaxStatusCrossStreets {
                    street_one: Some("CALLE NOGAL".to_owned()),
                    street_two: Some("CALLE ALDAMA".to_owned()),
                    ..TaxStatusCrossStreets::default()
                }]),
                ..TaxStatusAddress::default()
            }),
            economic_activity: Some(vec![TaxStatusActivity {
                economic_activity: Some(if person.life.work == Work::Pensioner { "Jubilado" } else { person.life.occupation }.to_owned()),
                initial_date: Some(began.clone()),
                order: Some("1".to_owned()),
                percentage: Some("100".to_owned()),
                ..TaxStatusActivity::default()
            }]),
            regimes: Some(vec![TaxStatusRegime {
                initial_date: Some(began),
                regimen: Some(regime(person.life).1.to_owned()),
                ..TaxStatusRegime::default()
            }]),
            obligations: Some(obligations),
            digital_stamp: Some(stamp),
            digital_stamp_chain: Some(format!("{}{}{}==", random.hex(), random.hex(), random.hex())),
            ..TaxStatus::default()
        };
        vec![wire::json(&status)]
    }

    /// The items of `taxComplianceStatus`: one. Who cannot pay debts has not paid taxes either.
    pub(in crate::sandbox::persona) fn tax_compliance_status(&self) -> Vec<Value> {
        let mut random = self.of_person("tax compliance");
        let outcome = match self.person.life.work {
            Work::Pensioner => TaxComplianceOutcome::NoObligations,
            _ if self.person.life.card.is_some_and(|card| card.only_minimum) => TaxComplianceOutcome::Negative,
            _ => TaxComplianceOutcome::Positive,
        };
        vec![wire::json(&TaxComplianceStatus {
            id: Some(self.id("tax compliance status")),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            internal_identification: Some(format!("{:02}NE{}", self.person.today.year() % 100, random.digits(7))),
            rfc: Some(self.taxpayer().rfc),
            outcome: Some(outcome.into()),
            ..TaxComplianceStatus::default()
        })]
    }
}
