//! What is owed: the credit cards, loans and overdrafts of a link.

use super::link::kind;
use super::read::Place;
use super::statistics::quotient;
use crate::enrich::ratio::Ratio;
use crate::model::{Account, EnrichableAccount, Result, RiskCreditCardsMetrics, RiskLoansMetrics};
use crate::money::Amount;

/// A sum of what is known; none where nothing is.
#[derive(Debug, Clone, Copy, Default)]
struct Known(Option<Amount>);

impl Known {
    fn add(&mut self, amount: Option<Amount>) {
        if let Some(amount) = amount {
            self.0 = Some(self.0.unwrap_or_default() + amount);
        }
    }

    fn value(self) -> Option<f64> {
        self.0.map(|amount| amount.to_cents().to_f64())
    }
}

/// How much of a limit is used, over those of which both are known.
#[derive(Debug, Clone, Copy, Default)]
struct Utilization {
    limit: Amount,
    used: Amount,
}

impl Utilization {
    fn add(&mut self, limit: Option<Amount>, used: Option<Amount>) {
        if let (Some(limit), Some(used)) = (limit, used) {
            self.limit += limit;
            self.used += used;
        }
    }

    fn value(self) -> Option<f64> {
        quotient(self.used.ten_thousandths(), self.limit.ten_thousandths()).map(Ratio::rounded)
    }
}

/// The amount of a field of an account, where there is one.
fn amount(index: usize, field: &str, value: Option<f64>) -> Result<Option<Amount>> {
    value.map(|value| Place("").amount("accounts", index, field, value)).transpose()
}

/// The accounts of a kind that are of the currency of the figures.
fn of_kind<'a>(accounts: &'a [Account], currency: &'a str, kinds: &'a [EnrichableAccount]) -> impl Iterator<Item = (usize, &'a Account)> {
    let is_of = |account: &Account| account.currency.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(currency));
    let all = accounts.iter().enumerate();
    all.filter(move |(_, account)| kind(account).is_some_and(|kind| kinds.contains(&kind)) && is_of(account))
}

/// The credit cards.
pub(super) fn credit_cards(accounts: &[Account], currency: &str) -> Result<RiskCreditCardsMetrics> {
    let (mut count, mut limits, mut used, mut utilization) = (0, Known::default(), Known::default(), Utilization::default());
    for (index, account) in of_kind(accounts, currency, &[EnrichableAccount::CreditCard]) {
        let credit = account.credit_data.as_ref();
        let limit = amount(index, "credit_data.credit_limit", credit.and_then(|credit| credit.credit_limit))?;
        let spent = amount(index, "balance.current", current(account))?.map(Amount::abs);
        count += 1;
        limits.add(limit);
        used.add(spent);
        utilization.add(limit, spent);
    }
    Ok(RiskCreditCardsMetrics {
        num_accounts: Some(count),
        sum_credit_limit: limits.value(),
        sum_credit_used: used.value(),
        credit_card_limit_utilization: utilization.value(),
        extra: serde_json::Map::new(),
    })
}

/// The loans and the overdrafts.
pub(super) fn loans(accounts: &[Account], currency: &str) -> Result<RiskLoansMetrics> {
    let (mut count, mut utilization) = (0, Utilization::default());
    let (mut principals, mut owed, mut payments) = (Known::default(), Known::default(), Known::default());
    for (index, account) in of_kind(accounts, currency, &[EnrichableAccount::Loan]) {
        let loan = account.loan_data.as_ref();
        let field = |field, value| amount(index, field, value);
        let contract = field("loan_data.contract_amount", loan.and_then(|loan| loan.contract_amount))?;
        let principal = field("loan_data.principal", loan.and_then(|loan| loan.principal))?.or(contract);
        let balance = field("loan_data.outstanding_balance", loan.and_then(|loan| loan.outstanding_balance))?;
        let outstanding = field("loan_data.outstanding_principal", loan.and_then(|loan| loan.outstanding_principal))?;
        let outstanding = outstanding.or(balance).or(field("balance.current", current(account))?).map(Amount::abs);
        count += 1;
        principals.add(principal);
        owed.add(outstanding);
        payments.add(field("loan_data.monthly_payment", loan.and_then(|loan| loan.monthly_payment))?);
        utilization.add(principal, outstanding);
    }
    let (mut limits, mut overdrawn) = (Known::default(), Utilization::default());
    for (index, account) in of_kind(accounts, currency, &[EnrichableAccount::Checking, EnrichableAccount::Savings]) {
        let overdraft = account.overdraft.as_ref();
        let arranged = amount(index, "overdraft.arranged", overdraft.and_then(|overdraft| overdraft.arranged))?;
        limits.add(arranged);
        overdrawn.add(arranged, amount(index, "overdraft.used", overdraft.and_then(|overdraft| overdraft.used))?);
    }
    Ok(RiskLoansMetrics {
        num_accounts: Some(count),
        sum_loans_principal: principals.value(),
        sum_loans_outstanding_principal: owed.value(),
        sum_loans_monthly_payment: payments.value(),
        loan_limit_utilization: utilization.value(),
        overdraft_limit: limits.value(),
        overdraft_limit_utilization: overdrawn.value(),
        extra: serde_json::Map::new(),
    })
}

fn current(account: &Account) -> Option<f64> {
    account.balance.as_ref()?.current
}
