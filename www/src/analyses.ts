/** What the views beyond the table ask the worker, and what it answers. */

import type {
  EmploymentMetric,
  EmploymentMetricExplanation,
  EmploymentMetrics,
  RiskInsightExplanation,
  RiskInsightPoint,
} from "belvo-wasm";
import type { DetailedRecurringExpense, ExplainedRiskInsights, VerifiedIncome } from "belvo-wasm/enrich";

export type View = "spending" | "cash-flow" | "recurring" | "income" | "risk" | "employment";

export const VIEWS: readonly View[] = ["spending", "cash-flow", "recurring", "income", "risk", "employment"];

/** What an analysis depends on besides the statement. */
export interface Asked {
  currency: string;
  /** What the user says was there on the last day; nothing where it was not said. */
  balance?: number | undefined;
}

/** An analysis, or what the engine says is wrong with its input; with the milliseconds that it took. */
export type Analysis<T> = ({ result: T } | { problem: { message: string; field?: string } }) & { ms: number };

/** Balances day by day. */
export interface CashFlow {
  /** The first day. The others follow without a gap. */
  from: string;
  to: string;
  /** The balance at the end of each day, in currency units. */
  balances: Float64Array;
  /** By month: what came in less what went out, in currency units. */
  months: { month: string; net: number }[];
  /** Whose balances these are: of accounts that were read, said by the user, or of nobody (the line begins at zero). */
  known: "accounts" | "user" | "nobody";
}

/** A payment of an income stream; several of neighbouring days where there are too many. */
export interface IncomePayment {
  /** That of the last of them. */
  date: string;
  amount: number;
  count: number;
}

export interface Incomes {
  incomes: VerifiedIncome[];
  /** Of each stream of each holder: its payments. */
  payments: IncomePayment[][][];
  from: string;
  to: string;
}

/** An expense that comes back, without its payments. */
export type Stream = Omit<DetailedRecurringExpense, "transactions" | "details"> & {
  details: Omit<DetailedRecurringExpense["details"], "transaction_ids">;
  /** How many payments there were. */
  payments: number;
  /** What it comes to in a month, in currency units. */
  monthly: number;
};

/** A payment of an expense that comes back: one that was, or one to come. */
export interface Charge {
  key: string;
  date: string;
  name: string;
  amount: number;
  category: string;
  isExpected: boolean;
}

/** The charges of a day: the first of them, and how many more there are. */
export interface ChargeDay {
  date: string;
  charges: Charge[];
  others: number;
}

export interface Recurring {
  /** Those that still come first, the largest of them first. */
  expenses: Stream[];
  /** The next charges. */
  coming: Charge[];
  /** The last day that counted. */
  to: string;
  /** The months of the first and of the last charge, and that of the next. */
  first: string;
  last: string;
  opens: string;
}

export interface Risk {
  insights: ExplainedRiskInsights;
  date: string;
  known: CashFlow["known"];
}

/** How a figure of the risk sheet is made, with the first rows that it is made of. */
export interface RiskDetail {
  explanation: RiskInsightExplanation;
  rows: { id: string; date: string; description: string; amount: number; incoming: boolean }[];
}

/** A job, for the bar that shows it. */
export interface Job {
  employer: string;
  from: string;
  to: string | null;
  salary: number | null;
}

export interface Employment {
  metrics: EmploymentMetrics;
  jobs: Job[];
  date: string;
  currency: string;
}

export interface Analyses {
  cashFlow: { asked: Asked; answer: Analysis<CashFlow> };
  recurring: { asked: Asked; answer: Analysis<Recurring> };
  chargesIn: { asked: Asked & { month: string }; answer: Analysis<ChargeDay[]> };
  incomes: { asked: Asked; answer: Analysis<Incomes> };
  risk: { asked: Asked; answer: Analysis<Risk> };
  explainRisk: { asked: Asked & { point: RiskInsightPoint }; answer: Analysis<RiskDetail> };
  /** Nothing where there is no employment record. */
  employment: { asked: Asked; answer: Analysis<Employment | undefined> };
  explainEmployment: { asked: { field: EmploymentMetric }; answer: Analysis<EmploymentMetricExplanation> };
}
