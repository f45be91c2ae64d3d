//! The banks that payments are made from.

use serde_json::Value;

use crate::model::HolderType;
use crate::model::answer::answer;
use crate::model::open::Open;

answer! {
    /// A bank in Brazil that payments are made from.
    ///
    /// Source: schema `paymentInstitutionBR` of Belvo's OpenAPI document, 1.223.0.
    PaymentInstitution {
        /// Belvo's id (UUID).
        id: String,
        /// The bank's number in Brazil's payment system (ISPB), 8 digits.
        code: String | null,
        /// Whether it can be used now.
        active: bool,
        /// Whose accounts it has.
        institution_type: Open<HolderType> | null,
        /// Belvo's name for it, such as `wakanda_national`.
        name: String,
        /// The name to show to users.
        display_name: String,
        /// The name under which the company behind it is registered.
        legal_entity_name: String | null,
        /// The URL of its website.
        website: String,
        /// The URL of its logo.
        logo: String,
        /// The URL of its logo as an icon.
        icon_logo: String,
        /// The URL of its logo with its name.
        text_logo: String,
        /// The main color of its website, such as `#fdbc24`.
        primary_color: String,
        /// The country, ISO 3166-1 alpha-3: `BRA`.
        country: String,
        /// Always empty in Brazil's open finance.
        form_fields: Vec<Value> | null,
        /// Its place in a list that users choose from; 1 comes first.
        sort_priority: i64,
        /// What to say of it in a sentence.
        description: String | null,
    }
}
