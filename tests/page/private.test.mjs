// Private by construction: no request once the page is there, no code from elsewhere; and all of it without a network.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, describe, test } from "node:test";
import { address, closeAll, drop, figures, root, sample, withPage } from "./playground.mjs";
import { openSample, showView, VIEWS } from "./walk.mjs";

after(closeAll);

/** The worker that keeps the page has all of its files, and answers for it. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

test("a file that is opened makes no request, whatever is looked at", () =>
  withPage(async (page) => {
    await kept(page);
    const asked = [];
    page.context().on("request", (request) => !request.url().startsWith("blob:") && asked.push(request.url()));
    await drop(page, { files: [{ name: "mine.csv", content: readFileSync(sample("mx.csv"), "utf8") }] });
    await figures(page);
    for (const view of VIEWS) {
      await showView(page, view);
      if (await page.locator(".value").count()) {
        await page.locator(".value").first().click();
        await page.locator(".detail-value").waitFor();
      }
    }
    await showView(page, "spending");
    await page.locator("tbody .correct").first().click();
    await page.getByRole("button", { name: "Apply to all" }).click();
    await page.locator(".behind summary").click();
    await page.locator(".header .segments label", { hasText: "PT" }).click();
    await page.getByText("Entrou", { exact: true }).first().waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
  }));

test("everything works without a network, the samples and the invented people included", () =>
  withPage(
    async (page) => {
      await kept(page);
      await page.context().setOffline(true);
      await page.reload();
      await page.getByText("Worked out just now").waitFor();
      for (const name of ["CO", "driver_br"]) {
        await openSample(page, name);
        await showView(page, "income");
        await page.getByRole("button", { name: "New statement" }).click();
      }
      await page.locator(".header .segments label", { hasText: "ES" }).click();
      await page.getByText("Suelta un estado de cuenta.").waitFor();
    },
    { locale: "en-US" },
  ));

describe("the policy", () => {
  test("allows WebAssembly and no other code of strings, no other site", async () => {
    const policies = [
      readFileSync(path.join(root, "www/dist/index.html"), "utf8").match(/content="(default-src[^"]*)"/)[1],
      readFileSync(path.join(root, "www/dist/_headers"), "utf8").match(/Content-Security-Policy: (.*)/)[1],
    ];
    for (const policy of policies) {
      assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
      assert.doesNotMatch(policy, /[' ]unsafe-eval|unsafe-inline|https?:|\*/);
    }
    await withPage(
      async (page) => {
        await page.evaluate(() => setTimeout("window.evaluated = true", 0));
        await page.waitForTimeout(100);
        assert.equal(await page.evaluate(() => window.evaluated), undefined);
        assert.equal(await page.evaluate(() => fetch("https://example.com").catch((error) => error.name)), "TypeError");
      },
      { expected: /Content Security Policy|example\.com/i },
    );
  });

  test("the page can be installed: a manifest, icons of the sizes that it says", async () => {
    const url = await address();
    const manifest = await (await fetch(`${url}/manifest.webmanifest`)).json();
    assert.equal(manifest.display, "standalone");
    assert.ok(manifest.name && manifest.start_url);
    for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === "image/png")) {
      const bytes = Buffer.from(await (await fetch(url + src)).arrayBuffer());
      assert.equal(type, "image/png");
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes);
    }
  });
});
