//! The sandbox as a text, and back: for a Durable Object, a file, a test.

use super::{Keys, Sandbox};
use crate::model::{Error, Result};

/// Which shape the text has.
pub(super) const VERSION: u32 = 1;

impl Sandbox {
    /// All of its state, as JSON, without the keys: some kilobytes a link, because data is made anew when it is asked for.
    ///
    /// # Errors
    /// `invalid_input` (field `state`): it cannot be written.
    pub fn export(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| Error::invalid_input("state", format!("cannot be written: {error}")))
    }

    /// The sandbox that [`Sandbox::export`] wrote. Without keys, any are accepted.
    ///
    /// # Errors
    /// `invalid_input` (field `state`): the text is not one that `export` wrote, or another version did.
    pub fn import(state: &str, keys: Option<&Keys>) -> Result<Self> {
        let stored: Self =
            serde_json::from_str(state).map_err(|error| Error::invalid_input("state", format!("is not what `export` wrote: {error}")))?;
        if stored.version != VERSION {
            return Err(Error::invalid_input("state", "was written by another version of this package"));
        }
        Ok(Self { authorization: super::authorization(keys), keys: keys.cloned(), ..stored })
    }
}
