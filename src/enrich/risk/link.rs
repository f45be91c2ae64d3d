//! Data of a link: accounts and transactions as Belvo's link-based endpoints answer them.

use super::Options;
use super::categories::check_language;
use super::columns::Columns;
use super::ledger::{Ledger, Texts, Verdict};
use super::read::{GivenAccount, GivenRow, Owner, Place, ledger};
use crate::date::Date;
use crate::model::{Account, Direction, EnrichableAccount, Error, Open, Result, Transaction, TransactionStatus, WireName as _};

const PLACE: Place<'static> = Place("");

/// What is looked at of an account of a link. None where Belvo says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct LinkAccount<'a> {
    /// Belvo's id (UUID).
    pub id: Option<&'a str>,
    /// Its kind, as Belvo names it.
    pub category: Option<&'a str>,
    /// The name of its institution.
    pub institution: Option<&'a str>,
    /// ISO 4217.
    pub currency: Option<&'a str>,
    /// When it was read: a date, or a time of ISO 8601.
    pub collected_at: Option<&'a str>,
    /// Currency units, in the order of [`LinkAccount::AMOUNTS`].
    pub amounts: [Option<f64>; 9],
}

/// An amount of an account of a link: its position in [`LinkAccount::AMOUNTS`].
#[derive(Debug, Clone, Copy)]
pub(super) enum Field {
    Balance,
    CreditLimit,
    Principal,
    ContractAmount,
    OutstandingPrincipal,
    OutstandingBalance,
    MonthlyPayment,
    OverdraftArranged,
    OverdraftUsed,
}

impl<'a> LinkAccount<'a> {
    /// The fields of the amounts.
    pub const AMOUNTS: [&'static str; 9] = [
        "balance.current",
        "credit_data.credit_limit",
        "loan_data.principal",
        "loan_data.contract_amount",
        "loan_data.outstanding_principal",
        "loan_data.outstanding_balance",
        "loan_data.monthly_payment",
        "overdraft.arranged",
        "overdraft.used",
    ];

    /// Of an account as Belvo answers it.
    pub fn of(account: &'a Account) -> Self {
        let (credit, loan) = (account.credit_data.as_ref(), account.loan_data.as_ref());
        let overdraft = account.overdraft.as_ref();
        Self {
            id: account.id.as_deref(),
            category: account.category.as_ref().map(Open::as_str),
            institution: account.institution.as_ref().and_then(|institution| institution.name.as_deref()),
            currency: account.currency.as_deref(),
            collected_at: account.collected_at.as_deref(),
            amounts: [
                account.balance.as_ref().and_then(|balance| balance.current),
                credit.and_then(|credit| credit.credit_limit),
                loan.and_then(|loan| loan.principal),
                loan.and_then(|loan| loan.contract_amount),
                loan.and_then(|loan| loan.outstanding_principal),
                loan.and_then(|loan| loan.outstanding_balance),
                loan.and_then(|loan| loan.monthly_payment),
                overdraft.and_then(|overdraft| overdraft.arranged),
                overdraft.and_then(|overdraft| overdraft.used),
            ],
        }
    }

    /// The kind of an account that counts.
    pub(super) fn kind(&self) -> Option<EnrichableAccount> {
        EnrichableAccount::from_wire(self.category?)
    }

    pub(super) fn amount(&self, field: Field) -> Option<f64> {
        *self.amounts.get(field as usize)?
    }
}

impl Field {
    pub(super) fn name(self) -> &'static str {
        LinkAccount::AMOUNTS.get(self as usize).copied().unwrap_or_default()
    }
}

/// The ledger of a link. `language` is that of the descriptions, and only needed for transactions without a category.
pub(super) fn read<'a>(
    accounts: &[LinkAccount<'a>],
    transactions: &'a [Transaction],
    language: &str,
    options: &Options,
) -> Result<Ledger<'a>> {
    let has_uncategorized = transactions.iter().any(|transaction| verdict(transaction).is_none());
    let rows = transactions.iter().enumerate().map(|(index, transaction)| of_transaction(index, transaction));
    read_rows(accounts, rows, Texts::Link(transactions), has_uncategorized, language, options)
}

