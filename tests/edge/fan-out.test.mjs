// A file in R2 that is cut, enriched piece by piece by the Queue, and put together again: the same as in one go.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually, SECRETS, startEdge } from "./edge.mjs";
import { rowOf } from "./lines.mjs";

let edge;
let whole;
before(async () => {
  const belvo = () => new Response(null, { status: 500 });
  whole = await startEdge({ belvo });
  edge = await startEdge({
    belvo,
    entry: "worker/fan-out/index.ts",
    more: {
      durableObjects: {},
      r2Buckets: { FILES: "files" },
      queueProducers: { PIECES: "pieces" },
      queueConsumers: { pieces: { maxBatchSize: 5, maxBatchTimeout: 0.05, maxRetries: 4 } },
    },
  });
});
after(() => Promise.all([edge?.dispose(), whole?.dispose()]));

test("20 MB, one line too long, and a piece that comes twice", { timeout: 600_000 }, async () => {
  const lines = Array.from({ length: 62_000 }, (_, number) => JSON.stringify(rowOf(number)));
  lines[31_000] = "{ broken";
  lines[40_000] = "x".repeat(70_000);
  const file = Buffer.from(`${lines.join("\n")}\n`);
  assert.ok(file.length > 17 << 20);

  const bucket = await edge.mf.getR2Bucket("FILES");
  await bucket.put("incoming/2026/a.ndjson", file);
  const pieces = await edge.mf.getQueueProducer("PIECES");
  const arrival = { action: "PutObject", object: { key: "incoming/2026/a.ndjson", size: file.length } };
  await pieces.send(arrival);
  await pieces.send(arrival);
  // What is made of files is not enriched again, though R2 may tell of it.
  await pieces.send({ object: { key: "enriched/2026/a.ndjson/000000000000000.ndjson", size: 10 } });

  const parts = await eventually(async () => {
    const { objects } = await bucket.list({ prefix: "enriched/2026/a.ndjson/" });
    const manifest = await (await bucket.get("enriched/2026/a.ndjson/pieces.json"))?.json();
    assert.equal(objects.length - 1, manifest?.pieces, JSON.stringify(objects.map(({ key }) => key)));
    assert.deepEqual(manifest, { pieces: 3, size: file.length });
    return objects.map(({ key }) => key).filter((key) => key.endsWith(".ndjson"));
  }, 240);
  await eventually(() => assert.ok(edge.lines.filter((line) => line.includes("piece.done")).length >= 6), 240);
  let text = "";
  for (const key of parts.sort()) {
    text += await (await bucket.get(key)).text();
  }
  const headers = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };
  const expected = await (await whole.fetch("/enrich", { method: "POST", headers, body: file })).text();
  // Lines are counted in each piece.
  const bare = (lines) => lines.replace(/"error":\{"line":\d+/g, '"error":{"line":0');
  assert.equal(bare(text) === bare(expected), true);
  assert.equal(text.split("\n").length - 1, lines.length);
});
