// Webhooks: which events there are, what is kept of them, their types, the keys that tell them apart, and those made for tests.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, describe, test } from "node:test";
import { Belvo, webhooks as fromIndex } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";
import {
  dedupeKey,
  InvalidInputError,
  isKnown,
  isLinkEvent,
  isPaymentEvent,
  testEvent,
  testRequest,
  unwrap,
  WebhookError,
} from "belvo-wasm/webhooks";
import { randomOf } from "../random.mjs";
import { cleanUp, project, root, run, tool } from "./project.mjs";
import { BEARER, body, EVENT, EVENTS, post, program, refused } from "./webhook-events.mjs";

after(cleanUp);

describe("events", () => {
  for (const event of EVENTS) {
    const [type, code, about, data] = event;
    test(`${type} ${code} (${about}) comes as it was sent, and is known`, async () => {
      const sent = { ...body(event), added_tomorrow: { by: ["Belvo"] } };
      const got = await unwrap(post(sent), { authorization: BEARER });
      assert.deepEqual(got, sent);
      assert.equal(isKnown(got), true);
      assert.equal(isLinkEvent(got), about === "link");
      assert.equal(isPaymentEvent(got), about !== "link");
      const made = testEvent(type, code);
      assert.deepEqual(
        Object.keys(data).filter((field) => !(field in made.data) && !/^(updated|deleted)_transactions$/.test(field)),
        about === "payment" ? ["metadata", "failure_code", "failure_message", "end_to_end_id"] : [],
        "the example has the documented fields",
      );
      assert.deepEqual(await unwrap(testRequest(made, { authorization: BEARER }), { authorization: BEARER }), made);
    });
  }

  test("their types: comparing type and code says what an event has", async () => {
    const config = {
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        module: "ESNext",
        moduleResolution: "Bundler",
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
      },
      include: ["types.ts"],
    };
    const folder = await project("webhooks", { "types.ts": program(), "tsconfig.json": JSON.stringify(config) });
    await run(tool("tsc"), ["-p", "tsconfig.json"], { cwd: folder });
  });

  test("what is not listed is kept: a new type, a new code, names that objects have by nature", async () => {
    for (const [type, code] of [
      ["PENSIONS", "historical_update"],
      ["ACCOUNTS", "accounts_deleted"],
      ["accounts", "historical_update"],
      ["constructor", "name"],
      ["ACCOUNTS", "toString"],
      ["__proto__", "toString"],
    ]) {
      for (const more of [
        {},
        { data: null },
        { data: [1, { a: null }] },
        { data: "text" },
        { link_id: null, deep: { er: [] } },
      ]) {
        const sent = { webhook_type: type, webhook_code: code, ...more };
        const got = await unwrap(post(sent), { authorization: BEARER });
        assert.deepEqual(got, sent);
        assert.equal(isKnown(got) || isLinkEvent(got) || isPaymentEvent(got), false);
        assert.match(dedupeKey(got), /^[0-9a-f]{64}$/);
      }
    }
    const strange = await unwrap(post(`{"__proto__":{"polluted":1},"webhook_type":"A","webhook_code":"b"}`), {
      authorization: BEARER,
    });
    assert.equal(strange.polluted, undefined);
    assert.equal({}.polluted, undefined);
  });

  test("of listed ones, `data` that is missing is empty, and what was parsed elsewhere is not changed", async () => {
    const { data: _, ...sent } = EVENT;
    for (const parsed of [sent, { ...sent, data: null }]) {
      const before = structuredClone(parsed);
      const got = await unwrap({ headers: { authorization: BEARER }, body: parsed }, { authorization: BEARER });
      assert.deepEqual(got.data, {});
      assert.deepEqual(parsed, before);
    }
  });

  test("JSON that is no event is refused, and the field named", async () => {
    for (const [content, field] of [
      ["[]", undefined],
      ["null", undefined],
      ["7", undefined],
      ['"hunter2"', undefined],
      [[EVENT], undefined],
      [{}, "webhook_type"],
      [{ ...EVENT, webhook_type: "" }, "webhook_type"],
      [{ ...EVENT, webhook_code: 5 }, "webhook_code"],
      [{ ...EVENT, webhook_id: undefined }, "webhook_id"],
      [{ ...EVENT, link_id: null }, "link_id"],
      [{ ...EVENT, link_id: "" }, "link_id"],
      [{ ...EVENT, link_id: { hunter2: 1 } }, "link_id"],
      [{ ...EVENT, request_id: 12 }, "request_id"],
      [{ ...EVENT, data: [] }, "data"],
      [{ ...EVENT, data: "hunter2" }, "data"],
      [{ ...body(EVENTS.find(([, code]) => code === "STATUS_UPDATE")), object_id: undefined }, "object_id"],
    ]) {
      await refused(unwrap(post(content), { authorization: BEARER }), 400, "malformed_event", field);
    }
    // Belvo's text gives no payload for these: nothing is asked for.
    const second = { webhook_type: "CUSTOMERS", webhook_code: "STATUS_UPDATE" };
    assert.deepEqual(await unwrap(post(second), { authorization: BEARER }), { ...second, data: {} });
  });

  test("all that the sandbox sends is known", { timeout: 120_000 }, async () => {
    const sandbox = new Sandbox();
    const belvo = new Belvo({ secretId: "a", secretPassword: "b", environment: "sandbox", fetch: sandbox.fetch, maxRetries: 0 });
    const heard = [];
    const listen = async () => heard.push(...(await sandbox.webhooks()));
    const institutions = await belvo.institutions.list().toArray();
    // One of each kind; open finance has what the other Brazilian banks have, and no password.
    const kinds = new Map(institutions.filter(({ name }) => !name.startsWith("of")).map((one) => [String(one.resources), one]));
    assert.equal(kinds.size, new Set(institutions.map(({ resources }) => String(resources))).size);
    for (const { name, resources } of kinds.values()) {
      const link = await belvo.links.register({
        institution: name,
        username: `ana-${name}`,
        password: "p",
        access_mode: "recurrent",
        external_id: "user-1",
        fetch_resources: resources,
      });
      await sandbox.settle();
      await sandbox.advance(8 * 24 * 3_600_000);
      await listen();
      if (resources.includes("TRANSACTIONS")) {
        const [one, two] = await belvo.transactions.list({ link: link.id }).toArray({ limit: 2 });
        await sandbox.correct(one.id, { description: "corrected" });
        await sandbox.correct(two.id, null);
      }
      await sandbox.settle();
      await listen();
    }
    const byType = (type) => heard.find((event) => event.webhook_type === type).link_id;
    await belvo.transactions.retrieve(
      { link: byType("ACCOUNTS"), date_from: "2026-01-01", date_to: "2026-02-01" },
      { mode: "async" },
    );
    await belvo.financialStatements.retrieve({ link: byType("INVOICES"), year: 2024 }, { mode: "async" });
    await belvo.links.delete(byType("CHILE_INVOICES"), { mode: "async" });
    const broken = await belvo.links.register({ institution: "erebor_mx_retail", username: "eva+invalid_link", password: "p" });
    await belvo.accounts.retrieve({ link: broken.id }).catch(() => {});
    await sandbox.settle();
    await listen();
    const names = new Set();
    for (const sent of heard) {
      const event = await unwrap(post(sent), { authorization: BEARER });
      assert.deepEqual(event, sent);
      assert.ok(isLinkEvent(event), `${event.webhook_type} ${event.webhook_code}`);
      names.add(`${event.webhook_type}.${event.webhook_code}`);
    }
    for (const name of [
      "TRANSACTIONS.historical_update",
      "TRANSACTIONS.new_transactions_available",
      "TRANSACTIONS.transactions_updated",
      "TRANSACTIONS.transactions_deleted",
      "FINANCIAL_STATEMENTS.new_financial_statements_available",
      "LINK.invalid_credentials",
      "LINK.link_deleted",
      "TAX_RETURNS.historical_update",
      "CHILE_INVOICES.historical_update",
      "EMPLOYMENTS.historical_update",
      "EMPLOYMENT_RECORDS.historical_update",
      "INVESTMENT_TRANSACTIONS.historical_update",
    ]) {
      assert.ok(names.has(name), `the sandbox did not send ${name}: ${[...names]}`);
    }
    assert.equal(new Set(heard.map(dedupeKey)).size, heard.length, "every event has a key of its own");
  });
});

