// A burst of webhooks and of reads on the Worker in workerd, on this machine, beside the sandbox: how long each takes, what fails, and whether
// memory grows. Usage: node benches/edge.mjs [--seconds 20] [--clients 6] [--webhooks 100] [--control] [--leave-garbage] (after `cargo xtask
// build`): so many clients of each kind of read, so many webhooks a second. `--seconds 600` is the soak. After each tenth of the time there is a
// pause in which garbage is collected, for what is left then is what is kept; with `--leave-garbage` only after the last. `--control` puts `edge/control.mjs` in the place
// of the Worker: what grows there as well is not the Worker's doing.

import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { eventually, SECRETS } from "../tests/edge/edge.mjs";
import { asUser, sessionOf } from "../tests/edge/session.mjs";
import { assertSame } from "../tests/edge/truth.mjs";
import { workerdMegabytes } from "../tests/edge/workerd.mjs";
import { startWorld } from "../tests/edge/world.mjs";
import { bytesInUse, isolatesOf } from "./edge/memory.mjs";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    clients: { type: "string", default: "6" },
    webhooks: { type: "string", default: "100" },
    control: { type: "boolean", default: false },
    "leave-garbage": { type: "boolean", default: false },
  },
});
const [seconds, clients, webhooks] = [Number(values.seconds), Number(values.clients), Number(values.webhooks)];

const world = await startWorld({
  entry: values.control ? "benches/edge/control.mjs" : "benches/edge/watched.mjs",
  more: {
    inspectorPort: 0,
    // As `worker/wrangler.jsonc` has it, but for the second that a batch waits there.
    queueConsumers: {
      events: { maxBatchSize: 20, maxBatchTimeout: 0.05, maxRetries: 10, deadLetterQueue: "events-dead" },
      "events-dead": { maxBatchSize: 20, maxBatchTimeout: 0.05 },
    },
  },
});
const { edge } = world;
const sandbox = await world.fresh();
const isSame = () => (values.control ? undefined : eventually(() => assertSame(edge.db, sandbox), 300));
let transactions = [];
let [corrections, isLoaded] = [0, false];
const link = values.control ? await fill() : await register();

/** A link with two years of history. */
async function register() {
  const who = { institution: "erebor_mx_retail", username: "salaried_mx", password: "x" };
  const { body } = await asUser(edge, "ana")("POST", "/api/links", who);
  await sandbox.settle();
  const { truth } = await isSame();
  transactions = Object.keys(truth.items[body.id].transactions);
  return body.id;
}

