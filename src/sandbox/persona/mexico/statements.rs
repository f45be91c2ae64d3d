//! Balance sheets and income statements of companies, made of their invoices and accounts.

use serde_json::Value;

use crate::date::Date;
use crate::model::{
    BalanceSheet, BalanceSheetCurrentAssets, BalanceSheetCurrentLiabilities, BalanceSheetEquity, BalanceSheetNonCurrentAssets,
    BalanceSheetNonCurrentLiabilities, Either, FinancialStatement, IncomeStatement,
};
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{self, units};

impl View<'_> {
    /// The items of `financialStatements`: one a whole year, the last first; none of people.
    pub(in crate::sandbox::persona) fn financial_statements(&self) -> Vec<Value> {
        if self.profile.company.is_none() {
            return Vec::new();
        }
        let first_year = self.person.registered.year() - 2;
        (first_year..self.person.today.year()).rev().map(|year| wire::json(&self.financial_statement(year))).collect()
    }

    fn financial_statement(&self, year: i32) -> FinancialStatement {
        let day = |month: u8, day: u8| Date::new(year, month, day).unwrap_or(self.person.registered);
        let (first, last) = (day(1, 1), day(12, 31));
        let sums = self.figures(&self.fiscal_events(first), first, last);
        // What the company runs on besides its purchases: wages, rent, insurance.
        let running = sums.income * 24 / 100;
        let operating = sums.income - sums.costs - running;
        let interest = sums.income * 4 / 1000;
        let before_tax = operating - interest;
        let tax = before_tax.max(0) * 30 / 100;
        let net = before_tax - tax;
        let cents = |cents: i64| Some(units(cents));
        let none = Some(0.0);
        let (cash, receivable, inventory, plant) = (sums.income / 12, sums.income / 20, sums.costs / 10, sums.income / 5);
        let depreciation = plant / 4;
        let (payable, bank_loans, taxes) = (sums.costs / 14, sums.income / 25, tax / 6);
        let assets = cash + receivable + inventory + plant - depreciation;
        let equity = assets - payable - bank_loans - taxes;
        let stock = self.profile.gross / 100_000 * 100_000;
        let gain = |value: i64| if value >= 0 { cents(value) } else { None };
        let loss = |value: i64| if value < 0 { cents(-value) } else { None };
        FinancialStatement {
            id: Some(self.id(&format!("financial statement {year}"))),
            link: Some(self.person.link.clone()),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            year: Some(Either::Documented(format!("{year:04}"))),
            currency: Some("MXN".to_owned()),
            balance_sheet: Some(BalanceSheet {
                current_assets: Some(BalanceSheetCurrentAssets {
                    cash_and_equivalents: cents(cash),
                    short_term_investments: none,
                    accounts_receivable: cents(receivable),
                    notes_receivable: none,
                    other_debtors: none,
                    bad_debt_provision: none,
                    tax_recoverable: none,
                    inventory: cents(inventory),
                    prepaid_expenses: none,
                    assets_available_for_sale: none,
                    total: cents(cash + receivable + inventory),
                    ..BalanceSheetCurrentAssets::default()
                }),
                non_current_assets: Some(BalanceSheetNonCurrentAssets {
                    property_plant_and_equipment: cents(plant),
                    accumulated_depreciation_and_amortization: cents(depreciation),
                    long_term_accounts_receivable: none,
                    prepayment_to_suppliers: none,
                    goodwill: none,
                    intangible_assets: none,
                    investments_in_associates: none,
                    long_term_financial_instruments: none,
                    total: cents(plant - depreciation),
                    ..BalanceSheetNonCurrentAssets::default()
                }),
                current_liabilities: Some(BalanceSheetCurrentLiabilities {
                    bank_loans: cents(bank_loans),
                    accounts_payable: cents(payable),
                    notes_payable: none,
                    financial_instruments: none,
                    other_creditors: none,
                    income_tax_payable: cents(taxes),
                    customer_advances: none,
                    provisions: none,
                    taxes_payable: none,
                    total: cents(bank_loans + payable + taxes),
                    ..BalanceSheetCurrentLiabilities::default()
                }),
                non_current_liabilities: Some(BalanceSheetNonCurrentLiabilities {
                    long_term_accounts_payable: none,
                    long_term_financial_instruments: none,
                    deferred_revenue: none,
                    contributions_for_future_capital_increases: none,
                    deferred_income_tax: none,
                    employee_benefits: none,
                    long_term_provisions: none,
                    total: none,
                    ..BalanceSheetNonCurrentLiabilities::default()
                }),
                equity: Some(BalanceSheetEquity {
                    stockholders_equity: cents(stock),
                    future_capital_contributions: none,
                    legal_reserve: none,
                    capital_update_excess: none,
                    capital_update_insufficiency: none,
                    capital_reserve: none,
                    share_premium_on_stock_sales: none,
                    retained_earnings: cents(equity - stock),
                    other_comprehensive_income: none,
                    controlling_interest: cents(equity),
                    non_controlling_interest: none,
                    total: cents(equity),
                    ..BalanceSheetEquity::default()
                }),
                ..BalanceSheet::default()
            }),
            income_statement: Some(IncomeStatement {
                net_revenue: cents(sums.income),
                domestic_sales: cents(sums.income),
                foreign_sales: none,
                materials_used: none,
                cost_of_goods_sold: cents(sums.costs),
                cost_of_services_sold: none,
                gross_profit: gain(sums.income - sums.costs),
                gross_loss: loss(sums.income - sums.costs),
                operating_expenses: cents(running),
                operating_income: gain(operating),
                operating_loss: loss(operating),
                financial_result: cents(-interest),
                income_statement_financial_gains: none,
                income_statement_financial_costs: cents(-interest),
                equity_in_earnings_of_affiliates: none,
                income_before_taxes: gain(before_tax),
                loss_before_taxes: loss(before_tax),
                income_taxes: cents(tax),
                income_from_continuing_operations: gain(net),
                loss_from_continuing_operations: loss(net),
                discontinued_operations: none,
                net_income: gain(net),
                net_loss: loss(net),
                ..IncomeStatement::default()
            }),
            ..FinancialStatement::default()
        }
    }
}
