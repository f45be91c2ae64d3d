//! Who owns the accounts.

use serde_json::{Value, json};

use super::life::Work;
use super::view::View;
use super::wire::{self, extra, only, units};
use crate::model::{Either, OwnerProcurator};
use crate::model::{
    FiliationType, InformedIncomeFrequency, MaritalStatus, OccupationCode, Owner, OwnerAddress, OwnerDocument, OwnerDocumentId,
    OwnerDocumentType, OwnerEconomicActivity, OwnerEmail, OwnerFiliation, OwnerFinancialProfile, OwnerFinancialRelation, OwnerGender,
    OwnerInformedIncome, OwnerInformedRevenue, OwnerNationality, OwnerNationalityDocument, OwnerParty, OwnerPatrimony, OwnerPayrollAccount,
    OwnerPhoneNumber, OwnerProduct, OwnerProductType, PartyDocumentType, PartyPersonType, PartyType, PhoneNumberType, ProcuratorType,
};
use crate::sandbox::identity::{Country, Gender, Identity, brazil};

use super::ledger::On;

/// The tax number of a bank that does not exist.
fn bank_id() -> String {
    brazil::cnpj("99999001", 1)
}

impl View<'_> {
    /// The items of `owners`: a person or a company in Brazil, Belvo's general owner elsewhere.
    pub(super) fn owners(&self) -> Vec<Value> {
        vec![match (self.person.life.country, &self.profile.company) {
            (Country::Brazil, None) => self.person_of_brazil(),
            (Country::Brazil, Some(_)) => self.company_of_brazil(),
            _ => self.owner_elsewhere(),
        }]
    }

    fn owner(&self) -> Owner {
        let identity = &self.profile.identity;
        Owner {
            id: Some(self.id(&format!("owner at {}", self.person.institution))),
            link: Some(self.person.link.clone()),
            internal_identification: Some(self.at_institution("owner").hex()),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            email: Some(identity.email.clone()),
            phone_number: Some(identity.full_phone()),
            address: Some(self.profile.company.as_ref().map_or(&identity.place, |company| &company.place).line()),
            ..Owner::default()
        }
    }

    fn owner_elsewhere(&self) -> Value {
        let identity = &self.profile.identity;
        let (kind, number) = match (self.person.life.country, &self.profile.company) {
            (Country::Mexico, None) => ("CURP", identity.civil_id.clone()),
            (Country::Mexico, Some(company)) => ("RFC", company.tax_id.clone()),
            (Country::Colombia, None) => ("CC", identity.civil_id.clone()),
            (Country::Colombia, Some(company)) => ("NIT", company.tax_id.clone()),
            (_, None) => ("RUT", identity.tax_id.clone()),
            (_, Some(company)) => ("RUT", company.tax_id.clone()),
        };
        let owner = Owner {
            display_name: Some(self.profile.holder()),
            document_id: Some(OwnerDocumentId {
                document_type: Some(kind.to_owned()),
                document_number: Some(number),
                ..OwnerDocumentId::default()
            }),
            ..self.owner()
        };
        only(
            &owner,
            &[
                "id",
                "link",
                "internal_identification",
                "collected_at",
                "created_at",
                "display_name",
                "email",
                "phone_number",
                "address",
                "document_id",
                "business_name",
                "first_name",
                "last_name",
                "second_last_name",
            ],
        )
    }

    fn person_of_brazil(&self) -> Value {
        let identity = &self.profile.identity;
        let mut random = self.of_person("family");
        let job = self.profile.job();
        let parent = |gender: Gender, random: &mut _| {
            let parent = Identity::invent(Country::Brazil, (50, 70), self.person.registered, random);
            let given = if parent.gender == gender {
                parent.given
            } else if gender == Gender::Female {
                "Maria"
            } else {
                "José"
            };
            format!("{given} {}", if gender == Gender::Female { identity.family } else { identity.second_family })
        };
        let issued = identity.birth.add_months(12 * 18).map(|day| day.to_string());
        let married = random.between(0, 1) == 1;
        let filiations = vec![
            OwnerFiliation {
                r#type: Some(FiliationType::Mother.into()),
                civil_name: Some(parent(Gender::Female, &mut random)),
                ..OwnerFiliation::default()
            },
            OwnerFiliation {
                r#type: Some(FiliationType::Father.into()),
                civil_name: Some(parent(Gender::Male, &mut random)),
                ..OwnerFiliation::default()
            },
        ];
        let owner = Owner {
            display_name: Some(identity.name()),
            birth_date: Some(identity.birth.to_string()),
            marital_status: Some(if married { MaritalStatus::Married } else { MaritalStatus::Single }.into()),
            gender: Some(if identity.gender == Gender::Female { OwnerGender::Female } else { OwnerGender::Male }.into()),
            companies_id: Some(vec![bank_id()]),
            is_local_resident: Some(true),
            document_id: Some(OwnerDocumentId {
                document_type: Some("CPF".to_owned()),
                document_number: Some(identity.tax_id.clone()),
                ..OwnerDocumentId::default()
            }),
            additional_documents: Some(vec![OwnerDocument {
                r#type: Some(OwnerDocumentType::IdCard.into()),
                type_additional_info: Some("RG".to_owned()),
                number: Some(identity.civil_id.clone()),
                check_digit: Some(random.digits(1)),
                issue_date: issued.clone(),
                country_of_issuance: Some("BRA".to_owned()),
                ..OwnerDocument::default()
            }]),
            nationalities: Some(vec![OwnerNationality {
                info: Some("BRA".to_owned()),
                documents: Some(vec![OwnerNationalityDocument {
                    r#type: Some(OwnerDocumentType::IdCard.into()),
                    number: Some(identity.civil_id.clone()),
                    issue_date: issued,
                    country_of_issuance: Some("BRA".to_owned()),
                    // Belvo's document requires this field without describing it.
                    extra: extra([("type_additional_info", json!("RG"))]),
                    ..OwnerNationalityDocument::default()
                }]),
                ..OwnerNationality::default()
            }]),
            emails: Some(vec![OwnerEmail { is_main: Some(true), email: Some(identity.email.clone()), ..OwnerEmail::default() }]),
            addresses: Some(vec![address(&identity.place)]),
            phone_numbers: Some(vec![self.phone()]),
            filiations: Some(filiations),
            financial_profile: Some(OwnerFinancialProfile {
                company_id: job.map(|job| job.employer.tax_id.clone()),
                occupation_code: Some(OccupationCode::BrazilOccupationCode.into()),
                occupation_description: Some(self.person.life.occupation.to_owned()),
                informed_income: Some(OwnerInformedIncome {
                    frequency: Some(InformedIncomeFrequency::Monthly.into()),
                    amount: Some(units(self.profile.gross_on(self.person.registered, self.person.life))),
                    currency: Some("BRL".to_owned()),
                    date: Some(self.person.registered.to_string()),
                    ..OwnerInformedIncome::default()
                }),
                patrimony: Some(self.patrimony(true)),
                ..OwnerFinancialProfile::default()
            }),
            financial_relation: Some(self.relation()),
            ..self.owner()
        };
        let mut item = only(
            &owner,
            &[
                "id",
                "link",
                "internal_identification",
                "collected_at",
                "created_at",
                "display_name",
                "social_name",
                "birth_date",
                "marital_status",
                "marital_status_additional_info",
                "gender",
                "companies_id",
                "is_local_resident",
                "document_id",
                "additional_documents",
                "nationalities",
                "email",
                "emails",
                "address",
                "addresses",
                "phone_number",
                "phone_numbers",
                "filiations",
                "financial_profile",
                "financial_relation",
            ],
        );
        keep_own_fields(&mut item, &["company_id", "occupation_code", "occupation_description", "informed_income", "patrimony"]);
        item
    }

    fn company_of_brazil(&self) -> Value {
        let identity = &self.profile.identity;
        let Some(company) = &self.profile.company else { return Value::Null };
        let mut random = self.of_person("company documents");
        let owner = Owner {
            company_name: Some(company.name.clone()),
            trade_name: Some(company.short.clone()),
            incorporation_date: Some(company.founded.to_string()),
            companies_id: Some(vec![bank_id()]),
            document_id: Some(OwnerDocumentId {
                document_type: Some("CNPJ".to_owned()),
                document_number: Some(company.tax_id.clone()),
                ..OwnerDocumentId::default()
            }),
            additional_documents: Some(vec![OwnerDocument {
                r#type: Some(OwnerDocumentType::Other.into()),
                type_additional_info: Some("INSCRICAO MUNICIPAL".to_owned()),
                number: Some(random.digits(8)),
                check_digit: Some(random.digits(1)),
                country_of_issuance: Some("BRA".to_owned()),
                ..OwnerDocument::default()
            }]),
            emails: Some(vec![OwnerEmail { is_main: Some(true), email: Some(identity.email.clone()), ..OwnerEmail::default() }]),
            addresses: Some(vec![address(&company.place)]),
            phone_numbers: Some(vec![self.phone()]),
            parties: Some(vec![OwnerParty {
                person_type: Some(PartyPersonType::Individual.into()),
                r#type: Some(PartyType::Administrator.into()),
                display_name: Some(identity.name()),
                start_date: Some(company.founded.to_string()),
                percentage_type: Some(1.0),
                document_type: Some(PartyDocumentType::Cpf.into()),
                document_number: Some(identity.tax_id.clone()),
                document_country: Some("BRA".to_owned()),
                ..OwnerParty::default()
            }]),
            financial_profile: Some(OwnerFinancialProfile {
                economic_activities: Some(vec![OwnerEconomicActivity {
                    is_main: Some(true),
                    code: Some(self.person.life.occupation.to_owned()),
                    ..OwnerEconomicActivity::default()
                }]),
                informed_revenue: Some(OwnerInformedRevenue {
                    frequency: Some(InformedIncomeFrequency::Annually.into()),
                    amount: Some(units(self.profile.gross * 12)),
                    currency: Some("BRL".to_owned()),
                    year: Some(i64::from(self.person.registered.year()) - 1),
                    ..OwnerInformedRevenue::default()
                }),
                patrimony: Some(self.patrimony(false)),
                ..OwnerFinancialProfile::default()
            }),
            financial_relation: Some(OwnerFinancialRelation {
                procurators: Some(vec![OwnerProcurator {
                    r#type: Some(ProcuratorType::LegalRepresentative.into()),
                    civil_name: Some(identity.name()),
                    document_number: Some(identity.tax_id.clone()),
                    ..OwnerProcurator::default()
                }]),
                ..self.relation()
            }),
            ..self.owner()
        };
        let mut item = only(
            &owner,
            &[
                "id",
                "link",
                "internal_identification",
                "collected_at",
                "created_at",
                "company_name",
                "trade_name",
                "incorporation_date",
                "companies_id",
                "document_id",
                "additional_documents",
                "email",
                "emails",
                "address",
                "addresses",
                "phone_number",
                "phone_numbers",
                "parties",
                "financial_profile",
                "financial_relation",
            ],
        );
        keep_own_fields(&mut item, &["economic_activities", "informed_revenue", "patrimony"]);
        item
    }

    fn phone(&self) -> OwnerPhoneNumber {
        let identity = &self.profile.identity;
        OwnerPhoneNumber {
            is_main: Some(true),
            r#type: Some(PhoneNumberType::Mobile.into()),
            number: Some(identity.phone.clone()),
            country_code: Some("55".to_owned()),
            area_code: Some(identity.place.town.area_code.to_owned()),
            extension: Some("0".to_owned()),
            ..OwnerPhoneNumber::default()
        }
    }

    fn patrimony(&self, person: bool) -> OwnerPatrimony {
        let last_year = self.person.registered.year() - 1;
        OwnerPatrimony {
            amount: Some(units(self.profile.gross * self.of_person("patrimony").between(8, 40))),
            currency: Some("BRL".to_owned()),
            year: person.then_some(i64::from(last_year)),
            date: (!person).then(|| format!("{last_year}-12-31")),
            ..OwnerPatrimony::default()
        }
    }

    /// What the owner has at the bank: the accounts that the link shows.
    fn relation(&self) -> OwnerFinancialRelation {
        let person = self.person;
        let held = self.held();
        let products = held.iter().filter(|on| matches!(on, On::Checking | On::Savings)).map(|on| {
            let numbers = self.numbers(*on);
            let kind = if *on == On::Savings { OwnerProductType::SavingsAccount } else { OwnerProductType::CheckingAccount };
            OwnerProduct {
                r#type: Some(kind.into()),
                subtype: Some("INDIVIDUAL".to_owned()),
                agency: numbers.agency,
                clearing_code: Some("999".to_owned()),
                number: Some(numbers.number),
                check_digit: numbers.check_digit,
                ..OwnerProduct::default()
            }
        });
        let services = held.iter().map(|on| {
            match on {
                On::Checking => "CONTA_DEPOSITO_A_VISTA",
                On::Savings => "CONTA_POUPANCA",
                On::Card => "CARTAO_CREDITO",
                On::Loan => "OPERACAO_CREDITO",
            }
            .to_owned()
        });
        let employee = self.profile.job().filter(|_| person.life.work == Work::Employee);
        let opened = self.ledger().start.and_then(|start| if person.life.days < 70 { Some(start) } else { start.add_days(-400) });
        let opened = opened.unwrap_or(person.registered);
        OwnerFinancialRelation {
            start_date: Some(format!("{opened}T12:00:00Z")),
            product_services: Some(services.collect()),
            procurators: Some(Vec::new()),
            products: Some(products.collect()),
            salary_portability_requests: Some(Vec::new()),
            payroll_accounts: Some(
                employee
                    .into_iter()
                    .map(|job| OwnerPayrollAccount {
                        employer_name: Some(job.employer.name.clone()),
                        employer_id_number: Some(Either::Documented(job.employer.tax_id.clone())),
                        employer_bank_id_number: Some(bank_id()),
                        employer_bank_code: Some("99999001".to_owned()),
                        account_opening_date: Some(opened.to_string()),
                        ..OwnerPayrollAccount::default()
                    })
                    .collect(),
            ),
            ..OwnerFinancialRelation::default()
        }
    }
}

