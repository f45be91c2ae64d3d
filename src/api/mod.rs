//! Belvo's protocol without I/O: which resources there are, what a request looks like, what an answer means.
//!
//! [`Client`] turns calls into requests and answers into values or errors; a [`Transport`] carries them. The crate brings a
//! transport for JavaScript runtimes (over `fetch`); natively, bring your own in a dozen lines:
//!
//! ```
//! use belvo_wasm::api::{Client, Credentials, Environment, HttpRequest, HttpResponse, Payload, Transport, resources::ACCOUNTS};
//! use belvo_wasm::model::{Account, Result};
//! use serde_json::{Map, Value, json};
//!
//! struct Canned;
//!
//! impl Transport for Canned {
//!     type Body = Value;
//!
//!     async fn send(&self, request: &HttpRequest) -> Result<HttpResponse<Value>> {
//!         assert_eq!(request.target(), "/api/accounts/?page_size=1");
//!         let page = json!({ "count": 1, "next": null, "previous": null, "results": [{ "id": "a", "currency": "MXN" }] });
//!         Ok(HttpResponse { status: 200, retry_after: None, body: Payload::Json(page) })
//!     }
//! }
//!
//! # futures_executor::block_on(async {
//! let client = Client::new(&Environment::Sandbox.base_url(), Credentials::keys("id", "password")?, Canned)?;
//! let query = Map::from_iter([("page_size".to_owned(), json!(1))]);
//! let page = client.list::<Account>(&ACCOUNTS, &query).await?;
//! assert_eq!(page.results[0].currency.as_deref(), Some("MXN"));
//! # Ok::<(), belvo_wasm::model::Error>(())
//! # }).unwrap();
//! ```

mod body;
mod call;
mod client;
mod credentials;
mod http;
mod operation;
mod page;
pub(crate) mod query;
mod resource;
pub mod resources;
mod response;
mod retry;

pub use body::Body;
pub use call::Call;
pub use client::{Client, Environment, Event, Transport};
pub use credentials::Credentials;
pub use http::{HttpRequest, HttpResponse, Method, Payload};
pub use operation::Operation;
pub use resource::{Filter, FilterKind, Operators, Resource, Shape};
pub use retry::{Retries, retry_after};

#[cfg(all(target_arch = "wasm32", feature = "client"))]
pub(crate) use self::response::redirected;
#[cfg(all(target_arch = "wasm32", feature = "client", feature = "exports"))]
pub(crate) use self::{http::base_url, query::Given, response::problem};
