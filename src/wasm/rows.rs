//! Transactions that cross as columns: object by object costs more than the work.

use serde::Deserialize;

use crate::date::Date;
use crate::enrich::given::{Given, Transactions};
use crate::model::{Direction, EnrichableAccount, Error, HolderType, Result};

/// The columns, as `toColumns` of the facade makes them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns<'a> {
    /// Of each row its amount, in currency units.
    pub amounts: &'a [f64],
    /// Of each row the position of its account, its day as the number `YYYYMMDD`, and `mcc << 1 | inflow`.
    pub packed: &'a [u32],
}

/// What rows of one account share.
#[derive(Debug, Deserialize)]
pub(super) struct Shared {
    account_id: String,
    account_holder_id: String,
    account_holder_type: HolderType,
    account_category: EnrichableAccount,
    currency: String,
}

const PLACE: &str = "transactions";

fn problem(what: &str) -> Error {
    Error::invalid_input(PLACE, what.to_owned())
}

/// What the rows of each account share, of JSON.
pub(super) fn accounts(text: &str) -> Result<Vec<Shared>> {
    serde_json::from_str(text).map_err(|error| problem(&error.to_string()))
}

/// The transactions, without their ids and descriptions. Each is made when it is asked for: all together take more memory than they are worth.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    columns: Columns<'a>,
    accounts: &'a [Shared],
    days: Vec<Date>,
}

impl<'a> Rows<'a> {
    /// Checks what the columns say.
    pub(super) fn new(columns: Columns<'a>, accounts: &'a [Shared]) -> Result<Self> {
        let (packed, _) = columns.packed.as_chunks::<3>();
        // Rows mostly come day by day.
        let mut last = (0, Date::UNIX_EPOCH);
        let days = packed.iter().take(columns.amounts.len()).enumerate().map(|(index, [account, day, _])| {
            if *account as usize >= accounts.len() {
                return Err(problem("fewer accounts than rows name"));
            }
            if last.0 != *day {
                last = (*day, date(*day, index)?);
            }
            Ok(last.1)
        });
        let days = days.collect::<Result<_>>()?;
        Ok(Self { columns, accounts, days })
    }

    /// Of incomes: of the accounts that Belvo's income verification takes.
    pub(super) fn of_incomes(columns: Columns<'a>, accounts: &'a [Shared]) -> Result<Self> {
        let rows = Self::new(columns, accounts)?;
        let others: Vec<bool> = accounts
            .iter()
            .map(|account| !matches!(account.account_category, EnrichableAccount::Checking | EnrichableAccount::Savings))
            .collect();
        if !others.contains(&true) {
            return Ok(rows);
        }
        let (packed, _) = columns.packed.as_chunks::<3>();
        match packed.iter().position(|[account, ..]| others.get(*account as usize) == Some(&true)) {
            None => Ok(rows),
            Some(index) => Err(Error::invalid_row(PLACE, index, "account_category", "must be CHECKING_ACCOUNT or SAVINGS_ACCOUNT")),
        }
    }

    /// All of them.
    pub(super) fn all(&self) -> Vec<Given<'a>> {
        (0..self.count()).filter_map(|index| self.at(index)).collect()
    }
}

impl<'a> Transactions<'a> for Rows<'a> {
    fn count(&self) -> usize {
        self.days.len()
    }

    fn at(&self, index: usize) -> Option<Given<'a>> {
        let (packed, _) = self.columns.packed.as_chunks::<3>();
        let [account, _, packed] = packed.get(index)?;
        let account = self.accounts.get(*account as usize)?;
        Some(Given {
            transaction_id: "",
            account_holder_type: account.account_holder_type,
            account_holder_id: &account.account_holder_id,
            account_id: &account.account_id,
            account_category: account.account_category,
            value_date: *self.days.get(index)?,
            description: "",
            direction: if packed & 1 == 1 { Direction::Inflow } else { Direction::Outflow },
            amount: *self.columns.amounts.get(index)?,
            currency: &account.currency,
            mcc: Some((packed >> 1) as u16).filter(|mcc| *mcc != 0),
        })
    }
}

/// The day that is written as `YYYYMMDD`.
fn date(number: u32, index: usize) -> Result<Date> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let no_day = || Error::invalid_row(PLACE, index, "value_date", format!("`{year:04}-{month:02}-{day:02}` is no day"));
    Date::new(year as i32, month as u8, day as u8).ok_or_else(no_day)
}
