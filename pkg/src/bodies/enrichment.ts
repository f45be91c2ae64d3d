// What the retrievals of enriched data send.

import type { IncomeConfidence, IncomeType } from "../generated/model.js";
import type { OptionalDays, RetrieveWithTokenBody } from "./shared.js";

/** What a retrieval of incomes sends. */
export interface RetrieveIncomesBody extends RetrieveWithTokenBody, OptionalDays {
  /** Incomes of these kinds alone. */
  allowed_income_types?: readonly IncomeType[];
  /** Incomes that Belvo is at least so sure of. */
  minimum_confidence_level?: IncomeConfidence;
}

/** What a retrieval of expenses that come back sends. */
export interface RetrieveRecurringExpensesBody extends RetrieveWithTokenBody, OptionalDays {}

/** What a retrieval of figures for a decision about credit sends. */
export interface RetrieveRiskInsightsBody extends RetrieveWithTokenBody {}
