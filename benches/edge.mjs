// A burst of webhooks and of reads on the Worker in workerd, on this machine, beside the sandbox: how long each takes, what fails, and whether
// memory grows. Usage: node benches/edge.mjs [--seconds 20] [--clients 6] [--webhooks 100] (after `cargo xtask build`): so many clients of each
// kind of read, so many webhooks a second. `--seconds 600` is the soak.

import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { eventually, SECRETS } from "../tests/edge/edge.mjs";
import { asUser, sessionOf } from "../tests/edge/session.mjs";
import { assertSame } from "../tests/edge/truth.mjs";
import { workerdMegabytes } from "../tests/edge/workerd.mjs";
import { startWorld } from "../tests/edge/world.mjs";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    clients: { type: "string", default: "6" },
    webhooks: { type: "string", default: "100" },
  },
});
const [seconds, clients, webhooks] = [Number(values.seconds), Number(values.clients), Number(values.webhooks)];

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
const [authorization] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
const event = JSON.stringify({ webhook_type: "ACCOUNTS", webhook_code: "historical_update", link_id: link.id, data: {} });
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
  summary: { path: `/api/links/${link.id}/summary`, ...reading },
  transactions: { path: `/api/links/${link.id}/transactions?page_size=100`, ...reading },
};

const memory = [];
const sampler = setInterval(() => memory.push(workerdMegabytes()), Math.max(1000, seconds * 20));
const results = await Promise.all(
  Object.values(KINDS).map(({ path, ...options }) =>
    autocannon({ url: new URL(path, address).href, duration: seconds, timeout: 30, ...options }),
  ),
);
clearInterval(sampler);

Object.keys(KINDS).forEach((kind, index) => {
  const { requests, latency, errors, timeouts, non2xx } = results[index];
  const figures = `p50 ${latency.p50} ms  p99 ${latency.p99} ms  most ${latency.max} ms`;
  console.log(
    `${kind.padEnd(13)} ${requests.average.toFixed(0)}/s  ${figures}  failed ${errors + timeouts + non2xx} of ${requests.sent}`,
  );
});
const tenth = Math.max(1, Math.floor(memory.length / 10));
const mean = (list) => (list.reduce((sum, value) => sum + value, 0) / list.length).toFixed(0);
// Garbage comes and goes: growth shows in the means of the tenths, of which the first is warming up.
const tenths = Array.from({ length: Math.min(10, memory.length) }, (_, index) =>
  memory.slice(index * tenth, (index + 1) * tenth),
);
console.log(`memory of workerd, tenth by tenth: ${tenths.map(mean).join(", ")} MB; ${Math.max(...memory)} MB at most`);
const start = performance.now();
await eventually(() => assertSame(edge.db, sandbox), 120);
console.log(`D1 is what Belvo lists, ${((performance.now() - start) / 1000).toFixed(1)} s after the last request`);
await world.stop();
