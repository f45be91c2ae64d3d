// The TypeScript facade: what a program meets between its own code and the WebAssembly.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import {
  AbortedError,
  Belvo,
  BelvoError,
  ConnectionError,
  enrich,
  InvalidInputError,
  isBelvoError,
  StatementError,
  statements,
  TimeoutError,
  TokenRequiredError,
  ValidationError,
} from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";

const samples = path.resolve(import.meta.dirname, "../../samples");
const KEYS = { secretId: "id", secretPassword: "hunter2", environment: "sandbox" };

const row = (more = {}) => ({
  transaction_id: "1",
  account_holder_type: "INDIVIDUAL",
  account_holder_id: "h",
  account_id: "a",
  account_category: "CHECKING_ACCOUNT",
  value_date: "2026-01-02",
  description: "COMPRA OXXO ROMA",
  type: "OUTFLOW",
  amount: 10.5,
  currency: "MXN",
  institution: "bank",
  ...more,
});

/** A client whose requests are answered by this function, with what was asked for. */
function scripted(answer) {
  const asked = [];
  const belvo = new Belvo({
    ...KEYS,
    fetch: async (request) => {
      asked.push(`${request.method} ${request.url.replace("https://sandbox.belvo.com", "")} ${await request.text()}`.trim());
      return answer(asked.length, request);
    },
  });
  return { belvo, asked };
}

test("the local engine and the sandbox's endpoint answer the same, for every sample", async () => {
  const sandbox = new Sandbox();
  for (const file of ["mx.csv", "br.csv", "co.ofx"]) {
    const { language, transactions } = statements.read(readFileSync(path.join(samples, file)));
    // Several currencies, codes and kinds of account in one request.
    const mixed = transactions.map((transaction, index) => ({
      ...transaction,
      ...(index % 7 === 0 ? { currency: "USD" } : {}),
      ...(index % 5 === 0 ? { account_category: "CREDIT_CARD", mcc: 5411 } : {}),
    }));
    const request = { language, transactions: mixed };
    const answer = await sandbox.fetch("https://x/api/categorization/", {
      method: "POST",
      headers: { authorization: "Basic YTpi" },
      body: JSON.stringify(request),
    });
    const hosted = (await answer.json()).transactions.map((transaction) => ({ mcc: null, ...transaction }));
    const local = enrich.categorize(request).transactions;
    assert.equal(local.length, transactions.length);
    assert.deepEqual(local, hosted);
  }
});

test("what is echoed is what was given, whatever the description holds", () => {
  const descriptions = ["two\nlines", "tab\tand \u0000 nothing", "", "💳", "\ud800 half a pair", "a,b;c", "OXXO\r\n"];
  const given = descriptions.map((description, index) => row({ description, transaction_id: String(index) }));
  const { transactions } = enrich.categorize({ language: "es", transactions: given }, { explain: true });
  assert.deepEqual(
    transactions.map(({ description, transaction_id }) => ({ description, transaction_id })),
    given.map(({ description, transaction_id }) => ({ description, transaction_id })),
  );
  assert.equal(transactions[6].merchant.merchant_name, "OXXO");
  assert.equal(transactions[6].explanation.evidence, "oxxo");
  assert.equal(transactions[2].category, "Unknown");
});

test("doubt becomes Unknown, the merchant stays", () => {
  const [sure] = enrich.categorize({ language: "es", transactions: [row()] }, { explain: true }).transactions;
  const [doubtful] = enrich.categorize({ language: "es", transactions: [row()] }, { minConfidence: 1 }).transactions;
  assert.ok(sure.explanation.confidence > 0.5 && sure.explanation.confidence < 1);
  assert.deepEqual([doubtful.category, doubtful.subcategory, doubtful.merchant.merchant_name], ["Unknown", null, "OXXO"]);
});

test("a wrong row is named, and nothing is half done", () => {
  for (const [field, value] of [
    ["description", 5],
    ["description", undefined],
    ["amount", "10"],
    ["amount", Number.NaN],
    ["amount", 1e15],
    ["type", "IN"],
    ["account_category", "WALLET"],
    ["currency", "pesos"],
    ["currency", null],
    ["mcc", 12345],
    ["mcc", "5411"],
    ["mcc", 54.5],
  ]) {
    const transactions = [row(), row({ [field]: value })];
    assert.throws(
      () => enrich.categorize({ language: "es", transactions }),
      (error) =>
        error instanceof InvalidInputError &&
        error.index === 1 &&
        error.field === `transactions[1].${field}` &&
        error.message.includes(field),
      `${field}: ${value}`,
    );
  }
  for (const request of [
    undefined,
    null,
    {},
    { language: "es" },
    { language: "es", transactions: {} },
    { transactions: [] },
    { language: "en", transactions: [] },
  ]) {
    assert.throws(() => enrich.categorize(request), InvalidInputError);
  }
  assert.throws(() => enrich.categorize({ language: "es", transactions: [null] }), { index: 0 });
  assert.throws(() => enrich.categorize({ language: "es", transactions: [] }, { minConfidence: 2 }), { field: "minConfidence" });
});

test("statements: bytes, buffers and texts; errors say where", () => {
  const text = "Fecha,Concepto,Monto\n01/02/2026,OXXO ROMA,-12.50\n02/02/2026,OXXO ROMA,doce\n";
  const options = { currency: "MXN" };
  assert.throws(
    () => statements.read(text, options),
    (error) => error instanceof StatementError && error.row === 3 && error.column === "Monto",
  );
  const expected = statements.read(text, { ...options, lenient: true });
  assert.deepEqual([expected.transactions.length, expected.problems.length, expected.problems[0].row], [1, 1, 3]);
  const bytes = new TextEncoder().encode(text);
  // Test runners and frames have an ArrayBuffer of their own.
  const ofAnotherRealm = runInNewContext("Uint8Array.from(bytes).buffer", { bytes: [...bytes] });
  for (const file of [bytes, bytes.buffer, Buffer.from(text), new DataView(bytes.buffer), ofAnotherRealm]) {
    assert.deepEqual(statements.read(file, { ...options, lenient: true }), expected);
  }
  assert.throws(() => statements.read(5), { field: "file" });
});

