// What the work on a link must withstand, each by itself.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { eventually, SECRETS } from "./edge.mjs";
import { asUser } from "./session.mjs";
import { assertSame, clientOf } from "./truth.mjs";
import { startWorld } from "./world.mjs";

const DAY = 86_400_000;
const OPERATOR = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };

let world;
let edge;
let sandbox;
let ana;
/** Stands before Belvo, where a test wants to. */
let between;
before(async () => {
  world = await startWorld({ belvo: (request) => (between ?? sandbox.fetch)(request) });
  edge = world.edge;
  ana = asUser(edge, "ana");
});
after(() => world?.stop());
beforeEach(async () => {
  between = undefined;
  sandbox = await world.fresh();
});

const CREDENTIALS = { institution: "erebor_mx_retail", username: "new_mx", password: "x" };

async function register(body = CREDENTIALS) {
  const { status, body: link } = await ana("POST", "/api/links", body);
  assert.equal(status, 201, JSON.stringify(link));
  return link.id;
}

const same = () => eventually(() => assertSame(edge.db, sandbox));
const count = async (table) => (await edge.db.prepare(`SELECT count(*) AS n FROM ${table}`).first()).n;
const post = (event) =>
  edge.fetch("/belvo/webhooks", {
    method: "POST",
    headers: { authorization: SECRETS.WEBHOOK_AUTHORIZATION.split("\n")[0] },
    body: JSON.stringify(event),
  });

test("what changes while a list is read is not missed", async () => {
  const link = await register();
  await sandbox.settle();
  await same();
  const [first] = await clientOf(sandbox).transactions.list({ link, page_size: 1 }).toArray({ limit: 1 });
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  let lists = 0;
  between = async (request) => {
    const response = await sandbox.fetch(request);
    if (new URL(request.url).pathname === "/api/transactions/" && ++lists === 1) {
      await held;
    }
    return response;
  };
  // The first list is under way, with what was; then something changes, and a hint comes.
  const objects = await edge.mf.getDurableObjectNamespace("LINKS");
  const hint = () => objects.get(objects.idFromName(link)).work(link, { resources: ["transactions"] });
  const early = hint();
  await eventually(() => assert.equal(lists, 1));
  sandbox = await silent(sandbox);
  await sandbox.correct(first.id, { description: "LATER" });
  const late = hint();
  await new Promise((resolve) => setTimeout(resolve, 300));
  release();
  assert.equal((await early).transactions.ok, true);
  assert.equal((await late).transactions.ok, true);
  await assertSame(edge.db, sandbox);
  assert.equal(lists, 2);
});

test("many hints at once are few readings", async () => {
  const link = await register();
  await sandbox.settle();
  await same();
  let lists = 0;
  between = async (request) => {
    lists += new URL(request.url).pathname === "/api/transactions/" ? 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return sandbox.fetch(request);
  };
  const event = { webhook_type: "TRANSACTIONS", webhook_code: "new_transactions_available", link_id: link };
  edge.lines.length = 0;
  await Promise.all(Array.from({ length: 60 }, () => post(event)));
  await eventually(() => assert.equal(edge.lines.filter((line) => line.includes("message.done")).length, 60));
  assert.ok(lists >= 1 && lists <= 30, `${lists} readings`);
});

test("Belvo's webhook is answered while Belvo itself does not answer", async () => {
  const link = await register();
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  let isAnswered = false;
  between = async () => {
    await held;
    isAnswered = true;
    return new Response(null, { status: 503 });
  };
  assert.equal((await post({ webhook_type: "ACCOUNTS", webhook_code: "historical_update", link_id: link })).status, 202);
  assert.equal(isAnswered, false);
  // Here the Queue hands over one batch at a time: the next test would wait for this one's.
  release();
});

