import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type {
  EmploymentMetricsFilters,
  IncomeFilters,
  RecurringExpenseFilters,
  RiskInsightsFilters,
} from "../generated/filters.js";
import type { EmploymentMetrics, Income, RecurringExpense, RiskInsights } from "../generated/model.js";
import { type Days, type ResumeBody, type Retrieve, Retrieved, type RetrieveWithToken } from "./base.js";

/** What incomes are retrieved with: those of some days (at least 90), or of a year. */
export interface RetrieveIncomes extends RetrieveWithToken, Partial<Days> {
  /** Only these kinds of income. */
  allowed_income_types?: string[];
  /** Only incomes that are at least as sure: `LOW`, `MEDIUM` or `HIGH`. */
  minimum_confidence_level?: "LOW" | "MEDIUM" | "HIGH";
}

/** What recurring expenses are retrieved with: those of some days, or of a year. */
export interface RetrieveRecurringExpenses extends RetrieveWithToken, Partial<Days> {}

/** What employment metrics are retrieved with. */
export interface RetrieveEmploymentMetrics extends Retrieve {
  /** The last day that counts, `YYYY-MM-DD`. Default today. */
  reference_date?: string;
}

/** Incomes that Belvo finds in the transactions of a link. */
export class Incomes extends Retrieved<Income, IncomeFilters, RetrieveIncomes> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "incomes");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<Income[]> {
    return this.call("resume", { body }, options);
  }
}

/** Expenses that come back, which Belvo finds in the transactions of a link. */
export class RecurringExpenses extends Retrieved<RecurringExpense, RecurringExpenseFilters, RetrieveRecurringExpenses> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "recurringExpenses");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<RecurringExpense[]> {
    return this.call("resume", { body }, options);
  }
}

/** Figures for a decision about credit, made of the transactions of a link. */
export class RiskInsightsResource extends Retrieved<RiskInsights, RiskInsightsFilters, RetrieveWithToken> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "riskInsights");
  }

  /** Goes on with `retrieve` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<RiskInsights[]> {
    return this.call("resume", { body }, options);
  }
}

/** Figures made of an employment history. */
export class EmploymentMetricsResource extends Retrieved<
  EmploymentMetrics,
  EmploymentMetricsFilters,
  RetrieveEmploymentMetrics,
  EmploymentMetrics
> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "employmentMetrics");
  }
}
