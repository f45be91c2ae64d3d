//! Expenses that come back.

use super::account::Account;
use super::answer::{answer, without_nulls};
use super::open::{Open, wire_enum};

wire_enum! {
    /// How often an expense comes back.
    RecurringExpenseFrequency {
        /// Every month. Belvo finds no other.
        Monthly = "MONTHLY",
    }
}

wire_enum! {
    /// The categories of expenses that come back.
    RecurringExpenseCategory {
        /// Electricity, telephone, rent.
        BillsAndUtilities = "Bills & Utilities",
        /// Credits and loans.
        CreditsAndLoans = "Credits & Loans",
        /// Insurance.
        Insurance = "Insurance",
        /// Streaming, games, memberships.
        OnlinePlatformsAndLeisure = "Online Platforms & Leisure",
        /// Transport and travel.
        TransportAndTravel = "Transport & Travel",
        /// Taxes.
        Taxes = "Taxes",
    }
}

wire_enum! {
    /// What kind of expense comes back. Belvo does not say where one ends and the other begins.
    RecurringExpensePaymentType {
        /// A subscription, such as for films or a gym.
        Subscription = "SUBSCRIPTION",
        /// Anything else, such as electricity.
        Regular = "REGULAR",
    }
}

answer! {
    /// An expense that comes back, found in the transactions of a link.
    ///
    /// Source: schema `RecurringExpenses` of Belvo's OpenAPI document, 1.223.0.
    RecurringExpense {
        /// Belvo's id.
        id: String | null,
        /// The account that pays.
        account: Account | null,
        /// What it is, made of the transactions' descriptions.
        name: String | null,
        /// The transactions that it was found in.
        #[serde(deserialize_with = "without_nulls")]
        transactions: Vec<RecurringExpenseTransaction>,
        /// How often it comes back.
        frequency: Open<RecurringExpenseFrequency>,
        /// Currency units of the account: the mean of the transactions.
        average_transaction_amount: f64,
        /// Currency units of the account: the median of the transactions.
        median_transaction_amount: f64,
        /// Days since the last transaction.
        days_since_last_transaction: i64,
        /// What it is for.
        category: Open<RecurringExpenseCategory>,
        /// What kind of expense it is.
        payment_type: Open<RecurringExpensePaymentType> | null,
    }

    /// A transaction that an expense was found in.
    ///
    /// Source: schema `RecurringExpenseSourceTransaction` of Belvo's OpenAPI document, 1.223.0.
    RecurringExpenseTransaction {
        /// Currency units of the account.
        amount: f64,
        /// The bank's text.
        description: String | null,
        /// The day it happened, `YYYY-MM-DD`.
        value_date: String,
    }
}
