//! What a program goes through with Belvo: links, second factors, waiting, webhooks, deletions. The sandbox must go along.
#![cfg(all(not(target_arch = "wasm32"), feature = "sandbox"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use belvo_wasm::sandbox::{Fault, Keys, Matching, Request, Response, Sandbox};
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOON: i64 = 1_795_435_200_000;
const MINUTE: i64 = 60_000;

/// A sandbox and its clock.
struct Bank {
    sandbox: Sandbox,
    now: i64,
}

impl Bank {
    fn new() -> Self {
        Self { sandbox: Sandbox::new(7, None), now: NOON }
    }

    fn ask(&mut self, method: &str, target: &str, body: &Value) -> Response {
        self.ask_in(None, method, target, body)
    }

    fn ask_in(&mut self, mode: Option<&str>, method: &str, target: &str, body: &Value) -> Response {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.sandbox.handle(&Request {
            method,
            path,
            query,
            body: &body,
            mode,
            authorization: Some("Basic YTpi"),
            origin: "https://x",
            now: self.now,
        })
    }

    fn get(&mut self, target: &str) -> Value {
        let response = self.ask("GET", target, &Value::Null);
        assert_eq!(response.status, 200, "{target}: {response:?}");
        response.body.unwrap()
    }

    /// Everything of a resource that a link has, page by page.
    fn all(&mut self, resource: &str, link: &str) -> Vec<Value> {
        let mut items = Vec::new();
        let mut target = format!("/api/{resource}/?link={link}&page_size=1000");
        loop {
            let mut page = self.get(&target);
            items.append(page["results"].as_array_mut().unwrap());
            let Some(next) = page["next"].as_str() else { return items };
            next.strip_prefix("https://x").unwrap().clone_into(&mut target);
        }
    }

    fn register(&mut self, institution: &str, username: &str, more: &Value) -> Response {
        let mut body = json!({ "institution": institution, "username": username, "password": "secret" });
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        self.ask("POST", "/api/links/", &body)
    }

    /// A link, before its data has arrived.
    fn link(&mut self, institution: &str, username: &str, more: &Value) -> String {
        let response = self.register(institution, username, more);
        assert_eq!(response.status, 201, "{response:?}");
        response.body.unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// Lets all that was asked for arrive; the webhooks that tell so, as `TYPE code`.
    fn settle(&mut self) -> Vec<String> {
        while let Some(next) = self.sandbox.next_event() {
            self.now = self.now.max(next);
            self.sandbox.run(self.now);
        }
        self.webhooks().iter().map(|webhook| format!("{} {}", text(webhook, "webhook_type"), text(webhook, "webhook_code"))).collect()
    }

    fn webhooks(&mut self) -> Vec<Value> {
        self.sandbox.webhooks(self.now)
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

fn code(response: &Response) -> (u16, String) {
    (response.status, text(&response.body.as_ref().unwrap()[0], "code").to_owned())
}

fn refused(response: &Response, status: u16, expected: &str) {
    assert_eq!(code(response), (status, expected.to_owned()), "{response:?}");
}

#[test]
fn history_arrives_later_and_webhooks_tell_of_it() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &json!({ "external_id": "user-1" }));
    assert_eq!(bank.get(&format!("/api/accounts/?link={link}"))["count"], 0);
    assert!(bank.webhooks().is_empty());
    bank.now += 999;
    assert!(bank.webhooks().is_empty());
    bank.now += 1;
    let webhooks = bank.webhooks();
    let told: Vec<&str> = webhooks.iter().map(|webhook| text(webhook, "webhook_type")).collect();
    assert_eq!(told, ["ACCOUNTS", "OWNERS", "TRANSACTIONS"]);
    for webhook in &webhooks {
        assert_eq!((text(webhook, "link_id"), text(webhook, "external_id")), (link.as_str(), "user-1"));
        assert_eq!((text(webhook, "process_type"), text(webhook, "webhook_code")), ("historical_update", "historical_update"));
    }
    let accounts = bank.get(&format!("/api/accounts/?link={link}"));
    assert_eq!(webhooks[0]["data"]["total_accounts"], accounts["count"]);
    assert!(accounts["count"].as_u64().unwrap() > 0);
    let transactions = bank.get(&format!("/api/transactions/?link={link}&page_size=1000"));
    let data = &webhooks[2]["data"];
    assert_eq!(data["total_transactions"], transactions["count"]);
    let inflows = bank.get(&format!("/api/transactions/?link={link}&type=INFLOW"));
    assert_eq!(data["total_inflow_transactions"], inflows["count"]);
    // Each webhook is given once.
    assert!(bank.webhooks().is_empty());
}

#[test]
fn single_links_load_what_they_are_told_to() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &json!({ "access_mode": "single" }));
    assert_eq!(bank.settle(), Vec::<String>::new());
    let accounts = bank.ask("POST", "/api/accounts/", &json!({ "link": link, "save_data": false }));
    assert_eq!((accounts.status, bank.get(&format!("/api/accounts/?link={link}"))["count"].as_u64()), (200, Some(0)));
    let saved = bank.ask("POST", "/api/accounts/", &json!({ "link": link }));
    assert_eq!(saved.status, 201);
    let listed = bank.get(&format!("/api/accounts/?link={link}"));
    assert_eq!(listed["count"].as_u64(), saved.body.unwrap().as_array().map(|items| items.len() as u64));
    bank.link("erebor_mx_retail", "eva", &json!({ "access_mode": "single", "fetch_resources": ["ACCOUNTS"] }));
    assert_eq!(bank.settle(), ["ACCOUNTS historical_update"]);
}

