// What the retrievals of banking data send.

import type { OptionalDays, RequiredDays, RetrieveBody, RetrieveWithTokenBody } from "./shared.js";

/** What a retrieval of accounts sends. */
export interface RetrieveAccountsBody extends RetrieveWithTokenBody {}

/** What a retrieval of balances sends. */
export interface RetrieveBalancesBody extends RetrieveBody {
  /** One account alone, by its id at Belvo (UUID). */
  account_id?: string;
}

/** What a retrieval of exchanges of currency sends. */
export interface RetrieveExchangesBody extends RetrieveBody {
  /** The first day, `YYYY-MM-DD`. Default: 365 days ago. */
  date_from?: string;
  /** The last day, `YYYY-MM-DD`. Default: today. */
  date_to?: string;
}

/** What a retrieval of transactions sends. */
export interface RetrieveTransactionsBody extends RetrieveWithTokenBody, RequiredDays {
  /** One account alone, by its id at Belvo (UUID). */
  account?: string;
}

/** What a retrieval of credit card bills sends. */
export interface RetrieveBillsBody extends RetrieveBody {}

/** What a retrieval of owners sends. */
export interface RetrieveOwnersBody extends RetrieveWithTokenBody {}

/** What a retrieval of investments in Brazil sends. */
export interface RetrieveInvestmentsBody extends RetrieveBody {}

/** What a retrieval of transactions of investments in Brazil sends. */
export interface RetrieveInvestmentTransactionsBody extends RetrieveBody, OptionalDays {}
