//! Investments in Brazil.

use super::answer::answer;
use super::open::Either;

answer! {
    /// An investment in Brazil, as it stood when it was read.
    ///
    /// Source: schema `InvestmentBrazil` of Belvo's OpenAPI document, 1.223.0.
    Investment {
        /// Belvo's id (UUID).
        id: String,
        /// What kind it is: `FIXED_INCOME_BANKING`, `FIXED_INCOME_CREDIT`, `VARIABLE_INCOME`, `TREASURY_BOND` or
        /// `INVESTMENT_FUND`.
        r#type: String,
        /// The tax number (CNPJ) of who issued it, or of the fund. Not for treasury bonds.
        issuer_id_number: String | null,
        /// The international number of the security (ISIN, ISO 6166).
        isin_number: String | null,
        /// ISO 4217, such as `BRL`.
        currency: String,
        /// What it is called: `CDB`, `LCI`, `DEBENTURES`, the name of a fund, a bond or a share.
        product_name: String,
        /// Whether no tax is due. Only for `FIXED_INCOME_CREDIT`.
        is_tax_exempt: bool,
        /// The code that it is cleared by. Only for fixed income.
        clearing_code: String | null,
        /// When it ends, `YYYY-MM-DD`. Only for fixed income and treasury bonds.
        due_date: String | null,
        /// When it was issued, `YYYY-MM-DD`. Only for fixed income.
        issue_date: String | null,
        /// When it was bought, `YYYY-MM-DD`. Only for fixed income and treasury bonds.
        purchase_date: String | null,
        /// Until when it cannot be given back, `YYYY-MM-DD`. Only for fixed income.
        grace_period_date: String | null,
        /// Currency units: what one unit cost when it was issued. Only for fixed income.
        issue_unit_price: f64 | null,
        /// What it is worth.
        balance: InvestmentBalance,
        /// What it pays.
        remuneration: InvestmentRemuneration,
        /// What kind of fund it is. Only for funds.
        classification_details: InvestmentClassification | null,
        /// Whether and how often it pays interest before it ends. Only for `FIXED_INCOME_CREDIT` and treasury bonds.
        voucher_payment_details: InvestmentVoucherPayments,
        /// Who owes it. Only for `FIXED_INCOME_CREDIT`.
        debtor_details: InvestmentDebtor | null,
    }

    /// What an investment is worth. Amounts are in its currency.
    ///
    /// Source: schema `InvestmentBalance` of Belvo's OpenAPI document, 1.223.0.
    InvestmentBalance {
        /// The moment that the figures are of (ISO 8601).
        reference_date: String,
        /// Currency units: before taxes and fees.
        gross_value: f64,
        /// Currency units: what cannot be used.
        blocked_amount: f64,
        /// How many units are held.
        quantity: f64,
        /// Currency units: one unit, before taxes and fees.
        gross_unit_price: f64 | null,
        /// Currency units: after taxes and fees.
        net_value: f64 | null,
        /// Currency units: what was taken off the net value.
        withheld_amount: f64 | null,
        /// Currency units: the fees and taxes of the transaction.
        transaction_fee: f64 | null,
        /// Currency units: what one unit cost when it was bought.
        purchase_unit_price: f64 | null,
        /// The fixed part of what it pays. Belvo does not say in which unit.
        pre_fixed_rate: f64 | null,
        /// How much of the index the variable part follows; by Belvo's pattern a fraction.
        post_fixed_rate: f64 | null,
        /// The penalty for late payment, as agreed. Belvo does not say in which unit.
        penalty_fee: f64 | null,
        /// The interest for late payment, as agreed. Belvo does not say in which unit.
        late_payment_fee: f64 | null,
        /// Currency units: the price at the end of the day.
        closing_price: f64 | null,
        /// How many units the price is for.
        unit_price_factor: f64 | null,
    }

    /// What an investment pays.
    ///
    /// Source: schema `Remuneration` of Belvo's OpenAPI document, 1.223.0.
    InvestmentRemuneration {
        /// The fixed interest, as a fraction: 0.15 is 15 %.
        pre_fixed_rate: f64 | null,
        /// The variable interest when it was issued, as a fraction: 0.15 is 15 %.
        post_fixed_rate: f64 | null,
        /// How interest grows: `LINEAR` or `EXPONENCIAL`.
        rate_type: String | null,
        /// What time the rate is for: `DIARIO`, `MENSAL`, `SEMESTRAL` or `ANUAL`.
        rate_periodicity: String | null,
        /// Which days count: `DIAS_UTEIS` (working days) or `DIAS_CORRIDOS` (all days).
        calculation_base: String | null,
        /// The index that the variable part follows: `CDI`, `DI`, `TR`, `IPCA`, `IGP_M`, `IGP_DI`, `INPC`, `BCP`, `TLC`, `SELIC`,
        /// `PRE_FIXADO` or `OUTROS`.
        indexer: String | null,
        /// Which index it is, where `indexer` is `OUTROS`.
        indexer_additional_info: String | null,
    }

    /// What kind of fund an investment is, by ANBIMA's classes.
    ///
    /// Source: schema `ClassificationDetails` of Belvo's OpenAPI document, 1.223.0.
    InvestmentClassification {
        /// `RENDA_FIXA` (fixed income), `ACOES` (shares), `MULTIMERCADO` (mixed) or `CAMBIAL` (currencies).
        category: String | null,
        /// The class within the category.
        class: String | null,
        /// The class within the class.
        subclass: String | null,
    }

    /// Whether and how often an investment pays interest before it ends.
    ///
    /// Source: schema `VoucherPaymentDetails` of Belvo's OpenAPI document, 1.223.0.
    InvestmentVoucherPayments {
        /// Whether it does.
        is_voucher_payment: bool,
        /// How often: `MENSAL`, `TRIMESTRAL`, `SEMESTRAL`, `ANUAL`, `IRREGULAR` or `OUTROS`.
        periodicity: String | null,
        /// How often, where `periodicity` is `OUTROS`.
        periodicity_additional_info: String | null,
    }

    /// Who owes what was invested.
    ///
    /// Source: schema `DebtorDetails` of Belvo's OpenAPI document, 1.223.0.
    InvestmentDebtor {
        /// The company's name.
        name: String,
        /// The company's tax number (CNPJ). Belvo's examples have a number here, whose zeros in front are lost.
        id_document_number: Either<String, i64>,
    }
}
