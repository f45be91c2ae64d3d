//! The figures of a stream.

use std::collections::{BTreeMap, BTreeSet};

use super::read::Row;
use super::sources::Source;
use super::window::Window;
use crate::date::Date;
use crate::enrich::ratio::Ratio;
use crate::keyed::{Map, Recent};
use crate::model::{IncomeConfidence, IncomeFrequency, IncomeStream};
use crate::money::Amount;
use crate::order::Arrange as _;

/// Ten-thousandths in one currency unit.
const UNIT: i128 = 10_000;

/// Decimals of all figures.
const DECIMALS: u32 = 2;

/// An amount divided by a count, as it is shown.
pub(super) fn mean(sum: Amount, count: usize) -> f64 {
    Fraction { numerator: sum.ten_thousandths(), denominator: count.max(1) as i128 * UNIT }.rounded()
}

/// An exact quotient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    numerator: i128,
    /// Above 0.
    denominator: i128,
}

impl Fraction {
    const ONE: Self = Self { numerator: 1, denominator: 1 };
    const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// The quotient as it is shown.
    fn rounded(self) -> f64 {
        Ratio { numerator: self.numerator, denominator: self.denominator, decimals: DECIMALS }.rounded()
    }

    /// Whether it is that quotient or more.
    pub(super) fn is_at_least(self, numerator: i128, denominator: i128) -> bool {
        self.numerator * denominator >= numerator * self.denominator
    }
}

/// What is known of a holder's time.
#[derive(Debug)]
pub(super) struct History<'a> {
    window: Window,
    /// Rolling months from the first row on.
    pub lookback: i32,
    /// Of each account the rolling months that have a row.
    full: Map<&'a str, usize>,
}

impl<'a> History<'a> {
    /// Of all rows in the window.
    pub(super) fn of(rows: &[Row<'a>], window: Window) -> Self {
        let lookback = lookback(rows, window);
        let (mut full, mut seen): (Map<&str, usize>, Map<&str, i32>) = Default::default();
        // Rows are by day, so months only get fewer.
        let mut last: Recent<(&str, i32)> = Recent::new();
        for row in rows {
            let month = window.month(row.day());
            if last.find(|(account, of)| std::ptr::eq(*account, row.account()) && *of == month).is_some() {
                continue;
            }
            last.add((row.account(), month));
            if seen.insert(row.account(), month) != Some(month) {
                *full.or_default(row.account()) += 1;
            }
        }
        Self { window, lookback, full }
    }
}

/// Rolling months from the first row on; 0 without any.
pub(super) fn lookback(rows: &[Row<'_>], window: Window) -> i32 {
    rows.iter().map(|row| window.month(row.day()) + 1).max().unwrap_or(0)
}

/// What totals and orders are made of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub sum: Amount,
    pub confidence: IncomeConfidence,
}

/// The figures of a stream, and the stream as Belvo shows it; none without rows.
pub(super) fn stream(source: &Source<'_, '_>, history: &History<'_>) -> Option<(Figures, IncomeStream)> {
    let (last, _) = source.rows.last()?;
    let sum = source.sum();
    let days = days(source);
    let gaps = Gaps::of(&days);
    let (stability, regularity) = (stability(&days), gaps.regularity(source.frequency));
    let confidence = confidence(source.frequency, &days, &gaps, [stability, regularity], history.window);
    let months: BTreeSet<i32> = source.rows.iter().map(|(row, _)| history.window.month(row.day())).collect();
    let is_single = source.frequency == IncomeFrequency::Single;
    let shown = IncomeStream {
        account_id: Some(source.account.to_owned()),
        income_type: Some(source.kind.into()),
        frequency: Some(source.frequency.into()),
        monthly_average: Some(mean(sum, months.len())),
        monthly_median: Some(monthly_median(source)),
        average_income_amount: Some(mean(sum, source.rows.len())),
        last_income_amount: Some(mean(last.amount, 1)),
        currency: Some(last.given.currency.to_owned()),
        last_income_description: Some(last.description.to_owned()),
        last_income_date: Some(last.day().to_string()),
        stability: (!is_single).then(|| stability.rounded()),
        regularity: (!is_single).then(|| regularity.rounded()),
        trend: if is_single { None } else { trend(&days) },
        lookback_periods: Some(history.lookback.into()),
        full_periods: Some(history.full.get(source.account).copied().unwrap_or_default() as i64),
        periods_with_income: Some(months.len() as i64),
        number_of_incomes: Some(source.rows.len() as i64),
        confidence: Some(confidence.into()),
        extra: serde_json::Map::new(),
    };
    Some((Figures { sum, confidence }, shown))
}

/// The ordinary days with their sums, in order.
pub(super) fn days(source: &Source<'_, '_>) -> Vec<(Date, Amount)> {
    let mut days: Vec<(Date, Amount)> = Vec::new();
    for row in source.ordinary() {
        match days.last_mut().filter(|(day, _)| *day == row.day()) {
            Some((_, sum)) => *sum += row.amount,
            None => days.push((row.day(), row.amount)),
        }
    }
    days
}

/// Twice the median, which is whole; none of no values.
pub(super) fn twice_median(mut values: Vec<i128>) -> Option<i128> {
    values.arrange();
    let (low, high) = (values.len().checked_sub(1)? / 2, values.len() / 2);
    Some(values.get(low)? + values.get(high)?)
}

/// How even the sums of the days are: 1 less the mean distance from their median, as a share of their mean.
pub(super) fn stability(days: &[(Date, Amount)]) -> Fraction {
    let amounts: Vec<i128> = days.iter().map(|(_, amount)| amount.ten_thousandths()).collect();
    let sum: i128 = amounts.iter().sum();
    match twice_median(amounts.clone()) {
        Some(median) if sum > 0 => {
            let off: i128 = amounts.iter().map(|amount| (2 * amount - median).abs()).sum();
            Fraction { numerator: 2 * sum - off, denominator: 2 * sum }
        }
        _ => Fraction::ONE,
    }
}

/// Days between neighbouring ordinary days.
#[derive(Debug)]
pub(super) struct Gaps(Vec<i128>);

impl Gaps {
    pub(super) fn of(days: &[(Date, Amount)]) -> Self {
        let between = |pair: &[(Date, Amount)]| if let [a, b] = pair { Some(i128::from(b.0.days_since(a.0))) } else { None };
        Self(days.windows(2).filter_map(between).collect())
    }

