//! Transactions, as the link-based endpoints answer them.

use super::account::Account;
use super::answer::{answer, without_nulls};
use super::categorization::{Direction, Merchant};
use super::open::{Open, wire_enum};
use super::taxonomy::{Category, Subcategory};

wire_enum! {
    /// Whether the institution is done with a transaction.
    TransactionStatus {
        /// Not yet: it may still change or vanish.
        Pending = "PENDING",
        /// Yes.
        Processed = "PROCESSED",
        /// Not known. Deprecated by Belvo.
        Uncategorized = "UNCATEGORIZED",
    }
}

wire_enum! {
    /// How a purchase is paid.
    PaymentType {
        /// At once.
        Full = "FULL",
        /// In installments.
        Installment = "INSTALLMENT",
    }
}

wire_enum! {
    /// Who the other party of a transaction is.
    CounterpartyType {
        /// A person.
        Individual = "INDIVIDUAL",
        /// A company.
        Company = "COMPANY",
    }
}

wire_enum! {
    /// What a credit card charges a fee for.
    CardFeeType {
        /// Having the card for a year.
        Annual = "ANNUAL_FEE",
        /// Taking out cash in the country.
        NationalWithdrawal = "NATIONAL_WITHDRAWAL",
        /// Taking out cash abroad.
        InternationalWithdrawal = "INTERNATIONAL_WITHDRAWAL",
        /// Looking into an urgent rise of the limit.
        EmergencyCreditEvaluation = "EMERGENCY_CREDIT_EVALUATION_FEE",
        /// Issuing a second card.
        DuplicateIssuance = "DUPLICATE_ISSUANCE_FEE",
        /// Paying bills with the card.
        Payment = "PAYMENT_FEE",
        /// Text messages.
        Sms = "SMS_FEE",
        /// Anything else: `fee_type_additional_info` may say what.
        Others = "OTHERS",
    }
}

wire_enum! {
    /// Credit that was taken with a credit card beyond the purchases.
    CardCreditType {
        /// What is left unpaid of a bill.
        Revolving = "REVOLVING_CREDIT",
        /// A bill that is paid in installments.
        BillInstallment = "BILL_INSTALLMENT_PAYMENT",
        /// A loan.
        Loan = "LOAN",
        /// Anything else: `credits_type_additional_info` may say what.
        Others = "OTHERS",
    }
}

