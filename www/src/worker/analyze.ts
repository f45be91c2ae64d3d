/** What the views beyond the table show: each engine, on what was opened. */

import type { EmploymentRecord, EnrichTransaction, IncomesRequest, RiskAccount, RiskInsightsUser } from "belvo-wasm";
import * as enrich from "belvo-wasm/enrich";
import type { Analyses, Analysis, Asked, Employment, IncomePayment, Incomes, Job, View } from "../analyses.js";
import { keyOf } from "../rules.js";
import type { Book } from "./book.js";
import { cashFlow } from "./cash-flow.js";

/** More rows than this are not listed below an explanation. */
const MOST_ROWS = 100;

const inCurrency = ({ transactions }: Book, currency: string) => transactions.filter((row) => row.currency === currency);

const lastDay = (book: Book, rows: readonly EnrichTransaction[]) =>
  book.today ?? rows.reduce((last, { value_date }) => (value_date > last ? value_date : last), "");

const firstDay = (rows: readonly EnrichTransaction[]) =>
  rows.reduce((first, { value_date }) => (value_date < first || first === "" ? value_date : first), "");

/** What each engine is given. */
const inputs = {
  spending: (book: Book) => ({ language: book.facts.language, transactions: [...book.transactions] }),
  recurring: (book: Book, { currency }: Asked) => ({ language: book.facts.language, transactions: inCurrency(book, currency) }),
  // Of accounts that hold money. Outflows, too: they tell refunds and transfers between the holder's own accounts.
  income: (book: Book, { currency }: Asked) => ({
    language: book.facts.language,
    transactions: inCurrency(book, currency).filter(
      ({ account_category }) => account_category === "CHECKING_ACCOUNT" || account_category === "SAVINGS_ACCOUNT",
    ) as IncomesRequest["transactions"],
  }),
  risk: riskUser,
  employment: (book: Book) => book.employment ?? null,
  "cash-flow": (book: Book, { currency }: Asked) => ({
    accounts: book.accounts,
    transactions: inCurrency(book, currency),
  }),
} satisfies Record<View, (book: Book, asked: Asked) => unknown>;

/** A statement has no balance: it is what the user says, or zero. */
function riskUser(book: Book, { currency, balance }: Asked): RiskInsightsUser {
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

const options = {
  recurring: (book: Book) => ({ all: true, ...(book.today === undefined ? {} : { reference_date: book.today }) }) as const,
  income: (book: Book, { currency }: Asked) => ({
    currency,
    goodWorkingDaysToCharge: true,
    ...(book.today === undefined ? {} : { reference_date: book.today }),
  }),
};

function findIncomes(book: Book, asked: Asked): Incomes {
  const request = inputs.income(book, asked);
  const incomes = enrich.verifyIncomes(request, options.income(book, asked));
  const byText = new Map<string, IncomePayment[]>();
  for (const row of request.transactions) {
    if (row.type === "INFLOW") {
      const key = `${row.account_id}\n${keyOf(row.description)}`;
      const list = byText.get(key) ?? [];
      list.push({ date: row.value_date, amount: row.amount });
      byText.set(key, list);
    }
  }
  const payments = incomes.map(({ income_streams }) =>
    income_streams.map(({ account_id, last_income_description, last_income_date, last_income_amount }) => {
      const alike = byText.get(`${account_id}\n${keyOf(last_income_description)}`);
      return alike ?? [{ date: last_income_date, amount: last_income_amount }];
    }),
  );
  return { incomes, payments, from: firstDay(request.transactions), to: lastDay(book, request.transactions) };
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
  recurring: (book, asked) => {
    const request = inputs.recurring(book, asked);
    return { expenses: enrich.recurringExpenses(request, options.recurring(book)), to: lastDay(book, request.transactions) };
  },
  incomes: findIncomes,
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
    if (!isInputError(error)) {
      throw error;
    }
    outcome = { problem: { message: error.message, ...(error.field === undefined ? {} : { field: error.field }) } };
  }
  return { ...outcome, ms: performance.now() - started } as Analysis<never>;
}

/** The class is exported only beside the client, which this page does not need. */
function isInputError(error: unknown): error is Error & { field?: string } {
  return error instanceof Error && "kind" in error && error.kind === "invalid_input";
}

/** What the engine of a view is given, and what it says. */
export function exchange(book: Book, view: View, side: "input" | "output", asked: Asked): unknown {
  if (side === "input") {
    return inputs[view](book, asked);
  }
  switch (view) {
    case "spending":
      return enrich.categorize(inputs.spending(book));
    case "cash-flow": {
      const { balances, ...rest } = cashFlow(book, asked);
      return { ...rest, balances: [...balances] };
    }
    case "recurring":
      return enrich.recurringExpenses(inputs.recurring(book, asked), options.recurring(book));
    case "income":
      return enrich.verifyIncomes(inputs.income(book, asked), options.income(book, asked));
    case "risk":
      return enrich.riskInsights(riskUser(book, asked));
    case "employment":
      return book.employment ? enrich.employmentMetrics(book.employment, employmentOptions(book)) : null;
  }
}
