// The engines in headless Chromium, on so many transactions. Usage: node benches/engines/chromium.mjs COUNT [MILLISECONDS]   (prints JSON)

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeBrowser, launch, serve } from "../../tests/browser.mjs";
import { bundle } from "./bundle.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-bench-"));
const { code } = await bundle("benches/engines/page.mjs", ["browser", "webpack"]);
writeFileSync(path.join(folder, "page.js"), code);
writeFileSync(path.join(folder, "index.html"), `<!doctype html><script type="module" src="/page.js"></script>`);
const wasm = createRequire(import.meta.url).resolve("belvo-wasm/enrich.wasm");
writeFileSync(path.join(folder, "enrich_bg.wasm"), readFileSync(wasm));
const site = await serve(folder);
try {
  const page = await (await launch()).newPage();
  await page.goto(`${site.address}/?count=${process.argv[2]}&milliseconds=${process.argv[3] ?? 1500}`);
  await page.waitForFunction(() => window.result !== undefined, undefined, { timeout: 300_000 });
  const result = await page.evaluate(() => window.result);
  if (result.failed) {
    throw new Error(result.failed);
  }
  console.log(JSON.stringify(result));
} finally {
  await closeBrowser();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
