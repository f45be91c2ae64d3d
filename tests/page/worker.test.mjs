// The Worker in workerd, over HTTP, beside the offline sandbox: what `./run` starts.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { enrich, statements } from "belvo-wasm";
import { freePort } from "../browser.mjs";
import { closeAll, figures, root, sample, withPage } from "./playground.mjs";
import { findings, fits, shoot } from "./walk.mjs";

let address;
let server;

before(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, [path.join(root, "scripts/serve.mjs"), "--port", String(port), "--quiet"], {
    stdio: "inherit",
  });
  for (let attempt = 0; attempt < 600; attempt++) {
    const response = await fetch(`${address}/health`).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    assert.equal(server.exitCode, null, "the server ended");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail("the server does not answer");
});

after(async () => {
  await closeAll();
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.on("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }
});

const post = (where, body, headers = {}) => fetch(`${address}${where}`, { method: "POST", body, headers });

async function refusal(response) {
  assert.match(response.headers.get("content-type"), /^application\/json/);
  const [problem, ...more] = await response.json();
  assert.deepEqual(more, []);
  return { status: response.status, ...problem };
}

test("the page is served, and works", () =>
  withPage(
    async (page) => {
      await page.getByRole("button", { name: "Brazil" }).click();
      await figures(page);
    },
    { at: `${address}/` },
  ));

test("an account is connected: widget, second factor, webhook, data from the Worker's store", () =>
  withPage(
    async (page) => {
      await page.getByRole("link", { name: "Connect" }).click();
      await page.getByRole("button", { name: "Connect an institution" }).click();
      await page.getByRole("dialog", { name: "Connect your account" }).waitFor();
      assert.deepEqual(await findings(page), [], "the widget");
      await shoot(page, "connect-widget");
      await page.getByRole("button", { name: "Connect", exact: true }).click();
      // A wrong token ends the session at the institution, as at Belvo.
      await page.getByLabel("Token").fill("9");
      await page.getByRole("button", { name: "Confirm" }).click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
      await page.getByRole("button", { name: "Connect", exact: true }).click();
      await page.getByLabel("Token").fill("1234");
      await page.getByRole("button", { name: "Confirm" }).click();
      await page.getByText(/^The webhook came after/).waitFor();
      const store = await (await fetch(`${address}/api/links`)).json();
      const { id } = store.results.find(({ status }) => status === "valid");
      const { results } = await (await fetch(`${address}/api/links/${id}/transactions?page_size=1`)).json();
      await page.locator(".latest code").first().getByText(results[0].description, { exact: true }).waitFor();
      assert.deepEqual(await findings(page), [], "the data");
      await shoot(page, "connect-data");
      await page.locator(".behind summary").click();
      const [sent, answered] = [await download(page, "JSON in"), await download(page, "JSON out")];
      assert.deepEqual(
        sent.map(({ method, path }) => `${method} ${path}`),
        answered.map(({ method, path }) => `${method} ${path}`),
      );
      const isLogin = ({ method, path }) => method === "POST" && path === "/api/links";
      assert.equal(sent.find(isLogin).body.password, "…");
      assert.equal(answered.find(({ path }) => path === "/api/widget-token").body.access, "…");
      assert.deepEqual(answered.findLast(({ path }) => path.endsWith("page_size=8")).body.results[0].id, results[0].id);
      assert.match(await page.locator(".behind pre").textContent(), /connectWidget/);
      await page.getByRole("button", { name: "Open all of it" }).click();
      await figures(page);
      await page.getByText(/3 accounts/).waitFor();
    },
    // What the Worker says of second factors, and the questions that are no GET.
    { at: `${address}/`, locale: "en-US", expected: /428|400|^POST http/ },
  ));

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return JSON.parse(readFileSync(await file.path(), "utf8"));
}

describe("Connect, with a link's data", () => {
  const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  for (const locale of ["en-US", "es-MX", "pt-BR"]) {
    for (const [device, options] of [
      ["desk", {}],
      ["phone", PHONE],
    ]) {
      test(`${locale}, ${device}: axe finds nothing, in the light and in the dark, and nothing sticks out`, () =>
        withPage(
          async (page) => {
            await page.goto(`${address}/#/connect`);
            await page.locator(".links button").first().click();
            await page.locator(".latest li").first().waitFor();
            await page.locator(".behind summary").click();
            for (const colorScheme of ["light", "dark"]) {
              await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
              assert.deepEqual(await findings(page), [], colorScheme);
              await fits(page);
              await shoot(page, `connect-${locale.slice(0, 2)}-${device}-${colorScheme}`);
            }
          },
          { at: `${address}/`, locale, ...options },
        ));
    }
  }
});

