//! One person is one person, wherever they are looked at.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, amount, life_names, one, person, text};
use crate::api::resources::{
    ACCOUNTS, BILLS, CHILE_INVOICES, CHILE_TAX_STATUS, CURRENT_EMPLOYMENTS, EMPLOYMENT_RECORDS, EMPLOYMENTS, EXCHANGES,
    FINANCIAL_STATEMENTS, INVESTMENT_TRANSACTIONS, INVESTMENTS, INVOICES, OWNERS, TAX_COMPLIANCE_STATUS, TAX_RETENTIONS, TAX_RETURNS,
    TAX_STATUS, TRANSACTIONS,
};
use crate::model::Direction;
use crate::money::Amount;
use crate::sandbox::identity::{check, plain};
use crate::sandbox::persona::lives;
use serde_json::Value;

fn documents(person: &Value) -> BTreeMap<String, String> {
    let list = person["personal_data"]["document_ids"].as_array().unwrap();
    list.iter().map(|document| (text(document, "/document_type").to_owned(), text(document, "/document_number").to_owned())).collect()
}

#[test]
fn the_employer_on_the_statement_is_the_one_that_the_insurer_knows() {
    for (life, resource) in [("salaried_mx", &EMPLOYMENT_RECORDS), ("clt_br", &EMPLOYMENTS), ("indebted_mx", &EMPLOYMENT_RECORDS)] {
        for seed in 0..4 {
            let truth = person(seed, life, Kind::Bank).truth();
            let salary = truth.streams.iter().find(|stream| stream.name == "salary").unwrap();
            let work = person(seed, life, Kind::Employment);
            let records = work.items(resource);
            let (employer, since) = if life.ends_with("_mx") {
                (
                    text(&records[0], "/employment_records/0/employer").to_owned(),
                    text(&records[0], "/employment_records/0/start_date").to_owned(),
                )
            } else {
                (text(&records[0], "/employer_data/name").to_owned(), text(&records[0], "/start_date").to_owned())
            };
            let short = employer.trim_end_matches(" SA DE CV").trim_end_matches(" LTDA");
            let paid = person(seed, life, Kind::Bank).items(&TRANSACTIONS);
            let paid: Vec<&Value> = paid.iter().filter(|item| salary.transactions.contains(&text(item, "/id").to_owned())).collect();
            assert!(paid.len() >= 23, "{life}: {}", paid.len());
            for item in paid {
                assert!(text(item, "/description").contains(short), "{employer}: {item}");
                assert!(text(item, "/value_date") > since.as_str());
                assert_eq!(item["category"], "Income & Payments");
            }
        }
    }
}

#[test]
fn people_of_mexico_have_the_same_numbers_everywhere() {
    for life in life_names().filter(|life| life.ends_with("_mx")) {
        for seed in 0..5 {
            let (work, taxes, bank) =
                (person(seed, life, Kind::Employment), person(seed, life, Kind::Fiscal), person(seed, life, Kind::Bank));
            let record = one(&work, &EMPLOYMENT_RECORDS);
            let current = one(&work, &CURRENT_EMPLOYMENTS);
            let documents = documents(&record);
            assert_eq!(documents, self::documents(&current));
            assert!(check::rfc(&documents["RFC"]) && check::curp(&documents["CURP"]) && check::luhn(&documents["NSS"]));
            let status = one(&taxes, &TAX_STATUS);
            let rfc = text(&status, "/tax_payer_information/rfc");
            assert!(check::rfc(rfc));
            assert_eq!(one(&taxes, &TAX_COMPLIANCE_STATUS)["rfc"], rfc);
            for item in taxes.items(&TAX_RETURNS) {
                assert_eq!(text(&item, "/informacion_general/rfc"), rfc);
            }
            for item in taxes.items(&TAX_RETENTIONS) {
                assert_eq!(item["receiver_id"], rfc);
            }
            for item in taxes.items(&INVOICES) {
                let own = if item["type"] == "OUTFLOW" { "sender_id" } else { "receiver_id" };
                assert_eq!(item[own], rfc, "{life} {seed}");
                assert!(check::rfc(text(&item, "/sender_id")) && check::rfc(text(&item, "/receiver_id")));
            }
            let owner = one(&bank, &OWNERS);
            let company = life == "business_mx";
            let (kind, number) = if company { ("RFC", rfc) } else { ("CURP", documents["CURP"].as_str()) };
            assert_eq!((text(&owner, "/document_id/document_type"), text(&owner, "/document_id/document_number")), (kind, number));
            if !company {
                assert_eq!(documents["RFC"], rfc);
                assert_eq!(plain(text(&owner, "/display_name")), text(&status, "/official_name"));
                assert_eq!(owner["display_name"], record["personal_data"]["official_name"]);
                assert_eq!(rfc[4..10], text(&record, "/personal_data/birth_date").replace('-', "")[2..8]);
            }
        }
    }
}

