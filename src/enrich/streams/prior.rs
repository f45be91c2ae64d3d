//! What the kind of a payment says, before its dates are looked at.

use super::schedule::Period;
use super::stream::Row;
use crate::model::{Category, Direction, EnrichableAccount, Subcategory};

/// What is expected of a kind of payment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Prior {
    /// Evidence before any date is seen, as a natural logarithm of odds.
    pub nats: f64,
    /// Whether it is bought as it is needed: only a fixed amount, at most twice a month, can be a contract.
    pub is_shopping: bool,
}

const CONTRACT: Prior = Prior { nats: 3.0, is_shopping: false };
const LIKELY: Prior = Prior { nats: 1.0, is_shopping: false };
const NEUTRAL: Prior = Prior { nats: 0.0, is_shopping: false };
const SHOPPING: Prior = Prior { nats: -6.0, is_shopping: true };

impl Prior {
    pub(super) fn of(row: &Row<'_>) -> Self {
        match row.direction {
            Direction::Inflow => of_inflow(row),
            Direction::Outflow => of_outflow(row),
        }
    }

    /// Whether a payment of this kind may come back that often.
    pub(super) fn allows(self, row: &Row<'_>, period: Period, is_fixed: bool, mean_error: f64) -> bool {
        if row.direction == Direction::Inflow {
            return true;
        }
        if self.is_shopping {
            return is_fixed && period >= Period::Monthly;
        }
        // What leaves more often than once a month is a habit, unless it is as exact as an order.
        period >= Period::Monthly || (is_fixed && mean_error <= if row.account_kind == EnrichableAccount::CreditCard { 0.5 } else { 1.0 })
    }
}

fn of_inflow(row: &Row<'_>) -> Prior {
    match row.category {
        Category::IncomeAndPayments => CONTRACT,
        _ => NEUTRAL,
    }
}

fn of_outflow(row: &Row<'_>) -> Prior {
    use Subcategory as S;
    match (row.category, row.subcategory) {
        (_, Some(S::GymsAndFitness | S::Education)) => CONTRACT,
        (Category::OnlinePlatformsAndLeisure, Some(S::EventsParksAndMuseums | S::Gambling | S::Lottery)) => SHOPPING,
        (Category::OnlinePlatformsAndLeisure, Some(S::Gaming)) => NEUTRAL,
        (Category::BillsAndUtilities | Category::Insurance | Category::OnlinePlatformsAndLeisure, _) => CONTRACT,
        (Category::CreditsAndLoans, Some(S::InterestAndCharges)) => NEUTRAL,
        (Category::CreditsAndLoans, _) => CONTRACT,
        (Category::FeesAndCharges, Some(S::Alimony)) => CONTRACT,
        (Category::FeesAndCharges, Some(S::Refund | S::Chargeback)) => SHOPPING,
        (Category::FeesAndCharges | Category::Taxes | Category::InvestmentsAndSavings, _) => LIKELY,
        (Category::FoodAndGroceries | Category::PersonalShopping | Category::TransportAndTravel, _) => SHOPPING,
        (Category::HomeAndLife, Some(S::ProfessionalServices | S::Health)) => NEUTRAL,
        (Category::HomeAndLife, Some(_)) => SHOPPING,
        _ => NEUTRAL,
    }
}
