/**
 * The worker: reads statements, categorizes them, and keeps the result. The tab stays free meanwhile; to cancel, the page
 * ends the worker.
 */
import type { StatementError } from "belvo-wasm";
import { categorize, init } from "belvo-wasm/enrich";
import { read } from "belvo-wasm/statements";
import type { Answers, Call, Calls, ExampleLine, Opened, Problem, Reply, Row, Source, Stage } from "./protocol.js";
import { excerpt } from "./worker/excerpt.js";
import { Ledger, toRow } from "./worker/ledger.js";
import { toCsv, toJson } from "./worker/save.js";
import { summarize } from "./worker/summary.js";

let ledger = new Ledger([], "es");

/**
 * Loaded before anything is asked for, and used once: browsers compile WebAssembly when it first runs, and the user's
 * statement would wait for that. Who calls finds out if it failed.
 */
const ready = init().then(() => {
  categorize(read("Fecha,Concepto,Cargo,Abono\n02/01/2026,OXXO CDMX,35.50,\n03/01/2026,NOMINA,,900.00\n", { currency: "MXN" }));
});
ready.catch(() => undefined);

type Handlers = { [K in keyof Calls]: (asked: Calls[K]["asked"], id: number) => Promise<Calls[K]["answer"]> };

const handlers: Handlers = {
  example: async (lines) => example(lines),
  open: async ({ source, answers }, id) => open(source, answers, (stage) => reply({ id, stage })),
  find: async (query) => ledger.find(query),
  rows: async ({ from, to }) => ledger.slice(from, to),
  save: async (format) => (format === "csv" ? toCsv(ledger.rows) : toJson(unexplained())),
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

async function open(source: Source, answers: Answers, report: (stage: Stage) => void): Promise<Opened> {
  // The statement before, however large, is given up first.
  ledger = new Ledger([], "es");
  report("loading");
  const bytes = await load(source);
  if (!bytes) {
    return { problem: { code: "unreadable_file", message: "The browser could not read the file." } };
  }
  report("reading");
  const started = performance.now();
  let statement: ReturnType<typeof read>;
  try {
    statement = read(bytes, answers);
  } catch (error) {
    return { problem: explain(error, bytes, answers) };
  }
  const readMs = performance.now() - started;
  report("categorizing");
  const readAt = performance.now();
  const { transactions } = categorize(statement, { explain: true });
  const categorizeMs = performance.now() - readAt;
  ledger = new Ledger(transactions, statement.language);
  const { transactions: _, delimiter, ...facts } = statement;
  return {
    summary: {
      ...facts,
      ...summarize(transactions),
      name: source.name,
      bytes: bytes.length,
      delimiter,
      count: transactions.length,
      readMs,
      categorizeMs,
    },
  };
}

/** The bytes, or nothing where the browser refuses them: a folder, a file that is gone. */
async function load(source: Source): Promise<Uint8Array | undefined> {
  if ("blob" in source) {
    const buffer = await source.blob.arrayBuffer().catch(() => undefined);
    return buffer && new Uint8Array(buffer);
  }
  const response = await fetch(source.url).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
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

/** Belvo's own answer, which explains nothing. What was categorized can be categorized again. */
function unexplained() {
  return categorize({ language: ledger.language, transactions: [...ledger.rows] }).transactions;
}