/// [`read`], of columns.
pub(super) fn read_columns<'a>(
    accounts: &[LinkAccount<'a>],
    columns: Columns<'a>,
    language: &str,
    options: &Options,
) -> Result<Ledger<'a>> {
    read_rows(accounts, columns.rows(PLACE), Texts::Asked(columns), columns.has_uncategorized(), language, options)
}

fn read_rows<'a>(
    accounts: &[LinkAccount<'a>],
    rows: impl ExactSizeIterator<Item = Result<GivenRow<'a>>>,
    texts: Texts<'a>,
    has_uncategorized: bool,
    language: &str,
    options: &Options,
) -> Result<Ledger<'a>> {
    if has_uncategorized {
        check_language(language, |message| Error::invalid_input("language", message))?;
    }
    let latest = accounts.iter().filter_map(|account| day(account.collected_at)).max();
    // Without an account there is nothing that a day would be needed for.
    let reference = options.reference_date.or(latest).unwrap_or(Date::UNIX_EPOCH);
    let accounts = accounts.iter().enumerate().map(|(index, account)| of_account(index, account));
    ledger(PLACE, reference, accounts, rows, texts, options)
}

/// The day of a date or of a time.
fn day(text: Option<&str>) -> Option<Date> {
    Date::parse(text?.get(..10)?)
}

fn of_account<'a>(index: usize, account: &LinkAccount<'a>) -> Result<GivenAccount<'a>> {
    let problem = |field, message: &str| PLACE.problem("accounts", index, field, message);
    let kind = account.kind();
    let balance = account.amount(Field::Balance);
    // Only what is on checking and savings accounts is looked at.
    let is_needed = matches!(kind, Some(EnrichableAccount::Checking | EnrichableAccount::Savings));
    Ok(GivenAccount {
        id: account.id.ok_or_else(|| problem("id", "is missing"))?,
        kind,
        institution: account.institution.unwrap_or_default(),
        balance: if is_needed { balance.ok_or_else(|| problem("balance.current", "is missing"))? } else { balance.unwrap_or_default() },
        day: match day(account.collected_at) {
            None if is_needed => return Err(problem("collected_at", "has no day")),
            day => day.unwrap_or(Date::UNIX_EPOCH),
        },
        currency: account.currency.ok_or_else(|| problem("currency", "is missing"))?,
        overdraft: None,
    })
}

fn of_transaction(index: usize, transaction: &Transaction) -> Result<GivenRow<'_>> {
    let problem = |field, message: &str| PLACE.problem("transactions", index, field, message);
    let account = transaction.account.as_ref().and_then(|account| account.id.as_deref());
    let direction = transaction.r#type.as_ref().and_then(Open::known);
    Ok(GivenRow {
        id: transaction.id.as_deref().ok_or_else(|| problem("id", "is missing"))?,
        account: Owner::Id(account.ok_or_else(|| problem("account.id", "is missing"))?),
        day: day(transaction.value_date.as_deref()).ok_or_else(|| problem("value_date", "is no day"))?,
        is_pending: transaction.status.as_ref().and_then(Open::known) == Some(TransactionStatus::Pending),
        is_inflow: direction.ok_or_else(|| problem("type", "is neither INFLOW nor OUTFLOW"))? == Direction::Inflow,
        amount: transaction.amount.ok_or_else(|| problem("amount", "is missing"))?,
        currency: transaction.currency.as_deref(),
        verdict: verdict(transaction),
    })
}

/// What a transaction is about, where Belvo says so.
fn verdict(transaction: &Transaction) -> Option<Verdict> {
    let category = transaction.category.as_ref()?.known()?;
    Some((category, transaction.subcategory.as_ref().and_then(Open::known)))
}
