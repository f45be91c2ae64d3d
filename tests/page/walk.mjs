// Goes through all views of what was opened.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isDrawn, root } from "./playground.mjs";

export const VIEWS = ["spending", "cash-flow", "recurring", "income", "risk", "employment"];

const SHOTS = path.join(root, "tests/page/shots");
mkdirSync(SHOTS, { recursive: true });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA and good practice. */
export async function findings(page) {
  await page.evaluate(`${axe};0`);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Nothing sticks out to the right of the window. */
export async function fits(page) {
  const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(width <= shown, `the page is ${width} px wide where ${shown} are seen`);
}

/** A picture of the whole page, to be looked at. */
export function shoot(page, name) {
  return page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true, animations: "disabled" });
}

/** Opens one of the samples: a country's statement (`MX`), or a person (`salaried_mx`). */
export async function openSample(page, name) {
  const people = page.locator(`[data-sample="${name}"]`).first();
  await people.click();
  await page.locator(".views").waitFor();
}

/** Shows a view, and waits until its engine has answered. */
export async function showView(page, view) {
  await page.locator(`.views a[href="#/${view}"]`).click();
  await page.locator(`.views a[href="#/${view}"][aria-current="page"]`).waitFor();
  await page.locator(".behind").waitFor();
  await isDrawn(page);
}
