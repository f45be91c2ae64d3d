// What the views show is what the package says, of every sample.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { enrich, statements } from "belvo-wasm";
import { closeAll, drop, sample, withPage } from "./playground.mjs";
import { openSample, showView, VIEWS } from "./walk.mjs";

after(closeAll);

const money = (amount, currency) =>
  amount
    .toLocaleString("en", {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: 2,
      maximumFractionDigits: 4,
      trailingZeroDisplay: currency === "COP" ? "stripIfInteger" : "auto",
    })
    .replace("-", "−");

/** A statement as the package reads it here. */
function opened(name) {
  const { language, transactions, currency } = statements.read(readFileSync(sample(name)));
  return { language, transactions, currency: currency ?? transactions[0].currency };
}

const figuresOf = (page) =>
  page.locator(".figure").evaluateAll((all) => all.map((each) => each.querySelector(".figure-value").textContent));

for (const [code, name] of [
  ["MX", "mx.csv"],
  ["BR", "br.csv"],
  ["CO", "co.ofx"],
]) {
  test(`${name}: every view says what the package says`, () =>
    withPage(async (page) => {
      const { language, transactions, currency } = opened(name);
      const request = { language, transactions };
      await openSample(page, code);

      await showView(page, "cash-flow");
      const net = transactions.reduce((sum, row) => sum + Math.round(row.amount * 10_000) * (row.type === "INFLOW" ? 1 : -1), 0);
      assert.equal((await figuresOf(page))[0], money(net / 10_000, currency));
      await page.locator("#balance").fill("1234.5");
      await page.getByRole("button", { name: "Apply" }).click();
      await page.getByRole("heading", { name: "Daily balance" }).waitFor();
      assert.equal((await figuresOf(page))[0], money(1234.5, currency));

      await showView(page, "recurring");
      const expenses = enrich.recurringExpenses(request, { all: true });
      assert.equal(await page.locator(".stream").count(), expenses.length);
      const active = expenses.filter(({ details }) => details.status === "active").length;
      assert.equal((await figuresOf(page))[1], String(active));
      const coming = expenses
        .filter(({ details }) => details.next && details.status !== "ended")
        .map(({ details }) => details.next.date);
      const first = coming.filter((date) => date >= transactions.at(-1).value_date).sort()[0];
      assert.equal(await page.locator(".coming time").first().getAttribute("datetime"), first);

      await showView(page, "income");
      const [income] = enrich.verifyIncomes(request, { currency, goodWorkingDaysToCharge: true });
      const dots = income.income_streams.map(({ number_of_incomes }) => number_of_incomes);
      assert.ok(dots.every((count) => count <= 60));
      assert.equal((await figuresOf(page))[0], money(income.monthly_average, currency));
      assert.equal(await page.locator(".income").count(), income.income_streams.length);
      assert.equal(
        await page.locator(".income .timeline li").count(),
        dots.reduce((sum, count) => sum + count, 0),
      );

      await showView(page, "risk");
      const last = transactions.reduce((day, { value_date }) => (value_date > day ? value_date : day), "");
      const [account] = transactions;
      const insights = enrich.riskInsights(
        {
          user_id: "u",
          reference_date: last,
          transactions_language: language,
          accounts: [
            {
              id: account.account_id,
              category: account.account_category,
              institution: account.institution,
              balance: 1234.5,
              balance_date: last,
              balance_currency: currency,
            },
          ],
          transactions,
        },
        { explain: ["min_balance_3m"] },
      );
      const lowest = page.getByRole("button", { name: "Explain Lowest balance, 3 months" });
      assert.equal(await lowest.textContent(), money(insights.balances_metrics.min_balance_3m, currency));
      await lowest.click();
      await page.getByText(insights.explanations[0].formula, { exact: true }).waitFor();
      await page.getByText(insights.explanations[0].calculation, { exact: true }).waitFor();
      // Every data point of the engine is on the sheet.
      const { balances_metrics, cashflow_metrics, transactions_metrics, assets_metrics, category_metrics } = insights;
      const points = [balances_metrics, cashflow_metrics, transactions_metrics, assets_metrics].flatMap(Object.keys).length;
      assert.equal(await page.locator(".value").count(), points + 3 * category_metrics.length);
      await page.keyboard.press("Escape");

      await showView(page, "employment");
      await page.getByText("No employment record here").waitFor();
    }));
}

