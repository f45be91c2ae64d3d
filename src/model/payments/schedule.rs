//! When payments are made that are not made at once.

use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// The days of the week.
    Weekday {
        /// Monday.
        Monday = "MONDAY",
        /// Tuesday.
        Tuesday = "TUESDAY",
        /// Wednesday.
        Wednesday = "WEDNESDAY",
        /// Thursday.
        Thursday = "THURSDAY",
        /// Friday.
        Friday = "FRIDAY",
        /// Saturday.
        Saturday = "SATURDAY",
        /// Sunday.
        Sunday = "SUNDAY",
    }
}

answer! {
    /// When a payment is made, if not at once: one of the fields says it.
    ///
    /// Source: schema `schedule` of Belvo's OpenAPI document, 1.223.0.
    PaymentSchedule {
        /// Once, on a later day.
        single: ScheduleSingle | null,
        /// Every day.
        daily: ScheduleDaily | null,
        /// Every week.
        weekly: ScheduleWeekly | null,
        /// Every month.
        monthly: ScheduleMonthly | null,
        /// On days of one's own choice.
        custom: ScheduleCustom | null,
    }

    /// A payment on a later day.
    ///
    /// Source: schema `scheduled_single` of Belvo's OpenAPI document, 1.223.0.
    ScheduleSingle {
        /// The day, `YYYY-MM-DD`.
        date: String,
    }

    /// Payments on every day.
    ///
    /// Source: schema `scheduled_daily` of Belvo's OpenAPI document, 1.223.0.
    ScheduleDaily {
        /// The first day, `YYYY-MM-DD`.
        start_date: String,
        /// How many payments there are, 2 to 60.
        occurrences: i64,
    }

    /// Payments in every week.
    ///
    /// Source: schema `scheduled_weekly` of Belvo's OpenAPI document, 1.223.0.
    ScheduleWeekly {
        /// The first day, `YYYY-MM-DD`. It is a `day_of_week`.
        start_date: String,
        /// The day of the week.
        day_of_week: Open<Weekday>,
        /// How many payments there are, 2 to 60.
        occurrences: i64,
    }

    /// Payments in every month.
    ///
    /// Source: schema `scheduled_monthly` of Belvo's OpenAPI document, 1.223.0.
    ScheduleMonthly {
        /// The first day, `YYYY-MM-DD`. It is a `day_of_month`.
        start_date: String,
        /// The day of the month, 1 to 31.
        day_of_month: i64,
        /// How many payments there are, 2 to 24.
        occurrences: i64,
    }

    /// Payments on days of one's own choice.
    ///
    /// Source: schema `scheduled_custom` of Belvo's OpenAPI document, 1.223.0.
    ScheduleCustom {
        /// The days, `YYYY-MM-DD`.
        dates: Vec<String>,
        /// What the payments are for, which the user sees at the bank.
        description: String,
    }
}
