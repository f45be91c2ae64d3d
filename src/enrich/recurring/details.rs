//! What Belvo's fields do not tell of an expense.

use super::read::History;
use super::reason::reason;
use crate::enrich::streams::{Instalments, Status, Stream};
use crate::model::{InstalmentPlan, NextPayment, PriceChange, RecurringExpenseDetails, RecurringExpenseStatus, Result};
use crate::money::Amount;

/// The details; none for a stream without transactions.
///
/// # Errors
/// Those of a caller who still has the ids.
pub(super) fn details(history: &History<'_>, stream: &Stream) -> Result<Option<RecurringExpenseDetails>> {
    let Some((last, _)) = history.of(stream).next_back() else { return Ok(None) };
    Ok(Some(RecurringExpenseDetails {
        transaction_ids: history.ids(stream)?,
        currency: last.currency.to_owned(),
        status: match stream.status {
            Status::Active => RecurringExpenseStatus::Active,
            Status::Late => RecurringExpenseStatus::Late,
            Status::Ended => RecurringExpenseStatus::Ended,
        },
        next: stream.next.map(|next| NextPayment {
            date: next.date,
            earliest: next.earliest,
            latest: next.latest,
            amount: next.amount.to_f64(),
        }),
        price_change: stream.price_change.map(|change| PriceChange {
            date: change.date,
            before: change.before.to_f64(),
            after: change.after.to_f64(),
        }),
        instalments: stream.instalments.map(|instalments| plan(instalments, last.amount)),
        confidence: (stream.confidence * 1e4).round() / 1e4,
        reason: reason(stream),
    }))
}

fn plan(Instalments { paid, total }: Instalments, last: Amount) -> InstalmentPlan {
    let remaining = total.saturating_sub(paid);
    let remaining_amount: Amount = (0..remaining).map(|_| last).sum();
    InstalmentPlan { paid, total, remaining, remaining_amount: remaining_amount.to_f64() }
}
