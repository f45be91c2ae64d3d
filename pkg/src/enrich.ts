/** Belvo's enrichment, computed here. */

export { init } from "./engines.js";
export { type CategorizeOptions, categorize } from "./enrich/categorize.js";
export { Categorizer, type Correction, type OwnMerchant, type OwnRule, type OwnRules } from "./enrich/categorizer.js";
export { type EmploymentHistory, type EmploymentMetricsOptions, employmentMetrics } from "./enrich/employment-metrics.js";
export {
  type CategorizeJsonOptions,
  categorizeJson,
  type JsonBody,
  recurringExpensesJson,
  riskInsightsJson,
  verifyIncomesJson,
} from "./enrich/json.js";
export {
  type DetailedRecurringExpense,
  type RecurringExpensesOptions,
  recurringExpenses,
} from "./enrich/recurring-expenses.js";
export {
  type CategorizableTransaction,
  type CategorizableUser,
  type ExplainedRiskInsights,
  type LinkRiskInsightsOptions,
  type RiskInsightsOptions,
  riskInsights,
  riskInsightsOfLink,
} from "./enrich/risk-insights.js";
export {
  type VerifiedIncome,
  type VerifiedIncomeStream,
  type VerifyIncomesOptions,
  verifyIncomes,
} from "./enrich/verify-incomes.js";
