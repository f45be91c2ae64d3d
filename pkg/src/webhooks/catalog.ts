import type {
  AccountsData,
  ConsentData,
  DeletedTransactionsData,
  ExpiringConsentData,
  IncomesData,
  InvalidCredentialsData,
  InvestmentsData,
  InvoicesData,
  NewAccountsData,
  NewFinancialStatementsData,
  NewInvestmentsData,
  NewOwnersData,
  NewTaxReturnsData,
  NewTransactionsData,
  OwnersData,
  PaymentStatusData,
  RecurringExpensesData,
  ResourceData,
  RiskInsightsData,
  TaxReturnsData,
  TransactionsData,
  UpdatedTransactionsData,
  WebhookData,
} from "./data.js";

/** The `data` of the events about links, by `webhook_type` and `webhook_code`. */
export interface LinkEventData {
  ACCOUNTS: { historical_update: AccountsData; new_accounts_available: NewAccountsData };
  OWNERS: { historical_update: OwnersData; new_owners_available: NewOwnersData };
  TRANSACTIONS: {
    historical_update: TransactionsData;
    new_transactions_available: NewTransactionsData;
    transactions_updated: UpdatedTransactionsData;
    transactions_deleted: DeletedTransactionsData;
  };
  INVESTMENTS: { historical_update: InvestmentsData; new_investments_available: NewInvestmentsData };
  INCOMES: { historical_update: IncomesData };
  RECURRING_EXPENSES: { historical_update: RecurringExpensesData };
  RISK_INSIGHTS: { historical_update: RiskInsightsData };
  INVOICES: {
    /** The invoices that were received in the last 30 days are there. */
    initial_inflow_update: InvoicesData;
    /** The invoices that were issued in the last 30 days are there. */
    initial_outflow_update: InvoicesData;
    historical_update: InvoicesData;
  };
  /** `historical_update` comes once for each type of tax return. */
  TAX_RETURNS: { historical_update: TaxReturnsData; new_tax_returns_available: NewTaxReturnsData };
  FINANCIAL_STATEMENTS: { historical_update: ResourceData; new_financial_statements_available: NewFinancialStatementsData };
  BILLS: { historical_update: ResourceData };
  EXCHANGES: { historical_update: ResourceData };
  EMPLOYMENTS: { historical_update: ResourceData };
  EMPLOYMENT_RECORDS: { historical_update: ResourceData };
  EMPLOYMENT_METRICS: { historical_update: ResourceData };
  CURRENT_EMPLOYMENTS: { historical_update: ResourceData };
  TAX_STATUS: { historical_update: ResourceData };
  TAX_COMPLIANCE_STATUS: { historical_update: ResourceData };
  TAX_RETENTIONS: { historical_update: ResourceData };
  /** Belvo's public text shows no event of this type; this package's sandbox sends it. So do the four that follow. */
  BALANCES: { historical_update: ResourceData };
  INVESTMENT_TRANSACTIONS: { historical_update: ResourceData };
  CHILE_INVOICES: { historical_update: ResourceData };
  CHILE_TAX_STATUS: { historical_update: ResourceData };
  CHILE_DEBT_REPORTS: { historical_update: ResourceData };
  LINK: {
    /** Have the user give new credentials. */
    invalid_credentials: InvalidCredentialsData;
    /** Have the user give a second factor. */
    token_required: WebhookData;
    /** A deletion that was asked for asynchronously is done. */
    link_deleted: WebhookData;
  };
  CONSENT: {
    /** Comes to those who asked Belvo for it, for recurrent links. */
    openfinance_consent_about_to_expire: ExpiringConsentData;
    openfinance_consent_expired: ConsentData;
  };
}

/** The `data` of the events about payments in Brazil, by `webhook_type` and `webhook_code`. */
export interface PaymentEventData {
  CHARGES: { STATUS_UPDATE: PaymentStatusData };
  PAYMENT_INTENTS: { STATUS_UPDATE: PaymentStatusData };
  TRANSACTIONS: { STATUS_UPDATE: PaymentStatusData };
}

/**
 * The same for what is made with `X-Belvo-API-Resource-Version: Payments-BR.V2`. Belvo's public text names these types; their code and
 * fields are presumed to be those of the others.
 */
export interface PaymentV2EventData {
  BANK_ACCOUNTS: { STATUS_UPDATE: PaymentStatusData };
  CUSTOMERS: { STATUS_UPDATE: PaymentStatusData };
  PAYMENT_AUTHORIZATIONS: { STATUS_UPDATE: PaymentStatusData };
}

/** An example of the `data` of every event. One table says which events there are: the types above hold it to be complete. */
type Samples<Data> = { readonly [T in keyof Data]: { readonly [C in keyof Data[T]]: Data[T][C] } };

const DATES = { first: "2026-01-02", last: "2026-03-31" };
const INVOICES: InvoicesData = { total_invoices: 12, first_invoice_date: DATES.first, last_invoice_date: DATES.last };
const CONSENT: ConsentData = {
  consent_id: "0a6f1c52-7f0e-4d0b-9d3b-5a4c3f1e2b10",
  action: "renew",
  institution: "ofmockbank_br_retail",
  institution_display_name: "Mock Bank",
  institution_icon_logo: "https://example.com/mock-bank.svg",
};
const PAYMENT: PaymentStatusData = { status: "SUCCEEDED" };

