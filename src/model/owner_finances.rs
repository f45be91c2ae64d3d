//! What owners of accounts in Brazil earn, and have at their institution.

use super::answer::{answer, without_nulls};
use super::open::{Either, Open, wire_enum};

wire_enum! {
    /// By which list an occupation is named.
    OccupationCode {
        /// The list of public offices of Brazil.
        BrazilPublicOffice = "BRAZIL_PUBLIC_OFFICE",
        /// The list of occupations of Brazil.
        BrazilOccupationCode = "BRAZIL_OCCUPATION_CODE",
        /// Another one.
        Other = "OTHER",
    }
}

wire_enum! {
    /// How often somebody is paid.
    InformedIncomeFrequency {
        /// Every day.
        Daily = "DAILY",
        /// Every week.
        Weekly = "WEEKLY",
        /// Every two weeks.
        Fortnightly = "FORTNIGHTLY",
        /// Every month.
        Monthly = "MONTHLY",
        /// Every two months.
        Bimonthly = "BIMONTHLY",
        /// Every three months.
        Quarterly = "QUARTERLY",
        /// Twice a year.
        Biannually = "BIANNUALLY",
        /// Every year.
        Annually = "ANNUALLY",
        /// Something else.
        Others = "OTHERS",
    }
}

wire_enum! {
    /// Who may act for an owner.
    ProcuratorType {
        /// The legal representative.
        LegalRepresentative = "LEGAL_REPRESENTATIVE",
        /// An attorney.
        Attorney = "ATTORNEY",
    }
}

wire_enum! {
    /// The kinds of account that an owner has.
    OwnerProductType {
        /// A savings account.
        SavingsAccount = "SAVINGS_ACCOUNT",
        /// A current account.
        CheckingAccount = "CHECKING_ACCOUNT",
    }
}

answer! {
    /// What an owner earns and has. The first fields are of people, the next of companies, the last of both.
    ///
    /// Source: schemas `OwnerIndividualFinancialProfile` and `OwnerBusinessFinancialProfile` of Belvo's OpenAPI document, 1.223.0.
    OwnerFinancialProfile {
        /// The tax number (CNPJ) of a person's employer.
        company_id: String | null,
        /// By which list a person's occupation is named.
        occupation_code: Open<OccupationCode> | null,
        /// What a person does.
        occupation_description: String | null,
        /// What a person says to earn.
        informed_income: OwnerInformedIncome | null,
        /// What a company does.
        #[serde(deserialize_with = "without_nulls")]
        economic_activities: Vec<OwnerEconomicActivity> | null,
        /// What a company says to take in.
        informed_revenue: OwnerInformedRevenue | null,
        /// What the owner says to have.
        patrimony: OwnerPatrimony | null,
    }

    /// What a person says to earn.
    ///
    /// Source: schema `OwnerIndividualInformedIncome` of Belvo's OpenAPI document, 1.223.0.
    OwnerInformedIncome {
        /// How often.
        frequency: Open<InformedIncomeFrequency> | null,
        /// Currency units.
        amount: f64,
        /// ISO 4217.
        currency: String,
        /// When it was last paid, `YYYY-MM-DD`.
        date: String,
    }

    /// Something that a company does.
    ///
    /// Source: `economic_activities` of schema `OwnerBusinessFinancialProfile` of Belvo's OpenAPI document, 1.223.0.
    OwnerEconomicActivity {
        /// Whether it is the main one.
        is_main: bool,
        /// The code of it (CNAE).
        code: String,
    }

    /// What a company says to take in.
    ///
    /// Source: `informed_revenue` of schema `OwnerBusinessFinancialProfile` of Belvo's OpenAPI document, 1.223.0.
    OwnerInformedRevenue {
        /// How often.
        frequency: Open<InformedIncomeFrequency> | null,
        /// How often, where it is `OTHERS`.
        frequency_additional_info: String | null,
        /// Currency units.
        amount: f64,
        /// ISO 4217.
        currency: String,
        /// The year that it is of.
        year: i64,
    }

    /// What an owner says to have.
    ///
    /// Source: schemas `OwnerIndividualPatrimony` and `OwnerBusinessPatrimony` of Belvo's OpenAPI document, 1.223.0.
    OwnerPatrimony {
        /// Currency units.
        amount: f64,
        /// ISO 4217.
        currency: String,
        /// The year that it is of; people's.
        year: i64 | null,
        /// The day that it is of, `YYYY-MM-DD`; companies'.
        date: String | null,
    }

    /// What an owner has at the institution.
    ///
    /// Source: schemas `OwnerIndividualFinancialRelation` and `OwnerBusinessFinancialRelation` of Belvo's OpenAPI document, 1.223.0.
    OwnerFinancialRelation {
        /// Since when (ISO 8601).
        start_date: String,
        /// The names of what the owner has.
        product_services: Vec<String>,
        /// More about it.
        product_services_additional_info: String | null,
        /// Who may act for the owner.
        #[serde(deserialize_with = "without_nulls")]
        procurators: Vec<OwnerProcurator>,
        /// The accounts.
        #[serde(deserialize_with = "without_nulls")]
        products: Vec<OwnerProduct>,
        /// A person's requests to have the salary paid here.
        salary_portability_requests: Vec<OwnerSalaryPortability> | null,
        /// A person's accounts for the salary.
        payroll_accounts: Vec<OwnerPayrollAccount> | null,
    }

    /// Who may act for an owner.
    ///
    /// Source: schema `OwnerProcurators` of Belvo's OpenAPI document, 1.223.0.
    OwnerProcurator {
        /// As what.
        r#type: Open<ProcuratorType> | null,
        /// The full name.
        civil_name: String,
        /// The name that the person goes by.
        social_name: String | null,
        /// The tax number: CPF or CNPJ.
        document_number: String,
    }

    /// An account of an owner.
    ///
    /// Source: schema `OwnerIndividualProducts` of Belvo's OpenAPI document, 1.223.0.
    OwnerProduct {
        /// What kind.
        r#type: Open<OwnerProductType> | null,
        /// What kind, more closely.
        subtype: String | null,
        /// The branch.
        agency: String | null,
        /// The bank's code.
        clearing_code: String,
        /// The number.
        number: String,
        /// The check digit of the number.
        check_digit: String,
    }

    /// A request to have the salary paid here.
    ///
    /// Source: schema `OwnerIndividualSalaryPortabilityRequests` of Belvo's OpenAPI document, 1.223.0.
    OwnerSalaryPortability {
        /// The employer's name.
        employer_name: String,
        /// The employer's tax number: CPF or CNPJ. Belvo's examples have a number here, whose zeros in front are lost.
        employer_id_number: Either<String, i64>,
        /// The tax number (CNPJ) of the employer's bank.
        employer_bank_id_number: String,
        /// The code of the employer's bank (ISPB).
        employer_bank_code: String,
        /// When it was granted, `YYYY-MM-DD`.
        portability_approval_date: String,
    }

    /// An account for the salary.
    ///
    /// Source: schema `OwnerIndividualPayrollAccounts` of Belvo's OpenAPI document, 1.223.0.
    OwnerPayrollAccount {
        /// The employer's name.
        employer_name: String,
        /// The employer's tax number: CPF or CNPJ. Belvo's examples have a number here, whose zeros in front are lost.
        employer_id_number: Either<String, i64>,
        /// The tax number (CNPJ) of the employer's bank.
        employer_bank_id_number: String,
        /// The code of the employer's bank (ISPB).
        employer_bank_code: String,
        /// When the account was opened, `YYYY-MM-DD`.
        account_opening_date: String,
    }
}
