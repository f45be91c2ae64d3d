//! Histories of accounts with known streams, made without the engine.

use std::fmt::Write as _;

use crate::calendar::{Country, Day};

/// A small generator of numbers (xorshift), so that a seed gives the same history everywhere.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..8 {
            dice.roll(2);
        }
        dice
    }

    /// 0 to `sides` - 1.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + self.roll((to - from + 1) as u64) as i64
    }

    /// Whether something happens that does so in so many of a hundred cases.
    pub fn percent(&mut self, share: u32) -> bool {
        self.roll(100) < u64::from(share)
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.roll(list.len() as u64) as usize]
    }
}

#[derive(Debug, Clone)]
pub struct Transaction {
    pub date: Day,
    pub description: String,
    /// Hundredths.
    pub cents: i64,
    pub is_inflow: bool,
    pub is_card: bool,
    /// The true stream it belongs to.
    pub stream: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct History {
    pub country: Country,
    pub transactions: Vec<Transaction>,
    /// Of each true stream the payment that comes after the history's end.
    pub next: Vec<Option<Day>>,
    /// Of each true stream how likely that payment is within a day of the best guess: of who knows when it is due, and how late it may be, but not how late
    /// it will be.
    pub surest: Vec<f64>,
    /// Of each true stream the name of its period.
    pub periods: Vec<&'static str>,
    pub until: Day,
}

/// When payments are due.
#[derive(Debug, Clone, Copy)]
pub enum Rhythm {
    Every(i32),
    /// Every so many months, on that day.
    Months(i32, i32),
    /// On that day, or the next working day.
    MonthsForward(i32, i32),
    /// On that day, or the working day before.
    MonthsBackward(i32, i32),
    /// On these two days, or the working day before.
    Quincena(i32, i32),
    WorkingDay(i32),
}

impl Rhythm {
    /// What the engine should call it.
    pub fn period(self) -> &'static str {
        match self {
            Self::Every(7) => "WEEKLY",
            Self::Every(14) => "FORTNIGHTLY",
            Self::Quincena(..) => "SEMI_MONTHLY",
            Self::Every(_) | Self::WorkingDay(_) | Self::Months(1, _) | Self::MonthsForward(1, _) | Self::MonthsBackward(1, _) => "MONTHLY",
            Self::Months(2, _) | Self::MonthsForward(2, _) | Self::MonthsBackward(2, _) => "BIMONTHLY",
            Self::Months(3, _) | Self::MonthsForward(3, _) | Self::MonthsBackward(3, _) => "QUARTERLY",
            Self::Months(6, _) | Self::MonthsForward(6, _) | Self::MonthsBackward(6, _) => "HALF_YEARLY",
            Self::Months(..) | Self::MonthsForward(..) | Self::MonthsBackward(..) => "YEARLY",
        }
    }
}

/// A true stream, before noise.
#[derive(Debug, Clone)]
pub struct Contract {
    /// What the bank prints. `#` is a digit that changes, `@` the month, `%` the day as 31/12.
    pub text: &'static str,
    /// What the bank prints later, where the payee changes its name.
    pub renamed: Option<&'static str>,
    pub rhythm: Rhythm,
    pub cents: i64,
    /// How far amounts lie from `cents`, in percent.
    pub spread: i64,
    pub is_inflow: bool,
    pub is_card: bool,
}

/// What spoils the streams of a history. All in percent of payments but for the days.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "kinds of noise, each there or not")]
pub struct Noise {
    pub jitter: i64,
    pub missed: u32,
    pub doubled: u32,
    pub prices: i64,
    pub drift: i64,
    pub renamed: bool,
    pub late: bool,
    pub ended: bool,
    pub suffix: bool,
    /// Payments of other kinds: shops, cash, transfers.
    pub shopping: i64,
    /// Shops that nobody knows, each visited two to six times at one of four prices.
    pub boutiques: i64,
    /// Purchases that are paid in instalments: each is a stream.
    pub plans: i64,
}

const MONTH_NAMES: [&str; 12] = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"];

/// A wording with its digits, month and day put in.
pub fn print(text: &str, date: Day, dice: &mut Dice) -> String {
    let (year, month, day) = date.civil();
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '#' => out.push(char::from(b'0' + dice.roll(10) as u8)),
            '@' => write!(out, "{}{}", MONTH_NAMES[month as usize - 1], year % 100).expect("a string"),
            '%' => write!(out, "{day:02}/{month:02}").expect("a string"),
            other => out.push(other),
        }
        out
    })
}

