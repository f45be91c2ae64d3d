// The sandbox as a program in JavaScript has it: its clock, its webhooks, its faults, its state, its server.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { Belvo, BelvoError, ConnectionError, RateLimitError, ServerError, TokenRequiredError } from "belvo-wasm/client";
import { Sandbox } from "belvo-wasm/sandbox";

const ANA = { institution: "erebor_mx_retail", username: "ana", password: "secret" };
const belvoFor = (sandbox, more) =>
  new Belvo({ secretId: "id", secretPassword: "p", environment: "sandbox", fetch: sandbox.fetch, maxRetries: 0, ...more });

test("nothing is there until it has arrived; settle() waits for it without waiting", async () => {
  const sandbox = new Sandbox({ delay: 3_600_000 });
  const belvo = belvoFor(sandbox);
  const link = await belvo.links.register(ANA);
  assert.equal((await belvo.transactions.list({ link: link.id }).page()).count, 0);
  await sandbox.settle();
  const webhooks = await sandbox.webhooks();
  assert.deepEqual(
    webhooks.map(({ webhook_type, webhook_code, link_id }) => [webhook_type, webhook_code, link_id]),
    ["ACCOUNTS", "OWNERS", "TRANSACTIONS"].map((type) => [type, "historical_update", link.id]),
  );
  const { count } = await belvo.transactions.list({ link: link.id }).page();
  assert.equal(webhooks[2].data.total_transactions, count);
  assert.ok(count > 100);
  assert.deepEqual(await sandbox.webhooks(), []);
  await sandbox.advance(8 * 24 * 3_600_000);
  assert.ok((await sandbox.webhooks()).some(({ process_type }) => process_type === "recurrent_update"));
});

