//! What work brings in: wages with what is kept back, fees with their taxes. All in cents.

use super::life::{Life, Work};
use crate::date::Date;
use crate::sandbox::identity::Country;

/// A month's pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wages {
    pub gross: i64,
    /// Income tax, kept back by the employer.
    pub tax: i64,
    /// Social insurance, kept back by the employer.
    pub insurance: i64,
}

impl Wages {
    /// Wages before and after what the employer keeps back. The rates are round figures for middling wages, not the tables of the law.
    pub(super) fn of(gross: i64, life: &Life) -> Self {
        let (tax, insurance) = match (life.work, life.country) {
            (Work::Employee, Country::Mexico) => (120, 25),
            (Work::Employee, Country::Brazil) => (75, 95),
            (Work::Employee, Country::Colombia) => (10, 80),
            (Work::Employee, Country::Chile) => (20, 170),
            _ => (0, 0),
        };
        Self { gross, tax: gross * tax / 1000, insurance: gross * insurance / 1000 }
    }

    pub(super) fn net(self) -> i64 {
        self.gross - self.tax - self.insurance
    }
}

/// What a life's monthly pay of `base` at the beginning of `from_year` has risen to by that day.
pub(super) fn raised(base: i64, life: &Life, from_year: i32, day: Date) -> i64 {
    let (percent, month) = life.raise;
    let times = day.year() - from_year - i32::from(day.month() < month);
    compound(base, percent, times)
}

/// So many percent more, so many times; less, where that is negative. Never below a third of the base, nor above thrice.
pub(super) fn compound(base: i64, percent: i64, times: i32) -> i64 {
    let mut value = i128::from(base);
    for _ in 0..times.unsigned_abs().min(20) {
        value = if times > 0 { value * i128::from(100 + percent) / 100 } else { value * 100 / i128::from(100 + percent) };
    }
    (value as i64).clamp(base / 3, base * 3)
}

/// What a customer owes for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fee {
    pub price: i64,
    pub vat: i64,
    /// Income tax that the customer keeps back.
    pub withheld_tax: i64,
    /// VAT that the customer keeps back.
    pub withheld_vat: i64,
}

impl Fee {
    /// The taxes on that price. Rates: Mexico, Ley del IVA articles 1 and 1-A, Ley del ISR article 106; Colombia, Estatuto
    /// Tributario articles 392 and 468; Chile, DL 825 article 14 and the retention of Law 21.133 (2025). In Brazil the price has
    /// all taxes inside.
    pub(super) fn of(price: i64, life: &Life) -> Self {
        let company = life.work == Work::Company;
        let (vat, withheld_tax, withheld_vat) = match (life.country, company) {
            (Country::Mexico, true) => (price * 16 / 100, 0, 0),
            (Country::Mexico, false) => (price * 16 / 100, price * 10 / 100, price * 32 / 300),
            (Country::Brazil, _) => (0, 0, 0),
            (Country::Colombia, true) => (price * 19 / 100, price * 4 / 100, 0),
            (Country::Colombia, false) => (0, price * 10 / 100, 0),
            (Country::Chile, true) => (price * 19 / 100, 0, 0),
            (Country::Chile, false) => (0, price * 145 / 1000, 0),
        };
        Self { price, vat, withheld_tax, withheld_vat }
    }

    /// What the customer pays.
    pub(super) fn paid(self) -> i64 {
        self.price + self.vat - self.withheld_tax - self.withheld_vat
    }
}

/// The nearest of 1, 2 or 5 times a power of ten that is not above it: what people round to. In cents, at least one unit.
pub(super) fn round_figure(cents: i64) -> i64 {
    let mut step = 100;
    while step * 10 <= cents {
        step *= 10;
    }
    [5, 2].into_iter().map(|times| step * times).find(|figure| *figure <= cents).unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_round_to_ones_twos_and_fives() {
        let rounded: Vec<i64> = [150, 99_999, 100_000, 250_000, 612_345].into_iter().map(round_figure).collect();
        assert_eq!(rounded, [100, 50_000, 100_000, 200_000, 500_000]);
    }

    #[test]
    fn raises_compound() {
        assert_eq!(compound(100_000, 10, 2), 121_000);
        assert_eq!(compound(110_000, 10, -1), 100_000);
        assert_eq!(compound(100, 50, 400), 300);
    }
}