/// The due days of a contract, in order, with some after the end.
pub fn due_days(rhythm: Rhythm, country: Country, dice: &mut Dice) -> Vec<Day> {
    match rhythm {
        Rhythm::Every(days) => {
            let start = dice.between(0, i64::from(days) - 1) as i32;
            (0..800).step_by(days as usize).map(|passed| Day(Day::of_month(0, 1).0 + start + passed)).collect()
        }
        Rhythm::Months(step, day) => {
            let start = dice.between(0, i64::from(step) - 1) as i32;
            (start..26).step_by(step as usize).map(|month| Day::of_month(month, day)).collect()
        }
        Rhythm::MonthsForward(step, day) => {
            let start = dice.between(0, i64::from(step) - 1) as i32;
            (start..24).step_by(step as usize).map(|month| Day::of_month(month, day).forward(country)).collect()
        }
        Rhythm::MonthsBackward(step, day) => {
            let start = dice.between(0, i64::from(step) - 1) as i32;
            (start..24).step_by(step as usize).map(|month| Day::of_month(month, day).backward(country)).collect()
        }
        Rhythm::Quincena(one, other) => {
            (0..24).flat_map(|month| [one, other].map(|day| Day::of_month(month, day).backward(country))).collect()
        }
        Rhythm::WorkingDay(nth) => (0..24).map(|month| Day::nth_working(month, nth, country)).collect(),
    }
}

/// A history of so many months from January 2024, with these contracts and this noise.
pub fn history(country: Country, contracts: &[Contract], noise: Noise, months: i32, seed: u64) -> History {
    let mut dice = Dice::new(seed);
    let until = Day(Day::of_month(months, 1).0 - 1);
    let mut made = History { country, transactions: Vec::new(), next: Vec::new(), surest: Vec::new(), periods: Vec::new(), until };
    for (stream, contract) in contracts.iter().enumerate() {
        let all = due_days(contract.rhythm, country, &mut dice);
        let inside = all.iter().filter(|day| **day <= until).count();
        let skipped = if noise.late { inside / 3 } else { 0 };
        let end = if noise.ended { inside - inside / 3 } else { inside };
        made.next.push(all.get(end).copied().filter(|_| !noise.ended));
        made.surest.push(1.0);
        made.periods.push(contract.rhythm.period());
        let steps: Vec<usize> =
            (1..=noise.prices).map(|step| skipped + (end - skipped) * step as usize / (noise.prices as usize + 1)).collect();
        let rename_at = skipped + (end - skipped) / 2;
        let mut price = contract.cents;
        for (index, due) in all.iter().enumerate().take(end).skip(skipped) {
            if steps.contains(&index) {
                price += price * dice.between(6, 18) / 100;
            }
            // The first and the last are paid: they say where the stream begins and ends.
            if index > skipped && index + 1 < end && dice.percent(noise.missed) {
                continue;
            }
            let times = 1 + usize::from(dice.percent(noise.doubled));
            for time in 0..times {
                let late = if time == 0 { dice.between(-noise.jitter / 2, noise.jitter) } else { dice.between(0, 3) };
                let date = Day((due.0 + late as i32).min(until.0));
                let spread = contract.spread + noise.drift;
                let cents = price + price * dice.between(-spread * 10, spread * 10) / 1000;
                let text = contract.renamed.filter(|_| noise.renamed && index >= rename_at).unwrap_or(contract.text);
                let mut description = print(text, date, &mut dice);
                if noise.suffix && dice.percent(50) {
                    description += *dice.pick(&[" SAO PAULO BR", " CIUDAD DE MEX MX", " BOGOTA CO", " 0001", " *4821"]);
                }
                let (is_inflow, is_card) = (contract.is_inflow, contract.is_card);
                made.transactions.push(Transaction { date, description, cents, is_inflow, is_card, stream: Some(stream) });
            }
        }
    }
    shop(&mut made, noise.shopping, &mut dice);
    for _ in 0..noise.boutiques {
        visit(&mut made, &mut dice);
    }
    for _ in 0..noise.plans {
        buy_in_instalments(&mut made, &mut dice);
    }
    made
}

const SYLLABLES: [&str; 20] =
    ["BRA", "CO", "DEL", "FI", "GUA", "JU", "LEN", "MA", "NOR", "PI", "QUE", "RU", "SAL", "TO", "VER", "XI", "ZAN", "LIM", "TES", "DO"];

fn name(dice: &mut Dice) -> String {
    (0..dice.between(3, 5)).map(|_| *dice.pick(&SYLLABLES)).collect()
}

