import type { EnrichTransaction, RiskAccount } from "belvo-wasm";
import type { EmploymentHistory } from "belvo-wasm/enrich";
import type { Summary } from "../protocol.js";

/** What is said of the file itself. */
export type Facts = Pick<
  Summary,
  "format" | "encoding" | "delimiter" | "language" | "institution" | "account" | "skippedRows" | "problems" | "moreProblems"
>;

/** What was opened, as the engines take it. */
export interface Book {
  facts: Facts;
  transactions: readonly EnrichTransaction[];
  /** With their balances, where these are known. */
  accounts: readonly RiskAccount[];
  /** The ids of transactions that no balance has yet. */
  pending: ReadonlySet<string>;
  employment?: EmploymentHistory;
  /** The last day that counts, where it is not that of the last transaction. */
  today?: string;
}

/** What is said where there is no file of a bank's. */
export const NO_FILE: Facts = {
  format: "json",
  encoding: "utf-8",
  delimiter: undefined,
  language: "es",
  institution: "unknown",
  account: "account",
  skippedRows: 0,
  problems: [],
  moreProblems: 0,
};

export const EMPTY: Book = { facts: NO_FILE, transactions: [], accounts: [], pending: new Set() };
