//! What shall be paid.

use serde_json::Value;

use super::{Charge, ChargeMethodInformation, PaymentCurrency, PaymentIntentNextStep, PaymentProvider, PaymentSchedule};
use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// How far a payment intent is.
    PaymentIntentStatus {
        /// It is still to be said how it is paid.
        RequiresPaymentMethod = "REQUIRES_PAYMENT_METHOD",
        /// The payer must do something, such as agree at the bank.
        RequiresAction = "REQUIRES_ACTION",
        /// The money was paid.
        Succeeded = "SUCCEEDED",
        /// The payment is under way.
        Processing = "PROCESSING",
        /// The money was not paid.
        Failed = "FAILED",
    }
}

wire_enum! {
    /// The ways in which a payment intent can be paid.
    PaymentIntentMethodType {
        /// Through Brazil's open finance.
        OpenFinance = "open_finance",
        /// By Pix through open finance, by biometrics on an enrolled device.
        BiometricPix = "open_finance_biometric_pix",
    }
}

answer! {
    /// A payment that a customer shall make. There is only version 1 of it.
    ///
    /// Source: schemas `PaymentIntentOfpi` and `PaymentIntentPixKeys` of Belvo's OpenAPI document, 1.223.0.
    PaymentIntent {
        /// Belvo's id (UUID).
        id: String,
        /// Who pays, the id (UUID) of a customer.
        customer: String,
        /// The id that you gave it (UUID).
        external_id: String | null,
        /// When Belvo stored it (ISO 8601).
        created_at: String,
        /// Who made it, Belvo's id (UUID).
        created_by: String,
        /// When Belvo last changed it (ISO 8601).
        updated_at: String | null,
        /// How far it is.
        status: Open<PaymentIntentStatus>,
        /// Currency units as text: how much is to be paid.
        amount: String,
        /// The currency of `amount`, ISO 4217.
        currency: Open<PaymentCurrency>,
        /// What it is paid for.
        description: String,
        /// What the bank statement of the payer says of it; by default the `description`.
        statement_description: String | null,
        /// How it is paid.
        selected_payment_method_type: Open<PaymentIntentMethodType>,
        /// The ways in which it may be paid, such as `open_finance`.
        allowed_payment_method_types: Vec<String>,
        /// What was asked for when it was made.
        payment_method_details: PaymentIntentMethodDetails,
        /// What is known since of how it is paid.
        payment_method_information: ChargeMethodInformation,
        /// Why it failed, in a word.
        failure_code: String | null,
        /// `failure_code` in a sentence.
        failure_message: String | null,
        /// What you stored with it, at most 50 texts by name.
        metadata: Value | null,
        /// Its charges, in version 1.
        charges: Vec<Charge> | null,
        /// Who makes the payment. Deprecated by Belvo.
        provider: Open<PaymentProvider>,
        /// What went wrong last. Deprecated by Belvo.
        last_error: PaymentIntentError | null,
        /// What is to be done next; null in Belvo's examples. Deprecated by Belvo.
        next_step: PaymentIntentNextStep | null,
    }

    /// What was asked for when a payment intent was made.
    ///
    /// Source: the `payment_method_details` of schemas `PaymentIntentOfpi` and `PaymentIntentPixKeys` of Belvo's OpenAPI
    /// document, 1.223.0.
    PaymentIntentMethodDetails {
        /// For payments through open finance.
        open_finance: PaymentIntentOpenFinanceDetails,
    }

    /// What was asked for when a payment intent through open finance was made.
    ///
    /// Source: the `payment_method_details` of schemas `PaymentIntentOfpi` and `PaymentIntentPixKeys` of Belvo's OpenAPI
    /// document, 1.223.0.
    PaymentIntentOpenFinanceDetails {
        /// The account that is paid, the id (UUID) of a bank account; not for a Pix key.
        beneficiary_bank_account: String | null,
        /// The Pix key that is paid: a CNPJ or a random key, or, masked, a CPF, an e-mail address or a telephone number.
        pix_key: String | null,
        /// The bank that pays, the id (UUID) of a payment institution.
        payer_institution: String,
        /// The URL that the payer comes back to.
        callback_url: String,
        /// The payer's CPF, of which some digits are masked with `*`.
        cpf: String | null,
        /// When it is paid, if not at once.
        schedule: PaymentSchedule | null,
    }

    /// What went wrong with a payment intent.
    ///
    /// Source: schema `LastErrorPaymentError` of Belvo's OpenAPI document, 1.223.0.
    PaymentIntentError {
        /// What kind of error it is: `payment_error`.
        error_code: String,
        /// The error in a sentence.
        error_message: String,
    }
}
