//! What an account says of the loan behind it.

use super::answer::{answer, without_nulls};
use super::open::{Open, wire_enum};

wire_enum! {
    /// The unit in which a loan's term is counted.
    TermUnit {
        /// Days.
        Day = "DAY",
        /// Weeks.
        Week = "WEEK",
        /// Months.
        Month = "MONTH",
        /// Years.
        Year = "YEAR",
        /// There is no term, or none of it is left.
        NoDeadline = "NO_DEADLINE_REMAINING",
    }
}

wire_enum! {
    /// How often an installment is due.
    InstallmentFrequency {
        /// At no fixed interval.
        Irregular = "IRREGULAR",
        /// Every week.
        Weekly = "WEEKLY",
        /// Every two weeks.
        Fortnightly = "FORTNIGHTLY",
        /// Every month.
        Monthly = "MONTHLY",
        /// Every two months.
        Bimonthly = "BIMONTHLY",
        /// Every three months.
        Quarterly = "QUARTERLY",
        /// Every six months.
        Biannually = "BIANNUALLY",
        /// Every year.
        Annually = "ANNUALLY",
        /// Another interval: `installment_frequency_info` may name it.
        Other = "OTHER",
    }
}

wire_enum! {
    /// The period that an interest rate is for.
    InterestPeriod {
        /// A month.
        Monthly = "MONTHLY",
        /// A year.
        Yearly = "YEARLY",
    }
}

wire_enum! {
    /// Whether compounding within the period is counted into a rate.
    InterestTaxType {
        /// It is not.
        Nominal = "NOMINAL",
        /// It is.
        Effective = "EFFECTIVE",
    }
}

wire_enum! {
    /// Whether interest bears interest.
    InterestRateType {
        /// It does not.
        Simple = "SIMPLE",
        /// It does.
        Compound = "COMPOUND",
    }
}

wire_enum! {
    /// What an interest rate follows.
    ReferenceIndex {
        /// Nothing.
        WithoutIndex = "WITHOUT_INDEX_TYPE",
        /// Fixed when the contract was made.
        PreFixed = "PRE_FIXED",
        /// An index that is known at the end of the period.
        PostFixed = "POST_FIXED",
        /// A rate that changes with the market.
        Floating = "FLOATING",
        /// A price index.
        IndexedPrice = "INDEXED_PRICE",
        /// The rules of rural credit.
        RuralCredit = "RURAL_CREDIT",
        /// Another index: `reference_index_info` may name it.
        Other = "OTHER_INDEX",
    }
}

wire_enum! {
    /// What a loan's fee is for.
    LoanFeeType {
        /// The operation itself.
        Operation = "OPERATION_FEE",
        /// Insurance.
        Insurance = "INSURANCE_FEE",
        /// Anything else.
        Others = "OTHERS",
    }
}

wire_enum! {
    /// How often a fee is charged.
    FeeChargeType {
        /// Once.
        Single = "SINGLE",
        /// With every installment.
        PerInstallment = "PER_INSTALLMENT",
    }
}

wire_enum! {
    /// How a fee is worked out.
    FeeCharge {
        /// The value is the least that is charged.
        Minimum = "MINIMUM",
        /// The value is the most that is charged.
        Maximum = "MAXIMUM",
        /// The value is what is charged.
        Fixed = "FIXED",
        /// The fee's `rate` is charged.
        Percentage = "PERCENTAGE",
    }
}

wire_enum! {
    /// What a contract charges when a loan is not paid as agreed.
    ContractedChargeType {
        /// Interest on the overdue amount.
        LatePaymentInterest = "LATE_PAYMENT_INTEREST_FEE",
        /// A fine for paying late.
        LatePaymentPenalty = "LATE_PAYMENT_PENALTY_FEE",
        /// Interest for default.
        DefaultInterest = "DEFAULT_INTEREST_FEE",
        /// Tax on the contract.
        ContractTax = "LOAN_CONTRACT_TAX",
        /// Tax on the overdue amount.
        LatePaymentTax = "LATE_PAYMENT_TAX",
        /// Nothing.
        NoCharge = "NO_CHARGE",
        /// Anything else: `info` may say what.
        Other = "OTHER",
    }
}

