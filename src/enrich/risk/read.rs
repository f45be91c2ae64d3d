//! Reads and checks a user of a request.

use std::collections::{HashMap, HashSet};

use super::Options;
use super::ledger::{Account, Ledger, Row};
use crate::model::{Direction, Error, Result, RiskAccount, RiskInsightsUser, RiskTransaction, TransactionStatus};
use crate::money::Amount;

/// Where a problem is: `users[2].transactions[5].amount`.
fn problem(user: usize, list: &str, index: usize, field: &str, message: impl Into<String>) -> Error {
    Error::invalid_row(&format!("users[{user}].{list}"), index, field, message)
}

/// The user at that position of the request.
pub(super) fn ledger<'a>(position: usize, user: &'a RiskInsightsUser, options: &Options) -> Result<Ledger<'a>> {
    let reference = options.reference_date.unwrap_or(user.reference_date);
    let currency = options.currency.as_deref().or(user.accounts.first().map(|account| account.balance_currency.as_str()));
    let mut positions = HashMap::with_capacity(user.accounts.len());
    let mut accounts = Vec::with_capacity(user.accounts.len());
    for (index, account) in user.accounts.iter().enumerate() {
        let counted = is_of(account, currency);
        // An account of another currency is known, so that its transactions are too, and has no place among the accounts.
        if positions.insert(account.id.as_str(), (index, counted.then_some(accounts.len()))).is_some() {
            return Err(problem(position, "accounts", index, "id", format!("`{}` is another account's id, too", account.id)));
        }
        check_account(position, index, account, counted || options.currency.is_some())?;
        if counted {
            accounts.push(Account {
                index,
                kind: account.category,
                institution: &account.institution,
                balance: amount(account.balance).ok_or_else(|| no_money(position, "accounts", index, "balance", account.balance))?,
                day: account.balance_date,
            });
        }
    }
    let mut read =
        Ledger { reference, currency: currency.unwrap_or_default().to_ascii_uppercase(), accounts, rows: Vec::new(), later: Vec::new() };
    read.rows.reserve(user.transactions.len());
    let mut ids = HashSet::with_capacity(user.transactions.len());
    let mut last: Option<(&str, (usize, Option<usize>))> = None;
    for (index, transaction) in user.transactions.iter().enumerate() {
        let wrong = |field, message: String| problem(position, "transactions", index, field, message);
        let RiskTransaction { transaction_id, account_id, .. } = transaction;
        if !ids.insert(transaction_id.as_str()) {
            return Err(wrong("transaction_id", format!("`{transaction_id}` is another transaction's id, too")));
        }
        // Transactions mostly come account by account.
        let found =
            last.filter(|(id, _)| *id == account_id).map(|(_, found)| found).or_else(|| positions.get(account_id.as_str()).copied());
        let Some((of, counted)) = found else {
            return Err(wrong("account_id", format!("`{account_id}` is none of the accounts")));
        };
        last = Some((account_id, (of, counted)));
        let amount =
            amount(transaction.amount).ok_or_else(|| no_money(position, "transactions", index, "amount", transaction.amount))?.abs();
        let its = user.accounts.get(of).map_or("", |account| account.balance_currency.as_str());
        if !transaction.currency.eq_ignore_ascii_case(its) {
            return Err(wrong("currency", format!("`{}` is not the currency of its account, `{its}`", transaction.currency)));
        }
        let Some(account) = counted else { continue };
        if transaction.status == Some(TransactionStatus::Pending) {
            continue;
        }
        let list = if transaction.value_date <= reference { &mut read.rows } else { &mut read.later };
        list.push(Row {
            index,
            account,
            day: transaction.value_date,
            is_inflow: transaction.direction == Direction::Inflow,
            amount,
            id: transaction_id,
            description: &transaction.description,
            verdict: None,
        });
    }
    Ok(read)
}

fn is_of(account: &RiskAccount, currency: Option<&str>) -> bool {
    currency.is_some_and(|currency| currency.eq_ignore_ascii_case(&account.balance_currency))
}

fn check_account(position: usize, index: usize, account: &RiskAccount, currency_is_right: bool) -> Result<()> {
    for (field, value) in [("balance", Some(account.balance)), ("overdraft", account.overdraft)] {
        if let Some(value) = value.filter(|value| amount(*value).is_none()) {
            return Err(no_money(position, "accounts", index, field, value));
        }
    }
    if currency_is_right {
        return Ok(());
    }
    let message = format!("`{}` is not the currency of the first account: say with `currency` which one counts", account.balance_currency);
    Err(problem(position, "accounts", index, "balance_currency", message))
}

fn amount(value: f64) -> Option<Amount> {
    Amount::from_f64(value)
}

fn no_money(position: usize, list: &str, index: usize, field: &str, value: f64) -> Error {
    problem(position, list, index, field, format!("{value} is no amount of money"))
}
