//! Who Chilean taxpayers are to the tax authority.

use super::answer::answer;
use super::chile_debt_report::ChileDocumentIdType;
use super::open::{Either, Open, wire_enum};

wire_enum! {
    /// What a Chilean taxpayer's address is for.
    ChileAddressType {
        /// It is where the taxpayer is (domicilio).
        Primary = "PRIMARY",
        /// It is a branch (sucursal).
        Secondary = "SECONDARY",
        /// For letters.
        Mailing = "MAILING_ADDRESS",
        /// For the tax authority's notices.
        Notification = "NOTIFICATION_ADDRESS",
    }
}

wire_enum! {
    /// What a Chilean taxpayer's email address is for.
    ChileEmailType {
        /// To reach the taxpayer.
        Contact = "CONTACT",
        /// For the tax authority's notices.
        Notification = "NOTIFICATION",
        /// Anything else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// What kind of phone a Chilean taxpayer's number belongs to.
    ChilePhoneType {
        /// A landline.
        Landline = "LANDLINE",
        /// A mobile phone.
        Mobile = "MOBILE",
        /// Another kind.
        Other = "OTHER",
        /// The word `null`: Belvo's document lists it next to null itself.
        Null = "null",
    }
}

answer! {
    /// Who a Chilean taxpayer is to the tax authority.
    ///
    /// Days are documented as `YYYY-MM-DD`, though most of Belvo's examples are `DD-MM-YYYY`.
    ///
    /// Source: schema `tax_status_sii` of Belvo's OpenAPI document, 1.223.0.
    ChileTaxStatus {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that the status was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the status (ISO 8601).
        created_at: String,
        /// Who the taxpayer is.
        entity_details: ChileTaxEntity,
        /// The addresses.
        addresses: Vec<ChileAddress>,
        /// The email addresses.
        emails: Vec<ChileEmail>,
        /// The phone numbers.
        phone_numbers: Vec<ChilePhone>,
        /// What the taxpayer does.
        economic_activities: Vec<ChileActivity>,
        /// Who may act for the taxpayer.
        legal_representative: Vec<ChileRepresentative>,
        /// Who owns the taxpayer, where that is a company.
        equity_holders: Vec<ChileEquityHolder>,
        /// The companies that the taxpayer has a part in.
        company_partnership_stakes: Vec<ChileCompanyStake>,
        /// By which rules the taxpayer is taxed.
        regimes: Vec<ChileTaxRegime> | null,
        /// The tax documents that the taxpayer may issue.
        authorized_tax_documents: Vec<ChileAuthorizedDocument> | null,
        /// The real estate that the taxpayer owes tax for.
        property_tax_liabilities: Vec<ChilePropertyTax> | null,
        /// The tax authority's office for the taxpayer.
        fiscal_office: ChileFiscalOffice,
    }

    /// A Chilean taxpayer.
    ///
    /// Source: schema `tax_status_sii_entity_details` of Belvo's OpenAPI document, 1.223.0.
    ChileTaxEntity {
        /// The day on which it came into being, `YYYY-MM-DD`.
        incorporation_date: String,
        /// The day on which business began, `YYYY-MM-DD`.
        start_date: String,
        /// The day on which business ended, `YYYY-MM-DD`, if it did.
        end_date: String | null,
        /// What `document_id_number` is: `RUT`.
        document_id_type: String,
        /// The tax number (RUT), such as `12345678-9`.
        document_id_number: String,
        /// The name.
        name: String,
    }

    /// An address of a Chilean taxpayer.
    ///
    /// Source: schema `tax_status_sii_address` of Belvo's OpenAPI document, 1.223.0.
    ChileAddress {
        /// What it is for.
        r#type: Open<ChileAddressType>,
        /// The day on which it was recorded, `YYYY-MM-DD`.
        date: String,
        /// The address.
        address: String,
    }

    /// An email address of a Chilean taxpayer.
    ///
    /// Source: schema `tax_status_sii_emails` of Belvo's OpenAPI document, 1.223.0.
    ChileEmail {
        /// What it is for.
        r#type: Open<ChileEmailType>,
        /// The address.
        email: String,
    }

    /// A phone number of a Chilean taxpayer.
    ///
    /// Source: schema `tax_status_sii_phone` of Belvo's OpenAPI document, 1.223.0.
    ChilePhone {
        /// What kind of phone it is.
        r#type: Open<ChilePhoneType> | null,
        /// The number. Belvo's examples have it as text and as a number.
        number: Either<String, i64>,
    }

    /// What a Chilean taxpayer does.
    ///
    /// Source: schema `tax_status_sii_economic_activity` of Belvo's OpenAPI document, 1.223.0.
    ChileActivity {
        /// The group that the activity belongs to, in the tax authority's words.
        r#type: String,
        /// The activity, in the tax authority's words.
        activity: String,
        /// The activity, a code of the tax authority: 6 digits.
        code: String,
        /// The category of income tax, a number of the tax authority.
        tax_category: i64,
        /// Whether there is VAT on it.
        vat_affected: bool,
        /// The day on which it began, `YYYY-MM-DD`.
        start_date: String,
    }

    /// Someone who may act for a Chilean taxpayer.
    ///
    /// Source: schema `tax_status_sii_legal_representative` of Belvo's OpenAPI document, 1.223.0.
    ChileRepresentative {
        /// Whether it is so now.
        is_current: bool,
        /// The name.
        name: String,
        /// What `document_id_number` is.
        document_id_type: Open<ChileDocumentIdType>,
        /// The tax number (RUT), such as `12345678-9`.
        document_id_number: String,
        /// The day on which it began, `YYYY-MM-DD`.
        start_date: String,
        /// The day on which it ended, `YYYY-MM-DD`, if it did.
        end_date: String | null,
    }

    /// Someone who owns a part of a Chilean company.
    ///
    /// Source: schema `tax_status_sii_equity_holder` of Belvo's OpenAPI document, 1.223.0.
    ChileEquityHolder {
        /// Whether it is so now.
        is_current: bool,
        /// The name.
        name: String,
        /// What `document_id_number` is.
        document_id_type: Open<ChileDocumentIdType>,
        /// The tax number (RUT), such as `12345678-9`.
        document_id_number: String,
        /// Whether it is no longer so.
        inactive: bool,
        /// The day on which it began, `YYYY-MM-DD`.
        start_date: String,
        /// The day on which it ended, `YYYY-MM-DD`, if it did.
        end_date: String | null,
        /// Currency units: what the owner has paid in.
        capital_contributed: f64,
        /// Currency units: what the owner has still to pay in.
        capital_contribution_outstanding: f64,
        /// The part of the company, in percent: 25.25 is 25.25 percent.
        ownership_share: f64,
        /// The part of the profit, in percent.
        profit_share: f64,
    }

    /// A company that a Chilean taxpayer has a part in.
    ///
    /// Source: schema `tax_status_sii_company_stake` of Belvo's OpenAPI document, 1.223.0.
    ChileCompanyStake {
        /// The company's name.
        name: String,
        /// What `document_id_number` is.
        document_id_type: Open<ChileDocumentIdType>,
        /// The tax number (RUT), such as `12345678-9`.
        document_id_number: String,
        /// Whether it is no longer so. Belvo's text could be read the other way round.
        inactive: bool,
        /// The day on which it began, `YYYY-MM-DD`.
        start_date: String,
        /// The day on which it ended, `YYYY-MM-DD`, if it did.
        end_date: String | null,
        /// Currency units: what was paid in.
        capital_contributed: f64,
        /// Currency units: what has still to be paid in.
        capital_contribution_outstanding: f64,
        /// The part of the company, in percent: 25.25 is 25.25 percent.
        ownership_share: f64,
        /// The part of the profit, in percent.
        profit_share: f64,
    }

    /// Rules by which a Chilean taxpayer is taxed.
    ///
    /// Source: schema `tax_status_sii_regime` of Belvo's OpenAPI document, 1.223.0.
    ChileTaxRegime {
        /// Their name, in the tax authority's words.
        r#type: String,
        /// The day from which they hold, `YYYY-MM-DD`.
        start_date: String,
    }

    /// Tax documents that a Chilean taxpayer may issue.
    ///
    /// Source: schema `tax_status_sii_authorized_tax_document` of Belvo's OpenAPI document, 1.223.0.
    ChileAuthorizedDocument {
        /// What they are, in the tax authority's words.
        r#type: String,
        /// How many there may be.
        document_limit: i64,
        /// The day on which that was settled, `YYYY-MM-DD`.
        authorization_date: String,
    }

    /// Real estate that a Chilean taxpayer owes tax for.
    ///
    /// Source: schema `tax_status_sii_property_tax_liabilities` of Belvo's OpenAPI document, 1.223.0.
    ChilePropertyTax {
        /// The tax authority's number of the property.
        property_id: String,
        /// The district that it lies in.
        district: String,
        /// Its address.
        address: String,
        /// What it is used for, in the tax authority's words, such as `HABITACIONAL`.
        r#type: String,
        /// The payments that are late.
        overdue_tax_payments: Vec<ChilePropertyTaxPayment>,
        /// The payments that are to come.
        scheduled_tax_payments: Vec<ChilePropertyTaxPayment>,
    }

    /// A payment of tax on real estate in Chile.
    ///
    /// Source: `overdue_tax_payments` and `scheduled_tax_payments` of schema `tax_status_sii_property_tax_liabilities` of
    /// Belvo's OpenAPI document, 1.223.0.
    ChilePropertyTaxPayment {
        /// The year that it is for.
        year: i64,
        /// Which installment of the year it is.
        installment: i64,
        /// The day on which it is due, `YYYY-MM-DD`.
        due_date: String,
        /// How much it is. Belvo does not name the currency.
        amount_due: f64,
    }

    /// An office of the Chilean tax authority.
    ///
    /// Source: schema `tax_status_sii_fiscal_office` of Belvo's OpenAPI document, 1.223.0.
    ChileFiscalOffice {
        /// Its name.
        name: String,
        /// Its address.
        address: String,
    }
}
