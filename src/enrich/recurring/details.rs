//! What Belvo's fields do not tell of an expense.

use super::read::History;
use super::reason::reason;
use crate::enrich::streams::{Instalments, Status, Stream};
use crate::model::{InstalmentPlan, NextPayment, PriceChange, RecurringExpenseDetails, RecurringExpenseStatus};
use crate::money::Amount;

/// The details; none for a stream without transactions.
pub(super) fn details(history: &History<'_>, stream: &Stream) -> Option<RecurringExpenseDetails> {
    let (last, _) = history.of(stream).next_back()?;
    Some(RecurringExpenseDetails {
        transaction_ids: history.shown(stream).map(|(_, transaction)| transaction.transaction_id.to_owned()).collect(),
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
    })
}

fn plan(Instalments { paid, total }: Instalments, last: Amount) -> InstalmentPlan {
    let remaining = total.saturating_sub(paid);
    let remaining_amount: Amount = (0..remaining).map(|_| last).sum();
    InstalmentPlan { paid, total, remaining, remaining_amount: remaining_amount.to_f64() }
}
