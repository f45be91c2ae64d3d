//! The working days of the month on which a charge finds money.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::json;

use super::Reported;
use super::read::Holder;
use crate::date::Date;
use crate::date::holidays::Calendar;
use crate::model::EnrichedIncome;
use crate::money::Amount;
use crate::order::Arrange as _;

/// How many days are good besides the best one.
const MOST_GOOD: usize = 3;

/// A good day has at least one part in so many of what the best one has.
const LEAST_PART: i128 = 4;

/// Longer than banks are ever closed, in days.
const LONGEST_CLOSURE: i32 = 31;

/// Adds the days, by the names of Belvo's link-based answer.
pub(super) fn add_to(income: &mut EnrichedIncome, holder: &Holder<'_>, reported: &[Reported<'_, '_>]) {
    let calendar = Calendar::using(holder.currency);
    let mut scores: BTreeMap<u32, Amount> = BTreeMap::new();
    for one in reported.iter().filter(|one| one.source.is_regular()) {
        for row in one.source.ordinary() {
            if let Some(day) = charge_day(row.day(), calendar) {
                *scores.entry(day).or_default() += row.amount;
            }
        }
    }
    let mut ranked: Vec<(u32, i128)> = scores.into_iter().map(|(day, sum)| (day, sum.ten_thousandths())).collect();
    ranked.arrange_by_key(|(day, sum)| (Reverse(*sum), *day));
    let best = ranked.first().copied();
    let is_good = |sum: i128| best.is_some_and(|(_, most)| sum * LEAST_PART >= most);
    let good: Vec<u32> = ranked.iter().skip(1).filter(|(_, sum)| is_good(*sum)).map(|(day, _)| *day).take(MOST_GOOD).collect();
    income.extra.insert("best_working_day_to_charge".to_owned(), json!(best.map(|(day, _)| day)));
    income.extra.insert("good_working_days_to_charge".to_owned(), json!(good));
}

/// Which working day of its month the first one after that day is, from 1.
fn charge_day(day: Date, calendar: Calendar) -> Option<u32> {
    let open = (1..=LONGEST_CLOSURE).filter_map(|later| day.add_days(later)).find(|day| calendar.is_working_day(*day))?;
    let (year, month, of_month) = open.civil();
    let until = calendar.working_days(year, month) & (u32::MAX >> (32 - u32::from(of_month)));
    Some(until.count_ones())
}
