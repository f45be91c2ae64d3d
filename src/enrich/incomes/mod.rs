//! Income verification: what comes in from whom, how regularly, and whether it will come again.
//!
//! A request is read (`read`, `window`), and each row is looked at for what it says (`text`, `words`). What is no income is left out
//! (`left_out`, `own`, `reversed`). What is left is made into streams (`sources`) of a type (`kind`), with their figures (`figures`),
//! and a holder's totals are sums over streams (`totals`). `docs/income-verification.md` has the definitions.

mod bonus;
mod charge;
mod figures;
mod kind;
mod left_out;
mod own;
mod read;
mod reversed;
mod sources;
mod text;
mod totals;
mod window;
mod words;

pub use left_out::{LeftOut, Reason};

use figures::Figures;
use read::Holder;
use sources::Source;

use crate::date::Date;
use crate::enrich::apart::Apart;
use crate::enrich::given::Given;
use crate::model::{EnrichedIncome, IncomeConfidence, IncomeStream, IncomeType, IncomesRequest, Result};
use crate::order::Arrange as _;

/// What a caller may ask for beyond Belvo's request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The last day that is known, for it is today. Without it: `date_to`, else each holder's latest transaction.
    pub as_of: Option<Date>,
    /// The currency that counts (ISO 4217): rows of others are left out. Without it all rows of a holder must have the same.
    pub currency: Option<String>,
    /// Adds `best_working_day_to_charge` and `good_working_days_to_charge`, as Belvo's link-based answer has them.
    pub good_working_days_to_charge: bool,
}

/// The incomes of one holder, and what they are made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// As [`verify`] answers it.
    pub income: EnrichedIncome,
    /// The transactions of each stream of `income`, in the same order.
    pub streams: Vec<StreamTrace>,
    /// The transactions in the window that are no income, by position.
    pub left_out: Vec<LeftOut>,
}

/// The transactions of a stream, as positions in the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamTrace {
    /// By day.
    pub transactions: Vec<usize>,
    /// Those of them that come besides the rhythm: bonuses, and more of the same payer.
    pub extras: Vec<usize>,
}

/// Answers `POST /api/enrich/incomes/` locally: the incomes of each holder, in the order in which holders first come.
///
/// # Errors
/// `invalid_input`, naming the field and the transaction's index: an unknown language, an id that is there twice, a holder who is no
/// individual, what is no amount of money, a second currency without the option `currency`; and dates that
/// are out of order or of reach.
pub fn verify(request: &IncomesRequest, options: &Options) -> Result<Vec<EnrichedIncome>> {
    let given: Vec<Given<'_>> = request.transactions.iter().map(Given::from).collect();
    verify_among(request, &given, None, options)
}

/// The same, of transactions that stand elsewhere: the request's own are not looked at. `apart` where their texts are still with the caller.
pub(crate) fn verify_among(
    request: &IncomesRequest,
    transactions: &[Given<'_>],
    apart: Option<Apart<'_>>,
    options: &Options,
) -> Result<Vec<EnrichedIncome>> {
    Ok(trace_among(request, transactions, apart, options)?.into_iter().map(|trace| trace.income).collect())
}

/// The same, with the transactions that made each stream, and why each other one is no income.
///
/// # Errors
/// As [`verify`].
pub fn trace(request: &IncomesRequest, options: &Options) -> Result<Vec<Trace>> {
    let given: Vec<Given<'_>> = request.transactions.iter().map(Given::from).collect();
    let mut traces = trace_among(request, &given, None, options)?;
    for trace in &mut traces {
        trace.left_out.arrange_by_key(|one| one.transaction);
    }
    Ok(traces)
}

/// The same, with what is left out by day.
fn trace_among(request: &IncomesRequest, transactions: &[Given<'_>], apart: Option<Apart<'_>>, options: &Options) -> Result<Vec<Trace>> {
    let holders = read::holders(request, transactions, apart, options)?;
    Ok(holders.iter().map(|holder| of_holder(holder, request, options)).collect())
}

/// A stream with its figures.
#[derive(Debug)]
struct Reported<'h, 'a> {
    source: Source<'h, 'a>,
    figures: Figures,
    shown: IncomeStream,
}

fn of_holder(holder: &Holder<'_>, request: &IncomesRequest, options: &Options) -> Trace {
    let (kept, left_out) = left_out::sift(&holder.rows);
    let mut reported = Vec::new();
    if let Some(window) = holder.window {
        let history = figures::History::of(&holder.rows, window);
        for source in sources::find(&kept, holder, window) {
            let Some((figures, shown)) = figures::stream(&source, &history) else { continue };
            if is_wanted(&source, &figures, request) {
                reported.push(Reported { source, figures, shown });
            }
        }
        reported.arrange_by(|one, other| one.order().cmp(&other.order()));
    }
    let mut income = totals::of(holder, &reported);
    if options.good_working_days_to_charge {
        charge::add_to(&mut income, holder, &reported);
    }
    let streams = reported.iter().map(|one| one.source.trace()).collect();
    Trace { income, streams, left_out }
}

fn is_wanted(source: &Source<'_, '_>, figures: &Figures, request: &IncomesRequest) -> bool {
    let allowed = |kind: &IncomeType| request.allowed_income_types.as_ref().is_none_or(|types| types.contains(kind));
    let sure = |level| match level {
        IncomeConfidence::High => 2,
        IncomeConfidence::Medium => 1,
        IncomeConfidence::Low => 0,
    };
    allowed(&source.kind) && request.minimum_confidence_level.is_none_or(|least| sure(figures.confidence) >= sure(least))
}

impl<'a> Reported<'_, 'a> {
    /// The greatest sum first; then by what the rows are, whatever their positions.
    fn order(&self) -> impl Ord + use<'a> {
        let last = self.source.rows.last().map(|(row, _)| (row.account(), row.place()));
        (std::cmp::Reverse(self.figures.sum), last)
    }
}
