//! Belvo's fields of an expense.

use super::name::{Merchants, name};
use super::read::History;
use crate::date::Date;
use crate::enrich::categorize::Verdict;
use crate::enrich::ratio::Ratio;
use crate::enrich::streams::{Row, Stream};
use crate::model::{
    Category, EnrichedRecurringExpense, RecurringExpenseCategory, RecurringExpensePaymentType, RecurringExpenseTransaction, Subcategory,
    WireName,
};
use crate::money::Amount;
use crate::order::Arrange as _;

/// What an expense is for: of its transactions' categories the most frequent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    category: Category,
    subcategory: Option<Subcategory>,
}

impl Kind {
    /// The kind of most rows; of several, that of the latest of their rows.
    pub(super) fn of(history: &History<'_>, stream: &Stream) -> Option<Self> {
        let kinds: Vec<Self> = stream.rows.iter().filter_map(|place| history.kinds.get(*place)).copied().collect();
        most_frequent(&kinds)
    }

    /// The kind of one row.
    pub(super) fn of_verdict(row: &Verdict) -> Self {
        // Belvo's examples of this category name gyms; its taxonomy has them elsewhere.
        let is_gym = row.subcategory == Some(Subcategory::GymsAndFitness);
        Self { category: if is_gym { Category::OnlinePlatformsAndLeisure } else { row.category }, subcategory: row.subcategory }
    }

    /// The category, if it is one of the six that Belvo's answer has.
    pub(super) fn belvos_category(self) -> Option<RecurringExpenseCategory> {
        RecurringExpenseCategory::from_wire(self.category.as_str())
    }

    fn payment_type(self, stream: &Stream) -> RecurringExpensePaymentType {
        use Subcategory as S;
        let is_bought_once = matches!(self.subcategory, Some(S::EventsParksAndMuseums | S::Gambling | S::Lottery));
        let is_service = self.category == Category::OnlinePlatformsAndLeisure && !is_bought_once;
        if stream.instalments.is_none() && (is_service || stream.key.split(' ').any(names_subscription)) {
            RecurringExpensePaymentType::Subscription
        } else {
            RecurringExpensePaymentType::Regular
        }
    }
}

/// Words for what one subscribes to, folded: `assinatura`, `suscripcion`, `membresia`.
fn names_subscription(word: &str) -> bool {
    const BEGINNINGS: [&str; 5] = ["assinat", "suscrip", "subscr", "membres", "membership"];
    BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
}

/// What is there most often; of several, what is there last.
pub(super) fn most_frequent<T: Copy + PartialEq>(values: &[T]) -> Option<T> {
    // Few kinds of few rows: a stream of thousands has no more than the taxonomy.
    let mut counts: Vec<(T, usize, usize)> = Vec::new();
    for (place, value) in values.iter().enumerate() {
        match counts.iter_mut().find(|(known, ..)| known == value) {
            Some((_, count, last)) => (*count, *last) = (*count + 1, place),
            None => counts.push((*value, 1, place)),
        }
    }
    counts.into_iter().max_by_key(|(_, count, last)| (*count, *last)).map(|(value, ..)| value)
}

/// Belvo's fields; none for a stream without transactions.
pub(super) fn expense(
    history: &History<'_>,
    stream: &Stream,
    kind: Kind,
    reference_date: Date,
    merchants: &mut Merchants,
) -> Option<EnrichedRecurringExpense> {
    let (_, last) = history.of(stream).next_back()?;
    let mut amounts: Vec<Amount> = history.of(stream).map(|(row, _)| row.amount).collect();
    let average = average(&amounts)?;
    amounts.arrange();
    Some(EnrichedRecurringExpense {
        account_holder_id: Some(last.account_holder_id.to_owned()),
        account_id: Some(last.account_id.to_owned()),
        name: name(history, stream, merchants),
        transactions: Some(history.shown(stream).map(|(row, _)| source(row)).collect()),
        frequency: Some(stream.period.as_str().into()),
        average_transaction_amount: Some(average),
        median_transaction_amount: Some(median(&amounts)?),
        days_since_last_transaction: Some(reference_date.days_since(last.value_date).into()),
        category: Some(kind.category.as_str().into()),
        payment_type: Some(kind.payment_type(stream).into()),
        extra: serde_json::Map::new(),
    })
}

fn source(row: &Row<'_>) -> RecurringExpenseTransaction {
    RecurringExpenseTransaction {
        amount: Some(row.amount.to_f64()),
        description: Some(row.description.to_owned()),
        value_date: Some(row.date.to_string()),
        extra: serde_json::Map::new(),
    }
}

/// The mean to the cent, half to even.
fn average(amounts: &[Amount]) -> Option<f64> {
    let sum: Amount = amounts.iter().sum();
    to_the_cent(sum, amounts.len())
}

/// The one in the middle, or the mean of the two, to the cent; of sorted amounts.
fn median(sorted: &[Amount]) -> Option<f64> {
    let upper = sorted.len() / 2;
    let lower = sorted.len().checked_sub(1)? / 2;
    to_the_cent(*sorted.get(lower)? + *sorted.get(upper)?, 2)
}

fn to_the_cent(sum: Amount, count: usize) -> Option<f64> {
    let denominator = i128::try_from(count).ok().filter(|count| *count > 0)?;
    Some(Ratio { numerator: sum.ten_thousandths(), denominator: denominator * 10_000, decimals: 2 }.rounded())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(texts: &[&str]) -> Vec<Amount> {
        texts.iter().map(|text| Amount::from_decimal(text).unwrap()).collect()
    }

    #[test]
    fn averages_and_medians_are_exact_to_the_cent() {
        assert_eq!(average(&amounts(&["0.1", "0.2"])), Some(0.15));
        assert_eq!(average(&amounts(&["2.62", "2.63"])), Some(2.62));
        assert_eq!(average(&amounts(&["10", "10", "10.01"])), Some(10.0));
        assert_eq!(median(&amounts(&["1", "2", "90"])), Some(2.0));
        assert_eq!(median(&amounts(&["1.01", "1.02"])), Some(1.02));
        assert_eq!((average(&[]), median(&[])), (None, None));
    }

    #[test]
    fn of_equals_the_latest_is_the_most_frequent() {
        assert_eq!(most_frequent(&['a', 'b', 'a', 'b', 'c']), Some('b'));
        assert_eq!(most_frequent(&['a', 'a', 'b']), Some('a'));
        assert_eq!(most_frequent::<char>(&[]), None);
    }
}
