import type { DetailedRecurringExpense } from "belvo-wasm/enrich";
import * as enrich from "belvo-wasm/enrich";
import type { Asked, ChargeDay, Recurring } from "../analyses.js";
import { addMonths } from "../views/dates.js";
import { type Book, inCurrency, lastDay, remembered, type Verdict } from "./book.js";
import { type Charge, chargesOf, monthlyOf } from "./charges.js";

/** As many of the next charges as are listed. */
const COMING = 9;
/** More in one day are counted, not named. */
const MOST_NAMES = 2;

export const recurringInput = (book: Book, { currency }: Asked) => ({
  language: book.facts.language,
  transactions: inCurrency(book, currency),
});

/** What the engine finds, with what the user says of its payments. */
export const expensesOf = remembered((book: Book, asked: Asked): DetailedRecurringExpense[] => {
  const options = { all: true, ...(book.today === undefined ? {} : { reference_date: book.today }) } as const;
  return enrich.recurringExpenses(recurringInput(book, asked), options).map((expense) => {
    const said = saidOf(expense.details.transaction_ids, book.verdicts);
    return said ? { ...expense, category: said.category } : expense;
  });
});

/** What the user's rules say of most of these payments. */
function saidOf(ids: readonly string[], verdicts: ReadonlyMap<string, Verdict>): Verdict | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const category = verdicts.get(id)?.category;
    if (category !== undefined) {
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  const category = [...counts].find(([, count]) => count * 2 > ids.length)?.[0];
  return category === undefined ? undefined : ({ category, subcategory: null } as Verdict);
}

const charges = remembered((book: Book, asked: Asked) => chargesOf(expensesOf(book, asked), lastDayOf(book, asked)));

const lastDayOf = (book: Book, { currency }: Asked) => lastDay(book, inCurrency(book, currency));

/** The streams without their payments, and what is shown before a month is asked for. */
export function recurring(book: Book, asked: Asked): Recurring {
  const to = lastDayOf(book, asked);
  const all = charges(book, asked);
  const upcoming = all.filter(({ isExpected, date }) => isExpected && date >= to);
  const [first, last] = [all[0]?.date.slice(0, 7) ?? to.slice(0, 7), all.at(-1)?.date.slice(0, 7) ?? to.slice(0, 7)];
  const expenses = expensesOf(book, asked).map(({ transactions, details: { transaction_ids: _, ...details }, ...expense }) => ({
    ...expense,
    details,
    payments: transactions.length,
    monthly: monthlyOf(expense),
  }));
  const place = ({ status }: { status: string }) => ["active", "late", "ended"].indexOf(status);
  expenses.sort((a, b) => place(a.details) - place(b.details) || b.monthly - a.monthly);
  return { expenses, coming: upcoming.slice(0, COMING), to, first, last, opens: upcoming[0]?.date.slice(0, 7) ?? last };
}

/** The days of a month that have charges. */
export function chargesIn(book: Book, { month, ...asked }: Asked & { month: string }): ChargeDay[] {
  const days = new Map<string, Charge[]>();
  const after = addMonths(month, 1);
  for (const charge of charges(book, asked)) {
    if (charge.date >= month && charge.date < after) {
      const day = days.get(charge.date);
      day ? day.push(charge) : days.set(charge.date, [charge]);
    }
  }
  return [...days].map(([date, all]) => {
    const named = all.length <= MOST_NAMES + 1 ? all : all.slice(0, MOST_NAMES);
    return { date, charges: named, others: all.length - named.length };
  });
}
