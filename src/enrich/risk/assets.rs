//! The checking and savings accounts themselves, and the balance that counts as low.

use super::daily::Daily;
use super::figures::Figure;
use super::ledger::{Account, Ledger};
use crate::model::{EnrichableAccount, RiskAssetsMetrics};
use crate::money::Amount;
use crate::order::distinct;

/// Balances that count as low, in currency units. Those of Mexico and Brazil are of Belvo's examples; the others are a like sum of money.
const THRESHOLDS: [(&str, i64); 6] = [("MXN", 1_000), ("BRL", 267), ("COP", 200_000), ("CLP", 45_000), ("PEN", 190), ("USD", 50)];

/// The threshold of a currency (ISO 4217, upper case).
pub(super) fn threshold(currency: &str) -> Option<Amount> {
    let (_, units) = THRESHOLDS.iter().find(|(known, _)| *known == currency)?;
    Amount::from_decimal(&units.to_string())
}

/// How many accounts of a kind there are, and what is on them at the end of the reference date: none where there are none.
pub(super) fn of_kind(ledger: &Ledger<'_>, daily: &Daily, kind: EnrichableAccount) -> (usize, Option<Amount>) {
    let is_such = |account: &Account<'_>| account.kind == kind;
    let count = ledger.accounts.iter().filter(|account| is_such(account)).count();
    (count, (count > 0).then(|| daily.closing_of(ledger, is_such)))
}

/// The institutions of checking and savings accounts, each once, in order.
pub(super) fn institutions(ledger: &Ledger<'_>) -> Vec<String> {
    distinct(ledger.assets().map(|account| account.institution)).into_iter().map(str::to_owned).collect()
}

/// The group's figures, by their fields.
pub(super) fn figures(ledger: &Ledger<'_>, daily: &Daily) -> [(&'static str, Figure); 5] {
    let (checking, checking_balance) = of_kind(ledger, daily, EnrichableAccount::Checking);
    let (savings, savings_balance) = of_kind(ledger, daily, EnrichableAccount::Savings);
    [
        ("num_assets_accounts", (checking + savings).into()),
        ("num_checking_accounts", checking.into()),
        ("num_savings_accounts", savings.into()),
        ("checking_accounts_balance", checking_balance.into()),
        ("savings_accounts_balance", savings_balance.into()),
    ]
}

/// The group's answer.
pub(super) fn metrics(ledger: &Ledger<'_>, daily: &Daily) -> RiskAssetsMetrics {
    let [all, checking, savings, checking_balance, savings_balance] = figures(ledger, daily);
    RiskAssetsMetrics {
        institutions: Some(institutions(ledger)),
        num_assets_accounts: all.1.into(),
        num_checking_accounts: checking.1.into(),
        num_savings_accounts: savings.1.into(),
        checking_accounts_balance: checking_balance.1.into(),
        savings_accounts_balance: savings_balance.1.into(),
        extra: serde_json::Map::new(),
    }
}
