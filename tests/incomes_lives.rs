//! The incomes of the sandbox's people: what their lives say comes in is found, and what is moved about is not.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich", feature = "sandbox"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use belvo_wasm::enrich::incomes::{Options, Trace, trace};
use belvo_wasm::sandbox::{Request, Sandbox};
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOON: i64 = 1_795_435_200_000;

/// A life, what it mostly lives on by the names of its streams, and what that is.
const LIVES: [(&str, &[&str], &str, &str); 9] = [
    ("salaried_mx", &["salary", "aguinaldo"], "SALARY", "FORTNIGHTLY"),
    ("indebted_mx", &["salary", "aguinaldo"], "SALARY", "FORTNIGHTLY"),
    ("driver_mx", &["rides driven"], "ALTERNATIVE_INCOME", "WEEKLY"),
    ("pensioner_mx", &["pension", "pension aguinaldo"], "RETIREMENT", "MONTHLY"),
    ("clt_br", &["salary", "thirteenth, first part", "thirteenth, second part"], "SALARY", "MONTHLY"),
    ("driver_br", &["rides driven"], "ALTERNATIVE_INCOME", "WEEKLY"),
    ("pensioner_br", &["pension", "pension, thirteenth, first part", "pension, thirteenth, second part"], "RETIREMENT", "MONTHLY"),
    ("salaried_co", &["salary", "prima in June", "prima in December"], "SALARY", "MONTHLY"),
    ("pensioner_co", &["pension", "pension, extra month"], "RETIREMENT", "MONTHLY"),
];

/// Lives on fees of several clients: no one stream is the main one.
const FREELANCERS: [&str; 3] = ["freelancer_mx", "freelancer_br", "freelancer_co"];

struct Life {
    rows: Vec<Value>,
    /// Of each transaction, by its id, what it is, and whether it is moved between accounts of one's own.
    truth: BTreeMap<String, (String, bool)>,
    found: Trace,
}

fn ask(sandbox: &mut Sandbox, method: &str, target: &str, body: &str, now: i64) -> Value {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let authorization = Some("Basic YTpi");
    let response = sandbox.handle(&Request { method, path, query, body, mode: None, authorization, origin: "https://x", now });
    assert!(response.status < 300, "{target}: {response:?}");
    response.body.unwrap()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap()
}

fn live(seed: u64, life: &str, only_inflows: bool) -> Life {
    let mut sandbox = Sandbox::new(seed, None);
    let mut now = NOON;
    let country = life.rsplit('_').next().unwrap();
    let body = json!({ "institution": format!("erebor_{country}_retail"), "username": life, "password": "secret" }).to_string();
    let link = text(&ask(&mut sandbox, "POST", "/api/links/", &body, now), "id").to_owned();
    while let Some(next) = sandbox.next_event() {
        now = now.max(next);
        sandbox.run(now);
    }
    let (mut transactions, mut target) = (Vec::new(), format!("/api/transactions/?link={link}&page_size=1000"));
    loop {
        let mut page = ask(&mut sandbox, "GET", &target, "", now);
        transactions.append(page["results"].as_array_mut().unwrap());
        let Some(next) = page["next"].as_str() else { break };
        next.strip_prefix("https://x").unwrap().clone_into(&mut target);
    }
    let mut truth = BTreeMap::new();
    for stream in sandbox.truth(&link, now).unwrap()["streams"].as_array().unwrap() {
        for id in stream["transactions"].as_array().unwrap() {
            truth.insert(id.as_str().unwrap().to_owned(), (text(stream, "name").to_owned(), stream["own"] == true));
        }
    }
    let is_asset = |row: &&Value| matches!(text(&row["account"], "category"), "CHECKING_ACCOUNT" | "SAVINGS_ACCOUNT");
    let rows: Vec<Value> = transactions
        .iter()
        .filter(is_asset)
        .filter(|row| !only_inflows || row["type"] == "INFLOW")
        .map(|row| {
            json!({
                "transaction_id": row["id"], "account_holder_type": "INDIVIDUAL", "account_holder_id": "h", "account_id": row["account"]["id"],
                "account_category": row["account"]["category"], "value_date": text(row, "value_date")[..10], "description": row["description"],
                "type": row["type"], "amount": row["amount"], "currency": row["currency"], "institution": "b",
            })
        })
        .collect();
    let language = if country == "br" { "pt" } else { "es" };
    let request = serde_json::from_value(json!({ "language": language, "transactions": rows })).unwrap();
    let found = trace(&request, &Options::default()).unwrap().remove(0);
    Life { rows, truth, found }
}

