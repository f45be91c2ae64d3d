//! Data of a link: accounts and transactions as Belvo's link-based endpoints answer them.

use super::Options;
use super::categories::check_language;
use super::ledger::{Ledger, Texts, Verdict};
use super::read::{GivenAccount, GivenRow, Place, ledger};
use crate::date::Date;
use crate::model::{Account, AccountCategory, Direction, EnrichableAccount, Open, Result, Transaction, TransactionStatus};

const PLACE: Place<'static> = Place("");

/// The ledger of a link. `language` is that of the descriptions, and only needed for transactions without a category.
pub(super) fn read<'a>(accounts: &'a [Account], transactions: &'a [Transaction], language: &str, options: &Options) -> Result<Ledger<'a>> {
    if transactions.iter().any(|transaction| verdict(transaction).is_none()) {
        check_language(language, "language")?;
    }
    let latest = accounts.iter().filter_map(|account| day(account.collected_at.as_deref())).max();
    // Without an account there is nothing that a day would be needed for.
    let reference = options.reference_date.or(latest).unwrap_or(Date::UNIX_EPOCH);
    let accounts = accounts.iter().enumerate().map(|(index, account)| of_account(index, account));
    let rows = transactions.iter().enumerate().map(|(index, transaction)| of_transaction(index, transaction));
    ledger(PLACE, reference, accounts, rows, Texts::Link(transactions), options)
}

/// The kind of an account that counts.
pub(super) fn kind(account: &Account) -> Option<EnrichableAccount> {
    match account.category.as_ref()?.known()? {
        AccountCategory::Checking => Some(EnrichableAccount::Checking),
        AccountCategory::Savings => Some(EnrichableAccount::Savings),
        AccountCategory::CreditCard => Some(EnrichableAccount::CreditCard),
        AccountCategory::Loan => Some(EnrichableAccount::Loan),
        _ => None,
    }
}

/// The day of a date or of a time.
fn day(text: Option<&str>) -> Option<Date> {
    Date::parse(text?.get(..10)?)
}

fn of_account(index: usize, account: &Account) -> Result<GivenAccount<'_>> {
    let problem = |field, message: &str| PLACE.problem("accounts", index, field, message);
    let kind = kind(account);
    let balance = account.balance.as_ref().and_then(|balance| balance.current);
    // Only what is on checking and savings accounts is looked at.
    let is_needed = matches!(kind, Some(EnrichableAccount::Checking | EnrichableAccount::Savings));
    Ok(GivenAccount {
        id: account.id.as_deref().ok_or_else(|| problem("id", "is missing"))?,
        kind,
        institution: account.institution.as_ref().and_then(|institution| institution.name.as_deref()).unwrap_or_default(),
        balance: if is_needed { balance.ok_or_else(|| problem("balance.current", "is missing"))? } else { balance.unwrap_or_default() },
        day: match day(account.collected_at.as_deref()) {
            None if is_needed => return Err(problem("collected_at", "has no day")),
            day => day.unwrap_or(Date::UNIX_EPOCH),
        },
        currency: account.currency.as_deref().ok_or_else(|| problem("currency", "is missing"))?,
        overdraft: None,
    })
}

fn of_transaction(index: usize, transaction: &Transaction) -> Result<GivenRow<'_>> {
    let problem = |field, message: &str| PLACE.problem("transactions", index, field, message);
    let account = transaction.account.as_ref().and_then(|account| account.id.as_deref());
    let direction = transaction.r#type.as_ref().and_then(Open::known);
    Ok(GivenRow {
        id: transaction.id.as_deref().ok_or_else(|| problem("id", "is missing"))?,
        account: account.ok_or_else(|| problem("account.id", "is missing"))?,
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
