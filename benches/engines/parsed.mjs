// What an engine adds to reading a request: each turn parses the text of a request whose descriptions were never met, and hands what was parsed to one engine.
// Usage: node benches/engines/parsed.mjs [COUNT] [ROUNDS]   (prints medians: milliseconds, and the engine's time beside the text's in the same turn)

import { enrich } from "belvo-wasm";
import { spread } from "./measure.mjs";
import { ENGINES } from "./tasks.mjs";
import { turns, user } from "./workload.mjs";

const [count, rounds] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 60)];
const WARM_UP = 12;
const requests = turns(count);
const texts = { rows: requests.map((one) => JSON.stringify(one)), users: requests.map((one) => JSON.stringify(user(one))) };
requests.length = 0;

// The process's own time, that of collecting garbage included.
const clock = () => {
  const { user: own, system } = process.cpuUsage();
  return (own + system) / 1000;
};
for (const engine of ENGINES) {
  const given = engine === "riskInsights" ? texts.users : texts.rows;
  const [parsing, working, ratios] = [[], [], []];
  for (let round = 0; round < WARM_UP + rounds; round++) {
    const start = clock();
    const request = JSON.parse(given[round % given.length]);
    const parsed = clock();
    enrich[engine](request);
    const done = clock();
    if (round >= WARM_UP) {
      parsing.push(parsed - start);
      working.push(done - parsed);
      ratios.push((done - parsed) / (parsed - start));
    }
  }
  const [parse, work, ratio] = [parsing, working, ratios].map((values) => spread(values).median.toFixed(2));
  console.log(`${engine.padEnd(18)} JSON.parse ${parse} ms, engine ${work} ms, ratio ${ratio}`);
}