test("webhooks are delivered to a function, in their order, as time passes", async () => {
  const heard = [];
  const sandbox = new Sandbox({ delay: 30, webhooks: ({ webhook_type }) => heard.push(webhook_type) });
  await belvoFor(sandbox).links.register(ANA);
  for (let waited = 0; heard.length < 3 && waited < 500; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.deepEqual(heard, ["ACCOUNTS", "OWNERS", "TRANSACTIONS"]);
});

test("webhooks are sent to an address, and sent again until they are taken, five times at most", async () => {
  const heard = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) {
      text += chunk;
    }
    const { webhook_type } = JSON.parse(text);
    heard.push(`${webhook_type} ${request.headers.authorization}`);
    const times = heard.filter((line) => line.startsWith(webhook_type)).length;
    response.writeHead(webhook_type === "OWNERS" || (webhook_type === "ACCOUNTS" && times < 3) ? 500 : 204).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/hook`;
  const sandbox = new Sandbox({ webhooks: { url, authorization: "Bearer s", retryDelay: 1 } });
  await belvoFor(sandbox).links.register(ANA);
  await sandbox.settle();
  server.closeAllConnections();
  server.close();
  const expected = [...Array(3).fill("ACCOUNTS"), ...Array(5).fill("OWNERS"), "TRANSACTIONS"];
  assert.deepEqual(
    heard,
    expected.map((type) => `${type} Bearer s`),
  );
});

test("a second factor goes through the client", async () => {
  const sandbox = new Sandbox();
  const error = await belvoFor(sandbox)
    .links.register({ ...ANA, username: "ana+numeric" })
    .catch((thrown) => thrown);
  assert.ok(error instanceof TokenRequiredError);
  assert.equal(error.tokenGenerationData.type, "numeric");
  assert.equal((await error.resume("1234")).status, "valid");
});

test("faults are answers, delays and broken connections", async () => {
  const sandbox = new Sandbox();
  const belvo = belvoFor(sandbox);
  const failed = (promise) =>
    Promise.resolve(promise).then(
      () => assert.fail("worked"),
      (error) => error,
    );
  await sandbox.inject({ match: { method: "GET", path: "/api/links/*" }, status: 429, retryAfter: 7 });
  const limited = await failed(belvo.links.list().page());
  assert.ok(limited instanceof RateLimitError);
  assert.equal(limited.retryAfter, 7);
  await sandbox.inject({ status: 503, times: 2 });
  assert.ok((await failed(belvo.links.list().page())) instanceof ServerError);
  assert.equal((await belvoFor(sandbox, { maxRetries: 1, retryDelay: 1 }).links.list().page()).count, 0);
  await sandbox.inject({ truncate: 10 });
  assert.ok((await failed(belvo.links.list().page())) instanceof ConnectionError);
  await sandbox.inject({ reset: true, match: { method: "POST" } });
  assert.ok((await failed(belvo.links.register(ANA))) instanceof ConnectionError);
  assert.equal((await belvo.links.list().page()).count, 1, "the request was done");
  await sandbox.inject({ delayMs: 60_000 });
  assert.equal((await failed(belvoFor(sandbox, { timeout: 50 }).links.list().page())).code, "timeout");
  await sandbox.inject({ status: 500, times: 99 });
  await sandbox.clearFaults();
  assert.equal((await belvo.links.list().page()).count, 1);
  for (const wrong of [{ status: 5 }, { colour: "red" }, { times: "two" }]) {
    const error = await failed(sandbox.inject(wrong));
    assert.ok(error instanceof BelvoError);
    assert.equal(error.code, "invalid_input");
  }
});

test("its state is a text that it goes on from", async () => {
  const sandbox = new Sandbox({ seed: 5 });
  const belvo = belvoFor(sandbox);
  const { id: link } = await belvo.links.register(ANA);
  await sandbox.settle();
  const twin = new Sandbox({ state: await sandbox.export() });
  const twins = await belvoFor(twin).transactions.list({ link, page_size: 50 }).page();
  assert.deepEqual(twins, await belvo.transactions.list({ link, page_size: 50 }).page());
  const error = await new Sandbox({ state: "no state" }).fetch("https://x/").catch((thrown) => thrown);
  assert.equal(error.field, "state");
});

test("the truth of a link names its streams by transactions that are there", async () => {
  const sandbox = new Sandbox();
  const belvo = belvoFor(sandbox);
  const { id: link } = await belvo.links.register(ANA);
  await sandbox.settle();
  const { life, streams, categories } = await sandbox.truth(link);
  assert.ok(life.length > 0);
  const ids = new Set((await belvo.transactions.list({ link, page_size: 1000 }).toArray()).map(({ id }) => id));
  assert.ok(streams.some(({ direction }) => direction === "INFLOW"));
  for (const { name, transactions } of streams) {
    assert.ok(transactions.length > 0 && transactions.every((id) => ids.has(id)), name);
  }
  assert.deepEqual(new Set(categories.map(([id]) => id)), ids);
});

describe("on the command line", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-cli-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const cli = path.resolve(import.meta.dirname, "../../pkg/dist/cli.js");

  async function start(...flags) {
    const child = spawn(process.execPath, [cli, "sandbox", "--port", "0", ...flags], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for await (const chunk of child.stdout) {
      said += chunk;
      const address = /http:\S+/.exec(said)?.[0];
      if (address) {
        const stop = async () => {
          child.kill("SIGTERM");
          return (await once(child, "exit"))[0];
        };
        return { address, stop };
      }
    }
    throw new Error("did not start");
  }

  test("serves a Belvo, keeps its state in a file, stops when told", async () => {
    const file = path.join(folder, "state.json");
    const first = await start("--state", file, "--keys", "id:pass:word", "--delay", "0");
    const belvo = new Belvo({ secretId: "id", secretPassword: "pass:word", baseUrl: first.address, maxRetries: 0 });
    const { id: link } = await belvo.links.register(ANA);
    assert.ok((await belvo.transactions.list({ link, page_size: 30 }).toArray({ limit: 70 })).length === 70);
    const refused = await fetch(`${first.address}/api/links/`, { headers: { authorization: "Basic eDp5" } });
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get("access-control-allow-origin"), "*");
    assert.equal((await fetch(`${first.address}/api/links/`, { method: "OPTIONS" })).status, 204);
    assert.equal(await first.stop(), 0);
    assert.ok(readFileSync(file, "utf8").includes(link));
    const second = await start("--state", file);
    const again = new Belvo({ secretId: "any", secretPassword: "any", baseUrl: second.address });
    assert.equal((await again.links.get(link)).id, link);
    assert.equal(await second.stop(), 0);
  });

  test("says what is wrong with a command line", async () => {
    const state = path.join(folder, "wrong.json");
    writeFileSync(state, "nothing");
    for (const [flags, said] of [
      [["--port", "many"], /--port must be a whole number/],
      [["--keys", "id"], /--keys must be ID:PASSWORD/],
      [["--webhook", "there"], /--webhook must be an address/],
      [["--state", state], /state/],
      [["--colour"], /colour/],
    ]) {
      const child = spawn(process.execPath, [cli, "sandbox", ...flags], { stdio: ["ignore", "pipe", "pipe"] });
      const [text, [code]] = await Promise.all([child.stderr.toArray(), once(child, "exit")]);
      assert.match(text.join(""), said);
      assert.doesNotMatch(text.join(""), /at .*:\d+/, "no stack");
      assert.notEqual(code, 0);
    }
  });
});
