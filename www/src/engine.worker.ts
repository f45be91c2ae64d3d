/**
 * The worker: reads statements, asks the engines, and keeps what they say. The tab stays free meanwhile; to cancel, the page
 * ends the worker.
 */
import type { CategorizedTransaction, StatementError } from "belvo-wasm";
import { Categorizer, categorize, init } from "belvo-wasm/enrich";
import { read } from "belvo-wasm/statements";
import type { Analyses } from "./analyses.js";
import type {
  Answers,
  Call,
  Calls,
  ExampleLine,
  Opened,
  Problem,
  Progress,
  Reply,
  Row,
  Ruled,
  Rules,
  Source,
} from "./protocol.js";
import { analyze, exchange } from "./worker/analyze.js";
import { type Book, EMPTY } from "./worker/book.js";
import { isEmpty, isInvalid, learn, mark, merge, NO_RULES, subcategories, subjectOf } from "./worker/corrections.js";
import { excerpt } from "./worker/excerpt.js";
import { isJson, openJson } from "./worker/json.js";
import { Ledger, toRow } from "./worker/ledger.js";
import { toCsv, toJson } from "./worker/save.js";
import { summarize } from "./worker/summary.js";

/** So many rows are categorized between two words on how far it is. */
const STRIDE = 10_000;

let book: Book = EMPTY;
let ledger = new Ledger([]);
let own: Rules = NO_RULES;

/**
 * Loaded before anything is asked for, and used once: browsers compile WebAssembly when it first runs, and the user's
 * statement would wait for that. Who calls finds out if it failed.
 */
const ready = init().then(() => {
  categorize(read("Fecha,Concepto,Cargo,Abono\n02/01/2026,OXXO CDMX,35.50,\n03/01/2026,NOMINA,,900.00\n", { currency: "MXN" }));
});
ready.catch(() => undefined);

type Handlers = {
  [K in keyof Calls]: (asked: Calls[K]["asked"], id: number) => Calls[K]["answer"] | Promise<Calls[K]["answer"]>;
};

const analysis =
  <K extends keyof Analyses>(kind: K) =>
  (asked: Analyses[K]["asked"]) =>
    analyze(book, kind, asked);

const handlers: Handlers = {
  example,
  open: ({ source, answers }, id) => open(source, answers, (progress) => reply({ id, progress })),
  subject: subjectOf,
  subcategories,
  correct: (correction) => rule(learn(own, correction, ledger.rows)),
  rules: rule,
  loadRules,
  find: (query) => ledger.find(query),
  rows: ({ from, to }) => ledger.slice(from, to),
  save: (format) => (format === "csv" ? toCsv(ledger.rows) : toJson(ledger.rows.map(unexplained))),
  exchange: ({ view, side, ...asked }) =>
    new Blob([JSON.stringify(exchange(book, own, view, side, asked), null, 1)], { type: "application/json" }),
  cashFlow: analysis("cashFlow"),
  recurring: analysis("recurring"),
  chargesIn: analysis("chargesIn"),
  incomes: analysis("incomes"),
  risk: analysis("risk"),
  explainRisk: analysis("explainRisk"),
  employment: analysis("employment"),
  explainEmployment: analysis("explainEmployment"),
};