test("a list that changes between its pages is read again", async () => {
  const link = await register();
  await sandbox.settle();
  await same();
  await world.quiet();
  let asked = 0;
  between = async (request) => {
    const response = await sandbox.fetch(request);
    if (new URL(request.url).pathname !== "/api/transactions/" || ++asked > 2) {
      return response;
    }
    // Belvo counts one more than the pages have: an item slipped from one to another.
    const page = await response.json();
    return Response.json({ ...page, results: page.results.slice(1) });
  };
  await post({ webhook_type: "TRANSACTIONS", webhook_code: "historical_update", link_id: link });
  await eventually(() => assert.equal(asked, 3));
  await same();
});

describe("what is given up", () => {
  test("is kept with its request id and the reason, and can be replayed", async () => {
    sandbox = await world.fresh({ delay: 60_000 });
    const link = await register();
    await sandbox.inject({ match: { path: "/api/transactions/" }, status: 500, times: 1000 });
    edge.lines.length = 0;
    await sandbox.settle();
    const letter = await eventually(async () => {
      const { results } = await (await edge.fetch("/operations/dead-letters", { headers: OPERATOR })).json();
      assert.equal(results.length, 1);
      return results[0];
    });
    assert.equal(letter.link, link);
    assert.match(letter.request_id, /^[0-9a-f]{32}$/);
    assert.match(letter.reason, /^transactions: 500 unexpected_error [0-9a-f]{32}$/);
    // What else came was not held up.
    assert.ok((await ana("GET", `/api/links/${link}/accounts`)).body.count > 0);

    await sandbox.clearFaults();
    const replay = async () => {
      edge.lines.length = 0;
      const { status } = await edge.fetch(`/operations/dead-letters/${letter.id}/replay`, { method: "POST", headers: OPERATOR });
      assert.equal(status, 202);
      // Not only until all is as it should be, which it may be before: work that is under way would meet the next test's store.
      const isDone = (line) => line.includes("message.done") && line.includes(letter.request_id);
      await eventually(() => assert.ok(edge.lines.some(isDone)));
      await same();
    };
    await replay();
    assert.deepEqual((await (await edge.fetch("/operations/dead-letters", { headers: OPERATOR })).json()).results, []);
    // Twice does no harm.
    await replay();
  });
});

