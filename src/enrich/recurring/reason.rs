//! Why payments are taken for an expense that comes back, in words.

use std::fmt::Write as _;

use crate::enrich::streams::{Anchor, Evidence, Instalments, Schedule, Shift, Stream};

/// One line: how many payments, on which days they are due, how well they keep to them, what their amounts are, and the evidence.
pub(super) fn reason(stream: &Stream) -> String {
    let Evidence { nats, due, missed, extra, mean_error } = stream.evidence;
    let payments = stream.rows.len();
    let mut text = String::new();
    // Writing to a string cannot fail.
    if let Some(Instalments { paid, total }) = stream.instalments {
        let _ = write!(text, "{payments} instalments, the last one is {paid} of {total}");
    } else {
        let _ = write!(text, "{payments} payments {}: {due} due", days(stream.schedule));
        let _ = write!(text, ", {missed} missed, {extra} besides, {mean_error:.1} days off on average");
        let amount = match (stream.is_fixed, stream.price_change) {
            (true, Some(change)) => format!("a fixed amount that changed from {} to {}", change.before, change.after),
            (true, None) => "a fixed amount".to_owned(),
            (false, _) => "amounts that differ".to_owned(),
        };
        let _ = write!(text, "; {amount}");
    }
    let _ = write!(text, "; evidence {nats:.1} nats");
    text
}

fn days(Schedule { period, anchor, shift }: Schedule) -> String {
    let every = match period.months() {
        Some(1) | None => "every month".to_owned(),
        Some(12) => "every year".to_owned(),
        Some(months) => format!("every {months} months"),
    };
    let due = match anchor {
        Anchor::EveryDays(days) => return format!("every {days} days"),
        Anchor::DayOfMonth(day) => format!("{every} on {}", day_of_month(day)),
        Anchor::TwoDays(first, second) => format!("{every} on {} and {}", day_of_month(first), day_of_month(second)),
        Anchor::WorkingDay(nth) => format!("{every} on working day {nth}"),
    };
    match shift {
        Shift::None => due,
        Shift::Forward => format!("{due} or the next working day"),
        Shift::Backward => format!("{due} or the working day before"),
    }
}

fn day_of_month(day: u8) -> String {
    if day == 31 { "the last day".to_owned() } else { format!("day {day}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::enrich::streams::Period;

    #[test]
    fn schedules_are_said_in_words() {
        let said = |period, anchor, shift| days(Schedule { period, anchor, shift });
        assert_eq!(said(Period::Weekly, Anchor::EveryDays(7), Shift::None), "every 7 days");
        assert_eq!(said(Period::Monthly, Anchor::DayOfMonth(31), Shift::None), "every month on the last day");
        assert_eq!(said(Period::Bimonthly, Anchor::DayOfMonth(5), Shift::Forward), "every 2 months on day 5 or the next working day");
        assert_eq!(said(Period::SemiMonthly, Anchor::TwoDays(15, 31), Shift::None), "every month on day 15 and the last day");
        assert_eq!(said(Period::Monthly, Anchor::WorkingDay(5), Shift::None), "every month on working day 5");
        assert_eq!(said(Period::Yearly, Anchor::DayOfMonth(1), Shift::Backward), "every year on day 1 or the working day before");
    }
}
