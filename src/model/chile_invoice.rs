//! Invoices of Chilean taxpayers.

use super::answer::answer;
use super::categorization::Direction;
use super::open::{Either, Open};

answer! {
    /// An invoice of a Chilean taxpayer, bought or sold; or a month's small receipts in one. Amounts are in its currency.
    ///
    /// Source: schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileInvoice {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that the invoice was read through.
        link: String | null,
        /// When Belvo stored the invoice (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// Currency units: what is to be paid, with VAT and other taxes.
        total_amount: f64,
        /// Currency units: the price. In Belvo's example it is without VAT, though the text says after taxes.
        net_amount: f64,
        /// Currency units: the VAT.
        vat_amount: f64,
        /// The currency, ISO 4217: `CLP`.
        currency: String,
        /// The day on which it was issued, `YYYY-MM-DD`.
        issue_date: String,
        /// When it was received (ISO 8601).
        received_at: String,
        /// When the receiver confirmed that (ISO 8601).
        acknowledged_at: String,
        /// The day on which it was disputed, `YYYY-MM-DD`.
        claim_date: String | null,
        /// How it stands: `REGISTERED`, `PENDING`, `REJECTED` or `CANCELLED`.
        status: String,
        /// What kind of document it is, a code of the tax authority such as 33.
        document_code: i64,
        /// What kind of purchase or sale it is, in the tax authority's words, such as `Del Giro`.
        category: String,
        /// The tax authority's number of the invoice.
        folio: String,
        /// Who sent it: the tax number (RUT).
        sender_id: String,
        /// Who sent it: the name.
        sender_name: String,
        /// Who received it: the tax number (RUT).
        receiver_id: String,
        /// Who received it: the name.
        receiver_name: String,
        /// `INFLOW` for an invoice that the link's user received, a purchase; `OUTFLOW` for one that the user sent, a sale.
        r#type: Open<Direction>,
        /// Only for purchases.
        purchase_invoice_details: ChilePurchaseDetails | null,
        /// Only for sales.
        sales_invoice_details: ChileSaleDetails | null,
        /// Only for a month's small receipts (`BOLETA_ELECTRONICA` and `COMPROBANTE_PAGO`).
        summary_invoice_details: ChileInvoiceSummary,
    }

    /// What a Chilean invoice says of a purchase. Amounts are in the invoice's currency.
    ///
    /// Source: `purchase_invoice_details` of schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
    ChilePurchaseDetails {
        /// Currency units: the VAT that can be claimed back.
        vat_refundable_amount: f64 | null,
        /// Currency units: the VAT that cannot be claimed back.
        vat_non_refundable_amount: f64 | null,
        /// Why it cannot, a code of the tax authority.
        vat_non_refundable_code: i64 | null,
        /// Currency units: the price of what is bought to be kept, without VAT.
        net_amount_fixed_assets: f64 | null,
        /// Currency units: the VAT on that.
        vat_fixed_assets: f64 | null,
        /// Currency units: the VAT on what serves both taxed and untaxed business.
        vat_common_use: f64 | null,
        /// Currency units: other tax that cannot be claimed back.
        tax_non_credit_amount: f64 | null,
        /// Currency units: the VAT that the buyer did not keep back.
        vat_non_withheld: f64 | null,
        /// Currency units: how much of the purchase is free of VAT.
        tax_exempt_amount: f64 | null,
        /// Whether a credit note or a debit note belongs to it.
        /// Belvo's examples have a number here.
        credit_or_debit_note_on_purchase: Either<bool, i64> | null,
        /// Currency units: the tax on cigarettes.
        tax_cigarettes_amount: f64 | null,
        /// Currency units: the tax on cigars.
        tax_cigar_amount: f64 | null,
        /// Currency units: the tax on tobacco.
        tax_processed_tobacco_amount: f64 | null,
        /// Currency units: the additional tax.
        additional_tax_amount: f64 | null,
        /// The rate of the additional tax, a number as text.
        additional_tax_rate: String | null,
        /// Which additional tax it is, a code of the tax authority.
        additional_tax_code: i64 | null,
    }

    /// What a Chilean invoice says of a sale. Amounts are in the invoice's currency.
    ///
    /// Source: `sales_invoice_details` of schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileSaleDetails {
        /// Currency units: the tax credit of builders.
        construction_sector_tax_credit: f64 | null,
        /// Currency units: the tax on business in a free trade zone.
        tax_free_trade_zone_amount: f64 | null,
        /// Currency units: the deposits on containers.
        container_deposit_guarantee: f64 | null,
        /// Whether it was given away, such as a sample.
        is_free_of_charge: bool | null,
        /// Whether it is for a service that is billed regularly.
        /// Belvo's examples have a number here.
        periodic_billing_type: Either<bool, i64> | null,
        /// Currency units: the part that is not billed.
        non_billable_amount: f64 | null,
        /// Currency units: what a whole period costs, where it is billed by periods.
        total_amount_for_period: f64 | null,
        /// Currency units: transport within the country.
        domestic_transportation_amount: f64 | null,
        /// Currency units: transport to and from other countries.
        international_transportation_amount: f64 | null,
        /// The branch that issued it, a number of the tax authority.
        branch_code: i64 | null,
        /// Currency units: how much of the sale is free of VAT.
        tax_exempt_amount: f64 | null,
        /// Whether a credit note or a debit note belongs to it.
        /// Belvo's examples have a number here.
        credit_or_debit_note_on_purchase: Either<bool, i64> | null,
        /// Which additional tax it is, a code of the tax authority.
        additional_tax_code: i64 | null,
        /// The rate of the additional tax, a number as text.
        additional_tax_rate: String | null,
        /// Currency units: the additional tax.
        additional_tax_amount: f64 | null,
        /// Currency units: the VAT that the buyer kept back, where that is all of it.
        vat_total_withheld: f64 | null,
        /// Currency units: the VAT that the buyer kept back, where that is a part of it.
        vat_partially_withheld: f64 | null,
        /// Currency units: the VAT that was not kept back.
        vat_non_withheld: f64 | null,
        /// Currency units: the VAT on the seller's own sales.
        vat_sales: f64 | null,
        /// Currency units: the VAT on what is sold for others.
        vat_third_party: f64 | null,
        /// Currency units: the VAT that is late.
        vat_past_due: f64 | null,
        /// Who issued the settlement of the invoice: the tax number (RUT).
        invoice_settlement_sender_id: String | null,
        /// Currency units: the commission in the settlement, before tax.
        invoice_settlement_net_commission: f64 | null,
        /// Currency units: the part of the commission that is free of tax.
        invoice_settlement_exempt_commission: f64 | null,
        /// Currency units: the VAT on the commission.
        invoice_settlement_vat_commission: f64 | null,
        /// The kind of the document that it refers to.
        reference_document_type: String | null,
        /// The number of the document that it refers to.
        reference_document_folio: String | null,
        /// A foreign receiver's number.
        foreign_recipient_id: String | null,
        /// A foreign receiver's nationality, in words.
        foreign_recipient_nationality: String | null,
    }

    /// The small receipts of a month, added up.
    ///
    /// Source: `summary_invoice_details` of schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileInvoiceSummary {
        /// The month, `YYYY-MM`.
        month: String,
        /// When the sum was last brought up to date (ISO 8601).
        updated_at: String,
        /// How many receipts there are.
        total_documents: i64,
        /// Currency units: how much of them is free of VAT.
        tax_exempt_amount: f64,
    }
}
