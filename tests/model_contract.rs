//! The model against Belvo's OpenAPI document: the same fields at every depth, the same names in every enumeration, and nothing
//! lost between reading and writing.
//!
//! A new resource is a line in [`RESOURCES`], a new enumeration a line in [`enumerations`].

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, clippy::unwrap_used)]

mod openapi;

use std::collections::BTreeSet;
use std::fmt::Debug;

use belvo_wasm::model::{
    AccessMode, Account, AccountCategory, CardCreditType, CardFeeType, CardNetwork, Category, ContractedChargeType, CounterpartyType,
    CreditLimitType, Direction, FeeCharge, FeeChargeType, InstallmentFrequency, InstitutionType, InterestPeriod, InterestRateType,
    InterestTaxType, Link, LinkStatus, LoanFeeType, PaymentType, ReferenceIndex, RefreshRate, Subcategory, TermUnit, Transaction,
    TransactionStatus, WidgetToken, WireName,
};
use belvo_wasm::model::{
    AuthorizedPaymentMethod, Balance, BankAccount, BankAccountType, Bill, BillFinanceChargeType, BillPaymentMode, BillPaymentType, Charge,
    ChargeStatus, Consent, ConsentStatus, Customer, CustomerIdentifierType, Enrollment, EnrollmentPlatform, EnrollmentStage,
    EnrollmentStatus, EnrollmentType, Exchange, ExchangeEvent, ExchangeOperationType, ExchangeSettlementMethod, FiliationType, HolderType,
    InformedIncomeFrequency, Institution, InstitutionIntegrationType, InstitutionStatus, MaritalStatus, NextStepType, OccupationCode,
    Owner, OwnerDocumentType, OwnerGender, OwnerProductType, PartyDocumentType, PartyPersonType, PartyType, PaymentAuthorization,
    PaymentAuthorizationStatus, PaymentAuthorizationTarget, PaymentCountry, PaymentCurrency, PaymentInstitution, PaymentIntent,
    PaymentIntentMethodType, PaymentIntentStatus, PaymentMethodType, PaymentProvider, PaymentToken, PaymentTransaction, PhoneNumberType,
    ProcuratorType, Weekday,
};
use belvo_wasm::model::{
    ChileAddressType, ChileDebtReport, ChileDocumentIdType, ChileEmailType, ChileInvoice, ChilePhoneType, ChileTaxStatus,
    FinancialStatement, Invoice, InvoicePaymentMethod, InvoicePayrollPeriodicity, InvoiceType, TaxComplianceOutcome, TaxComplianceStatus,
    TaxRetention, TaxRetentionPaymentStatus, TaxRetentionReceiverNationality, TaxReturn, TaxStatus,
};
use belvo_wasm::model::{
    CurrentEmployment, CurrentEmploymentStatus, Employment, EmploymentDocumentType, EmploymentEvent, EmploymentRecord,
    EmploymentRecordStatus, Investment, InvestmentDirection, InvestmentTransaction, SalaryType,
};
use belvo_wasm::model::{
    EmploymentMetrics, Income, IncomeConfidence, IncomeFrequency, IncomeSourceType, IncomeType, RecurringExpense, RecurringExpenseCategory,
    RecurringExpenseFrequency, RecurringExpensePaymentType, RiskInsights,
};
use openapi::Document;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// The resources of the model: the schema's name and the type.
const RESOURCES: &[Resource] = &[
    resource::<Link>("Link"),
    resource::<Account>("AccountOpenFinanceBrazil"),
    resource::<Transaction>("TransactionOpenFinanceBrazil"),
    resource::<WidgetToken>("WidgetToken"),
    resource::<Investment>("InvestmentBrazil"),
    resource::<InvestmentTransaction>("InvestmentTransactionBrazil"),
    resource::<EmploymentRecord>("EmploymentRecord"),
    resource::<CurrentEmployment>("CurrentEmployment"),
    resource::<Employment>("EmploymentBrazil"),
    resource::<Income>("Income"),
    resource::<RecurringExpense>("RecurringExpenses"),
    resource::<RiskInsights>("RiskInsights"),
    resource::<EmploymentMetrics>("EmploymentMetric"),
    resource::<Institution>("InstitutionPublicApi"),
    resource::<Consent>("Consents"),
    resource::<Balance>("BalanceOFDA"),
    resource::<Exchange>("Exchange"),
    resource::<ExchangeEvent>("ExchangeHistory"),
    resource::<Bill>("Bill"),
    resource::<Owner>("OwnerIndividualOpenFinanceBrazil | OwnerBusinessOpenFinanceBrazil | Owner"),
    resource::<Invoice>("InvoiceWithIdSat"),
    resource::<FinancialStatement>("FinancialStatement"),
    resource::<TaxComplianceStatus>("TaxComplianceStatus"),
    resource::<TaxRetention>("TaxRetentions"),
    resource::<TaxReturn>("TaxReturnPersonal | TaxReturnPersonalMonthly | TaxReturnBusiness | TaxReturnBusinessMonthly"),
    resource::<TaxStatus>("TaxStatusSat"),
    resource::<ChileInvoice>("invoice_chile"),
    resource::<ChileTaxStatus>("tax_status_sii"),
    resource::<ChileDebtReport>("debt_chile"),
    resource::<PaymentInstitution>("paymentInstitutionBR"),
    resource::<Customer>("CustomerV2 | CustomerOfpi"),
    resource::<BankAccount>("BankAccountV2 | BankAccountOfpiResponse"),
    resource::<Enrollment>("EnrollmentBiometricPix"),
    resource::<PaymentTransaction>("paymentTransaction"),
    resource::<PaymentToken>("WidgetToken"),
    resource::<Charge>("ChargeBrazil | ChargeBrazilPix | ChargeV2"),
    resource::<PaymentAuthorization>("PaymentAuthorization"),
    resource::<PaymentIntent>("PaymentIntentOfpi | PaymentIntentPixKeys, charges | ChargeV2"),
];

