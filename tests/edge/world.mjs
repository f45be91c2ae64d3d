// A Worker and a Belvo that sends it webhooks.

import { Sandbox } from "belvo-wasm/sandbox";
import { SECRETS, startEdge } from "./edge.mjs";

const [, AUTHORIZATION] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");

/** Starts a Worker; each `fresh()` puts another Belvo, and an empty D1, behind it. */
export async function startWorld(options = {}) {
  const world = { sandbox: undefined, edge: undefined };
  let seed = 0;
  const { belvo = (request) => world.sandbox.fetch(request), ...others } = options;
  const asked = { underWay: 0, last: 0 };
  const counted = async (request) => {
    asked.underWay++;
    try {
      return await belvo(request);
    } finally {
      asked.underWay--;
      asked.last = Date.now();
    }
  };
  world.edge = await startEdge({ belvo: counted, ...others });
  const send = async (request) => {
    const body = await request.text();
    const { status } = await world.edge.fetch(request.url, { method: "POST", headers: [...request.headers], body });
    return new Response(null, { status });
  };
  world.fresh = async (sandbox = {}) => {
    await untilQuiet(asked);
    await empty(world.edge.db);
    const webhooks = { url: "https://edge.example.com/belvo/webhooks", authorization: AUTHORIZATION, fetch: send };
    // A seed of its own: what the Worker still does for the Belvo before must not meet a link of the same id.
    world.sandbox = new Sandbox({ delay: 0, seed: ++seed, webhooks, ...sandbox });
    return world.sandbox;
  };
  world.quiet = () => untilQuiet(asked);
  world.stop = () => world.edge.dispose();
  return world;
}

/** Until the Worker has asked Belvo nothing for a while: what it still does would be written into a store that was emptied, or counted with what is to come. */
async function untilQuiet(asked) {
  const [quiet, most] = [100, 3000];
  const end = Date.now() + most;
  while ((asked.underWay > 0 || Date.now() - asked.last < quiet) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function empty(db) {
  const tables = ["links", "items", "staged", "syncs", "dead_letters", "repairs", "reconciliations"];
  await db.batch(tables.map((table) => db.prepare(`DELETE FROM ${table}`)));
}
