// What the client costs over bare `fetch` and `json()`: pages of 1,000 transactions from a server on this machine.
// Usage: node benches/client.mjs [--rounds N] [--json]   (after `cargo xtask build`; `cargo xtask bench client` does both)

import { once } from "node:events";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { Belvo } from "belvo-wasm/client";
import { Sandbox } from "belvo-wasm/sandbox";

const KEYS = { secretId: "id", secretPassword: "password", environment: "sandbox" };
const ITEMS = 1000;

/** A page of the sandbox's transactions, as Belvo answers it. */
async function page() {
  const sandbox = new Sandbox({ delay: 0 });
  const belvo = new Belvo({ ...KEYS, fetch: sandbox.fetch });
  const items = [];
  while (items.length < ITEMS) {
    const link = await belvo.links.register({ institution: "erebor_mx_retail", username: `${items.length}`, password: "p" });
    items.push(...(await belvo.transactions.list({ link: link.id, page_size: 1000 }).toArray()));
  }
  return JSON.stringify({ count: ITEMS, next: null, previous: null, results: items.slice(0, ITEMS) });
}

/** Serves the page, in a thread of its own. */
async function serve() {
  const body = Buffer.from(await page());
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  parentPort.postMessage({ port: server.address().port, bytes: body.length });
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function measure() {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "300" }, json: { type: "boolean" } } });
  const rounds = Number(values.rounds);
  const worker = new Worker(new URL(import.meta.url));
  const [{ port, bytes }] = await once(worker, "message");
  const baseUrl = `http://127.0.0.1:${port}`;
  const belvo = new Belvo({ ...KEYS, baseUrl });
  const authorization = `Basic ${btoa("id:password")}`;
  const ways = {
    bare: async () => {
      const response = await fetch(`${baseUrl}/api/transactions/?link=l&page_size=1000`, { headers: { authorization } });
      return response.json();
    },
    client: () => belvo.transactions.list({ link: "l", page_size: 1000 }).page(),
  };
  const times = { bare: [], client: [] };
  // Turn by turn, and each first as often as the other: what the machine does beside hits both.
  for (let round = -rounds / 5; round < rounds; round++) {
    const names = round % 2 ? ["bare", "client"] : ["client", "bare"];
    for (const name of names) {
      const before = performance.now();
      const { results } = await ways[name]();
      const took = performance.now() - before;
      if (results.length !== ITEMS) {
        throw new Error(`${name} gave ${results.length} items`);
      }
      if (round >= 0) {
        times[name].push(took);
      }
    }
  }
  await worker.terminate();
  // The difference within each pair, which stand next to each other in time: what slows the machine down slows both.
  const differences = times.client.map((client, index) => client - times.bare[index]);
  const [bare, more] = [median(times.bare), median(differences)];
  const figures = { rounds, bytes, bareMs: bare, clientMs: bare + more, ratio: 1 + more / bare };
  if (values.json) {
    console.log(JSON.stringify(figures));
  } else {
    console.log(`pages of ${ITEMS} transactions, ${(bytes / 1000).toFixed(0)} KB, ${rounds} rounds, medians`);
    console.log(`bare fetch and json()  ${bare.toFixed(2)} ms`);
    console.log(
      `client                 ${figures.clientMs.toFixed(2)} ms (bare, and the median of the differences pair by pair)`,
    );
    console.log(`ratio                  ${figures.ratio.toFixed(3)}`);
  }
}

await (isMainThread ? measure() : serve());
