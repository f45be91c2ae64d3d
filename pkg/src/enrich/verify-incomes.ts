import { run } from "../engines.js";
import { invalidInput } from "../errors.js";
import type { EnrichedIncome, IncomesRequest, IncomeTransaction } from "../generated/model.js";
import { toColumns } from "./rows.js";

/** What can be asked of the local income verification beyond Belvo's request. */
export interface VerifyIncomesOptions {
  /** Today, `YYYY-MM-DD`: the last day that is known. Default: `date_to` of the request, else each holder's latest transaction. */
  reference_date?: string;
  /** The currency that counts (ISO 4217): rows of others are left out. Without it all rows of a holder must have the same. */
  currency?: string;
  /** Adds `best_working_day_to_charge` and `good_working_days_to_charge`, as Belvo answers them for links. Default false. */
  goodWorkingDaysToCharge?: boolean;
}

/** The incomes of one holder of accounts, with the working days on which a charge finds money, where they were asked for. */
export type VerifiedIncome = EnrichedIncome & {
  /** The working day of the month, from 1, on which a charge finds money most likely; null where nothing tells. */
  best_working_day_to_charge?: number | null;
  /** The working days of the month, from 1, on which a charge finds money. */
  good_working_days_to_charge?: number[] | null;
};

/**
 * Finds out what comes in from whom, how regularly, and what it is: wages, pensions, rents, interest. Answers what Belvo's
 * `POST /api/enrich/incomes/` answers, computed here: nothing leaves the machine, and there is no limit of 10,000 transactions. How each
 * figure is made: `docs/income-verification.md`.
 *
 * Belvo's request has inflows alone. Outflows may be there, too: they tell refunds and transfers between the holder's own accounts.
 *
 * @throws {InvalidInputError} naming the field and the index of the transaction that is wrong.
 * @throws {NotInitializedError} in a browser, before `await init()`.
 *
 * @example
 * const [income] = verifyIncomes({ language: "pt", transactions: mine });
 * income?.monthly_average_regular;
 */
export function verifyIncomes(request: IncomesRequest, options: VerifyIncomesOptions = {}): VerifiedIncome[] {
  const { transactions, ...asked } = request ?? {};
  const { amounts, packed, accounts, twice, texts } = toColumns(transactions as IncomeTransaction[]);
  if (typeof asked.language !== "string") {
    throw invalidInput("language", "must be `es` or `pt`");
  }
  const { goodWorkingDaysToCharge: good_working_days_to_charge, ...more } = options;
  const given = JSON.stringify({ ...asked, ...more, good_working_days_to_charge });
  return JSON.parse(run((part) => part.verifyIncomes(given, amounts, packed, accounts, twice, texts)));
}
