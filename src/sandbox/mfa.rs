//! Second factors: sessions that wait for a token.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::clock::Moment;
use super::failure::{Failure, Problem};
use super::input::Input;
use super::magic::{Challenge, Magic, TOKEN};

/// Requests that wait for a token, by the ids of their sessions.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Sessions(BTreeMap<String, Session>);

/// A request that waits for a token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Session {
    /// The id of the link.
    pub link: String,
    /// The resource whose request it was.
    pub resource: String,
    /// What was asked for.
    pub body: Map<String, Value>,
    challenge: Challenge,
    /// When it is over.
    ends: i64,
}

/// A request that logs in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Login<'a> {
    pub username: &'a str,
    /// The id of the link.
    pub link: &'a str,
    /// The resource that is asked for.
    pub resource: &'a str,
    pub body: &'a Map<String, Value>,
}

/// Whether a token is the right one. A device that was confirmed needs none.
fn is_right(challenge: Challenge, token: Option<&str>) -> bool {
    challenge == Challenge::Device || token == Some(TOKEN)
}

fn wrong_token() -> Failure {
    Failure::new(400, "login_error", "The institution did not take this token.")
}

impl Sessions {
    /// Whether a login needs a second factor that the body does not have: it opens the session of this id, and gives what to answer.
    pub(super) fn challenge(&mut self, login: Login<'_>, id: &str, moment: &Moment) -> Result<(), Failure> {
        let Login { username, link, resource, body } = login;
        let magic = Magic::of(username);
        let Some(challenge) = magic.challenge() else { return Ok(()) };
        if let Some(token) = body.get("token").and_then(Value::as_str) {
            return if is_right(challenge, Some(token)) { Ok(()) } else { Err(wrong_token()) };
        }
        self.0.retain(|_, session| session.ends > moment.at);
        let expiry = magic.expiry();
        let mut kept = body.clone();
        // Passwords are not kept.
        kept.retain(|name, _| !name.starts_with("password"));
        let session =
            Session { link: link.to_owned(), resource: resource.to_owned(), body: kept, challenge, ends: moment.at + expiry * 1000 };
        self.0.insert(id.to_owned(), session);
        let (kind, instructions, value, expects) = match challenge {
            Challenge::Numeric => ("numeric", "Type this number into your token device, and send what it shows.", "48151623", true),
            Challenge::Qr => {
                ("qr", "Scan this code with the institution's app, and send what the app shows.", "otpauth://sandbox/48151623", true)
            }
            Challenge::Device => ("inputless", "Confirm the login on your device, then go on without a token.", "", false),
        };
        let mut problem = Problem::new("token_required", "The institution asks for a second factor to log in.");
        problem.more.insert("session".to_owned(), json!(id));
        problem.more.insert("expiry".to_owned(), json!(expiry));
        problem.more.insert("link".to_owned(), json!(link));
        problem.more.insert(
            "token_generation_data".to_owned(),
            json!({ "instructions": instructions, "type": kind, "value": value, "expects_user_input": expects }),
        );
        Err(Failure { status: 428, problems: vec![problem] })
    }

    /// The request that goes on with this body. Its session is over then; with a wrong token it stays open.
    pub(super) fn resume(&mut self, resource: &str, body: &Map<String, Value>, moment: &Moment) -> Result<Session, Failure> {
        let input = Input::new(body);
        let (id, link, token) = (input.text("session"), input.text("link"), input.optional_text("token"));
        input.flag("save_data");
        input.finish()?;
        let expired = || Failure::new(400, "session_expired", "There is no such session: it is over, or it never was. Start again.");
        let id = id.unwrap_or_default();
        let session = self.0.get(id).filter(|session| Some(session.link.as_str()) == link && session.resource == resource);
        let session = session.ok_or_else(expired)?.clone();
        if moment.at >= session.ends {
            self.0.remove(id);
            return Err(expired());
        }
        if !is_right(session.challenge, token) {
            return Err(if token.is_none() { Failure::required("token") } else { wrong_token() });
        }
        self.0.remove(id);
        Ok(session)
    }

    /// Ends what waits for a link that is gone.
    pub(super) fn forget(&mut self, link: &str) {
        self.0.retain(|_, session| session.link != link);
    }
}
