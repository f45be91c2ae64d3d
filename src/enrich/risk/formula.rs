//! The definitions in words, and with the numbers of a case.

use super::figures::{Side, Single, Statistic, Sums};
use super::windows::Window;

/// The rows that a statistic is of.
fn rows(side: Side) -> &'static str {
    match side {
        Side::All => "transactions",
        Side::In => "inflows",
        Side::Out => "outflows",
    }
}

/// The definition of a statistic.
pub(super) fn of_statistic(statistic: Statistic) -> String {
    use Statistic as S;
    const CLEAN: &str = "without transfers between the accounts";
    match statistic {
        S::LeastBalance => "the least daily balance".to_owned(),
        S::MeanBalance => "sum of the daily balances / days".to_owned(),
        S::GreatestBalance => "the greatest daily balance".to_owned(),
        S::BalanceDeviation => "sqrt((n * sum(y * y) - sum(y) ^ 2) / (n * (n - 1))), y a daily balance".to_owned(),
        S::BalanceTrend => slope("y a daily balance; 0 of one day"),
        S::DaysBelowZero => "days with a balance of 0 or less".to_owned(),
        S::DaysBelowMean => "days with a balance of the mean or less".to_owned(),
        S::DaysBelowThreshold => "days with a balance of balance_threshold_x or less".to_owned(),
        S::Rows(side) => format!("number of {}", rows(side)),
        S::MostRows(side) => format!("the most {} of a day", rows(side)),
        S::MeanRows(side) => format!("{} / days of the window", rows(side)),
        S::Sum(side) => format!("sum of the {}", rows(side)),
        S::Largest(side) => format!("the largest of the {}", rows(side)),
        S::Mean(side) => format!("sum of the {0} / number of {0}", rows(side)),
        S::DaysWithoutRows => "days of the window - days with a transaction".to_owned(),
        S::LargestDay(side) => format!("the greatest sum of the {} of a day, {CLEAN}", rows(side)),
        S::MeanDay(side) => format!("sum of the {0} / days with {0}, {CLEAN}", rows(side)),
        S::CashSum(side) => format!("sum of the {}, {CLEAN}", rows(side)),
        S::CashTrend(side) => slope(&format!("y the sum of the {0} of a day with {0}, {CLEAN}; 0 of one day", rows(side))),
        S::CashRatio => format!("sum of the inflows / sum of the outflows, {CLEAN}"),
        S::Net => format!("sum of the inflows - sum of the outflows, {CLEAN}"),
        S::NetTrend => slope(&format!("y the inflows less the outflows of a day with any, {CLEAN}; 0 of one day")),
    }
}

/// The definition of a slope of such points.
pub(super) fn slope(of: &str) -> String {
    format!("(n * sum(x * y) - sum(x) * sum(y)) / (n * sum(x * x) - sum(x) ^ 2), x the day, {of}")
}

/// A statistic with its numbers.
pub(super) fn with_numbers(sums: &Sums, statistic: Statistic, window: Window) -> String {
    use Statistic as S;
    let totals = sums.of(window);
    let (balances, days) = (&totals.balances, window.days());
    let line = &balances.line;
    match statistic {
        S::LeastBalance | S::GreatestBalance => format!("of {} days", line.points),
        S::MeanBalance => format!("{} / {}", line.sum, line.points),
        S::BalanceDeviation | S::BalanceTrend => format!("n = {}, sum(y) = {}", line.points, line.sum),
        S::DaysBelowZero => format!("{} of {} days", balances.below_zero, line.points),
        S::DaysBelowMean => format!("{} of {} days are at {} / {} or less", balances.below_mean, line.points, line.sum, line.points),
        S::DaysBelowThreshold => match sums.threshold {
            Some(threshold) => format!("{} of {} days are at {threshold} or less", balances.below_threshold, line.points),
            None => "there is no threshold for the currency".to_owned(),
        },
        _ if !window.is_covered(sums.daily.history) => match sums.daily.history {
            Some(history) => format!("the window is not covered: the first transaction is {history} days before the reference date"),
            None => "the window is not covered: there is no transaction".to_owned(),
        },
        S::Rows(side) | S::MostRows(side) | S::Sum(side) | S::Largest(side) => format!("of {} {}", totals.rows(side).count, rows(side)),
        S::MeanRows(side) => format!("{} / {days}", totals.rows(side).count),
        S::Mean(side) => format!("{} / {}", totals.rows(side).sum, totals.rows(side).count),
        S::DaysWithoutRows => format!("{days} - {}", totals.days_with_rows),
        S::LargestDay(side) | S::CashSum(side) => format!("of {} days", totals.cash(side).line.points),
        S::MeanDay(side) => format!("{} / {}", totals.cash(side).line.sum, totals.cash(side).line.points),
        S::CashTrend(side) => format!("n = {}, sum(y) = {}", totals.cash(side).line.points, totals.cash(side).line.sum),
        S::CashRatio => format!("{} / {}", totals.positive.line.sum, totals.negative.line.sum),
        S::Net => format!("{} - {}", totals.positive.line.sum, totals.negative.line.sum),
        S::NetTrend => format!("n = {}, sum(y) = {}", totals.net.points, totals.net.sum),
    }
}

/// The definition of what has no window.
pub(super) fn of_single(single: Single) -> String {
    match single {
        Single::ClosingBalance => {
            "the balance of each checking and savings account, and what its transactions moved until the reference date".to_owned()
        }
        Single::Threshold => "the option, or else a sum for the currency".to_owned(),
        Single::Since(side) => format!("reference date - day of the last of the {}", rows(side)),
        Single::History => "reference date - day of the first transaction; 0 without any".to_owned(),
    }
}
