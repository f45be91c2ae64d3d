// A burst of webhooks and of reads on the Worker in workerd, on this machine, beside the sandbox: how long each takes, what fails, and whether
// memory grows. Usage: node benches/edge.mjs [--seconds 20] [--clients 16]; `--seconds 600` is the soak.

import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { parseArgs } from "node:util";
import { eventually, SECRETS } from "../tests/edge/edge.mjs";
import { asUser, sessionOf } from "../tests/edge/session.mjs";
import { assertSame } from "../tests/edge/truth.mjs";
import { startWorld } from "../tests/edge/world.mjs";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "20" }, clients: { type: "string", default: "16" } },
});
const [seconds, clients] = [Number(values.seconds), Number(values.clients)];

const world = await startWorld();
const { edge } = world;
const sandbox = await world.fresh();
const ana = asUser(edge, "ana");
const { body: link } = await ana("POST", "/api/links", {
  institution: "erebor_mx_retail",
  username: "salaried_mx",
  password: "x",
});
await sandbox.settle();
await eventually(() => assertSame(edge.db, sandbox));

const address = await edge.mf.ready;
const session = `Bearer ${sessionOf("ana", { exp: Math.floor(Date.now() / 1000) + seconds + 3600 })}`;
const [webhook] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
const event = JSON.stringify({ webhook_type: "ACCOUNTS", webhook_code: "historical_update", link_id: link.id, data: {} });

/** What is asked, again and again: one webhook, then reads. */
const KINDS = [
  ["webhook", 202, "/belvo/webhooks", { method: "POST", headers: { authorization: webhook }, body: event }],
  ["summary", 200, `/api/links/${link.id}/summary`, { headers: { authorization: session } }],
  ["transactions", 200, `/api/links/${link.id}/transactions?page_size=100`, { headers: { authorization: session } }],
];
const took = Object.fromEntries(KINDS.map(([kind]) => [kind, []]));
const failed = Object.fromEntries(KINDS.map(([kind]) => [kind, 0]));
const end = performance.now() + seconds * 1000;

async function client(number) {
  for (let turn = number; performance.now() < end; turn++) {
    const [kind, status, target, init] = KINDS[turn % KINDS.length];
    const start = performance.now();
    const response = await fetch(new URL(target, address), init).catch(() => undefined);
    await response?.arrayBuffer();
    took[kind].push(performance.now() - start);
    failed[kind] += response?.status === status ? 0 : 1;
  }
}

const memory = [];
const sampler = setInterval(() => memory.push(workerdMegabytes()), Math.max(1000, seconds * 20));
await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
clearInterval(sampler);

for (const [kind, times] of Object.entries(took)) {
  times.sort((one, other) => one - other);
  const at = (share) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
  const rate = (times.length / seconds).toFixed(0);
  console.log(`${kind.padEnd(13)} ${rate}/s  p50 ${at(0.5)}  p99 ${at(0.99)}  failed ${failed[kind]}`);
}
const tenth = Math.max(1, Math.floor(memory.length / 10));
const mean = (list) => (list.reduce((sum, value) => sum + value, 0) / list.length).toFixed(0);
console.log(
  `memory of workerd: ${mean(memory.slice(0, tenth))} MB at first, ${mean(memory.slice(-tenth))} MB at last, ${Math.max(...memory)} MB at most`,
);
const start = performance.now();
await eventually(() => assertSame(edge.db, sandbox), 120);
console.log(`D1 is what Belvo lists, ${((performance.now() - start) / 1000).toFixed(1)} s after the last request`);
await world.stop();

/** The memory of the workerd that this process started. */
function workerdMegabytes() {
  let kilobytes = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      if (readlinkSync(`/proc/${id}/exe`).endsWith("workerd") && status.includes(`PPid:\t${process.pid}\n`)) {
        kilobytes += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
      }
    } catch {
      // It ended meanwhile.
    }
  }
  return Math.round(kilobytes / 1024);
}