impl Life {
    fn of(&self, row: usize) -> &(String, bool) {
        &self.truth[text(&self.rows[row], "transaction_id")]
    }

    /// What is moved between own accounts is no income, and all that the names say is.
    fn check(&self, life: &str, names: &[&str]) {
        let kept: BTreeSet<usize> = self.found.streams.iter().flat_map(|stream| stream.transactions.iter().copied()).collect();
        assert!(kept.iter().all(|row| !self.of(*row).1), "{life}: own money is income");
        for one in self.found.left_out.iter().filter(|one| one.reason.as_str() != "OUTFLOW") {
            let (name, _) = self.of(one.transaction);
            assert!(!names.contains(&name.as_str()), "{life}: {name} is {}: {}", one.reason.as_str(), self.rows[one.transaction]);
        }
    }
}

#[test]
fn what_people_live_on_is_one_stream() {
    for (life, names, kind, frequency) in LIVES {
        for (seed, only_inflows) in [(1, false), (2, true), (3, false)] {
            let lived = live(seed, life, only_inflows);
            lived.check(life, names);
            let shown = lived.found.income.income_streams.as_ref().unwrap();
            let place =
                lived.found.streams.iter().position(|stream| stream.transactions.iter().any(|row| lived.of(*row).0 == names[0])).unwrap();
            let (stream, rows) = (&shown[place], &lived.found.streams[place]);
            let tell = format!("{life} of seed {seed}: {stream:?}");
            assert_eq!(stream.income_type.as_ref().unwrap().as_str(), kind, "{tell}");
            assert_eq!(stream.frequency.as_ref().unwrap().as_str(), frequency, "{tell}");
            assert_eq!(stream.confidence.as_ref().unwrap().as_str(), "HIGH", "{tell}");
            assert_eq!(stream.regularity, Some(1.0), "{tell}");
            // All of it and nothing else.
            assert!(rows.transactions.iter().all(|row| names.contains(&lived.of(*row).0.as_str())), "{tell}");
            let named = |row: &usize| names.contains(&lived.of(*row).0.as_str());
            let all = lived.found.streams.iter().flat_map(|stream| &stream.transactions).filter(|row| named(row)).count();
            assert_eq!(rows.transactions.len(), all, "{tell}");
            // A thirteenth month looks like the twelfth that comes with it: which of them is the extra one cannot be told.
            let besides = rows.transactions.iter().filter(|row| lived.of(**row).0 != names[0]).count();
            assert_eq!(rows.extras.len(), besides, "{tell}");
        }
    }
}

#[test]
fn fees_are_a_stream_a_client() {
    for life in FREELANCERS {
        let lived = live(1, life, false);
        lived.check(life, &["fees"]);
        for (stream, rows) in lived.found.income.income_streams.as_ref().unwrap().iter().zip(&lived.found.streams) {
            if rows.transactions.iter().any(|row| lived.of(*row).0 == "fees") {
                assert_eq!(stream.income_type.as_ref().unwrap().as_str(), "FREELANCE", "{life}: {stream:?}");
                assert!(rows.transactions.iter().all(|row| lived.of(*row).0 == "fees"), "{life}: {stream:?}");
            }
        }
    }
}
