//! The figures of a stream.

use std::collections::BTreeMap;

use super::read::Holder;
use super::sources::Source;
use super::window::Window;
use crate::date::Date;
use crate::enrich::ratio::Ratio;
use crate::keyed::{Map, Recent};
use crate::model::{IncomeConfidence, IncomeFrequency, IncomeStream};
use crate::money::Amount;
use crate::order::{Arrange as _, distinct};

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
    /// Of each account the rolling months that have a row, a bit each.
    full: Map<&'a str, u64>,
}

impl<'a> History<'a> {
    /// Of all rows in the window.
    pub(super) fn of(holder: &Holder<'a>, window: Window) -> Self {
        let (mut full, mut lookback): (Map<&str, u64>, i32) = (Map::default(), 0);
        // Of one account and month are many.
        let mut last: Recent<(&str, i32)> = Recent::new();
        for (day, account) in holder.days() {
            let month = window.month(day);
            if last.find(|(other, of)| std::ptr::eq(*other, account) && *of == month).is_some() {
                continue;
            }
            last.add((account, month));
            lookback = lookback.max(month + 1);
            *full.or_default(account) |= 1_u64.checked_shl(month as u32).unwrap_or_default();
        }
        Self { window, lookback, full }
    }

    /// Rolling months of an account that have a row.
    fn full(&self, account: &str) -> u32 {
        self.full.get(account).copied().unwrap_or_default().count_ones()
    }
}

/// The figures of a stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub sum: Amount,
    pub confidence: IncomeConfidence,
    monthly_average: f64,
    monthly_median: f64,
    average: f64,
    last: f64,
    /// None of what came once, nor are the next two.
    stability: Option<f64>,
    regularity: Option<f64>,
    trend: Option<f64>,
    lookback_periods: i32,
    full_periods: u32,
    periods_with_income: usize,
}

/// The figures of a stream; none without rows.
pub(super) fn stream(source: &Source<'_, '_>, history: &History<'_>) -> Option<Figures> {
    let (last, _) = source.rows.last()?;
    if source.frequency == IncomeFrequency::Single {
        return Some(Figures::of_single(last.amount, source.account, history));
    }
    let sum = source.sum();
    let days = days(source);
    let gaps = Gaps::of(&days);
    let (stability, regularity) = (stability(&days), gaps.regularity(source.frequency));
    let confidence = confidence(source.frequency, &days, &gaps, [stability, regularity], history.window);
    let months = distinct(source.rows.iter().map(|(row, _)| history.window.month(row.day())));
    Some(Figures {
        sum,
        confidence,
        monthly_average: mean(sum, months.len()),
        monthly_median: monthly_median(source),
        average: mean(sum, source.rows.len()),
        last: mean(last.amount, 1),
        stability: Some(stability.rounded()),
        regularity: Some(regularity.rounded()),
        trend: trend(&days),
        lookback_periods: history.lookback,
        full_periods: history.full(source.account),
        periods_with_income: months.len(),
    })
}

impl Figures {
    /// Of a stream of one row: what came once tells nothing of what comes.
    fn of_single(amount: Amount, account: &str, history: &History<'_>) -> Self {
        let shown = mean(amount, 1);
        Self {
            sum: amount,
            confidence: IncomeConfidence::Low,
            monthly_average: shown,
            monthly_median: shown,
            average: shown,
            last: shown,
            stability: None,
            regularity: None,
            trend: None,
            lookback_periods: history.lookback,
            full_periods: history.full(account),
            periods_with_income: 1,
        }
    }

    /// The stream as Belvo shows it.
    pub(super) fn shown(&self, source: &Source<'_, '_>) -> IncomeStream {
        let last = source.rows.last().map(|(row, _)| row);
        IncomeStream {
            account_id: Some(source.account.to_owned()),
            income_type: Some(source.kind.into()),
            frequency: Some(source.frequency.into()),
            monthly_average: Some(self.monthly_average),
            monthly_median: Some(self.monthly_median),
            average_income_amount: Some(self.average),
            last_income_amount: Some(self.last),
            currency: last.map(|last| last.given.currency.to_owned()),
            last_income_description: last.map(|last| last.description.to_owned()),
            last_income_date: last.map(|last| last.day().to_string()),
            stability: self.stability,
            regularity: self.regularity,
            trend: self.trend,
            lookback_periods: Some(self.lookback_periods.into()),
            full_periods: Some(self.full_periods.into()),
            periods_with_income: Some(self.periods_with_income as i64),
            number_of_incomes: Some(source.rows.len() as i64),
            confidence: Some(self.confidence.into()),
            extra: serde_json::Map::new(),
        }
    }

    /// The same as numbers, for callers who have the transactions: the positions of one of the account, and of the last; type, frequency and
    /// confidence by their places in their enumerations; and the figures as Belvo orders them, NaN where there is none.
    #[cfg(all(target_arch = "wasm32", feature = "exports", feature = "enrich"))]
    pub(super) fn numbers(&self, source: &Source<'_, '_>) -> [f64; 16] {
        use crate::model::WireName as _;
        let of_account = source.rows.iter().find(|(row, _)| row.account() == source.account);
        let index = |row: Option<&(&super::read::Row<'_>, bool)>| row.map_or(f64::NAN, |(row, _)| row.index as f64);
        [
            index(of_account),
            index(source.rows.last()),
            source.kind.position() as f64,
            source.frequency.position() as f64,
            self.confidence.position() as f64,
            self.monthly_average,
            self.monthly_median,
            self.average,
            self.last,
            self.stability.unwrap_or(f64::NAN),
            self.regularity.unwrap_or(f64::NAN),
            self.trend.unwrap_or(f64::NAN),
            f64::from(self.lookback_periods),
            f64::from(self.full_periods),
            self.periods_with_income as f64,
            source.rows.len() as f64,
        ]
    }
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
    let months = distinct(days.iter().map(|(day, _)| window.month(*day)));
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
