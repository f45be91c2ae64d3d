//! The days on which payments are due.

/// How often a payment comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Every 7 days.
    Weekly,
    /// Every 14 days.
    Fortnightly,
    /// Twice a month: quincenas.
    SemiMonthly,
    /// Once a month, or every 28 or 30 days.
    Monthly,
    /// Every second month.
    Bimonthly,
    /// Every third month.
    Quarterly,
    /// Every sixth month.
    HalfYearly,
    /// Once a year.
    Yearly,
}

impl Period {
    /// How long it is on average, in days.
    pub fn days(self) -> f64 {
        const MONTH: f64 = 365.2425 / 12.0;
        match self {
            Self::Weekly => 7.0,
            Self::Fortnightly => 14.0,
            Self::SemiMonthly => MONTH / 2.0,
            Self::Monthly => MONTH,
            Self::Bimonthly => MONTH * 2.0,
            Self::Quarterly => MONTH * 3.0,
            Self::HalfYearly => MONTH * 6.0,
            Self::Yearly => MONTH * 12.0,
        }
    }

    /// A stable name in upper case: `MONTHLY`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weekly => "WEEKLY",
            Self::Fortnightly => "FORTNIGHTLY",
            Self::SemiMonthly => "SEMI_MONTHLY",
            Self::Monthly => "MONTHLY",
            Self::Bimonthly => "BIMONTHLY",
            Self::Quarterly => "QUARTERLY",
            Self::HalfYearly => "HALF_YEARLY",
            Self::Yearly => "YEARLY",
        }
    }

    /// How many months apart two payments are, for the periods of whole months.
    pub fn months(self) -> Option<u8> {
        match self {
            Self::Weekly | Self::Fortnightly | Self::SemiMonthly => None,
            Self::Monthly => Some(1),
            Self::Bimonthly => Some(2),
            Self::Quarterly => Some(3),
            Self::HalfYearly => Some(6),
            Self::Yearly => Some(12),
        }
    }
}

/// What fixes the day within a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// That many days after the last one.
    EveryDays(u8),
    /// A day of the month (1 to 31), or the month's last where it is shorter; 31 is the end of every month.
    DayOfMonth(u8),
    /// Two days of the month, in order; 31 is its end.
    TwoDays(u8, u8),
    /// The n-th working day of the month, from 1.
    WorkingDay(u8),
}

/// What happens when the day is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shift {
    /// It is paid nevertheless.
    None,
    /// It is paid on the next working day.
    Forward,
    /// It is paid on the working day before.
    Backward,
}

/// The days on which payments are due: a period, the day in it, and what a weekend or a holiday does to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Schedule {
    /// How often.
    pub period: Period,
    /// Which day.
    pub anchor: Anchor,
    /// What a weekend or a holiday does to it.
    pub shift: Shift,
}
