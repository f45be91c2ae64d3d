//! The accounts that pay or are paid.

use serde_json::Value;

use super::CustomerIdentifierType;
use crate::model::HolderType;
use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// The kinds of account that Brazilian payments are made from and to.
    BankAccountType {
        /// A current account (conta corrente).
        Checking = "CHECKINGS",
        /// A savings account (conta poupança).
        Savings = "SAVINGS",
        /// An account that wages are paid to (conta salário). Not in version 2.
        Salary = "SALARY",
        /// A payment account (conta de pagamento).
        Payments = "PAYMENTS",
    }
}

answer! {
    /// An account that pays or is paid.
    ///
    /// A request with the header `X-Belvo-API-Resource-Version: Payments-BR.V2` is answered with version 2, others with
    /// version 1. The fields of both are here; those that only one of them has say so.
    ///
    /// Source: schemas `BankAccountV2` and `BankAccountOfpiResponse` of Belvo's OpenAPI document, 1.223.0.
    BankAccount {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored the account (ISO 8601).
        created_at: String,
        /// Version 2: when Belvo last changed the account (ISO 8601).
        updated_at: String | null,
        /// Version 1: who stored the account, Belvo's id (UUID).
        created_by: String | null,
        /// Version 2: whether it is in use, and can be paid to.
        active: bool | null,
        /// Version 1: whose account it is, the id (UUID) of a customer; null for a company's.
        customer: String | null,
        /// Version 1: the bank, the id (UUID) of a payment institution; null for an account that Belvo opened for a company.
        institution: String | null,
        /// The id that you gave the account (UUID). Always there in version 2.
        external_id: String | null,
        /// Who holds it.
        holder: BankAccountHolder,
        /// Where it is, and its number.
        details: BankAccountDetails,
        /// Version 2: what you stored with it, at most 50 texts by name.
        metadata: Value | null,
    }

    /// Who holds a bank account.
    ///
    /// Source: the `holder` of schemas `BankAccountV2` and `BankAccountOfpiResponse` of Belvo's OpenAPI document, 1.223.0.
    BankAccountHolder {
        /// Version 2: the name of the person or the company.
        name: String | null,
        /// Version 2: the tax number, a CPF (11 digits) or a CNPJ (14 digits).
        identifier: String | null,
        /// Version 1: whether it is a person or a company.
        r#type: Open<HolderType> | null,
        /// Version 1: who it is.
        information: HolderInformation | null,
    }

    /// Who a holder of a bank account is, in version 1.
    ///
    /// Source: schemas `HolderInformationBusinessOfpiResponse` and `HolderInformationIndividualOfpiResponse` of Belvo's
    /// OpenAPI document, 1.223.0.
    HolderInformation {
        /// A company's name.
        name: String | null,
        /// A person's first name.
        first_name: String | null,
        /// A person's last name.
        last_name: String | null,
        /// Whether `identifier` is a person's CPF or a company's CNPJ.
        identifier_type: Open<CustomerIdentifierType>,
        /// The tax number. In Belvo's examples most digits of a CPF are masked with `*`.
        identifier: String,
    }

    /// Where a bank account is, and its number.
    ///
    /// Source: the `details` of schemas `BankAccountV2` and `BankAccountOfpiResponse` of Belvo's OpenAPI document, 1.223.0.
    BankAccountDetails {
        /// Version 2: the bank, the id (UUID) of a payment institution.
        institution: String | null,
        /// What kind of account it is.
        account_type: Open<BankAccountType>,
        /// The number of the bank's branch, such as `0444`.
        agency: String,
        /// The number of the account. Digits by Belvo's text; in its examples there is a check digit after a hyphen.
        number: String,
    }
}
