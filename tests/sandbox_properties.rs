//! What must hold of the sandbox whatever is asked of it, in any order.
#![cfg(all(not(target_arch = "wasm32"), feature = "sandbox"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use belvo_wasm::money::Amount;
use belvo_wasm::sandbox::{Request, Response, Sandbox};
use proptest::prelude::*;
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOON: i64 = 1_795_435_200_000;
const DAY: i64 = 86_400_000;

const INSTITUTIONS: [&str; 6] =
    ["erebor_mx_retail", "erebor_co_retail", "ofmockbank_br_retail", "ironbank_br_business", "sat_mx_fiscal", "imss_mx_employment"];

struct Belvo {
    sandbox: Sandbox,
    now: i64,
}

impl Belvo {
    fn ask(&mut self, method: &str, target: &str, body: &Value) -> Response {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request =
            Request { method, path, query, body: &body, authorization: Some("Basic YTpi"), origin: "", now: self.now, mode: None };
        self.sandbox.handle(&request)
    }

    fn all(&mut self, target: &str) -> Vec<Value> {
        let mut items = Vec::new();
        let mut target = format!("{target}{}page_size=1000", if target.contains('?') { '&' } else { '?' });
        loop {
            let mut response = self.ask("GET", &target, &Value::Null);
            assert_eq!(response.status, 200, "{target} {response:?}");
            let page = response.body.as_mut().unwrap();
            items.append(page["results"].as_array_mut().unwrap());
            let Some(next) = page["next"].as_str() else { return items };
            next.clone_into(&mut target);
        }
    }

    fn links(&mut self) -> Vec<String> {
        self.all("/api/links/").iter().map(|link| text(link, "id").to_owned()).collect()
    }

    fn settle(&mut self) {
        while let Some(next) = self.sandbox.next_event() {
            self.now = self.now.max(next);
            self.sandbox.run(self.now);
        }
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

fn amount(value: &Value) -> Amount {
    Amount::from_f64(value.as_f64().unwrap()).unwrap()
}

/// One thing that a program does. Numbers choose among what there is.
#[derive(Debug, Clone)]
enum Step {
    Register { institution: usize, user: u8, single: bool, mfa: bool },
    Retrieve { link: usize, resource: usize },
    Delete { link: usize, resource: usize, item: usize },
    DeleteLink { link: usize },
    Refresh { link: usize },
    Password { link: usize },
    Pass { hours: u16 },
    Restart,
}

const RESOURCES: [&str; 4] = ["accounts", "owners", "transactions", "invoices"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0..INSTITUTIONS.len(), 0..4_u8, any::<bool>(), prop::bool::weighted(0.2))
            .prop_map(|(institution, user, single, mfa)| Step::Register { institution, user, single, mfa }),
        3 => (any::<usize>(), 0..RESOURCES.len()).prop_map(|(link, resource)| Step::Retrieve { link, resource }),
        3 => (any::<usize>(), 0..RESOURCES.len(), any::<usize>()).prop_map(|(link, resource, item)| Step::Delete { link, resource, item }),
        1 => any::<usize>().prop_map(|link| Step::DeleteLink { link }),
        1 => any::<usize>().prop_map(|link| Step::Refresh { link }),
        1 => any::<usize>().prop_map(|link| Step::Password { link }),
        2 => (1..300_u16).prop_map(|hours| Step::Pass { hours }),
        1 => Just(Step::Restart),
    ];
    prop::collection::vec(step, 1..12)
}

fn body_for(resource: &str, link: &str) -> Value {
    match resource {
        "transactions" => json!({ "link": link, "date_from": "2026-06-01", "date_to": "2026-08-31" }),
        "invoices" => json!({ "link": link, "date_from": "2026-06-01", "date_to": "2026-08-31", "type": "INFLOW" }),
        _ => json!({ "link": link }),
    }
}

fn done(belvo: &mut Belvo, step: &Step) {
    let links = belvo.links();
    let chosen = |number: usize| links.get(number.checked_rem(links.len()).unwrap_or(0)).cloned();
    let outcome = match step {
        Step::Register { institution, user, single, mfa } => {
            let username = format!("user{user}{}", if *mfa { "+numeric" } else { "" });
            let mode = if *single { "single" } else { "recurrent" };
            let body =
                json!({ "institution": INSTITUTIONS[*institution], "username": username, "password": "secret", "access_mode": mode });
            let response = belvo.ask("POST", "/api/links/", &body);
            if response.status == 428 {
                let problem = response.body.unwrap()[0].clone();
                let resume = json!({ "session": problem["session"], "link": problem["link"], "token": "1234" });
                belvo.ask("PATCH", "/api/links/", &resume)
            } else {
                response
            }
        }
        Step::Retrieve { link, resource } => {
            let Some(link) = chosen(*link) else { return };
            belvo.ask("POST", &format!("/api/{}/", RESOURCES[*resource]), &body_for(RESOURCES[*resource], &link))
        }
        Step::Delete { link, resource, item } => {
            let Some(link) = chosen(*link) else { return };
            let items = belvo.all(&format!("/api/{}/?link={link}", RESOURCES[*resource]));
            let Some(item) = items.get(item.checked_rem(items.len()).unwrap_or(0)) else { return };
            let target = format!("/api/{}/{}/", RESOURCES[*resource], text(item, "id"));
            let response = belvo.ask("DELETE", &target, &Value::Null);
            if response.status == 204 {
                assert_eq!(belvo.ask("GET", &target, &Value::Null).status, 404, "{target} is gone");
            }
            response
        }
        Step::DeleteLink { link } => {
            let Some(link) = chosen(*link) else { return };
            belvo.ask("DELETE", &format!("/api/links/{link}/"), &Value::Null)
        }
        Step::Refresh { link } => {
            let Some(link) = chosen(*link) else { return };
            belvo.ask("POST", &format!("/api/links/{link}/refresh/"), &Value::Null)
        }
        Step::Password { link } => {
            let Some(link) = chosen(*link) else { return };
            belvo.ask("PUT", &format!("/api/links/{link}/"), &json!({ "password": "other" }))
        }
        Step::Pass { hours } => {
            belvo.now += i64::from(*hours) * DAY / 24;
            Response { status: 200, ..Response::default() }
        }
        Step::Restart => {
            belvo.sandbox = Sandbox::import(&belvo.sandbox.export().unwrap(), None).unwrap();
            Response { status: 200, ..Response::default() }
        }
    };
    assert!(matches!(outcome.status, 200..=204 | 400 | 404 | 409 | 428 | 429), "{step:?}: {outcome:?}");
}