self.addEventListener("message", async ({ data }: MessageEvent<Call>) => {
  const { id, kind, asked } = data;
  try {
    await ready.catch((cause: unknown) => {
      throw Object.assign(new Error(String(cause)), { code: "engine_unavailable" });
    });
    const handler = handlers[kind] as (asked: Call["asked"], id: number) => Promise<Calls[keyof Calls]["answer"]>;
    reply({ id, answer: await handler(asked, id) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "engine_failed";
    reply({ id, failure: error instanceof Error ? error.message : String(error), code });
  }
});

function reply(message: Reply): void {
  self.postMessage(message);
}

type Report = (progress: Progress) => void;

async function open(source: Source, answers: Answers, report: Report): Promise<Opened> {
  // The statement before, however large, is given up first.
  [book, own, ledger] = [EMPTY, NO_RULES, new Ledger([])];
  report({ stage: "loading" });
  const started = performance.now();
  const loaded = "life" in source ? await invent(source.life) : await load(source, answers, report);
  if ("problem" in loaded) {
    return loaded;
  }
  book = loaded.book;
  const readMs = loaded.readMs ?? performance.now() - started;
  const readAt = performance.now();
  const categorized = categorizeAll(book, own, report);
  const categorizeMs = performance.now() - readAt;
  ledger = new Ledger(categorized);
  return {
    summary: {
      ...book.facts,
      ...summarize(categorized),
      name: source.name,
      bytes: loaded.bytes,
      count: categorized.length,
      accounts: book.accounts.length,
      hasRecord: book.employment !== undefined,
      readMs,
      categorizeMs,
    },
  };
}

/** In pieces, so that it can be said how far it is. Each description is categorized by itself: the pieces are the whole. */
function categorizeAll({ facts: { language }, transactions }: Book, rules: Rules, report: Report): CategorizedTransaction[] {
  const all = transactions.length;
  const categorizer = new Categorizer(rules);
  report({ stage: "categorizing", done: 0, all });
  if (all <= STRIDE) {
    return categorizer.categorize({ language, transactions: [...transactions] }, { explain: true }).transactions;
  }
  const rows: CategorizedTransaction[] = [];
  for (let at = 0; at < all; at += STRIDE) {
    const piece = categorizer.categorize({ language, transactions: transactions.slice(at, at + STRIDE) }, { explain: true });
    for (const row of piece.transactions) {
      rows.push(row);
    }
    report({ stage: "categorizing", done: rows.length, all });
  }
  return rows;
}

type Loaded = { book: Book; bytes: number; readMs?: number } | { problem: Problem };

async function invent(life: string): Promise<Loaded> {
  const { openPersona } = await import("./worker/persona.js");
  return { book: await openPersona(life), bytes: 0 };
}

async function load(source: Exclude<Source, { life: string }>, answers: Answers, report: Report): Promise<Loaded> {
  const bytes = await bytesOf(source);
  if (!bytes) {
    return { problem: { code: "unreadable_file", message: "The browser could not read the file." } };
  }
  report({ stage: "reading" });
  const started = performance.now();
  if (isJson(bytes)) {
    const opened = openJson(bytes, answers);
    return "problem" in opened ? opened : { ...opened, bytes: bytes.length, readMs: performance.now() - started };
  }
  try {
    const { transactions, currency: _, delimiter, ...facts } = read(bytes, answers);
    const opened = { ...EMPTY, facts: { ...facts, delimiter }, transactions };
    return { book: opened, bytes: bytes.length, readMs: performance.now() - started };
  } catch (error) {
    return { problem: explain(error, bytes, answers) };
  }
}

/** The bytes, or nothing where the browser refuses them: a folder, a file that is gone. */
async function bytesOf(source: Exclude<Source, { life: string }>): Promise<Uint8Array | undefined> {
  if ("blob" in source) {
    const buffer = await source.blob.arrayBuffer().catch(() => undefined);
    return buffer && new Uint8Array(buffer);
  }
  const response = await fetch(source.url).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** All of it again, with these rules: what they decide counts in every view that goes by categories. */
function rule(rules: Rules): Ruled {
  const { rows, verdicts } = mark(
    categorizeAll(book, rules, () => undefined),
    rules,
  );
  own = rules;
  book = { ...book, verdicts };
  ledger = new Ledger(rows);
  const { categorized, totals } = summarize(rows);
  return { own, sums: { categorized, totals } };
}

async function loadRules(file: Blob): Promise<Ruled | { problem: string }> {
  try {
    const merged = merge(own, JSON.parse(await file.text()));
    return isEmpty(merged) ? { problem: "There are no rules in it." } : rule(merged);
  } catch (error) {
    if (error instanceof SyntaxError || isInvalid(error)) {
      return { problem: error.message };
    }
    throw error;
  }
}

function explain(error: unknown, bytes: Uint8Array, answers: Answers): Problem {
  if (!isStatementError(error)) {
    throw error;
  }
  const { code, message, row, column } = error;
  const problem: Problem = { code, message, ...(column === undefined ? {} : { column }) };
  if (row === undefined) {
    return problem;
  }
  const lines = excerpt(bytes, row);
  const keeps = answers.lenient ? undefined : countGood(bytes, answers);
  return { ...problem, row, ...(lines ? { excerpt: lines } : {}), ...(keeps ? { keeps } : {}) };
}

/** What a lenient reading would keep; nothing where it would fail too. */
function countGood(bytes: Uint8Array, answers: Answers): { good: number; bad: number } | undefined {
  try {
    const { transactions, problems, moreProblems } = read(bytes, { ...answers, lenient: true });
    return { good: transactions.length, bad: problems.length + moreProblems };
  } catch {
    return undefined;
  }
}

/** The class is exported only beside the client, which this page does not need. */
function isStatementError(error: unknown): error is StatementError {
  return error instanceof Error && "kind" in error && error.kind === "statement";
}

function example(lines: ExampleLine[]): Row[] {
  return lines.flatMap(({ language, ...line }) => {
    const { transactions } = categorize({ language, transactions: [toTransaction(line)] }, { explain: true });
    return transactions.map(toRow);
  });
}

function toTransaction(line: Omit<ExampleLine, "language">) {
  return {
    ...line,
    transaction_id: "example",
    account_holder_type: "INDIVIDUAL",
    account_holder_id: "holder",
    account_id: "account",
    account_category: "CHECKING_ACCOUNT",
    value_date: "2026-01-01",
    type: "OUTFLOW",
    institution: "unknown",
  } as const;
}

/** Belvo's own answer explains nothing. */
function unexplained({ explanation: _, corrected: __, ...row }: Ledger["rows"][number]): CategorizedTransaction {
  return row;
}
