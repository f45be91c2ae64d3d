import type { IncomesRequest } from "belvo-wasm";
import * as enrich from "belvo-wasm/enrich";
import type { Asked, IncomePayment, Incomes } from "../analyses.js";
import { fold } from "../text.js";
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

/** What stays of a description from one payment to the next: its words, without numbers, references and accents. */
function keyOf(description: string): string {
  return fold(description)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/\d/.test(word))
    .join(" ");
}

export function incomes(book: Book, asked: Asked): Incomes {
  const request = incomesInput(book, asked);
  const found = enrich.verifyIncomes(request, incomesOptions(book, asked));
  const to = lastDay(book, request.transactions);
  const byText = new Map<string, IncomePayment[]>();
  for (const row of request.transactions) {
    if (row.type === "INFLOW") {
      const key = `${row.account_id}\n${keyOf(row.description)}`;
      const list = byText.get(key) ?? [];
      list.push({ date: row.value_date, amount: row.amount, count: 1 });
      byText.set(key, list);
    }
  }
  for (const list of byText.values()) {
    list.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  }
  const payments = found.map(({ income_streams }) =>
    income_streams.map((stream) => {
      const { account_id, last_income_description, last_income_date: date, last_income_amount: amount } = stream;
      const alike = byText.get(`${account_id}\n${keyOf(last_income_description)}`) ?? [];
      const known = alike.filter((payment) => payment.date <= date).slice(-stream.number_of_incomes);
      return known.length > 0 ? known : [{ date, amount, count: 1 }];
    }),
  );
  const from = payments.flat(2).reduce((first, { date }) => (date < first ? date : first), to);
  return { incomes: found, payments: payments.map((streams) => streams.map((each) => thinned(each, from, to))), from, to };
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