#[test]
fn accounts_have_numbers_that_check_out() {
    for life in life_names().filter(|life| !life.ends_with("_cl")) {
        for seed in 0..20 {
            for account in person(seed, life, Kind::Bank).items(&ACCOUNTS) {
                if account["public_identification_name"] == "CLABE" {
                    assert!(check::clabe(text(&account, "/public_identification_value")));
                }
                if account["public_identification_name"] == "AGENCY/ACCOUNT" {
                    let parts = ["/agency", "/number", "/check_digit"].map(|part| text(&account, part));
                    assert!(check::luhn(&parts.concat()));
                    assert_eq!(text(&account, "/public_identification_value"), format!("{}/{}-{}", parts[0], parts[1], parts[2]));
                }
            }
        }
    }
}

#[test]
fn wages_are_invoiced_as_they_are_paid() {
    for seed in 0..4 {
        let bank: BTreeSet<(String, String)> = of_stream(seed, "salaried_mx", &["salary", "aguinaldo"]);
        let invoices = person(seed, "salaried_mx", Kind::Fiscal).items(&INVOICES);
        let charged: BTreeSet<(String, String)> = invoices
            .iter()
            .filter(|invoice| invoice["invoice_type"] == "Nómina")
            .map(|invoice| {
                let parts = ["subtotal_amount", "discount_amount", "total_amount"].map(|part| amount(&invoice[part]));
                assert_eq!(parts[0] - parts[1], parts[2]);
                let kept: Amount =
                    invoice["payroll"]["tax_deductions"].as_array().unwrap().iter().map(|part| amount(&part["amount"])).sum();
                assert_eq!(kept, parts[1]);
                (text(invoice, "/payroll/payment_date").to_owned(), parts[2].to_string())
            })
            .collect();
        assert_eq!(bank, charged);
    }
}

/// Days and amounts of what the bank sees of some streams.
fn of_stream(seed: u64, life: &str, names: &[&str]) -> BTreeSet<(String, String)> {
    let bank = person(seed, life, Kind::Bank);
    let truth = bank.truth();
    let wanted: BTreeSet<&String> =
        truth.streams.iter().filter(|stream| names.contains(&stream.name)).flat_map(|stream| &stream.transactions).collect();
    let items = bank.items(&TRANSACTIONS);
    let items = items.iter().filter(|item| wanted.contains(&text(item, "/id").to_owned()));
    items.map(|item| (text(item, "/value_date").to_owned(), amount(&item["amount"]).to_string())).collect()
}

#[test]
fn fees_and_sales_are_invoiced_as_they_are_paid() {
    for seed in 0..4 {
        let paid = of_stream(seed, "freelancer_mx", &["fees"]);
        let invoices = person(seed, "freelancer_mx", Kind::Fiscal).items(&INVOICES);
        let charged: BTreeSet<_> = invoices
            .iter()
            .filter(|invoice| invoice["type"] == "OUTFLOW")
            .map(|invoice| {
                let [subtotal, tax, total] = ["subtotal_amount", "tax_amount", "total_amount"].map(|part| amount(&invoice[part]));
                assert_eq!(subtotal + tax - amount(&invoice["tax_details"]["total_tax_retained"]), total);
                (text(invoice, "/invoice_date").to_owned(), total.to_string())
            })
            .collect();
        assert_eq!(paid, charged);

        let paid = of_stream(seed, "business_mx", &["sales"]);
        let invoices = person(seed, "business_mx", Kind::Fiscal).items(&INVOICES);
        let issued: BTreeSet<&str> = invoices.iter().map(|invoice| text(invoice, "/invoice_identification")).collect();
        let receipts: BTreeSet<_> = invoices
            .iter()
            .filter(|invoice| invoice["invoice_type"] == "Pago")
            .map(|invoice| {
                assert!(issued.contains(text(invoice, "/payments/0/related_documents/0/invoice_identification")));
                (text(invoice, "/invoice_date").to_owned(), amount(&invoice["payments"][0]["amount"]).to_string())
            })
            .collect();
        assert_eq!(paid, receipts);
    }
}

#[test]
fn statements_balance() {
    for seed in 0..10 {
        let statements = person(seed, "business_mx", Kind::Fiscal).items(&FINANCIAL_STATEMENTS);
        assert_eq!(statements.len(), 2);
        for statement in statements {
            let sheet = &statement["balance_sheet"];
            let total = |part: &str| amount(&sheet[part]["total"]);
            assert_eq!(
                total("current_assets") + total("non_current_assets"),
                total("current_liabilities") + total("non_current_liabilities") + total("equity")
            );
        }
    }
}

