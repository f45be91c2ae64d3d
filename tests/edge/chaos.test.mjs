// What may go wrong goes wrong: webhooks come twice, late, in any order or never, Belvo fails and breaks off, D1 fails before or after it did
// its work, the Durable Object is killed. Whatever happened: once all is well again, D1 holds what Belvo lists. `EDGE_RUNS` says how many
// histories are played (default 12), `EDGE_SEED` where they begin; a run that fails names its seed.

import assert from "node:assert/strict";
import process from "node:process";
import { after, before, test } from "node:test";
import { isBelvoError } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";
import { randomOf } from "../random.mjs";
import { TestQueue } from "./chaos/queue.mjs";
import { SECRETS, startEdge } from "./edge.mjs";
import { assertEnriched } from "./enriched.mjs";
import { assertSame, assertWhole, clientOf, held } from "./truth.mjs";

const RUNS = Number(process.env.EDGE_RUNS ?? 12);
const FIRST = Number(process.env.EDGE_SEED ?? 1);
const DAY = 86_400_000;

const LINKS = [
  { institution: "erebor_mx_retail", username: "new_mx" },
  { institution: "ofmockbank_br_retail", username: "new_br" },
  { institution: "erebor_co_retail", username: "new_co" },
  { institution: "imss_mx_employment", username: "salaried_mx" },
  { institution: "inss_br_employment", username: "clt_br" },
];

const FAULTS = [
  { status: 500 },
  { status: 503, body: "<html>Bad gateway</html>" },
  { status: 429 },
  { status: 408 },
  { status: 401 },
  { truncate: 40 },
  { truncate: 900 },
  { reset: true },
  { delayMs: 1800 },
];

/** How often what befell the Worker, over all histories. */
const befell = {};
const note = (what) => {
  befell[what] = (befell[what] ?? 0) + 1;
};

let edge;
/** What happens now; every run makes its own. */
let chaos;

before(async () => {
  edge = await startEdge({
    belvo: (request) => chaos.sandbox.fetch(request),
    entry: "tests/edge/chaos/worker.mjs",
    replace: { "limits.js": "chaos/limits.mjs" },
    queues: false,
    bindings: { LIST_SECONDS: "1" },
    services: (WorkerResponse) => ({
      CHAOS: async (request) => new WorkerResponse(await chaos.decide(new URL(request.url).pathname.slice(1), request)),
    }),
  });
});
after(() => edge?.dispose());

for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
  test(`history ${seed}`, { timeout: 600_000 }, async () => {
    edge.lines.length = 0;
    try {
      await play(seed);
    } catch (error) {
      console.error(`EDGE_SEED=${seed} EDGE_RUNS=1 fails:\n${edge.lines.slice(-40).join("\n")}`);
      throw error;
    }
  });
}

test("all of it happened", (context) => {
  context.diagnostic(JSON.stringify(befell));
  const all = [
    "kill before",
    "kill during",
    "kill after",
    "error before",
    "error after",
    "the Queue fails",
    "Belvo fails",
    "a webhook is lost",
  ];
  assert.deepEqual(RUNS < 12 ? [] : all.filter((what) => !befell[what]), []);
});

async function play(seed) {
  const random = randomOf(seed);
  const isDropping = random.chance(0.5);
  await emptyD1();
  chaos = new Chaos(seed, random);
  const belvo = clientOf(chaos.sandbox);
  const links = [];
  for (let count = 1 + random.below(2); count > 0; count--) {
    links.push((await belvo.links.register({ ...random.pick(LINKS), password: "x" })).id);
  }

  chaos.isCalm = false;
  for (let step = 4 + random.below(6); step > 0; step--) {
    await chaos.provoke();
    // What happens at Belvo happens while the Worker is at work.
    await Promise.all([chaos.queue.deliver(), happen(random, belvo, random.pick(links), isDropping)]);
    await chaos.announce(isDropping);
    await assertWhole(edge.db);
  }

  // All is well again. Nothing is lost that came in: what was given up is replayed.
  chaos.isCalm = true;
  await chaos.sandbox.clearFaults();
  await chaos.sandbox.settle();
  await chaos.announce(false);
  do {
    await drain();
  } while (await replayAll());
  if (!isDropping) {
    await assertSame(edge.db, chaos.sandbox);
  }
  await edge.worker.scheduled({ cron: "17 7 * * *" });
  await drain();
  const { truth } = await assertSame(edge.db, chaos.sandbox);
  for (const link of Object.keys(truth.links)) {
    await assertEnriched(edge.db, link);
  }
  const { local } = await held(edge.db);
  assert.deepEqual(
    Object.keys(local).filter((link) => !(link in truth.links)),
    [],
  );
  if (!isDropping) {
    const repairs = await edge.db.prepare("SELECT * FROM repairs").all();
    assert.deepEqual(repairs.results, [], "every webhook came, and there was something to repair");
  }
}

