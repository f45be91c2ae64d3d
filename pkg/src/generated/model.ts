// Made by `cargo xtask types` from the Rust crate. Do not edit.

/**
 * One of the names of `T`, or a name that Belvo added since: such a name comes as it is.
 */
export type Open<T extends string> = T | (string & {});
/**
 * One page of a list, as Belvo answers it.
 */
export type Page<T> = {
  /**
   * How many items the whole list has.
   */
  count: number;
  /**
   * The address of the next page, null on the last one.
   */
  next: string | null;
  /**
   * The address of the page before, null on the first one.
   */
  previous: string | null;
  /**
   * The items: at most the page size, 100 unless asked for otherwise, 1,000 at most.
   */
  results: Array<T>;
};
/**
 * A user's connection to an institution. All other data belongs to one.
 *
 * Source: schema `Link` of Belvo's OpenAPI document, 1.223.0.
 */
export type Link = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * Belvo's name of the institution, such as `erebor_mx_retail`.
   */
  institution: string;
  /**
   * Whether Belvo refreshes the link by itself.
   */
  access_mode: Open<AccessMode> | null;
  /**
   * When Belvo last read data of this link (ISO 8601; not always with a zone).
   */
  last_accessed_at: string | null;
  /**
   * When the link was made (ISO 8601).
   */
  created_at: string;
  /**
   * Your own id of the user, 3 to 256 characters.
   */
  external_id: string | null;
  /**
   * A 44-character id that is the same for all links of one user at one institution.
   */
  institution_user_id: string | null;
  /**
   * Whether the link can be used.
   */
  status: Open<LinkStatus>;
  /**
   * Belvo's id of who made the link (UUID).
   */
  created_by: string | null;
  /**
   * How often a recurrent link is refreshed; null for a single link.
   */
  refresh_rate: Open<RefreshRate> | null;
  /**
   * How long Belvo keeps the credentials: `store`, `nostore`, or days such as `365d`.
   */
  credentials_storage: string | null;
  /**
   * The resources that are loaded when the link is made.
   */
  fetch_resources: Array<string> | null;
  /**
   * How long Belvo keeps data of a link that is not refreshed, in days such as `365d`.
   */
  stale_in: string | null;
};
/**
 * How often Belvo reads a link's data.
 *
 * - `single`: When asked to.
 * - `recurrent`: At the link's refresh rate as well.
 */
export type AccessMode = "single" | "recurrent";
/**
 * How often Belvo reads a recurrent link's data.
 *
 * - `6h`: Four times a day.
 * - `12h`: Twice a day.
 * - `24h`: Once a day.
 * - `7d`: Once a week: what Belvo sets unless agreed otherwise.
 * - `30d`: Once a month.
 */
export type RefreshRate = "6h" | "12h" | "24h" | "7d" | "30d";
/**
 * Whether a link can be used.
 *
 * - `valid`: Yes.
 * - `invalid`: No: the user must give new credentials.
 * - `unconfirmed`: No: the second factor was never given.
 * - `token_required`: No: the institution asks for a second factor again.
 */
export type LinkStatus = "valid" | "invalid" | "unconfirmed" | "token_required";
/**
 * A pair of tokens for the Connect Widget, both in the form of a JWT.
 *
 * Source: schema `WidgetToken` of Belvo's OpenAPI document, 1.223.0.
 */
export type WidgetToken = {
  /**
   * What the widget is opened with. It lives for some minutes: its claim `exp` says until when.
   */
  access: string;
  /**
   * The long-lived companion. Keep it on the server.
   */
  refresh: string;
};
/**
 * A bank account, a credit card or a loan of a link's user.
 *
 * Source: schema `AccountOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Account = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that the account was read through.
   */
  link: string | null;
  /**
   * Where the account is kept.
   */
  institution: AccountInstitution;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the account (ISO 8601).
   */
  created_at: string;
  /**
   * When Belvo last got through to the institution with this link (ISO 8601; not always with a zone).
   */
  last_accessed_at: string | null;
  /**
   * What kind of account it is, in Belvo's sorting.
   */
  category: Open<AccountCategory> | null;
  /**
   * Whose money the balance is: `ASSET` for the user's own, `LIABILITY` for what the user owes.
   */
  balance_type: string | null;
  /**
   * The overdraft of a current account.
   */
  overdraft: Overdraft | null;
  /**
   * What kind of account it is, in the institution's words.
   */
  type: string;
  /**
   * What kind of account it is within `type`, in the institution's words.
   */
  subtype: string;
  /**
   * The account's name at the institution.
   */
  name: string | null;
  /**
   * The account's number at the institution.
   */
  number: string | null;
  /**
   * The number of the branch that opened it: up to 4 digits.
   */
  agency: string | null;
  /**
   * What follows the number to guard against typing errors: up to 2 characters.
   */
  check_digit: string | null;
  /**
   * How much is on the account, or owed.
   */
  balance: AccountBalance;
  /**
   * The currency of all its amounts, ISO 4217: `BRL`.
   */
  currency: string;
  /**
   * What `public_identification_value` is: `AGENCY/ACCOUNT` for current and savings accounts in Brazil.
   */
  public_identification_name: string | null;
  /**
   * What others use to name the account: branch and number such as `0444/45722-0`, or the numbers of the cards with
   * commas between them.
   */
  public_identification_value: string | null;
  /**
   * The institution's own id of the account, up to 100 characters.
   */
  internal_identification: string;
  /**
   * Only for credit cards.
   */
  credit_data: CreditData | null;
  /**
   * Only for loans and financing.
   */
  loan_data: LoanData | null;
  /**
   * Always null in Brazil's open finance.
   */
  funds_data: JsonValue | null;
};
/**
 * Where an account is kept.
 *
 * Source: schema `InstitutionAccount` of Belvo's OpenAPI document, 1.223.0.
 */
export type AccountInstitution = {
  /**
   * Belvo's name of the institution, such as `erebor_br_retail`.
   */
  name: string;
  /**
   * What the institution does.
   */
  type: Open<InstitutionType>;
};
/**
 * What an institution does.
 *
 * - `bank`: It keeps accounts.
 * - `fiscal`: It collects taxes.
 * - `employment`: It registers jobs.
 */
export type InstitutionType = "bank" | "fiscal" | "employment";
/**
 * The kinds of account, in Belvo's sorting.
 *
 * - `ADVANCE_DEPOSIT_ACCOUNT`: Receivables paid out early.
 * - `CHECKING_ACCOUNT`: A current account.
 * - `CREDIT_CARD`: A credit card.
 * - `FINANCING_ACCOUNT`: Credit that is bound to a purchase, such as a car or a home.
 * - `INVESTMENT_ACCOUNT`: Investments.
 * - `INVOICE_FINANCING_ACCOUNT`: Credit against invoices.
 * - `LOAN_ACCOUNT`: A loan.
 * - `PENSION_FUND_ACCOUNT`: A pension fund.
 * - `SAVINGS_ACCOUNT`: A savings account.
 * - `UNCATEGORIZED`: Could not be sorted.
 */
export type AccountCategory =
  | "ADVANCE_DEPOSIT_ACCOUNT"
  | "CHECKING_ACCOUNT"
  | "CREDIT_CARD"
  | "FINANCING_ACCOUNT"
  | "INVESTMENT_ACCOUNT"
  | "INVOICE_FINANCING_ACCOUNT"
  | "LOAN_ACCOUNT"
  | "PENSION_FUND_ACCOUNT"
  | "SAVINGS_ACCOUNT"
  | "UNCATEGORIZED";
/**
 * How much is on an account. What the amounts mean depends on the account's category; all are in its currency.
 *
 * Source: schema `AccountBalanceOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type AccountBalance = {
  /**
   * Currency units: what is on the account when it is read, what the card spent in the running period, or what is left
   * to pay of the loan.
   */
  current: number | null;
  /**
   * Currency units: what can be spent, of the money or of the card's limit, or what it takes today to pay off the loan.
   */
  available: number | null;
  /**
   * Currency units: held back for transactions that are not booked yet. Null where the institution gives no details.
   */
  blocked: number | null;
  /**
   * Currency units: invested by the bank on its own, as agreed. Null where the institution gives no details.
   */
  automatically_invested: number | null;
};
/**
 * How far an account may go below zero, and has gone.
 *
 * Source: schema `AccountOverdraftOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Overdraft = {
  /**
   * Currency units: the limit that was agreed.
   */
  arranged: number;
  /**
   * Currency units: how much of the limit is used.
   */
  used: number;
  /**
   * Currency units: how much is used beyond the limit.
   */
  unarranged: number;
};
/**
 * The credit cards of an account.
 *
 * Source: schema `AccountCreditDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type CreditData = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * Currency units: how much can be owed at most.
   */
  credit_limit: number | null;
  /**
   * The limits one by one.
   */
  limits: Array<CreditLimit> | null;
  /**
   * When the running bill is due, `YYYY-MM-DD`.
   */
  cutting_date: string | null;
  /**
   * Currency units: the least that must be paid in the running period.
   */
  minimum_payment: number | null;
  /**
   * The network that the cards belong to.
   */
  network: Open<CardNetwork>;
  /**
   * More on the network, in the institution's words.
   */
  network_additional_info: string | null;
  /**
   * The cards one by one.
   */
  cards: Array<CreditCard> | null;
  /**
   * Always null in Brazil's open finance.
   */
  next_payment_date: string | null;
  /**
   * Always null in Brazil's open finance.
   */
  no_interest_payment: number | null;
  /**
   * Always null in Brazil's open finance.
   */
  interest_rate: number | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  monthly_payment: number | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  last_payment_date: string | null;
};
/**
 * The networks that credit cards belong to.
 *
 * - `VISA`: Visa.
 * - `MASTERCARD`: Mastercard.
 * - `AMERICAN_EXPRESS`: American Express.
 * - `DINERS_CLUB`: Diners Club.
 * - `HIPERCARD`: Hipercard.
 * - `BANDEIRA_PROPRIA`: The issuer's own.
 * - `CHEQUE_ELETRONICO`: Cheque Eletrônico.
 * - `ELO`: Elo.
 * - `OTHER`: Another: `network_additional_info` may name it.
 */
export type CardNetwork =
  | "VISA"
  | "MASTERCARD"
  | "AMERICAN_EXPRESS"
  | "DINERS_CLUB"
  | "HIPERCARD"
  | "BANDEIRA_PROPRIA"
  | "CHEQUE_ELETRONICO"
  | "ELO"
  | "OTHER";
/**
 * One limit of a credit card.
 *
 * Source: schema `AccountCreditDataLimitsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type CreditLimit = {
  /**
   * The card's number, often its last four digits only.
   */
  identification_number: string | null;
  /**
   * Currency units: how much can be owed at most.
   */
  credit_limit: number | null;
  /**
   * Currency units: how much is owed.
   */
  used_amount: number | null;
  /**
   * Currency units: how much can still be spent.
   */
  available_amount: number;
  /**
   * Whether the issuer lets the limit be passed.
   */
  is_limit_flexible: boolean;
  /**
   * What the limit covers.
   */
  type: Open<CreditLimitType>;
  /**
   * Whether the limit is the card's own or shared, in the institution's words, such as `INDIVIDUAL`.
   */
  consolidation_type: string;
  /**
   * The kind of credit, in the institution's words, such as `CREDITO_A_VISTA`.
   */
  line_name: string | null;
  /**
   * More on the kind of credit, in the institution's words.
   */
  line_name_additional_info: string | null;
};
/**
 * What a credit limit covers.
 *
 * - `TOTAL_LIMIT`: All that the card can be used for.
 * - `MODAL_LIMIT`: One kind of credit: `line_name` says which.
 */
export type CreditLimitType = "TOTAL_LIMIT" | "MODAL_LIMIT";
/**
 * A card.
 *
 * Source: schema `AccountCreditDataCardsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type CreditCard = {
  /**
   * Whether the account has several cards.
   */
  is_multiple: boolean;
  /**
   * The card's number, often its last four digits only.
   */
  identification_number: string;
};
/**
 * A loan or a financing. Amounts are in the account's currency.
 *
 * Source: schema `AccountLoanDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanData = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The contract's number in the country's common scheme (in Brazil the IPOC): 22 to 67 digits.
   */
  loan_code: string;
  /**
   * Currency units: what the contract was signed for, with interest, taxes and fees.
   */
  contract_amount: number | null;
  /**
   * What the loan costs all in all, as reckoned at the start. Belvo's example has currency units.
   */
  total_effective_cost: number | null;
  /**
   * The kind of loan, in the institution's words, such as `HOME_EQUITY`.
   */
  loan_type: string;
  /**
   * Currency units: what is left to pay, with interest.
   */
  outstanding_balance: number | null;
  /**
   * The interest rates.
   */
  interest_rates: Array<LoanInterestRate>;
  /**
   * The fees.
   */
  fees: Array<LoanFee> | null;
  /**
   * What is charged when the loan is not paid as agreed.
   */
  contracted_charges: Array<LoanContractedCharge> | null;
  /**
   * What the borrower gave as security.
   */
  collaterals: Array<LoanCollateral> | null;
  /**
   * Payments that are larger than the regular installments.
   */
  balloon_payments: Array<LoanBalloonPayment> | null;
  /**
   * The unit in which the contract counts its term.
   */
  installments_contract_term_frequency: Open<TermUnit> | null;
  /**
   * How often an installment is due.
   */
  installment_frequency: Open<InstallmentFrequency>;
  /**
   * More on `installment_frequency`, in the institution's words.
   */
  installment_frequency_info: string | null;
  /**
   * When the first installment is due, `YYYY-MM-DD`.
   */
  first_installment_due_date: string | null;
  /**
   * How many installments the loan has.
   */
  number_of_installments_total: number | null;
  /**
   * How many installments are still to be paid.
   */
  number_of_installments_outstanding: number | null;
  /**
   * How many installments are paid.
   */
  number_of_installments_paid: number | null;
  /**
   * How many installments are overdue.
   */
  number_of_installments_past_due: number | null;
  /**
   * The days on which money was paid out, `YYYY-MM-DD`.
   */
  disbursement_dates: Array<string> | null;
  /**
   * The day on which the loan was paid off, `YYYY-MM-DD`.
   */
  settlement_date: string | null;
  /**
   * The day on which the contract was signed, `YYYY-MM-DD`.
   */
  contract_start_date: string;
  /**
   * The day on which the last payment is expected, `YYYY-MM-DD`.
   */
  contract_end_date: string | null;
  /**
   * The unit in which the rest of the term is counted.
   */
  contract_remaining_frequency: Open<TermUnit> | null;
  /**
   * How much of the term is left; Belvo counts it in installments.
   */
  contract_remaining_total: number | null;
  /**
   * How the installments pay the loan down, in the institution's words, such as `SAC` or `PRICE`.
   */
  amortization_schedule: string;
  /**
   * More on `amortization_schedule`, in the institution's words.
   */
  amortization_schedule_info: string | null;
  /**
   * Who deducts the installments and passes them on: a CNPJ, 14 digits.
   */
  consignee_id: string | null;
  /**
   * The contract's number at the institution.
   */
  contract_number: string | null;
  /**
   * Always null in Brazil's open finance.
   */
  monthly_payment: number | null;
  /**
   * Always null in Brazil's open finance.
   */
  principal: number | null;
  /**
   * Always null in Brazil's open finance.
   */
  payment_day: string | null;
  /**
   * Always null in Brazil's open finance.
   */
  outstanding_principal: number | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  credit_limit: number | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  last_period_balance: number | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  interest_rate: number | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  limit_day: string | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  cutting_day: string | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  cutting_date: string | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  last_payment_date: string | null;
  /**
   * Always null in Brazil's open finance. Deprecated by Belvo.
   */
  no_interest_payment: number | null;
};
/**
 * The unit in which a loan's term is counted.
 *
 * - `DAY`: Days.
 * - `WEEK`: Weeks.
 * - `MONTH`: Months.
 * - `YEAR`: Years.
 * - `NO_DEADLINE_REMAINING`: There is no term, or none of it is left.
 */
export type TermUnit = "DAY" | "WEEK" | "MONTH" | "YEAR" | "NO_DEADLINE_REMAINING";
/**
 * How often an installment is due.
 *
 * - `IRREGULAR`: At no fixed interval.
 * - `WEEKLY`: Every week.
 * - `FORTNIGHTLY`: Every two weeks.
 * - `MONTHLY`: Every month.
 * - `BIMONTHLY`: Every two months.
 * - `QUARTERLY`: Every three months.
 * - `BIANNUALLY`: Every six months.
 * - `ANNUALLY`: Every year.
 * - `OTHER`: Another interval: `installment_frequency_info` may name it.
 */
export type InstallmentFrequency =
  | "IRREGULAR"
  | "WEEKLY"
  | "FORTNIGHTLY"
  | "MONTHLY"
  | "BIMONTHLY"
  | "QUARTERLY"
  | "BIANNUALLY"
  | "ANNUALLY"
  | "OTHER";
/**
 * An interest rate of a loan. What the institution says is in `interest_rate_data`; the rest is Belvo's summary.
 *
 * Source: schema `AccountLoanDataInterestRateOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanInterestRate = {
  /**
   * What the rate is called, such as `NOMINAL`.
   */
  name: string | null;
  /**
   * The period that the rate is for.
   */
  type: Open<InterestPeriod>;
  /**
   * The rate, in percent or in currency units: Belvo does not say which.
   */
  value: number | null;
  /**
   * The rate in detail.
   */
  interest_rate_data: LoanInterestRateData | null;
};
/**
 * The period that an interest rate is for.
 *
 * - `MONTHLY`: A month.
 * - `YEARLY`: A year.
 */
export type InterestPeriod = "MONTHLY" | "YEARLY";
/**
 * An interest rate in detail.
 *
 * Source: schema `AccountLoanDataInterestRateDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanInterestRateData = {
  /**
   * Whether compounding within the period is counted in.
   */
  tax_type: Open<InterestTaxType>;
  /**
   * Whether interest bears interest.
   */
  rate_type: Open<InterestRateType>;
  /**
   * The period that the rate is for.
   */
  type: Open<InterestPeriod>;
  /**
   * How days are counted, month over year: `30/360`.
   */
  calculation_base: string;
  /**
   * What the rate follows.
   */
  reference_index_type: Open<ReferenceIndex>;
  /**
   * The index itself, in the institution's words, such as `TR_TBF`.
   */
  reference_index_subtype: string | null;
  /**
   * More on the index, in the institution's words.
   */
  reference_index_info: string | null;
  /**
   * The part of the rate that is fixed beforehand, a fraction: 0.062 is 6.2 percent.
   */
  pre_fixed_rate: number;
  /**
   * The part of the rate that is only known afterwards, a fraction: 0.062 is 6.2 percent.
   */
  post_fixed_rate: number;
  /**
   * More on the rate, in the institution's words.
   */
  additional_info: string | null;
};
/**
 * Whether compounding within the period is counted into a rate.
 *
 * - `NOMINAL`: It is not.
 * - `EFFECTIVE`: It is.
 */
export type InterestTaxType = "NOMINAL" | "EFFECTIVE";
/**
 * Whether interest bears interest.
 *
 * - `SIMPLE`: It does not.
 * - `COMPOUND`: It does.
 */
export type InterestRateType = "SIMPLE" | "COMPOUND";
/**
 * What an interest rate follows.
 *
 * - `WITHOUT_INDEX_TYPE`: Nothing.
 * - `PRE_FIXED`: Fixed when the contract was made.
 * - `POST_FIXED`: An index that is known at the end of the period.
 * - `FLOATING`: A rate that changes with the market.
 * - `INDEXED_PRICE`: A price index.
 * - `RURAL_CREDIT`: The rules of rural credit.
 * - `OTHER_INDEX`: Another index: `reference_index_info` may name it.
 */
export type ReferenceIndex =
  | "WITHOUT_INDEX_TYPE"
  | "PRE_FIXED"
  | "POST_FIXED"
  | "FLOATING"
  | "INDEXED_PRICE"
  | "RURAL_CREDIT"
  | "OTHER_INDEX";
/**
 * A fee that a loan's contract provides for.
 *
 * Source: schema `AccountLoanDataFeesOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanFee = {
  /**
   * Always null in Brazil's open finance.
   */
  type: Open<LoanFeeType> | null;
  /**
   * Currency units: how much it is in all.
   */
  value: number | null;
  /**
   * The fee's name.
   */
  name: string;
  /**
   * The institution's short name of the fee.
   */
  code: string;
  /**
   * How often it is charged.
   */
  fee_charge_type: Open<FeeChargeType>;
  /**
   * How it is worked out.
   */
  fee_charge: Open<FeeCharge>;
  /**
   * For fees that are a share of the loan, a fraction: 0.062 is 6.2 percent.
   */
  rate: number | null;
};
/**
 * What a loan's fee is for.
 *
 * - `OPERATION_FEE`: The operation itself.
 * - `INSURANCE_FEE`: Insurance.
 * - `OTHERS`: Anything else.
 */
export type LoanFeeType = "OPERATION_FEE" | "INSURANCE_FEE" | "OTHERS";
/**
 * How often a fee is charged.
 *
 * - `SINGLE`: Once.
 * - `PER_INSTALLMENT`: With every installment.
 */
export type FeeChargeType = "SINGLE" | "PER_INSTALLMENT";
/**
 * How a fee is worked out.
 *
 * - `MINIMUM`: The value is the least that is charged.
 * - `MAXIMUM`: The value is the most that is charged.
 * - `FIXED`: The value is what is charged.
 * - `PERCENTAGE`: The fee's `rate` is charged.
 */
export type FeeCharge = "MINIMUM" | "MAXIMUM" | "FIXED" | "PERCENTAGE";
/**
 * What is charged when a loan is not paid as agreed.
 *
 * Source: schema `AccountLoanDataContractedChargesOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanContractedCharge = {
  /**
   * What it is for.
   */
  type: Open<ContractedChargeType>;
  /**
   * More on the charge, in the institution's words.
   */
  info: string | null;
  /**
   * The share of the loan that is charged, a fraction: 0.062 is 6.2 percent.
   */
  rate: number | null;
};
/**
 * What a contract charges when a loan is not paid as agreed.
 *
 * - `LATE_PAYMENT_INTEREST_FEE`: Interest on the overdue amount.
 * - `LATE_PAYMENT_PENALTY_FEE`: A fine for paying late.
 * - `DEFAULT_INTEREST_FEE`: Interest for default.
 * - `LOAN_CONTRACT_TAX`: Tax on the contract.
 * - `LATE_PAYMENT_TAX`: Tax on the overdue amount.
 * - `NO_CHARGE`: Nothing.
 * - `OTHER`: Anything else: `info` may say what.
 */
export type ContractedChargeType =
  | "LATE_PAYMENT_INTEREST_FEE"
  | "LATE_PAYMENT_PENALTY_FEE"
  | "DEFAULT_INTEREST_FEE"
  | "LOAN_CONTRACT_TAX"
  | "LATE_PAYMENT_TAX"
  | "NO_CHARGE"
  | "OTHER";
/**
 * What a borrower gave as security.
 *
 * Source: schema `AccountLoanDataCollateralsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanCollateral = {
  /**
   * What kind of security it is, in the institution's words.
   */
  type: string;
  /**
   * What kind of security it is within `type`, in the institution's words.
   */
  subtype: string;
  /**
   * The currency of `amount`, ISO 4217: `BRL`.
   */
  currency: string;
  /**
   * Currency units: what it is worth.
   */
  amount: number;
};
/**
 * A payment that is larger than the regular installments.
 *
 * Source: schema `AccountLoanDataBalloonPaymentsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type LoanBalloonPayment = {
  /**
   * When it is due, `YYYY-MM-DD`.
   */
  due_date: string | null;
  /**
   * The currency of `amount`, ISO 4217: `BRL`.
   */
  currency: string | null;
  /**
   * Currency units: how much it is.
   */
  amount: number | null;
};
/**
 * A movement of money on an account.
 *
 * Source: schema `TransactionOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Transaction = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The institution's own id of the transaction, up to 100 characters.
   */
  internal_identification: string;
  /**
   * The account that it is on.
   */
  account: Account | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the transaction (ISO 8601).
   */
  created_at: string;
  /**
   * The day it happened, `YYYY-MM-DD`.
   */
  value_date: string;
  /**
   * The moment it happened (ISO 8601, UTC). Midnight sharp mostly means that the bank gives no time of day.
   */
  transacted_at: string | null;
  /**
   * The day the institution booked it, `YYYY-MM-DD`; a time may follow.
   */
  accounting_date: string | null;
  /**
   * The day it must have been booked, by Belvo's reckoning, when it happened on a weekend or a holiday: mostly the next
   * business day, `YYYY-MM-DD`.
   */
  inferred_accounting_date: string | null;
  /**
   * Currency units, never negative: the direction is in `type`.
   */
  amount: number;
  /**
   * Currency units: the amount in the currency of the country, for purchases abroad.
   */
  local_currency_amount: number | null;
  /**
   * Always null in Brazil's open finance.
   */
  balance: number | null;
  /**
   * The currency of `amount`, ISO 4217: `BRL`.
   */
  currency: string | null;
  /**
   * The bank's text, as it stands on the statement.
   */
  description: string | null;
  /**
   * Always null in Brazil's open finance.
   */
  observations: string | null;
  /**
   * The other party, where Belvo's categorization knows it.
   */
  merchant: Merchant | null;
  /**
   * What it was about, where Belvo's categorization is switched on.
   */
  category: Open<Category> | null;
  /**
   * The finer reading within `category`.
   */
  subcategory: Open<Subcategory> | null;
  /**
   * Always null in Brazil's open finance.
   */
  reference: string | null;
  /**
   * Which way the money went.
   */
  type: Open<Direction> | null;
  /**
   * Whether the institution is done with it.
   */
  status: Open<TransactionStatus> | null;
  /**
   * Only for credit cards.
   */
  credit_card_data: TransactionCreditCardData | null;
  /**
   * The other party's account.
   */
  counterparty: Counterparty | null;
  /**
   * Only for payments of a loan.
   */
  loan_data: TransactionLoanData | null;
  /**
   * Whether it is paid at once.
   */
  payment_type: Open<PaymentType> | null;
  /**
   * How the money was moved, in the institution's words, such as `PIX`. Not for payments of a loan.
   */
  operation_type: string | null;
  /**
   * More on `operation_type`, in the institution's words.
   */
  operation_type_additional_info: string | null;
  /**
   * Merchant category code (ISO 18245), for card payments; `0742` comes as 742.
   */
  mcc: number | null;
};
/**
 * Whether the institution is done with a transaction.
 *
 * - `PENDING`: Not yet: it may still change or vanish.
 * - `PROCESSED`: Yes.
 * - `UNCATEGORIZED`: Not known. Deprecated by Belvo.
 */
export type TransactionStatus = "PENDING" | "PROCESSED" | "UNCATEGORIZED";
/**
 * How a purchase is paid.
 *
 * - `FULL`: At once.
 * - `INSTALLMENT`: In installments.
 */
export type PaymentType = "FULL" | "INSTALLMENT";
/**
 * What a transaction of a credit card has beyond the others.
 *
 * Source: schema `TransactionCreditCardDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type TransactionCreditCardData = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * What the institution calls the bill that it is on, such as `apr-2020`; null while the bill is open.
   */
  bill_name: string | null;
  /**
   * When the bill is due, `YYYY-MM-DD`; null while the bill is open.
   */
  bill_due_date: string | null;
  /**
   * The institution's own id of the bill; null while the bill is open.
   */
  bill_internal_identification: string | null;
  /**
   * Always null in Brazil's open finance.
   */
  bill_status: string | null;
  /**
   * Always null in Brazil's open finance.
   */
  previous_bill_total: string | null;
  /**
   * Currency units: what the bill amounts to at `collected_at`; may be negative.
   */
  bill_amount: number | null;
  /**
   * The card's number, often its last four digits only.
   */
  card_number: string;
  /**
   * What the fee is for, when it is a fee.
   */
  fee_type: Open<CardFeeType> | null;
  /**
   * More on the fee, in the institution's words.
   */
  fee_type_additional_info: string | null;
  /**
   * What kind of credit was taken, when it is one.
   */
  credits_type: Open<CardCreditType> | null;
  /**
   * More on the credit, in the institution's words.
   */
  credits_type_additional_info: string | null;
  /**
   * Which installment it is, in the institution's words, such as `PARCELA_2`.
   */
  installment_identifier: string;
  /**
   * In how many installments the purchase is paid.
   */
  number_of_installments: number | null;
  /**
   * The bill that it is on.
   */
  credit_card_bill: TransactionBill | null;
};
/**
 * What a credit card charges a fee for.
 *
 * - `ANNUAL_FEE`: Having the card for a year.
 * - `NATIONAL_WITHDRAWAL`: Taking out cash in the country.
 * - `INTERNATIONAL_WITHDRAWAL`: Taking out cash abroad.
 * - `EMERGENCY_CREDIT_EVALUATION_FEE`: Looking into an urgent rise of the limit.
 * - `DUPLICATE_ISSUANCE_FEE`: Issuing a second card.
 * - `PAYMENT_FEE`: Paying bills with the card.
 * - `SMS_FEE`: Text messages.
 * - `OTHERS`: Anything else: `fee_type_additional_info` may say what.
 */
export type CardFeeType =
  | "ANNUAL_FEE"
  | "NATIONAL_WITHDRAWAL"
  | "INTERNATIONAL_WITHDRAWAL"
  | "EMERGENCY_CREDIT_EVALUATION_FEE"
  | "DUPLICATE_ISSUANCE_FEE"
  | "PAYMENT_FEE"
  | "SMS_FEE"
  | "OTHERS";
/**
 * Credit that was taken with a credit card beyond the purchases.
 *
 * - `REVOLVING_CREDIT`: What is left unpaid of a bill.
 * - `BILL_INSTALLMENT_PAYMENT`: A bill that is paid in installments.
 * - `LOAN`: A loan.
 * - `OTHERS`: Anything else: `credits_type_additional_info` may say what.
 */
export type CardCreditType = "REVOLVING_CREDIT" | "BILL_INSTALLMENT_PAYMENT" | "LOAN" | "OTHERS";
/**
 * The bill of a credit card that a transaction is on.
 *
 * Source: schema `TransactionCreditCardBill` of Belvo's OpenAPI document, 1.223.0.
 */
export type TransactionBill = {
  /**
   * Belvo's id (UUID); null while the bill is open.
   */
  id: string | null;
  /**
   * The institution's own id of the bill; null while the bill is open.
   */
  internal_identification: string | null;
};
/**
 * The account at the other end of a transaction.
 *
 * Source: schema `TransactionCounterparty` of Belvo's OpenAPI document, 1.223.0.
 */
export type Counterparty = {
  /**
   * Whose account it is.
   */
  type: Open<CounterpartyType> | null;
  /**
   * The holder's CPF (11 digits) or CNPJ (14 digits).
   */
  document_number: string | null;
  /**
   * The bank's number in the clearing system: 3 digits, `001`.
   */
  clearing_code: string | null;
  /**
   * The number of the branch: up to 4 digits.
   */
  agency: string | null;
  /**
   * What follows the number to guard against typing errors: up to 2 characters.
   */
  check_digit: string | null;
  /**
   * The account's number: 8 to 20 digits.
   */
  number: string | null;
};
/**
 * Who the other party of a transaction is.
 *
 * - `INDIVIDUAL`: A person.
 * - `COMPANY`: A company.
 */
export type CounterpartyType = "INDIVIDUAL" | "COMPANY";
/**
 * What a payment of a loan has beyond other transactions.
 *
 * Source: schema `TransactionLoanDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type TransactionLoanData = {
  /**
   * Whether it was paid outside the agreed schedule: only then are there fees and charges.
   */
  is_detached: boolean;
  /**
   * The institution's own id of the installment.
   */
  installment_id: string | null;
  /**
   * The fees within the payment.
   */
  fees: Array<TransactionLoanFee>;
  /**
   * The charges within the payment.
   */
  charges: Array<TransactionLoanCharge>;
};
/**
 * A fee within a payment of a loan.
 *
 * Source: schema `TransactionLoanDataFees` of Belvo's OpenAPI document, 1.223.0.
 */
export type TransactionLoanFee = {
  /**
   * The fee's name.
   */
  name: string;
  /**
   * The institution's short name of the fee.
   */
  code: string;
  /**
   * Currency units: how much it is; may be negative.
   */
  amount: number | null;
};
/**
 * A charge within a payment of a loan, such as a fine for paying late.
 *
 * Source: schema `TransactionLoanDataCharges` of Belvo's OpenAPI document, 1.223.0.
 */
export type TransactionLoanCharge = {
  /**
   * What it is for, in the institution's words, such as `MULTA_ATRASO_PAGAMENTO`.
   */
  type: string;
  /**
   * More on the charge, in the institution's words.
   */
  info: string;
  /**
   * Currency units: how much it is; may be negative.
   */
  amount: number;
};
/**
 * Which way the money went, seen from the account.
 *
 * - `INFLOW`: Into the account.
 * - `OUTFLOW`: Out of the account.
 */
export type Direction = "INFLOW" | "OUTFLOW";
/**
 * The other party of a payment.
 *
 * Source: schema `TransactionMerchantData` of Belvo's OpenAPI document, 1.223.0.
 */
export type Merchant = {
  /**
   * Address of a picture, where one is known.
   */
  logo: string | null;
  /**
   * Its site, such as `https://www.oxxo.com`.
   */
  website: string | null;
  /**
   * Its name, as it calls itself.
   */
  merchant_name: string;
};
/**
 * What a transaction was about. Every transaction that was categorized has one.
 *
 * - `Bills & Utilities`: Electricity, water, telephone, rent of a home.
 * - `Credits & Loans`: Loans, mortgages, credit-card bills and their interest.
 * - `Deposits`: Cash or cheques paid in.
 * - `Fees & Charges`: What a bank charges, and what is given back: fees, refunds, chargebacks.
 * - `Food & Groceries`: Eating, drinking and groceries.
 * - `Home & Life`: Health, education, beauty, the home.
 * - `Income & Payments`: Wages, pensions, benefits, interest received.
 * - `Insurance`: Insurance premiums.
 * - `Investments & Savings`: Money put aside or taken back from savings and investments.
 * - `Online Platforms & Leisure`: Streaming, apps, games, betting, events.
 * - `Personal Shopping`: Clothes, electronics, marketplaces, department stores.
 * - `Taxes`: Taxes, fees of public bodies, donations.
 * - `Transfers`: Money moved between accounts, where no better reason is known.
 * - `Transport & Travel`: Fuel, parking, public transport, flights, hotels.
 * - `Unknown`: Could not be categorized.
 * - `Withdrawal & ATM`: Cash taken out.
 */
export type Category =
  | "Bills & Utilities"
  | "Credits & Loans"
  | "Deposits"
  | "Fees & Charges"
  | "Food & Groceries"
  | "Home & Life"
  | "Income & Payments"
  | "Insurance"
  | "Investments & Savings"
  | "Online Platforms & Leisure"
  | "Personal Shopping"
  | "Taxes"
  | "Transfers"
  | "Transport & Travel"
  | "Unknown"
  | "Withdrawal & ATM";