describe("keys against doubles", () => {
  test("are the SHA-256 that is documented, and so the same for ever", () => {
    const event = { ...EVENT, data: { b: [1, { y: null, x: "é" }], a: 2 }, process_type: "ignored", external_id: "ignored" };
    const text = `["${"0f".repeat(16)}","ACCOUNTS","historical_update","l1",null,"r1",{"a":2,"b":[1,{"x":"é","y":null}]}]`;
    assert.equal(dedupeKey(event), createHash("sha256").update(text).digest("hex"));
    for (let length = 0; length < 200; length++) {
      const link_id = "ñ".repeat(length);
      const known = JSON.stringify([null, "A", "b", link_id, null, null, null]);
      assert.equal(
        dedupeKey({ webhook_type: "A", webhook_code: "b", link_id }),
        createHash("sha256").update(known).digest("hex"),
        `of ${length} letters`,
      );
    }
  });

  test("are the same for what is sent again, and differ where events do", () => {
    const key = dedupeKey(EVENT);
    const again = Object.fromEntries(Object.entries({ ...EVENT, attempt: 2 }).reverse());
    assert.equal(dedupeKey(again), key);
    for (const more of [
      { webhook_id: "x" },
      { webhook_type: "OWNERS" },
      { webhook_code: "x" },
      { link_id: "x" },
      { link_id: undefined, object_id: "l1" },
      { request_id: "r2" },
      { request_id: undefined },
      { data: { total_accounts: 4 } },
      { data: { total_accounts: "3" } },
      { data: {} },
    ]) {
      assert.notEqual(dedupeKey({ ...EVENT, ...more }), key, JSON.stringify(more));
    }
    const returns = ["yearly", "monthly"].map((type) => testEvent("TAX_RETURNS", "historical_update", { data: { type } }));
    assert.notEqual(...returns.map(dedupeKey));
  });

  test("survive any depth", async () => {
    const deep = `{"webhook_type":"A","webhook_code":"b","data":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    assert.match(dedupeKey(await unwrap(post(deep), { authorization: BEARER })), /^[0-9a-f]{64}$/);
    const round = { ...EVENT };
    round.data = { round };
    assert.match(dedupeKey(round), /^[0-9a-f]{64}$/);
  });
});

test("bodies that are damaged at random are taken or refused, never anything else", async () => {
  // The same bodies in every run.
  const { below: random } = randomOf(20_261_129);
  const outcomes = { taken: 0, refused: 0 };
  for (let round = 0; round < 20_000; round++) {
    const bytes = Buffer.from(JSON.stringify(body(EVENTS[random(EVENTS.length)])));
    for (let times = random(4); times >= 0; times--) {
      // What means something in JSON more often than any byte does.
      bytes[random(bytes.length)] = random(2) === 0 ? random(256) : '{}[],:"\\0en'.charCodeAt(random(12));
    }
    const sent = bytes.subarray(0, random(8) === 0 ? random(bytes.length) : bytes.length);
    const request = new Request("https://example.com/hook", { method: "POST", headers: { authorization: BEARER }, body: sent });
    try {
      const event = await unwrap(request, { authorization: BEARER });
      assert.ok(event.webhook_type !== "" && typeof event.webhook_code === "string");
      assert.match(dedupeKey(event), /^[0-9a-f]{64}$/);
      outcomes.taken++;
    } catch (error) {
      assert.ok(error instanceof WebhookError && error.status === 400, `${sent}: ${error?.stack}`);
      outcomes.refused++;
    }
  }
  assert.ok(outcomes.taken > 1_000 && outcomes.refused > 1_000, JSON.stringify(outcomes));
});

describe("for tests", () => {
  test("an event is always the same, takes what is to be different, and is nobody else's", () => {
    const event = testEvent("TRANSACTIONS", "historical_update", { link_id: "mine", data: { total_transactions: 7 } });
    assert.deepEqual([event.link_id, event.data.total_transactions], ["mine", 7]);
    assert.equal(typeof event.data.first_transaction_date, "string", "the rest of the data stays");
    event.data.total_transactions = 8;
    assert.notEqual(testEvent("TRANSACTIONS", "historical_update").data.total_transactions, 8);
    testEvent("TRANSACTIONS", "transactions_deleted").data.transactions.push("more");
    assert.equal(testEvent("TRANSACTIONS", "transactions_deleted").data.transactions.length, 1);
    assert.deepEqual(testEvent("OWNERS", "historical_update"), testEvent("OWNERS", "historical_update"));
    assert.match(event.webhook_id, /^[0-9a-f]{32}$/);
    assert.ok(!("request_id" in testEvent("CONSENT", "openfinance_consent_expired")), "as Belvo sends those");
    assert.throws(() => testRequest(event, { authorization: { token: "" } }), InvalidInputError);
  });

  test("the package's own entry has all of it, and needs no WebAssembly", async () => {
    assert.deepEqual(Object.keys(fromIndex).sort(), Object.keys(await import("belvo-wasm/inline/webhooks")).sort());
    assert.equal(fromIndex.unwrap, unwrap);
    const bundle = await run(tool("esbuild"), [
      `${root}/pkg/dist/webhooks.js`,
      "--bundle",
      "--minify",
      "--format=esm",
      "--platform=neutral",
    ]);
    assert.doesNotMatch(bundle, /WebAssembly|wasm_bindgen|_bg\.wasm/);
  });
});
