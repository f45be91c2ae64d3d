// The client beside npm `belvo` and `plaid`: what a page would download, and the time to the first answer in a new process.
// Usage: node benches/start/client.mjs [ROUNDS]   (prints JSON)

import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { spread } from "../engines/measure.mjs";

const here = import.meta.dirname;
const peers = path.join(here, "../peers");
const rounds = Number(process.argv[2] ?? 9);
const exec = promisify(execFile);

const weigh = (buffers) => ({
  raw: buffers.reduce((sum, buffer) => sum + buffer.length, 0),
  gzip: buffers.reduce((sum, buffer) => sum + gzipSync(buffer, { level: 9 }).length, 0),
  brotli: buffers.reduce((sum, buffer) => sum + brotliCompressSync(buffer).length, 0),
});

/** A program that imports all of a package, minified for a page. What Node has and a page lacks is left out. */
async function bundled(code, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["webpack"],
    mainFields: ["browser", "module", "main"],
    write: false,
    logLevel: "silent",
    outdir: here,
    define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
    external: ["url", "stream", "util", "crypto", "http", "https", "fs", "zlib", "assert", "tty", "os"],
  });
  return Buffer.from(outputFiles[0].contents);
}

async function sizes() {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("belvo-wasm/client.wasm"));
  return {
    "belvo-wasm": weigh([await bundled(`export * from "belvo-wasm/client"`, here), wasm]),
    belvo: weigh([await bundled(`export { default } from "belvo"`, here)]),
    plaid: weigh([await bundled(`export { Configuration, PlaidApi } from "plaid"`, peers)]),
  };
}

/** A server that answers every request with a list of one item, or with what `plaid` asks for. */
async function serve() {
  const body = JSON.stringify({ count: 1, next: null, previous: null, results: [{ id: "1" }] });
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function firstCalls() {
  const server = await serve();
  const address = `http://127.0.0.1:${server.address().port}`;
  const names = ["fetch", "belvo-wasm", "belvo", "plaid"];
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const { stdout } = await exec(process.execPath, [path.join(here, "call.mjs"), name, address]);
      if (round >= 0) {
        times[name].push(Number(stdout.trim().split("\n").at(-1)));
      }
    }
  }
  server.close();
  return Object.fromEntries(names.map((name) => [name, spread(times[name])]));
}

console.log(JSON.stringify({ bundle_bytes: await sizes(), first_call_milliseconds: await firstCalls() }));
