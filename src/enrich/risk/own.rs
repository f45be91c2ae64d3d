//! Data of one's own: a user of `POST /api/enrich/risk-insights/`.

use super::Options;
use super::categories::check_language;
use super::columns::Columns;
use super::ledger::{Ledger, Texts};
use super::read::{GivenAccount, GivenRow, Owner, Place, ledger};
use crate::model::{Direction, Result, RiskAccount, RiskInsightsUser, RiskTransaction, TransactionStatus};

/// The ledger of a user, who stands at that place of the caller's data: `users[2]`, or `user`.
pub(super) fn read<'a>(place: &str, user: &'a RiskInsightsUser, options: &Options) -> Result<Ledger<'a>> {
    let rows = user.transactions.iter().map(|transaction| Ok(of_transaction(transaction)));
    read_rows(Place(place), user, rows, Texts::Own(&user.transactions), options)
}

/// [`read`], of columns instead of the user's own transactions.
pub(super) fn read_columns<'a>(place: &'a str, user: &'a RiskInsightsUser, columns: Columns<'a>, options: &Options) -> Result<Ledger<'a>> {
    read_rows(Place(place), user, columns.rows(Place(place)), Texts::Asked(columns), options)
}

fn read_rows<'a>(
    place: Place<'_>,
    user: &'a RiskInsightsUser,
    rows: impl ExactSizeIterator<Item = Result<GivenRow<'a>>>,
    texts: Texts<'a>,
    options: &Options,
) -> Result<Ledger<'a>> {
    if rows.len() > 0 {
        check_language(&user.transactions_language, |message| place.problem_here("transactions_language", message))?;
    }
    let accounts = user.accounts.iter().map(|account| Ok(of_account(account)));
    ledger(place, options.reference_date.unwrap_or(user.reference_date), accounts, rows, texts, options)
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
        account: Owner::Id(&transaction.account_id),
        day: transaction.value_date,
        is_pending: transaction.status == Some(TransactionStatus::Pending),
        is_inflow: transaction.direction == Direction::Inflow,
        amount: transaction.amount,
        currency: Some(&transaction.currency),
        verdict: None,
    }
}
