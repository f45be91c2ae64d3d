//! The client against the sandbox: both in one program, as a Rust user would have them.
#![cfg(all(not(target_arch = "wasm32"), feature = "client", feature = "sandbox"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use belvo_wasm::api::resources::{ACCOUNTS, LINKS, TRANSACTIONS};
use belvo_wasm::api::{Call, Client, Credentials, Environment, Operation};
use belvo_wasm::model::{Account, ErrorKind, Link, Page, Transaction};
use belvo_wasm::sandbox::{InMemory, Keys, Sandbox};
use futures_executor::block_on;
use serde_json::{Map, Value, json};

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200_000;

/// A client of a sandbox whose data arrives at once.
fn client(seed: u64) -> Client<InMemory> {
    let sandbox = InMemory::new(Sandbox::new(seed, None).delay(0), NOW);
    Client::new(&Environment::Sandbox.base_url(), Credentials::keys("id", "password").unwrap(), sandbox).unwrap()
}

fn query(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => panic!("a query is an object"),
    }
}

fn register(client: &Client<InMemory>, institution: &str, access_mode: &str) -> String {
    let body = json!({ "institution": institution, "username": "ana", "password": "secret", "access_mode": access_mode });
    block_on(client.create::<Link>(&LINKS, &body)).unwrap().id.unwrap()
}

/// Every item of a list, page by page.
fn all<T: serde::de::DeserializeOwned>(client: &Client<InMemory>, first: &Call, next: &Call) -> Vec<T> {
    let mut items = Vec::new();
    let mut call = first.clone();
    loop {
        let body = block_on(client.call(&call)).unwrap().unwrap();
        let page: Page<T> = serde_json::from_value(body).unwrap();
        items.extend(page.results);
        match page.next {
            Some(address) => call = next.clone().next(address),
            None => return items,
        }
    }
}

#[test]
fn a_recurrent_link_brings_its_data_along() {
    for institution in ["erebor_mx_retail", "ofmockbank_br_retail", "gringotts_co_retail"] {
        let client = client(1);
        let link = register(&client, institution, "recurrent");
        let accounts = block_on(client.list::<Account>(&ACCOUNTS, &query(json!({ "link": link })))).unwrap();
        assert!(accounts.count >= 2);
        assert!(accounts.results.iter().all(|account| account.extra.is_empty() && account.link.as_deref() == Some(&link)));

        let list = Call::new(&TRANSACTIONS, Operation::List);
        let transactions: Vec<Transaction> = all(&client, &list.clone().query(&query(json!({ "link": link, "page_size": 97 }))), &list);
        let ids: std::collections::BTreeSet<_> = transactions.iter().map(|transaction| transaction.id.clone()).collect();
        assert_eq!(ids.len(), transactions.len());
        assert!(transactions.len() > 250);
        assert!(transactions.iter().all(|transaction| transaction.extra.is_empty()));
        let unknown =
            transactions.iter().filter(|transaction| transaction.category.as_ref().is_none_or(|category| category.as_str() == "Unknown"));
        assert!(unknown.count() * 20 < transactions.len(), "the sandbox's own descriptions are understood");
    }
}

#[test]
fn a_single_link_has_what_was_retrieved() {
    let client = client(1);
    let link = register(&client, "erebor_mx_retail", "single");
    assert_eq!(block_on(client.list::<Account>(&ACCOUNTS, &Map::new())).unwrap().count, 0);

    let unsaved: Vec<Account> = block_on(client.create(&ACCOUNTS, &json!({ "link": link, "save_data": false }))).unwrap();
    assert!(unsaved.len() >= 2);
    assert_eq!(block_on(client.list::<Account>(&ACCOUNTS, &Map::new())).unwrap().count, 0);

    let saved: Vec<Account> = block_on(client.create(&ACCOUNTS, &json!({ "link": link }))).unwrap();
    assert_eq!(saved, unsaved);
    let account = block_on(client.get::<Account>(&ACCOUNTS, saved[0].id.as_deref().unwrap())).unwrap();
    assert_eq!(account, saved[0]);

    let body = json!({ "link": link, "date_from": "2026-10-01", "date_to": "2026-10-31", "account": account.id });
    let october: Vec<Transaction> = block_on(client.create(&TRANSACTIONS, &body)).unwrap();
    let again: Vec<Transaction> = block_on(client.create(&TRANSACTIONS, &body)).unwrap();
    assert_eq!(october, again);
    let stored = block_on(client.list::<Transaction>(&TRANSACTIONS, &query(json!({ "link": link, "page_size": 1000 })))).unwrap();
    assert_eq!(stored.count, october.len() as u64, "what was retrieved twice is stored once");
    assert!(stored.results.iter().all(|transaction| transaction.value_date.as_deref().unwrap().starts_with("2026-10")));
}