/**
 * The finer reading of a transaction, within its category.
 *
 * - `Electricity & Energy`, under `Category::BillsAndUtilities`.
 * - `Rent`, under `Category::BillsAndUtilities`.
 * - `Telecommunications`, under `Category::BillsAndUtilities`.
 * - `Water`, under `Category::BillsAndUtilities`.
 * - `Auto`, under `Category::CreditsAndLoans`.
 * - `Credit Card`, under `Category::CreditsAndLoans`.
 * - `Instalment`, under `Category::CreditsAndLoans`.
 * - `Interest & Charges`, under `Category::CreditsAndLoans`.
 * - `Mortgage`, under `Category::CreditsAndLoans`.
 * - `Pay Advance`, under `Category::CreditsAndLoans`.
 * - `Personal`, under `Category::CreditsAndLoans`.
 * - `Adjustments`, under `Category::FeesAndCharges`.
 * - `Bank Fees`, under `Category::FeesAndCharges`.
 * - `Chargeback`, under `Category::FeesAndCharges`.
 * - `Refund`, under `Category::FeesAndCharges`.
 * - `Blocked Balances`, under `Category::FeesAndCharges`.
 * - `Alimony`, under `Category::FeesAndCharges`.
 * - `Alcohol & Tobacco`, under `Category::FoodAndGroceries`.
 * - `Bakery & Coffee`, under `Category::FoodAndGroceries`.
 * - `Bars & Nightclubs`, under `Category::FoodAndGroceries`.
 * - `Convenience Store`, under `Category::FoodAndGroceries`.
 * - `Delivery`, under `Category::FoodAndGroceries`.
 * - `Groceries`, under `Category::FoodAndGroceries`.
 * - `Restaurants`, under `Category::FoodAndGroceries`.
 * - `Education`, under `Category::HomeAndLife`.
 * - `Gyms & Fitness`, under `Category::HomeAndLife`.
 * - `Hair & Beauty`, under `Category::HomeAndLife`.
 * - `Health`, under `Category::HomeAndLife`.
 * - `Home Decor & Appliances`, under `Category::HomeAndLife`.
 * - `Laundry & Dry Cleaning`, under `Category::HomeAndLife`.
 * - `Pharmacies`, under `Category::HomeAndLife`.
 * - `Professional Services`, under `Category::HomeAndLife`.
 * - `Veterinary Services`, under `Category::HomeAndLife`.
 * - `Freelance`, under `Category::IncomeAndPayments`.
 * - `Interest`, under `Category::IncomeAndPayments`.
 * - `Retirement`, under `Category::IncomeAndPayments`.
 * - `Salary`, under `Category::IncomeAndPayments`.
 * - `Government`, under `Category::IncomeAndPayments`.
 * - `Home Insurance`, under `Category::Insurance`.
 * - `Auto Insurance`, under `Category::Insurance`.
 * - `Health & Life Insurance`, under `Category::Insurance`.
 * - `Savings`, under `Category::InvestmentsAndSavings`.
 * - `Fixed income`, under `Category::InvestmentsAndSavings`.
 * - `Equity`, under `Category::InvestmentsAndSavings`.
 * - `Investment Funds`, under `Category::InvestmentsAndSavings`.
 * - `Derivatives`, under `Category::InvestmentsAndSavings`.
 * - `Cryptocurrencies`, under `Category::InvestmentsAndSavings`.
 * - `Apps, Software and Cloud Services`, under `Category::OnlinePlatformsAndLeisure`.
 * - `Events, Parks and Museums`, under `Category::OnlinePlatformsAndLeisure`.
 * - `Gambling`, under `Category::OnlinePlatformsAndLeisure`.
 * - `Gaming`, under `Category::OnlinePlatformsAndLeisure`.
 * - `Lottery`, under `Category::OnlinePlatformsAndLeisure`.
 * - `Movie & Audio`, under `Category::OnlinePlatformsAndLeisure`.
 * - `Books & News`, under `Category::PersonalShopping`.
 * - `Clothing & Accessories`, under `Category::PersonalShopping`.
 * - `Department Store`, under `Category::PersonalShopping`.
 * - `Electronics`, under `Category::PersonalShopping`.
 * - `E-commerce`, under `Category::PersonalShopping`.
 * - `Gifts`, under `Category::PersonalShopping`.
 * - `Office Supplies`, under `Category::PersonalShopping`.
 * - `Pet Supplies`, under `Category::PersonalShopping`.
 * - `Auto Tax & Fees`, under `Category::Taxes`.
 * - `Donation`, under `Category::Taxes`.
 * - `Government Fees`, under `Category::Taxes`.
 * - `Income Tax`, under `Category::Taxes`.
 * - `Real Estate Tax & Fees`, under `Category::Taxes`.
 * - `Tax Return`, under `Category::Taxes`.
 * - `Accommodation`, under `Category::TransportAndTravel`.
 * - `Auto Expenses`, under `Category::TransportAndTravel`.
 * - `Auto Rental`, under `Category::TransportAndTravel`.
 * - `Flights`, under `Category::TransportAndTravel`.
 * - `Gas`, under `Category::TransportAndTravel`.
 * - `Mileage Programs`, under `Category::TransportAndTravel`.
 * - `Parking & Tolls`, under `Category::TransportAndTravel`.
 * - `Public Transit`, under `Category::TransportAndTravel`.
 * - `Taxis & Rideshares`, under `Category::TransportAndTravel`.
 * - `Other`: within any category.
 */
export type Subcategory =
  | "Electricity & Energy"
  | "Rent"
  | "Telecommunications"
  | "Water"
  | "Auto"
  | "Credit Card"
  | "Instalment"
  | "Interest & Charges"
  | "Mortgage"
  | "Pay Advance"
  | "Personal"
  | "Adjustments"
  | "Bank Fees"
  | "Chargeback"
  | "Refund"
  | "Blocked Balances"
  | "Alimony"
  | "Alcohol & Tobacco"
  | "Bakery & Coffee"
  | "Bars & Nightclubs"
  | "Convenience Store"
  | "Delivery"
  | "Groceries"
  | "Restaurants"
  | "Education"
  | "Gyms & Fitness"
  | "Hair & Beauty"
  | "Health"
  | "Home Decor & Appliances"
  | "Laundry & Dry Cleaning"
  | "Pharmacies"
  | "Professional Services"
  | "Veterinary Services"
  | "Freelance"
  | "Interest"
  | "Retirement"
  | "Salary"
  | "Government"
  | "Home Insurance"
  | "Auto Insurance"
  | "Health & Life Insurance"
  | "Savings"
  | "Fixed income"
  | "Equity"
  | "Investment Funds"
  | "Derivatives"
  | "Cryptocurrencies"
  | "Apps, Software and Cloud Services"
  | "Events, Parks and Museums"
  | "Gambling"
  | "Gaming"
  | "Lottery"
  | "Movie & Audio"
  | "Books & News"
  | "Clothing & Accessories"
  | "Department Store"
  | "Electronics"
  | "E-commerce"
  | "Gifts"
  | "Office Supplies"
  | "Pet Supplies"
  | "Auto Tax & Fees"
  | "Donation"
  | "Government Fees"
  | "Income Tax"
  | "Real Estate Tax & Fees"
  | "Tax Return"
  | "Accommodation"
  | "Auto Expenses"
  | "Auto Rental"
  | "Flights"
  | "Gas"
  | "Mileage Programs"
  | "Parking & Tolls"
  | "Public Transit"
  | "Taxis & Rideshares"
  | "Other";
/**
 * The body of `POST /api/categorization/`.
 */
export type CategorizationRequest = {
  /**
   * The language of the descriptions (ISO 639-1): `es` or `pt`.
   */
  language: string;
  /**
   * The transactions. Belvo's hosted endpoint takes 10,000; the local engine has no limit.
   */
  transactions: Array<EnrichTransaction>;
};
/**
 * A transaction of your own, to be enriched.
 */
export type EnrichTransaction = {
  /**
   * Your id of the transaction, unique within the request.
   */
  transaction_id: string;
  /**
   * Whose account it is.
   */
  account_holder_type: HolderType;
  /**
   * Your id of the account's holder.
   */
  account_holder_id: string;
  /**
   * Your id of the account.
   */
  account_id: string;
  /**
   * What kind of account it is.
   */
  account_category: EnrichableAccount;
  /**
   * The day it happened, `YYYY-MM-DD`.
   */
  value_date: string;
  /**
   * The bank's text, as it stands on the statement.
   */
  description: string;
  /**
   * Which way the money went.
   */
  type: Direction;
  /**
   * How much, in currency units. The direction is in `type`: a sign here changes nothing.
   */
  amount: number;
  /**
   * ISO 4217: `MXN`, `BRL`, `COP`, ...
   */
  currency: string;
  /**
   * Your name of the institution.
   */
  institution: string;
  /**
   * Merchant category code (ISO 18245), for card payments.
   */
  mcc?: number | null;
};
/**
 * Whose account it is.
 *
 * - `INDIVIDUAL`: A person's.
 * - `BUSINESS`: A company's.
 */
export type HolderType = "INDIVIDUAL" | "BUSINESS";
/**
 * The kinds of account whose transactions can be enriched.
 *
 * - `CHECKING_ACCOUNT`: A current account.
 * - `CREDIT_CARD`: A credit card.
 * - `LOAN_ACCOUNT`: A loan.
 * - `SAVINGS_ACCOUNT`: A savings account.
 */
export type EnrichableAccount = "CHECKING_ACCOUNT" | "CREDIT_CARD" | "LOAN_ACCOUNT" | "SAVINGS_ACCOUNT";
/**
 * The answer of `POST /api/categorization/`, in the order of the request.
 */
export type CategorizationResponse = {
  /**
   * The transactions, categorized.
   */
  transactions: Array<CategorizedTransaction>;
};
/**
 * A transaction with what the categorization says of it.
 */
export type CategorizedTransaction = {
  /**
   * One of the 16 categories.
   */
  category: Open<Category> | null;
  /**
   * One of the 77 subcategories, where it could be told.
   */
  subcategory: Open<Subcategory> | null;
  /**
   * The other party, where it is known.
   */
  merchant: Merchant | null;
  /**
   * Why (only with the local engine's option `explain`).
   */
  explanation?: Explanation;
  /**
   * Your id of the transaction, unique within the request.
   */
  transaction_id: string;
  /**
   * Whose account it is.
   */
  account_holder_type: HolderType;
  /**
   * Your id of the account's holder.
   */
  account_holder_id: string;
  /**
   * Your id of the account.
   */
  account_id: string;
  /**
   * What kind of account it is.
   */
  account_category: EnrichableAccount;
  /**
   * The day it happened, `YYYY-MM-DD`.
   */
  value_date: string;
  /**
   * The bank's text, as it stands on the statement.
   */
  description: string;
  /**
   * Which way the money went.
   */
  type: Direction;
  /**
   * How much, in currency units. The direction is in `type`: a sign here changes nothing.
   */
  amount: number;
  /**
   * ISO 4217: `MXN`, `BRL`, `COP`, ...
   */
  currency: string;
  /**
   * Your name of the institution.
   */
  institution: string;
  /**
   * Merchant category code (ISO 18245), for card payments.
   */
  mcc?: number | null;
};
/**
 * Why a transaction got its category. Not part of Belvo's answer.
 */
export type Explanation = {
  /**
   * From 0 to 1: how sure the category is.
   */
  confidence: number;
  /**
   * What decided.
   */
  by: DecidedBy;
  /**
   * The part of the description that decided, as it was understood; empty where none did.
   */
  evidence: string;
};
/**
 * What decided a category.
 *
 * - `merchant`: A known merchant was named.
 * - `rule`: The bank's own words, or a word that names a trade.
 * - `mcc`: The merchant category code.
 * - `model`: The learned model: the letters of words that no name and no phrase explains.
 * - `type`: Nothing but the direction and the kind of account.
 */
export type DecidedBy = "merchant" | "rule" | "mcc" | "model" | "type";
/**
 * An investment in Brazil, as it stood when it was read.
 *
 * Source: schema `InvestmentBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Investment = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * What kind it is: `FIXED_INCOME_BANKING`, `FIXED_INCOME_CREDIT`, `VARIABLE_INCOME`, `TREASURY_BOND` or
   * `INVESTMENT_FUND`.
   */
  type: string;
  /**
   * The tax number (CNPJ) of who issued it, or of the fund. Not for treasury bonds.
   */
  issuer_id_number: string | null;
  /**
   * The international number of the security (ISIN, ISO 6166).
   */
  isin_number: string | null;
  /**
   * ISO 4217, such as `BRL`.
   */
  currency: string;
  /**
   * What it is called: `CDB`, `LCI`, `DEBENTURES`, the name of a fund, a bond or a share.
   */
  product_name: string;
  /**
   * Whether no tax is due. Only for `FIXED_INCOME_CREDIT`.
   */
  is_tax_exempt: boolean;
  /**
   * The code that it is cleared by. Only for fixed income.
   */
  clearing_code: string | null;
  /**
   * When it ends, `YYYY-MM-DD`. Only for fixed income and treasury bonds.
   */
  due_date: string | null;
  /**
   * When it was issued, `YYYY-MM-DD`. Only for fixed income.
   */
  issue_date: string | null;
  /**
   * When it was bought, `YYYY-MM-DD`. Only for fixed income and treasury bonds.
   */
  purchase_date: string | null;
  /**
   * Until when it cannot be given back, `YYYY-MM-DD`. Only for fixed income.
   */
  grace_period_date: string | null;
  /**
   * Currency units: what one unit cost when it was issued. Only for fixed income.
   */
  issue_unit_price: number | null;
  /**
   * What it is worth.
   */
  balance: InvestmentBalance;
  /**
   * What it pays.
   */
  remuneration: InvestmentRemuneration;
  /**
   * What kind of fund it is. Only for funds.
   */
  classification_details: InvestmentClassification | null;
  /**
   * Whether and how often it pays interest before it ends. Only for `FIXED_INCOME_CREDIT` and treasury bonds.
   */
  voucher_payment_details: InvestmentVoucherPayments;
  /**
   * Who owes it. Only for `FIXED_INCOME_CREDIT`.
   */
  debtor_details: InvestmentDebtor | null;
};
/**
 * What an investment is worth. Amounts are in its currency.
 *
 * Source: schema `InvestmentBalance` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvestmentBalance = {
  /**
   * The moment that the figures are of (ISO 8601).
   */
  reference_date: string;
  /**
   * Currency units: before taxes and fees.
   */
  gross_value: number;
  /**
   * Currency units: what cannot be used.
   */
  blocked_amount: number;
  /**
   * How many units are held.
   */
  quantity: number;
  /**
   * Currency units: one unit, before taxes and fees.
   */
  gross_unit_price: number | null;
  /**
   * Currency units: after taxes and fees.
   */
  net_value: number | null;
  /**
   * Currency units: what was taken off the net value.
   */
  withheld_amount: number | null;
  /**
   * Currency units: the fees and taxes of the transaction.
   */
  transaction_fee: number | null;
  /**
   * Currency units: what one unit cost when it was bought.
   */
  purchase_unit_price: number | null;
  /**
   * The fixed part of what it pays. Belvo does not say in which unit.
   */
  pre_fixed_rate: number | null;
  /**
   * How much of the index the variable part follows; by Belvo's pattern a fraction.
   */
  post_fixed_rate: number | null;
  /**
   * The penalty for late payment, as agreed. Belvo does not say in which unit.
   */
  penalty_fee: number | null;
  /**
   * The interest for late payment, as agreed. Belvo does not say in which unit.
   */
  late_payment_fee: number | null;
  /**
   * Currency units: the price at the end of the day.
   */
  closing_price: number | null;
  /**
   * How many units the price is for.
   */
  unit_price_factor: number | null;
};
/**
 * What an investment pays.
 *
 * Source: schema `Remuneration` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvestmentRemuneration = {
  /**
   * The fixed interest, as a fraction: 0.15 is 15 %.
   */
  pre_fixed_rate: number | null;
  /**
   * The variable interest when it was issued, as a fraction: 0.15 is 15 %.
   */
  post_fixed_rate: number | null;
  /**
   * How interest grows: `LINEAR` or `EXPONENCIAL`.
   */
  rate_type: string | null;
  /**
   * What time the rate is for: `DIARIO`, `MENSAL`, `SEMESTRAL` or `ANUAL`.
   */
  rate_periodicity: string | null;
  /**
   * Which days count: `DIAS_UTEIS` (working days) or `DIAS_CORRIDOS` (all days).
   */
  calculation_base: string | null;
  /**
   * The index that the variable part follows: `CDI`, `DI`, `TR`, `IPCA`, `IGP_M`, `IGP_DI`, `INPC`, `BCP`, `TLC`, `SELIC`,
   * `PRE_FIXADO` or `OUTROS`.
   */
  indexer: string | null;
  /**
   * Which index it is, where `indexer` is `OUTROS`.
   */
  indexer_additional_info: string | null;
};
/**
 * What kind of fund an investment is, by ANBIMA's classes.
 *
 * Source: schema `ClassificationDetails` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvestmentClassification = {
  /**
   * `RENDA_FIXA` (fixed income), `ACOES` (shares), `MULTIMERCADO` (mixed) or `CAMBIAL` (currencies).
   */
  category: string | null;
  /**
   * The class within the category.
   */
  class: string | null;
  /**
   * The class within the class.
   */
  subclass: string | null;
};
/**
 * Whether and how often an investment pays interest before it ends.
 *
 * Source: schema `VoucherPaymentDetails` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvestmentVoucherPayments = {
  /**
   * Whether it does.
   */
  is_voucher_payment: boolean;
  /**
   * How often: `MENSAL`, `TRIMESTRAL`, `SEMESTRAL`, `ANUAL`, `IRREGULAR` or `OUTROS`.
   */
  periodicity: string | null;
  /**
   * How often, where `periodicity` is `OUTROS`.
   */
  periodicity_additional_info: string | null;
};
/**
 * Who owes what was invested.
 *
 * Source: schema `DebtorDetails` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvestmentDebtor = {
  /**
   * The company's name.
   */
  name: string;
  /**
   * The company's tax number (CNPJ). Belvo's examples have a number here, whose zeros in front are lost.
   */
  id_document_number: string | number;
};
/**
 * Something that happened to an investment in Brazil. Amounts are in the investment's currency.
 *
 * Source: schema `InvestmentTransactionBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvestmentTransaction = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the transaction (ISO 8601).
   */
  created_at: string;
  /**
   * The investment that it happened to.
   */
  investment: Investment;
  /**
   * The institution's own id.
   */
  internal_identification: string;
  /**
   * When it was settled, `YYYY-MM-DD`.
   */
  value_date: string;
  /**
   * Currency units: before taxes and fees. Not for variable income.
   */
  gross_value: number;
  /**
   * Currency units: after taxes and fees. Not for variable income.
   */
  net_value: number;
  /**
   * Currency units: what was traded.
   */
  value: number;
  /**
   * Currency units: the price of one unit.
   */
  unit_price: number;
  /**
   * How many units the price is for. Only for variable income.
   */
  price_factor: number;
  /**
   * Currency units: the tax on financial operations (IOF). Not for variable income.
   */
  transaction_tax: number;
  /**
   * Currency units: the income tax (IR). Not for variable income.
   */
  income_tax: number;
  /**
   * How many units it was about.
   */
  quantity: number;
  /**
   * Whether the investment grew or shrank.
   */
  type: Open<InvestmentDirection>;
  /**
   * What happened, such as `APLICACAO`, `RESGATE`, `COMPRA`, `VENDA`, `DIVIDENDOS`, `COME_COTAS`; `OUTROS` for anything
   * else.
   */
  subtype: string;
  /**
   * What happened, where `subtype` is `OUTROS`.
   */
  subtype_additional_info: string;
  /**
   * How much of the index, at most, was agreed. Belvo does not say in which unit. Only for fixed income.
   */
  indexer_percentage: number;
  /**
   * The rate that was applied. Belvo does not say in which unit. Only for fixed income and treasury bonds.
   */
  rate: number;
  /**
   * Currency units: the fee for leaving a fund. Only for funds.
   */
  exit_fee: number;
  /**
   * The broker's note that it stands in. Only for variable income.
   */
  broker_note_details: BrokerNote | null;
};
/**
 * Whether an investment grew or shrank by a transaction.
 *
 * - `INFLOW`: Money or units came into the investment.
 * - `OUTFLOW`: Money or units left the investment.
 * - `null`: Belvo does not know: the word, not a null.
 */
export type InvestmentDirection = "INFLOW" | "OUTFLOW" | "null";
/**
 * A broker's note: all that was bought and sold in a day, and what it cost. Amounts are in the investment's currency.
 *
 * Source: schema `BrokerNote` of Belvo's OpenAPI document, 1.223.0.
 */
export type BrokerNote = {
  /**
   * Its number.
   */
  broker_note_number: string;
  /**
   * Currency units: all purchases and sales of the day.
   */
  gross_value: number;
  /**
   * Currency units: the broker's fee.
   */
  brokerage_fee: number;
  /**
   * Currency units: the fee for clearing and settlement.
   */
  clearing_settlement_fee: number;
  /**
   * Currency units: the fee for registration.
   */
  clearing_registration_fee: number;
  /**
   * Currency units: the exchange's fee for notices of trades.
   */
  stock_exchange_asset_trade_notice_fee: number;
  /**
   * Currency units: the exchange's fee for its register.
   */
  stock_exchange_fee: number;
  /**
   * Currency units: the fee for custody.
   */
  clearing_custody_fee: number;
  /**
   * Currency units: taxes of the day, without the income tax withheld.
   */
  taxes: number;
  /**
   * Currency units: the income tax withheld.
   */
  income_tax: number;
  /**
   * Currency units: what is left after all of these.
   */
  net_value: number;
};
/**
 * Somebody's employment history in Mexico, by IMSS or ISSSTE.
 *
 * Source: schema `EmploymentRecord` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentRecord = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * When Belvo stored the record (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When the institution made the report, `YYYY-MM-DD`.
   */
  report_date: string;
  /**
   * Days since the data was read from the institution.
   */
  days_since_extraction: number;
  /**
   * The institution's id of the person: the CURP.
   */
  internal_identification: string;
  /**
   * Who it is about.
   */
  personal_data: EmploymentRecordPerson;
  /**
   * The contributions to the social insurance. None from ISSSTE.
   */
  social_security_summary: SocialSecuritySummary | null;
  /**
   * The employments, each with its changes.
   */
  employment_records: Array<EmploymentRecordDetail>;
  /**
   * How likely the person is to work and earn in the months to come, by Belvo's model.
   */
  employment_scores: Array<EmploymentScore> | null;
  /**
   * What the person earns today, estimated from an older report.
   */
  salary_estimation: SalaryEstimation | null;
  /**
   * The institution's documents.
   */
  files: Array<EmploymentRecordFile> | null;
};
/**
 * The person of an employment history.
 *
 * Source: schema `EmploymentRecordPersonalData` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentRecordPerson = {
  /**
   * The full name.
   */
  official_name: string | null;
  /**
   * The first name.
   */
  first_name: string | null;
  /**
   * The last name.
   */
  last_name: string | null;
  /**
   * `YYYY-MM-DD`.
   */
  birth_date: string | null;
  /**
   * What the insurance gives.
   */
  entitlements: EmploymentRecordEntitlements;
  /**
   * The numbers of the person's documents.
   */
  document_ids: Array<EmploymentDocument>;
  /**
   * The e-mail address.
   */
  email: string | null;
};
/**
 * What the insurance gives somebody.
 *
 * Source: schema `EmploymentRecordEntitlement` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentRecordEntitlements = {
  /**
   * Whether it pays for medical care.
   */
  entitled_to_health_insurance: boolean;
  /**
   * Whether there are benefits of the company.
   */
  entitled_to_company_benefits: boolean;
  /**
   * The last day of it, `YYYY-MM-DD`. None while the person works.
   */
  valid_until: string | null;
  /**
   * Whether the person has work.
   */
  status: Open<EmploymentRecordStatus>;
};
/**
 * Whether somebody has work, by the insurer.
 *
 * - `EMPLOYED`: Has work.
 * - `RETIRED`: Has a pension.
 * - `UNEMPLOYED`: Has no work.
 * - `null`: The insurer does not say: the word, not a null.
 */
export type EmploymentRecordStatus = "EMPLOYED" | "RETIRED" | "UNEMPLOYED" | "null";
/**
 * A document that a person is known by.
 *
 * Source: schema `EmploymentRecordDocumentId` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentDocument = {
  /**
   * Which document.
   */
  document_type: Open<EmploymentDocumentType> | null;
  /**
   * Its number, as text.
   */
  document_number: string | null;
};
/**
 * The documents that people are known by in Mexico.
 *
 * - `NSS`: The number of the social insurance, 11 digits.
 * - `CURP`: The number in the population register, 18 characters.
 * - `RFC`: The tax number, 13 characters.
 */
export type EmploymentDocumentType = "NSS" | "CURP" | "RFC";
/**
 * Weeks of contributions to the social insurance (IMSS).
 *
 * Source: schema `EmploymentRecordSocialSecuritySummary` of Belvo's OpenAPI document, 1.223.0.
 */
export type SocialSecuritySummary = {
  /**
   * Weeks that were taken out of the pension.
   */
  weeks_redeemed: number | null;
  /**
   * Weeks that were paid back into it.
   */
  weeks_reinstated: number | null;
  /**
   * Weeks that were paid for.
   */
  weeks_contributed: number | null;
};
/**
 * One employment.
 *
 * Source: schema `EmploymentRecordDetail` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentRecordDetail = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The employer's name.
   */
  employer: string;
  /**
   * The employer's number. None from ISSSTE.
   */
  employer_id: string | null;
  /**
   * The first day, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The last day, `YYYY-MM-DD`. None while it lasts.
   */
  end_date: string | null;
  /**
   * How many weeks it lasted so far.
   */
  weeks_employed: number;
  /**
   * The state of Mexico. None from ISSSTE.
   */
  state: string | null;
  /**
   * Currency units a day: the last base salary. With the year's benefits from IMSS, without from ISSSTE (a thirtieth of
   * `monthly_salary`).
   */
  most_recent_base_salary: number;
  /**
   * Currency units a month. With the year's benefits from IMSS, without from ISSSTE.
   */
  monthly_salary: number;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * What changed, and when.
   */
  employment_status_updates: Array<EmploymentStatusUpdate> | null;
};
/**
 * A change of an employment.
 *
 * Source: schema `EmploymentRecordEmploymentStatusUpdates` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentStatusUpdate = {
  /**
   * What happened.
   */
  event: Open<EmploymentEvent> | null;
  /**
   * Currency units a day: the base salary from then on. With the year's benefits from IMSS, without from ISSSTE.
   */
  base_salary: number;
  /**
   * When, `YYYY-MM-DD`.
   */
  update_date: string;
};
/**
 * What changed somebody's employment (IMSS), or where the change is known from (ISSSTE).
 *
 * - `DISMISSED_RESIGNED`: IMSS: was dismissed, or left.
 * - `SALARY_MODIFICATION`: IMSS: the salary changed.
 * - `HIRED`: IMSS: was hired.
 * - `VOLUNTARY_CONTRIBUTION`: IMSS: paid a contribution by choice.
 * - `ABSENCE`: IMSS: was away, such as on holiday.
 * - `SICK_LEAVE`: IMSS: was ill.
 * - `NORMAL`: ISSSTE: known from the institute itself.
 * - `BDUTA_CERTIFICATE`: ISSSTE: known from the central register (BDUTA).
 * - `DYE_CERTIFICATE`: ISSSTE: known from a member institution (DYE).
 */
export type EmploymentEvent =
  | "DISMISSED_RESIGNED"
  | "SALARY_MODIFICATION"
  | "HIRED"
  | "VOLUNTARY_CONTRIBUTION"
  | "ABSENCE"
  | "SICK_LEAVE"
  | "NORMAL"
  | "BDUTA_CERTIFICATE"
  | "DYE_CERTIFICATE";
/**
 * How likely somebody is to work and earn, by Belvo's model.
 *
 * Source: schema `EmploymentRecordScore` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentScore = {
  /**
   * From 300, unlikely, to 900, likely.
   */
  score: number | null;
  /**
   * For how many months to come.
   */
  period: number;
  /**
   * The version of the model.
   */
  version: string;
};
/**
 * What somebody earns today, estimated from an older report.
 *
 * Source: schema `EmploymentRecordSalaryEstimation` of Belvo's OpenAPI document, 1.223.0.
 */
export type SalaryEstimation = {
  /**
   * `EMPLOYED` where the salary is above 0, else `UNEMPLOYED`.
   */
  employment_status_estimate: string | null;
  /**
   * Currency units a day: the base salary.
   */
  base_salary_estimate: number | null;
  /**
   * ISO 4217.
   */
  currency: string;
};
/**
 * A document of the institution.
 *
 * Source: schema `EmploymentRecordFile` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentRecordFile = {
  /**
   * Its title.
   */
  type: string;
  /**
   * The document itself: a PDF, as text. Belvo does not say how it is encoded. None in Belvo's sandbox.
   */
  value: string | null;
};
/**
 * Whether and where somebody in Mexico works now.
 *
 * Source: schema `CurrentEmployment` of Belvo's OpenAPI document, 1.223.0.
 */
export type CurrentEmployment = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * When Belvo stored it (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The month that it is of, `YYYY-MM`. None for who has no work.
   */
  month: string | null;
  /**
   * The institution's id of the person: the CURP. None for who has no work.
   */
  internal_identification: string | null;
  /**
   * Who it is about.
   */
  personal_data: CurrentEmploymentPerson;
  /**
   * Whether the person has work.
   */
  status: Open<CurrentEmploymentStatus>;
  /**
   * The employments.
   */
  current_employment_records: Array<CurrentEmploymentRecord> | null;
};
/**
 * The person of a current employment.
 *
 * Source: schema `CurrentEmploymentPersonalData` of Belvo's OpenAPI document, 1.223.0.
 */
export type CurrentEmploymentPerson = {
  /**
   * The full name.
   */
  official_name: string | null;
  /**
   * The first name.
   */
  first_name: string | null;
  /**
   * The last name.
   */
  last_name: string | null;
  /**
   * `YYYY-MM-DD`.
   */
  birth_date: string | null;
  /**
   * The numbers of the person's documents.
   */
  document_ids: Array<EmploymentDocument>;
};
/**
 * Whether somebody has work now.
 *
 * - `EMPLOYED`: Has work.
 * - `UNEMPLOYED`: Has no work.
 */
export type CurrentEmploymentStatus = "EMPLOYED" | "UNEMPLOYED";
/**
 * A current employment.
 *
 * Source: schema `CurrentEmploymentRecord` of Belvo's OpenAPI document, 1.223.0.
 */
export type CurrentEmploymentRecord = {
  /**
   * The employer's name.
   */
  employer: string;
  /**
   * The employer's number at the insurer.
   */
  employer_id: string;
  /**
   * The employer's tax number (RFC).
   */
  employer_rfc: string;
  /**
   * The state of Mexico.
   */
  state: string;
  /**
   * Days with this employer so far.
   */
  days_employed: number;
  /**
   * Currency units: the base salary. Belvo does not say of what time; in employment records it is a day.
   */
  base_salary: number | null;
  /**
   * Currency units a month, with benefits.
   */
  monthly_salary: number | null;
};
/**
 * An employment in Brazil, by its social insurance (INSS).
 *
 * Source: schema `EmploymentBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Employment = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * When Belvo stored the employment (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The first day, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The last day, `YYYY-MM-DD`. None while it lasts.
   */
  end_date: string | null;
  /**
   * The employer.
   */
  employer_data: Employer;
  /**
   * What the person was employed as.
   */
  occupations: Array<Occupation>;
  /**
   * What the person was paid, month by month.
   */
  salaries: Array<Salary>;
};
/**
 * An employer in Brazil.
 *
 * Source: schema `EmployerDataBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Employer = {
  /**
   * The name.
   */
  name: string;
  /**
   * The institution's code for the employer.
   */
  code: string;
  /**
   * What the employer does, by the classes of CNAE.
   */
  economic_activity: string;
};
/**
 * What somebody was employed as.
 *
 * Source: schema `OccupationBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Occupation = {
  /**
   * The first day, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The last day, `YYYY-MM-DD`. None while it lasts.
   */
  end_date: string | null;
  /**
   * The occupation, by the classes of CBO.
   */
  description: string;
  /**
   * The occupation, as the employer calls it.
   */
  name: string;
  /**
   * Where the work was done: `Urbana` (in a town), `Rural` (in the country) or `Não Identificado` (not known).
   */
  locale: string;
};
/**
 * What somebody was paid in a month.
 *
 * Source: schema `SalaryBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type Salary = {
  /**
   * Currency units: before what was taken off or added.
   */
  base_amount: number;
  /**
   * Currency units: what the social insurance (INSS) kept.
   */
  retained_amount: number;
  /**
   * What it was paid for.
   */
  type: Open<SalaryType> | null;
  /**
   * The month, `YYYY-MM`.
   */
  month: string;
  /**
   * ISO 4217.
   */
  currency: string;
};
/**
 * What a month's salary was paid for.
 *
 * - `REGULAR`: The month's work.
 * - `THIRTEENTH`: The 13th salary.
 * - `VOLUNTARY`: A contribution by choice.
 * - `RETIREMENT`: A pension.
 */
export type SalaryType = "REGULAR" | "THIRTEENTH" | "VOLUNTARY" | "RETIREMENT";
/**
 * What an employer in Colombia paid somebody, by the contributions to the social insurance (PILA) of the last 24 months.
 *
 * Source: Belvo's API 1.176.0, employments of Colombia. Its document 1.223.0 has them no more.
 */
export type ColombiaEmployment = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * When Belvo stored the employment (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The employer.
   */
  employer_data: ColombiaEmployer;
  /**
   * What the person was paid, month by month.
   */
  salary_and_benefit_details: Array<ColombiaSalary>;
};
/**
 * An employer in Colombia: who pays the contributions.
 *
 * Source: Belvo's API 1.176.0, employments of Colombia.
 */
export type ColombiaEmployer = {
  /**
   * The name in law.
   */
  name: string | null;
  /**
   * What `id_number` is a number of: `NIT`, `CE`, `CC` or `PASSPORT`.
   */
  id_type: string | null;
  /**
   * The number of the document.
   */
  id_number: number | null;
  /**
   * The code of what the employer mainly does.
   */
  economic_activity_code: number | null;
  /**
   * What the employer mainly does.
   */
  economic_activity_code_description: string | null;
  /**
   * The code of the class of contributor.
   */
  contributor_class_code: string | null;
  /**
   * The class of contributor.
   */
  contributor_class_code_description: string | null;
  /**
   * The code of the type of contributor.
   */
  contributor_type_code: number | null;
  /**
   * The type of contributor: a company, an office of the state, ...
   */
  contributor_type_description: string | null;
  /**
   * Months with this employer.
   */
  tenure: number | null;
};
/**
 * What somebody in Colombia was paid in a month.
 *
 * Source: Belvo's API 1.176.0, employments of Colombia.
 */
