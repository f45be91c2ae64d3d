//! Tokens for the Connect Widget: made by `POST /api/token/`, and taken as `Bearer` by the operations that a widget needs.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

use super::clock::Moment;
use super::failure::Failure;
use super::input::Input;
use super::random::Random;

/// As Belvo's document shows them: twenty minutes, and some twenty years.
const ACCESS_SECONDS: i64 = 1_200;
const REFRESH_SECONDS: i64 = 7_200 * 86_400;
const ISSUER: &str = "belvo-wasm sandbox";

/// The keys that came with a request for a token. Belvo documents them in the body; its older libraries send them in the header alone
/// where they ask for a token of a link, and then there are none here.
pub(super) fn keys(body: &Map<String, Value>, in_header: bool) -> Result<Option<(&str, &str)>, Failure> {
    let input = Input::new(body);
    let keys = if in_header && !input.has("id") && !input.has("password") { None } else { input.text("id").zip(input.text("password")) };
    input.text("scopes");
    input.texts("fetch_resources");
    for field in ["credentials_storage", "stale_in", "link_id", "external_id"] {
        input.optional_text(field);
    }
    input.finish()?;
    Ok(keys)
}

/// What `POST /api/token/` answers.
pub(super) fn issue(body: &Map<String, Value>, seed: u64, request_id: &str, moment: &Moment) -> Value {
    let token = |kind: &str, seconds: i64| {
        let now = moment.at.div_euclid(1000);
        let mut claims = json!({
            "token_type": kind, "iat": now, "exp": now + seconds, "jti": request_id, "iss": ISSUER, "environment": "sandbox",
            "scopes": body.get("scopes").and_then(Value::as_str).map(|scopes| scopes.split(',').map(str::trim).collect::<Vec<_>>()),
        });
        for name in ["credentials_storage", "stale_in", "fetch_resources", "link_id"] {
            if let (Some(value), Some(claims)) = (body.get(name), claims.as_object_mut()) {
                claims.insert(name.to_owned(), value.clone());
            }
        }
        let text = format!("{}.{}", encode(br#"{"alg":"HS512","typ":"JWT"}"#), encode(claims.to_string().as_bytes()));
        let signature = signature(seed, &text);
        format!("{text}.{signature}")
    };
    json!({ "access": token("access", ACCESS_SECONDS), "refresh": token("refresh", REFRESH_SECONDS) })
}

/// Whether a `Bearer` token is one of this sandbox that has not run out; nothing where it is no token of a sandbox at all.
pub(super) fn check(token: &str, seed: u64, moment: &Moment) -> Option<Result<(), Failure>> {
    let (text, signed) = token.rsplit_once('.')?;
    let (_, claims) = text.split_once('.')?;
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()?;
    let says = |claim: &str, wanted: &str| claims.get(claim).and_then(Value::as_str) == Some(wanted);
    if !says("iss", ISSUER) {
        return None;
    }
    let good = says("token_type", "access") && signed == signature(seed, text);
    let runs = claims.get("exp").and_then(Value::as_i64).is_some_and(|end| moment.at < end.saturating_mul(1000));
    Some(if good && runs { Ok(()) } else { Err(Failure::unauthorized("The token has run out, or it is none of this sandbox.")) })
}

/// No secret is behind it: a sandbox has none. It tells its own tokens from others.
fn signature(seed: u64, text: &str) -> String {
    encode(Random::named(seed, text).hex().as_bytes())
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