/** Has the bank correct a transaction every second: Belvo sends a webhook, the Worker writes D1, the engines run. */
async function correct() {
  for (; isLoaded; corrections++) {
    const id = transactions[corrections % transactions.length];
    await sandbox.correct(id, { description: `CORRECTED ${corrections}` });
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Rows as long as Belvo's. */
async function fill() {
  const insert = edge.db.prepare(
    "INSERT INTO items (link, resource, id, body, digest) VALUES ('link', 'transactions', ?, ?, '')",
  );
  await edge.db.batch(
    Array.from({ length: 500 }, (_, row) => insert.bind(String(row), JSON.stringify({ text: "x".repeat(2600) }))),
  );
  return "link";
}

const address = await edge.mf.ready;
const session = `Bearer ${sessionOf("ana", { exp: Math.floor(Date.now() / 1000) + seconds + 3600 })}`;
const [authorization] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
const event = JSON.stringify({ webhook_type: "ACCOUNTS", webhook_code: "historical_update", link_id: link, data: {} });
const reading = { connections: clients, headers: { authorization: session } };

const KINDS = {
  webhook: {
    path: "/belvo/webhooks",
    method: "POST",
    headers: { authorization },
    body: event,
    connections: 4,
    overallRate: webhooks,
  },
  summary: { path: `/api/links/${link}/summary`, ...reading },
  transactions: { path: `/api/links/${link}/transactions?page_size=100`, ...reading },
};

const TENTHS = 10;
const MEGABYTE = 1 << 20;
/** Megabytes in four tenths that are growth and no noise: a few bytes a request in a soak. */
const LEAST_GROWTH = 0.5;
const isolates = await isolatesOf(await edge.mf.getInspectorURL());
const queue = await edge.mf.getQueueProducer("EVENTS");

const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Where the memory is, in megabytes, once nothing is under way and garbage is collected. */
async function measure() {
  await eventually(async () => assert.equal((await queue.metrics()).backlogCount, 0), 60);
  let isOver = false;
  const little = (async () => {
    // An isolate that has nothing to do does not collect.
    while (!isOver) {
      for (const { path, method, headers, body } of [KINDS.summary, KINDS.webhook]) {
        await (await fetch(new URL(path, address), { method, headers, body })).arrayBuffer();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const found = await Promise.all(isolates.map(async ({ id, url }) => ({ id, ...(await bytesInUse({ url })) })));
  isOver = true;
  await little;
  const sum = (list, of) => list.reduce((total, isolate) => total + isolate[of], 0) / MEGABYTE;
  const isOurs = ({ id }) => id === "core:user:edge";
  const wasm = values.control ? 0 : (await (await edge.fetch("/wasm-memory")).json()) / MEGABYTE;
  const after = workerdMegabytes();
  return {
    after,
    heap: sum(found.filter(isOurs), "used"),
    wasm,
    platform: sum(
      found.filter((isolate) => !isOurs(isolate)),
      "used",
    ),
    native: after - sum(found, "taken") - wasm,
  };
}

const measured = [];
const raw = Object.keys(KINDS).map(() => []);
for (let tenth = 1; tenth <= TENTHS; tenth++) {
  const samples = [];
  const sampler = setInterval(() => samples.push(workerdMegabytes()), Math.min(1000, seconds * 20));
  isLoaded = true;
  const correcting = values.control ? undefined : correct();
  await Promise.all(
    Object.values(KINDS).map(async ({ path, ...options }, kind) => {
      const url = new URL(path, address).href;
      const duration = seconds / TENTHS;
      raw[kind].push(await autocannon({ url, duration, timeout: 30, skipAggregateResult: true, ...options }));
    }),
  );
  clearInterval(sampler);
  isLoaded = false;
  await correcting;
  const seen = { before: mean(samples), waiting: (await queue.metrics()).backlogCount };
  measured.push({ ...seen, ...(values["leave-garbage"] && tenth < TENTHS ? {} : await measure()) });
  // The lines of the log are in this process, not in workerd.
  edge.lines.length = 0;
}

Object.keys(KINDS).forEach((kind, index) => {
  const { requests, latency, errors, timeouts, non2xx } = autocannon.aggregateResult(raw[index], { url: address.href });
  const figures = `p50 ${latency.p50} ms  p99 ${latency.p99} ms  most ${latency.max} ms`;
  const rate = (requests.sent / seconds).toFixed(0);
  console.log(`${kind.padEnd(13)} ${rate}/s  ${figures}  failed ${errors + timeouts + non2xx} of ${requests.sent}`);
});
console.log(`${corrections} transactions were corrected by the bank meanwhile`);

const COLUMNS = {
  before: "workerd under load, garbage and all (mean of the tenth)",
  after: "workerd at rest, garbage collected",
  heap: "of it: the Worker's heap",
  wasm: "of it: its WebAssembly's memory",
  platform: "of it: heaps of miniflare's Workers (D1, Queues, entry)",
  native: "the rest: workerd's own, SQLite, freed and kept",
  waiting: "messages that wait in the Queue after the tenth",
};
console.log("\nmemory in MB, tenth by tenth");
for (const [column, title] of Object.entries(COLUMNS)) {
  const digits = ["heap", "wasm", "platform"].includes(column) ? 1 : 0;
  console.log(`${title.padEnd(58)} ${measured.map((row) => (row[column]?.toFixed(digits) ?? "").padStart(6)).join("")}`);
}

const start = performance.now();
await isSame();
if (!values.control) {
  console.log(`\nD1 is what Belvo lists, ${((performance.now() - start) / 1000).toFixed(1)} s after the last request`);
}
if (!values["leave-garbage"]) {
  // The first tenths are warming up: code is compiled, buffers get their size. What leaks is there in the least of the tenths as well.
  const kept = measured.map(({ heap, wasm }) => heap + wasm);
  const growth = Math.min(...kept.slice(6)) - Math.min(...kept.slice(2, 6));
  const isGrown = growth > LEAST_GROWTH;
  console.log(
    `what the Worker keeps (heap and WebAssembly) ${isGrown ? "GREW" : "did not grow"}: tenths 7 to 10 against 3 to 6: ${growth.toFixed(2)} MB`,
  );
  process.exitCode = isGrown ? 1 : 0;
}
await world.stop();
