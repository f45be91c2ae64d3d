//! What a verdict says of who is paid.

use super::lexicon::{Merchant, Verdict};
use crate::model::{Category, Subcategory};

/// Whether somebody is paid who sells something: not where cash is taken out or paid in, where the bank itself or another person
/// is paid, nor where wages and interest come from.
pub(super) fn pays_a_merchant(verdict: Verdict) -> bool {
    match verdict.category {
        Category::WithdrawalAndAtm | Category::Deposits | Category::Transfers => false,
        Category::IncomeAndPayments => matches!(verdict.subcategory, Some(Subcategory::Government | Subcategory::Retirement)),
        Category::FeesAndCharges => verdict.subcategory != Some(Subcategory::BankFees),
        Category::CreditsAndLoans => verdict.subcategory != Some(Subcategory::InterestAndCharges),
        _ => true,
    }
}

/// Whether it brings what others cook: `ifd mc donalds` is a delivery.
pub(super) fn delivers(merchant: Merchant) -> bool {
    merchant.verdict.subcategory == Some(Subcategory::Delivery)
}

/// Whether it takes the money for bills of others: `rapipago edenor`.
pub(super) fn only_collects(merchant: Merchant) -> bool {
    merchant.verdict == Verdict { category: Category::BillsAndUtilities, subcategory: None }
}

/// Whether money that comes back from there is a refund rather than income.
pub(super) fn is_spending(category: Category) -> bool {
    !matches!(
        category,
        Category::Deposits
            | Category::FeesAndCharges
            | Category::IncomeAndPayments
            | Category::InvestmentsAndSavings
            | Category::Transfers
            | Category::Unknown
            | Category::WithdrawalAndAtm
    )
}
