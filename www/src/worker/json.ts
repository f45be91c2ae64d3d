/** JSON as Belvo's API has it: bodies of requests, lists of transactions, employment records. */

import type { Account, EmploymentRecord, EnrichTransaction, Transaction } from "belvo-wasm";
import { categorize } from "belvo-wasm/enrich";
import type { Answers, Problem } from "../protocol.js";
import { fromLink } from "./belvo.js";
import { type Book, EMPTY, NO_FILE } from "./book.js";
import { mended } from "./broken-json.js";

/** Whether a file is meant to be JSON. */
export function isJson(bytes: Uint8Array): boolean {
  const [first] = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return first === "{" || first === "[";
}

type Given = Record<string, unknown>;

/** What was opened, or what is wrong with it. */
export function openJson(bytes: Uint8Array, answers: Answers): { book: Book } | { problem: Problem } {
  const text = new TextDecoder().decode(bytes);
  try {
    return openGiven(JSON.parse(text), answers);
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    return openBroken(text, error.message, answers);
  }
}

/** What is complete of it, when the user says so. */
function openBroken(text: string, message: string, answers: Answers): { book: Book } | { problem: Problem } {
  const rest = parsed(mended(text));
  const opened = rest === undefined ? undefined : openGiven(rest, { ...answers, lenient: true });
  if (!opened || "problem" in opened || opened.book.transactions.length === 0) {
    return { problem: { code: "bad_json", message } };
  }
  const { facts, transactions } = opened.book;
  // The entry that breaks off; how many followed nobody knows.
  const bad = facts.moreProblems + 1;
  return answers.lenient
    ? { book: { ...opened.book, facts: { ...facts, moreProblems: bad } } }
    : { problem: { code: "bad_json", message, keeps: { good: transactions.length, bad } } };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function openGiven(given: unknown, answers: Answers): { book: Book } | { problem: Problem } {
  const record = asRecord(given);
  if (record) {
    return { book: { ...EMPTY, employment: record } };
  }
  const rows = transactionsOf(given);
  if (!rows) {
    return { problem: { code: "bad_json", message: "Neither transactions nor an employment record." } };
  }
  const language = languageOf(given, rows);
  const facts = { ...NO_FILE, language };
  if (rows.some((row) => isObject(row) && isObject(row.account))) {
    const accounts = isObject(given) && Array.isArray(given.accounts) ? given.accounts : accountsIn(rows);
    return checked({ ...EMPTY, facts, ...fromLink(accounts as Account[], rows as unknown as Transaction[]) }, answers);
  }
  return checked({ ...EMPTY, facts, transactions: rows as unknown as EnrichTransaction[] }, answers);
}

/** The engine says what it cannot work with; the rows that it takes are kept when the user says so. */
function checked(book: Book, answers: Answers): { book: Book } | { problem: Problem } {
  if (book.transactions.length === 0) {
    return { problem: { code: "no_transactions", message: "The list is empty." } };
  }
  const { language } = book.facts;
  const isGood = (row: EnrichTransaction) => whatIsWrong([row], language) === undefined;
  const message = whatIsWrong(book.transactions, language);
  if (message === undefined) {
    return { book };
  }
  const good = book.transactions.filter(isGood);
  const bad = book.transactions.length - good.length;
  if (answers.lenient && good.length > 0) {
    return { book: { ...book, transactions: good, facts: { ...book.facts, moreProblems: bad } } };
  }
  return { problem: { code: "bad_json", message, ...(good.length > 0 ? { keeps: { good: good.length, bad } } : {}) } };
}

function whatIsWrong(transactions: readonly EnrichTransaction[], language: string): string | undefined {
  try {
    categorize({ language, transactions: [...transactions] });
    const at = transactions.findIndex(({ value_date }) => !/^\d{4}-\d{2}-\d{2}$/.test(value_date));
    return at < 0 ? undefined : `transactions[${at}].value_date: must be a date (YYYY-MM-DD)`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isObject = (value: unknown): value is Given => value !== null && typeof value === "object" && !Array.isArray(value);

function asRecord(given: unknown): EmploymentRecord | undefined {
  const one = Array.isArray(given) ? given[0] : isObject(given) && Array.isArray(given.results) ? given.results[0] : given;
  return isObject(one) && Array.isArray(one.employment_records) ? (one as unknown as EmploymentRecord) : undefined;
}

function transactionsOf(given: unknown): Given[] | undefined {
  const list = Array.isArray(given) ? given : isObject(given) ? (given.transactions ?? given.results) : undefined;
  return Array.isArray(list) ? list : undefined;
}

function languageOf(given: unknown, rows: Given[]): string {
  const said = isObject(given) ? (given.language ?? given.transactions_language) : undefined;
  if (said === "es" || said === "pt") {
    return said;
  }
  return rows.some((row) => isObject(row) && row.currency === "BRL") ? "pt" : "es";
}

/** Belvo's transactions carry their accounts. */
function accountsIn(rows: Given[]): unknown[] {
  const accounts = rows.flatMap((row) => (isObject(row) && isObject(row.account) ? [row.account] : []));
  return [...new Map(accounts.map((account) => [account.id, account])).values()];
}
