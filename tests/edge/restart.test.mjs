// workerd itself ends in the middle of its work, and is started again: what it had written is whole, and the rest comes.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Sandbox } from "belvo-wasm/sandbox";
import { eventually, startEdge } from "./edge.mjs";
import { asUser } from "./session.mjs";
import { assertSame, assertWhole } from "./truth.mjs";

const persist = mkdtempSync(path.join(tmpdir(), "belvo-wasm-edge-"));
let edge;
after(async () => {
  await edge?.dispose();
  rmSync(persist, { recursive: true, force: true, maxRetries: 3 });
});

test("ended while a history is written, at several points", async () => {
  const sandbox = new Sandbox({ delay: 0 });
  /** Called before each answer of Belvo's. */
  let before = () => {};
  const belvo = async (request) => {
    await before(request);
    return sandbox.fetch(request);
  };
  // So many pages that the change is staged, page by page.
  const start = async () => {
    edge = await startEdge({ belvo, persist, replace: { "limits.js": "chaos/limits.mjs" } });
  };
  await start();
  const { body: link } = await asUser(edge, "ana")("POST", "/api/links", {
    institution: "erebor_mx_retail",
    username: "salaried_mx",
    password: "x",
  });
  await sandbox.settle();
  for (const pages of [1, 20, 90]) {
    const objects = await edge.mf.getDurableObjectNamespace("LINKS");
    const reached = new Promise((resolve) => {
      let count = 0;
      before = (request) => {
        if (new URL(request.url).pathname === "/api/transactions/" && ++count === pages) {
          resolve();
        }
      };
    });
    objects
      .get(objects.idFromName(link.id))
      .work(link.id, { resources: ["accounts", "transactions"] })
      .catch(() => undefined);
    await reached;
    await edge.dispose();
    await start();
    await assertWhole(edge.db);
    const { n } = await edge.db.prepare("SELECT count(*) AS n FROM items WHERE resource = 'transactions'").first();
    assert.ok(n === 0, `${n} transactions of a list that was not read to its end`);
    const left = await edge.db.prepare("SELECT count(*) AS n FROM staged").first();
    assert.equal(left.n > 0, pages > 10, "what was staged outlives workerd");
  }
  before = () => {};
  await edge.worker.scheduled({ cron: "17 7 * * *" });
  await eventually(() => assertSame(edge.db, sandbox), 90);
});