export type ColombiaSalary = {
  /**
   * The month, `YYYY-MM`.
   */
  month: string;
  /**
   * Currency units: before what was taken off.
   */
  gross_amount: number | null;
  /**
   * Currency units: after what was taken off.
   */
  net_amount: number | null;
  /**
   * On what terms.
   */
  employment_type: Open<ColombiaEmploymentType> | null;
  /**
   * More about the terms.
   */
  employment_type_additional_info: string | null;
  /**
   * Whether the person has to pay more contributions.
   */
  parafiscal_contribution: boolean | null;
  /**
   * Whether the salary has all benefits of the law in it.
   */
  salary_comprehensive: boolean | null;
  /**
   * Whether it is the same every month.
   */
  salary_type: Open<ColombiaSalaryType> | null;
  /**
   * The pension fund.
   */
  pension_fund_name: string | null;
  /**
   * The health insurer.
   */
  healthcare_provider_name: string | null;
  /**
   * Why the month may differ from the others.
   */
  status_changes: Array<Open<ColombiaStatusChange>> | null;
};
/**
 * On what terms somebody is paid.
 *
 * - `SALARIED`: Has a salary.
 * - `CONTRACTUAL`: Works by contract.
 * - `PENSIONED`: Has a pension.
 */
export type ColombiaEmploymentType = "SALARIED" | "CONTRACTUAL" | "PENSIONED";
/**
 * Whether a salary changes from month to month.
 *
 * - `FIXED`: It does not.
 * - `VARIABLE`: It does.
 */
export type ColombiaSalaryType = "FIXED" | "VARIABLE";
/**
 * Why a month's salary may differ from the others.
 *
 * - `FIRST_MONTH`: The work began in this month.
 * - `FINAL_MONTH`: The work ended in this month.
 * - `ON_LEAVE`: On leave, such as a parent's.
 * - `RETIREMENT_MONTH`: Retired after this month.
 * - `ON_VACATION`: On holiday.
 * - `PERMANENT_SALARY_CHANGE`: The salary changed for good.
 * - `TEMPORARY_SALARY_CHANGE`: The salary changed for this month.
 */
export type ColombiaStatusChange =
  | "FIRST_MONTH"
  | "FINAL_MONTH"
  | "ON_LEAVE"
  | "RETIREMENT_MONTH"
  | "ON_VACATION"
  | "PERMANENT_SALARY_CHANGE"
  | "TEMPORARY_SALARY_CHANGE";
/**
 * The incomes of a person, found in the transactions of a link.
 *
 * Source: schema `Income` of Belvo's OpenAPI document, 1.223.0.
 */
export type Income = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link.
   */
  link: string | null;
  /**
   * When Belvo found the incomes (ISO 8601).
   */
  created_at: string;
  /**
   * The streams of income; none where there is no income.
   */
  income_streams: Array<IncomeStream>;
  /**
   * What the data is from.
   */
  income_source_type: Open<IncomeSourceType>;
  /**
   * The day of the first transaction, `YYYY-MM-DD`.
   */
  first_transaction_date: string | null;
  /**
   * The day of the last transaction, `YYYY-MM-DD`.
   */
  last_transaction_date: string;
  /**
   * The working day of the month that is best to charge the person on, from 1.
   */
  best_working_day_to_charge: number;
  /**
   * The working days of the month that are good to charge the person on, from 1.
   */
  good_working_days_to_charge: Array<number>;
  /**
   * How many streams were found.
   */
  number_of_income_streams: number;
  /**
   * Currency units: income a month, all accounts together.
   */
  monthly_average: number;
  /**
   * Currency units: income a month, of streams that come weekly, fortnightly or monthly.
   */
  monthly_average_regular: number;
  /**
   * Currency units: income a month, of streams that come once or irregularly.
   */
  monthly_average_irregular: number;
  /**
   * Currency units: income a month, of streams of low confidence.
   */
  monthly_average_low_confidence: number;
  /**
   * Currency units: income a month, of streams of medium confidence.
   */
  monthly_average_medium_confidence: number;
  /**
   * Currency units: income a month, of streams of high confidence.
   */
  monthly_average_high_confidence: number;
  /**
   * Currency units: all income.
   */
  total_income_amount: number;
  /**
   * Currency units: all income of streams that come weekly, fortnightly or monthly.
   */
  total_regular_income_amount: number;
  /**
   * Currency units: all income of streams that come once or irregularly.
   */
  total_irregular_income_amount: number | null;
  /**
   * Currency units: all income of streams of low confidence.
   */
  total_low_confidence: number;
  /**
   * Currency units: all income of streams of medium confidence.
   */
  total_medium_confidence: number;
  /**
   * Currency units: all income of streams of high confidence.
   */
  total_high_confidence: number;
};
/**
 * An income that comes from one source. A month here is 30 days, counted backwards.
 *
 * Source: schema `IncomeStreamsBody` of Belvo's OpenAPI document, 1.223.0.
 */
export type IncomeStream = {
  /**
   * The account that it comes in on.
   */
  account_id: string;
  /**
   * What it is.
   */
  income_type: Open<IncomeType>;
  /**
   * How often it comes.
   */
  frequency: Open<IncomeFrequency>;
  /**
   * Currency units: the mean of a month, over the months that had it.
   */
  monthly_average: number;
  /**
   * Currency units: the median of a month of the calendar.
   */
  monthly_median: number | null;
  /**
   * Currency units: the mean of the transactions.
   */
  average_income_amount: number;
  /**
   * Currency units: the last transaction.
   */
  last_income_amount: number;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * The bank's text of the last transaction.
   */
  last_income_description: string;
  /**
   * The day of the last transaction, `YYYY-MM-DD`.
   */
  last_income_date: string;
  /**
   * How even the amounts are, from 0 to 1; none for what came once.
   */
  stability: number | null;
  /**
   * How even the times between are, from 0 to 1; none for what came once.
   */
  regularity: number | null;
  /**
   * Below 0 where it fell from the first to the last, above 0 where it rose; none for what came once.
   */
  trend: number | null;
  /**
   * How many months were looked at.
   */
  lookback_periods: number;
  /**
   * How many of them have data.
   */
  full_periods: number;
  /**
   * How many of them had this income.
   */
  periods_with_income: number;
  /**
   * How many transactions it was in that time.
   */
  number_of_incomes: number;
  /**
   * How sure it is that it comes again.
   */
  confidence: Open<IncomeConfidence>;
};
/**
 * What an income is.
 *
 * - `SALARY`: A salary.
 * - `GOVERNMENT`: Money of the state.
 * - `INTEREST`: Interest.
 * - `RENT`: Rent.
 * - `RETIREMENT`: A pension.
 * - `FREELANCE`: Pay for work of one's own.
 * - `ALTERNATIVE_INCOME`: Pay of platforms and the like.
 * - `TRANSFER`: A transfer.
 * - `DEPOSIT`: A deposit.
 * - `UNKNOWN`: Something else.
 */
export type IncomeType =
  | "SALARY"
  | "GOVERNMENT"
  | "INTEREST"
  | "RENT"
  | "RETIREMENT"
  | "FREELANCE"
  | "ALTERNATIVE_INCOME"
  | "TRANSFER"
  | "DEPOSIT"
  | "UNKNOWN";
/**
 * How often an income comes.
 *
 * - `MONTHLY`: Every month.
 * - `FORTNIGHTLY`: Every two weeks, or twice a month.
 * - `WEEKLY`: Every week.
 * - `IRREGULAR`: Again and again, at no fixed time.
 * - `SINGLE`: Once.
 */
export type IncomeFrequency = "MONTHLY" | "FORTNIGHTLY" | "WEEKLY" | "IRREGULAR" | "SINGLE";
/**
 * How sure it is that an income comes again.
 *
 * - `HIGH`: Sure.
 * - `MEDIUM`: Likely.
 * - `LOW`: Doubtful.
 */
export type IncomeConfidence = "HIGH" | "MEDIUM" | "LOW";
/**
 * What incomes are found in.
 *
 * - `BANK`: Transactions of bank accounts.
 */
export type IncomeSourceType = "BANK";
/**
 * An expense that comes back, found in the transactions of a link.
 *
 * Source: schema `RecurringExpenses` of Belvo's OpenAPI document, 1.223.0.
 */
export type RecurringExpense = {
  /**
   * Belvo's id.
   */
  id: string | null;
  /**
   * The account that pays.
   */
  account: Account | null;
  /**
   * What it is, made of the transactions' descriptions.
   */
  name: string | null;
  /**
   * The transactions that it was found in.
   */
  transactions: Array<RecurringExpenseTransaction>;
  /**
   * How often it comes back.
   */
  frequency: Open<RecurringExpenseFrequency>;
  /**
   * Currency units of the account: the mean of the transactions.
   */
  average_transaction_amount: number;
  /**
   * Currency units of the account: the median of the transactions.
   */
  median_transaction_amount: number;
  /**
   * Days since the last transaction.
   */
  days_since_last_transaction: number;
  /**
   * What it is for.
   */
  category: Open<RecurringExpenseCategory>;
  /**
   * What kind of expense it is.
   */
  payment_type: Open<RecurringExpensePaymentType> | null;
};
/**
 * A transaction that an expense was found in.
 *
 * Source: schema `RecurringExpenseSourceTransaction` of Belvo's OpenAPI document, 1.223.0.
 */
export type RecurringExpenseTransaction = {
  /**
   * Currency units of the account.
   */
  amount: number;
  /**
   * The bank's text.
   */
  description: string | null;
  /**
   * The day it happened, `YYYY-MM-DD`.
   */
  value_date: string;
};
/**
 * How often an expense comes back.
 *
 * - `MONTHLY`: Every month. Belvo finds no other.
 */
export type RecurringExpenseFrequency = "MONTHLY";
/**
 * The categories of expenses that come back.
 *
 * - `Bills & Utilities`: Electricity, telephone, rent.
 * - `Credits & Loans`: Credits and loans.
 * - `Insurance`: Insurance.
 * - `Online Platforms & Leisure`: Streaming, games, memberships.
 * - `Transport & Travel`: Transport and travel.
 * - `Taxes`: Taxes.
 */
export type RecurringExpenseCategory =
  | "Bills & Utilities"
  | "Credits & Loans"
  | "Insurance"
  | "Online Platforms & Leisure"
  | "Transport & Travel"
  | "Taxes";
/**
 * What kind of expense comes back. Belvo does not say where one ends and the other begins.
 *
 * - `SUBSCRIPTION`: A subscription, such as for films or a gym.
 * - `REGULAR`: Anything else, such as electricity.
 */
export type RecurringExpensePaymentType = "SUBSCRIPTION" | "REGULAR";
/**
 * Figures for a decision about credit, made of the transactions of a link.
 *
 * A week, a month and so on are 7, 30, 90, 180 and 360 days before the day of the figures, that day included. Amounts are in
 * the currency of the accounts.
 *
 * Source: schema `RiskInsights` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskInsights = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link.
   */
  link: string | null;
  /**
   * When Belvo made the figures (ISO 8601).
   */
  created_at: string;
  /**
   * The ids (UUID) of the accounts that they are of.
   */
  accounts: Array<string> | null;
  /**
   * The checking and savings accounts.
   */
  assets_metrics: RiskAssetsMetrics | null;
  /**
   * The credit cards.
   */
  credit_cards_metrics: RiskCreditCardsMetrics | null;
  /**
   * The loans and the overdrafts.
   */
  loans_metrics: RiskLoansMetrics | null;
  /**
   * The balances of checking and savings accounts.
   */
  balances_metrics: RiskBalancesMetrics | null;
  /**
   * The transactions of all accounts.
   */
  transactions_metrics: RiskTransactionsMetrics | null;
  /**
   * What came in and went out, without transfers between the accounts.
   */
  cashflow_metrics: RiskCashflowMetrics | null;
  /**
   * The last three months by category, those that occurred.
   */
  category_metrics: Array<RiskCategoryMetrics>;
};
/**
 * The checking and savings accounts.
 *
 * Source: schema `RiskInsightsAssetMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskAssetsMetrics = {
  /**
   * The institutions that the accounts are at.
   */
  institutions: Array<string> | null;
  /**
   * How many accounts there are.
   */
  num_assets_accounts: number | null;
  /**
   * How many of them are checking accounts.
   */
  num_checking_accounts: number | null;
  /**
   * How many of them are savings accounts.
   */
  num_savings_accounts: number | null;
  /**
   * Currency units: the balance of all checking accounts.
   */
  checking_accounts_balance: number | null;
  /**
   * Currency units: the balance of all savings accounts.
   */
  savings_accounts_balance: number | null;
};
/**
 * The credit cards.
 *
 * Source: schema `RiskInsightsCreditCardMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskCreditCardsMetrics = {
  /**
   * How many there are.
   */
  num_accounts: number;
  /**
   * Currency units: the limits of all.
   */
  sum_credit_limit: number | null;
  /**
   * Currency units: what is used of them.
   */
  sum_credit_used: number | null;
  /**
   * What is used by what could be, as a fraction: 0.95 is 95 %.
   */
  credit_card_limit_utilization: number | null;
};
/**
 * The loans, and the overdrafts of checking and savings accounts.
 *
 * Source: schema `RiskInsightsLoansMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskLoansMetrics = {
  /**
   * How many loans there are.
   */
  num_accounts: number;
  /**
   * Currency units: what was lent.
   */
  sum_loans_principal: number | null;
  /**
   * Currency units: what is still owed of it.
   */
  sum_loans_outstanding_principal: number | null;
  /**
   * Currency units: what is paid a month.
   */
  sum_loans_monthly_payment: number | null;
  /**
   * How much of the loans is used. Belvo does not say how it is worked out.
   */
  loan_limit_utilization: number | null;
  /**
   * Currency units: the overdrafts that are allowed.
   */
  overdraft_limit: number | null;
  /**
   * What is used of them, as a fraction: 0.4 is 40 %.
   */
  overdraft_limit_utilization: number | null;
};
/**
 * Figures about the daily balances of checking and savings accounts, all together. Amounts are in their currency.
 *
 * Source: schema `RiskInsightsBalanceMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskBalancesMetrics = {
  /**
   * Currency units: the balance of all accounts at the end.
   */
  closing_balance: number | null;
  /**
   * Currency units: the lowest daily balance of the last 3 days.
   */
  min_balance_3d: number | null;
  /**
   * Currency units: the lowest daily balance of the last week.
   */
  min_balance_1w: number | null;
  /**
   * Currency units: the lowest daily balance of the last month.
   */
  min_balance_1m: number | null;
  /**
   * Currency units: the lowest daily balance of the last 3 months.
   */
  min_balance_3m: number | null;
  /**
   * Currency units: the lowest daily balance of the last 6 months.
   */
  min_balance_6m: number | null;
  /**
   * Currency units: the lowest daily balance of the last 12 months.
   */
  min_balance_12m: number | null;
  /**
   * Currency units: the mean of the daily balances of the last 3 days.
   */
  mean_balance_3d: number | null;
  /**
   * Currency units: the mean of the daily balances of the last week.
   */
  mean_balance_1w: number | null;
  /**
   * Currency units: the mean of the daily balances of the last month.
   */
  mean_balance_1m: number | null;
  /**
   * Currency units: the mean of the daily balances of the last 3 months.
   */
  mean_balance_3m: number | null;
  /**
   * Currency units: the mean of the daily balances of the last 6 months.
   */
  mean_balance_6m: number | null;
  /**
   * Currency units: the mean of the daily balances of the last 12 months.
   */
  mean_balance_12m: number | null;
  /**
   * Currency units: the highest daily balance of the last 3 days.
   */
  max_balance_3d: number | null;
  /**
   * Currency units: the highest daily balance of the last week.
   */
  max_balance_1w: number | null;
  /**
   * Currency units: the highest daily balance of the last month.
   */
  max_balance_1m: number | null;
  /**
   * Currency units: the highest daily balance of the last 3 months.
   */
  max_balance_3m: number | null;
  /**
   * Currency units: the highest daily balance of the last 6 months.
   */
  max_balance_6m: number | null;
  /**
   * Currency units: the highest daily balance of the last 12 months.
   */
  max_balance_12m: number | null;
  /**
   * Currency units: the standard deviation of the daily balances of the last 3 days.
   */
  std_balance_3d: number | null;
  /**
   * Currency units: the standard deviation of the daily balances of the last week.
   */
  std_balance_1w: number | null;
  /**
   * Currency units: the standard deviation of the daily balances of the last month.
   */
  std_balance_1m: number | null;
  /**
   * Currency units: the standard deviation of the daily balances of the last 3 months.
   */
  std_balance_3m: number | null;
  /**
   * Currency units: the standard deviation of the daily balances of the last 6 months.
   */
  std_balance_6m: number | null;
  /**
   * Currency units: the standard deviation of the daily balances of the last 12 months.
   */
  std_balance_12m: number | null;
  /**
   * Currency units a day: how the balance moved in the last 3 days.
   */
  balance_trend_3d: number | null;
  /**
   * Currency units a day: how the balance moved in the last week.
   */
  balance_trend_1w: number | null;
  /**
   * Currency units a day: how the balance moved in the last month.
   */
  balance_trend_1m: number | null;
  /**
   * Currency units a day: how the balance moved in the last 3 months.
   */
  balance_trend_3m: number | null;
  /**
   * Currency units a day: how the balance moved in the last 6 months.
   */
  balance_trend_6m: number | null;
  /**
   * Currency units a day: how the balance moved in the last 12 months.
   */
  balance_trend_12m: number | null;
  /**
   * Days of the last 3 days whose balance was 0 or below.
   */
  days_balance_below_0_3d: number | null;
  /**
   * Days of the last week whose balance was 0 or below.
   */
  days_balance_below_0_1w: number | null;
  /**
   * Days of the last month whose balance was 0 or below.
   */
  days_balance_below_0_1m: number | null;
  /**
   * Days of the last 3 months whose balance was 0 or below.
   */
  days_balance_below_0_3m: number | null;
  /**
   * Days of the last 6 months whose balance was 0 or below.
   */
  days_balance_below_0_6m: number | null;
  /**
   * Days of the last 12 months whose balance was 0 or below.
   */
  days_balance_below_0_12m: number | null;
  /**
   * Days of the last 3 days whose balance was at their mean or below.
   */
  days_balance_below_mean_3d: number | null;
  /**
   * Days of the last week whose balance was at their mean or below.
   */
  days_balance_below_mean_1w: number | null;
  /**
   * Days of the last month whose balance was at their mean or below.
   */
  days_balance_below_mean_1m: number | null;
  /**
   * Days of the last 3 months whose balance was at their mean or below.
   */
  days_balance_below_mean_3m: number | null;
  /**
   * Days of the last 6 months whose balance was at their mean or below.
   */
  days_balance_below_mean_6m: number | null;
  /**
   * Days of the last 12 months whose balance was at their mean or below.
   */
  days_balance_below_mean_12m: number | null;
  /**
   * Days of the last 3 days whose balance was at `balance_threshold_x` or below.
   */
  days_balance_below_x_3d: number | null;
  /**
   * Days of the last week whose balance was at `balance_threshold_x` or below.
   */
  days_balance_below_x_1w: number | null;
  /**
   * Days of the last month whose balance was at `balance_threshold_x` or below.
   */
  days_balance_below_x_1m: number | null;
  /**
   * Days of the last 3 months whose balance was at `balance_threshold_x` or below.
   */
  days_balance_below_x_3m: number | null;
  /**
   * Days of the last 6 months whose balance was at `balance_threshold_x` or below.
   */
  days_balance_below_x_6m: number | null;
  /**
   * Days of the last 12 months whose balance was at `balance_threshold_x` or below.
   */
  days_balance_below_x_12m: number | null;
  /**
   * Currency units: the threshold of `days_balance_below_x_...`. Belvo has one a country, and does not publish them.
   */
  balance_threshold_x: number;
};
/**
 * Figures about the transactions of all accounts. Amounts are in their currency.
 *
 * Source: schema `RiskInsightsTransactionMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskTransactionsMetrics = {
  /**
   * How many transactions there were in the last 3 days.
   */
  num_transactions_3d: number;
  /**
   * How many transactions there were in the last week.
   */
  num_transactions_1w: number;
  /**
   * How many transactions there were in the last month.
   */
  num_transactions_1m: number;
  /**
   * How many transactions there were in the last 3 months.
   */
  num_transactions_3m: number;
  /**
   * How many transactions there were in the last 6 months.
   */
  num_transactions_6m: number;
  /**
   * How many transactions there were in the last 12 months.
   */
  num_transactions_12m: number;
  /**
   * The most transactions of a day of the last 3 days.
   */
  max_num_transactions_3d: number;
  /**
   * The most transactions of a day of the last week.
   */
  max_num_transactions_1w: number;
  /**
   * The most transactions of a day of the last month.
   */
  max_num_transactions_1m: number;
  /**
   * The most transactions of a day of the last 3 months.
   */
  max_num_transactions_3m: number;
  /**
   * The most transactions of a day of the last 6 months.
   */
  max_num_transactions_6m: number;
  /**
   * The most transactions of a day of the last 12 months.
   */
  max_num_transactions_12m: number;
  /**
   * Transactions a day in the last 3 days.
   */
  mean_num_transactions_3d: number;
  /**
   * Transactions a day in the last week.
   */
  mean_num_transactions_1w: number;
  /**
   * Transactions a day in the last month.
   */
  mean_num_transactions_1m: number;
  /**
   * Transactions a day in the last 3 months.
   */
  mean_num_transactions_3m: number;
  /**
   * Transactions a day in the last 6 months.
   */
  mean_num_transactions_6m: number;
  /**
   * Transactions a day in the last 12 months.
   */
  mean_num_transactions_12m: number;
  /**
   * How many inflows there were in the last 3 days.
   */
  num_incoming_transactions_3d: number;
  /**
   * How many inflows there were in the last week.
   */
  num_incoming_transactions_1w: number;
  /**
   * How many inflows there were in the last month.
   */
  num_incoming_transactions_1m: number;
  /**
   * How many inflows there were in the last 3 months.
   */
  num_incoming_transactions_3m: number;
  /**
   * How many inflows there were in the last 6 months.
   */
  num_incoming_transactions_6m: number;
  /**
   * How many inflows there were in the last 12 months.
   */
  num_incoming_transactions_12m: number;
  /**
   * The most inflows of a day of the last 3 days.
   */
  max_num_incoming_transactions_3d: number;
  /**
   * The most inflows of a day of the last week.
   */
  max_num_incoming_transactions_1w: number;
  /**
   * The most inflows of a day of the last month.
   */
  max_num_incoming_transactions_1m: number;
  /**
   * The most inflows of a day of the last 3 months.
   */
  max_num_incoming_transactions_3m: number;
  /**
   * The most inflows of a day of the last 6 months.
   */
  max_num_incoming_transactions_6m: number;
  /**
   * The most inflows of a day of the last 12 months.
   */
  max_num_incoming_transactions_12m: number;
  /**
   * Inflows a day in the last 3 days.
   */
  mean_num_incoming_transactions_3d: number;
  /**
   * Inflows a day in the last week.
   */
  mean_num_incoming_transactions_1w: number;
  /**
   * Inflows a day in the last month.
   */
  mean_num_incoming_transactions_1m: number;
  /**
   * Inflows a day in the last 3 months.
   */
  mean_num_incoming_transactions_3m: number;
  /**
   * Inflows a day in the last 6 months.
   */
  mean_num_incoming_transactions_6m: number;
  /**
   * Inflows a day in the last 12 months.
   */
  mean_num_incoming_transactions_12m: number;
  /**
   * Currency units: all inflows of the last 3 days.
   */
  sum_incoming_amount_3d: number | null;
  /**
   * Currency units: all inflows of the last week.
   */
  sum_incoming_amount_1w: number | null;
  /**
   * Currency units: all inflows of the last month.
   */
  sum_incoming_amount_1m: number | null;
  /**
   * Currency units: all inflows of the last 3 months.
   */
  sum_incoming_amount_3m: number | null;
  /**
   * Currency units: all inflows of the last 6 months.
   */
  sum_incoming_amount_6m: number | null;
  /**
   * Currency units: all inflows of the last 12 months.
   */
  sum_incoming_amount_12m: number | null;
  /**
   * Currency units: the largest of the inflows of the last 3 days.
   */
  max_incoming_amount_3d: number | null;
  /**
   * Currency units: the largest of the inflows of the last week.
   */
  max_incoming_amount_1w: number | null;
  /**
   * Currency units: the largest of the inflows of the last month.
   */
  max_incoming_amount_1m: number | null;
  /**
   * Currency units: the largest of the inflows of the last 3 months.
   */
  max_incoming_amount_3m: number | null;
  /**
   * Currency units: the largest of the inflows of the last 6 months.
   */
  max_incoming_amount_6m: number | null;
  /**
   * Currency units: the largest of the inflows of the last 12 months.
   */
  max_incoming_amount_12m: number | null;
  /**
   * Currency units: the mean of the inflows of the last 3 days.
   */
  mean_incoming_amount_3d: number | null;
  /**
   * Currency units: the mean of the inflows of the last week.
   */
  mean_incoming_amount_1w: number | null;
  /**
   * Currency units: the mean of the inflows of the last month.
   */
  mean_incoming_amount_1m: number | null;
  /**
   * Currency units: the mean of the inflows of the last 3 months.
   */
  mean_incoming_amount_3m: number | null;
  /**
   * Currency units: the mean of the inflows of the last 6 months.
   */
  mean_incoming_amount_6m: number | null;
  /**
   * Currency units: the mean of the inflows of the last 12 months.
   */
  mean_incoming_amount_12m: number | null;
  /**
   * How many outflows there were in the last 3 days.
   */
  num_outgoing_transactions_3d: number;
  /**
   * How many outflows there were in the last week.
   */
  num_outgoing_transactions_1w: number;
  /**
   * How many outflows there were in the last month.
   */
  num_outgoing_transactions_1m: number;
  /**
   * How many outflows there were in the last 3 months.
   */
  num_outgoing_transactions_3m: number;
  /**
   * How many outflows there were in the last 6 months.
   */
  num_outgoing_transactions_6m: number;
  /**
   * How many outflows there were in the last 12 months.
   */
  num_outgoing_transactions_12m: number;
  /**
   * The most outflows of a day of the last 3 days.
   */
  max_num_outgoing_transactions_3d: number;
  /**
   * The most outflows of a day of the last week.
   */
  max_num_outgoing_transactions_1w: number;
  /**
   * The most outflows of a day of the last month.
   */
  max_num_outgoing_transactions_1m: number;
  /**
   * The most outflows of a day of the last 3 months.
   */
  max_num_outgoing_transactions_3m: number;
  /**
   * The most outflows of a day of the last 6 months.
   */
  max_num_outgoing_transactions_6m: number;
  /**
   * The most outflows of a day of the last 12 months.
   */
  max_num_outgoing_transactions_12m: number;
  /**
   * Outflows a day in the last 3 days.
   */
  mean_num_outgoing_transactions_3d: number;
  /**
   * Outflows a day in the last week.
   */
  mean_num_outgoing_transactions_1w: number;
  /**
   * Outflows a day in the last month.
   */
  mean_num_outgoing_transactions_1m: number;
  /**
   * Outflows a day in the last 3 months.
   */
  mean_num_outgoing_transactions_3m: number;
  /**
   * Outflows a day in the last 6 months.
   */
  mean_num_outgoing_transactions_6m: number;
  /**
   * Outflows a day in the last 12 months.
   */
  mean_num_outgoing_transactions_12m: number;
  /**
   * Currency units: all outflows of the last 3 days.
   */
  sum_outgoing_amount_3d: number | null;
  /**
   * Currency units: all outflows of the last week.
   */
  sum_outgoing_amount_1w: number | null;
  /**
   * Currency units: all outflows of the last month.
   */
  sum_outgoing_amount_1m: number | null;
  /**
   * Currency units: all outflows of the last 3 months.
   */
  sum_outgoing_amount_3m: number | null;
  /**
   * Currency units: all outflows of the last 6 months.
   */
  sum_outgoing_amount_6m: number | null;
  /**
   * Currency units: all outflows of the last 12 months.
   */
  sum_outgoing_amount_12m: number | null;
  /**
   * Currency units: the largest of the outflows of the last 3 days.
   */
  max_outgoing_amount_3d: number | null;
  /**
   * Currency units: the largest of the outflows of the last week.
   */
  max_outgoing_amount_1w: number | null;
  /**
   * Currency units: the largest of the outflows of the last month.
   */
  max_outgoing_amount_1m: number | null;
  /**
   * Currency units: the largest of the outflows of the last 3 months.
   */
  max_outgoing_amount_3m: number | null;
  /**
   * Currency units: the largest of the outflows of the last 6 months.
   */
  max_outgoing_amount_6m: number | null;
  /**
   * Currency units: the largest of the outflows of the last 12 months.
   */
  max_outgoing_amount_12m: number | null;
  /**
   * Currency units: the mean of the outflows of the last 3 days.
   */
  mean_outgoing_amount_3d: number | null;
  /**
   * Currency units: the mean of the outflows of the last week.
   */
  mean_outgoing_amount_1w: number | null;
  /**
   * Currency units: the mean of the outflows of the last month.
   */
  mean_outgoing_amount_1m: number | null;
  /**
   * Currency units: the mean of the outflows of the last 3 months.
   */
  mean_outgoing_amount_3m: number | null;
  /**
   * Currency units: the mean of the outflows of the last 6 months.
   */
  mean_outgoing_amount_6m: number | null;
  /**
   * Currency units: the mean of the outflows of the last 12 months.
   */
  mean_outgoing_amount_12m: number | null;
  /**
   * Days of the last 3 days without any transaction.
   */
  days_without_transactions_3d: number;
  /**
   * Days of the last week without any transaction.
   */
  days_without_transactions_1w: number;
  /**
   * Days of the last month without any transaction.
   */
  days_without_transactions_1m: number;
  /**
   * Days of the last 3 months without any transaction.
   */
  days_without_transactions_3m: number;
  /**
   * Days of the last 6 months without any transaction.
   */
  days_without_transactions_6m: number;
  /**
   * Days of the last 12 months without any transaction.
   */
  days_without_transactions_12m: number;
  /**
   * Days since the last transaction.
   */
  days_since_last_transaction: number;
  /**
   * Days since the last inflow.
   */
  days_since_last_incoming_transaction: number;
  /**
   * Days since the last outflow.
   */
  days_since_last_outgoing_transaction: number;
  /**
   * Days since the first transaction.
   */
  days_history: number;
};
/**
 * Figures about what came in and went out, without transfers between the accounts themselves. Amounts are in their currency.
 *
 * Source: schema `RiskInsightsCashflowMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskCashflowMetrics = {
  /**
   * Currency units: the most that came in on a day of the last 3 days.
   */
  max_positive_3d: number | null;
  /**
   * Currency units: the most that came in on a day of the last week.
   */
  max_positive_1w: number | null;
  /**
   * Currency units: the most that came in on a day of the last month.
   */
  max_positive_1m: number | null;
  /**
   * Currency units: the most that came in on a day of the last 3 months.
   */
  max_positive_3m: number | null;
  /**
   * Currency units: the most that came in on a day of the last 6 months.
   */
  max_positive_6m: number | null;
  /**
   * Currency units: the most that came in on a day of the last 12 months.
   */
  max_positive_12m: number | null;
  /**
   * Currency units: the most that went out on a day of the last 3 days, as a positive number.
   */
  max_negative_3d: number | null;
  /**
   * Currency units: the most that went out on a day of the last week, as a positive number.
   */
  max_negative_1w: number | null;
  /**
   * Currency units: the most that went out on a day of the last month, as a positive number.
   */
  max_negative_1m: number | null;
  /**
   * Currency units: the most that went out on a day of the last 3 months, as a positive number.
   */
  max_negative_3m: number | null;
  /**
   * Currency units: the most that went out on a day of the last 6 months, as a positive number.
   */
  max_negative_6m: number | null;
  /**
   * Currency units: the most that went out on a day of the last 12 months, as a positive number.
   */
  max_negative_12m: number | null;
  /**
   * Currency units: the mean of what came in, over the days of the last 3 days that had an inflow.
   */
  mean_positive_3d: number | null;
  /**
   * Currency units: the mean of what came in, over the days of the last week that had an inflow.
   */
  mean_positive_1w: number | null;
  /**
   * Currency units: the mean of what came in, over the days of the last month that had an inflow.
   */
  mean_positive_1m: number | null;
  /**
   * Currency units: the mean of what came in, over the days of the last 3 months that had an inflow.
   */
  mean_positive_3m: number | null;
  /**
   * Currency units: the mean of what came in, over the days of the last 6 months that had an inflow.
   */
  mean_positive_6m: number | null;
  /**
   * Currency units: the mean of what came in, over the days of the last 12 months that had an inflow.
   */
  mean_positive_12m: number | null;
  /**
   * Currency units: the mean of what went out, over the days of the last 3 days that had an outflow.
   */
  mean_negative_3d: number | null;
  /**
   * Currency units: the mean of what went out, over the days of the last week that had an outflow.
   */
  mean_negative_1w: number | null;
  /**
   * Currency units: the mean of what went out, over the days of the last month that had an outflow.
   */
  mean_negative_1m: number | null;
  /**
   * Currency units: the mean of what went out, over the days of the last 3 months that had an outflow.
   */
  mean_negative_3m: number | null;
  /**
   * Currency units: the mean of what went out, over the days of the last 6 months that had an outflow.
   */
  mean_negative_6m: number | null;
  /**
   * Currency units: the mean of what went out, over the days of the last 12 months that had an outflow.
   */
  mean_negative_12m: number | null;
  /**
   * Currency units: all that came in in the last 3 days.
   */
  sum_positive_3d: number | null;
  /**
   * Currency units: all that came in in the last week.
   */
  sum_positive_1w: number | null;
  /**
   * Currency units: all that came in in the last month.
   */
  sum_positive_1m: number | null;
  /**
   * Currency units: all that came in in the last 3 months.
   */
  sum_positive_3m: number | null;
  /**
   * Currency units: all that came in in the last 6 months.
   */
  sum_positive_6m: number | null;
  /**
   * Currency units: all that came in in the last 12 months.
   */
  sum_positive_12m: number | null;
  /**
   * Currency units a day: how what came in moved in the last 3 days.
   */
  sum_positive_trend_3d: number | null;
  /**
   * Currency units a day: how what came in moved in the last week.
   */
  sum_positive_trend_1w: number | null;
  /**
   * Currency units a day: how what came in moved in the last month.
   */
  sum_positive_trend_1m: number | null;
  /**
   * Currency units a day: how what came in moved in the last 3 months.
   */
  sum_positive_trend_3m: number | null;
  /**
   * Currency units a day: how what came in moved in the last 6 months.
   */
  sum_positive_trend_6m: number | null;
  /**
   * Currency units a day: how what came in moved in the last 12 months.
   */
  sum_positive_trend_12m: number | null;
  /**
   * Currency units: all that went out in the last 3 days, as a positive number.
   */
  sum_negative_3d: number | null;
  /**
   * Currency units: all that went out in the last week, as a positive number.
   */
  sum_negative_1w: number | null;
  /**
   * Currency units: all that went out in the last month, as a positive number.
   */
  sum_negative_1m: number | null;
  /**
   * Currency units: all that went out in the last 3 months, as a positive number.
   */
  sum_negative_3m: number | null;
  /**
   * Currency units: all that went out in the last 6 months, as a positive number.
   */
  sum_negative_6m: number | null;
  /**
   * Currency units: all that went out in the last 12 months, as a positive number.
   */
  sum_negative_12m: number | null;
  /**
   * Currency units a day: how what went out moved in the last 3 days.
   */
  sum_negative_trend_3d: number | null;
  /**
   * Currency units a day: how what went out moved in the last week.
   */
  sum_negative_trend_1w: number | null;
  /**
   * Currency units a day: how what went out moved in the last month.
   */
  sum_negative_trend_1m: number | null;
  /**
   * Currency units a day: how what went out moved in the last 3 months.
   */
  sum_negative_trend_3m: number | null;
  /**
   * Currency units a day: how what went out moved in the last 6 months.
   */
  sum_negative_trend_6m: number | null;
  /**
   * Currency units a day: how what went out moved in the last 12 months.
   */
  sum_negative_trend_12m: number | null;
  /**
   * `sum_positive` by `sum_negative` of the last 3 days: above 1, more came in than went out.
   */
  positive_to_negative_ratio_3d: number | null;
  /**
   * `sum_positive` by `sum_negative` of the last week: above 1, more came in than went out.
   */
  positive_to_negative_ratio_1w: number | null;
  /**
   * `sum_positive` by `sum_negative` of the last month: above 1, more came in than went out.
   */
  positive_to_negative_ratio_1m: number | null;
  /**
   * `sum_positive` by `sum_negative` of the last 3 months: above 1, more came in than went out.
   */
  positive_to_negative_ratio_3m: number | null;
  /**
   * `sum_positive` by `sum_negative` of the last 6 months: above 1, more came in than went out.
   */
  positive_to_negative_ratio_6m: number | null;
  /**
   * `sum_positive` by `sum_negative` of the last 12 months: above 1, more came in than went out.
   */
  positive_to_negative_ratio_12m: number | null;
  /**
   * Currency units: `sum_positive` less `sum_negative` of the last 3 days.
   */
  net_cashflow_3d: number | null;
  /**
   * Currency units: `sum_positive` less `sum_negative` of the last week.
   */
  net_cashflow_1w: number | null;
  /**
   * Currency units: `sum_positive` less `sum_negative` of the last month.
   */
  net_cashflow_1m: number | null;
  /**
   * Currency units: `sum_positive` less `sum_negative` of the last 3 months.
   */
  net_cashflow_3m: number | null;
  /**
   * Currency units: `sum_positive` less `sum_negative` of the last 6 months.
   */
  net_cashflow_6m: number | null;
  /**
   * Currency units: `sum_positive` less `sum_negative` of the last 12 months.
   */
  net_cashflow_12m: number | null;
  /**
   * Currency units a day: how the net moved in the last 3 days.
   */
  net_cashflow_trend_3d: number | null;
  /**
   * Currency units a day: how the net moved in the last week.
   */
  net_cashflow_trend_1w: number | null;
  /**
   * Currency units a day: how the net moved in the last month.
   */
  net_cashflow_trend_1m: number | null;
  /**
   * Currency units a day: how the net moved in the last 3 months.
   */
  net_cashflow_trend_3m: number | null;
  /**
   * Currency units a day: how the net moved in the last 6 months.
   */
  net_cashflow_trend_6m: number | null;
  /**
   * Currency units a day: how the net moved in the last 12 months.
   */
  net_cashflow_trend_12m: number | null;
};
/**
 * A category in the last three months.
 *
 * Source: schema `RiskInsightsCategoryMetrics` of Belvo's OpenAPI document, 1.223.0.
 */
