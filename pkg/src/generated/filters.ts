// Made by `cargo xtask types` from the Rust crate. Do not edit.

/** What a list of institutions can be narrowed by. */
export interface InstitutionFilters {
  /** Equal. */
  display_name?: string;
  /** Equal. */
  country_code?: string;
  /** One of these. */
  country_code__in?: readonly string[];
  /** All of these. */
  resources__allin?: readonly string[];
  /** Equal. */
  name?: string;
  /** One of these. */
  name__in?: readonly string[];
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
  /** Equal. */
  type?: string;
  /** One of these. */
  type__in?: readonly string[];
  /** Equal. */
  website?: string;
}

/** What a list of links can be narrowed by. */
export interface LinkFilters {
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal. */
  institution?: string;
  /** One of these. */
  institution__in?: readonly string[];
  /** Equal. */
  access_mode?: string;
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** None of these. */
  created_by__not_in?: readonly string[];
  /** Equal. */
  external_id?: string;
  /** One of these. */
  external_id__in?: readonly string[];
  /** Equal. */
  institution_user_id?: string;
  /** One of these. */
  institution_user_id__in?: readonly string[];
  /** Equal. */
  refresh_rate?: string;
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
}

/** What a list of consents can be narrowed by. */
export interface ConsentFilters {
  /** Equal. */
  user_document: string;
}

/** What a list of accounts can be narrowed by. */
export interface AccountFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal (currency units). */
  balance__available?: number;
  /** Above (currency units). */
  balance__available__gt?: number;
  /** Above or equal (currency units). */
  balance__available__gte?: number;
  /** Below (currency units). */
  balance__available__lt?: number;
  /** Below or equal (currency units). */
  balance__available__lte?: number;
  /** Between these two, both included (currency units). */
  balance__available__range?: readonly [from: number, to: number];
  /** Equal (currency units). */
  balance__current?: number;
  /** Above (currency units). */
  balance__current__gt?: number;
  /** Above or equal (currency units). */
  balance__current__gte?: number;
  /** Below (currency units). */
  balance__current__lt?: number;
  /** Below or equal (currency units). */
  balance__current__lte?: number;
  /** Between these two, both included (currency units). */
  balance__current__range?: readonly [from: number, to: number];
  /** Equal. */
  category?: string;
  /** One of these. */
  category__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  currency?: string;
  /** One of these. */
  currency__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal. */
  institution?: string;
  /** One of these. */
  institution__in?: readonly string[];
  /** Equal. */
  name?: string;
  /** Holds this text, in upper or lower case. */
  name__icontains?: string;
  /** Equal. */
  number?: string;
  /** One of these. */
  number__in?: readonly string[];
  /** Equal. */
  public_identification_name?: string;
  /** Equal. */
  public_identification_value?: string;
  /** Equal. */
  type?: string;
}

