// What is timed in every JavaScript runtime. No imports but the rows: it runs in all of them.

import { turns, user } from "./workload.mjs";

/** The engines that Belvo's "enrich your own data" has. */
export const ENGINES = ["categorize", "verifyIncomes", "recurringExpenses", "riskInsights"];

const isOfOneAccount = (one, other) =>
  one.account_id === other.account_id &&
  one.account_holder_id === other.account_holder_id &&
  one.account_holder_type === other.account_holder_type &&
  one.account_category === other.account_category &&
  one.currency === other.currency;

/** What no engine can leave out: the fields of each row are read and checked, its account is found, and nothing is done with it. */
function readRows(rows) {
  const accounts = [];
  let [day, days, sum] = ["", 0, 0];
  for (const row of rows) {
    const { transaction_id, value_date, description, type, amount, mcc, institution } = row;
    const isRight =
      typeof transaction_id === "string" &&
      typeof description === "string" &&
      typeof institution === "string" &&
      (type === "INFLOW" || type === "OUTFLOW") &&
      typeof amount === "number" &&
      Math.abs(amount) < 1e15 &&
      (mcc === null || Number.isInteger(mcc));
    if (value_date !== day) {
      day = value_date;
      days += Number(/^\d{4}-\d\d-\d\d$/.test(day));
    }
    let place = 0;
    while (place < accounts.length && !isOfOneAccount(accounts[place], row)) {
      place++;
    }
    if (place === accounts.length) {
      accounts.push(row);
    }
    sum += place + Number(isRight);
  }
  return sum + days;
}

/**
 * Each task by name, for so many transactions: the limits (`parse`: `JSON.parse` of the request; `copy`: its bytes copied; the fields of all rows
 * read; all ids looked at, to see that none comes twice), each engine with objects in and out, `all` four of them on one request, and where the package has them, the engines
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
    "read rows": () => readRows(asked[next()].transactions),
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
