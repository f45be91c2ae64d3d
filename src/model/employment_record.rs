//! Employment histories of Mexico, as its social insurers keep them.

use super::answer::{answer, without_nulls};
use super::open::{Open, wire_enum};

wire_enum! {
    /// Whether somebody has work, by the insurer.
    EmploymentRecordStatus {
        /// Has work.
        Employed = "EMPLOYED",
        /// Has a pension.
        Retired = "RETIRED",
        /// Has no work.
        Unemployed = "UNEMPLOYED",
        /// The insurer does not say: the word, not a null.
        Null = "null",
    }
}

wire_enum! {
    /// The documents that people are known by in Mexico.
    EmploymentDocumentType {
        /// The number of the social insurance, 11 digits.
        Nss = "NSS",
        /// The number in the population register, 18 characters.
        Curp = "CURP",
        /// The tax number, 13 characters.
        Rfc = "RFC",
    }
}

wire_enum! {
    /// What changed somebody's employment (IMSS), or where the change is known from (ISSSTE).
    EmploymentEvent {
        /// IMSS: was dismissed, or left.
        DismissedResigned = "DISMISSED_RESIGNED",
        /// IMSS: the salary changed.
        SalaryModification = "SALARY_MODIFICATION",
        /// IMSS: was hired.
        Hired = "HIRED",
        /// IMSS: paid a contribution by choice.
        VoluntaryContribution = "VOLUNTARY_CONTRIBUTION",
        /// IMSS: was away, such as on holiday.
        Absence = "ABSENCE",
        /// IMSS: was ill.
        SickLeave = "SICK_LEAVE",
        /// ISSSTE: known from the institute itself.
        Normal = "NORMAL",
        /// ISSSTE: known from the central register (BDUTA).
        BdutaCertificate = "BDUTA_CERTIFICATE",
        /// ISSSTE: known from a member institution (DYE).
        DyeCertificate = "DYE_CERTIFICATE",
    }
}