#[test]
fn a_retrieval_of_some_days_stores_those_days() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &json!({ "access_mode": "single" }));
    let body = |from, to| json!({ "link": link, "date_from": from, "date_to": to });
    let march = bank.ask("POST", "/api/transactions/", &body("2026-03-01", "2026-03-31")).body.unwrap();
    let march = march.as_array().unwrap().len();
    let listed = |bank: &mut Bank| bank.get(&format!("/api/transactions/?link={link}&page_size=1000"));
    assert!(march > 0);
    assert_eq!(listed(&mut bank)["count"], march);
    let both = bank.ask("POST", "/api/transactions/", &body("2026-03-20", "2026-04-30")).body.unwrap();
    let days: Vec<String> =
        listed(&mut bank)["results"].as_array().unwrap().iter().map(|item| text(item, "value_date").to_owned()).collect();
    assert!(days.iter().all(|day| ("2026-03-01".."2026-05-01").contains(&day.as_str())));
    assert!(days.len() > march && days.len() < march + both.as_array().unwrap().len());
}

#[test]
fn incomes_are_found_by_the_accounts_of_their_streams() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "salaried_mx", &json!({ "fetch_resources": ["ACCOUNTS", "TRANSACTIONS"] }));
    bank.settle();
    let income = bank.ask("POST", "/api/incomes/", &json!({ "link": link })).body.unwrap();
    let income = income.get(0).unwrap_or(&income);
    let account = text(&income["income_streams"][0], "account_id");
    assert!(!account.is_empty(), "{income}");
    for (query, count) in [
        (format!("account={account}"), 1),
        (format!("account__in=nobody,{account}"), 1),
        ("account=nobody".to_owned(), 0),
        (String::new(), 1),
    ] {
        assert_eq!(bank.get(&format!("/api/incomes/?link={link}&{query}"))["count"], count, "{query}");
    }
}

#[test]
fn a_second_factor_is_asked_for_and_taken() {
    for (word, kind, asks) in [("numeric", "numeric", true), ("qr", "qr", true), ("device", "inputless", false)] {
        let mut bank = Bank::new();
        let asked = bank.register("erebor_mx_retail", &format!("ana+{word}"), &Value::Null);
        refused(&asked, 428, "token_required");
        let problem = asked.body.unwrap()[0].clone();
        assert_eq!((&problem["token_generation_data"]["type"], &problem["expiry"]), (&json!(kind), &json!(9600)));
        assert_eq!(problem["token_generation_data"]["expects_user_input"], asks);
        let link = text(&problem, "link").to_owned();
        assert_eq!(bank.get(&format!("/api/links/{link}/"))["status"], "unconfirmed");
        refused(&bank.ask("POST", "/api/accounts/", &json!({ "link": link })), 400, "unconfirmed_link");
        let resume = |token: Value| json!({ "session": problem["session"], "link": link, "token": token });
        refused(&bank.ask("PATCH", "/api/links/", &json!({ "session": "0", "link": link, "token": "1234" })), 400, "session_expired");
        if asks {
            refused(&bank.ask("PATCH", "/api/links/", &resume(json!("0000"))), 400, "login_error");
            refused(&bank.ask("PATCH", "/api/links/", &resume(Value::Null)), 400, "required");
        }
        let done = bank.ask("PATCH", "/api/links/", &resume(if asks { json!("1234") } else { Value::Null }));
        assert_eq!((done.status, &done.body.unwrap()["status"]), (200, &json!("valid")));
        assert_eq!(bank.settle().len(), 3);
        refused(&bank.ask("PATCH", "/api/links/", &resume(json!("1234"))), 400, "session_expired");
    }
}

