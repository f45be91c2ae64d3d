//! The last 361 days, one by one: what happened on each, and what was on the accounts at its end.

use super::ledger::{Account, Ledger};
use super::windows::LONGEST;
use crate::money::Amount;

/// What happened on a day.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Day {
    pub inflows: Flow,
    pub outflows: Flow,
    /// What came in, transfers between the accounts left out.
    pub positive: Amount,
    /// What went out, transfers between the accounts left out.
    pub negative: Amount,
    /// The balance of all checking and savings accounts at the day's end, where it is known.
    pub balance: Amount,
    /// By how much the day moved it.
    moved: Amount,
}

/// The rows of a day that went one way.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Flow {
    pub rows: usize,
    pub sum: Amount,
    /// None without rows.
    pub largest: Option<Amount>,
}

impl Flow {
    fn add(&mut self, amount: Amount) {
        self.rows += 1;
        self.sum += amount;
        self.largest = self.largest.max(Some(amount));
    }
}

impl Day {
    /// How many rows there were.
    pub(super) fn rows(&self) -> usize {
        self.inflows.rows + self.outflows.rows
    }
}

/// The days, and how far the rows reach.
#[derive(Debug)]
pub(super) struct Daily {
    /// The reference date and the days before it, backwards: as many as the longest window has.
    pub days: Vec<Day>,
    /// The balance of each account at the end of the reference date, in the ledger's order.
    pub closing: Vec<Amount>,
    /// How many of them have a known balance: at least the reference date. None where there is no checking or savings account.
    pub balances: Option<usize>,
    /// Days from the first row to the reference date.
    pub history: Option<i64>,
    /// Days from the last inflow to the reference date.
    pub since_inflow: Option<i64>,
    /// Days from the last outflow to the reference date.
    pub since_outflow: Option<i64>,
}

impl Daily {
    /// Reads all rows once. `internal` says of each row whether it is a side of a transfer between the accounts.
    pub(super) fn of(ledger: &Ledger<'_>, internal: &[bool]) -> Self {
        let mut daily = Self {
            days: vec![Day::default(); LONGEST],
            closing: ledger.accounts.iter().map(|account| account.balance).collect(),
            balances: None,
            history: None,
            since_inflow: None,
            since_outflow: None,
        };
        let dated = ledger.assets().map(|account| ledger.reference.days_since(account.day).max(0) as usize);
        let mut known = dated.max();
        for (row, internal) in ledger.rows.iter().zip(internal) {
            let back = ledger.back(row);
            let days = back as i64;
            daily.history = daily.history.max(Some(days));
            let since = if row.is_inflow { &mut daily.since_inflow } else { &mut daily.since_outflow };
            *since = Some(since.map_or(days, |before| before.min(days)));
            let account = ledger.account_of(row);
            let is_asset = account.is_some_and(Account::is_asset);
            if is_asset {
                known = known.max(Some(back));
            }
            if let (Some(account), Some(closing)) = (account, daily.closing.get_mut(row.account())) {
                // The balance of an earlier day does not know of the row.
                if row.day > account.day {
                    *closing += row.signed();
                }
            }
            let Some(day) = daily.days.get_mut(back) else { continue };
            let (flow, clean) = if row.is_inflow { (&mut day.inflows, &mut day.positive) } else { (&mut day.outflows, &mut day.negative) };
            flow.add(row.amount);
            if !internal {
                *clean += row.amount;
            }
            if is_asset {
                day.moved += row.signed();
            }
        }
        for row in &ledger.later {
            if let (Some(account), Some(closing)) = (ledger.account_of(row), daily.closing.get_mut(row.account())) {
                // The balance of a later day knows of the row, and that of the reference date must not.
                if row.day <= account.day {
                    *closing -= row.signed();
                }
            }
        }
        daily.balances = known.map(|back| LONGEST.min(back + 1));
        let mut balance = daily.closing_of(ledger, Account::is_asset);
        for day in daily.days.iter_mut().take(daily.balances.unwrap_or_default()) {
            day.balance = balance;
            balance -= day.moved;
        }
        daily
    }

    /// The balance of those accounts at the end of the reference date.
    pub(super) fn closing_of<'a>(&self, ledger: &Ledger<'a>, chosen: impl Fn(&Account<'a>) -> bool) -> Amount {
        ledger.accounts.iter().zip(&self.closing).filter(|(account, _)| chosen(account)).map(|(_, closing)| *closing).sum()
    }
}
