//! How a data point came about: its days, the accounts and rows used, the formula.

use super::assets;
use super::categories::Entry;
use super::daily::Day;
use super::figures::{Figure, Group, Point, Side, Single, Statistic};
use super::formula;
use super::ledger::{Account, Ledger, Row};
use super::table;
use super::windows::Window;
use super::{Analysis, Points};
use crate::date::Date;
use crate::keyed::Set;
use crate::model::{Either, EnrichableAccount, Error, Result, RiskInsightDay, RiskInsightExplanation, RiskInsightPoint};
use crate::money::Amount;
use crate::order::Arrange as _;

/// What a data point looked at.
#[derive(Debug, Default)]
struct Evidence {
    from: Option<Date>,
    to: Option<Date>,
    accounts: Vec<usize>,
    transactions: Vec<usize>,
    days: Vec<RiskInsightDay>,
}

/// A user's data, to be asked for explanations.
#[derive(Debug)]
pub(super) struct Explainer<'a> {
    pub ledger: &'a Ledger<'a>,
    pub analysis: &'a Analysis,
}

/// The fields of the accounts themselves.
const ASSETS: [&str; 6] = [
    "institutions",
    "num_assets_accounts",
    "num_checking_accounts",
    "num_savings_accounts",
    "checking_accounts_balance",
    "savings_accounts_balance",
];

/// The fields of a category.
const OF_CATEGORY: [&str; 3] = ["net_amount_3m", "category_inflow_ratio_3m", "trend_3m"];

impl<'a> Explainer<'a> {
    /// Explains data points.
    ///
    /// # Errors
    /// As [`Self::explain`].
    pub(super) fn explain_all(&self, points: Points<'_>) -> Result<Vec<RiskInsightExplanation>> {
        let all: Vec<RiskInsightPoint>;
        let points = match points {
            Points::Of(points) => points,
            Points::All => {
                all = self.points().collect();
                &all
            }
        };
        points.iter().enumerate().map(|(position, point)| self.explain(position, point)).collect()
    }

    /// Every data point that the user has.
    fn points(&self) -> impl Iterator<Item = RiskInsightPoint> {
        let of_user = ASSETS.into_iter().map(str::to_owned).chain(table::all().map(|(_, field, _)| field));
        let of_user = of_user.map(|field| RiskInsightPoint { field, category: None, subcategory: None });
        let of_categories = self.analysis.entries.entries.iter().flat_map(|entry| {
            let (category, subcategory) = entry.verdict;
            OF_CATEGORY.into_iter().map(move |field| RiskInsightPoint { field: field.to_owned(), category: Some(category), subcategory })
        });
        of_user.chain(of_categories)
    }

    /// Explains the data point at that position of the caller's list.
    ///
    /// # Errors
    /// There is no such field, or no such category.
    pub(super) fn explain(&self, position: usize, point: &RiskInsightPoint) -> Result<RiskInsightExplanation> {
        let field = point.field.as_str();
        if let Some((group, found)) = table::point(field) {
            let value = match group {
                Group::Balances if self.analysis.sums.closing.is_none() => Figure::Nothing,
                _ => self.analysis.sums.figure(found),
            };
            let (formula, calculation) = match found {
                Point::Windowed(statistic, window) => {
                    (formula::of_statistic(statistic), formula::with_numbers(&self.analysis.sums, statistic, window))
                }
                Point::Single(single) => (formula::of_single(single), self.with_numbers(single)),
            };
            return Ok(written(point, number(value), self.evidence(group, found), formula, calculation));
        }
        match field {
            _ if ASSETS.contains(&field) => Ok(self.asset(point)),
            _ if OF_CATEGORY.contains(&field) => self.category(position, point),
            _ => Err(Error::invalid_row("points", position, "field", format!("`{field}` is no data point of risk insights"))),
        }
    }

    fn asset(&self, point: &RiskInsightPoint) -> RiskInsightExplanation {
        let kinds: &[EnrichableAccount] = match point.field.as_str() {
            "num_checking_accounts" | "checking_accounts_balance" => &[EnrichableAccount::Checking],
            "num_savings_accounts" | "savings_accounts_balance" => &[EnrichableAccount::Savings],
            _ => &[EnrichableAccount::Checking, EnrichableAccount::Savings],
        };
        let chosen = |account: &Account<'_>| kinds.contains(&account.kind);
        let count = self.ledger.accounts.iter().filter(|account| chosen(account)).count();
        let (value, evidence, formula) = match point.field.as_str() {
            "institutions" => {
                let evidence = Evidence { accounts: self.accounts(chosen), ..Evidence::default() };
                (Some(Either::Shown(assets::institutions(self.ledger))), evidence, "the accounts' institutions, each once")
            }
            "checking_accounts_balance" | "savings_accounts_balance" => {
                let closing = (count > 0).then(|| self.analysis.sums.daily.closing_of(self.ledger, chosen));
                let evidence = self.balances(self.ledger.reference, chosen);
                (number(closing.into()), evidence, "the balance of each, and what its transactions moved until the reference date")
            }
            _ => {
                let evidence = Evidence { accounts: self.accounts(chosen), ..Evidence::default() };
                (number(count.into()), evidence, "number of accounts of the kind")
            }
        };
        let calculation = format!("{count} accounts");
        written(point, value, evidence, formula.to_owned(), calculation)
    }

