//! The payments one by one.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{PaymentCurrency, PaymentSchedule, PaymentTransaction};
use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// How far a charge is.
    ChargeStatus {
        /// It was called off.
        Canceled = "CANCELED",
        /// It is under way.
        Pending = "PENDING",
        /// It is made on a later day.
        Scheduled = "SCHEDULED",
        /// Version 1: the money was paid.
        Succeeded = "SUCCEEDED",
        /// The money was not paid.
        Failed = "FAILED",
        /// Version 1: a part of the money was paid.
        Partial = "PARTIAL",
        /// Version 2: the money was paid.
        Settled = "SETTLED",
    }
}

wire_enum! {
    /// Who makes the payments.
    PaymentProvider {
        /// Belvo.
        Belvo = "belvo",
    }
}

wire_enum! {
    /// How a payment is made.
    PaymentMethodType {
        /// Through Brazil's open finance.
        OpenFinance = "open_finance",
    }
}

answer! {
    /// A payment that is, or shall be, made.
    ///
    /// What belongs to a payment authorization, or is asked for with the header `X-Belvo-API-Resource-Version: Payments-BR.V2`,
    /// comes in version 2; the rest in version 1. The fields of both are here; those that only one of them has say so.
    ///
    /// Source: schemas `ChargeBrazil`, `ChargeBrazilPix` and `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    Charge {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored the charge (ISO 8601).
        created_at: String,
        /// Version 1: when `status` last changed (ISO 8601).
        updated_at: String | null,
        /// Version 2: when `status` last changed (ISO 8601).
        status_updated_at: String | null,
        /// Version 1: who made it, Belvo's id (UUID).
        created_by: String | null,
        /// Version 1: who pays, the id (UUID) of a customer.
        customer: String | null,
        /// Version 1: the id (UUID) of the payment intent.
        payment_intent: String | null,
        /// How far it is.
        status: Open<ChargeStatus>,
        /// Version 2: why `status` is what it is, in a word.
        status_reason_code: String | null,
        /// Version 2: `status_reason_code` in a sentence.
        status_reason_message: String | null,
        /// Version 1: why it failed, in a word.
        failure_code: String | null,
        /// Version 1: `failure_code` in a sentence.
        failure_message: String | null,
        /// Currency units as text: how much is paid.
        amount: String | null,
        /// Version 1: the currency of `amount`, ISO 4217.
        currency: Open<PaymentCurrency> | null,
        /// Version 2: the day on which it was first to be made, `YYYY-MM-DD`.
        date: String | null,
        /// Version 2: its number in the Pix system.
        end_to_end_id: String | null,
        /// Version 1: what it is paid for.
        description: String | null,
        /// What the bank statement of the payer says of it.
        statement_description: String | null,
        /// Version 2: the id that you gave it (UUID).
        external_id: String | null,
        /// Who is paid. Version 1: the id (UUID) of a bank account, null for a Pix key. Version 2: the account itself.
        beneficiary: ChargeBeneficiary | null,
        /// Version 2: who pays.
        payer: ChargePayer | null,
        /// Version 1: who makes the payment. Deprecated by Belvo.
        provider: Open<PaymentProvider> | null,
        /// Version 1: how it is made.
        payment_method_type: Open<PaymentMethodType> | null,
        /// Version 1: what was asked for when it was made.
        payment_method_details: ChargeMethodDetails | null,
        /// Version 1: what is known since of how it is made.
        payment_method_information: ChargeMethodInformation | null,
        /// Version 1: who paid; there once `status` is `SUCCEEDED`.
        payer_information: ChargePayerInformation | null,
        /// Version 1: the money that moved; empty for a Pix key.
        transactions: Vec<PaymentTransaction> | null,
        /// What you stored with it, at most 50 texts by name.
        metadata: Value,
        /// Version 2: the id (UUID) of the charge that tries it again; null for the last one.
        next: String | null,
        /// Version 2: the id (UUID) of the charge that this one tries again; null for the first one.
        previous: String | null,
    }
}

/// Who is paid by a charge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum ChargeBeneficiary {
    /// Version 2.
    Known(Box<ChargeBeneficiaryDetails>),
    /// Version 1: the id (UUID) of a bank account.
    Id(String),
}