answer! {
    /// A movement of money on an account.
    ///
    /// Source: schema `TransactionOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    Transaction {
        /// Belvo's id (UUID).
        id: String,
        /// The institution's own id of the transaction, up to 100 characters.
        internal_identification: String,
        /// The account that it is on.
        account: Account | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the transaction (ISO 8601).
        created_at: String,
        /// The day it happened, `YYYY-MM-DD`.
        value_date: String,
        /// The moment it happened (ISO 8601, UTC). Midnight sharp mostly means that the bank gives no time of day.
        transacted_at: String | null,
        /// The day the institution booked it, `YYYY-MM-DD`; a time may follow.
        accounting_date: String | null,
        /// The day it must have been booked, by Belvo's reckoning, when it happened on a weekend or a holiday: mostly the next
        /// business day, `YYYY-MM-DD`.
        inferred_accounting_date: String | null,
        /// Currency units, never negative: the direction is in `type`.
        amount: f64,
        /// Currency units: the amount in the currency of the country, for purchases abroad.
        local_currency_amount: f64 | null,
        /// Always null in Brazil's open finance.
        balance: f64 | null,
        /// The currency of `amount`, ISO 4217: `BRL`.
        currency: String | null,
        /// The bank's text, as it stands on the statement.
        description: String | null,
        /// Always null in Brazil's open finance.
        observations: String | null,
        /// The other party, where Belvo's categorization knows it.
        merchant: Merchant | null,
        /// What it was about, where Belvo's categorization is switched on.
        category: Open<Category> | null,
        /// The finer reading within `category`.
        subcategory: Open<Subcategory> | null,
        /// Always null in Brazil's open finance.
        reference: String | null,
        /// Which way the money went.
        r#type: Open<Direction> | null,
        /// Whether the institution is done with it.
        status: Open<TransactionStatus> | null,
        /// Only for credit cards.
        credit_card_data: TransactionCreditCardData | null,
        /// The other party's account.
        counterparty: Counterparty | null,
        /// Only for payments of a loan.
        loan_data: TransactionLoanData | null,
        /// Whether it is paid at once.
        payment_type: Open<PaymentType> | null,
        /// How the money was moved, in the institution's words, such as `PIX`. Not for payments of a loan.
        operation_type: String | null,
        /// More on `operation_type`, in the institution's words.
        operation_type_additional_info: String | null,
        /// Merchant category code (ISO 18245), for card payments; `0742` comes as 742.
        mcc: i32 | null,
    }

    /// What a transaction of a credit card has beyond the others.
    ///
    /// Source: schema `TransactionCreditCardDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    TransactionCreditCardData {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// What the institution calls the bill that it is on, such as `apr-2020`; null while the bill is open.
        bill_name: String | null,
        /// When the bill is due, `YYYY-MM-DD`; null while the bill is open.
        bill_due_date: String | null,
        /// The institution's own id of the bill; null while the bill is open.
        bill_internal_identification: String | null,
        /// Always null in Brazil's open finance.
        bill_status: String | null,
        /// Always null in Brazil's open finance.
        previous_bill_total: String | null,
        /// Currency units: what the bill amounts to at `collected_at`; may be negative.
        bill_amount: f64 | null,
        /// The card's number, often its last four digits only.
        card_number: String,
        /// What the fee is for, when it is a fee.
        fee_type: Open<CardFeeType> | null,
        /// More on the fee, in the institution's words.
        fee_type_additional_info: String | null,
        /// What kind of credit was taken, when it is one.
        credits_type: Open<CardCreditType> | null,
        /// More on the credit, in the institution's words.
        credits_type_additional_info: String | null,
        /// Which installment it is, in the institution's words, such as `PARCELA_2`.
        installment_identifier: String,
        /// In how many installments the purchase is paid.
        number_of_installments: i32 | null,
        /// The bill that it is on.
        credit_card_bill: TransactionBill | null,
    }

    /// The bill of a credit card that a transaction is on.
    ///
    /// Source: schema `TransactionCreditCardBill` of Belvo's OpenAPI document, 1.223.0.
    TransactionBill {
        /// Belvo's id (UUID); null while the bill is open.
        id: String | null,
        /// The institution's own id of the bill; null while the bill is open.
        internal_identification: String | null,
    }

    /// The account at the other end of a transaction.
    ///
    /// Source: schema `TransactionCounterparty` of Belvo's OpenAPI document, 1.223.0.
    Counterparty {
        /// Whose account it is.
        r#type: Open<CounterpartyType> | null,
        /// The holder's CPF (11 digits) or CNPJ (14 digits).
        document_number: String | null,
        /// The bank's number in the clearing system: 3 digits, `001`.
        clearing_code: String | null,
        /// The number of the branch: up to 4 digits.
        agency: String | null,
        /// What follows the number to guard against typing errors: up to 2 characters.
        check_digit: String | null,
        /// The account's number: 8 to 20 digits.
        number: String | null,
    }

    /// What a payment of a loan has beyond other transactions.
    ///
    /// Source: schema `TransactionLoanDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    TransactionLoanData {
        /// Whether it was paid outside the agreed schedule: only then are there fees and charges.
        is_detached: bool,
        /// The institution's own id of the installment.
        installment_id: String | null,
        /// The fees within the payment.
        #[serde(deserialize_with = "without_nulls")]
        fees: Vec<TransactionLoanFee>,
        /// The charges within the payment.
        #[serde(deserialize_with = "without_nulls")]
        charges: Vec<TransactionLoanCharge>,
    }

    /// A fee within a payment of a loan.
    ///
    /// Source: schema `TransactionLoanDataFees` of Belvo's OpenAPI document, 1.223.0.
    TransactionLoanFee {
        /// The fee's name.
        name: String,
        /// The institution's short name of the fee.
        code: String,
        /// Currency units: how much it is; may be negative.
        amount: f64 | null,
    }

    /// A charge within a payment of a loan, such as a fine for paying late.
    ///
    /// Source: schema `TransactionLoanDataCharges` of Belvo's OpenAPI document, 1.223.0.
    TransactionLoanCharge {
        /// What it is for, in the institution's words, such as `MULTA_ATRASO_PAGAMENTO`.
        r#type: String,
        /// More on the charge, in the institution's words.
        info: String,
        /// Currency units: how much it is; may be negative.
        amount: f64,
    }
}
