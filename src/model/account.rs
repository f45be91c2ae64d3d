//! Accounts, as the link-based endpoints answer them.
