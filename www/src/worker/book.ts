import type { Category, EnrichTransaction, RiskAccount, Subcategory } from "belvo-wasm";
import type { EmploymentHistory } from "belvo-wasm/enrich";
import type { Asked } from "../analyses.js";
import type { Summary } from "../protocol.js";

/** What is said of the file itself. */
export type Facts = Pick<
  Summary,
  "format" | "encoding" | "delimiter" | "language" | "institution" | "account" | "skippedRows" | "problems" | "moreProblems"
>;

/** What a transaction is, in the user's own words. */
export interface Verdict {
  category: Category;
  subcategory: Subcategory | null;
}

/** What was opened, as the engines take it. */
export interface Book {
  facts: Facts;
  transactions: readonly EnrichTransaction[];
  /** With their balances, where these are known. */
  accounts: readonly RiskAccount[];
  /** The ids of transactions that no balance has yet. */
  pending: ReadonlySet<string>;
  /** Of the transactions that rules of the user's decide, what they are, by their ids. */
  verdicts: ReadonlyMap<string, Verdict>;
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

export const EMPTY: Book = { facts: NO_FILE, transactions: [], accounts: [], pending: new Set(), verdicts: new Map() };

export const inCurrency = ({ transactions }: Book, currency: string) => transactions.filter((row) => row.currency === currency);

export const lastDay = (book: Book, rows: readonly EnrichTransaction[]) =>
  book.today ?? rows.reduce((last, { value_date }) => (value_date > last ? value_date : last), "");

/** The same function, that works something out of a book once for each currency. */
export function remembered<T>(work: (book: Book, asked: Asked) => T): (book: Book, asked: Asked) => T {
  const known = new WeakMap<Book, Map<string, T>>();
  return (book, asked) => {
    const ofBook = known.get(book) ?? new Map<string, T>();
    known.set(book, ofBook);
    const answer = ofBook.get(asked.currency) ?? work(book, asked);
    ofBook.set(asked.currency, answer);
    return answer;
  };
}