/// Ids are there once, and whatever names a link or an account names one that is there.
fn is_whole(belvo: &mut Belvo) {
    let links: BTreeSet<String> = belvo.links().into_iter().collect();
    let mut ids: BTreeSet<String> = links.clone();
    let mut accounts = BTreeSet::new();
    for link in &links {
        for resource in ["accounts", "owners", "transactions", "bills", "invoices", "employment-records", "tax-returns"] {
            for item in belvo.all(&format!("/api/{resource}/?link={link}")) {
                let id = text(&item, "id").to_owned();
                if resource == "accounts" {
                    accounts.insert(id.clone());
                }
                assert!(ids.insert(id), "{resource}: {} is there twice", text(&item, "id"));
                let account = &item["account"];
                let of = account.get("link").unwrap_or(&item["link"]).as_str();
                assert!(of.is_none_or(|of| of == link), "{resource} of another link: {item}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn nothing_is_doubled_orphaned_or_left(seed in any::<u64>(), steps in steps()) {
        let mut belvo = Belvo { sandbox: Sandbox::new(seed, None), now: NOON };
        for step in &steps {
            done(&mut belvo, step);
        }
        belvo.settle();
        is_whole(&mut belvo);
        // Whatever is there goes with the links.
        for link in belvo.links() {
            belvo.now += DAY;
            prop_assert_eq!(belvo.ask("DELETE", &format!("/api/links/{link}/"), &Value::Null).status, 204);
            for resource in ["accounts", "owners", "transactions", "invoices"] {
                prop_assert_eq!(belvo.all(&format!("/api/{resource}/?link={link}")).len(), 0);
            }
        }
        prop_assert_eq!(belvo.all("/api/accounts/").len() + belvo.all("/api/owners/").len(), 0);
    }

    #[test]
    fn balances_move_by_what_is_booked(seed in any::<u64>(), institution in 0..4_usize, user in "[a-z]{1,6}", days in 1..90_i64) {
        let mut belvo = Belvo { sandbox: Sandbox::new(seed, None), now: NOON };
        let body = json!({ "institution": INSTITUTIONS[institution], "username": user, "password": "secret" });
        let link = text(&belvo.ask("POST", "/api/links/", &body).body.unwrap(), "id").to_owned();
        belvo.settle();
        let balances = |belvo: &mut Belvo| -> BTreeMap<String, (String, Amount)> {
            let accounts = belvo.all(&format!("/api/accounts/?link={link}"));
            accounts.iter().map(|one| (text(one, "id").to_owned(), (text(one, "balance_type").to_owned(), amount(&one["balance"]["current"])))).collect()
        };
        // What is pending counts already, as it does on cards.
        let booked = |belvo: &mut Belvo| belvo.all(&format!("/api/transactions/?link={link}"));
        let (before, known) = (balances(&mut belvo), booked(&mut belvo));
        prop_assert!(!before.is_empty());
        belvo.now += days * DAY;
        for resource in ["accounts", "transactions"] {
            let mut body = body_for(resource, &link);
            body["date_to"] = json!("2026-11-23");
            prop_assert_eq!(belvo.ask("POST", &format!("/api/{resource}/"), &body).status, 201);
        }
        let known: BTreeSet<&str> = known.iter().map(|item| text(item, "id")).collect();
        let mut expected = before.clone();
        for item in booked(&mut belvo).iter().filter(|item| !known.contains(text(item, "id"))) {
            let (kind, balance) = expected.get_mut(text(&item["account"], "id")).expect("its account is there");
            let inflow = (text(item, "type") == "INFLOW") == (kind == "ASSET");
            *balance += if inflow { amount(&item["amount"]) } else { -amount(&item["amount"]) };
        }
        prop_assert_eq!(balances(&mut belvo), expected);
    }
}

#[test]
fn the_same_seed_and_the_same_requests_give_the_same_answers() {
    let play = |seed: u64| {
        let mut belvo = Belvo { sandbox: Sandbox::new(seed, None), now: NOON };
        for institution in INSTITUTIONS {
            belvo.ask("POST", "/api/links/", &json!({ "institution": institution, "username": "ana", "password": "secret" }));
        }
        belvo.settle();
        let mut all = belvo.all("/api/links/");
        for link in belvo.links() {
            for resource in ["accounts", "owners", "transactions", "invoices", "employment-records"] {
                all.extend(belvo.all(&format!("/api/{resource}/?link={link}")));
            }
        }
        all
    };
    let first = play(1);
    assert_eq!(first, play(1));
    assert_ne!(first, play(2));
}
