//! Transactions that cross as columns: object by object costs more than the work.

use serde::Deserialize;

use crate::date::Date;
use crate::enrich::given::Given;
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
#[derive(Deserialize)]
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

/// The transactions, without their ids and descriptions.
pub(super) fn given<'a>(columns: Columns<'a>, accounts: &'a [Shared]) -> Result<Vec<Given<'a>>> {
    // Rows mostly come day by day.
    let mut last = (0, Date::UNIX_EPOCH);
    let (packed, _) = columns.packed.as_chunks::<3>();
    let rows = columns.amounts.iter().zip(packed).enumerate();
    rows.map(|(index, (amount, [account, day, packed]))| {
        if last.0 != *day {
            last = (*day, date(*day, index)?);
        }
        let account = accounts.get(*account as usize).ok_or_else(|| problem("fewer accounts than rows name"))?;
        Ok(Given {
            transaction_id: "",
            account_holder_type: account.account_holder_type,
            account_holder_id: &account.account_holder_id,
            account_id: &account.account_id,
            account_category: account.account_category,
            value_date: last.1,
            description: "",
            direction: if packed & 1 == 1 { Direction::Inflow } else { Direction::Outflow },
            amount: *amount,
            currency: &account.currency,
            mcc: Some((packed >> 1) as u16).filter(|mcc| *mcc != 0),
        })
    })
    .collect()
}

/// The day that is written as `YYYYMMDD`.
fn date(number: u32, index: usize) -> Result<Date> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let no_day = || Error::invalid_row(PLACE, index, "value_date", format!("`{year:04}-{month:02}-{day:02}` is no day"));
    Date::new(year as i32, month as u8, day as u8).ok_or_else(no_day)
}

/// Transactions that may be incomes: of the accounts that Belvo's income verification takes.
pub(super) fn of_incomes<'a>(columns: Columns<'a>, accounts: &'a [Shared]) -> Result<Vec<Given<'a>>> {
    let given = given(columns, accounts)?;
    let is_other = |one: &Given<'_>| !matches!(one.account_category, EnrichableAccount::Checking | EnrichableAccount::Savings);
    match given.iter().position(is_other) {
        None => Ok(given),
        Some(index) => Err(Error::invalid_row(PLACE, index, "account_category", "must be CHECKING_ACCOUNT or SAVINGS_ACCOUNT")),
    }
}
