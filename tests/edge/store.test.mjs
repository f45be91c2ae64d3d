// The store, on a D1 of its own: changes are whole or not there, and late ones do not count.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { startEdge } from "./edge.mjs";

const LINK = "11111111-1111-4111-8111-111111111111";
let edge;
let store;
let db;
const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-store-"));

before(async () => {
  edge = await startEdge({ belvo: () => new Response(null, { status: 500 }) });
  db = edge.db;
  const source = path.join(import.meta.dirname, "../../worker/src/store/items.ts");
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, write: false, format: "esm" });
  const file = path.join(folder, "store.mjs");
  writeFileSync(file, outputFiles[0].text);
  store = await import(pathToFileURL(file));
});
after(async () => {
  await edge?.dispose();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await db.batch(["items", "syncs", "staged", "links"].map((table) => db.prepare(`DELETE FROM ${table}`)));
  await db.prepare("INSERT INTO links (id, body, digest, synced_at) VALUES (?, '{}', '', '')").bind(LINK).run();
});

const items = (entries) => Object.entries(entries).map(([id, value]) => ({ id, body: JSON.stringify({ id, value }) }));
const replace = (entries, on = db, resource = "accounts") => store.replaceItems(on, LINK, resource, pagesOf(items(entries)));
function* pagesOf(all) {
  for (let start = 0; start < all.length; start += 500) {
    yield all.slice(start, start + 500);
  }
}
const read = async (resource = "accounts") =>
  Object.fromEntries((await store.readItems(db, LINK, resource)).map(({ id, value }) => [id, value]));

/** D1, but before its nth batch from now something else happens. */
function interrupted(nth, happen) {
  let batches = 0;
  return {
    prepare: (sql) => db.prepare(sql),
    async batch(statements) {
      if (++batches === nth) {
        await happen();
      }
      return db.batch(statements);
    },
  };
}

test("what is given is what is there: added, changed, gone", async () => {
  assert.deepEqual(await replace({ a: 1, b: 2 }), { generation: 1, upserted: 2, deleted: 0 });
  assert.deepEqual(await replace({ b: 3, c: 4 }), { generation: 2, upserted: 2, deleted: 1 });
  assert.deepEqual(await read(), { b: 3, c: 4 });
  assert.deepEqual(await replace({ c: 4, b: 3 }), { generation: 2, upserted: 0, deleted: 0 });
  assert.deepEqual(await replace({}), { generation: 3, upserted: 0, deleted: 2 });
  assert.deepEqual(await read(), {});
});

test("an empty list is known to be empty", async () => {
  assert.equal(await store.readSync(db, LINK, "accounts"), null);
  await replace({});
  const { generation, count } = await store.readSync(db, LINK, "accounts");
  assert.deepEqual({ generation, count }, { generation: 1, count: 0 });
});

test("resources and links do not touch each other", async () => {
  await replace({ a: 1 });
  await replace({ a: 2 }, db, "owners");
  await replace({}, db, "owners");
  assert.deepEqual(await read(), { a: 1 });
});

test("who read before somebody else wrote changes nothing", async () => {
  await replace({ a: 1 });
  const late = interrupted(2, () => replace({ a: 2, b: 2 }));
  await assert.rejects(replace({ a: 0, c: 0 }, late), /NOT NULL/);
  assert.deepEqual(await read(), { a: 2, b: 2 });
});

test("the same, the first time", async () => {
  const late = interrupted(2, () => replace({ b: 2 }));
  await assert.rejects(replace({ a: 0 }, late), /NOT NULL/);
  assert.deepEqual(await read(), { b: 2 });
});

test("of a link that was deleted meanwhile nothing comes back", async () => {
  await replace({ a: 1 });
  const late = interrupted(2, () => db.batch(["items", "syncs", "links"].map((table) => db.prepare(`DELETE FROM ${table}`))));
  await assert.rejects(replace({ a: 1, b: 2 }, late), /NOT NULL/);
  assert.deepEqual(await read(), {});
});

test("a change of many megabytes is one change: all of it, or nothing", async () => {
  const large = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`id-${index}`, "x".repeat(2000) + index]));
  await replace({ "id-1": "before", z: "before" });
  const failing = interrupted(2, () => {
    throw new Error("killed");
  });
  await assert.rejects(replace(large, failing), /killed/);
  assert.deepEqual(await read(), { "id-1": "before", z: "before" });
  assert.ok((await db.prepare("SELECT count(*) AS n FROM staged").first()).n > 0);

  const change = await replace(large);
  assert.deepEqual(change, { generation: 2, upserted: 3000, deleted: 1 });
  assert.deepEqual(await read(), large);
  assert.equal((await db.prepare("SELECT count(*) AS n FROM staged").first()).n, 0);
});

test("pages that fail half way change nothing", async () => {
  await replace({ "id-1": "before" });
  const large = items(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`id-${index}`, "x".repeat(2000)])));
  const pages = function* () {
    yield* pagesOf(large);
    throw new Error("the list was not whole");
  };
  await assert.rejects(store.replaceItems(db, LINK, "accounts", pages()), /not whole/);
  assert.deepEqual(await read(), { "id-1": "before" });
  await replace({ "id-1": "after" });
  assert.deepEqual(await read(), { "id-1": "after" });
  assert.equal((await db.prepare("SELECT count(*) AS n FROM staged").first()).n, 0);
});

test("who finds less than it staged changes nothing", async () => {
  const large = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`id-${index}`, "x".repeat(2000)]));
  const late = interrupted(2, () => db.prepare("DELETE FROM staged WHERE id = 'id-7'").run());
  await assert.rejects(replace(large, late), /NOT NULL/);
  assert.deepEqual(await read(), {});
});

test("a small change sweeps up what a large one left", async () => {
  await db.prepare("INSERT INTO staged VALUES ('old', ?, 'accounts', 'x', '', '{}')").bind(LINK).run();
  await replace({ a: 1 });
  assert.equal((await db.prepare("SELECT count(*) AS n FROM staged").first()).n, 0);
  assert.deepEqual(await read(), { a: 1 });
});

test("letters of every kind, and large items", async () => {
  const odd = { "'": "\u0000 ' \" \\ 😀 \u2028", "": "é", "😀": "ñ".repeat(300_000) };
  await replace(odd);
  assert.deepEqual(await read(), odd);
});
