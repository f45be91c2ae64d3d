//! Reads and checks a request: the rows of each holder.

use super::Options;
use super::text::{Reader, Text};
use super::window::{Bounds, Window};
use crate::date::Date;
use crate::enrich::categorize::{Categorizer, Line, Verdict};
use crate::enrich::given::Given;
use crate::keyed::{Map, Recent, Set};
use crate::model::{Category, DecidedBy, Direction, Error, HolderType, IncomesRequest, Result};
use crate::money::Amount;
use crate::order::Arrange as _;

/// A transaction in the window.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// Its position in the request.
    pub index: usize,
    pub given: Given<'a>,
    /// Without a sign.
    pub amount: Amount,
    /// Whether as much went the other way, too, on any account. Only then it is looked at what an outflow is: it may be the other side of
    /// a transfer, or may have been given back.
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
        self.given.transaction_id
    }

    pub(super) fn account(&self) -> &'a str {
        self.given.account_id
    }

    /// What orders rows by their content, whatever their positions.
    pub(super) fn place(&self) -> (Date, Amount, &'a str, &'a str) {
        (self.day(), self.amount, self.given.description, self.id())
    }
}

/// A person with accounts.
#[derive(Debug)]
pub(super) struct Holder<'a> {
    pub id: &'a str,
    /// As the first row has it, or the option.
    pub currency: &'a str,
    /// Of the window, by day.
    pub rows: Vec<Row<'a>>,
    /// The day that rolling months are counted back from; none without any row of the currency.
    pub window: Option<Window>,
}

/// The holders, in the order in which they first come. The request's own transactions are not looked at.
pub(super) fn holders<'a>(request: &IncomesRequest, transactions: &[Given<'a>], options: &'a Options) -> Result<Vec<Holder<'a>>> {
    let bounds = Bounds::read(request, options)?;
    let mut categorizer = Categorizer::new(&request.language)?;
    let mut reader = Reader::new();
    let mut places: Map<&str, usize> = Map::default();
    let mut last: Recent<(&str, usize)> = Recent::new();
    let mut ids = Set::with_room_for(transactions.len());
    let mut found: Vec<(Holder<'a>, Vec<(usize, Amount)>)> = Vec::new();
    for (index, given) in transactions.iter().enumerate() {
        let problem = |field, message: String| Error::invalid_row("transactions", index, field, message);
        if !ids.insert(given.transaction_id) {
            return Err(problem("transaction_id", format!("`{}` is another transaction's id, too", given.transaction_id)));
        }
        if given.account_holder_type != HolderType::Individual {
            return Err(problem("account_holder_type", "only incomes of an INDIVIDUAL are verified".to_owned()));
        }
        let Some(amount) = Amount::from_f64(given.amount) else {
            return Err(problem("amount", format!("{} is no amount of money", given.amount)));
        };
        let place = last.find(|(holder, _)| std::ptr::eq(*holder, given.account_holder_id)).map(|(_, place)| place);
        let place = place.unwrap_or_else(|| {
            let place = *places.or_insert_with(given.account_holder_id, || {
                let currency = options.currency.as_deref().unwrap_or(given.currency);
                found.push((Holder { id: given.account_holder_id, currency, rows: Vec::new(), window: None }, Vec::new()));
                found.len() - 1
            });
            last.add((given.account_holder_id, place));
            place
        });
        let Some((holder, rows)) = found.get_mut(place) else { continue };
        if given.currency.eq_ignore_ascii_case(holder.currency) {
            rows.push((index, amount.abs()));
        } else if options.currency.is_none() {
            let message = format!("`{}` is not `{}`: say with `currency` which one counts", given.currency, holder.currency);
            return Err(problem("currency", message));
        }
    }
    let read = found.into_iter().map(|(mut holder, rows)| {
        let given = |index: usize| transactions.get(index);
        holder.window =
            rows.iter().filter_map(|(index, _)| given(*index)).map(|given| given.value_date).max().and_then(|latest| bounds.window(latest));
        let Some(window) = holder.window else { return holder };
        let rows = rows.into_iter().filter_map(|(index, amount)| Some((index, amount, *given(index)?)));
        let mut rows: Vec<(usize, Amount, Given<'a>)> = rows.filter(|(.., given)| window.holds(given.value_date)).collect();
        rows.arrange_by(|(_, amount, one), (_, other_amount, other)| {
            let by_day = one.value_date.cmp(&other.value_date).then_with(|| amount.cmp(other_amount));
            by_day.then_with(|| (one.description, one.transaction_id).cmp(&(other.description, other.transaction_id)))
        });
        let sides = sides(&rows);
        let mut row = |(index, amount, given): (usize, Amount, Given<'a>)| {
            let has_counterpart = sides.get(&amount) == Some(&Sides { comes: true, goes: true });
            let is_read = has_counterpart || given.direction == Direction::Inflow;
            let (verdict, text) = if is_read {
                (categorizer.categorize(line(given)).unless_guessed(), reader.read(given.description))
            } else {
                (UNREAD, Text::default())
            };
            Row { index, given, amount, has_counterpart, verdict, text }
        };
        holder.rows = rows.into_iter().map(&mut row).collect();
        holder
    });
    Ok(read.collect())
}

/// What nothing was asked of.
const UNREAD: Verdict = Verdict { category: Category::Unknown, subcategory: None, merchant: None, by: DecidedBy::Type, confidence: 0.0 };

/// Which ways an amount went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sides {
    comes: bool,
    goes: bool,
}

fn sides(rows: &[(usize, Amount, Given<'_>)]) -> Map<Amount, Sides> {
    let mut all: Map<Amount, Sides> = Map::default();
    for (_, amount, given) in rows {
        let sides = all.or_default(*amount);
        match given.direction {
            Direction::Inflow => sides.comes = true,
            Direction::Outflow => sides.goes = true,
        }
    }
    all
}

fn line(given: Given<'_>) -> Line<'_> {
    Line {
        description: given.description,
        direction: given.direction,
        account: given.account_category,
        currency: given.currency,
        mcc: None,
    }
}
