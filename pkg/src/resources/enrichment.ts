import type { RetrieveEmploymentMetricsBody } from "../bodies/employment.js";
import type { RetrieveIncomesBody, RetrieveRecurringExpensesBody, RetrieveRiskInsightsBody } from "../bodies/enrichment.js";
import type { ResumeBody } from "../bodies/shared.js";
import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type {
  EmploymentMetricsFilters,
  IncomeFilters,
  RecurringExpenseFilters,
  RiskInsightsFilters,
} from "../generated/filters.js";
import type { EmploymentMetrics, Income, RecurringExpense, RiskInsights } from "../generated/model.js";
import { Retrieved } from "./base.js";

/** Incomes that Belvo finds in the transactions of a link. */
export class Incomes extends Retrieved<Income, IncomeFilters, RetrieveIncomesBody> {
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
export class RecurringExpenses extends Retrieved<RecurringExpense, RecurringExpenseFilters, RetrieveRecurringExpensesBody> {
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
export class RiskInsightsResource extends Retrieved<RiskInsights, RiskInsightsFilters, RetrieveRiskInsightsBody> {
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
  RetrieveEmploymentMetricsBody,
  EmploymentMetrics
> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "employmentMetrics");
  }
}
