// Corrections become rules of the package's own Categorizer: applied to all that is alike, in every view, to be taken away and loaded again.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { enrich, statements } from "belvo-wasm";
import { closeAll, drop, figures, rows, sample, withPage } from "./playground.mjs";
import { openSample, showView } from "./walk.mjs";

after(closeAll);

const request = () => statements.read(readFileSync(sample("mx.csv")));

/** Finds transactions by a text, and says of the first of them what it is; the others follow. */
async function correct(page, text, category, subcategory) {
  await page.getByRole("searchbox").fill(text);
  await page.locator(".status", { hasText: " of " }).waitFor();
  await rows(page);
  await page.locator("tbody .correct").first().click();
  await page.locator("#correct-category").selectOption(category);
  if (subcategory) {
    await page.locator("#correct-subcategory").selectOption(subcategory);
  }
  await page.getByRole("button", { name: "Apply to all" }).click();
  await page.locator(".rule").first().waitFor();
  await page.locator(".chip", { hasText: category }).first().waitFor();
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return JSON.parse(readFileSync(await file.path(), "utf8"));
}

/** What the package says of these transactions with these rules, as the page's rows. */
const expected = (own, search) =>
  new enrich.Categorizer(own)
    .categorize(request())
    .transactions.filter(({ description }) => description.toLowerCase().includes(search))
    .map(({ category, subcategory }) => `${category} / ${subcategory}`);

describe("a category that is corrected", () => {
  test("becomes a rule for all of the merchant, to be exported, loaded by the package, and taken back", () =>
    withPage(async (page) => {
      await openSample(page, "MX");
      const before = await figures(page);
      await correct(page, "oxxo", "Personal Shopping", "Gifts");
      await page.getByText("1 rule of your own").waitFor();
      const drawn = await rows(page);
      assert.ok(drawn.length > 1);
      assert.ok(drawn.every((row) => row.category === "Personal Shopping" && row.subcategory === "Gifts"));
      assert.equal((await figures(page))["Money out"], before["Money out"]);
      const own = await download(page, "Download rules");
      assert.deepEqual(
        own.merchants.map(({ name, category, subcategory }) => [name, category, subcategory]),
        [["OXXO", "Personal Shopping", "Gifts"]],
      );
      const said = expected(own, "oxxo");
      assert.equal(said.length, drawn.length);
      assert.ok(said.every((each) => each === "Personal Shopping / Gifts"));
      await page.getByRole("button", { name: "Remove the rule for OXXO" }).click();
      await page.locator(".chip", { hasText: "Food & Groceries" }).first().waitFor();
      assert.equal(await page.locator(".rule").count(), 0);
    }));

  test("by whatever name the statement has the merchant", () =>
    withPage(async (page) => {
      await openSample(page, "MX");
      await correct(page, "farm guadalajara", "Personal Shopping");
      const own = await download(page, "Download rules");
      assert.equal(own.merchants[0].name, "Farmacias Guadalajara");
      assert.ok(expected(own, "farm guadalajara").every((each) => each.startsWith("Personal Shopping")));
    }));

  for (const [code, name, text] of [
    ["BR", "br.csv", "99"],
    ["MX", "mx.csv", "spotify"],
    ["MX", "mx.csv", "naturgy"],
    ["CO", "co.ofx", "rappi"],
  ]) {
    test(`${code}, ${text}: no other merchant is taken for it`, () =>
      withPage(async (page) => {
        await openSample(page, code);
        await page.getByRole("searchbox").fill(text);
        await page.locator(".status", { hasText: " of " }).waitFor();
        const [{ merchant }] = (await rows(page)).filter((row) => row.merchant);
        const statement = statements.read(readFileSync(sample(name)));
        const before = enrich.categorize(statement).transactions;
        await correct(page, merchant, "Taxes");
        const own = await download(page, "Download rules");
        const said = new enrich.Categorizer(own).categorize(statement).transactions;
        const namesOf = (list) => list.map((row) => row.merchant?.merchant_name ?? null);
        assert.deepEqual(namesOf(said), namesOf(before));
        const ofIt = said.filter((row) => row.merchant?.merchant_name === merchant);
        assert.ok(ofIt.length > 0 && ofIt.every(({ category }) => category === "Taxes"));
      }));
  }

  test("counts in recurring expenses, income and risk, too", () =>
    withPage(async (page) => {
      await openSample(page, "MX");
      await showView(page, "income");
      const incomes = await page.locator(".income").count();
      await page
        .getByText(/NOMINA/)
        .first()
        .waitFor();
      await showView(page, "spending");
      await correct(page, "renta depto", "Home & Life");
      await correct(page, "nomina", "Transfers");
      await page.getByText("2 rules of your own").waitFor();

      await showView(page, "recurring");
      const rent = page.locator(".stream", { hasText: /renta depto/i });
      assert.match(await rent.locator(".stream-note").first().textContent(), /^Home & Life/);

      await showView(page, "income");
      assert.equal(await page.getByText(/NOMINA/).count(), 0);
      assert.equal(await page.locator(".income").count(), incomes - 1);

      await showView(page, "risk");
      const { language, transactions } = request();
      await page.locator(".behind summary").click();
      const answered = await download(page, "JSON out");
      const rentOut = transactions
        .filter(({ description, value_date }) => /renta depto/i.test(description) && value_date > lastMonths(transactions))
        .reduce((sum, { amount }) => sum + amount, 0);
      assert.ok(rentOut > 0 && language === "es");
      const home = answered.category_metrics.find(({ category, subcategory }) => category === "Home & Life" && !subcategory);
      assert.ok(Math.abs(home.net_amount_3m) >= rentOut, `${home.net_amount_3m} is without the rent, ${rentOut}`);
    }));

  test("of words that name nobody goes by the bank's own", () =>
    withPage(async (page) => {
      await drop(page, {
        text: "Fecha,Concepto,Importe,Moneda\n01/02/2026,SPEI ENVIADO 0001,-10,MXN\n02/02/2026,SPEI ENVIADO 0002,-20,MXN\n03/02/2026,OXXO,-1,MXN\n",
      });
      await figures(page);
      await correct(page, "spei", "Home & Life");
      const drawn = await rows(page);
      assert.deepEqual(
        drawn.map(({ category }) => category),
        ["Home & Life", "Home & Life"],
      );
    }));
});

