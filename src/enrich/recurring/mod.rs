//! Recurring expenses: what leaves an account again and again.
//!
//! The request is checked and categorized (`read`), `streams` finds what comes back in it, and each stream of money that leaves becomes
//! an expense: Belvo's fields (`expense`, with its `name`), and what they do not tell (`details`, with its `reason`).
//! `docs/recurring-expenses.md` has the definitions.

mod details;
mod expense;
mod name;
mod read;
mod reason;

use crate::date::Date;
use crate::enrich::apart::Apart;
use crate::enrich::given::Given;
use crate::enrich::streams::{self, Period, Stream};
use crate::model::{FoundRecurringExpense, RecurringExpensesRequest, Result};
use expense::Kind;
use name::Merchants;
use read::History;

/// What a caller may ask for beyond Belvo's request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Options {
    /// The last day that counts; later transactions are left out. [`default_reference_date`] says which one it is where nobody says.
    pub reference_date: Option<Date>,
    /// Expenses of every frequency and of every category, each with its details. Without it the answer is Belvo's: monthly expenses of
    /// six categories.
    pub all: bool,
}

/// Answers `POST /api/enrich/recurring-expenses/` locally: the expenses that come back, by holder, account and payee.
///
/// # Errors
/// `invalid_input`, naming the field and the transaction's index: a language that is neither `es` nor `pt`, an id that is there twice, what
/// is no amount of money.
pub fn find(request: &RecurringExpensesRequest, options: &Options) -> Result<Vec<FoundRecurringExpense>> {
    let given: Vec<Given<'_>> = request.transactions.iter().map(Given::from).collect();
    find_among(&request.language, &given, None, options)
}

/// The same, of transactions that stand elsewhere.
///
/// `apart` where their texts are still with the caller: what says which transactions an expense has stays empty then, and is added to numbers
/// instead. Of each expense these are how many it has, and then of each its position and its amount.
pub(crate) fn find_among(
    language: &str,
    transactions: &[Given<'_>],
    apart: Option<(Apart<'_>, &mut Vec<f64>)>,
    options: &Options,
) -> Result<Vec<FoundRecurringExpense>> {
    let (apart, mut numbers) = apart.unzip();
    let latest = || transactions.iter().map(|transaction| transaction.value_date).max();
    let Some(reference_date) = options.reference_date.or_else(latest) else {
        // Nothing is there, but the language may still be wrong.
        return read::history(language, transactions, apart, Date::UNIX_EPOCH).map(|_| Vec::new());
    };
    let history = read::history(language, transactions, apart, reference_date)?;
    let found = streams::find(&history.rows, reference_date);
    let mut merchants = Merchants::default();
    let expenses = found.iter().filter_map(|stream| {
        let expense = of_stream(&history, stream, reference_date, options.all, &mut merchants)?;
        if let Some(numbers) = &mut numbers {
            history.add_numbers(stream, numbers);
        }
        Some(expense)
    });
    Ok(expenses.collect())
}

/// The reference date where nobody gives one: the latest day of a transaction. None where there is none.
pub fn default_reference_date(request: &RecurringExpensesRequest) -> Option<Date> {
    request.transactions.iter().map(|transaction| transaction.value_date).max()
}

/// The expense that a stream is, if it was asked for.
fn of_stream(
    history: &History<'_>,
    stream: &Stream,
    reference_date: Date,
    all: bool,
    merchants: &mut Merchants,
) -> Option<FoundRecurringExpense> {
    let is_wanted = |kind: &Kind| all || (stream.period == Period::Monthly && kind.belvos_category().is_some());
    let kind = Kind::of(history, stream).filter(is_wanted)?;
    let expense = expense::expense(history, stream, kind, reference_date, merchants)?;
    let details = if all { details::details(history, stream) } else { None };
    Some(FoundRecurringExpense { expense, details })
}
