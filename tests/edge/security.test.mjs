// What must not be possible: to be taken for Belvo, to read somebody else's data, to make the Worker do what nobody meant.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { eventually, SECRETS } from "./edge.mjs";
import { asUser, sessionOf } from "./session.mjs";
import { assertSame, held } from "./truth.mjs";
import { startWorld } from "./world.mjs";

let world;
let edge;
let sandbox;
let link;
/** What Belvo was asked. */
const asked = [];
before(async () => {
  const belvo = async (request) => {
    const body = await request.clone().text();
    asked.push({ path: new URL(request.url).pathname, body: body && JSON.parse(body) });
    return sandbox.fetch(request);
  };
  const WIDGET = JSON.stringify({ callback_urls: { success: "https://app.example.com/done" } });
  world = await startWorld({ belvo, bindings: { WIDGET } });
  edge = world.edge;
  sandbox = await world.fresh();
  const { status, body } = await asUser(edge, "ana")("POST", "/api/links", {
    institution: "erebor_mx_retail",
    username: "new_mx",
    password: "the-users-password",
  });
  assert.equal(status, 201);
  link = body.id;
  await sandbox.settle();
  await eventually(() => assertSame(edge.db, sandbox));
});
after(() => world?.stop());

const hook = (authorization, body = "{}") =>
  edge.fetch("/belvo/webhooks", { method: "POST", headers: authorization === undefined ? {} : { authorization }, body });

describe("Authorization of webhooks", () => {
  const [old, recent] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
  const event = () => JSON.stringify({ webhook_type: "ACCOUNTS", webhook_code: "historical_update", link_id: link, data: {} });
  for (const [what, value] of [
    ["none", undefined],
    ["an empty one", ""],
    ["another scheme", recent.replace("Basic", "Bearer")],
    ["a scheme in lower case", recent.toLowerCase()],
    ["one letter less", recent.slice(0, -1)],
    ["one letter more", `${recent}=`],
    ["one letter changed", recent.replace("G", "H")],
    ["both values", `${old}\n${recent}`.replace("\n", ", ")],
    ["only the scheme", "Basic"],
    ["the word null", "null"],
    ["a very long one", `Bearer ${"x".repeat(8000)}`],
  ]) {
    test(`${what} is refused`, async () => {
      const before = edge.lines.filter((line) => line.includes("message.")).length;
      assert.equal((await hook(value, event())).status, 401);
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.equal(edge.lines.filter((line) => line.includes("message.")).length, before, "nothing was queued");
    });
  }
  for (const value of [old, recent]) {
    test(`${value.split(" ")[0]}, one of the values, is taken`, async () => {
      assert.equal((await hook(value, event())).status, 202);
    });
  }
});

