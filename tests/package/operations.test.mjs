// Every operation of Belvo's document is a method of the client, and answers come in one shape.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Belvo, InvalidInputError, widgetTokenExpiry } from "belvo-wasm";

const KEYS = { secretId: "id", secretPassword: "hunter2", environment: "sandbox" };
const LINK = "3b3c7d7e-8f0f-4f0e-9a55-0f1c7d1f2b11";
const ID = "8c1f0d3e-2a4b-4c5d-8e6f-7a8b9c0d1e2f";
const documentFile = process.env.BELVO_OPENAPI ?? path.resolve(import.meta.dirname, "../../../shared/belvo/openapi-1.223.0.json");

/** A client that notes what it asks for, and is answered by this function. */
function noted(answer) {
  const asked = [];
  const fetch = async (request) => {
    const url = new URL(request.url);
    const body = await request.text();
    asked.push({
      method: request.method.toLowerCase(),
      path: url.pathname.replaceAll(ID, "{id}"),
      query: url.searchParams,
      body: body === "" ? undefined : JSON.parse(body),
    });
    return answer(asked.at(-1));
  };
  return { belvo: new Belvo({ ...KEYS, fetch }), asked };
}

const page = { count: 0, next: null, previous: null, results: [] };
const answerWell = ({ method, path }) => {
  const isPage = method === "get" && (path.endsWith("/history/") || !path.endsWith("{id}/"));
  return method === "delete" ? new Response(null, { status: 204 }) : Response.json(isPage ? page : {});
};

/** What each method is called with. */
const ARGUMENTS = {
  list: (name) => [name === "consents" ? { user_document: "76109277673" } : { link: LINK }],
  get: () => [ID],
  register: () => [{ institution: "planet_mx_employment", username: "ABCD801010HDFLRR09" }],
  create: () => [{ fetch_resources: ["OWNERS"], stale_in: "365d", widget: { branding: {} } }],
  retrieve: () => [{ link: LINK }],
  resume: () => [{ session: "s", link: LINK, token: "123" }],
  update: () => [ID, { password: "new" }],
  modify: () => [ID, { access_mode: "single" }],
  refresh: () => [ID],
  history: () => [ID],
  delete: () => [ID],
  complete: () => [ID, {}],
  completeRedirection: () => [{}],
  cancel: () => [ID],
  retry: () => [ID, {}],
  charges: () => [ID],
  categorize: () => [{ language: "es", transactions: [] }],
  verifyIncomes: () => [{ language: "es", transactions: [] }],
  recurringExpenses: () => [{ language: "es", transactions: [] }],
  riskInsights: () => [[]],
};

/** The public methods of an object, inherited ones too. */
function methods(object) {
  const names = new Set();
  for (let own = object; own && own !== Object.prototype; own = Object.getPrototypeOf(own)) {
    for (const name of Object.getOwnPropertyNames(own)) {
      names.add(name);
    }
  }
  const inner = ["constructor", "call", "paged"];
  return [...names].filter((name) => typeof object[name] === "function" && !inner.includes(name));
}

async function callAll(resource, name) {
  for (const [inner, part] of Object.entries(resource)) {
    await callAll(part, inner);
  }
  for (const method of name === undefined ? [] : methods(resource)) {
    const args = ARGUMENTS[method]?.(name);
    assert.ok(args, `${name}.${method} is not known here`);
    const answer = resource[method](...args);
    if (method === "charges") {
      await callAll(answer, method);
    } else {
      await (method === "list" || method === "history" ? answer.page() : answer);
    }
  }
}

/** Belvo's endpoints of version 1.176 that its document of today has no more. */
const ELDER = [
  "post /api/categorization/",
  "post /api/enrich/incomes/",
  "post /api/enrich/recurring-expenses/",
  "post /api/enrich/risk-insights/",
];

test("every documented operation is a method, and every method is documented", async (t) => {
  if (!existsSync(documentFile)) {
    t.skip("no OpenAPI document (set BELVO_OPENAPI)");
    return;
  }
  const { paths } = JSON.parse(readFileSync(documentFile, "utf8"));
  const documented = Object.entries(paths)
    .flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => ["get", "post", "put", "patch", "delete"].includes(method))
        .map((method) => `${method} ${path.replace(/\{\w+\}/g, "{id}")}`),
    )
    .concat(ELDER)
    .sort();
  const { belvo, asked } = noted(answerWell);
  await callAll(belvo);
  const called = asked.map(({ method, path }) => `${method} ${path}`).sort();
  t.diagnostic(
    `operations covered: ${documented.filter((operation) => called.includes(operation)).length} of ${documented.length}`,
  );
  assert.deepEqual(called, documented);
});

