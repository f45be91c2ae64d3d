//! What a customer agreed to pay again and again.

use serde_json::Value;

use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// How far a payment authorization is.
    PaymentAuthorizationStatus {
        /// The payer has not agreed yet.
        AwaitingAuthorization = "AWAITING_AUTHORIZATION",
        /// Not everyone whose word it takes has agreed yet.
        PartiallyAccepted = "PARTIALLY_ACCEPTED",
        /// The payer agreed.
        Authorized = "AUTHORIZED",
        /// It did not work out.
        Failed = "FAILED",
        /// All of it was paid.
        Consumed = "CONSUMED",
        /// It was taken back.
        Revoked = "REVOKED",
    }
}

wire_enum! {
    /// How the payments of an authorization are made.
    AuthorizedPaymentMethod {
        /// By Pix through open finance, at once.
        Immediate = "PIX_OF_IMMEDIATE",
        /// By Pix through open finance, on later days.
        Scheduled = "PIX_OF_SCHEDULED",
    }
}

wire_enum! {
    /// What a payment authorization pays to.
    PaymentAuthorizationTarget {
        /// A bank account.
        BankAccount = "BANK_ACCOUNT",
    }
}

answer! {
    /// A customer's agreement to one or more payments. There is only version 2 of it.
    ///
    /// Source: schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
    PaymentAuthorization {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored it (ISO 8601).
        created_at: String,
        /// When Belvo last changed it (ISO 8601).
        updated_at: String,
        /// How far it is.
        status: Open<PaymentAuthorizationStatus>,
        /// Why `status` is what it is, in a word.
        status_reason_code: String | null,
        /// `status_reason_code` in a sentence.
        status_reason_message: String | null,
        /// When `status` last changed (ISO 8601).
        status_updated_at: String,
        /// When the payer agreed (ISO 8601).
        authorized_at: String | null,
        /// The id that you gave it (UUID).
        external_id: String | null,
        /// What it is for, in the merchant's words; the payer does not see it.
        description: String,
        /// The URL that the payer comes back to.
        return_url: String,
        /// How the payments are made.
        payment_method: Open<AuthorizedPaymentMethod>,
        /// Who pays.
        payer: PaymentAuthorizationPayer,
        /// Who is paid.
        beneficiary: PaymentAuthorizationBeneficiary,
        /// How much is paid, and when.
        payment_method_configuration: PaymentAuthorizationConfiguration,
        /// Its charges, the id (UUID) of each.
        charges: Vec<String>,
        /// What you stored with it, at most 50 texts by name.
        metadata: Value | null,
    }

    /// Who pays by a payment authorization.
    ///
    /// Source: the `payer` of schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
    PaymentAuthorizationPayer {
        /// The id (UUID) of the customer.
        customer: String,
        /// The bank that pays, the id (UUID) of a payment institution.
        institution: String,
        /// Where the customer is a company: the CPF (11 digits) of the person who may pay for it.
        representative_identifier: String | null,
    }

    /// Who is paid by a payment authorization.
    ///
    /// Source: the `beneficiary` of schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
    PaymentAuthorizationBeneficiary {
        /// What `target` is.
        r#type: Open<PaymentAuthorizationTarget>,
        /// The id (UUID) of the bank account that is paid.
        target: String,
    }

    /// How much a payment authorization pays, and when.
    ///
    /// Source: the `payment_method_configuration` of schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
    PaymentAuthorizationConfiguration {
        /// Currency units as text: how much each payment is.
        amount: String,
        /// What the bank statement of the payer says of it.
        statement_description: String,
        /// The URL at which the payer agrees.
        authorization_url: String,
        /// The days of scheduled payments, `YYYY-MM-DD`.
        dates: Vec<String> | null,
    }
}
