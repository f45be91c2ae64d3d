//! How a data point of risk insights came about. Not part of Belvo's answer.

use serde::{Deserialize, Serialize};

use super::open::Either;
use super::taxonomy::{Category, Subcategory};
use crate::date::Date;

/// A data point of risk insights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RiskInsightPoint {
    /// The name of its field, such as `mean_balance_3m`.
    pub field: String,
    /// For `net_amount_3m`, `category_inflow_ratio_3m` and `trend_3m`: of which category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub category: Option<Category>,
    /// And of which subcategory; none for the entry that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub subcategory: Option<Subcategory>,
}

/// How a data point came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RiskInsightExplanation {
    /// Which data point.
    pub point: RiskInsightPoint,
    /// Its value: names for `institutions`, else a number.
    pub value: Option<Either<f64, Vec<String>>>,
    /// The first day that was looked at; none where no days were.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub from: Option<Date>,
    /// The last day that was looked at.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub to: Option<Date>,
    /// The accounts used: their positions in the list that was given, from 0.
    pub accounts: Vec<usize>,
    /// The transactions used: their positions in the list that was given, from 0.
    pub transactions: Vec<usize>,
    /// The days used, where the data point is made of days: the first one first.
    pub days: Vec<RiskInsightDay>,
    /// The definition.
    pub formula: String,
    /// The definition with its numbers.
    pub calculation: String,
}

/// What a day adds to a data point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RiskInsightDay {
    /// The day.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub date: Date,
    /// Its balance or its flow of cash in currency units, or the number of its transactions.
    pub value: f64,
}
