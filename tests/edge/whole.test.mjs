// Who reads while a list changes sees it as it was, or as it is: never some of both.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Sandbox } from "belvo-wasm/sandbox";
import { startEdge } from "./edge.mjs";
import { asUser } from "./session.mjs";
import { clientOf } from "./truth.mjs";

const COUNT = 60;
let edge;
let sandbox;
/** What every transaction says at Belvo now; none: as the sandbox has it. */
let version;
let sample;

before(async () => {
  sandbox = new Sandbox({ delay: 0 });
  // Every change has several pages, and is staged.
  edge = await startEdge({ belvo, replace: { "limits.js": "chaos/limits.mjs" }, queues: false });
});
after(() => edge?.dispose());

async function belvo(request) {
  const url = new URL(request.url);
  if (url.pathname !== "/api/transactions/" || version === undefined) {
    return sandbox.fetch(request);
  }
  const page = Number(url.searchParams.get("page") ?? 1);
  const size = Number(url.searchParams.get("page_size"));
  const all = Array.from({ length: COUNT }, (_, index) => ({
    ...sample,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    description: version,
  }));
  url.searchParams.set("page", page + 1);
  const results = all.slice((page - 1) * size, page * size);
  return Response.json({ count: COUNT, next: page * size < COUNT ? url.href : null, previous: null, results });
}

test("a page is of one state, however often it changes", async () => {
  const ana = asUser(edge, "ana");
  const { body: link } = await ana("POST", "/api/links", { institution: "erebor_mx_retail", username: "new_mx", password: "x" });
  await sandbox.settle();
  [sample] = await clientOf(sandbox).transactions.list({ link: link.id }).toArray({ limit: 1 });
  const objects = await edge.mf.getDurableObjectNamespace("LINKS");
  const change = async (next) => {
    version = next;
    const outcomes = await objects.get(objects.idFromName(link.id)).work(link.id, { resources: ["transactions"] });
    assert.deepEqual(outcomes.transactions, { ok: true });
  };
  await change("version 0");

  let isOver = false;
  const seen = new Set();
  const read = async () => {
    while (!isOver) {
      const { status, body } = await ana("GET", `/api/links/${link.id}/transactions?page_size=1000`);
      assert.equal(status, 200);
      assert.equal(body.results.length, COUNT);
      const versions = new Set(body.results.map(({ description }) => description));
      assert.equal(versions.size, 1, [...versions].join());
      seen.add([...versions][0]);
    }
  };
  const readers = [read(), read()];
  for (let next = 1; next <= 8; next++) {
    await change(`version ${next}`);
  }
  isOver = true;
  await Promise.all(readers);
  assert.ok(seen.size > 2, `${seen.size} versions were seen`);
});
