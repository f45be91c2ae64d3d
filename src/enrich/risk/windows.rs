//! The six windows, each ending on the reference date.

/// A window. They are nested: each holds those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Window {
    ThreeDays,
    Week,
    Month,
    ThreeMonths,
    SixMonths,
    Year,
}

/// Days in the longest window.
pub(super) const LONGEST: usize = 361;

impl Window {
    /// Every window, the shortest first.
    pub(super) const ALL: [Self; 6] = [Self::ThreeDays, Self::Week, Self::Month, Self::ThreeMonths, Self::SixMonths, Self::Year];

    /// How many days before the reference date its first day is. Both are part of it: Belvo's example divides by one day more than these.
    pub(super) fn back(self) -> usize {
        match self {
            Self::ThreeDays => 3,
            Self::Week => 7,
            Self::Month => 30,
            Self::ThreeMonths => 90,
            Self::SixMonths => 180,
            Self::Year => LONGEST - 1,
        }
    }

    /// How the names of its fields end.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::ThreeDays => "3d",
            Self::Week => "1w",
            Self::Month => "1m",
            Self::ThreeMonths => "3m",
            Self::SixMonths => "6m",
            Self::Year => "12m",
        }
    }

    /// How many days it has.
    pub(super) fn days(self) -> usize {
        self.back() + 1
    }

    /// Whether a history of that many days before the reference date (none: there is no transaction) reaches into it.
    ///
    /// Of a window of months that takes a transaction before the next shorter window of months: otherwise three months would be said of one.
    pub(super) fn is_covered(self, history: Option<i64>) -> bool {
        let before = match self {
            Self::ThreeDays | Self::Week | Self::Month => return history.is_some(),
            Self::ThreeMonths => Self::Month,
            Self::SixMonths => Self::ThreeMonths,
            Self::Year => Self::SixMonths,
        };
        history.is_some_and(|history| history > before.back() as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_history_of_five_or_fifteen_days_covers_a_month() {
        // Belvo's text has both.
        for history in [4, 5, 14, 15, 30] {
            let covered = Window::ALL.map(|window| window.is_covered(Some(history)));
            assert_eq!(covered, [true, true, true, false, false, false], "{history}");
        }
        assert_eq!(Window::ALL.map(|window| window.is_covered(Some(31))), [true, true, true, true, false, false]);
        assert_eq!(Window::ALL.map(|window| window.is_covered(Some(181))), [true; 6]);
        assert_eq!(Window::ALL.map(|window| window.is_covered(None)), [false; 6]);
    }
}
