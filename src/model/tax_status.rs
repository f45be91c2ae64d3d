//! Who Mexican taxpayers are to the tax authority.

use super::answer::answer;

answer! {
    /// Who a Mexican taxpayer is to the tax authority (the constancia de situación fiscal).
    ///
    /// Source: schema `TaxStatusSat` of Belvo's OpenAPI document, 1.223.0.
    TaxStatus {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that the document was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the document (ISO 8601).
        created_at: String,
        /// Where and when the document was issued, in words.
        place_and_date_of_issuance: String | null,
        /// The name of the person or the company.
        official_name: String | null,
        /// The number of the taxpayer's fiscal card (CIF).
        id_cif: String | null,
        /// Who the taxpayer is.
        tax_payer_information: TaxPayer | null,
        /// Where the taxpayer is.
        address: TaxStatusAddress | null,
        /// What the taxpayer does.
        economic_activity: Vec<TaxStatusActivity> | null,
        /// By which rules the taxpayer is taxed.
        regimes: Vec<TaxStatusRegime> | null,
        /// What the taxpayer must file, for companies; empty for others.
        obligations: Vec<TaxStatusObligation> | null,
        /// By Belvo's example, the text that the tax authority sealed.
        digital_stamp: String | null,
        /// By Belvo's example, the tax authority's seal (Base64).
        digital_stamp_chain: String | null,
        /// The document itself: a PDF, as text. Belvo does not say how it is encoded.
        pdf: String | null,
    }

    /// Who a Mexican taxpayer is.
    ///
    /// Source: schema `TaxStatusTaxPayerInformationSat` of Belvo's OpenAPI document, 1.223.0.
    TaxPayer {
        /// The tax number (RFC): 13 characters for a person, 12 for a company.
        rfc: String | null,
        /// The person's number in the population register (CURP), 18 characters.
        curp: String | null,
        /// A person's first name.
        name: String | null,
        /// A person's first last name.
        first_last_name: String | null,
        /// A person's second last name.
        second_last_name: String | null,
        /// Since when the taxpayer is in business, `YYYY-MM-DD`.
        start_operations_date: String | null,
        /// Whether the taxpayer's number is in use: `ACTIVO` or `INACTIVO`.
        status_padron: String | null,
        /// When that last changed, `YYYY-MM-DD`.
        last_status_change_date: String | null,
        /// The name that a company goes by.
        commercial_name: String | null,
        /// A company's name in law.
        social_name: String | null,
        /// The email address.
        email: String | null,
        /// The phone number.
        phone: String | null,
    }

    /// Where a Mexican taxpayer is.
    ///
    /// Source: schema `TaxStatusAddressSat` of Belvo's OpenAPI document, 1.223.0.
    TaxStatusAddress {
        /// The postal code, 5 digits.
        postal_code: String | null,
        /// What kind of street it is, such as `CALLE`.
        street_type: String | null,
        /// The street's name.
        street: String | null,
        /// The house's number.
        exterior_number: String | null,
        /// The floor or the flat.
        interior_number: String | null,
        /// The quarter (colonia).
        suburb: String | null,
        /// The place.
        locality: String | null,
        /// The municipality.
        municipality: String | null,
        /// The state.
        state: String | null,
        /// The streets to both sides.
        between_street: Vec<TaxStatusCrossStreets> | null,
    }

    /// The streets between which an address lies.
    ///
    /// Source: schema `TaxStatusAddressBetweenStreetSat` of Belvo's OpenAPI document, 1.223.0.
    TaxStatusCrossStreets {
        /// The one.
        street_one: String | null,
        /// The other.
        street_two: String | null,
    }

    /// What a Mexican taxpayer does.
    ///
    /// Source: schema `TaxStatusEconomicActivitySat` of Belvo's OpenAPI document, 1.223.0.
    TaxStatusActivity {
        /// The activity, in the tax authority's words.
        economic_activity: String | null,
        /// Since when, `YYYY-MM-DD`.
        initial_date: String | null,
        /// Until when, `YYYY-MM-DD`.
        end_date: String | null,
        /// Its place among the activities, a number as text.
        order: String | null,
        /// How much of the whole it is, a number as text; Belvo does not say whether 1 is one percent.
        percentage: String | null,
    }

    /// Rules by which a Mexican taxpayer is taxed.
    ///
    /// Source: schema `TaxStatusRegimensSat` of Belvo's OpenAPI document, 1.223.0.
    TaxStatusRegime {
        /// Until when they hold, `YYYY-MM-DD`.
        end_date: String | null,
        /// Since when they hold, `YYYY-MM-DD`.
        initial_date: String | null,
        /// Their name, in the tax authority's words.
        regimen: String | null,
    }

    /// What a Mexican company must file.
    ///
    /// Source: schema `TaxStatusObligationsSat` of Belvo's OpenAPI document, 1.223.0.
    TaxStatusObligation {
        /// What it is, in the tax authority's words.
        obligation: String | null,
        /// By when it must be filed, in the tax authority's words.
        expiration: String | null,
        /// Since when, `YYYY-MM-DD`.
        initial_date: String | null,
        /// Until when, `YYYY-MM-DD`.
        end_date: String | null,
    }
}
