//! Tokens for the widget of payments.

use crate::model::answer::answer;

answer! {
    /// A pair of tokens for the widget that enrolls devices and takes payments.
    ///
    /// Source: schema `WidgetToken` of Belvo's OpenAPI document, 1.223.0.
    PaymentToken {
        /// What the widget is opened with.
        access: String,
        /// What a new `access` is had for. Keep it on the server.
        refresh: String,
    }
}