/// People and companies have financial profiles of their own: leaves in the fields of the one, and what may be null of it.
fn keep_own_fields(item: &mut Value, fields: &[&str]) {
    let own = |part: &mut Value, fields: &[&str]| {
        if let Some(object) = part.as_object_mut() {
            object.retain(|field, _| fields.contains(&field.as_str()));
        }
    };
    if let Some(profile) = item.get_mut("financial_profile") {
        own(profile, fields);
        if let Some(patrimony) = profile.get_mut("patrimony") {
            *patrimony = wire::dense(patrimony.take());
        }
    }
    if fields.contains(&"informed_revenue")
        && let Some(relation) = item.get_mut("financial_relation")
    {
        own(relation, &["start_date", "product_services", "procurators", "products"]);
    }
}

fn address(place: &crate::sandbox::identity::Place) -> OwnerAddress {
    OwnerAddress {
        is_main: Some(true),
        address: Some(place.street_line()),
        district_name: Some(place.suburb.clone()),
        town: Some(place.town.name.to_owned()),
        town_code: Some(place.town.code.to_owned()),
        state: Some(place.town.state_code.to_owned()),
        postcode: Some(place.postcode.clone()),
        country_name: Some("Brasil".to_owned()),
        country_code: Some("BRA".to_owned()),
        latitude: Some(place.town.latitude.to_owned()),
        longitude: Some(place.town.longitude.to_owned()),
        ..OwnerAddress::default()
    }
}
