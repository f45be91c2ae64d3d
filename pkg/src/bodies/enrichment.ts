// What the retrievals of enriched data send.

import type { OptionalDays, RetrieveWithTokenBody } from "./shared.js";

/** What a retrieval of incomes sends. */
export interface RetrieveIncomesBody extends RetrieveWithTokenBody, OptionalDays {
  /** Incomes of these kinds alone. */
  allowed_income_types?: readonly (
    | "SALARY"
    | "GOVERNMENT"
    | "INTEREST"
    | "RENT"
    | "RETIREMENT"
    | "FREELANCE"
    | "ALTERNATIVE_INCOME"
    | "TRANSFER"
    | "DEPOSIT"
    | "UNKNOWN"
  )[];
  /** Incomes that Belvo is at least so sure of. */
  minimum_confidence_level?: "HIGH" | "MEDIUM" | "LOW";
}

/** What a retrieval of expenses that come back sends. */
export interface RetrieveRecurringExpensesBody extends RetrieveWithTokenBody, OptionalDays {}

/** What a retrieval of figures for a decision about credit sends. */
export interface RetrieveRiskInsightsBody extends RetrieveWithTokenBody {}
