//! Financial statements of Mexican companies.

use super::answer::answer;
use super::open::Either;

answer! {
    /// What a Mexican company reported of a year: its balance sheet and its income statement.
    ///
    /// Source: schema `FinancialStatement` of Belvo's OpenAPI document, 1.223.0.
    FinancialStatement {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that the statement was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the statement (ISO 8601).
        created_at: String,
        /// Why the statement could not be read, in words for people.
        error: String | null,
        /// The year that it is of, 4 digits.
        /// Belvo's examples have a number here.
        year: Either<String, i64>,
        /// The currency of all its amounts, ISO 4217.
        currency: String,
        /// What the company owns and owes.
        balance_sheet: BalanceSheet,
        /// What the company earned and spent.
        income_statement: IncomeStatement,
    }

    /// What a company owns and owes at the end of a year.
    ///
    /// Source: schema `FinancialStatementBalanceSheet` of Belvo's OpenAPI document, 1.223.0.
    BalanceSheet {
        /// What is to be money, or used up, within a year.
        current_assets: BalanceSheetCurrentAssets,
        /// What is kept for longer than a year.
        non_current_assets: BalanceSheetNonCurrentAssets,
        /// What is owed within a year.
        current_liabilities: BalanceSheetCurrentLiabilities,
        /// What is owed later than in a year.
        non_current_liabilities: BalanceSheetNonCurrentLiabilities,
        /// What belongs to the owners: the assets less the liabilities.
        equity: BalanceSheetEquity,
    }

    /// What a company owns and turns into money, or uses up, within a year.
    ///
    /// Source: schema `FinancialStatementBalanceSheetCurrentAssets` of Belvo's OpenAPI document, 1.223.0.
    BalanceSheetCurrentAssets {
        /// Currency units: cash, money at banks, and what is as good as cash.
        cash_and_equivalents: f64 | null,
        /// Currency units: investments to be sold within a year.
        short_term_investments: f64 | null,
        /// Currency units: what customers owe for sales.
        accounts_receivable: f64 | null,
        /// Currency units: what is owed by written promise.
        notes_receivable: f64 | null,
        /// Currency units: what anyone else owes.
        other_debtors: f64 | null,
        /// Currency units: how much of what is owed is expected never to come.
        bad_debt_provision: f64 | null,
        /// Currency units: taxes that will be paid back.
        tax_recoverable: f64 | null,
        /// Currency units: goods, materials and unfinished products.
        inventory: f64 | null,
        /// Currency units: what was paid before it was due, such as rent or insurance.
        prepaid_expenses: f64 | null,
        /// Currency units: long-term assets that are up for sale.
        assets_available_for_sale: f64 | null,
        /// Currency units: all current assets together.
        total: f64 | null,
    }

    /// What a company owns and keeps for longer than a year.
    ///
    /// Source: schema `FinancialStatementBalanceSheetNonCurrentAssets` of Belvo's OpenAPI document, 1.223.0.
    BalanceSheetNonCurrentAssets {
        /// Currency units: land, buildings, machines and vehicles.
        property_plant_and_equipment: f64 | null,
        /// Currency units: how much of their value the assets have lost so far, by the books.
        accumulated_depreciation_and_amortization: f64 | null,
        /// Currency units: what customers owe, due later than in a year.
        long_term_accounts_receivable: f64 | null,
        /// Currency units: what suppliers were paid beforehand.
        prepayment_to_suppliers: f64 | null,
        /// Currency units: what was paid for other companies above the worth of what they own.
        goodwill: f64 | null,
        /// Currency units: patents, trademarks, copyrights and the like.
        intangible_assets: f64 | null,
        /// Currency units: shares in companies that it has a say in but does not control.
        investments_in_associates: f64 | null,
        /// Currency units: bonds, loans and the like, to be kept for longer than a year.
        long_term_financial_instruments: f64 | null,
        /// Currency units: all non-current assets together.
        total: f64 | null,
    }

    /// What a company owes and pays within a year.
    ///
    /// Source: schema `FinancialStatementBalanceSheetCurrentLiabilities` of Belvo's OpenAPI document, 1.223.0.
    BalanceSheetCurrentLiabilities {
        /// Currency units: loans of banks.
        bank_loans: f64 | null,
        /// Currency units: what suppliers are owed.
        accounts_payable: f64 | null,
        /// Currency units: what it has promised in writing to pay.
        notes_payable: f64 | null,
        /// Currency units: bonds, short-term loans and the like.
        financial_instruments: f64 | null,
        /// Currency units: what anyone else is owed.
        other_creditors: f64 | null,
        /// Currency units: income tax.
        income_tax_payable: f64 | null,
        /// Currency units: what customers have paid for and not yet received.
        customer_advances: f64 | null,
        /// Currency units: what is set aside for costs that may come.
        provisions: f64 | null,
        /// Currency units: taxes.
        taxes_payable: f64 | null,
        /// Currency units: all current liabilities together.
        total: f64 | null,
    }

    /// What a company owes and pays later than in a year.
    ///
    /// Source: schema `FinancialStatementBalanceSheetNonCurrentLiabilities` of Belvo's OpenAPI document, 1.223.0.
    BalanceSheetNonCurrentLiabilities {
        /// Currency units: what suppliers are owed.
        long_term_accounts_payable: f64 | null,
        /// Currency units: bonds, long-term loans and the like.
        long_term_financial_instruments: f64 | null,
        /// Currency units: what customers have paid for and will only receive over years.
        deferred_revenue: f64 | null,
        /// Currency units: what owners and investors have paid in for capital that is yet to be raised.
        contributions_for_future_capital_increases: f64 | null,
        /// Currency units: income tax that is put off.
        deferred_income_tax: f64 | null,
        /// Currency units: what employees are owed, such as pensions.
        employee_benefits: f64 | null,
        /// Currency units: what is set aside for costs that may come.
        long_term_provisions: f64 | null,
        /// Currency units: all non-current liabilities together.
        total: f64 | null,
    }

    /// What belongs to a company's owners.
    ///
    /// Source: schema `FinancialStatementBalanceSheetEquity` of Belvo's OpenAPI document, 1.223.0.
    BalanceSheetEquity {
        /// Currency units: the shares.
        stockholders_equity: f64 | null,
        /// Currency units: what was paid in for capital that is yet to be raised.
        future_capital_contributions: f64 | null,
        /// Currency units: the reserve that the law demands.
        legal_reserve: f64 | null,
        /// Currency units: what adjusting the capital, say for inflation, has added.
        capital_update_excess: f64 | null,
        /// Currency units: what adjusting the capital, say for inflation, has taken away. Belvo's example is negative.
        capital_update_insufficiency: f64 | null,
        /// Currency units: reserves that did not come out of the business itself.
        capital_reserve: f64 | null,
        /// Currency units: what shares were sold for above their nominal value.
        share_premium_on_stock_sales: f64 | null,
        /// Currency units: profits and losses of the years so far that were not paid out.
        retained_earnings: f64 | null,
        /// Currency units: gains and losses that bypass the income statement, such as exchange differences.
        other_comprehensive_income: f64 | null,
        /// Currency units: the part of the owner who has control.
        controlling_interest: f64 | null,
        /// Currency units: the part of the others.
        non_controlling_interest: f64 | null,
        /// Currency units: all equity together.
        total: f64 | null,
    }

    /// What a company earned and spent in a year.
    ///
    /// Source: schema `FinancialStatementIncomeStatement` of Belvo's OpenAPI document, 1.223.0.
    IncomeStatement {
        /// Currency units: what the business brought in. Sales at home and abroad need not add up to it.
        net_revenue: f64 | null,
        /// Currency units: sales in the company's country.
        domestic_sales: f64 | null,
        /// Currency units: sales in other countries.
        foreign_sales: f64 | null,
        /// Currency units: what materials cost.
        materials_used: f64 | null,
        /// Currency units: what the goods that were sold had cost.
        cost_of_goods_sold: f64 | null,
        /// Currency units: what the services that were sold had cost.
        cost_of_services_sold: f64 | null,
        /// Currency units: the revenue less the cost of what was sold, where that is a profit.
        gross_profit: f64 | null,
        /// Currency units: the same, where it is a loss.
        gross_loss: f64 | null,
        /// Currency units: what running the business cost.
        operating_expenses: f64 | null,
        /// Currency units: what the business made after its expenses, before interest and taxes, where that is a profit.
        operating_income: f64 | null,
        /// Currency units: the same, where it is a loss.
        operating_loss: f64 | null,
        /// Currency units: interest, exchange differences and the like, gains and costs together.
        financial_result: f64 | null,
        /// Currency units: the gains in `financial_result`; never negative.
        income_statement_financial_gains: f64 | null,
        /// Currency units: the costs in `financial_result`; always negative.
        income_statement_financial_costs: f64 | null,
        /// Currency units: its part in the profits and losses of companies that it has a say in.
        equity_in_earnings_of_affiliates: f64 | null,
        /// Currency units: what was made before income tax, where that is a profit.
        income_before_taxes: f64 | null,
        /// Currency units: the same, where it is a loss.
        loss_before_taxes: f64 | null,
        /// Currency units: income tax.
        income_taxes: f64 | null,
        /// Currency units: what was made after taxes by business that goes on, where that is a profit.
        income_from_continuing_operations: f64 | null,
        /// Currency units: the same, where it is a loss.
        loss_from_continuing_operations: f64 | null,
        /// Currency units: what was made by business that was given up or sold.
        discontinued_operations: f64 | null,
        /// Currency units: what was made in all, where that is a profit.
        net_income: f64 | null,
        /// Currency units: the same, where it is a loss.
        net_loss: f64 | null,
    }
}