    fn category(&self, position: usize, point: &RiskInsightPoint) -> Result<RiskInsightExplanation> {
        let Some(category) = point.category else {
            return Err(Error::invalid_row("points", position, "category", format!("{} is one of a category: say which", point.field)));
        };
        let verdict = (category, point.subcategory);
        let entries = &self.analysis.entries;
        let Some(entry) = entries.entries.iter().find(|entry| entry.verdict == verdict) else {
            return Err(Error::invalid_row("points", position, "category", "has no entry: no transaction is of it"));
        };
        let rows: Set<usize> = entry.rows.iter().copied().collect();
        let of_entry = |position: usize| rows.contains(&position);
        let mut evidence = self.window(Window::ThreeMonths, |position, _| of_entry(position));
        evidence.days = self.dated(entry.days().rev().map(|(back, net)| (back, net.to_f64())));
        let (value, formula, calculation) = match point.field.as_str() {
            "net_amount_3m" => (entry.net.into(), "inflows - outflows of the category, without transfers".to_owned(), sum(entry)),
            "trend_3m" => (entry.trend().into(), formula::slope("y the net of a day of the category; 0 of one day"), sum(entry)),
            _ => {
                evidence = self.window(Window::ThreeMonths, |position, row| {
                    of_entry(position) || (row.is_inflow && self.is_clean(position) && row.amount > Amount::ZERO)
                });
                let formula = "net_amount_3m / sum of all inflows of the three months, without transfers".to_owned();
                (entry.share(entries.inflow).into(), formula, format!("{} / {}", entry.net, entries.inflow))
            }
        };
        Ok(written(point, number(value), evidence, formula, calculation))
    }

    fn evidence(&self, group: Group, point: Point) -> Evidence {
        let daily = &self.analysis.sums.daily;
        match (group, point) {
            (_, Point::Single(Single::Threshold)) => Evidence::default(),
            (Group::Balances, Point::Single(_)) => self.balances(self.ledger.reference, Account::is_asset),
            (Group::Balances, Point::Windowed(_, window)) => {
                let known = daily.balances.unwrap_or_default().min(window.days());
                let Some(from) = known.checked_sub(1).and_then(|back| self.day(back)) else { return Evidence::default() };
                let days = daily.days.iter().enumerate().take(known).rev();
                let days = self.dated(days.map(|(back, day)| (back, day.balance.to_f64())));
                Evidence { days, ..self.balances(from, Account::is_asset) }
            }
            (_, Point::Single(single)) => self.since(single),
            (_, Point::Windowed(_, window)) if !window.is_covered(daily.history) => self.window(window, |_, _| false),
            (Group::Transactions, Point::Windowed(statistic, window)) => {
                let side = match statistic {
                    Statistic::Rows(side)
                    | Statistic::MostRows(side)
                    | Statistic::MeanRows(side)
                    | Statistic::Sum(side)
                    | Statistic::Largest(side)
                    | Statistic::Mean(side) => side,
                    _ => Side::All,
                };
                let count = |day: &Day| match side {
                    Side::All => day.rows(),
                    Side::In => day.inflows.rows,
                    Side::Out => day.outflows.rows,
                };
                let days = daily.days.iter().enumerate().take(window.days()).rev().map(|(back, day)| (back, count(day)));
                let days: Vec<_> = match statistic {
                    Statistic::Sum(_) | Statistic::Largest(_) | Statistic::Mean(_) => Vec::new(),
                    Statistic::DaysWithoutRows => days.filter(|(_, count)| *count == 0).collect(),
                    _ => days.filter(|(_, count)| *count > 0).collect(),
                };
                let days = self.dated(days.into_iter().map(|(back, count)| (back, count as f64)));
                Evidence { days, ..self.window(window, |_, row| is_of(row, side)) }
            }
            (Group::Cashflow, Point::Windowed(statistic, window)) => {
                let side = match statistic {
                    Statistic::LargestDay(side) | Statistic::MeanDay(side) | Statistic::CashSum(side) | Statistic::CashTrend(side) => side,
                    _ => Side::All,
                };
                let flow = |day: &Day| match side {
                    Side::All => (day.positive > Amount::ZERO || day.negative > Amount::ZERO).then(|| day.positive - day.negative),
                    Side::In => Some(day.positive).filter(|flow| *flow > Amount::ZERO),
                    Side::Out => Some(day.negative).filter(|flow| *flow > Amount::ZERO),
                };
                let days = daily.days.iter().enumerate().take(window.days()).rev();
                let days = self.dated(days.filter_map(|(back, day)| Some((back, flow(day)?.to_f64()))));
                let used = |position: usize, row: &Row| is_of(row, side) && self.is_clean(position) && row.amount > Amount::ZERO;
                Evidence { days, ..self.window(window, used) }
            }
        }
    }