describe("bodies of webhooks", () => {
  const [value] = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
  for (const [what, body] of [
    ["no JSON", "{"],
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a payment", JSON.stringify({ webhook_type: "CHARGES", webhook_code: "STATUS_UPDATE", object_id: "x" })],
    ["SQL for a link", JSON.stringify({ webhook_type: "ACCOUNTS", link_id: "x'; DROP TABLE links; --" })],
    ["a path for a link", JSON.stringify({ webhook_type: "ACCOUNTS", link_id: "../../api/token" })],
    ["a number for a link", JSON.stringify({ webhook_type: "ACCOUNTS", link_id: 7 })],
    ["a lone surrogate", '{"webhook_type":"\\ud800","link_id":"\\udfff"}'],
  ]) {
    test(`${what}: taken, and set aside for an operator`, async () => {
      await edge.db.prepare("DELETE FROM dead_letters").run();
      assert.equal((await hook(value, body)).status, 202);
      const letter = await eventually(async () => {
        const found = await edge.db.prepare("SELECT * FROM dead_letters").first();
        assert.ok(found);
        return found;
      });
      assert.equal(JSON.parse(letter.body).body, body);
      assert.equal(letter.reason, "says nothing of a link");
    });
  }

  test("of a link that Belvo does not know: nothing comes of it", async () => {
    const body = { webhook_type: "TRANSACTIONS", webhook_code: "x", link_id: "00000000-0000-4000-8000-000000000000" };
    assert.equal((await hook(value, JSON.stringify(body))).status, 202);
    await eventually(() => assert.ok(edge.lines.some((line) => line.includes("message.done") && line.includes(body.link_id))));
    await assertSame(edge.db, sandbox);
  });

  test("100 MB are refused, told or not, and the Worker goes on", async () => {
    const block = new Uint8Array(1 << 20);
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent++;
        sent > 100 ? controller.close() : controller.enqueue(block);
      },
    });
    const send = (body) =>
      edge.fetch("/belvo/webhooks", { method: "POST", headers: { authorization: value }, body, duplex: "half" });
    const response = await send(stream).catch(() => undefined);
    assert.ok(response === undefined || response.status === 413);
    assert.ok(sent < 100, `${sent} MB were read`);
    assert.equal((await hook(value, "x".repeat((1 << 20) + 1))).status, 413);
    assert.equal((await edge.fetch("/health")).status, 200);
  });

  test("large bodies of what a page sends are refused, too", async () => {
    const headers = { authorization: `Bearer ${sessionOf("ana")}` };
    for (const [method, target] of [
      ["POST", "/api/links"],
      ["PUT", `/api/links/${link}`],
      ["POST", `/api/links/${link}/mfa`],
      ["POST", "/api/widget-token"],
    ]) {
      const { status } = await edge.fetch(target, { method, headers, body: " ".repeat(70_000) });
      assert.equal(status, 413, target);
    }
  });

  test("one that lists ten thousand deleted transactions is worked on", async () => {
    const ids = Array.from({ length: 10_000 }, () => crypto.randomUUID());
    const event = {
      webhook_type: "TRANSACTIONS",
      webhook_code: "transactions_deleted",
      link_id: link,
      request_id: "large",
      data: { ids },
    };
    assert.equal((await hook(value, JSON.stringify(event))).status, 202);
    await eventually(() => assert.ok(edge.lines.some((line) => line.includes("message.done") && line.includes('"large"'))));
    assert.equal((await hook(value, "é".repeat(500_000))).status, 202);
    await eventually(async () => assert.ok(await edge.db.prepare("SELECT 1 FROM dead_letters WHERE body LIKE '%éé%'").first()));
    // Letters that JSON writes with six bytes each: the Queue takes 128 KB.
    assert.equal((await hook(value, "\u0001".repeat(100_000))).status, 202);
  });

  test("one that never ends is not waited for", async () => {
    const trickle = () =>
      new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 200));
          controller.enqueue(new Uint8Array([32]));
        },
      });
    const start = Date.now();
    const send = ([target, authorization]) =>
      edge.fetch(target, { method: "POST", headers: { authorization }, body: trickle(), duplex: "half" }).catch(() => undefined);
    const responses = await Promise.all(
      [
        ["/belvo/webhooks", value],
        ["/api/links", `Bearer ${sessionOf("ana")}`],
        ["/api/widget-token", `Bearer ${sessionOf("ana")}`],
      ].map(send),
    );
    for (const response of responses) {
      assert.ok(response === undefined || response.status === 408, String(response?.status));
    }
    assert.ok(Date.now() - start < 30_000);
    assert.equal((await edge.fetch("/health")).status, 200);
  });
});

