//! Risk insights: what accounts and transactions say of somebody's money.
//!
//! A user's data (`own`, `link`) is read and checked (`read`) into a ledger of one currency. Transfers between the user's accounts are found (`transfers`,
//! with what `categories` says of the rows), one pass over the rows fills the last 361 days (`daily`), one pass over the days gathers
//! the sums of the six windows (`statistics`), and every figure is a formula over these (`figures`), by the table in `table`.
//! `docs/risk-insights.md` has the definitions.

mod assets;
mod categories;
mod columns;
mod credit;
mod daily;
mod explain;
mod figures;
mod formula;
mod json;
mod ledger;
mod link;
mod own;
mod read;
mod statistics;
mod table;
mod transfers;
mod wide;
mod windows;

pub use crate::enrich::apart::RowTexts;
pub use columns::Columns;
pub use link::LinkAccount;

use categories::{Categories, Entries};
use daily::Daily;
use explain::Explainer;
use figures::Sums;
use ledger::Ledger;
use windows::Window;

use crate::date::Date;
use crate::keyed::Set;
use crate::model::{
    Account, EnrichedRiskInsights, Error, Result, RiskAccount, RiskBalancesMetrics, RiskCashflowMetrics, RiskCategoryMetrics,
    RiskInsightExplanation, RiskInsightPoint, RiskInsights, RiskInsightsUser, RiskTransactionsMetrics, Transaction,
};
use crate::money::Amount;

/// What a caller may ask for beyond Belvo's request.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Options {
    /// The last day that counts, instead of each user's own. [`default_reference_date`] says which one to take where there is none.
    pub reference_date: Option<Date>,
    /// The currency of the figures (ISO 4217): accounts of others are left out. Without it all accounts must have the same.
    pub currency: Option<String>,
    /// Currency units: `balance_threshold_x`, instead of that of the currency.
    pub balance_threshold: Option<f64>,
}

impl Options {
    fn threshold(&self) -> Result<Option<Amount>> {
        let read = |given| {
            let problem = || Error::invalid_input("balance_threshold", format!("{given} is no amount of money"));
            Amount::from_f64(given).ok_or_else(problem)
        };
        self.balance_threshold.map(read).transpose()
    }
}

/// Answers `POST /api/enrich/risk-insights/` locally: the figures of each user, in the order of the request.
///
/// # Errors
/// `invalid_input`, naming the field and its position: an id that is there twice, a transaction without its account, or of another
/// currency than its account; accounts of several currencies without the option `currency`; what is no amount of money; a language
/// that is neither `es` nor `pt`.
pub fn insights(users: &[RiskInsightsUser], options: &Options) -> Result<Vec<EnrichedRiskInsights>> {
    // What is asked for is wrong whoever the users are.
    options.threshold()?;
    let mut ids = Set::with_room_for(users.len());
    let each = users.iter().enumerate().map(|(position, user)| {
        if !ids.insert(user.user_id.as_str()) {
            let message = format!("`{}` is another user's id, too", user.user_id);
            return Err(Error::invalid_row("users", position, "user_id", message));
        }
        Ok(insights_with(&format!("users[{position}]"), user, options, Points::Of(&[]))?.0)
    });
    each.collect()
}

/// Which data points to explain.
#[derive(Debug, Clone, Copy)]
pub enum Points<'a> {
    /// All that there are of the user.
    All,
    /// These, in this order.
    Of(&'a [RiskInsightPoint]),
}

/// How data points of a user came about.
///
/// # Errors
/// As [`insights`], with fields such as `user.transactions[3].amount`; and for a field that risk insights do not have, or a category that the
/// user does not have: `points[2].field`, `points[2].category`.
pub fn explain(user: &RiskInsightsUser, options: &Options, points: Points<'_>) -> Result<Vec<RiskInsightExplanation>> {
    Ok(insights_with("user", user, options, points)?.1)
}

/// The figures of one user, with how these data points came about. `place` is where the user stands in the caller's data, for errors:
/// `users[2]`.
///
/// # Errors
/// As [`insights`] and [`explain`].
pub fn insights_with(
    place: &str,
    user: &RiskInsightsUser,
    options: &Options,
    points: Points<'_>,
) -> Result<(EnrichedRiskInsights, Vec<RiskInsightExplanation>)> {
    let threshold = options.threshold()?;
    let ledger = own::read(place, user, options)?;
    let analysis = Analysis::of(&ledger, &user.transactions_language, threshold)?;
    let explainer = Explainer { ledger: &ledger, analysis: &analysis };
    let explanations = explainer.explain_all(points)?;
    Ok((analysis.answer(&ledger, user), explanations))
}

/// [`insights_with`], as JSON: the answer's fields, and `explanations` where points are given.
///
/// # Errors
/// As there.
pub fn insights_json(place: &str, user: &RiskInsightsUser, options: &Options, points: Points<'_>) -> Result<Vec<u8>> {
    let threshold = options.threshold()?;
    let ledger = own::read(place, user, options)?;
    to_json(&ledger, &user.user_id, &user.transactions_language, threshold, points)
}

/// [`insights_json`] of a user whose transactions are columns; those that `user` itself has do not count.
///
/// # Errors
/// As there; and those of the columns' texts.
pub fn insights_json_of_columns(
    place: &str,
    user: &RiskInsightsUser,
    columns: Columns<'_>,
    options: &Options,
    points: Points<'_>,
) -> Result<Vec<u8>> {
    let threshold = options.threshold()?;
    let ledger = own::read_columns(place, user, columns, options)?;
    to_json(&ledger, &user.user_id, &user.transactions_language, threshold, points)
}