describe("people of the sandbox", () => {
  for (const life of ["freelancer_mx", "business_mx", "indebted_br", "pensioner_co", "new_co"]) {
    test(`${life}: every view is shown`, () =>
      withPage(async (page) => {
        await openSample(page, life);
        for (const view of VIEWS) {
          await showView(page, view);
          assert.equal(await page.locator("[role=alert]").count(), 0, view);
          assert.ok((await page.locator("main").innerText()).length > 200, view);
        }
      }));
  }

  test("employment metrics are those of the record, and explained", () =>
    withPage(async (page) => {
      await openSample(page, "MX");
      await showView(page, "employment");
      await openSample(page, "salaried_mx");
      await showView(page, "employment");
      await page.getByRole("heading", { name: "Jobs" }).waitFor();
      await page.getByRole("button", { name: "Explain Weeks employed in all" }).click();
      await page.locator(".detail-value", { hasText: /^\d/ }).waitFor();
      assert.equal(await page.locator(".detail .formula").count(), 3);
    }));
});

describe("for developers", () => {
  test("every view has its code, and its JSON in and out", () =>
    withPage(async (page) => {
      await openSample(page, "salaried_mx");
      for (const view of VIEWS) {
        await showView(page, view);
        if (!(await page.locator(".behind[open]").count())) {
          await page.locator(".behind summary").click();
        }
        const code = await page.locator(".behind pre").textContent();
        assert.match(code, /from "belvo-wasm"/);
        assert.ok(code.split("\n").length <= 12, `${view}: ten lines, about`);
        for (const side of ["JSON in", "JSON out"]) {
          const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: side }).click()]);
          assert.ok(JSON.parse(readFileSync(await file.path(), "utf8")), `${view} ${side}`);
        }
      }
    }));
});

describe("JSON", () => {
  const body = (transactions) => JSON.stringify({ language: "es", transactions });
  const { transactions } = opened("mx.csv");

  test("a request's body is opened; bad rows are said, and the good ones kept when asked", () =>
    withPage(async (page) => {
      await drop(page, { files: [{ name: "body.json", content: body(transactions.slice(0, 20)) }] });
      await page.getByText("20 transactions").first().waitFor();
      await page.getByRole("button", { name: "New statement" }).click();
      const [one, two] = transactions;
      await drop(page, {
        files: [{ name: "bad.json", content: body([one, { ...two, amount: "many" }, { ...two, value_date: "soon" }, two]) }],
      });
      await page.getByText(/transactions\[1\]\.amount/).waitFor();
      await page.getByRole("button", { name: "Keep the 2 good rows" }).click();
      await page.getByText("2 rows were left out of everything below").first().waitFor();
    }));

  test("half of a file is explained, and its complete rows kept when asked", () =>
    withPage(async (page) => {
      const whole = body(transactions.slice(0, 20));
      await drop(page, {
        files: [{ name: "half.json", content: whole.slice(0, whole.indexOf('"transaction_id"', whole.length / 2) + 30) }],
      });
      const complete = whole.slice(0, whole.length / 2).split("transaction_id").length - 1;
      await page.getByRole("heading", { level: 1, name: "This JSON is none that is read" }).waitFor();
      await page.getByRole("button", { name: `Keep the ${complete} good rows` }).click();
      await page.getByText("1 row was left out of everything below").first().waitFor();
    }));

  for (const [what, content] of [
    ["JSON that breaks off", '{"transactions": ['],
    ["JSON of something else", '{"hello": "world"}'],
    ["rows that are none", '{"transactions": [1, null, "x", {"account": 5}]}'],
    ["a record that is none", '{"employment_records": [{"start_date": 7}]}'],
  ]) {
    test(`${what} is explained, and the page goes on`, () =>
      withPage(async (page) => {
        await drop(page, { files: [{ name: "x.json", content }] });
        await page.locator(".notice, [role=alert]").first().waitFor();
        await drop(page, { files: [{ name: "body.json", content: body(transactions.slice(0, 5)) }] });
        await page.getByText("5 transactions").first().waitFor();
      }));
  }
});
