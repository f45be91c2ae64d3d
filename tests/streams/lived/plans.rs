//! Purchases that are paid in instalments.

use crate::calendar::Day;
use crate::lived::diary::Diary;

/// How a card prints a plan, and when it posts what comes after the first instalment.
#[derive(Debug, Clone, Copy)]
pub struct Plans {
    /// What is printed of a shop, the number of an instalment and their total.
    pub text: fn(&str, i32, i32) -> String,
    /// The day on which instalments after the first are posted, where that is not the day of the purchase.
    pub posted: Option<i32>,
    /// How many such days pass before the second is: none where a bill opens with it, one where a bill closes with it, whose
    /// predecessor has the first.
    pub passed: i32,
    /// What an instalment that is paid before it is due is printed with.
    pub ahead: &'static str,
}

impl Plans {
    /// A purchase on that day of a month (which may be before the history's first) in so many instalments.
    pub fn buy(self, diary: &mut Diary, shop: &str, month: i32, day: i32, total: i32, cents: i64) {
        let stream = diary.open("MONTHLY");
        let posted = self.posted.unwrap_or(day);
        let second = self.posted.map_or(month + 1, |posted| month + self.passed + i32::from(posted <= day));
        let ahead_of = if total >= 10 && diary.percent(8) { total - 2 } else { total };
        for number in 1..=total {
            let date = if number == 1 { Day::of_month(month, day) } else { Day::of_month(second - 1 + (number - 1).min(ahead_of), posted) };
            let mut text = (self.text)(shop, number, total);
            if number > ahead_of + 1 {
                text = format!("{}{text}", self.ahead);
            }
            if date > diary.made.until {
                diary.made.next[stream] = Some(date);
                return;
            }
            // Cents that do not divide are in the first.
            let cents = cents + if number == 1 { i64::from(total / 2) } else { 0 };
            diary.write(date, &text, cents, false, Some(stream));
        }
    }

    /// So many purchases at these shops, some of them before the history began.
    pub fn buy_some(self, diary: &mut Diary, shops: &[&str], totals: &[i32], count: i64) {
        for _ in 0..count {
            let month = diary.between(i64::from(diary.from - 5), i64::from(diary.to - 1)) as i32;
            let (shop, total) = (*diary.dice.pick(shops), *diary.dice.pick(totals));
            let (day, cents) = (diary.between(1, 28) as i32, diary.between(2_500, 60_000));
            self.buy(diary, shop, month.max(-11), day, total, cents);
        }
    }
}