/** @internal */
export const LINK_EVENTS: Samples<LinkEventData> = {
  ACCOUNTS: { historical_update: { total_accounts: 2 }, new_accounts_available: { new_accounts: 1 } },
  OWNERS: { historical_update: { total_owners: 1 }, new_owners_available: { new_owners: 1 } },
  TRANSACTIONS: {
    historical_update: {
      total_transactions: 90,
      total_inflow_transactions: 20,
      total_outflow_transactions: 70,
      first_transaction_date: DATES.first,
      last_transaction_date: DATES.last,
    },
    new_transactions_available: { new_transactions: 3 },
    transactions_updated: { count: 1, transactions: ["7d5a2c9e-3b1f-4c8a-8e6d-2f9b0a1c4e57"] },
    transactions_deleted: { count: 1, transactions: ["7d5a2c9e-3b1f-4c8a-8e6d-2f9b0a1c4e57"] },
  },
  INVESTMENTS: { historical_update: { total_investments: 4 }, new_investments_available: { new_investments: 1 } },
  INCOMES: { historical_update: { total_incomes: 1, number_of_income_streams: 2 } },
  RECURRING_EXPENSES: { historical_update: { total_recurring_expenses: 5 } },
  RISK_INSIGHTS: { historical_update: { total_risk_insights: 1 } },
  INVOICES: { initial_inflow_update: INVOICES, initial_outflow_update: INVOICES, historical_update: INVOICES },
  TAX_RETURNS: {
    historical_update: { type: "yearly", total_tax_returns: 3, first_tax_return_year: 2023, last_tax_return_year: 2025 },
    new_tax_returns_available: { new_tax_returns: 1 },
  },
  FINANCIAL_STATEMENTS: {
    historical_update: { total_financial_statements: 3 },
    new_financial_statements_available: { new_financial_statements: 1 },
  },
  BILLS: { historical_update: { total_bills: 6 } },
  EXCHANGES: { historical_update: { total_exchanges: 2 } },
  EMPLOYMENTS: { historical_update: { total_employments: 2 } },
  EMPLOYMENT_RECORDS: { historical_update: { total_employment_records: 1 } },
  EMPLOYMENT_METRICS: { historical_update: { total_employment_metrics: 1 } },
  CURRENT_EMPLOYMENTS: { historical_update: { total_current_employments: 1 } },
  TAX_STATUS: { historical_update: { total_tax_status: 1 } },
  TAX_COMPLIANCE_STATUS: { historical_update: { total_tax_compliance_status: 1 } },
  TAX_RETENTIONS: { historical_update: { total_tax_retentions: 4 } },
  BALANCES: { historical_update: { total_balances: 2 } },
  INVESTMENT_TRANSACTIONS: { historical_update: { total_investment_transactions: 8 } },
  CHILE_INVOICES: { historical_update: { total_chile_invoices: 12 } },
  CHILE_TAX_STATUS: { historical_update: { total_chile_tax_status: 1 } },
  CHILE_DEBT_REPORTS: { historical_update: { total_chile_debt_reports: 1 } },
  LINK: {
    invalid_credentials: { error_code: "login_error", error_message: "Invalid credentials.", status: 400 },
    token_required: {},
    link_deleted: {},
  },
  CONSENT: {
    openfinance_consent_about_to_expire: { ...CONSENT, consent_due_date: "2026-04-07T00:00:00.000Z" },
    openfinance_consent_expired: CONSENT,
  },
};

/** @internal */
export const PAYMENT_EVENTS: Samples<PaymentEventData> = {
  CHARGES: { STATUS_UPDATE: PAYMENT },
  PAYMENT_INTENTS: { STATUS_UPDATE: PAYMENT },
  TRANSACTIONS: { STATUS_UPDATE: PAYMENT },
};

/** @internal */
export const PAYMENT_V2_EVENTS: Samples<PaymentV2EventData> = {
  BANK_ACCOUNTS: { STATUS_UPDATE: PAYMENT },
  CUSTOMERS: { STATUS_UPDATE: PAYMENT },
  PAYMENT_AUTHORIZATIONS: { STATUS_UPDATE: PAYMENT },
};

/** What events are about. @internal */
export type Kind = "link" | "payment" | "payment_v2";

type Codes = Readonly<Record<string, WebhookData>>;

const TABLES: readonly [Kind, Readonly<Record<string, Codes>>][] = [
  ["link", LINK_EVENTS],
  ["payment", PAYMENT_EVENTS],
  ["payment_v2", PAYMENT_V2_EVENTS],
];

/** What an event is about, and an example of its `data`, where the event is listed. @internal */
export function listed(type: string, code: string): { kind: Kind; data: WebhookData } | undefined {
  for (const [kind, table] of TABLES) {
    const codes = Object.hasOwn(table, type) ? table[type] : undefined;
    const data = codes && Object.hasOwn(codes, code) ? codes[code] : undefined;
    if (data) {
      return { kind, data };
    }
  }
  return undefined;
}
