use super::*;
use crate::api::resources::RESOURCES;

fn info<'a>(institution: &'a str, country: &'a str, kind: Kind, username: &'a str, day: &str) -> LinkInfo<'a> {
    LinkInfo {
        id: "3f0e3c1a-2b1f-4a69-9d7b-0a0b0c0d0e0f",
        institution,
        country,
        kind,
        username,
        registered: Date::parse(day).unwrap(),
        today: Date::parse(day).unwrap(),
        now: "2026-11-23T12:00:00.000000Z",
    }
}

#[test]
fn dump() {
    let mut all = serde_json::Map::new();
    for life in lives::ALL {
        let country = life.name.rsplit('_').next().unwrap();
        for (kind, institution) in [(Kind::Bank, "erebor"), (Kind::Fiscal, "tatooine"), (Kind::Employment, "planet")] {
            let person = Person::of(1, &info(institution, country, kind, life.name, "2026-11-23"));
            for resource in RESOURCES {
                let start = std::time::Instant::now();
                let items = person.items(resource);
                let took = start.elapsed();
                if !items.is_empty() {
                    println!("{} {:?} {} {} {:?}", life.name, kind, resource.name, items.len(), took);
                    if resource.name == "exchanges" {
                        let history = person.exchange_history(items[0]["id"].as_str().unwrap());
                        all.insert(format!("{} exchangeHistory", life.name), history.into());
                    }
                    all.insert(format!("{} {}", life.name, resource.name), items.into());
                }
            }
        }
    }
    std::fs::write("/tmp/out/dump.json", serde_json::to_string(&all).unwrap()).unwrap();
}
