// What WebAssembly cannot survive: a trap. Memory that is kept small makes a real one, in the module that is shipped.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cleanUp, project, run, users } from "./project.mjs";

after(cleanUp);

/** The module with a memory that cannot grow beyond so many pages of 64 KB. */
const LIMIT = `
export function limited(bytes, pages) {
  const number = (at) => {
    let [value, shift, position] = [0, 0, at];
    for (;; shift += 7) {
      const byte = bytes[position++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return [value, position];
    }
  };
  const written = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >>> 7)]);
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = number(at + 1);
    if (id === 5) {
      const [least] = number(start + 2);
      const body = [1, 1, ...written(least), ...written(Math.max(least, pages))];
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([5, ...written(body.length), ...body]), bytes.subarray(start + size)]);
    }
    at = start + size;
  }
  throw new Error("the module has no memory");
}
`;

const ROW = `const row = (description) => ({ transaction_id: "t", account_holder_type: "INDIVIDUAL", account_holder_id: "h", account_id: "a",
  account_category: "CHECKING_ACCOUNT", value_date: "2026-01-15", description, type: "OUTFLOW", amount: 10.5, currency: "MXN", institution: "b" });`;

const PROGRAMS = {
  "limit.mjs": LIMIT,
  "engines.mjs": `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import { CrashError, enrich, init } from "belvo-wasm";
    import { limited } from "./limit.mjs";
    ${ROW}
    const wasm = readFileSync(createRequire(import.meta.url).resolve("belvo-wasm/enrich.wasm"));
    await init(limited(wasm, 64));
    const small = { language: "es", transactions: [row("OXXO INSURGENTES")] };
    const huge = { language: "es", transactions: [row("OXXO ".repeat(4_000_000))] };
    const first = JSON.stringify(enrich.categorize(small));
    const outcomes = [];
    for (let round = 0; round < 3; round++) {
      try {
        enrich.categorize(huge);
        outcomes.push("answered");
      } catch (error) {
        outcomes.push([error instanceof CrashError, error.code, error.message]);
      }
      outcomes.push(JSON.stringify(enrich.categorize(small)) === first);
    }
    console.log(JSON.stringify(outcomes));`,
  "client.mjs": `
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import { Belvo, CrashError, init } from "belvo-wasm/client";
    import { limited } from "./limit.mjs";
    process.on("unhandledRejection", (error) => { console.log("unhandled", error); process.exit(1); });
    const wasm = readFileSync(createRequire(import.meta.url).resolve("belvo-wasm/client.wasm"));
    await init(limited(wasm, 32));
    let release;
    const gate = new Promise((resolve) => { release = resolve; });
    const fetch = async (request) => {
      if (request.url.includes("slow")) await gate;
      return Response.json({ count: 0, next: null, previous: null, results: [] });
    };
    const belvo = new Belvo({ secretId: "i", secretPassword: "p", environment: "sandbox", fetch });
    const other = new Belvo({ secretId: "i", secretPassword: "p", environment: "sandbox", fetch });
    const told = (error) => [error instanceof CrashError, error.code];
    const slow = belvo.links.list({ institution: "slow" }).page().catch(told);
    const beside = other.links.list({ institution: "slow" }).page().catch(told);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const broken = await belvo.links.register({ institution: "x".repeat(8_000_000), username: "u" }).catch(told);
    const pending = [await slow, await beside];
    release();
    const after = [(await belvo.links.list().page()).count, (await other.links.list().page()).count];
    await new Promise((resolve) => setTimeout(resolve, 50));
    belvo.dispose();
    console.log(JSON.stringify({ broken, pending, after }));
    // The time limits of the calls that ended are left to themselves.
    process.exit(0);`,
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
  folder = await project("crash", PROGRAMS);
});

const program = async (file, args = [], options = {}) =>
  JSON.parse(await run("node", ["--expose-gc", file, ...args], { cwd: folder, ...users, ...options }));

test("an engine that runs out of memory says so, and the next call works", async () => {
  const outcomes = await program("engines.mjs");
  assert.equal(outcomes.length, 6);
  for (let round = 0; round < 6; round += 2) {
    const [typed, code, message] = outcomes[round];
    assert.deepEqual([typed, code], [true, "out_of_memory"], message);
    assert.match(message, /less at a time/);
    assert.equal(outcomes[round + 1], true);
  }
});

test("calls of clients that were under way are rejected, and the next ones work", async () => {
  const crash = [true, "out_of_memory"];
  assert.deepEqual(await program("client.mjs"), { broken: crash, pending: [crash, crash], after: [0, 0] });
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
