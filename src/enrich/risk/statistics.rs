//! The sums of the six windows, gathered in one pass over the days.

use super::daily::{Daily, Day, Flow};
use super::wide::Wide;
use super::windows::Window;
use crate::enrich::ratio::Ratio;
use crate::money::Amount;

/// Ten-thousandths in a currency unit: what [`Amount`] counts.
pub(super) const UNIT: i128 = 10_000;

/// Points (day, money), for sums, means and slopes. A day is so many days before the reference date.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    pub points: i128,
    pub sum: Amount,
    sum_x: i128,
    sum_xx: i128,
    sum_xy: i128,
}

impl Line {
    /// Adds a point.
    pub(super) fn add(&mut self, back: usize, y: Amount) {
        let x = -(back as i128);
        self.points += 1;
        self.sum += y;
        self.sum_x += x;
        self.sum_xx += x * x;
        self.sum_xy += x * y.ten_thousandths();
    }

    /// The slope of the least-squares line, in money a day; 0 of one point.
    pub(super) fn slope(&self, decimals: u32) -> Option<Ratio> {
        match self.points {
            0 => None,
            1 => Some(Ratio { numerator: 0, denominator: 1, decimals }),
            points => Some(Ratio {
                numerator: points * self.sum_xy - self.sum_x * self.sum.ten_thousandths(),
                denominator: (points * self.sum_xx - self.sum_x * self.sum_x) * UNIT,
                decimals,
            }),
        }
    }

    /// The mean, in money.
    pub(super) fn mean(&self) -> Option<Ratio> {
        quotient(self.sum.ten_thousandths(), self.points * UNIT)
    }
}

/// A quotient with two decimals; none where the denominator is 0.
pub(super) fn quotient(numerator: i128, denominator: i128) -> Option<Ratio> {
    let sign = denominator.signum();
    (sign != 0).then_some(Ratio { numerator: numerator * sign, denominator: denominator * sign, decimals: 2 })
}

/// What came in, or went out, on the days of a window that had such flow; transfers between the accounts left out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cash {
    pub line: Line,
    pub largest: Option<Amount>,
}

impl Cash {
    fn add(&mut self, back: usize, amount: Amount) {
        if amount > Amount::ZERO {
            self.line.add(back, amount);
            self.largest = self.largest.max(Some(amount));
        }
    }
}

/// The rows of a window that went one way, or all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rows {
    pub count: usize,
    /// The most of a day.
    pub most: usize,
    pub sum: Amount,
    /// None without rows.
    pub largest: Option<Amount>,
}

impl Rows {
    fn add(&mut self, flow: Flow) {
        self.count += flow.rows;
        self.most = self.most.max(flow.rows);
        self.sum += flow.sum;
        self.largest = self.largest.max(flow.largest);
    }
}

/// The daily balances of a window.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Balances {
    pub line: Line,
    squares: Wide,
    pub least: Option<Amount>,
    pub greatest: Option<Amount>,
    /// Days with 0 or less.
    pub below_zero: usize,
    /// Days with the threshold or less.
    pub below_threshold: usize,
    /// Days with the mean or less.
    pub below_mean: usize,
}

impl Balances {
    fn add(&mut self, back: usize, balance: Amount, threshold: Option<Amount>) {
        self.line.add(back, balance);
        self.squares = self.squares.plus(Wide::square(balance.ten_thousandths().unsigned_abs()));
        self.least = Some(self.least.map_or(balance, |least| least.min(balance)));
        self.greatest = self.greatest.max(Some(balance));
        self.below_zero += usize::from(balance <= Amount::ZERO);
        self.below_threshold += usize::from(threshold.is_some_and(|threshold| balance <= threshold));
    }

    /// The standard deviation of a sample; none of fewer than two days.
    pub(super) fn deviation(&self) -> Option<Amount> {
        let points = self.line.points.unsigned_abs();
        if points < 2 {
            return None;
        }
        let sum = self.line.sum.ten_thousandths().unsigned_abs();
        let spread = self.squares.times(points).minus(Wide::square(sum));
        // The root of the quotient in hundredths of the currency unit, which are a hundred of an amount's.
        let hundredths = spread.root_of_quotient(points * (points - 1) * 100 * 100);
        Some(Amount::from_ten_thousandths(hundredths as i128 * 100))
    }
}

/// All that the figures of a window are made of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub all: Rows,
    pub inflows: Rows,
    pub outflows: Rows,
    pub days_with_rows: usize,
    pub positive: Cash,
    pub negative: Cash,
    pub net: Line,
    pub balances: Balances,
}

impl Totals {
    fn add(&mut self, back: usize, day: &Day, known: bool, threshold: Option<Amount>) {
        self.all.add(Flow { rows: day.rows(), sum: Amount::ZERO, largest: None });
        self.inflows.add(day.inflows);
        self.outflows.add(day.outflows);
        self.days_with_rows += usize::from(day.rows() > 0);
        self.positive.add(back, day.positive);
        self.negative.add(back, day.negative);
        if day.positive > Amount::ZERO || day.negative > Amount::ZERO {
            self.net.add(back, day.positive - day.negative);
        }
        if known {
            self.balances.add(back, day.balance, threshold);
        }
    }
}

/// The totals of each window. The windows are nested: what one has is where the next begins.
pub(super) fn totals(daily: &Daily, threshold: Option<Amount>) -> [Totals; 6] {
    let known = daily.balances.unwrap_or_default();
    let mut sums = Totals::default();
    let mut added = 0;
    Window::ALL.map(|window| {
        for (back, day) in daily.days.iter().enumerate().take(window.days()).skip(added) {
            sums.add(back, day, back < known, threshold);
        }
        added = window.days();
        // Whether a day is below the mean is known when the mean is.
        let (points, sum) = (sums.balances.line.points, sums.balances.line.sum.ten_thousandths());
        let of_window = daily.days.iter().take(window.days().min(known));
        sums.balances.below_mean = of_window.filter(|day| day.balance.ten_thousandths() * points <= sum).count();
        sums
    })
}