test("lists fetch what is asked for, and follow `next` by its query alone", async () => {
  const page = (n) => ({
    count: 6,
    next: n < 3 ? `https://evil.example/elsewhere/?page=${n + 1}&cursor=a%2Cb` : null,
    previous: null,
    results: [2 * n - 1, 2 * n],
  });
  const { belvo, asked } = scripted((n) => Response.json(page(n)));
  const list = belvo.links.list({ created_at__range: ["2026-01-01", "2026-01-31"] });
  assert.deepEqual(asked, [], "nothing before it is asked for");
  const seen = [];
  for await (const item of list) {
    seen.push(item);
    if (item === 3) break;
  }
  assert.deepEqual(seen, [1, 2, 3]);
  assert.deepEqual(asked, ["GET /api/links/?created_at__range=2026-01-01,2026-01-31", "GET /api/links/?page=2&cursor=a%2Cb"]);

  const all = scripted((n) => Response.json(page(n)));
  assert.deepEqual(await all.belvo.links.list().toArray(), [1, 2, 3, 4, 5, 6]);
  const some = scripted((n) => Response.json(page(n)));
  assert.deepEqual(await some.belvo.links.list().toArray({ limit: 2 }), [1, 2]);
  assert.equal(some.asked.length, 1, "no page beyond the limit");
  assert.deepEqual(await some.belvo.links.list().toArray({ limit: 0 }), []);
});

const CHALLENGE = [
  {
    code: "token_required",
    message: "A token is required",
    request_id: "aa",
    session: "5f5f",
    expiry: 9600,
    link: "l",
    token_generation_data: { instructions: "Look at your phone", type: "numeric", value: "1234", expects_user_input: true },
  },
];

test("a second factor is resumed, as often as the institution asks", async () => {
  const { belvo, asked } = scripted((n) =>
    n < 3 ? Response.json(CHALLENGE, { status: 428 }) : Response.json([{ id: "account" }], { status: 201 }),
  );
  const first = await belvo.accounts.retrieve({ link: "l", save_data: false }).catch((error) => error);
  assert.ok(first instanceof TokenRequiredError && isBelvoError(first));
  assert.deepEqual(
    [first.session, first.link, first.expiry, first.tokenGenerationData.instructions, first.requestId],
    ["5f5f", "l", 9600, "Look at your phone", "aa"],
  );
  const second = await first.resume("0000").catch((error) => error);
  assert.ok(second instanceof TokenRequiredError);
  assert.deepEqual(await second.resume(), [{ id: "account" }]);
  assert.deepEqual(asked, [
    'POST /api/accounts/ {"link":"l","save_data":false}',
    'PATCH /api/accounts/ {"save_data":false,"session":"5f5f","link":"l","token":"0000"}',
    'PATCH /api/accounts/ {"save_data":false,"session":"5f5f","link":"l"}',
  ]);
  const unresumable = scripted(() => Response.json(CHALLENGE, { status: 428 }));
  const challenge = await unresumable.belvo.links.get("1").catch((error) => error);
  await assert.rejects(challenge.resume("1"), InvalidInputError);
});

test("errors carry all that Belvo says, and no secret", async () => {
  const problems = [
    { code: "required", message: "This field is required.", field: "username", request_id: "aa" },
    { code: "blank", message: "Not blank.", field: "username", request_id: "aa" },
    { code: "invalid", message: "No.", request_id: "aa", more: 1 },
  ];
  const { belvo } = scripted(() => Response.json(problems, { status: 400 }));
  const error = await belvo.links.register({ institution: "x", username: "", password: "hunter3" }).catch((error) => error);
  assert.ok(error instanceof ValidationError && error instanceof BelvoError && error instanceof Error);
  assert.deepEqual(error.fields, { username: ["This field is required.", "Not blank."], "": ["No."] });
  assert.deepEqual(error.errors, problems);
  assert.deepEqual(
    [error.status, error.code, error.requestId, error.method, error.path],
    [400, "required", "aa", "POST", "/api/links/"],
  );
  for (const shown of [JSON.stringify(error), String(error), error.stack, JSON.stringify(belvo)]) {
    assert.doesNotMatch(shown, /hunter/);
  }
  const { inspect } = await import("node:util");
  assert.doesNotMatch(inspect(belvo, { depth: 10, showHidden: true }), /hunter/);
  assert.equal(JSON.parse(JSON.stringify(error)).name, "ValidationError");
});

test("real sockets: no server, a hang, a reset in the middle of a body", async () => {
  const server = createServer((request, response) => {
    if (request.url.includes("links")) return; // never answers
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"count": 1, ');
    setTimeout(() => request.socket.destroy(), 20);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  const belvo = new Belvo({ ...KEYS, baseUrl, timeout: 150, maxRetries: 0 });
  try {
    await assert.rejects(belvo.links.list().page(), TimeoutError);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    await assert.rejects(belvo.links.list({}, { signal: stop.signal, timeout: 60_000 }).page(), AbortedError);
    await assert.rejects(belvo.accounts.list({}, { timeout: 60_000 }).page(), ConnectionError);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await assert.rejects(belvo.links.list().page(), ConnectionError);
});
