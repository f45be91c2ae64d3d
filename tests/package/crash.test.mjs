// What WebAssembly cannot survive: a trap. Memory that is kept small makes a real one, in the module that is shipped; another stands in the
// place of a call. In Node, in workerd and in a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, inPage, serve } from "../browser.mjs";
import { withPages } from "./memory-limit.mjs";
import { cleanUp, project, root, run, startWorker, users } from "./project.mjs";

after(async () => {
  await closeBrowser();
  cleanUp();
});

// The Worker's runtime must not ask the network where it is.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const part = (name) => readFileSync(path.join(root, `pkg/dist/wasm/${name}_bg.wasm`));

/** A module with one function, `trap`, that is the instruction `unreachable`. */
const TRAP = Buffer.from("0061736d0100000001040160000003020100070801047472617000000a05010300000b", "hex");

const ENTRIES = ["index", "client"].map((entry) => [
  entry === "index" ? "belvo-wasm" : `belvo-wasm/${entry}`,
  `/node_modules/belvo-wasm/dist/browser/${entry}.js`,
]);

const ROW = `const row = (description) => ({ transaction_id: "t", account_holder_type: "INDIVIDUAL", account_holder_id: "h", account_id: "a",
  account_category: "CHECKING_ACCOUNT", value_date: "2026-01-15", description, type: "OUTFLOW", amount: 10.5, currency: "MXN", institution: "b" });`;

const FILES = {
  "crash-program.mjs": readFileSync(path.join(import.meta.dirname, "crash-program.mjs")),
  "engines.wasm": withPages(part("enrich"), 256),
  "client.wasm": withPages(part("client"), 64),
  "trap.wasm": TRAP,
  "node.mjs": `
    import { readFileSync } from "node:fs";
    import { run } from "./crash-program.mjs";
    process.on("unhandledRejection", (error) => { console.log("unhandled", error); process.exit(1); });
    const [engines, client, trap] = ["engines", "client", "trap"].map((name) => readFileSync(name + ".wasm"));
    console.log(JSON.stringify(await run(engines, client, await WebAssembly.compile(trap))));
    // The time limits of the calls that ended are left to themselves.
    process.exit(0);`,
  "worker.mjs": `
    import client from "./client.wasm";
    import { run } from "./crash-program.mjs";
    import engines from "./engines.wasm";
    import trap from "./trap.wasm";
    const unhandled = [];
    addEventListener("unhandledrejection", ({ reason }) => unhandled.push(String(reason)));
    export default { fetch: async () => Response.json({ ...(await run(engines, client, trap)), unhandled }) };`,
  "wrangler.json": JSON.stringify({ name: "crash", main: "worker.mjs", compatibility_date: "2026-08-01", send_metrics: false }),
  "index.html": `<!doctype html><html><head><script type="importmap">${JSON.stringify({ imports: Object.fromEntries(ENTRIES) })}</script></head>
    <body><script type="module">
      import { run } from "./crash-program.mjs";
      const trap = await WebAssembly.compileStreaming(fetch("trap.wasm"));
      run("engines.wasm", "client.wasm", trap).then((result) => { window.result = result; }, (error) => { window.result = { failed: error.stack }; });
    </script></body></html>`,
  // Texts of 500 MB are one and the same in memory: longer ones cannot be made of them.
  "texts.mjs": `
    import { CrashError, enrich } from "belvo-wasm";
    ${ROW}
    const long = "OXXO ".repeat(100_000_000);
    // Only what an engine reads crosses: of incomes what comes in.
    const outcomes = [["categorize", "OUTFLOW"], ["recurringExpenses", "OUTFLOW"], ["verifyIncomes", "INFLOW"]].map(([engine, type]) => {
      try {
        enrich[engine]({ language: "es", transactions: [{ ...row(long), type }, { ...row(long), type, transaction_id: "u" }] });
        return "answered";
      } catch (error) {
        return [error instanceof CrashError, error.code];
      }
    });
    const [oxxo] = enrich.categorize({ language: "es", transactions: [row("OXXO INSURGENTES")] }).transactions;
    console.log(JSON.stringify([...outcomes, oxxo.category === "Food & Groceries"]));`,
  "flat.mjs": `
    import { Belvo, enrich, statements, webhooks } from "belvo-wasm";
    ${ROW}
    const memories = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = new Proxy(Instance, { construct(target, given) {
      const instance = new target(...given);
      memories.push(instance.exports.memory);
      return instance;
    } });
    const calls = Number(process.argv[2]);
    const csv = new TextEncoder().encode("Fecha,Concepto,Monto\\n02/01/2026,OXXO,-52.50\\n");
    const request = { language: "es", transactions: [row("OXXO INSURGENTES"), { ...row("NETFLIX.COM"), transaction_id: "u" }] };
    const wrong = { language: "xx", transactions: [] };
    const one = (number) => {
      switch (number % 4) {
        case 0: return enrich.categorize(request);
        case 1: try { return enrich.categorize(wrong); } catch { return undefined; }
        case 2: return enrich.recurringExpenses(request);
        default: return statements.read(csv, { currency: "MXN" });
      }
    };
    const belvo = new Belvo({ secretId: "i", secretPassword: "p", environment: "sandbox",
      fetch: async () => Response.json({ count: 0, next: null, previous: null, results: [] }) });
    // What fetch, signals and bodies hold by weak references is let go only when the loop has turned: calls that follow each other without a
    // pause leave about 1 KB each until then.
    const measure = async () => {
      for (let turn = 0; turn < 4; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        globalThis.gc();
      }
      return { wasm: memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0), heap: process.memoryUsage().heapUsed };
    };
    const asked = Math.ceil(calls / 20);
    for (let number = 0; number < 4000; number++) one(number);
    for (let number = 0; number < 500; number++) await belvo.links.list().page();
    const before = await measure();
    const series = [];
    for (let tenth = 0; tenth < 10; tenth++) {
      for (let number = 0; number < calls / 10; number++) one(number);
      for (let number = 0; number < asked / 10; number++) await belvo.links.list().page();
      series.push(await measure());
    }
    console.log(JSON.stringify({ before, series, calls: calls + asked }));`,
};

