//! What risk insights say of the flow of cash.

use super::answer::answer;

answer! {
    /// Figures about what came in and went out, without transfers between the accounts themselves. Amounts are in their currency.
    ///
    /// Source: schema `RiskInsightsCashflowMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskCashflowMetrics {
        /// Currency units: the most that came in on a day of the last 3 days.
        max_positive_3d: f64 | null,
        /// Currency units: the most that came in on a day of the last week.
        max_positive_1w: f64 | null,
        /// Currency units: the most that came in on a day of the last month.
        max_positive_1m: f64 | null,
        /// Currency units: the most that came in on a day of the last 3 months.
        max_positive_3m: f64 | null,
        /// Currency units: the most that came in on a day of the last 6 months.
        max_positive_6m: f64 | null,
        /// Currency units: the most that came in on a day of the last 12 months.
        max_positive_12m: f64 | null,
        /// Currency units: the most that went out on a day of the last 3 days, as a positive number.
        max_negative_3d: f64 | null,
        /// Currency units: the most that went out on a day of the last week, as a positive number.
        max_negative_1w: f64 | null,
        /// Currency units: the most that went out on a day of the last month, as a positive number.
        max_negative_1m: f64 | null,
        /// Currency units: the most that went out on a day of the last 3 months, as a positive number.
        max_negative_3m: f64 | null,
        /// Currency units: the most that went out on a day of the last 6 months, as a positive number.
        max_negative_6m: f64 | null,
        /// Currency units: the most that went out on a day of the last 12 months, as a positive number.
        max_negative_12m: f64 | null,
        /// Currency units: the mean of what came in, over the days of the last 3 days that had an inflow.
        mean_positive_3d: f64 | null,
        /// Currency units: the mean of what came in, over the days of the last week that had an inflow.
        mean_positive_1w: f64 | null,
        /// Currency units: the mean of what came in, over the days of the last month that had an inflow.
        mean_positive_1m: f64 | null,
        /// Currency units: the mean of what came in, over the days of the last 3 months that had an inflow.
        mean_positive_3m: f64 | null,
        /// Currency units: the mean of what came in, over the days of the last 6 months that had an inflow.
        mean_positive_6m: f64 | null,
        /// Currency units: the mean of what came in, over the days of the last 12 months that had an inflow.
        mean_positive_12m: f64 | null,
        /// Currency units: the mean of what went out, over the days of the last 3 days that had an outflow.
        mean_negative_3d: f64 | null,
        /// Currency units: the mean of what went out, over the days of the last week that had an outflow.
        mean_negative_1w: f64 | null,
        /// Currency units: the mean of what went out, over the days of the last month that had an outflow.
        mean_negative_1m: f64 | null,
        /// Currency units: the mean of what went out, over the days of the last 3 months that had an outflow.
        mean_negative_3m: f64 | null,
        /// Currency units: the mean of what went out, over the days of the last 6 months that had an outflow.
        mean_negative_6m: f64 | null,
        /// Currency units: the mean of what went out, over the days of the last 12 months that had an outflow.
        mean_negative_12m: f64 | null,
        /// Currency units: all that came in in the last 3 days.
        sum_positive_3d: f64 | null,
        /// Currency units: all that came in in the last week.
        sum_positive_1w: f64 | null,
        /// Currency units: all that came in in the last month.
        sum_positive_1m: f64 | null,
        /// Currency units: all that came in in the last 3 months.
        sum_positive_3m: f64 | null,
        /// Currency units: all that came in in the last 6 months.
        sum_positive_6m: f64 | null,
        /// Currency units: all that came in in the last 12 months.
        sum_positive_12m: f64 | null,
        /// Currency units a day: how what came in moved in the last 3 days.
        sum_positive_trend_3d: f64 | null,
        /// Currency units a day: how what came in moved in the last week.
        sum_positive_trend_1w: f64 | null,
        /// Currency units a day: how what came in moved in the last month.
        sum_positive_trend_1m: f64 | null,
        /// Currency units a day: how what came in moved in the last 3 months.
        sum_positive_trend_3m: f64 | null,
        /// Currency units a day: how what came in moved in the last 6 months.
        sum_positive_trend_6m: f64 | null,
        /// Currency units a day: how what came in moved in the last 12 months.
        sum_positive_trend_12m: f64 | null,
        /// Currency units: all that went out in the last 3 days, as a positive number.
        sum_negative_3d: f64 | null,
        /// Currency units: all that went out in the last week, as a positive number.
        sum_negative_1w: f64 | null,
        /// Currency units: all that went out in the last month, as a positive number.
        sum_negative_1m: f64 | null,
        /// Currency units: all that went out in the last 3 months, as a positive number.
        sum_negative_3m: f64 | null,
        /// Currency units: all that went out in the last 6 months, as a positive number.
        sum_negative_6m: f64 | null,
        /// Currency units: all that went out in the last 12 months, as a positive number.
        sum_negative_12m: f64 | null,
        /// Currency units a day: how what went out moved in the last 3 days.
        sum_negative_trend_3d: f64 | null,
        /// Currency units a day: how what went out moved in the last week.
        sum_negative_trend_1w: f64 | null,
        /// Currency units a day: how what went out moved in the last month.
        sum_negative_trend_1m: f64 | null,
        /// Currency units a day: how what went out moved in the last 3 months.
        sum_negative_trend_3m: f64 | null,
        /// Currency units a day: how what went out moved in the last 6 months.
        sum_negative_trend_6m: f64 | null,
        /// Currency units a day: how what went out moved in the last 12 months.
        sum_negative_trend_12m: f64 | null,
        /// `sum_positive` by `sum_negative` of the last 3 days: above 1, more came in than went out.
        positive_to_negative_ratio_3d: f64 | null,
        /// `sum_positive` by `sum_negative` of the last week: above 1, more came in than went out.
        positive_to_negative_ratio_1w: f64 | null,
        /// `sum_positive` by `sum_negative` of the last month: above 1, more came in than went out.
        positive_to_negative_ratio_1m: f64 | null,
        /// `sum_positive` by `sum_negative` of the last 3 months: above 1, more came in than went out.
        positive_to_negative_ratio_3m: f64 | null,
        /// `sum_positive` by `sum_negative` of the last 6 months: above 1, more came in than went out.
        positive_to_negative_ratio_6m: f64 | null,
        /// `sum_positive` by `sum_negative` of the last 12 months: above 1, more came in than went out.
        positive_to_negative_ratio_12m: f64 | null,
        /// Currency units: `sum_positive` less `sum_negative` of the last 3 days.
        net_cashflow_3d: f64 | null,
        /// Currency units: `sum_positive` less `sum_negative` of the last week.
        net_cashflow_1w: f64 | null,
        /// Currency units: `sum_positive` less `sum_negative` of the last month.
        net_cashflow_1m: f64 | null,
        /// Currency units: `sum_positive` less `sum_negative` of the last 3 months.
        net_cashflow_3m: f64 | null,
        /// Currency units: `sum_positive` less `sum_negative` of the last 6 months.
        net_cashflow_6m: f64 | null,
        /// Currency units: `sum_positive` less `sum_negative` of the last 12 months.
        net_cashflow_12m: f64 | null,
        /// Currency units a day: how the net moved in the last 3 days.
        net_cashflow_trend_3d: f64 | null,
        /// Currency units a day: how the net moved in the last week.
        net_cashflow_trend_1w: f64 | null,
        /// Currency units a day: how the net moved in the last month.
        net_cashflow_trend_1m: f64 | null,
        /// Currency units a day: how the net moved in the last 3 months.
        net_cashflow_trend_3m: f64 | null,
        /// Currency units a day: how the net moved in the last 6 months.
        net_cashflow_trend_6m: f64 | null,
        /// Currency units a day: how the net moved in the last 12 months.
        net_cashflow_trend_12m: f64 | null,
    }
}
