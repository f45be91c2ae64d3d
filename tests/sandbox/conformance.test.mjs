// Every answer of the sandbox is as Belvo's OpenAPI document says: every operation, every institution, every refusal.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Sandbox } from "belvo-wasm/sandbox";
import { readDocument, skip } from "./document.mjs";

/** What the sandbox answers and no operation lists: held against what every error looks like. */
const UNLISTED = {
  202: "two resources declare the header for it, and no answer",
  400: "a list without the filter that it must have, a body that is none, a wrong page: Belvo's document has no status for them",
  404: "a page or an item that is not there, also where the document forgets it",
  405: "in the document's general table only",
  413: "not in the document at all",
  428: "invoices are resumed by PATCH, and their POST does not say that it may be needed",
  429: "in the document's prose only",
};

/** What waits for an engine. */
const WITHOUT_ENGINE = ["incomes", "recurring-expenses", "risk-insights", "employment-metrics"];

/** What each kind of institution has, and what its retrieval needs beside the link. */
const DAYS = { date_from: "2026-01-01", date_to: "2026-06-30" };
const BANK = { accounts: {}, owners: {}, transactions: DAYS };
const BRAZIL = {
  ...BANK,
  bills: {},
  "br/balances": {},
  "br/investments": {},
  "br/investment-transactions": {},
  "br/exchanges": {},
};
const FISCAL = {
  invoices: { ...DAYS, type: "INFLOW", attach_xml: true },
  "tax-returns": { type: "yearly", year_from: "2022", year_to: "2025", attach_pdf: true },
  "tax-status": { attach_pdf: true },
  "tax-compliance-status": {},
  "tax-retentions": { ...DAYS, type: "INFLOW" },
  "financial-statements": {},
};
const CHILE = { "cl/invoices": DAYS, "cl/tax-status": {}, "cl/debt-reports": {} };
const KINDS = [
  ["erebor_mx_retail", "salaried_mx", BANK],
  ["erebor_mx_retail", "gig_mx", BANK],
  ["erebor_co_retail", "ana", BANK],
  ["ironbank_mx_business", "ana", BANK],
  ["erebor_br_retail", "ana", BRAZIL],
  ["ofmockbank_br_retail", "76109277673", BRAZIL],
  ["ironbank_br_business", "ana", BRAZIL],
  ["sat_mx_fiscal", "ana", FISCAL],
  ["tatooine_mx_fiscal", "eva", FISCAL],
  ["sii_cl_fiscal", "ana", CHILE],
  ["imss_mx_employment", "ana", { "employment-records": { attach_pdf: true }, "mx/current-employments": {}, owners: {} }],
  ["inss_br_employment", "ana", { "br/employments": {}, owners: {} }],
];

/** Resources that are resumed after a second factor. */
const RESUMED = ["accounts", "owners", "transactions", "invoices"];

