//! What is to be done next for a payment intent.

use super::{BankAccountType, HolderInformation, PaymentCountry};
use crate::model::HolderType;
use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// What is to be done next for a payment intent.
    NextStepType {
        /// Let the payer choose a bank.
        ChooseInstitution = "open_finance_display_payment_method_information",
        /// Let the payer confirm the payment.
        Confirm = "open_finance_display_confirmation_required",
        /// Send the payer to the bank.
        Redirect = "open_finance_display_needs_redirect",
        /// Say that the payment is under way.
        ShowProcessing = "open_finance_display_payment_processing",
        /// Say that the money was paid.
        ShowSucceeded = "open_finance_display_payment_succeeded",
        /// Say that the money was not paid.
        ShowFailed = "open_finance_display_payment_failed",
    }
}

answer! {
    /// What is to be done next for a payment intent; the field that `type` names says more. Deprecated by Belvo.
    ///
    /// Source: the `next_step` of schema `PaymentIntentOfpi` of Belvo's OpenAPI document, 1.223.0.
    PaymentIntentNextStep {
        /// What it is.
        r#type: Open<NextStepType>,
        /// Whether the payment intent is only to be confirmed yet.
        ready_to_confirm: bool,
        /// The banks to choose from.
        open_finance_display_payment_method_information: NextStepInstitutions | null,
        /// What the payer is to confirm.
        open_finance_display_confirmation_required: NextStepConfirmation | null,
        /// Where the payer is to be sent.
        open_finance_display_needs_redirect: NextStepPayer | null,
        /// Who pays.
        open_finance_display_payment_processing: NextStepPayer | null,
        /// Who paid.
        open_finance_display_payment_succeeded: NextStepPayer | null,
        /// Who did not pay.
        open_finance_display_payment_failed: NextStepPayer | null,
    }

    /// The banks that a payer can choose from.
    ///
    /// Source: schema `DisplayPaymentMethodInformationContentOfpi` of Belvo's OpenAPI document, 1.223.0.
    NextStepInstitutions {
        /// The banks.
        institutions: Vec<NextStepInstitution>,
    }

    /// The bank that pays.
    ///
    /// Source: schemas `NeedsRedirectContent`, `DisplayPaymentProcessing`, `DisplayPaymentSucceeded` and `DisplayPaymentFailed` of
    /// Belvo's OpenAPI document, 1.223.0.
    NextStepPayer {
        /// The bank.
        payer_institution: NextStepInstitution,
    }

    /// What a payer is to confirm.
    ///
    /// Source: schema `DisplayConfirmationRequiredOfpi` of Belvo's OpenAPI document, 1.223.0.
    NextStepConfirmation {
        /// The account that is paid.
        beneficiary_bank_account: NextStepBankAccount,
        /// The name of who pays.
        payer_name: String,
        /// The number of a document of who pays.
        payer_identifier: String,
        /// The bank that pays.
        payer_institution: NextStepInstitution,
    }
}

answer! {
    /// The account that a payer is to pay to.
    ///
    /// Source: schema `BeneficiaryBankAccountOfpi` of Belvo's OpenAPI document, 1.223.0.
    NextStepBankAccount {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored the account (ISO 8601).
        created_at: String,
        /// Who stored the account, Belvo's id (UUID).
        created_by: String,
        /// The bank.
        institution: NextStepInstitution,
        /// The number of the account, or its Pix key.
        details: NextStepBankAccountDetails | null,
        /// Who holds it.
        holder: NextStepHolder,
    }

    /// The number of an account that a payer is to pay to, or its Pix key.
    ///
    /// Source: schemas `BankAccountDetailsOpenFinance` and `BankAccountDetailsOpenFinancePix` of Belvo's OpenAPI document, 1.223.0.
    NextStepBankAccountDetails {
        /// The country, ISO 3166-1 alpha-3.
        country: Open<PaymentCountry> | null,
        /// What kind of account it is.
        account_type: Open<BankAccountType> | null,
        /// The number of the bank's branch.
        agency: String | null,
        /// The number of the account.
        number: String | null,
        /// The Pix key, which may have its kind before it: `RANDOM://` and a UUID.
        pix_key: String | null,
    }

    /// Who holds an account that a payer is to pay to.
    ///
    /// Source: schema `HolderResponseOfpi` of Belvo's OpenAPI document, 1.223.0.
    NextStepHolder {
        /// Whether it is a person or a company.
        r#type: Open<HolderType>,
        /// Who it is.
        information: HolderInformation,
    }

    /// A bank, as a payment intent shows it.
    ///
    /// Source: schema `paymentInstitution` of Belvo's OpenAPI document, 1.223.0.
    NextStepInstitution {
        /// Belvo's id (UUID).
        id: String,
        /// Whether it can be used now.
        active: bool,
        /// Belvo's name for it, such as `wakanda_national`.
        name: String,
        /// The name to show to users.
        display_name: String,
        /// The name under which the company behind it is registered.
        legal_entity_name: String | null,
        /// The URL of its website.
        website: String,
        /// The URL of its logo.
        logo: String,
        /// The URL of its logo as an icon.
        icon_logo: String,
        /// The URL of its logo with its name.
        text_logo: String,
        /// The main color of its website, such as `#fdbc24`.
        primary_color: String,
        /// The country, ISO 3166-1 alpha-3.
        country: Open<PaymentCountry> | null,
        /// What users are to fill in.
        form_fields: Vec<PaymentFormField>,
        /// Its place in a list that users choose from; 1 comes first.
        sort_priority: i64,
        /// What to say of it in a sentence.
        description: String | null,
    }

    /// What users of a bank are to fill in.
    ///
    /// Source: schemas `InstitutionFormField`, `InstitutionFormFieldUsernameType` and `InstitutionFormFieldSaveCredentials` of
    /// Belvo's OpenAPI document, 1.223.0.
    PaymentFormField {
        /// What it is for, such as `username` or `save_credentials`.
        name: String,
        /// The kind of input, such as `text` or `checkbox`.
        r#type: String,
        /// What to write next to it.
        label: String | null,
        /// The `name` of another field that must be filled in, too.
        dependency: String | null,
        /// The regular expression that the text must match.
        validation: String | null,
        /// What to show in it while it is empty.
        placeholder: String | null,
        /// What to say of a text that does not match.
        validation_message: String | null,
        /// What can be chosen.
        values: Vec<PaymentFormFieldValue> | null,
        /// How many digits a `token` has at most.
        length: i64 | null,
        /// Whether it may be left empty.
        optional: bool | null,
        /// Which of `values` is chosen at first.
        preselected: i64 | null,
    }

    /// What can be chosen in a field that users of a bank fill in.
    ///
    /// Source: schema `InstitutionsFormFieldValues` of Belvo's OpenAPI document, 1.223.0.
    PaymentFormFieldValue {
        /// Its code, such as `001`.
        code: String,
        /// What to call it.
        label: String,
        /// The regular expression that the text must match.
        validation: String,
        /// What to say of a text that does not match.
        validation_message: String,
        /// What to show while the text is empty.
        placeholder: String,
    }
}
