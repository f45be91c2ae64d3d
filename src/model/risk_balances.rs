//! What risk insights say of balances.

use super::answer::answer;

answer! {
    /// Figures about the daily balances of checking and savings accounts, all together. Amounts are in their currency.
    ///
    /// Source: schema `RiskInsightsBalanceMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskBalancesMetrics {
        /// Currency units: the balance of all accounts at the end.
        closing_balance: f64 | null,
        /// Currency units: the lowest daily balance of the last 3 days.
        min_balance_3d: f64 | null,
        /// Currency units: the lowest daily balance of the last week.
        min_balance_1w: f64 | null,
        /// Currency units: the lowest daily balance of the last month.
        min_balance_1m: f64 | null,
        /// Currency units: the lowest daily balance of the last 3 months.
        min_balance_3m: f64 | null,
        /// Currency units: the lowest daily balance of the last 6 months.
        min_balance_6m: f64 | null,
        /// Currency units: the lowest daily balance of the last 12 months.
        min_balance_12m: f64 | null,
        /// Currency units: the mean of the daily balances of the last 3 days.
        mean_balance_3d: f64 | null,
        /// Currency units: the mean of the daily balances of the last week.
        mean_balance_1w: f64 | null,
        /// Currency units: the mean of the daily balances of the last month.
        mean_balance_1m: f64 | null,
        /// Currency units: the mean of the daily balances of the last 3 months.
        mean_balance_3m: f64 | null,
        /// Currency units: the mean of the daily balances of the last 6 months.
        mean_balance_6m: f64 | null,
        /// Currency units: the mean of the daily balances of the last 12 months.
        mean_balance_12m: f64 | null,
        /// Currency units: the highest daily balance of the last 3 days.
        max_balance_3d: f64 | null,
        /// Currency units: the highest daily balance of the last week.
        max_balance_1w: f64 | null,
        /// Currency units: the highest daily balance of the last month.
        max_balance_1m: f64 | null,
        /// Currency units: the highest daily balance of the last 3 months.
        max_balance_3m: f64 | null,
        /// Currency units: the highest daily balance of the last 6 months.
        max_balance_6m: f64 | null,
        /// Currency units: the highest daily balance of the last 12 months.
        max_balance_12m: f64 | null,
        /// Currency units: the standard deviation of the daily balances of the last 3 days.
        std_balance_3d: f64 | null,
        /// Currency units: the standard deviation of the daily balances of the last week.
        std_balance_1w: f64 | null,
        /// Currency units: the standard deviation of the daily balances of the last month.
        std_balance_1m: f64 | null,
        /// Currency units: the standard deviation of the daily balances of the last 3 months.
        std_balance_3m: f64 | null,
        /// Currency units: the standard deviation of the daily balances of the last 6 months.
        std_balance_6m: f64 | null,
        /// Currency units: the standard deviation of the daily balances of the last 12 months.
        std_balance_12m: f64 | null,
        /// Currency units a day: how the balance moved in the last 3 days.
        balance_trend_3d: f64 | null,
        /// Currency units a day: how the balance moved in the last week.
        balance_trend_1w: f64 | null,
        /// Currency units a day: how the balance moved in the last month.
        balance_trend_1m: f64 | null,
        /// Currency units a day: how the balance moved in the last 3 months.
        balance_trend_3m: f64 | null,
        /// Currency units a day: how the balance moved in the last 6 months.
        balance_trend_6m: f64 | null,
        /// Currency units a day: how the balance moved in the last 12 months.
        balance_trend_12m: f64 | null,
        /// Days of the last 3 days whose balance was 0 or below.
        days_balance_below_0_3d: i64 | null,
        /// Days of the last week whose balance was 0 or below.
        days_balance_below_0_1w: i64 | null,
        /// Days of the last month whose balance was 0 or below.
        days_balance_below_0_1m: i64 | null,
        /// Days of the last 3 months whose balance was 0 or below.
        days_balance_below_0_3m: i64 | null,
        /// Days of the last 6 months whose balance was 0 or below.
        days_balance_below_0_6m: i64 | null,
        /// Days of the last 12 months whose balance was 0 or below.
        days_balance_below_0_12m: i64 | null,
        /// Days of the last 3 days whose balance was at their mean or below.
        days_balance_below_mean_3d: i64 | null,
        /// Days of the last week whose balance was at their mean or below.
        days_balance_below_mean_1w: i64 | null,
        /// Days of the last month whose balance was at their mean or below.
        days_balance_below_mean_1m: i64 | null,
        /// Days of the last 3 months whose balance was at their mean or below.
        days_balance_below_mean_3m: i64 | null,
        /// Days of the last 6 months whose balance was at their mean or below.
        days_balance_below_mean_6m: i64 | null,
        /// Days of the last 12 months whose balance was at their mean or below.
        days_balance_below_mean_12m: i64 | null,
        /// Days of the last 3 days whose balance was at `balance_threshold_x` or below.
        days_balance_below_x_3d: i64 | null,
        /// Days of the last week whose balance was at `balance_threshold_x` or below.
        days_balance_below_x_1w: i64 | null,
        /// Days of the last month whose balance was at `balance_threshold_x` or below.
        days_balance_below_x_1m: i64 | null,
        /// Days of the last 3 months whose balance was at `balance_threshold_x` or below.
        days_balance_below_x_3m: i64 | null,
        /// Days of the last 6 months whose balance was at `balance_threshold_x` or below.
        days_balance_below_x_6m: i64 | null,
        /// Days of the last 12 months whose balance was at `balance_threshold_x` or below.
        days_balance_below_x_12m: i64 | null,
        /// Currency units: the threshold of `days_balance_below_x_...`. Belvo has one a country, and does not publish them.
        balance_threshold_x: f64,
    }
}