export type RiskCategoryMetrics = {
  /**
   * The category.
   */
  category: Open<Category> | null;
  /**
   * The subcategory.
   */
  subcategory: Open<Subcategory> | null;
  /**
   * Currency units: inflows less outflows of the category.
   */
  net_amount_3m: number | null;
  /**
   * `net_amount_3m` by all inflows that have a category; none without any.
   */
  category_inflow_ratio_3m: number | null;
  /**
   * How the net of the category moved. Belvo does not say in which unit.
   */
  trend_3m: number | null;
};
/**
 * Figures made of an employment history of Mexico (IMSS). A change of salary counts where it is more than 2 %.
 *
 * Source: schema `EmploymentMetric` of Belvo's OpenAPI document, 1.223.0.
 */
export type EmploymentMetrics = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the figures (ISO 8601).
   */
  created_at: string;
  /**
   * When Belvo last worked them out (ISO 8601).
   */
  updated_at: string | null;
  /**
   * The day that was asked for, `YYYY-MM-DD`; none where it is the day of the request.
   */
  reference_date: string | null;
  /**
   * Years.
   */
  age: number;
  /**
   * Whether the person has work.
   */
  current_status: Open<EmploymentRecordStatus>;
  /**
   * How many employers the person has now.
   */
  current_employer_count: number | null;
  /**
   * Currency units: the last base salary. Belvo does not say of what time; in employment records it is a day.
   */
  base_salary_last: number | null;
  /**
   * Weeks in the last job, or in the current one.
   */
  weeks_employed_last_job: number | null;
  /**
   * Weeks since the last job; 0 for who has work.
   */
  weeks_since_last_job: number | null;
  /**
   * Weeks with work in all. What overlaps counts once.
   */
  weeks_employed_total: number | null;
  /**
   * Weeks with more than one employer.
   */
  weeks_with_multiple_employers: number | null;
  /**
   * How many employers there were. Who comes back counts again.
   */
  employer_count: number | null;
  /**
   * How many employers there were. Who comes back counts once.
   */
  unique_employer_count: number | null;
  /**
   * Employers a year.
   */
  employers_per_year: number | null;
  /**
   * Weeks without work in all.
   */
  weeks_between_jobs: number | null;
  /**
   * The longest time without work, in weeks.
   */
  max_weeks_between_jobs: number | null;
  /**
   * How often the salary rose in the last job, or in the current one.
   */
  increases_last_job: number | null;
  /**
   * How often the salary fell in the last job, or in the current one.
   */
  decreases_last_job: number | null;
  /**
   * How often the salary rose from the job before the last to the last.
   */
  increases_after_change: number | null;
  /**
   * How often the salary fell from the job before the last to the last.
   */
  decreases_after_change: number | null;
  /**
   * How often the salary ever rose.
   */
  increases_overall: number | null;
  /**
   * How often the salary ever fell.
   */
  decreases_overall: number | null;
  /**
   * How often the salary rose in the last year.
   */
  increases_1y: number | null;
  /**
   * How often the salary fell in the last year.
   */
  decreases_1y: number | null;
  /**
   * How often the salary rose in the last three years; none where there are not so many.
   */
  increases_3y: number | null;
  /**
   * How often the salary fell in the last three years; none where there are not so many.
   */
  decreases_3y: number | null;
  /**
   * How often the salary rose in the last five years; none where there are not so many.
   */
  increases_5y: number | null;
  /**
   * How often the salary fell in the last five years; none where there are not so many.
   */
  decreases_5y: number | null;
  /**
   * Percent: how the salary changed in the last year.
   */
  yearly_change_1y: number | null;
  /**
   * Percent: how the salary changed in the last three years; none where there are not so many.
   */
  yearly_change_3y: number | null;
  /**
   * Percent: how the salary changed in the last five years; none where there are not so many.
   */
  yearly_change_5y: number | null;
  /**
   * Currency units: the lowest monthly salary of the last year.
   */
  min_monthly_salary_1y: number | null;
  /**
   * Currency units: the lowest monthly salary of the last three years.
   */
  min_monthly_salary_3y: number | null;
  /**
   * Currency units: the lowest monthly salary of the last five years.
   */
  min_monthly_salary_5y: number | null;
  /**
   * Currency units: the mean monthly salary of the last year.
   */
  average_monthly_salary_1y: number | null;
  /**
   * Currency units: the mean monthly salary of the last three years.
   */
  average_monthly_salary_3y: number | null;
  /**
   * Currency units: the mean monthly salary of the last five years.
   */
  average_monthly_salary_5y: number | null;
  /**
   * Currency units: the highest monthly salary of the last year.
   */
  max_monthly_salary_1y: number | null;
  /**
   * Currency units: the highest monthly salary of the last three years.
   */
  max_monthly_salary_3y: number | null;
  /**
   * Currency units: the highest monthly salary of the last five years.
   */
  max_monthly_salary_5y: number | null;
};
/**
 * The fields of employment metrics that are worked out.
 *
 * - `age`: Years.
 * - `current_status`: Whether the person has work.
 * - `current_employer_count`: Employers now.
 * - `base_salary_last`: The last base salary.
 * - `weeks_employed_last_job`: Weeks in the last job.
 * - `weeks_since_last_job`: Weeks since the last job.
 * - `weeks_employed_total`: Weeks with work.
 * - `weeks_with_multiple_employers`: Weeks with more than one employer.
 * - `employer_count`: Employers; who comes back counts again.
 * - `unique_employer_count`: Employers; who comes back counts once.
 * - `employers_per_year`: Employers a year.
 * - `weeks_between_jobs`: Weeks without work.
 * - `max_weeks_between_jobs`: The longest time without work.
 * - `increases_last_job`: Increases in the last job.
 * - `decreases_last_job`: Decreases in the last job.
 * - `increases_after_change`: Increases from the job before the last to the last.
 * - `decreases_after_change`: Decreases from the job before the last to the last.
 * - `increases_overall`: All increases.
 * - `decreases_overall`: All decreases.
 * - `increases_1y`: Increases of the last year.
 * - `decreases_1y`: Decreases of the last year.
 * - `increases_3y`: Increases of the last three years.
 * - `decreases_3y`: Decreases of the last three years.
 * - `increases_5y`: Increases of the last five years.
 * - `decreases_5y`: Decreases of the last five years.
 * - `yearly_change_1y`: Percent, over the last year.
 * - `yearly_change_3y`: Percent, over the last three years.
 * - `yearly_change_5y`: Percent, over the last five years.
 * - `min_monthly_salary_1y`: The lowest salary of the last year.
 * - `min_monthly_salary_3y`: The lowest salary of the last three years.
 * - `min_monthly_salary_5y`: The lowest salary of the last five years.
 * - `average_monthly_salary_1y`: The mean salary of the last year.
 * - `average_monthly_salary_3y`: The mean salary of the last three years.
 * - `average_monthly_salary_5y`: The mean salary of the last five years.
 * - `max_monthly_salary_1y`: The highest salary of the last year.
 * - `max_monthly_salary_3y`: The highest salary of the last three years.
 * - `max_monthly_salary_5y`: The highest salary of the last five years.
 */
export type EmploymentMetric =
  | "age"
  | "current_status"
  | "current_employer_count"
  | "base_salary_last"
  | "weeks_employed_last_job"
  | "weeks_since_last_job"
  | "weeks_employed_total"
  | "weeks_with_multiple_employers"
  | "employer_count"
  | "unique_employer_count"
  | "employers_per_year"
  | "weeks_between_jobs"
  | "max_weeks_between_jobs"
  | "increases_last_job"
  | "decreases_last_job"
  | "increases_after_change"
  | "decreases_after_change"
  | "increases_overall"
  | "decreases_overall"
  | "increases_1y"
  | "decreases_1y"
  | "increases_3y"
  | "decreases_3y"
  | "increases_5y"
  | "decreases_5y"
  | "yearly_change_1y"
  | "yearly_change_3y"
  | "yearly_change_5y"
  | "min_monthly_salary_1y"
  | "min_monthly_salary_3y"
  | "min_monthly_salary_5y"
  | "average_monthly_salary_1y"
  | "average_monthly_salary_3y"
  | "average_monthly_salary_5y"
  | "max_monthly_salary_1y"
  | "max_monthly_salary_3y"
  | "max_monthly_salary_5y";
/**
 * How a field of employment metrics came about. Not part of Belvo's answer.
 */
export type EmploymentMetricExplanation = {
  /**
   * Which field.
   */
  field: EmploymentMetric;
  /**
   * Its value: text for `current_status`, else a number.
   */
  value: number | string | null;
  /**
   * The first day that was looked at; none where no days were.
   */
  from: string | null;
  /**
   * The last day that was looked at.
   */
  to: string | null;
  /**
   * The employments used.
   */
  entries: Array<EmploymentMetricEntry>;
  /**
   * The changes of salary looked at.
   */
  changes: Array<EmploymentMetricChange>;
  /**
   * The days used, as runs of days that are alike.
   */
  spans: Array<EmploymentMetricSpan>;
  /**
   * The definition.
   */
  formula: string;
  /**
   * The definition with its numbers.
   */
  calculation: string;
};
/**
 * An employment that a field was made of.
 */
export type EmploymentMetricEntry = {
  /**
   * Its position in the list that was given, from 0.
   */
  index: number;
  /**
   * The employer.
   */
  employer: string;
  /**
   * Its first day.
   */
  from: string;
  /**
   * Its last day, at most the reference date.
   */
  to: string;
  /**
   * Currency units: the base salary on the last day.
   */
  base_salary: number | null;
};
/**
 * A change of salary that a field was made of.
 */
export type EmploymentMetricChange = {
  /**
   * The position of the employment that has the new salary, from 0.
   */
  index: number;
  /**
   * The first day of the new salary.
   */
  date: string;
  /**
   * The position of the employment that had the salary before, from 0: another one where the job changed.
   */
  before_index: number;
  /**
   * Currency units: the base salary before.
   */
  before: number;
  /**
   * Currency units: the base salary from then on.
   */
  after: number;
  /**
   * What it counts as.
   */
  effect: SalaryEffect;
};
/**
 * Days that are alike, that a field was made of.
 */
export type EmploymentMetricSpan = {
  /**
   * The first day.
   */
  from: string;
  /**
   * The last day.
   */
  to: string;
  /**
   * How many days.
   */
  days: number;
  /**
   * How many employers the person had.
   */
  employers: number;
  /**
   * Currency units: the base salaries of all jobs; none where no job has one.
   */
  base_salary: number | null;
};
/**
 * What a change of salary counts as.
 *
 * - `increase`: More than 2 % up.
 * - `decrease`: More than 2 % down.
 * - `none`: Too little to count.
 */
export type SalaryEffect = "increase" | "decrease" | "none";
/**
 * The body of `POST /api/enrich/incomes/`.
 */
export type IncomesRequest = {
  /**
   * The language of the descriptions (ISO 639-1): `es` or `pt`.
   */
  language: string;
  /**
   * The inflows. Belvo's hosted endpoint takes 10,000.
   */
  transactions: Array<IncomeTransaction>;
  /**
   * The first day to look at, `YYYY-MM-DD`, at most 365 days ago. Only together with `date_to`.
   */
  date_from?: string;
  /**
   * The last day to look at, `YYYY-MM-DD`, not in the future. Only together with `date_from`.
   */
  date_to?: string;
  /**
   * Only incomes of these kinds.
   */
  allowed_income_types?: Array<IncomeType>;
  /**
   * Only incomes that are at least as sure as this.
   */
  minimum_confidence_level?: IncomeConfidence;
};
/**
 * An inflow of your own, that may be an income.
 */
export type IncomeTransaction = {
  /**
   * Your id of the transaction, unique within the request.
   */
  transaction_id: string;
  /**
   * Whose account it is: a person's.
   */
  account_holder_type: "INDIVIDUAL";
  /**
   * Your id of the account's holder, a UUID.
   */
  account_holder_id: string;
  /**
   * Your id of the account.
   */
  account_id: string;
  /**
   * What kind of account it is.
   */
  account_category: IncomeAccount;
  /**
   * The day it happened, `YYYY-MM-DD`.
   */
  value_date: string;
  /**
   * The bank's text, as it stands on the statement.
   */
  description: string;
  /**
   * Which way the money went: in.
   */
  type: "INFLOW";
  /**
   * How much, in currency units.
   */
  amount: number;
  /**
   * ISO 4217: `MXN`, `BRL`, `COP`, ...
   */
  currency: string;
  /**
   * Your name of the institution.
   */
  institution: string;
};
/**
 * The kinds of account that incomes are looked for in.
 *
 * - `CHECKING_ACCOUNT`: A current account.
 * - `SAVINGS_ACCOUNT`: A savings account.
 */
export type IncomeAccount = "CHECKING_ACCOUNT" | "SAVINGS_ACCOUNT";
/**
 * The incomes of one holder of accounts; `POST /api/enrich/incomes/` answers with one a holder.
 *
 * Source: Belvo's "enrich your own data" schemas, API 1.176.0.
 */
export type EnrichedIncome = {
  /**
   * Your id of the holder.
   */
  account_holder_id: string;
  /**
   * The streams of income; none where there is no income.
   */
  income_streams: Array<IncomeStream>;
  /**
   * What the data is from.
   */
  income_source_type: Open<IncomeSourceType>;
  /**
   * The day of the first transaction, `YYYY-MM-DD`.
   */
  first_transaction_date: string | null;
  /**
   * The day of the last transaction, `YYYY-MM-DD`.
   */
  last_transaction_date: string;
  /**
   * How many streams were found.
   */
  number_of_income_streams: number;
  /**
   * Currency units: income a month, all accounts together.
   */
  monthly_average: number;
  /**
   * Currency units: income a month, of streams that come weekly, fortnightly or monthly.
   */
  monthly_average_regular: number;
  /**
   * Currency units: income a month, of streams that come once or irregularly.
   */
  monthly_average_irregular: number;
  /**
   * Currency units: income a month, of streams of low confidence.
   */
  monthly_average_low_confidence: number;
  /**
   * Currency units: income a month, of streams of medium confidence.
   */
  monthly_average_medium_confidence: number;
  /**
   * Currency units: income a month, of streams of high confidence.
   */
  monthly_average_high_confidence: number;
  /**
   * Currency units: all income.
   */
  total_income_amount: number;
  /**
   * Currency units: all income of streams that come weekly, fortnightly or monthly.
   */
  total_regular_income_amount: number;
  /**
   * Currency units: all income of streams that come once or irregularly.
   */
  total_irregular_income_amount: number | null;
  /**
   * Currency units: all income of streams of low confidence.
   */
  total_low_confidence: number;
  /**
   * Currency units: all income of streams of medium confidence.
   */
  total_medium_confidence: number;
  /**
   * Currency units: all income of streams of high confidence.
   */
  total_high_confidence: number;
};
/**
 * The body of `POST /api/enrich/recurring-expenses/`.
 */
export type RecurringExpensesRequest = {
  /**
   * The language of the descriptions (ISO 639-1): `es` or `pt`.
   */
  language: string;
  /**
   * The transactions. Belvo's hosted endpoint takes 10,000.
   */
  transactions: Array<EnrichTransaction>;
};
/**
 * An expense that comes back; `POST /api/enrich/recurring-expenses/` answers with a list of them.
 *
 * Source: Belvo's "enrich your own data" schemas, API 1.176.0.
 */
export type EnrichedRecurringExpense = {
  /**
   * Your id of the holder.
   */
  account_holder_id: string;
  /**
   * Your id of the account that pays.
   */
  account_id: string;
  /**
   * What it is, made of the transactions' descriptions.
   */
  name: string | null;
  /**
   * The transactions that it was found in.
   */
  transactions: Array<RecurringExpenseTransaction>;
  /**
   * How often it comes back.
   */
  frequency: Open<RecurringExpenseFrequency>;
  /**
   * Currency units: the mean of the transactions.
   */
  average_transaction_amount: number;
  /**
   * Currency units: the median of the transactions.
   */
  median_transaction_amount: number;
  /**
   * Days since the last transaction.
   */
  days_since_last_transaction: number;
  /**
   * What it is for.
   */
  category: Open<RecurringExpenseCategory>;
  /**
   * What kind of expense it is.
   */
  payment_type: Open<RecurringExpensePaymentType> | null;
};
/**
 * An expense that comes back, as the local engine answers: Belvo's fields, and with the option `all` what they do not tell.
 */
export type FoundRecurringExpense = {
  /**
   * What Belvo's fields do not tell (only with the local engine's option `all`).
   */
  details?: RecurringExpenseDetails;
  /**
   * Your id of the holder.
   */
  account_holder_id: string;
  /**
   * Your id of the account that pays.
   */
  account_id: string;
  /**
   * What it is, made of the transactions' descriptions.
   */
  name: string | null;
  /**
   * The transactions that it was found in.
   */
  transactions: Array<RecurringExpenseTransaction>;
  /**
   * How often it comes back.
   */
  frequency: Open<RecurringExpenseFrequency>;
  /**
   * Currency units: the mean of the transactions.
   */
  average_transaction_amount: number;
  /**
   * Currency units: the median of the transactions.
   */
  median_transaction_amount: number;
  /**
   * Days since the last transaction.
   */
  days_since_last_transaction: number;
  /**
   * What it is for.
   */
  category: Open<RecurringExpenseCategory>;
  /**
   * What kind of expense it is.
   */
  payment_type: Open<RecurringExpensePaymentType> | null;
};
/**
 * What is known of an expense that comes back. Not part of Belvo's answer.
 */
export type RecurringExpenseDetails = {
  /**
   * Your ids of the transactions that it was found in, in their order.
   */
  transaction_ids: Array<string>;
  /**
   * ISO 4217: the currency of every amount here.
   */
  currency: string;
  /**
   * Whether payments still come.
   */
  status: RecurringExpenseStatus;
  /**
   * The payment that is expected next; none where none is.
   */
  next: NextPayment | null;
  /**
   * The last lasting change of a fixed amount.
   */
  price_change: PriceChange | null;
  /**
   * How far it is paid, where the descriptions count instalments.
   */
  instalments: InstalmentPlan | null;
  /**
   * From 0 to 1: how sure it is that these payments have a schedule.
   */
  confidence: number;
  /**
   * Why it is taken for an expense that comes back, in English.
   */
  reason: string;
};
/**
 * Whether payments of an expense still come, on the reference date.
 *
 * - `active`: The next payment is not overdue.
 * - `late`: The next payment is overdue by no more than half a period.
 * - `ended`: No payment came when one was due, or the last instalment is paid.
 */
export type RecurringExpenseStatus = "active" | "late" | "ended";
/**
 * The payment of an expense that is expected next. Not part of Belvo's answer.
 */
export type NextPayment = {
  /**
   * The day, `YYYY-MM-DD`.
   */
  date: string;
  /**
   * The first day of the window that it may well fall into, `YYYY-MM-DD`.
   */
  earliest: string;
  /**
   * The last day of that window, `YYYY-MM-DD`.
   */
  latest: string;
  /**
   * Currency units: the fixed amount, or the median of the last three payments.
   */
  amount: number;
};
/**
 * A fixed amount that changed and stayed changed. Not part of Belvo's answer.
 */
export type PriceChange = {
  /**
   * The day of the first payment of the new amount, `YYYY-MM-DD`.
   */
  date: string;
  /**
   * Currency units: the amount until then.
   */
  before: number;
  /**
   * Currency units: the amount since.
   */
  after: number;
};
/**
 * How far a purchase in instalments is paid. Not part of Belvo's answer.
 */
export type InstalmentPlan = {
  /**
   * The number of the last instalment that was paid.
   */
  paid: number;
  /**
   * How many there are.
   */
  total: number;
  /**
   * How many are to be paid yet.
   */
  remaining: number;
  /**
   * Currency units: what is to be paid yet, at the amount of the last instalment.
   */
  remaining_amount: number;
};
/**
 * A user of yours, with accounts and transactions. The body of `POST /api/enrich/risk-insights/` is a list of users.
 */
export type RiskInsightsUser = {
  /**
   * Your id of the user.
   */
  user_id: string;
  /**
   * The day that the figures are of, `YYYY-MM-DD`. What is later does not count.
   */
  reference_date: string;
  /**
   * The language of the descriptions (ISO 639-1): `es` or `pt`.
   */
  transactions_language: string;
  /**
   * The transactions of all accounts. Belvo's hosted endpoint takes 10,000.
   */
  transactions: Array<RiskTransaction>;
  /**
   * The accounts, each that a transaction is of.
   */
  accounts: Array<RiskAccount>;
};
/**
 * An account of a user.
 */
export type RiskAccount = {
  /**
   * Your id of the account.
   */
  id: string;
  /**
   * What kind of account it is.
   */
  category: EnrichableAccount;
  /**
   * Your name of the institution.
   */
  institution: string;
  /**
   * Currency units: the balance at the end of `balance_date`.
   */
  balance: number;
  /**
   * The day of the balance, `YYYY-MM-DD`.
   */
  balance_date: string;
  /**
   * ISO 4217: the currency of the account and of its transactions.
   */
  balance_currency: string;
  /**
   * Currency units: the overdraft that is allowed.
   */
  overdraft?: number;
};
/**
 * A transaction of a user.
 */
export type RiskTransaction = {
  /**
   * Your id of the transaction, unique within the request.
   */
  transaction_id: string;
  /**
   * Your id of the account: one of `accounts`.
   */
  account_id: string;
  /**
   * The day it happened, `YYYY-MM-DD`.
   */
  value_date: string;
  /**
   * Whether it is settled. Default `PROCESSED`.
   */
  status?: TransactionStatus;
  /**
   * Which way the money went.
   */
  type: Direction;
  /**
   * How much, in currency units.
   */
  amount: number;
  /**
   * ISO 4217: that of the account.
   */
  currency: string;
  /**
   * The bank's text, as it stands on the statement.
   */
  description: string;
};
/**
 * The figures of one user; `POST /api/enrich/risk-insights/` answers with one a user.
 *
 * Source: Belvo's "enrich your own data" schemas, API 1.176.0.
 */
export type EnrichedRiskInsights = {
  /**
   * Your id of the user.
   */
  user_id: string;
  /**
   * The checking and savings accounts.
   */
  assets_metrics: RiskAssetsMetrics | null;
  /**
   * The balances of checking and savings accounts.
   */
  balances_metrics: RiskBalancesMetrics | null;
  /**
   * The transactions of all accounts.
   */
  transactions_metrics: RiskTransactionsMetrics | null;
  /**
   * What came in and went out, without transfers between the accounts.
   */
  cashflow_metrics: RiskCashflowMetrics | null;
  /**
   * The last three months by category, those that occurred.
   */
  category_metrics: Array<RiskCategoryMetrics>;
};
/**
 * A data point of risk insights.
 */
export type RiskInsightPoint = {
  /**
   * The name of its field, such as `mean_balance_3m`.
   */
  field: string;
  /**
   * For `net_amount_3m`, `category_inflow_ratio_3m` and `trend_3m`: of which category.
   */
  category?: Category | null;
  /**
   * And of which subcategory; none for the entry that has none.
   */
  subcategory?: Subcategory | null;
};
/**
 * How a data point came about.
 */
export type RiskInsightExplanation = {
  /**
   * Which data point.
   */
  point: RiskInsightPoint;
  /**
   * Its value: names for `institutions`, else a number.
   */
  value: number | Array<string> | null;
  /**
   * The first day that was looked at; none where no days were.
   */
  from: string | null;
  /**
   * The last day that was looked at.
   */
  to: string | null;
  /**
   * The accounts used: their positions in the list that was given, from 0.
   */
  accounts: Array<number>;
  /**
   * The transactions used: their positions in the list that was given, from 0.
   */
  transactions: Array<number>;
  /**
   * The days used, where the data point is made of days: the first one first.
   */
  days: Array<RiskInsightDay>;
  /**
   * The definition.
   */
  formula: string;
  /**
   * The definition with its numbers.
   */
  calculation: string;
};
/**
 * What a day adds to a data point.
 */
export type RiskInsightDay = {
  /**
   * The day.
   */
  date: string;
  /**
   * Its balance or its flow of cash in currency units, or the number of its transactions.
   */
  value: number;
};
/**
 * How Belvo gets at the data of an institution.
 *
 * - `credentials`: With the user's credentials.
 * - `openfinance`: Through open finance, with the user's consent.
 */
export type InstitutionIntegrationType = "credentials" | "openfinance";
/**
 * Whether an institution can be used now.
 *
 * - `healthy`: It can.
 * - `down`: It cannot: try later.
 */
export type InstitutionStatus = "healthy" | "down";
/**
 * A bank, a tax authority or an employment register that Belvo can connect to.
 *
 * Source: schema `InstitutionPublicApi` of Belvo's OpenAPI document, 1.223.0.
 */
export type Institution = {
  /**
   * Belvo's number of the institution. Links name institutions by `name` instead.
   */
  id: number;
  /**
   * Belvo's name of it, such as `ofmockbank_br_retail`.
   */
  name: string;
  /**
   * What it is.
   */
  type: Open<InstitutionType>;
  /**
   * Its site.
   */
  website: string | null;
  /**
   * Its name, as customers know it.
   */
  display_name: string;
  /**
   * The countries it is in (ISO 3166-1 alpha-2).
   */
  country_codes: Array<string>;
  /**
   * The main colour of its site, such as `#056dae`.
   */
  primary_color: string;
  /**
   * The address of its logo.
   */
  logo: string | null;
  /**
   * The address of its logo as an icon.
   */
  icon_logo: string | null;
  /**
   * The address of its logo as text.
   */
  text_logo: string | null;
  /**
   * No longer used: see `id`.
   */
  code: string | null;
  /**
   * What a user is asked for to connect.
   */
  form_fields: Array<InstitutionFormField>;
  /**
   * What is special about it.
   */
  features: Array<InstitutionFeature>;
  /**
   * The resources that it has, such as `ACCOUNTS`.
   */
  resources: Array<string>;
  /**
   * How Belvo gets at its data.
   */
  integration_type: Open<InstitutionIntegrationType>;
  /**
   * Whether it can be used now.
   */
  status: Open<InstitutionStatus>;
  /**
   * What open finance says of it.
   */
  openbanking_information: InstitutionOpenBanking | null;
};
/**
 * Something that a user is asked for to connect.
 *
 * Source: schema `InstitutionsFormField` of Belvo's OpenAPI document, 1.223.0.
 */
export type InstitutionFormField = {
  /**
   * The field of a link's registration: `username`, `password`, `username2`, ...
   */
  name: string;
  /**
   * What kind of input it is, such as `string`.
   */
  type: string;
  /**
   * What to call it, for people.
   */
  label: string;
  /**
   * A regular expression that its value matches.
   */
  validation: string;
  /**
   * An example, for people.
   */
  placeholder: string;
  /**
   * What to say where the value does not match.
   */
  validation_message: string;
  /**
   * What there is to choose from.
   */
  values: Array<InstitutionFormFieldValue>;
};
/**
 * Something that a user can choose.
 *
 * Source: schema `InstitutionsFormFieldValues` of Belvo's OpenAPI document, 1.223.0.
 */
export type InstitutionFormFieldValue = {
  /**
   * What is sent.
   */
  code: string;
  /**
   * What to call it, for people.
   */
  label: string;
  /**
   * A regular expression that the value matches.
   */
  validation: string;
  /**
   * What to say where the value does not match.
   */
  validation_message: string;
  /**
   * An example, for people.
   */
  placeholder: string;
};
/**
 * Something special about an institution.
 *
 * Source: schema `InstitutionsFeature` of Belvo's OpenAPI document, 1.223.0.
 */
export type InstitutionFeature = {
  /**
   * Its name, such as `token_required`.
   */
  name: string;
  /**
   * What it means, for people.
   */
  description: string;
};
/**
 * What open finance says of an institution.
 *
 * Source: schema `InstitutionOpenBankingInformation` of Belvo's OpenAPI document, 1.223.0.
 */
export type InstitutionOpenBanking = {
  /**
   * What it is, in a few words.
   */
  description: string | null;
  /**
   * The companies that take part under it.
   */
  participants: Array<string> | null;
  /**
   * The id (UUID) of its server for consents.
   */
  authorization_server_id: string | null;
};
/**
 * Where a consent stands.
 *
 * - `AUTHORISED`: Given, and good until `expired_at`.
 * - `AWAITING_AUTHORISATION_CONFIRMATION`: Given, and to be confirmed at the institution.
 * - `AWAITING_AUTHORISATION`: The user is at the institution.
 * - `REJECTED`: Not given.
 * - `EXPIRED`: Over.
 */
export type ConsentStatus =
  | "AUTHORISED"
  | "AWAITING_AUTHORISATION_CONFIRMATION"
  | "AWAITING_AUTHORISATION"
  | "REJECTED"
  | "EXPIRED";
/**
 * What a user of Brazilian open finance agreed to.
 *
 * Source: schema `Consents` of Belvo's OpenAPI document, 1.223.0.
 */
export type Consent = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The user's full name, as the institution has it.
   */
  display_name: string | null;
  /**
   * The user's tax number (CPF).
   */
  document_number: string;
  /**
   * Belvo's name of the institution.
   */
  belvo_institution_name: string;
  /**
   * The institution's name, as customers know it.
   */
  institution_display_name: string;
  /**
   * The address of the institution's logo.
   */
  institution_icon_logo: string;
  /**
   * The name that the organization behind the link has at Belvo.
   */
  belvo_organization_name: string;
  /**
   * The id (UUID) of the link.
   */
  link_id: string;
  /**
   * The user's name, as the token for the widget gave it.
   */
  user_name: string | null;
  /**
   * When it ends (ISO 8601); none where it never does.
   */
  expired_at: string | null;
  /**
   * Whether it never ends.
   */
  undefined_consent_expiration: boolean;
  /**
   * For how many days it was given: 92, 183, 275 or 366; none where it never ends.
   */
  consent_duration: number | null;
  /**
   * When Belvo stored it (ISO 8601).
   */
  created_at: string;
  /**
   * Where it stands.
   */
  status: Open<ConsentStatus> | null;
  /**
   * What may be read.
   */
  permissions: ConsentPermissions;
};
/**
 * What may be read, by group; the names are those of open finance.
 *
 * Source: `permissions` of schema `Consents` of Belvo's OpenAPI document, 1.223.0.
 */
export type ConsentPermissions = {
  /**
   * Of accounts.
   */
  ACCOUNTS: Array<string>;
  /**
   * Of credit cards.
   */
  CREDIT_CARDS: Array<string>;
  /**
   * Of loans.
   */
  CREDIT_OPERATIONS: Array<string>;
  /**
   * Of the person.
   */
  REGISTER: Array<string>;
  /**
   * Of what there is.
   */
  RESOURCES: Array<string>;
  /**
   * Of investments.
   */
  INVESTMENTS: Array<string>;
};
/**
 * The balance of an account in Brazil, as it was when it was read. Amounts are in its currency.
 *
 * Source: schema `BalanceOFDA` of Belvo's OpenAPI document, 1.223.0.
 */
export type Balance = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link.
   */
  link: string;
  /**
   * The id (UUID) of the account.
   */
  account_id: string;
  /**
   * The institution's own id of the account.
   */
  account_internal_identification: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the balance (ISO 8601).
   */
  created_at: string;
  /**
   * When the institution last brought it up to date (ISO 8601).
   */
  last_updated_at: string;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * Currency units: what can be used.
   */
  available: number;
  /**
   * Currency units: what cannot be used, such as for pending transactions.
   */
  blocked: number;
  /**
   * Currency units: what is invested by itself, as agreed with the institution.
   */
  automatically_invested: number;
};
/**
 * Which way an exchange goes, seen from the customer.
 *
 * - `COMPRA`: The customer buys foreign money.
 * - `VENDA`: The customer sells foreign money.
 */