/** What a list of transactions can be narrowed by. */
export interface TransactionFilters {
  /** Equal. */
  link: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  account?: string;
  /** One of these. */
  account__in?: readonly string[];
  /** Equal (currency units). */
  account__balance__available?: number;
  /** Above (currency units). */
  account__balance__available__gt?: number;
  /** Above or equal (currency units). */
  account__balance__available__gte?: number;
  /** Below (currency units). */
  account__balance__available__lt?: number;
  /** Below or equal (currency units). */
  account__balance__available__lte?: number;
  /** Between these two, both included (currency units). */
  account__balance__available__range?: readonly [from: number, to: number];
  /** Equal (currency units). */
  account__balance__current?: number;
  /** Above (currency units). */
  account__balance__current__gt?: number;
  /** Above or equal (currency units). */
  account__balance__current__gte?: number;
  /** Below (currency units). */
  account__balance__current__lt?: number;
  /** Below or equal (currency units). */
  account__balance__current__lte?: number;
  /** Between these two, both included (currency units). */
  account__balance__current__range?: readonly [from: number, to: number];
  /** Equal. */
  account_type?: string;
  /** One of these. */
  account_type__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  accounting_date?: string;
  /** Above (YYYY-MM-DD). */
  accounting_date__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  accounting_date__gte?: string;
  /** Below (YYYY-MM-DD). */
  accounting_date__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  accounting_date__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  accounting_date__range?: readonly [from: string, to: string];
  /** Equal (currency units). */
  amount?: number;
  /** Above (currency units). */
  amount__gt?: number;
  /** Above or equal (currency units). */
  amount__gte?: number;
  /** Below (currency units). */
  amount__lt?: number;
  /** Below or equal (currency units). */
  amount__lte?: number;
  /** Between these two, both included (currency units). */
  amount__range?: readonly [from: number, to: number];
  /** Equal (YYYY-MM-DD or ISO 8601). */
  collected_at?: string;
  /** Above (YYYY-MM-DD or ISO 8601). */
  collected_at__gt?: string;
  /** Above or equal (YYYY-MM-DD or ISO 8601). */
  collected_at__gte?: string;
  /** Below (YYYY-MM-DD or ISO 8601). */
  collected_at__lt?: string;
  /** Below or equal (YYYY-MM-DD or ISO 8601). */
  collected_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD or ISO 8601). */
  collected_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  currency?: string;
  /** One of these. */
  currency__in?: readonly string[];
  /** One of these. */
  credit_card_data__bill_name__in?: readonly string[];
  /** Equal. */
  reference?: string;
  /** One of these. */
  reference__in?: readonly string[];
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
  /** Equal. */
  type?: string;
  /** One of these. */
  type__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  value_date?: string;
  /** Above (YYYY-MM-DD). */
  value_date__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  value_date__gte?: string;
  /** Below (YYYY-MM-DD). */
  value_date__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  value_date__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  value_date__range?: readonly [from: string, to: string];
}

/** What a list of owners can be narrowed by. */
export interface OwnerFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  email?: string;
  /** Holds this text, in upper or lower case. */
  display_name__icontains?: string;
}

/** What a list of bills can be narrowed by. */
export interface BillFilters {
  /** Equal. */
  link: string;
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal. */
  account?: string;
  /** One of these. */
  account__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  due_date?: string;
  /** Above (YYYY-MM-DD). */
  due_date__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  due_date__gte?: string;
  /** Below (YYYY-MM-DD). */
  due_date__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  due_date__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  due_date__range?: readonly [from: string, to: string];
  /** Above (YYYY-MM-DD). */
  collected_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  collected_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  collected_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  collected_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  collected_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of balances can be narrowed by. */
export interface BalanceFilters {
  /** Equal. */
  link: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  account?: string;
  /** One of these. */
  account__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  collected_at?: string;
  /** Above (YYYY-MM-DD). */
  collected_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  collected_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  collected_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  collected_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  collected_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of investments can be narrowed by. */
export interface InvestmentFilters {
  /** Equal. */
  link: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal. */
  type?: string;
  /** One of these. */
  type__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of investment transactions can be narrowed by. */
export interface InvestmentTransactionFilters {
  /** Equal. */
  link: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal. */
  type?: string;
  /** One of these. */
  type__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of exchanges can be narrowed by. */
export interface ExchangeFilters {
  /** Equal. */
  link: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  collected_at?: string;
  /** Above (YYYY-MM-DD). */
  collected_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  collected_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  collected_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  collected_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  collected_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of employment records can be narrowed by. */
export interface EmploymentRecordFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal. */
  internal_identification?: string;
  /** One of these. */
  internal_identification__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  collected_at?: string;
  /** Above (YYYY-MM-DD). */
  collected_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  collected_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  collected_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  collected_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  collected_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of current employments can be narrowed by. */
export interface CurrentEmploymentFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  collected_at?: string;
  /** Above (YYYY-MM-DD). */
  collected_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  collected_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  collected_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  collected_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  collected_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of employments can be narrowed by. */
export interface EmploymentFilters {
  /** Equal. */
  link: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  start_date?: string;
  /** Above (YYYY-MM-DD). */
  start_date__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  start_date__gte?: string;
  /** Below (YYYY-MM-DD). */
  start_date__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  start_date__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  start_date__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  end_date?: string;
  /** Above (YYYY-MM-DD). */
  end_date__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  end_date__gte?: string;
  /** Below (YYYY-MM-DD). */
  end_date__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  end_date__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  end_date__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of incomes can be narrowed by. */
export interface IncomeFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  account?: string;
  /** One of these. */
  account__in?: readonly string[];
}

/** What a list of recurring expenses can be narrowed by. */
export interface RecurringExpenseFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  account?: string;
  /** One of these. */
  account__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
}

/** What a list of risk insights can be narrowed by. */
export interface RiskInsightsFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  account?: string;
  /** One of these. */
  account__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
}

/** What a list of employment metrics can be narrowed by. */
export interface EmploymentMetricsFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
}

/** What a list of invoices can be narrowed by. */
export interface InvoiceFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal (YYYY-MM-DD). */
  invoice_date?: string;
  /** Above (YYYY-MM-DD). */
  invoice_date__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  invoice_date__gte?: string;
  /** Below (YYYY-MM-DD). */
  invoice_date__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  invoice_date__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  invoice_date__range?: readonly [from: string, to: string];
  /** Equal. */
  invoice_identification?: string;
  /** One of these. */
  invoice_identification__in?: readonly string[];
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
  /** Equal. */
  type?: string;
  /** One of these. */
  type__in?: readonly string[];
  /** Equal (currency units). */
  total_amount?: number;
  /** Above (currency units). */
  total_amount__gt?: number;
  /** Above or equal (currency units). */
  total_amount__gte?: number;
  /** Below (currency units). */
  total_amount__lt?: number;
  /** Below or equal (currency units). */
  total_amount__lte?: number;
  /** Between these two, both included (currency units). */
  total_amount__range?: readonly [from: number, to: number];
}

/** What a list of financial statements can be narrowed by. */
export interface FinancialStatementFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of tax compliance status can be narrowed by. */
export interface TaxComplianceStatusFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of tax retentions can be narrowed by. */
export interface TaxRetentionFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of tax returns can be narrowed by. */
export interface TaxReturnFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  ejercicio?: number;
  /** Above. */
  ejercicio__gt?: number;
  /** Above or equal. */
  ejercicio__gte?: number;
  /** Below. */
  ejercicio__lt?: number;
  /** Below or equal. */
  ejercicio__lte?: number;
  /** Between these two, both included. */
  ejercicio__range?: readonly [from: number, to: number];
  /** Equal. */
  tipo_declaracion?: string;
  /** One of these. */
  tipo_declaracion__in?: readonly string[];
}

