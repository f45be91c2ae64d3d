//! Transactions, as the link-based endpoints answer them.