/// The enumerations of the resources.
fn enumerations() -> Vec<Enumeration> {
    vec![
        enumeration::<AccessMode>(),
        enumeration::<AccountCategory>(),
        enumeration::<CardCreditType>(),
        enumeration::<CardFeeType>(),
        enumeration::<CardNetwork>(),
        enumeration::<Category>(),
        enumeration::<ContractedChargeType>(),
        enumeration::<CounterpartyType>(),
        enumeration::<CreditLimitType>(),
        enumeration::<Direction>(),
        enumeration::<FeeCharge>(),
        enumeration::<FeeChargeType>(),
        enumeration::<InstallmentFrequency>(),
        enumeration::<InstitutionType>(),
        enumeration::<InterestPeriod>(),
        enumeration::<InterestRateType>(),
        enumeration::<InterestTaxType>(),
        enumeration::<LinkStatus>(),
        enumeration::<LoanFeeType>(),
        enumeration::<PaymentType>(),
        enumeration::<ReferenceIndex>(),
        enumeration::<RefreshRate>(),
        enumeration::<Subcategory>(),
        enumeration::<TermUnit>(),
        enumeration::<TransactionStatus>(),
        enumeration::<CurrentEmploymentStatus>(),
        enumeration::<EmploymentDocumentType>(),
        enumeration::<EmploymentEvent>(),
        enumeration::<EmploymentRecordStatus>(),
        enumeration::<InvestmentDirection>(),
        enumeration::<SalaryType>(),
        enumeration::<IncomeConfidence>(),
        enumeration::<IncomeFrequency>(),
        enumeration::<IncomeSourceType>(),
        enumeration::<IncomeType>(),
        enumeration::<RecurringExpenseCategory>(),
        enumeration::<RecurringExpenseFrequency>(),
        enumeration::<RecurringExpensePaymentType>(),
        enumeration::<InstitutionIntegrationType>(),
        enumeration::<InstitutionStatus>(),
        enumeration::<ConsentStatus>(),
        enumeration::<ExchangeOperationType>(),
        enumeration::<ExchangeSettlementMethod>(),
        enumeration::<BillFinanceChargeType>(),
        enumeration::<BillPaymentType>(),
        enumeration::<BillPaymentMode>(),
        enumeration::<MaritalStatus>(),
        enumeration::<OwnerGender>(),
        enumeration::<OwnerDocumentType>(),
        enumeration::<PhoneNumberType>(),
        enumeration::<FiliationType>(),
        enumeration::<PartyPersonType>(),
        enumeration::<PartyType>(),
        enumeration::<PartyDocumentType>(),
        enumeration::<OccupationCode>(),
        enumeration::<InformedIncomeFrequency>(),
        enumeration::<ProcuratorType>(),
        enumeration::<OwnerProductType>(),
        enumeration::<ChileAddressType>(),
        enumeration::<ChileDocumentIdType>(),
        enumeration::<ChileEmailType>(),
        enumeration::<ChilePhoneType>(),
        enumeration::<InvoicePaymentMethod>(),
        enumeration::<InvoicePayrollPeriodicity>(),
        enumeration::<InvoiceType>(),
        enumeration::<TaxComplianceOutcome>(),
        enumeration::<TaxRetentionPaymentStatus>(),
        enumeration::<TaxRetentionReceiverNationality>(),
        enumeration::<HolderType>(),
        enumeration::<CustomerIdentifierType>(),
        enumeration::<PaymentCountry>(),
        enumeration::<BankAccountType>(),
        enumeration::<EnrollmentType>(),
        enumeration::<EnrollmentStatus>(),
        enumeration::<EnrollmentStage>(),
        enumeration::<EnrollmentPlatform>(),
        enumeration::<PaymentCurrency>(),
        enumeration::<ChargeStatus>(),
        enumeration::<PaymentProvider>(),
        enumeration::<PaymentMethodType>(),
        enumeration::<Weekday>(),
        enumeration::<PaymentAuthorizationStatus>(),
        enumeration::<AuthorizedPaymentMethod>(),
        enumeration::<PaymentAuthorizationTarget>(),
        enumeration::<PaymentIntentStatus>(),
        enumeration::<PaymentIntentMethodType>(),
        enumeration::<NextStepType>(),
    ]
}

