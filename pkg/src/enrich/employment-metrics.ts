import { run } from "../engines.js";
import { invalidInput } from "../errors.js";
import {
  type ColombiaEmployment,
  EMPLOYMENT_METRICS,
  type Employment,
  type EmploymentMetric,
  type EmploymentMetricExplanation,
  type EmploymentMetrics,
  type EmploymentRecord,
} from "../generated/model.js";

/** What can be said of the employments beyond themselves. */
export interface EmploymentMetricsOptions {
  /** The last day that counts, `YYYY-MM-DD`. Default: the day that the record was read at (`collected_at`). */
  reference_date?: string;
  /** The person's birth date, `YYYY-MM-DD`: for employments of Brazil and Colombia, which have none. */
  birth_date?: string;
  /** Adds `explanations` of these figures, or of all: the days and employments used, the formula, the calculation. */
  explain?: boolean | readonly EmploymentMetric[];
}

/** A person's employments: Mexico's record, or what Brazil's or Colombia's register knows. */
export type EmploymentHistory =
  | EmploymentRecord
  | { brazil: readonly Employment[] }
  | { colombia: readonly ColombiaEmployment[] };

/**
 * Works out the figures that Belvo's `POST /api/employment-metrics/` answers, from an employment record. Computed here: nothing leaves
 * the machine, and nothing is stored (`id`, `created_at` and `updated_at` are null).
 *
 * @throws {InvalidInputError} naming the field, and the index of the employment that is wrong.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 *
 * @example
 * const metrics = employmentMetrics(record, { reference_date: "2026-10-31" });
 * metrics.weeks_employed_total;
 */
export function employmentMetrics(
  history: EmploymentHistory,
  options: EmploymentMetricsOptions = {},
): EmploymentMetrics & { explanations?: EmploymentMetricExplanation[] } {
  if (history === null || typeof history !== "object") {
    throw invalidInput("record", "must be an object");
  }
  const { explain, ...days } = options;
  const input = {
    ...("brazil" in history || "colombia" in history ? history : { record: history }),
    ...days,
    explain: explain === true ? EMPLOYMENT_METRICS : explain || [],
  };
  return JSON.parse(run((part) => part.employmentMetrics(JSON.stringify(input))));
}
