//! What type of income a row is.

use super::left_out::Reason;
use super::read::Row;
use super::words::Mark;
use crate::keyed::Map;
use crate::model::{Category, IncomeType, Subcategory};

/// From so many payments on, what a platform gives are earnings and no refunds.
const EARNS_FROM: usize = 3;

/// How often each platform gives something, returns left out.
#[derive(Debug)]
pub(super) struct Platforms(Map<&'static str, usize>);

impl Platforms {
    pub(super) fn of(rows: &[Row<'_>]) -> Self {
        let mut counts = Map::new();
        for row in rows.iter().filter(|row| row.is_inflow() && !row.text.says(Mark::Return)) {
            if let Some(platform) = row.text.platform {
                *counts.or_default(platform) += 1;
            }
        }
        Self(counts)
    }

    /// Whether a platform pays its driver, courier, host or seller with that row.
    fn pays(&self, row: &Row<'_>) -> bool {
        let often = |platform| self.0.get(platform).is_some_and(|count| *count >= EARNS_FROM);
        let by_transfer = row.verdict.category == Category::Transfers;
        row.text.platform.is_some_and(|platform| row.text.says(Mark::Payout) || by_transfer || often(platform))
    }
}

/// The type of an inflow, or why it is no income.
pub(super) fn of(row: &Row<'_>, platforms: &Platforms) -> Result<IncomeType, Reason> {
    let category = row.verdict.category;
    match category {
        Category::IncomeAndPayments => return Ok(within_income(row)),
        Category::CreditsAndLoans => return Err(Reason::Loan),
        Category::InvestmentsAndSavings => return Err(Reason::Investment),
        _ => {}
    }
    if row.verdict.subcategory == Some(Subcategory::Chargeback) {
        return Err(Reason::Chargeback);
    }
    if category == Category::Taxes {
        return Err(Reason::TaxReturn);
    }
    if row.text.says(Mark::Return) {
        return Err(Reason::Refund);
    }
    if row.text.says(Mark::WorkPlatform) {
        return Ok(IncomeType::Freelance);
    }
    if platforms.pays(row) {
        return Ok(IncomeType::AlternativeIncome);
    }
    let is_rent = row.text.says(Mark::Rent);
    match category {
        Category::Transfers | Category::Deposits | Category::Unknown if row.text.says(Mark::Bonus) => Ok(IncomeType::Salary),
        Category::Transfers | Category::Deposits | Category::Unknown if is_rent => Ok(IncomeType::Rent),
        Category::Transfers | Category::Unknown if row.text.says(Mark::Invoice) => Ok(IncomeType::Freelance),
        Category::Transfers => Ok(IncomeType::Transfer),
        Category::Deposits => Ok(IncomeType::Deposit),
        Category::Unknown => Ok(IncomeType::Unknown),
        Category::WithdrawalAndAtm => Err(Reason::Cash),
        Category::FeesAndCharges => match row.verdict.subcategory {
            Some(Subcategory::Alimony) => Ok(IncomeType::AlternativeIncome),
            // Rent is spending to the categorization: who receives it seems to get it back.
            Some(Subcategory::Refund) if is_rent => Ok(IncomeType::Rent),
            _ => Err(Reason::Refund),
        },
        _ => Err(Reason::Refund),
    }
}

fn within_income(row: &Row<'_>) -> IncomeType {
    match row.verdict.subcategory {
        Some(Subcategory::Salary) => IncomeType::Salary,
        Some(Subcategory::Government) => IncomeType::Government,
        Some(Subcategory::Interest) => IncomeType::Interest,
        Some(Subcategory::Retirement) => IncomeType::Retirement,
        Some(Subcategory::Freelance) => IncomeType::Freelance,
        _ if row.text.says(Mark::Dividend) => IncomeType::Interest,
        _ => IncomeType::AlternativeIncome,
    }
}

/// Whether an income of that type is a bonus: pay besides the wages.
pub(super) fn is_bonus(row: &Row<'_>, kind: IncomeType) -> bool {
    kind == IncomeType::Salary && (row.text.says(Mark::Bonus) || row.text.says(Mark::BonusOfPay))
}
