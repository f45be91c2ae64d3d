/** What the page and its worker say to each other. */

import type { Category, DecidedBy, RowProblem, StatementFormat, StatementOptions, Subcategory, TextEncoding } from "belvo-wasm";
import type { OwnRules } from "belvo-wasm/enrich";
import type { Analyses, Asked, View } from "./analyses.js";

/** Where a statement comes from: something of the user's, one of the samples, or an invented person. */
export type Source = { name: string; blob: Blob } | { name: string; url: string } | { name: string; life: string };

/** What the user has said about the statement after it was first read. */
export type Answers = Pick<StatementOptions, "lenient" | "currency">;

/** What the worker is doing with a statement. */
export type Stage = "loading" | "reading" | "categorizing";

/** A line of the first screen's example. */
export interface ExampleLine {
  language: "es" | "pt";
  currency: string;
  description: string;
  amount: number;
}

/** A row of the table. */
export interface Row {
  date: string;
  description: string;
  merchant: { name: string; website: string | null } | null;
  category: string;
  subcategory: string | null;
  incoming: boolean;
  amount: number;
  currency: string;
  confidence: number;
  /** What decided: the engine's evidence, or a rule of the user's own. */
  by: DecidedBy | "you";
  evidence: string;
}

/** Sums are in ten-thousandths. */
export interface Flow {
  sum: bigint;
  count: number;
}

export interface Group {
  /** A category, a month (`2026-01`) or a year (`2026`). */
  key: string;
  incoming: Flow;
  outgoing: Flow;
}

/** What was paid to one merchant. */
export interface Payee {
  name: string;
  /** That of its first row, for the colour. */
  category: string;
  outgoing: Flow;
}

/** The sums of all rows of one currency. */
export interface Totals {
  currency: string;
  count: number;
  incoming: Flow;
  outgoing: Flow;
  categories: Group[];
  /** In order of time, without gaps; by year where there are too many months for a chart. */
  periods: Group[];
  /** Those that got most, the first of them first. */
  payees: Payee[];
}

/** What is said of a statement above its table. */
export interface Summary {
  name: string;
  bytes: number;
  format: StatementFormat | "json";
  encoding: TextEncoding;
  delimiter: string | undefined;
  language: string;
  institution: string;
  account: string;
  count: number;
  categorized: number;
  first: string;
  last: string;
  /** One for each currency, that of most rows first. */
  totals: Totals[];
  readMs: number;
  categorizeMs: number;
  /** How many accounts it has balances of; none for a statement. */
  accounts: number;
  /** Whether there is an employment record. */
  hasRecord: boolean;
  skippedRows: number;
  problems: RowProblem[];
  moreProblems: number;
}

/** Lines of the file around a problem. */
export interface Excerpt {
  first: number;
  lines: string[];
}

/** Why there is no result, and what would help. */
export interface Problem {
  code: string;
  message: string;
  row?: number;
  column?: string;
  excerpt?: Excerpt;
  /** How many rows a lenient reading keeps and leaves out, where it helps. */
  keeps?: { good: number; bad: number };
}

export type Opened = { summary: Summary } | { problem: Problem };

export type SortKey = "date" | "amount";

/** Which rows the table shows, and in which order. Empty texts let everything through. */
export interface Query {
  search: string;
  category: string;
  direction: "" | "INFLOW" | "OUTFLOW";
  period: string;
  merchant: string;
  currency: string;
  sort: SortKey;
  descending: boolean;
}

/** Rows travel in blocks of this many. */
export const BLOCK = 64;

/** What matches a query, with the first block of it. */
export interface Found {
  count: number;
  incoming: bigint;
  outgoing: bigint;
  rows: Row[];
}

/** The user's own merchants and rules, as `Categorizer` of the package takes them. */
export type Rules = Required<OwnRules>;

/** What the user says of a transaction. */
export interface Correction {
  description: string;
  merchant: Row["merchant"];
  category: Category;
  subcategory: Subcategory | null;
}

/** The rules that there are now, and what the sums are with them. */
export interface Ruled {
  own: Rules;
  sums: Pick<Summary, "categorized" | "totals">;
}

/** What the page can ask for, and what it gets. */
export interface Calls extends Analyses {
  example: { asked: ExampleLine[]; answer: Row[] };
  open: { asked: { source: Source; answers: Answers }; answer: Opened };
  /** What a correction would go by: the words of the description. */
  subject: { asked: Correction; answer: string };
  /** The subcategories of each category. */
  subcategories: { asked: undefined; answer: Record<string, Subcategory[]> };
  /** Learns what the user says of a transaction, and applies it to all that are alike. */
  correct: { asked: Correction; answer: Ruled };
  /** Applies these rules instead of those that were there. */
  rules: { asked: Rules; answer: Ruled };
  /** Adds the rules of a file; nothing where it has none that can be used. */
  loadRules: { asked: Blob; answer: Ruled | { problem: string } };
  find: { asked: Query; answer: Found };
  rows: { asked: { from: number; to: number }; answer: Row[] };
  save: { asked: "json" | "csv"; answer: Blob };
  /** What the engine of a view was given, or what it said, as JSON. */
  exchange: { asked: Asked & { view: View; side: "input" | "output" }; answer: Blob };
}

export type Call = { [K in keyof Calls]: { id: number; kind: K; asked: Calls[K]["asked"] } }[keyof Calls];

/** How far the worker is: the stage, and where it counts rows, how many of how many. */
export interface Progress {
  stage: Stage;
  done?: number;
  all?: number;
}

export type Reply = { id: number } & (
  | { progress: Progress }
  | { answer: Calls[keyof Calls]["answer"] }
  | { failure: string; code: string }
);
