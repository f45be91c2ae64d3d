import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type {
  CategorizationRequest,
  CategorizationResponse,
  EnrichedIncomes,
  EnrichedRecurringExpenses,
  EnrichedRiskInsights,
  EnrichIncomesRequest,
  EnrichRecurringExpensesRequest,
  EnrichRiskInsightsRequest,
} from "../generated/model.js";

/**
 * Belvo's enrichment of data of your own, on Belvo's servers. The functions of the same names in `belvo-wasm/enrich` compute here
 * what these ask for there.
 *
 * Belvo documents these endpoints with version 1.176 of its API; in the document of 1.223 they are missing.
 */
export class Enrichment {
  readonly #caller: Caller;

  /** @internal */
  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Categories and merchants for your transactions, at most 10,000 of them. */
  categorize(body: CategorizationRequest, options?: CallOptions): CallPromise<CategorizationResponse> {
    return this.#caller.call("categorization", "enrich", { body }, options);
  }

  /** Incomes found in your transactions. */
  verifyIncomes(body: EnrichIncomesRequest, options?: CallOptions): CallPromise<EnrichedIncomes> {
    return this.#caller.call("enrichIncomes", "enrich", { body }, options);
  }

  /** Expenses that come back, found in your transactions. */
  recurringExpenses(body: EnrichRecurringExpensesRequest, options?: CallOptions): CallPromise<EnrichedRecurringExpenses> {
    return this.#caller.call("enrichRecurringExpenses", "enrich", { body }, options);
  }

  /** Figures for a decision about credit, made of your accounts and transactions. */
  riskInsights(body: EnrichRiskInsightsRequest, options?: CallOptions): CallPromise<EnrichedRiskInsights> {
    return this.#caller.call("enrichRiskInsights", "enrich", { body }, options);
  }
}
