// Every view in every language and theme, on a desk and on a phone: axe finds nothing, nothing sticks out, nothing jumps; pictures are kept in
// `shots/`, to be looked at.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { closeAll, withPage } from "./playground.mjs";
import { findings, fits, openSample, shoot, showView, VIEWS } from "./walk.mjs";

after(closeAll);

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 900 } };

/** Every view in every language on every device, each in the light and in the dark; every kind of sample with some of them. */
const WALKS = [
  { name: "en-desk", sample: "MX", locale: "en-US", ...DESK },
  { name: "en-phone", sample: "driver_mx", locale: "en-US", ...PHONE },
  { name: "es-desk", sample: "CO", locale: "es-CO", ...DESK },
  { name: "es-phone", sample: "salaried_mx", locale: "es-MX", ...PHONE },
  { name: "pt-desk", sample: "clt_br", locale: "pt-BR", ...DESK },
  { name: "pt-phone", sample: "BR", locale: "pt-BR", ...PHONE },
];

/** What is a little off cannot be seen; what jumps can. */
const SHIFT = 0.02;

describe("every view", () => {
  for (const { name, sample, ...options } of WALKS) {
    test(name, () =>
      withPage(
        async (page) => {
          await page.locator(".example-known").first().waitFor();
          await inspect(page, name, "first");
          await openSample(page, sample);
          for (const view of VIEWS) {
            await showView(page, view);
            if (!(await page.locator(".behind[open]").count())) {
              await page.locator(".behind summary").click();
            }
            if (await page.locator(".value").count()) {
              await page.locator(".value").first().click();
              await page.locator(".detail-value").waitFor();
            }
            await inspect(page, name, view);
          }
          const shift = await page.evaluate(() => window.shift);
          assert.ok(shift < SHIFT, `what was shown moved: ${shift}`);
          assert.equal(await page.evaluate(() => document.documentElement.lang), options.locale.slice(0, 2));
        },
        {
          ...options,
          reducedMotion: "reduce",
          prepare: (context) => context.addInitScript(watchShifts),
        },
      ),
    );
  }
});

/** In the light and in the dark. */
async function inspect(page, name, what) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    assert.deepEqual(await findings(page), [], `${what}, ${colorScheme}`);
    await fits(page);
    await shootStill(page, `${name}-${colorScheme}-${what}`);
  }
}

/** A picture of the whole page is taken in a window as tall as the page: what moves with that is not counted. */
async function shootStill(page, name) {
  const before = await page.evaluate(() => window.shift);
  await shoot(page, name);
  await page.evaluate(async (shift) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    window.shift = shift;
  }, before);
}

function watchShifts() {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shift += entry.hadRecentInput ? 0 : entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

describe("the languages", () => {
  test("are changed by a click, and remembered", () =>
    withPage(
      async (page) => {
        await page.getByText("Drop a bank statement.").waitFor();
        await page.locator(".header .segments label", { hasText: "ES" }).click();
        await page.getByText("Suelta un estado de cuenta.").waitFor();
        // Parts that are still loading would be broken off.
        await page.waitForLoadState("networkidle");
        await page.reload();
        await page.getByText("Suelta un estado de cuenta.").waitFor();
        await openSample(page, "BR");
        assert.match(await page.locator(".figure-value").first().textContent(), /^R\$\s?[\d,]+\.\d\d$/);
        await page.locator(".header .segments label", { hasText: "PT" }).click();
        await page.getByText("Entrou", { exact: true }).first().waitFor();
        assert.match(await page.locator(".figure-value").first().textContent(), /^R\$\s?[\d.]+,\d\d$/);
      },
      { locale: "en-US" },
    ));

  test("leave no English behind where there are words of their own", () =>
    withPage(
      async (page) => {
        await openSample(page, "salaried_mx");
        for (const view of VIEWS) {
          await showView(page, view);
          const text = await page.locator("#app").evaluate((app) => {
            const copy = app.cloneNode(true);
            for (const part of copy.querySelectorAll('[lang="en"], code')) {
              part.remove();
            }
            return copy.textContent;
          });
          const english = /\b(transactions?|the|and|balance|month|days?|weeks?|income|merchant|loading)\b/i.exec(text);
          assert.equal(
            english?.[0],
            undefined,
            `${view}: …${text.slice(Math.max(0, (english?.index ?? 0) - 40), (english?.index ?? 0) + 40)}…`,
          );
        }
      },
      { locale: "es-MX" },
    ));
});
