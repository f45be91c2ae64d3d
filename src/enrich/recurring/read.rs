//! Checks and categorizes what is given.

use super::expense::Kind;
use crate::date::Date;
use crate::enrich::apart::{Apart, Ids};
use crate::enrich::categorize::{Categorizer, Line};
use crate::enrich::given::Given;
use crate::enrich::streams::{Row, Stream};
use crate::model::{Direction, Error, Result};
use crate::money::Amount;
use crate::order::Arrange as _;

/// The money that leaves, up to the reference date.
#[derive(Debug)]
pub(super) struct History<'a> {
    /// As the finder reads it.
    pub rows: Vec<Row<'a>>,
    /// What each row is for. The finder is not told what was only guessed: a fee that is taken for food is no habit.
    pub kinds: Vec<Kind>,
    /// Where each row comes from, and its position there.
    transactions: Vec<(usize, &'a Given<'a>)>,
    /// Whether the texts are still with the caller.
    is_apart: bool,
}

impl<'a> History<'a> {
    /// The rows of a stream with their transactions, by date.
    pub(super) fn of<'s>(&'s self, stream: &'s Stream) -> impl DoubleEndedIterator<Item = (&'s Row<'a>, &'s Given<'a>)> {
        stream.rows.iter().filter_map(|place| Some((self.rows.get(*place)?, self.transactions.get(*place)?.1)))
    }

    /// The same, as far as an answer shows them: not where their texts are still with the caller, who gets numbers.
    pub(super) fn shown<'s>(&'s self, stream: &'s Stream) -> impl Iterator<Item = (&'s Row<'a>, &'s Given<'a>)> {
        self.of(stream).take(if self.is_apart { 0 } else { usize::MAX })
    }

    /// Adds to numbers how many transactions a stream has, and then of each, by date, its position in the request and its amount.
    pub(super) fn add_numbers(&self, stream: &Stream, numbers: &mut Vec<f64>) {
        numbers.push(stream.rows.len() as f64);
        for place in &stream.rows {
            let index = self.transactions.get(*place).map_or(0, |(index, _)| *index);
            let amount = self.rows.get(*place).map_or(Amount::ZERO, |row| row.amount);
            numbers.extend([index as f64, amount.to_f64()]);
        }
    }
}

/// A transaction that can be an expense, and its position in the request.
#[derive(Debug, Clone, Copy)]
struct Kept<'a> {
    index: usize,
    amount: Amount,
    given: &'a Given<'a>,
}

/// Reads all transactions, and keeps what can be an expense on that day. `apart` where their texts are still with the caller.
pub(super) fn history<'a>(
    language: &str,
    transactions: &'a [Given<'a>],
    apart: Option<Apart<'a>>,
    reference_date: Date,
) -> Result<History<'a>> {
    let mut categorizer = Categorizer::new(language)?;
    let mut ids = Ids::of(apart, transactions.len());
    let mut kept: Vec<Kept<'a>> = Vec::with_capacity(transactions.len());
    for (index, given) in transactions.iter().enumerate() {
        let problem = |field, message: String| Error::invalid_row("transactions", index, field, message);
        ids.check(index, given.transaction_id, |message| problem("transaction_id", message))?;
        let amount =
            Amount::from_f64(given.amount).ok_or_else(|| problem("amount", format!("{} is no amount of money", given.amount)))?.abs();
        if given.direction == Direction::Outflow && given.value_date <= reference_date {
            kept.push(Kept { index, amount, given });
        }
    }
    arrange(&mut kept, apart)?;
    let rows = kept.iter().map(|kept| {
        let description = match apart {
            Some(apart) => apart.texts.description(kept.index).unwrap_or_default(),
            None => kept.given.description,
        };
        row(&mut categorizer, kept.amount, kept.given, description)
    });
    let (rows, kinds) = rows.unzip();
    Ok(History { rows, kinds, transactions: kept.iter().map(|kept| (kept.index, kept.given)).collect(), is_apart: apart.is_some() })
}

/// Puts transactions in order: two that differ by their ids alone have one, too, whatever the request's. What is still with the caller, and
/// will be read, is at hand then.
fn arrange<'a>(kept: &mut [Kept<'a>], apart: Option<Apart<'a>>) -> Result<()> {
    let Some(apart) = apart else {
        kept.arrange_by_key(|kept| (kept.given.value_date, kept.given.transaction_id));
        return Ok(());
    };
    if kept.is_empty() {
        return Ok(());
    }
    let mut read: Vec<u32> = kept.iter().map(|kept| kept.index as u32).collect();
    read.arrange();
    let key = |kept: &Kept<'_>| (kept.given.value_date, apart.beginning(kept.index));
    kept.arrange_by_key(key);
    let mut tied: Vec<u32> = Vec::new();
    let is_tied = |one: &Kept<'_>, other: &Kept<'_>| key(one) == key(other);
    for alike in kept.chunk_by(is_tied).filter(|alike| alike.len() > 1) {
        tied.extend(alike.iter().map(|kept| kept.index as u32));
    }
    tied.arrange();
    apart.texts.fetch(&read, &tied)?;
    for alike in kept.chunk_by_mut(is_tied).filter(|alike| alike.len() > 1) {
        alike.arrange_by_key(|kept| apart.texts.id(kept.index));
    }
    Ok(())
}

fn row<'a>(categorizer: &mut Categorizer, amount: Amount, transaction: &Given<'a>, description: &'a str) -> (Row<'a>, Kind) {
    let verdict = categorizer.categorize(Line {
        description,
        direction: transaction.direction,
        account: transaction.account_category,
        currency: transaction.currency,
        mcc: transaction.mcc,
    });
    let kind = Kind::of_verdict(&verdict);
    let verdict = verdict.unless_guessed();
    let row = Row {
        holder: transaction.account_holder_id,
        account: transaction.account_id,
        account_kind: transaction.account_category,
        description,
        date: transaction.value_date,
        amount,
        direction: transaction.direction,
        currency: transaction.currency,
        merchant: verdict.merchant,
        category: verdict.category,
        subcategory: verdict.subcategory,
    };
    (row, kind)
}
