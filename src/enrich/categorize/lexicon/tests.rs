use super::super::trie::{Hit, Step, Target};
use super::super::{Categorizer, Line};
use super::*;
use crate::model::{Direction, EnrichableAccount};

/// Every phrase under this place, with what it leads to.
fn collect(step: Step<'static>, phrase: &mut Vec<u8>, found: &mut Vec<(Vec<u8>, Vec<Hit>)>) {
    let hits = step.hits();
    if !hits.is_empty() {
        found.push((phrase.clone(), hits.to_vec()));
    }
    BUILT.trie.each_next(step, |letter, next| {
        phrase.push(letter);
        collect(next, phrase, found);
        phrase.pop();
    });
}

fn phrases() -> Vec<(Vec<u8>, Vec<Hit>)> {
    let mut found = Vec::new();
    collect(BUILT.trie.start(), &mut Vec::new(), &mut found);
    found
}

#[test]
fn every_phrase_is_found_letter_by_letter_and_leads_somewhere() {
    let phrases = phrases();
    assert!(phrases.len() > 10_000, "{}", phrases.len());
    assert!(phrases.is_sorted_by_key(|(phrase, _)| phrase.clone()));
    for (phrase, hits) in phrases {
        let mut step = BUILT.trie.start();
        assert!(phrase.iter().all(|letter| BUILT.trie.take(&mut step, *letter)), "{}", String::from_utf8_lossy(&phrase));
        assert_eq!(step.hits(), hits);
        for hit in hits {
            match hit.target {
                Target::Merchant(index) => assert!(BUILT.merchant(index).is_some() && BUILT.name(index).is_some()),
                Target::Rule(index) => assert!(BUILT.rule(index).is_some()),
            }
        }
    }
}

#[test]
fn every_verdict_keeps_to_the_taxonomy() {
    assert!(!BUILT.verdicts.is_empty());
    for verdict in &BUILT.verdicts {
        if let Some(category) = verdict.subcategory.and_then(Subcategory::category) {
            assert_eq!(category, verdict.category, "{verdict:?}");
        }
    }
}

#[test]
fn names_and_websites_are_those_of_the_files() {
    let mut expected = Vec::new();
    let folders = ["merchants", "brands"].map(|folder| std::fs::read_dir(format!("{}/data/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap());
    let paths = folders.into_iter().flatten().map(|file| file.unwrap().path());
    let files: Vec<_> = paths.filter(|path| path.extension().is_some_and(|extension| extension == "tsv")).collect();
    for path in files {
        for line in std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut columns = line.split('\t').map(str::trim);
            let (name, verdict) = (columns.next().unwrap().to_owned(), columns.next().unwrap());
            expected.push((name, Verdict::parse(verdict).unwrap(), columns.next().filter(|site| !site.is_empty()).map(str::to_owned)));
        }
    }
    let shown = |name: &str, verdict: Verdict, website: Option<String>| format!("{name} {verdict:?} {website:?}");
    let mut expected: Vec<String> = expected.into_iter().map(|(name, verdict, website)| shown(&name, verdict, website)).collect();
    let built = (0..BUILT.merchant_count() as u16).map(|index| {
        let (name, website) = BUILT.name(index).unwrap();
        shown(&name, BUILT.merchant(index).unwrap().verdict, website)
    });
    let mut built: Vec<String> = built.collect();
    expected.sort();
    built.sort();
    assert_eq!(built, expected);
    assert!(BUILT.name(u16::MAX).is_none() && BUILT.merchant(u16::MAX).is_none() && BUILT.rule(u16::MAX).is_none());
}

#[test]
fn bytes_that_are_no_dictionary_are_refused() {
    assert!(Lexicon::read(b"", b"").is_none());
    assert!(Lexicon::read(&[0xFF; 64], b"").is_none());
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    /// The engine outlives the bytes that it reads, so those of each case are left where they are.
    #[test]
    fn a_damaged_dictionary_or_model_is_refused_or_read(
        damage in proptest::collection::vec((0.0..1.0_f64, proptest::prelude::any::<u8>()), 1..12),
        kept in proptest::option::weighted(0.3, 0.0..1.0_f64),
        is_model in proptest::prelude::any::<bool>(),
    ) {
        let dictionary: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
        let model: &[u8] = include_bytes!("../../../../data/model/categorize.bin");
        let damaged = |bytes: &[u8], is_damaged: bool| -> &'static [u8] {
            let mut bytes = bytes.to_vec();
            if is_damaged {
                bytes.truncate((bytes.len() as f64 * kept.unwrap_or(1.0)) as usize);
                let length = bytes.len();
                for (place, byte) in &damage {
                    if let Some(own) = bytes.get_mut((length as f64 * place) as usize) {
                        *own = *byte;
                    }
                }
            }
            bytes.leak()
        };
        let read = Lexicon::read(damaged(dictionary, !is_model), damaged(model, is_model));
        if let Some(lexicon) = read.map(|lexicon| &*Box::leak(Box::new(lexicon))) {
            let mut engine = Categorizer::with_lexicon("es", lexicon).unwrap();
            for description in ["COMPRA OXXO INSURGENTES 12MAR", "PANADERIA LA ESPERANSA", "MERPAGO*RESTAURANTEDONPEPE", "FARMACIAS GUADALAJ", "ZZYX QWV"] {
                let verdict = engine.categorize(Line {
                    description,
                    direction: Direction::Outflow,
                    account: EnrichableAccount::Checking,
                    currency: "MXN",
                    mcc: Some(5411),
                });
                let _ = verdict.merchant.and_then(|position| engine.merchant(position));
                proptest::prop_assert!((0.0..=1.0).contains(&verdict.confidence), "{verdict:?}");
            }
        }
    }
}
