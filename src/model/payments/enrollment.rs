//! Devices that pay with Pix by biometrics.

use serde_json::Value;

use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// What a device is enrolled for.
    EnrollmentType {
        /// To pay with Pix by a fingerprint, a face and the like.
        BiometricPix = "open_finance_biometric_pix",
    }
}

wire_enum! {
    /// How far an enrollment is.
    EnrollmentStatus {
        /// It is under way.
        Pending = "PENDING",
        /// It is done: the device can pay.
        Succeeded = "SUCCEEDED",
        /// It was called off, or it expired.
        Canceled = "CANCELED",
        /// It did not work out: `status_reason_code` says why.
        Failed = "FAILED",
    }
}

wire_enum! {
    /// How far an enrollment is at the bank.
    EnrollmentStage {
        /// The holder of the account must send biometric data.
        AwaitingAccountHolderValidation = "AWAITING_ACCOUNT_HOLDER_VALIDATION",
        /// The bank looks into it.
        AwaitingEnrollment = "AWAITING_ENROLLMENT",
        /// The bank agreed.
        Authorized = "AUTHORIZED",
        /// The bank refused.
        Rejected = "REJECTED",
        /// The user or the bank took it back.
        Revoked = "REVOKED",
    }
}

wire_enum! {
    /// The kinds of device that can be enrolled.
    EnrollmentPlatform {
        /// A device with Android.
        Android = "ANDROID",
        /// A browser.
        Browser = "BROWSER",
        /// A device that works with several platforms.
        CrossPlatform = "CROSS_PLATFORM",
        /// A device with iOS.
        Ios = "IOS",
    }
}

answer! {
    /// A device that is, or shall be, registered at a bank in order to pay with Pix by biometrics.
    ///
    /// Source: schema `EnrollmentBiometricPix` of Belvo's OpenAPI document, 1.223.0.
    Enrollment {
        /// Belvo's id (UUID).
        id: String,
        /// Who enrolled the device: Belvo's id of the merchant (UUID).
        created_by: String,
        /// When Belvo stored the enrollment (ISO 8601).
        created_at: String,
        /// When Belvo last changed it (ISO 8601).
        updated_at: String,
        /// The id that you gave it (UUID).
        external_id: String | null,
        /// What the device is enrolled for.
        r#type: Open<EnrollmentType>,
        /// How far it is.
        status: Open<EnrollmentStatus>,
        /// Why it failed or was called off, such as `biometric_registration_failed` or `canceled_due_to_expiration`.
        status_reason_code: String | null,
        /// `status_reason_code` in a sentence.
        status_reason_message: String | null,
        /// The device, and where it is enrolled.
        details: EnrollmentDetails,
        /// What you stored with it, at most 50 texts by name.
        metadata: Value | null,
    }

    /// The device of an enrollment, and where it is enrolled.
    ///
    /// Source: the `details` of schema `EnrollmentBiometricPix` of Belvo's OpenAPI document, 1.223.0.
    EnrollmentDetails {
        /// How far it is at the bank.
        status: Open<EnrollmentStage>,
        /// Whose device it is, the id (UUID) of a customer.
        customer: String,
        /// The bank, the id (UUID) of a payment institution.
        institution: String,
        /// What kind of device it is.
        platform: Open<EnrollmentPlatform>,
        /// What the device is called, for the merchant.
        name: String | null,
        /// The URL that the user comes back to.
        callback_url: String,
        /// The URL of the bank that the user is to be sent to.
        redirect_url: String,
        /// `******` once signals about the device's risk were sent.
        risk_signals: String | null,
        /// When it is called off if it is not done by then (ISO 8601).
        expires_at: String,
    }
}
