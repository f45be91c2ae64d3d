//! What people owe in Chile.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// What kind of number tells who someone is in Chile.
    ChileDocumentIdType {
        /// The tax number.
        Rut = "RUT",
    }
}

answer! {
    /// What a person owes the financial institutions of Chile.
    ///
    /// Source: schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileDebtReport {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that the report was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the report (ISO 8601).
        created_at: String,
        /// Who the person is.
        personal_data: ChileDebtor,
        /// How recent the debts are, `YYYY-MM-DD`.
        debt_data_last_update: String,
        /// The currency of all its amounts, ISO 4217: `CLP`.
        currency: String,
        /// Currency units: all debts together, overdue or not.
        total: f64 | null,
        /// Currency units: what is not overdue.
        current: f64 | null,
        /// Currency units: what is 30 to 59 days overdue.
        delinquent: f64 | null,
        /// Currency units: what is 60 to 89 days overdue.
        severely_delinquent: f64 | null,
        /// Currency units: what is 90 days overdue or more.
        defaulted: f64 | null,
        /// What the person owes.
        direct_debts: Vec<ChileDebt> | null,
        /// What the person answers for without being the debtor, as far as Belvo says.
        indirect_debts: Vec<ChileDebt> | null,
        /// What the person may still borrow, such as on a credit card.
        credit_lines: Vec<ChileCredit> | null,
        /// Other credit that the person has, such as guarantees and credit abroad.
        other_credits: Vec<ChileCredit> | null,
    }

    /// The person of a Chilean debt report.
    ///
    /// Source: `personal_data` of schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileDebtor {
        /// The full name.
        full_name: String,
        /// What `document_id_number` is.
        document_id_type: Open<ChileDocumentIdType>,
        /// The tax number (RUT), such as `12345678-9`.
        document_id_number: String,
    }

    /// A debt at a financial institution of Chile.
    ///
    /// Source: `direct_debts` and `indirect_debts` of schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileDebt {
        /// The institution's name.
        financial_institution: String,
        /// What kind of credit it is, in the report's words, such as `Vivienda` or `Consumo`.
        credit_type: String,
        /// Currency units: the whole debt.
        amount: f64,
        /// Currency units: what is not overdue.
        current: f64 | null,
        /// Currency units: what is 30 to 59 days overdue.
        delinquent: f64 | null,
        /// Currency units: what is 60 to 89 days overdue.
        severely_delinquent: f64 | null,
        /// Currency units: what is 90 days overdue or more.
        defaulted: f64 | null,
    }

    /// Credit at a financial institution of Chile.
    ///
    /// Source: `credit_lines` and `other_credits` of schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
    ChileCredit {
        /// The institution's name.
        financial_institution: String,
        /// Currency units: credit for the person's own use.
        direct_amount: f64 | null,
        /// Currency units: credit by way of another, as far as Belvo says.
        indirect_amount: f64 | null,
    }
}
