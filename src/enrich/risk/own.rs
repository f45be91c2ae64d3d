//! Data of one's own: a user of `POST /api/enrich/risk-insights/`.

use super::Options;
use super::categories::check_language;
use super::ledger::{Ledger, Texts};
use super::read::{GivenAccount, GivenRow, Place, ledger};
use crate::model::{Direction, Result, RiskAccount, RiskInsightsUser, RiskTransaction, TransactionStatus};

/// The ledger of a user, who stands at that place of the caller's data: `users[2]`, or `user`.
pub(super) fn read<'a>(place: &str, user: &'a RiskInsightsUser, options: &Options) -> Result<Ledger<'a>> {
    let place = Place(place);
    if !user.transactions.is_empty() {
        check_language(&user.transactions_language, |message| place.problem_here("transactions_language", message))?;
    }
    let accounts = user.accounts.iter().map(|account| Ok(of_account(account)));
    let rows = user.transactions.iter().map(|transaction| Ok(of_transaction(transaction)));
    ledger(place, options.reference_date.unwrap_or(user.reference_date), accounts, rows, Texts::Own(&user.transactions), options)
}

fn of_account(account: &RiskAccount) -> GivenAccount<'_> {
    GivenAccount {
        id: &account.id,
        kind: Some(account.category),
        institution: &account.institution,
        balance: account.balance,
        day: account.balance_date,
        currency: &account.balance_currency,
        overdraft: account.overdraft,
    }
}

fn of_transaction(transaction: &RiskTransaction) -> GivenRow<'_> {
    GivenRow {
        id: &transaction.transaction_id,
        account: &transaction.account_id,
        day: transaction.value_date,
        is_pending: transaction.status == Some(TransactionStatus::Pending),
        is_inflow: transaction.direction == Direction::Inflow,
        amount: transaction.amount,
        currency: Some(&transaction.currency),
        verdict: None,
    }
}