describe("reconciling", () => {
  test("puts right what webhooks did not tell, and reports it", async () => {
    const link = await register();
    await sandbox.settle();
    await same();
    sandbox = await silent(sandbox);
    const belvo = clientOf(sandbox);
    const transactions = await belvo.transactions.list({ link, page_size: 1000 }).toArray();
    await sandbox.correct(transactions[0].id, null);
    await sandbox.correct(transactions[1].id, { description: "CHANGED" });
    const other = await belvo.links.register({ ...CREDENTIALS, username: "another_user" });
    await sandbox.settle();

    assert.equal((await edge.fetch("/operations/reconcile", { method: "POST", headers: OPERATOR })).status, 202);
    await same();
    const { results } = await (await edge.fetch("/operations/repairs", { headers: OPERATOR })).json();
    const repair = results.find((found) => found.link === link && found.resource === "transactions");
    assert.deepEqual([repair.upserted, repair.deleted], [1, 1]);
    assert.ok(results.some((found) => found.link === other.id && found.resource === "accounts"));

    await belvo.links.delete(link);
    await belvo.links.delete(other.id);
    await edge.worker.scheduled({ cron: "17 7 * * *" });
    await same();
    assert.equal((await count("links")) + (await count("items")) + (await count("syncs")), 0);
    const { last_reconciliation: last } = await (await edge.fetch("/health")).json();
    assert.deepEqual([last.listed, last.gone, last.failed], [0, 2, 0]);
    assert.ok(last.finished_at);
  });

  test("of what is as it should be writes nothing", async () => {
    await register();
    await sandbox.settle();
    await same();
    const before = (await edge.db.prepare("SELECT link, resource, generation, changed_at FROM syncs ORDER BY 2").all()).results;
    await edge.worker.scheduled({ cron: "17 7 * * *" });
    await eventually(() => assert.ok(edge.lines.some((line) => line.includes('"reconcile":true'))));
    await same();
    assert.equal(await count("repairs"), 0);
    const after = (await edge.db.prepare("SELECT link, resource, generation, changed_at FROM syncs ORDER BY 2").all()).results;
    assert.deepEqual(
      after.filter(({ resource }) => before.some((sync) => sync.resource === resource)),
      before,
    );
  });

  test("sweeps up reports of long ago, and no message that waits for somebody", async () => {
    const [old, recent] = [91, 89].map((days) => new Date(Date.now() - days * DAY).toISOString());
    const letter = edge.db.prepare(
      "INSERT INTO dead_letters (id, reason, body, received_at, replayed_at) VALUES (?, 'x', '{}', ?, ?)",
    );
    await edge.db.batch([
      ...[old, recent].flatMap((at) => [
        edge.db.prepare("INSERT INTO repairs (link, resource, upserted, deleted, at) VALUES ('x', 'bills', 1, 0, ?)").bind(at),
        edge.db.prepare("INSERT INTO reconciliations (id, started_at) VALUES (?1, ?1)").bind(at),
        letter.bind(`replayed ${at}`, at, at),
      ]),
      letter.bind("waits", old, null),
    ]);
    await edge.worker.scheduled({ cron: "17 7 * * *" });
    const { results: letters } = await edge.db.prepare("SELECT id FROM dead_letters ORDER BY id").all();
    assert.deepEqual(letters, [{ id: `replayed ${recent}` }, { id: "waits" }]);
    const { results: repairs } = await edge.db.prepare("SELECT at FROM repairs").all();
    assert.deepEqual(repairs, [{ at: recent }]);
    const { results: runs } = await edge.db
      .prepare("SELECT id FROM reconciliations WHERE id = ?1 OR id = ?2")
      .bind(old, recent)
      .all();
    assert.deepEqual(runs, [{ id: recent }]);
  });

  test("forgets nothing because Belvo fails", async () => {
    await register();
    await sandbox.settle();
    const { truth } = await same();
    between = async (request) =>
      new URL(request.url).pathname === "/api/links/" ? new Response("<html>", { status: 502 }) : sandbox.fetch(request);
    await edge.worker.scheduled({ cron: "17 7 * * *" });
    assert.equal(await count("links"), Object.keys(truth.links).length);
    assert.equal((await (await edge.fetch("/health")).json()).last_reconciliation.failed, 1);
  });
});

test("a refresh that no webhook tells of is seen by the link's own alarm", async () => {
  // Belvo's clock is seven days and an hour behind, but for some seconds: the refresh is due now.
  const behind = 7 * DAY + 3_600_000 - 4_000;
  sandbox = await world.fresh({ now: () => new Date(Date.now() - behind) });
  const link = await register();
  await sandbox.settle();
  await same();
  const { next_refresh } = (await ana("GET", `/api/links/${link}/summary`)).body;
  assert.ok(Math.abs(Date.parse(next_refresh) - (Date.now() - 3_600_000)) < 10_000, next_refresh);
  sandbox = await silent(sandbox, { now: () => new Date(Date.now() - behind) });
  await sandbox.advance(7 * DAY + 1000);
  await same();
});

