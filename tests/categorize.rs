//! The categorization against descriptions that nobody would write, and against the many ways to write the same one.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use belvo_wasm::enrich::categorize::{Categorizer, Line, Own, Verdict, merchant};
use belvo_wasm::model::{Direction, EnrichableAccount, WireName};
use proptest::prelude::*;

/// Descriptions with accents, numbers, prefixes and merchants: language, currency, text.
const DESCRIPTIONS: [(&str, &str, &str); 12] = [
    ("es", "MXN", "COMPRA TARJ DEB*4823 OXXO INSURGENTES 12MAR"),
    ("es", "MXN", "Pago de Nómina Quincena 05"),
    ("es", "MXN", "SPEI ENVIADO BANORTE 0012345678"),
    ("es", "MXN", "Farmacias del Ahorro 0412"),
    ("pt", "BRL", "COMPRA CARTÃO FINAL 7731 PÃO DE AÇÚCAR LJ 1203"),
    ("pt", "BRL", "PIX ENVIADO PADARIA SÃO JOSÉ 04/11"),
    ("pt", "BRL", "IOF COMPRA INTERNACIONAL"),
    ("pt", "BRL", "Pagamento de Fatura Cartão"),
    ("es", "COP", "COMPRA EN ALMACENES ÉXITO CL 80"),
    ("es", "COP", "PAGO PSE ENEL COLOMBIA 000123"),
    ("es", "COP", "RETIRO CAJERO CHAPINERO"),
    ("es", "COP", "Droguería Cruz Verde"),
];

/// Parts of descriptions, names with numbers in them among them.
const PIECES: [&str; 30] = [
    "OXXO",
    "forever",
    "21",
    "bet",
    "365",
    "fitness",
    "24",
    "seven",
    "deposito en",
    "7",
    "eleven",
    "banco",
    "horas",
    "4x",
    "1000",
    "rg",
    "5617",
    "SPEI ENVIADO",
    "MARIA",
    "c6",
    "consig",
    "99",
    "pop",
    "buna",
    "42",
    "fatura",
    "parcela 13",
    "farmacias guadalajarx",
    "s",
    "pension 65",
];

const CITIES: [&str; 10] =
    ["SAO PAULO", "CURITIBA", "GUADALAJARA", "MONTERREY MX", "CIUDAD DE MEXICO", "BOGOTA", "MEDELLIN", "SANTIAGO", "BUENOS AIRES", "LIMA"];

fn categorize(language: &str, currency: &str, description: &str) -> Verdict {
    let line = Line { description, direction: Direction::Outflow, account: EnrichableAccount::Checking, currency, mcc: None };
    Categorizer::new(language).unwrap().categorize(line)
}

fn without_accents(text: &str) -> String {
    let accents = "áàâãéêíóôõúüçñÁÀÂÃÉÊÍÓÔÕÚÜÇÑ";
    let plain = "aaaaeeiooouucnAAAAEEIOOOUUCN";
    text.chars().map(|c| accents.chars().position(|accent| accent == c).map_or(c, |at| plain.chars().nth(at).unwrap())).collect()
}

