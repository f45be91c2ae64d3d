//! Links an account, fetches its transactions, and adds up what each category took. The offline sandbox stands where Belvo is; a transport of
//! your own (one method, over any client of HTTP) asks the real one.

use std::collections::BTreeMap;

use belvo_wasm::api::resources::{LINKS, TRANSACTIONS};
use belvo_wasm::api::{Client, Credentials, Environment};
use belvo_wasm::model::{Error, Link, Transaction};
use belvo_wasm::money::Amount;
use belvo_wasm::sandbox::{InMemory, Sandbox};
use futures_executor::block_on;
use serde_json::{Map, Value, json};

/// 2026-11-23T12:00:00Z.
const NOW: i64 = 1_795_435_200_000;

fn main() -> Result<(), Error> {
    let belvo = InMemory::new(Sandbox::new(1, None).delay(0), NOW);
    let keys = Credentials::keys("id", "password")?;
    let client = Client::new(&Environment::Sandbox.base_url(), keys, belvo)?;
    let link: Link =
        block_on(client.create(&LINKS, &json!({ "institution": "erebor_mx_retail", "username": "ana", "password": "secret" })))?;
    let mut query = Map::new();
    query.insert("link".to_owned(), json!(link.id));
    query.insert("page_size".to_owned(), Value::from(1000));
    let page = block_on(client.list::<Transaction>(&TRANSACTIONS, &query))?;
    let mut spent: BTreeMap<String, Amount> = BTreeMap::new();
    for row in page.results {
        let out = row.r#type.as_ref().is_some_and(|kind| kind.as_str() == "OUTFLOW");
        let (Some(category), Some(amount)) = (row.category, row.amount.and_then(Amount::from_f64)) else { continue };
        if out {
            *spent.entry(category.as_str().to_owned()).or_default() += amount;
        }
    }
    let mut lines = spent.into_iter().collect::<Vec<_>>();
    lines.sort_by(|(_, one), (_, other)| other.cmp(one));
    for (category, sum) in lines {
        println!("{category:26} {sum}");
    }
    Ok(())
}
