/** What the views beyond the table show: each engine, on what was opened. */

import type { EmploymentRecord, EnrichTransaction, RiskAccount } from "belvo-wasm";
import * as enrich from "belvo-wasm/enrich";
import type { Analyses, Analysis, Asked, Employment, Job, View } from "../analyses.js";
import type { Rules } from "../protocol.js";
import { type Book, inCurrency, lastDay } from "./book.js";
import { cashFlow } from "./cash-flow.js";
import { isInvalid } from "./corrections.js";
import { incomes, incomesInput, incomesOptions } from "./incomes.js";
import { chargesIn, expensesOf, recurring, recurringInput } from "./recurring.js";

/** More rows than this are not listed below an explanation. */
const MOST_ROWS = 100;

/** What each engine is given. */
const inputs = {
  spending: (book: Book) => ({ language: book.facts.language, transactions: [...book.transactions] }),
  recurring: recurringInput,
  income: incomesInput,
  risk: riskUser,
  employment: (book: Book) => book.employment ?? null,
  "cash-flow": (book: Book, { currency }: Asked) => ({
    accounts: book.accounts,
    transactions: inCurrency(book, currency),
  }),
} satisfies Record<View, (book: Book, asked: Asked) => unknown>;

/** A statement has no balance: it is what the user says, or zero. */
function riskUser(book: Book, { currency, balance }: Asked): enrich.CategorizableUser {
  const accounts = book.accounts.filter((each) => each.balance_currency === currency);
  const ids = new Set(accounts.map(({ id }) => id));
  const rows = inCurrency(book, currency).filter((row) => accounts.length === 0 || ids.has(row.account_id));
  const reference_date = lastDay(book, rows);
  return {
    user_id: "playground",
    reference_date,
    transactions_language: book.facts.language,
    accounts: accounts.length > 0 ? accounts : accountsOf(rows, currency, reference_date, balance ?? 0),
    transactions: rows.map((row) => ({
      transaction_id: row.transaction_id,
      account_id: row.account_id,
      value_date: row.value_date,
      status: book.pending.has(row.transaction_id) ? "PENDING" : "PROCESSED",
      type: row.type,
      amount: row.amount,
      currency: row.currency,
      description: row.description,
      // Where the user said what it was.
      ...book.verdicts.get(row.transaction_id),
    })),
  };
}

function accountsOf(rows: readonly EnrichTransaction[], currency: string, date: string, balance: number): RiskAccount[] {
  const accounts = new Map<string, RiskAccount>();
  for (const { account_id: id, account_category: category, institution } of rows) {
    if (!accounts.has(id)) {
      const first = accounts.size === 0 ? balance : 0;
      accounts.set(id, { id, category, institution, balance: first, balance_date: date, balance_currency: currency });
    }
  }
  return [...accounts.values()];
}

function jobsOf(book: Book): { jobs: Job[]; currency: string } {
  const { employment } = book;
  if (!employment) {
    return { jobs: [], currency: "MXN" };
  }
  if ("brazil" in employment) {
    const jobs = employment.brazil.map(({ employer_data, start_date, end_date, salaries }) => {
      const last = [...(salaries ?? [])].sort((one, other) => (one.month < other.month ? 1 : -1))[0];
      return { employer: employer_data?.name ?? "–", from: start_date, to: end_date, salary: last?.base_amount ?? null };
    });
    return { jobs, currency: "BRL" };
  }
  if ("colombia" in employment) {
    // Colombia's register has months without a beginning or an end.
    return { jobs: [], currency: "COP" };
  }
  const jobs = (employment as EmploymentRecord).employment_records ?? [];
  return {
    jobs: jobs.flatMap(({ employer, start_date, end_date, monthly_salary }) =>
      start_date ? [{ employer: employer ?? "–", from: start_date, to: end_date ?? null, salary: monthly_salary ?? null }] : [],
    ),
    currency: "MXN",
  };
}

function employmentOf(book: Book): Employment | undefined {
  if (!book.employment) {
    return undefined;
  }
  const metrics = enrich.employmentMetrics(book.employment, employmentOptions(book));
  const { jobs, currency } = jobsOf(book);
  jobs.sort((a, b) => (a.from < b.from ? 1 : -1));
  return { metrics, jobs, currency, date: metrics.reference_date ?? metrics.collected_at.slice(0, 10) };
}

const employmentOptions = (book: Book) => (book.today === undefined ? {} : { reference_date: book.today });

const ANALYSES: { [K in keyof Analyses]: (book: Book, asked: Analyses[K]["asked"]) => Result<K> } = {
  cashFlow,
  recurring,
  chargesIn,
  incomes,
  risk: (book, asked) => {
    const user = riskUser(book, asked);
    const isKnown = book.accounts.some((each) => each.balance_currency === asked.currency);
    const known = isKnown ? "accounts" : asked.balance === undefined ? "nobody" : "user";
    return { insights: enrich.riskInsights(user), date: user.reference_date, known };
  },
  explainRisk: (book, asked) => {
    const user = riskUser(book, asked);
    const [explanation] = enrich.riskInsights(user, { explain: [asked.point] }).explanations ?? [];
    if (!explanation) {
      throw new Error(`${asked.point.field} is not explained`);
    }
    const rows = explanation.transactions.slice(-MOST_ROWS).flatMap((at) => {
      const row = user.transactions[at];
      return row
        ? [
            {
              id: row.transaction_id,
              date: row.value_date,
              description: row.description,
              amount: row.amount,
              incoming: row.type === "INFLOW",
            },
          ]
        : [];
    });
    return { explanation, rows: rows.reverse() };
  },
  employment: employmentOf,
  explainEmployment: (book, { field }) => {
    if (!book.employment) {
      throw new Error("There is no employment record.");
    }
    const [explanation] =
      enrich.employmentMetrics(book.employment, { ...employmentOptions(book), explain: [field] }).explanations ?? [];
    if (!explanation) {
      throw new Error(`${field} is not explained`);
    }
    return explanation;
  },
};

type Result<K extends keyof Analyses> = Analyses[K]["answer"] extends infer A
  ? A extends { result: infer T }
    ? T
    : never
  : never;

/** Runs an engine; what it says is wrong with its input is an answer, too. */
export function analyze<K extends keyof Analyses>(book: Book, kind: K, asked: Analyses[K]["asked"]): Analyses[K]["answer"] {
  const started = performance.now();
  let outcome: { result: unknown } | { problem: { message: string; field?: string } };
  try {
    outcome = { result: ANALYSES[kind](book, asked) };
  } catch (error) {
    if (!isInvalid(error)) {
      throw error;
    }
    outcome = { problem: { message: error.message, ...(error.field === undefined ? {} : { field: error.field }) } };
  }
  return { ...outcome, ms: performance.now() - started } as Analysis<never>;
}

/** What the engine of a view is given, and what it says. */
export function exchange(book: Book, own: Rules, view: View, side: "input" | "output", asked: Asked): unknown {
  if (side === "input") {
    return inputs[view](book, asked);
  }
  switch (view) {
    case "spending":
      return new enrich.Categorizer(own).categorize(inputs.spending(book));
    case "cash-flow": {
      const { balances, ...rest } = cashFlow(book, asked);
      return { ...rest, balances: [...balances] };
    }
    case "recurring":
      return expensesOf(book, asked);
    case "income":
      return enrich.verifyIncomes(inputs.income(book, asked), incomesOptions(book, asked));
    case "risk":
      return enrich.riskInsights(riskUser(book, asked));
    case "employment":
      return book.employment ? enrich.employmentMetrics(book.employment, employmentOptions(book)) : null;
  }
}
