// Recurring expenses by other means, in Node: Actual Budget's schedule finder, on the transactions of one account in a budget of its own.
// Usage: node benches/peers/recurring.mjs COUNT   (prints JSON)

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import actual from "@actual-app/api";
import * as enrich from "belvo-wasm/enrich";
import { spread } from "../engines/measure.mjs";
import { REFERENCE_DATE, turns } from "../engines/workload.mjs";

const count = Number(process.argv[2] ?? 1000);
const asked = turns(count);
// The finder looks back from today: the rows are moved so that they end now.
const moved = Math.floor((Date.now() - Date.parse(REFERENCE_DATE)) / 86_400_000);
const day = (date) => new Date(Date.parse(date) + moved * 86_400_000).toISOString().slice(0, 10);

const times = { belvo_wasm: [], actual: [] };
const timed = async (name, work) => {
  const start = performance.now();
  const found = await work();
  times[name].push(performance.now() - start);
  return found;
};

const quiet = console.log;
console.log = () => {};
const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-actual-"));
const result = { transactions: count };
try {
  const server = await actual.init({ dataDir: folder });
  const send = server?.send ?? actual.internal.send;
  await actual.runImport("bench", async () => {
    const account = await actual.createAccount({ name: "account" }, 0);
    const rows = asked[0].transactions.map(({ value_date, description, type, amount }) => ({
      date: day(value_date),
      payee_name: description,
      amount: Math.round(amount * 100) * (type === "INFLOW" ? 1 : -1),
      cleared: true,
    }));
    await actual.addTransactions(account, rows, { learnCategories: false });
  });
  for (let round = 0; round < 3; round++) {
    result.actual_found = (await timed("actual", () => send("schedule/discover"))).length;
    result.belvo_wasm_found = (await timed("belvo_wasm", () => enrich.recurringExpenses(asked[round], { all: true }))).length;
  }
  await actual.shutdown();
} finally {
  rmSync(folder, { recursive: true, force: true });
  console.log = quiet;
}
const ratios = times.actual.map((time, round) => time / times.belvo_wasm[round]);
console.log(
  JSON.stringify({
    ...result,
    milliseconds: { actual: spread(times.actual), belvo_wasm: spread(times.belvo_wasm) },
    actual_vs_belvo_wasm: spread(ratios),
  }),
);
process.exit(0);
