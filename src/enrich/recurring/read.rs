//! Checks and categorizes what is given.

use super::expense::Kind;
use crate::date::Date;
use crate::enrich::categorize::{Categorizer, Line};
use crate::enrich::given::Given;
use crate::enrich::streams::{Row, Stream};
use crate::keyed::Set;
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
    /// Where each row comes from.
    pub transactions: Vec<Given<'a>>,
}

impl<'a> History<'a> {
    /// The rows of a stream with their transactions, by date.
    pub(super) fn of<'s>(&'s self, stream: &'s Stream) -> impl DoubleEndedIterator<Item = (&'s Row<'a>, &'s Given<'a>)> {
        stream.rows.iter().filter_map(|place| Some((self.rows.get(*place)?, self.transactions.get(*place)?)))
    }
}

/// Reads all transactions, and keeps what can be an expense on that day.
pub(super) fn history<'a>(language: &str, transactions: &[Given<'a>], reference_date: Date) -> Result<History<'a>> {
    let mut categorizer = Categorizer::new(language)?;
    let mut ids = Set::with_room_for(transactions.len());
    let mut kept: Vec<(Amount, Given<'a>)> = Vec::with_capacity(transactions.len());
    for (index, transaction) in transactions.iter().enumerate() {
        let problem = |field, message: String| Error::invalid_row("transactions", index, field, message);
        if !ids.insert(transaction.transaction_id) {
            return Err(problem("transaction_id", format!("`{}` is another transaction's id, too", transaction.transaction_id)));
        }
        let amount = Amount::from_f64(transaction.amount)
            .ok_or_else(|| problem("amount", format!("{} is no amount of money", transaction.amount)))?
            .abs();
        if transaction.direction == Direction::Outflow && transaction.value_date <= reference_date {
            kept.push((amount, *transaction));
        }
    }
    // Two that differ by their ids alone have an order, too, whatever the request's.
    kept.arrange_by_key(|(_, transaction)| (transaction.value_date, transaction.transaction_id));
    let (rows, kinds) = kept.iter().map(|(amount, transaction)| row(&mut categorizer, *amount, *transaction)).unzip();
    Ok(History { rows, kinds, transactions: kept.into_iter().map(|(_, transaction)| transaction).collect() })
}

fn row<'a>(categorizer: &mut Categorizer, amount: Amount, transaction: Given<'a>) -> (Row<'a>, Kind) {
    let verdict = categorizer.categorize(Line {
        description: transaction.description,
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
        description: transaction.description,
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
