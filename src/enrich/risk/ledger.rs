//! What the figures are made of, read and checked: accounts of one currency, and their rows.

use super::columns::Columns;
use super::windows::Window;
use crate::date::Date;
use crate::enrich::apart::Apart;
use crate::model::{Category, Direction, EnrichableAccount, Result, RiskTransaction, Subcategory, Transaction};
use crate::money::Amount;
use crate::order::Arrange as _;

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
    pub rows: Vec<Row>,
    /// The rows after the reference date. They only walk back balances that are of a later day.
    pub later: Vec<Row>,
    /// What the rows say.
    pub texts: Texts<'a>,
}

/// Where the texts of rows are: a row that held its own would be three times as large.
#[derive(Debug, Clone, Copy)]
pub(super) enum Texts<'a> {
    Own(&'a [RiskTransaction]),
    Link(&'a [Transaction]),
    /// Still with the caller.
    Asked(Columns<'a>),
}

impl<'a> Texts<'a> {
    /// What is still with the caller, if that is where they are.
    pub(super) fn apart(self) -> Option<Apart<'a>> {
        if let Self::Asked(columns) = self { Some(columns.apart()) } else { None }
    }
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
pub(super) struct Row {
    /// Its position in the caller's list.
    index: u32,
    /// Its account's position in [`Ledger::accounts`].
    account: u32,
    pub day: Date,
    pub is_inflow: bool,
    /// Never negative.
    pub amount: Amount,
    /// What it was about, where the caller knows.
    pub verdict: Option<Verdict>,
}

/// What a row was about.
pub(super) type Verdict = (Category, Option<Subcategory>);

impl Row {
    /// A row of that position in the caller's list, of the account of that position in the ledger.
    pub(super) fn new(index: usize, account: usize, day: Date, is_inflow: bool, amount: Amount, verdict: Option<Verdict>) -> Self {
        Self { index: index as u32, account: account as u32, day, is_inflow, amount, verdict }
    }

    /// Its position in the caller's list.
    pub(super) fn index(&self) -> usize {
        self.index as usize
    }

    /// Its account's position in [`Ledger::accounts`].
    pub(super) fn account(&self) -> usize {
        self.account as usize
    }

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
    /// The caller's id of a row.
    pub(super) fn id(&self, row: &Row) -> &'a str {
        match self.texts {
            Texts::Own(transactions) => transactions.get(row.index()).map(|transaction| transaction.transaction_id.as_str()),
            Texts::Link(transactions) => transactions.get(row.index()).and_then(|transaction| transaction.id.as_deref()),
            Texts::Asked(columns) => columns.texts.id(row.index()),
        }
        .unwrap_or_default()
    }

    /// The bank's text of a row.
    pub(super) fn description(&self, row: &Row) -> &'a str {
        match self.texts {
            Texts::Own(transactions) => transactions.get(row.index()).map(|transaction| transaction.description.as_str()),
            Texts::Link(transactions) => transactions.get(row.index()).and_then(|transaction| transaction.description.as_deref()),
            Texts::Asked(columns) => columns.texts.description(row.index()),
        }
        .unwrap_or_default()
    }

    /// Has what may be read at hand: the descriptions of these rows, which may be sides of transfers, and of those that are categorized; and
    /// the ids of those that nothing else puts in order. `candidates` are of one amount each, by day.
    pub(super) fn fetch_texts(&self, candidates: &[Vec<usize>]) -> Result<()> {
        let Texts::Asked(columns) = self.texts else { return Ok(()) };
        let is_read = |row: &Row| row.verdict.is_none() && self.back(row) <= Window::ThreeMonths.back();
        let mut read: Vec<bool> = self.rows.iter().map(is_read).collect();
        let mut tied = Vec::new();
        for same in candidates {
            for position in same {
                if let Some(read) = read.get_mut(*position) {
                    *read = true;
                }
            }
            let day = |position: &usize| self.rows.get(*position).map(|row| row.day);
            let of_day = same.chunk_by(|one, other| day(one) == day(other)).filter(|alike| alike.len() > 1);
            tied.extend(of_day.flatten().filter_map(|position| Some(self.rows.get(*position)?.index)));
        }
        tied.arrange();
        let rows = self.rows.iter().zip(read).filter(|(_, read)| *read);
        let read: Vec<u32> = rows.map(|(row, _)| row.index).collect();
        if read.is_empty() { Ok(()) } else { columns.texts.fetch(&read, &tied) }
    }

    /// The account of a row.
    pub(super) fn account_of(&self, row: &Row) -> Option<&Account<'a>> {
        self.accounts.get(row.account())
    }

    /// The checking and savings accounts.
    pub(super) fn assets(&self) -> impl Iterator<Item = &Account<'a>> {
        self.accounts.iter().filter(|account| account.is_asset())
    }

    /// How many days before the reference date a row was. Not negative for [`Ledger::rows`].
    pub(super) fn back(&self, row: &Row) -> usize {
        usize::try_from(self.reference.days_since(row.day)).unwrap_or_default()
    }
}
