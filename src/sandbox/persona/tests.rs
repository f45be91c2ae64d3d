//! What a user relies on of the people: sums, ids, one identity everywhere, Belvo's document.

mod coherence;
mod document;
mod sums;

use serde_json::Value;

use super::{Kind, LinkInfo, Person, lives};
use crate::api::Resource;
use crate::date::Date;
use crate::money::Amount;

const LINK: &str = "3f0e3c1a-2b1f-4a69-9d7b-0a0b0c0d0e0f";
const DAY: &str = "2026-11-23";

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Whoever leads that life, at an institution of that kind.
fn person(seed: u64, life: &str, kind: Kind) -> Person {
    person_on(seed, life, kind, DAY, DAY)
}

fn person_on(seed: u64, life: &str, kind: Kind, registered: &str, today: &str) -> Person {
    let institution = match kind {
        Kind::Bank | Kind::Business => "erebor_retail",
        Kind::Fiscal => "tatooine_fiscal",
        Kind::Employment => "planet_employment",
    };
    let info = LinkInfo {
        id: LINK,
        institution,
        country: life.rsplit('_').next().unwrap(),
        kind,
        username: life,
        registered: date(registered),
        today: date(today),
        now: "2026-11-23T12:00:00.000000Z",
    };
    let person = Person::of(seed, &info);
    assert_eq!(person.life.name, life);
    person
}

fn life_names() -> impl Iterator<Item = &'static str> {
    lives::ALL.iter().map(|life| life.name)
}

/// What a person is looked at through. A business bank shows what any bank does.
const KINDS: [Kind; 3] = [Kind::Bank, Kind::Fiscal, Kind::Employment];

fn one(person: &Person, resource: &Resource) -> Value {
    let mut items = person.items(resource);
    assert_eq!(items.len(), 1, "{}", resource.name);
    items.remove(0)
}

fn amount(value: &Value) -> Amount {
    Amount::from_f64(value.as_f64().unwrap()).unwrap()
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer} of {value}"))
}
