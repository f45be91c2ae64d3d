//! Employments in Brazil.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// What a month's salary was paid for.
    SalaryType {
        /// The month's work.
        Regular = "REGULAR",
        /// The 13th salary.
        Thirteenth = "THIRTEENTH",
        /// A contribution by choice.
        Voluntary = "VOLUNTARY",
        /// A pension.
        Retirement = "RETIREMENT",
    }
}

answer! {
    /// An employment in Brazil, by its social insurance (INSS).
    ///
    /// Source: schema `EmploymentBrazil` of Belvo's OpenAPI document, 1.223.0.
    Employment {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// When Belvo stored the employment (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The first day, `YYYY-MM-DD`.
        start_date: String,
        /// The last day, `YYYY-MM-DD`. None while it lasts.
        end_date: String | null,
        /// The employer.
        employer_data: Employer,
        /// What the person was employed as.
        occupations: Vec<Occupation>,
        /// What the person was paid, month by month.
        salaries: Vec<Salary>,
    }

    /// An employer in Brazil.
    ///
    /// Source: schema `EmployerDataBrazil` of Belvo's OpenAPI document, 1.223.0.
    Employer {
        /// The name.
        name: String,
        /// The institution's code for the employer.
        code: String,
        /// What the employer does, by the classes of CNAE.
        economic_activity: String,
    }

    /// What somebody was employed as.
    ///
    /// Source: schema `OccupationBrazil` of Belvo's OpenAPI document, 1.223.0.
    Occupation {
        /// The first day, `YYYY-MM-DD`.
        start_date: String,
        /// The last day, `YYYY-MM-DD`. None while it lasts.
        end_date: String | null,
        /// The occupation, by the classes of CBO.
        description: String,
        /// The occupation, as the employer calls it.
        name: String,
        /// Where the work was done: `Urbana` (in a town), `Rural` (in the country) or `Não Identificado` (not known).
        locale: String,
    }

    /// What somebody was paid in a month.
    ///
    /// Source: schema `SalaryBrazil` of Belvo's OpenAPI document, 1.223.0.
    Salary {
        /// Currency units: before what was taken off or added.
        base_amount: f64,
        /// Currency units: what the social insurance (INSS) kept.
        retained_amount: f64,
        /// What it was paid for.
        r#type: Open<SalaryType> | null,
        /// The month, `YYYY-MM`.
        month: String,
        /// ISO 4217.
        currency: String,
    }
}
