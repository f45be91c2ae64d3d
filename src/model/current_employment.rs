//! Where people in Mexico work now.

use super::answer::answer;
use super::employment_record::EmploymentDocument;
use super::open::{Open, wire_enum};

wire_enum! {
    /// Whether somebody has work now.
    CurrentEmploymentStatus {
        /// Has work.
        Employed = "EMPLOYED",
        /// Has no work.
        Unemployed = "UNEMPLOYED",
    }
}

answer! {
    /// Whether and where somebody in Mexico works now.
    ///
    /// Source: schema `CurrentEmployment` of Belvo's OpenAPI document, 1.223.0.
    CurrentEmployment {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// When Belvo stored it (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The month that it is of, `YYYY-MM`. None for who has no work.
        month: String | null,
        /// The institution's id of the person: the CURP. None for who has no work.
        internal_identification: String | null,
        /// Who it is about.
        personal_data: CurrentEmploymentPerson,
        /// Whether the person has work.
        status: Open<CurrentEmploymentStatus>,
        /// The employments.
        current_employment_records: Vec<CurrentEmploymentRecord> | null,
    }

    /// The person of a current employment.
    ///
    /// Source: schema `CurrentEmploymentPersonalData` of Belvo's OpenAPI document, 1.223.0.
    CurrentEmploymentPerson {
        /// The full name.
        official_name: String | null,
        /// The first name.
        first_name: String | null,
        /// The last name.
        last_name: String | null,
        /// `YYYY-MM-DD`.
        birth_date: String | null,
        /// The numbers of the person's documents.
        document_ids: Vec<EmploymentDocument>,
    }

    /// A current employment.
    ///
    /// Source: schema `CurrentEmploymentRecord` of Belvo's OpenAPI document, 1.223.0.
    CurrentEmploymentRecord {
        /// The employer's name.
        employer: String,
        /// The employer's number at the insurer.
        employer_id: String,
        /// The employer's tax number (RFC).
        employer_rfc: String,
        /// The state of Mexico.
        state: String,
        /// Days with this employer so far.
        days_employed: i64,
        /// Currency units: the base salary. Belvo does not say of what time; in employment records it is a day.
        base_salary: f64 | null,
        /// Currency units a month, with benefits.
        monthly_salary: f64 | null,
    }
}