let folder;

before(async () => {
  folder = await project("crash", FILES);
});

const program = async (file, args = [], options = {}) =>
  JSON.parse(await run("node", ["--expose-gc", file, ...args], { cwd: folder, ...users, ...options }));

/** What the program must have seen, wherever it ran. */
function check({ engines, client }) {
  const full = [true, "out_of_memory"];
  const crashed = [true, "crashed"];
  assert.deepEqual(
    engines.map(({ error: [typed, code], next }) => [typed, code, next]),
    [full, full, crashed, full, crashed].map((error) => [...error, true]),
  );
  for (const { error } of engines) {
    assert.match(error[2], error[1] === "out_of_memory" ? /less at a time/ : /unreachable.*please report/, error[2]);
  }
  assert.deepEqual(
    client,
    [full, crashed].map((error) => ({ broken: error, pending: [error, error], next: [0, 0] })),
  );
}

test("in Node a trap ends what was under way with a typed error, and the next call works", async () => {
  check(await program("node.mjs"));
});

test("in workerd too", async () => {
  const worker = await startWorker(folder);
  try {
    const result = await (await worker.fetch("http://worker/")).json();
    check(result);
    assert.deepEqual(result.unhandled, []);
  } finally {
    await worker.dispose();
  }
});

test("in a page too", async () => {
  const { address, close } = await serve(folder);
  try {
    check(await inPage(address));
  } finally {
    await close();
  }
});

test("more than a text of JavaScript can hold is the same typed error", async () => {
  assert.deepEqual(await program("texts.mjs"), [[true, "out_of_memory"], [true, "out_of_memory"], [true, "out_of_memory"], true]);
});

test("calls without end leave nothing behind", async () => {
  // The million of `BELVO_WASM_CALLS=1000000` takes minutes; what a call leaves behind shows in fewer.
  const calls = Number(process.env.BELVO_WASM_CALLS ?? 60_000);
  const { series, before: early } = await program("flat.mjs", [String(calls)], { timeout: 240_000 + calls * 3 });
  const late = series.at(-1);
  const grown = late.wasm - early.wasm;
  assert.ok(grown <= 65_536, `the WebAssembly grew by ${grown} bytes over ${calls} calls: ${JSON.stringify(series)}`);
  assert.ok(late.heap - early.heap < 2 ** 20, `the heap grew by ${late.heap - early.heap} bytes: ${JSON.stringify(series)}`);
});