#[test]
fn sessions_run_out() {
    let mut bank = Bank::new();
    let problem = bank.register("erebor_mx_retail", "ana+qr", &Value::Null).body.unwrap()[0].clone();
    bank.now += 9_600_000;
    let body = json!({ "session": problem["session"], "link": problem["link"], "token": "1234" });
    refused(&bank.ask("PATCH", "/api/links/", &body), 400, "session_expired");
    let problem = bank.register("erebor_mx_retail", "eva+qr+expired", &Value::Null).body.unwrap()[0].clone();
    let body = json!({ "session": problem["session"], "link": problem["link"], "token": "1234" });
    refused(&bank.ask("PATCH", "/api/links/", &body), 400, "session_expired");
}

#[test]
fn single_links_ask_again_for_each_retrieval() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana+numeric", &json!({ "access_mode": "single", "token": "1234" }));
    let asked = bank.ask("POST", "/api/accounts/", &json!({ "link": link, "save_data": false }));
    refused(&asked, 428, "token_required");
    let session = asked.body.unwrap()[0]["session"].clone();
    let body = json!({ "session": session, "link": link, "token": "1234" });
    // A session belongs to the resource that opened it.
    refused(&bank.ask("PATCH", "/api/owners/", &body), 400, "session_expired");
    let done = bank.ask("PATCH", "/api/accounts/", &body);
    assert_eq!(done.status, 200, "what was asked for is remembered: it is not stored");
    assert!(!done.body.unwrap().as_array().unwrap().is_empty());
    assert_eq!(bank.ask("POST", "/api/accounts/", &json!({ "link": link, "token": "1234" })).status, 201);
    refused(&bank.ask("POST", "/api/accounts/", &json!({ "link": link, "token": "1" })), 400, "login_error");
}

#[test]
fn institutions_fail_as_usernames_say() {
    for (word, status) in [
        ("login_error", 400),
        ("institution_down", 400),
        ("institution_unavailable", 400),
        ("institution_inactive", 400),
        ("consent_without_accounts", 401),
        ("access_to_resource_denied", 403),
        ("request_timeout", 408),
        ("unexpected_error", 500),
    ] {
        let mut bank = Bank::new();
        refused(&bank.register("erebor_mx_retail", &format!("ana+{word}"), &Value::Null), status, word);
        assert_eq!(bank.get("/api/links/")["count"], 0, "nothing is left of it");
        let link = bank.link("erebor_mx_retail", &format!("ana+{word}+later"), &Value::Null);
        refused(&bank.ask("POST", "/api/owners/", &json!({ "link": link })), status, word);
    }
    let mut bank = Bank::new();
    for _ in 0..2 {
        refused(&bank.register("erebor_mx_retail", "ana+too_many_sessions", &Value::Null), 400, "too_many_sessions");
    }
    assert_eq!(bank.register("erebor_mx_retail", "ana+too_many_sessions", &Value::Null).status, 201);
    refused(&bank.register("erebor_mx_retail", "eva+too_many_sessions", &Value::Null), 400, "too_many_sessions");
}

#[test]
fn forgotten_credentials_make_a_link_invalid_until_there_are_new_ones() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana+invalid_link", &Value::Null);
    bank.settle();
    refused(&bank.ask("POST", "/api/accounts/", &json!({ "link": link })), 400, "invalid_link");
    assert_eq!(bank.settle(), ["LINK invalid_credentials"]);
    assert_eq!(bank.get(&format!("/api/links/{link}/"))["status"], "invalid");
    refused(&bank.ask("PUT", &format!("/api/links/{link}/"), &json!({})), 400, "required");
    assert_eq!(bank.ask("PUT", &format!("/api/links/{link}/"), &json!({ "password": "new" })).status, 200);
    assert_eq!(bank.ask("POST", "/api/accounts/", &json!({ "link": link })).status, 201);
    // Credentials that were not to be kept, or not for so long.
    let once = json!({ "access_mode": "single", "credentials_storage": "nostore", "fetch_resources": ["ACCOUNTS"] });
    let link = bank.link("erebor_mx_retail", "eva", &once);
    refused(&bank.ask("POST", "/api/owners/", &json!({ "link": link })), 400, "invalid_link");
    let link = bank.link("erebor_mx_retail", "eva", &json!({ "access_mode": "single", "credentials_storage": "2d" }));
    assert_eq!(bank.ask("POST", "/api/owners/", &json!({ "link": link })).status, 201);
    bank.now += 2 * 1440 * MINUTE + 1;
    refused(&bank.ask("POST", "/api/owners/", &json!({ "link": link })), 400, "invalid_link");
}

