//! The boundary to JavaScript, in Node and in Chromium: `wasm-pack test --node` and `--headless --chrome`.
//!
//! What crosses is checked against what the library says without a boundary.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use belvo_wasm::enrich::categorize::{self, Options};
use belvo_wasm::model::{CategorizationRequest, Category, Subcategory, WireName};
use belvo_wasm::wasm::client::Client;
use belvo_wasm::wasm::enrich::{categorize as categorize_columns, merchant, read_statement};
use belvo_wasm::wasm::sandbox::Sandbox;
use js_sys::{Array, Function, JSON, Reflect, Uint32Array};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const DESCRIPTIONS: [&str; 5] = ["COMPRA OXXO INSURGENTES", "PADARIA SÃO JOÃO", "", "💳 ¿qué?", "PAGO XYZZY 123"];

fn js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap()
}

fn json_of(value: &JsValue) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(value).unwrap())).unwrap()
}

fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

#[wasm_bindgen_test]
fn columns_say_what_objects_say() {
    let transactions: Vec<Value> = DESCRIPTIONS
        .iter()
        .enumerate()
        .map(|(index, description)| {
            json!({
                "transaction_id": index.to_string(), "account_holder_type": "INDIVIDUAL", "account_holder_id": "h", "account_id": "a",
                "account_category": "CREDIT_CARD", "value_date": "2026-01-02", "description": description,
                "type": if index % 2 == 0 { "OUTFLOW" } else { "INFLOW" }, "amount": 1.5, "currency": "MXN", "institution": "b",
                "mcc": if index == 4 { Some(5411) } else { None },
            })
        })
        .collect();
    let request: CategorizationRequest = serde_json::from_value(json!({ "language": "es", "transactions": transactions })).unwrap();
    let expected = categorize::categorize(&request, Options { explain: true, min_confidence: 0.0 }).unwrap();

    // Card: position 1 of the kinds of account.
    let rows: Vec<u32> = (0..5).map(|index: u32| if index == 4 { 5411 << 16 } else { 0 } | 1 << 1 | index % 2).collect();
    let answer = categorize_columns(DESCRIPTIONS.join("\n").as_bytes(), &rows, "MXN", "es", 0.0, true, "").unwrap().unwrap();
    let joined = DESCRIPTIONS.join("\n");
    assert!(categorize_columns(joined.as_bytes(), &rows[1..], "MXN", "es", 0.0, true, "").unwrap().is_none());
    let verdicts = Uint32Array::from(answer.get(0)).to_vec();
    let evidence = answer.get(1).as_string().unwrap();
    let evidence: Vec<&str> = evidence.split('\n').collect();
    assert_eq!((verdicts.len(), evidence.len()), (10, 5));
    for (index, transaction) in expected.transactions.iter().enumerate() {
        let (verdict, named) = (verdicts[2 * index], verdicts[2 * index + 1]);
        let explanation = transaction.explanation.as_ref().unwrap();
        assert_eq!(Some(Category::ALL[(verdict & 0xff) as usize].into()), transaction.category);
        let subcategory = (verdict >> 8 & 0xff).checked_sub(1).map(|position| Subcategory::ALL[position as usize].into());
        assert_eq!(subcategory, transaction.subcategory);
        assert_eq!(f64::from(verdict >> 24) / 100.0, explanation.confidence);
        assert_eq!(evidence[index], explanation.evidence);
        let named =
            named.checked_sub(1).map(|position| serde_json::from_str::<Value>(&merchant(position as u16).unwrap().unwrap()).unwrap());
        assert_eq!(named, transaction.merchant.as_ref().map(|merchant| serde_json::to_value(merchant).unwrap()));
    }
}

