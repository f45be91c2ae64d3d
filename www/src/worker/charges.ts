/** The payments of recurring expenses by day: those that were, and those to come. */

import type { DetailedRecurringExpense } from "belvo-wasm/enrich";
import type { Charge } from "../analyses.js";
import { addMonths, sameDayLater, toDate, toDay } from "../views/dates.js";

export type { Charge };

/** How far ahead the calendar goes. */
const MONTHS_AHEAD = 6;

const MONTHS: Record<string, number> = { MONTHLY: 1, BIMONTHLY: 2, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };
const DAYS: Record<string, number> = { WEEKLY: 7, FORTNIGHTLY: 14 };
const A_MONTH: Record<string, number> = { WEEKLY: 52 / 12, FORTNIGHTLY: 26 / 12, SEMI_MONTHLY: 2 };

/** What an expense comes to in a month, in currency units. */
export function monthlyOf({
  frequency,
  median_transaction_amount: amount,
}: Pick<DetailedRecurringExpense, "frequency" | "median_transaction_amount">): number {
  return amount * (A_MONTH[frequency] ?? 1 / (MONTHS[frequency] ?? 1));
}

/** All of them, by date. The engine says the next payment; those after it follow at the same distance. */
export function chargesOf(expenses: readonly DetailedRecurringExpense[], today: string): Charge[] {
  const end = `${addMonths(today.slice(0, 7), MONTHS_AHEAD)}-31`;
  return expenses
    .flatMap((expense, at) => {
      const { name, category, transactions } = expense;
      const charge = (date: string, amount: number, isExpected: boolean, index: number): Charge => ({
        key: `${at} ${isExpected ? "next" : "paid"} ${index}`,
        date,
        name: name ?? category,
        amount,
        category,
        isExpected,
      });
      const paid = transactions.map(({ value_date, amount }, index) => charge(value_date, amount, false, index));
      const next = comingDates(expense, end).map(({ date, amount }, index) => charge(date, amount, true, index));
      return [...paid, ...next];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function comingDates({ frequency, details }: DetailedRecurringExpense, end: string): { date: string; amount: number }[] {
  const { next, instalments, status } = details;
  if (!next || status === "ended") {
    return [];
  }
  const most = instalments ? instalments.remaining : Number.POSITIVE_INFINITY;
  const dates: { date: string; amount: number }[] = [];
  for (let count = 0; count < most; count++) {
    const date = step(next.date, frequency, count);
    if (date === undefined || date > end) {
      break;
    }
    dates.push({ date, amount: next.amount });
  }
  return dates;
}

function step(first: string, frequency: string, count: number): string | undefined {
  if (count === 0) {
    return first;
  }
  const [months, days] = [MONTHS[frequency], DAYS[frequency]];
  if (months !== undefined) {
    return sameDayLater(first, months * count);
  }
  if (frequency === "SEMI_MONTHLY") {
    const half = sameDayLater(first, Math.floor(count / 2));
    return count % 2 === 0 ? half : toDate(toDay(half) + 15);
  }
  return days === undefined ? undefined : toDate(toDay(first) + days * count);
}