#[test]
fn registrations_are_checked() {
    let mut bank = Bank::new();
    for (more, expected) in [
        (json!({ "credentials_storage": "nostore" }), "invalid_credentials_storage"),
        (json!({ "credentials_storage": "30d" }), "invalid_credentials_storage"),
        (json!({ "credentials_storage": "always" }), "invalid"),
        (json!({ "access_mode": "single", "credentials_storage": "nostore" }), "invalid_fetch_resources"),
        (json!({ "access_mode": "sometimes" }), "invalid_choice"),
        (json!({ "fetch_resources": ["INVOICES"] }), "invalid"),
        (json!({ "fetch_resources": "ACCOUNTS" }), "invalid"),
        (json!({ "stale_in": "soon" }), "invalid"),
        (json!({ "external_id": "ab" }), "invalid"),
        (json!({ "password": 5 }), "invalid"),
    ] {
        refused(&bank.register("erebor_mx_retail", "ana", &more), 400, expected);
    }
    let several = bank.ask("POST", "/api/links/", &json!({ "password": "" })).body.unwrap();
    let fields: Vec<_> = several.as_array().unwrap().iter().map(|problem| (text(problem, "field"), text(problem, "code"))).collect();
    assert_eq!(fields, [("institution", "required"), ("username", "required"), ("password", "blank")]);
}

#[test]
fn asynchronous_requests_are_answered_later() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &json!({ "access_mode": "single" }));
    let body = json!({ "link": link, "date_from": "2026-01-01", "date_to": "2026-02-01" });
    let accepted = bank.ask_in(Some("async"), "POST", "/api/transactions/", &body);
    assert_eq!(accepted.status, 202);
    bank.now += 1_000;
    let webhook = bank.webhooks().remove(0);
    assert_eq!((text(&webhook, "process_type"), &webhook["request_id"]), ("async_post", &accepted.body.unwrap()["request_id"]));
    let count = bank.get(&format!("/api/transactions/?link={link}"))["count"].clone();
    assert_eq!(webhook["data"]["new_transactions"], count);
    // Resources that cannot wait are answered at once.
    assert_eq!(bank.ask_in(Some("async"), "POST", "/api/accounts/", &json!({ "link": link })).status, 201);
    assert_eq!(bank.ask_in(Some("async"), "DELETE", &format!("/api/links/{link}/"), &Value::Null).status, 202);
    assert_eq!(bank.get("/api/links/")["count"], 1);
    assert_eq!(bank.settle(), ["LINK link_deleted"]);
    assert_eq!((&bank.get("/api/links/")["count"], &bank.get("/api/accounts/")["count"]), (&json!(0), &json!(0)));
}

#[test]
fn recurrent_links_are_updated_every_week() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &Value::Null);
    bank.settle();
    let before = bank.all("transactions", &link);
    bank.now += 7 * 1440 * MINUTE + 1;
    let told = bank.webhooks();
    let news = told.iter().find(|webhook| webhook["webhook_code"] == "new_transactions_available").expect("an update");
    let after = bank.all("transactions", &link);
    let fresh = after.len() - before.len();
    assert!(fresh > 0);
    assert_eq!((&news["data"]["new_transactions"], text(news, "process_type")), (&json!(fresh), "recurrent_update"));
    // What there was is there, as it was.
    let told = |items: &[Value]| -> BTreeMap<String, Value> {
        let facts = |item: &Value| json!([item["value_date"], item["description"], item["amount"], item["type"], item["created_at"]]);
        items.iter().map(|item| (text(item, "id").to_owned(), facts(item))).collect()
    };
    let (before, after) = (told(&before), told(&after));
    assert!(before.iter().all(|(id, facts)| after.get(id) == Some(facts)));
}