#[wasm_bindgen_test]
fn wrong_input_comes_out_as_a_plain_error() {
    for (descriptions, rows, language, field) in [("a", vec![0], "en", "language"), ("a", vec![0, 0], "es", "transactions")] {
        let error = categorize_columns(descriptions.as_bytes(), &rows, "MXN", language, 0.0, false, "").unwrap_err();
        assert_eq!(
            (get(&error, "kind").as_string().as_deref(), get(&error, "field").as_string().as_deref()),
            (Some("invalid_input"), Some(field))
        );
    }
    let error = read_statement(b"%PDF-1.4", "{}").unwrap_err();
    assert_eq!(get(&error, "code").as_string().as_deref(), Some("pdf_file"));
    let error = read_statement(b"x", r#"{ "lenient": "yes" }"#).unwrap_err();
    assert_eq!(get(&error, "field").as_string().as_deref(), Some("options"));
    assert!(merchant(u16::MAX).unwrap().is_none());
}

#[wasm_bindgen_test]
fn a_statement_becomes_transactions() {
    let csv = "Fecha,Concepto,Monto\n01/02/2026,OXXO ROMA,-12.50\n02/02/2026,SPEI RECIBIDO,1000.00\n";
    let statement: Value = serde_json::from_str(&read_statement(csv.as_bytes(), "{}").unwrap()).unwrap();
    assert_eq!(statement["currency"], "MXN");
    assert_eq!(statement["transactions"][0]["type"], "OUTFLOW");
    assert_eq!(statement["transactions"][1]["amount"], 1000.0);
}

/// A client whose `fetch` is this JavaScript: a function body with `request` in it.
fn client(fetch: &str) -> Client {
    let options = js(&json!({ "secretId": "id", "secretPassword": "password", "environment": "sandbox", "maxConcurrent": 2 }));
    Reflect::set(&options, &"fetch".into(), &Function::new_with_args("request", fetch)).unwrap();
    Client::new(&options).unwrap()
}

async fn call(client: &Client, resource: &str, operation: &str, arguments: &Value) -> Result<JsValue, JsValue> {
    let arguments = js(arguments);
    JsFuture::from(client.call(resource, operation, &arguments)).await.map(|answer| Array::from(&answer).get(0))
}

#[wasm_bindgen_test]
async fn a_call_is_a_request_and_its_answer_comes_untouched() {
    let client = client(
        "return request.text().then((body) => Response.json({ method: request.method, url: request.url, body,
           authorization: request.headers.get('authorization'), mode: request.headers.get('x-belvo-request-mode'), added: { tomorrow: [1] } },
           { status: request.method === 'POST' ? 202 : 200 }))",
    );
    let answer = call(&client, "transactions", "create", &json!({ "body": "{\"link\":\"l\"}", "asynchronous": true })).await.unwrap();
    let expected = json!({
        "method": "POST", "url": "https://sandbox.belvo.com/api/transactions/", "body": "{\"link\":\"l\"}",
        "authorization": "Basic aWQ6cGFzc3dvcmQ=", "mode": "async", "added": { "tomorrow": [1] },
    });
    assert_eq!(json_of(&answer), expected);
    let query = json!({ "query": { "link": "l", "amount__gte": 100, "type__in": ["INFLOW", "OUTFLOW"] } });
    let answer = call(&client, "transactions", "list", &query).await.unwrap();
    assert_eq!(
        get(&answer, "url").as_string().unwrap(),
        "https://sandbox.belvo.com/api/transactions/?link=l&amount__gte=100.00&type__in=INFLOW,OUTFLOW"
    );
    let empty = call(&super_client("new Response(null, { status: 204 })"), "links", "delete", &json!({ "id": "1" })).await.unwrap();
    assert!(empty.is_undefined());
}

fn super_client(response: &str) -> Client {
    client(&format!("return {response}"))
}

#[wasm_bindgen_test]
async fn every_failure_is_a_plain_error_without_secrets() {
    for (fetch, kind) in [
        ("return Response.json([{ code: 'not_found', message: 'm', request_id: 'r' }], { status: 404 })", "not_found"),
        ("return new Response('<html>password</html>', { status: 502 })", "server"),
        ("return new Response('<html>', { status: 200 })", "unexpected_body"),
        ("return new Response('{\"cut\":', { status: 200 })", "unexpected_body"),
        ("throw new TypeError('no network')", "connection"),
        ("return Promise.reject(new TypeError('no network'))", "connection"),
        ("return 5", "connection"),
        ("return null", "connection"),
    ] {
        let error = call(&client(fetch), "links", "list", &json!({ "maxRetries": 0 })).await.unwrap_err();
        assert_eq!(get(&error, "kind").as_string().as_deref(), Some(kind), "{fetch}");
        assert_eq!(get(&error, "path").as_string().as_deref(), Some("/api/links/"), "{fetch}");
        assert!(!json_of(&error).to_string().contains("password"), "{fetch}");
    }
    for (resource, operation, arguments) in
        [("x", "list", json!({})), ("links", "x", json!({})), ("links", "detail", json!({})), ("links", "list", json!({ "query": 5 }))]
    {
        let error = call(&client("return 1"), resource, operation, &arguments).await.unwrap_err();
        assert_eq!(get(&error, "kind").as_string().as_deref(), Some("invalid_input"), "{resource} {operation}");
    }
}

