//! Subscriptions on a card, wherever it was issued.

use crate::history::Rhythm;
use crate::lived::diary::{Bill, Diary};

/// When a subscription begins and ends: so many of a hundred begin within the history, some are given up, some for up to so many months.
pub fn in_its_time(diary: &mut Diary, mut bill: Bill, begins: u32, pause: (i64, i64)) -> Bill {
    let (from, to) = (diary.from, diary.to);
    if diary.percent(begins) {
        bill = bill.first(diary.between(i64::from(from), i64::from(to - 4)) as i32);
    }
    let first = bill.first.max(from);
    if diary.percent(15) {
        bill = bill.last(Some(diary.between(i64::from(first + 2), i64::from(to - 1)) as i32));
    } else if to - first > 9 && diary.percent(10) {
        let given_up = diary.between(i64::from(first + 3), i64::from(to - 6)) as i32;
        bill.pause = Some((given_up, given_up + diary.between(pause.0, pause.1) as i32));
    }
    bill
}

/// In some month its price rises by so many percent, in a history that is long enough.
pub fn rises(diary: &mut Diary, bill: Bill, most: i64) -> Bill {
    let first = bill.first.max(diary.from);
    let month = diary.between(i64::from(first + 1), i64::from(diary.to - 1)) as i32;
    let more = diary.between(4, most);
    bill.step(month, more)
}

/// A subscription that is charged once a month; of a hundred that may be printed in other words later, thirty are.
pub fn monthly(diary: &mut Diary, text: &str, later: Option<&str>, cents: i64, live: fn(&mut Diary, Bill) -> Bill) -> usize {
    let day = diary.between(1, 31) as i32;
    let bill = live(diary, Bill::new(text, Rhythm::Months(1, day), cents));
    let bill = match later {
        Some(later) if diary.percent(30) => bill.then(later),
        _ => bill,
    };
    diary.bill(&bill)
}

/// Up to three of one payee, who bills all under one wording, each on its own day and at its own price, without fail.
pub fn of_one_payee(diary: &mut Diary, text: &str, all: [(i32, i64); 4], live: fn(&mut Diary, Bill) -> Bill) {
    for (day, cents) in all.into_iter().take(diary.dice.roll(4) as usize) {
        let day = day + diary.between(-2, 2) as i32;
        let bill = live(diary, Bill::new(text, Rhythm::Months(1, day), cents));
        diary.bill(&Bill { slips: (0, 0), missed: 0, doubled: 0, ..bill });
    }
}