#[test]
fn refreshing_pauses_for_ten_minutes() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &Value::Null);
    bank.settle();
    let target = format!("/api/links/{link}/refresh/");
    assert_eq!(bank.ask("POST", &target, &Value::Null).status, 202);
    bank.now += 9 * MINUTE;
    refused(&bank.ask("POST", &target, &Value::Null), 409, "link_refreshed");
    bank.now += MINUTE;
    assert_eq!(bank.ask("POST", &target, &json!({})).status, 202);
    refused(&bank.ask("POST", "/api/links/00000000-0000-4000-8000-000000000000/refresh/", &Value::Null), 404, "not_found");
}

#[test]
fn deletions_cascade_and_are_limited() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &Value::Null);
    let other = bank.link("erebor_br_retail", "eva", &Value::Null);
    bank.settle();
    let accounts = bank.get(&format!("/api/accounts/?link={link}"))["results"].clone();
    let account = text(&accounts[0], "id").to_owned();
    let of_account = format!("/api/transactions/?link={link}&account={account}");
    assert!(bank.get(&of_account)["count"].as_u64() > Some(0));
    let others = bank.get(&format!("/api/transactions/?link={other}"))["count"].clone();
    assert_eq!(bank.ask("DELETE", &format!("/api/accounts/{account}/"), &Value::Null), Response { status: 204, ..Response::default() });
    assert_eq!(bank.get(&of_account)["count"], 0);
    refused(&bank.ask("DELETE", &format!("/api/accounts/{account}/"), &Value::Null), 404, "not_found");
    let ids: Vec<String> = {
        let page = bank.get(&format!("/api/transactions/?link={link}&page_size=6"));
        page["results"].as_array().unwrap().iter().map(|item| text(item, "id").to_owned()).collect()
    };
    for id in &ids[..5] {
        assert_eq!(bank.ask("DELETE", &format!("/api/transactions/{id}/"), &Value::Null).status, 204);
        refused(&bank.ask("GET", &format!("/api/transactions/{id}/"), &Value::Null), 404, "not_found");
    }
    refused(&bank.ask("DELETE", &format!("/api/transactions/{}/", ids[5]), &Value::Null), 429, "too_many_requests");
    bank.now += MINUTE;
    assert_eq!(bank.ask("DELETE", &format!("/api/transactions/{}/", ids[5]), &Value::Null).status, 204);
    assert_eq!(bank.ask("DELETE", &format!("/api/links/{link}/"), &Value::Null).status, 204);
    for resource in ["accounts", "owners", "transactions"] {
        assert_eq!(bank.get(&format!("/api/{resource}/?link={link}"))["count"], 0, "{resource}");
    }
    assert_eq!(bank.get(&format!("/api/transactions/?link={other}"))["count"], others);
}

#[test]
fn institutions_correct_their_transactions() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &Value::Null);
    bank.settle();
    let target = format!("/api/transactions/?link={link}&page_size=2");
    let page = bank.get(&target);
    let (first, second) = (text(&page["results"][0], "id").to_owned(), text(&page["results"][1], "id").to_owned());
    bank.sandbox.correct(&first, json!({ "description": "CORREGIDO" }).as_object().cloned(), bank.now).unwrap();
    bank.sandbox.correct(&second, None, bank.now).unwrap();
    assert_eq!(bank.get(&format!("/api/transactions/{first}/"))["description"], "CORREGIDO");
    refused(&bank.ask("GET", &format!("/api/transactions/{second}/"), &Value::Null), 404, "not_found");
    assert_eq!(bank.settle(), ["TRANSACTIONS transactions_updated", "TRANSACTIONS transactions_deleted"]);
    assert_eq!(bank.sandbox.correct(&second, None, bank.now).unwrap_err().field.as_deref(), Some("transaction"));
}

#[test]
fn faults_befall_what_they_are_meant_for() {
    let mut bank = Bank::new();
    let matches = Matching { method: Some("GET".to_owned()), path: Some("/api/links/*".to_owned()) };
    let fault = Fault { matches, status: Some(503), times: Some(2), retry_after: Some(3), ..Fault::default() };
    bank.sandbox.inject(fault).unwrap();
    assert_eq!(bank.get("/api/institutions/")["previous"], Value::Null);
    for _ in 0..2 {
        let response = bank.ask("GET", "/api/links/", &Value::Null);
        refused(&response, 503, "unexpected_error");
        assert_eq!(response.retry_after, Some(3));
    }
    assert_eq!(bank.get("/api/links/")["count"], 0);
    // The answer is lost, and the request was done all the same.
    bank.sandbox.inject(Fault { reset: true, ..Fault::default() }).unwrap();
    assert!(bank.register("erebor_mx_retail", "ana", &Value::Null).reset);
    assert_eq!(bank.get("/api/links/")["count"], 1);
    bank.sandbox.inject(Fault { status: Some(200), body: Some(json!("<html>")), ..Fault::default() }).unwrap();
    assert_eq!(bank.ask("GET", "/api/links/", &Value::Null).text().as_deref(), Some("<html>"));
    assert_eq!(bank.sandbox.inject(Fault { status: Some(99), ..Fault::default() }).unwrap_err().field.as_deref(), Some("status"));
}

