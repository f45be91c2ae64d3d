// What `POST /enrich` costs in workerd, on this machine: CPU for a million transactions, and the memory it takes. Beside it, in the same run,
// what Node needs to parse the same lines and write them again, which nobody who reads JSON can do without.
// Usage: node benches/enrich-lines.mjs [--rows 1000000] (after `cargo xtask build`)

import { parseArgs } from "node:util";
import { SECRETS, startEdge } from "../tests/edge/edge.mjs";
import { open, rowOf, send } from "../tests/edge/lines.mjs";
import { workerdCpu, workerdMegabytes } from "../tests/edge/workerd.mjs";

const { values } = parseArgs({ options: { rows: { type: "string", default: "1000000" } } });
const rows = Number(values.rows);
/** What Cloudflare gives a request at most, in milliseconds of CPU. */
const MOST_CPU = 300_000;

/** The lines, some thousand at once. */
function* lines(count) {
  for (let number = 0; number < count; ) {
    let part = "";
    for (const end = Math.min(count, number + 1000); number < end; number++) {
      part += `${JSON.stringify(rowOf(number))}\n`;
    }
    yield part;
  }
}

const edge = await startEdge({ belvo: () => new Response(null, { status: 500 }) });
const address = await edge.mf.ready;
const headers = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };

/** Sends lines, and counts those that come back. */
async function run(count) {
  const { outgoing, response } = open(address, { headers });
  const sent = send(outgoing, lines(count));
  let [back, bytes] = [0, 0];
  for await (const chunk of await response) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      back++;
    }
  }
  await sent;
  if (back !== count) {
    throw new Error(`${back} of ${count} lines came back`);
  }
  return bytes;
}

await run(20_000);
const memory = [workerdMegabytes()];
const sampler = setInterval(() => memory.push(workerdMegabytes()), 200);
const [cpu, start] = [workerdCpu(), performance.now()];
const bytes = await run(rows);
const [spent, seconds] = [workerdCpu() - cpu, (performance.now() - start) / 1000];
clearInterval(sampler);
await edge.dispose();

const mine = process.cpuUsage();
let made = 0;
const parts = [...lines(Math.min(rows, 100_000))];
const making = process.cpuUsage(mine);
for (const part of parts) {
  for (const line of part.split("\n")) {
    made += line === "" ? 0 : JSON.stringify(JSON.parse(line)).length;
  }
}
const all = process.cpuUsage(mine);
const share = Math.min(rows, 100_000) / 1e6;
const parsing = (all.user + all.system - making.user - making.system) / 1000 / share;

const perMillion = (spent / rows) * 1e6;
console.log(`${rows} transactions, ${(bytes / 1e6).toFixed(0)} MB of answer, ${seconds.toFixed(1)} s`);
console.log(`CPU of workerd: ${perMillion.toFixed(0)} ms a million (HTTP included)`);
console.log(`JSON.parse and JSON.stringify of the lines, in Node: ${parsing.toFixed(0)} ms a million (${made} letters)`);
console.log(`ratio ${(perMillion / parsing).toFixed(2)}`);
console.log(`memory of workerd: ${memory[0]} MB before, ${Math.max(...memory)} MB at most`);
console.log(
  `in one request, ${MOST_CPU / 1000} s of CPU: ${(MOST_CPU / perMillion).toFixed(0)} million transactions on a machine like this one`,
);
