//! Usernames that make something happen.
//!
//! Words after a `+` in a link's username, any number of them: `ana+numeric`, `ana+institution_down+later`. What stands before the
//! first `+` chooses the life behind the link.

use super::failure::Failure;

/// The token that is right, wherever one is asked for.
pub(super) const TOKEN: &str = "1234";

/// How long a session for a second factor is open, in seconds.
pub(super) const EXPIRY: i64 = 9_600;

/// How an institution asks for a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Challenge {
    /// A token that the user's device shows, once a number is typed into it.
    Numeric,
    /// A code to scan; the device then shows a token.
    Qr,
    /// Confirmed on another device: nothing to type.
    Device,
}

/// What a username asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Magic<'a>(&'a str);

impl<'a> Magic<'a> {
    pub(super) fn of(username: &'a str) -> Self {
        Self(username)
    }

    /// The name of the life behind the link.
    pub(super) fn life(self) -> &'a str {
        self.0.split('+').next().unwrap_or_default()
    }

    fn words(self) -> impl Iterator<Item = &'a str> {
        self.0.split('+').skip(1)
    }

    fn says(self, word: &str) -> bool {
        self.words().any(|said| said == word)
    }

    /// The second factor that the institution asks for.
    pub(super) fn challenge(self) -> Option<Challenge> {
        self.words().find_map(|word| match word {
            "numeric" => Some(Challenge::Numeric),
            "qr" => Some(Challenge::Qr),
            "device" => Some(Challenge::Device),
            _ => None,
        })
    }

    /// Seconds that a session stays open.
    pub(super) fn expiry(self) -> i64 {
        if self.says("expired") { 0 } else { EXPIRY }
    }

    /// How a login goes wrong. `registering`: a link is made; `earlier`: how often the same user tried before.
    pub(super) fn login(self, registering: bool, earlier: u32) -> Option<Failure> {
        if registering && self.says("later") {
            return None;
        }
        self.words().find_map(|word| {
            let (status, message) = match word {
                "login_error" => (400, "The institution does not know these credentials."),
                "too_many_sessions" if earlier < 2 => (400, "A session of this user is open at the institution. Try again later."),
                "institution_down" => (400, "The institution is under maintenance. Try again later."),
                "institution_unavailable" => (400, "The institution does not answer. Try again later."),
                "institution_inactive" => (400, "Belvo does not offer this institution any more."),
                "consent_without_accounts" => (401, "None of the accounts of this consent is left."),
                "access_to_resource_denied" => (403, "These keys may not do that."),
                "request_timeout" => (408, "It took too long. Ask for less, or asynchronously."),
                "unexpected_error" => (500, "The institution answered with something that cannot be read."),
                _ => return None,
            };
            Some(Failure::new(status, word, message))
        })
    }

    /// Whether the institution refuses the stored credentials once the link is made, until it gets a new password.
    pub(super) fn is_forgotten(self) -> bool {
        self.says("invalid_link")
    }
}