answer! {
    /// Somebody's employment history in Mexico, by IMSS or ISSSTE.
    ///
    /// Source: schema `EmploymentRecord` of Belvo's OpenAPI document, 1.223.0.
    EmploymentRecord {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// When Belvo stored the record (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When the institution made the report, `YYYY-MM-DD`.
        report_date: String,
        /// Days since the data was read from the institution.
        days_since_extraction: i64,
        /// The institution's id of the person: the CURP.
        internal_identification: String,
        /// Who it is about.
        personal_data: EmploymentRecordPerson,
        /// The contributions to the social insurance. None from ISSSTE.
        social_security_summary: SocialSecuritySummary | null,
        /// The employments, each with its changes.
        employment_records: Vec<EmploymentRecordDetail>,
        /// How likely the person is to work and earn in the months to come, by Belvo's model.
        employment_scores: Vec<EmploymentScore> | null,
        /// What the person earns today, estimated from an older report.
        salary_estimation: SalaryEstimation | null,
        /// The institution's documents.
        files: Vec<EmploymentRecordFile> | null,
    }

    /// The person of an employment history.
    ///
    /// Source: schema `EmploymentRecordPersonalData` of Belvo's OpenAPI document, 1.223.0.
    EmploymentRecordPerson {
        /// The full name.
        official_name: String | null,
        /// The first name.
        first_name: String | null,
        /// The last name.
        last_name: String | null,
        /// `YYYY-MM-DD`.
        birth_date: String | null,
        /// What the insurance gives.
        entitlements: EmploymentRecordEntitlements,
        /// The numbers of the person's documents.
        document_ids: Vec<EmploymentDocument>,
        /// The e-mail address.
        email: String | null,
    }

    /// What the insurance gives somebody.
    ///
    /// Source: schema `EmploymentRecordEntitlement` of Belvo's OpenAPI document, 1.223.0.
    EmploymentRecordEntitlements {
        /// Whether it pays for medical care.
        entitled_to_health_insurance: bool,
        /// Whether there are benefits of the company.
        entitled_to_company_benefits: bool,
        /// The last day of it, `YYYY-MM-DD`. None while the person works.
        valid_until: String | null,
        /// Whether the person has work.
        status: Open<EmploymentRecordStatus>,
    }

    /// A document that a person is known by.
    ///
    /// Source: schema `EmploymentRecordDocumentId` of Belvo's OpenAPI document, 1.223.0.
    EmploymentDocument {
        /// Which document.
        document_type: Open<EmploymentDocumentType> | null,
        /// Its number, as text.
        document_number: String | null,
    }

    /// Weeks of contributions to the social insurance (IMSS).
    ///
    /// Source: schema `EmploymentRecordSocialSecuritySummary` of Belvo's OpenAPI document, 1.223.0.
    SocialSecuritySummary {
        /// Weeks that were taken out of the pension.
        weeks_redeemed: i64 | null,
        /// Weeks that were paid back into it.
        weeks_reinstated: i64 | null,
        /// Weeks that were paid for.
        weeks_contributed: i64 | null,
    }

    /// One employment.
    ///
    /// Source: schema `EmploymentRecordDetail` of Belvo's OpenAPI document, 1.223.0.
    EmploymentRecordDetail {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The employer's name.
        employer: String,
        /// The employer's number. None from ISSSTE.
        employer_id: String | null,
        /// The first day, `YYYY-MM-DD`.
        start_date: String,
        /// The last day, `YYYY-MM-DD`. None while it lasts.
        end_date: String | null,
        /// How many weeks it lasted so far.
        weeks_employed: i64,
        /// The state of Mexico. None from ISSSTE.
        state: String | null,
        /// Currency units a day: the last base salary. With the year's benefits from IMSS, without from ISSSTE (a thirtieth of
        /// `monthly_salary`).
        most_recent_base_salary: f64,
        /// Currency units a month. With the year's benefits from IMSS, without from ISSSTE.
        monthly_salary: f64,
        /// ISO 4217.
        currency: String,
        /// What changed, and when.
        #[serde(deserialize_with = "without_nulls")]
        employment_status_updates: Vec<EmploymentStatusUpdate> | null,
    }

    /// A change of an employment.
    ///
    /// Source: schema `EmploymentRecordEmploymentStatusUpdates` of Belvo's OpenAPI document, 1.223.0.
    EmploymentStatusUpdate {
        /// What happened.
        event: Open<EmploymentEvent> | null,
        /// Currency units a day: the base salary from then on. With the year's benefits from IMSS, without from ISSSTE.
        base_salary: f64,
        /// When, `YYYY-MM-DD`.
        update_date: String,
    }

    /// How likely somebody is to work and earn, by Belvo's model.
    ///
    /// Source: schema `EmploymentRecordScore` of Belvo's OpenAPI document, 1.223.0.
    EmploymentScore {
        /// From 300, unlikely, to 900, likely.
        score: i64 | null,
        /// For how many months to come.
        period: i64,
        /// The version of the model.
        version: String,
    }

    /// What somebody earns today, estimated from an older report.
    ///
    /// Source: schema `EmploymentRecordSalaryEstimation` of Belvo's OpenAPI document, 1.223.0.
    SalaryEstimation {
        /// `EMPLOYED` where the salary is above 0, else `UNEMPLOYED`.
        employment_status_estimate: String | null,
        /// Currency units a day: the base salary.
        base_salary_estimate: f64 | null,
        /// ISO 4217.
        currency: String,
    }

    /// A document of the institution.
    ///
    /// Source: schema `EmploymentRecordFile` of Belvo's OpenAPI document, 1.223.0.
    EmploymentRecordFile {
        /// Its title.
        r#type: String,
        /// The document itself: a PDF, as text. Belvo does not say how it is encoded. None in Belvo's sandbox.
        value: String | null,
    }
}
