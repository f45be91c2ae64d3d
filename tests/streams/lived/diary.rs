//! A history as it is written down: bills that fall due, and what is bought between them.

use std::fmt::Write as _;

use crate::calendar::{Country, Day};
use crate::history::{Dice, History, Rhythm, Transaction, print};

/// Whether a price is in dollars, and whether the bank prints so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dollars {
    No,
    Yes,
    Told,
}

/// What falls due again and again. Months are counted from January 2024.
#[derive(Debug, Clone)]
pub struct Bill {
    /// Wordings, each for an equal part of its life.
    pub texts: Vec<String>,
    pub rhythm: Rhythm,
    pub cents: i64,
    pub spread: i64,
    /// From which month on it costs how many percent more than before.
    pub steps: Vec<(i32, i64)>,
    pub dollars: Dollars,
    /// How many of a hundred are late, by up to how many days.
    pub slips: (u32, i64),
    pub missed: u32,
    pub doubled: u32,
    pub first: i32,
    pub last: Option<i32>,
    /// Months without it.
    pub pause: Option<(i32, i32)>,
    pub is_inflow: bool,
}

impl Bill {
    pub fn new(text: &str, rhythm: Rhythm, cents: i64) -> Self {
        Self {
            texts: vec![text.to_owned()],
            rhythm,
            cents,
            spread: 0,
            steps: Vec::new(),
            dollars: Dollars::No,
            slips: (0, 0),
            missed: 0,
            doubled: 0,
            first: i32::MIN,
            last: None,
            pause: None,
            is_inflow: false,
        }
    }

    pub fn spread(self, spread: i64) -> Self {
        Self { spread, ..self }
    }

    pub fn late(self, percent: u32, days: i64) -> Self {
        Self { slips: (percent, days), ..self }
    }

    pub fn missed(self, missed: u32) -> Self {
        Self { missed, ..self }
    }

    pub fn doubled(self, doubled: u32) -> Self {
        Self { doubled, ..self }
    }

    pub fn first(self, first: i32) -> Self {
        Self { first, ..self }
    }

    pub fn last(self, last: Option<i32>) -> Self {
        Self { last, ..self }
    }

    pub fn dollars(self, dollars: Dollars) -> Self {
        Self { dollars, ..self }
    }

    pub fn step(mut self, month: i32, percent: i64) -> Self {
        self.steps.push((month, percent));
        self
    }

    pub fn then(mut self, text: &str) -> Self {
        self.texts.push(text.to_owned());
        self
    }

    pub fn inflow(self) -> Self {
        Self { is_inflow: true, ..self }
    }

    /// How likely the next is within a day of the best guess.
    fn surest(&self) -> f64 {
        let (percent, days) = self.slips;
        let late = f64::from(percent) / 100.0;
        let mass = |day: i64| match day {
            0 => 1.0 - late,
            day if day <= days => late / days as f64,
            _ => 0.0,
        };
        (0..=days.max(0))
            .map(|middle| (middle - 1..=middle + 1).filter(|day| *day >= 0).map(mass).sum::<f64>())
            .fold(0.0, f64::max)
            .min(1.0)
    }
}

/// The month of a day, from January 2024.
pub fn month_of(day: Day) -> i32 {
    let (year, month, _) = day.civil();
    (year - 2024) * 12 + month - 1
}

#[derive(Debug)]
pub struct Diary {
    pub made: History,
    pub dice: Dice,
    /// The months that it holds: the first, and the one after the last.
    pub from: i32,
    pub to: i32,
    is_card: bool,
    /// What a dollar costs on each day, in ten thousandths.
    rates: Vec<i64>,
}

impl Diary {
    pub fn new(country: Country, from: i32, to: i32, is_card: bool, mut dice: Dice) -> Self {
        let until = Day(Day::of_month(to, 1).0 - 1);
        let made = History { country, transactions: Vec::new(), next: Vec::new(), surest: Vec::new(), periods: Vec::new(), until };
        let mut rate = if country == Country::Brazil { dice.between(49_000, 57_000) } else { dice.between(168_000, 195_000) };
        let rates = (0..1500)
            .map(|_| {
                rate += rate * dice.between(-7, 7) / 1000;
                rate
            })
            .collect();
        Self { made, dice, from, to, is_card, rates }
    }

    pub fn first_day(&self) -> Day {
        Day::of_month(self.from, 1)
    }