describe("second factors", () => {
  const asked = async (username) => {
    const { status, body } = await ana("POST", "/api/links", { ...CREDENTIALS, username });
    assert.equal(status, 428, JSON.stringify(body));
    return body[0];
  };

  test("a wrong token ends the session", async () => {
    const { link, expires_at } = await asked("new_mx+numeric");
    assert.ok(Date.parse(expires_at) > Date.now());
    assert.ok((await ana("GET", `/api/links/${link}/summary`)).body.mfa.until);
    const wrong = await ana("POST", `/api/links/${link}/mfa`, { token: "0000" });
    assert.deepEqual([wrong.status, wrong.body[0].code], [400, "login_error"]);
    assert.equal((await ana("GET", `/api/links/${link}/summary`)).body.mfa, null);
    const again = await ana("POST", `/api/links/${link}/mfa`, { token: "1234" });
    assert.deepEqual([again.status, again.body[0].code], [409, "no_session"]);
  });

  test("a session that is over is closed", async () => {
    const { link } = await asked("new_mx+numeric+expired");
    const late = await ana("POST", `/api/links/${link}/mfa`, { token: "1234" });
    assert.deepEqual([late.status, late.body[0].code], [400, "session_expired"]);
    assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token: "1234" })).status, 409);
  });

  test("one that is confirmed elsewhere needs no token", async () => {
    const { link, token_generation_data } = await asked("new_mx+device");
    assert.equal(token_generation_data.expects_user_input, false);
    assert.equal((await ana("POST", `/api/links/${link}/mfa`, {})).status, 200);
    assert.equal((await ana("GET", `/api/links/${link}/summary`)).body.link.status, "valid");
  });

  test("a connection that breaks leaves the session open", async () => {
    const { link } = await asked("new_mx+numeric");
    await sandbox.inject({ match: { method: "PATCH" }, status: 502, times: 6 });
    assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token: "1234" })).status, 502);
    await sandbox.clearFaults();
    assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token: "1234" })).status, 200);
  });

  test("new credentials make a link whole again, after a second factor", async () => {
    const link = await register({ ...CREDENTIALS, username: "new_mx+invalid_link" });
    await sandbox.settle();
    await sandbox.advance(8 * DAY);
    await eventually(async () => assert.equal((await ana("GET", `/api/links/${link}/summary`)).body.link.status, "invalid"));
    const { status, body } = await ana("PUT", `/api/links/${link}`, { password: "new" });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal((await ana("GET", `/api/links/${link}/summary`)).body.link.status, "valid");
    await sandbox.settle();
    await same();
    assert.equal((await asUser(edge, "eva")("PUT", `/api/links/${link}`, { password: "new" })).status, 404);
  });

  test("tokens that are none are refused here", async () => {
    const { link } = await asked("new_mx+numeric");
    for (const token of [1234, null, { token: "1234" }, "1".repeat(257)]) {
      assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token })).status, 400);
    }
    assert.equal((await ana("POST", `/api/links/${link}/mfa`, [])).status, 400);
    assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token: "1234" })).status, 200);
  });
});

test("consents: the one that ends last counts, in whatever order the events come", async () => {
  const link = await register({ institution: "ofmockbank_br_retail", username: "new_br" });
  const consent = (code, due) =>
    post({
      webhook_type: "CONSENT",
      webhook_code: `openfinance_consent_${code}`,
      link_id: link,
      data: { consent_due_date: due },
    });
  const state = async () => (await ana("GET", `/api/links/${link}/summary`)).body.consent;
  await consent("about_to_expire", "2027-05-01");
  await eventually(async () => assert.deepEqual(await state(), { due: "2027-05-01", expired: false }));
  await consent("about_to_expire", "2026-12-01");
  await consent("expired", undefined);
  await eventually(async () => assert.deepEqual(await state(), { due: "2027-05-01", expired: true }));
  await consent("about_to_expire", "2028-05-01");
  await eventually(async () => assert.deepEqual(await state(), { due: "2028-05-01", expired: false }));
});

test("an event of a kind that nobody knows has everything looked at", async () => {
  const link = await register();
  await same();
  sandbox = await silent(sandbox);
  await sandbox.settle();
  await post({ webhook_type: "SOMETHING_NEW", webhook_code: "came", link_id: link });
  await same();
  assert.ok((await count("items")) > 0);
});

/** The same Belvo, from now on without webhooks. */
async function silent(before, options = {}) {
  const { Sandbox } = await import("belvo-wasm/sandbox");
  world.sandbox = new Sandbox({ state: await before.export(), delay: 0, webhooks: () => {}, ...options });
  return world.sandbox;
}