export type ExchangeOperationType = "COMPRA" | "VENDA";
/**
 * How foreign money is handed over, by the central bank's codes.
 *
 * - `CONTA_DEPOSITO_MOEDA_ESTRANGEIRA_PAIS`: 21: a deposit in foreign money in the country.
 * - `CONTA_DEPOSITO_OU_PAGAMENTO_EXPORTADOR_INSTITUICAO_EXTERIOR`: 23: a deposit of the exporter's, or a payment, at an institution abroad.
 * - `ESPECIE_CHEQUES_VIAGEM`: 50: cash or traveller's cheques.
 * - `CARTAO_PREPAGO`: 55: a prepaid card.
 * - `TELETRANSMISSAO`: 65: a wire transfer.
 * - `SEM_MOVIMENTACAO_VALORES`: 91: nothing is handed over.
 * - `DEMAIS`: 99: something else.
 * - `CARTA_CREDITO_A_VISTA`: 10: a letter of credit, due at sight.
 * - `CARTA_CREDITO_A_PRAZO`: 15: a letter of credit, due later.
 * - `CONTA_DEPOSITO`: 20: a deposit.
 * - `CHEQUE`: 30: a cheque.
 * - `TITULOS_VALORES`: 75: securities.
 * - `SIMBOLICA`: 90: on paper alone.
 * - `CONTA_DEPOSITO_EXPORTADOR_MANTIDA_NO_EXTERIOR`: 22: a deposit that the exporter has abroad.
 * - `CONVENIO_PAGAMENTOS_E_CREDITOS_RECIPROCOS`: 25: an agreement on mutual payments and credits.
 * - `OUTRO_NAO_MAPEADO_OFB`: One that open finance has no name for.
 */
export type ExchangeSettlementMethod =
  | "CONTA_DEPOSITO_MOEDA_ESTRANGEIRA_PAIS"
  | "CONTA_DEPOSITO_OU_PAGAMENTO_EXPORTADOR_INSTITUICAO_EXTERIOR"
  | "ESPECIE_CHEQUES_VIAGEM"
  | "CARTAO_PREPAGO"
  | "TELETRANSMISSAO"
  | "SEM_MOVIMENTACAO_VALORES"
  | "DEMAIS"
  | "CARTA_CREDITO_A_VISTA"
  | "CARTA_CREDITO_A_PRAZO"
  | "CONTA_DEPOSITO"
  | "CHEQUE"
  | "TITULOS_VALORES"
  | "SIMBOLICA"
  | "CONTA_DEPOSITO_EXPORTADOR_MANTIDA_NO_EXTERIOR"
  | "CONVENIO_PAGAMENTOS_E_CREDITOS_RECIPROCOS"
  | "OUTRO_NAO_MAPEADO_OFB";
/**
 * A foreign exchange operation in Brazil, as it stands.
 *
 * Source: schema `Exchange` of Belvo's OpenAPI document, 1.223.0.
 */
export type Exchange = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * When Belvo stored the operation (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The network's id of the operation.
   */
  operation_identifier: string;
  /**
   * The central bank's number of it, 12 digits; none before it is registered.
   */
  operation_number: string | null;
  /**
   * Which way it goes.
   */
  operation_type: Open<ExchangeOperationType>;
  /**
   * When it was agreed (ISO 8601).
   */
  operation_requested_at: string;
  /**
   * The tax number (CNPJ) of the institution that does it. A number: zeros in front are lost.
   */
  authorized_institution_identifier: number;
  /**
   * The name of the institution that does it.
   */
  authorized_institution_name: string;
  /**
   * The tax number (CNPJ) of an institution in between. A number: zeros in front are lost.
   */
  intermediary_institution_identifier: number | null;
  /**
   * The name of the institution in between.
   */
  intermediary_institution_name: string | null;
  /**
   * When it is to be settled, `YYYY-MM-DD`.
   */
  operation_due_date: string;
  /**
   * The rate of exchange: local currency units for one of the foreign currency.
   */
  local_operation_tax_amount: number;
  /**
   * ISO 4217: the currency of the rate.
   */
  local_operation_tax_currency: string;
  /**
   * Units of the local currency: the whole operation.
   */
  local_operation_value_amount: number;
  /**
   * ISO 4217: the local currency.
   */
  local_operation_value_currency: string;
  /**
   * Units of the foreign currency: the whole operation.
   */
  foreign_operation_value_amount: number;
  /**
   * ISO 4217: the foreign currency.
   */
  foreign_operation_value_currency: string;
  /**
   * Units of the foreign currency: what is still to be settled.
   */
  operation_outstanding_balance_amount: number | null;
  /**
   * ISO 4217: the currency of what is still to be settled.
   */
  operation_outstanding_balance_currency: string | null;
  /**
   * The total effective value (VET): what one unit of the foreign currency costs with all fees and taxes.
   */
  tev_amount_amount: number | null;
  /**
   * ISO 4217: the currency of the total effective value, `BRL`.
   */
  tev_amount_currency: string | null;
  /**
   * How much of the foreign value was paid in advance, as a fraction (0.12 is 12 %).
   */
  local_currency_advance_percentage: number | null;
  /**
   * How the foreign money is handed over.
   */
  settlement_method: Open<ExchangeSettlementMethod> | null;
  /**
   * The central bank's code for what the operation is for, 5 digits.
   */
  operation_category_code: string;
};
/**
 * Something that happened to a foreign exchange operation, and how the operation stood after it.
 *
 * Source: schema `ExchangeHistory` of Belvo's OpenAPI document, 1.223.0.
 */
export type ExchangeEvent = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * The id (UUID) of the operation.
   */
  exchange_id: string;
  /**
   * When Belvo stored the event (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The network's id of the operation.
   */
  operation_identifier: string;
  /**
   * The central bank's number of the event.
   */
  event_sequence_number: string;
  /**
   * What happened: 1 agreed, 2 changed, 3 cancelled, 4 settled, 5 the rest written off, 6 the rest taken back, 9 annulled.
   */
  event_type: number;
  /**
   * When it happened (ISO 8601).
   */
  event_created_at: string;
  /**
   * When the operation is to be settled, `YYYY-MM-DD`.
   */
  operation_due_date: string | null;
  /**
   * The rate of exchange after the event: local currency units for one of the foreign currency.
   */
  local_operation_tax_amount: number | null;
  /**
   * ISO 4217: the currency of the rate.
   */
  local_operation_tax_currency: string | null;
  /**
   * Units of the local currency: the whole operation after the event.
   */
  local_operation_value_amount: number | null;
  /**
   * ISO 4217: the local currency.
   */
  local_operation_value_currency: string | null;
  /**
   * Units of the foreign currency: the whole operation after the event.
   */
  foreign_operation_value_amount: number | null;
  /**
   * ISO 4217: the foreign currency.
   */
  foreign_operation_value_currency: string | null;
  /**
   * Units of the foreign currency: what is still to be settled after the event.
   */
  operation_outstanding_balance_amount: number | null;
  /**
   * ISO 4217: the currency of what is still to be settled.
   */
  operation_outstanding_balance_currency: string | null;
  /**
   * The total effective value (VET): what one unit of the foreign currency costs with all fees and taxes after the event.
   */
  tev_amount_amount: number | null;
  /**
   * ISO 4217: the currency of the total effective value, `BRL`.
   */
  tev_amount_currency: string | null;
  /**
   * How much of the foreign value was paid in advance, as a fraction (0.12 is 12 %) after the event.
   */
  local_currency_advance_percentage: number | null;
  /**
   * How the foreign money is handed over.
   */
  settlement_method: Open<ExchangeSettlementMethod> | null;
  /**
   * The central bank's code for what the operation is for, 5 digits.
   */
  operation_category_code: string | null;
  /**
   * The central bank's code for what the customer has to do with the other side.
   */
  foreign_partie_relationship_code: string | null;
  /**
   * The name of the other side abroad.
   */
  foreign_partie_name: string | null;
  /**
   * The country of the other side (ISO 3166-1).
   */
  foreign_partie_country_code: string | null;
};
/**
 * What a charge on a bill is for.
 *
 * - `LATE_PAYMENT_INTEREST`: Interest for late payment.
 * - `LATE_FEE`: A fine for late payment.
 * - `ARREARS_INTEREST`: Interest on what is overdue.
 * - `IOF`: The tax on financial operations of Brazil.
 * - `NO_CHARGE`: Nothing is charged.
 * - `OTHER`: Something else.
 */
export type BillFinanceChargeType = "LATE_PAYMENT_INTEREST" | "LATE_FEE" | "ARREARS_INTEREST" | "IOF" | "NO_CHARGE" | "OTHER";
/**
 * How much of a bill a payment is.
 *
 * - `INSTALLMENT`: An instalment.
 * - `FULL`: All of it.
 * - `OTHER`: Something else.
 */
export type BillPaymentType = "INSTALLMENT" | "FULL" | "OTHER";
/**
 * How a bill was paid.
 *
 * - `DIRECT_DEBIT`: By direct debit.
 * - `BANK_SLIP`: By a bank slip (boleto).
 * - `SALARY_DEDUCTION`: Taken off the salary.
 * - `PIX`: By Pix.
 */
export type BillPaymentMode = "DIRECT_DEBIT" | "BANK_SLIP" | "SALARY_DEDUCTION" | "PIX";
/**
 * A month's bill of a credit card.
 *
 * Source: schema `Bill` of Belvo's OpenAPI document, 1.223.0.
 */
export type Bill = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored the bill (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * The card's account.
   */
  account: Account | null;
  /**
   * The institution's own id of the bill.
   */
  internal_identification: string | null;
  /**
   * What the institution calls it: mostly a month.
   */
  bill_name: string | null;
  /**
   * When it is to be paid, `YYYY-MM-DD`.
   */
  due_date: string | null;
  /**
   * ISO 4217.
   */
  currency: string | null;
  /**
   * Currency units: all of it.
   */
  total_amount: number | null;
  /**
   * Currency units: the least that must be paid.
   */
  minimum_amount: number | null;
  /**
   * Whether it can be paid in instalments.
   */
  is_installment: boolean | null;
  /**
   * What is charged on top.
   */
  finance_charges: Array<BillFinanceCharge>;
  /**
   * What was paid.
   */
  payments: Array<BillPayment>;
};
/**
 * What is charged on top of a bill.
 *
 * Source: schema `BillFinanceCharges` of Belvo's OpenAPI document, 1.223.0.
 */
export type BillFinanceCharge = {
  /**
   * What it is for.
   */
  type: Open<BillFinanceChargeType> | null;
  /**
   * More about it.
   */
  additional_info: string | null;
  /**
   * ISO 4217.
   */
  currency: string | null;
  /**
   * Currency units.
   */
  amount: number | null;
};
/**
 * A payment of a bill.
 *
 * Source: schema `BillPayments` of Belvo's OpenAPI document, 1.223.0.
 */
export type BillPayment = {
  /**
   * How much of the bill it is.
   */
  type: Open<BillPaymentType> | null;
  /**
   * When it was made, `YYYY-MM-DD`.
   */
  payment_date: string | null;
  /**
   * How it was made.
   */
  payment_mode: Open<BillPaymentMode> | null;
  /**
   * ISO 4217.
   */
  currency: string | null;
  /**
   * Currency units.
   */
  amount: number | null;
};
/**
 * Whether a person is married.
 *
 * - `SINGLE`: Never was.
 * - `MARRIED`: Is.
 * - `WIDOWED`: The other one died.
 * - `SEPARATED`: Married, and living apart.
 * - `DIVORCED`: No more.
 * - `CIVIL_UNION`: In a registered union.
 * - `OTHER`: Something else.
 */
export type MaritalStatus = "SINGLE" | "MARRIED" | "WIDOWED" | "SEPARATED" | "DIVORCED" | "CIVIL_UNION" | "OTHER";
/**
 * A person's gender.
 *
 * - `FEMALE`: Female.
 * - `MALE`: Male.
 * - `OTHER`: Something else.
 */
export type OwnerGender = "FEMALE" | "MALE" | "OTHER";
/**
 * The documents that somebody shows a bank.
 *
 * - `DRIVERS_LICENSE`: A driving licence.
 * - `PASSPORT`: A passport.
 * - `ID_CARD`: An identity card.
 * - `FISCAL_ID`: A tax card.
 * - `FOREIGNER_REGISTRATION_CARD`: The card of a foreigner.
 * - `OTHER`: Something else.
 */
export type OwnerDocumentType =
  | "DRIVERS_LICENSE"
  | "PASSPORT"
  | "ID_CARD"
  | "FISCAL_ID"
  | "FOREIGNER_REGISTRATION_CARD"
  | "OTHER";
/**
 * The kinds of telephone.
 *
 * - `LANDLINE`: At home or at work.
 * - `MOBILE`: A mobile phone.
 * - `OTHER`: Something else.
 */
export type PhoneNumberType = "LANDLINE" | "MOBILE" | "OTHER";
/**
 * Whose child somebody is.
 *
 * - `MOTHER`: The mother.
 * - `FATHER`: The father.
 */
export type FiliationType = "MOTHER" | "FATHER";
/**
 * What a party of a company is.
 *
 * - `INDIVIDUAL`: A person.
 * - `COMPANY`: A company.
 */
export type PartyPersonType = "INDIVIDUAL" | "COMPANY";
/**
 * What a party may do with an account.
 *
 * - `MEMBER`: See it.
 * - `ADMINISTRATOR`: Use it.
 */
export type PartyType = "MEMBER" | "ADMINISTRATOR";
/**
 * The documents that a party of a company is known by.
 *
 * - `CPF`: The tax number of a person in Brazil.
 * - `CNPJ`: The tax number of a company in Brazil.
 * - `OTHER_TRAVEL_DOCUMENT`: A document for travelling that is no passport.
 * - `PASSPORT`: A passport.
 */
export type PartyDocumentType = "CPF" | "CNPJ" | "OTHER_TRAVEL_DOCUMENT" | "PASSPORT";
/**
 * Whose the accounts of a link are: a person or a company.
 *
 * Belvo documents three kinds without a field that tells them apart, and one answer has only one kind: people in Brazil
 * (`birth_date`), companies in Brazil (`company_name`), and owners elsewhere (neither). This has the fields of all three.
 *
 * Source: schemas `OwnerIndividualOpenFinanceBrazil`, `OwnerBusinessOpenFinanceBrazil` and `Owner` of Belvo's OpenAPI
 * document, 1.223.0.
 */
export type Owner = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that it was read through.
   */
  link: string | null;
  /**
   * The institution's own id of the owner.
   */
  internal_identification: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the owner (ISO 8601).
   */
  created_at: string | null;
  /**
   * A person's full name.
   */
  display_name: string | null;
  /**
   * The name that a person goes by.
   */
  social_name: string | null;
  /**
   * A person's day of birth, `YYYY-MM-DD`.
   */
  birth_date: string | null;
  /**
   * Whether a person is married.
   */
  marital_status: Open<MaritalStatus> | null;
  /**
   * More about it.
   */
  marital_status_additional_info: string | null;
  /**
   * A person's gender.
   */
  gender: Open<OwnerGender> | null;
  /**
   * The institutions that know the owner, by their tax numbers (CNPJ).
   */
  companies_id: Array<string> | null;
  /**
   * Whether a person lives in the country.
   */
  is_local_resident: boolean | null;
  /**
   * The document that the owner is known by.
   */
  document_id: OwnerDocumentId | null;
  /**
   * More documents.
   */
  additional_documents: Array<OwnerDocument> | null;
  /**
   * A person's nationalities.
   */
  nationalities: Array<OwnerNationality> | null;
  /**
   * The e-mail address.
   */
  email: string | null;
  /**
   * All e-mail addresses.
   */
  emails: Array<OwnerEmail> | null;
  /**
   * The postal address.
   */
  address: string | null;
  /**
   * All postal addresses.
   */
  addresses: Array<OwnerAddress> | null;
  /**
   * The telephone number.
   */
  phone_number: string | null;
  /**
   * All telephone numbers.
   */
  phone_numbers: Array<OwnerPhoneNumber> | null;
  /**
   * A person's parents.
   */
  filiations: Array<OwnerFiliation> | null;
  /**
   * What the owner earns and has.
   */
  financial_profile: OwnerFinancialProfile | null;
  /**
   * What the owner has at the institution.
   */
  financial_relation: OwnerFinancialRelation | null;
  /**
   * A company's full name.
   */
  company_name: string | null;
  /**
   * The name that a company trades by.
   */
  trade_name: string | null;
  /**
   * When a company was founded, `YYYY-MM-DD`.
   */
  incorporation_date: string | null;
  /**
   * Who has a say in a company.
   */
  parties: Array<OwnerParty> | null;
  /**
   * No longer used: a company's name.
   */
  business_name: string | null;
  /**
   * No longer used: a person's first name.
   */
  first_name: string | null;
  /**
   * No longer used: a person's last name.
   */
  last_name: string | null;
  /**
   * No longer used: a person's second last name.
   */
  second_last_name: string | null;
};
/**
 * The document that an owner is known by.
 *
 * Source: schema `OwnerDocumentIdOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerDocumentId = {
  /**
   * Which document, such as `CPF`, `CNPJ` or `CURP`.
   */
  document_type: string | null;
  /**
   * Its number.
   */
  document_number: string | null;
};
/**
 * A document of an owner.
 *
 * Source: schema `OwnerIndividualDocumentIds` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerDocument = {
  /**
   * Which document.
   */
  type: Open<OwnerDocumentType> | null;
  /**
   * Which document, in words.
   */
  type_additional_info: string | null;
  /**
   * Its number.
   */
  number: string;
  /**
   * The check digit of its number.
   */
  check_digit: string;
  /**
   * When it was made, `YYYY-MM-DD`.
   */
  issue_date: string | null;
  /**
   * Until when it is good, `YYYY-MM-DD`.
   */
  expiration_date: string | null;
  /**
   * The country that made it (ISO 3166-1 alpha-3).
   */
  country_of_issuance: string | null;
  /**
   * More about it.
   */
  additional_info: string | null;
};
/**
 * A nationality of a person.
 *
 * Source: schema `OwnerNationalities` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerNationality = {
  /**
   * Which one.
   */
  info: string | null;
  /**
   * The documents that show it.
   */
  documents: Array<OwnerNationalityDocument>;
};
/**
 * A document that shows a nationality.
 *
 * Source: schema `OwnerIndividualNationalityDocumentId` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerNationalityDocument = {
  /**
   * Which document.
   */
  type: Open<OwnerDocumentType> | null;
  /**
   * Its number.
   */
  number: string;
  /**
   * When it was made, `YYYY-MM-DD`.
   */
  issue_date: string | null;
  /**
   * Until when it is good, `YYYY-MM-DD`.
   */
  expiration_date: string | null;
  /**
   * The country that made it (ISO 3166-1 alpha-3).
   */
  country_of_issuance: string | null;
  /**
   * More about it.
   */
  additional_info: string | null;
};
/**
 * An e-mail address of an owner.
 *
 * Source: schema `OwnerEmails` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerEmail = {
  /**
   * Whether it is the main one.
   */
  is_main: boolean;
  /**
   * The address.
   */
  email: string;
};
/**
 * A postal address of an owner.
 *
 * Source: schema `OwnerAddresses` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerAddress = {
  /**
   * Whether it is the main one.
   */
  is_main: boolean;
  /**
   * Street and number.
   */
  address: string;
  /**
   * More about it.
   */
  additional_info: string | null;
  /**
   * The part of the town.
   */
  district_name: string | null;
  /**
   * The town.
   */
  town: string;
  /**
   * The code of the town (IBGE in Brazil, 7 digits).
   */
  town_code: string | null;
  /**
   * The state.
   */
  state: string | null;
  /**
   * The postcode.
   */
  postcode: string;
  /**
   * The country.
   */
  country_name: string;
  /**
   * The country (ISO 3166-1 alpha-3).
   */
  country_code: string | null;
  /**
   * Degrees north, as text.
   */
  latitude: string | null;
  /**
   * Degrees east, as text.
   */
  longitude: string | null;
};
/**
 * A telephone number of an owner.
 *
 * Source: schema `OwnerPhoneNumbers` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerPhoneNumber = {
  /**
   * Whether it is the main one.
   */
  is_main: boolean;
  /**
   * What kind of telephone.
   */
  type: Open<PhoneNumberType> | null;
  /**
   * More about it.
   */
  additional_info: string | null;
  /**
   * The number without the codes.
   */
  number: string;
  /**
   * The code of the country, without the plus sign.
   */
  country_code: string | null;
  /**
   * The code of the area.
   */
  area_code: string | null;
  /**
   * The extension.
   */
  extension: string | null;
};
/**
 * A parent of a person.
 *
 * Source: schema `OwnerFiliations` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerFiliation = {
  /**
   * Which one.
   */
  type: Open<FiliationType> | null;
  /**
   * The full name.
   */
  civil_name: string;
  /**
   * The name that the parent goes by.
   */
  social_name: string | null;
};
/**
 * Who has a say in a company.
 *
 * Source: schema `OwnerParties` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerParty = {
  /**
   * A person or a company.
   */
  person_type: Open<PartyPersonType> | null;
  /**
   * What the party may do.
   */
  type: Open<PartyType> | null;
  /**
   * A person's full name.
   */
  display_name: string | null;
  /**
   * The name that a person goes by.
   */
  social_name: string | null;
  /**
   * A company's full name.
   */
  company_name: string | null;
  /**
   * The name that a company trades by.
   */
  trade_name: string | null;
  /**
   * Since when, `YYYY-MM-DD`.
   */
  start_date: string | null;
  /**
   * How much of the company the party has; by Belvo's pattern a fraction.
   */
  percentage_type: number | null;
  /**
   * The document that the party is known by.
   */
  document_type: Open<PartyDocumentType> | null;
  /**
   * Its number.
   */
  document_number: string;
  /**
   * When it was made, `YYYY-MM-DD`.
   */
  document_issue_date: string | null;
  /**
   * Until when it is good, `YYYY-MM-DD`.
   */
  document_expiration_date: string | null;
  /**
   * The country that made it (ISO 3166-1 alpha-3).
   */
  document_country: string | null;
  /**
   * More about it.
   */
  document_additional_info: string | null;
};
/**
 * By which list an occupation is named.
 *
 * - `BRAZIL_PUBLIC_OFFICE`: The list of public offices of Brazil.
 * - `BRAZIL_OCCUPATION_CODE`: The list of occupations of Brazil.
 * - `OTHER`: Another one.
 */
export type OccupationCode = "BRAZIL_PUBLIC_OFFICE" | "BRAZIL_OCCUPATION_CODE" | "OTHER";
/**
 * How often somebody is paid.
 *
 * - `DAILY`: Every day.
 * - `WEEKLY`: Every week.
 * - `FORTNIGHTLY`: Every two weeks.
 * - `MONTHLY`: Every month.
 * - `BIMONTHLY`: Every two months.
 * - `QUARTERLY`: Every three months.
 * - `BIANNUALLY`: Twice a year.
 * - `ANNUALLY`: Every year.
 * - `OTHERS`: Something else.
 */
export type InformedIncomeFrequency =
  | "DAILY"
  | "WEEKLY"
  | "FORTNIGHTLY"
  | "MONTHLY"
  | "BIMONTHLY"
  | "QUARTERLY"
  | "BIANNUALLY"
  | "ANNUALLY"
  | "OTHERS";
/**
 * Who may act for an owner.
 *
 * - `LEGAL_REPRESENTATIVE`: The legal representative.
 * - `ATTORNEY`: An attorney.
 */
export type ProcuratorType = "LEGAL_REPRESENTATIVE" | "ATTORNEY";
/**
 * The kinds of account that an owner has.
 *
 * - `SAVINGS_ACCOUNT`: A savings account.
 * - `CHECKING_ACCOUNT`: A current account.
 */
export type OwnerProductType = "SAVINGS_ACCOUNT" | "CHECKING_ACCOUNT";
/**
 * What an owner earns and has. The first fields are of people, the next of companies, the last of both.
 *
 * Source: schemas `OwnerIndividualFinancialProfile` and `OwnerBusinessFinancialProfile` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerFinancialProfile = {
  /**
   * The tax number (CNPJ) of a person's employer.
   */
  company_id: string | null;
  /**
   * By which list a person's occupation is named.
   */
  occupation_code: Open<OccupationCode> | null;
  /**
   * What a person does.
   */
  occupation_description: string | null;
  /**
   * What a person says to earn.
   */
  informed_income: OwnerInformedIncome | null;
  /**
   * What a company does.
   */
  economic_activities: Array<OwnerEconomicActivity> | null;
  /**
   * What a company says to take in.
   */
  informed_revenue: OwnerInformedRevenue | null;
  /**
   * What the owner says to have.
   */
  patrimony: OwnerPatrimony | null;
};
/**
 * What a person says to earn.
 *
 * Source: schema `OwnerIndividualInformedIncome` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerInformedIncome = {
  /**
   * How often.
   */
  frequency: Open<InformedIncomeFrequency> | null;
  /**
   * Currency units.
   */
  amount: number;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * When it was last paid, `YYYY-MM-DD`.
   */
  date: string;
};
/**
 * Something that a company does.
 *
 * Source: `economic_activities` of schema `OwnerBusinessFinancialProfile` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerEconomicActivity = {
  /**
   * Whether it is the main one.
   */
  is_main: boolean;
  /**
   * The code of it (CNAE).
   */
  code: string;
};
/**
 * What a company says to take in.
 *
 * Source: `informed_revenue` of schema `OwnerBusinessFinancialProfile` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerInformedRevenue = {
  /**
   * How often.
   */
  frequency: Open<InformedIncomeFrequency> | null;
  /**
   * How often, where it is `OTHERS`.
   */
  frequency_additional_info: string | null;
  /**
   * Currency units.
   */
  amount: number;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * The year that it is of.
   */
  year: number;
};
/**
 * What an owner says to have.
 *
 * Source: schemas `OwnerIndividualPatrimony` and `OwnerBusinessPatrimony` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerPatrimony = {
  /**
   * Currency units.
   */
  amount: number;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * The year that it is of; people's.
   */
  year: number | null;
  /**
   * The day that it is of, `YYYY-MM-DD`; companies'.
   */
  date: string | null;
};
/**
 * What an owner has at the institution.
 *
 * Source: schemas `OwnerIndividualFinancialRelation` and `OwnerBusinessFinancialRelation` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerFinancialRelation = {
  /**
   * Since when (ISO 8601).
   */
  start_date: string;
  /**
   * The names of what the owner has.
   */
  product_services: Array<string>;
  /**
   * More about it.
   */
  product_services_additional_info: string | null;
  /**
   * Who may act for the owner.
   */
  procurators: Array<OwnerProcurator>;
  /**
   * The accounts.
   */
  products: Array<OwnerProduct>;
  /**
   * A person's requests to have the salary paid here.
   */
  salary_portability_requests: Array<OwnerSalaryPortability> | null;
  /**
   * A person's accounts for the salary.
   */
  payroll_accounts: Array<OwnerPayrollAccount> | null;
};
/**
 * Who may act for an owner.
 *
 * Source: schema `OwnerProcurators` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerProcurator = {
  /**
   * As what.
   */
  type: Open<ProcuratorType> | null;
  /**
   * The full name.
   */
  civil_name: string;
  /**
   * The name that the person goes by.
   */
  social_name: string | null;
  /**
   * The tax number: CPF or CNPJ.
   */
  document_number: string;
};
/**
 * An account of an owner.
 *
 * Source: schema `OwnerIndividualProducts` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerProduct = {
  /**
   * What kind.
   */
  type: Open<OwnerProductType> | null;
  /**
   * What kind, more closely.
   */
  subtype: string | null;
  /**
   * The branch.
   */
  agency: string | null;
  /**
   * The bank's code.
   */
  clearing_code: string;
  /**
   * The number.
   */
  number: string;
  /**
   * The check digit of the number.
   */
  check_digit: string;
};
/**
 * A request to have the salary paid here.
 *
 * Source: schema `OwnerIndividualSalaryPortabilityRequests` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerSalaryPortability = {
  /**
   * The employer's name.
   */
  employer_name: string;
  /**
   * The employer's tax number: CPF or CNPJ. Belvo's examples have a number here, whose zeros in front are lost.
   */
  employer_id_number: string | number;
  /**
   * The tax number (CNPJ) of the employer's bank.
   */
  employer_bank_id_number: string;
  /**
   * The code of the employer's bank (ISPB).
   */
  employer_bank_code: string;
  /**
   * When it was granted, `YYYY-MM-DD`.
   */
  portability_approval_date: string;
};
/**
 * An account for the salary.
 *
 * Source: schema `OwnerIndividualPayrollAccounts` of Belvo's OpenAPI document, 1.223.0.
 */
export type OwnerPayrollAccount = {
  /**
   * The employer's name.
   */
  employer_name: string;
  /**
   * The employer's tax number: CPF or CNPJ. Belvo's examples have a number here, whose zeros in front are lost.
   */
  employer_id_number: string | number;
  /**
   * The tax number (CNPJ) of the employer's bank.
   */
  employer_bank_id_number: string;
  /**
   * The code of the employer's bank (ISPB).
   */
  employer_bank_code: string;
  /**
   * When the account was opened, `YYYY-MM-DD`.
   */
  account_opening_date: string;
};
/**
 * An invoice of a Mexican taxpayer (a CFDI), sent or received.
 *
 * Source: schema `InvoiceWithIdSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type Invoice = {
  /**
   * Belvo's id (UUID).
   */
  id: string | null;
  /**
   * The id (UUID) of the link that the invoice was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the invoice (ISO 8601).
   */
  created_at: string | null;
  /**
   * The tax authority's id of the invoice, its `UUID` there.
   */
  invoice_identification: string | null;
  /**
   * The day of the invoice, `YYYY-MM-DD`.
   */
  invoice_date: string | null;
  /**
   * Whether it holds: `Vigente`, or `Cancelado` when it was cancelled.
   */
  status: string | null;
  /**
   * What it is for, in the tax authority's sorting.
   */
  invoice_type: Open<InvoiceType> | null;
  /**
   * `OUTFLOW` for an invoice that the link's user sent, `INFLOW` for one that the user received.
   */
  type: Open<Direction> | null;
  /**
   * The taxes of the whole invoice.
   */
  tax_details: InvoiceTaxDetails | null;
  /**
   * Who sent it: the tax number (RFC).
   */
  sender_id: string | null;
  /**
   * The sender's tax regime, a code of the tax authority such as `601`.
   */
  sender_fiscal_regime: string | null;
  /**
   * Who sent it: the name.
   */
  sender_name: string | null;
  /**
   * Whether the sender is on the tax authority's blacklist: `NO_TAX_FRAUD_STATUS` when not.
   */
  sender_tax_fraud_status: string | null;
  /**
   * Who received it: the tax number (RFC).
   */
  receiver_id: string | null;
  /**
   * The receiver's postal code, 5 digits.
   */
  receiver_postal_code: string | null;
  /**
   * The receiver's tax regime, a code of the tax authority such as `601`.
   */
  receiver_fiscal_regime: string | null;
  /**
   * Who received it: the name.
   */
  receiver_name: string | null;
  /**
   * Whether the receiver is on the tax authority's blacklist: `NO_TAX_FRAUD_STATUS` when not.
   */
  receiver_tax_fraud_status: string | null;
  /**
   * How far its cancellation has come, for an invoice that is cancelled.
   */
  cancelation_status: string | null;
  /**
   * The day of its cancellation, `YYYY-MM-DD`.
   */
  cancelation_update_date: string | null;
  /**
   * The day on which it was certified, `YYYY-MM-DD`.
   */
  certification_date: string | null;
  /**
   * Who certified it: the tax number (RFC).
   */
  certification_authority: string | null;
  /**
   * By what means it is paid, a code of the tax authority: 2 digits, `99` for not yet said.
   */
  payment_type: string | null;
  /**
   * Deprecated by Belvo.
   */
  payment_type_description: string | null;
  /**
   * Whether it is paid at once.
   */
  payment_method: Open<InvoicePaymentMethod> | null;
  /**
   * Deprecated by Belvo.
   */
  payment_method_description: string | null;
  /**
   * What the receiver uses it for, a code of the tax authority such as `P01`.
   */
  usage: string | null;
  /**
   * The version of the CFDI format, such as `3.3`.
   */
  version: string | null;
  /**
   * Where it was issued: a postal code.
   */
  place_of_issue: string | null;
  /**
   * What was sold.
   */
  invoice_details: Array<InvoiceItem>;
  /**
   * The currency of its amounts, ISO 4217.
   */
  currency: string | null;
  /**
   * Currency units: the `pre_tax_amount` of all items together.
   */
  subtotal_amount: number | null;
  /**
   * The rate between its currency and pesos; Belvo does not say which way it goes.
   */
  exchange_rate: number | null;
  /**
   * Currency units: the `tax_amount` of all items together.
   */
  tax_amount: number | null;
  /**
   * Currency units: all discounts together.
   */
  discount_amount: number | null;
  /**
   * Currency units: what is to be paid, `subtotal_amount` and `tax_amount` less `discount_amount`.
   */
  total_amount: number | null;
  /**
   * The invoices that it refers to.
   */
  related_invoices: Array<RelatedInvoice> | null;
  /**
   * What was paid towards invoices, when this one is a receipt for that.
   */
  payments: Array<InvoicePayment>;
  /**
   * Only for wages.
   */
  payroll: InvoicePayroll | null;
  /**
   * The number that the sender gave it.
   */
  folio: string | null;
  /**
   * The series that the sender counts it in, such as `A`.
   */
  series: string | null;
  /**
   * Whether goods leave the country, a code of the tax authority: 2 digits.
   */
  export_type: string | null;
  /**
   * The invoice itself, as XML.
   */
  xml: string | null;
  /**
   * Why some of it may be missing.
   */
  warnings: InvoiceWarning | null;
  /**
   * Deprecated by Belvo: see `sender_tax_fraud_status`.
   */
  sender_blacklist_status: string | null;
  /**
   * Deprecated by Belvo: see `receiver_tax_fraud_status`.
   */
  receiver_blacklist_status: string | null;
};
/**
 * What a Mexican invoice is for, in the tax authority's sorting.
 *
 * - `Egreso`: Money goes back: a refund, a discount, a credit note.
 * - `Ingreso`: Something was sold.
 * - `Nómina`: Wages.
 * - `Pago`: A payment towards an invoice that was not paid at once.
 * - `Traslado`: Goods are moved; nothing is sold.
 */
export type InvoiceType = "Egreso" | "Ingreso" | "Nómina" | "Pago" | "Traslado";
/**
 * Whether a Mexican invoice is paid at once.
 *
 * - `PUE`: It is, in one sum.
 * - `PPD`: It is not: in parts, or later.
 */