    pub fn percent(&mut self, share: u32) -> bool {
        self.dice.percent(share)
    }

    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        self.dice.between(from, to)
    }

    pub fn any_day(&mut self) -> Day {
        let (first, last) = (self.first_day().0, self.made.until.0);
        Day(self.dice.between(i64::from(first), i64::from(last)) as i32)
    }

    pub fn rate(&self, day: Day) -> i64 {
        self.rates[day.0 as usize % self.rates.len()]
    }

    /// What the bank prints: `^` is a letter or digit that changes, and what `history::print` reads.
    fn word(&mut self, text: &str, day: Day) -> String {
        const SIGNS: &[u8] = b"ABCDEF0123456789";
        let text: String = text.chars().map(|c| if c == '^' { char::from(*self.dice.pick(SIGNS)) } else { c }).collect();
        print(&text, day, &mut self.dice)
    }

    pub fn write(&mut self, day: Day, text: &str, cents: i64, is_inflow: bool, stream: Option<usize>) {
        if day < self.first_day() || day > self.made.until {
            return;
        }
        let description = self.word(text, day);
        let is_card = self.is_card;
        self.made.transactions.push(Transaction { date: day, description, cents, is_inflow, is_card, stream });
    }

    pub fn spend(&mut self, day: Day, text: &str, cents: i64) {
        self.write(day, text, cents, false, None);
    }

    pub fn receive(&mut self, day: Day, text: &str, cents: i64) {
        self.write(day, text, cents, true, None);
    }

    pub fn open(&mut self, period: &'static str) -> usize {
        self.made.next.push(None);
        self.made.surest.push(1.0);
        self.made.periods.push(period);
        self.made.next.len() - 1
    }

    /// The payments of a stream so far.
    pub fn paid(&self, stream: usize) -> Vec<(Day, i64)> {
        self.made.transactions.iter().filter(|paid| paid.stream == Some(stream)).map(|paid| (paid.date, paid.cents)).collect()
    }

    /// A tax upon each payment of a stream, of so many ten-thousandths: a stream, too.
    pub fn tax(&mut self, stream: usize, text: &str, share: i64) {
        let taxes = self.open("MONTHLY");
        self.made.next[taxes] = self.made.next[stream];
        self.made.surest[taxes] = self.made.surest[stream];
        for (day, cents) in self.paid(stream) {
            self.write(day, text, cents * share / 10_000, false, Some(taxes));
        }
    }

    fn due(&mut self, rhythm: Rhythm, first: i32) -> Vec<Day> {
        let country = self.made.country;
        let months = |step: i32| (first..36).step_by(step as usize);
        match rhythm {
            Rhythm::Every(days) => {
                let start = Day::of_month(first, 1).0 + self.dice.between(0, i64::from(days) - 1) as i32;
                (start..=Day::of_month(35, 31).0).step_by(days as usize).map(Day).collect()
            }
            Rhythm::Months(step, day) => months(step).map(|month| Day::of_month(month, day)).collect(),
            Rhythm::MonthsForward(step, day) => months(step).map(|month| Day::of_month(month, day).forward(country)).collect(),
            Rhythm::MonthsBackward(step, day) => months(step).map(|month| Day::of_month(month, day).backward(country)).collect(),
            Rhythm::Quincena(one, other) => {
                months(1).flat_map(|month| [one, other].map(|day| Day::of_month(month, day).backward(country))).collect()
            }
            Rhythm::WorkingDay(nth) => months(1).map(|month| Day::nth_working(month, nth, country)).collect(),
        }
    }

    /// Writes a bill's payments down. The first is always paid.
    pub fn bill(&mut self, bill: &Bill) -> usize {
        let stream = self.open(bill.rhythm.period());
        self.made.surest[stream] = bill.surest();
        let first = bill.first.max(self.from);
        let end = bill.last.unwrap_or(self.to).min(self.to);
        let life = (end - first).max(1);
        let mut is_first = true;
        // Where nothing says when the first is due, it is any of the months that the rhythm leaves out.
        let phase = match bill.rhythm {
            Rhythm::Months(step, _) | Rhythm::MonthsForward(step, _) | Rhythm::MonthsBackward(step, _) if bill.first == i32::MIN => {
                self.dice.between(0, i64::from(step) - 1) as i32
            }
            _ => 0,
        };
        for due in self.due(bill.rhythm, first + phase) {
            let month = month_of(due);
            let late = if self.dice.percent(bill.slips.0) { self.dice.between(1, bill.slips.1) } else { 0 };
            let day = Day(due.0 + late as i32);
            if bill.last.is_some_and(|last| month > last) {
                return stream;
            }
            if bill.pause.is_some_and(|(from, to)| (from..to).contains(&month)) {
                continue;
            }
            if day > self.made.until {
                self.made.next[stream] = Some(day);
                return stream;
            }
            if self.dice.percent(bill.missed) && !is_first {
                continue;
            }
            is_first = false;
            let part = ((month - first).max(0) as usize * bill.texts.len() / life as usize).min(bill.texts.len() - 1);
            let times = 1 + i32::from(self.dice.percent(bill.doubled));
            let price =
                bill.steps.iter().filter(|(from, _)| month >= *from).fold(bill.cents, |cents, (_, more)| cents + cents * more / 100);
            for _ in 0..times {
                let mut text = bill.texts[part].clone();
                let mut cents = price + price * self.dice.between(-bill.spread * 10, bill.spread * 10) / 1000;
                if bill.dollars != Dollars::No {
                    let rate = self.rate(day);
                    if bill.dollars == Dollars::Told {
                        let (units, part) = (rate / 10_000, rate % 10_000);
                        write!(text, " USD {}.{:02} TC {units}.{part:04}", cents / 100, cents % 100).expect("a string");
                    }
                    cents = cents * rate / 10_000;
                }
                self.write(day, &text, cents, bill.is_inflow, Some(stream));
            }
        }
        stream
    }

    /// What is bought on any day, so many times a month, each at a price between these.
    pub fn habit(&mut self, texts: &[&str], a_month: i64, from: i64, to: i64) {
        for _ in 0..a_month * i64::from(self.to - self.from) {
            let (day, text) = (self.any_day(), *self.dice.pick(texts));
            let cents = self.dice.between(from, to);
            self.spend(day, text, cents);
        }
    }

    /// What is bought on these weekdays (0 is Sunday) so many times of a hundred.
    pub fn weekdays(&mut self, weekdays: std::ops::RangeInclusive<i32>, share: u32, text: &str, from: i64, to: i64) {
        for day in self.first_day().0..=self.made.until.0 {
            if weekdays.contains(&day.rem_euclid(7)) && self.dice.percent(share) {
                let cents = self.dice.between(from, to);
                self.spend(Day(day), text, cents);
            }
        }
    }

    /// What is bought whenever it has run out, at one price until it rises.
    pub fn as_needed(&mut self, text: &str, days: (i64, i64), cents: i64) {
        let mut day = self.first_day().0 + self.dice.between(0, days.1) as i32;
        while day <= self.made.until.0 {
            self.spend(Day(day), text, cents);
            day += self.dice.between(days.0, days.1) as i32;
        }
    }
}
