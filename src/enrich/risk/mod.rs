//! Risk insights: what accounts and transactions say of somebody's money.
//!
//! A user's data is read and checked (`read`) into a ledger of one currency. Transfers between the user's accounts are found (`transfers`,
//! with what `categories` says of the rows), one pass over the rows fills the last 361 days (`daily`), one pass over the days gathers
//! the sums of the six windows (`statistics`), and every figure is a formula over these (`figures`), by the table in `table`.
//! `docs/risk-insights.md` has the definitions.

mod assets;
mod categories;
mod daily;
mod figures;
mod ledger;
mod read;
mod statistics;
mod table;
mod transfers;
mod wide;
mod windows;

use std::collections::HashSet;

use categories::{Categories, Entries};
use daily::Daily;
use figures::Sums;
use ledger::Ledger;
use windows::Window;

use crate::date::Date;
use crate::model::{EnrichedRiskInsights, Error, Result, RiskAccount, RiskInsightsUser};
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
    let threshold = options.threshold()?;
    let mut ids = HashSet::with_capacity(users.len());
    let each = users.iter().enumerate().map(|(position, user)| {
        if !ids.insert(user.user_id.as_str()) {
            let message = format!("`{}` is another user's id, too", user.user_id);
            return Err(Error::invalid_row("users", position, "user_id", message));
        }
        of_user(position, user, options, threshold)
    });
    each.collect()
}

/// The reference date where nobody gives one: the latest day of a balance. None where there is no account.
pub fn default_reference_date(accounts: &[RiskAccount]) -> Option<Date> {
    accounts.iter().map(|account| account.balance_date).max()
}

fn of_user(position: usize, user: &RiskInsightsUser, options: &Options, threshold: Option<Amount>) -> Result<EnrichedRiskInsights> {
    let ledger = read_user(position, user, options)?;
    let analysis = Analysis::of(&ledger, &user.transactions_language, threshold)?;
    Ok(EnrichedRiskInsights {
        user_id: Some(user.user_id.clone()),
        assets_metrics: Some(assets::metrics(&ledger, &analysis.sums.daily)),
        balances_metrics: analysis.sums.closing.map(|_| table::balances(|point| analysis.sums.figure(point))),
        transactions_metrics: Some(table::transactions(|point| analysis.sums.figure(point))),
        cashflow_metrics: Some(table::cashflow(|point| analysis.sums.figure(point))),
        category_metrics: Some(analysis.entries.entries.iter().map(|entry| entry.metrics(analysis.entries.inflow)).collect()),
        extra: serde_json::Map::new(),
    })
}

fn read_user<'a>(position: usize, user: &'a RiskInsightsUser, options: &Options) -> Result<Ledger<'a>> {
    if !user.transactions.is_empty() {
        categories::check_language(&user.transactions_language, &format!("users[{position}].transactions_language"))?;
    }
    read::ledger(position, user, options)
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
        let partners = transfers::pairs(ledger, &mut categories);
        let internal: Vec<bool> = partners.iter().map(Option::is_some).collect();
        let entries = categories::entries(ledger, &internal, &mut categories);
        let daily = Daily::of(ledger, &internal);
        let totals = statistics::totals(&daily, threshold);
        let closing = daily.balances.and(daily.days.first()).map(|today| today.balance);
        Ok(Self { sums: Sums { daily, totals, closing, threshold }, entries, partners })
    }
}
