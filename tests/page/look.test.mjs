// The page for everyone: by keyboard, by screen reader, on a phone, in the dark.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, describe, test } from "node:test";
import { closeAll, drop, figures, heading, withPage } from "./playground.mjs";

after(closeAll);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA and good practice. */
async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

const SCREENS = [
  ["the first", (page) => page.getByText("Worked out just now").waitFor()],
  [
    "a result",
    async (page) => {
      await page.getByRole("button", { name: "Mexico" }).click();
      await figures(page);
    },
  ],
  [
    "a row that cannot be read",
    async (page) => {
      await drop(page, { text: "Fecha,Concepto,Importe,Moneda\n01/02/2026,OXXO,-10,MXN\n,OXXO,-10,MXN\n" });
      await heading(page, "A row has no date");
    },
  ],
  [
    "the question for a currency",
    async (page) => {
      await drop(page, { text: "Fecha,Concepto,Importe\n01/02/2026,COMPRA TIENDA,-10.50\n" });
      await heading(page, "Which currency is it in?");
    },
  ],
];

for (const [look, options] of [
  ["in the light", { colorScheme: "light" }],
  ["in the dark", { colorScheme: "dark" }],
  ["on a phone", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
]) {
  describe(look, () => {
    for (const [what, reach] of SCREENS) {
      test(`${what}: axe finds nothing, and nothing sticks out`, () =>
        withPage(
          async (page) => {
            await reach(page);
            assert.deepEqual(await findings(page), []);
            const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
            assert.ok(width <= shown, `the page is ${width} px wide where ${shown} are seen`);
            // What is still fading in has no contrast yet.
          },
          { ...options, reducedMotion: "reduce" },
        ));
    }
  });
}

test("dark is dark and light is light", async () => {
  const brightness = (colorScheme) => {
    let value;
    return withPage(
      async (page) => {
        const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        value = color.match(/\d+/g).slice(0, 3).map(Number);
      },
      { colorScheme },
    ).then(() => value[0] + value[1] + value[2]);
  };
  assert.ok((await brightness("dark")) < 100);
  assert.ok((await brightness("light")) > 665);
});

test("everything is reached by the keyboard, and the focus goes along with what is shown", () =>
  withPage(async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    const tabTo = async (text) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if ((await focused()).includes(text)) {
          return;
        }
      }
      assert.fail(`Tab does not reach "${text}"`);
    };
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the content");
    await tabTo("Colombia");
    await page.keyboard.press("Enter");
    await figures(page);
    assert.match(await focused(), /^\d+ transactions/);
    await tabTo("Bills & Utilities");
    await page.keyboard.press("Enter");
    await page
      .locator(".status")
      .getByText(/ of \d+ transactions/)
      .waitFor();
    await tabTo("Clear filters");
    await page.keyboard.press("Enter");
    await page
      .locator(".status")
      .getByText(/^\d+ transactions$/)
      .waitFor();
  }));
