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
#[cfg(all(target_arch = "wasm32", feature = "exports", feature = "enrich"))]
use crate::enrich::apart::Apart;
use crate::enrich::given::{Given, Transactions};
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
    verify_among(request, &given, options)
}

/// The same, of transactions that stand elsewhere: the request's own are not looked at.
pub(crate) fn verify_among<'a>(
    request: &IncomesRequest,
    transactions: &dyn Transactions<'a>,
    options: &'a Options,
) -> Result<Vec<EnrichedIncome>> {
    let holders = read::holders(request, transactions, None, options)?;
    Ok(holders.iter().map(|holder| Analysis::of(holder, request).income(holder, options, Analysis::streams)).collect())
}

/// The same, of transactions whose texts are still with the caller: the incomes without their streams, and the streams of all as numbers. Of a
/// stream these are [`Figures::numbers`], and the positions of its transactions, by day.
#[cfg(all(target_arch = "wasm32", feature = "exports", feature = "enrich"))]
pub(crate) fn verify_apart<'a>(
    request: &IncomesRequest,
    transactions: &dyn Transactions<'a>,
    apart: Apart<'a>,
    options: &'a Options,
) -> Result<(Vec<EnrichedIncome>, Vec<f64>)> {
    let holders = read::holders(request, transactions, Some(apart), options)?;
    let mut streams = Vec::new();
    let incomes = holders.iter().map(|holder| {
        let analysis = Analysis::of(holder, request);
        for Reported { source, figures } in &analysis.reported {
            streams.extend(figures.numbers(source));
            streams.extend(source.rows.iter().map(|(row, _)| row.index as f64));
        }
        analysis.income(holder, options, |_| Vec::new())
    });
    Ok((incomes.collect(), streams))
}

/// As [`verify`], with the transactions that made each stream, and why each other one is no income.
///
/// # Errors
/// As [`verify`].
pub fn trace(request: &IncomesRequest, options: &Options) -> Result<Vec<Trace>> {
    let given: Vec<Given<'_>> = request.transactions.iter().map(Given::from).collect();
    let holders = read::holders(request, &given, None, options)?;
    let traces = holders.iter().map(|holder| {
        let mut analysis = Analysis::of(holder, request);
        let income = analysis.income(holder, options, Analysis::streams);
        let streams = analysis.reported.iter().map(|one| one.source.trace()).collect();
        analysis.left_out.arrange_by_key(|one| one.transaction);
        Trace { income, streams, left_out: analysis.left_out }
    });
    Ok(traces.collect())
}

/// A stream with its figures.
#[derive(Debug)]
struct Reported<'h, 'a> {
    source: Source<'h, 'a>,
    figures: Figures,
}

/// What is found of a holder.
#[derive(Debug)]
struct Analysis<'h, 'a> {
    /// The streams that were asked for, in the order of the answer.
    reported: Vec<Reported<'h, 'a>>,
    left_out: Vec<LeftOut>,
    /// Rolling months from the first row on; 0 without any.
    lookback: i32,
}

impl<'h, 'a> Analysis<'h, 'a> {
    fn of(holder: &'h Holder<'a>, request: &IncomesRequest) -> Self {
        let (kept, left_out) = left_out::sift(holder);
        let mut reported = Vec::new();
        let mut lookback = 0;
        if let Some(window) = holder.window {
            let history = figures::History::of(holder, window);
            lookback = history.lookback;
            for source in sources::find(&kept, holder, window) {
                let Some(figures) = figures::stream(&source, &history) else { continue };
                if is_wanted(&source, &figures, request) {
                    reported.push(Reported { source, figures });
                }
            }
            reported.arrange_by(|one, other| one.order().cmp(&other.order()));
        }
        Self { reported, left_out, lookback }
    }

    /// The streams as Belvo shows them.
    fn streams(&self) -> Vec<IncomeStream> {
        self.reported.iter().map(|one| one.figures.shown(&one.source)).collect()
    }

    fn income(&self, holder: &Holder<'_>, options: &Options, streams: impl FnOnce(&Self) -> Vec<IncomeStream>) -> EnrichedIncome {
        let mut income = totals::of(holder, &self.reported, self.lookback, streams(self));
        if options.good_working_days_to_charge {
            charge::add_to(&mut income, holder, &self.reported);
        }
        income
    }
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
