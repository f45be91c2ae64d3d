// What is timed in every JavaScript runtime. No imports but the rows: it runs in all of them.

import { request, user } from "./workload.mjs";

/** The engines that Belvo's "enrich your own data" has. */
export const ENGINES = ["categorize", "verifyIncomes", "recurringExpenses", "riskInsights"];

/**
 * Each task by name, for so many transactions: the limits (`parse`: `JSON.parse` of the request; `copy`: its bytes copied), each engine with
 * objects in and out, `all` four of them, and where the package has them, the engines that take bytes.
 */
export function tasks(enrich, count) {
  const text = JSON.stringify(request(count));
  const bytes = new TextEncoder().encode(text);
  const target = new Uint8Array(bytes.length);
  const asked = JSON.parse(text);
  const person = user(asked);
  const engines = {
    categorize: () => enrich.categorize(asked).transactions.length,
    verifyIncomes: () => enrich.verifyIncomes(asked).length,
    recurringExpenses: () => enrich.recurringExpenses(asked).length,
    riskInsights: () => Object.keys(enrich.riskInsights(person)).length,
  };
  const all = {
    parse: () => JSON.parse(text).transactions.length,
    copy: () => {
      target.set(bytes);
      return target[target.length - 1];
    },
    ...engines,
    all: () => ENGINES.reduce((sum, engine) => sum + engines[engine](), 0),
  };
  const given = {
    categorizeJson: bytes,
    verifyIncomesJson: bytes,
    recurringExpensesJson: bytes,
    riskInsightsJson: new TextEncoder().encode(JSON.stringify(person)),
  };
  for (const [name, body] of Object.entries(given)) {
    if (typeof enrich[name] === "function") {
      all[name] = () => enrich[name](body).length;
    }
  }
  return { bytes: bytes.length, tasks: all };
}
