//! What Belvo can connect to.

use super::account::InstitutionType;
use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// How Belvo gets at the data of an institution.
    InstitutionIntegrationType {
        /// With the user's credentials.
        Credentials = "credentials",
        /// Through open finance, with the user's consent.
        Openfinance = "openfinance",
    }
}

wire_enum! {
    /// Whether an institution can be used now.
    InstitutionStatus {
        /// It can.
        Healthy = "healthy",
        /// It cannot: try later.
        Down = "down",
    }
}

answer! {
    /// A bank, a tax authority or an employment register that Belvo can connect to.
    ///
    /// Source: schema `InstitutionPublicApi` of Belvo's OpenAPI document, 1.223.0.
    Institution {
        /// Belvo's number of the institution. Links name institutions by `name` instead.
        id: i64,
        /// Belvo's name of it, such as `ofmockbank_br_retail`.
        name: String,
        /// What it is.
        r#type: Open<InstitutionType>,
        /// Its site.
        website: String | null,
        /// Its name, as customers know it.
        display_name: String,
        /// The countries it is in (ISO 3166-1 alpha-2).
        country_codes: Vec<String>,
        /// The main colour of its site, such as `#056dae`.
        primary_color: String,
        /// The address of its logo.
        logo: String | null,
        /// The address of its logo as an icon.
        icon_logo: String | null,
        /// The address of its logo as text.
        text_logo: String | null,
        /// No longer used: see `id`.
        code: String | null,
        /// What a user is asked for to connect.
        form_fields: Vec<InstitutionFormField>,
        /// What is special about it.
        features: Vec<InstitutionFeature>,
        /// The resources that it has, such as `ACCOUNTS`.
        resources: Vec<String>,
        /// How Belvo gets at its data.
        integration_type: Open<InstitutionIntegrationType>,
        /// Whether it can be used now.
        status: Open<InstitutionStatus>,
        /// What open finance says of it.
        openbanking_information: InstitutionOpenBanking | null,
    }

    /// Something that a user is asked for to connect.
    ///
    /// Source: schema `InstitutionsFormField` of Belvo's OpenAPI document, 1.223.0.
    InstitutionFormField {
        /// The field of a link's registration: `username`, `password`, `username2`, ...
        name: String,
        /// What kind of input it is, such as `string`.
        r#type: String,
        /// What to call it, for people.
        label: String,
        /// A regular expression that its value matches.
        validation: String,
        /// An example, for people.
        placeholder: String,
        /// What to say where the value does not match.
        validation_message: String,
        /// What there is to choose from.
        values: Vec<InstitutionFormFieldValue>,
    }

    /// Something that a user can choose.
    ///
    /// Source: schema `InstitutionsFormFieldValues` of Belvo's OpenAPI document, 1.223.0.
    InstitutionFormFieldValue {
        /// What is sent.
        code: String,
        /// What to call it, for people.
        label: String,
        /// A regular expression that the value matches.
        validation: String,
        /// What to say where the value does not match.
        validation_message: String,
        /// An example, for people.
        placeholder: String,
    }

    /// Something special about an institution.
    ///
    /// Source: schema `InstitutionsFeature` of Belvo's OpenAPI document, 1.223.0.
    InstitutionFeature {
        /// Its name, such as `token_required`.
        name: String,
        /// What it means, for people.
        description: String,
    }

    /// What open finance says of an institution.
    ///
    /// Source: schema `InstitutionOpenBankingInformation` of Belvo's OpenAPI document, 1.223.0.
    InstitutionOpenBanking {
        /// What it is, in a few words.
        description: String | null,
        /// The companies that take part under it.
        participants: Vec<String> | null,
        /// The id (UUID) of its server for consents.
        authorization_server_id: String | null,
    }
}
