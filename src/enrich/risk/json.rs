//! The answers as JSON, written by the tables: a serializer for every group of the models would be a large part of the engines' size.

use serde::Serialize;

use super::figures::{Figure, Group};
use super::ledger::Ledger;
use super::link::LinkAccount;
use super::{Analysis, assets, credit, table};
use crate::model::{Error, Result, RiskInsightExplanation, WireName as _};

/// JSON, as far as it is written.
#[derive(Debug)]
struct Json(Vec<u8>);

impl Json {
    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<()> {
        serde_json::to_writer(&mut self.0, value).map_err(|error| Error::invalid_input("answer", error.to_string()))
    }

    /// The name of a field, and what parts it from the one before. Names need no escapes.
    fn name(&mut self, name: &str) {
        self.next();
        self.0.push(b'"');
        self.0.extend_from_slice(name.as_bytes());
        self.0.extend_from_slice(b"\":");
    }

    /// What parts an entry from the one before.
    fn next(&mut self) {
        if !matches!(self.0.last(), None | Some(b'{' | b'[')) {
            self.0.push(b',');
        }
    }

    fn text(&mut self, name: &str, text: Option<&str>) -> Result<()> {
        self.name(name);
        match text {
            Some(text) => self.value(text),
            None => self.null(),
        }
    }

    fn null(&mut self) -> Result<()> {
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    fn figure(&mut self, name: &str, figure: Figure) -> Result<()> {
        self.name(name);
        match figure {
            Figure::Nothing => self.null(),
            Figure::Count(count) => self.value(&count),
            Figure::Number(number) => self.value(&number),
        }
    }

    fn figures(&mut self, name: &str, figures: impl IntoIterator<Item = (&'static str, Figure)>) -> Result<()> {
        self.name(name);
        self.0.push(b'{');
        figures.into_iter().try_for_each(|(field, figure)| self.figure(field, figure))?;
        self.0.push(b'}');
        Ok(())
    }
}

/// The answer for a user of `POST /api/enrich/risk-insights/`.
pub(super) fn of_user(analysis: &Analysis, ledger: &Ledger<'_>, user_id: &str, explanations: &[RiskInsightExplanation]) -> Result<Vec<u8>> {
    let mut json = Json(b"{".to_vec());
    json.text("user_id", Some(user_id))?;
    groups(&mut json, analysis, ledger)?;
    if !explanations.is_empty() {
        json.name("explanations");
        json.value(explanations)?;
    }
    json.0.push(b'}');
    Ok(json.0)
}

/// The answer for a link of `POST /api/risk-insights/`.
pub(super) fn of_link(analysis: &Analysis, ledger: &Ledger<'_>, accounts: &[LinkAccount<'_>]) -> Result<Vec<u8>> {
    let mut json = Json(b"{".to_vec());
    for name in ["id", "link", "created_at"] {
        json.text(name, None)?;
    }
    json.name("accounts");
    let used: Vec<&str> = ledger.accounts.iter().filter_map(|account| accounts.get(account.index)?.id).collect();
    json.value(&used)?;
    json.figures("credit_cards_metrics", credit::credit_cards(accounts, &ledger.currency)?)?;
    json.figures("loans_metrics", credit::loans(accounts, &ledger.currency)?)?;
    groups(&mut json, analysis, ledger)?;
    json.0.push(b'}');
    Ok(json.0)
}

/// What both answers have.
fn groups(json: &mut Json, analysis: &Analysis, ledger: &Ledger<'_>) -> Result<()> {
    json.name("assets_metrics");
    json.0.extend_from_slice(b"{\"institutions\":");
    json.value(&assets::institutions(ledger))?;
    for (field, figure) in assets::figures(ledger, &analysis.sums.daily) {
        json.figure(field, figure)?;
    }
    json.0.push(b'}');
    for (name, group) in
        [("balances_metrics", Group::Balances), ("transactions_metrics", Group::Transactions), ("cashflow_metrics", Group::Cashflow)]
    {
        json.name(name);
        if group == Group::Balances && analysis.sums.closing.is_none() {
            json.null()?;
            continue;
        }
        json.0.push(b'{');
        for (field, point) in table::of_group(group) {
            json.figure(&field, analysis.sums.figure(point))?;
        }
        json.0.push(b'}');
    }
    json.name("category_metrics");
    json.0.push(b'[');
    for entry in &analysis.entries.entries {
        let (category, subcategory) = entry.verdict;
        json.next();
        json.0.push(b'{');
        json.text("category", Some(category.as_str()))?;
        json.text("subcategory", subcategory.map(|subcategory| subcategory.as_str()))?;
        json.figure("net_amount_3m", entry.net.into())?;
        json.figure("category_inflow_ratio_3m", entry.share(analysis.entries.inflow).into())?;
        json.figure("trend_3m", entry.trend().into())?;
        json.0.push(b'}');
    }
    json.0.push(b']');
    Ok(())
}
