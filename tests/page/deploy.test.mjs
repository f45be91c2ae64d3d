// What would be deployed, as wrangler puts it together: offline, and without an account.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { root } from "./playground.mjs";

const options = {
  cwd: path.join(root, "worker"),
  env: {
    ...process.env,
    CI: "1",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_LOG_PATH: path.join(root, ".tools/logs"),
    CLOUDFLARE_API_TOKEN: "",
  },
};

/** Cloudflare takes no larger Worker, in KB of gzip (Workers Paid). */
const LARGEST = 10 * 1024;

for (const [config, bindings] of [
  ["wrangler.jsonc", ["env.DB", "env.EVENTS", "env.DEAD_LETTERS", "env.LINKS"]],
  ["sandbox/wrangler.jsonc", ["env.SANDBOX"]],
  ["fan-out/wrangler.jsonc", ["env.FILES", "env.PIECES"]],
]) {
  test(`wrangler deploy --dry-run --config ${config}`, async () => {
    const wrangler = path.join(root, "node_modules/wrangler/bin/wrangler.js");
    const args = [wrangler, "deploy", "--dry-run", "--env=", "--config", config];
    const { stdout } = await promisify(execFile)(path.join(root, "node_modules/.bin/node"), args, options);
    for (const binding of bindings) {
      assert.ok(stdout.includes(binding), `${binding} is missing:\n${stdout}`);
    }
    const kilobytes = Number(/gzip: ([\d.]+) KiB/.exec(stdout)?.[1]);
    assert.ok(kilobytes > 100 && kilobytes < LARGEST, `${kilobytes} KB`);
  });
}
