//! Tokens for the Connect Widget.

use super::answer::answer;

answer! {
    /// A pair of tokens for the Connect Widget, both in the form of a JWT.
    ///
    /// Source: schema `WidgetToken` of Belvo's OpenAPI document, 1.223.0.
    WidgetToken {
        /// What the widget is opened with. It lives for some minutes: its claim `exp` says until when.
        access: String,
        /// The long-lived companion. Keep it on the server.
        refresh: String,
    }
}
