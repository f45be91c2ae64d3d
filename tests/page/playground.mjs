// The built playground in headless Chromium, served as a static site; every page is watched for what it must never do.

import assert from "node:assert/strict";
import path from "node:path";
import { closeBrowser, launch, serve } from "../browser.mjs";

export const root = path.resolve(import.meta.dirname, "../..");
export const sample = (name) => path.join(root, "samples", name);

let site;

/** The address of the built page. */
export async function address() {
  site ??= await serve(path.join(root, "www/dist"));
  return site.address;
}

export async function closeAll() {
  await closeBrowser();
  await site?.close();
}

/**
 * Opens the page, gives it to `use`, and then checks that no request left for another site, that none failed, and that the
 * page reported nothing, no error and no violation of its security policy, but for what is `expected`. `prepare` gets the
 * context before.
 */
export async function withPage(use, { at, expected, prepare, ...options } = {}) {
  const url = at ?? `${await address()}/`;
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    await prepare?.(context);
    const page = await context.newPage();
    // Generous: a busy machine is slow, and only a failure waits as long.
    page.setDefaultTimeout(60_000);
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
    page.on("requestfailed", (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
    context.on("request", (request) => {
      const ours = request.url().startsWith(url) && request.method() === "GET";
      if (!ours && !request.url().startsWith("blob:")) {
        faults.push(`${request.method()} ${request.url()}`);
      }
    });
    await page.goto(url);
    await use(page);
    assert.deepEqual(
      faults.filter((fault) => !expected?.test(fault)),
      [],
    );
  } finally {
    await context.close();
  }
}

/** Waits until nothing is on its way any more: large parts come piece by piece. */
export async function isDrawn(page) {
  await page.waitForFunction(() => document.querySelector(".waiting, [aria-busy=true]") === null);
}

/** The figures above the table, by name. */
export async function figures(page) {
  await page.getByText("Money in", { exact: true }).waitFor();
  const pairs = await page
    .locator(".figure")
    .evaluateAll((all) => all.map((each) => [each.querySelector("dt").textContent, each.querySelector("dd").textContent]));
  return Object.fromEntries(pairs);
}

/** The rows that are drawn, as texts. */
export async function rows(page) {
  await page.locator("tbody").first().waitFor();
  await isDrawn(page);
  return page.locator("tbody tr[aria-rowindex]").evaluateAll((all) =>
    all.map((row) => {
      const cell = (name) => row.querySelector(`.cell-${name}`)?.innerText.trim();
      return {
        index: Number(row.getAttribute("aria-rowindex")) - 2,
        date: cell("date"),
        description: cell("description"),
        merchant:
          row.querySelector(".cell-merchant a")?.textContent ??
          row.querySelector(".merchant > span:not([aria-hidden]):not(.visually-hidden)")?.textContent ??
          null,
        category: row.querySelector(".chip")?.textContent,
        subcategory: row.querySelector(".subcategory")?.textContent ?? null,
        amount: cell("amount"),
      };
    }),
  );
}

/** Drops files, or a text, on the page, as a hand would. */
export async function drop(page, { files = [], text }) {
  const transfer = await page.evaluateHandle(
    ({ given, dropped }) => {
      const data = new DataTransfer();
      for (const { name, content } of given) {
        data.items.add(new File([content], name));
      }
      if (dropped !== undefined) {
        data.setData("text", dropped);
      }
      return data;
    },
    { given: files, dropped: text },
  );
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("main", type, { dataTransfer: transfer });
  }
}

/** Chooses a file with the button. */
export async function choose(page, file) {
  await page.locator("input[type=file]").first().setInputFiles(file);
}

export const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
