//! Accounts, as the link-based endpoints answer them.
pub type Account = serde_json::Value;
