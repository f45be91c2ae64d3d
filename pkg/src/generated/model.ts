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
 * - `type`: Nothing but the direction and the kind of account.
 */
export type DecidedBy = "merchant" | "rule" | "mcc" | "type";
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

/** What can decide a category. */
export const DECIDERS: readonly DecidedBy[] = ["merchant", "rule", "mcc", "type"];
