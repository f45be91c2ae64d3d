import { bytesOf, run } from "../engines.js";
import { invalidInput } from "../errors.js";
import type { CategorizeOptions } from "./categorize.js";
import type { Categorizer, OwnRules } from "./categorizer.js";
import type { RecurringExpensesOptions } from "./recurring-expenses.js";
import { asPoints, type RiskInsightsOptions } from "./risk-insights.js";
import type { VerifyIncomesOptions } from "./verify-incomes.js";

/** A body of JSON: the bytes as they came (UTF-8), or the text. */
export type JsonBody = ArrayBuffer | ArrayBufferView | string;

/** What can be asked of {@link categorizeJson}. */
export interface CategorizeJsonOptions extends CategorizeOptions {
  /**
   * Merchants and rules of your own, which decide over everything else: a `Categorizer` or what it exports. They are read anew for each body.
   */
  own?: Categorizer | OwnRules;
}

/**
 * {@link enrich.categorize} from body to body: no object is made of the request, nor of the answer. Amounts come back digit by digit as
 * they were written.
 *
 * @param body The body of a request to Belvo's `POST /api/categorization/`.
 * @returns The answer's body, UTF-8.
 * @throws {InvalidInputError} naming the field and the index of the transaction that is wrong; `body` for what is no JSON; `rules[2].category`
 * for what is wrong with `own`.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 * @throws {CrashError} where what is given takes more memory than there is (`out_of_memory`).
 *
 * @example
 * const answer = categorizeJson(await request.arrayBuffer());
 * return new Response(answer, { headers: { "content-type": "application/json" } });
 */
export function categorizeJson(body: JsonBody, options: CategorizeJsonOptions = {}): Uint8Array<ArrayBuffer> {
  const { minConfidence = 0, explain = false, own } = options;
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw invalidInput("minConfidence", "must be between 0 and 1");
  }
  if (own !== undefined && (own === null || typeof own !== "object")) {
    throw invalidInput("own", "must be an object with `merchants` and `rules`");
  }
  const bytes = toBytes(body);
  const rules = own === undefined ? "" : JSON.stringify(own);
  return ofOwn(run((part) => part.categorizeJson(bytes, minConfidence, explain === true, rules)));
}

/**
 * {@link enrich.recurringExpenses} from body to body.
 *
 * @param body The body of a request to Belvo's `POST /api/enrich/recurring-expenses/`.
 * @returns The answer's body, UTF-8.
 * @throws {InvalidInputError} as {@link categorizeJson}.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 * @throws {CrashError} where what is given takes more memory than there is (`out_of_memory`).
 */
export function recurringExpensesJson(body: JsonBody, options: RecurringExpensesOptions = {}): Uint8Array<ArrayBuffer> {
  const bytes = toBytes(body);
  const { reference_date, all } = options;
  return ofOwn(run((part) => part.recurringExpensesJson(bytes, JSON.stringify({ reference_date, all }))));
}

/**
 * {@link enrich.verifyIncomes} from body to body.
 *
 * @param body The body of a request to Belvo's `POST /api/enrich/incomes/`.
 * @returns The answer's body, UTF-8.
 * @throws {InvalidInputError} as {@link categorizeJson}.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 * @throws {CrashError} where what is given takes more memory than there is (`out_of_memory`).
 */
export function verifyIncomesJson(
  body: JsonBody,
  options: Omit<VerifyIncomesOptions, "transactionIds"> = {},
): Uint8Array<ArrayBuffer> {
  const bytes = toBytes(body);
  const { reference_date, currency, goodWorkingDaysToCharge } = options;
  const asked = { reference_date, currency, good_working_days_to_charge: goodWorkingDaysToCharge };
  return ofOwn(run((part) => part.verifyIncomesJson(bytes, JSON.stringify(asked))));
}

/**
 * {@link enrich.riskInsights} from body to body: a list of users is answered by a list, one user by one answer.
 *
 * @param body The body of a request to Belvo's `POST /api/enrich/risk-insights/`, or one user of it.
 * @returns The answer's body, UTF-8.
 * @throws {InvalidInputError} as {@link categorizeJson}.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 * @throws {CrashError} where what is given takes more memory than there is (`out_of_memory`).
 */
export function riskInsightsJson(body: JsonBody, options: RiskInsightsOptions = {}): Uint8Array<ArrayBuffer> {
  const bytes = toBytes(body);
  const { currency, balanceThreshold, explain } = options;
  const asked = { currency, balance_threshold: balanceThreshold, ...asPoints(explain) };
  return ofOwn(run((part) => part.riskInsightsJson(bytes, JSON.stringify(asked))));
}

function toBytes(body: JsonBody): Uint8Array {
  const bytes = bytesOf(body);
  if (bytes === undefined) {
    throw invalidInput("body", "must be bytes or a text: await response.arrayBuffer(), or response.text()");
  }
  return bytes;
}

/** The glue's declarations do not say that the bytes are the caller's own, which they are: it copies them. */
const ofOwn = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;
