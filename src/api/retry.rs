//! When a call is tried again, and after how long.
//!
//! Belvo's policy: after a 50x and after `too_many_sessions` up to five more attempts, 3, 6, 12, 24 and 48 seconds apart, and none
//! after any other 40x. Belvo names no status for too many requests and no header: 429 and `Retry-After` are understood as HTTP
//! defines them.

use std::time::Duration;

use crate::date::Date;
use crate::model::{Error, ErrorKind};

/// How often, and how long apart, a call is tried again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Retries {
    /// Attempts after the first one. Default 5.
    pub max: u32,
    /// The time before the second attempt; each one after it waits twice as long, up to 16 times this. Default 3 seconds.
    pub first_delay: Duration,
    /// Whether the times are drawn from zero to what they would be, so that many callers do not come back at once. Default
    /// false: Belvo documents none.
    pub jitter: bool,
}

/// A server that asks for a longer pause than this is not waited for: its error comes out at once and says how long.
const LONGEST_PAUSE: Duration = Duration::from_mins(5);

impl Default for Retries {
    fn default() -> Self {
        Self { max: 5, first_delay: Duration::from_secs(3), jitter: false }
    }
}

impl Retries {
    /// No attempt after the first one.
    pub const NONE: Self = Self { max: 0, first_delay: Duration::ZERO, jitter: false };

    /// How long to wait after this error; `None` when the call is not to be tried again. `attempt` counts from 1; `random`, from 0
    /// to 1, is asked for jitter.
    pub(crate) fn delay(&self, error: &Error, attempt: u32, repeatable: bool, random: impl FnOnce() -> f64) -> Option<Duration> {
        if attempt > self.max || !(refused(error.kind) || repeatable && unanswered(error)) {
            return None;
        }
        let delay = self.first_delay.saturating_mul(1 << (attempt - 1).min(4));
        let delay = if self.jitter { delay.mul_f64(random().clamp(0.0, 1.0)) } else { delay };
        let asked = error.retry_after.map_or(Duration::ZERO, Duration::from_secs);
        (asked <= LONGEST_PAUSE).then(|| delay.max(asked))
    }
}

/// Whether Belvo said that it did no work: trying again is always safe.
fn refused(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::TooManySessions | ErrorKind::RateLimit)
}

/// Whether the work may have been done or not. Belvo's own 408 says that there is too much to do: that does not change.
fn unanswered(error: &Error) -> bool {
    match error.kind {
        ErrorKind::Server | ErrorKind::Connection => true,
        ErrorKind::Timeout => error.status.is_none(),
        _ => false,
    }
}

/// What a header `Retry-After` asks for: seconds, or the time until a date of HTTP (`Sun, 06 Nov 1994 08:49:37 GMT`).
///
/// `now` is in milliseconds since 1970-01-01T00:00:00Z. `None` for anything else; nothing to wait for when the date is over.
pub fn retry_after(value: &str, now: i64) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u32>() {
        return Some(Duration::from_secs(seconds.into()));
    }
    let mut words = value.split(' ').skip(1);
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|name| *name == month)? as u8 + 1;
    let date = Date::new(words.next()?.parse().ok()?, month, day)?;
    let mut clock = words.next()?.split(':').map(str::parse::<i64>);
    let mut next = || clock.next()?.ok();
    let seconds = next()? * 3600 + next()? * 60 + next()?;
    let then = (i64::from(date.days()) * 86_400 + seconds) * 1000;
    Some(Duration::from_millis(u64::try_from(then - now).unwrap_or(0)))
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::WireName;

    fn after(kind: ErrorKind, status: Option<u16>) -> Error {
        Error::new(kind, "c", "m").with_status(status)
    }

    fn delays(error: &Error, repeatable: bool) -> Vec<u64> {
        let policy = Retries::default();
        (1..).map_while(|attempt| policy.delay(error, attempt, repeatable, || 0.5)).map(|delay| delay.as_secs()).collect()
    }

    #[test]
    fn belvos_policy() {
        let backoff = [3, 6, 12, 24, 48];
        assert_eq!(delays(&after(ErrorKind::Server, Some(500)), true), backoff);
        assert_eq!(delays(&after(ErrorKind::Connection, None), true), backoff);
        assert_eq!(delays(&after(ErrorKind::Timeout, None), true), backoff);
        for kind in [ErrorKind::TooManySessions, ErrorKind::RateLimit] {
            assert_eq!(delays(&after(kind, Some(400)), false), backoff, "{kind:?}");
        }
        for kind in [ErrorKind::Server, ErrorKind::Connection, ErrorKind::Timeout] {
            assert!(delays(&after(kind, None), false).is_empty(), "what may have been done is not done again: {kind:?}");
        }
        for kind in ErrorKind::ALL.iter().filter(|kind| !refused(**kind)) {
            let retried = matches!(kind, ErrorKind::Server | ErrorKind::Connection);
            assert_eq!(!delays(&after(*kind, Some(400)), true).is_empty(), retried, "{kind:?}");
        }
        assert!(Retries::NONE.delay(&after(ErrorKind::Server, Some(500)), 1, true, || 0.5).is_none());
    }

    #[test]
    fn jitter_shortens_and_never_below_what_is_asked() {
        let policy = Retries { jitter: true, ..Retries::default() };
        let error = after(ErrorKind::RateLimit, Some(429));
        assert_eq!(policy.delay(&error, 3, false, || 0.25), Some(Duration::from_secs(3)));
        let asked = |seconds| {
            let mut error = error.clone();
            error.details_mut().retry_after = Some(seconds);
            policy.delay(&error, 1, false, || 0.0)
        };
        assert_eq!(asked(60), Some(Duration::from_mins(1)));
        assert_eq!(asked(301), None);
    }

    #[test]
    fn dates_of_http_are_read() {
        // The example of RFC 9110, one minute before.
        let now = (784_111_777 - 60) * 1000;
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(Duration::from_mins(1)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", now + 120_000), Some(Duration::ZERO));
        assert_eq!(retry_after(" 120 ", now), Some(Duration::from_mins(2)));
        for text in ["", "-1", "soon", "1.5", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994", "Sun, 06 Now 1994 08:49:37 GMT"] {
            assert_eq!(retry_after(text, now), None, "{text}");
        }
    }
}
