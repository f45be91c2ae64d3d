//! The sandbox against requests that no client would make.
#![cfg(all(not(target_arch = "wasm32"), feature = "sandbox"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use belvo_wasm::sandbox::{Request, Response, Sandbox};
use proptest::prelude::*;
use serde_json::{Value, json};

fn ask(sandbox: &mut Sandbox, method: &str, path: &str, query: &str, body: &str) -> Response {
    sandbox.handle(&Request { method, path, query, body, authorization: Some("Basic YTpi"), origin: "https://x", ..Request::default() })
}

fn first(response: &Response) -> &Value {
    &response.body.as_ref().unwrap()[0]
}

#[test]
fn refusals_are_worded_as_belvo_words_them() {
    let mut sandbox = Sandbox::new(1, None);
    for (method, path, query, body, status, code) in [
        ("GET", "/api/nothing/", "", "", 404, "not_found"),
        ("GET", "/api/links", "", "", 404, "not_found"),
        ("GET", "/api/links/1/", "", "", 404, "not_found"),
        ("GET", "/api/links/1/2/", "", "", 404, "not_found"),
        ("PUT", "/api/links/", "", "{}", 405, "method_not_allowed"),
        ("POST", "/api/accounts/1/", "", "{}", 405, "method_not_allowed"),
        ("POST", "/api/links/", "", "{", 400, "parse_error"),
        ("POST", "/api/links/", "", "[]", 400, "invalid"),
        ("POST", "/api/links/", "", r#"{"institution":1}"#, 400, "invalid"),
        ("POST", "/api/links/", "", r#"{"institution":null}"#, 400, "null"),
        ("POST", "/api/links/", "", r#"{"institution":" "}"#, 400, "blank"),
        ("POST", "/api/accounts/", "", r#"{"link":"x"}"#, 400, "does_not_exist"),
        ("GET", "/api/transactions/", "", "", 400, "required"),
        ("GET", "/api/links/", "page=0", "", 400, "invalid"),
        ("GET", "/api/links/", "page=2", "", 404, "not_found"),
        ("POST", "/api/categorization/", "", r#"{"language":"xx","transactions":[]}"#, 400, "invalid"),
        ("GET", "/api/categorization/", "", "", 405, "method_not_allowed"),
    ] {
        let response = ask(&mut sandbox, method, path, query, body);
        assert_eq!((response.status, first(&response)["code"].as_str()), (status, Some(code)), "{method} {path} {body}");
        assert_eq!(first(&response)["request_id"].as_str().map(str::len), Some(32));
    }
    let anonymous = sandbox.handle(&Request { method: "GET", path: "/api/links/", ..Request::default() });
    assert_eq!((anonymous.status, first(&anonymous)["code"].as_str()), (401, Some("authentication_failed")));
}

#[test]
fn categorization_answers_with_the_local_engine() {
    let transaction = json!({
        "transaction_id": "1", "account_holder_type": "INDIVIDUAL", "account_holder_id": "h", "account_id": "a",
        "account_category": "CHECKING_ACCOUNT", "value_date": "2026-01-02", "description": "COMPRA OXXO INSURGENTES", "type": "OUTFLOW",
        "amount": 50.5, "currency": "MXN", "institution": "bank"
    });
    let body = json!({ "language": "es", "transactions": [transaction] }).to_string();
    let response = ask(&mut Sandbox::new(1, None), "POST", "/api/categorization/", "", &body);
    let categorized = &response.body.unwrap()["transactions"][0];
    assert_eq!((response.status, &categorized["category"], &categorized["amount"]), (200, &json!("Food & Groceries"), &json!(50.5)));
    assert_eq!(categorized["merchant"]["merchant_name"], "OXXO");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_request_is_answered(
        method in prop_oneof![Just("GET"), Just("POST"), Just("PUT"), Just("PATCH"), Just("DELETE"), Just("HEAD")],
        path in prop_oneof!["/api/(links|accounts|transactions|categorization)/[a-z0-9/]{0,5}", "\\PC{0,20}"],
        query in "\\PC{0,30}",
        body in prop_oneof![
            Just(r#"{"institution":"erebor_mx_retail","username":"a","password":"b"}"#.to_owned()),
            r#"\{"(link|institution|session)":("x"|1|null|\[\])\}"#,
            "\\PC{0,30}"
        ],
        now in any::<i64>(),
    ) {
        let mut sandbox = Sandbox::new(1, None);
        let request = Request { method, path: &path, query: &query, body: &body, authorization: Some("Bearer x"), now, ..Request::default() };
        let response = sandbox.handle(&request);
        prop_assert!(matches!(response.status, 200..=204 | 400 | 404 | 405), "{}", response.status);
    }
}
