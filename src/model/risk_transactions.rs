//! What risk insights say of transactions.

use super::answer::answer;

answer! {
    /// Figures about the transactions of all accounts. Amounts are in their currency.
    ///
    /// Source: schema `RiskInsightsTransactionMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskTransactionsMetrics {
        /// How many transactions there were in the last 3 days.
        num_transactions_3d: i64,
        /// How many transactions there were in the last week.
        num_transactions_1w: i64,
        /// How many transactions there were in the last month.
        num_transactions_1m: i64,
        /// How many transactions there were in the last 3 months.
        num_transactions_3m: i64,
        /// How many transactions there were in the last 6 months.
        num_transactions_6m: i64,
        /// How many transactions there were in the last 12 months.
        num_transactions_12m: i64,
        /// The most transactions of a day of the last 3 days.
        max_num_transactions_3d: i64,
        /// The most transactions of a day of the last week.
        max_num_transactions_1w: i64,
        /// The most transactions of a day of the last month.
        max_num_transactions_1m: i64,
        /// The most transactions of a day of the last 3 months.
        max_num_transactions_3m: i64,
        /// The most transactions of a day of the last 6 months.
        max_num_transactions_6m: i64,
        /// The most transactions of a day of the last 12 months.
        max_num_transactions_12m: i64,
        /// Transactions a day in the last 3 days.
        mean_num_transactions_3d: f64,
        /// Transactions a day in the last week.
        mean_num_transactions_1w: f64,
        /// Transactions a day in the last month.
        mean_num_transactions_1m: f64,
        /// Transactions a day in the last 3 months.
        mean_num_transactions_3m: f64,
        /// Transactions a day in the last 6 months.
        mean_num_transactions_6m: f64,
        /// Transactions a day in the last 12 months.
        mean_num_transactions_12m: f64,
        /// How many inflows there were in the last 3 days.
        num_incoming_transactions_3d: i64,
        /// How many inflows there were in the last week.
        num_incoming_transactions_1w: i64,
        /// How many inflows there were in the last month.
        num_incoming_transactions_1m: i64,
        /// How many inflows there were in the last 3 months.
        num_incoming_transactions_3m: i64,
        /// How many inflows there were in the last 6 months.
        num_incoming_transactions_6m: i64,
        /// How many inflows there were in the last 12 months.
        num_incoming_transactions_12m: i64,
        /// The most inflows of a day of the last 3 days.
        max_num_incoming_transactions_3d: i64,
        /// The most inflows of a day of the last week.
        max_num_incoming_transactions_1w: i64,
        /// The most inflows of a day of the last month.
        max_num_incoming_transactions_1m: i64,
        /// The most inflows of a day of the last 3 months.
        max_num_incoming_transactions_3m: i64,
        /// The most inflows of a day of the last 6 months.
        max_num_incoming_transactions_6m: i64,
        /// The most inflows of a day of the last 12 months.
        max_num_incoming_transactions_12m: i64,
        /// Inflows a day in the last 3 days.
        mean_num_incoming_transactions_3d: f64,
        /// Inflows a day in the last week.
        mean_num_incoming_transactions_1w: f64,
        /// Inflows a day in the last month.
        mean_num_incoming_transactions_1m: f64,
        /// Inflows a day in the last 3 months.
        mean_num_incoming_transactions_3m: f64,
        /// Inflows a day in the last 6 months.
        mean_num_incoming_transactions_6m: f64,
        /// Inflows a day in the last 12 months.
        mean_num_incoming_transactions_12m: f64,
        /// Currency units: all inflows of the last 3 days.
        sum_incoming_amount_3d: f64 | null,
        /// Currency units: all inflows of the last week.
        sum_incoming_amount_1w: f64 | null,
        /// Currency units: all inflows of the last month.
        sum_incoming_amount_1m: f64 | null,
        /// Currency units: all inflows of the last 3 months.
        sum_incoming_amount_3m: f64 | null,
        /// Currency units: all inflows of the last 6 months.
        sum_incoming_amount_6m: f64 | null,
        /// Currency units: all inflows of the last 12 months.
        sum_incoming_amount_12m: f64 | null,
        /// Currency units: the largest of the inflows of the last 3 days.
        max_incoming_amount_3d: f64 | null,
        /// Currency units: the largest of the inflows of the last week.
        max_incoming_amount_1w: f64 | null,
        /// Currency units: the largest of the inflows of the last month.
        max_incoming_amount_1m: f64 | null,
        /// Currency units: the largest of the inflows of the last 3 months.
        max_incoming_amount_3m: f64 | null,
        /// Currency units: the largest of the inflows of the last 6 months.
        max_incoming_amount_6m: f64 | null,
        /// Currency units: the largest of the inflows of the last 12 months.
        max_incoming_amount_12m: f64 | null,
        /// Currency units: the mean of the inflows of the last 3 days.
        mean_incoming_amount_3d: f64 | null,
        /// Currency units: the mean of the inflows of the last week.
        mean_incoming_amount_1w: f64 | null,
        /// Currency units: the mean of the inflows of the last month.
        mean_incoming_amount_1m: f64 | null,
        /// Currency units: the mean of the inflows of the last 3 months.
        mean_incoming_amount_3m: f64 | null,
        /// Currency units: the mean of the inflows of the last 6 months.
        mean_incoming_amount_6m: f64 | null,
        /// Currency units: the mean of the inflows of the last 12 months.
        mean_incoming_amount_12m: f64 | null,
        /// How many outflows there were in the last 3 days.
        num_outgoing_transactions_3d: i64,
        /// How many outflows there were in the last week.
        num_outgoing_transactions_1w: i64,
        /// How many outflows there were in the last month.
        num_outgoing_transactions_1m: i64,
        /// How many outflows there were in the last 3 months.
        num_outgoing_transactions_3m: i64,
        /// How many outflows there were in the last 6 months.
        num_outgoing_transactions_6m: i64,
        /// How many outflows there were in the last 12 months.
        num_outgoing_transactions_12m: i64,
        /// The most outflows of a day of the last 3 days.
        max_num_outgoing_transactions_3d: i64,
        /// The most outflows of a day of the last week.
        max_num_outgoing_transactions_1w: i64,
        /// The most outflows of a day of the last month.
        max_num_outgoing_transactions_1m: i64,
        /// The most outflows of a day of the last 3 months.
        max_num_outgoing_transactions_3m: i64,
        /// The most outflows of a day of the last 6 months.
        max_num_outgoing_transactions_6m: i64,
        /// The most outflows of a day of the last 12 months.
        max_num_outgoing_transactions_12m: i64,
        /// Outflows a day in the last 3 days.
        mean_num_outgoing_transactions_3d: f64,
        /// Outflows a day in the last week.
        mean_num_outgoing_transactions_1w: f64,
        /// Outflows a day in the last month.
        mean_num_outgoing_transactions_1m: f64,
        /// Outflows a day in the last 3 months.
        mean_num_outgoing_transactions_3m: f64,
        /// Outflows a day in the last 6 months.
        mean_num_outgoing_transactions_6m: f64,
        /// Outflows a day in the last 12 months.
        mean_num_outgoing_transactions_12m: f64,
        /// Currency units: all outflows of the last 3 days.
        sum_outgoing_amount_3d: f64 | null,
        /// Currency units: all outflows of the last week.
        sum_outgoing_amount_1w: f64 | null,
        /// Currency units: all outflows of the last month.
        sum_outgoing_amount_1m: f64 | null,
        /// Currency units: all outflows of the last 3 months.
        sum_outgoing_amount_3m: f64 | null,
        /// Currency units: all outflows of the last 6 months.
        sum_outgoing_amount_6m: f64 | null,
        /// Currency units: all outflows of the last 12 months.
        sum_outgoing_amount_12m: f64 | null,
        /// Currency units: the largest of the outflows of the last 3 days.
        max_outgoing_amount_3d: f64 | null,
        /// Currency units: the largest of the outflows of the last week.
        max_outgoing_amount_1w: f64 | null,
        /// Currency units: the largest of the outflows of the last month.
        max_outgoing_amount_1m: f64 | null,
        /// Currency units: the largest of the outflows of the last 3 months.
        max_outgoing_amount_3m: f64 | null,
        /// Currency units: the largest of the outflows of the last 6 months.
        max_outgoing_amount_6m: f64 | null,
        /// Currency units: the largest of the outflows of the last 12 months.
        max_outgoing_amount_12m: f64 | null,
        /// Currency units: the mean of the outflows of the last 3 days.
        mean_outgoing_amount_3d: f64 | null,
        /// Currency units: the mean of the outflows of the last week.
        mean_outgoing_amount_1w: f64 | null,
        /// Currency units: the mean of the outflows of the last month.
        mean_outgoing_amount_1m: f64 | null,
        /// Currency units: the mean of the outflows of the last 3 months.
        mean_outgoing_amount_3m: f64 | null,
        /// Currency units: the mean of the outflows of the last 6 months.
        mean_outgoing_amount_6m: f64 | null,
        /// Currency units: the mean of the outflows of the last 12 months.
        mean_outgoing_amount_12m: f64 | null,
        /// Days of the last 3 days without any transaction.
        days_without_transactions_3d: i64,
        /// Days of the last week without any transaction.
        days_without_transactions_1w: i64,
        /// Days of the last month without any transaction.
        days_without_transactions_1m: i64,
        /// Days of the last 3 months without any transaction.
        days_without_transactions_3m: i64,
        /// Days of the last 6 months without any transaction.
        days_without_transactions_6m: i64,
        /// Days of the last 12 months without any transaction.
        days_without_transactions_12m: i64,
        /// Days since the last transaction.
        days_since_last_transaction: i64,
        /// Days since the last inflow.
        days_since_last_incoming_transaction: i64,
        /// Days since the last outflow.
        days_since_last_outgoing_transaction: i64,
        /// Days since the first transaction.
        days_history: i64,
    }
}
