//! The totals of a holder: sums over the streams that are reported.

use super::Reported;
use super::figures::mean;
use super::read::Holder;
use crate::model::{EnrichedIncome, IncomeConfidence, IncomeSourceType, IncomeStream};
use crate::money::Amount;

/// The incomes of a holder, as Belvo shows them, with these streams. `lookback` are rolling months from the first row on.
pub(super) fn of(holder: &Holder<'_>, reported: &[Reported<'_, '_>], lookback: i32, streams: Vec<IncomeStream>) -> EnrichedIncome {
    let months = lookback as usize;
    let days = || holder.days().map(|(day, _)| day);
    let sum = |counts: &dyn Fn(&Reported<'_, '_>) -> bool| -> Amount {
        reported.iter().filter(|one| counts(one)).map(|one| one.figures.sum).sum()
    };
    let regular = sum(&|one| one.source.is_regular());
    let irregular = sum(&|one| !one.source.is_regular());
    let [low, medium, high] =
        [IncomeConfidence::Low, IncomeConfidence::Medium, IncomeConfidence::High].map(|level| sum(&|one| one.figures.confidence == level));
    let total = regular + irregular;
    let amount = |sum: Amount| Some(mean(sum, 1));
    let a_month = |sum: Amount| Some(mean(sum, months));
    EnrichedIncome {
        account_holder_id: Some(holder.id.to_owned()),
        income_streams: Some(streams),
        income_source_type: Some(IncomeSourceType::Bank.into()),
        first_transaction_date: days().min().map(|day| day.to_string()),
        last_transaction_date: days().max().map(|day| day.to_string()),
        number_of_income_streams: Some(reported.len() as i64),
        monthly_average: a_month(total),
        monthly_average_regular: a_month(regular),
        monthly_average_irregular: a_month(irregular),
        monthly_average_low_confidence: a_month(low),
        monthly_average_medium_confidence: a_month(medium),
        monthly_average_high_confidence: a_month(high),
        total_income_amount: amount(total),
        total_regular_income_amount: amount(regular),
        total_irregular_income_amount: amount(irregular),
        total_low_confidence: amount(low),
        total_medium_confidence: amount(medium),
        total_high_confidence: amount(high),
        extra: serde_json::Map::new(),
    }
}
