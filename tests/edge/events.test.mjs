// What each kind of webhook has listed: what it is about, and nothing else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually, SECRETS } from "./edge.mjs";
import { asUser } from "./session.mjs";
import { startWorld } from "./world.mjs";

/** Belvo's lists, by the type of the webhooks about them. */
const LISTS = {
  ACCOUNTS: ["/api/accounts/"],
  OWNERS: ["/api/owners/"],
  TRANSACTIONS: ["/api/transactions/"],
  BALANCES: ["/api/br/balances/"],
  BILLS: ["/api/bills/"],
  INVESTMENTS: ["/api/br/investments/"],
  INVESTMENT_TRANSACTIONS: ["/api/br/investment-transactions/"],
  EXCHANGES: ["/api/br/exchanges/"],
  INCOMES: ["/api/incomes/"],
  RECURRING_EXPENSES: ["/api/recurring-expenses/"],
  RISK_INSIGHTS: ["/api/risk-insights/"],
  INVOICES: ["/api/invoices/", "/api/cl/invoices/"],
  TAX_RETURNS: ["/api/tax-returns/"],
  TAX_STATUS: ["/api/tax-status/", "/api/cl/tax-status/"],
  TAX_RETENTIONS: ["/api/tax-retentions/"],
  TAX_COMPLIANCE_STATUS: ["/api/tax-compliance-status/"],
  FINANCIAL_STATEMENTS: ["/api/financial-statements/"],
  EMPLOYMENTS: ["/api/br/employments/"],
  EMPLOYMENT_RECORDS: ["/api/employment-records/"],
  EMPLOYMENT_METRICS: ["/api/employment-metrics/"],
  CURRENT_EMPLOYMENTS: ["/api/mx/current-employments/"],
  CHILE_INVOICES: ["/api/cl/invoices/"],
  CHILE_TAX_STATUS: ["/api/cl/tax-status/"],
  CHILE_DEBT_REPORTS: ["/api/cl/debt-reports/"],
  LINK: [],
  CONSENT: [],
};

let world;
let link;
/** The addresses that Belvo was asked. */
let asked = [];
before(async () => {
  const belvo = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!searchParams.has("link")) {
      return world.sandbox.fetch(request);
    }
    asked.push(pathname);
    return Response.json({ count: 0, next: null, previous: null, results: [] });
  };
  world = await startWorld({ belvo });
  await world.fresh({ webhooks: () => {} });
  const who = { institution: "erebor_mx_retail", username: "new_mx", password: "x" };
  ({
    body: { id: link },
  } = await asUser(world.edge, "ana")("POST", "/api/links", who));
});
after(() => world?.stop());

async function listedFor(type) {
  asked = [];
  const request_id = `about-${type}`;
  const { status } = await world.edge.fetch("/belvo/webhooks", {
    method: "POST",
    headers: { authorization: SECRETS.WEBHOOK_AUTHORIZATION.split("\n")[0] },
    body: JSON.stringify({ webhook_type: type, webhook_code: "whatever", link_id: link, request_id, data: {} }),
  });
  assert.equal(status, 202);
  const isDone = (line) => line.includes("message.done") && line.includes(request_id);
  await eventually(() => assert.ok(world.edge.lines.some(isDone)));
  return asked.sort();
}

for (const [type, lists] of Object.entries(LISTS)) {
  test(type, async () => {
    assert.deepEqual(await listedFor(type), [...lists].sort());
  });
}

test("a type that nobody knows: every list", async () => {
  const every = new Set(Object.values(LISTS).flat());
  const found = new Set(await listedFor("ADDED_TOMORROW"));
  assert.deepEqual(
    [...every].filter((path) => !found.has(path)),
    [],
  );
});
