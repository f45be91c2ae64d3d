//! The table of the data points: which statistic of which window each field is.
//!
//! A field that the table leaves out does not compile: the answers are written as a whole.

use super::figures::Side::{All, In, Out};
use super::figures::Single::{self, ClosingBalance, History, Since, Threshold};
use super::figures::Statistic::{
    self, BalanceDeviation, BalanceTrend, CashRatio, CashSum, CashTrend, DaysBelowMean, DaysBelowThreshold, DaysBelowZero, DaysWithoutRows,
    GreatestBalance, Largest, LargestDay, LeastBalance, Mean, MeanBalance, MeanDay, MeanRows, MostRows, Net, NetTrend, Rows, Sum,
};
use super::figures::{Figure, Group, Point};
use super::windows::Window;
use crate::model::{RiskBalancesMetrics, RiskCashflowMetrics, RiskTransactionsMetrics};

/// Of each group: its model, the function that fills it, and its fields. A statistic has six, one a window, the shortest first.
macro_rules! table {
    ($(
        $group:ident $model:ident $fill:ident {
            $($statistic:expr => $days:ident $week:ident $month:ident $quarter:ident $half:ident $year:ident;)+
            $(=> $($single:expr => $field:ident;)+)?
        }
    )+) => {
        $(
            /// The group's answer, of the figures that are given.
            pub(super) fn $fill(figure: impl Fn(Point) -> Figure) -> $model {
                let of = |statistic, window| figure(Point::Windowed(statistic, window));
                $model {
                    $(
                        $days: of($statistic, Window::ThreeDays).into(),
                        $week: of($statistic, Window::Week).into(),
                        $month: of($statistic, Window::Month).into(),
                        $quarter: of($statistic, Window::ThreeMonths).into(),
                        $half: of($statistic, Window::SixMonths).into(),
                        $year: of($statistic, Window::Year).into(),
                    )+
                    $($($field: figure(Point::Single($single)).into(),)+)?
                    extra: serde_json::Map::new(),
                }
            }
        )+

        /// The statistics, with the group of each and its field of three days.
        const STATISTICS: &[(Group, Statistic, &str)] = &[$($((Group::$group, $statistic, stringify!($days)),)+)+];

        /// All six fields of each statistic, to hold against what [`name`] makes of one.
        #[cfg(test)]
        const FIELDS: &[[&str; 6]] = &[
            $($([
                stringify!($days), stringify!($week), stringify!($month), stringify!($quarter), stringify!($half), stringify!($year),
            ],)+)+
        ];

        /// What has no window, with its field.
        const SINGLES: &[(Group, Single, &str)] = &[$($($((Group::$group, $single, stringify!($field)),)+)?)+];
    };
}

