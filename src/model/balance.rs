//! Balances of accounts in Brazil.

use super::answer::answer;

answer! {
    /// The balance of an account in Brazil, as it was when it was read. Amounts are in its currency.
    ///
    /// Source: schema `BalanceOFDA` of Belvo's OpenAPI document, 1.223.0.
    Balance {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link.
        link: String,
        /// The id (UUID) of the account.
        account_id: String,
        /// The institution's own id of the account.
        account_internal_identification: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the balance (ISO 8601).
        created_at: String,
        /// When the institution last brought it up to date (ISO 8601).
        last_updated_at: String,
        /// ISO 4217.
        currency: String,
        /// Currency units: what can be used.
        available: f64,
        /// Currency units: what cannot be used, such as for pending transactions.
        blocked: f64,
        /// Currency units: what is invested by itself, as agreed with the institution.
        automatically_invested: f64,
    }
}
