// A team with sessions of its own puts them into the Worker: they say who asks, and whose the links are.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./edge.mjs";
import { sessionOf } from "./session.mjs";
import { assertSame } from "./truth.mjs";
import { startWorld } from "./world.mjs";

let world;
before(async () => {
  world = await startWorld({ replace: { "session.js": "own-sessions.mjs" } });
});
after(() => world?.stop());

test("a cookie of the team's lets its user in, and nothing else does", async () => {
  const sandbox = await world.fresh();
  const { edge } = world;
  const ask = (headers, target, body) =>
    edge.fetch(target, { method: body ? "POST" : "GET", headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const ana = { cookie: "theme=dark; team=ana" };
  const made = await ask(ana, "/api/links", { institution: "erebor_mx_retail", username: "new_mx", password: "x" });
  assert.equal(made.status, 201);
  const { id, external_id } = await made.json();
  assert.equal(external_id, "team-ana", "Belvo keeps whose it is");
  await sandbox.settle();
  await eventually(() => assertSame(edge.db, sandbox));

  const summary = `/api/links/${id}/summary`;
  assert.equal((await ask(ana, summary)).status, 200);
  assert.equal((await ask({ cookie: "team=eva" }, summary)).status, 404);
  assert.equal((await ask({}, summary)).status, 401);
  assert.equal((await ask({ authorization: `Bearer ${sessionOf("ana")}` }, summary)).status, 401);
});
