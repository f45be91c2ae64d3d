//! A Worker in Rust: `POST /categorize` takes Belvo's body and answers it categorized, `POST /statement` a bank statement (CSV, OFX) as it came;
//! `GET /spending?link=` asks Belvo for a link's transactions and adds up what each category took.

use std::collections::BTreeMap;

use belvo_wasm::api::resources::TRANSACTIONS;
use belvo_wasm::api::{Client, Credentials};
use belvo_wasm::enrich::{bytes, categorize};
use belvo_wasm::model::{CategorizationRequest, Error, Transaction};
use belvo_wasm::money::Amount;
use belvo_wasm::statement;
use belvo_wasm::wasm::Fetch;
use serde_json::{Map, Value, json};
use worker::{Context, Env, Method, Request, Response, event};

#[event(fetch)]
async fn fetch(mut request: Request, env: Env, _context: Context) -> worker::Result<Response> {
    let answer = match (request.method(), request.path().as_str()) {
        (Method::Post, "/categorize") => categorized(&request.bytes().await?),
        (Method::Post, "/statement") => of_statement(&request.bytes().await?),
        (Method::Get, "/spending") => {
            let link = request.url()?.query_pairs().find_map(|(name, value)| (name == "link").then(|| value.into_owned()));
            let keys = Credentials::keys(&env.secret("BELVO_SECRET_ID")?.to_string(), &env.secret("BELVO_SECRET_PASSWORD")?.to_string());
            spending(&env.var("BELVO_URL")?.to_string(), keys, &link.unwrap_or_default()).await
        }
        _ => return Response::error("POST /categorize, POST /statement or GET /spending", 404),
    };
    match answer {
        Ok(body) => {
            let mut response = Response::from_bytes(body)?;
            response.headers_mut().set("content-type", "application/json")?;
            Ok(response)
        }
        Err(error) => {
            let body = json!({ "code": error.code, "message": error.message, "field": error.field });
            Ok(Response::from_json(&body)?.with_status(error.status.unwrap_or(400)))
        }
    }
}

/// From body to body: no object is made of the request, nor of the answer.
fn categorized(body: &[u8]) -> Result<Vec<u8>, Error> {
    bytes::categorize(body, categorize::Options::default())
}

/// A statement's transactions, categorized.
fn of_statement(file: &[u8]) -> Result<Vec<u8>, Error> {
    let statement = statement::read(file, &statement::Options { currency: Some("MXN".to_owned()), ..Default::default() })?;
    let request = CategorizationRequest { language: statement.language, transactions: statement.transactions };
    let answer = categorize::categorize(&request, categorize::Options::default())?;
    Ok(json!(answer).to_string().into_bytes())
}

/// What each category took of a link's money, by the runtime's own `fetch`.
async fn spending(belvo: &str, keys: Result<Credentials, Error>, link: &str) -> Result<Vec<u8>, Error> {
    let client = Client::new(belvo, keys?, Fetch::default())?;
    let mut query = Map::new();
    query.insert("link".to_owned(), json!(link));
    query.insert("page_size".to_owned(), json!(1000));
    let page = client.list::<Transaction>(&TRANSACTIONS, &query).await?;
    let mut spent: BTreeMap<String, Amount> = BTreeMap::new();
    for row in page.results {
        let out = row.r#type.as_ref().is_some_and(|kind| kind.as_str() == "OUTFLOW");
        if let (true, Some(amount)) = (out, row.amount.and_then(Amount::from_f64)) {
            let category = row.category.map_or_else(|| "Unknown".to_owned(), |category| category.as_str().to_owned());
            *spent.entry(category).or_default() += amount;
        }
    }
    let sums: Map<String, Value> = spent.into_iter().map(|(category, sum)| (category, json!(sum.to_f64()))).collect();
    Ok(Value::Object(sums).to_string().into_bytes())
}