/** Something happens at Belvo. What it tells nobody of happens only where webhooks are lost as well. */
async function happen(random, belvo, link, isDropping) {
  const { sandbox } = chaos;
  // What is not there any more, or not to be refreshed yet, or meets one of the faults: then it does not happen.
  const ignore = (error) => assert.ok(isBelvoError(error), error);
  switch (random.below(isDropping ? 7 : 5)) {
    case 0:
      await sandbox.advance(random.below(9) * DAY);
      break;
    case 1:
    case 2: {
      const transactions = await belvo.transactions
        .list({ link, page_size: 1000 })
        .toArray()
        .catch(() => []);
      for (const { id } of transactions.slice(0, 3)) {
        const fields = random.chance(0.5)
          ? null
          : { description: `CORRECTED ${random.below(1000)}`, amount: random.below(1000) + 0.5 };
        await sandbox.correct(id, fields).catch(ignore);
      }
      break;
    }
    case 3:
      await belvo.links.refresh(link).catch(ignore);
      await sandbox.settle();
      break;
    case 4:
      if (random.chance(0.4)) {
        await belvo.links.delete(link, { mode: "async" }).catch(ignore);
        await sandbox.settle();
      }
      break;
    case 5: {
      const [account] = await belvo.accounts
        .list({ link })
        .toArray()
        .catch(() => []);
      if (account) {
        await belvo.accounts.delete(account.id).catch(ignore);
      }
      break;
    }
    default:
      await belvo.links.delete(link).catch(ignore);
  }
}

class Chaos {
  isCalm = true;

  constructor(seed, random) {
    this.random = random;
    this.sandbox = new Sandbox({ seed, delay: 0, now: clock() });
    this.queue = new TestQueue(edge.worker, random);
  }

  /** What happens at a call of the Worker: an answer to `chaos/worker.mjs`. */
  async decide(what, request) {
    if (what === "events" || what === "events-dead") {
      if (!this.isCalm && this.random.chance(0.1)) {
        note("the Queue fails");
        return "fails";
      }
      for (const body of await request.json()) {
        this.queue.put(what, body);
      }
      return "ok";
    }
    const roll = this.isCalm ? 1 : this.random.below(1000) / 1000;
    let happens = "ok";
    if (what === "object" && roll < 0.04) {
      happens = this.random.pick(["kill before", "kill during", "kill after"]);
    } else if (roll < 0.08) {
      happens = this.random.pick(["error before", "error after"]);
    }
    note(happens);
    return happens;
  }

  /** The next calls to Belvo may fail. */
  async provoke() {
    if (this.random.chance(0.6)) {
      note("Belvo fails");
      await this.sandbox.inject({ ...this.random.pick(FAULTS), times: 1 + this.random.below(4), after: this.random.below(6) });
    }
  }

  /** Belvo's webhooks come: some twice, some later than others, some never. */
  async announce(isDropping) {
    const due = await this.sandbox.webhooks();
    for (const webhook of this.random.shuffle(due)) {
      for (let times = this.random.chance(0.2) ? 2 : 1; times > 0; times--) {
        const isDropped = isDropping && this.random.chance(0.3);
        note(isDropped ? "a webhook is lost" : "a webhook comes");
        if (!isDropped) {
          await this.#post(webhook);
        }
      }
    }
  }

  /** Like Belvo, tries again until it is taken. */
  async #post(webhook) {
    const [authorization] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
    for (;;) {
      const { status } = await edge.fetch("/belvo/webhooks", {
        method: "POST",
        headers: { authorization },
        body: JSON.stringify(webhook),
      });
      if (status === 202) {
        return;
      }
      assert.equal(status, 500);
    }
  }
}

/** Starts at the same moment in every run. */
function clock() {
  const start = Date.now();
  return () => new Date(Date.UTC(2026, 5, 1, 12) + Date.now() - start);
}

async function drain() {
  for (let round = 0; chaos.queue.length > 0; round++) {
    assert.ok(round < 500, "the Queue is never empty");
    await chaos.queue.deliver();
  }
}

/** Replays what was given up. Says whether there was anything. */
async function replayAll() {
  const headers = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };
  for (let count = 0; ; count++) {
    const { results } = await (await edge.fetch("/operations/dead-letters", { headers })).json();
    if (results.length === 0) {
      return count > 0;
    }
    for (const { id } of results) {
      note("a message is given up");
      assert.equal((await edge.fetch(`/operations/dead-letters/${id}/replay`, { method: "POST", headers })).status, 202);
    }
  }
}

async function emptyD1() {
  const tables = ["links", "items", "staged", "syncs", "dead_letters", "repairs", "reconciliations"];
  await edge.db.batch(tables.map((table) => edge.db.prepare(`DELETE FROM ${table}`)));
}
