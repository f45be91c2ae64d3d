//! What the figures are made of, read and checked: accounts of one currency, and their rows.

use crate::date::Date;
use crate::model::{Category, Direction, EnrichableAccount, Subcategory};
use crate::money::Amount;

/// The accounts and transactions of one user.
#[derive(Debug)]
pub(super) struct Ledger<'a> {
    /// The last day that counts.
    pub reference: Date,
    /// The currency of everything (ISO 4217, upper case); empty where there is no account.
    pub currency: String,
    /// The accounts, in the order given.
    pub accounts: Vec<Account<'a>>,
    /// The rows up to the reference date, in the order given. Pending ones are left out.
    pub rows: Vec<Row<'a>>,
    /// The rows after the reference date. They only walk back balances that are of a later day.
    pub later: Vec<Row<'a>>,
}

/// An account.
#[derive(Debug)]
pub(super) struct Account<'a> {
    /// Its position in the caller's list.
    pub index: usize,
    pub kind: EnrichableAccount,
    pub institution: &'a str,
    /// The balance at the end of `day`.
    pub balance: Amount,
    pub day: Date,
}

impl Account<'_> {
    /// Whether it is a checking or a savings account.
    pub(super) fn is_asset(&self) -> bool {
        matches!(self.kind, EnrichableAccount::Checking | EnrichableAccount::Savings)
    }
}

/// A transaction.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// Its position in the caller's list.
    pub index: usize,
    /// Its account's position in [`Ledger::accounts`].
    pub account: usize,
    pub day: Date,
    pub is_inflow: bool,
    /// Never negative.
    pub amount: Amount,
    pub id: &'a str,
    pub description: &'a str,
    /// What it was about, where the caller knows.
    pub verdict: Option<Verdict>,
}

/// What a row was about.
pub(super) type Verdict = (Category, Option<Subcategory>);

impl Row<'_> {
    /// Which way the money went.
    pub(super) fn direction(&self) -> Direction {
        if self.is_inflow { Direction::Inflow } else { Direction::Outflow }
    }

    /// The amount; negative if it went out.
    pub(super) fn signed(&self) -> Amount {
        if self.is_inflow { self.amount } else { -self.amount }
    }
}

impl<'a> Ledger<'a> {
    /// The account of a row.
    pub(super) fn account_of(&self, row: &Row<'a>) -> Option<&Account<'a>> {
        self.accounts.get(row.account)
    }

    /// The checking and savings accounts.
    pub(super) fn assets(&self) -> impl Iterator<Item = &Account<'a>> {
        self.accounts.iter().filter(|account| account.is_asset())
    }

    /// How many days before the reference date a row was. Not negative for [`Ledger::rows`].
    pub(super) fn back(&self, row: &Row<'a>) -> usize {
        usize::try_from(self.reference.days_since(row.day)).unwrap_or_default()
    }
}
