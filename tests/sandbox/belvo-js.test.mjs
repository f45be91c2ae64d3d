// Belvo's own library for JavaScript (npm `belvo`, the last version) as a client of the sandbox: every resource, every method.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import belvo from "belvo";
import { GONE, LINKS, startServer, WITHOUT_ENGINE } from "./server.mjs";

/** Each resource of the library: its path, the link that has it, and how it is retrieved. */
const RESOURCES = {
  accounts: { path: "/api/accounts/", of: "bank", retrieve: (r, link, more) => r.retrieve(link, more), resumes: true },
  transactions: {
    path: "/api/transactions/",
    of: "bank",
    retrieve: (r, link, more) => r.retrieve(link, "2026-01-01", { dateTo: "2026-03-31", ...more }),
    resumes: true,
  },
  owners: { path: "/api/owners/", of: "bank", retrieve: (r, link, more) => r.retrieve(link, more), resumes: true },
  balances: { path: "/api/balances/", of: "bank", retrieve: (r, link) => r.retrieve(link, "2026-01-01", { dateTo: "2026-02-01" }) },
  statements: { path: "/api/statements/", of: "bank", retrieve: (r, link) => r.retrieve(link, "account", "2026", "01") },
  investmentsPortfolios: { path: "/api/investments/portfolios/", of: "bank", retrieve: (r, link) => r.retrieve(link) },
  incomes: { path: "/api/incomes/", of: "bank", retrieve: (r, link) => r.retrieve(link), resumes: true },
  recurringExpense: { path: "/api/recurring-expenses/", of: "bank", retrieve: (r, link) => r.retrieve(link), resumes: true },
  riskInsights: { path: "/api/risk-insights/", of: "bank", retrieve: (r, link) => r.retrieve(link), resumes: true },
  invoices: {
    path: "/api/invoices/",
    of: "fiscal",
    retrieve: (r, link, more) => r.retrieve(link, "2026-01-01", "2026-06-30", "INFLOW", more),
    resumes: true,
  },
  taxReturns: { path: "/api/tax-returns/", of: "fiscal", retrieve: (r, link, more) => r.retrieve(link, "2022", "2025", { type: "yearly", ...more }) },
  taxDeclarations: { path: "/api/tax-declarations/", of: "fiscal", retrieve: (r, link) => r.retrieve(link, "2022", "2025") },
  taxComplianceStatus: { path: "/api/tax-compliance-status/", of: "fiscal", retrieve: (r, link, more) => r.retrieve(link, more) },
  taxStatus: { path: "/api/tax-status/", of: "fiscal", retrieve: (r, link, more) => r.retrieve(link, more) },
  taxRetentions: {
    path: "/api/tax-retentions/",
    of: "fiscal",
    retrieve: (r, link, more) => r.retrieve(link, "2026-01-01", "2026-06-30", "INFLOW", more),
  },
  employmentRecords: { path: "/api/employment-records/", of: "employment", retrieve: (r, link, more) => r.retrieve(link, more) },
};

let server;
let client;
const links = {};

before(async () => {
  server = await startServer("--keys", "id:password");
  client = new belvo.default("id", "password", server.address);
  await client.connect();
  for (const [kind, { institution, username, password }] of Object.entries(LINKS)) {
    links[kind] = await client.links.register(institution, username, password);
  }
});

after(() => server?.stop());

const failed = (promise) => promise.then((value) => assert.fail(`worked: ${JSON.stringify(value)}`), (error) => error);

test("no resource of the library is left out", () => {
  const all = Object.keys(client).filter((name) => !["session", "secretKeyId", "secretKeyPassword"].includes(name));
  assert.deepEqual(all.sort(), [...Object.keys(RESOURCES), "institutions", "links", "widgetToken"].sort());
});

test("wrong keys are refused", async () => {
  await assert.rejects(new belvo.default("id", "wrong", server.address).connect(), /Login failed/);
});

