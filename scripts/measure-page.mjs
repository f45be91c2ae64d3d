// Measures the built playground in Chromium, on this machine: what is sent to show it, when it can be used, and the longest task of the page while
// 50,000 rows are read, scrolled and searched. Usage: node scripts/measure-page.mjs (after `npm run --workspace www build`)

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { closeBrowser, launch, serve } from "../tests/browser.mjs";

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, "www/dist");
const ROWS = 50_000;

const site = await serve(dist);
const browser = await launch();

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const gzipped = (name) => gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length;

/** What the browser asks for until the example on the first screen is answered. */
async function load() {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const asked = [];
  context.on("request", (request) => request.url().startsWith("http") && asked.push(new URL(request.url()).pathname));
  await page.goto(site.address);
  const painted = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName("first-contentful-paint")[0];
          entry && resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await page.locator(".example-known").first().waitFor();
  const usable = await page.evaluate(() => performance.now());
  const first = [...new Set(asked)];
  await context.close();
  const names = first.map((name) => (name === "/" ? "index.html" : name.slice(1)));
  const wasm = names.filter((name) => name.endsWith(".wasm"));
  const other = names.filter((name) => !name.endsWith(".wasm"));
  const size = (list) => list.reduce((sum, name) => sum + gzipped(name), 0);
  return { painted, usable, wasm: size(wasm), other: size(other), requests: names.length };
}

/** The longest tasks of the page's own thread. */
async function work() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: true,
    });
  });
  await page.goto(site.address);
  await page.locator(".example-known").first().waitFor();
  await page.waitForTimeout(1_000);
  const longest = async (action) => {
    await page.evaluate(() => {
      window.tasks = [];
    });
    await action();
    await page.waitForTimeout(500);
    return page.evaluate(() => Math.max(0, ...window.tasks));
  };
  const line = (n) =>
    `${String((n % 28) + 1).padStart(2, "0")}/${String((n % 12) + 1).padStart(2, "0")}/2026,OXXO SUC ${n},-${n % 900}.07,MXN`;
  const text = `Fecha,Concepto,Importe,Moneda\n${Array.from({ length: ROWS }, (_, n) => line(n)).join("\n")}\n`;
  const results = {};
  // From the disk, as a user's file comes: the tool would build it in the page's own thread.
  const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-measure-"));
  const file = path.join(folder, "large.csv");
  writeFileSync(file, text);
  results["read and categorize"] = await longest(async () => {
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.locator(".figures").waitFor({ timeout: 120_000 });
  });
  rmSync(folder, { recursive: true });
  results["scroll through all rows"] = await longest(async () => {
    const frame = page.locator(".frame");
    await frame.scrollIntoViewIfNeeded();
    for (let step = 0; step <= 60; step++) {
      await frame.evaluate((each, share) => each.scrollTo(0, each.scrollHeight * share), step / 60);
      await page.waitForTimeout(30);
    }
  });
  results["search, a letter at a time"] = await longest(async () => {
    await page.getByRole("searchbox").pressSequentially("oxxo suc 49", { delay: 60 });
  });
  for (const view of ["cash-flow", "recurring", "income", "risk"]) {
    results[`open the view ${view}`] = await longest(async () => {
      await page.locator(`.views a[href="#/${view}"]`).click();
      await page.locator(".waiting").waitFor({ state: "detached", timeout: 120_000 });
    });
  }
  await context.close();
  return results;
}

const loads = [];
for (let run = 0; run < 5; run++) {
  loads.push(await load());
}
const middle = (name) => loads.map((each) => each[name]).sort((a, b) => a - b)[2];
console.log("| to show the first screen | |\n|---|---|");
console.log(`| HTML, CSS, JavaScript (gzip) | ${kilobytes(middle("other"))} |`);
console.log(`| WebAssembly (gzip) | ${kilobytes(middle("wasm"))} |`);
console.log(`| first paint, loopback, median of 5 | ${Math.round(middle("painted"))} ms |`);
console.log(`| engine ready and used, loopback, median of 5 | ${Math.round(middle("usable"))} ms |`);
const all = readdirSync(path.join(dist, "assets")).reduce((sum, name) => sum + gzipped(path.join("assets", name)), 0);
console.log(`| everything that is kept for offline use (gzip) | ${kilobytes(all)} |`);
console.log(`\n| ${ROWS.toLocaleString("en")} rows: longest task of the page | |\n|---|---|`);
for (const [name, duration] of Object.entries(await work())) {
  console.log(`| ${name} | ${duration === 0 ? "under 50 ms" : `${Math.round(duration)} ms`} |`);
}
await closeBrowser();
await site.close();
