// What the retrievals of employment data send.

import type { OptionalDays, RetrieveBody, WithPdf } from "./shared.js";

/** What a retrieval of employment records in Mexico sends. */
export interface RetrieveEmploymentRecordsBody extends RetrieveBody, WithPdf {}

/** What a retrieval of current employments in Mexico sends. */
export interface RetrieveCurrentEmploymentsBody extends RetrieveBody {}

/** What a retrieval of employments in Brazil sends. */
export interface RetrieveEmploymentsBody extends RetrieveBody, OptionalDays {}

/** What a retrieval of employment metrics in Mexico sends. */
export interface RetrieveEmploymentMetricsBody extends RetrieveBody {
  /** The day that the metrics look back from, `YYYY-MM-DD`. Default: today. */
  reference_date?: string;
}
