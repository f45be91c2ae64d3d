// How long a message waits before it is tried again, and that one does not wait for another.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Sandbox } from "belvo-wasm/sandbox";
import { startEdge } from "./edge.mjs";
import { clientOf } from "./truth.mjs";

let edge;
let sandbox;
let link;
before(async () => {
  edge = await startEdge({ belvo: (request) => sandbox.fetch(request), queues: false, bindings: { RETRY_SECONDS: "10" } });
});
after(() => edge?.dispose());
beforeEach(async () => {
  sandbox = new Sandbox({ delay: 0 });
  ({ id: link } = await clientOf(sandbox).links.register({ institution: "erebor_mx_retail", username: "new_mx", password: "x" }));
});

const message = (type, attempts, id = `${type}-${attempts}`) => ({
  id,
  timestamp: new Date(),
  attempts,
  body: {
    kind: "webhook",
    body: JSON.stringify({ webhook_type: type, webhook_code: "historical_update", link_id: link }),
    received: new Date().toISOString(),
  },
});

/** How long the message waits; nothing where it is done. */
async function delayOf(sent) {
  const { retryMessages, explicitAcks, outcome } = await edge.worker.queue("events", [sent]);
  assert.equal(outcome, "ok");
  assert.equal(retryMessages.length + explicitAcks.length, 1);
  return retryMessages[0]?.delaySeconds;
}

for (const [attempts, shortest, longest] of [
  [1, 10, 13],
  [2, 20, 25],
  [5, 160, 200],
  [50, 3600, 4500],
]) {
  test(`after attempt ${attempts}`, async () => {
    await sandbox.inject({ match: { path: "/api/accounts/" }, status: 500, times: 10 });
    const delay = await delayOf(message("ACCOUNTS", attempts));
    assert.ok(delay >= shortest && delay <= longest, String(delay));
  });
}

test("as long as Belvo says, and nobody waits for that", async () => {
  await sandbox.inject({ match: { path: "/api/accounts/" }, status: 429, retryAfter: 900, times: 10 });
  const start = Date.now();
  const delay = await delayOf(message("ACCOUNTS", 1));
  assert.equal(delay, 900);
  assert.ok(Date.now() - start < 10_000, "the Worker does not wait itself");
});

test("of several messages, only those wait whose work failed", async () => {
  await sandbox.inject({ match: { path: "/api/accounts/" }, status: 500, times: 10 });
  const batch = [message("ACCOUNTS", 1), message("OWNERS", 1), message("TRANSACTIONS", 1)];
  const { retryMessages, explicitAcks } = await edge.worker.queue("events", batch);
  assert.deepEqual(explicitAcks.sort(), ["OWNERS-1", "TRANSACTIONS-1"]);
  assert.deepEqual(
    retryMessages.map(({ msgId }) => msgId),
    ["ACCOUNTS-1"],
  );
  await sandbox.clearFaults();
  assert.equal(await delayOf(message("ACCOUNTS", 2)), undefined);
});

test("what makes no sense does not hold up what does", async () => {
  const broken = { ...message("X", 1, "broken"), body: { kind: "webhook", body: "{", received: "" } };
  const strange = { ...message("X", 1, "strange"), body: "strange" };
  const { explicitAcks } = await edge.worker.queue("events", [broken, strange, message("OWNERS", 1)]);
  assert.deepEqual(explicitAcks.sort(), ["OWNERS-1", "broken", "strange"]);
});
