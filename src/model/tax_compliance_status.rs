//! Whether Mexican taxpayers have met their obligations.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// Whether a taxpayer has met all obligations.
    TaxComplianceOutcome {
        /// Yes.
        Positive = "POSITIVE",
        /// No.
        Negative = "NEGATIVE",
        /// There are none.
        NoObligations = "NO_OBLIGATIONS",
    }
}

answer! {
    /// What the Mexican tax authority says of a taxpayer's obligations (the opinión del cumplimiento).
    ///
    /// Source: schema `TaxComplianceStatus` of Belvo's OpenAPI document, 1.223.0.
    TaxComplianceStatus {
        /// Belvo's id (UUID).
        id: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the document (ISO 8601).
        created_at: String | null,
        /// The tax authority's number of the document.
        internal_identification: String | null,
        /// The document itself: a PDF, as text. Belvo does not say how it is encoded.
        pdf: String | null,
        /// The taxpayer's number (RFC).
        rfc: String | null,
        /// Whether the taxpayer has met all obligations.
        outcome: Open<TaxComplianceOutcome> | null,
    }
}
