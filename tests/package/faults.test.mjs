// The packed client against a server that fails, over real sockets: in Node, Deno, Bun, Chromium (a page and its
// workers) and workerd.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { after, before, describe, test } from "node:test";
import { closeBrowser, freePort, inPage, serve } from "../browser.mjs";
import { faultServer } from "./fault-server.mjs";
import { SCENARIOS } from "./faults.mjs";
import { DIFFERENT, EXPECTED } from "./faults-expected.mjs";
import { cleanUp, project, run, startWorker, tool, users } from "./project.mjs";

// The Worker's runtime must not ask the network where it is.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

/** The program in each kind of place. */
const FILES = {
  "faults.mjs": readFileSync(path.join(import.meta.dirname, "faults.mjs"), "utf8"),
  "main.mjs": `import process from "node:process";
    import * as client from "belvo-wasm/client";
    import { run } from "./faults.mjs";
    console.log(JSON.stringify(await run(client, JSON.parse(process.argv[2]))));`,
  "workerd.mjs": `import * as client from "belvo-wasm/client";
    import { run } from "./faults.mjs";
    export default { fetch: async (request) => Response.json(await run(client, await request.json())) };`,
  "wrangler.json": JSON.stringify({ name: "faults", main: "workerd.mjs", compatibility_date: "2026-08-01", send_metrics: false }),
  "index.html": `<!doctype html><script type="module" src="/page.mjs"></script>`,
  "page.mjs": `import * as client from "/node_modules/belvo-wasm/dist/browser/client.js";
    import { run } from "/faults.mjs";
    const [place, args] = JSON.parse(decodeURIComponent(location.hash.slice(1)));
    const script = ["/worker.mjs", { type: "module" }];
    const start = {
      worker: () => new Worker(...script),
      shared: () => new SharedWorker(...script).port,
      service: () => navigator.serviceWorker.register(...script).then(() => navigator.serviceWorker.ready).then(({ active }) => active),
    };
    async function inWorker() {
      const { port1, port2 } = new MessageChannel();
      (await start[place]()).postMessage(args, [port2]);
      return new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
    }
    window.result = await (place === "page" ? run(client, args) : inWorker()).catch((error) => ({ failed: String(error.stack) }));`,
  "worker.mjs": `import * as client from "/node_modules/belvo-wasm/dist/browser/client.js";
    import { run } from "/faults.mjs";
    const answer = async ({ data, ports }) =>
      ports[0].postMessage({ ...(await run(client, data).catch((error) => ({ failed: String(error.stack) }))), scope: self.constructor.name });
    if ("onconnect" in self) {
      self.onconnect = ({ ports: [port] }) => { port.onmessage = answer; };
    } else {
      self.onmessage = (event) => { const done = answer(event); event.waitUntil?.(done); };
    }`,
};

let server;
let folder;
let refused;

before(async () => {
  server = await faultServer();
  refused = `http://127.0.0.1:${await freePort()}`;
  folder = await project("faults", FILES);
});

after(async () => {
  await closeBrowser();
  await server?.close();
  cleanUp();
});

const argumentsFor = (name, only) => ({ address: server.address, refused, name, only });