describe("POST /api/categorize", () => {
  for (const name of ["mx.csv", "br.csv", "co.ofx"]) {
    test(`${name}, as the package in Node`, async () => {
      const bytes = readFileSync(sample(name));
      const response = await post("/api/categorize", bytes);
      assert.equal(response.status, 200);
      const { transactions, statement } = await response.json();
      assert.deepEqual({ transactions }, enrich.categorize(statements.read(bytes)));
      assert.equal(statement.format, name.endsWith("ofx") ? "ofx" : "csv");
    });
  }

  test("Belvo's own body", async () => {
    const row = {
      transaction_id: "1",
      account_holder_type: "INDIVIDUAL",
      account_holder_id: "2",
      account_id: "3",
      account_category: "CHECKING_ACCOUNT",
      value_date: "2026-02-01",
      description: "OXXO EUGENIA",
      type: "OUTFLOW",
      amount: 10.5,
      currency: "MXN",
      institution: "bank",
    };
    const send = (transactions) =>
      post("/api/categorize?explain=1", JSON.stringify({ language: "es", transactions }), { "content-type": "application/json" });
    const { transactions } = await (await send([row])).json();
    assert.equal(transactions[0].merchant.merchant_name, "OXXO");
    assert.ok(transactions[0].explanation.confidence > 0.5);
    const { status, field, index } = await refusal(await send([row, { ...row, amount: "many" }]));
    assert.deepEqual({ status, field, index }, { status: 400, field: "transactions[1].amount", index: 1 });
  });

  test("a bad row is named; lenient keeps the others", async () => {
    const body = "Fecha,Concepto,Importe\n01/02/2026,OXXO EUGENIA,-10.50\n,OXXO EUGENIA,-3.00\n";
    const { status, code, row, column } = await refusal(await post("/api/categorize", body));
    assert.deepEqual({ status, code, row, column }, { status: 400, code: "missing_date", row: 3, column: "Fecha" });
    const { transactions, statement } = await (await post("/api/categorize?lenient=1", body)).json();
    assert.equal(transactions.length, 1);
    assert.deepEqual(
      statement.problems.map((problem) => [problem.row, problem.code]),
      [[3, "missing_date"]],
    );
  });

  for (const [what, body, headers, code] of [
    ["no body", "", {}, "empty_file"],
    ["a text that is no statement", "hello\nworld\n", {}, "no_header"],
    ["a PDF", "%PDF-1.7\n", {}, "pdf_file"],
    ["a body that is no JSON but says so", "{", { "content-type": "application/json" }, "parse_error"],
  ]) {
    test(`${what} is refused`, async () => {
      const { status, code: given, message } = await refusal(await post("/api/categorize", body, headers));
      assert.deepEqual({ status, given }, { status: 400, given: code });
      assert.ok(message.length > 10);
    });
  }

  test("more than 16 MB are refused, also where the length is not told", async () => {
    const large = Buffer.alloc((16 << 20) + 1, "x");
    assert.equal((await refusal(await post("/api/categorize", large))).status, 413);
    const stream = new Blob([large]).stream();
    const response = await fetch(`${address}/api/categorize`, { method: "POST", body: stream, duplex: "half" });
    assert.equal((await refusal(response)).code, "too_large");
    // The Worker goes on.
    assert.equal((await post("/api/categorize", readFileSync(sample("mx.csv")))).status, 200);
  });
});

test("POST /enrich: lines in, enriched lines out", async () => {
  const { transactions } = statements.read(readFileSync(sample("mx.csv")));
  const response = await post("/enrich", transactions.map((row) => JSON.stringify(row)).join("\n"));
  assert.equal(response.headers.get("content-type"), "application/x-ndjson");
  const lines = (await response.text()).trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).category),
    enrich.categorize({ language: "es", transactions }).transactions.map(({ category }) => category),
  );
});

describe("the gateway", () => {
  test("registers a link and lists its transactions, from the sandbox", async () => {
    const registered = await post(
      "/api/links",
      JSON.stringify({ institution: "erebor_mx_retail", username: "ana", password: "any" }),
    );
    assert.equal(registered.status, 201);
    const { id, institution } = await registered.json();
    assert.equal(institution, "erebor_mx_retail");
    const answer = await fetch(`${address}/api/links/${id}/transactions?page_size=5&type=OUTFLOW`);
    const { count, results } = await answer.json();
    assert.ok(count > 5);
    assert.equal(results.length, 5);
    assert.ok(results.every((row) => row.type === "OUTFLOW"));
  });

  test("passes on what Belvo says: the status, the code, the request id", async () => {
    const missing = await refusal(await fetch(`${address}/api/links/00000000-0000-4000-8000-000000000000/transactions?page=x`));
    assert.ok(missing.status >= 400 && missing.status < 500, String(missing.status));
    const invalid = await refusal(await post("/api/links", JSON.stringify({ institution: "no_such_bank" })));
    assert.equal(invalid.status, 400);
    assert.match(invalid.request_id, /^[0-9a-f]{32}$/);
    assert.equal((await refusal(await post("/api/links", "{"))).code, "parse_error");
  });
});

test("other methods and other addresses", async () => {
  assert.equal((await refusal(await fetch(`${address}/api/categorize`))).status, 405);
  assert.equal((await refusal(await fetch(`${address}/api/links`, { method: "PATCH" }))).status, 405);
  assert.equal((await refusal(await fetch(`${address}/api/nothing`))).status, 404);
});
