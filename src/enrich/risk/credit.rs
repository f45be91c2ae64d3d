//! What is owed: the credit cards, loans and overdrafts of a link.

use super::figures::Figure;
use super::link::{Field, LinkAccount};
use super::read::Place;
use super::statistics::quotient;
use crate::enrich::ratio::Ratio;
use crate::model::{EnrichableAccount, Result, RiskCreditCardsMetrics, RiskLoansMetrics};
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

    fn value(self) -> Option<Ratio> {
        quotient(self.used.ten_thousandths(), self.limit.ten_thousandths())
    }
}

/// An account that counts, and its position.
#[derive(Debug, Clone, Copy)]
struct Counted<'a> {
    index: usize,
    account: &'a LinkAccount<'a>,
}

impl Counted<'_> {
    fn amount(self, field: Field) -> Result<Option<Amount>> {
        self.account.amount(field).map(|value| Place("").amount("accounts", self.index, field.name(), value)).transpose()
    }
}

/// The accounts of a kind that are of the currency of the figures.
fn of_kind<'a>(accounts: &'a [LinkAccount<'a>], currency: &'a str, kinds: &'a [EnrichableAccount]) -> impl Iterator<Item = Counted<'a>> {
    let is_of = |account: &LinkAccount<'_>| account.currency.is_some_and(|own| own.eq_ignore_ascii_case(currency));
    let all = accounts.iter().enumerate().map(|(index, account)| Counted { index, account });
    all.filter(move |Counted { account, .. }| account.kind().is_some_and(|kind| kinds.contains(&kind)) && is_of(account))
}

/// The figures of a group, by their fields.
pub(super) type Group<const N: usize> = [(&'static str, Figure); N];

/// The credit cards.
pub(super) fn credit_cards(accounts: &[LinkAccount<'_>], currency: &str) -> Result<Group<4>> {
    let (mut count, mut limits, mut used, mut utilization) = (0_usize, Known::default(), Known::default(), Utilization::default());
    for card in of_kind(accounts, currency, &[EnrichableAccount::CreditCard]) {
        let limit = card.amount(Field::CreditLimit)?;
        let spent = card.amount(Field::Balance)?.map(Amount::abs);
        count += 1;
        limits.add(limit);
        used.add(spent);
        utilization.add(limit, spent);
    }
    Ok([
        ("num_accounts", count.into()),
        ("sum_credit_limit", limits.0.into()),
        ("sum_credit_used", used.0.into()),
        ("credit_card_limit_utilization", utilization.value().into()),
    ])
}

/// The loans and the overdrafts.
pub(super) fn loans(accounts: &[LinkAccount<'_>], currency: &str) -> Result<Group<7>> {
    let (mut count, mut utilization) = (0_usize, Utilization::default());
    let (mut principals, mut owed, mut payments) = (Known::default(), Known::default(), Known::default());
    for loan in of_kind(accounts, currency, &[EnrichableAccount::Loan]) {
        let contract = loan.amount(Field::ContractAmount)?;
        let principal = loan.amount(Field::Principal)?.or(contract);
        let balance = loan.amount(Field::OutstandingBalance)?;
        let outstanding = loan.amount(Field::OutstandingPrincipal)?;
        let outstanding = outstanding.or(balance).or(loan.amount(Field::Balance)?).map(Amount::abs);
        count += 1;
        principals.add(principal);
        owed.add(outstanding);
        payments.add(loan.amount(Field::MonthlyPayment)?);
        utilization.add(principal, outstanding);
    }
    let (mut limits, mut overdrawn) = (Known::default(), Utilization::default());
    for account in of_kind(accounts, currency, &[EnrichableAccount::Checking, EnrichableAccount::Savings]) {
        let arranged = account.amount(Field::OverdraftArranged)?;
        limits.add(arranged);
        overdrawn.add(arranged, account.amount(Field::OverdraftUsed)?);
    }
    Ok([
        ("num_accounts", count.into()),
        ("sum_loans_principal", principals.0.into()),
        ("sum_loans_outstanding_principal", owed.0.into()),
        ("sum_loans_monthly_payment", payments.0.into()),
        ("loan_limit_utilization", utilization.value().into()),
        ("overdraft_limit", limits.0.into()),
        ("overdraft_limit_utilization", overdrawn.value().into()),
    ])
}

/// The credit cards, in Belvo's shape.
pub(super) fn credit_cards_metrics([count, limit, used, utilization]: Group<4>) -> RiskCreditCardsMetrics {
    RiskCreditCardsMetrics {
        num_accounts: count.1.into(),
        sum_credit_limit: limit.1.into(),
        sum_credit_used: used.1.into(),
        credit_card_limit_utilization: utilization.1.into(),
        extra: serde_json::Map::new(),
    }
}

/// The loans, in Belvo's shape.
pub(super) fn loans_metrics([count, principal, owed, payment, utilization, overdraft, overdrawn]: Group<7>) -> RiskLoansMetrics {
    RiskLoansMetrics {
        num_accounts: count.1.into(),
        sum_loans_principal: principal.1.into(),
        sum_loans_outstanding_principal: owed.1.into(),
        sum_loans_monthly_payment: payment.1.into(),
        loan_limit_utilization: utilization.1.into(),
        overdraft_limit: overdraft.1.into(),
        overdraft_limit_utilization: overdrawn.1.into(),
        extra: serde_json::Map::new(),
    }
}
