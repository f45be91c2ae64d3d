//! Figures for a decision about credit.

use super::answer::answer;
use super::open::Open;
use super::risk_balances::RiskBalancesMetrics;
use super::risk_cashflow::RiskCashflowMetrics;
use super::risk_transactions::RiskTransactionsMetrics;
use super::taxonomy::{Category, Subcategory};

answer! {
    /// Figures for a decision about credit, made of the transactions of a link.
    ///
    /// A week, a month and so on are 7, 30, 90, 180 and 360 days before the day of the figures, that day included. Amounts are in
    /// the currency of the accounts.
    ///
    /// Source: schema `RiskInsights` of Belvo's OpenAPI document, 1.223.0.
    RiskInsights {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link.
        link: String | null,
        /// When Belvo made the figures (ISO 8601).
        created_at: String,
        /// The ids (UUID) of the accounts that they are of.
        accounts: Vec<String> | null,
        /// The checking and savings accounts.
        assets_metrics: RiskAssetsMetrics | null,
        /// The credit cards.
        credit_cards_metrics: RiskCreditCardsMetrics | null,
        /// The loans and the overdrafts.
        loans_metrics: RiskLoansMetrics | null,
        /// The balances of checking and savings accounts.
        balances_metrics: RiskBalancesMetrics | null,
        /// The transactions of all accounts.
        transactions_metrics: RiskTransactionsMetrics | null,
        /// What came in and went out, without transfers between the accounts.
        cashflow_metrics: RiskCashflowMetrics | null,
        /// The last three months by category, those that occurred.
        category_metrics: Vec<RiskCategoryMetrics>,
    }

    /// The checking and savings accounts.
    ///
    /// Source: schema `RiskInsightsAssetMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskAssetsMetrics {
        /// The institutions that the accounts are at.
        institutions: Vec<String> | null,
        /// How many accounts there are.
        num_assets_accounts: i64 | null,
        /// How many of them are checking accounts.
        num_checking_accounts: i64 | null,
        /// How many of them are savings accounts.
        num_savings_accounts: i64 | null,
        /// Currency units: the balance of all checking accounts.
        checking_accounts_balance: f64 | null,
        /// Currency units: the balance of all savings accounts.
        savings_accounts_balance: f64 | null,
    }

    /// The credit cards.
    ///
    /// Source: schema `RiskInsightsCreditCardMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskCreditCardsMetrics {
        /// How many there are.
        num_accounts: i64,
        /// Currency units: the limits of all.
        sum_credit_limit: f64 | null,
        /// Currency units: what is used of them.
        sum_credit_used: f64 | null,
        /// What is used by what could be, as a fraction: 0.95 is 95 %.
        credit_card_limit_utilization: f64 | null,
    }

    /// The loans, and the overdrafts of checking and savings accounts.
    ///
    /// Source: schema `RiskInsightsLoansMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskLoansMetrics {
        /// How many loans there are.
        num_accounts: i64,
        /// Currency units: what was lent.
        sum_loans_principal: f64 | null,
        /// Currency units: what is still owed of it.
        sum_loans_outstanding_principal: f64 | null,
        /// Currency units: what is paid a month.
        sum_loans_monthly_payment: f64 | null,
        /// How much of the loans is used. Belvo does not say how it is worked out.
        loan_limit_utilization: f64 | null,
        /// Currency units: the overdrafts that are allowed.
        overdraft_limit: f64 | null,
        /// What is used of them, as a fraction: 0.4 is 40 %.
        overdraft_limit_utilization: f64 | null,
    }

    /// A category in the last three months.
    ///
    /// Source: schema `RiskInsightsCategoryMetrics` of Belvo's OpenAPI document, 1.223.0.
    RiskCategoryMetrics {
        /// The category.
        category: Open<Category> | null,
        /// The subcategory.
        subcategory: Open<Subcategory> | null,
        /// Currency units: inflows less outflows of the category.
        net_amount_3m: f64 | null,
        /// `net_amount_3m` by all inflows that have a category; none without any.
        category_inflow_ratio_3m: f64 | null,
        /// How the net of the category moved. Belvo does not say in which unit.
        trend_3m: f64 | null,
    }
}