fn to_json(ledger: &Ledger<'_>, user_id: &str, language: &str, threshold: Option<Amount>, points: Points<'_>) -> Result<Vec<u8>> {
    let analysis = Analysis::of(ledger, language, threshold)?;
    let explanations = Explainer { ledger, analysis: &analysis }.explain_all(points)?;
    json::of_user(&analysis, ledger, user_id, &explanations)
}

/// [`of_link`], of columns and as JSON.
///
/// # Errors
/// As there; and those of the columns' texts.
pub fn of_link_json(accounts: &[LinkAccount<'_>], columns: Columns<'_>, language: &str, options: &Options) -> Result<Vec<u8>> {
    let threshold = options.threshold()?;
    let ledger = link::read_columns(accounts, columns, language, options)?;
    let analysis = Analysis::of(&ledger, language, threshold)?;
    json::of_link(&analysis, &ledger, accounts)
}

/// The reference date where nobody gives one: the latest day of a balance. None where there is no account.
pub fn default_reference_date(accounts: &[RiskAccount]) -> Option<Date> {
    accounts.iter().map(|account| account.balance_date).max()
}

/// Answers `POST /api/risk-insights/` locally, from what `/api/accounts/` and `/api/transactions/` answer.
///
/// A transaction has the category that Belvo gave it; where it has none, the engine reads its description, which is in `language` (`es` or
/// `pt`). Without the option `reference_date`, the last day that counts is the latest `collected_at` of the accounts. `id`, `link` and
/// `created_at` are none: nothing is stored.
///
/// # Errors
/// As [`insights`]; and an account or transaction lacks what its figures need.
pub fn of_link(accounts: &[Account], transactions: &[Transaction], language: &str, options: &Options) -> Result<RiskInsights> {
    let threshold = options.threshold()?;
    let held: Vec<LinkAccount<'_>> = accounts.iter().map(LinkAccount::of).collect();
    let ledger = link::read(&held, transactions, language, options)?;
    let analysis = Analysis::of(&ledger, language, threshold)?;
    let used = ledger.accounts.iter().filter_map(|account| accounts.get(account.index)?.id.clone());
    Ok(RiskInsights {
        accounts: Some(used.collect()),
        assets_metrics: Some(assets::metrics(&ledger, &analysis.sums.daily)),
        credit_cards_metrics: Some(credit::credit_cards_metrics(credit::credit_cards(&held, &ledger.currency)?)),
        loans_metrics: Some(credit::loans_metrics(credit::loans(&held, &ledger.currency)?)),
        balances_metrics: analysis.balances(),
        transactions_metrics: Some(analysis.transactions()),
        cashflow_metrics: Some(analysis.cashflow()),
        category_metrics: Some(analysis.categories()),
        ..RiskInsights::default()
    })
}

/// Everything that the figures of one user are made of.
#[derive(Debug)]
struct Analysis {
    sums: Sums,
    entries: Entries,
    /// Of each row of the ledger, the other side of a transfer.
    partners: Vec<Option<usize>>,
}

impl Analysis {
    fn of(ledger: &Ledger<'_>, language: &str, threshold: Option<Amount>) -> Result<Self> {
        let threshold = threshold.or_else(|| assets::threshold(&ledger.currency));
        let mut categories = Categories::of(ledger, language)?;
        let candidates = transfers::candidates(ledger);
        ledger.fetch_texts(&candidates)?;
        let partners = transfers::pairs(ledger, &candidates, &mut categories);
        let internal: Vec<bool> = partners.iter().map(Option::is_some).collect();
        let entries = categories::entries(ledger, &internal, &mut categories);
        let daily = Daily::of(ledger, &internal);
        let totals = statistics::totals(&daily, threshold);
        let closing = daily.balances.and(daily.days.first()).map(|today| today.balance);
        Ok(Self { sums: Sums { daily, totals, closing, threshold }, entries, partners })
    }

    /// The answer for a user.
    fn answer(&self, ledger: &Ledger<'_>, user: &RiskInsightsUser) -> EnrichedRiskInsights {
        EnrichedRiskInsights {
            user_id: Some(user.user_id.clone()),
            assets_metrics: Some(assets::metrics(ledger, &self.sums.daily)),
            balances_metrics: self.balances(),
            transactions_metrics: Some(self.transactions()),
            cashflow_metrics: Some(self.cashflow()),
            category_metrics: Some(self.categories()),
            extra: serde_json::Map::new(),
        }
    }

    /// None without a checking or savings account.
    fn balances(&self) -> Option<RiskBalancesMetrics> {
        self.sums.closing.map(|_| table::balances(|point| self.sums.figure(point)))
    }

    fn transactions(&self) -> RiskTransactionsMetrics {
        table::transactions(|point| self.sums.figure(point))
    }

    fn cashflow(&self) -> RiskCashflowMetrics {
        table::cashflow(|point| self.sums.figure(point))
    }

    fn categories(&self) -> Vec<RiskCategoryMetrics> {
        self.entries.entries.iter().map(|entry| entry.metrics(self.entries.inflow)).collect()
    }
}