#[wasm_bindgen_test]
async fn a_call_ends_by_its_signal_or_its_time() {
    // Answers never, but ends with its signal, as `fetch` does.
    let never = "return new Promise((_, reject) => {
        const end = () => reject(request.signal.reason);
        if (request.signal.aborted) end(); else request.signal.addEventListener('abort', end);
        setTimeout(() => reject(new Error('the signal did nothing')), 5000);
    })";
    // A `fetch` that takes no notice of its signal ends as well.
    for fetch in [never, "return new Promise(() => {})", "return { status: 200, json: () => new Promise(() => {}) }"] {
        let client = client(fetch);
        let error = call(&client, "links", "list", &json!({ "timeout": 20, "maxRetries": 0 })).await.unwrap_err();
        assert_eq!(get(&error, "kind").as_string().as_deref(), Some("timeout"), "{fetch}");
        let error = call(&client, "links", "list", &json!({ "deadline": 20 })).await.unwrap_err();
        assert_eq!(get(&error, "kind").as_string().as_deref(), Some("timeout"), "{fetch}");
        for signal in [web_sys::AbortSignal::abort(), web_sys::AbortSignal::timeout_with_u32(20)] {
            let arguments = js(&json!({ "timeout": 4000 }));
            Reflect::set(&arguments, &"signal".into(), &signal).unwrap();
            let error = JsFuture::from(client.call("links", "list", &arguments)).await.unwrap_err();
            assert_eq!(get(&error, "kind").as_string().as_deref(), Some("aborted"), "{fetch}");
        }
    }
}

#[wasm_bindgen_test]
async fn failed_attempts_are_repeated_while_there_is_time() {
    // Fails twice, then answers.
    let flaky = "globalThis.flaky = (globalThis.flaky ?? 0) + 1;
        return globalThis.flaky % 3 ? Response.json([], { status: 503 }) : Response.json({ attempts: globalThis.flaky })";
    let answer = call(&client(flaky), "links", "list", &json!({ "retryDelay": 5 })).await.unwrap();
    assert_eq!(get(&answer, "attempts").as_f64(), Some(3.0));
    let error = call(&client(flaky), "links", "list", &json!({ "retryDelay": 5, "maxRetries": 1 })).await.unwrap_err();
    assert_eq!(get(&error, "status").as_f64(), Some(503.0));
    // The next pause would end after the deadline.
    let busy = client("return Response.json([{ code: 'too_many_sessions' }], { status: 400, headers: { 'retry-after': '2' } })");
    let error = call(&busy, "links", "create", &json!({ "body": "{}", "deadline": 1500 })).await.unwrap_err();
    assert_eq!((get(&error, "kind").as_string().as_deref(), get(&error, "retryAfter").as_f64()), (Some("too_many_sessions"), Some(2.0)));
}

#[wasm_bindgen_test]
async fn no_more_requests_are_under_way_than_allowed() {
    let counting = "const here = (globalThis.here ??= { now: 0, most: 0, all: 0 });
        here.all += 1;
        here.most = Math.max(here.most, ++here.now);
        return new Promise((done) => setTimeout(() => { here.now -= 1; done(Response.json(here)) }, 5))";
    let client = client(counting);
    let nothing = js(&json!({}));
    let given_up = js(&json!({ "deadline": 2 }));
    let calls: Vec<_> =
        (0..9).map(|i| JsFuture::from(client.call("links", "list", if i % 3 == 2 { &given_up } else { &nothing }))).collect();
    let mut answered = 0;
    for call in calls {
        answered += usize::from(call.await.is_ok());
    }
    let here = call(&client, "links", "list", &json!({})).await.unwrap();
    assert_eq!((get(&here, "most").as_f64(), answered), (Some(2.0), 6));
}