describe("sessions", () => {
  const at = (authorization, target = `/api/links/${link}/summary`) => edge.fetch(target, { headers: { authorization } });
  const now = Math.floor(Date.now() / 1000);
  const unsigned = Buffer.from(JSON.stringify({ sub: "ana", exp: now + 600 })).toString("base64url");
  const header = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const [what, token] of [
    ["nothing", ""],
    ["a session that is over", sessionOf("ana", { exp: now - 1 })],
    ["one that never ends", sessionOf("ana", { exp: null })],
    ["one of nobody", sessionOf("")],
    ["one of a number", sessionOf(1)],
    ["one that another secret signed", sessionOf("ana", { secret: "the-session-secret " })],
    ["one that nobody signed", `${unsigned}.`],
    ["one that says that nobody signs", `${header}.${unsigned}.`],
    ["one whose user was changed", `${sessionOf("eva").split(".")[0]}.${sessionOf("ana").split(".")[1]}`],
    ["one with the secret of the owners", sessionOf("ana", { secret: SECRETS.OWNER_SECRET })],
    ["the operators' token", SECRETS.OPERATOR_TOKEN],
    ["two dots", `${sessionOf("ana")}.x`],
  ]) {
    test(`${what} lets nobody in`, async () => {
      assert.equal((await at(`Bearer ${token}`)).status, 401);
    });
  }
  test("a session lets its user in, and nobody else", async () => {
    const { status, headers } = await at(`Bearer ${sessionOf("ana")}`);
    assert.equal(status, 200);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    for (const user of ["eva", "Ana", "ana ", "ana\u0000", "' OR 1=1 --", "%", "local"]) {
      for (const what of ["summary", "transactions", "accounts", "incomes", "recurring-expenses", "risk-insights", "owners"]) {
        assert.equal((await at(`Bearer ${sessionOf(user)}`, `/api/links/${link}/${what}`)).status, 404, `${user} ${what}`);
      }
      const { body } = await asUser(edge, user)("GET", "/api/links");
      assert.deepEqual(body, { results: [] });
    }
  });
  test("an unknown link and somebody else's are answered alike", async () => {
    const eva = asUser(edge, "eva");
    const unknown = await eva("GET", "/api/links/00000000-0000-4000-8000-000000000000/summary");
    assert.deepEqual(await eva("GET", `/api/links/${link}/summary`), unknown);
  });
  test("nobody can make a link somebody else's", async () => {
    const eva = asUser(edge, "eva");
    const [ana] = (await asUser(edge, "ana")("GET", "/api/links")).body.results;
    const body = { institution: "erebor_mx_retail", username: "new_mx", password: "x", external_id: ana.external_id };
    const { status, body: made } = await eva("POST", "/api/links", body);
    assert.equal(status, 201);
    assert.notEqual(made.external_id, ana.external_id);
    assert.equal((await asUser(edge, "ana")("GET", "/api/links")).body.results.length, 1);
    await sandbox.settle();
    await eventually(() => assertSame(edge.db, sandbox));
  });
});

describe("what is in addresses and bodies", () => {
  const SQL = ["'", "';DROP TABLE items;--", "1 OR 1=1", '" OR ""="', "%27", "$.x", "\u0000", "~", "~~", "x".repeat(300)];
  test("SQL in every parameter changes nothing, and tells nothing", async () => {
    const ana = asUser(edge, "ana");
    const before = await held(edge.db);
    for (const text of SQL) {
      const value = encodeURIComponent(text);
      for (const name of ["type", "account", "value_date__gte", "value_date__lte", "after", "page_size"]) {
        const { status, body } = await ana("GET", `/api/links/${link}/transactions?${name}=${value}`);
        assert.ok(status === 200 || status === 400, `${name}=${text}: ${status}`);
        if (status === 200 && name === "account") {
          assert.deepEqual(body.results, []);
        }
        assert.ok(!/SQL|syntax|D1_/i.test(JSON.stringify(body)), JSON.stringify(body).slice(0, 200));
      }
      for (const name of ["after", "page_size"]) {
        assert.ok([200, 400].includes((await ana("GET", `/api/links/${link}/accounts?${name}=${value}`)).status));
      }
      assert.ok([404, 400].includes((await ana("GET", `/api/links/${value}/summary`)).status));
      assert.equal((await ana("GET", `/api/links/${link}/${value}`)).status, 404);
      assert.equal((await ana("POST", `/api/links/${link}/mfa`, { token: text })).status === 200, false);
    }
    assert.deepEqual(await held(edge.db), before);
  });
  test("the same in what operators ask", async () => {
    const headers = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };
    const count = async () =>
      (await edge.db.prepare("SELECT count(*) AS n FROM dead_letters WHERE replayed_at IS NULL").first()).n;
    const before = await count();
    for (const text of SQL) {
      const value = encodeURIComponent(text);
      const listed = await edge.fetch(`/operations/dead-letters?after=${value}`, { headers });
      assert.equal(listed.status, 200);
      assert.ok((await listed.json()).results.length <= before);
      const replayed = await edge.fetch(`/operations/dead-letters/${value}/replay`, { method: "POST", headers });
      assert.equal(replayed.status, 404, text);
    }
    assert.equal(await count(), before);
  });
  test("tricks with paths", async () => {
    const ana = asUser(edge, "ana");
    for (const path of [
      `/api/links/${link}/../../../operations/repairs`,
      `/api/links/${link}%2F..%2Foperations/summary`,
      `/api/links/${link}/summary/`,
      `/api//links/${link}/summary`,
      `/API/links/${link}/summary`,
      `/api/links/${link};x/summary`,
      `/api/links/${link}%00/summary`,
      `/api/links/${link}/local.categories`,
      `/api/links/${link}/constructor`,
      `/api/links/${link}/__proto__`,
      "/api/links/%2e%2e/%2e%2e/operations/repairs",
    ]) {
      const { status } = await ana("GET", path);
      assert.ok([401, 404].includes(status), `${path}: ${status}`);
    }
  });
  test("a header cannot be smuggled through a value", async () => {
    const origin = "https://app.example.com\r\nset-cookie: x=1";
    await assert.rejects(async () => edge.fetch("/api/links", { headers: { origin } }));
    const response = await edge.fetch("/api/links?after=%0d%0aset-cookie:%20x=1", {
      headers: { authorization: `Bearer ${sessionOf("ana")}` },
    });
    assert.equal(response.headers.get("set-cookie"), null);
  });
  test("of a widget token's body, Belvo gets nothing that is the team's to say", async () => {
    const branding = { company_icon: "https://evil.com/i.svg", company_logo: "", company_name: "Evil", company_terms_url: "" };
    const widget = {
      openfinance_feature: "consent_link_creation",
      callback_urls: { success: "https://evil.com" },
      branding,
      consent: {},
    };
    const body = {
      id: "other",
      password: "other",
      scopes: "delete_everything",
      fetch_resources: ["ACCOUNTS"],
      stale_in: "30d",
      widget,
    };
    const { status, body: token } = await asUser(edge, "ana")("POST", "/api/widget-token", body);
    assert.equal(status, 200, JSON.stringify(token));
    assert.deepEqual(Object.keys(token).sort(), ["access", "external_id"], "the refresh token stays in the Worker");
    const sent = asked.findLast(({ path }) => path === "/api/token/");
    assert.equal(sent.body.id, SECRETS.BELVO_SECRET_ID);
    assert.equal(sent.body.password, SECRETS.BELVO_SECRET_PASSWORD);
    assert.ok(!sent.body.scopes.includes("delete_everything"));
    assert.deepEqual(sent.body.widget, { ...widget, callback_urls: { success: "https://app.example.com/done" } });
    assert.equal((await edge.fetch("/api/widget-token", { method: "POST", body: "{}" })).status, 401);
  });
});