/// What an old program makes of UTF-8: every byte becomes a letter.
fn read_as_latin1(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

#[test]
fn the_way_of_writing_makes_no_difference() {
    for (language, currency, description) in DESCRIPTIONS {
        let expected = categorize(language, currency, description);
        assert_ne!(expected.category.as_str(), "Unknown", "{description}");
        for written in [
            description.to_uppercase(),
            description.to_lowercase(),
            without_accents(description),
            read_as_latin1(description),
            description.replace(' ', "   "),
            description.replace(' ', "-"),
            format!("  {description} "),
            format!("{description} 884213"),
        ] {
            assert_eq!(categorize(language, currency, &written), expected, "{written}");
        }
    }
}

#[test]
fn one_description_leaves_nothing_behind_for_the_next() {
    let mut reused = Categorizer::new("es").unwrap();
    for (_, currency, description) in DESCRIPTIONS.iter().chain(DESCRIPTIONS.iter().rev()).filter(|(language, ..)| *language == "es") {
        let line = Line { description, direction: Direction::Outflow, account: EnrichableAccount::Checking, currency, mcc: None };
        assert_eq!(reused.categorize(line), categorize("es", currency, description));
    }
}

/// Names over and over: the work must grow with the text, and no faster. (Cubic work would take hours here.)
#[test]
fn a_hostile_description_costs_no_more_than_its_length() {
    for word in ["oxxo ", "a ", "natural ", "pago ", "1 ", "&", "ã"] {
        let description = word.repeat(1_000_000 / word.len());
        categorize("es", "MXN", &description);
    }
}

/// A labelled row of `tests/categorize/`.
#[derive(serde::Deserialize)]
struct Labelled {
    language: String,
    description: String,
    #[serde(rename = "type")]
    direction: Direction,
    account_category: EnrichableAccount,
    currency: String,
    mcc: Option<u16>,
    gold_category: String,
    gold_merchant: Option<String>,
}

/// The labelled rows of each file, and the least that must be right: of the categories, of the merchants that are named, and
/// of those that should be. The rows were invented by people who had not looked at what the engine makes of them. What was wrong
/// of `worked-on` was looked at since; of `unseen` nobody looks at a single row, so that its figures stay honest.
const FLOORS: [(&str, f64, f64, f64); 4] = [
    (include_str!("categorize/br.jsonl"), 0.97, 0.94, 0.98),
    (include_str!("categorize/es.jsonl"), 0.97, 0.91, 0.94),
    (include_str!("categorize/unseen.jsonl"), 0.92, 0.92, 0.86),
    (include_str!("categorize/worked-on.jsonl"), 0.95, 0.94, 0.92),
];

/// Whether two names mean one business: one may be the beginning of the other (`GNP Seguros`), as for `cargo xtask evaluate`.
fn is_same_name(one: &str, other: &str) -> bool {
    let key = |name: &str| without_accents(name).to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let (one, other) = (key(one), key(other));
    one == other || (one.len().min(other.len()) >= 4 && (one.starts_with(&other) || other.starts_with(&one)))
}

#[test]
fn labelled_descriptions_are_told_as_well_as_they_were() {
    for (file, categories, merchants_said, merchants_found) in FLOORS {
        let rows: Vec<Labelled> = file.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let (mut right, mut said, mut named, mut same) = (0, 0, 0, 0);
        for row in &rows {
            let Labelled { description, direction, account_category: account, currency, mcc, .. } = row;
            let line = Line { description, direction: *direction, account: *account, currency, mcc: *mcc };
            let mut categorizer = Categorizer::new(&row.language).unwrap();
            let verdict = categorizer.categorize(line);
            let merchant = verdict.merchant.and_then(merchant).and_then(|merchant| merchant.merchant_name);
            right += u32::from(verdict.category.as_str() == row.gold_category);
            said += u32::from(merchant.is_some());
            named += u32::from(row.gold_merchant.is_some());
            same += u32::from(merchant.zip(row.gold_merchant.as_deref()).is_some_and(|(said, gold)| is_same_name(&said, gold)));
        }
        let share = |part: u32, of: usize| f64::from(part) / of as f64;
        let found = [share(right, rows.len()), share(same, said as usize), share(same, named as usize)];
        let floors = [categories, merchants_said, merchants_found];
        assert!(found.iter().zip(floors).all(|(found, floor)| *found >= floor), "{found:?} instead of {floors:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_categorized(description in prop_oneof!["\\PC{0,200}", "[ -~]{0,200}", "(?s).{0,60}", "(?s).{9900,10000}"], mcc in proptest::option::of(any::<u16>())) {
        for language in ["es", "pt"] {
            for account in EnrichableAccount::ALL {
                for direction in Direction::ALL {
                    let line = Line { description: &description, direction: *direction, account: *account, currency: "BRL", mcc };
                    let mut categorizer = Categorizer::new(language).unwrap();
                    let verdict = categorizer.categorize(line);
                    prop_assert!((0.0..=1.0).contains(&verdict.confidence));
                    prop_assert!(verdict.subcategory.is_none_or(|s| s.category().is_none_or(|category| category == verdict.category)));
                    prop_assert!(verdict.merchant.is_none_or(|position| merchant(position).is_some()));
                    prop_assert!(categorizer.evidence(&description).len() <= 1_024);
                }
            }
        }
    }

    #[test]
    fn case_and_spacing_keep_the_answer(index in 0..DESCRIPTIONS.len(), flips in proptest::collection::vec(any::<bool>(), 64), gap in "[ .*/-]{1,4}") {
        let (language, currency, description) = DESCRIPTIONS[index];
        let mut flips = flips.into_iter().cycle();
        let cased: String = description
            .chars()
            .flat_map(|c| if flips.next() == Some(true) { c.to_uppercase().collect::<Vec<_>>() } else { c.to_lowercase().collect() })
            .collect();
        let expected = categorize(language, currency, description);
        prop_assert_eq!(categorize(language, currency, &cased), expected);
        prop_assert_eq!(categorize(language, currency, &without_accents(&cased).replace(' ', &gap)), expected);
    }

    #[test]
    fn a_city_keeps_the_answer(index in 0..DESCRIPTIONS.len(), city in 0..CITIES.len()) {
        let (language, currency, description) = DESCRIPTIONS[index];
        let (expected, there) = (categorize(language, currency, description), categorize(language, currency, &format!("{description} {}", CITIES[city])));
        prop_assert_eq!((there.category, there.subcategory, there.merchant), (expected.category, expected.subcategory, expected.merchant));
    }

    #[test]
    fn any_corrections_are_learnt_or_refused(description in "\\PC{0,80}", merchant in proptest::option::of("\\PC{0,20}"), category in "\\PC{0,8}|Taxes|Home & Life") {
        let mut own = Own::default();
        let correction = serde_json::json!([{ "description": description, "category": category, "merchant": merchant }]);
        if own.learn(&correction.to_string()).is_ok() {
            let line = Line { description: &description, direction: Direction::Outflow, account: EnrichableAccount::Checking, currency: "", mcc: None };
            let again = Own::parse(&own.to_json()).unwrap();
            let verdict = Categorizer::new("es").unwrap().with_own(Arc::new(again)).categorize(line);
            prop_assert_eq!(verdict.category.as_str(), category);
        } else {
            prop_assert!(own.is_empty());
        }
    }

    #[test]
    fn what_was_said_before_makes_no_difference(
        pieces in proptest::collection::vec(0..PIECES.len() + 8, 1..7),
        fills in proptest::collection::vec(proptest::collection::vec("[0-9]{1,3}|[0-9]{3,7}|[0-9]{2}[a-z][0-9]", 7), 2..5),
        gaps in proptest::collection::vec(any::<bool>(), 7),
    ) {
        let mut engine = Categorizer::new("es").unwrap();
        for numbers in fills {
            let mut description = String::new();
            for ((piece, number), gap) in pieces.iter().zip(&numbers).zip(&gaps) {
                description.push_str(PIECES.get(*piece).copied().unwrap_or(number));
                description.push_str(if *gap { " " } else { "" });
            }
            let line = Line { description: &description, direction: Direction::Outflow, account: EnrichableAccount::Checking, currency: "MXN", mcc: None };
            let (verdict, evidence) = (engine.categorize(line), engine.evidence(&description));
            let mut fresh = Categorizer::new("es").unwrap().without_memory();
            prop_assert_eq!((verdict, &evidence), (fresh.categorize(line), &fresh.evidence(&description)), "{}", description);
            // The next engine of the thread knows what this one learnt.
            drop(engine);
            engine = Categorizer::new("es").unwrap();
            prop_assert_eq!((engine.categorize(line), engine.evidence(&description)), (verdict, evidence), "{}", description);
        }
    }

    #[test]
    fn only_spanish_and_portuguese_are_read(language in "\\PC{0,3}") {
        prop_assert_eq!(Categorizer::new(&language).is_ok(), matches!(language.as_str(), "es" | "pt"));
    }
}
