// Categorization by other means, in Node, on the same rows in the same turn. Usage: node benches/peers/categorize.mjs COUNT [MILLISECONDS]
// (prints JSON). What they find is not compared here: `cargo xtask evaluate` measures that.

import * as enrich from "belvo-wasm/enrich";
import { getFastTextClass, getFastTextModule } from "fasttext.wasm.js";
import { measure } from "../engines/measure.mjs";
import { turns } from "../engines/workload.mjs";
import { fold, merchants } from "./merchants.mjs";

const asked = turns(Number(process.argv[2] ?? 10_000));
const text = JSON.stringify(asked[0]);
const rows = asked[0].transactions;
let turn = 0;
const known = merchants();
const some = known.slice(0, 500);
const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patterns = some.map(({ name, category }) => [new RegExp(`\\b${escaped(name)}\\b`, "i"), category]);
const categories = new Map(some.map(({ name, category }) => [name, category]));
const longestFirst = [...categories.keys()].sort((one, other) => other.length - one.length);
const alternation = new RegExp(`\\b(?:${longestFirst.map(escaped).join("|")})\\b`, "i");

/** A supervised model of fastText on words and pieces of 2 to 5 characters, of our merchants' names. */
async function fastText() {
  const log = console.log;
  console.log = () => {};
  const FastText = await getFastTextClass({ getFastTextModule });
  const lines = known.map(({ name, category }) => `__label__${category.replaceAll(" ", "-")} ${name}`).join("\n");
  const kwargs = { dim: 16, minn: 2, maxn: 5, bucket: 50_000, epoch: 20, lr: 0.5, loss: "softmax", verbose: 0, minCount: 1 };
  const model = await new FastText().trainSupervised(`data:text/plain,${encodeURIComponent(`${lines}\n`)}`, kwargs, () => {});
  console.log = log;
  return model;
}

const model = await fastText();
const answer = (row, category) => ({ ...row, category });
const tasks = {
  parse: () => JSON.parse(text).transactions.length,
  belvo_wasm: () => enrich.categorize(asked[turn++ % asked.length]).transactions.length,
  regex_list_500: () => rows.map((row) => answer(row, patterns.find(([pattern]) => pattern.test(row.description))?.[1])).length,
  regex_alternation_500: () =>
    rows.map((row) => answer(row, categories.get(alternation.exec(row.description)?.[0].toLowerCase()))).length,
  includes_list_500: () =>
    rows.map((row) => {
      const folded = fold(row.description);
      return answer(row, some.find(({ name }) => folded.includes(name))?.category);
    }).length,
  fasttext_wasm: () => rows.map((row) => answer(row, model.predict(fold(row.description), 1, 0).get(0)?.[1])).length,
};
const { figures } = measure(tasks, { milliseconds: Number(process.argv[3] ?? 3000), rounds: 3, warmUp: 1 });
console.log(JSON.stringify({ transactions: rows.length, figures }));
process.exit(0);