fn visit(made: &mut History, dice: &mut Dice) {
    let (name, is_card) = (name(dice), dice.percent(60));
    let price = dice.between(10, 300) * 50;
    for _ in 0..dice.between(2, 6) {
        let date = Day(dice.between(i64::from(Day::of_month(0, 1).0), i64::from(made.until.0)) as i32);
        let cents = price * dice.between(1, 4);
        made.transactions.push(Transaction { date, description: name.clone(), cents, is_inflow: false, is_card, stream: None });
    }
}

fn buy_in_instalments(made: &mut History, dice: &mut Dice) {
    let shop = *dice.pick(&["MAGAZINE LUIZA", "LIVERPOOL", "FALABELLA", "MERCADO LIBRE"]);
    let total = *dice.pick(&[3_i32, 6, 10, 12, 18]);
    let (style, day, cents) = (dice.roll(5), dice.between(1, 28) as i32, dice.between(2_000, 90_000));
    // It may have begun before the history does, or end after it.
    let start = dice.between(-4, 8) as i32;
    let stream = made.next.len();
    let mut next = None;
    for number in 1..=total {
        let month = start + number - 1;
        let date = Day::of_month(month.max(-12), day);
        if month < 0 {
            continue;
        }
        if date > made.until {
            next = Some(date);
            break;
        }
        let description = match style {
            0 => format!("{shop} PARC {number:02}/{total:02}"),
            1 => format!("{number:02} DE {total:02} {shop}"),
            2 => format!("{shop} {number:02}/{total:02}"),
            3 => format!("{shop} {number}/{total} MSI"),
            _ => format!("{shop} - Parcela {number}/{total}"),
        };
        let cents = cents + i64::from(number == 1);
        made.transactions.push(Transaction { date, description, cents, is_inflow: false, is_card: true, stream: Some(stream) });
    }
    made.next.push(next);
    made.surest.push(1.0);
    made.periods.push("MONTHLY");
}

/// Where money goes without a schedule, how often of a hundred purchases, and the price in cents, where it is always the same.
const SHOPS: [(&str, u32, Option<i64>); 16] = [
    ("OXXO PLAZA ### MX", 12, None),
    ("SUPERMERCADO LA ESQUINA", 10, None),
    ("PADARIA PAO QUENTE", 10, Some(850)),
    ("CAFE DEL CENTRO", 10, Some(4500)),
    ("UBER TRIP #######", 10, None),
    ("POSTO IPIRANGA ##", 7, None),
    ("FARMACIA SAN JORGE", 6, None),
    ("RESTAURANTE DOÑA LUPE", 7, None),
    ("AMAZON MKTPL*######", 5, None),
    ("PIX ENVIADO JOSE ALMEIDA %", 4, None),
    ("TRANSFERENCIA A MARIA GOMEZ ######", 4, None),
    ("RETIRO CAJERO ######", 5, Some(200_000)),
    ("SAQUE 24H ######", 3, None),
    ("ESTACIONAMIENTO CENTRO", 3, Some(3000)),
    ("LIBRERIA EL ALEPH", 2, None),
    ("MERPAGO*FERRETERIA", 2, None),
];

fn shop(made: &mut History, purchases: i64, dice: &mut Dice) {
    let start = Day::of_month(0, 1).0;
    for _ in 0..purchases {
        let mut weight = dice.roll(100) as i64;
        let (text, _, price) = SHOPS
            .iter()
            .find(|(_, share, _)| {
                weight -= i64::from(*share);
                weight < 0
            })
            .unwrap_or(&SHOPS[0]);
        let date = Day(dice.between(i64::from(start), i64::from(made.until.0)) as i32);
        let cents = price.unwrap_or_else(|| dice.between(500, 40_000));
        let description = print(text, date, dice);
        made.transactions.push(Transaction { date, description, cents, is_inflow: false, is_card: dice.percent(50), stream: None });
    }
    // The week's groceries: as regular as a habit, at no fixed price; a lunch at one price on most weekdays.
    for week in 0..(made.until.0 - start) / 7 {
        if purchases > 0 {
            let date = Day(start + week * 7 + 5 + dice.between(-1, 1) as i32);
            let cents = dice.between(30_000, 60_000);
            made.transactions.push(plain(date.0.min(made.until.0), "HIPERMERCADO BOM PRECO", cents));
            for weekday in 1..=5 {
                if dice.percent(70) {
                    made.transactions.push(plain(start + week * 7 + weekday, "LANCHONETE DO ZE", 2200));
                }
            }
        }
    }
}

fn plain(day: i32, description: &str, cents: i64) -> Transaction {
    Transaction { date: Day(day), description: description.to_owned(), cents, is_inflow: false, is_card: true, stream: None }
}
