//! The model as TypeScript declarations.

use serde_json::Value;
use ts_rs::{Config, Dummy, TS, format_docs};

use super::{
    AccessMode, Account, AccountBalance, AccountCategory, AccountInstitution, CardCreditType, CardFeeType, CardNetwork,
    CategorizationRequest, CategorizationResponse, CategorizedTransaction, Category, ContractedChargeType, Counterparty, CounterpartyType,
    CreditCard, CreditData, CreditLimit, CreditLimitType, DecidedBy, Direction, EnrichTransaction, EnrichableAccount, ErrorKind,
    Explanation, FeeCharge, FeeChargeType, HolderType, InstallmentFrequency, InstitutionType, InterestPeriod, InterestRateType,
    InterestTaxType, Link, LinkStatus, LoanBalloonPayment, LoanCollateral, LoanContractedCharge, LoanData, LoanFee, LoanFeeType,
    LoanInterestRate, LoanInterestRateData, Merchant, Overdraft, Page, PaymentType, Problem, ReferenceIndex, RefreshRate, Subcategory,
    TermUnit, Transaction, TransactionBill, TransactionCreditCardData, TransactionLoanCharge, TransactionLoanData, TransactionLoanFee,
    TransactionStatus, WidgetToken,
};
use super::{
    AuthorizedPaymentMethod, Balance, BankAccount, BankAccountDetails, BankAccountHolder, BankAccountType, Bill, BillFinanceCharge,
    BillFinanceChargeType, BillPayment, BillPaymentMode, BillPaymentType, Charge, ChargeAccountDetails, ChargeBeneficiary,
    ChargeBeneficiaryAccount, ChargeBeneficiaryDetails, ChargeBeneficiaryHolder, ChargeMethodDetails, ChargeMethodInformation,
    ChargeOpenFinanceDetails, ChargeOpenFinanceInformation, ChargePayer, ChargePayerAccount, ChargePayerHolder, ChargePayerInformation,
    ChargePayingAccount, ChargeStatus, Consent, ConsentPermissions, ConsentStatus, Customer, CustomerIdentifierType, Enrollment,
    EnrollmentDetails, EnrollmentPlatform, EnrollmentStage, EnrollmentStatus, EnrollmentType, Exchange, ExchangeEvent,
    ExchangeOperationType, ExchangeSettlementMethod, FiliationType, HolderInformation, InformedIncomeFrequency, Institution,
    InstitutionFeature, InstitutionFormField, InstitutionFormFieldValue, InstitutionIntegrationType, InstitutionOpenBanking,
    InstitutionStatus, MaritalStatus, NextStepBankAccount, NextStepBankAccountDetails, NextStepConfirmation, NextStepHolder,
    NextStepInstitution, NextStepInstitutions, NextStepPayer, NextStepType, OccupationCode, Owner, OwnerAddress, OwnerDocument,
    OwnerDocumentId, OwnerDocumentType, OwnerEconomicActivity, OwnerEmail, OwnerFiliation, OwnerFinancialProfile, OwnerFinancialRelation,
    OwnerGender, OwnerInformedIncome, OwnerInformedRevenue, OwnerNationality, OwnerNationalityDocument, OwnerParty, OwnerPatrimony,
    OwnerPayrollAccount, OwnerPhoneNumber, OwnerProcurator, OwnerProduct, OwnerProductType, OwnerSalaryPortability, PartyDocumentType,
    PartyPersonType, PartyType, PaymentAuthorization, PaymentAuthorizationBeneficiary, PaymentAuthorizationConfiguration,
    PaymentAuthorizationPayer, PaymentAuthorizationStatus, PaymentAuthorizationTarget, PaymentCountry, PaymentCurrency, PaymentFormField,
    PaymentFormFieldValue, PaymentInstitution, PaymentIntent, PaymentIntentError, PaymentIntentMethodDetails, PaymentIntentMethodType,
    PaymentIntentNextStep, PaymentIntentOpenFinanceDetails, PaymentIntentStatus, PaymentMethodType, PaymentProvider, PaymentSchedule,
    PaymentToken, PaymentTransaction, PhoneNumberType, PixKeyHolder, ProcuratorType, ScheduleCustom, ScheduleDaily, ScheduleMonthly,
    ScheduleSingle, ScheduleWeekly, Weekday,
};
use super::{
    BalanceSheet, BalanceSheetCurrentAssets, BalanceSheetCurrentLiabilities, BalanceSheetEquity, BalanceSheetNonCurrentAssets,
    BalanceSheetNonCurrentLiabilities, ChileActivity, ChileAddress, ChileAddressType, ChileAuthorizedDocument, ChileCompanyStake,
    ChileCredit, ChileDebt, ChileDebtReport, ChileDebtor, ChileDocumentIdType, ChileEmail, ChileEmailType, ChileEquityHolder,
    ChileFiscalOffice, ChileInvoice, ChileInvoiceSummary, ChilePhone, ChilePhoneType, ChilePropertyTax, ChilePropertyTaxPayment,
    ChilePurchaseDetails, ChileRepresentative, ChileSaleDetails, ChileTaxEntity, ChileTaxRegime, ChileTaxStatus, FinancialStatement,
    IncomeStatement, Invoice, InvoiceItem, InvoiceItemRetainedTax, InvoiceItemTransferredTax, InvoicePayment, InvoicePaymentDocument,
    InvoicePaymentMethod, InvoicePayroll, InvoicePayrollDeduction, InvoicePayrollEarning, InvoicePayrollOtherPayment,
    InvoicePayrollPeriodicity, InvoiceRetainedTax, InvoiceTaxDetails, InvoiceTransferredTax, InvoiceType, InvoiceWarning, RelatedInvoice,
    TaxComplianceOutcome, TaxComplianceStatus, TaxPayer, TaxRetention, TaxRetentionPart, TaxRetentionPaymentStatus,
    TaxRetentionReceiverNationality, TaxReturn, TaxStatus, TaxStatusActivity, TaxStatusAddress, TaxStatusCrossStreets, TaxStatusObligation,
    TaxStatusRegime,
};
use super::{
    BrokerNote, CurrentEmployment, CurrentEmploymentPerson, CurrentEmploymentRecord, CurrentEmploymentStatus, Employer, Employment,
    EmploymentDocument, EmploymentDocumentType, EmploymentEvent, EmploymentRecord, EmploymentRecordDetail, EmploymentRecordEntitlements,
    EmploymentRecordFile, EmploymentRecordPerson, EmploymentRecordStatus, EmploymentScore, EmploymentStatusUpdate, Investment,
    InvestmentBalance, InvestmentClassification, InvestmentDebtor, InvestmentDirection, InvestmentRemuneration, InvestmentTransaction,
    InvestmentVoucherPayments, Occupation, Salary, SalaryEstimation, SalaryType, SocialSecuritySummary,
};
use super::{
    ColombiaEmployer, ColombiaEmployment, ColombiaEmploymentType, ColombiaSalary, ColombiaSalaryType, ColombiaStatusChange,
    EmploymentMetric, EmploymentMetricChange, EmploymentMetricEntry, EmploymentMetricExplanation, EmploymentMetricSpan, EmploymentMetrics,
    EnrichedIncome, EnrichedRecurringExpense, EnrichedRiskInsights, FoundRecurringExpense, Income, IncomeAccount, IncomeConfidence,
    IncomeFrequency, IncomeSourceType, IncomeStream, IncomeTransaction, IncomeType, IncomesRequest, InstalmentPlan, NextPayment,
    PriceChange, RecurringExpense, RecurringExpenseCategory, RecurringExpenseDetails, RecurringExpenseFrequency,
    RecurringExpensePaymentType, RecurringExpenseStatus, RecurringExpenseTransaction, RecurringExpensesRequest, RiskAccount,
    RiskAssetsMetrics, RiskBalancesMetrics, RiskCashflowMetrics, RiskCategoryMetrics, RiskCreditCardsMetrics, RiskInsightDay,
    RiskInsightExplanation, RiskInsightPoint, RiskInsights, RiskInsightsUser, RiskLoansMetrics, RiskTransaction, RiskTransactionsMetrics,
    SalaryEffect,
};

