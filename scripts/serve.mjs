// Serves the playground, the Worker and the offline sandbox on this machine, in workerd, until it is stopped.
// Usage: node scripts/serve.mjs [--port N] [--quiet]

import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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

// All of it is gone when this ends: the Belvo in memory, and what the Worker keeps of it.
const state = mkdtempSync(path.join(tmpdir(), "belvo-wasm-"));
process.on("exit", () => rmSync(state, { recursive: true, force: true, maxRetries: 3 }));

// The project's own Node: wrangler needs a newer one than the package does.
const node = path.join(root, "node_modules/.bin/node");
const wrangle = (...args) => [
  path.join(root, "node_modules/wrangler/bin/wrangler.js"),
  ...args,
  "--env",
  "local",
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
    ...["--config", "worker/wrangler.jsonc", "--config", "worker/sandbox/wrangler.jsonc"],
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

let started = false;
const address = `http://127.0.0.1:${port}`;
await untilHealthy();
started = true;
if (!values.quiet) {
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
