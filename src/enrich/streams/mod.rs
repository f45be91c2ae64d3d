//! Payments that come back: what leaves every month, and what comes in.

mod schedule;
mod stream;

pub use schedule::{Anchor, Period, Schedule, Shift};
pub use stream::{Evidence, Instalments, Next, PriceChange, Row, Status, Stream};
