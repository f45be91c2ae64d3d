//! The data files decide what their own examples say.

use super::lexicon::BUILT;
use super::*;

/// Where a rule stands, its index, and the description that must be decided by it.
static EXAMPLES: &[(&str, u16, &str)] = include!(concat!(env!("OUT_DIR"), "/examples.rs"));

fn line(description: &str, direction: Direction, account: EnrichableAccount) -> Line<'_> {
    Line { description, direction, account, currency: "", mcc: None }
}

#[test]
fn every_rule_decides_its_own_example() {
    let mut wrong = Vec::new();
    for (place, index, example) in EXAMPLES {
        let rule = BUILT.rule(*index).unwrap();
        let languages = match rule.language {
            Some(Language::Es) => &["es"][..],
            Some(Language::Pt) => &["pt"],
            None => &["es", "pt"],
        };
        let account = if rule.card_only { EnrichableAccount::CreditCard } else { EnrichableAccount::Checking };
        for language in languages {
            let mut categorizer = Categorizer::new(language).unwrap().without(Layer::Model);
            let verdict = categorizer.categorize(line(example, rule.direction.unwrap_or(Direction::Outflow), account));
            if (verdict.category, verdict.subcategory) != (rule.verdict.category, rule.verdict.subcategory) {
                wrong.push(format!(
                    "{place}: `{example}` ({language}) is {:?} / {:?} by `{}`",
                    verdict.category,
                    verdict.subcategory,
                    categorizer.evidence(example)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_merchant_is_found_by_its_own_name_in_a_card_payment() {
    let mut wrong = Vec::new();
    for index in 0..BUILT.merchant_count() as u16 {
        let (expected, website) = BUILT.name(index).unwrap();
        let currency = ["ARS", "BRL", "CLP", "COP", "MXN", "PEN"][BUILT.merchant(index).unwrap().first_country()];
        let language = if currency == "BRL" { "pt" } else { "es" };
        let description = format!("COMPRA {} 0412", expected.to_uppercase());
        let given = Line { currency, ..line(&description, Direction::Outflow, EnrichableAccount::Checking) };
        let mut categorizer = Categorizer::new(language).unwrap();
        let verdict = categorizer.categorize(given);
        let name = verdict.merchant.and_then(super::merchant).and_then(|found| found.merchant_name);
        // A business may stand under two names, with one website.
        let is_the_same =
            website.is_some() && verdict.merchant.and_then(|position| BUILT.name(position)).is_some_and(|found| found.1 == website);
        if name.as_deref() != Some(expected.as_str()) && !is_the_same {
            wrong.push(format!("`{description}` ({currency}) is {name:?}, by `{}`", categorizer.evidence(&description)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), BUILT.merchant_count(), wrong.join("\n"));
}

#[test]
fn a_name_inside_another_word_is_no_name() {
    let mut categorizer = Categorizer::new("es").unwrap();
    let verdict = categorizer.categorize(line("COMPRA BOXXON", Direction::Outflow, EnrichableAccount::Checking));
    assert_eq!(verdict.merchant, None);
}

#[test]
fn a_name_cut_off_by_the_bank_is_still_found() {
    let mut categorizer = Categorizer::new("es").unwrap();
    let given = Line { currency: "MXN", ..line("COMPRA FARMACIAS GUADALAJA", Direction::Outflow, EnrichableAccount::Checking) };
    let verdict = categorizer.categorize(given);
    assert_eq!(verdict.merchant.and_then(merchant).unwrap().merchant_name.as_deref(), Some("Farmacias Guadalajara"));
}

#[test]
fn the_code_decides_where_no_name_is_known() {
    let mut categorizer = Categorizer::new("es").unwrap();
    let given = Line { mcc: Some(5411), ..line("XYZ 123", Direction::Outflow, EnrichableAccount::CreditCard) };
    let verdict = categorizer.categorize(given);
    assert_eq!((verdict.subcategory, verdict.by), (Some(Subcategory::Groceries), DecidedBy::Mcc));
}

#[test]
fn money_back_from_a_shop_on_a_card_is_a_refund() {
    let mut categorizer = Categorizer::new("es").unwrap();
    let given = Line { currency: "MXN", ..line("LIVERPOOL PERISUR", Direction::Inflow, EnrichableAccount::CreditCard) };
    assert_eq!(categorizer.categorize(given).subcategory, Some(Subcategory::Refund));
}

/// Category, subcategory and merchant of a payment in that currency.
fn paid(currency: &str, description: &str) -> (Category, Option<Subcategory>, Option<String>) {
    let given = Line { currency, ..line(description, Direction::Outflow, EnrichableAccount::Checking) };
    let verdict = Categorizer::new(if currency == "BRL" { "pt" } else { "es" }).unwrap().categorize(given);
    (verdict.category, verdict.subcategory, verdict.merchant.and_then(merchant).and_then(|found| found.merchant_name))
}

#[test]
fn of_two_phrases_the_first_says_what_it_is() {
    assert_eq!(paid("MXN", "COMISION RETIRO CAJERO").1, Some(Subcategory::BankFees));
    assert_eq!(paid("MXN", "RETIRO CAJERO SEGURO").0, Category::WithdrawalAndAtm);
    assert_eq!(paid("COP", "PANADERIA Y RESTAURANTE EL TRIGAL").1, Some(Subcategory::BakeryAndCoffee));
}

#[test]
fn a_name_that_must_stand_alone_does_so_beside_places_and_the_banks_words() {
    assert_eq!(paid("BRL", "PAGTO VIVO SAO PAULO BR").2.as_deref(), Some("Vivo"));
    assert_eq!(paid("BRL", "PEIXE VIVO ITAIPAVA").2, None);
}

#[test]
fn a_name_that_must_stand_alone_is_not_looked_for_abroad() {
    assert_eq!(paid("CLP", "PAGO CONSORCIO").2.as_deref(), Some("Consorcio"));
    assert_eq!(paid("BRL", "PAGTO CONSORCIO").2, None);
}

#[test]
fn a_meal_that_is_brought_is_a_delivery() {
    assert_eq!(paid("BRL", "IFD*MC DONALDS").1, Some(Subcategory::Delivery));
    assert_eq!(paid("BRL", "MC DONALDS").1, Some(Subcategory::Restaurants));
}

#[test]
fn who_pays_a_banks_bill_pays_its_card() {
    let (category, subcategory, merchant) = paid("COP", "PAGO PSE BANCO DE BOGOTA");
    assert_eq!((category, subcategory), (Category::CreditsAndLoans, Some(Subcategory::CreditCard)));
    assert_eq!(merchant.as_deref(), Some("Banco de Bogotá"));
    assert_eq!(paid("COP", "TRANSFERENCIA BANCO DE BOGOTA"), (Category::Transfers, None, None));
}

#[test]
fn where_cash_is_taken_out_is_no_merchant() {
    assert_eq!(paid("COP", "RETIRO CAJERO EDS TEXACO"), (Category::WithdrawalAndAtm, None, None));
}

#[test]
fn shops_behind_a_wallet_may_be_written_in_one_word() {
    assert_eq!(paid("ARS", "MERPAGO*ELTEATROCENTRAL").1, Some(Subcategory::EventsParksAndMuseums));
    assert_eq!(paid("MXN", "MERPAGO*PLANMOVISTAR").2.as_deref(), Some("Movistar"));
    // `mercado` in it is not the shop's word.
    let given = Line { currency: "MXN", ..line("MERCADOPAGO*XYZZY", Direction::Outflow, EnrichableAccount::Checking) };
    let verdict = Categorizer::new("es").unwrap().without(Layer::Model).categorize(given);
    assert_eq!((verdict.category, verdict.by), (Category::Unknown, DecidedBy::Type));
}

#[test]
fn a_trade_that_is_spelled_out_is_no_name_cut_off() {
    // Parmê calls itself Pizzaria Parmê, too.
    assert_eq!(paid("BRL", "COMPRA PIZZARIA").2, None);
    assert_eq!(paid("BRL", "COMPRA PIZZARIA PARM").2.as_deref(), Some("Parmê"));
}

#[test]
fn the_model_guesses_from_the_letters_of_what_nothing_explains() {
    let mut categorizer = Categorizer::new("pt").unwrap();
    let given = Line { currency: "BRL", ..line("COMPRA XYZZYBURG", Direction::Outflow, EnrichableAccount::Checking) };
    let verdict = categorizer.categorize(given);
    assert!(verdict.by == DecidedBy::Model && verdict.confidence < 0.5, "{verdict:?}");
    assert_eq!(categorizer.without(Layer::Model).categorize(given).by, DecidedBy::Type);
}

#[test]
fn what_a_trade_begins_with_decides_where_nothing_else_does() {
    assert_eq!(paid("BRL", "RSHOP-LANCHON").0, Category::FoodAndGroceries);
    assert_eq!(paid("MXN", "PAY NETFL").2.as_deref(), Some("Netflix"));
}

#[test]
fn a_word_of_a_trade_is_no_misspelt_name() {
    assert_eq!(paid("BRL", "RSHOP-DROGARIA UA").2, None);
}

#[test]
fn errors_name_the_field_and_the_index() {
    assert_eq!(Categorizer::new("en").unwrap_err().field.as_deref(), Some("language"));
    let transaction = EnrichTransaction {
        transaction_id: "1".into(),
        account_holder_type: crate::model::HolderType::Individual,
        account_holder_id: "h".into(),
        account_id: "a".into(),
        account_category: EnrichableAccount::Checking,
        value_date: crate::date::Date::new(2026, 1, 2).unwrap(),
        description: "OXXO".into(),
        direction: Direction::Outflow,
        amount: f64::NAN,
        currency: "MXN".into(),
        institution: "bank".into(),
        mcc: None,
    };
    let good = EnrichTransaction { amount: 10.0, ..transaction.clone() };
    let request = CategorizationRequest { language: "es".into(), transactions: vec![good, transaction] };
    let error = categorize(&request, Options::default()).unwrap_err();
    assert_eq!((error.index, error.field.as_deref()), (Some(1), Some("transactions[1].amount")));
}

#[test]
fn a_trade_right_before_the_name_of_another_business_decides() {
    assert_eq!(
        paid("BRL", "DROGARIA CARREFOUR"),
        (Category::HomeAndLife, Some(Subcategory::Pharmacies), Some("Drogaria Carrefour".to_owned()))
    );
    assert_eq!(paid("MXN", "REST SANBORNS"), (Category::FoodAndGroceries, Some(Subcategory::Restaurants), Some("Sanborns".to_owned())));
    assert_eq!(paid("BRL", "TABACARIA HAVANA"), (Category::FoodAndGroceries, Some(Subcategory::AlcoholAndTobacco), None));
    assert_eq!(paid("BRL", "SUPERMERCADO CARREFOUR").2.as_deref(), Some("Carrefour"));
}

#[test]
fn nobody_is_named_where_the_bank_or_a_person_is_paid() {
    assert_eq!(paid("BRL", "MORA CONTA DE LUZ COSERN"), (Category::CreditsAndLoans, Some(Subcategory::InterestAndCharges), None));
    let given = Line { currency: "BRL", ..line("PIX RECEBIDO IVAN PESTANA", Direction::Inflow, EnrichableAccount::Checking) };
    let verdict = Categorizer::new("pt").unwrap().categorize(given);
    assert_eq!((verdict.category, verdict.merchant), (Category::Transfers, None));
}

#[test]
fn who_lent_is_named_where_a_loan_is_paid_back() {
    assert_eq!(paid("COP", "PAGO TARJ CREDITO APP DAVIVIENDA").2.as_deref(), Some("Davivienda"));
}

#[test]
fn the_bill_of_a_utility_is_no_bill_of_a_card() {
    assert_eq!(paid("BRL", "DEBITO AUTOMATICO FATURA VIVO").1, Some(Subcategory::Telecommunications));
    assert_eq!(paid("BRL", "DEBITO AUTOMATICO FATURA CARTAO").1, Some(Subcategory::CreditCard));
}

#[test]
fn a_name_cut_off_behind_the_word_of_its_trade_needs_letters_of_its_own() {
    assert_eq!(paid("BRL", "RSHOP-LIVRARIA D"), (Category::PersonalShopping, Some(Subcategory::BooksAndNews), None));
    assert_eq!(paid("MXN", "COMPRA LA CASA DE").2, None);
    assert_eq!(paid("BRL", "RSHOP-LIVRARIA DA VIL").2.as_deref(), Some("Livraria da Vila"));
}
