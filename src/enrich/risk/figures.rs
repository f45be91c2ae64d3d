//! The figures: one formula a statistic, whatever the window.

use super::daily::Daily;
use super::statistics::{Cash, Rows, Totals, UNIT, quotient};
use super::windows::Window;
use crate::enrich::ratio::Ratio;
use crate::money::Amount;

/// The groups of an answer that have windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Balances,
    Transactions,
    Cashflow,
}

/// Which rows a statistic is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    All,
    In,
    Out,
}

/// What is asked of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Statistic {
    LeastBalance,
    MeanBalance,
    GreatestBalance,
    BalanceDeviation,
    BalanceTrend,
    DaysBelowZero,
    DaysBelowMean,
    DaysBelowThreshold,
    /// The number of rows.
    Rows(Side),
    /// The most rows of a day.
    MostRows(Side),
    /// Rows a day.
    MeanRows(Side),
    Sum(Side),
    Largest(Side),
    Mean(Side),
    DaysWithoutRows,
    /// The most money of a day, transfers left out; so with all that follow.
    LargestDay(Side),
    MeanDay(Side),
    CashSum(Side),
    CashTrend(Side),
    CashRatio,
    Net,
    NetTrend,
}

/// What is asked without a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Single {
    ClosingBalance,
    Threshold,
    /// Days since the last row.
    Since(Side),
    /// Days since the first row.
    History,
}

/// A data point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    Windowed(Statistic, Window),
    Single(Single),
}

/// The value of a data point, rounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Figure {
    Nothing,
    Count(i64),
    Number(f64),
}

impl From<Figure> for Option<i64> {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Count(count) => Some(count),
            Figure::Nothing | Figure::Number(_) => None,
        }
    }
}

impl From<Figure> for Option<f64> {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Number(number) => Some(number),
            Figure::Nothing | Figure::Count(_) => None,
        }
    }
}

impl From<usize> for Figure {
    fn from(count: usize) -> Self {
        Self::Count(count as i64)
    }
}

impl From<Amount> for Figure {
    fn from(amount: Amount) -> Self {
        Self::Number(amount.to_cents().to_f64())
    }
}

impl From<Ratio> for Figure {
    fn from(ratio: Ratio) -> Self {
        Self::Number(ratio.rounded())
    }
}

impl<T: Into<Self>> From<Option<T>> for Figure {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// All that the figures are made of.
#[derive(Debug)]
pub(super) struct Sums {
    pub daily: Daily,
    pub totals: [Totals; 6],
    /// The balance of checking and savings accounts on the reference date; none without such an account.
    pub closing: Option<Amount>,
    pub threshold: Option<Amount>,
}

impl Sums {
    /// The totals of a window.
    pub(super) fn of(&self, window: Window) -> &Totals {
        let [three_days, week, month, three_months, six_months, year] = &self.totals;
        match window {
            Window::ThreeDays => three_days,
            Window::Week => week,
            Window::Month => month,
            Window::ThreeMonths => three_months,
            Window::SixMonths => six_months,
            Window::Year => year,
        }
    }

    /// The value of a data point.
    pub(super) fn figure(&self, point: Point) -> Figure {
        match point {
            Point::Windowed(statistic, window) => self.windowed(statistic, window),
            Point::Single(single) => self.single(single),
        }
    }

    fn single(&self, single: Single) -> Figure {
        let Daily { history, since_inflow, since_outflow, .. } = self.daily;
        let days = |days: Option<i64>| days.map_or(Figure::Nothing, Figure::Count);
        match single {
            Single::ClosingBalance => self.closing.into(),
            Single::Threshold => self.threshold.into(),
            Single::Since(Side::All) => days([since_inflow, since_outflow].into_iter().flatten().min()),
            Single::Since(Side::In) => days(since_inflow),
            Single::Since(Side::Out) => days(since_outflow),
            Single::History => Figure::Count(history.unwrap_or_default()),
        }
    }

    fn windowed(&self, statistic: Statistic, window: Window) -> Figure {
        use Statistic as S;
        let totals = self.of(window);
        let balances = &totals.balances;
        let is_covered = window.is_covered(self.daily.history);
        match statistic {
            S::LeastBalance => balances.least.into(),
            S::MeanBalance => balances.line.mean().into(),
            S::GreatestBalance => balances.greatest.into(),
            S::BalanceDeviation => balances.deviation().into(),
            S::BalanceTrend => balances.line.slope(2).into(),
            S::DaysBelowZero => balances.below_zero.into(),
            S::DaysBelowMean => balances.below_mean.into(),
            S::DaysBelowThreshold => self.threshold.map(|_| balances.below_threshold).into(),
            S::Rows(_) | S::MostRows(_) | S::DaysWithoutRows if !is_covered => Figure::Count(0),
            _ if !is_covered => Figure::Nothing,
            S::Rows(side) => totals.rows(side).count.into(),
            S::MostRows(side) => totals.rows(side).most.into(),
            S::MeanRows(side) => quotient(totals.rows(side).count as i128, window.days() as i128).into(),
            S::DaysWithoutRows => (window.days() - totals.days_with_rows).into(),
            S::Sum(side) => totals.rows(side).sum.into(),
            S::Largest(side) => totals.rows(side).largest.into(),
            S::Mean(side) => totals.rows(side).mean().into(),
            S::LargestDay(side) => totals.cash(side).largest.into(),
            S::MeanDay(side) => totals.cash(side).line.mean().into(),
            S::CashSum(side) => totals.cash(side).line.sum.into(),
            S::CashTrend(side) => totals.cash(side).line.slope(4).into(),
            S::CashRatio => quotient(totals.positive.line.sum.ten_thousandths(), totals.negative.line.sum.ten_thousandths()).into(),
            S::Net => totals.net.sum.into(),
            S::NetTrend => totals.net.slope(4).into(),
        }
    }
}

impl Totals {
    pub(super) fn rows(&self, side: Side) -> &Rows {
        match side {
            Side::All => &self.all,
            Side::In => &self.inflows,
            Side::Out => &self.outflows,
        }
    }

    /// Of cash flow, all is the net; only its sides are asked for here.
    pub(super) fn cash(&self, side: Side) -> &Cash {
        match side {
            Side::All | Side::In => &self.positive,
            Side::Out => &self.negative,
        }
    }
}

impl Rows {
    /// The mean of the rows' amounts.
    pub(super) fn mean(&self) -> Option<Ratio> {
        quotient(self.sum.ten_thousandths(), self.count as i128 * UNIT)
    }
}
