//! A payment among the days around it: how far it lies from what is due on a day of the month.

use super::months::{Day, Month, Months};
use super::schedule::Shift;

/// A payment's day, with the ends of its month and of those beside it, and with the open days around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// Its day of the month.
    day: i32,
    /// How long its month is, the one before and the one after.
    length: i32,
    before: i32,
    after: i32,
    /// Days from it to the end of its month.
    left: i32,
    /// The open days, a bit each: that of `MIDDLE` is its own.
    open: u64,
}

impl Around {
    /// As many days before the payment are looked at, and one more after it: no due day is further away.
    const MIDDLE: i32 = 31;

    /// Days that are far from all others. Beyond the calendar nothing is due.
    const FAR: i32 = 1_000;

    pub(super) fn of(day: Day, months: &mut Months) -> Self {
        let mut at = |month| months.at(month);
        let (before, it, after) = (at(day.month - 1), at(day.month), at(day.month + 1));
        let of_month = i32::from(day.of_month);
        let length = |month: Option<Month>| month.map_or(Self::FAR, |month| i32::from(month.length));
        // The place of a month's first day among the bits.
        let first = Self::MIDDLE + 1 - of_month;
        let open = |month: Option<Month>, first: i32| {
            let bits = month.map_or(0, |month| u64::from(month.open));
            let moved = if first < 0 { bits.checked_shr(first.unsigned_abs()) } else { bits.checked_shl(first.unsigned_abs()) };
            moved.unwrap_or_default()
        };
        Self {
            day: of_month,
            length: length(it),
            before: length(before),
            after: length(after),
            left: if after.is_some() { length(it) - of_month } else { Self::FAR },
            open: open(before, first - length(before)) | open(it, first) | open(after, first + length(it)),
        }
    }

    /// Whether it is the last day of its month.
    pub(super) fn is_end(self) -> bool {
        self.day == self.length
    }

    /// How many days it lies from the nearest due day, of those that are due on a day of the month, or on a shorter month's last.
    pub(super) fn error(self, due: i32, shift: Shift) -> i32 {
        let here = due.min(self.length) - self.day;
        // Of the other months only the one beyond the payment may be nearer: shifts are much shorter than months.
        let other = if here < 0 { self.left + due.min(self.after) } else { due.min(self.before) - self.before - self.day };
        self.moved(here, shift).abs().min(self.moved(other, shift).abs())
    }

    /// The day so many days from the payment, or the open day that it is moved to.
    fn moved(self, by: i32, shift: Shift) -> i32 {
        let place = (Self::MIDDLE + by).cast_unsigned();
        match shift {
            Shift::Forward if place < 64 => by + (self.open >> place).trailing_zeros() as i32,
            Shift::Backward if place < 64 => by - (self.open << (63 - place)).leading_zeros() as i32,
            _ => by,
        }
    }
}
