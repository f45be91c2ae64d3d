// What the page shows of a statement: the samples, sums, filters, order, downloads.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { enrich, statements } from "belvo-wasm";
import { closeAll, drop, figures, rows, sample, withPage } from "./playground.mjs";

after(closeAll);

/** An amount's ten-thousandths, from its shortest decimal writing. */
const units = (amount) => {
  const [whole, fraction = ""] = String(amount).split(".");
  return BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, "0"));
};

/** The statement as the package categorizes it here, with its sums. */
function expected(name) {
  const { transactions } = enrich.categorize(statements.read(readFileSync(sample(name))));
  const sum = (type) => transactions.filter((row) => row.type === type).reduce((total, row) => total + units(row.amount), 0n);
  return { transactions, incoming: sum("INFLOW"), outgoing: sum("OUTFLOW") };
}

/** A sum as it is written in English; `symbol` is what stands for the currency. */
function written(sum, symbol) {
  const whole = (sum / 10_000n).toLocaleString("en");
  return `${symbol}${whole}.${String(sum % 10_000n)
    .padStart(4, "0")
    .slice(0, 2)}`;
}

const openSample = (page, country) => page.getByRole("button", { name: country }).click();

describe("the samples", () => {
  for (const [country, name, symbol] of [
    ["Mexico", "mx.csv", "$"],
    ["Brazil", "br.csv", "R$"],
    ["Colombia", "co.ofx", "$"],
  ]) {
    test(`${name} by one click shows what the package says of it`, () =>
      withPage(async (page) => {
        const { transactions, incoming, outgoing } = expected(name);
        await openSample(page, country);
        const { "Money in": moneyIn, "Money out": moneyOut, Net: net } = await figures(page);
        assert.equal(moneyIn, written(incoming, symbol));
        assert.equal(moneyOut, written(outgoing, symbol));
        const difference = written(incoming > outgoing ? incoming - outgoing : outgoing - incoming, symbol);
        assert.equal(net, (incoming > outgoing ? "+" : "−") + difference);

        const drawn = await rows(page);
        const newest = [...transactions.entries()]
          .sort(([a, one], [b, other]) => other.value_date.localeCompare(one.value_date) || b - a)
          .map(([, row]) => row);
        assert.ok(drawn.length >= 10 && drawn.length < 40, `${drawn.length} rows are drawn`);
        for (const { index, description, merchant, category, subcategory } of drawn) {
          const row = newest[index];
          assert.deepEqual(
            { description, merchant, category, subcategory },
            {
              description: row.description.trim(),
              merchant: row.merchant?.merchant_name ?? null,
              category: row.category ?? "Unknown",
              subcategory: row.subcategory,
            },
          );
        }
      }));
  }

  test("the sums are those of the file, added up without the package", () =>
    withPage(async (page) => {
      const text = readFileSync(sample("mx.csv"), "utf8");
      const amounts = text
        .split(/\r?\n/)
        .slice(1)
        .map((line) => /^[^,]+,(?:"[^"]*"|[^,]*),("[^"]*"|[^,]*),("[^"]*"|[^,]*),/.exec(line))
        .filter(Boolean);
      const cents = (column) =>
        amounts.reduce((total, match) => total + Math.round(Number(match[column].replace(/[",]/g, "")) * 100), 0);
      await openSample(page, "Mexico");
      const shown = await figures(page);
      assert.equal(shown["Money out"], (cents(1) / 100).toLocaleString("en", { style: "currency", currency: "USD" }));
      assert.equal(shown["Money in"], (cents(2) / 100).toLocaleString("en", { style: "currency", currency: "USD" }));
    }));

  test("the bars by category add up to the money that went out", () =>
    withPage(async (page) => {
      const { transactions } = expected("mx.csv");
      const sums = new Map();
      for (const { category, type, amount } of transactions) {
        if (type === "OUTFLOW") {
          sums.set(category, (sums.get(category) ?? 0n) + units(amount));
        }
      }
      await openSample(page, "Mexico");
      await figures(page);
      const shown = await page
        .locator(".bar")
        .evaluateAll((all) =>
          all.map((bar) => [bar.querySelector(".bar-name").innerText, bar.querySelector(".bar-amount").innerText]),
        );
      const known = [...sums].sort(([one, a], [other, b]) =>
        (one === "Unknown") !== (other === "Unknown") ? (one === "Unknown" ? 1 : -1) : a < b ? 1 : -1,
      );
      assert.deepEqual(
        shown,
        known.map(([category, sum]) => [category, written(sum, "$")]),
      );
      await page.locator(".categories").getByText("Income", { exact: true }).click();
      await page.getByRole("heading", { name: "Income by category" }).waitFor();
    }));
});

describe("the table", () => {
  const status = (page) => page.locator(".status p");

  test("filters by a click on a bar, by category, direction, month, merchant and words", () =>
    withPage(async (page) => {
      const { transactions } = expected("mx.csv");
      const count = (condition) => transactions.filter(condition).length;
      const shows = (number, rest = "") =>
        status(page)
          .getByText(new RegExp(`^${number} of ${transactions.length} transactions${rest}`))
          .waitFor();
      const clear = () => page.locator(".status").getByRole("button", { name: "Clear filters" }).click();
      await openSample(page, "Mexico");

      const food = page.locator(".bar", { hasText: "Food & Groceries" });
      await food.click();
      await shows(count((row) => row.category === "Food & Groceries" && row.type === "OUTFLOW"));
      assert.equal(await food.getAttribute("aria-pressed"), "true");
      assert.ok((await rows(page)).every((row) => row.category === "Food & Groceries"));
      await food.click();
      await status(page)
        .getByText(/^\d+ transactions$/)
        .waitFor();

      await page.getByLabel("Category", { exact: true }).selectOption("Taxes");
      await shows(count((row) => row.category === "Taxes"));
      await clear();

      await page.locator(".filters").getByText("In", { exact: true }).click();
      await shows(count((row) => row.type === "INFLOW"));
      await clear();

      await page.getByRole("button", { name: /^Mar 2026: / }).click();
      await shows(
        count((row) => row.value_date.startsWith("2026-03")),
        " in Mar 2026",
      );
      await clear();

      await page.locator(".payee", { hasText: "Telmex" }).click();
      await shows(
        count((row) => row.merchant?.merchant_name === "Telmex" && row.type === "OUTFLOW"),
        " at Telmex",
      );
      await clear();

      await page.getByRole("searchbox").fill("nómina");
      await shows(count((row) => row.description.includes("NOMINA")));
      await page.getByRole("searchbox").fill("nothing of the kind");
      await page.getByText("No transaction matches.").waitFor();
      await page.locator(".nothing").getByRole("button").click();
      await status(page).getByText(`${transactions.length} transactions`, { exact: true }).waitFor();
    }));

  test("sorts by amount and by date, and finds the last row by scrolling", () =>
    withPage(async (page) => {
      const { transactions } = expected("mx.csv");
      const signed = transactions.map((row) => (row.type === "INFLOW" ? row.amount : -row.amount));
      const first = async () => (await rows(page)).find(({ index }) => index === 0);
      const firstAmount = (amount) => page.locator("tr[aria-rowindex='2'] .cell-amount", { hasText: amount }).waitFor();
      const text = (amount) => Math.abs(amount).toLocaleString("en", { minimumFractionDigits: 2 });
      await openSample(page, "Mexico");
      await page.getByRole("columnheader", { name: "Amount" }).getByRole("button").click();
      await firstAmount(`+$${text(Math.max(...signed))}`);
      await page.getByRole("columnheader", { name: "Amount" }).getByRole("button").click();
      await firstAmount(`−$${text(Math.min(...signed))}`);
      assert.equal(await page.getByRole("columnheader", { name: "Amount" }).getAttribute("aria-sort"), "ascending");
      await page.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
      await page.locator("tr[aria-rowindex='2'] .cell-date", { hasText: "31 Oct 2026" }).waitFor();
      await page.locator(".frame").evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
      const last = page.locator(`tr[aria-rowindex='${transactions.length + 1}']`);
      await last.getByText("2 Nov 2025").waitFor();
      assert.equal(await first(), undefined, "the first row is no longer drawn");
    }));

  test("shows a statement of 100,000 rows, and draws only what is seen", () =>
    withPage(async (page) => {
      const line = (n) => `${String((n % 28) + 1).padStart(2, "0")}/01/2026,OXXO SUC ${n},-0.07,MXN`;
      const text = `Fecha,Concepto,Importe,Moneda\n${Array.from({ length: 100_000 }, (_, n) => line(n)).join("\n")}\n`;
      await drop(page, { files: [{ name: "large.csv", content: text }] });
      assert.equal((await figures(page))["Money out"], "$7,000.00");
      await page.locator(".frame").evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
      await page.locator("tr[aria-rowindex='100001']").getByText("OXXO SUC").waitFor();
      assert.ok((await rows(page)).length < 60);
    }));

  test("keeps two currencies apart", () =>
    withPage(async (page) => {
      const text = "Fecha,Concepto,Importe,Moneda\n01/02/2026,OXXO,-10,MXN\n02/02/2026,OXXO,-20,MXN\n03/02/2026,AMAZON,-5,USD\n";
      await drop(page, { files: [{ name: "two.csv", content: text }] });
      assert.equal((await figures(page))["Money out"], "$30.00");
      await page.getByText("USD", { exact: true }).click();
      await page.getByText("in USD").waitFor();
      assert.equal((await figures(page))["Money out"], "$5.00");
      assert.deepEqual(
        (await rows(page)).map((row) => row.description),
        ["AMAZON"],
      );
    }));
});

describe("downloads", () => {
  async function download(page, name) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Download as ${name}` }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
  }

  test("JSON is Belvo's answer, as the package gives it", () =>
    withPage(async (page) => {
      await openSample(page, "Brazil");
      const { name, text } = await download(page, "JSON");
      assert.equal(name, "br-categorized.json");
      const answer = enrich.categorize(statements.read(readFileSync(sample("br.csv"))));
      assert.deepEqual(JSON.parse(text), { transactions: answer.transactions });
    }));

  test("CSV has every row, whatever the filters, and nothing that a spreadsheet would run", () =>
    withPage(async (page) => {
      const text = 'Fecha,Concepto,Importe,Moneda\n01/02/2026,"=HYPERLINK(""x"",""OXXO"")",-10,MXN\n02/02/2026,OXXO,25.5,MXN\n';
      await drop(page, { files: [{ name: "a.b.csv", content: text }] });
      await page.getByRole("searchbox").fill("hyperlink");
      await page.getByText("1 of 2 transactions").waitFor();
      const { name, text: csv } = await download(page, "CSV");
      assert.equal(name, "a.b-categorized.csv");
      assert.equal(csv.charCodeAt(0), 0xfeff);
      const [head, first, second] = csv.slice(1).split("\r\n");
      assert.match(head, /^id,date,description,amount,currency,category,subcategory,merchant,website,confidence,decided_by$/);
      assert.match(first, /,2026-02-01,"'=HYPERLINK\(""x"",""OXXO""\)",-10,MXN,/);
      assert.match(second, /,2026-02-02,OXXO,25\.5,MXN,/);
    }));
});
