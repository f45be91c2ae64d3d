//! What Belvo knows a caller by.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::model::{Error, Result};

/// Keys or a token. Cannot be read back, `Debug` shows nothing of it, and its memory is overwritten when it is dropped.
#[derive(Clone)]
pub struct Credentials(Kind);

#[derive(Clone)]
enum Kind {
    Keys { id: Zeroizing<String>, password: Zeroizing<String> },
    Token(Zeroizing<String>),
}

impl Credentials {
    /// The secret id and the secret password of Belvo's dashboard, for servers and the edge.
    ///
    /// # Errors
    /// `invalid_input`, naming the one that is empty or cannot stand in a header.
    pub fn keys(secret_id: &str, secret_password: &str) -> Result<Self> {
        check("secretId", secret_id)?;
        check("secretPassword", secret_password)?;
        if secret_id.contains(':') {
            return Err(Error::invalid_input("secretId", "must not hold a colon: are id and password swapped or joined?"));
        }
        Ok(Self(Kind::Keys { id: secret_id.to_owned().into(), password: secret_password.to_owned().into() }))
    }

    /// A widget access token, for pages.
    ///
    /// # Errors
    /// `invalid_input` when it is empty or cannot stand in a header.
    pub fn access_token(token: &str) -> Result<Self> {
        check("access", token)?;
        Ok(Self(Kind::Token(token.to_owned().into())))
    }

    /// The secret id and the secret password; none of a widget token.
    pub(crate) fn secret_keys(&self) -> Option<(&str, &str)> {
        match &self.0 {
            Kind::Keys { id, password } => Some((id, password)),
            Kind::Token(_) => None,
        }
    }

    /// The value of the header `authorization`.
    pub(crate) fn authorization(&self) -> String {
        match &self.0 {
            Kind::Keys { id, password } => {
                let joined = Zeroizing::new([id.as_str(), ":", password].concat());
                "Basic ".to_owned() + &STANDARD.encode(joined.as_bytes())
            }
            Kind::Token(token) => "Bearer ".to_owned() + token,
        }
    }
}

fn check(field: &str, value: &str) -> Result<()> {
    if value.trim().is_empty() {
        return Err(Error::invalid_input(field, "is empty"));
    }
    if value.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(Error::invalid_input(field, "holds a space or a line break: was it copied with its surroundings?"));
    }
    Ok(())
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Credentials(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_and_bearer() {
        // The example of RFC 7617.
        assert_eq!(Credentials::keys("Aladdin", "open-sesame").unwrap().authorization(), "Basic QWxhZGRpbjpvcGVuLXNlc2FtZQ==");
        assert_eq!(Credentials::access_token("abc").unwrap().authorization(), "Bearer abc");
    }

    #[test]
    fn wrong_keys_are_named_and_not_shown() {
        for (id, password, field) in
            [("", "x", "secretId"), ("id", " ", "secretPassword"), ("id", "hunter2\n", "secretPassword"), ("id:hunter2", "x", "secretId")]
        {
            let error = Credentials::keys(id, password).unwrap_err();
            assert_eq!(error.field.as_deref(), Some(field));
            assert!(!error.to_string().contains("hunter2"));
        }
        assert_eq!(format!("{:?}", Credentials::keys("id", "hunter2").unwrap()), "Credentials(..)");
    }
}