/// What stands before the declarations that are made from Rust types.
const OPEN: &str = "\
/**
 * One of the names of `T`, or a name that Belvo added since: such a name comes as it is.
 */
export type Open<T extends string> = T | (string & {});
";

/// The documentation of [`Value`], which ts-rs declares as `JsonValue`.
const VALUE_DOCS: &str = "\
/**
 * Any JSON.
 */
";

/// The declarations of these types, in this order.
macro_rules! declarations_of {
    ($($ty:ty),+ $(,)?) => {{
        [$(declaration::<$ty>()),+].concat()
    }};
}

/// The whole model as one TypeScript module: every type with its documentation, always in the same order.
pub fn declarations() -> String {
    let types = declarations_of![
        // Lists.
        Page<Dummy>,
        // Links.
        Link,
        AccessMode,
        RefreshRate,
        LinkStatus,
        WidgetToken,
        // Accounts.
        Account,
        AccountInstitution,
        InstitutionType,
        AccountCategory,
        AccountBalance,
        Overdraft,
        // Credit cards.
        CreditData,
        CardNetwork,
        CreditLimit,
        CreditLimitType,
        CreditCard,
        // Loans.
        LoanData,
        TermUnit,
        InstallmentFrequency,
        LoanInterestRate,
        InterestPeriod,
        LoanInterestRateData,
        InterestTaxType,
        InterestRateType,
        ReferenceIndex,
        LoanFee,
        LoanFeeType,
        FeeChargeType,
        FeeCharge,
        LoanContractedCharge,
        ContractedChargeType,
        LoanCollateral,
        LoanBalloonPayment,
        // Transactions.
        Transaction,
        TransactionStatus,
        PaymentType,
        TransactionCreditCardData,
        CardFeeType,
        CardCreditType,
        TransactionBill,
        Counterparty,
        CounterpartyType,
        TransactionLoanData,
        TransactionLoanFee,
        TransactionLoanCharge,
        Direction,
        Merchant,
        // Categorization.
        Category,
        Subcategory,
        CategorizationRequest,
        EnrichTransaction,
        HolderType,
        EnrichableAccount,
        CategorizationResponse,
        CategorizedTransaction,
        Explanation,
        DecidedBy,
        // Investments in Brazil.
        Investment,
        InvestmentBalance,
        InvestmentRemuneration,
        InvestmentClassification,
        InvestmentVoucherPayments,
        InvestmentDebtor,
        InvestmentTransaction,
        InvestmentDirection,
        BrokerNote,
        // Employment.
        EmploymentRecord,
        EmploymentRecordPerson,
        EmploymentRecordEntitlements,
        EmploymentRecordStatus,
        EmploymentDocument,
        EmploymentDocumentType,
        SocialSecuritySummary,
        EmploymentRecordDetail,
        EmploymentStatusUpdate,
        EmploymentEvent,
        EmploymentScore,
        SalaryEstimation,
        EmploymentRecordFile,
        CurrentEmployment,
        CurrentEmploymentPerson,
        CurrentEmploymentStatus,
        CurrentEmploymentRecord,
        Employment,
        Employer,
        Occupation,
        Salary,
        SalaryType,
        ColombiaEmployment,
        ColombiaEmployer,
        ColombiaSalary,
        ColombiaEmploymentType,
        ColombiaSalaryType,
        ColombiaStatusChange,
        // Enrichment.
        Income,
        IncomeStream,
        IncomeType,
        IncomeFrequency,
        IncomeConfidence,
        IncomeSourceType,
        RecurringExpense,
        RecurringExpenseTransaction,
        RecurringExpenseFrequency,
        RecurringExpenseCategory,
        RecurringExpensePaymentType,
        RiskInsights,
        RiskAssetsMetrics,
        RiskCreditCardsMetrics,
        RiskLoansMetrics,
        RiskBalancesMetrics,
        RiskTransactionsMetrics,
        RiskCashflowMetrics,
        RiskCategoryMetrics,
        EmploymentMetrics,
        EmploymentMetric,
        EmploymentMetricExplanation,
        EmploymentMetricEntry,
        EmploymentMetricChange,
        EmploymentMetricSpan,
        SalaryEffect,
        // Enrichment of one's own data.
        IncomesRequest,
        IncomeTransaction,
        IncomeAccount,
        EnrichedIncome,
        RecurringExpensesRequest,
        EnrichedRecurringExpense,
        FoundRecurringExpense,
        RecurringExpenseDetails,
        RecurringExpenseStatus,
        NextPayment,
        PriceChange,
        InstalmentPlan,
        RiskInsightsUser,
        RiskAccount,
        RiskTransaction,
        EnrichedRiskInsights,
        RiskInsightPoint,
        RiskInsightExplanation,
        RiskInsightDay,
        // Banking.
        InstitutionIntegrationType,
        InstitutionStatus,
        Institution,
        InstitutionFormField,
        InstitutionFormFieldValue,
        InstitutionFeature,
        InstitutionOpenBanking,
        ConsentStatus,
        Consent,
        ConsentPermissions,
        Balance,
        ExchangeOperationType,
        ExchangeSettlementMethod,
        Exchange,
        ExchangeEvent,
        BillFinanceChargeType,
        BillPaymentType,
        BillPaymentMode,
        Bill,
        BillFinanceCharge,
        BillPayment,
        MaritalStatus,
        OwnerGender,
        OwnerDocumentType,
        PhoneNumberType,
        FiliationType,
        PartyPersonType,
        PartyType,
        PartyDocumentType,
        Owner,
        OwnerDocumentId,
        OwnerDocument,
        OwnerNationality,
        OwnerNationalityDocument,
        OwnerEmail,
        OwnerAddress,
        OwnerPhoneNumber,
        OwnerFiliation,
        OwnerParty,
        OccupationCode,
        InformedIncomeFrequency,
        ProcuratorType,
        OwnerProductType,
        OwnerFinancialProfile,
        OwnerInformedIncome,
        OwnerEconomicActivity,
        OwnerInformedRevenue,
        OwnerPatrimony,
        OwnerFinancialRelation,
        OwnerProcurator,
        OwnerProduct,
        OwnerSalaryPortability,
        OwnerPayrollAccount,
        // Invoices of Mexican taxpayers.
        Invoice,
        InvoiceType,
        InvoicePaymentMethod,
        InvoiceTaxDetails,
        InvoiceRetainedTax,
        InvoiceTransferredTax,
        InvoiceItem,
        InvoiceItemRetainedTax,
        InvoiceItemTransferredTax,
        RelatedInvoice,
        InvoicePayment,
        InvoicePaymentDocument,
        InvoiceWarning,
        InvoicePayroll,
        InvoicePayrollPeriodicity,
        InvoicePayrollEarning,
        InvoicePayrollDeduction,
        InvoicePayrollOtherPayment,
        // Financial statements.
        FinancialStatement,
        BalanceSheet,
        BalanceSheetCurrentAssets,
        BalanceSheetNonCurrentAssets,
        BalanceSheetCurrentLiabilities,
        BalanceSheetNonCurrentLiabilities,
        BalanceSheetEquity,
        IncomeStatement,
        // Tax compliance.
        TaxComplianceStatus,
        TaxComplianceOutcome,
        // Tax retentions.
        TaxRetention,
        TaxRetentionReceiverNationality,
        TaxRetentionPart,
        TaxRetentionPaymentStatus,
        // Tax returns.
        TaxReturn,
        // Tax status.
        TaxStatus,
        TaxPayer,
        TaxStatusAddress,
        TaxStatusCrossStreets,
        TaxStatusActivity,
        TaxStatusRegime,
        TaxStatusObligation,
        // Invoices of Chilean taxpayers.
        ChileInvoice,
        ChilePurchaseDetails,
        ChileSaleDetails,
        ChileInvoiceSummary,
        // Tax status in Chile.
        ChileTaxStatus,
        ChileTaxEntity,
        ChileAddress,
        ChileAddressType,
        ChileEmail,
        ChileEmailType,
        ChilePhone,
        ChilePhoneType,
        ChileActivity,
        ChileRepresentative,
        ChileEquityHolder,
        ChileCompanyStake,
        ChileTaxRegime,
        ChileAuthorizedDocument,
        ChilePropertyTax,
        ChilePropertyTaxPayment,
        ChileFiscalOffice,
        // Debt reports of Chile.
        ChileDebtReport,
        ChileDebtor,
        ChileDocumentIdType,
        ChileDebt,
        ChileCredit,
        // Payments in Brazil.
        PaymentInstitution,
        Customer,
        CustomerIdentifierType,
        PaymentCountry,
        BankAccount,
        BankAccountType,
        BankAccountHolder,
        HolderInformation,
        BankAccountDetails,
        Enrollment,
        EnrollmentType,
        EnrollmentStatus,
        EnrollmentDetails,
        EnrollmentStage,
        EnrollmentPlatform,
        PaymentTransaction,
        PaymentCurrency,
        PaymentToken,
        Charge,
        ChargeStatus,
        ChargeBeneficiary,
        ChargeBeneficiaryDetails,
        ChargeBeneficiaryAccount,
        ChargeBeneficiaryHolder,
        ChargeAccountDetails,
        ChargePayer,
        ChargePayerAccount,
        ChargePayerHolder,
        PaymentProvider,
        PaymentMethodType,
        ChargeMethodDetails,
        ChargeOpenFinanceDetails,
        ChargeMethodInformation,
        ChargeOpenFinanceInformation,
        PixKeyHolder,
        ChargePayerInformation,
        ChargePayingAccount,
        PaymentSchedule,
        ScheduleSingle,
        ScheduleDaily,
        ScheduleWeekly,
        Weekday,
        ScheduleMonthly,
        ScheduleCustom,
        PaymentAuthorization,
        PaymentAuthorizationStatus,
        AuthorizedPaymentMethod,
        PaymentAuthorizationPayer,
        PaymentAuthorizationBeneficiary,
        PaymentAuthorizationTarget,
        PaymentAuthorizationConfiguration,
        PaymentIntent,
        PaymentIntentStatus,
        PaymentIntentMethodType,
        PaymentIntentMethodDetails,
        PaymentIntentOpenFinanceDetails,
        PaymentIntentError,
        PaymentIntentNextStep,
        NextStepType,
        NextStepInstitutions,
        NextStepPayer,
        NextStepConfirmation,
        NextStepBankAccount,
        NextStepBankAccountDetails,
        NextStepHolder,
        NextStepInstitution,
        PaymentFormField,
        PaymentFormFieldValue,
        // Errors.
        ErrorKind,
        Problem,
    ];
    let value = declaration::<Value>();
    format!("{OPEN}{types}{VALUE_DOCS}{value}")
}