/** What a list of tax status can be narrowed by. */
export interface TaxStatusFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of chile invoices can be narrowed by. */
export interface ChileInvoiceFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of chile tax status can be narrowed by. */
export interface ChileTaxStatusFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of chile debt reports can be narrowed by. */
export interface ChileDebtReportFilters {
  /** Equal. */
  link?: string;
  /** One of these. */
  link__in?: readonly string[];
  /** Equal. */
  id?: string;
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
}

/** What a list of payment institutions can be narrowed by. */
export interface PaymentInstitutionFilters {
  /** Equal. */
  name?: string;
  /** Equal. */
  institution_type?: string;
  /** One of these. */
  id__in?: readonly string[];
}

/** What a list of customers can be narrowed by. */
export interface CustomerFilters {
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  customer__type?: string;
  /** Equal. */
  external_id?: string;
  /** One of these. */
  external_id__in?: readonly string[];
  /** Equal. */
  search?: string;
}

/** What a list of bank accounts can be narrowed by. */
export interface BankAccountFilters {
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  number?: string;
  /** One of these. */
  number__in?: readonly string[];
  /** Equal. */
  customer?: string;
  /** Equal. */
  external_id?: string;
  /** One of these. */
  external_id__in?: readonly string[];
  /** Equal. */
  institution?: string;
  /** Equal. */
  holder__type?: string;
  /** One of these. */
  holder__type__in?: readonly string[];
}

/** What a list of payment intents can be narrowed by. */
export interface PaymentIntentFilters {
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (currency units). */
  amount?: number;
  /** Above (currency units). */
  amount__gt?: number;
  /** Above or equal (currency units). */
  amount__gte?: number;
  /** Below (currency units). */
  amount__lt?: number;
  /** Below or equal (currency units). */
  amount__lte?: number;
  /** Between these two, both included (currency units). */
  amount__range?: readonly [from: number, to: number];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  customer?: string;
  /** One of these. */
  customer__in?: readonly string[];
  /** Equal. */
  external_id?: string;
  /** One of these. */
  external_id__in?: readonly string[];
  /** Equal. */
  ordering?: string;
  /** Equal. */
  provider?: string;
  /** Equal. */
  payment_method_type?: string;
  /** Equal. */
  search?: string;
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  updated_at?: string;
  /** Above (YYYY-MM-DD). */
  updated_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  updated_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  updated_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  updated_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  updated_at__range?: readonly [from: string, to: string];
}

