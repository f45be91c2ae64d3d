//! Accounts, as the link-based endpoints answer them.

use serde_json::Value;

use super::answer::answer;
use super::credit_card::CreditData;
use super::loan::LoanData;
use super::open::{Open, wire_enum};

wire_enum! {
    /// What an institution does.
    InstitutionType {
        /// It keeps accounts.
        Bank = "bank",
        /// It collects taxes.
        Fiscal = "fiscal",
        /// It registers jobs.
        Employment = "employment",
    }
}

wire_enum! {
    /// The kinds of account, in Belvo's sorting.
    AccountCategory {
        /// Receivables paid out early.
        AdvanceDeposit = "ADVANCE_DEPOSIT_ACCOUNT",
        /// A current account.
        Checking = "CHECKING_ACCOUNT",
        /// A credit card.
        CreditCard = "CREDIT_CARD",
        /// Credit that is bound to a purchase, such as a car or a home.
        Financing = "FINANCING_ACCOUNT",
        /// Investments.
        Investment = "INVESTMENT_ACCOUNT",
        /// Credit against invoices.
        InvoiceFinancing = "INVOICE_FINANCING_ACCOUNT",
        /// A loan.
        Loan = "LOAN_ACCOUNT",
        /// A pension fund.
        PensionFund = "PENSION_FUND_ACCOUNT",
        /// A savings account.
        Savings = "SAVINGS_ACCOUNT",
        /// Could not be sorted.
        Uncategorized = "UNCATEGORIZED",
    }
}

answer! {
    /// A bank account, a credit card or a loan of a link's user.
    ///
    /// Source: schema `AccountOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    Account {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that the account was read through.
        link: String | null,
        /// Where the account is kept.
        institution: AccountInstitution,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the account (ISO 8601).
        created_at: String,
        /// When Belvo last got through to the institution with this link (ISO 8601; not always with a zone).
        last_accessed_at: String | null,
        /// What kind of account it is, in Belvo's sorting.
        category: Open<AccountCategory> | null,
        /// Whose money the balance is: `ASSET` for the user's own, `LIABILITY` for what the user owes.
        balance_type: String | null,
        /// The overdraft of a current account.
        overdraft: Overdraft | null,
        /// What kind of account it is, in the institution's words.
        r#type: String,
        /// What kind of account it is within `type`, in the institution's words.
        subtype: String,
        /// The account's name at the institution.
        name: String | null,
        /// The account's number at the institution.
        number: String | null,
        /// The number of the branch that opened it: up to 4 digits.
        agency: String | null,
        /// What follows the number to guard against typing errors: up to 2 characters.
        check_digit: String | null,
        /// How much is on the account, or owed.
        balance: AccountBalance,
        /// The currency of all its amounts, ISO 4217: `BRL`.
        currency: String,
        /// What `public_identification_value` is: `AGENCY/ACCOUNT` for current and savings accounts in Brazil.
        public_identification_name: String | null,
        /// What others use to name the account: branch and number such as `0444/45722-0`, or the numbers of the cards with
        /// commas between them.
        public_identification_value: String | null,
        /// The institution's own id of the account, up to 100 characters.
        internal_identification: String,
        /// Only for credit cards.
        credit_data: CreditData | null,
        /// Only for loans and financing.
        loan_data: LoanData | null,
        /// Always null in Brazil's open finance.
        funds_data: Value | null,
    }

    /// Where an account is kept.
    ///
    /// Source: schema `InstitutionAccount` of Belvo's OpenAPI document, 1.223.0.
    AccountInstitution {
        /// Belvo's name of the institution, such as `erebor_br_retail`.
        name: String,
        /// What the institution does.
        r#type: Open<InstitutionType>,
    }

    /// How much is on an account. What the amounts mean depends on the account's category; all are in its currency.
    ///
    /// Source: schema `AccountBalanceOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    AccountBalance {
        /// Currency units: what is on the account when it is read, what the card spent in the running period, or what is left
        /// to pay of the loan.
        current: f64 | null,
        /// Currency units: what can be spent, of the money or of the card's limit, or what it takes today to pay off the loan.
        available: f64 | null,
        /// Currency units: held back for transactions that are not booked yet. Null where the institution gives no details.
        blocked: f64 | null,
        /// Currency units: invested by the bank on its own, as agreed. Null where the institution gives no details.
        automatically_invested: f64 | null,
    }

    /// How far an account may go below zero, and has gone.
    ///
    /// Source: schema `AccountOverdraftOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    Overdraft {
        /// Currency units: the limit that was agreed.
        arranged: f64,
        /// Currency units: how much of the limit is used.
        used: f64,
        /// Currency units: how much is used beyond the limit.
        unarranged: f64,
    }
}