test("one item or a list of them: whatever Belvo answers, the shape is the documented one", async () => {
  for (const answer of [{ id: "1" }, [{ id: "1" }]]) {
    const { belvo } = noted(() => Response.json(answer, { status: 201 }));
    for (const many of ["accounts", "incomes", "riskInsights", "recurringExpenses", "chileTaxStatus"]) {
      assert.deepEqual(await belvo[many].retrieve({ link: LINK }), [{ id: "1" }], many);
      assert.deepEqual(await belvo[many].get(ID), { id: "1" }, many);
    }
    for (const one of ["employmentMetrics", "taxStatus", "taxComplianceStatus"]) {
      assert.deepEqual(await belvo[one].retrieve({ link: LINK }), { id: "1" }, one);
    }
    assert.deepEqual(await belvo.incomes.resume({ session: "s", link: LINK }), [{ id: "1" }]);
  }
  const { belvo } = noted(() => Response.json([{ id: "1" }, { id: "2" }]));
  assert.deepEqual(await belvo.taxStatus.retrieve({ link: LINK }), [{ id: "1" }, { id: "2" }], "nothing is lost");
});

test("what can be done later is accepted as it came", async () => {
  const { belvo } = noted(() => Response.json({ request_id: "a".repeat(32) }, { status: 202 }));
  const answer = await belvo.employmentRecords.retrieve({ link: LINK }, { mode: "async" });
  assert.deepEqual(answer, { request_id: "a".repeat(32) });
  await assert.rejects(belvo.bills.retrieve({ link: LINK }, { mode: "async" }), InvalidInputError);
});

test("payments have versions, keys of their own and items below items", async () => {
  const asked = [];
  const fetch = async (request) => {
    asked.push(request);
    return Response.json({ id: ID });
  };
  const { payments } = new Belvo({ ...KEYS, fetch });
  const idempotencyKey = "7b0a5b0e-5a5e-4b87-9a3c-0d4b7d2f6a11";
  await payments.intents.create({}, { idempotencyKey });
  await payments.customers.get(ID, { version: "Payments-BR.V2" });
  assert.deepEqual(
    asked.map(({ headers }) => [headers.get("belvo-idempotency-key"), headers.get("x-belvo-api-resource-version")]),
    [
      [idempotencyKey, null],
      [null, "Payments-BR.V2"],
    ],
  );
  await assert.rejects(payments.transactions.get(ID, { version: "Payments-BR.V2" }), { field: "version" });
  await assert.rejects(payments.intents.charges("../x").get(ID), { field: "parent" });
});

test("the history of an exchange is followed page by page, on its own path", async () => {
  const { belvo, asked } = noted(({ query }) => {
    const number = Number(query.get("page") ?? 1);
    const next = number < 3 ? `https://elsewhere.example/steal/?page=${number + 1}` : null;
    return Response.json({ count: 3, next, previous: null, results: [{ number }] });
  });
  assert.deepEqual(await belvo.exchanges.history(ID).toArray(), [{ number: 1 }, { number: 2 }, { number: 3 }]);
  assert.deepEqual(new Set(asked.map(({ path }) => path)), new Set(["/api/br/exchanges/{id}/history/"]));
});

test("a widget token is made with the keys in the body, which no error shows", async () => {
  const { belvo, asked } = noted(() => Response.json({ access: "a.b.c", refresh: "d.e.f" }));
  const branding = { company_icon: "i", company_logo: "l", company_name: "n", company_terms_url: "t" };
  const kept = { fetch_resources: ["OWNERS"], stale_in: "30d" };
  assert.deepEqual(await belvo.widgetToken.create({ ...kept, widget: { branding } }), { access: "a.b.c", refresh: "d.e.f" });
  assert.deepEqual(asked[0].body, {
    ...kept,
    widget: { branding },
    scopes: "read_institutions,write_links",
    id: "id",
    password: "hunter2",
  });
  await belvo.widgetToken.create({ ...kept, widget: { openfinance_feature: "consent_link_creation", branding } });
  assert.match(asked[1].body.scopes, /write_consents/);

  const failing = noted(() => Response.json([{ code: "invalid", message: "no" }], { status: 400 }));
  const error = await failing.belvo.widgetToken.create({ ...kept, widget: { branding } }).catch((thrown) => thrown);
  assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes("hunter2"));
  const page = new Belvo({ access: "a.b.c", environment: "sandbox", fetch: () => assert.fail("sent") });
  await assert.rejects(page.widgetToken.create({ ...kept, widget: { branding } }), { code: "invalid_input", field: "access" });
});

test("a widget token says when it ends", () => {
  const payload = Buffer.from(JSON.stringify({ exp: 1_727_360_195, name: "Ação?>" })).toString("base64url");
  assert.deepEqual(widgetTokenExpiry(`e30.${payload}.x`), new Date(1_727_360_195_000));
  for (const text of ["", "a", "a.b.c", "a.!!.c"]) {
    assert.equal(widgetTokenExpiry(text), undefined);
  }
});

test("an institution is asked for by its number", async () => {
  const { belvo, asked } = noted(() => Response.json({ id: 1003 }));
  assert.deepEqual(await belvo.institutions.get(1003), { id: 1003 });
  assert.equal(asked[0].path, "/api/institutions/1003/");
});