    pub(super) fn twice_median(&self) -> Option<i128> {
        twice_median(self.0.clone())
    }

    /// How even the gaps are, as [`stability`]; what the lengths of months and weekends do is let pass.
    fn regularity(&self, frequency: IncomeFrequency) -> Fraction {
        let tolerance = match frequency {
            IncomeFrequency::Weekly => 1,
            IncomeFrequency::Fortnightly => 2,
            IncomeFrequency::Monthly => 3,
            // Two days have no rhythm.
            _ if self.0.len() < 2 => return Fraction::ZERO,
            _ => 0,
        };
        let sum: i128 = self.0.iter().sum();
        match self.twice_median() {
            Some(median) if sum > 0 => {
                let off: i128 = self.0.iter().map(|gap| ((2 * gap - median).abs() - 2 * tolerance).max(0)).sum();
                Fraction { numerator: 2 * sum - off, denominator: 2 * sum }
            }
            _ => Fraction::ONE,
        }
    }
}

/// How much the last ordinary day is above the first, as a share of it.
fn trend(days: &[(Date, Amount)]) -> Option<f64> {
    let (first, last) = (days.first()?.1.ten_thousandths(), days.last()?.1.ten_thousandths());
    (first > 0).then(|| Fraction { numerator: last - first, denominator: first }.rounded())
}

/// The median of the calendar months that have a row.
fn monthly_median(source: &Source<'_, '_>) -> f64 {
    let mut months: BTreeMap<(i32, u8), i128> = BTreeMap::new();
    for (row, _) in &source.rows {
        let (year, month, _) = row.day().civil();
        *months.entry((year, month)).or_default() += row.amount.ten_thousandths();
    }
    let median = twice_median(months.into_values().collect()).unwrap_or_default();
    Fraction { numerator: median, denominator: 2 * UNIT }.rounded()
}

/// How sure it is that more will come.
fn confidence(
    frequency: IncomeFrequency,
    days: &[(Date, Amount)],
    gaps: &Gaps,
    [stability, regularity]: [Fraction; 2],
    window: Window,
) -> IncomeConfidence {
    let Some((last, _)) = days.last() else { return IncomeConfidence::Low };
    let months: BTreeSet<i32> = days.iter().map(|(day, _)| window.month(*day)).collect();
    let usual = match frequency {
        IncomeFrequency::Single => return IncomeConfidence::Low,
        IncomeFrequency::Irregular => {
            let (recent, earliest) = (months.first().copied().unwrap_or(i32::MAX), months.last().copied().unwrap_or_default());
            let comes_often = months.len() >= 3 && months.len() as i64 * 2 > i64::from(earliest);
            return if recent <= 1 && comes_often { IncomeConfidence::Medium } else { IncomeConfidence::Low };
        }
        IncomeFrequency::Weekly => 7,
        IncomeFrequency::Fortnightly => 15,
        IncomeFrequency::Monthly => 30,
    };
    let twice_gap = gaps.twice_median().unwrap_or(2 * usual);
    if i128::from(window.to.days_since(*last)) * 4 > 3 * twice_gap + 12 {
        return IncomeConfidence::Low;
    }
    let is_steady = stability.is_at_least(3, 5) && regularity.is_at_least(4, 5);
    if is_steady && days.len() >= 3 && months.len() >= 3 { IncomeConfidence::High } else { IncomeConfidence::Medium }
}
