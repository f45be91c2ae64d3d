import { oneLine, run, wellFormed } from "../engines.js";
import { invalidInput } from "../errors.js";
import type {
  EnrichedRecurringExpense,
  FoundRecurringExpense,
  RecurringExpenseDetails,
  RecurringExpensesRequest,
} from "../generated/model.js";
import { type Columns, toColumns } from "./rows.js";

/** What can be asked of the local recurring expenses beyond Belvo's request. */
export interface RecurringExpensesOptions {
  /**
   * The last day that counts, `YYYY-MM-DD`: later transactions are left aside, and `days_since_last_transaction` counts from it.
   * Default: the day of the latest transaction.
   */
  reference_date?: string;
  /** Not only monthly expenses of Belvo's six categories, but all that come back, each with what is to be expected of it. Default false. */
  all?: boolean;
}

/** An expense that comes back, of any frequency and category, with what Belvo's fields do not tell. */
export type DetailedRecurringExpense = FoundRecurringExpense & { details: RecurringExpenseDetails };

/**
 * Finds the expenses that come back. Answers what Belvo's `POST /api/enrich/recurring-expenses/` answers, computed here: nothing leaves the
 * machine, and there is no limit of 10,000 transactions. How they are found: `docs/recurring-expenses.md`.
 *
 * @throws {InvalidInputError} naming the field and the index of the transaction that is wrong.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 *
 * @example
 * for (const { name, details } of recurringExpenses({ language: "es", transactions: mine }, { all: true })) {
 *   console.log(name, details.status, details.next?.date, details.next?.amount);
 * }
 */
export function recurringExpenses(
  request: RecurringExpensesRequest,
  options: RecurringExpensesOptions & { all: true },
): DetailedRecurringExpense[];
export function recurringExpenses(
  request: RecurringExpensesRequest,
  options?: RecurringExpensesOptions,
): EnrichedRecurringExpense[];
export function recurringExpenses(
  request: RecurringExpensesRequest,
  options: RecurringExpensesOptions = {},
): EnrichedRecurringExpense[] {
  const columns = toColumns(request?.transactions);
  const { amounts, packed, accounts, twice, beginnings, texts } = columns;
  if (typeof request.language !== "string") {
    throw invalidInput("language", "must be `es` or `pt`");
  }
  const { reference_date, all = false } = options;
  const asked = JSON.stringify({ language: request.language, reference_date, all });
  const answer = run((part) => part.recurringExpenses(asked, amounts, packed, accounts, twice, beginnings, texts));
  const [json, numbers] = answer as [string, Float64Array];
  const expenses = JSON.parse(json) as FoundRecurringExpense[];
  fill(expenses, numbers, columns);
  return expenses;
}

/**
 * Gives expenses their transactions, whose numbers are as `find_among` of the library has them. All else is here already, and most of an answer
 * is transactions: to write and parse them as JSON takes longer than all the rest of it.
 */
function fill(expenses: readonly FoundRecurringExpense[], numbers: Float64Array, { days, descriptions, ids }: Columns): void {
  let place = 0;
  for (const { transactions, details } of expenses) {
    const end = place + 1 + 2 * (numbers[place] as number);
    for (place++; place < end; place += 2) {
      const position = numbers[place] as number;
      transactions.push({
        amount: numbers[place + 1] as number,
        description: wellFormed(oneLine(descriptions[position] as string)),
        value_date: days[position] as string,
      });
      details?.transaction_ids.push(wellFormed(ids[position] as string));
    }
  }
}
