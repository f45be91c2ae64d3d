//! The TypeScript declarations that are made from the model.

#![cfg(all(feature = "typescript", not(target_arch = "wasm32")))]
#![allow(clippy::expect_used, clippy::indexing_slicing)]

mod declared;
mod openapi;

use std::collections::{BTreeMap, BTreeSet};

use belvo_wasm::model::{
    Account, CategorizationRequest, CategorizedTransaction, Category, Link, Open, Page, Subcategory, Transaction, declarations,
};
use declared::{by_name, code, fields};
use openapi::{Document, Object, Shape};
use ts_rs::{Config, TS};

/// Fields that are declared with `| null` although the document promises a value, and why.
const NOT_TRUSTED: &[(&str, &str, &str)] = &[
    ("AccountBalance", "automatically_invested", "the promise is for accounts that have balances in detail"),
    ("AccountBalance", "blocked", "the promise is for accounts that have balances in detail"),
    ("ChargeOpenFinanceInformation", "settlement_date", "a payment intent has none before it is confirmed"),
    ("Enrollment", "external_id", "who enrolls a device need not give one"),
    ("Enrollment", "metadata", "who enrolls a device need not give any"),
    ("EnrollmentDetails", "risk_signals", "its text says that it shows that they were sent"),
    ("Link", "created_by", "the schema says of no property that it is always there"),
    ("Link", "credentials_storage", "the schema says of no property that it is always there"),
    ("Link", "external_id", "its text says when it is null"),
    ("Link", "fetch_resources", "the schema says of no property that it is always there"),
    ("Link", "institution_user_id", "links from before 2022-02-08 have none"),
    ("Link", "stale_in", "the schema says of no property that it is always there"),
    ("Consent", "expired_at", "its text says when it is null"),
    ("Owner", "additional_documents", "only one kind of owner has it"),
    ("Owner", "birth_date", "only one kind of owner has it"),
    ("Owner", "companies_id", "only one kind of owner has it"),
    ("Owner", "company_name", "only one kind of owner has it"),
    ("Owner", "filiations", "only one kind of owner has it"),
    ("Owner", "incorporation_date", "only one kind of owner has it"),
    ("Owner", "is_local_resident", "only one kind of owner has it"),
    ("Owner", "parties", "only one kind of owner has it"),
    ("OwnerFinancialProfile", "informed_income", "only one kind of owner has it"),
    ("OwnerPatrimony", "date", "only one kind of owner has it"),
    ("OwnerPatrimony", "year", "only one kind of owner has it"),
    ("PaymentAuthorizationPayer", "representative_identifier", "its text says that it is for companies"),
    ("PaymentIntent", "last_error", "not everything fails"),
    ("PaymentIntent", "next_step", "its examples have none"),
    ("Transaction", "operation_type", "the promise is for accounts other than loans"),
    ("Transaction", "transacted_at", "the promise is for current accounts and credit cards"),
    ("TransactionBill", "id", "its text says when it is null"),
];

fn decl<T: TS>() -> String {
    T::decl(&Config::new())
}

#[test]
fn the_types_of_link_based_data_are_declared() {
    let link = decl::<Link>();
    assert!(link.starts_with("type Link = { \n/**\n * Belvo's id (UUID).\n */\nid: string, "), "{link}");
    for (declaration, field, expected) in [
        (&link, "id", "string"),
        (&link, "access_mode", "Open<AccessMode> | null"),
        (&link, "status", "Open<LinkStatus>"),
        (&link, "fetch_resources", "Array<string> | null"),
        (&decl::<Account>(), "institution", "AccountInstitution"),
        (&decl::<Account>(), "type", "string"),
        (&decl::<Account>(), "overdraft", "Overdraft | null"),
        (&decl::<Account>(), "funds_data", "JsonValue | null"),
        (&decl::<Transaction>(), "account", "Account | null"),
        (&decl::<Transaction>(), "amount", "number"),
        (&decl::<Transaction>(), "category", "Open<Category> | null"),
        (&decl::<Transaction>(), "type", "Open<Direction> | null"),
        (&decl::<Transaction>(), "mcc", "number | null"),
    ] {
        assert_eq!(fields(declaration).get(field).map(String::as_str), Some(expected), "{field} of {declaration}");
    }
    assert!(!fields(&link).contains_key("extra"), "what is not known has no declaration");
}

