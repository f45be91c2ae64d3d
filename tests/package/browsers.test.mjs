// The packed tarball in pages: through Vite, webpack and esbuild without any configuration, and without a bundler.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { closeBrowser, freePort, inPage, serve } from "../browser.mjs";
import { AFTER_INIT, AT_ONCE, check } from "./expected.mjs";
import { cleanUp, filesUnder, project, run, tool } from "./project.mjs";

after(async () => {
  await closeBrowser();
  cleanUp();
});

const MAIN = `import { run } from "./program.mjs";
run().then((result) => { window.result = result; }, (error) => { window.result = { failed: error.stack }; });`;
const page = (script, head = "") =>
  `<!doctype html><html><head>${head}</head><body><script type="module" src="${script}"></script></body></html>`;

async function opened(folder, before, options) {
  const { address, close } = await serve(folder, options);
  try {
    check(await inPage(address), before);
  } finally {
    await close();
  }
}

const wasmFiles = (folder) => filesUnder(folder).filter((file) => file.endsWith(".wasm"));

test("Vite, built: one file a part", async () => {
  const folder = await project("vite", { "index.html": page("/main.js"), "main.js": MAIN });
  await run(tool("vite"), ["build", "--logLevel", "warn"], { cwd: folder });
  const dist = path.join(folder, "dist");
  assert.equal(wasmFiles(dist).length, 3, wasmFiles(dist).join());
  await opened(dist, AFTER_INIT);
  // Servers that know nothing of WebAssembly's type are no obstacle.
  await opened(dist, AFTER_INIT, { wasmType: "application/octet-stream" });
});

for (const version of ["8", "7"]) {
  test(`Vite ${version}'s development server`, async () => {
    const packages = version === "7" ? ["vite@7.3.8"] : [];
    const folder = await project(`vite-${version}`, { "index.html": page("/main.js"), "main.js": MAIN }, packages);
    const { createServer } = await import(version === "7" ? path.join(folder, "node_modules/vite/dist/node/index.js") : "vite");
    const server = await createServer({
      root: folder,
      configFile: false,
      logLevel: "error",
      server: { host: "127.0.0.1", port: await freePort() },
    });
    try {
      await server.listen();
      check(await inPage(server.resolvedUrls.local[0]), AFTER_INIT);
    } finally {
      await server.close();
    }
  });
}

test("Vite's web worker", async () => {
  const folder = await project("vite-worker", {
    "index.html": page("/main.js"),
    "main.js": `const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }) => { window.result = data; };
      worker.onerror = (event) => { window.result = { failed: event.message }; };`,
    "worker.js": `import { run } from "./program.mjs";
      run().then((result) => postMessage(result), (error) => postMessage({ failed: error.stack }));`,
    "vite.config.js": `export default { worker: { format: "es" } };`,
  });
  await run(tool("vite"), ["build", "--logLevel", "warn"], { cwd: folder });
  await opened(path.join(folder, "dist"), AFTER_INIT);
});

test("webpack", async () => {
  const folder = await project("webpack", { "main.js": MAIN });
  const { default: webpack } = await import("webpack");
  const stats = await new Promise((resolve, reject) => {
    const output = { path: path.join(folder, "dist") };
    webpack({ mode: "production", context: folder, entry: "./main.js", output }, (error, stats) =>
      error ? reject(error) : resolve(stats),
    );
  });
  assert.equal(stats.hasErrors(), false, stats.toString());
  const dist = path.join(folder, "dist");
  assert.equal(wasmFiles(dist).length, 3, wasmFiles(dist).join());
  writeFileSync(path.join(dist, "index.html"), page("/main.js"));
  await opened(dist, AFTER_INIT);
});

test("esbuild", async () => {
  const folder = await project("esbuild", { "main.js": MAIN });
  await run(tool("esbuild"), ["main.js", "--bundle", "--format=esm", "--outdir=dist", "--minify", "--log-level=warning"], {
    cwd: folder,
  });
  const dist = path.join(folder, "dist");
  writeFileSync(path.join(dist, "index.html"), page("/main.js"));
  await opened(dist, AT_ONCE);
});

test("no bundler: an import map", async () => {
  const map = {
    imports: {
      "belvo-wasm": "/node_modules/belvo-wasm/dist/browser/index.js",
      "belvo-wasm/sandbox": "/node_modules/belvo-wasm/dist/browser/sandbox.js",
      "belvo-wasm/webhooks": "/node_modules/belvo-wasm/dist/webhooks.js",
    },
  };
  const folder = await project("plain", {
    "index.html": page("/main.js", `<script type="importmap">${JSON.stringify(map)}</script>`),
    "main.js": MAIN,
  });
  await opened(folder, AFTER_INIT);
});

test("a strict content security policy", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'">`;
  const folder = await project("csp", { "index.html": page("/main.js", policy), "main.js": MAIN });
  await run(tool("vite"), ["build", "--logLevel", "warn"], { cwd: folder });
  await opened(path.join(folder, "dist"), AFTER_INIT);
});

test("secret keys in a page, or a worker of one, are refused with an explanation", async () => {
  const folder = await project("keys", {
    "index.html": page("/main.js"),
    "attempt.js": `import { Belvo } from "belvo-wasm/client";
      export function attempt() {
        try { new Belvo({ secretId: "id", secretPassword: "hunter2", environment: "sandbox" }); return "made"; }
        catch (error) { return [error.name, error.field, error.message.includes("hunter2"), error.message.includes("dangerouslyAllowBrowser")]; }
      }`,
    "worker.js": `import { attempt } from "./attempt.js"; postMessage(attempt());`,
    "main.js": `import { attempt } from "./attempt.js";
      const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }) => { window.result = [attempt(), data]; };`,
  });
  await run(tool("vite"), ["build", "--logLevel", "warn"], { cwd: folder });
  assert.equal(wasmFiles(path.join(folder, "dist")).length, 1, "the client alone");
  const { address, close } = await serve(path.join(folder, "dist"));
  try {
    const refused = ["InvalidInputError", "secretId", false, true];
    assert.deepEqual(await inPage(address), [refused, refused]);
  } finally {
    await close();
  }
});

test("a part that is not there says what to do, and can be loaded after all", async () => {
  const folder = await project("missing", {
    "index.html": page("/main.js"),
    "main.js": `import { enrich, init } from "/node_modules/belvo-wasm/dist/browser/index.js";
      const failed = await init("/nowhere.wasm").catch((error) => error);
      await init("/node_modules/belvo-wasm/dist/wasm/enrich_bg.wasm");
      window.result = [failed.name, failed.code, failed.message.includes("belvo-wasm/inline"), enrich.categorize({ language: "es", transactions: [] })];`,
  });
  const { address, close } = await serve(folder);
  try {
    const result = await inPage(address, { allow: /nowhere\.wasm/ });
    assert.deepEqual(result, ["LoadError", "load_failed", true, { transactions: [] }]);
  } finally {
    await close();
  }
});
