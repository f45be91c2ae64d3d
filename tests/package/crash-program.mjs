// What happens after WebAssembly trapped: the same in every runtime. The engines and the client are given with little memory; `trap` is a
// module whose only function traps.

import { Belvo, CrashError, enrich, init } from "belvo-wasm";
import { init as initClient } from "belvo-wasm/client";

const row = (description) => ({
  transaction_id: "t",
  account_holder_type: "INDIVIDUAL",
  account_holder_id: "h",
  account_id: "a",
  account_category: "CHECKING_ACCOUNT",
  value_date: "2026-01-15",
  description,
  type: "OUTFLOW",
  amount: 10.5,
  currency: "MXN",
  institution: "b",
});

const told = (error) => [error instanceof CrashError, error.code, error.message];

/** From now on every new instance traps in the place of its next call, when `armed.next` says so: what is not the glue's own. */
function arm(trapping) {
  const armed = { next: false };
  const { trap } = new WebAssembly.Instance(trapping).exports;
  const orTrap = ([name, value]) => {
    const isCall = typeof value === "function" && !name.startsWith("__");
    const call = (...args) => {
      if (armed.next) {
        armed.next = false;
        trap();
      }
      return value(...args);
    };
    return [name, isCall ? call : value];
  };
  const exported = (instance) => Object.fromEntries(Object.entries(instance.exports).map(orTrap));
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (Instance, given) =>
      new Proxy(new Instance(...given), {
        get: (instance, name) => (name === "exports" ? exported(instance) : Reflect.get(instance, name, instance)),
      }),
  });
  return armed;
}

async function crashEngines(wasm, armed) {
  await init(wasm);
  const small = { language: "es", transactions: [row("OXXO INSURGENTES")] };
  const huge = { language: "es", transactions: [row("OXXO ".repeat(4_000_000))] };
  const first = JSON.stringify(enrich.categorize(small));
  const outcomes = [];
  // The first instance comes from elsewhere than those that follow it, which can be armed.
  for (const crash of ["full", "full", "trap", "full", "trap"]) {
    armed.next = crash === "trap";
    let error = [false, "none", "answered"];
    try {
      enrich.categorize(crash === "trap" ? small : huge);
    } catch (thrown) {
      error = told(thrown);
    }
    outcomes.push({ error, next: JSON.stringify(enrich.categorize(small)) === first });
  }
  return outcomes;
}

async function crashClient(wasm, armed) {
  await initClient(wasm);
  const outcomes = [];
  for (const crash of ["full", "trap"]) {
    let release;
    const gate = new Promise((resolve) => {
      release = resolve;
    });
    const fetch = async (request) => {
      if (request.url.includes("slow")) {
        await gate;
      }
      return Response.json({ count: 0, next: null, previous: null, results: [] });
    };
    const options = { secretId: "i", secretPassword: "p", environment: "sandbox", dangerouslyAllowBrowser: true, fetch };
    const [belvo, other] = [new Belvo(options), new Belvo(options)];
    const failed = (error) => told(error).slice(0, 2);
    const slow = [belvo, other].map((one) => one.links.list({ institution: "slow" }).page().catch(failed));
    await new Promise((resolve) => setTimeout(resolve, 50));
    armed.next = crash === "trap";
    const institution = crash === "trap" ? "bank" : "x".repeat(8_000_000);
    const broken = await belvo.links.register({ institution, username: "u" }).catch(failed);
    const pending = await Promise.all(slow);
    release();
    const next = [(await belvo.links.list().page()).count, (await other.links.list().page()).count];
    // What was given up still hears of its answer, and must not mind.
    await new Promise((resolve) => setTimeout(resolve, 50));
    belvo.dispose();
    outcomes.push({ broken, pending, next });
  }
  return outcomes;
}

export async function run(engines, client, trap) {
  const armed = arm(trap);
  return { engines: await crashEngines(engines, armed), client: await crashClient(client, armed) };
}
