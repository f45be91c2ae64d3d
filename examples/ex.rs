use belvo_wasm::enrich::categorize::*;
use belvo_wasm::model::*;
fn main() {
    let mut seen = std::collections::HashSet::new();
    for a in std::env::args().skip(1) {
        let pt = a.starts_with("pt:");
        let t = &a[3..];
        if !seen.insert(t.to_string()) {
            continue;
        }
        let mut c = Categorizer::new(if pt { "pt" } else { "es" }).unwrap();
        for d in [Direction::Outflow, Direction::Inflow] {
            let v = c.categorize(Line {
                description: t,
                direction: d,
                account: EnrichableAccount::CreditCard,
                currency: if pt { "BRL" } else { "MXN" },
                mcc: None,
            });
            println!("{t:40} {d:?} {:?} {:?} m={:?} {:.2}", v.category, v.subcategory, v.merchant, v.confidence);
        }
    }
}