describe("the sandbox against Belvo's document", { skip }, () => {
  let document;
  const done = new Set();
  const counts = {};
  const sandbox = new Sandbox({ delay: 0, now: () => new Date("2026-11-23T12:00:00Z") });

  before(() => {
    document = readDocument();
  });

  async function ask(method, target, body, headers = {}) {
    const request = { method, headers: { authorization: "Basic YTpi", ...headers } };
    const response = await sandbox.fetch(`https://sandbox.belvo.com${target}`, {
      ...request,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const data = text === "" ? undefined : JSON.parse(text);
    const { pathname } = new URL(target, "https://x");
    const { operation, listed, problems } = document.check(method, pathname, response.status, data);
    assert.deepEqual(problems, [], `${method} ${target} ${response.status}`);
    assert.ok(listed || response.status in UNLISTED, `${method} ${target} answered ${response.status}`);
    if (response.ok) {
      done.add(operation);
    }
    return { status: response.status, data, code: Array.isArray(data) ? data[0]?.code : undefined };
  }

  async function register(institution, username, more = {}) {
    const { status, data } = await ask("POST", "/api/links/", { institution, username, password: "secret12", ...more });
    assert.equal(status, 201);
    return data.id;
  }

  for (const [institution, username, resources] of KINDS) {
    test(`${institution} of ${username}`, async () => {
      const link = await register(institution, username);
      await sandbox.advance(60_000);
      for (const [resource, more] of Object.entries(resources)) {
        const unsaved = await ask("POST", `/api/${resource}/`, { link, ...more, save_data: false });
        assert.equal(unsaved.status, 200, resource);
        const saved = await ask("POST", `/api/${resource}/`, { link, ...more });
        assert.equal(saved.status, 201, resource);
        const { data } = await ask("GET", `/api/${resource}/?link=${link}&page_size=1000`);
        counts[resource] = (counts[resource] ?? 0) + data.count;
        await ask("GET", `/api/${resource}/?link=${link}&page_size=1&page=2`);
        for (const { id } of data.results.slice(0, 3)) {
          assert.equal((await ask("GET", `/api/${resource}/${id}/`)).status, 200);
          if (resource === "br/exchanges") {
            await ask("GET", `/api/${resource}/${id}/history/`);
          }
        }
        if (resource !== "br/balances" && data.count > 1) {
          await sandbox.advance(60_000);
          assert.equal((await ask("DELETE", `/api/${resource}/${data.results.at(-1).id}/`)).status, 204);
        }
        const later = await ask("POST", `/api/${resource}/`, { link, ...more }, { "x-belvo-request-mode": "async" });
        assert.ok([201, 202].includes(later.status));
      }
      assert.equal((await ask("GET", `/api/links/${link}/`)).status, 200);
      assert.equal((await ask("PUT", `/api/links/${link}/`, { password: "other" })).status, 200);
      assert.equal((await ask("PATCH", `/api/links/${link}/`, { stale_in: "30d" })).status, 200);
      assert.equal((await ask("POST", `/api/links/${link}/refresh/`)).status, 202);
      assert.equal((await ask("POST", `/api/links/${link}/refresh/`)).code, "link_refreshed");
    });
  }

  test("second factors", async () => {
    const asked = await ask("POST", "/api/links/", { institution: "erebor_mx_retail", username: "mfa+qr", password: "p" });
    assert.equal(asked.status, 428);
    const resume = ({ session, link }, token = "1234") => ({ session, link, token });
    assert.equal((await ask("PATCH", "/api/links/", resume(asked.data[0], "1"))).code, "login_error");
    assert.equal((await ask("PATCH", "/api/links/", resume(asked.data[0]))).status, 200);
    for (const resource of RESUMED) {
      const [institution, , resources] = KINDS.find(([, , resources]) => resource in resources);
      for (const saves of [true, false]) {
        const link = await register(institution, "mfa+numeric", { access_mode: "single", token: "1234" });
        const body = { link, ...resources[resource], save_data: saves };
        const asked = await ask("POST", `/api/${resource}/`, body);
        assert.equal(asked.status, 428, resource);
        assert.equal((await ask("PATCH", `/api/${resource}/`, resume(asked.data[0]))).status, saves ? 201 : 200);
      }
    }
  });

  test("what waits for an engine", async () => {
    const bank = await register("erebor_mx_retail", "engine");
    const employment = await register("imss_mx_employment", "engine");
    for (const resource of WITHOUT_ENGINE) {
      const link = resource === "employment-metrics" ? employment : bank;
      assert.equal((await ask("POST", `/api/${resource}/`, { link })).code, "unexpected_error", resource);
      assert.equal((await ask("GET", `/api/${resource}/?link=${link}`)).data.count, 0);
    }
  });

  test("institutions, consents, tokens", async () => {
    const { data } = await ask("GET", "/api/institutions/");
    await ask("GET", `/api/institutions/${data.results[0].id}/`);
    const consents = await ask("GET", "/api/consents/?user_document=76109277673");
    assert.ok(consents.data.count > 0);
    await ask("GET", `/api/consents/${consents.data.results[0].id}/`);
    const token = { id: "a", password: "b", scopes: "read_institutions,write_links", fetch_resources: ["ACCOUNTS"], stale_in: "30d" };
    assert.equal((await ask("POST", "/api/token/", token)).status, 200);
    await ask("POST", "/api/token/", {});
  });

  test("what institutions refuse", async () => {
    const words = [
      "login_error",
      "too_many_sessions",
      "institution_down",
      "institution_unavailable",
      "institution_inactive",
      "consent_without_accounts",
      "access_to_resource_denied",
      "request_timeout",
      "unexpected_error",
    ];
    for (const word of words) {
      const body = { institution: "erebor_mx_retail", username: `u+${word}`, password: "p" };
      assert.equal((await ask("POST", "/api/links/", body)).code, word);
      const link = await register("erebor_br_retail", `u+${word}+later`);
      for (const [resource, more] of Object.entries(BRAZIL)) {
        const { code } = await ask("POST", `/api/${resource}/`, { link, ...more });
        // Two attempts end as too many sessions do; then all is well.
        assert.ok(code === word || word === "too_many_sessions", `${resource} ${word} ${code}`);
      }
    }
    const forgotten = await register("erebor_mx_retail", "u+invalid_link");
    assert.equal((await ask("POST", "/api/accounts/", { link: forgotten })).code, "invalid_link");
    const bank = await register("erebor_mx_retail", "u");
    assert.equal((await ask("POST", "/api/invoices/", { link: bank, ...FISCAL.invoices })).code, "unsupported_operation");
    assert.equal((await ask("POST", "/api/incomes/", { link: bank, date_from: "2026-01-01", date_to: "2026-01-31" })).code, "invalid_period");
  });

  test("requests that are wrong", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    for (const name of document.operations) {
      const [method, template] = name.split(" ");
      const target = template.replaceAll(/\{[^}]+\}/g, nobody);
      assert.equal((await ask(method, target, method === "GET" ? undefined : {}, { authorization: "Bearer x.y" })).status >= 200, true);
      await ask(method, target, method === "GET" || method === "DELETE" ? undefined : {});
      if (method === "POST" || method === "PATCH" || method === "PUT") {
        for (const body of ["", "{", "[]", "null", '{"link":5,"institution":[],"save_data":"yes","date_from":"never"}', { link: nobody }]) {
          await ask(method, target, body);
        }
      }
      if (method === "GET") {
        await ask(method, `${target}?page=0&page_size=x`);
        await ask(method, `${target}?page=99`);
      }
    }
    const keyed = new Sandbox({ keys: { secretId: "a", secretPassword: "c" } });
    const answer = await keyed.fetch("https://x/api/accounts/", { headers: { authorization: "Basic YTpi" } });
    assert.deepEqual(document.check("GET", "/api/accounts/", answer.status, await answer.json()).problems, []);
    const link = await register("erebor_mx_retail", "limits");
    const { data } = await ask("GET", `/api/transactions/?link=${link}&page_size=6`);
    const statuses = [];
    for (const { id } of data.results) {
      statuses.push((await ask("DELETE", `/api/transactions/${id}/`)).status);
    }
    assert.deepEqual(statuses, [204, 204, 204, 204, 204, 429]);
    const long = `{"institution":"${"x".repeat(10 << 20)}"}`;
    assert.equal((await ask("POST", "/api/links/", long)).status, 413);
    await sandbox.advance(60_000);
    assert.equal((await ask("DELETE", `/api/links/${link}/`, undefined, { "x-belvo-request-mode": "async" })).status, 202);
    const other = await register("erebor_mx_retail", "limits");
    assert.equal((await ask("DELETE", `/api/links/${other}/`)).status, 204);
  });

  after(() => {
    // Whatever institutions offer has items: an empty list would prove nothing.
    for (const resource of [BRAZIL, FISCAL, CHILE].flatMap((resources) => Object.keys(resources))) {
      assert.ok(counts[resource] > 0, `no item of ${resource} was seen`);
    }
    const waiting = (name) => WITHOUT_ENGINE.some((resource) => new RegExp(` /api/${resource}/(\\{|$)`).test(name) && !name.match(/^GET \S+\/$/));
    const missing = document.operations.filter((name) => !done.has(name) && !waiting(name));
    const still = (name) => !/^(GET|DELETE|PATCH|POST) \/api\/(incomes|recurring-expenses|risk-insights|employment-metrics)\//.test(name);
    assert.deepEqual(missing.filter(still), [], "operations that never succeeded");
  });
});