answer! {
    /// A loan or a financing. Amounts are in the account's currency.
    ///
    /// Source: schema `AccountLoanDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanData {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// The contract's number in the country's common scheme (in Brazil the IPOC): 22 to 67 digits.
        loan_code: String,
        /// Currency units: what the contract was signed for, with interest, taxes and fees.
        contract_amount: f64 | null,
        /// What the loan costs all in all, as reckoned at the start. Belvo's example has currency units.
        total_effective_cost: f64 | null,
        /// The kind of loan, in the institution's words, such as `HOME_EQUITY`.
        loan_type: String,
        /// Currency units: what is left to pay, with interest.
        outstanding_balance: f64 | null,
        /// The interest rates.
        interest_rates: Vec<LoanInterestRate>,
        /// The fees.
        #[serde(deserialize_with = "without_nulls")]
        fees: Vec<LoanFee> | null,
        /// What is charged when the loan is not paid as agreed.
        #[serde(deserialize_with = "without_nulls")]
        contracted_charges: Vec<LoanContractedCharge> | null,
        /// What the borrower gave as security.
        #[serde(deserialize_with = "without_nulls")]
        collaterals: Vec<LoanCollateral> | null,
        /// Payments that are larger than the regular installments.
        #[serde(deserialize_with = "without_nulls")]
        balloon_payments: Vec<LoanBalloonPayment> | null,
        /// The unit in which the contract counts its term.
        installments_contract_term_frequency: Open<TermUnit> | null,
        /// How often an installment is due.
        installment_frequency: Open<InstallmentFrequency>,
        /// More on `installment_frequency`, in the institution's words.
        installment_frequency_info: String | null,
        /// When the first installment is due, `YYYY-MM-DD`.
        first_installment_due_date: String | null,
        /// How many installments the loan has.
        number_of_installments_total: i32 | null,
        /// How many installments are still to be paid.
        number_of_installments_outstanding: i32 | null,
        /// How many installments are paid.
        number_of_installments_paid: i32 | null,
        /// How many installments are overdue.
        number_of_installments_past_due: i32 | null,
        /// The days on which money was paid out, `YYYY-MM-DD`.
        #[serde(deserialize_with = "without_nulls")]
        disbursement_dates: Vec<String> | null,
        /// The day on which the loan was paid off, `YYYY-MM-DD`.
        settlement_date: String | null,
        /// The day on which the contract was signed, `YYYY-MM-DD`.
        contract_start_date: String,
        /// The day on which the last payment is expected, `YYYY-MM-DD`.
        contract_end_date: String | null,
        /// The unit in which the rest of the term is counted.
        contract_remaining_frequency: Open<TermUnit> | null,
        /// How much of the term is left; Belvo counts it in installments.
        contract_remaining_total: i32 | null,
        /// How the installments pay the loan down, in the institution's words, such as `SAC` or `PRICE`.
        amortization_schedule: String,
        /// More on `amortization_schedule`, in the institution's words.
        amortization_schedule_info: String | null,
        /// Who deducts the installments and passes them on: a CNPJ, 14 digits.
        consignee_id: String | null,
        /// The contract's number at the institution.
        contract_number: String | null,
        /// Always null in Brazil's open finance.
        monthly_payment: f64 | null,
        /// Always null in Brazil's open finance.
        principal: f64 | null,
        /// Always null in Brazil's open finance.
        payment_day: String | null,
        /// Always null in Brazil's open finance.
        outstanding_principal: f64 | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        credit_limit: f64 | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        last_period_balance: f64 | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        interest_rate: f64 | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        limit_day: String | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        cutting_day: String | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        cutting_date: String | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        last_payment_date: String | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        no_interest_payment: f64 | null,
    }

    /// An interest rate of a loan. What the institution says is in `interest_rate_data`; the rest is Belvo's summary.
    ///
    /// Source: schema `AccountLoanDataInterestRateOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanInterestRate {
        /// What the rate is called, such as `NOMINAL`.
        name: String | null,
        /// The period that the rate is for.
        r#type: Open<InterestPeriod>,
        /// The rate, in percent or in currency units: Belvo does not say which.
        value: f64 | null,
        /// The rate in detail.
        interest_rate_data: LoanInterestRateData | null,
    }

    /// An interest rate in detail.
    ///
    /// Source: schema `AccountLoanDataInterestRateDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanInterestRateData {
        /// Whether compounding within the period is counted in.
        tax_type: Open<InterestTaxType>,
        /// Whether interest bears interest.
        rate_type: Open<InterestRateType>,
        /// The period that the rate is for.
        r#type: Open<InterestPeriod>,
        /// How days are counted, month over year: `30/360`.
        calculation_base: String,
        /// What the rate follows.
        reference_index_type: Open<ReferenceIndex>,
        /// The index itself, in the institution's words, such as `TR_TBF`.
        reference_index_subtype: String | null,
        /// More on the index, in the institution's words.
        reference_index_info: String | null,
        /// The part of the rate that is fixed beforehand, a fraction: 0.062 is 6.2 percent.
        pre_fixed_rate: f64,
        /// The part of the rate that is only known afterwards, a fraction: 0.062 is 6.2 percent.
        post_fixed_rate: f64,
        /// More on the rate, in the institution's words.
        additional_info: String | null,
    }

    /// A fee that a loan's contract provides for.
    ///
    /// Source: schema `AccountLoanDataFeesOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanFee {
        /// Always null in Brazil's open finance.
        r#type: Open<LoanFeeType> | null,
        /// Currency units: how much it is in all.
        value: f64 | null,
        /// The fee's name.
        name: String,
        /// The institution's short name of the fee.
        code: String,
        /// How often it is charged.
        fee_charge_type: Open<FeeChargeType>,
        /// How it is worked out.
        fee_charge: Open<FeeCharge>,
        /// For fees that are a share of the loan, a fraction: 0.062 is 6.2 percent.
        rate: f64 | null,
    }

    /// What is charged when a loan is not paid as agreed.
    ///
    /// Source: schema `AccountLoanDataContractedChargesOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanContractedCharge {
        /// What it is for.
        r#type: Open<ContractedChargeType>,
        /// More on the charge, in the institution's words.
        info: String | null,
        /// The share of the loan that is charged, a fraction: 0.062 is 6.2 percent.
        rate: f64 | null,
    }

    /// What a borrower gave as security.
    ///
    /// Source: schema `AccountLoanDataCollateralsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanCollateral {
        /// What kind of security it is, in the institution's words.
        r#type: String,
        /// What kind of security it is within `type`, in the institution's words.
        subtype: String,
        /// The currency of `amount`, ISO 4217: `BRL`.
        currency: String,
        /// Currency units: what it is worth.
        amount: f64,
    }

    /// A payment that is larger than the regular installments.
    ///
    /// Source: schema `AccountLoanDataBalloonPaymentsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    LoanBalloonPayment {
        /// When it is due, `YYYY-MM-DD`.
        due_date: String | null,
        /// The currency of `amount`, ISO 4217: `BRL`.
        currency: String | null,
        /// Currency units: how much it is.
        amount: f64 | null,
    }
}
