//! Consents of Brazilian open finance: each link to such an institution has one.

use serde_json::{Value, json};

use super::clock::{DAY, Moment};
use super::connection::Connection;
use super::random::Random;
use crate::model::{ConsentStatus, LinkStatus, WireName};

/// For how long a consent is given.
const DURATION_DAYS: i64 = 366;

/// The consent behind a link, as Belvo shows it; none for links with credentials.
pub(super) fn item(seed: u64, connection: &Connection) -> Option<Value> {
    let institution = connection.institution().filter(|institution| institution.open_finance)?;
    let status = if connection.has_status(LinkStatus::Valid) { ConsentStatus::Authorised } else { ConsentStatus::AwaitingAuthorisation };
    let document: String = connection.username.chars().filter(char::is_ascii_digit).collect();
    Some(json!({
        "id": Random::named(seed, &format!("consent {}", connection.id())).like(connection.id()).uuid(),
        "display_name": null,
        "document_number": document,
        "belvo_institution_name": institution.name,
        "institution_display_name": institution.display_name,
        "institution_icon_logo": format!("https://{}.example/icon.svg", institution.name.replace('_', "-")),
        "belvo_organization_name": "Sandbox",
        "link_id": connection.id(),
        "user_name": null,
        "expired_at": Moment::of(connection.made.saturating_add(DURATION_DAYS * DAY)).iso,
        "undefined_consent_expiration": false,
        "consent_duration": DURATION_DAYS,
        "created_at": Moment::of(connection.made).iso,
        "status": status.as_str(),
        "permissions": {
            "ACCOUNTS": ["ACCOUNTS_READ", "ACCOUNTS_BALANCES_READ", "ACCOUNTS_TRANSACTIONS_READ", "ACCOUNTS_OVERDRAFT_LIMITS_READ"],
            "CREDIT_CARDS": ["CREDIT_CARDS_ACCOUNTS_READ", "CREDIT_CARDS_ACCOUNTS_BILLS_READ", "CREDIT_CARDS_ACCOUNTS_TRANSACTIONS_READ"],
            "CREDIT_OPERATIONS": ["LOANS_READ", "FINANCINGS_READ"],
            "REGISTER": ["CUSTOMERS_PERSONAL_IDENTIFICATIONS_READ"],
            "RESOURCES": ["RESOURCES_READ"],
            "INVESTMENTS": ["BANK_FIXED_INCOMES_READ"],
        },
    }))
}
