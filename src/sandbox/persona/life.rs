//! The lives that people lead.

use super::Kind;

/// One life.
#[derive(Debug)]
pub(super) struct Life {
    /// As usernames choose it: `salaried_mx`.
    pub name: &'static str,
}

/// The life that a username names, if it is lived in that country; otherwise the usual one there.
pub(super) fn of(_country: &str, _kind: Kind, _username: &str) -> &'static Life {
    &Life { name: "salaried_mx" }
}
