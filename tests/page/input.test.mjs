// How statements get into the page, and what it says of files that are none.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { choose, closeAll, drop, figures, heading, rows, sample, withPage } from "./playground.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-page-"));
after(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

/** A file on the disk, to be chosen. */
function file(name, content) {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

const HEAD = "Fecha,Concepto,Importe,Moneda";
const GOOD = `${HEAD}\n01/02/2026,OXXO EUGENIA,-10.50,MXN\n02/02/2026,PAGO DE NOMINA,900.00,MXN\n`;

describe("a statement gets in", () => {
  const twoRows = async (page) => {
    assert.equal((await figures(page))["Money in"], "$900.00");
    assert.deepEqual(
      (await rows(page)).map((row) => row.category),
      ["Income & Payments", "Food & Groceries"],
    );
  };

  test("by dropping the file", () =>
    withPage(async (page) => {
      await drop(page, { files: [{ name: "mine.csv", content: GOOD }] });
      await twoRows(page);
    }));

  test("by dropping its text", () =>
    withPage(async (page) => {
      await drop(page, { text: GOOD });
      await twoRows(page);
    }));

  test("by choosing the file, also the same one again", () =>
    withPage(async (page) => {
      const mine = file("mine.csv", GOOD);
      await choose(page, mine);
      await twoRows(page);
      await page.getByRole("button", { name: "New statement" }).click();
      await choose(page, mine);
      await twoRows(page);
    }));

  test("by pasting anywhere, and by the form", () =>
    withPage(async (page) => {
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData("text", text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      }, GOOD);
      await twoRows(page);
      await page.getByRole("button", { name: "New statement" }).click();
      await page.getByRole("button", { name: "Paste text" }).click();
      await page.getByLabel(/Paste the statement/).fill(GOOD);
      await page.getByRole("button", { name: "Categorize" }).click();
      await twoRows(page);
    }));

  test("in Latin-1, with semicolons and decimal commas", () =>
    withPage(async (page) => {
      await choose(page, sample("br.csv"));
      await page.getByText("CSV with semicolon · Latin-1 · Portuguese").waitFor();
    }));

  test("after its currency was asked for", () =>
    withPage(async (page) => {
      await drop(page, { text: "Fecha,Concepto,Importe\n01/02/2026,COMPRA TIENDA,-10.50\n" });
      await heading(page, "Which currency is it in?");
      await page.getByLabel("Currency").selectOption("ARS");
      await page.getByRole("button", { name: "Go on" }).click();
      await page.getByText("in ARS").waitFor();
    }));
});

describe("what is no statement is said to be none", () => {
  for (const [what, content, title] of [
    ["an empty file", "", "This file is empty"],
    ["blank lines", "\n\n  \n", "This file is empty"],
    ["a letter", "Dear customer,\nplease find enclosed\n", "No transactions were found in this file"],
    ["a head without rows", `${HEAD}\n`, "There are no transactions in this file"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n", "This is a PDF"],
    ["a workbook", Buffer.from("504b0304140006000800", "hex"), "This is an Excel workbook"],
    ["a web page", "<!doctype html><html><body>Your statement</body></html>", "This is a web page"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "This is a picture"],
    ["bytes", Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256)), "This is not a text file"],
    ["an OFX file that breaks off", "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRN", "This file breaks off"],
  ]) {
    test(what, () =>
      withPage(async (page) => {
        await choose(page, file("given.csv", content));
        await heading(page, title);
        await page.getByText("given.csv", { exact: true }).waitFor();
        // The page goes on: another file, a sample.
        await page.getByRole("button", { name: "Mexico" }).click();
        await figures(page);
      }),
    );
  }

  test("50 MB of noise", () =>
    withPage(async (page) => {
      const noise = Buffer.alloc(50 << 20);
      for (let at = 0, state = 1; at < noise.length; at += 4) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        noise.writeUInt32LE(state, at);
      }
      const large = file("noise.csv", noise);
      await choose(page, large);
      await heading(page, "This is not a text file");
      // Printable noise, in lines.
      for (let at = 0; at < noise.length; at += 1) {
        noise[at] = at % 97 === 96 ? 10 : 32 + (noise[at] % 95);
      }
      await choose(page, file("noise.csv", noise));
      await heading(page, "No transactions were found in this file");
      await choose(page, sample("co.ofx"));
      await figures(page);
    }));

  test("a file that no tab could hold", () =>
    withPage(async (page) => {
      // Playwright carries no more than 50 MB: the browser is told that the file is larger.
      await page.evaluate(() => Object.defineProperty(File.prototype, "size", { value: 65 << 20 }));
      await drop(page, { files: [{ name: "huge.csv", content: GOOD }] });
      await heading(page, "This file is too large for a tab");
      await page.getByText("npx belvo-wasm categorize FILE").waitFor();
    }));

  test("several files: one is chosen of them", () =>
    withPage(async (page) => {
      const files = ["one", "two"].map((name) => ({ name: `${name}.csv`, content: GOOD }));
      await drop(page, { files });
      await heading(page, "One statement at a time");
      await page.getByRole("button", { name: "two.csv" }).click();
      await figures(page);
    }));
});

describe("a row that cannot be read", () => {
  for (const [what, line, title, column] of [
    ["no date", ",FARMACIA,-5.00,MXN", "A row has no date", "Fecha"],
    ["a date that is none", "31/02/2026,FARMACIA,-5.00,MXN", "A date cannot be read", "Fecha"],
    ["no amount", "03/02/2026,FARMACIA,,MXN", "A row has no amount", "Importe"],
    ["an amount that is no number", "03/02/2026,FARMACIA,five,MXN", "An amount is not a number", "Importe"],
    ["a currency that is none", "03/02/2026,FARMACIA,-5.00,ZZ9", "A currency cannot be read", "Moneda"],
  ]) {
    test(`${what}: its row and column are shown, and the good rows are kept when asked`, () =>
      withPage(async (page) => {
        await drop(page, { files: [{ name: "mine.csv", content: `${GOOD}${line}\n` }] });
        await heading(page, title);
        await page.getByText("Row 4", { exact: true }).waitFor();
        await page.getByText(`Column ${column}`, { exact: true }).waitFor();
        await page.locator(".excerpt-bad", { hasText: line }).waitFor();
        await page.getByRole("button", { name: "Keep the 2 good rows" }).click();
        assert.equal((await figures(page))["Money in"], "$900.00");
        await page.getByText("1 row was left out of everything below").click();
        await page.getByText("Row 4").waitFor();
      }));
  }
});

describe("a failure of the machine", () => {
  test("the engine that does not load is said, and tried again", () => {
    const refuse = (route) => route.fulfill({ status: 503, body: "" });
    return withPage(
      async (page) => {
        await page.getByRole("button", { name: "Mexico" }).click();
        await heading(page, "The engine did not load");
        await page.context().unroute("**/*.wasm", refuse);
        await page.getByRole("button", { name: "Try again" }).click();
        await figures(page);
      },
      { prepare: (context) => context.route("**/*.wasm", refuse), expected: /503|\.wasm: net::ERR_ABORTED/ },
    );
  });

  test("cancelling ends the work, and the next statement is read", () =>
    withPage(async (page) => {
      const line = (n) => `01/02/2026,COMPRA ${n} TIENDA LA ESQUINA,-1.00,MXN\n`;
      const text = `${HEAD}\n${Array.from({ length: 400_000 }, (_, n) => line(n)).join("")}`;
      await choose(page, file("long.csv", text));
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("button", { name: "Mexico" }).click();
      await page.getByText("mx.csv").first().waitFor();
      await figures(page);
    }));
});