#[wasm_bindgen_test]
async fn errors_hold_what_belvo_sent_and_an_observer_hears_of_every_attempt() {
    let answer = "return Response.json([{ code: 'token_required', message: 'm', request_id: 'r', session: 's', link: 'l', expiry: '720',
        token_generation_data: { type: 'numeric' }, hint: [1] }], { status: 428 })";
    let heard = Array::new();
    let arguments = js(&json!({ "body": "{}" }));
    let note = Function::new_with_args("...heard", "this.push(heard)").bind1(&heard, &JsValue::UNDEFINED);
    Reflect::set(&arguments, &"observer".into(), &note).unwrap();
    let error = JsFuture::from(client(answer).call("accounts", "create", &arguments)).await.unwrap_err();
    let error = json_of(&error);
    assert_eq!((&error["session"], &error["expiry"], &error["tokenGenerationData"]["type"]), (&json!("s"), &json!(720), &json!("numeric")));
    assert_eq!((&error["errors"][0]["hint"], &error["errors"][0]["code"]), (&json!([1]), &json!("token_required")));
    let heard = json_of(&heard);
    assert_eq!(heard.as_array().map(Vec::len), Some(2), "{heard}");
    assert!(!heard.to_string().contains("aWQ6"), "{heard}");
}

#[wasm_bindgen_test]
async fn programs_in_rust_have_a_transport() {
    use belvo_wasm::api::{Client, Credentials, resources::LINKS};
    use belvo_wasm::model::{ErrorKind, Link};
    // Nothing listens there.
    let client =
        Client::new("http://127.0.0.1:9", Credentials::keys("id", "password").unwrap(), belvo_wasm::wasm::Fetch::default()).unwrap();
    let error = client.with_retries(belvo_wasm::api::Retries::NONE).list::<Link>(&LINKS, &serde_json::Map::new()).await.unwrap_err();
    assert_eq!((error.kind, error.path.as_deref()), (ErrorKind::Connection, Some("/api/links/")));
}

#[wasm_bindgen_test]
fn options_are_checked() {
    for (options, field) in [
        (json!({ "environment": "sandbox" }), "secretId"),
        (json!({ "secretId": "a", "secretPassword": "b" }), "environment"),
        (json!({ "secretId": "a", "secretPassword": "b", "environment": "x" }), "environment"),
        (json!({ "secretId": "a", "secretPassword": "b", "access": "c", "environment": "sandbox" }), "access"),
        (json!({ "secretId": 5, "secretPassword": "b", "environment": "sandbox" }), "secretId"),
        (json!({ "secretId": "a", "secretPassword": "b", "environment": "sandbox", "fetch": 5 }), "fetch"),
        (json!({ "secretId": "a", "secretPassword": "b", "environment": "sandbox", "maxConcurrent": 0 }), "maxConcurrent"),
        (json!({ "secretId": "a", "secretPassword": "b", "baseUrl": "belvo" }), "baseUrl"),
    ] {
        let error = Client::new(&js(&options)).unwrap_err();
        assert_eq!(get(&error, "field").as_string().as_deref(), Some(field), "{options}");
    }
}

#[wasm_bindgen_test]
fn the_sandbox_answers() {
    let mut sandbox = Sandbox::new(js(&json!({ "seed": 1, "delay": 0 }))).unwrap();
    let mut ask = |method: &str, path: &str, body: &str| {
        let authorization = Some("Basic YTpi".to_owned());
        sandbox.handle(method, path, "", authorization, None, "https://x", body, 1_795_435_200_000.0)
    };
    let link = ask("POST", "/api/links/", r#"{"institution":"erebor_br_retail","username":"ana","password":"x"}"#);
    assert_eq!(get(&link, "status").as_f64(), Some(201.0));
    let link: Value = serde_json::from_str(&get(&link, "body").as_string().unwrap()).unwrap();
    let gone = ask("DELETE", &format!("/api/links/{}/", link["id"].as_str().unwrap()), "");
    assert_eq!((get(&gone, "status").as_f64(), get(&gone, "body").is_undefined()), (Some(204.0), true));
    assert!(Sandbox::new(js(&json!({ "keys": [] }))).is_err());
    assert!(Sandbox::new(js(&json!({ "state": "none" }))).is_err());
}