/// A schema, and what reads its values.
struct Resource {
    schema: &'static str,
    read: fn(&Value) -> Result<Read, serde_json::Error>,
    empty: fn() -> Value,
}

/// A value that was read as the Rust type.
struct Read {
    /// The same, written again.
    json: Value,
    /// The same, for people: shows which names are unlisted and which `extra` holds something.
    debug: String,
}

const fn resource<T: DeserializeOwned + Serialize + Debug + Default>(schema: &'static str) -> Resource {
    Resource { schema, read: read::<T>, empty: || serde_json::to_value(T::default()).unwrap() }
}

fn read<T: DeserializeOwned + Serialize + Debug>(json: &Value) -> Result<Read, serde_json::Error> {
    // Through text, as it comes from the network.
    let value: T = serde_json::from_str(&json.to_string())?;
    Ok(Read { json: serde_json::to_value(&value)?, debug: format!("{value:?}") })
}

impl Resource {
    fn read(&self, json: &Value) -> Read {
        (self.read)(json).unwrap_or_else(|error| panic!("{}: {error}\n{json:#}", self.schema))
    }

    /// Reads, and asserts that writing gives the same again.
    fn round_trip(&self, json: &Value) -> Read {
        let read = self.read(json);
        assert_eq!(plain(&read.json), plain(json), "{}", self.schema);
        read
    }
}

impl Read {
    /// How many names are none that the Rust type lists.
    fn unlisted(&self) -> usize {
        self.debug.matches("Unlisted(").count()
    }

    /// How many `extra` hold something.
    fn extras(&self) -> usize {
        self.debug.matches("extra: {").count() - self.debug.matches("extra: {}").count()
    }
}

/// The names of a Rust enumeration.
struct Enumeration {
    rust: &'static str,
    names: Vec<&'static str>,
}

fn enumeration<T: WireName>() -> Enumeration {
    let rust = std::any::type_name::<T>();
    Enumeration { rust, names: T::ALL.iter().map(|value| value.as_str()).collect() }
}

/// The same JSON with every number as a float and with sorted keys: 300 and 300.0 are one number in JSON.
fn plain(json: &Value) -> Value {
    match json {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(entries) => entries.iter().map(plain).collect(),
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.clone(), plain(value))).collect();
            fields.sort_by(|(a, _), (b, _)| a.cmp(b));
            fields.into_iter().collect()
        }
        other => other.clone(),
    }
}

/// `innermost` at that JSON pointer, and nothing else.
fn only(pointer: &str, innermost: Value) -> Value {
    let steps = pointer.split('/').skip(1).collect::<Vec<_>>().into_iter();
    steps.rev().fold(innermost, |inner, step| if step == "0" { json!([inner]) } else { json!({ step: inner }) })
}

/// `json` with another value at that JSON pointer.
fn with(json: &Value, pointer: &str, value: Value) -> Value {
    let mut json = json.clone();
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    json
}

fn keys(json: &Value) -> BTreeSet<&str> {
    json.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect()
}

