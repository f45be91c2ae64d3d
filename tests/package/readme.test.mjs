// The README's examples, run one by one in Node against the offline sandbox, which stands where the network was. (That they are
// strict TypeScript in every runtime is checked in documents.test.mjs.)

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Belvo, statements } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";
import { transform } from "esbuild";
import { root } from "./project.mjs";

/** Examples that cannot run here, by a line of theirs, and why. */
const NOT_HERE = {
  "await connectWidget(": "needs a page and Belvo's own script: widget.test.mjs has a stand-in for it",
};

/** How many requests an example must make, by its first heading. */
const CALLS = { "Talk to Belvo": 1, "Handle errors": 1, "When calls fail, or take long": 1, "Develop without Belvo": 0 };

const text = readFileSync(path.join(root, "README.md"), "utf8");
const examples = [...text.matchAll(/```ts\n(.*?)```/gs)].map(({ 1: code, index }) => {
  const headings = [...text.slice(0, index).matchAll(/^#{2,3} (.*)$/gm)];
  return { code, heading: headings.at(-1)?.[1] };
});

const sandbox = new Sandbox({ seed: 1 });
const sample = readFileSync(path.join(root, "samples/mx.csv"));
const prepared = new Belvo({ secretId: "id", secretPassword: "password", environment: "sandbox", fetch: sandbox.fetch });
const { id: link } = await prepared.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
await sandbox.settle();

/** Accounts and transactions as a program would have them, and an employment record. */
async function dataOfOnesOwn() {
  const { id: employee } = await prepared.links.register({
    institution: "imss_mx_employment",
    username: "ana",
    password: "secret",
  });
  await sandbox.settle();
  const accounts = await prepared.accounts.list({ link }).toArray();
  const transactions = await prepared.transactions.list({ link }).toArray();
  return {
    record: (await prepared.employmentRecords.list({ link: employee }).toArray())[0],
    myAccounts: accounts.map(({ id, category, institution, balance, currency }) => {
      const of = {
        institution: institution.name,
        balance: balance.current,
        balance_date: "2026-06-30",
        balance_currency: currency,
      };
      return { id, category, ...of };
    }),
    myRows: transactions.map(({ id, account, ...row }) => ({ ...row, transaction_id: id, account_id: account.id })),
  };
}

let asked = [];
Object.assign(globalThis, {
  file: new Blob([sample]),
  mine: statements.read(sample).transactions,
  incomes: statements.read(sample).transactions.filter(({ type }) => type === "INFLOW"),
  ...(await dataOfOnesOwn()),
  link,
  env: { BELVO_SECRET_ID: "id", BELVO_SECRET_PASSWORD: "password" },
  askUser: async () => "1234",
  fetch: (request) => {
    const { url } = request;
    assert.ok(url.startsWith("https://sandbox.belvo.com/"), `an example asked for ${url}`);
    asked.push(url);
    return sandbox.fetch(request);
  },
});

const folder = path.join(root, ".tools/readme");
mkdirSync(folder, { recursive: true });

for (const [index, { code, heading }] of examples.entries()) {
  const reason = Object.entries(NOT_HERE).find(([line]) => code.includes(line))?.[1];
  if (reason) {
    continue;
  }
  test(`${heading} (${index + 1})`, async (t) => {
    t.mock.method(console, "log", () => {});
    asked = [];
    const { code: javascript } = await transform(`${code}\nexport {};`, { loader: "ts", format: "esm" });
    const module = path.join(folder, `example-${index + 1}.mjs`);
    writeFileSync(module, javascript);
    await import(`${pathToFileURL(module)}?${Date.now()}`);
    assert.ok(asked.length >= (CALLS[heading] ?? 0), `it made ${asked.length} requests`);
  });
}

test("what cannot run is there, and what must call is there", () => {
  for (const line of Object.keys(NOT_HERE)) {
    assert.ok(
      examples.some(({ code }) => code.includes(line)),
      line,
    );
  }
  for (const heading of Object.keys(CALLS)) {
    assert.ok(
      examples.some((example) => example.heading === heading),
      heading,
    );
  }
});
