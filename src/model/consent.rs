//! What users of Brazilian open finance agreed to.

#![allow(non_snake_case, reason = "the names of the groups are open finance's")]

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// Where a consent stands.
    ConsentStatus {
        /// Given, and good until `expired_at`.
        Authorised = "AUTHORISED",
        /// Given, and to be confirmed at the institution.
        AwaitingAuthorisationConfirmation = "AWAITING_AUTHORISATION_CONFIRMATION",
        /// The user is at the institution.
        AwaitingAuthorisation = "AWAITING_AUTHORISATION",
        /// Not given.
        Rejected = "REJECTED",
        /// Over.
        Expired = "EXPIRED",
    }
}

answer! {
    /// What a user of Brazilian open finance agreed to.
    ///
    /// Source: schema `Consents` of Belvo's OpenAPI document, 1.223.0.
    Consent {
        /// Belvo's id (UUID).
        id: String,
        /// The user's full name, as the institution has it.
        display_name: String | null,
        /// The user's tax number (CPF).
        document_number: String,
        /// Belvo's name of the institution.
        belvo_institution_name: String,
        /// The institution's name, as customers know it.
        institution_display_name: String,
        /// The address of the institution's logo.
        institution_icon_logo: String,
        /// The name that the organization behind the link has at Belvo.
        belvo_organization_name: String,
        /// The id (UUID) of the link.
        link_id: String,
        /// The user's name, as the token for the widget gave it.
        user_name: String | null,
        /// When it ends (ISO 8601); none where it never does.
        expired_at: String | null,
        /// Whether it never ends.
        undefined_consent_expiration: bool,
        /// For how many days it was given: 92, 183, 275 or 366; none where it never ends.
        consent_duration: i64 | null,
        /// When Belvo stored it (ISO 8601).
        created_at: String,
        /// Where it stands.
        status: Open<ConsentStatus> | null,
        /// What may be read.
        permissions: ConsentPermissions,
    }

    /// What may be read, by group; the names are those of open finance.
    ///
    /// Source: `permissions` of schema `Consents` of Belvo's OpenAPI document, 1.223.0.
    ConsentPermissions {
        /// Of accounts.
        ACCOUNTS: Vec<String>,
        /// Of credit cards.
        CREDIT_CARDS: Vec<String>,
        /// Of loans.
        CREDIT_OPERATIONS: Vec<String>,
        /// Of the person.
        REGISTER: Vec<String>,
        /// Of what there is.
        RESOURCES: Vec<String>,
        /// Of investments.
        INVESTMENTS: Vec<String>,
    }
}
