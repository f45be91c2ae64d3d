//! Tax that was kept back from Mexican taxpayers.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// Whether the taxpayer that tax was kept back from is Mexican.
    TaxRetentionReceiverNationality {
        /// Yes.
        National = "NATIONAL",
        /// No: other rules may hold for the tax.
        Foreign = "FOREIGN",
    }
}

wire_enum! {
    /// Whether tax that was kept back has been paid.
    TaxRetentionPaymentStatus {
        /// Yes.
        Paid = "PAID",
        /// Not yet: it is set aside.
        Provisioned = "PROVISIONED",
    }
}

answer! {
    /// What was kept back for the Mexican tax authority when an invoice was paid.
    ///
    /// Source: schema `TaxRetentions` of Belvo's OpenAPI document, 1.223.0.
    TaxRetention {
        /// Belvo's id (UUID).
        id: String | null,
        /// The id (UUID) of the link that the retention was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the retention (ISO 8601).
        created_at: String | null,
        /// The tax authority's id (UUID) of the invoice.
        invoice_identification: String | null,
        /// The version of the document's format, such as `1.0`.
        version: String | null,
        /// What was paid for, a code of the tax authority.
        code: i64 | null,
        /// When the document was issued (ISO 8601).
        issued_at: String | null,
        /// When the document was certified (ISO 8601).
        certified_at: String | null,
        /// When the document was cancelled (ISO 8601), if it was.
        cancelled_at: String | null,
        /// Who sent the invoice: the tax number (RFC).
        sender_id: String | null,
        /// Who sent the invoice: the name.
        sender_name: String | null,
        /// Whether the invoice's receiver is Mexican.
        receiver_nationality: Open<TaxRetentionReceiverNationality> | null,
        /// Who received the invoice: the tax number (RFC).
        receiver_id: String | null,
        /// Who received the invoice: the name.
        receiver_name: String | null,
        /// Currency units: the invoice's total.
        total_invoice_amount: f64 | null,
        /// Currency units: how much of it is free of tax.
        total_exempt_amount: f64 | null,
        /// Currency units: what was kept back.
        total_retained_amount: f64 | null,
        /// Currency units: how much of the total is taxed: the rest after `total_exempt_amount`.
        total_taxable_amount: f64 | null,
        /// What was kept back, tax by tax.
        retention_breakdown: Vec<TaxRetentionPart> | null,
        /// The document itself, as XML.
        xml: String | null,
    }

    /// One of the taxes that were kept back.
    ///
    /// Source: schema `RetentionBreakdown` of Belvo's OpenAPI document, 1.223.0.
    TaxRetentionPart {
        /// Currency units: what the tax is levied on.
        base_amount: f64 | null,
        /// Which tax it is, a code of the tax authority: 2 digits.
        tax_type: String | null,
        /// Currency units: what was kept back.
        retained_amount: f64 | null,
        /// Whether the tax has been paid.
        payment_status: Open<TaxRetentionPaymentStatus> | null,
    }
}
