// The Worker in workerd, with a D1, a Queue and Durable Objects of its own, beside a Belvo that lives in the test.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare, Response as WorkerResponse } from "miniflare";

const root = path.resolve(import.meta.dirname, "../..");

export const SECRETS = {
  BELVO_ENVIRONMENT: "sandbox",
  BELVO_SECRET_ID: "the-secret-id",
  BELVO_SECRET_PASSWORD: "the-secret-password",
  WEBHOOK_AUTHORIZATION: "Bearer the-old-webhook-value\nBasic dGhlOm5ldyB2YWx1ZQ==",
  SESSION_SECRET: "the-session-secret",
  OWNER_SECRET: "the-owner-secret",
  OPERATOR_TOKEN: "the-operator-token",
  ALLOWED_ORIGINS: "https://app.example.com, https://staging.example.com",
  RETRY_SECONDS: "0",
};

/** The Worker as one module, and the WebAssembly beside it. `replace` puts other files in the place of some. */
async function bundle(entry, replace = {}) {
  const wasm = new Map();
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "import"],
    external: ["cloudflare:*"],
    absWorkingDir: root,
    plugins: [
      {
        name: "wasm",
        setup(context) {
          context.onResolve({ filter: /\.wasm$/ }, async ({ path: file, resolveDir, pluginData }) => {
            if (pluginData === "resolving") {
              return undefined;
            }
            const found = await context.resolve(file, { resolveDir, kind: "import-statement", pluginData: "resolving" });
            wasm.set(path.basename(found.path), found.path);
            return { path: `./${path.basename(found.path)}`, external: true };
          });
          context.onResolve({ filter: /^\./ }, ({ path: file }) => {
            const other = replace[path.basename(file)];
            return other && { path: path.join(import.meta.dirname, other) };
          });
        },
      },
    ],
  });
  return [
    { type: "ESModule", path: "index.js", contents: outputFiles[0].text },
    ...[...wasm].map(([name, file]) => ({ type: "CompiledWasm", path: name, contents: readFileSync(file) })),
  ];
}

const migrations = readdirSync(path.join(root, "worker/migrations"))
  .sort()
  .map((name) => readFileSync(path.join(root, "worker/migrations", name), "utf8"));

/**
 * Starts the Worker. `belvo` answers what it asks Belvo, like `fetch`. `lines` gets what it logs. `queues: false` leaves the Queue to the
 * test. `persist` is a folder that outlives it. `more` is said to miniflare in the place of what is said here.
 */
export async function startEdge({
  belvo,
  entry = "worker/src/index.ts",
  replace,
  bindings = {},
  services = () => ({}),
  queues = true,
  persist,
  more = {},
}) {
  const lines = [];
  const consumer = { maxBatchTimeout: 0.05, maxRetries: 4, deadLetterQueue: "events-dead" };
  const mf = new Miniflare({
    ...convertV4MiniflareOptions({
      name: "edge",
      modules: await bundle(path.join(root, entry), replace),
      modulesRoot: "/",
      compatibilityDate: "2026-08-01",
      bindings: { ...SECRETS, ...bindings },
      serviceBindings: { BELVO: answering(belvo), ...services(WorkerResponse) },
      d1Databases: { DB: "edge" },
      durableObjects: { LINKS: { className: "LinkWork", useSQLite: true } },
      queueProducers: { EVENTS: "events", DEAD_LETTERS: "events-dead" },
      ...(queues ? { queueConsumers: { events: consumer, "events-dead": { maxBatchTimeout: 0.05 } } } : {}),
      ...more,
      handleStructuredLogs: ({ message }) => lines.push(message),
      handleRuntimeStdio() {},
      cf: false,
    }),
    ...(persist ? { resourcePersistencePath: persist } : {}),
  });
  const db = await mf.getD1Database("DB");
  const isNew = !(await db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'links'").first());
  for (const statement of (isNew ? migrations : []).flatMap((text) => text.replace(/^--.*$/gm, "").split(/;\s*\n/))) {
    if (statement.trim()) {
      await db.prepare(statement).run();
    }
  }
  const worker = await mf.getWorker();
  return {
    mf,
    db,
    worker,
    lines,
    /** Asks the Worker. */
    fetch: (target, init) => mf.dispatchFetch(new URL(target, "https://edge.example.com").href, init),
    dispose: () => mf.dispose(),
  };
}

/** A function like `fetch`, as a service of workerd: its requests and responses are of another make than Node's. */
function answering(belvo) {
  return async (request) => {
    const body = request.method === "GET" || request.method === "HEAD" ? undefined : await request.text();
    let response;
    try {
      response = await belvo(new Request(request.url, { method: request.method, headers: [...request.headers], body }));
    } catch {
      // A connection that breaks: an answer whose body never ends well.
      return new WorkerResponse(broken(), { status: 200 });
    }
    return new WorkerResponse(response.body, { status: response.status, headers: [...response.headers] });
  };
}

const broken = () =>
  new ReadableStream({
    pull(controller) {
      controller.error(new Error("the connection broke"));
    },
  });

/** Tries again until it does not throw. */
export async function eventually(check, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
