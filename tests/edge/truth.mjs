// What Belvo lists, and what D1 holds, to be compared field by field.

import assert from "node:assert/strict";
import { Belvo } from "belvo-wasm";

export const RESOURCES = [
  "accounts",
  "transactions",
  "owners",
  "bills",
  "balances",
  "investments",
  "investmentTransactions",
  "exchanges",
  "incomes",
  "recurringExpenses",
  "riskInsights",
  "employmentRecords",
  "currentEmployments",
  "employments",
  "employmentMetrics",
  "invoices",
  "financialStatements",
  "taxComplianceStatus",
  "taxRetentions",
  "taxReturns",
  "taxStatus",
  "chileInvoices",
  "chileTaxStatus",
  "chileDebtReports",
];

export const clientOf = (sandbox) =>
  new Belvo({ secretId: "test", secretPassword: "test", environment: "sandbox", fetch: sandbox.fetch, maxRetries: 0 });

const byId = (items) => Object.fromEntries(items.map((item) => [item.id, item]));

/** What Belvo lists: links, and of each link every resource that has something. */
export async function listed(sandbox) {
  const belvo = clientOf(sandbox);
  const links = await belvo.links.list().toArray();
  const items = {};
  for (const { id } of links) {
    items[id] = {};
    for (const resource of RESOURCES) {
      const found = await belvo[resource].list({ link: id, page_size: 1000 }).toArray();
      if (found.length > 0) {
        items[id][resource] = byId(found);
      }
    }
  }
  return { links: byId(links), items };
}

/** What D1 holds, in the same shape; what engines worked out is under `local`. */
export async function held(db) {
  const links = await db.prepare("SELECT body FROM links").all();
  const rows = await db.prepare("SELECT link, resource, id, body FROM items").all();
  const [items, local] = [{}, {}];
  const parsed = links.results.map(({ body }) => JSON.parse(body));
  for (const { id } of parsed) {
    items[id] = {};
  }
  for (const { link, resource, id, body } of rows.results) {
    const [target, name] = resource.startsWith("local.") ? [local, resource.slice(6)] : [items, resource];
    target[link] ??= {};
    target[link][name] ??= {};
    target[link][name][id] = JSON.parse(body);
  }
  return { links: byId(parsed), items, local };
}

/** D1 holds what Belvo lists, all of it and nothing else, and says of every resource how much that is. */
export async function assertSame(db, sandbox) {
  const [truth, { local, ...here }] = [await listed(sandbox), await held(db)];
  assert.deepEqual(Object.keys(here.links).sort(), Object.keys(truth.links).sort(), "links");
  for (const [link, resources] of Object.entries(truth.items)) {
    assert.deepEqual(Object.keys(here.items[link]).sort(), Object.keys(resources).sort(), `resources of ${link}`);
    for (const [resource, items] of Object.entries(resources)) {
      assert.deepEqual(Object.keys(here.items[link][resource]).sort(), Object.keys(items).sort(), `ids of ${resource}`);
    }
  }
  assert.deepEqual(here, truth);
  await assertWhole(db);
  const left = await db.prepare("SELECT count(*) AS staged FROM staged").first();
  assert.equal(left.staged, 0, "staged rows are left");
  return { truth, local };
}

/** Of every resource there are as many items as it is said to have, and there are none of which nothing is said. */
export async function assertWhole(db) {
  const wrong = await db
    .prepare(
      `SELECT link, resource, sum(said) AS said, sum(here) AS here FROM (
         SELECT link, resource, count AS said, 0 AS here FROM syncs
         UNION ALL SELECT link, resource, 0, count(*) FROM items GROUP BY link, resource)
       GROUP BY link, resource HAVING sum(said) <> sum(here)`,
    )
    .all();
  assert.deepEqual(wrong.results, [], "a resource is half there");
}
