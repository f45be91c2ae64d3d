// Serves the playground, the Worker and the offline sandbox on this machine, in workerd, until it is stopped.
// Usage: node scripts/serve.mjs [--port N] [--quiet]

import { execFile, spawn } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";

const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({
  options: { port: { type: "string", default: "8787" }, quiet: { type: "boolean", default: false } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error("--port takes a number from 1 to 65535");
  process.exit(2);
}

// With keys of Belvo's in worker/.dev.vars, the same Worker and the same page talk to Belvo's sandbox environment.
const keys = path.join(root, "worker/.dev.vars");
const isReal = existsSync(keys) && /^\s*BELVO_SECRET_ID\s*=/m.test(readFileSync(keys, "utf8"));

// All of it is gone when this ends: the Belvo in memory, and what the Worker keeps of it.
const state = mkdtempSync(path.join(tmpdir(), "belvo-wasm-"));
process.on("exit", () => rmSync(state, { recursive: true, force: true, maxRetries: 3 }));

const sessionSecret = randomBytes(32).toString("hex");

// The project's own Node: wrangler needs a newer one than the package does.
const node = path.join(root, "node_modules/.bin/node");
const wrangle = (...args) => [
  path.join(root, "node_modules/wrangler/bin/wrangler.js"),
  ...args,
  "--env",
  isReal ? "keys" : "local",
  "--persist-to",
  state,
];
const options = {
  cwd: root,
  env: {
    ...process.env,
    // No question is asked, nothing is reported, and the network is not asked where this machine is.
    CI: "1",
    WRANGLER_SEND_METRICS: "false",
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_LOG_PATH: path.join(root, ".tools/logs"),
  },
};

try {
  const config = ["--config", "worker/wrangler.jsonc"];
  await promisify(execFile)(node, wrangle("d1", "migrations", "apply", "DB", "--local", ...config), options);
} catch (error) {
  console.error(`${error.stdout}${error.stderr}\nThe Worker's database could not be made.`);
  process.exit(1);
}

const wrangler = spawn(
  node,
  wrangle(
    "dev",
    ...["--config", "worker/wrangler.jsonc", ...(isReal ? [] : ["--config", "worker/sandbox/wrangler.jsonc"])],
    ...secrets(),
    ...["--ip", "127.0.0.1", "--port", String(port), "--inspector-port", "0"],
    ...["--show-interactive-dev-session=false", "--log-level", "warn"],
  ),
  { ...options, stdio: ["ignore", "pipe", "pipe"] },
);

let output = "";
for (const stream of [wrangler.stdout, wrangler.stderr]) {
  stream.on("data", (data) => {
    output += data;
    if (started) {
      process.stderr.write(data);
    }
  });
}
wrangler.on("exit", (code) => {
  if (!started) {
    console.error(output);
    const taken = output.includes("already in use");
    console.error(taken ? `Port ${port} is taken: --port N takes another.` : "The Worker did not start.");
  }
  process.exit(code ?? 0);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => wrangler.kill(signal));
}

/** What a deployed Worker has as secrets; with the offline Belvo none is needed. */
function secrets() {
  return isReal ? ["--var", `SESSION_SECRET:${sessionSecret}`, "--var", `OWNER_SECRET:${ownerSecret()}`] : [];
}

/** The session of the person at this machine, as a team's server would sign it (worker/src/session.ts). */
function session() {
  const text = JSON.stringify({ sub: "local", exp: Math.floor(Date.now() / 1000) + 12 * 3600 });
  const payload = Buffer.from(text).toString("base64url");
  return `${payload}.${createHmac("sha256", sessionSecret).update(payload).digest("base64url")}`;
}

/** Says whose the links are, which Belvo keeps: it is the same the next time. */
function ownerSecret() {
  return createHmac("sha256", readFileSync(keys)).update("owner").digest("hex");
}

let started = false;
const address = `http://127.0.0.1:${port}`;
await untilHealthy();
started = true;
if (isReal) {
  console.log(`
The playground, with your keys, against Belvo's sandbox environment: ${address}/?session=${session()}#/connect

Belvo's webhooks do not reach this machine unless a tunnel leads here (${address}/belvo/webhooks). Without one, this brings what Belvo has:
  curl -X POST -H "authorization: Bearer local" ${address}/operations/reconcile

Ctrl-C stops it.
`);
} else if (!values.quiet) {
  console.log(`
The playground is open: ${address}

Try
  drop a statement of your bank on it (CSV or OFX), or click one of the samples
  curl --data-binary @samples/mx.csv ${address}/api/categorize
  curl -T transactions.ndjson -X POST ${address}/enrich      (a transaction a line, as many as you like)
  curl -d '{"institution":"erebor_mx_retail","username":"ana","password":"any"}' ${address}/api/links
  curl ${address}/api/links/ID/transactions          (the id that the call before gave)

All of it runs on this machine: the page in your browser, the Worker and an offline Belvo sandbox in workerd.
Ctrl-C stops it.
`);
}

async function untilHealthy() {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(`${address}/health`).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.error(output);
  console.error("The Worker does not answer.");
  wrangler.kill();
  process.exit(1);
}