export type InvoicePaymentMethod = "PUE" | "PPD";
/**
 * The taxes of a whole Mexican invoice, in its currency.
 *
 * Source: schema `TaxDetailsInvoicesSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceTaxDetails = {
  /**
   * Currency units: what the payer keeps back for the tax authority.
   */
  total_tax_retained: number;
  /**
   * Currency units: what is added to the price.
   */
  total_tax_transferred: number;
  /**
   * The taxes that the payer keeps back.
   */
  retained_taxes: Array<InvoiceRetainedTax>;
  /**
   * The taxes that are added to the price.
   */
  transferred_taxes: Array<InvoiceTransferredTax>;
};
/**
 * A tax that the payer of a Mexican invoice keeps back for the tax authority.
 *
 * Source: `retained_taxes` of schema `TaxDetailsInvoicesSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceRetainedTax = {
  /**
   * How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
   */
  tax_type: string | null;
  /**
   * Which tax it is, such as `ISR`, `IVA` or `IEPS`.
   */
  tax: string;
  /**
   * The rate, in percent.
   */
  tax_percentage: number | null;
  /**
   * Currency units: what it is levied on.
   */
  pre_tax_amount: number | null;
  /**
   * Currency units: how much it is.
   */
  tax_amount: number;
};
/**
 * A tax that is added to the price of a Mexican invoice.
 *
 * Source: `transferred_taxes` of schema `TaxDetailsInvoicesSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceTransferredTax = {
  /**
   * How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
   */
  tax_type: string | null;
  /**
   * Which tax it is, such as `ISR`, `IVA` or `IEPS`.
   */
  tax: string;
  /**
   * The rate, in percent: 16 is 16 percent.
   */
  tax_percentage: number;
  /**
   * Currency units: what it is levied on.
   */
  pre_tax_amount: number;
  /**
   * Currency units: how much it is.
   */
  tax_amount: number;
};
/**
 * Something that a Mexican invoice sells. Amounts are in the invoice's currency.
 *
 * Source: schema `InvoiceDetailSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceItem = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string | null;
  /**
   * What it is, in the sender's words.
   */
  description: string | null;
  /**
   * What it is, a code of the tax authority: 8 digits.
   */
  product_identification: string | null;
  /**
   * How many units there are.
   */
  quantity: number | null;
  /**
   * What a unit is, a code of the tax authority such as `E48`.
   */
  unit_code: string | null;
  /**
   * What a unit is, in words.
   */
  unit_description: string | null;
  /**
   * Currency units: the price of one unit.
   */
  unit_amount: number | null;
  /**
   * Currency units: what is taken off the price.
   */
  discount: number | null;
  /**
   * Whether it is taxed, a code of the tax authority: 2 digits.
   */
  tax_subject_code: string | null;
  /**
   * The sender's own number for it.
   */
  identifier_number: string | null;
  /**
   * Currency units: the price of all units, before tax.
   */
  pre_tax_amount: number | null;
  /**
   * The rate of the tax, in percent: 16 is 16 percent.
   */
  tax_percentage: number | null;
  /**
   * Currency units: the tax.
   */
  tax_amount: number | null;
  /**
   * Currency units: the price of all units, with tax.
   */
  total_amount: number | null;
  /**
   * The taxes that the payer keeps back.
   */
  retained_taxes: Array<InvoiceItemRetainedTax> | null;
  /**
   * The taxes that are added to the price.
   */
  transferred_taxes: Array<InvoiceItemTransferredTax> | null;
};
/**
 * A tax on an item of a Mexican invoice that the payer keeps back for the tax authority.
 *
 * Source: schema `InvoiceDetailRetainedTaxSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceItemRetainedTax = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string | null;
  /**
   * How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
   */
  tax_type: string | null;
  /**
   * Which tax it is, such as `ISR`, `IVA` or `IEPS`.
   */
  tax: string | null;
  /**
   * The rate, in percent: 10 is 10 percent.
   */
  tax_percentage: number | null;
  /**
   * Currency units: how much it is.
   */
  retained_tax_amount: number | null;
};
/**
 * A tax that is added to the price of an item of a Mexican invoice.
 *
 * Source: schema `InvoiceDetailTransferredTaxSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceItemTransferredTax = {
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string | null;
  /**
   * How the tax is worked out (SAT's `TipoFactor`), such as `Tasa` for a rate.
   */
  tax_type: string | null;
  /**
   * Which tax it is, such as `ISR`, `IVA` or `IEPS`.
   */
  tax: string | null;
  /**
   * The rate, in percent: 10 is 10 percent.
   */
  tax_percentage: number | null;
  /**
   * Currency units: how much it is.
   */
  transferred_tax_amount: number | null;
};
/**
 * An invoice that a Mexican invoice refers to.
 *
 * Source: schema `RelatedInvoiceSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type RelatedInvoice = {
  /**
   * What the two have to do with each other, a code of the tax authority: 2 digits.
   */
  relationship_type: string | null;
  /**
   * The tax authority's id of the other invoice.
   */
  related_invoice_identification: string | null;
};
/**
 * A payment towards one or more Mexican invoices.
 *
 * Source: schema `InvoicesPaymentsSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoicePayment = {
  /**
   * When it was made (ISO 8601).
   */
  date: string | null;
  /**
   * By what means it was made, a code of the tax authority: 2 digits.
   */
  payment_type: string | null;
  /**
   * The currency of the payment, ISO 4217.
   */
  currency: string | null;
  /**
   * What a unit of `currency` was worth in pesos, a number as text.
   */
  exchange_rate: string | null;
  /**
   * Currency units: how much was paid. Belvo counts it in the currency of the original invoice.
   */
  amount: number | null;
  /**
   * The tax authority's number for it.
   */
  operation_number: string | null;
  /**
   * Who was paid: the tax number (RFC), by Belvo's example of the bank.
   */
  beneficiary_rfc: string | null;
  /**
   * Who was paid: the account's number.
   */
  beneficiary_account_number: string | null;
  /**
   * Who paid: the tax number (RFC).
   */
  payer_rfc: string | null;
  /**
   * Who paid: the account's number.
   */
  payer_account_number: string | null;
  /**
   * Who paid: the name of the bank.
   */
  payer_bank_name: string | null;
  /**
   * The invoices that it goes towards.
   */
  related_documents: Array<InvoicePaymentDocument>;
};
/**
 * An invoice that a payment goes towards. Amounts are in that invoice's currency.
 *
 * Source: schema `InvoicesPaymentsRelatedDocumentsSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoicePaymentDocument = {
  /**
   * The tax authority's id of the invoice.
   */
  invoice_identification: string | null;
  /**
   * The invoice's currency, ISO 4217.
   */
  currency: string | null;
  /**
   * Whether the invoice is paid at once: `PUE` or `PPD`.
   */
  payment_method: string | null;
  /**
   * Which of the payments towards the invoice it is, counted from 1.
   */
  partiality_number: number | null;
  /**
   * Currency units: what was left to pay before.
   */
  previous_balance: number | null;
  /**
   * Currency units: what was paid.
   */
  amount_paid: number | null;
  /**
   * Currency units: what is left to pay after.
   */
  outstanding_balance: number | null;
};
/**
 * Why some data of a Mexican invoice may be missing.
 *
 * Source: schema `InvoiceWarningsSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoiceWarning = {
  /**
   * The reason: `sat_xml_limit_reached` when the day's downloads are used up, `sat_service_unavailable` when there
   * were none to be had.
   */
  code: string | null;
  /**
   * The reason, in words for people.
   */
  message: string | null;
};
/**
 * The wages that a Mexican payroll invoice (a CFDI de Nómina) is about. Amounts are in the invoice's currency.
 *
 * Source: schema `InvoicesPayrollSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoicePayroll = {
  /**
   * How many days it pays for.
   */
  days: number | null;
  /**
   * Whether it is a regular payment, a code of the tax authority such as `O` for ordinary.
   */
  type: string | null;
  /**
   * Currency units: how much is paid.
   */
  amount: number;
  /**
   * The version of the payroll format, such as `1.2`.
   */
  version: string;
  /**
   * The first day that it pays for, `YYYY-MM-DD`.
   */
  date_from: string | null;
  /**
   * The last day that it pays for, `YYYY-MM-DD`.
   */
  date_to: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string | null;
  /**
   * The day on which it is paid, `YYYY-MM-DD`.
   */
  payment_date: string;
  /**
   * How often wages are paid.
   */
  periodicity: Open<InvoicePayrollPeriodicity> | null;
  /**
   * What is earned.
   */
  earnings_breakdown: Array<InvoicePayrollEarning> | null;
  /**
   * What is taken off.
   */
  tax_deductions: Array<InvoicePayrollDeduction> | null;
  /**
   * What is paid besides.
   */
  other_payments: Array<InvoicePayrollOtherPayment> | null;
};
/**
 * How often wages are paid.
 *
 * - `DAILY`: Every day.
 * - `WEEKLY`: Every week.
 * - `TENTH_DAY`: Every ten days.
 * - `FOURTEENTH_DAY`: Every fourteen days.
 * - `FIFTEENTH_DAY`: Every fifteen days.
 * - `MONTHLY`: Every month.
 * - `BIMONTHLY`: Every two months.
 * - `PER_TASK`: When a task is done.
 * - `COMMISSION`: By commission.
 * - `ONE_OFF`: Once.
 * - `OTHER_PERIODICITY`: At another interval.
 * - `null`: The word `null`: Belvo's document lists it next to null itself.
 */
export type InvoicePayrollPeriodicity =
  | "DAILY"
  | "WEEKLY"
  | "TENTH_DAY"
  | "FOURTEENTH_DAY"
  | "FIFTEENTH_DAY"
  | "MONTHLY"
  | "BIMONTHLY"
  | "PER_TASK"
  | "COMMISSION"
  | "ONE_OFF"
  | "OTHER_PERIODICITY"
  | "null";
/**
 * A part of the wages in a Mexican payroll invoice.
 *
 * Source: schema `InvoicePayrollEarningsBreakdown` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoicePayrollEarning = {
  /**
   * What it is for, in Belvo's sorting, such as `CHRISTMAS_BONUS`.
   */
  type: string | null;
  /**
   * Currency units: the part that is taxed.
   */
  taxable_amount: number;
  /**
   * Currency units: the part that is free of tax; Belvo says VAT.
   */
  vat_free_amount: number;
};
/**
 * What is taken off the wages in a Mexican payroll invoice.
 *
 * Source: schema `InvoicePayrollTaxDeductions` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoicePayrollDeduction = {
  /**
   * What it is for, in Belvo's sorting, such as `UNION_FEES`.
   */
  type: string | null;
  /**
   * Currency units: how much it is.
   */
  amount: number;
};
/**
 * What is paid besides the wages in a Mexican payroll invoice.
 *
 * Source: schema `InvoicePayrollOtherPayments` of Belvo's OpenAPI document, 1.223.0.
 */
export type InvoicePayrollOtherPayment = {
  /**
   * What it is for, in Belvo's sorting, such as `EMPLOYMENT_SUBSIDY`.
   */
  type: string | null;
  /**
   * Currency units: how much it is.
   */
  amount: number;
};
/**
 * What a Mexican company reported of a year: its balance sheet and its income statement.
 *
 * Source: schema `FinancialStatement` of Belvo's OpenAPI document, 1.223.0.
 */
export type FinancialStatement = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that the statement was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the statement (ISO 8601).
   */
  created_at: string;
  /**
   * Why the statement could not be read, in words for people.
   */
  error: string | null;
  /**
   * The year that it is of, 4 digits.
   * Belvo's examples have a number here.
   */
  year: string | number;
  /**
   * The currency of all its amounts, ISO 4217.
   */
  currency: string;
  /**
   * What the company owns and owes.
   */
  balance_sheet: BalanceSheet;
  /**
   * What the company earned and spent.
   */
  income_statement: IncomeStatement;
};
/**
 * What a company owns and owes at the end of a year.
 *
 * Source: schema `FinancialStatementBalanceSheet` of Belvo's OpenAPI document, 1.223.0.
 */
export type BalanceSheet = {
  /**
   * What is to be money, or used up, within a year.
   */
  current_assets: BalanceSheetCurrentAssets;
  /**
   * What is kept for longer than a year.
   */
  non_current_assets: BalanceSheetNonCurrentAssets;
  /**
   * What is owed within a year.
   */
  current_liabilities: BalanceSheetCurrentLiabilities;
  /**
   * What is owed later than in a year.
   */
  non_current_liabilities: BalanceSheetNonCurrentLiabilities;
  /**
   * What belongs to the owners: the assets less the liabilities.
   */
  equity: BalanceSheetEquity;
};
/**
 * What a company owns and turns into money, or uses up, within a year.
 *
 * Source: schema `FinancialStatementBalanceSheetCurrentAssets` of Belvo's OpenAPI document, 1.223.0.
 */
export type BalanceSheetCurrentAssets = {
  /**
   * Currency units: cash, money at banks, and what is as good as cash.
   */
  cash_and_equivalents: number | null;
  /**
   * Currency units: investments to be sold within a year.
   */
  short_term_investments: number | null;
  /**
   * Currency units: what customers owe for sales.
   */
  accounts_receivable: number | null;
  /**
   * Currency units: what is owed by written promise.
   */
  notes_receivable: number | null;
  /**
   * Currency units: what anyone else owes.
   */
  other_debtors: number | null;
  /**
   * Currency units: how much of what is owed is expected never to come.
   */
  bad_debt_provision: number | null;
  /**
   * Currency units: taxes that will be paid back.
   */
  tax_recoverable: number | null;
  /**
   * Currency units: goods, materials and unfinished products.
   */
  inventory: number | null;
  /**
   * Currency units: what was paid before it was due, such as rent or insurance.
   */
  prepaid_expenses: number | null;
  /**
   * Currency units: long-term assets that are up for sale.
   */
  assets_available_for_sale: number | null;
  /**
   * Currency units: all current assets together.
   */
  total: number | null;
};
/**
 * What a company owns and keeps for longer than a year.
 *
 * Source: schema `FinancialStatementBalanceSheetNonCurrentAssets` of Belvo's OpenAPI document, 1.223.0.
 */
export type BalanceSheetNonCurrentAssets = {
  /**
   * Currency units: land, buildings, machines and vehicles.
   */
  property_plant_and_equipment: number | null;
  /**
   * Currency units: how much of their value the assets have lost so far, by the books.
   */
  accumulated_depreciation_and_amortization: number | null;
  /**
   * Currency units: what customers owe, due later than in a year.
   */
  long_term_accounts_receivable: number | null;
  /**
   * Currency units: what suppliers were paid beforehand.
   */
  prepayment_to_suppliers: number | null;
  /**
   * Currency units: what was paid for other companies above the worth of what they own.
   */
  goodwill: number | null;
  /**
   * Currency units: patents, trademarks, copyrights and the like.
   */
  intangible_assets: number | null;
  /**
   * Currency units: shares in companies that it has a say in but does not control.
   */
  investments_in_associates: number | null;
  /**
   * Currency units: bonds, loans and the like, to be kept for longer than a year.
   */
  long_term_financial_instruments: number | null;
  /**
   * Currency units: all non-current assets together.
   */
  total: number | null;
};
/**
 * What a company owes and pays within a year.
 *
 * Source: schema `FinancialStatementBalanceSheetCurrentLiabilities` of Belvo's OpenAPI document, 1.223.0.
 */
export type BalanceSheetCurrentLiabilities = {
  /**
   * Currency units: loans of banks.
   */
  bank_loans: number | null;
  /**
   * Currency units: what suppliers are owed.
   */
  accounts_payable: number | null;
  /**
   * Currency units: what it has promised in writing to pay.
   */
  notes_payable: number | null;
  /**
   * Currency units: bonds, short-term loans and the like.
   */
  financial_instruments: number | null;
  /**
   * Currency units: what anyone else is owed.
   */
  other_creditors: number | null;
  /**
   * Currency units: income tax.
   */
  income_tax_payable: number | null;
  /**
   * Currency units: what customers have paid for and not yet received.
   */
  customer_advances: number | null;
  /**
   * Currency units: what is set aside for costs that may come.
   */
  provisions: number | null;
  /**
   * Currency units: taxes.
   */
  taxes_payable: number | null;
  /**
   * Currency units: all current liabilities together.
   */
  total: number | null;
};
/**
 * What a company owes and pays later than in a year.
 *
 * Source: schema `FinancialStatementBalanceSheetNonCurrentLiabilities` of Belvo's OpenAPI document, 1.223.0.
 */
export type BalanceSheetNonCurrentLiabilities = {
  /**
   * Currency units: what suppliers are owed.
   */
  long_term_accounts_payable: number | null;
  /**
   * Currency units: bonds, long-term loans and the like.
   */
  long_term_financial_instruments: number | null;
  /**
   * Currency units: what customers have paid for and will only receive over years.
   */
  deferred_revenue: number | null;
  /**
   * Currency units: what owners and investors have paid in for capital that is yet to be raised.
   */
  contributions_for_future_capital_increases: number | null;
  /**
   * Currency units: income tax that is put off.
   */
  deferred_income_tax: number | null;
  /**
   * Currency units: what employees are owed, such as pensions.
   */
  employee_benefits: number | null;
  /**
   * Currency units: what is set aside for costs that may come.
   */
  long_term_provisions: number | null;
  /**
   * Currency units: all non-current liabilities together.
   */
  total: number | null;
};
/**
 * What belongs to a company's owners.
 *
 * Source: schema `FinancialStatementBalanceSheetEquity` of Belvo's OpenAPI document, 1.223.0.
 */
export type BalanceSheetEquity = {
  /**
   * Currency units: the shares.
   */
  stockholders_equity: number | null;
  /**
   * Currency units: what was paid in for capital that is yet to be raised.
   */
  future_capital_contributions: number | null;
  /**
   * Currency units: the reserve that the law demands.
   */
  legal_reserve: number | null;
  /**
   * Currency units: what adjusting the capital, say for inflation, has added.
   */
  capital_update_excess: number | null;
  /**
   * Currency units: what adjusting the capital, say for inflation, has taken away. Belvo's example is negative.
   */
  capital_update_insufficiency: number | null;
  /**
   * Currency units: reserves that did not come out of the business itself.
   */
  capital_reserve: number | null;
  /**
   * Currency units: what shares were sold for above their nominal value.
   */
  share_premium_on_stock_sales: number | null;
  /**
   * Currency units: profits and losses of the years so far that were not paid out.
   */
  retained_earnings: number | null;
  /**
   * Currency units: gains and losses that bypass the income statement, such as exchange differences.
   */
  other_comprehensive_income: number | null;
  /**
   * Currency units: the part of the owner who has control.
   */
  controlling_interest: number | null;
  /**
   * Currency units: the part of the others.
   */
  non_controlling_interest: number | null;
  /**
   * Currency units: all equity together.
   */
  total: number | null;
};
/**
 * What a company earned and spent in a year.
 *
 * Source: schema `FinancialStatementIncomeStatement` of Belvo's OpenAPI document, 1.223.0.
 */
export type IncomeStatement = {
  /**
   * Currency units: what the business brought in. Sales at home and abroad need not add up to it.
   */
  net_revenue: number | null;
  /**
   * Currency units: sales in the company's country.
   */
  domestic_sales: number | null;
  /**
   * Currency units: sales in other countries.
   */
  foreign_sales: number | null;
  /**
   * Currency units: what materials cost.
   */
  materials_used: number | null;
  /**
   * Currency units: what the goods that were sold had cost.
   */
  cost_of_goods_sold: number | null;
  /**
   * Currency units: what the services that were sold had cost.
   */
  cost_of_services_sold: number | null;
  /**
   * Currency units: the revenue less the cost of what was sold, where that is a profit.
   */
  gross_profit: number | null;
  /**
   * Currency units: the same, where it is a loss.
   */
  gross_loss: number | null;
  /**
   * Currency units: what running the business cost.
   */
  operating_expenses: number | null;
  /**
   * Currency units: what the business made after its expenses, before interest and taxes, where that is a profit.
   */
  operating_income: number | null;
  /**
   * Currency units: the same, where it is a loss.
   */
  operating_loss: number | null;
  /**
   * Currency units: interest, exchange differences and the like, gains and costs together.
   */
  financial_result: number | null;
  /**
   * Currency units: the gains in `financial_result`; never negative.
   */
  income_statement_financial_gains: number | null;
  /**
   * Currency units: the costs in `financial_result`; always negative.
   */
  income_statement_financial_costs: number | null;
  /**
   * Currency units: its part in the profits and losses of companies that it has a say in.
   */
  equity_in_earnings_of_affiliates: number | null;
  /**
   * Currency units: what was made before income tax, where that is a profit.
   */
  income_before_taxes: number | null;
  /**
   * Currency units: the same, where it is a loss.
   */
  loss_before_taxes: number | null;
  /**
   * Currency units: income tax.
   */
  income_taxes: number | null;
  /**
   * Currency units: what was made after taxes by business that goes on, where that is a profit.
   */
  income_from_continuing_operations: number | null;
  /**
   * Currency units: the same, where it is a loss.
   */
  loss_from_continuing_operations: number | null;
  /**
   * Currency units: what was made by business that was given up or sold.
   */
  discontinued_operations: number | null;
  /**
   * Currency units: what was made in all, where that is a profit.
   */
  net_income: number | null;
  /**
   * Currency units: the same, where it is a loss.
   */
  net_loss: number | null;
};
/**
 * What the Mexican tax authority says of a taxpayer's obligations (the opinión del cumplimiento).
 *
 * Source: schema `TaxComplianceStatus` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxComplianceStatus = {
  /**
   * Belvo's id (UUID).
   */
  id: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the document (ISO 8601).
   */
  created_at: string | null;
  /**
   * The tax authority's number of the document.
   */
  internal_identification: string | null;
  /**
   * The document itself: a PDF, as text. Belvo does not say how it is encoded.
   */
  pdf: string | null;
  /**
   * The taxpayer's number (RFC).
   */
  rfc: string | null;
  /**
   * Whether the taxpayer has met all obligations.
   */
  outcome: Open<TaxComplianceOutcome> | null;
};
/**
 * Whether a taxpayer has met all obligations.
 *
 * - `POSITIVE`: Yes.
 * - `NEGATIVE`: No.
 * - `NO_OBLIGATIONS`: There are none.
 */
export type TaxComplianceOutcome = "POSITIVE" | "NEGATIVE" | "NO_OBLIGATIONS";
/**
 * What was kept back for the Mexican tax authority when an invoice was paid.
 *
 * Source: schema `TaxRetentions` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxRetention = {
  /**
   * Belvo's id (UUID).
   */
  id: string | null;
  /**
   * The id (UUID) of the link that the retention was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the retention (ISO 8601).
   */
  created_at: string | null;
  /**
   * The tax authority's id (UUID) of the invoice.
   */
  invoice_identification: string | null;
  /**
   * The version of the document's format, such as `1.0`.
   */
  version: string | null;
  /**
   * What was paid for, a code of the tax authority.
   */
  code: number | null;
  /**
   * When the document was issued (ISO 8601).
   */
  issued_at: string | null;
  /**
   * When the document was certified (ISO 8601).
   */
  certified_at: string | null;
  /**
   * When the document was cancelled (ISO 8601), if it was.
   */
  cancelled_at: string | null;
  /**
   * Who sent the invoice: the tax number (RFC).
   */
  sender_id: string | null;
  /**
   * Who sent the invoice: the name.
   */
  sender_name: string | null;
  /**
   * Whether the invoice's receiver is Mexican.
   */
  receiver_nationality: Open<TaxRetentionReceiverNationality> | null;
  /**
   * Who received the invoice: the tax number (RFC).
   */
  receiver_id: string | null;
  /**
   * Who received the invoice: the name.
   */
  receiver_name: string | null;
  /**
   * Currency units: the invoice's total.
   */
  total_invoice_amount: number | null;
  /**
   * Currency units: how much of it is free of tax.
   */
  total_exempt_amount: number | null;
  /**
   * Currency units: what was kept back.
   */
  total_retained_amount: number | null;
  /**
   * Currency units: how much of the total is taxed: the rest after `total_exempt_amount`.
   */
  total_taxable_amount: number | null;
  /**
   * What was kept back, tax by tax.
   */
  retention_breakdown: Array<TaxRetentionPart> | null;
  /**
   * The document itself, as XML.
   */
  xml: string | null;
};
/**
 * Whether the taxpayer that tax was kept back from is Mexican.
 *
 * - `NATIONAL`: Yes.
 * - `FOREIGN`: No: other rules may hold for the tax.
 */
export type TaxRetentionReceiverNationality = "NATIONAL" | "FOREIGN";
/**
 * One of the taxes that were kept back.
 *
 * Source: schema `RetentionBreakdown` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxRetentionPart = {
  /**
   * Currency units: what the tax is levied on.
   */
  base_amount: number | null;
  /**
   * Which tax it is, a code of the tax authority: 2 digits.
   */
  tax_type: string | null;
  /**
   * Currency units: what was kept back.
   */
  retained_amount: number | null;
  /**
   * Whether the tax has been paid.
   */
  payment_status: Open<TaxRetentionPaymentStatus> | null;
};
/**
 * Whether tax that was kept back has been paid.
 *
 * - `PAID`: Yes.
 * - `PROVISIONED`: Not yet: it is set aside.
 */
export type TaxRetentionPaymentStatus = "PAID" | "PROVISIONED";
/**
 * A tax return of a Mexican taxpayer. There are four kinds, a person's and a company's, yearly and monthly, and a return
 * has the fields of its kind only. What is in them is as the tax authority has it, which Belvo does not document.
 *
 * Source: schemas `TaxReturnPersonal`, `TaxReturnPersonalMonthly`, `TaxReturnBusiness` and `TaxReturnBusinessMonthly` of
 * Belvo's OpenAPI document, 1.223.0.
 */
export type TaxReturn = {
  /**
   * Belvo's id (UUID).
   */
  id: string | null;
  /**
   * The id (UUID) of the link that the return was read through. Belvo's document has it for persons only.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the return (ISO 8601).
   */
  created_at: string | null;
  /**
   * `monthly` in a monthly return. Belvo's document has it for those only.
   */
  type: string | null;
  /**
   * What every return says first: the year, the tax number, the name, what kind of return it is.
   */
  informacion_general: JsonValue | null;
  /**
   * The return itself: a PDF, as text. Belvo does not say how it is encoded.
   */
  pdf: string | null;
  /**
   * The tax authority's receipt for it: a PDF, as text.
   */
  receipt_pdf: string | null;
  /**
   * Only in a person's yearly return: wages, and the tax kept back from them.
   */
  sueldos_salarios: JsonValue | null;
  /**
   * Only in a person's yearly return: income from services, and the tax on it.
   */
  servicios_profesionales: JsonValue | null;
  /**
   * Only in a person's yearly return: what may be deducted.
   */
  deducciones_personales: JsonValue | null;
  /**
   * Only in a person's yearly return: how the tax comes about.
   */
  determinacion_impuesto: JsonValue | null;
  /**
   * Only in a person's yearly return: tax that was kept back already.
   */
  retenciones: JsonValue | null;
  /**
   * Only in a person's yearly return: dividends.
   */
  dividendos: JsonValue | null;
  /**
   * Only in a person's yearly return: anything else.
   */
  datos_informativos: JsonValue | null;
  /**
   * Only in a person's monthly return: how the income tax comes about.
   */
  isr: JsonValue | null;
  /**
   * Only in a person's monthly return: how the VAT comes about.
   */
  iva: JsonValue | null;
  /**
   * Only in a company's yearly return: anything else.
   */
  datos_adicionales: JsonValue | null;
  /**
   * Only in a company's yearly return: profit and loss. Null from the tax year 2022 on.
   */
  estado_resultados: JsonValue | null;
  /**
   * Only in a company's yearly return: the balance sheet. Null from the tax year 2022 on.
   */
  estado_posicion_financiera_balance: JsonValue | null;
  /**
   * Only in a company's yearly return: how the books and the tax agree. Null from the tax year 2022 on.
   */
  conciliacion_entre_resultado_contable_fiscal: JsonValue | null;
  /**
   * Only in a company's yearly return: what may be deducted.
   */
  deducciones_autorizadas: JsonValue | null;
  /**
   * Only in a company's yearly return: how the year closed.
   */
  cifras_cierre_ejercicio: JsonValue | null;
  /**
   * Only in a company's yearly return: how the income tax comes about.
   */
  determinacion_del_impuesto_sobre_la_renta: JsonValue | null;
  /**
   * Only in a company's yearly return: dividends that were paid out.
   */
  dividendos_o_utilidades_distribuidos: JsonValue | null;
  /**
   * Only in a company's yearly return: how the tax was paid.
   */
  detalle_pago_r1_isr_personas_morales: JsonValue | null;
  /**
   * Only in a company's yearly return: income. Null before 2022. Belvo's spelling.
   */
  ingressos: JsonValue | null;
  /**
   * Only in a company's yearly return: what is to be paid or comes back. Null before 2022.
   */
  determinacion: JsonValue | null;
  /**
   * Only in a company's monthly return: how the income tax comes about.
   */
  determinacion_isr: JsonValue | null;
  /**
   * Only in a company's monthly return: how the income tax was paid.
   */
  detalle_pago_isr: JsonValue | null;
  /**
   * Only in a company's monthly return: how the VAT comes about.
   */
  determinacion_iva: JsonValue | null;
  /**
   * Only in a company's monthly return: how the VAT was paid.
   */
  detalle_pago_iva: JsonValue | null;
};
/**
 * Who a Mexican taxpayer is to the tax authority (the constancia de situación fiscal).
 *
 * Source: schema `TaxStatusSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxStatus = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that the document was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the document (ISO 8601).
   */
  created_at: string;
  /**
   * Where and when the document was issued, in words.
   */
  place_and_date_of_issuance: string | null;
  /**
   * The name of the person or the company.
   */
  official_name: string | null;
  /**
   * The number of the taxpayer's fiscal card (CIF).
   */
  id_cif: string | null;
  /**
   * Who the taxpayer is.
   */
  tax_payer_information: TaxPayer | null;
  /**
   * Where the taxpayer is.
   */
  address: TaxStatusAddress | null;
  /**
   * What the taxpayer does.
   */
  economic_activity: Array<TaxStatusActivity> | null;
  /**
   * By which rules the taxpayer is taxed.
   */
  regimes: Array<TaxStatusRegime> | null;
  /**
   * What the taxpayer must file, for companies; empty for others.
   */
  obligations: Array<TaxStatusObligation> | null;
  /**
   * By Belvo's example, the text that the tax authority sealed.
   */
  digital_stamp: string | null;
  /**
   * By Belvo's example, the tax authority's seal (Base64).
   */
  digital_stamp_chain: string | null;
  /**
   * The document itself: a PDF, as text. Belvo does not say how it is encoded.
   */
  pdf: string | null;
};
/**
 * Who a Mexican taxpayer is.
 *
 * Source: schema `TaxStatusTaxPayerInformationSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxPayer = {
  /**
   * The tax number (RFC): 13 characters for a person, 12 for a company.
   */
  rfc: string | null;
  /**
   * The person's number in the population register (CURP), 18 characters.
   */
  curp: string | null;
  /**
   * A person's first name.
   */
  name: string | null;
  /**
   * A person's first last name.
   */
  first_last_name: string | null;
  /**
   * A person's second last name.
   */
  second_last_name: string | null;
  /**
   * Since when the taxpayer is in business, `YYYY-MM-DD`.
   */
  start_operations_date: string | null;
  /**
   * Whether the taxpayer's number is in use: `ACTIVO` or `INACTIVO`.
   */
  status_padron: string | null;
  /**
   * When that last changed, `YYYY-MM-DD`.
   */
  last_status_change_date: string | null;
  /**
   * The name that a company goes by.
   */
  commercial_name: string | null;
  /**
   * A company's name in law.
   */
  social_name: string | null;
  /**
   * The email address.
   */
  email: string | null;
  /**
   * The phone number.
   */
  phone: string | null;
};
/**
 * Where a Mexican taxpayer is.
 *
 * Source: schema `TaxStatusAddressSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxStatusAddress = {
  /**
   * The postal code, 5 digits.
   */
  postal_code: string | null;
  /**
   * What kind of street it is, such as `CALLE`.
   */
  street_type: string | null;
  /**
   * The street's name.
   */
  street: string | null;
  /**
   * The house's number.
   */
  exterior_number: string | null;
  /**
   * The floor or the flat.
   */
  interior_number: string | null;
  /**
   * The quarter (colonia).
   */
  suburb: string | null;
  /**
   * The place.
   */
  locality: string | null;
  /**
   * The municipality.
   */
  municipality: string | null;
  /**
   * The state.
   */
  state: string | null;
  /**
   * The streets to both sides.
   */
  between_street: Array<TaxStatusCrossStreets> | null;
};
/**
 * The streets between which an address lies.
 *
 * Source: schema `TaxStatusAddressBetweenStreetSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxStatusCrossStreets = {
  /**
   * The one.
   */
  street_one: string | null;
  /**
   * The other.
   */
  street_two: string | null;
};
/**
 * What a Mexican taxpayer does.
 *
 * Source: schema `TaxStatusEconomicActivitySat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxStatusActivity = {
  /**
   * The activity, in the tax authority's words.
   */
  economic_activity: string | null;
  /**
   * Since when, `YYYY-MM-DD`.
   */
  initial_date: string | null;
  /**
   * Until when, `YYYY-MM-DD`.
   */
  end_date: string | null;
  /**
   * Its place among the activities, a number as text.
   */
  order: string | null;
  /**
   * How much of the whole it is, a number as text; Belvo does not say whether 1 is one percent.
   */
  percentage: string | null;
};
/**
 * Rules by which a Mexican taxpayer is taxed.
 *
 * Source: schema `TaxStatusRegimensSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxStatusRegime = {
  /**
   * Until when they hold, `YYYY-MM-DD`.
   */
  end_date: string | null;
  /**
   * Since when they hold, `YYYY-MM-DD`.
   */
  initial_date: string | null;
  /**
   * Their name, in the tax authority's words.
   */
  regimen: string | null;
};
/**
 * What a Mexican company must file.
 *
 * Source: schema `TaxStatusObligationsSat` of Belvo's OpenAPI document, 1.223.0.
 */