#[test]
fn state_is_exported_and_goes_on() {
    let mut bank = Bank::new();
    let link = bank.link("erebor_mx_retail", "ana", &Value::Null);
    let waiting = bank.register("erebor_mx_retail", "eva+numeric", &Value::Null).body.unwrap()[0].clone();
    bank.settle();
    let account = text(&bank.get(&format!("/api/accounts/?link={link}"))["results"][0], "id").to_owned();
    bank.ask("DELETE", &format!("/api/accounts/{account}/"), &Value::Null);
    bank.link("erebor_br_retail", "zoe", &Value::Null);
    let state = bank.sandbox.export().unwrap();
    assert!(!state.contains("secret"), "credentials are not kept");
    let mut twin = Bank { sandbox: Sandbox::import(&state, None).unwrap(), now: bank.now };
    assert_eq!(twin.settle(), bank.settle());
    for target in ["/api/links/".to_owned(), "/api/accounts/".to_owned(), format!("/api/transactions/?link={link}&page_size=1000")] {
        assert_eq!(twin.get(&target), bank.get(&target), "{target}");
    }
    let body = json!({ "session": waiting["session"], "link": waiting["link"], "token": "1234" });
    assert_eq!(twin.ask("PATCH", "/api/links/", &body).status, 200);
    for wrong in ["", "{}", "[]", &state.replacen("\"version\":1", "\"version\":2", 1)] {
        assert_eq!(Sandbox::import(wrong, None).unwrap_err().field.as_deref(), Some("state"));
    }
}

#[test]
fn keys_and_tokens_are_checked() {
    let keys = Keys { id: "id".to_owned(), password: "password".to_owned() };
    let mut sandbox = Sandbox::new(1, Some(&keys));
    let mut ask = |authorization: Option<&str>, method: &str, path: &str, body: &str, now: i64| {
        sandbox.handle(&Request { method, path, body, authorization, now, ..Request::default() })
    };
    for wrong in [None, Some("Basic YTpi"), Some("Bearer x"), Some(""), Some("Basic aWQ6cGFzc3dvcmR4")] {
        refused(&ask(wrong, "GET", "/api/links/", "", NOON), 401, "authentication_failed");
    }
    assert_eq!(ask(Some("Basic aWQ6cGFzc3dvcmQ="), "GET", "/api/", "", NOON).status, 200);
    let token = r#"{"id":"id","password":"password","scopes":"read_institutions,write_links"}"#;
    refused(&ask(None, "POST", "/api/token/", &token.replace("password\",\"s", "passwort\",\"s"), NOON), 401, "authentication_failed");
    refused(&ask(None, "POST", "/api/token/", "{}", NOON), 400, "required");
    let issued = ask(None, "POST", "/api/token/", token, NOON).body.unwrap();
    let bearer = format!("Bearer {}", text(&issued, "access"));
    assert_eq!(ask(Some(&bearer), "GET", "/api/institutions/", "", NOON + 20 * MINUTE - 1).status, 200);
    refused(&ask(Some(&bearer), "GET", "/api/institutions/", "", NOON + 20 * MINUTE), 401, "authentication_failed");
    let refresh = format!("Bearer {}", text(&issued, "refresh"));
    refused(&ask(Some(&refresh), "GET", "/api/institutions/", "", NOON), 401, "authentication_failed");
    refused(&ask(Some(&format!("{bearer}x")), "GET", "/api/institutions/", "", NOON), 401, "authentication_failed");
}

#[test]
fn bodies_that_are_too_long_are_refused() {
    let long = format!(r#"{{"institution":"{}"}}"#, "x".repeat(10_000_000));
    let request = Request { method: "POST", path: "/api/links/", body: &long, authorization: Some("Basic YTpi"), ..Request::default() };
    refused(&Sandbox::new(1, None).handle(&request), 413, "request_too_large");
}
