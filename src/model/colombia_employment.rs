//! Employments in Colombia, as Belvo's API 1.176.0 had them: its present document no longer does.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// On what terms somebody is paid.
    ColombiaEmploymentType {
        /// Has a salary.
        Salaried = "SALARIED",
        /// Works by contract.
        Contractual = "CONTRACTUAL",
        /// Has a pension.
        Pensioned = "PENSIONED",
    }
}

wire_enum! {
    /// Whether a salary changes from month to month.
    ColombiaSalaryType {
        /// It does not.
        Fixed = "FIXED",
        /// It does.
        Variable = "VARIABLE",
    }
}

wire_enum! {
    /// Why a month's salary may differ from the others.
    ColombiaStatusChange {
        /// The work began in this month.
        FirstMonth = "FIRST_MONTH",
        /// The work ended in this month.
        FinalMonth = "FINAL_MONTH",
        /// On leave, such as a parent's.
        OnLeave = "ON_LEAVE",
        /// Retired after this month.
        RetirementMonth = "RETIREMENT_MONTH",
        /// On holiday.
        OnVacation = "ON_VACATION",
        /// The salary changed for good.
        PermanentSalaryChange = "PERMANENT_SALARY_CHANGE",
        /// The salary changed for this month.
        TemporarySalaryChange = "TEMPORARY_SALARY_CHANGE",
    }
}

answer! {
    /// What an employer in Colombia paid somebody, by the contributions to the social insurance (PILA) of the last 24 months.
    ///
    /// Source: Belvo's API 1.176.0, employments of Colombia. Its document 1.223.0 has them no more.
    ColombiaEmployment {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// When Belvo stored the employment (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The employer.
        employer_data: ColombiaEmployer,
        /// What the person was paid, month by month.
        salary_and_benefit_details: Vec<ColombiaSalary>,
    }

    /// An employer in Colombia: who pays the contributions.
    ///
    /// Source: Belvo's API 1.176.0, employments of Colombia.
    ColombiaEmployer {
        /// The name in law.
        name: String | null,
        /// What `id_number` is a number of: `NIT`, `CE`, `CC` or `PASSPORT`.
        id_type: String | null,
        /// The number of the document.
        id_number: i64 | null,
        /// The code of what the employer mainly does.
        economic_activity_code: i64 | null,
        /// What the employer mainly does.
        economic_activity_code_description: String | null,
        /// The code of the class of contributor.
        contributor_class_code: String | null,
        /// The class of contributor.
        contributor_class_code_description: String | null,
        /// The code of the type of contributor.
        contributor_type_code: i64 | null,
        /// The type of contributor: a company, an office of the state, ...
        contributor_type_description: String | null,
        /// Months with this employer.
        tenure: i64 | null,
    }

    /// What somebody in Colombia was paid in a month.
    ///
    /// Source: Belvo's API 1.176.0, employments of Colombia.
    ColombiaSalary {
        /// The month, `YYYY-MM`.
        month: String,
        /// Currency units: before what was taken off.
        gross_amount: f64 | null,
        /// Currency units: after what was taken off.
        net_amount: f64 | null,
        /// On what terms.
        employment_type: Open<ColombiaEmploymentType> | null,
        /// More about the terms.
        employment_type_additional_info: String | null,
        /// Whether the person has to pay more contributions.
        parafiscal_contribution: bool | null,
        /// Whether the salary has all benefits of the law in it.
        salary_comprehensive: bool | null,
        /// Whether it is the same every month.
        salary_type: Open<ColombiaSalaryType> | null,
        /// The pension fund.
        pension_fund_name: String | null,
        /// The health insurer.
        healthcare_provider_name: String | null,
        /// Why the month may differ from the others.
        status_changes: Vec<Open<ColombiaStatusChange>> | null,
    }
}
