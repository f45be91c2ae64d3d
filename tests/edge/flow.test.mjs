// The whole way of a link, for every life that the sandbox has: registered with a second factor, read when webhooks say so, enriched, read
// through the API, updated, deleted. What D1 holds is what Belvo lists, field by field.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { eventually } from "./edge.mjs";
import { assertEnriched } from "./enriched.mjs";
import { asUser } from "./session.mjs";
import { assertSame, held } from "./truth.mjs";
import { startWorld } from "./world.mjs";

let world;
before(async () => {
  world = await startWorld();
});
after(() => world?.stop());

const DAY = 86_400_000;

const LIVES = {
  erebor_mx_retail: ["salaried_mx", "freelancer_mx", "driver_mx", "pensioner_mx", "indebted_mx", "new_mx"],
  ironbank_mx_business: ["business_mx"],
  ofmockbank_br_retail: ["clt_br", "indebted_br", "new_br"],
  erebor_br_retail: ["freelancer_br", "driver_br", "pensioner_br"],
  ironbank_br_business: ["business_br"],
  erebor_co_retail: ["salaried_co", "freelancer_co", "pensioner_co", "new_co"],
  sat_mx_fiscal: ["business_mx", "freelancer_mx"],
  sii_cl_fiscal: ["business_cl", "freelancer_cl"],
  imss_mx_employment: ["salaried_mx"],
  inss_br_employment: ["clt_br"],
};

const register = async (ask, body) => {
  const asked = await ask("POST", "/api/links", body);
  assert.equal(asked.status, 428, JSON.stringify(asked));
  const [{ code, link, token_generation_data, ...rest }] = asked.body;
  assert.equal(code, "token_required");
  assert.ok(token_generation_data.instructions);
  assert.ok(!JSON.stringify(rest).includes("session"), "the session stays in the Worker");
  return link;
};

/** All of a list, page by page. */
async function allOf(ask, address) {
  const results = [];
  let next = "";
  let count;
  do {
    const { status, body } = await ask("GET", `${address}?page_size=400${next && `&after=${encodeURIComponent(next)}`}`);
    assert.equal(status, 200, JSON.stringify(body));
    results.push(...body.results);
    ({ next, count } = body);
  } while (next);
  assert.equal(results.length, count);
  return results;
}

for (const [institution, lives] of Object.entries(LIVES)) {
  describe(institution, () => {
    for (const life of lives) {
      test(life, () => live(institution, life));
    }
  });
}

async function live(institution, life) {
  const sandbox = await world.fresh();
  const { edge } = world;
  const [ana, eva] = [asUser(edge, "ana"), asUser(edge, "eva")];
  const link = await register(ana, { institution, username: `${life}+numeric`, password: "secret" });
  assert.equal((await ana("GET", `/api/links/${link}/summary`)).body.link.status, "unconfirmed");
  assert.equal((await eva("POST", `/api/links/${link}/mfa`, { token: "1234" })).status, 404);
  assert.deepEqual(await ana("POST", `/api/links/${link}/mfa`, { token: "1234" }), { status: 200, body: { link } });
  assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token: "1234" })).status, 409);

  await sandbox.settle();
  const same = () => eventually(() => assertSame(edge.db, sandbox));
  const { truth } = await same();
  await eventually(() => assertEnriched(edge.db, link));
  await assertReadable(ana, link, truth.items[link]);
  await assertLocal(ana, link, edge.db);
  for (const what of ["summary", "transactions", "accounts", "risk-insights"]) {
    assert.equal((await eva("GET", `/api/links/${link}/${what}`)).status, 404);
  }
  assert.deepEqual((await eva("GET", "/api/links")).body.results, []);
  assert.deepEqual((await ana("GET", "/api/links")).body.results, [truth.links[link]]);

  const transactions = Object.keys(truth.items[link].transactions ?? {});
  if (transactions.length > 0) {
    await sandbox.correct(transactions[0], { description: "CORRECTED BY THE BANK", amount: 1.23 });
    await sandbox.correct(transactions[1], null);
    await same();
    await eventually(() => assertEnriched(edge.db, link));
  }
  await sandbox.advance(8 * DAY);
  await same();
  await eventually(() => assertEnriched(edge.db, link));

  assert.equal((await eva("DELETE", `/api/links/${link}`)).status, 404);
  assert.equal((await ana("DELETE", `/api/links/${link}`)).status, 202);
  await sandbox.settle();
  await same();
  assert.deepEqual(await held(edge.db), { links: {}, items: {}, local: {} });
  assert.equal((await ana("GET", `/api/links/${link}/summary`)).status, 404);
  assert.deepEqual((await edge.db.prepare("SELECT * FROM dead_letters").all()).results, []);
}

/** The API gives what Belvo lists. */
async function assertReadable(ask, link, resources) {
  const { body: summary } = await ask("GET", `/api/links/${link}/summary`);
  for (const [resource, items] of Object.entries(resources)) {
    const word = resource.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const read = await allOf(ask, `/api/links/${link}/${word}`);
    const given = Object.fromEntries(read.map(({ local: _, ...item }) => [item.id, item]));
    assert.deepEqual(given, items, resource);
    assert.equal(summary.resources.find((sync) => sync.resource === resource)?.count, Object.keys(items).length, resource);
  }
  const days = Object.values(resources.transactions ?? {}).map(({ value_date }) => value_date.slice(0, 10));
  assert.deepEqual(
    { count: summary.transactions.count, first: summary.transactions.first, last: summary.transactions.last },
    { count: days.length, first: days.sort()[0] ?? null, last: days.at(-1) ?? null },
  );
}

/** What was worked out here, the API gives beside what Belvo lists. */
async function assertLocal(ask, link, db) {
  const { incomes, recurringExpenses, riskInsights, employmentMetrics } = (await held(db)).local[link] ?? {};
  for (const [word, results] of Object.entries({
    incomes,
    "recurring-expenses": recurringExpenses,
    "risk-insights": riskInsights,
    "employment-metrics": employmentMetrics,
  })) {
    const { status, body } = await ask("GET", `/api/links/${link}/${word}`);
    assert.equal(status, 200);
    assert.deepEqual(Object.fromEntries(body.local.map((result) => [result.id, result])), results ?? {}, word);
  }
}
