//! Descriptions and merchants and rules of one's own. The first line of the input is read as the latter, the rest is a description.
#![no_main]

use std::sync::Arc;

use belvo_wasm::enrich::categorize::{Categorizer, Line, Own};
use belvo_wasm::model::{Direction, EnrichableAccount};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (own, description) = text.split_once('\n').unwrap_or(("", &text));
    let parsed = Own::parse(own).ok();
    for language in ["es", "pt"] {
        let Ok(mut categorizer) = Categorizer::new(language) else { continue };
        if let Some(own) = &parsed {
            assert_eq!(Own::parse(&own.to_json()).as_ref(), Ok(own));
            categorizer = categorizer.with_own(Arc::new(own.clone()));
        }
        for (direction, account) in [(Direction::Outflow, EnrichableAccount::Checking), (Direction::Inflow, EnrichableAccount::CreditCard)] {
            let mcc = Some(data.len() as u16);
            let verdict = categorizer.categorize(Line { description, direction, account, currency: "BRL", mcc });
            assert!((0.0..=1.0).contains(&verdict.confidence));
            assert!(verdict.merchant.is_none_or(|position| categorizer.merchant(position).is_some()));
        }
    }
    let mut learnt = parsed.unwrap_or_default();
    let _ = learnt.learn(own);
    let _ = learnt.learn(&serde_json::json!([{ "description": description, "category": "Taxes" }]).to_string());
});