    /// What the balances of these accounts on the days from one to the reference date are made of.
    fn balances(&self, from: Date, chosen: impl Fn(&Account<'a>) -> bool) -> Evidence {
        let to = self.ledger.reference;
        let moves = |row: &&Row| {
            let account = self.ledger.account_of(row).filter(|account| chosen(account));
            account.is_some_and(|account| row.day > from.min(account.day) && row.day <= to.max(account.day))
        };
        let mut transactions: Vec<_> = self.ledger.rows.iter().chain(&self.ledger.later).filter(moves).map(Row::index).collect();
        transactions.arrange();
        let accounts = self.accounts(&chosen);
        if accounts.is_empty() {
            Evidence::default()
        } else {
            Evidence { from: Some(from), to: Some(to), accounts, transactions, days: Vec::new() }
        }
    }

    /// The rows of a window that are chosen by their position in the ledger, or by themselves.
    fn window(&self, window: Window, chosen: impl Fn(usize, &Row) -> bool) -> Evidence {
        let within = |row: &Row| self.ledger.back(row) <= window.back();
        self.rows(self.day(window.back()), |position, row| within(row) && chosen(position, row))
    }

    fn since(&self, single: Single) -> Evidence {
        let rows = &self.ledger.rows;
        let side = if let Single::Since(side) = single { side } else { Side::All };
        let days = rows.iter().filter(|row| is_of(row, side)).map(|row| row.day);
        let Some(day) = (if single == Single::History { days.min() } else { days.max() }) else { return Evidence::default() };
        self.rows(Some(day), |_, row| row.day == day && is_of(row, side))
    }

    fn rows(&self, from: Option<Date>, chosen: impl Fn(usize, &Row) -> bool) -> Evidence {
        let rows = self.ledger.rows.iter().enumerate().filter(|(position, row)| chosen(*position, row)).map(|(_, row)| row);
        let used: Vec<_> = rows.collect();
        let mut accounts: Vec<usize> = used.iter().filter_map(|row| Some(self.ledger.account_of(row)?.index)).collect();
        accounts.arrange();
        accounts.dedup();
        let transactions = used.iter().map(|row| row.index()).collect();
        Evidence { from, to: Some(self.ledger.reference), accounts, transactions, days: Vec::new() }
    }

    fn accounts(&self, chosen: impl Fn(&Account<'a>) -> bool) -> Vec<usize> {
        self.ledger.accounts.iter().filter(|account| chosen(account)).map(|account| account.index).collect()
    }

    fn is_clean(&self, position: usize) -> bool {
        self.analysis.partners.get(position).is_none_or(Option::is_none)
    }

    fn day(&self, back: usize) -> Option<Date> {
        self.ledger.reference.add_days(-i32::try_from(back).ok()?)
    }

    fn dated(&self, days: impl Iterator<Item = (usize, f64)>) -> Vec<RiskInsightDay> {
        days.filter_map(|(back, value)| Some(RiskInsightDay { date: self.day(back)?, value })).collect()
    }

    fn with_numbers(&self, single: Single) -> String {
        let reference = self.ledger.reference;
        match single {
            Single::ClosingBalance => format!("{} accounts", self.ledger.assets().count()),
            Single::Threshold => format!("the currency is {}", self.ledger.currency),
            Single::Since(_) | Single::History => match self.since(single).from {
                Some(day) => format!("{reference} - {day}"),
                None => "there is none".to_owned(),
            },
        }
    }
}

fn is_of(row: &Row, side: Side) -> bool {
    match side {
        Side::All => true,
        Side::In => row.is_inflow,
        Side::Out => !row.is_inflow,
    }
}

fn sum(entry: &Entry) -> String {
    format!("n = {}, sum(y) = {}", entry.days().count(), entry.net)
}

fn number(figure: Figure) -> Option<Either<f64, Vec<String>>> {
    match figure {
        Figure::Nothing => None,
        Figure::Count(count) => Some(Either::Documented(count as f64)),
        Figure::Number(number) => Some(Either::Documented(number)),
    }
}

fn written(
    point: &RiskInsightPoint,
    value: Option<Either<f64, Vec<String>>>,
    evidence: Evidence,
    formula: String,
    calculation: String,
) -> RiskInsightExplanation {
    let Evidence { from, to, accounts, transactions, days } = evidence;
    RiskInsightExplanation { point: point.clone(), value, from, to, accounts, transactions, days, formula, calculation }
}
