//! The money that moved.

use serde_json::Value;

use crate::model::Direction;
use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// The currencies of payments, ISO 4217.
    PaymentCurrency {
        /// The Brazilian real.
        Brl = "BRL",
    }
}

answer! {
    /// Money that a payment moved into or out of a bank account.
    ///
    /// Source: schema `paymentTransaction` of Belvo's OpenAPI document, 1.223.0.
    PaymentTransaction {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored the transaction (ISO 8601).
        created_at: String,
        /// Who made it, Belvo's id (UUID).
        created_by: String,
        /// Currency units as text, never negative, such as `1020.00`. `transaction_type` says which way it went.
        amount: String,
        /// The currency of `amount`, ISO 4217.
        currency: Open<PaymentCurrency>,
        /// What it was paid for.
        description: String,
        /// Whether the money came in or went out.
        transaction_type: Open<Direction>,
        /// The account that was paid, the id (UUID) of a bank account.
        beneficiary: String,
        /// Always an empty object in Brazil's open finance.
        payer: Value,
        /// The id (UUID) of the payment intent.
        payment_intent: String | null,
        /// Who paid, the id (UUID) of a customer.
        customer: String | null,
    }
}
