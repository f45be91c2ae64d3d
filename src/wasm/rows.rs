//! Transactions that cross as columns: object by object costs more than the work.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::date::Date;
use crate::model::{
    Direction, EnrichTransaction, EnrichableAccount, Error, HolderType, IncomeAccount, IncomeTransaction, Result, WireName as _,
};

/// The columns, as `toColumns` of the facade makes them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns<'a> {
    /// Where the rows stand in the caller's data, for errors.
    pub place: &'a str,
    /// Of each row its id, its day and its description, by line feeds.
    pub texts: &'a str,
    /// Of each row its amount, in currency units.
    pub amounts: &'a [f64],
    /// Of each row the position of its account, and `mcc << 1 | inflow`.
    pub packed: &'a [u32],
    /// What rows of one account share, as JSON.
    pub accounts: &'a str,
}

/// What rows of one account share.
#[derive(Deserialize)]
struct Own {
    account_id: String,
    account_holder_id: String,
    account_holder_type: HolderType,
    account_category: EnrichableAccount,
    currency: String,
    institution: String,
}

/// A row, with its account.
struct Row<'a, Account> {
    id: &'a str,
    day: Date,
    description: &'a str,
    amount: f64,
    direction: Direction,
    mcc: u16,
    account: &'a Account,
}

/// Transactions of one's own.
pub(super) fn own(columns: Columns<'_>) -> Result<Vec<EnrichTransaction>> {
    read(columns, |row: Row<'_, Own>| EnrichTransaction {
        transaction_id: row.id.to_owned(),
        account_holder_type: row.account.account_holder_type,
        account_holder_id: row.account.account_holder_id.clone(),
        account_id: row.account.account_id.clone(),
        account_category: row.account.account_category,
        value_date: row.day,
        description: row.description.to_owned(),
        direction: row.direction,
        amount: row.amount,
        currency: row.account.currency.clone(),
        institution: row.account.institution.clone(),
        mcc: (row.mcc != 0).then_some(row.mcc),
    })
}

/// Transactions that may be incomes.
pub(super) fn incomes(columns: Columns<'_>) -> Result<Vec<IncomeTransaction>> {
    own(columns)?
        .into_iter()
        .enumerate()
        .map(|(index, row)| {
            let kinds = IncomeAccount::ALL.iter().copied();
            let kind = kinds.clone().find(|kind| kind.as_str() == row.account_category.as_str());
            let no_kind = || Error::invalid_row(columns.place, index, "account_category", "must be CHECKING_ACCOUNT or SAVINGS_ACCOUNT");
            Ok(IncomeTransaction {
                transaction_id: row.transaction_id,
                account_holder_type: row.account_holder_type,
                account_holder_id: row.account_holder_id,
                account_id: row.account_id,
                account_category: kind.ok_or_else(no_kind)?,
                value_date: row.value_date,
                description: row.description,
                direction: row.direction,
                amount: row.amount,
                currency: row.currency,
                institution: row.institution,
            })
        })
        .collect()
}

fn read<Account: DeserializeOwned, T>(columns: Columns<'_>, make: impl Fn(Row<'_, Account>) -> T) -> Result<Vec<T>> {
    let problem = |what: &str| Error::invalid_input(columns.place, what.to_owned());
    let accounts: Vec<Account> = serde_json::from_str(columns.accounts).map_err(|error| problem(&error.to_string()))?;
    let mut texts = columns.texts.split('\n');
    let mut next = || texts.next().ok_or_else(|| problem("fewer texts than rows"));
    let rows = columns.amounts.iter().zip(columns.packed.chunks_exact(2)).enumerate();
    rows.map(|(index, (amount, packed))| {
        let (id, day, description) = (next()?, next()?, next()?);
        let (account, packed) = (packed.first().copied().unwrap_or_default(), packed.last().copied().unwrap_or_default());
        let account = accounts.get(account as usize).ok_or_else(|| problem("fewer accounts than rows name"))?;
        let no_day = || Error::invalid_row(columns.place, index, "value_date", format!("`{day}` is no day"));
        Ok(make(Row {
            id,
            day: Date::parse(day).ok_or_else(no_day)?,
            description,
            amount: *amount,
            direction: if packed & 1 == 1 { Direction::Inflow } else { Direction::Outflow },
            mcc: (packed >> 1) as u16,
            account,
        }))
    })
    .collect()
}
