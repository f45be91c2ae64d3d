//! How a taxpayer of Chile is registered.

use serde_json::Value;

use crate::date::Date;
use crate::model::{
    ChileActivity, ChileAddress, ChileAddressType, ChileAuthorizedDocument, ChileDocumentIdType, ChileEmail, ChileEmailType,
    ChileEquityHolder, ChileFiscalOffice, ChilePhone, ChilePhoneType, ChileRepresentative, ChileTaxEntity, ChileTaxRegime, ChileTaxStatus,
    Either,
};
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{self, units};

impl View<'_> {
    /// The items of `chileTaxStatus`: one.
    pub(in crate::sandbox::persona) fn chile_tax_status(&self) -> Vec<Value> {
        let person = self.person;
        let identity = &self.profile.identity;
        let company = self.profile.company.as_ref();
        let adult = identity.birth.add_months(12 * 23).unwrap_or(person.registered);
        let began = company.map_or(adult, |company| company.founded).to_string();
        let place = company.map_or(&identity.place, |company| &company.place);
        let representative = ChileRepresentative {
            is_current: Some(true),
            name: Some(identity.name()),
            document_id_type: Some(ChileDocumentIdType::Rut.into()),
            document_id_number: Some(identity.tax_id.clone()),
            start_date: Some(began.clone()),
            ..ChileRepresentative::default()
        };
        let holder = ChileEquityHolder {
            is_current: Some(true),
            name: Some(identity.name()),
            document_id_type: Some(ChileDocumentIdType::Rut.into()),
            document_id_number: Some(identity.tax_id.clone()),
            inactive: Some(false),
            start_date: Some(began.clone()),
            capital_contributed: Some(units(self.profile.gross / 100_000 * 100_000)),
            capital_contribution_outstanding: Some(0.0),
            ownership_share: Some(100.0),
            profit_share: Some(100.0),
            ..ChileEquityHolder::default()
        };
        let status = ChileTaxStatus {
            id: Some(self.id("tax status")),
            link: Some(person.link.clone()),
            collected_at: Some(person.now.clone()),
            created_at: Some(person.now.clone()),
            entity_details: Some(ChileTaxEntity {
                incorporation_date: Some(began.clone()),
                start_date: Some(began.clone()),
                document_id_type: Some("RUT".to_owned()),
                document_id_number: Some(self.rut()),
                name: Some(self.profile.holder()),
                ..ChileTaxEntity::default()
            }),
            addresses: Some(vec![ChileAddress {
                r#type: Some(ChileAddressType::Primary.into()),
                date: Some(began.clone()),
                address: Some(place.line()),
                ..ChileAddress::default()
            }]),
            emails: Some(vec![ChileEmail {
                r#type: Some(ChileEmailType::Contact.into()),
                email: Some(identity.email.clone()),
                ..ChileEmail::default()
            }]),
            phone_numbers: Some(vec![ChilePhone {
                r#type: Some(ChilePhoneType::Mobile.into()),
                number: Some(Either::Documented(identity.phone.clone())),
                ..ChilePhone::default()
            }]),
            economic_activities: Some(vec![ChileActivity {
                r#type: Some(if company.is_some() { "COMERCIO" } else { "SERVICIOS PROFESIONALES" }.to_owned()),
                activity: Some(person.life.occupation.to_owned()),
                code: Some(if company.is_some() { "463019" } else { "702000" }.to_owned()),
                tax_category: Some(if company.is_some() { 1 } else { 2 }),
                vat_affected: Some(company.is_some()),
                start_date: Some(began.clone()),
                ..ChileActivity::default()
            }]),
            legal_representative: Some(company.map(|_| representative).into_iter().collect()),
            equity_holders: Some(company.map(|_| holder).into_iter().collect()),
            company_partnership_stakes: Some(Vec::new()),
            regimes: Some(vec![ChileTaxRegime {
                r#type: Some(if company.is_some() { "PRO PYME GENERAL" } else { "MICRO EMPRESA" }.to_owned()),
                start_date: Date::new(person.registered.year() - 2, 1, 1).map(|day| day.to_string()),
                ..ChileTaxRegime::default()
            }]),
            authorized_tax_documents: Some(vec![ChileAuthorizedDocument {
                r#type: Some(if company.is_some() { "FACTURA ELECTRONICA" } else { "BOLETA DE HONORARIOS ELECTRONICA" }.to_owned()),
                document_limit: Some(2_000),
                authorization_date: Some(began),
                ..ChileAuthorizedDocument::default()
            }]),
            property_tax_liabilities: Some(Vec::new()),
            fiscal_office: Some(ChileFiscalOffice {
                name: Some(crate::sandbox::identity::plain(place.town.name)),
                address: Some(format!("ALAMEDA 100, {}", crate::sandbox::identity::plain(place.town.name))),
                ..ChileFiscalOffice::default()
            }),
            ..ChileTaxStatus::default()
        };
        vec![wire::json(&status)]
    }
}