#[test]
fn lists_are_generic() {
    let config = Config::new();
    assert_eq!(Page::<Account>::name(&config), "Page<Account>");
    assert!(code(&decl::<Page<Account>>()).starts_with("type Page<T> = {"));
    assert_eq!(fields(&decl::<Page<Account>>())["results"], "Array<T>");
    assert_eq!(fields(&Page::<Account>::decl_concrete(&config))["results"], "Array<Account>");
}

#[test]
fn categorization_is_declared() {
    let request = fields(&decl::<CategorizationRequest>());
    assert_eq!(request, [("language", "string"), ("transactions", "Array<EnrichTransaction>")].map(|(k, v)| (k.into(), v.into())).into());
    let answer = fields(&decl::<CategorizedTransaction>());
    for (field, expected) in [
        ("transaction_id", "string"),
        ("value_date", "string"),
        ("type", "Direction"),
        ("amount", "number"),
        ("mcc?", "number | null"),
        ("category", "Open<Category> | null"),
        ("subcategory", "Open<Subcategory> | null"),
        ("merchant", "Merchant | null"),
        ("explanation?", "Explanation"),
    ] {
        assert_eq!(answer.get(field).map(String::as_str), Some(expected), "{field}");
    }
}

#[test]
fn enumerations_are_unions_whose_comment_says_what_the_names_mean() {
    let category = decl::<Category>();
    assert!(category.starts_with(r#"type Category = "Bills & Utilities" | "Credits & Loans" | "#), "{category}");
    assert!(category.ends_with(r#" | "Withdrawal & ATM";"#), "{category}");
    let docs = Category::docs().unwrap();
    assert!(docs.starts_with("/**\n * What a transaction was about."), "{docs}");
    assert!(docs.contains("\n * - `Withdrawal & ATM`: Cash taken out.\n"), "{docs}");
    assert!(Subcategory::docs().unwrap().contains("\n * - `Rent`, under "), "the name is not said twice");
    assert_eq!(<Option<Open<Category>>>::name(&Config::new()), "Open<Category> | null");
}

#[test]
fn the_declarations_are_one_complete_module() {
    let all = declarations();
    assert!(all.starts_with("/**\n * ") && all.ends_with(";\n"));
    assert!(all.contains(" */\nexport type Open<T extends string> = T | (string & {});\n"));
    assert!(all.contains(" */\nexport type Page<T> = {"));
    assert!(!all.contains("[`"), "links between items are for rustdoc");
    assert!(!all.contains("r#"));
    assert_eq!(all, declarations());

    let declared = by_name(&all);
    let names: BTreeSet<&str> = declared.keys().map(String::as_str).chain(["Array", "T"]).collect();
    for (name, declaration) in &declared {
        // What is left between the names of unions, which are the only literals, without the names of fields.
        let types: String = declaration.split('"').step_by(2).collect::<Vec<_>>().join(" ");
        let types = types.split(", ").map(|field| field.split_once(": ").map_or(field, |(_, ty)| ty)).collect::<Vec<_>>().join(" ");
        let used = types.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| word.starts_with(char::is_uppercase));
        for word in used {
            assert!(names.contains(word), "{name} uses {word}, which is not declared");
        }
    }
}

#[test]
fn every_type_and_every_field_has_a_comment() {
    let all = declarations();
    let mut comment_before = false;
    for line in all.lines().filter(|line| !line.starts_with(" *") || *line == " */") {
        let declares = line.starts_with("export type ") || line.split_once(": ").is_some_and(|(name, _)| !name.contains([' ', '*']));
        assert!(!declares || comment_before, "no comment before {line}");
        comment_before = line == " */";
    }
}

/// A value is declared where the document says that it is never null, or that it is always there and not that it may be null.
#[test]
fn null_is_declared_exactly_where_the_document_leaves_room_for_it() {
    let Some(document) = Document::load() else { return };
    let declared = by_name(&declarations());
    let mut wrong = BTreeSet::new();
    let mut excused = BTreeSet::new();
    for (schema, ty) in [
        ("Link", "Link"),
        ("AccountOpenFinanceBrazil", "Account"),
        ("TransactionOpenFinanceBrazil", "Transaction"),
        ("InvestmentBrazil", "Investment"),
        ("InvestmentTransactionBrazil", "InvestmentTransaction"),
        ("EmploymentRecord", "EmploymentRecord"),
        ("CurrentEmployment", "CurrentEmployment"),
        ("EmploymentBrazil", "Employment"),
        ("Income", "Income"),
        ("RecurringExpenses", "RecurringExpense"),
        ("RiskInsights", "RiskInsights"),
        ("EmploymentMetric", "EmploymentMetrics"),
        ("InstitutionPublicApi", "Institution"),
        ("Consents", "Consent"),
        ("BalanceOFDA", "Balance"),
        ("Exchange", "Exchange"),
        ("ExchangeHistory", "ExchangeEvent"),
        ("Bill", "Bill"),
        ("OwnerIndividualOpenFinanceBrazil | OwnerBusinessOpenFinanceBrazil | Owner", "Owner"),
        ("InvoiceWithIdSat", "Invoice"),
        ("FinancialStatement", "FinancialStatement"),
        ("TaxComplianceStatus", "TaxComplianceStatus"),
        ("TaxRetentions", "TaxRetention"),
        ("TaxReturnPersonal | TaxReturnPersonalMonthly | TaxReturnBusiness | TaxReturnBusinessMonthly", "TaxReturn"),
        ("TaxStatusSat", "TaxStatus"),
        ("invoice_chile", "ChileInvoice"),
        ("tax_status_sii", "ChileTaxStatus"),
        ("debt_chile", "ChileDebtReport"),
        ("paymentInstitutionBR", "PaymentInstitution"),
        ("CustomerV2 | CustomerOfpi", "Customer"),
        ("BankAccountV2 | BankAccountOfpiResponse", "BankAccount"),
        ("EnrollmentBiometricPix", "Enrollment"),
        ("paymentTransaction", "PaymentTransaction"),
        ("WidgetToken", "PaymentToken"),
        ("ChargeBrazil | ChargeBrazilPix | ChargeV2", "Charge"),
        ("PaymentAuthorization", "PaymentAuthorization"),
        ("PaymentIntentOfpi | PaymentIntentPixKeys, charges | ChargeV2", "PaymentIntent"),
    ] {
        if let Shape::Object(object) = document.schema(schema).shape {
            compare(&object, ty, &declared, &mut wrong, &mut excused);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let all: BTreeSet<_> = NOT_TRUSTED.iter().map(|(ty, field, _)| (*ty, *field)).collect();
    assert_eq!(excused, all, "NOT_TRUSTED has lines that nothing needs");
}

fn compare(
    object: &Object,
    ty: &str,
    declared: &BTreeMap<String, String>,
    wrong: &mut BTreeSet<String>,
    excused: &mut BTreeSet<(&'static str, &'static str)>,
) {
    // Of what may be an object or something else, the object.
    let alternatives = declared[ty].split_once(" = ").filter(|(_, of)| !of.trim_start().starts_with('{'));
    let ty = alternatives.and_then(|(_, of)| of.split_once(" | ")).map_or(ty, |(object, _)| object);
    let fields = fields(&declared[ty]);
    assert_eq!(fields.len(), object.properties.len(), "{ty}");
    for (name, schema) in &object.properties {
        let declared_type = &fields[name];
        let always = object.required.as_ref().is_none_or(|required| required.contains(name));
        let promised = !schema.nullable && (always || schema.description.contains("Non-nullable"));
        let excuse = NOT_TRUSTED.iter().find(|(of, field, _)| *of == ty && field == name);
        match (promised, declared_type.ends_with(" | null"), excuse) {
            (true, false, _) | (false, true, _) => {}
            (true, true, Some((of, field, _))) => drop(excused.insert((of, field))),
            _ => drop(wrong.insert(format!("{ty}.{name}: {declared_type}"))),
        }
        let inner = declared_type.trim_end_matches(" | null").trim_start_matches("Array<").trim_end_matches('>');
        match &schema.shape {
            Shape::Object(object) => compare(object, inner, declared, wrong, excused),
            Shape::List(entry) => {
                if let Shape::Object(object) = &entry.shape {
                    compare(object, inner, declared, wrong, excused);
                }
            }
            _ => {}
        }
    }
}
