// docs/migration.md against npm `belvo` itself: every method of it is there, and what stands beside it exists.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import belvo from "belvo";
import { Belvo } from "belvo-wasm/client";
import { root } from "./project.mjs";

const text = readFileSync(path.join(root, "docs/migration.md"), "utf8");
const rows = [...text.matchAll(/^\| `(.+?)` \| (.+?) \|/gm)].map(([, before, after]) => ({ before, after }));
const ours = new Belvo({ secretId: "id", secretPassword: "password", environment: "sandbox" });

/** The names of an object's methods, inherited ones too. */
const methods = (object) => {
  const names = [];
  for (let one = Object.getPrototypeOf(object); one !== Object.prototype; one = Object.getPrototypeOf(one)) {
    names.push(...Object.getOwnPropertyNames(one));
  }
  return new Set(names.filter((name) => name !== "constructor"));
};

/** The resources of npm `belvo`, which it has after `connect`: the login is left out. */
async function theirs() {
  const client = new belvo.default("id", "password", "http://127.0.0.1:1");
  client.session.login = async () => true;
  await client.connect();
  return Object.entries(client).filter(([, value]) => typeof value === "object" && value !== client.session);
}

const INHERITED = { list: "list", detail: "get", delete: "delete", resume: "resume" };
const RENAMED = { recurringExpense: "recurringExpenses" };

/** What the page says has no counterpart: `statements.*`, `balances.delete`, ... */
const gone = [
  ...text
    .split("## What there is no more")[1]
    .split("## Errors")[0]
    .matchAll(/`(\w+)\.(\w+|\*)`/g),
].map(([, resource, method]) => `${resource}.${method}`);

test("every method of npm belvo has its line, or is among those that are gone", async () => {
  let counted = 0;
  for (const [name, resource] of await theirs()) {
    for (const method of methods(resource)) {
      counted++;
      const called = `${name}.${method}`;
      if (gone.includes(called) || gone.includes(`${name}.*`)) {
        const still = ours[RENAMED[name] ?? name]?.[INHERITED[method] ?? method];
        assert.equal(still, undefined, `${called} is said to be gone, and exists`);
        continue;
      }
      const own = rows.some(({ before }) => before.startsWith(`${called}(`));
      const counterpart = ours[RENAMED[name] ?? name]?.[INHERITED[method]];
      assert.ok(own || typeof counterpart === "function", `docs/migration.md has no line for ${called}`);
    }
  }
  assert.ok(counted > 90, `${counted} methods`);
});

test("every line is of a method of npm belvo, and names one of belvo-wasm", async () => {
  const resources = Object.fromEntries(await theirs());
  const lines = rows.filter(({ before }) => /^\w+\.\w+\(/.test(before));
  assert.ok(lines.length > 20);
  for (const { before, after } of lines) {
    const [, name, method] = /^(\w+)\.(\w+)\(/.exec(before);
    if (name === "resource") {
      assert.equal(typeof resources.accounts[method], "function", before);
      assert.equal(typeof ours.accounts[INHERITED[method]], "function", before);
      continue;
    }
    assert.equal(typeof resources[name]?.[method], "function", before);
    const [, ourName, ourMethod] = /^`(\w+)\.(\w+)\(/.exec(after);
    assert.equal(typeof ours[ourName]?.[ourMethod], "function", after);
  }
});
