//! The answers as JSON, by the tables.

use super::figures::{Figure, Group};
use super::ledger::Ledger;
use super::link::LinkAccount;
use super::{Analysis, assets, credit, table};
use crate::enrich::json::Json;
use crate::model::{Result, RiskInsightExplanation, Subcategory, WireName as _};

/// The answer for a user of `POST /api/enrich/risk-insights/`.
pub(super) fn of_user(analysis: &Analysis, ledger: &Ledger<'_>, user_id: &str, explanations: &[RiskInsightExplanation]) -> Result<Vec<u8>> {
    let mut json = Json::default();
    json.open(b'{');
    json.text("user_id", Some(user_id))?;
    groups(&mut json, analysis, ledger)?;
    if !explanations.is_empty() {
        json.name("explanations");
        json.value(explanations)?;
    }
    json.close(b'}');
    Ok(json.finish())
}

/// The answer for a link of `POST /api/risk-insights/`.
pub(super) fn of_link(analysis: &Analysis, ledger: &Ledger<'_>, accounts: &[LinkAccount<'_>]) -> Result<Vec<u8>> {
    let mut json = Json::default();
    json.open(b'{');
    for name in ["id", "link", "created_at"] {
        json.text(name, None)?;
    }
    json.name("accounts");
    let used: Vec<&str> = ledger.accounts.iter().filter_map(|account| accounts.get(account.index)?.id).collect();
    json.value(&used)?;
    figures(&mut json, "credit_cards_metrics", &credit::credit_cards(accounts, &ledger.currency)?)?;
    figures(&mut json, "loans_metrics", &credit::loans(accounts, &ledger.currency)?)?;
    groups(&mut json, analysis, ledger)?;
    json.close(b'}');
    Ok(json.finish())
}

fn figure(json: &mut Json, name: &str, figure: Figure) -> Result<()> {
    json.name(name);
    match figure {
        Figure::Nothing => {
            json.null();
            Ok(())
        }
        Figure::Count(count) => json.value(&count),
        Figure::Number(number) => json.value(&number),
    }
}

fn figures(json: &mut Json, name: &str, all: &[(&'static str, Figure)]) -> Result<()> {
    json.name(name);
    json.open(b'{');
    all.iter().try_for_each(|(field, value)| figure(json, field, *value))?;
    json.close(b'}');
    Ok(())
}

/// What both answers have.
fn groups(json: &mut Json, analysis: &Analysis, ledger: &Ledger<'_>) -> Result<()> {
    json.name("assets_metrics");
    json.open(b'{');
    json.name("institutions");
    json.value(&assets::institutions(ledger))?;
    for (field, value) in assets::figures(ledger, &analysis.sums.daily) {
        figure(json, field, value)?;
    }
    json.close(b'}');
    for (name, group) in
        [("balances_metrics", Group::Balances), ("transactions_metrics", Group::Transactions), ("cashflow_metrics", Group::Cashflow)]
    {
        json.name(name);
        if group == Group::Balances && analysis.sums.closing.is_none() {
            json.null();
            continue;
        }
        json.open(b'{');
        for (field, point) in table::of_group(group) {
            figure(json, &field, analysis.sums.figure(point))?;
        }
        json.close(b'}');
    }
    json.name("category_metrics");
    json.open(b'[');
    for entry in &analysis.entries.entries {
        let (category, subcategory) = entry.verdict;
        json.next();
        json.open(b'{');
        json.text("category", Some(category.as_str()))?;
        json.text("subcategory", subcategory.map(Subcategory::as_str))?;
        figure(json, "net_amount_3m", entry.net.into())?;
        figure(json, "category_inflow_ratio_3m", entry.share(analysis.entries.inflow).into())?;
        figure(json, "trend_3m", entry.trend().into())?;
        json.close(b'}');
    }
    json.close(b']');
    Ok(())
}
