//! Reads and checks what is given of somebody: accounts and transactions, whatever their shape.

use super::Options;
use super::ledger::{Account, Ledger, Row, Texts, Verdict};
use crate::date::Date;
use crate::enrich::apart::Ids;
use crate::keyed::Map;
use crate::model::{EnrichableAccount, Error, Result};
use crate::money::Amount;

/// Where the lists are that are read: `users[2]`, or nowhere in particular.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a>(pub &'a str);

impl Place<'_> {
    /// What is wrong with a field of an entry of a list.
    pub(super) fn problem(self, list: &str, index: usize, field: &str, message: impl Into<String>) -> Error {
        let separator = if self.0.is_empty() { "" } else { "." };
        Error::invalid_row(&format!("{}{separator}{list}", self.0), index, field, message)
    }

    /// What is wrong with a field of what stands here: it has the position of its place, if that is one of a list.
    pub(super) fn problem_here(self, field: &str, message: &str) -> Error {
        let entry = self.0.strip_suffix(']').and_then(|open| open.rsplit_once('['));
        match entry.and_then(|(list, index)| Some((list, index.parse().ok()?))) {
            Some((list, index)) => Error::invalid_row(list, index, field, message),
            None => Error::invalid_input(format!("{}.{field}", self.0), message),
        }
    }

    /// The amount of money of such a field.
    pub(super) fn amount(self, list: &str, index: usize, field: &str, value: f64) -> Result<Amount> {
        Amount::from_f64(value).ok_or_else(|| self.problem(list, index, field, format!("{value} is no amount of money")))
    }
}

/// An account as it is given.
#[derive(Debug)]
pub(super) struct GivenAccount<'a> {
    pub id: &'a str,
    /// None for accounts that do not count, nor do their transactions.
    pub kind: Option<EnrichableAccount>,
    pub institution: &'a str,
    pub balance: f64,
    pub day: Date,
    pub currency: &'a str,
    pub overdraft: Option<f64>,
}

/// A transaction as it is given.
#[derive(Debug)]
pub(super) struct GivenRow<'a> {
    /// Empty where it is still with the caller.
    pub id: &'a str,
    pub account: Owner<'a>,
    pub day: Date,
    pub is_pending: bool,
    pub is_inflow: bool,
    pub amount: f64,
    /// None where it is that of the account.
    pub currency: Option<&'a str>,
    pub verdict: Option<Verdict>,
}

/// The account of a transaction.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner<'a> {
    Id(&'a str),
    /// Its position among the accounts that are given.
    At(usize),
}

/// An account that is known, and its position in the ledger, if it counts.
type Known<'a> = (&'a str, Option<usize>);

/// Checks all, and keeps what counts.
pub(super) fn ledger<'a>(
    place: Place<'_>,
    reference: Date,
    accounts: impl ExactSizeIterator<Item = Result<GivenAccount<'a>>>,
    rows: impl ExactSizeIterator<Item = Result<GivenRow<'a>>>,
    texts: Texts<'a>,
    options: &Options,
) -> Result<Ledger<'a>> {
    let (counted, by_id, by_position, currency) = read_accounts(place, accounts, options)?;
    let mut ledger = Ledger { reference, currency, accounts: counted, rows: Vec::with_capacity(rows.len()), later: Vec::new(), texts };
    let mut ids = Ids::of(texts.apart(), rows.len());
    let mut last: Option<(&str, Known<'a>)> = None;
    for (index, row) in rows.enumerate() {
        let row = row?;
        let problem = |field, message: String| place.problem("transactions", index, field, message);
        ids.check(index, row.id, |message| problem("transaction_id", message))?;
        let (currency, account) = match row.account {
            Owner::At(position) => *by_position.get(position).ok_or_else(|| problem("account_id", "is none of the accounts".to_owned()))?,
            Owner::Id(id) => {
                // Transactions mostly come account by account.
                let found = last.filter(|(other, _)| *other == id).map(|(_, found)| found).or_else(|| by_id.get(id).copied());
                let found = found.ok_or_else(|| problem("account_id", format!("`{id}` is none of the accounts")))?;
                last = Some((id, found));
                found
            }
        };
        let amount = place.amount("transactions", index, "amount", row.amount)?.abs();
        if let Some(own) = row.currency.filter(|own| !own.eq_ignore_ascii_case(currency)) {
            return Err(problem("currency", format!("`{own}` is not the currency of its account, `{currency}`")));
        }
        let Some(account) = account.filter(|_| !row.is_pending) else { continue };
        let part = if row.day <= reference { &mut ledger.rows } else { &mut ledger.later };
        part.push(Row::new(index, account, row.day, row.is_inflow, amount, row.verdict));
    }
    Ok(ledger)
}

/// The accounts that count, all accounts by their ids and by their positions, and the currency.
type Accounts<'a> = (Vec<Account<'a>>, Map<&'a str, Known<'a>>, Vec<Known<'a>>, String);

fn read_accounts<'a>(
    place: Place<'_>,
    accounts: impl ExactSizeIterator<Item = Result<GivenAccount<'a>>>,
    options: &Options,
) -> Result<Accounts<'a>> {
    let mut counted = Vec::with_capacity(accounts.len());
    let mut known = Map::with_room_for(accounts.len());
    let mut by_position = Vec::with_capacity(accounts.len());
    let mut currency = options.currency.as_deref().map(str::to_ascii_uppercase);
    for (index, account) in accounts.enumerate() {
        let account = account?;
        let problem = |field, message: String| place.problem("accounts", index, field, message);
        if known.get(account.id).is_some() {
            return Err(problem("id", format!("`{}` is another account's id, too", account.id)));
        }
        let balance = place.amount("accounts", index, "balance", account.balance)?;
        account.overdraft.map(|overdraft| place.amount("accounts", index, "overdraft", overdraft)).transpose()?;
        let kind = account.kind.filter(|_| {
            let of_figures = currency.get_or_insert_with(|| account.currency.to_ascii_uppercase());
            of_figures.eq_ignore_ascii_case(account.currency)
        });
        if kind.is_none() && account.kind.is_some() && options.currency.is_none() {
            let message = format!("`{}` is not the currency of the first account: say with `currency` which one counts", account.currency);
            return Err(problem("balance_currency", message));
        }
        // An account that does not count is known, so that its transactions are too, and has no place in the ledger.
        let own = (account.currency, kind.map(|_| counted.len()));
        known.insert(account.id, own);
        by_position.push(own);
        if let Some(kind) = kind {
            counted.push(Account { index, kind, institution: account.institution, balance, day: account.day });
        }
    }
    Ok((counted, known, by_position, currency.unwrap_or_default()))
}
