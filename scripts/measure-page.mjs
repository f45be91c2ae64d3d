// Measures the built playground in Chromium, on this machine: what is sent to show it, when it can be used, and the longest task of the page's own
// thread while 50,000 rows are read, scrolled, searched, filtered, corrected and looked at in every view; by the clock, and in processor time.
// Usage: node scripts/measure-page.mjs (after `npm run --workspace www build`)

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { closeBrowser, launch, serve } from "../tests/browser.mjs";
import { isDrawn } from "../tests/page/playground.mjs";
import { largeStatement } from "./large-statement.mjs";
import { longestTask } from "./page-tasks.mjs";

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, "www/dist");
const ROWS = 50_000;
/** The median of so many runs counts. */
const RUNS = 5;

const site = await serve(dist);
const browser = await launch();

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** How large files are as they are, and as they can be sent. */
function sizes(names) {
  const contents = names.map((name) => readFileSync(path.join(dist, name)));
  const sum = (of) => contents.reduce((total, content) => total + of(content).length, 0);
  return [
    sum((content) => content),
    sum((content) => gzipSync(content, { level: 9 })),
    sum((content) => brotliCompressSync(content)),
  ]
    .map(kilobytes)
    .join(" | ");
}

/** What the browser asks for until the example on the first screen is answered, and when that is. */
async function load() {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const asked = new Set();
  context.on("request", (request) => request.url().startsWith("http") && asked.add(new URL(request.url()).pathname));
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
  const names = [...asked].map((name) => (name === "/" ? "index.html" : name.slice(1)));
  await context.close();
  return { painted, usable, names };
}

/** The longest tasks of the page's own thread, step by step. */
async function work(file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await page.goto(site.address);
  await page.locator(".example-known").first().waitFor();
  await page.waitForTimeout(1_000);
  const results = {};
  const step = async (name, action) => {
    results[name] = await longestTask(browser, page, async () => {
      await action();
      await isDrawn(page);
      await page.waitForTimeout(300);
    });
  };
  const frame = page.locator(".frame");
  await step("read, categorize and show", async () => {
    // From the disk, as a user's file comes: the tool would build it in the page's own thread.
    await page.locator("input[type=file]").first().setInputFiles(file);
    await frame.waitFor();
  });
  await frame.scrollIntoViewIfNeeded();
  await frame.hover();
  await step("scroll with the wheel", async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(20);
    }
  });
  await step("scroll through all rows", async () => {
    for (let turn = 0; turn <= 60; turn++) {
      await frame.evaluate((each, share) => each.scrollTo(0, each.scrollHeight * share), turn / 60);
      await page.waitForTimeout(20);
    }
  });
  await step("search, a letter at a time", () => page.getByRole("searchbox").pressSequentially("spei enviado", { delay: 60 }));
  await step("clear the search", () => page.getByRole("searchbox").fill(""));
  await step("filter by a category", () => page.locator(".bar").first().click());
  await step("sort by amount", () => page.locator("th.cell-amount button").click());
  await step("correct a category", async () => {
    await page.locator("tbody .correct").first().click();
    await page.locator("#correct-category").selectOption("Transfers");
    await page.locator(".dialog [type=submit]").click();
    await page.locator(".rule").waitFor();
  });
  for (const view of ["cash-flow", "recurring", "income", "risk", "employment", "spending"]) {
    await step(`open the view ${view}`, () => page.locator(`.views a[href="#/${view}"]`).click());
    if (view === "risk") {
      await step("explain a figure", async () => {
        await page.locator(".value").first().click();
        await page.locator(".detail-value").waitFor();
      });
    }
  }
  await step("change the language", () => page.locator(".header .segments label", { hasText: "ES" }).click());
  await context.close();
  return results;
}

const loads = [];
for (let run = 0; run < RUNS; run++) {
  loads.push(await load());
}
const [{ names }] = loads;
const isModule = (name) => name.endsWith(".wasm");
console.log("| to show the first screen | bytes | gzip | brotli |\n|---|---|---|---|");
console.log(`| HTML, CSS, JavaScript | ${sizes(names.filter((name) => !isModule(name)))} |`);
console.log(`| WebAssembly | ${sizes(names.filter(isModule))} |`);
console.log(
  `| everything that is kept for offline use | ${sizes(readdirSync(path.join(dist, "assets")).map((name) => `assets/${name}`))} |`,
);
console.log(`\n| loopback, median of ${RUNS} | |\n|---|---|`);
console.log(`| first contentful paint | ${Math.round(middle(loads.map(({ painted }) => painted)))} ms |`);
console.log(`| engine ready and used (time to interactive) | ${Math.round(middle(loads.map(({ usable }) => usable)))} ms |`);

const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-measure-"));
const file = path.join(folder, "large.csv");
writeFileSync(file, largeStatement(ROWS));
const works = [];
for (let run = 0; run < 3; run++) {
  works.push(await work(file));
}
rmSync(folder, { recursive: true });
console.log(
  `\n| ${ROWS.toLocaleString("en")} rows: longest task of the page's thread, median of 3 | processor | clock |\n|---|---|---|`,
);
for (const name of Object.keys(works[0])) {
  const [cpu, wall] = ["cpu", "wall"].map((which) => Math.round(middle(works.map((results) => results[name][which]))));
  console.log(`| ${name} | ${cpu} ms | ${wall} ms |`);
}
await closeBrowser();
await site.close();
