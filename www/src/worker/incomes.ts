import type { IncomesRequest } from "belvo-wasm";
import * as enrich from "belvo-wasm/enrich";
import type { Asked, IncomePayment, Incomes } from "../analyses.js";
import { toDay } from "../views/dates.js";
import { type Book, inCurrency, lastDay } from "./book.js";

/** More dots than these, side by side, are one line. */
const MOST_DOTS = 60;

/**
 * What the engine is given: rows of accounts that hold money. Outflows, too: they tell refunds and transfers between the holder's own
 * accounts. What came in and is no income in the user's own words is left out.
 */
export const incomesInput = (book: Book, { currency }: Asked) => ({
  language: book.facts.language,
  transactions: inCurrency(book, currency).filter(
    ({ account_category, type, transaction_id }) =>
      (account_category === "CHECKING_ACCOUNT" || account_category === "SAVINGS_ACCOUNT") &&
      (type === "OUTFLOW" || (book.verdicts.get(transaction_id)?.category ?? INCOME) === INCOME),
  ) as IncomesRequest["transactions"],
});

const INCOME = "Income & Payments";

export const incomesOptions = (book: Book, { currency }: Asked) => ({
  currency,
  goodWorkingDaysToCharge: true,
  ...(book.today === undefined ? {} : { reference_date: book.today }),
});

/** What the engine finds, and what each stream is made of. */
export function incomes(book: Book, asked: Asked): Incomes {
  const request = incomesInput(book, asked);
  const found = enrich.verifyIncomes(request, { ...incomesOptions(book, asked), transactionIds: true });
  const to = lastDay(book, request.transactions);
  const rows = new Map(request.transactions.map((row) => [row.transaction_id, row]));
  const payments = found.map(({ income_streams }) =>
    income_streams.map(({ transaction_ids = [] }) =>
      transaction_ids.flatMap((id): IncomePayment[] => {
        const row = rows.get(id);
        return row ? [{ date: row.value_date, amount: Math.abs(row.amount), count: 1 }] : [];
      }),
    ),
  );
  const from = payments.flat(2).reduce((first, { date }) => (date < first ? date : first), to);
  return {
    incomes: found.map((income) => ({
      ...income,
      income_streams: income.income_streams.map(({ transaction_ids: _, ...stream }) => stream),
    })),
    payments: payments.map((streams) => streams.map((each) => thinned(each, from, to))),
    from,
    to,
  };
}

/** As many dots as can be told apart: where there are more, those of the same days are one. */
function thinned(payments: IncomePayment[], from: string, to: string): IncomePayment[] {
  if (payments.length <= MOST_DOTS) {
    return payments;
  }
  const first = toDay(from);
  const width = (toDay(to) - first + 1) / MOST_DOTS;
  const dots = new Map<number, IncomePayment>();
  for (const payment of payments) {
    const place = Math.floor((toDay(payment.date) - first) / width);
    const dot = dots.get(place);
    dots.set(place, dot ? { date: payment.date, amount: dot.amount + payment.amount, count: dot.count + 1 } : payment);
  }
  return [...dots.values()];
}
