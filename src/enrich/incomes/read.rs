//! Reads and checks a request: the rows of each holder.

use super::Options;
use super::text::{Reader, Text};
use super::window::{Bounds, Window};
use crate::date::Date;
use crate::enrich::apart::{Apart, Ids};
use crate::enrich::categorize::{Categorizer, Line, Verdict};
use crate::enrich::given::{Given, Transactions};
use crate::keyed::{Map, Recent};
use crate::model::{Direction, Error, HolderType, IncomesRequest, Result};
use crate::money::Amount;
use crate::order::Arrange as _;

/// A transaction in the window that is looked at: one that comes in, or one that goes out of which as much came in.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// Its position in the request.
    pub index: usize,
    pub given: Given<'a>,
    /// The bank's text.
    pub description: &'a str,
    /// Empty where it is still with the caller, who was not asked for it: nothing is ordered by it.
    id: &'a str,
    /// Without a sign.
    pub amount: Amount,
    /// Whether as much went the other way, too, on any account: one may be the other side of a transfer, or may have been given back.
    pub has_counterpart: bool,
    pub verdict: Verdict,
    pub text: Text,
}

impl<'a> Row<'a> {
    pub(super) fn is_inflow(&self) -> bool {
        self.given.direction == Direction::Inflow
    }

    pub(super) fn day(&self) -> Date {
        self.given.value_date
    }

    pub(super) fn id(&self) -> &'a str {
        self.id
    }

    pub(super) fn account(&self) -> &'a str {
        self.given.account_id
    }

    /// What orders rows by their content, whatever their positions.
    pub(super) fn place(&self) -> (Date, Amount, &'a str, &'a str) {
        (self.day(), self.amount, self.description, self.id)
    }
}

/// A person with accounts.
#[derive(Debug)]
pub(super) struct Holder<'a> {
    pub id: &'a str,
    /// As the first row has it, or the option.
    pub currency: &'a str,
    /// Those of the window that are looked at, by day.
    pub rows: Vec<Row<'a>>,
    /// The others of the window, which go out, as they come.
    pub others: Vec<Other<'a>>,
    /// The day that rolling months are counted back from; none without any row of the currency.
    pub window: Option<Window>,
}

/// A transaction in the window of which nothing is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Other<'a> {
    /// Its position in the request.
    pub index: usize,
    pub day: Date,
    pub account: &'a str,
}

impl<'a> Holder<'a> {
    /// The day and the account of each transaction in the window.
    pub(super) fn days(&self) -> impl Iterator<Item = (Date, &'a str)> {
        let others = self.others.iter().map(|other| (other.day, other.account));
        self.rows.iter().map(|row| (row.day(), row.account())).chain(others)
    }
}

/// A transaction that is known to be right.
#[derive(Debug, Clone, Copy)]
struct Checked {
    /// Its position in the request: all transactions have one of these, so that it is small.
    index: u32,
    day: Date,
    /// Ten-thousandths, without a sign.
    amount: u64,
    /// Whether as much went the other way.
    has_counterpart: bool,
    is_inflow: bool,
}

impl Checked {
    fn given<'a>(&self, transactions: &dyn Transactions<'a>) -> Option<Given<'a>> {
        transactions.at(self.index as usize)
    }

    /// Whether it is looked at what it says.
    fn is_read(&self) -> bool {
        self.is_inflow || self.has_counterpart
    }
}

/// The holders, in the order in which they first come. The request's own transactions are not looked at. `apart` where the texts are still with
/// the caller.
pub(super) fn holders<'a>(
    request: &IncomesRequest,
    transactions: &dyn Transactions<'a>,
    apart: Option<Apart<'a>>,
    options: &'a Options,
) -> Result<Vec<Holder<'a>>> {
    let bounds = Bounds::read(request, options)?;
    let mut categorizer = Categorizer::new(&request.language)?;
    let mut reader = Reader::new();
    let mut found = checked(transactions, apart, options)?;
    for (holder, rows) in &mut found {
        holder.window = rows.iter().map(|row| row.day).max().and_then(|latest| bounds.window(latest));
        rows.retain(|row| holder.window.is_some_and(|window| window.holds(row.day)));
        see_counterparts(rows);
        rows.retain(|row| {
            if !row.is_read()
                && let Some(given) = row.given(transactions)
            {
                holder.others.push(Other { index: row.index as usize, day: row.day, account: given.account_id });
            }
            row.is_read()
        });
        rows.arrange_by_key(|row| (row.day, row.amount));
    }
    if let Some(apart) = apart {
        fetch(apart, &found)?;
    }
    let read = found.into_iter().map(|(mut holder, mut rows)| {
        let texts = |row: &Checked| match apart {
            Some(Apart { texts, .. }) => (texts.description(row.index as usize), texts.id(row.index as usize)),
            None => row.given(transactions).map(|given| (given.description, given.transaction_id)).unzip(),
        };
        for tied in rows.chunk_by_mut(is_tied).filter(|tied| tied.len() > 1) {
            tied.arrange_by_key(texts);
        }
        let mut row = |row: Checked| {
            let given = row.given(transactions)?;
            let (description, id) = texts(&row);
            let (description, id) = (description.unwrap_or_default(), id.unwrap_or_default());
            let (verdict, text) = (categorizer.categorize(line(&given, description)).unless_guessed(), reader.read(description));
            let (index, amount) = (row.index as usize, Amount::from_ten_thousandths(row.amount.into()));
            let has_counterpart = row.has_counterpart;
            Some(Row { index, given, description, id, amount, has_counterpart, verdict, text })
        };
        holder.rows = rows.into_iter().filter_map(&mut row).collect();
        holder
    });
    Ok(read.collect())
}

