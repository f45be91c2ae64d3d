// Pages in headless Chromium.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSocket } from "node:net";
import path from "node:path";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;

/** Headless Chromium, started once. */
export function launch() {
  browser ??= chromium.launch({ executablePath: process.env.BELVO_WASM_CHROMIUM ?? "/usr/bin/chromium", args: ARGUMENTS });
  return browser;
}

export async function closeBrowser() {
  await (await browser)?.close();
  browser = undefined;
}

/** Opens the address and gives what the page leaves in `window.result`. Errors of the page are errors here, but for `allow`. */
export async function inPage(address, { allow = /favicon/ } = {}) {
  const page = await (await launch()).newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("requestfailed", (request) => errors.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && errors.push(`${response.url()}: ${response.status()}`));
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.result !== undefined, undefined, { timeout: 30_000 });
    const result = await page.evaluate(() => window.result);
    const real = errors.filter((error) => !error.includes("favicon") && !allow.test(error));
    if (result.failed || real.length > 0) {
      throw new Error([result.failed, ...real].join("\n"));
    }
    return result;
  } catch (error) {
    throw new Error(`${error.message}\n${errors.join("\n")}`);
  } finally {
    await page.close();
  }
}

export async function freePort() {
  const socket = createSocket();
  await new Promise((resolve) => socket.listen(0, "127.0.0.1", resolve));
  const { port } = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves a folder as any plain server would; `types: false` knows no WebAssembly. */
export async function serve(folder, { wasmType = "application/wasm" } = {}) {
  const server = createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, "http://x").pathname), "");
    const found = existsSync(file) && statSync(file).isDirectory() ? path.join(file, "index.html") : file;
    if (!found.startsWith(folder) || !existsSync(found)) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(found);
    response.writeHead(200, {
      "content-type": extension === ".wasm" ? wasmType : (TYPES[extension] ?? "application/octet-stream"),
    });
    createReadStream(found).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}