/** Holds what came of the scenarios against what must. `name` is the place, `runtime` whose limits it has. */
async function check(t, name, runtime, { canary, unhandled, results }, only = Object.keys(EXPECTED)) {
  assert.equal(canary, "canary", "rejections that nobody handles are heard");
  assert.deepEqual(unhandled, []);
  assert.deepEqual(Object.keys(results), only);
  for (const scenario of only) {
    const [outcome, requests, more = {}] = DIFFERENT[runtime][scenario] ?? EXPECTED[scenario];
    await t.test(scenario, async () => {
      const kept = server.keys.get(`${name}.${scenario}`) ?? { requests: [], open: 0, mostOpen: 0 };
      const result = results[scenario];
      assert.deepEqual(result.outcome, outcome);
      if (requests !== undefined) {
        assert.equal(kept.requests.length, requests, "requests that arrived");
        assert.equal(result.attempts, more.attempts ?? requests, "attempts that hooks heard of");
      }
      if (more.delays) {
        assert.deepEqual(result.delays, more.delays);
      }
      if (more.mostOpen) {
        assert.equal(kept.mostOpen, more.mostOpen, "requests at once");
      }
      for (const { headers } of kept.requests) {
        assert.equal(headers.authorization, "Basic aWQ6aHVudGVyMg==");
      }
      for (let waited = 0; kept.open > 0 && waited < 100; waited++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.equal(kept.open, 0, "requests that are still open");
    });
  }
  assert.deepEqual(server.strangers, [], "nothing arrived at another host");
  const strange = [...server.keys.keys()].filter((key) => !(key.slice(key.indexOf(".") + 1) in EXPECTED));
  assert.deepEqual(strange, [], "nothing arrived at another address");
}

test("every scenario is expected", () => {
  assert.deepEqual(Object.keys(SCENARIOS).sort(), Object.keys(EXPECTED).sort());
});

test("who follows the redirects is heard at the other host", async () => {
  for (const to of ["port", "localhost"]) {
    await fetch(`${server.address}/redirect:code=307:to=${to}/probe/api/links/l1/`, { headers: { authorization: "mine" } });
  }
  const heard = server.strangers.splice(0);
  assert.equal(heard.length, 2);
  assert.match(heard[0], /^GET \/stolen\//);
  server.keys.clear();
});

/** What each kind of worker shows: that it talks to Belvo at all, and what networks do to it. */
const SOME = [
  "good-get",
  "good-post",
  "reset-body-recovers",
  "reset-body-post",
  "hang-head-timeout",
  "hang-body-signal",
  "429-recovers",
  "503-always",
  "html",
  "gzip",
  "redirect-302-port",
  "list-recovers",
  "many-queue",
  "exact",
];

const SCOPES = {
  page: undefined,
  worker: "DedicatedWorkerGlobalScope",
  shared: "SharedWorkerGlobalScope",
  service: "ServiceWorkerGlobalScope",
};

// Most of the time is waiting.
describe("faults", { concurrency: true }, () => {
  const [deno, bun] = ["deno", "bun"].map(tool);
  const inDeno = ["run", "--no-prompt", "--node-modules-dir=manual", "--no-remote", "--allow-net"];
  for (const [runtime, program, args, options] of [
    ["node", "node", ["--expose-gc"], users],
    ["deno", deno, inDeno, {}],
    ["bun", bun, [], {}],
  ]) {
    test(runtime, async (t) => {
      const given = JSON.stringify(argumentsFor(runtime, Object.keys(EXPECTED)));
      const text = await run(program, [...args, "main.mjs", given], { cwd: folder, ...options });
      await check(t, runtime, runtime, JSON.parse(text));
    });
  }

  test("Chromium", async (t) => {
    const { address, close } = await serve(folder);
    try {
      for (const [place, scope] of Object.entries(SCOPES)) {
        await t.test(place, async (t) => {
          const only = place === "page" ? Object.keys(EXPECTED) : SOME;
          const given = encodeURIComponent(JSON.stringify([place, argumentsFor(place, only)]));
          // Requests fail on purpose here; errors of the page are still errors.
          const result = await inPage(`${address}/#${given}`, { allow: /^http:\/\/(127\.0\.0\.1|localhost):/ });
          assert.equal(result.scope, scope);
          await check(t, place, "chromium", result, only);
        });
      }
    } finally {
      await close();
    }
  });

  test("workerd", async (t) => {
    const worker = await startWorker(folder);
    try {
      const body = JSON.stringify(argumentsFor("workerd", Object.keys(EXPECTED)));
      const answer = await worker.fetch("http://worker/", { method: "POST", body });
      await check(t, "workerd", "workerd", await answer.json());
    } finally {
      await worker.dispose();
    }
  });
});
