// What is timed in every JavaScript runtime. No imports but the rows: it runs in all of them.

import { turns, user } from "./workload.mjs";

/** The engines that Belvo's "enrich your own data" has. */
export const ENGINES = ["categorize", "verifyIncomes", "recurringExpenses", "riskInsights"];

/**
 * Each task by name, for so many transactions: the limits (`parse`: `JSON.parse` of the request; `copy`: its bytes copied; all ids looked at,
 * to see that none comes twice), each engine with objects in and out, `all` four of them on one request, and where the package has them, the engines
 * that take bytes. No engine has met the descriptions of a turn before, but in `all` those that come after the first. `again` are the engines on
 * one and the same request.
 */
export function tasks(enrich, count) {
  const asked = turns(count);
  const persons = asked.map(user);
  const text = JSON.stringify(asked[0]);
  const bytes = new TextEncoder().encode(text);
  const target = new Uint8Array(bytes.length);
  const engines = {
    categorize: (turn) => enrich.categorize(asked[turn]).transactions.length,
    verifyIncomes: (turn) => enrich.verifyIncomes(asked[turn]).length,
    recurringExpenses: (turn) => enrich.recurringExpenses(asked[turn]).length,
    riskInsights: (turn) => Object.keys(enrich.riskInsights(persons[turn])).length,
  };
  let turn = 0;
  const next = () => {
    turn = (turn + 1) % asked.length;
    return turn;
  };
  const ids = (turn) => asked[turn].transactions.map(({ transaction_id }) => transaction_id);
  const all = {
    parse: () => JSON.parse(text).transactions.length,
    copy: () => {
      target.set(bytes);
      return target[target.length - 1];
    },
    "ids as bytes": () => new TextEncoder().encode(ids(next()).join("\n")).length,
    "ids in a Set": () => new Set(ids(next())).size,
    ...Object.fromEntries(ENGINES.map((engine) => [engine, () => engines[engine](next())])),
    all: () => {
      const now = next();
      return ENGINES.reduce((sum, engine) => sum + engines[engine](now), 0);
    },
  };
  const encoded = (requests) => requests.map((one) => new TextEncoder().encode(JSON.stringify(one)));
  const [rows, users] = [encoded(asked), encoded(persons)];
  const given = { categorizeJson: rows, verifyIncomesJson: rows, recurringExpensesJson: rows, riskInsightsJson: users };
  for (const [name, bodies] of Object.entries(given)) {
    if (typeof enrich[name] === "function") {
      all[name] = () => enrich[name](bodies[next()]).length;
    }
  }
  // The same request again and again: what the engines remember of it is what they were asked last.
  const again = { parse: all.parse };
  for (const engine of ENGINES) {
    again[`${engine} again`] = () => engines[engine](0);
  }
  again["all again"] = () => ENGINES.reduce((sum, engine) => sum + engines[engine](0), 0);
  return { bytes: bytes.length, tasks: all, again };
}
