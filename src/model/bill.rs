//! The bills of credit cards.

use super::account::Account;
use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// What a charge on a bill is for.
    BillFinanceChargeType {
        /// Interest for late payment.
        LatePaymentInterest = "LATE_PAYMENT_INTEREST",
        /// A fine for late payment.
        LateFee = "LATE_FEE",
        /// Interest on what is overdue.
        ArrearsInterest = "ARREARS_INTEREST",
        /// The tax on financial operations of Brazil.
        Iof = "IOF",
        /// Nothing is charged.
        NoCharge = "NO_CHARGE",
        /// Something else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// How much of a bill a payment is.
    BillPaymentType {
        /// An instalment.
        Installment = "INSTALLMENT",
        /// All of it.
        Full = "FULL",
        /// Something else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// How a bill was paid.
    BillPaymentMode {
        /// By direct debit.
        DirectDebit = "DIRECT_DEBIT",
        /// By a bank slip (boleto).
        BankSlip = "BANK_SLIP",
        /// Taken off the salary.
        SalaryDeduction = "SALARY_DEDUCTION",
        /// By Pix.
        Pix = "PIX",
    }
}

answer! {
    /// A month's bill of a credit card.
    ///
    /// Source: schema `Bill` of Belvo's OpenAPI document, 1.223.0.
    Bill {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored the bill (ISO 8601).
        created_at: String,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The card's account.
        account: Account | null,
        /// The institution's own id of the bill.
        internal_identification: String | null,
        /// What the institution calls it: mostly a month.
        bill_name: String | null,
        /// When it is to be paid, `YYYY-MM-DD`.
        due_date: String | null,
        /// ISO 4217.
        currency: String | null,
        /// Currency units: all of it.
        total_amount: f64 | null,
        /// Currency units: the least that must be paid.
        minimum_amount: f64 | null,
        /// Whether it can be paid in instalments.
        is_installment: bool | null,
        /// What is charged on top.
        finance_charges: Vec<BillFinanceCharge>,
        /// What was paid.
        payments: Vec<BillPayment>,
    }

    /// What is charged on top of a bill.
    ///
    /// Source: schema `BillFinanceCharges` of Belvo's OpenAPI document, 1.223.0.
    BillFinanceCharge {
        /// What it is for.
        r#type: Open<BillFinanceChargeType> | null,
        /// More about it.
        additional_info: String | null,
        /// ISO 4217.
        currency: String | null,
        /// Currency units.
        amount: f64 | null,
    }

    /// A payment of a bill.
    ///
    /// Source: schema `BillPayments` of Belvo's OpenAPI document, 1.223.0.
    BillPayment {
        /// How much of the bill it is.
        r#type: Open<BillPaymentType> | null,
        /// When it was made, `YYYY-MM-DD`.
        payment_date: String | null,
        /// How it was made.
        payment_mode: Open<BillPaymentMode> | null,
        /// ISO 4217.
        currency: String | null,
        /// Currency units.
        amount: f64 | null,
    }
}
