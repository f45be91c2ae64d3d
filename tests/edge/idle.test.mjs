// `POST /enrich` waits for more as long as more comes; where nothing comes, it breaks off, and keeps what it answered.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually, startEdge } from "./edge.mjs";
import { linesOf, open, rowOf } from "./lines.mjs";

/** As impatient.mjs has it. */
const PATIENCE = 3000;

let edge;
let address;
before(async () => {
  edge = await startEdge({
    belvo: () => new Response(null, { status: 500 }),
    entry: "tests/edge/impatient.mjs",
    queues: false,
  });
  address = await edge.mf.ready;
});
after(() => edge?.dispose());

const line = (number) => `${JSON.stringify(rowOf(number))}\n`;

test("a body of which nothing more comes is broken off, and what was answered stays", async () => {
  const { outgoing, response } = open(address);
  outgoing.write(line(0));
  const answers = linesOf(await response);
  assert.equal(JSON.parse((await answers.next()).value).transaction_id, "t0");
  await assert.rejects(answers.next(), { code: "ECONNRESET" });
  outgoing.destroy();
  await eventually(() => {
    const broken = edge.lines
      .filter((text) => text.startsWith("{"))
      .map((text) => JSON.parse(text))
      .find(({ event }) => event === "enrich.broken");
    assert.ok(broken, edge.lines.join("\n"));
    assert.deepEqual([broken.rows, broken.failed], [1, 0]);
    assert.match(broken.reason, /nothing came for 3000 ms/);
  });
});

test("a body that takes longer, but of which something comes, is read to its end", async () => {
  const { outgoing, response } = open(address);
  outgoing.write(line(0));
  const answers = linesOf(await response);
  const start = Date.now();
  for (let number = 0; Date.now() - start < 2 * PATIENCE; number++) {
    assert.equal(JSON.parse((await answers.next()).value).transaction_id, `t${number}`);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / 8));
    outgoing.write(line(number + 1));
  }
  outgoing.end();
  const rest = [];
  for await (const answer of answers) {
    rest.push(answer);
  }
  assert.equal(rest.length, 1);
});
