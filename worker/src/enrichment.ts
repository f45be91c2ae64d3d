import { type Account, isBelvoError, type Transaction } from "belvo-wasm";
import { version } from "belvo-wasm/package.json";
import { ENGINES, type Engine, type Inputs, type Result } from "./engines.js";
import { metric } from "./metrics.js";
import { readItems, readSync, replaceItems } from "./store/items.js";

/** Runs the engines whose inputs have changed since they ran, and keeps what they find. */
export async function enrichLink(db: D1Database, link: string): Promise<void> {
  const items = new Map<string, Promise<unknown[]>>();
  const input = (resource: string) => {
    const known =
      items.get(resource) ?? (resource === "transactions" ? readTransactions(db, link) : readItems(db, link, resource));
    items.set(resource, known);
    return known;
  };
  for (const engine of ENGINES) {
    const [basis, before] = await Promise.all([basisOf(db, link, engine), readSync(db, link, resourceOf(engine.name))]);
    if (basis === undefined || basis === before?.basis) {
      continue;
    }
    const given: Partial<Record<keyof Inputs, unknown>> = {};
    for (const resource of engine.needs) {
      given[resource] = await input(resource);
    }
    const results = run(engine, { link, accounts: [], transactions: [], employmentRecords: [], ...given } as Inputs);
    const rows = results.map((result) => ({ id: result.id, body: JSON.stringify(result) }));
    await replaceItems(db, link, resourceOf(engine.name), [rows], basis);
  }
}

/** Where the results of an engine are kept. */
export function resourceOf(engine: string): string {
  return `local.${engine}`;
}

/**
 * The transactions, without what makes them large: each has its whole account at Belvo, loans and all. Those of one account share what engines
 * look at.
 */
function readTransactions(db: D1Database, link: string): Promise<Transaction[]> {
  const accounts = new Map<string, Account>();
  return readItems<Transaction>(db, link, "transactions", (transaction) => {
    if (transaction.account) {
      const { id, category, currency, institution } = transaction.account;
      const known = accounts.get(id) ?? ({ id, link, category, currency, institution } as Account);
      accounts.set(id, known);
      transaction.account = known;
    }
    return transaction;
  });
}

/** What an engine's results would be made of now: the package, and the generations of what it needs. None where some were never listed. */
async function basisOf(db: D1Database, link: string, engine: Engine): Promise<string | undefined> {
  const syncs = await Promise.all(engine.needs.map((resource) => readSync(db, link, resource)));
  return syncs.includes(null)
    ? undefined
    : [version, ...engine.needs.map((resource, index) => `${resource}:${syncs[index]?.generation}`)].join(" ");
}

/** What an engine finds. Data that it cannot work with is not worth another attempt: the result says so instead. */
function run(engine: Engine, inputs: Inputs): Result[] {
  const language = inputs.transactions.some(({ currency }) => currency === "BRL") ? "pt" : "es";
  try {
    return engine.run(inputs, language);
  } catch (error) {
    if (!isBelvoError(error) || error.kind !== "invalid_input") {
      throw error;
    }
    const { code, field, message } = error;
    metric("engine.refused", { engine: engine.name, link: inputs.link, code, field });
    const problem = { id: "problem", problem: { code, field, message } };
    return [problem];
  }
}