/// The holders without rows, and all rows of each.
fn checked<'a>(
    transactions: &dyn Transactions<'a>,
    apart: Option<Apart<'a>>,
    options: &'a Options,
) -> Result<Vec<(Holder<'a>, Vec<Checked>)>> {
    let mut places: Map<&str, usize> = Map::default();
    // Of the rows before: holder, currency, and the holder's place.
    let mut last: Recent<(&str, &str, usize)> = Recent::new();
    let mut ids = Ids::of(apart, transactions.count());
    let mut found: Vec<(Holder<'a>, Vec<Checked>)> = Vec::new();
    for (index, given) in (0..transactions.count()).filter_map(|index| Some((index, transactions.at(index)?))) {
        let problem = |field, message: String| Error::invalid_row("transactions", index, field, message);
        ids.check(index, given.transaction_id, |message| problem("transaction_id", message))?;
        if given.account_holder_type != HolderType::Individual {
            return Err(problem("account_holder_type", "only incomes of an INDIVIDUAL are verified".to_owned()));
        }
        let Some(amount) = Amount::from_f64(given.amount) else {
            return Err(problem("amount", format!("{} is no amount of money", given.amount)));
        };
        let is_known = |(holder, currency, _): &(&str, &str, usize)| {
            std::ptr::eq(*holder, given.account_holder_id) && std::ptr::eq(*currency, given.currency)
        };
        let place = if let Some((.., place)) = last.find(is_known) {
            place
        } else {
            let place = *places.or_insert_with(given.account_holder_id, || {
                let currency = options.currency.as_deref().unwrap_or(given.currency);
                let holder = Holder { id: given.account_holder_id, currency, rows: Vec::new(), others: Vec::new(), window: None };
                // Most requests are of one holder.
                let room = if found.is_empty() { transactions.count() - index } else { 0 };
                found.push((holder, Vec::with_capacity(room)));
                found.len() - 1
            });
            let currency = found.get(place).map(|(holder, _)| holder.currency).unwrap_or_default();
            if !given.currency.eq_ignore_ascii_case(currency) {
                if options.currency.is_some() {
                    continue;
                }
                let message = format!("`{}` is not `{currency}`: say with `currency` which one counts", given.currency);
                return Err(problem("currency", message));
            }
            last.add((given.account_holder_id, given.currency, place));
            place
        };
        if let Some((_, rows)) = found.get_mut(place) {
            let is_inflow = given.direction == Direction::Inflow;
            let amount = amount.ten_thousandths().unsigned_abs() as u64;
            rows.push(Checked { index: index as u32, day: given.value_date, amount, has_counterpart: false, is_inflow });
        }
    }
    Ok(found)
}

/// Sees of each row whether as much went the other way.
fn see_counterparts(rows: &mut [Checked]) {
    // Of each amount that came in, whether it went out.
    let mut goes: Map<u64, bool> = Map::default();
    for row in rows.iter().filter(|row| row.is_inflow) {
        goes.or_default(row.amount);
    }
    for row in rows.iter_mut().filter(|row| !row.is_inflow) {
        if let Some(goes) = goes.get_mut(&row.amount) {
            (*goes, row.has_counterpart) = (true, true);
        }
    }
    for row in rows.iter_mut().filter(|row| row.is_inflow) {
        row.has_counterpart = goes.get(&row.amount) == Some(&true);
    }
}

/// Whether nothing but their texts tells the order of two rows.
fn is_tied(one: &Checked, other: &Checked) -> bool {
    (one.day, one.amount) == (other.day, other.amount)
}

/// Has the texts of these rows at hand, and the ids of those that nothing else puts in order. The rows are by day and amount.
fn fetch(apart: Apart<'_>, found: &[(Holder<'_>, Vec<Checked>)]) -> Result<()> {
    let mut descriptions: Vec<u32> = found.iter().flat_map(|(_, rows)| rows).map(|row| row.index).collect();
    let tied = found.iter().flat_map(|(_, rows)| rows.chunk_by(is_tied)).filter(|tied| tied.len() > 1).flatten();
    let mut ids: Vec<u32> = tied.map(|row| row.index).collect();
    descriptions.arrange();
    ids.arrange();
    if descriptions.is_empty() { Ok(()) } else { apart.texts.fetch(&descriptions, &ids) }
}

fn line<'a>(given: &Given<'a>, description: &'a str) -> Line<'a> {
    Line { description, direction: given.direction, account: given.account_category, currency: given.currency, mcc: None }
}