test("institutions", async () => {
  const all = await client.institutions.list();
  assert.ok(all.length > 10);
  assert.equal((await client.institutions.detail(all[0].id)).name, all[0].name);
  const [mexican] = await client.institutions.list({ filters: { name: "erebor_mx_retail" } });
  assert.equal(mexican.country_codes[0], "MX");
});

test("links: register, list, detail, update, patch, token, delete", async () => {
  const link = await client.links.register("erebor_mx_retail", "someone", "secret", { accessMode: "single", externalId: "user-1" });
  assert.equal(link.access_mode, "single");
  assert.equal((await client.links.detail(link.id)).external_id, "user-1");
  assert.ok((await client.links.list()).some(({ id }) => id === link.id));
  assert.equal((await client.links.update(link.id, { password: "new" })).status, "valid");
  assert.equal((await client.links.patch(link.id, { accessMode: "recurrent" })).access_mode, "recurrent");
  const { access, refresh } = await client.links.token(link.id, "read_links");
  assert.equal(access.split(".").length + refresh.split(".").length, 6);
  assert.equal(await client.links.delete(link.id), true);
  assert.equal(await client.links.delete(link.id), false);
  assert.equal((await failed(client.links.detail(link.id))).statusCode, 404);
});

test("a link with a second factor", async () => {
  const asked = await failed(client.links.register("erebor_mx_retail", "someone+numeric", "secret"));
  assert.equal(asked.statusCode, 428);
  const [{ session, link }] = asked.detail;
  assert.equal((await failed(client.links.resume(session, "0000", link))).detail[0].code, "login_error");
  assert.equal((await client.links.resume(session, "1234", link)).status, "valid");
});

test("widget tokens", async () => {
  const { access } = await client.widgetToken.create();
  const answer = await fetch(`${server.address}/api/institutions/`, { headers: { authorization: `Bearer ${access}` } });
  assert.equal(answer.status, 200);
});

describe("resources: retrieve, list, detail, resume, delete", () => {
  for (const [name, { path, of, retrieve, resumes }] of Object.entries(RESOURCES)) {
    test(name, async () => {
      const resource = client[name];
      const { id: link } = links[of];
      if (path in GONE) {
        const calls = [
          () => retrieve(resource, link),
          () => resource.list({ filters: { link } }),
          () => resource.detail("1"),
          () => resource.resume("1", "2", link),
        ];
        for (const call of calls) {
          const error = await failed(call());
          assert.deepEqual([error.statusCode, error.detail[0].code], [404, "not_found"], GONE[path]);
        }
        assert.equal(await resource.delete("1"), false);
        return;
      }
      if (WITHOUT_ENGINE.includes(path)) {
        assert.equal((await failed(retrieve(resource, link))).detail[0].code, "unexpected_error");
        assert.deepEqual(await resource.list({ filters: { link } }), []);
        return;
      }
      const unsaved = [await retrieve(resource, link, { saveData: false })].flat();
      assert.ok(unsaved.length > 0, "the institution has some");
      const made = [await retrieve(resource, link, { saveData: true })].flat();
      assert.deepEqual(made.map(({ id }) => id), unsaved.map(({ id }) => id));
      const listed = await resource.list({ limit: 5000, filters: { link, page_size: 7 } });
      const ids = new Set(listed.map(({ id }) => id));
      assert.equal(ids.size, listed.length, "the library follows the pages, and no item comes twice");
      assert.ok(made.every(({ id }) => ids.has(id)));
      assert.equal((await resource.detail(made[0].id)).id, made[0].id);
      if (resumes) {
        const { institution, password } = LINKS[of];
        const single = await client.links.register(institution, "someone+numeric", password, { accessMode: "single", token: "1234" });
        const asked = await failed(retrieve(resource, single.id));
        assert.equal(asked.statusCode, 428);
        const resumed = await resource.resume(asked.detail[0].session, "1234", single.id);
        assert.ok([resumed].flat().length > 0);
      }
      assert.equal(await resource.delete(made[0].id), true);
      assert.equal((await failed(resource.detail(made[0].id))).statusCode, 404);
    });
  }
});
