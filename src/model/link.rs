//! Links: a user's connection to an institution.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// How often Belvo reads a link's data.
    AccessMode {
        /// When asked to.
        Single = "single",
        /// At the link's refresh rate as well.
        Recurrent = "recurrent",
    }
}

wire_enum! {
    /// How often Belvo reads a recurrent link's data.
    RefreshRate {
        /// Four times a day.
        SixHours = "6h",
        /// Twice a day.
        TwelveHours = "12h",
        /// Once a day.
        Daily = "24h",
        /// Once a week: what Belvo sets unless agreed otherwise.
        Weekly = "7d",
        /// Once a month.
        Monthly = "30d",
    }
}

wire_enum! {
    /// Whether a link can be used.
    LinkStatus {
        /// Yes.
        Valid = "valid",
        /// No: the user must give new credentials.
        Invalid = "invalid",
        /// No: the second factor was never given.
        Unconfirmed = "unconfirmed",
        /// No: the institution asks for a second factor again.
        TokenRequired = "token_required",
    }
}

answer! {
    /// A user's connection to an institution. All other data belongs to one.
    ///
    /// Source: schema `Link` of Belvo's OpenAPI document, 1.223.0.
    Link {
        /// Belvo's id (UUID).
        id: String,
        /// Belvo's name of the institution, such as `erebor_mx_retail`.
        institution: String,
        /// Whether Belvo refreshes the link by itself.
        access_mode: Open<AccessMode> | null,
        /// When Belvo last read data of this link (ISO 8601; not always with a zone).
        last_accessed_at: String | null,
        /// When the link was made (ISO 8601).
        created_at: String,
        /// Your own id of the user, 3 to 256 characters.
        external_id: String | null,
        /// A 44-character id that is the same for all links of one user at one institution.
        institution_user_id: String | null,
        /// Whether the link can be used.
        status: Open<LinkStatus>,
        /// Belvo's id of who made the link (UUID).
        created_by: String | null,
        /// How often a recurrent link is refreshed; null for a single link.
        refresh_rate: Open<RefreshRate> | null,
        /// How long Belvo keeps the credentials: `store`, `nostore`, or days such as `365d`.
        credentials_storage: String | null,
        /// The resources that are loaded when the link is made.
        fetch_resources: Vec<String> | null,
        /// How long Belvo keeps data of a link that is not refreshed, in days such as `365d`.
        stale_in: String | null,
    }
}
