import type { Open } from "../generated/model.js";

/** What went wrong while Belvo collected the data. */
export interface WebhookProblem {
  /** Such as `login_error`. */
  code?: string;
  /** Belvo's text for people. */
  message?: string;
}

/**
 * What every `data` can have. All fields of `data` are optional: Belvo's documents show examples and no schema, and an event that
 * tells of a failure has `errors` in place of the counts. Fields that are not named here come as well.
 */
export interface WebhookData {
  /** Why there is no data, or not all of it. Seen in use; Belvo's public text does not describe it. */
  errors?: WebhookProblem[];
}

/** How many accounts there are. */
export interface AccountsData extends WebhookData {
  total_accounts?: number;
}

/** How many accounts are new. */
export interface NewAccountsData extends WebhookData {
  new_accounts?: number;
}

/** How many owners there are. */
export interface OwnersData extends WebhookData {
  total_owners?: number;
}

/** How many owners are new. */
export interface NewOwnersData extends WebhookData {
  new_owners?: number;
}

/** How many transactions there are, and from when to when. */
export interface TransactionsData extends WebhookData {
  total_transactions?: number;
  total_inflow_transactions?: number;
  total_outflow_transactions?: number;
  /** `YYYY-MM-DD`, or null where there are none. */
  first_transaction_date?: string | null;
  /** `YYYY-MM-DD`, or null where there are none. */
  last_transaction_date?: string | null;
}

/** How many transactions are new. */
export interface NewTransactionsData extends WebhookData {
  new_transactions?: number;
}

/**
 * Transactions that changed. Receivers in use were seen to get either list, and Belvo's public text is cut short: where
 * there is none, ask for the link's transactions.
 */
export interface UpdatedTransactionsData extends WebhookData {
  count?: number;
  /** Ids of transactions. */
  transactions?: string[];
  /** Ids of transactions. */
  updated_transactions?: string[];
}

/** Transactions that are gone. See {@link UpdatedTransactionsData} for what is certain. */
export interface DeletedTransactionsData extends WebhookData {
  count?: number;
  /** Ids of transactions. */
  transactions?: string[];
  /** Ids of transactions. */
  deleted_transactions?: string[];
}

/** How many investments there are. */
export interface InvestmentsData extends WebhookData {
  total_investments?: number;
}

/** How many investments are new. */
export interface NewInvestmentsData extends WebhookData {
  new_investments?: number;
}

/** The income report is there. */
export interface IncomesData extends WebhookData {
  /** Always 1: the report. */
  total_incomes?: number;
  number_of_income_streams?: number;
}

/** How many recurring expenses there are. */
export interface RecurringExpensesData extends WebhookData {
  total_recurring_expenses?: number;
}

/** The risk insights are there. */
export interface RiskInsightsData extends WebhookData {
  /** Always 1: the report. */
  total_risk_insights?: number;
}

/** How many invoices there are, and from when to when. */
export interface InvoicesData extends WebhookData {
  total_invoices?: number;
  /** `YYYY-MM-DD`, or null where there are none. */
  first_invoice_date?: string | null;
  /** `YYYY-MM-DD`, or null where there are none. */
  last_invoice_date?: string | null;
}

/** How many tax returns of one type there are: yearly and monthly ones have an event each. */
export interface TaxReturnsData extends WebhookData {
  type?: Open<"yearly" | "monthly">;
  total_tax_returns?: number;
  first_tax_return_year?: number | string | null;
  last_tax_return_year?: number | string | null;
}

/** How many tax returns are new. Belvo's public text does not give the fields. */
export interface NewTaxReturnsData extends WebhookData {
  new_tax_returns?: number;
}

/** How many financial statements are new. */
export interface NewFinancialStatementsData extends WebhookData {
  new_financial_statements?: number;
}

/** A resource's data is there. Belvo's public text does not give the fields: likely a count, `total_` and the resource's name. */
export interface ResourceData extends WebhookData {
  [count: `total_${string}`]: number;
}

/** The institution no longer accepts the link's credentials. */
export interface InvalidCredentialsData extends WebhookData {
  /** Such as `login_error`. */
  error_code?: string;
  /** Belvo's text for people. */
  error_message?: string;
  /** Such as 400. */
  status?: number;
}

/** A consent of Brazilian open finance that the user must renew. */
export interface ConsentData extends WebhookData {
  consent_id?: string;
  action?: Open<"renew">;
  /** The institution's name, such as `ofmockbank_br_retail`. */
  institution?: string;
  institution_display_name?: string;
  /** An address. */
  institution_icon_logo?: string | null;
}

/** A consent that is about to expire. */
export interface ExpiringConsentData extends ConsentData {
  /** When it expires. */
  consent_due_date?: string;
}

/** The status of an object of the payments API. */
export interface PaymentStatusData extends WebhookData {
  /** Such as `SUCCEEDED`. */
  status?: string;
  metadata?: Record<string, unknown> | null;
  /** Such as `consent_expired`. */
  failure_code?: string | null;
  failure_message?: string | null;
  /** The id of the Pix. */
  end_to_end_id?: string | null;
}
