import { oneLine, run, wellFormed } from "../engines.js";
import { invalidInput } from "../errors.js";
import {
  type EnrichedIncome,
  INCOME_CONFIDENCES,
  INCOME_FREQUENCIES,
  INCOME_TYPES,
  type IncomeConfidence,
  type IncomeFrequency,
  type IncomeStream,
  type IncomesRequest,
  type IncomeTransaction,
  type IncomeType,
} from "../generated/model.js";
import { toColumns } from "./rows.js";

/** What can be asked of the local income verification beyond Belvo's request. */
export interface VerifyIncomesOptions {
  /** Today, `YYYY-MM-DD`: the last day that is known. Default: `date_to` of the request, else each holder's latest transaction. */
  reference_date?: string;
  /** The currency that counts (ISO 4217): rows of others are left out. Without it all rows of a holder must have the same. */
  currency?: string;
  /** Adds `best_working_day_to_charge` and `good_working_days_to_charge`, as Belvo answers them for links. Default false. */
  goodWorkingDaysToCharge?: boolean;
  /** Adds `transaction_ids` to each stream: which of your transactions it is made of. Default false. */
  transactionIds?: boolean;
}

/** An income that comes from one payer on one account, with its transactions, where they were asked for. */
export type VerifiedIncomeStream = IncomeStream & {
  /** Your ids of its transactions, by day. */
  transaction_ids?: string[];
};

/** The incomes of one holder of accounts, with the working days on which a charge finds money, where they were asked for. */
export type VerifiedIncome = Omit<EnrichedIncome, "income_streams"> & {
  income_streams: VerifiedIncomeStream[];
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
  const { amounts, packed, accounts, twice, texts, ids } = toColumns(transactions as IncomeTransaction[]);
  if (typeof asked.language !== "string") {
    throw invalidInput("language", "must be `es` or `pt`");
  }
  const { goodWorkingDaysToCharge: good_working_days_to_charge, transactionIds = false, ...more } = options;
  const given = JSON.stringify({ ...asked, ...more, good_working_days_to_charge });
  const answer = run((part) => part.verifyIncomes(given, amounts, packed, accounts, twice, texts));
  const [json, streams] = answer as [string, Float64Array];
  const incomes = JSON.parse(json) as VerifiedIncome[];
  let place = 0;
  for (const income of incomes) {
    income.income_streams = [];
    for (let left = income.number_of_income_streams ?? 0; left > 0; left--) {
      const stream: VerifiedIncomeStream = streamAt(streams, place, transactions as IncomeTransaction[]);
      const positions = streams.subarray(place + NUMBERS, place + NUMBERS + stream.number_of_incomes);
      place += NUMBERS + positions.length;
      if (transactionIds) {
        stream.transaction_ids = Array.from(positions, (position) => wellFormed(ids[position] as string));
      }
      income.income_streams.push(stream);
    }
  }
  return incomes;
}

/** How many numbers a stream has before the positions of its transactions. */
const NUMBERS = 16;

/** The stream whose numbers begin at that place, as `Figures::numbers` of the library has them. To parse it as JSON takes many times as long. */
function streamAt(numbers: Float64Array, place: number, transactions: readonly IncomeTransaction[]): IncomeStream {
  const at = (offset: number) => numbers[place + offset] as number;
  const orNull = (offset: number) => (Number.isNaN(at(offset)) ? null : at(offset));
  const [ofAccount, last] = [transactions[at(0)], transactions[at(1)]] as [IncomeTransaction, IncomeTransaction];
  return {
    account_id: ofAccount.account_id,
    income_type: INCOME_TYPES[at(2)] as IncomeType,
    frequency: INCOME_FREQUENCIES[at(3)] as IncomeFrequency,
    monthly_average: at(5),
    monthly_median: at(6),
    average_income_amount: at(7),
    last_income_amount: at(8),
    currency: last.currency,
    last_income_description: oneLine(last.description),
    last_income_date: last.value_date,
    stability: orNull(9),
    regularity: orNull(10),
    trend: orNull(11),
    lookback_periods: at(12),
    full_periods: at(13),
    periods_with_income: at(14),
    number_of_incomes: at(15),
    confidence: INCOME_CONFIDENCES[at(4)] as IncomeConfidence,
  };
}