export type TaxStatusObligation = {
  /**
   * What it is, in the tax authority's words.
   */
  obligation: string | null;
  /**
   * By when it must be filed, in the tax authority's words.
   */
  expiration: string | null;
  /**
   * Since when, `YYYY-MM-DD`.
   */
  initial_date: string | null;
  /**
   * Until when, `YYYY-MM-DD`.
   */
  end_date: string | null;
};
/**
 * An invoice of a Chilean taxpayer, bought or sold; or a month's small receipts in one. Amounts are in its currency.
 *
 * Source: schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileInvoice = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that the invoice was read through.
   */
  link: string | null;
  /**
   * When Belvo stored the invoice (ISO 8601).
   */
  created_at: string;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * Currency units: what is to be paid, with VAT and other taxes.
   */
  total_amount: number;
  /**
   * Currency units: the price. In Belvo's example it is without VAT, though the text says after taxes.
   */
  net_amount: number;
  /**
   * Currency units: the VAT.
   */
  vat_amount: number;
  /**
   * The currency, ISO 4217: `CLP`.
   */
  currency: string;
  /**
   * The day on which it was issued, `YYYY-MM-DD`.
   */
  issue_date: string;
  /**
   * When it was received (ISO 8601).
   */
  received_at: string;
  /**
   * When the receiver confirmed that (ISO 8601).
   */
  acknowledged_at: string;
  /**
   * The day on which it was disputed, `YYYY-MM-DD`.
   */
  claim_date: string | null;
  /**
   * How it stands: `REGISTERED`, `PENDING`, `REJECTED` or `CANCELLED`.
   */
  status: string;
  /**
   * What kind of document it is, a code of the tax authority such as 33.
   */
  document_code: number;
  /**
   * What kind of purchase or sale it is, in the tax authority's words, such as `Del Giro`.
   */
  category: string;
  /**
   * The tax authority's number of the invoice.
   */
  folio: string;
  /**
   * Who sent it: the tax number (RUT).
   */
  sender_id: string;
  /**
   * Who sent it: the name.
   */
  sender_name: string;
  /**
   * Who received it: the tax number (RUT).
   */
  receiver_id: string;
  /**
   * Who received it: the name.
   */
  receiver_name: string;
  /**
   * `INFLOW` for an invoice that the link's user received, a purchase; `OUTFLOW` for one that the user sent, a sale.
   */
  type: Open<Direction>;
  /**
   * Only for purchases.
   */
  purchase_invoice_details: ChilePurchaseDetails | null;
  /**
   * Only for sales.
   */
  sales_invoice_details: ChileSaleDetails | null;
  /**
   * Only for a month's small receipts (`BOLETA_ELECTRONICA` and `COMPROBANTE_PAGO`).
   */
  summary_invoice_details: ChileInvoiceSummary;
};
/**
 * What a Chilean invoice says of a purchase. Amounts are in the invoice's currency.
 *
 * Source: `purchase_invoice_details` of schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChilePurchaseDetails = {
  /**
   * Currency units: the VAT that can be claimed back.
   */
  vat_refundable_amount: number | null;
  /**
   * Currency units: the VAT that cannot be claimed back.
   */
  vat_non_refundable_amount: number | null;
  /**
   * Why it cannot, a code of the tax authority.
   */
  vat_non_refundable_code: number | null;
  /**
   * Currency units: the price of what is bought to be kept, without VAT.
   */
  net_amount_fixed_assets: number | null;
  /**
   * Currency units: the VAT on that.
   */
  vat_fixed_assets: number | null;
  /**
   * Currency units: the VAT on what serves both taxed and untaxed business.
   */
  vat_common_use: number | null;
  /**
   * Currency units: other tax that cannot be claimed back.
   */
  tax_non_credit_amount: number | null;
  /**
   * Currency units: the VAT that the buyer did not keep back.
   */
  vat_non_withheld: number | null;
  /**
   * Currency units: how much of the purchase is free of VAT.
   */
  tax_exempt_amount: number | null;
  /**
   * Whether a credit note or a debit note belongs to it.
   * Belvo's examples have a number here.
   */
  credit_or_debit_note_on_purchase: boolean | number | null;
  /**
   * Currency units: the tax on cigarettes.
   */
  tax_cigarettes_amount: number | null;
  /**
   * Currency units: the tax on cigars.
   */
  tax_cigar_amount: number | null;
  /**
   * Currency units: the tax on tobacco.
   */
  tax_processed_tobacco_amount: number | null;
  /**
   * Currency units: the additional tax.
   */
  additional_tax_amount: number | null;
  /**
   * The rate of the additional tax, a number as text.
   */
  additional_tax_rate: string | null;
  /**
   * Which additional tax it is, a code of the tax authority.
   */
  additional_tax_code: number | null;
};
/**
 * What a Chilean invoice says of a sale. Amounts are in the invoice's currency.
 *
 * Source: `sales_invoice_details` of schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileSaleDetails = {
  /**
   * Currency units: the tax credit of builders.
   */
  construction_sector_tax_credit: number | null;
  /**
   * Currency units: the tax on business in a free trade zone.
   */
  tax_free_trade_zone_amount: number | null;
  /**
   * Currency units: the deposits on containers.
   */
  container_deposit_guarantee: number | null;
  /**
   * Whether it was given away, such as a sample.
   */
  is_free_of_charge: boolean | null;
  /**
   * Whether it is for a service that is billed regularly.
   * Belvo's examples have a number here.
   */
  periodic_billing_type: boolean | number | null;
  /**
   * Currency units: the part that is not billed.
   */
  non_billable_amount: number | null;
  /**
   * Currency units: what a whole period costs, where it is billed by periods.
   */
  total_amount_for_period: number | null;
  /**
   * Currency units: transport within the country.
   */
  domestic_transportation_amount: number | null;
  /**
   * Currency units: transport to and from other countries.
   */
  international_transportation_amount: number | null;
  /**
   * The branch that issued it, a number of the tax authority.
   */
  branch_code: number | null;
  /**
   * Currency units: how much of the sale is free of VAT.
   */
  tax_exempt_amount: number | null;
  /**
   * Whether a credit note or a debit note belongs to it.
   * Belvo's examples have a number here.
   */
  credit_or_debit_note_on_purchase: boolean | number | null;
  /**
   * Which additional tax it is, a code of the tax authority.
   */
  additional_tax_code: number | null;
  /**
   * The rate of the additional tax, a number as text.
   */
  additional_tax_rate: string | null;
  /**
   * Currency units: the additional tax.
   */
  additional_tax_amount: number | null;
  /**
   * Currency units: the VAT that the buyer kept back, where that is all of it.
   */
  vat_total_withheld: number | null;
  /**
   * Currency units: the VAT that the buyer kept back, where that is a part of it.
   */
  vat_partially_withheld: number | null;
  /**
   * Currency units: the VAT that was not kept back.
   */
  vat_non_withheld: number | null;
  /**
   * Currency units: the VAT on the seller's own sales.
   */
  vat_sales: number | null;
  /**
   * Currency units: the VAT on what is sold for others.
   */
  vat_third_party: number | null;
  /**
   * Currency units: the VAT that is late.
   */
  vat_past_due: number | null;
  /**
   * Who issued the settlement of the invoice: the tax number (RUT).
   */
  invoice_settlement_sender_id: string | null;
  /**
   * Currency units: the commission in the settlement, before tax.
   */
  invoice_settlement_net_commission: number | null;
  /**
   * Currency units: the part of the commission that is free of tax.
   */
  invoice_settlement_exempt_commission: number | null;
  /**
   * Currency units: the VAT on the commission.
   */
  invoice_settlement_vat_commission: number | null;
  /**
   * The kind of the document that it refers to.
   */
  reference_document_type: string | null;
  /**
   * The number of the document that it refers to.
   */
  reference_document_folio: string | null;
  /**
   * A foreign receiver's number.
   */
  foreign_recipient_id: string | null;
  /**
   * A foreign receiver's nationality, in words.
   */
  foreign_recipient_nationality: string | null;
};
/**
 * The small receipts of a month, added up.
 *
 * Source: `summary_invoice_details` of schema `invoice_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileInvoiceSummary = {
  /**
   * The month, `YYYY-MM`.
   */
  month: string;
  /**
   * When the sum was last brought up to date (ISO 8601).
   */
  updated_at: string;
  /**
   * How many receipts there are.
   */
  total_documents: number;
  /**
   * Currency units: how much of them is free of VAT.
   */
  tax_exempt_amount: number;
};
/**
 * Who a Chilean taxpayer is to the tax authority.
 *
 * Days are documented as `YYYY-MM-DD`, though most of Belvo's examples are `DD-MM-YYYY`.
 *
 * Source: schema `tax_status_sii` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileTaxStatus = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that the status was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the status (ISO 8601).
   */
  created_at: string;
  /**
   * Who the taxpayer is.
   */
  entity_details: ChileTaxEntity;
  /**
   * The addresses.
   */
  addresses: Array<ChileAddress>;
  /**
   * The email addresses.
   */
  emails: Array<ChileEmail>;
  /**
   * The phone numbers.
   */
  phone_numbers: Array<ChilePhone>;
  /**
   * What the taxpayer does.
   */
  economic_activities: Array<ChileActivity>;
  /**
   * Who may act for the taxpayer.
   */
  legal_representative: Array<ChileRepresentative>;
  /**
   * Who owns the taxpayer, where that is a company.
   */
  equity_holders: Array<ChileEquityHolder>;
  /**
   * The companies that the taxpayer has a part in.
   */
  company_partnership_stakes: Array<ChileCompanyStake>;
  /**
   * By which rules the taxpayer is taxed.
   */
  regimes: Array<ChileTaxRegime> | null;
  /**
   * The tax documents that the taxpayer may issue.
   */
  authorized_tax_documents: Array<ChileAuthorizedDocument> | null;
  /**
   * The real estate that the taxpayer owes tax for.
   */
  property_tax_liabilities: Array<ChilePropertyTax> | null;
  /**
   * The tax authority's office for the taxpayer.
   */
  fiscal_office: ChileFiscalOffice;
};
/**
 * A Chilean taxpayer.
 *
 * Source: schema `tax_status_sii_entity_details` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileTaxEntity = {
  /**
   * The day on which it came into being, `YYYY-MM-DD`.
   */
  incorporation_date: string;
  /**
   * The day on which business began, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The day on which business ended, `YYYY-MM-DD`, if it did.
   */
  end_date: string | null;
  /**
   * What `document_id_number` is: `RUT`.
   */
  document_id_type: string;
  /**
   * The tax number (RUT), such as `12345678-9`.
   */
  document_id_number: string;
  /**
   * The name.
   */
  name: string;
};
/**
 * An address of a Chilean taxpayer.
 *
 * Source: schema `tax_status_sii_address` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileAddress = {
  /**
   * What it is for.
   */
  type: Open<ChileAddressType>;
  /**
   * The day on which it was recorded, `YYYY-MM-DD`.
   */
  date: string;
  /**
   * The address.
   */
  address: string;
};
/**
 * What a Chilean taxpayer's address is for.
 *
 * - `PRIMARY`: It is where the taxpayer is (domicilio).
 * - `SECONDARY`: It is a branch (sucursal).
 * - `MAILING_ADDRESS`: For letters.
 * - `NOTIFICATION_ADDRESS`: For the tax authority's notices.
 */
export type ChileAddressType = "PRIMARY" | "SECONDARY" | "MAILING_ADDRESS" | "NOTIFICATION_ADDRESS";
/**
 * An email address of a Chilean taxpayer.
 *
 * Source: schema `tax_status_sii_emails` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileEmail = {
  /**
   * What it is for.
   */
  type: Open<ChileEmailType>;
  /**
   * The address.
   */
  email: string;
};
/**
 * What a Chilean taxpayer's email address is for.
 *
 * - `CONTACT`: To reach the taxpayer.
 * - `NOTIFICATION`: For the tax authority's notices.
 * - `OTHER`: Anything else.
 */
export type ChileEmailType = "CONTACT" | "NOTIFICATION" | "OTHER";
/**
 * A phone number of a Chilean taxpayer.
 *
 * Source: schema `tax_status_sii_phone` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChilePhone = {
  /**
   * What kind of phone it is.
   */
  type: Open<ChilePhoneType> | null;
  /**
   * The number. Belvo's examples have it as text and as a number.
   */
  number: string | number;
};
/**
 * What kind of phone a Chilean taxpayer's number belongs to.
 *
 * - `LANDLINE`: A landline.
 * - `MOBILE`: A mobile phone.
 * - `OTHER`: Another kind.
 * - `null`: The word `null`: Belvo's document lists it next to null itself.
 */
export type ChilePhoneType = "LANDLINE" | "MOBILE" | "OTHER" | "null";
/**
 * What a Chilean taxpayer does.
 *
 * Source: schema `tax_status_sii_economic_activity` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileActivity = {
  /**
   * The group that the activity belongs to, in the tax authority's words.
   */
  type: string;
  /**
   * The activity, in the tax authority's words.
   */
  activity: string;
  /**
   * The activity, a code of the tax authority: 6 digits.
   */
  code: string;
  /**
   * The category of income tax, a number of the tax authority.
   */
  tax_category: number;
  /**
   * Whether there is VAT on it.
   */
  vat_affected: boolean;
  /**
   * The day on which it began, `YYYY-MM-DD`.
   */
  start_date: string;
};
/**
 * Someone who may act for a Chilean taxpayer.
 *
 * Source: schema `tax_status_sii_legal_representative` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileRepresentative = {
  /**
   * Whether it is so now.
   */
  is_current: boolean;
  /**
   * The name.
   */
  name: string;
  /**
   * What `document_id_number` is.
   */
  document_id_type: Open<ChileDocumentIdType>;
  /**
   * The tax number (RUT), such as `12345678-9`.
   */
  document_id_number: string;
  /**
   * The day on which it began, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The day on which it ended, `YYYY-MM-DD`, if it did.
   */
  end_date: string | null;
};
/**
 * Someone who owns a part of a Chilean company.
 *
 * Source: schema `tax_status_sii_equity_holder` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileEquityHolder = {
  /**
   * Whether it is so now.
   */
  is_current: boolean;
  /**
   * The name.
   */
  name: string;
  /**
   * What `document_id_number` is.
   */
  document_id_type: Open<ChileDocumentIdType>;
  /**
   * The tax number (RUT), such as `12345678-9`.
   */
  document_id_number: string;
  /**
   * Whether it is no longer so.
   */
  inactive: boolean;
  /**
   * The day on which it began, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The day on which it ended, `YYYY-MM-DD`, if it did.
   */
  end_date: string | null;
  /**
   * Currency units: what the owner has paid in.
   */
  capital_contributed: number;
  /**
   * Currency units: what the owner has still to pay in.
   */
  capital_contribution_outstanding: number;
  /**
   * The part of the company, in percent: 25.25 is 25.25 percent.
   */
  ownership_share: number;
  /**
   * The part of the profit, in percent.
   */
  profit_share: number;
};
/**
 * A company that a Chilean taxpayer has a part in.
 *
 * Source: schema `tax_status_sii_company_stake` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileCompanyStake = {
  /**
   * The company's name.
   */
  name: string;
  /**
   * What `document_id_number` is.
   */
  document_id_type: Open<ChileDocumentIdType>;
  /**
   * The tax number (RUT), such as `12345678-9`.
   */
  document_id_number: string;
  /**
   * Whether it is no longer so. Belvo's text could be read the other way round.
   */
  inactive: boolean;
  /**
   * The day on which it began, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * The day on which it ended, `YYYY-MM-DD`, if it did.
   */
  end_date: string | null;
  /**
   * Currency units: what was paid in.
   */
  capital_contributed: number;
  /**
   * Currency units: what has still to be paid in.
   */
  capital_contribution_outstanding: number;
  /**
   * The part of the company, in percent: 25.25 is 25.25 percent.
   */
  ownership_share: number;
  /**
   * The part of the profit, in percent.
   */
  profit_share: number;
};
/**
 * Rules by which a Chilean taxpayer is taxed.
 *
 * Source: schema `tax_status_sii_regime` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileTaxRegime = {
  /**
   * Their name, in the tax authority's words.
   */
  type: string;
  /**
   * The day from which they hold, `YYYY-MM-DD`.
   */
  start_date: string;
};
/**
 * Tax documents that a Chilean taxpayer may issue.
 *
 * Source: schema `tax_status_sii_authorized_tax_document` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileAuthorizedDocument = {
  /**
   * What they are, in the tax authority's words.
   */
  type: string;
  /**
   * How many there may be.
   */
  document_limit: number;
  /**
   * The day on which that was settled, `YYYY-MM-DD`.
   */
  authorization_date: string;
};
/**
 * Real estate that a Chilean taxpayer owes tax for.
 *
 * Source: schema `tax_status_sii_property_tax_liabilities` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChilePropertyTax = {
  /**
   * The tax authority's number of the property.
   */
  property_id: string;
  /**
   * The district that it lies in.
   */
  district: string;
  /**
   * Its address.
   */
  address: string;
  /**
   * What it is used for, in the tax authority's words, such as `HABITACIONAL`.
   */
  type: string;
  /**
   * The payments that are late.
   */
  overdue_tax_payments: Array<ChilePropertyTaxPayment>;
  /**
   * The payments that are to come.
   */
  scheduled_tax_payments: Array<ChilePropertyTaxPayment>;
};
/**
 * A payment of tax on real estate in Chile.
 *
 * Source: `overdue_tax_payments` and `scheduled_tax_payments` of schema `tax_status_sii_property_tax_liabilities` of
 * Belvo's OpenAPI document, 1.223.0.
 */
export type ChilePropertyTaxPayment = {
  /**
   * The year that it is for.
   */
  year: number;
  /**
   * Which installment of the year it is.
   */
  installment: number;
  /**
   * The day on which it is due, `YYYY-MM-DD`.
   */
  due_date: string;
  /**
   * How much it is. Belvo does not name the currency.
   */
  amount_due: number;
};
/**
 * An office of the Chilean tax authority.
 *
 * Source: schema `tax_status_sii_fiscal_office` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileFiscalOffice = {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its address.
   */
  address: string;
};
/**
 * What a person owes the financial institutions of Chile.
 *
 * Source: schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileDebtReport = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The id (UUID) of the link that the report was read through.
   */
  link: string | null;
  /**
   * When the data was read from the institution (ISO 8601).
   */
  collected_at: string;
  /**
   * When Belvo stored the report (ISO 8601).
   */
  created_at: string;
  /**
   * Who the person is.
   */
  personal_data: ChileDebtor;
  /**
   * How recent the debts are, `YYYY-MM-DD`.
   */
  debt_data_last_update: string;
  /**
   * The currency of all its amounts, ISO 4217: `CLP`.
   */
  currency: string;
  /**
   * Currency units: all debts together, overdue or not.
   */
  total: number | null;
  /**
   * Currency units: what is not overdue.
   */
  current: number | null;
  /**
   * Currency units: what is 30 to 59 days overdue.
   */
  delinquent: number | null;
  /**
   * Currency units: what is 60 to 89 days overdue.
   */
  severely_delinquent: number | null;
  /**
   * Currency units: what is 90 days overdue or more.
   */
  defaulted: number | null;
  /**
   * What the person owes.
   */
  direct_debts: Array<ChileDebt> | null;
  /**
   * What the person answers for without being the debtor, as far as Belvo says.
   */
  indirect_debts: Array<ChileDebt> | null;
  /**
   * What the person may still borrow, such as on a credit card.
   */
  credit_lines: Array<ChileCredit> | null;
  /**
   * Other credit that the person has, such as guarantees and credit abroad.
   */
  other_credits: Array<ChileCredit> | null;
};
/**
 * The person of a Chilean debt report.
 *
 * Source: `personal_data` of schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileDebtor = {
  /**
   * The full name.
   */
  full_name: string;
  /**
   * What `document_id_number` is.
   */
  document_id_type: Open<ChileDocumentIdType>;
  /**
   * The tax number (RUT), such as `12345678-9`.
   */
  document_id_number: string;
};
/**
 * What kind of number tells who someone is in Chile.
 *
 * - `RUT`: The tax number.
 */
export type ChileDocumentIdType = "RUT";
/**
 * A debt at a financial institution of Chile.
 *
 * Source: `direct_debts` and `indirect_debts` of schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileDebt = {
  /**
   * The institution's name.
   */
  financial_institution: string;
  /**
   * What kind of credit it is, in the report's words, such as `Vivienda` or `Consumo`.
   */
  credit_type: string;
  /**
   * Currency units: the whole debt.
   */
  amount: number;
  /**
   * Currency units: what is not overdue.
   */
  current: number | null;
  /**
   * Currency units: what is 30 to 59 days overdue.
   */
  delinquent: number | null;
  /**
   * Currency units: what is 60 to 89 days overdue.
   */
  severely_delinquent: number | null;
  /**
   * Currency units: what is 90 days overdue or more.
   */
  defaulted: number | null;
};
/**
 * Credit at a financial institution of Chile.
 *
 * Source: `credit_lines` and `other_credits` of schema `debt_chile` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChileCredit = {
  /**
   * The institution's name.
   */
  financial_institution: string;
  /**
   * Currency units: credit for the person's own use.
   */
  direct_amount: number | null;
  /**
   * Currency units: credit by way of another, as far as Belvo says.
   */
  indirect_amount: number | null;
};
/**
 * A bank in Brazil that payments are made from.
 *
 * Source: schema `paymentInstitutionBR` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentInstitution = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * The bank's number in Brazil's payment system (ISPB), 8 digits.
   */
  code: string | null;
  /**
   * Whether it can be used now.
   */
  active: boolean;
  /**
   * Whose accounts it has.
   */
  institution_type: Open<HolderType> | null;
  /**
   * Belvo's name for it, such as `wakanda_national`.
   */
  name: string;
  /**
   * The name to show to users.
   */
  display_name: string;
  /**
   * The name under which the company behind it is registered.
   */
  legal_entity_name: string | null;
  /**
   * The URL of its website.
   */
  website: string;
  /**
   * The URL of its logo.
   */
  logo: string;
  /**
   * The URL of its logo as an icon.
   */
  icon_logo: string;
  /**
   * The URL of its logo with its name.
   */
  text_logo: string;
  /**
   * The main color of its website, such as `#fdbc24`.
   */
  primary_color: string;
  /**
   * The country, ISO 3166-1 alpha-3: `BRA`.
   */
  country: string;
  /**
   * Always empty in Brazil's open finance.
   */
  form_fields: Array<JsonValue> | null;
  /**
   * Its place in a list that users choose from; 1 comes first.
   */
  sort_priority: number;
  /**
   * What to say of it in a sentence.
   */
  description: string | null;
};
/**
 * A person or a company that pays.
 *
 * A request with the header `X-Belvo-API-Resource-Version: Payments-BR.V2` is answered with version 2, others with
 * version 1. The fields of both are here; those that only one of them has say so.
 *
 * Source: schemas `CustomerV2` and `CustomerOfpi` of Belvo's OpenAPI document, 1.223.0.
 */
export type Customer = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored the customer (ISO 8601).
   */
  created_at: string;
  /**
   * Version 2: when Belvo last changed the customer (ISO 8601).
   */
  updated_at: string | null;
  /**
   * Version 1: who stored the customer, Belvo's id of your account (UUID).
   */
  created_by: string | null;
  /**
   * The name of the person or the company.
   */
  name: string | null;
  /**
   * The tax number: a CPF (11 digits) or a CNPJ (14 digits).
   */
  identifier: string;
  /**
   * Version 1: whether `identifier` is a CPF or a CNPJ.
   */
  identifier_type: Open<CustomerIdentifierType> | null;
  /**
   * Version 1: whether it is a person or a company.
   */
  customer_type: Open<HolderType> | null;
  /**
   * The id that you gave the customer (UUID).
   */
  external_id: string | null;
  /**
   * Version 1: the country in which the customer lives, ISO 3166-1 alpha-3.
   */
  country: Open<PaymentCountry> | null;
  /**
   * Version 1: the e-mail address.
   */
  email: string | null;
  /**
   * Version 1: the postal address.
   */
  address: string | null;
  /**
   * Version 1: the telephone number.
   */
  phone: string | null;
};
/**
 * The number by which Brazil's tax authority knows a customer.
 *
 * - `CPF`: A person's, 11 digits.
 * - `CNPJ`: A company's, 14 digits.
 */
export type CustomerIdentifierType = "CPF" | "CNPJ";
/**
 * The countries that payments are made in, ISO 3166-1 alpha-3.
 *
 * - `BRA`: Brazil.
 * - `null`: The word `null`: Belvo's document lists it.
 */
export type PaymentCountry = "BRA" | "null";
/**
 * An account that pays or is paid.
 *
 * A request with the header `X-Belvo-API-Resource-Version: Payments-BR.V2` is answered with version 2, others with
 * version 1. The fields of both are here; those that only one of them has say so.
 *
 * Source: schemas `BankAccountV2` and `BankAccountOfpiResponse` of Belvo's OpenAPI document, 1.223.0.
 */
export type BankAccount = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored the account (ISO 8601).
   */
  created_at: string;
  /**
   * Version 2: when Belvo last changed the account (ISO 8601).
   */
  updated_at: string | null;
  /**
   * Version 1: who stored the account, Belvo's id (UUID).
   */
  created_by: string | null;
  /**
   * Version 2: whether it is in use, and can be paid to.
   */
  active: boolean | null;
  /**
   * Version 1: whose account it is, the id (UUID) of a customer; null for a company's.
   */
  customer: string | null;
  /**
   * Version 1: the bank, the id (UUID) of a payment institution; null for an account that Belvo opened for a company.
   */
  institution: string | null;
  /**
   * The id that you gave the account (UUID). Always there in version 2.
   */
  external_id: string | null;
  /**
   * Who holds it.
   */
  holder: BankAccountHolder;
  /**
   * Where it is, and its number.
   */
  details: BankAccountDetails;
  /**
   * Version 2: what you stored with it, at most 50 texts by name.
   */
  metadata: JsonValue | null;
};
/**
 * The kinds of account that Brazilian payments are made from and to.
 *
 * - `CHECKINGS`: A current account (conta corrente).
 * - `SAVINGS`: A savings account (conta poupança).
 * - `SALARY`: An account that wages are paid to (conta salário). Not in version 2.
 * - `PAYMENTS`: A payment account (conta de pagamento).
 */
export type BankAccountType = "CHECKINGS" | "SAVINGS" | "SALARY" | "PAYMENTS";
/**
 * Who holds a bank account.
 *
 * Source: the `holder` of schemas `BankAccountV2` and `BankAccountOfpiResponse` of Belvo's OpenAPI document, 1.223.0.
 */
export type BankAccountHolder = {
  /**
   * Version 2: the name of the person or the company.
   */
  name: string | null;
  /**
   * Version 2: the tax number, a CPF (11 digits) or a CNPJ (14 digits).
   */
  identifier: string | null;
  /**
   * Version 1: whether it is a person or a company.
   */
  type: Open<HolderType> | null;
  /**
   * Version 1: who it is.
   */
  information: HolderInformation | null;
};
/**
 * Who a holder of a bank account is, in version 1.
 *
 * Source: schemas `HolderInformationBusinessOfpiResponse` and `HolderInformationIndividualOfpiResponse` of Belvo's
 * OpenAPI document, 1.223.0.
 */
export type HolderInformation = {
  /**
   * A company's name.
   */
  name: string | null;
  /**
   * A person's first name.
   */
  first_name: string | null;
  /**
   * A person's last name.
   */
  last_name: string | null;
  /**
   * Whether `identifier` is a person's CPF or a company's CNPJ.
   */
  identifier_type: Open<CustomerIdentifierType>;
  /**
   * The tax number. In Belvo's examples most digits of a CPF are masked with `*`.
   */
  identifier: string;
};
/**
 * Where a bank account is, and its number.
 *
 * Source: the `details` of schemas `BankAccountV2` and `BankAccountOfpiResponse` of Belvo's OpenAPI document, 1.223.0.
 */
export type BankAccountDetails = {
  /**
   * Version 2: the bank, the id (UUID) of a payment institution.
   */
  institution: string | null;
  /**
   * What kind of account it is.
   */
  account_type: Open<BankAccountType>;
  /**
   * The number of the bank's branch, such as `0444`.
   */
  agency: string;
  /**
   * The number of the account. Digits by Belvo's text; in its examples there is a check digit after a hyphen.
   */
  number: string;
};
/**
 * A device that is, or shall be, registered at a bank in order to pay with Pix by biometrics.
 *
 * Source: schema `EnrollmentBiometricPix` of Belvo's OpenAPI document, 1.223.0.
 */
export type Enrollment = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * Who enrolled the device: Belvo's id of the merchant (UUID).
   */
  created_by: string;
  /**
   * When Belvo stored the enrollment (ISO 8601).
   */
  created_at: string;
  /**
   * When Belvo last changed it (ISO 8601).
   */
  updated_at: string;
  /**
   * The id that you gave it (UUID).
   */
  external_id: string | null;
  /**
   * What the device is enrolled for.
   */
  type: Open<EnrollmentType>;
  /**
   * How far it is.
   */
  status: Open<EnrollmentStatus>;
  /**
   * Why it failed or was called off, such as `biometric_registration_failed` or `canceled_due_to_expiration`.
   */
  status_reason_code: string | null;
  /**
   * `status_reason_code` in a sentence.
   */
  status_reason_message: string | null;
  /**
   * The device, and where it is enrolled.
   */
  details: EnrollmentDetails;
  /**
   * What you stored with it, at most 50 texts by name.
   */
  metadata: JsonValue | null;
};
/**
 * What a device is enrolled for.
 *
 * - `open_finance_biometric_pix`: To pay with Pix by a fingerprint, a face and the like.
 */
export type EnrollmentType = "open_finance_biometric_pix";
/**
 * How far an enrollment is.
 *
 * - `PENDING`: It is under way.
 * - `SUCCEEDED`: It is done: the device can pay.
 * - `CANCELED`: It was called off, or it expired.
 * - `FAILED`: It did not work out: `status_reason_code` says why.
 */
export type EnrollmentStatus = "PENDING" | "SUCCEEDED" | "CANCELED" | "FAILED";
/**
 * The device of an enrollment, and where it is enrolled.
 *
 * Source: the `details` of schema `EnrollmentBiometricPix` of Belvo's OpenAPI document, 1.223.0.
 */
export type EnrollmentDetails = {
  /**
   * How far it is at the bank.
   */
  status: Open<EnrollmentStage>;
  /**
   * Whose device it is, the id (UUID) of a customer.
   */
  customer: string;
  /**
   * The bank, the id (UUID) of a payment institution.
   */
  institution: string;
  /**
   * What kind of device it is.
   */
  platform: Open<EnrollmentPlatform>;
  /**
   * What the device is called, for the merchant.
   */
  name: string | null;
  /**
   * The URL that the user comes back to.
   */
  callback_url: string;
  /**
   * The URL of the bank that the user is to be sent to.
   */
  redirect_url: string;
  /**
   * `******` once signals about the device's risk were sent.
   */
  risk_signals: string | null;
  /**
   * When it is called off if it is not done by then (ISO 8601).
   */
  expires_at: string;
};
/**
 * How far an enrollment is at the bank.
 *
 * - `AWAITING_ACCOUNT_HOLDER_VALIDATION`: The holder of the account must send biometric data.
 * - `AWAITING_ENROLLMENT`: The bank looks into it.
 * - `AUTHORIZED`: The bank agreed.
 * - `REJECTED`: The bank refused.
 * - `REVOKED`: The user or the bank took it back.
 */
export type EnrollmentStage =
  | "AWAITING_ACCOUNT_HOLDER_VALIDATION"
  | "AWAITING_ENROLLMENT"
  | "AUTHORIZED"
  | "REJECTED"
  | "REVOKED";
/**
 * The kinds of device that can be enrolled.
 *
 * - `ANDROID`: A device with Android.
 * - `BROWSER`: A browser.
 * - `CROSS_PLATFORM`: A device that works with several platforms.
 * - `IOS`: A device with iOS.
 */
export type EnrollmentPlatform = "ANDROID" | "BROWSER" | "CROSS_PLATFORM" | "IOS";
/**
 * Money that a payment moved into or out of a bank account.
 *
 * Source: schema `paymentTransaction` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentTransaction = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored the transaction (ISO 8601).
   */
  created_at: string;
  /**
   * Who made it, Belvo's id (UUID).
   */
  created_by: string;
  /**
   * Currency units as text, never negative, such as `1020.00`. `transaction_type` says which way it went.
   */
  amount: string;
  /**
   * The currency of `amount`, ISO 4217.
   */
  currency: Open<PaymentCurrency>;
  /**
   * What it was paid for.
   */
  description: string;
  /**
   * Whether the money came in or went out.
   */
  transaction_type: Open<Direction>;
  /**
   * The account that was paid, the id (UUID) of a bank account.
   */
  beneficiary: string;
  /**
   * Always an empty object in Brazil's open finance.
   */
  payer: JsonValue;
  /**
   * The id (UUID) of the payment intent.
   */
  payment_intent: string | null;
  /**
   * Who paid, the id (UUID) of a customer.
   */
  customer: string | null;
};
/**
 * The currencies of payments, ISO 4217.
 *
 * - `BRL`: The Brazilian real.
 */
export type PaymentCurrency = "BRL";
/**
 * A pair of tokens for the widget that enrolls devices and takes payments.
 *
 * Source: schema `WidgetToken` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentToken = {
  /**
   * What the widget is opened with.
   */
  access: string;
  /**
   * What a new `access` is had for. Keep it on the server.
   */
  refresh: string;
};
/**
 * A payment that is, or shall be, made.
 *
 * What belongs to a payment authorization, or is asked for with the header `X-Belvo-API-Resource-Version: Payments-BR.V2`,
 * comes in version 2; the rest in version 1. The fields of both are here; those that only one of them has say so.
 *
 * Source: schemas `ChargeBrazil`, `ChargeBrazilPix` and `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type Charge = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored the charge (ISO 8601).
   */
  created_at: string;
  /**
   * Version 1: when `status` last changed (ISO 8601).
   */
  updated_at: string | null;
  /**
   * Version 2: when `status` last changed (ISO 8601).
   */
  status_updated_at: string | null;
  /**
   * Version 1: who made it, Belvo's id (UUID).
   */
  created_by: string | null;
  /**
   * Version 1: who pays, the id (UUID) of a customer.
   */
  customer: string | null;
  /**
   * Version 1: the id (UUID) of the payment intent.
   */
  payment_intent: string | null;
  /**
   * How far it is.
   */
  status: Open<ChargeStatus>;
  /**
   * Version 2: why `status` is what it is, in a word.
   */
  status_reason_code: string | null;
  /**
   * Version 2: `status_reason_code` in a sentence.
   */
  status_reason_message: string | null;
  /**
   * Version 1: why it failed, in a word.
   */
  failure_code: string | null;
  /**
   * Version 1: `failure_code` in a sentence.
   */
  failure_message: string | null;
  /**
   * Currency units as text: how much is paid.
   */
  amount: string | null;
  /**
   * Version 1: the currency of `amount`, ISO 4217.
   */
  currency: Open<PaymentCurrency> | null;
  /**
   * Version 2: the day on which it was first to be made, `YYYY-MM-DD`.
   */
  date: string | null;
  /**
   * Version 2: its number in the Pix system.
   */
  end_to_end_id: string | null;
  /**
   * Version 1: what it is paid for.
   */
  description: string | null;
  /**
   * What the bank statement of the payer says of it.
   */
  statement_description: string | null;
  /**
   * Version 2: the id that you gave it (UUID).
   */
  external_id: string | null;
  /**
   * Who is paid. Version 1: the id (UUID) of a bank account, null for a Pix key. Version 2: the account itself.
   */
  beneficiary: ChargeBeneficiary | null;
  /**
   * Version 2: who pays.
   */
  payer: ChargePayer | null;
  /**
   * Version 1: who makes the payment. Deprecated by Belvo.
   */
  provider: Open<PaymentProvider> | null;
  /**
   * Version 1: how it is made.
   */
  payment_method_type: Open<PaymentMethodType> | null;
  /**
   * Version 1: what was asked for when it was made.
   */
  payment_method_details: ChargeMethodDetails | null;
  /**
   * Version 1: what is known since of how it is made.
   */
  payment_method_information: ChargeMethodInformation | null;
  /**
   * Version 1: who paid; there once `status` is `SUCCEEDED`.
   */
  payer_information: ChargePayerInformation | null;
  /**
   * Version 1: the money that moved; empty for a Pix key.
   */
  transactions: Array<PaymentTransaction> | null;
  /**
   * What you stored with it, at most 50 texts by name.
   */
  metadata: JsonValue;
  /**
   * Version 2: the id (UUID) of the charge that tries it again; null for the last one.
   */
  next: string | null;
  /**
   * Version 2: the id (UUID) of the charge that this one tries again; null for the first one.
   */
  previous: string | null;
};
/**
 * How far a charge is.
 *
 * - `CANCELED`: It was called off.
 * - `PENDING`: It is under way.
 * - `SCHEDULED`: It is made on a later day.
 * - `SUCCEEDED`: Version 1: the money was paid.
 * - `FAILED`: The money was not paid.
 * - `PARTIAL`: Version 1: a part of the money was paid.
 * - `SETTLED`: Version 2: the money was paid.
 */