/** What a list of payment intent charges can be narrowed by. */
export interface PaymentIntentChargesFilters {
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
}

/** What a list of charges can be narrowed by. */
export interface ChargeFilters {
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (currency units). */
  amount?: number;
  /** Above (currency units). */
  amount__gt?: number;
  /** Above or equal (currency units). */
  amount__gte?: number;
  /** Below (currency units). */
  amount__lt?: number;
  /** Below or equal (currency units). */
  amount__lte?: number;
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  payment_intent?: string;
  /** One of these. */
  payment_intent__in?: readonly string[];
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
}

/** What a list of payment authorizations can be narrowed by. */
export interface PaymentAuthorizationFilters {
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (currency units). */
  amount?: number;
  /** Above (currency units). */
  amount__gt?: number;
  /** Above or equal (currency units). */
  amount__gte?: number;
  /** Below (currency units). */
  amount__lt?: number;
  /** Below or equal (currency units). */
  amount__lte?: number;
  /** Between these two, both included (currency units). */
  amount__range?: readonly [from: number, to: number];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  customer?: string;
  /** One of these. */
  customer__in?: readonly string[];
  /** Equal. */
  external_id?: string;
  /** One of these. */
  external_id__in?: readonly string[];
  /** Equal. */
  search?: string;
  /** Equal (YYYY-MM-DD). */
  updated_at?: string;
  /** Above (YYYY-MM-DD). */
  updated_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  updated_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  updated_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  updated_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  updated_at__range?: readonly [from: string, to: string];
}

/** What a list of payment authorization charges can be narrowed by. */
export interface PaymentAuthorizationChargesFilters {
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
}

/** What a list of payment transactions can be narrowed by. */
export interface PaymentTransactionFilters {
  /** One of these. */
  id__in?: readonly string[];
  /** Equal (YYYY-MM-DD). */
  created_at?: string;
  /** Above (YYYY-MM-DD). */
  created_at__gt?: string;
  /** Above or equal (YYYY-MM-DD). */
  created_at__gte?: string;
  /** Below (YYYY-MM-DD). */
  created_at__lt?: string;
  /** Below or equal (YYYY-MM-DD). */
  created_at__lte?: string;
  /** Between these two, both included (YYYY-MM-DD). */
  created_at__range?: readonly [from: string, to: string];
  /** Equal. */
  charge?: string;
  /** One of these. */
  charge__in?: readonly string[];
  /** Equal. */
  beneficiary?: string;
  /** One of these. */
  beneficiary__in?: readonly string[];
  /** Equal. */
  payer?: string;
  /** One of these. */
  payer__in?: readonly string[];
  /** Equal. */
  customer?: string;
  /** One of these. */
  customer__in?: readonly string[];
  /** Equal. */
  payment_intent?: string;
  /** One of these. */
  payment_intent__in?: readonly string[];
  /** Equal. */
  transaction__type?: string;
  /** Equal. */
  currency?: string;
  /** Equal. */
  description?: string;
  /** Equal (currency units). */
  amount?: number;
  /** Above (currency units). */
  amount__gt?: number;
  /** Above or equal (currency units). */
  amount__gte?: number;
  /** Below (currency units). */
  amount__lt?: number;
  /** Below or equal (currency units). */
  amount__lte?: number;
  /** Between these two, both included (currency units). */
  amount__range?: readonly [from: number, to: number];
}

/** What a list of enrollments can be narrowed by. */
export interface EnrollmentFilters {
  /** Equal. */
  customer__identifier?: string;
  /** Equal. */
  customer?: string;
  /** Equal. */
  external_id?: string;
  /** One of these. */
  external_id__in?: readonly string[];
  /** Equal. */
  institution?: string;
  /** Equal. */
  status?: string;
  /** One of these. */
  status__in?: readonly string[];
}