/// An object that is read writes all fields of its type, also those that did not come: so an empty one shows them.
#[test]
fn every_property_is_a_field_and_every_field_a_property() {
    let Some(document) = Document::load() else { return };
    let mut wrong = Vec::new();
    for resource in RESOURCES {
        let schema = document.schema(resource.schema);
        for (pointer, object) in schema.objects() {
            let written = resource.read(&only(&pointer, json!({}))).json;
            let fields = keys(written.pointer(&pointer).unwrap());
            let properties: BTreeSet<_> = object.properties.keys().map(String::as_str).collect();
            let at = format!("{}{pointer}", resource.schema);
            wrong.extend(properties.difference(&fields).map(|name| format!("{at}: no field {name}")));
            wrong.extend(fields.difference(&properties).map(|name| format!("{at}: the document has no {name}")));
        }
        let empty = (resource.empty)();
        assert_eq!(keys(&empty), keys(&resource.read(&json!({})).json), "{}", resource.schema);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_enumeration_of_the_model_is_one_of_the_document() {
    let Some(document) = Document::load() else { return };
    let schemas: Vec<_> = RESOURCES.iter().map(|resource| (resource.schema, document.schema(resource.schema))).collect();
    let documented: Vec<(String, Vec<&str>)> = schemas
        .iter()
        .flat_map(|(name, schema)| schema.enumerations().into_iter().map(move |(pointer, names)| (format!("{name}{pointer}"), names)))
        .map(|(at, names)| (at, sorted(names.iter().map(String::as_str))))
        .collect();
    let ours: Vec<_> = enumerations().into_iter().map(|ours| (ours.rust, sorted(ours.names))).collect();
    let missing = documented.iter().filter(|(_, names)| !ours.iter().any(|(_, ours)| ours == names));
    let missing = missing.map(|(at, names)| format!("no enumeration of the model has the names of {at}: {names:?}"));
    let strange = ours.iter().filter(|(_, names)| !documented.iter().any(|(_, documented)| documented == names));
    let strange = strange.map(|(rust, names)| format!("the document has no list like {rust}: {names:?}"));
    let wrong: Vec<_> = missing.chain(strange).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_unstable();
    names
}

/// Gives every field every name of every enumeration: it must know exactly those that the document lists for it.
#[test]
fn every_field_knows_the_names_that_the_document_lists_for_it_and_no_others() {
    let Some(document) = Document::load() else { return };
    let ours: BTreeSet<&str> = enumerations().into_iter().flat_map(|ours| ours.names).collect();
    let mut wrong = Vec::new();
    for resource in RESOURCES {
        let schema = document.schema(resource.schema);
        for (pointer, documented) in schema.enumerations() {
            let documented: BTreeSet<&str> = documented.iter().map(String::as_str).collect();
            for name in ours.iter().chain(&documented).chain(&["A_NEW_NAME"]) {
                let read = resource.read(&only(&pointer, json!(name)));
                assert_eq!(read.json.pointer(&pointer), Some(&json!(name)), "{}{pointer}", resource.schema);
                match (read.unlisted(), documented.contains(name)) {
                    (0, true) | (1, false) => {}
                    (0, _) => wrong.push(format!("{}{pointer} knows {name:?}, which the document does not list", resource.schema)),
                    _ => wrong.push(format!("{}{pointer} does not know {name:?}", resource.schema)),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_maximal_instance_survives_and_leaves_nothing_over() {
    let Some(document) = Document::load() else { return };
    for resource in RESOURCES {
        let schema = document.schema(resource.schema);
        let maximal = schema.maximal();
        let read = resource.round_trip(&maximal);
        assert_eq!((read.extras(), read.unlisted()), (0, 0), "{}: {}", resource.schema, read.debug);
        for (pointer, names) in schema.enumerations() {
            for name in names {
                let read = resource.round_trip(&with(&maximal, &pointer, json!(name)));
                assert_eq!((read.extras(), read.unlisted()), (0, 0), "{}{pointer}: {name}", resource.schema);
            }
        }
        for (pointer, part) in schema.walk() {
            if let Some(otherwise) = &part.otherwise {
                let read = resource.round_trip(&with(&maximal, &pointer, otherwise.maximal()));
                assert_eq!((read.extras(), read.unlisted()), (0, 0), "{}{pointer}: {}", resource.schema, read.debug);
            }
        }
    }
}

#[test]
fn unknown_fields_and_unknown_names_survive() {
    let Some(document) = Document::load() else { return };
    for resource in RESOURCES {
        let schema = document.schema(resource.schema);
        let maximal = schema.maximal();
        let mut strange = maximal.clone();
        for (pointer, _) in schema.objects() {
            let unknown = json!({ "deep": [1, 2.5, null, { "Ação": "sim" }] });
            let with_unknown = |mut json: Value| {
                let object = json.pointer_mut(&pointer).and_then(Value::as_object_mut).unwrap();
                object.insert("added_by_belvo".to_owned(), unknown.clone());
                json
            };
            let read = resource.round_trip(&with_unknown(maximal.clone()));
            assert_eq!((read.extras(), read.unlisted()), (1, 0), "{}{pointer}: {}", resource.schema, read.debug);
            strange = with_unknown(strange);
        }
        for (pointer, _) in schema.enumerations() {
            let read = resource.round_trip(&with(&maximal, &pointer, json!("Added, by \"Belvo\"")));
            assert_eq!((read.extras(), read.unlisted()), (0, 1), "{}{pointer}: {}", resource.schema, read.debug);
            strange = with(&strange, &pointer, json!("ADDED_BY_BELVO"));
        }
        let read = resource.round_trip(&strange);
        assert_eq!((read.extras(), read.unlisted()), (schema.objects().len(), schema.enumerations().len()), "{}", resource.schema);
    }
}

#[test]
fn null_and_nothing_can_be_read_wherever_they_stand() {
    let Some(document) = Document::load() else { return };
    for resource in RESOURCES {
        let schema = document.schema(resource.schema);
        let maximal = schema.maximal();
        assert_eq!(resource.read(&json!({})).json, (resource.empty)(), "{}", resource.schema);
        for (pointer, object) in schema.objects() {
            let nulls: Value = object.properties.keys().map(|name| (name.clone(), Value::Null)).collect();
            resource.round_trip(&with(&maximal, &pointer, nulls));
            assert_eq!(resource.read(&with(&maximal, &pointer, json!({}))).extras(), 0, "{}{pointer}", resource.schema);
        }
        for (pointer, part) in schema.walk() {
            // An entry of a list may be null where the document says so; a list that has one is read without it.
            let entry = pointer.ends_with("/0");
            if !pointer.is_empty() && !entry {
                resource.round_trip(&with(&maximal, &pointer, Value::Null));
            } else if entry && part.nullable {
                let list = pointer.trim_end_matches("/0");
                let read = resource.read(&with(&maximal, list, json!([null, maximal.pointer(&pointer), null])));
                assert_eq!(plain(&read.json), plain(&maximal), "{}{pointer}", resource.schema);
            }
            if let openapi::Shape::List(_) = part.shape {
                resource.round_trip(&with(&maximal, &pointer, json!([])));
            }
        }
    }
}

/// The tests above are only as good as what they read: a document in small, with each construct that they resolve.
#[test]
fn the_document_is_read_with_its_references() {
    let document = Document::parse(
        &json!({ "components": { "schemas": {
            "Base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "format": "uuid" } } },
            "Kind": { "type": "string", "nullable": true, "enum": ["a", "b", null] },
            "Whole": {
                "allOf": [{ "$ref": "#/components/schemas/Base" }, { "required": ["kinds"], "properties": {
                    "kinds": { "type": "array", "items": { "$ref": "#/components/schemas/Kind" } },
                    "count": { "type": "integer", "nullable": true, "example": 3 },
                } }],
            },
        } } })
        .to_string(),
    );
    let whole = document.schema("Whole");
    assert_eq!(whole.maximal(), json!({ "count": 3, "id": "0d3ffb69-f83b-456e-ad8e-208d0998d71d", "kinds": ["a"] }));
    let (root, object) = whole.objects().remove(0);
    assert_eq!(root, "");
    assert_eq!(object.required, Some(BTreeSet::from(["id".to_owned(), "kinds".to_owned()])));
    assert_eq!(whole.enumerations(), [("/kinds/0".to_owned(), ["a".to_owned(), "b".to_owned()].as_slice())]);
    let nullable: Vec<_> = whole.walk().into_iter().filter(|(_, schema)| schema.nullable).map(|(pointer, _)| pointer).collect();
    assert_eq!(nullable, ["/count", "/kinds/0"]);
}

/// What alternatives say of the same property is put together, too.
#[test]
fn properties_of_alternatives_are_read_as_one() {
    let document = Document::parse(
        &json!({ "components": { "schemas": {
            "First": { "required": ["part", "parts"], "properties": {
                "part": { "$ref": "#/components/schemas/Part" },
                "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Part" } },
                "whole": { "type": "string", "nullable": true, "example": "an id" }, "more": {},
            } },
            "Second": { "required": ["part"], "properties": {
                "part": { "$ref": "#/components/schemas/Other" },
                "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Other" } },
                "whole": { "type": "object", "properties": { "id": { "type": "string" } } }, "more": { "type": "integer" },
            } },
            "Part": { "type": "object", "required": ["kind", "size"], "properties": {
                "kind": { "type": "string", "enum": ["a", "b"] }, "size": { "type": "integer" },
            } },
            "Other": { "type": "object", "required": ["kind"], "properties": {
                "kind": { "type": "string", "enum": ["b", "c"] }, "weight": { "type": "integer" },
            } },
        } } })
        .to_string(),
    );
    let schema = document.schema("First | Second");
    let names = ["a", "b", "c"].map(str::to_owned);
    assert_eq!(schema.enumerations(), ["/part/kind", "/parts/0/kind"].map(|at| (at.to_owned(), names.as_slice())));
    for (pointer, properties, required) in [
        ("", ["more", "part", "parts", "whole"].as_slice(), ["part"].as_slice()),
        ("/whole", &["id"], &[]),
        ("/part", &["kind", "size", "weight"], &["kind"]),
        ("/parts/0", &["kind", "size", "weight"], &["kind"]),
    ] {
        let object = schema.objects().into_iter().find(|(at, _)| at == pointer).unwrap().1;
        assert_eq!(object.properties.keys().collect::<Vec<_>>(), properties, "{pointer}");
        let always = object.required.clone().unwrap_or_default();
        assert_eq!(always.iter().collect::<Vec<_>>(), required, "{pointer}");
    }
    let otherwise = |at: &str| {
        let part = schema.walk().into_iter().find(|(pointer, _)| pointer == at).unwrap().1;
        (part.nullable, part.otherwise.as_ref().map(|otherwise| otherwise.maximal()), part.maximal())
    };
    assert_eq!(otherwise("/whole"), (true, Some(json!("an id")), json!({ "id": "Açúcar, \"50%\"" })));
    assert_eq!(otherwise("/more"), (false, None, json!(7)));
}

/// What may be any of several objects is read as one that has the fields of all.
#[test]
fn alternatives_are_read_as_one_object() {
    let document = Document::parse(
        &json!({ "components": { "schemas": {
            "Cat": { "required": ["name", "age", "lives"], "properties": {
                "name": { "type": "string" }, "age": { "type": "integer" }, "lives": { "type": "integer" },
            } },
            "Dog": { "required": ["name"], "properties": {
                "name": { "type": "string" }, "age": { "type": "integer", "nullable": true }, "tricks": { "type": "array" },
            } },
            "Fish": { "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } },
            "Owner": { "properties": {
                "pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
                "pets": { "type": "array", "items": { "anyOf": [{ "$ref": "#/components/schemas/Cat" }] } },
            } },
        } } })
        .to_string(),
    );
    let properties = |object: &openapi::Object| object.properties.keys().cloned().collect::<Vec<_>>();
    for (name, pointer, expected, required) in [
        ("Cat | Dog", "", ["age", "lives", "name", "tricks"].as_slice(), ["name"].as_slice()),
        ("Cat | Fish", "", &["age", "lives", "name"], &["age", "name"]),
        ("Owner", "/pet", &["age", "lives", "name", "tricks"], &["name"]),
        ("Owner", "/pets/0", &["age", "lives", "name"], &["age", "lives", "name"]),
    ] {
        let schema = document.schema(name);
        let object = schema.objects().into_iter().find(|(at, _)| at == pointer).unwrap().1;
        assert_eq!(properties(object), expected, "{name}{pointer}");
        assert_eq!(object.required, Some(required.iter().map(|&name| name.to_owned()).collect()), "{name}{pointer}");
    }
    for (name, nullable) in [("Cat | Dog", true), ("Dog | Cat", true), ("Cat | Fish", false)] {
        let age = document.schema(name).walk().into_iter().any(|(pointer, schema)| pointer == "/age" && schema.nullable);
        assert_eq!(age, nullable, "{name}");
    }
}