/// The exported declaration of one type, with its documentation before it.
pub fn declaration<T: TS>() -> String {
    let config = Config::new().with_large_int("number");
    format!("{}export {}\n", without_links(&T::docs().unwrap_or_default()), without_links(&T::decl(&config)))
}

/// The comment of a union of names: what it is about, then what each name means, a line a name.
pub(crate) fn union_docs(about: &[&str], names: &[(&str, &[&str])]) -> String {
    let lines: Vec<String> = names
        .iter()
        .filter(|(_, docs)| !docs.is_empty())
        .map(|(name, docs)| {
            let meaning = docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
            let name = format!("`{name}`");
            if meaning.starts_with(&name) { format!(" - {meaning}") } else { format!(" - {name}: {meaning}") }
        })
        .collect();
    let blank = if lines.is_empty() { [].as_slice() } else { &[""] };
    format_docs(&[about, blank, &lines.iter().map(String::as_str).collect::<Vec<_>>()].concat())
}

/// Turns rustdoc's links between items into the code that they show. Links to addresses stay.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        plain.push_str(before);
        let link = after.split_once("`]").filter(|(item, _)| !item.contains(['`', '\n']));
        if let Some((item, tail)) = link.filter(|(_, tail)| !tail.starts_with("(http")) {
            plain.extend(["`", item, "`"]);
            rest = tail.strip_prefix('(').and_then(|target| target.split_once(')')).map_or(tail, |(_, tail)| tail);
        } else {
            plain.push_str("[`");
            rest = after;
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_between_items_become_code() {
        for (docs, expected) in [
            ("under [`Category::Taxes`].", "under `Category::Taxes`."),
            ("see [`Page`](crate::model::Page), [`Link`]s", "see `Page`, `Link`s"),
            ("see [`ts`](https://example.com/a_(b))", "see [`ts`](https://example.com/a_(b))"),
            ("`a[0]`, [`", "`a[0]`, [`"),
            ("[`a`][`b`]", "`a``b`"),
        ] {
            assert_eq!(without_links(docs), expected);
        }
    }

    #[test]
    fn a_union_says_what_its_names_mean() {
        let docs = union_docs(&[" About."], &[("a", &[" First", " line."]), ("b", &[" `b`, a name."]), ("c", &[])]);
        assert_eq!(docs, "/**\n * About.\n *\n * - `a`: First line.\n * - `b`, a name.\n */\n");
        assert_eq!(union_docs(&[" About."], &[("a", &[])]), "/**\n * About.\n */\n");
    }
}