describe("CORS", () => {
  test("pages of the team may ask; others may not", async () => {
    for (const [origin, allowed] of [
      ["https://app.example.com", true],
      ["https://staging.example.com", true],
      ["https://app.example.com.evil.com", false],
      ["http://app.example.com", false],
      ["https://evil.com", false],
      ["null", false],
      ["", false],
    ]) {
      const asked = await edge.fetch("/api/links", {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "GET" },
      });
      assert.equal(asked.status, allowed ? 204 : 403, origin);
      const answer = await edge.fetch("/api/links", { headers: { origin, authorization: `Bearer ${sessionOf("ana")}` } });
      for (const { headers } of [asked, answer]) {
        assert.equal(headers.get("access-control-allow-origin"), allowed ? origin : null);
        assert.equal(headers.get("access-control-allow-credentials"), null);
        assert.match(headers.get("vary"), /origin/i);
      }
    }
  });
});

describe("operators", () => {
  test("only their token opens what is theirs", async () => {
    for (const [method, target] of [
      ["GET", "/operations/dead-letters"],
      ["GET", "/operations/repairs"],
      ["POST", "/operations/reconcile"],
      ["POST", "/operations/dead-letters/x/replay"],
    ]) {
      for (const token of ["", "x", sessionOf("ana"), SECRETS.SESSION_SECRET]) {
        assert.equal((await edge.fetch(target, { method, headers: { authorization: `Bearer ${token}` } })).status, 401);
      }
    }
    const headers = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };
    assert.equal((await edge.fetch("/operations/dead-letters", { headers })).status, 200);
    assert.equal((await edge.fetch("/operations/dead-letters/x/replay", { method: "POST", headers })).status, 404);
  });
});

test("what is logged has no secret in it, and no credential", () => {
  const log = edge.lines.join("\n");
  const signed = createHmac("sha256", SECRETS.SESSION_SECRET).update("x").digest("hex");
  const values = SECRETS.WEBHOOK_AUTHORIZATION.split("\n");
  for (const secret of [
    ...values,
    SECRETS.BELVO_SECRET_PASSWORD,
    SECRETS.SESSION_SECRET,
    SECRETS.OWNER_SECRET,
    SECRETS.OPERATOR_TOKEN,
    signed,
    "the-users-password",
  ]) {
    assert.ok(!log.includes(secret), secret);
  }
  assert.ok(edge.lines.length > 10);
  for (const line of edge.lines) {
    assert.ok(JSON.parse(line).event, line);
  }
});
