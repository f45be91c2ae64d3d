//! Invoices of Mexican taxpayers.

use super::answer::answer;
use super::categorization::Direction;
use super::invoice_payroll::InvoicePayroll;
use super::open::{Open, wire_enum};

wire_enum! {
    /// What a Mexican invoice is for, in the tax authority's sorting.
    InvoiceType {
        /// Money goes back: a refund, a discount, a credit note.
        Egreso = "Egreso",
        /// Something was sold.
        Ingreso = "Ingreso",
        /// Wages.
        Nomina = "Nómina",
        /// A payment towards an invoice that was not paid at once.
        Pago = "Pago",
        /// Goods are moved; nothing is sold.
        Traslado = "Traslado",
    }
}

wire_enum! {
    /// Whether a Mexican invoice is paid at once.
    InvoicePaymentMethod {
        /// It is, in one sum.
        Pue = "PUE",
        /// It is not: in parts, or later.
        Ppd = "PPD",
    }
}

answer! {
    /// An invoice of a Mexican taxpayer (a CFDI), sent or received.
    ///
    /// Source: schema `InvoiceWithIdSat` of Belvo's OpenAPI document, 1.223.0.
    Invoice {
        /// Belvo's id (UUID).
        id: String | null,
        /// The id (UUID) of the link that the invoice was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the invoice (ISO 8601).
        created_at: String | null,
        /// The tax authority's id of the invoice, its `UUID` there.
        invoice_identification: String | null,
        /// The day of the invoice, `YYYY-MM-DD`.
        invoice_date: String | null,
        /// Whether it holds: `Vigente`, or `Cancelado` when it was cancelled.
        status: String | null,
        /// What it is for, in the tax authority's sorting.
        invoice_type: Open<InvoiceType> | null,
        /// `OUTFLOW` for an invoice that the link's user sent, `INFLOW` for one that the user received.
        r#type: Open<Direction> | null,
        /// The taxes of the whole invoice.
        tax_details: InvoiceTaxDetails | null,
        /// Who sent it: the tax number (RFC).
        sender_id: String | null,
        /// The sender's tax regime, a code of the tax authority such as `601`.
        sender_fiscal_regime: String | null,
        /// Who sent it: the name.
        sender_name: String | null,
        /// Whether the sender is on the tax authority's blacklist: `NO_TAX_FRAUD_STATUS` when not.
        sender_tax_fraud_status: String | null,
        /// Who received it: the tax number (RFC).
        receiver_id: String | null,
        /// The receiver's postal code, 5 digits.
        receiver_postal_code: String | null,
        /// The receiver's tax regime, a code of the tax authority such as `601`.
        receiver_fiscal_regime: String | null,
        /// Who received it: the name.
        receiver_name: String | null,
        /// Whether the receiver is on the tax authority's blacklist: `NO_TAX_FRAUD_STATUS` when not.
        receiver_tax_fraud_status: String | null,
        /// How far its cancellation has come, for an invoice that is cancelled.
        cancelation_status: String | null,
        /// The day of its cancellation, `YYYY-MM-DD`.
        cancelation_update_date: String | null,
        /// The day on which it was certified, `YYYY-MM-DD`.
        certification_date: String | null,
        /// Who certified it: the tax number (RFC).
        certification_authority: String | null,
        /// By what means it is paid, a code of the tax authority: 2 digits, `99` for not yet said.
        payment_type: String | null,
        /// Deprecated by Belvo.
        payment_type_description: String | null,
        /// Whether it is paid at once.
        payment_method: Open<InvoicePaymentMethod> | null,
        /// Deprecated by Belvo.
        payment_method_description: String | null,
        /// What the receiver uses it for, a code of the tax authority such as `P01`.
        usage: String | null,
        /// The version of the CFDI format, such as `3.3`.
        version: String | null,
        /// Where it was issued: a postal code.
        place_of_issue: String | null,
        /// What was sold.
        invoice_details: Vec<InvoiceItem>,
        /// The currency of its amounts, ISO 4217.
        currency: String | null,
        /// Currency units: the `pre_tax_amount` of all items together.
        subtotal_amount: f64 | null,
        /// The rate between its currency and pesos; Belvo does not say which way it goes.
        exchange_rate: f64 | null,
        /// Currency units: the `tax_amount` of all items together.
        tax_amount: f64 | null,
        /// Currency units: all discounts together.
        discount_amount: f64 | null,
        /// Currency units: what is to be paid, `subtotal_amount` and `tax_amount` less `discount_amount`.
        total_amount: f64 | null,
        /// The invoices that it refers to.
        related_invoices: Vec<RelatedInvoice> | null,
        /// What was paid towards invoices, when this one is a receipt for that.
        payments: Vec<InvoicePayment>,
        /// Only for wages.
        payroll: InvoicePayroll | null,
        /// The number that the sender gave it.
        folio: String | null,
        /// The series that the sender counts it in, such as `A`.
        series: String | null,
        /// Whether goods leave the country, a code of the tax authority: 2 digits.
        export_type: String | null,
        /// The invoice itself, as XML.
        xml: String | null,
        /// Why some of it may be missing.
        warnings: InvoiceWarning | null,
        /// Deprecated by Belvo: see `sender_tax_fraud_status`.
        sender_blacklist_status: String | null,
        /// Deprecated by Belvo: see `receiver_tax_fraud_status`.
        receiver_blacklist_status: String | null,
    }

    /// The taxes of a whole Mexican invoice, in its currency.
    ///
    /// Source: schema `TaxDetailsInvoicesSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceTaxDetails {
        /// Currency units: what the payer keeps back for the tax authority.
        total_tax_retained: f64,
        /// Currency units: what is added to the price.
        total_tax_transferred: f64,
        /// The taxes that the payer keeps back.
        retained_taxes: Vec<InvoiceRetainedTax>,
        /// The taxes that are added to the price.
        transferred_taxes: Vec<InvoiceTransferredTax>,
    }

    /// A tax that the payer of a Mexican invoice keeps back for the tax authority.
    ///
    /// Source: `retained_taxes` of schema `TaxDetailsInvoicesSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceRetainedTax {
        /// How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
        tax_type: String | null,
        /// Which tax it is, such as `ISR`, `IVA` or `IEPS`.
        tax: String,
        /// The rate, in percent.
        tax_percentage: f64 | null,
        /// Currency units: what it is levied on.
        pre_tax_amount: f64 | null,
        /// Currency units: how much it is.
        tax_amount: f64,
    }

    /// A tax that is added to the price of a Mexican invoice.
    ///
    /// Source: `transferred_taxes` of schema `TaxDetailsInvoicesSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceTransferredTax {
        /// How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
        tax_type: String | null,
        /// Which tax it is, such as `ISR`, `IVA` or `IEPS`.
        tax: String,
        /// The rate, in percent: 16 is 16 percent.
        tax_percentage: f64,
        /// Currency units: what it is levied on.
        pre_tax_amount: f64,
        /// Currency units: how much it is.
        tax_amount: f64,
    }

    /// Something that a Mexican invoice sells. Amounts are in the invoice's currency.
    ///
    /// Source: schema `InvoiceDetailSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceItem {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String | null,
        /// What it is, in the sender's words.
        description: String | null,
        /// What it is, a code of the tax authority: 8 digits.
        product_identification: String | null,
        /// How many units there are.
        quantity: f64 | null,
        /// What a unit is, a code of the tax authority such as `E48`.
        unit_code: String | null,
        /// What a unit is, in words.
        unit_description: String | null,
        /// Currency units: the price of one unit.
        unit_amount: f64 | null,
        /// Currency units: what is taken off the price.
        discount: f64 | null,
        /// Whether it is taxed, a code of the tax authority: 2 digits.
        tax_subject_code: String | null,
        /// The sender's own number for it.
        identifier_number: String | null,
        /// Currency units: the price of all units, before tax.
        pre_tax_amount: f64 | null,
        /// The rate of the tax, in percent: 16 is 16 percent.
        tax_percentage: f64 | null,
        /// Currency units: the tax.
        tax_amount: f64 | null,
        /// Currency units: the price of all units, with tax.
        total_amount: f64 | null,
        /// The taxes that the payer keeps back.
        retained_taxes: Vec<InvoiceItemRetainedTax> | null,
        /// The taxes that are added to the price.
        transferred_taxes: Vec<InvoiceItemTransferredTax> | null,
    }

    /// A tax on an item of a Mexican invoice that the payer keeps back for the tax authority.
    ///
    /// Source: schema `InvoiceDetailRetainedTaxSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceItemRetainedTax {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String | null,
        /// How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
        tax_type: String | null,
        /// Which tax it is, such as `ISR`, `IVA` or `IEPS`.
        tax: String | null,
        /// The rate, in percent: 10 is 10 percent.
        tax_percentage: f64 | null,
        /// Currency units: how much it is.
        retained_tax_amount: f64 | null,
    }

    /// A tax that is added to the price of an item of a Mexican invoice.
    ///
    /// Source: schema `InvoiceDetailTransferredTaxSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceItemTransferredTax {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String | null,
        /// How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
        tax_type: String | null,
        /// Which tax it is, such as `ISR`, `IVA` or `IEPS`.
        tax: String | null,
        /// The rate, in percent: 10 is 10 percent.
        tax_percentage: f64 | null,
        /// Currency units: how much it is.
        transferred_tax_amount: f64 | null,
    }

    /// An invoice that a Mexican invoice refers to.
    ///
    /// Source: schema `RelatedInvoiceSat` of Belvo's OpenAPI document, 1.223.0.
    RelatedInvoice {
        /// What the two have to do with each other, a code of the tax authority: 2 digits.
        relationship_type: String | null,
        /// The tax authority's id of the other invoice.
        related_invoice_identification: String | null,
    }

    /// A payment towards one or more Mexican invoices.
    ///
    /// Source: schema `InvoicesPaymentsSat` of Belvo's OpenAPI document, 1.223.0.
    InvoicePayment {
        /// When it was made (ISO 8601).
        date: String | null,
        /// By what means it was made, a code of the tax authority: 2 digits.
        payment_type: String | null,
        /// The currency of the payment, ISO 4217.
        currency: String | null,
        /// What a unit of `currency` was worth in pesos, a number as text.
        exchange_rate: String | null,
        /// Currency units: how much was paid. Belvo counts it in the currency of the original invoice.
        amount: f64 | null,
        /// The tax authority's number for it.
        operation_number: String | null,
        /// Who was paid: the tax number (RFC), by Belvo's example of the bank.
        beneficiary_rfc: String | null,
        /// Who was paid: the account's number.
        beneficiary_account_number: String | null,
        /// Who paid: the tax number (RFC).
        payer_rfc: String | null,
        /// Who paid: the account's number.
        payer_account_number: String | null,
        /// Who paid: the name of the bank.
        payer_bank_name: String | null,
        /// The invoices that it goes towards.
        related_documents: Vec<InvoicePaymentDocument>,
    }

    /// An invoice that a payment goes towards. Amounts are in that invoice's currency.
    ///
    /// Source: schema `InvoicesPaymentsRelatedDocumentsSat` of Belvo's OpenAPI document, 1.223.0.
    InvoicePaymentDocument {
        /// The tax authority's id of the invoice.
        invoice_identification: String | null,
        /// The invoice's currency, ISO 4217.
        currency: String | null,
        /// Whether the invoice is paid at once: `PUE` or `PPD`.
        payment_method: String | null,
        /// Which of the payments towards the invoice it is, counted from 1.
        partiality_number: i64 | null,
        /// Currency units: what was left to pay before.
        previous_balance: f64 | null,
        /// Currency units: what was paid.
        amount_paid: f64 | null,
        /// Currency units: what is left to pay after.
        outstanding_balance: f64 | null,
    }

    /// Why some data of a Mexican invoice may be missing.
    ///
    /// Source: schema `InvoiceWarningsSat` of Belvo's OpenAPI document, 1.223.0.
    InvoiceWarning {
        /// The reason: `sat_xml_limit_reached` when the day's downloads are used up, `sat_service_unavailable` when there
        /// were none to be had.
        code: String | null,
        /// The reason, in words for people.
        message: String | null,
    }
}