#[test]
fn deletion_takes_along_what_belongs_to_it() {
    let client = client(1);
    let (one, other) = (register(&client, "erebor_mx_retail", "recurrent"), register(&client, "erebor_co_retail", "recurrent"));
    let count = |link: &str| block_on(client.list::<Transaction>(&TRANSACTIONS, &query(json!({ "link": link })))).unwrap().count;
    let before = count(&other);

    let accounts = block_on(client.list::<Account>(&ACCOUNTS, &query(json!({ "link": one })))).unwrap().results;
    block_on(client.delete(&ACCOUNTS, accounts[0].id.as_deref().unwrap())).unwrap();
    let left = block_on(client.list::<Transaction>(&TRANSACTIONS, &query(json!({ "link": one, "page_size": 1000 })))).unwrap();
    assert!(left.count > 0 && left.results.iter().all(|transaction| transaction.account.as_ref().unwrap().id != accounts[0].id));

    block_on(client.delete(&LINKS, &one)).unwrap();
    assert_eq!((count(&one), count(&other)), (0, before));
    assert_eq!(block_on(client.get::<Link>(&LINKS, &one)).unwrap_err().kind, ErrorKind::NotFound);
    assert_eq!(block_on(client.delete(&LINKS, &one)).unwrap_err().kind, ErrorKind::NotFound);
}

#[test]
fn one_seed_invents_one_world() {
    let world = |seed| {
        let client = client(seed);
        let link = register(&client, "erebor_mx_retail", "recurrent");
        block_on(client.call(&Call::new(&TRANSACTIONS, Operation::List).query(&query(json!({ "link": link }))))).unwrap()
    };
    assert_eq!(world(1), world(1));
    assert_ne!(world(1), world(2));
}

#[test]
fn errors_come_with_their_kind_code_field_and_request_id() {
    let client = client(1);
    let error = block_on(client.create::<Link>(&LINKS, &json!({ "institution": "erebor_mx_retail" }))).unwrap_err();
    assert_eq!((error.kind, error.code.as_str(), error.field.as_deref()), (ErrorKind::Validation, "required", Some("username")));
    assert_eq!(error.request_id.as_ref().map(String::len), Some(32));
    assert_eq!((error.status, error.method, error.path.as_deref()), (Some(400), Some("POST"), Some("/api/links/")));

    let error = block_on(client.create::<Link>(&LINKS, &json!({ "institution": "x_mx_y", "username": "a", "password": "b" }))).unwrap_err();
    assert_eq!((error.code.as_str(), error.field.as_deref()), ("does_not_exist", Some("institution")));

    let resume = Call::new(&ACCOUNTS, Operation::Resume).body(&json!({ "session": "s", "link": "l", "token": "1" }));
    assert_eq!(block_on(client.call(&resume)).unwrap_err().kind, ErrorKind::SessionExpired);

    let keys = Keys { id: "right".into(), password: "right".into() };
    let sandbox = InMemory::new(Sandbox::new(1, Some(&keys)), NOW);
    let wrong = Client::new("https://sandbox.belvo.com", Credentials::keys("right", "wrong").unwrap(), sandbox).unwrap();
    let error = block_on(wrong.list::<Link>(&LINKS, &Map::new())).unwrap_err();
    assert_eq!((error.kind, error.status), (ErrorKind::Authentication, Some(401)));
    assert!(!format!("{error} {error:?}").contains("wrong"));
}

#[test]
fn work_for_later_is_accepted_with_a_request_id() {
    let client = client(1);
    let link = register(&client, "erebor_mx_retail", "single");
    let body = json!({ "link": link, "date_from": "2026-10-01", "date_to": "2026-10-31" });
    let accepted = block_on(client.call(&Call::new(&TRANSACTIONS, Operation::Create).body(&body).asynchronous(true))).unwrap().unwrap();
    assert_eq!(accepted["request_id"].as_str().map(str::len), Some(32));
    assert!(block_on(client.list::<Transaction>(&TRANSACTIONS, &query(json!({ "link": link })))).unwrap().count > 0);
}
