// Made by `cargo xtask types` from the Rust crate. Do not edit.

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
