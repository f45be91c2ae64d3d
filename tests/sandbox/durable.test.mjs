// The sandbox in a Durable Object, in workerd: what it holds is there when the Worker comes back.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { after, test } from "node:test";
import { unstable_startWorker as startWorker } from "wrangler";

process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
const persist = mkdtempSync(path.join(tmpdir(), "belvo-wasm-durable-"));
after(() => rmSync(persist, { recursive: true, force: true }));

async function withSandbox(use) {
  const worker = await startWorker({
    config: path.join(import.meta.dirname, "../../worker/sandbox/wrangler.jsonc"),
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      inspector: false,
      logLevel: "error",
      watch: false,
      liveReload: false,
      persist,
    },
  });
  const ask = async (method, target, body) => {
    const response = await worker.fetch(`http://sandbox${target}`, {
      method,
      headers: { authorization: "Basic YTpi" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.status === 204 ? undefined : response.json();
  };
  try {
    return await use(ask);
  } finally {
    await worker.dispose();
  }
}

test("links, sessions and data outlive the Worker", async () => {
  const [link, waiting, accounts] = await withSandbox(async (ask) => {
    const { id } = await ask("POST", "/api/links/", { institution: "erebor_mx_retail", username: "ana", password: "x" });
    const [problem] = await ask("POST", "/api/links/", {
      institution: "erebor_mx_retail",
      username: "eva+numeric",
      password: "x",
    });
    return [id, problem, await ask("POST", "/api/accounts/", { link: id })];
  });
  await withSandbox(async (ask) => {
    assert.equal((await ask("GET", "/api/links/")).count, 2);
    const listed = await ask("GET", `/api/accounts/?link=${link}`);
    assert.deepEqual(
      listed.results.map(({ id }) => id),
      accounts.map(({ id }) => id),
    );
    const { session } = waiting;
    const resumed = await ask("PATCH", "/api/links/", { session, link: waiting.link, token: "1234" });
    assert.equal(resumed.status, "valid");
    await ask("DELETE", `/api/links/${link}/`);
  });
  await withSandbox(async (ask) =>
    assert.deepEqual(
      (await ask("GET", "/api/links/")).results.map(({ id }) => id),
      [waiting.link],
    ),
  );
});
