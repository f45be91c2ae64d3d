import { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import { invalidInput } from "../errors.js";
import type {
  CategorizationRequest,
  CategorizationResponse,
  EnrichedIncome,
  EnrichedRecurringExpense,
  EnrichedRiskInsights,
  IncomesRequest,
  RecurringExpensesRequest,
  RiskInsightsUser,
} from "../generated/model.js";

/** What Belvo takes in one request. */
const MOST_TRANSACTIONS = 10_000;

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

  /**
   * Categories and merchants for your transactions, at most 10,000 of them.
   *
   * @throws {InvalidInputError} for the 10,001st, naming its index; nothing is sent then.
   */
  categorize(body: CategorizationRequest, options?: CallOptions): CallPromise<CategorizationResponse> {
    if (body?.transactions?.length > MOST_TRANSACTIONS) {
      const message = `is one too many: Belvo takes ${MOST_TRANSACTIONS}. Send the rest in further calls, or use \`enrich.categorize\`, which has no limit`;
      const error = invalidInput(`transactions[${MOST_TRANSACTIONS}]`, message, MOST_TRANSACTIONS);
      return new CallPromise(Promise.reject(error));
    }
    return this.#caller.call("categorization", "enrich", { body }, options);
  }

  /** Incomes found in your transactions; one answer a holder of accounts. */
  verifyIncomes(body: IncomesRequest, options?: CallOptions): CallPromise<EnrichedIncome[]> {
    return this.#caller.call("enrichIncomes", "enrich", { body }, options);
  }

  /** Expenses that come back, found in your transactions. */
  recurringExpenses(body: RecurringExpensesRequest, options?: CallOptions): CallPromise<EnrichedRecurringExpense[]> {
    return this.#caller.call("enrichRecurringExpenses", "enrich", { body }, options);
  }

  /** Figures for a decision about credit, made of your accounts and transactions; one answer a user. */
  riskInsights(body: readonly RiskInsightsUser[], options?: CallOptions): CallPromise<EnrichedRiskInsights[]> {
    return this.#caller.call("enrichRiskInsights", "enrich", { body }, options);
  }
}
