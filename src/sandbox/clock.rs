//! The sandbox's clock: whoever asks says what time it is.

use crate::date::Date;

pub(super) const MINUTE: i64 = 60_000;
pub(super) const DAY: i64 = 1440 * MINUTE;

/// A point in time.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// The day, in UTC.
    pub today: Date,
    /// As Belvo writes it: ISO 8601 with microseconds.
    pub iso: String,
}

impl Moment {
    /// Beyond what a [`Date`] can be, the clock stands still.
    pub(super) fn of(at: i64) -> Self {
        // 0001-01-01 to 9999-12-31: four digits a year.
        let at = at.clamp(-62_135_596_800_000, 253_402_300_799_999);
        let today = i32::try_from(at.div_euclid(DAY)).ok().and_then(Date::from_days).unwrap_or(Date::UNIX_EPOCH);
        let rest = at.rem_euclid(DAY);
        let (hours, minutes, seconds) = (rest / 3_600_000, rest / MINUTE % 60, rest / 1000 % 60);
        Self { at, today, iso: format!("{today}T{hours:02}:{minutes:02}:{seconds:02}.{:03}000Z", rest % 1000) }
    }
}

/// The milliseconds of a text of days, such as `365d`.
pub(super) fn days(text: &str) -> Option<i64> {
    text.strip_suffix('d')?.parse::<u16>().ok().map(|days| i64::from(days) * DAY)
}