/** The last day that is no longer one of the last three months. */
function lastMonths(transactions) {
  const last = transactions.reduce((day, { value_date }) => (value_date > day ? value_date : day), "");
  return new Date(Date.parse(last) - 89 * 86_400_000).toISOString().slice(0, 10);
}

describe("rules of a file", () => {
  const load = (page, content) =>
    page
      .locator(".downloads input[type=file]")
      .setInputFiles({ name: "rules.json", mimeType: "application/json", buffer: Buffer.from(content) });

  test("are what the constructor of the package takes, and applied beside those that are there", () =>
    withPage(async (page) => {
      await openSample(page, "MX");
      await correct(page, "oxxo", "Personal Shopping");
      await load(page, JSON.stringify({ rules: [{ phrases: ["spotify*"], category: "Home & Life" }] }));
      await page.getByText("2 rules of your own").waitFor();
      await page.getByRole("searchbox").fill("spotify");
      await page.locator(".chip", { hasText: "Home & Life" }).first().waitFor();
      assert.match(await page.locator(".confidence").first().getAttribute("title"), /you said so/);
    }));

  for (const [what, content] of [
    ["no JSON", "{"],
    ["something else", '{"hello": 1}'],
    ["a category that is none", '{"rules": [{"phrases": ["oxxo"], "category": "Sweets"}]}'],
  ]) {
    test(`that are ${what} are refused, with the reason`, () =>
      withPage(async (page) => {
        await openSample(page, "MX");
        await rows(page);
        await load(page, content);
        await page.getByText("These rules cannot be used:").waitFor();
        assert.equal(await page.locator(".rule").count(), 0);
        await drop(page, { files: [{ name: "mx.csv", content: readFileSync(sample("mx.csv"), "utf8") }] });
        await page.locator(".rules-problem").waitFor({ state: "detached" });
      }));
  }
});