export type ChargeStatus = "CANCELED" | "PENDING" | "SCHEDULED" | "SUCCEEDED" | "FAILED" | "PARTIAL" | "SETTLED";
/**
 * Who is paid by a charge.
 */
export type ChargeBeneficiary = ChargeBeneficiaryDetails | string;
/**
 * Who is paid by a charge, in version 2.
 *
 * Source: the `beneficiary` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargeBeneficiaryDetails = {
  /**
   * The account.
   */
  bank_account: ChargeBeneficiaryAccount;
};
/**
 * The account that a charge pays to.
 *
 * Source: the `beneficiary` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargeBeneficiaryAccount = {
  /**
   * The id (UUID) of the bank account.
   */
  id: string;
  /**
   * Who holds it.
   */
  holder: ChargeBeneficiaryHolder;
  /**
   * Where it is, and its number.
   */
  details: ChargeAccountDetails;
};
/**
 * Who holds the account that a charge pays to.
 *
 * Source: the `beneficiary` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargeBeneficiaryHolder = {
  /**
   * The name of the person or the company.
   */
  name: string;
  /**
   * The tax number: a CPF (11 digits) or a CNPJ (14 digits).
   */
  identifier: string;
};
/**
 * Where an account is that a charge pays from or to, and its number.
 *
 * Source: the `beneficiary` and the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargeAccountDetails = {
  /**
   * The bank, the id (UUID) of a payment institution.
   */
  institution: string;
  /**
   * The bank's number in Brazil's payment system (ISPB), 8 digits.
   */
  code: string;
  /**
   * What kind of account it is: `CHECKINGS`, `SAVINGS` or `PAYMENTS`.
   */
  account_type: string;
  /**
   * The number of the bank's branch.
   */
  agency: string;
  /**
   * The number of the account.
   */
  number: string;
};
/**
 * Who pays a charge, in version 2.
 *
 * Source: the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargePayer = {
  /**
   * The account.
   */
  bank_account: ChargePayerAccount;
};
/**
 * The account that a charge is paid from.
 *
 * Source: the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargePayerAccount = {
  /**
   * Who holds it.
   */
  holder: ChargePayerHolder;
  /**
   * Where it is, and its number.
   */
  details: ChargeAccountDetails;
};
/**
 * Who holds the account that a charge is paid from.
 *
 * Source: the `payer` of schema `ChargeV2` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargePayerHolder = {
  /**
   * The tax number: a CPF (11 digits) or a CNPJ (14 digits).
   */
  identifier: string;
};
/**
 * Who makes the payments.
 *
 * - `belvo`: Belvo.
 */
export type PaymentProvider = "belvo";
/**
 * How a payment is made.
 *
 * - `open_finance`: Through Brazil's open finance.
 */
export type PaymentMethodType = "open_finance";
/**
 * What was asked for when a charge was made, in version 1.
 *
 * Source: schemas `ChargePaymentMethodDetailsOfpi` and `ChargePaymentMethodDetailsPix` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargeMethodDetails = {
  /**
   * For payments through open finance.
   */
  open_finance: ChargeOpenFinanceDetails;
};
/**
 * What was asked for when a charge through open finance was made.
 *
 * Source: schemas `ChargePaymentMethodDetailsOfpiContent` and `ChargePaymentMethodDetailsPixContent` of Belvo's OpenAPI
 * document, 1.223.0.
 */
export type ChargeOpenFinanceDetails = {
  /**
   * When it is made, if not at once.
   */
  schedule: PaymentSchedule | null;
  /**
   * The bank that pays, the id (UUID) of a payment institution.
   */
  payer_institution: string;
  /**
   * The account that is paid, the id (UUID) of a bank account; not for a Pix key.
   */
  beneficiary_bank_account: string | null;
  /**
   * The Pix key that is paid: an e-mail address, a telephone number, a tax number or a random key.
   */
  pix_key: string | null;
};
/**
 * What is known of how a charge is made, in version 1.
 *
 * Source: schemas `PaymentMethodInformationOfpi` and `PaymentMethodInformationPixKeysConfirmed` of Belvo's OpenAPI
 * document, 1.223.0.
 */
export type ChargeMethodInformation = {
  /**
   * For payments through open finance.
   */
  open_finance: ChargeOpenFinanceInformation;
};
/**
 * What is known of how a charge through open finance is made.
 *
 * Source: schemas `PaymentMethodInformationBodyOfpi` and `PaymentMethodInformationPixKeysConfirmed` of Belvo's OpenAPI
 * document, 1.223.0.
 */
export type ChargeOpenFinanceInformation = {
  /**
   * The provider's id of the payment.
   */
  provider_request_id: string | null;
  /**
   * The URL of the bank at which the payer agrees to the payment.
   */
  redirect_url: string | null;
  /**
   * The payment's number in the Pix system.
   */
  end_to_end_id: string | null;
  /**
   * The day on which a scheduled payment was planned to be made, `YYYY-MM-DD`, whatever became of it.
   */
  settlement_date: string | null;
  /**
   * For a Pix key: whose it is.
   */
  pix_key_details: PixKeyHolder | null;
};
/**
 * Whose Pix key it is.
 *
 * Source: schema `PaymentMethodInformationPixKeysConfirmed` of Belvo's OpenAPI document, 1.223.0.
 */
export type PixKeyHolder = {
  /**
   * The tax number, of which some digits are masked with `*`.
   */
  identifier: string;
  /**
   * The name.
   */
  name: string;
};
/**
 * Who paid a charge, in version 1.
 *
 * Source: schema `ChargePayerInformation` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargePayerInformation = {
  /**
   * The account.
   */
  bank_account: ChargePayingAccount;
};
/**
 * The account that a charge was paid from, in version 1.
 *
 * Source: schema `ChargePayerInformation` of Belvo's OpenAPI document, 1.223.0.
 */
export type ChargePayingAccount = {
  /**
   * What kind of account it is: `CHECKINGS`, `SAVINGS` or `PAYMENTS`.
   */
  type: string;
  /**
   * The number of the bank's branch.
   */
  agency: string;
  /**
   * The number of the account.
   */
  number: string;
  /**
   * The bank, the id (UUID) of a payment institution.
   */
  institution_id: string;
};
/**
 * When a payment is made, if not at once: one of the fields says it.
 *
 * Source: schema `schedule` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentSchedule = {
  /**
   * Once, on a later day.
   */
  single: ScheduleSingle | null;
  /**
   * Every day.
   */
  daily: ScheduleDaily | null;
  /**
   * Every week.
   */
  weekly: ScheduleWeekly | null;
  /**
   * Every month.
   */
  monthly: ScheduleMonthly | null;
  /**
   * On days of one's own choice.
   */
  custom: ScheduleCustom | null;
};
/**
 * A payment on a later day.
 *
 * Source: schema `scheduled_single` of Belvo's OpenAPI document, 1.223.0.
 */
export type ScheduleSingle = {
  /**
   * The day, `YYYY-MM-DD`.
   */
  date: string;
};
/**
 * Payments on every day.
 *
 * Source: schema `scheduled_daily` of Belvo's OpenAPI document, 1.223.0.
 */
export type ScheduleDaily = {
  /**
   * The first day, `YYYY-MM-DD`.
   */
  start_date: string;
  /**
   * How many payments there are, 2 to 60.
   */
  occurrences: number;
};
/**
 * Payments in every week.
 *
 * Source: schema `scheduled_weekly` of Belvo's OpenAPI document, 1.223.0.
 */
export type ScheduleWeekly = {
  /**
   * The first day, `YYYY-MM-DD`. It is a `day_of_week`.
   */
  start_date: string;
  /**
   * The day of the week.
   */
  day_of_week: Open<Weekday>;
  /**
   * How many payments there are, 2 to 60.
   */
  occurrences: number;
};
/**
 * The days of the week.
 *
 * - `MONDAY`: Monday.
 * - `TUESDAY`: Tuesday.
 * - `WEDNESDAY`: Wednesday.
 * - `THURSDAY`: Thursday.
 * - `FRIDAY`: Friday.
 * - `SATURDAY`: Saturday.
 * - `SUNDAY`: Sunday.
 */
export type Weekday = "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
/**
 * Payments in every month.
 *
 * Source: schema `scheduled_monthly` of Belvo's OpenAPI document, 1.223.0.
 */
export type ScheduleMonthly = {
  /**
   * The first day, `YYYY-MM-DD`. It is a `day_of_month`.
   */
  start_date: string;
  /**
   * The day of the month, 1 to 31.
   */
  day_of_month: number;
  /**
   * How many payments there are, 2 to 24.
   */
  occurrences: number;
};
/**
 * Payments on days of one's own choice.
 *
 * Source: schema `scheduled_custom` of Belvo's OpenAPI document, 1.223.0.
 */
export type ScheduleCustom = {
  /**
   * The days, `YYYY-MM-DD`.
   */
  dates: Array<string>;
  /**
   * What the payments are for, which the user sees at the bank.
   */
  description: string;
};
/**
 * A customer's agreement to one or more payments. There is only version 2 of it.
 *
 * Source: schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentAuthorization = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored it (ISO 8601).
   */
  created_at: string;
  /**
   * When Belvo last changed it (ISO 8601).
   */
  updated_at: string;
  /**
   * How far it is.
   */
  status: Open<PaymentAuthorizationStatus>;
  /**
   * Why `status` is what it is, in a word.
   */
  status_reason_code: string | null;
  /**
   * `status_reason_code` in a sentence.
   */
  status_reason_message: string | null;
  /**
   * When `status` last changed (ISO 8601).
   */
  status_updated_at: string;
  /**
   * When the payer agreed (ISO 8601).
   */
  authorized_at: string | null;
  /**
   * The id that you gave it (UUID).
   */
  external_id: string | null;
  /**
   * What it is for, in the merchant's words; the payer does not see it.
   */
  description: string;
  /**
   * The URL that the payer comes back to.
   */
  return_url: string;
  /**
   * How the payments are made.
   */
  payment_method: Open<AuthorizedPaymentMethod>;
  /**
   * Who pays.
   */
  payer: PaymentAuthorizationPayer;
  /**
   * Who is paid.
   */
  beneficiary: PaymentAuthorizationBeneficiary;
  /**
   * How much is paid, and when.
   */
  payment_method_configuration: PaymentAuthorizationConfiguration;
  /**
   * Its charges, the id (UUID) of each.
   */
  charges: Array<string>;
  /**
   * What you stored with it, at most 50 texts by name.
   */
  metadata: JsonValue | null;
};
/**
 * How far a payment authorization is.
 *
 * - `AWAITING_AUTHORIZATION`: The payer has not agreed yet.
 * - `PARTIALLY_ACCEPTED`: Not everyone whose word it takes has agreed yet.
 * - `AUTHORIZED`: The payer agreed.
 * - `FAILED`: It did not work out.
 * - `CONSUMED`: All of it was paid.
 * - `REVOKED`: It was taken back.
 */
export type PaymentAuthorizationStatus =
  | "AWAITING_AUTHORIZATION"
  | "PARTIALLY_ACCEPTED"
  | "AUTHORIZED"
  | "FAILED"
  | "CONSUMED"
  | "REVOKED";
/**
 * How the payments of an authorization are made.
 *
 * - `PIX_OF_IMMEDIATE`: By Pix through open finance, at once.
 * - `PIX_OF_SCHEDULED`: By Pix through open finance, on later days.
 */
export type AuthorizedPaymentMethod = "PIX_OF_IMMEDIATE" | "PIX_OF_SCHEDULED";
/**
 * Who pays by a payment authorization.
 *
 * Source: the `payer` of schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentAuthorizationPayer = {
  /**
   * The id (UUID) of the customer.
   */
  customer: string;
  /**
   * The bank that pays, the id (UUID) of a payment institution.
   */
  institution: string;
  /**
   * Where the customer is a company: the CPF (11 digits) of the person who may pay for it.
   */
  representative_identifier: string | null;
};
/**
 * Who is paid by a payment authorization.
 *
 * Source: the `beneficiary` of schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentAuthorizationBeneficiary = {
  /**
   * What `target` is.
   */
  type: Open<PaymentAuthorizationTarget>;
  /**
   * The id (UUID) of the bank account that is paid.
   */
  target: string;
};
/**
 * What a payment authorization pays to.
 *
 * - `BANK_ACCOUNT`: A bank account.
 */
export type PaymentAuthorizationTarget = "BANK_ACCOUNT";
/**
 * How much a payment authorization pays, and when.
 *
 * Source: the `payment_method_configuration` of schema `PaymentAuthorization` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentAuthorizationConfiguration = {
  /**
   * Currency units as text: how much each payment is.
   */
  amount: string;
  /**
   * What the bank statement of the payer says of it.
   */
  statement_description: string;
  /**
   * The URL at which the payer agrees.
   */
  authorization_url: string;
  /**
   * The days of scheduled payments, `YYYY-MM-DD`.
   */
  dates: Array<string> | null;
};
/**
 * A payment that a customer shall make. There is only version 1 of it.
 *
 * Source: schemas `PaymentIntentOfpi` and `PaymentIntentPixKeys` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentIntent = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * Who pays, the id (UUID) of a customer.
   */
  customer: string;
  /**
   * The id that you gave it (UUID).
   */
  external_id: string | null;
  /**
   * When Belvo stored it (ISO 8601).
   */
  created_at: string;
  /**
   * Who made it, Belvo's id (UUID).
   */
  created_by: string;
  /**
   * When Belvo last changed it (ISO 8601).
   */
  updated_at: string | null;
  /**
   * How far it is.
   */
  status: Open<PaymentIntentStatus>;
  /**
   * Currency units as text: how much is to be paid.
   */
  amount: string;
  /**
   * The currency of `amount`, ISO 4217.
   */
  currency: Open<PaymentCurrency>;
  /**
   * What it is paid for.
   */
  description: string;
  /**
   * What the bank statement of the payer says of it; by default the `description`.
   */
  statement_description: string | null;
  /**
   * How it is paid.
   */
  selected_payment_method_type: Open<PaymentIntentMethodType>;
  /**
   * The ways in which it may be paid, such as `open_finance`.
   */
  allowed_payment_method_types: Array<string>;
  /**
   * What was asked for when it was made.
   */
  payment_method_details: PaymentIntentMethodDetails;
  /**
   * What is known since of how it is paid.
   */
  payment_method_information: ChargeMethodInformation;
  /**
   * Why it failed, in a word.
   */
  failure_code: string | null;
  /**
   * `failure_code` in a sentence.
   */
  failure_message: string | null;
  /**
   * What you stored with it, at most 50 texts by name.
   */
  metadata: JsonValue | null;
  /**
   * Its charges, in version 1.
   */
  charges: Array<Charge> | null;
  /**
   * Who makes the payment. Deprecated by Belvo.
   */
  provider: Open<PaymentProvider>;
  /**
   * What went wrong last. Deprecated by Belvo.
   */
  last_error: PaymentIntentError | null;
  /**
   * What is to be done next; null in Belvo's examples. Deprecated by Belvo.
   */
  next_step: PaymentIntentNextStep | null;
};
/**
 * How far a payment intent is.
 *
 * - `REQUIRES_PAYMENT_METHOD`: It is still to be said how it is paid.
 * - `REQUIRES_ACTION`: The payer must do something, such as agree at the bank.
 * - `SUCCEEDED`: The money was paid.
 * - `PROCESSING`: The payment is under way.
 * - `FAILED`: The money was not paid.
 */
export type PaymentIntentStatus = "REQUIRES_PAYMENT_METHOD" | "REQUIRES_ACTION" | "SUCCEEDED" | "PROCESSING" | "FAILED";
/**
 * The ways in which a payment intent can be paid.
 *
 * - `open_finance`: Through Brazil's open finance.
 * - `open_finance_biometric_pix`: By Pix through open finance, by biometrics on an enrolled device.
 */
export type PaymentIntentMethodType = "open_finance" | "open_finance_biometric_pix";
/**
 * What was asked for when a payment intent was made.
 *
 * Source: the `payment_method_details` of schemas `PaymentIntentOfpi` and `PaymentIntentPixKeys` of Belvo's OpenAPI
 * document, 1.223.0.
 */
export type PaymentIntentMethodDetails = {
  /**
   * For payments through open finance.
   */
  open_finance: PaymentIntentOpenFinanceDetails;
};
/**
 * What was asked for when a payment intent through open finance was made.
 *
 * Source: the `payment_method_details` of schemas `PaymentIntentOfpi` and `PaymentIntentPixKeys` of Belvo's OpenAPI
 * document, 1.223.0.
 */
export type PaymentIntentOpenFinanceDetails = {
  /**
   * The account that is paid, the id (UUID) of a bank account; not for a Pix key.
   */
  beneficiary_bank_account: string | null;
  /**
   * The Pix key that is paid: a CNPJ or a random key, or, masked, a CPF, an e-mail address or a telephone number.
   */
  pix_key: string | null;
  /**
   * The bank that pays, the id (UUID) of a payment institution.
   */
  payer_institution: string;
  /**
   * The URL that the payer comes back to.
   */
  callback_url: string;
  /**
   * The payer's CPF, of which some digits are masked with `*`.
   */
  cpf: string | null;
  /**
   * When it is paid, if not at once.
   */
  schedule: PaymentSchedule | null;
};
/**
 * What went wrong with a payment intent.
 *
 * Source: schema `LastErrorPaymentError` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentIntentError = {
  /**
   * What kind of error it is: `payment_error`.
   */
  error_code: string;
  /**
   * The error in a sentence.
   */
  error_message: string;
};
/**
 * What is to be done next for a payment intent; the field that `type` names says more. Deprecated by Belvo.
 *
 * Source: the `next_step` of schema `PaymentIntentOfpi` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentIntentNextStep = {
  /**
   * What it is.
   */
  type: Open<NextStepType>;
  /**
   * Whether the payment intent is only to be confirmed yet.
   */
  ready_to_confirm: boolean;
  /**
   * The banks to choose from.
   */
  open_finance_display_payment_method_information: NextStepInstitutions | null;
  /**
   * What the payer is to confirm.
   */
  open_finance_display_confirmation_required: NextStepConfirmation | null;
  /**
   * Where the payer is to be sent.
   */
  open_finance_display_needs_redirect: NextStepPayer | null;
  /**
   * Who pays.
   */
  open_finance_display_payment_processing: NextStepPayer | null;
  /**
   * Who paid.
   */
  open_finance_display_payment_succeeded: NextStepPayer | null;
  /**
   * Who did not pay.
   */
  open_finance_display_payment_failed: NextStepPayer | null;
};
/**
 * What is to be done next for a payment intent.
 *
 * - `open_finance_display_payment_method_information`: Let the payer choose a bank.
 * - `open_finance_display_confirmation_required`: Let the payer confirm the payment.
 * - `open_finance_display_needs_redirect`: Send the payer to the bank.
 * - `open_finance_display_payment_processing`: Say that the payment is under way.
 * - `open_finance_display_payment_succeeded`: Say that the money was paid.
 * - `open_finance_display_payment_failed`: Say that the money was not paid.
 */
export type NextStepType =
  | "open_finance_display_payment_method_information"
  | "open_finance_display_confirmation_required"
  | "open_finance_display_needs_redirect"
  | "open_finance_display_payment_processing"
  | "open_finance_display_payment_succeeded"
  | "open_finance_display_payment_failed";
/**
 * The banks that a payer can choose from.
 *
 * Source: schema `DisplayPaymentMethodInformationContentOfpi` of Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepInstitutions = {
  /**
   * The banks.
   */
  institutions: Array<NextStepInstitution>;
};
/**
 * The bank that pays.
 *
 * Source: schemas `NeedsRedirectContent`, `DisplayPaymentProcessing`, `DisplayPaymentSucceeded` and `DisplayPaymentFailed` of
 * Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepPayer = {
  /**
   * The bank.
   */
  payer_institution: NextStepInstitution;
};
/**
 * What a payer is to confirm.
 *
 * Source: schema `DisplayConfirmationRequiredOfpi` of Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepConfirmation = {
  /**
   * The account that is paid.
   */
  beneficiary_bank_account: NextStepBankAccount;
  /**
   * The name of who pays.
   */
  payer_name: string;
  /**
   * The number of a document of who pays.
   */
  payer_identifier: string;
  /**
   * The bank that pays.
   */
  payer_institution: NextStepInstitution;
};
/**
 * The account that a payer is to pay to.
 *
 * Source: schema `BeneficiaryBankAccountOfpi` of Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepBankAccount = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * When Belvo stored the account (ISO 8601).
   */
  created_at: string;
  /**
   * Who stored the account, Belvo's id (UUID).
   */
  created_by: string;
  /**
   * The bank.
   */
  institution: NextStepInstitution;
  /**
   * The number of the account, or its Pix key.
   */
  details: NextStepBankAccountDetails | null;
  /**
   * Who holds it.
   */
  holder: NextStepHolder;
};
/**
 * The number of an account that a payer is to pay to, or its Pix key.
 *
 * Source: schemas `BankAccountDetailsOpenFinance` and `BankAccountDetailsOpenFinancePix` of Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepBankAccountDetails = {
  /**
   * The country, ISO 3166-1 alpha-3.
   */
  country: Open<PaymentCountry> | null;
  /**
   * What kind of account it is.
   */
  account_type: Open<BankAccountType> | null;
  /**
   * The number of the bank's branch.
   */
  agency: string | null;
  /**
   * The number of the account.
   */
  number: string | null;
  /**
   * The Pix key, which may have its kind before it: `RANDOM://` and a UUID.
   */
  pix_key: string | null;
};
/**
 * Who holds an account that a payer is to pay to.
 *
 * Source: schema `HolderResponseOfpi` of Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepHolder = {
  /**
   * Whether it is a person or a company.
   */
  type: Open<HolderType>;
  /**
   * Who it is.
   */
  information: HolderInformation;
};
/**
 * A bank, as a payment intent shows it.
 *
 * Source: schema `paymentInstitution` of Belvo's OpenAPI document, 1.223.0.
 */
export type NextStepInstitution = {
  /**
   * Belvo's id (UUID).
   */
  id: string;
  /**
   * Whether it can be used now.
   */
  active: boolean;
  /**
   * Belvo's name for it, such as `wakanda_national`.
   */
  name: string;
  /**
   * The name to show to users.
   */
  display_name: string;
  /**
   * The name under which the company behind it is registered.
   */
  legal_entity_name: string | null;
  /**
   * The URL of its website.
   */
  website: string;
  /**
   * The URL of its logo.
   */
  logo: string;
  /**
   * The URL of its logo as an icon.
   */
  icon_logo: string;
  /**
   * The URL of its logo with its name.
   */
  text_logo: string;
  /**
   * The main color of its website, such as `#fdbc24`.
   */
  primary_color: string;
  /**
   * The country, ISO 3166-1 alpha-3.
   */
  country: Open<PaymentCountry> | null;
  /**
   * What users are to fill in.
   */
  form_fields: Array<PaymentFormField>;
  /**
   * Its place in a list that users choose from; 1 comes first.
   */
  sort_priority: number;
  /**
   * What to say of it in a sentence.
   */
  description: string | null;
};
/**
 * What users of a bank are to fill in.
 *
 * Source: schemas `InstitutionFormField`, `InstitutionFormFieldUsernameType` and `InstitutionFormFieldSaveCredentials` of
 * Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentFormField = {
  /**
   * What it is for, such as `username` or `save_credentials`.
   */
  name: string;
  /**
   * The kind of input, such as `text` or `checkbox`.
   */
  type: string;
  /**
   * What to write next to it.
   */
  label: string | null;
  /**
   * The `name` of another field that must be filled in, too.
   */
  dependency: string | null;
  /**
   * The regular expression that the text must match.
   */
  validation: string | null;
  /**
   * What to show in it while it is empty.
   */
  placeholder: string | null;
  /**
   * What to say of a text that does not match.
   */
  validation_message: string | null;
  /**
   * What can be chosen.
   */
  values: Array<PaymentFormFieldValue> | null;
  /**
   * How many digits a `token` has at most.
   */
  length: number | null;
  /**
   * Whether it may be left empty.
   */
  optional: boolean | null;
  /**
   * Which of `values` is chosen at first.
   */
  preselected: number | null;
};
/**
 * What can be chosen in a field that users of a bank fill in.
 *
 * Source: schema `InstitutionsFormFieldValues` of Belvo's OpenAPI document, 1.223.0.
 */
export type PaymentFormFieldValue = {
  /**
   * Its code, such as `001`.
   */
  code: string;
  /**
   * What to call it.
   */
  label: string;
  /**
   * The regular expression that the text must match.
   */
  validation: string;
  /**
   * What to say of a text that does not match.
   */
  validation_message: string;
  /**
   * What to show while the text is empty.
   */
  placeholder: string;
};
/**
 * What went wrong, in the kinds that a caller branches on. The JavaScript package has one error class a kind.
 *
 * - `authentication`: The keys are wrong (401).
 * - `permission`: The keys may not do this (403).
 * - `not_found`: No such id or path (404).
 * - `validation`: Belvo refused the request's values (400, 422): `errors` names the fields.
 * - `token_required`: The institution asks for a second factor (428): not a failure, resume with the token.
 * - `login`: The institution refused the end user's credentials (400 `login_error`). Do not repeat: accounts get locked.
 * - `session_expired`: The second factor came too late (400 `session_expired`): start again.
 * - `link`: The link cannot be used as it is (400 `invalid_link`, `unconfirmed_link`): have the user reconnect.
 * - `institution`: The institution is down, unavailable or switched off (400): try later.
 * - `too_many_sessions`: The user is logged in elsewhere, or the link is busy (400 `too_many_sessions`): try in some seconds.
 * - `conflict`: In conflict with work under way (409), such as a link refreshed minutes ago.
 * - `rate_limit`: Too many requests (429).
 * - `timeout`: Belvo's 408, or the time that the caller allowed is over.
 * - `connection`: No answer came: the network, DNS, TLS, a closed connection.
 * - `server`: Belvo failed (5xx).
 * - `aborted`: The caller's own signal ended the request.
 * - `unexpected_body`: An answer came that is not what Belvo documents, such as a proxy's HTML page.
 * - `api`: A status that is none of the above.
 * - `invalid_input`: An argument is wrong, found before anything was sent or computed: `field` and `index` say which.
 * - `statement`: A file is no readable statement: `row` and `column` say where.
 */
export type ErrorKind =
  | "authentication"
  | "permission"
  | "not_found"
  | "validation"
  | "token_required"
  | "login"
  | "session_expired"
  | "link"
  | "institution"
  | "too_many_sessions"
  | "conflict"
  | "rate_limit"
  | "timeout"
  | "connection"
  | "server"
  | "aborted"
  | "unexpected_body"
  | "api"
  | "invalid_input"
  | "statement";
/**
 * One of the problems that Belvo lists in an error's body, as it came.
 */
export type Problem = {
  /**
   * Belvo's stable code, such as `login_error`.
   */
  code: string;
  /**
   * Belvo's text for people.
   */
  message: string;
  /**
   * The id to quote to Belvo's support: 32 hexadecimal digits.
   */
  request_id?: string;
  /**
   * The request's field that is wrong, for validation problems.
   */
  field?: string;
};
/**
 * Any JSON.
 */
export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;
/**
 * A statement's transactions, and what was found out about the file.
 */
export type Statement = {
  /**
   * The kind of file.
   */
  format: StatementFormat;
  /**
   * How its characters are written as bytes.
   */
  encoding: TextEncoding;
  /**
   * What parts the cells of a table: `,`, `;`, `|` or a tab.
   */
  delimiter?: string;
  /**
   * The language of the descriptions, `es` or `pt`, as the categorization takes it.
   */
  language: string;
  /**
   * ISO 4217 code of the amounts, but for rows that name their own.
   */
  currency: string;
  /**
   * The institution's name.
   */
  institution: string;
  /**
   * The account's id; of several accounts in an OFX file the first.
   */
  account: string;
  /**
   * The transactions, in the file's order.
   */
  transactions: Array<EnrichTransaction>;
  /**
   * How many rows were passed over because they are no transactions: balances, totals, notes.
   */
  skippedRows: number;
  /**
   * The bad rows, where the reading was lenient: the first 1,000 of them.
   */
  problems: Array<RowProblem>;
  /**
   * How many bad rows there are beyond those in `problems`.
   */
  moreProblems: number;
};
/**
 * The kinds of statement that are read.
 *
 * - `csv`: A table as text, with any of the usual delimiters.
 * - `ofx`: OFX 1 (SGML) or 2 (XML), which Money and Quicken read.
 */
export type StatementFormat = "csv" | "ofx";
/**
 * How the characters of a file are written as bytes.
 *
 * - `utf-8`: With or without its mark (BOM).
 * - `utf-16le`: With its mark, low byte first, as Excel's "Unicode text".
 * - `utf-16be`: With its mark, high byte first.
 * - `windows-1252`: One byte a character: Latin-1 with more punctuation, as Windows programs and older banks' systems write.
 */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
/**
 * A row that could not be read.
 */
export type RowProblem = {
  /**
   * The file's line, from 1.
   */
  row: number;
  /**
   * The column's title or the OFX tag.
   */
  column?: string;
  /**
   * A stable code: that of the error which a strict reading gives.
   */
  code: string;
  /**
   * What stands there and what is expected.
   */
  message: string;
};
/**
 * What a caller may say about a statement. All of it can be left out.
 */
export type StatementOptions = {
  /**
   * Keeps the good rows and lists the bad ones in `problems`, where otherwise the first bad row is an error.
   */
  lenient?: boolean;
  /**
   * ISO 4217 code of the amounts. Without it, what the file says, or what its words tell. A row that names its own
   * currency keeps it.
   */
  currency?: string;
  /**
   * The language of the descriptions, `es` or `pt`. Without it, the one of the column titles, of the currency or of the
   * descriptions.
   */
  language?: string;
  /**
   * Your id of the account, for all rows. Without it, the number that stands in the file, or `account`.
   */
  accountId?: string;
  /**
   * Your id of the account's holder. Without it, `holder`.
   */
  accountHolderId?: string;
  /**
   * Whose account it is. Without it, a person's.
   */
  accountHolderType?: HolderType;
  /**
   * The kind of account. Without it, what the file says, or a current account. On a credit card's table with one column
   * of amounts the more frequent sign is spending.
   */
  accountCategory?: EnrichableAccount;
  /**
   * Your name of the institution. Without it, the one in an OFX file, or `unknown`.
   */
  institution?: string;
};

/** The 16 categories, in Belvo's order. */
export const CATEGORIES: readonly Category[] = [
  "Bills & Utilities",
  "Credits & Loans",
  "Deposits",
  "Fees & Charges",
  "Food & Groceries",
  "Home & Life",
  "Income & Payments",
  "Insurance",
  "Investments & Savings",
  "Online Platforms & Leisure",
  "Personal Shopping",
  "Taxes",
  "Transfers",
  "Transport & Travel",
  "Unknown",
  "Withdrawal & ATM",
];

/** The 77 subcategories, in Belvo's order. */
export const SUBCATEGORIES: readonly Subcategory[] = [
  "Electricity & Energy",
  "Rent",
  "Telecommunications",
  "Water",
  "Auto",
  "Credit Card",
  "Instalment",
  "Interest & Charges",
  "Mortgage",
  "Pay Advance",
  "Personal",
  "Adjustments",
  "Bank Fees",
  "Chargeback",
  "Refund",
  "Blocked Balances",
  "Alimony",
  "Alcohol & Tobacco",
  "Bakery & Coffee",
  "Bars & Nightclubs",
  "Convenience Store",
  "Delivery",
  "Groceries",
  "Restaurants",
  "Education",
  "Gyms & Fitness",
  "Hair & Beauty",
  "Health",
  "Home Decor & Appliances",
  "Laundry & Dry Cleaning",
  "Pharmacies",
  "Professional Services",
  "Veterinary Services",
  "Freelance",
  "Interest",
  "Retirement",
  "Salary",
  "Government",
  "Home Insurance",
  "Auto Insurance",
  "Health & Life Insurance",
  "Savings",
  "Fixed income",
  "Equity",
  "Investment Funds",
  "Derivatives",
  "Cryptocurrencies",
  "Apps, Software and Cloud Services",
  "Events, Parks and Museums",
  "Gambling",
  "Gaming",
  "Lottery",
  "Movie & Audio",
  "Books & News",
  "Clothing & Accessories",
  "Department Store",
  "Electronics",
  "E-commerce",
  "Gifts",
  "Office Supplies",
  "Pet Supplies",
  "Auto Tax & Fees",
  "Donation",
  "Government Fees",
  "Income Tax",
  "Real Estate Tax & Fees",
  "Tax Return",
  "Accommodation",
  "Auto Expenses",
  "Auto Rental",
  "Flights",
  "Gas",
  "Mileage Programs",
  "Parking & Tolls",
  "Public Transit",
  "Taxis & Rideshares",
  "Other",
];

/** The kinds of account whose transactions can be enriched. */
export const ACCOUNT_CATEGORIES: readonly EnrichableAccount[] = [
  "CHECKING_ACCOUNT",
  "CREDIT_CARD",
  "LOAN_ACCOUNT",
  "SAVINGS_ACCOUNT",
];

/** The figures made of an employment history. */
export const EMPLOYMENT_METRICS: readonly EmploymentMetric[] = [
  "age",
  "current_status",
  "current_employer_count",
  "base_salary_last",
  "weeks_employed_last_job",
  "weeks_since_last_job",
  "weeks_employed_total",
  "weeks_with_multiple_employers",
  "employer_count",
  "unique_employer_count",
  "employers_per_year",
  "weeks_between_jobs",
  "max_weeks_between_jobs",
  "increases_last_job",
  "decreases_last_job",
  "increases_after_change",
  "decreases_after_change",
  "increases_overall",
  "decreases_overall",
  "increases_1y",
  "decreases_1y",
  "increases_3y",
  "decreases_3y",
  "increases_5y",
  "decreases_5y",
  "yearly_change_1y",
  "yearly_change_3y",
  "yearly_change_5y",
  "min_monthly_salary_1y",
  "min_monthly_salary_3y",
  "min_monthly_salary_5y",
  "average_monthly_salary_1y",
  "average_monthly_salary_3y",
  "average_monthly_salary_5y",
  "max_monthly_salary_1y",
  "max_monthly_salary_3y",
  "max_monthly_salary_5y",
];

/** What can decide a category. */
export const DECIDERS: readonly DecidedBy[] = ["merchant", "rule", "mcc", "model", "type"];

/** What an income can be, in Belvo's order. */
export const INCOME_TYPES: readonly IncomeType[] = [
  "SALARY",
  "GOVERNMENT",
  "INTEREST",
  "RENT",
  "RETIREMENT",
  "FREELANCE",
  "ALTERNATIVE_INCOME",
  "TRANSFER",
  "DEPOSIT",
  "UNKNOWN",
];

/** How often an income can come, in Belvo's order. */
export const INCOME_FREQUENCIES: readonly IncomeFrequency[] = ["MONTHLY", "FORTNIGHTLY", "WEEKLY", "IRREGULAR", "SINGLE"];

/** How sure it can be that an income comes again. */
export const INCOME_CONFIDENCES: readonly IncomeConfidence[] = ["HIGH", "MEDIUM", "LOW"];