table! {
    Balances RiskBalancesMetrics balances {
        LeastBalance => min_balance_3d min_balance_1w min_balance_1m min_balance_3m min_balance_6m min_balance_12m;
        MeanBalance => mean_balance_3d mean_balance_1w mean_balance_1m mean_balance_3m mean_balance_6m mean_balance_12m;
        GreatestBalance => max_balance_3d max_balance_1w max_balance_1m max_balance_3m max_balance_6m max_balance_12m;
        BalanceDeviation => std_balance_3d std_balance_1w std_balance_1m std_balance_3m std_balance_6m std_balance_12m;
        BalanceTrend => balance_trend_3d balance_trend_1w balance_trend_1m balance_trend_3m balance_trend_6m balance_trend_12m;
        DaysBelowZero => days_balance_below_0_3d days_balance_below_0_1w days_balance_below_0_1m days_balance_below_0_3m days_balance_below_0_6m days_balance_below_0_12m;
        DaysBelowMean => days_balance_below_mean_3d days_balance_below_mean_1w days_balance_below_mean_1m days_balance_below_mean_3m days_balance_below_mean_6m days_balance_below_mean_12m;
        DaysBelowThreshold => days_balance_below_x_3d days_balance_below_x_1w days_balance_below_x_1m days_balance_below_x_3m days_balance_below_x_6m days_balance_below_x_12m;
        =>
        ClosingBalance => closing_balance;
        Threshold => balance_threshold_x;
    }
    Transactions RiskTransactionsMetrics transactions {
        Rows(All) => num_transactions_3d num_transactions_1w num_transactions_1m num_transactions_3m num_transactions_6m num_transactions_12m;
        MostRows(All) => max_num_transactions_3d max_num_transactions_1w max_num_transactions_1m max_num_transactions_3m max_num_transactions_6m max_num_transactions_12m;
        MeanRows(All) => mean_num_transactions_3d mean_num_transactions_1w mean_num_transactions_1m mean_num_transactions_3m mean_num_transactions_6m mean_num_transactions_12m;
        Rows(In) => num_incoming_transactions_3d num_incoming_transactions_1w num_incoming_transactions_1m num_incoming_transactions_3m num_incoming_transactions_6m num_incoming_transactions_12m;
        MostRows(In) => max_num_incoming_transactions_3d max_num_incoming_transactions_1w max_num_incoming_transactions_1m max_num_incoming_transactions_3m max_num_incoming_transactions_6m max_num_incoming_transactions_12m;
        MeanRows(In) => mean_num_incoming_transactions_3d mean_num_incoming_transactions_1w mean_num_incoming_transactions_1m mean_num_incoming_transactions_3m mean_num_incoming_transactions_6m mean_num_incoming_transactions_12m;
        Sum(In) => sum_incoming_amount_3d sum_incoming_amount_1w sum_incoming_amount_1m sum_incoming_amount_3m sum_incoming_amount_6m sum_incoming_amount_12m;
        Largest(In) => max_incoming_amount_3d max_incoming_amount_1w max_incoming_amount_1m max_incoming_amount_3m max_incoming_amount_6m max_incoming_amount_12m;
        Mean(In) => mean_incoming_amount_3d mean_incoming_amount_1w mean_incoming_amount_1m mean_incoming_amount_3m mean_incoming_amount_6m mean_incoming_amount_12m;
        Rows(Out) => num_outgoing_transactions_3d num_outgoing_transactions_1w num_outgoing_transactions_1m num_outgoing_transactions_3m num_outgoing_transactions_6m num_outgoing_transactions_12m;
        MostRows(Out) => max_num_outgoing_transactions_3d max_num_outgoing_transactions_1w max_num_outgoing_transactions_1m max_num_outgoing_transactions_3m max_num_outgoing_transactions_6m max_num_outgoing_transactions_12m;
        MeanRows(Out) => mean_num_outgoing_transactions_3d mean_num_outgoing_transactions_1w mean_num_outgoing_transactions_1m mean_num_outgoing_transactions_3m mean_num_outgoing_transactions_6m mean_num_outgoing_transactions_12m;
        Sum(Out) => sum_outgoing_amount_3d sum_outgoing_amount_1w sum_outgoing_amount_1m sum_outgoing_amount_3m sum_outgoing_amount_6m sum_outgoing_amount_12m;
        Largest(Out) => max_outgoing_amount_3d max_outgoing_amount_1w max_outgoing_amount_1m max_outgoing_amount_3m max_outgoing_amount_6m max_outgoing_amount_12m;
        Mean(Out) => mean_outgoing_amount_3d mean_outgoing_amount_1w mean_outgoing_amount_1m mean_outgoing_amount_3m mean_outgoing_amount_6m mean_outgoing_amount_12m;
        DaysWithoutRows => days_without_transactions_3d days_without_transactions_1w days_without_transactions_1m days_without_transactions_3m days_without_transactions_6m days_without_transactions_12m;
        =>
        Since(All) => days_since_last_transaction;
        Since(In) => days_since_last_incoming_transaction;
        Since(Out) => days_since_last_outgoing_transaction;
        History => days_history;
    }
    Cashflow RiskCashflowMetrics cashflow {
        LargestDay(In) => max_positive_3d max_positive_1w max_positive_1m max_positive_3m max_positive_6m max_positive_12m;
        LargestDay(Out) => max_negative_3d max_negative_1w max_negative_1m max_negative_3m max_negative_6m max_negative_12m;
        MeanDay(In) => mean_positive_3d mean_positive_1w mean_positive_1m mean_positive_3m mean_positive_6m mean_positive_12m;
        MeanDay(Out) => mean_negative_3d mean_negative_1w mean_negative_1m mean_negative_3m mean_negative_6m mean_negative_12m;
        CashSum(In) => sum_positive_3d sum_positive_1w sum_positive_1m sum_positive_3m sum_positive_6m sum_positive_12m;
        CashTrend(In) => sum_positive_trend_3d sum_positive_trend_1w sum_positive_trend_1m sum_positive_trend_3m sum_positive_trend_6m sum_positive_trend_12m;
        CashSum(Out) => sum_negative_3d sum_negative_1w sum_negative_1m sum_negative_3m sum_negative_6m sum_negative_12m;
        CashTrend(Out) => sum_negative_trend_3d sum_negative_trend_1w sum_negative_trend_1m sum_negative_trend_3m sum_negative_trend_6m sum_negative_trend_12m;
        CashRatio => positive_to_negative_ratio_3d positive_to_negative_ratio_1w positive_to_negative_ratio_1m positive_to_negative_ratio_3m positive_to_negative_ratio_6m positive_to_negative_ratio_12m;
        Net => net_cashflow_3d net_cashflow_1w net_cashflow_1m net_cashflow_3m net_cashflow_6m net_cashflow_12m;
        NetTrend => net_cashflow_trend_3d net_cashflow_trend_1w net_cashflow_trend_1m net_cashflow_trend_3m net_cashflow_trend_6m net_cashflow_trend_12m;
    }
}

/// The field of a statistic in a window, of its field of three days.
fn name(of_three_days: &str, window: Window) -> String {
    let stem = of_three_days.strip_suffix(Window::ThreeDays.suffix()).unwrap_or(of_three_days);
    [stem, window.suffix()].concat()
}

/// The fields and points of a group.
pub(super) fn of_group(group: Group) -> impl Iterator<Item = (String, Point)> {
    let windowed = STATISTICS
        .iter()
        .filter(move |(own, ..)| *own == group)
        .flat_map(|(_, statistic, field)| Window::ALL.into_iter().map(|window| (name(field, window), Point::Windowed(*statistic, window))));
    let singles = SINGLES.iter().filter(move |(own, ..)| *own == group);
    windowed.chain(singles.map(|(_, single, field)| ((*field).to_owned(), Point::Single(*single))))
}

/// Every field, with its group and its point.
pub(super) fn all() -> impl Iterator<Item = (Group, String, Point)> {
    let groups = [Group::Balances, Group::Transactions, Group::Cashflow];
    groups.into_iter().flat_map(|group| of_group(group).map(move |(field, point)| (group, field, point)))
}

/// The point of that name.
pub(super) fn point(name: &str) -> Option<(Group, Point)> {
    all().find(|(_, field, _)| field == name).map(|(group, _, point)| (group, point))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_of_a_stem_and_a_window() {
        for ((.., of_three_days), fields) in STATISTICS.iter().zip(FIELDS) {
            assert_eq!(Window::ALL.map(|window| name(of_three_days, window)), *fields);
        }
        assert_eq!((STATISTICS.len(), FIELDS.len(), all().count()), (35, 35, 35 * 6 + SINGLES.len()));
    }
}