#[test]
fn brazil_is_told_the_same_by_all_its_resources() {
    for life in life_names().filter(|life| life.ends_with("_br")) {
        for seed in 0..3 {
            let bank = person(seed, life, Kind::Bank);
            let owner = one(&bank, &OWNERS);
            assert!(check::brazil(text(&owner, "/document_id/document_number")), "{owner}");
            let accounts = bank.items(&ACCOUNTS);
            for product in owner["financial_relation"]["products"].as_array().unwrap() {
                assert!(accounts.iter().any(|account| account["number"] == product["number"] && account["agency"] == product["agency"]));
            }
            let bills: BTreeSet<String> = bank.items(&BILLS).iter().map(|bill| text(bill, "/id").to_owned()).collect();
            let named: BTreeSet<String> = bank
                .items(&TRANSACTIONS)
                .iter()
                .filter_map(|item| item.pointer("/credit_card_data/credit_card_bill/id")?.as_str().map(str::to_owned))
                .collect();
            assert!(named.is_subset(&bills), "{life} {seed}");
            let investments: BTreeSet<String> = bank.items(&INVESTMENTS).iter().map(|item| text(item, "/id").to_owned()).collect();
            for item in bank.items(&INVESTMENT_TRANSACTIONS) {
                assert!(investments.contains(text(&item, "/investment/id")));
            }
            for exchange in bank.items(&EXCHANGES) {
                let history = bank.exchange_history(text(&exchange, "/id"));
                assert_eq!(history.iter().map(|event| event["event_type"].as_i64().unwrap()).collect::<Vec<_>>(), [4, 1]);
                assert!(history.iter().all(|event| event["operation_identifier"] == exchange["operation_identifier"]));
            }
            if life == "clt_br" {
                let job = &person(seed, life, Kind::Employment).items(&EMPLOYMENTS)[0];
                assert_eq!(job["employer_data"]["code"], owner["financial_profile"]["company_id"]);
                assert_eq!(job["employer_data"]["name"], owner["financial_relation"]["payroll_accounts"][0]["employer_name"]);
                // The bank account gets what is left of the salary after social insurance and tax.
                let salary = job["salaries"].as_array().unwrap().iter().find(|salary| salary["type"] == "REGULAR").unwrap();
                let gross = amount(&salary["base_amount"]);
                let net = of_stream(seed, life, &["salary"]).into_iter().next_back().unwrap().1;
                let net = Amount::from_decimal(&net).unwrap();
                assert!(net < gross && net + net > gross, "{net} of {gross}");
            }
        }
    }
}

#[test]
fn chile_knows_its_taxpayers() {
    for life in ["freelancer_cl", "business_cl"] {
        for seed in 0..10 {
            let taxes = person(seed, life, Kind::Fiscal);
            let rut = text(&one(&taxes, &CHILE_TAX_STATUS), "/entity_details/document_id_number").to_owned();
            assert!(check::rut(&rut));
            let invoices = taxes.items(&CHILE_INVOICES);
            assert!(!invoices.is_empty());
            for item in invoices {
                assert_eq!(item[if item["type"] == "OUTFLOW" { "sender_id" } else { "receiver_id" }], rut);
                assert_eq!(amount(&item["net_amount"]) + amount(&item["vat_amount"]), amount(&item["total_amount"]));
            }
        }
    }
}

#[test]
fn the_truth_knows_every_transaction_and_every_stream() {
    for life in life_names().filter(|life| !life.ends_with("_cl")) {
        let bank = person(4, life, Kind::Bank);
        let truth = bank.truth();
        let items: BTreeMap<String, Value> =
            bank.items(&TRANSACTIONS).into_iter().map(|item| (text(&item, "/id").to_owned(), item)).collect();
        assert_eq!(truth.categories.len(), items.len());
        assert!(truth.categories.iter().all(|(id, ..)| items.contains_key(id)));
        let streamed: usize = truth.streams.iter().map(|stream| stream.transactions.len()).sum();
        assert_eq!(streamed, items.len());
        for stream in &truth.streams {
            let mut last = "";
            for id in &stream.transactions {
                let item = &items[id];
                assert_eq!(item["type"], if stream.direction == Direction::Inflow { "INFLOW" } else { "OUTFLOW" });
                assert_eq!(text(item, "/account/id"), stream.account);
                assert!(last <= text(item, "/value_date"));
                last = text(item, "/value_date");
            }
        }
        for (_, category, subcategory) in &truth.categories {
            assert!(subcategory.and_then(crate::model::Subcategory::category).is_none_or(|of| of == *category), "{life} {subcategory:?}");
        }
    }
}

#[test]
fn lives_are_written_down_properly() {
    let names: BTreeSet<&str> = life_names().collect();
    assert_eq!(names.len(), lives::ALL.len());
    for life in lives::ALL {
        let events: Vec<_> = life.events.iter().copied().flatten().collect();
        let unique: BTreeSet<&str> = events.iter().map(|event| event.name).collect();
        assert_eq!(unique.len(), events.len(), "{}", life.name);
        let tables = ["{employer}", "{customer}", "{supplier}", "{landlord}", "{relative}", "{person}", "{self}", "{n}"];
        for event in events {
            let left = tables.iter().fold(event.text.to_owned(), |text, mark| text.replace(mark, ""));
            assert!(!left.contains(['{', '}']), "{}", event.text);
        }
    }
}