answer! {
    /// Who is paid by a charge, in version 2.
    ///
    /// Source: the `beneficiary` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargeBeneficiaryDetails {
        /// The account.
        bank_account: ChargeBeneficiaryAccount,
    }

    /// The account that a charge pays to.
    ///
    /// Source: the `beneficiary` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargeBeneficiaryAccount {
        /// The id (UUID) of the bank account.
        id: String,
        /// Who holds it.
        holder: ChargeBeneficiaryHolder,
        /// Where it is, and its number.
        details: ChargeAccountDetails,
    }

    /// Who holds the account that a charge pays to.
    ///
    /// Source: the `beneficiary` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargeBeneficiaryHolder {
        /// The name of the person or the company.
        name: String,
        /// The tax number: a CPF (11 digits) or a CNPJ (14 digits).
        identifier: String,
    }

    /// Where an account is that a charge pays from or to, and its number.
    ///
    /// Source: the `beneficiary` and the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargeAccountDetails {
        /// The bank, the id (UUID) of a payment institution.
        institution: String,
        /// The bank's number in Brazil's payment system (ISPB), 8 digits.
        code: String,
        /// What kind of account it is: `CHECKINGS`, `SAVINGS` or `PAYMENTS`.
        account_type: String,
        /// The number of the bank's branch.
        agency: String,
        /// The number of the account.
        number: String,
    }

    /// Who pays a charge, in version 2.
    ///
    /// Source: the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargePayer {
        /// The account.
        bank_account: ChargePayerAccount,
    }

    /// The account that a charge is paid from.
    ///
    /// Source: the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargePayerAccount {
        /// Who holds it.
        holder: ChargePayerHolder,
        /// Where it is, and its number.
        details: ChargeAccountDetails,
    }

    /// Who holds the account that a charge is paid from.
    ///
    /// Source: the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
    ChargePayerHolder {
        /// The tax number: a CPF (11 digits) or a CNPJ (14 digits).
        identifier: String,
    }
}

answer! {
    /// What was asked for when a charge was made, in version 1.
    ///
    /// Source: schemas `ChargePaymentMethodDetailsOfpi` and `ChargePaymentMethodDetailsPix` of Belvo's OpenAPI document, 1.223.0.
    ChargeMethodDetails {
        /// For payments through open finance.
        open_finance: ChargeOpenFinanceDetails,
    }

    /// What was asked for when a charge through open finance was made.
    ///
    /// Source: schemas `ChargePaymentMethodDetailsOfpiContent` and `ChargePaymentMethodDetailsPixContent` of Belvo's OpenAPI
    /// document, 1.223.0.
    ChargeOpenFinanceDetails {
        /// When it is made, if not at once.
        schedule: PaymentSchedule | null,
        /// The bank that pays, the id (UUID) of a payment institution.
        payer_institution: String,
        /// The account that is paid, the id (UUID) of a bank account; not for a Pix key.
        beneficiary_bank_account: String | null,
        /// The Pix key that is paid: an e-mail address, a telephone number, a tax number or a random key.
        pix_key: String | null,
    }

    /// What is known of how a charge is made, in version 1.
    ///
    /// Source: schemas `PaymentMethodInformationOfpi` and `PaymentMethodInformationPixKeysConfirmed` of Belvo's OpenAPI
    /// document, 1.223.0.
    ChargeMethodInformation {
        /// For payments through open finance.
        open_finance: ChargeOpenFinanceInformation,
    }

    /// What is known of how a charge through open finance is made.
    ///
    /// Source: schemas `PaymentMethodInformationBodyOfpi` and `PaymentMethodInformationPixKeysConfirmed` of Belvo's OpenAPI
    /// document, 1.223.0.
    ChargeOpenFinanceInformation {
        /// The provider's id of the payment.
        provider_request_id: String | null,
        /// The URL of the bank at which the payer agrees to the payment.
        redirect_url: String | null,
        /// The payment's number in the Pix system.
        end_to_end_id: String | null,
        /// The day on which a scheduled payment was planned to be made, `YYYY-MM-DD`, whatever became of it.
        settlement_date: String | null,
        /// For a Pix key: whose it is.
        pix_key_details: PixKeyHolder | null,
    }

    /// Whose Pix key it is.
    ///
    /// Source: schema `PaymentMethodInformationPixKeysConfirmed` of Belvo's OpenAPI document, 1.223.0.
    PixKeyHolder {
        /// The tax number, of which some digits are masked with `*`.
        identifier: String,
        /// The name.
        name: String,
    }

    /// Who paid a charge, in version 1.
    ///
    /// Source: schema `ChargePayerInformation` of Belvo's OpenAPI document, 1.223.0.
    ChargePayerInformation {
        /// The account.
        bank_account: ChargePayingAccount,
    }

    /// The account that a charge was paid from, in version 1.
    ///
    /// Source: schema `ChargePayerInformation` of Belvo's OpenAPI document, 1.223.0.
    ChargePayingAccount {
        /// What kind of account it is: `CHECKINGS`, `SAVINGS` or `PAYMENTS`.
        r#type: String,
        /// The number of the bank's branch.
        agency: String,
        /// The number of the account.
        number: String,
        /// The bank, the id (UUID) of a payment institution.
        institution_id: String,
    }
}
