// Webhooks as a receiver has them: what is let in, what is kept of it, what is answered, and how failures are told.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { after, describe, test } from "node:test";
import { Belvo, webhooks as fromIndex } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";
import {
  dedupeKey,
  handler,
  InvalidInputError,
  isBelvoError,
  isKnown,
  isLinkEvent,
  isPaymentEvent,
  testEvent,
  testRequest,
  unwrap,
  WebhookError,
} from "belvo-wasm/webhooks";
import { cleanUp, project, root, run, tool } from "./project.mjs";
import { body, EVENTS, program } from "./webhook-events.mjs";

after(cleanUp);

const SECRET = "hunter2-the-secret";
const BEARER = `Bearer ${SECRET}`;
const EVENT = body(EVENTS[0]);
const url = "https://example.com/hook";

const post = (content, headers = { authorization: BEARER }, more) =>
  new Request(url, { method: "POST", headers, body: typeof content === "object" ? JSON.stringify(content) : content, ...more });

/** What it throws, which shows no secret. */
async function thrown(promise) {
  const error = await promise.then(
    () => assert.fail("was taken"),
    (error) => error,
  );
  const shown = `${error.stack}${JSON.stringify(error)}${error.cause}`;
  assert.doesNotMatch(shown, /hunter2|aHVudGVyMi/);
  return error;
}

async function refused(promise, status, code, field) {
  const error = await thrown(promise);
  assert.ok(error instanceof WebhookError && isBelvoError(error), String(error));
  assert.deepEqual(
    [error.name, error.kind, error.status, error.code, error.field],
    ["WebhookError", "webhook", status, code, field],
  );
  return error;
}

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

describe("authorization", () => {
  const basic = `Basic ${Buffer.from(`user:${SECRET}`).toString("base64")}`;

  test("Basic, Bearer and the whole header, in every form of headers", async () => {
    for (const [authorization, value] of [
      [BEARER, BEARER],
      [{ token: SECRET }, BEARER],
      [basic, basic],
      [{ username: "user", password: SECRET }, basic],
      [{ username: "", password: SECRET }, `Basic ${Buffer.from(`:${SECRET}`).toString("base64")}`],
      [{ username: "usuário", password: "señal:€" }, `Basic ${Buffer.from("usuário:señal:€").toString("base64")}`],
      [` ${BEARER}\n`, BEARER],
    ]) {
      for (const headers of [
        new Headers({ authorization: value }),
        { Authorization: value },
        { authorization: value },
        { AUTHORIZATION: [value], other: undefined },
        [["AuthoriZation", value]],
        new Map([["Authorization", value]]),
      ]) {
        assert.deepEqual(await unwrap({ headers, body: EVENT }, { authorization }), EVENT);
      }
      assert.deepEqual(await unwrap(testRequest(EVENT, { authorization }), { authorization: value }), EVENT);
    }
  });

  test("the scheme's case does not matter, as in HTTP; that of the credentials does", async () => {
    for (const value of [`bearer ${SECRET}`, `BEARER ${SECRET}`, `Bearer   ${SECRET}`]) {
      assert.deepEqual(await unwrap(post(EVENT, { authorization: value }), { authorization: BEARER }), EVENT);
    }
    await refused(
      unwrap(post(EVENT, { authorization: BEARER.toUpperCase() }), { authorization: BEARER }),
      401,
      "authentication_failed",
    );
  });

  test("near misses are refused", async () => {
    const wrong = [
      SECRET,
      "Bearer",
      "Bearer ",
      `Basic ${SECRET}`,
      `Bearer${SECRET}`,
      `Bearer ${SECRET.slice(0, -1)}`,
      `Bearer ${SECRET}x`,
      `Bearer ${SECRET}${SECRET}`,
      `Bearer x${SECRET}`,
      `Bearer ${SECRET.slice(0, -1)}T`,
      `Bearer ${SECRET.replace("-", " ")}`,
      `Bearer ${SECRET}, Bearer ${SECRET}`,
      `Bearer, ${BEARER}`,
      `Bearer ${SECRET}\u00a0`,
      "Bearer undefined",
      "",
      basic.slice(0, -1),
    ];
    for (const value of wrong) {
      for (const authorization of [BEARER, [{ token: SECRET }, { username: "user", password: SECRET }]]) {
        await refused(
          unwrap({ headers: { authorization: value }, body: EVENT }, { authorization }),
          401,
          "authentication_failed",
        );
      }
    }
    await refused(unwrap({ headers: {}, body: EVENT }, { authorization: BEARER }), 401, "authentication_failed");
    await refused(
      unwrap({ headers: { "x-authorization": BEARER }, body: EVENT }, { authorization: BEARER }),
      401,
      "authentication_failed",
    );
  });

  test("two headers are refused, even equal ones", async () => {
    const twice = new Headers({ authorization: BEARER });
    twice.append("authorization", BEARER);
    for (const headers of [
      twice,
      { authorization: [BEARER, BEARER] },
      { authorization: BEARER, Authorization: "Bearer wrong" },
      { authorization: "Bearer wrong", Authorization: BEARER },
      [
        ["authorization", BEARER],
        ["authorization", BEARER],
      ],
    ]) {
      await refused(unwrap({ headers, body: EVENT }, { authorization: BEARER }), 401, "authentication_failed");
    }
  });

  test("several are taken while they are changed, and no mix of them", async () => {
    const authorization = [{ token: "new" }, { username: "user", password: "old" }, "Bearer oldest"];
    for (const credentials of authorization) {
      assert.deepEqual(await unwrap(testRequest(EVENT, { authorization: credentials }), { authorization }), EVENT);
    }
    for (const value of ["Basic new", "Bearer dXNlcjpvbGQ=", "Bearer old", "Bearer newest"]) {
      await refused(unwrap(post(EVENT, { authorization: value }), { authorization }), 401, "authentication_failed");
    }
  });

  test("a secret that is not set lets nobody in: it is an error of the receiver", async () => {
    const unusable = [
      undefined,
      null,
      "",
      "  ",
      [],
      [""],
      [BEARER, undefined],
      {},
      { token: "" },
      { token: undefined },
      { token: 5 },
    ];
    unusable.push({ username: "user" }, { username: "user", password: "" }, { username: `hunter2:`, password: "p" });
    unusable.push({ password: SECRET }, SECRET, 7, "Bearer ", "Bearer");
    for (const authorization of unusable) {
      for (const headers of [{}, { authorization: "" }, { authorization: "Bearer undefined" }, { authorization: "Bearer " }]) {
        const error = await thrown(unwrap({ headers, body: EVENT }, { authorization }));
        assert.ok(error instanceof InvalidInputError, String(authorization));
        assert.match(error.field, /^authorization/);
      }
      if (typeof authorization !== "function") {
        assert.throws(() => handler({ authorization }), InvalidInputError);
      }
    }
    assert.equal((await thrown(unwrap(post(EVENT), { authorization: [BEARER, ""] }))).index, 1);
  });

  test("it is looked at before the body is", async () => {
    let read = 0;
    const stream = new ReadableStream(
      {
        pull() {
          read += 1;
        },
      },
      { highWaterMark: 0 },
    );
    const request = new Request(url, { method: "POST", headers: { authorization: "Bearer no" }, body: stream, duplex: "half" });
    await refused(unwrap(request, { authorization: BEARER }), 401, "authentication_failed");
    assert.equal(read, 0);
  });
});

describe("bodies", () => {
  const text = JSON.stringify({ ...EVENT, external_id: "peña €" });
  const bytes = new TextEncoder().encode(text);
  const expected = JSON.parse(text);
  const take = (content, options, headers) =>
    unwrap({ headers: { authorization: BEARER, ...headers }, body: content }, { authorization: BEARER, ...options });
  const web = (...chunks) => new ReadableStream({ start: (to) => [...chunks.map((chunk) => to.enqueue(chunk)), to.close()] });
  async function* node(...chunks) {
    yield* chunks;
  }

  test("are texts, bytes, streams, or parsed", async () => {
    const within = new Uint8Array(bytes.length + 9);
    within.set(bytes, 4);
    for (const content of [
      text,
      bytes,
      bytes.buffer,
      within.subarray(4, 4 + bytes.length),
      new DataView(bytes.buffer),
      Buffer.from(text),
      expected,
      web(bytes.subarray(0, 30), bytes.subarray(30)),
      node(...Array.from(bytes, (byte) => Uint8Array.of(byte))),
      node(text.slice(0, 9), text.slice(9)),
    ]) {
      assert.deepEqual(await take(content), expected);
    }
    const error = await thrown(
      (async () => {
        const request = post(text);
        await request.text();
        await unwrap(request, { authorization: BEARER });
      })(),
    );
    assert.ok(error instanceof InvalidInputError);
    assert.equal(error.field, "request");
  });

  test("that are no JSON in UTF-8 are refused", async () => {
    for (const content of [
      undefined,
      null,
      "",
      "{",
      "hunter2",
      `${text}hunter2`,
      "webhook_type=ACCOUNTS",
      Uint8Array.of(0x22, 0xff, 0x22),
      bytes.subarray(0, 40),
      web(),
      "[".repeat(900_000),
    ]) {
      await refused(take(content), 400, "parse_error");
    }
  });

  test("that break off are refused", async () => {
    const broken = new ReadableStream({
      pull(to) {
        to.enqueue(bytes.subarray(0, 20));
        to.error(new TypeError("hunter2"));
      },
    });
    await refused(take(broken), 400, "incomplete_body");
  });

  test("that are too long are refused: at once where their length is said, and else as soon as it shows", async () => {
    const ten = 10 << 20;
    const large = `"${"x".repeat(ten)}"`;
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream(
      {
        pull(to) {
          sent += 65_536;
          to.enqueue(new Uint8Array(65_536).fill(0x20));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    await refused(take(endless), 413, "body_too_large");
    assert.ok(sent <= (1 << 20) + 65_536 && cancelled, `${sent} bytes were read`);
    for (const content of [large, new TextEncoder().encode(large), web(new TextEncoder().encode(large)), node(large)]) {
      await refused(take(content), 413, "body_too_large");
    }
    await refused(take(web(bytes), {}, { "Content-Length": String(ten) }), 413, "body_too_large");
    await refused(unwrap(post(large), { authorization: BEARER }), 413, "body_too_large");
    // The limit itself, in bytes and not in characters.
    for (const content of [text, bytes, web(bytes).pipeThrough(new TransformStream())]) {
      assert.deepEqual(await take(content, { maxBytes: bytes.length }), expected);
    }
    for (const content of [text, bytes, web(bytes)]) {
      await refused(take(content, { maxBytes: bytes.length - 1 }), 413, "body_too_large");
    }
    for (const maxBytes of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "7"]) {
      assert.equal((await thrown(take(text, { maxBytes }))).field, "maxBytes");
    }
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

describe("the handler", () => {
  const request = (event = EVENT) => testRequest(event, { authorization: BEARER });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  test("answers 204 and then works, kept awake by what the runtime gives", async () => {
    for (const place of ["option", "context", "env"]) {
      const steps = [];
      const works = [];
      const runtime = {
        works,
        waitUntil(work) {
          this.works.push(work);
        },
      };
      const receive = handler({
        authorization: { token: SECRET },
        on: {
          "ACCOUNTS.historical_update": async (event, env, context) => {
            steps.push("begun", event.link_id, env, context);
            await settled();
            steps.push("done");
          },
        },
        ...(place === "option" && { waitUntil: (work) => works.push(work) }),
      });
      const given = { option: [], context: ["the env", runtime], env: [runtime] }[place];
      const response = await receive(request(), ...given);
      assert.deepEqual([response.status, await response.text(), steps.length], [204, "", 0], "not before the answer");
      assert.equal(works.length, 1);
      await works[0];
      assert.deepEqual(steps, ["begun", "l1", given[0], given[1], "done"]);
    }
  });

  test("calls the listener that says most, and no other", async () => {
    const calls = [];
    const name = (listener) => (event) => calls.push([listener, event.webhook_code]);
    const receive = handler({
      authorization: BEARER,
      on: { "ACCOUNTS.historical_update": name("one"), ACCOUNTS: name("type"), "*": name("rest") },
    });
    for (const event of [
      EVENT,
      testEvent("ACCOUNTS", "new_accounts_available"),
      testEvent("ACCOUNTS", "unheard_of"),
      testEvent("OWNERS", "historical_update"),
      testEvent("toString", "constructor"),
    ]) {
      assert.equal((await receive(request(event))).status, 204);
    }
    await settled();
    assert.deepEqual(calls, [
      ["one", "historical_update"],
      ["type", "new_accounts_available"],
      ["type", "unheard_of"],
      ["rest", "historical_update"],
      ["rest", "constructor"],
    ]);
    assert.equal((await handler({ authorization: BEARER })(request(testEvent("toString", "x")))).status, 204, "nobody listens");
  });

  test("refuses with the right status, in Belvo's shape, and listeners hear nothing", async (t) => {
    const log = t.mock.method(console, "error", () => {});
    const refusals = [];
    const receive = handler({
      authorization: BEARER,
      maxBytes: 1000,
      on: { "*": () => assert.fail("called") },
      onError: (error, event) => refusals.push([error.code, error.status, event]),
    });
    const large = { ...EVENT, padding: "x".repeat(1000) };
    for (const [sent, status, code, header] of [
      [new Request(url), 405, "method_not_allowed", ["allow", "POST"]],
      [new Request(url, { method: "OPTIONS", headers: { authorization: BEARER } }), 405, "method_not_allowed", ["allow", "POST"]],
      [new Request(url, { method: "PUT", headers: { authorization: BEARER }, body: "{}" }), 405, "method_not_allowed"],
      [post(EVENT, {}), 401, "authentication_failed", ["www-authenticate", 'Basic realm="webhooks", Bearer realm="webhooks"']],
      [post(large, { authorization: "Bearer wrong" }), 401, "authentication_failed"],
      [post(large), 413, "body_too_large"],
      [post("{"), 400, "parse_error"],
      [post("[]"), 400, "malformed_event"],
    ]) {
      const response = await receive(sent);
      const [problem, ...others] = await response.json();
      assert.deepEqual([response.status, problem.code, typeof problem.message, others], [status, code, "string", []]);
      if (header) {
        assert.equal(response.headers.get(header[0]), header[1]);
      }
      await settled();
      assert.deepEqual(refusals.pop(), [code, status, undefined]);
    }
    assert.equal((await handler({ authorization: BEARER })(post("{"))).status, 400);
    await settled();
    assert.equal(log.mock.callCount(), 0, "strangers cannot fill the log");
  });

  test("tells what fails after the answer, and only tells", async (t) => {
    const log = t.mock.method(console, "error", () => {});
    const heard = [];
    for (const listener of [
      () => {
        throw new Error("at once");
      },
      async () => {
        throw new Error("later");
      },
    ]) {
      const onError = (error, event, env) => heard.push([error.message, event.link_id, env]);
      const response = await handler({ authorization: BEARER, on: { "*": listener }, onError })(request(), "env");
      assert.equal(response.status, 204);
      await settled();
      assert.deepEqual(heard.splice(0), [[listener.constructor.name === "AsyncFunction" ? "later" : "at once", "l1", "env"]]);
      assert.equal(log.mock.callCount(), 0);
      await handler({ authorization: BEARER, on: { "*": listener } })(request());
      await settled();
      assert.equal(log.mock.callCount(), 1, "nobody to tell: the console");
      log.mock.resetCalls();
      const worse = () => Promise.reject(new Error("onError"));
      await handler({ authorization: BEARER, on: { "*": listener }, onError: worse })(request());
      await settled();
      assert.equal(log.mock.callCount(), 1);
      log.mock.resetCalls();
    }
  });

  test("stores before it answers; what cannot be stored is sent again", async () => {
    const stored = [];
    const heard = [];
    let full = true;
    const receive = handler({
      authorization: BEARER,
      store: async (event, env) => {
        await settled();
        if (full) {
          throw new Error("full");
        }
        stored.push([event.webhook_type, env]);
      },
      on: { "*": () => heard.push("listener") },
      onError: (error, event) => heard.push(error.message, event.webhook_type),
    });
    assert.equal((await receive(request(), "env")).status, 503);
    await settled();
    assert.deepEqual([stored, heard.splice(0)], [[], ["full", "ACCOUNTS"]]);
    full = false;
    assert.equal((await receive(request(), "env")).status, 204);
    assert.deepEqual(stored, [["ACCOUNTS", "env"]]);
    await settled();
    assert.deepEqual(heard, ["listener"]);
  });

  test("takes the credentials from the environment; where they are missing it is a 500, and nobody is let in", async () => {
    const errors = [];
    const receive = handler({ authorization: async (env) => ({ token: env.TOKEN }), onError: (error) => errors.push(error) });
    assert.equal((await receive(request(), { TOKEN: SECRET })).status, 204);
    assert.equal((await receive(request(), { TOKEN: "other" })).status, 401);
    const response = await receive(post(EVENT, { authorization: "Bearer undefined" }), {});
    assert.equal(response.status, 500);
    assert.equal(response.headers.get("www-authenticate"), null);
    assert.doesNotMatch(await response.text(), /TOKEN|environment/);
    await settled();
    assert.deepEqual(
      errors.map(({ name }) => name),
      ["WebhookError", "InvalidInputError"],
    );
  });

  test("receives what the sandbox sends, and gets again what it did not take", async () => {
    const taken = [];
    let attempts = 0;
    const receive = handler({
      authorization: { username: "belvo", password: SECRET },
      store: () => {
        attempts += 1;
        if (attempts % 2) {
          throw new Error("not now");
        }
      },
      on: { "*": (event) => taken.push(event.webhook_type) },
      onError: () => {},
    });
    const authorization = `Basic ${btoa(`belvo:${SECRET}`)}`;
    const sandbox = new Sandbox({ webhooks: { url, authorization, fetch: receive, retryDelay: 1 } });
    const belvo = new Belvo({ secretId: "a", secretPassword: "b", environment: "sandbox", fetch: sandbox.fetch });
    await belvo.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
    await sandbox.settle();
    await settled();
    assert.deepEqual(taken, ["ACCOUNTS", "OWNERS", "TRANSACTIONS"]);
    assert.equal(attempts, 6);
  });

  test("a request of Node's own server is taken as it is", async () => {
    const got = [];
    const server = createServer(async (incoming, response) => {
      try {
        const { method, headers } = incoming;
        got.push(await unwrap({ method, headers, body: incoming }, { authorization: BEARER }));
        response.writeHead(204).end();
      } catch (error) {
        response.writeHead(error.status).end();
      }
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${server.address().port}/`;
    assert.equal((await fetch(testRequest(EVENT, { authorization: BEARER, url: address }))).status, 204);
    assert.equal((await fetch(testRequest(EVENT, { authorization: "Bearer no", url: address }))).status, 401);
    assert.deepEqual(got, [EVENT]);
    server.closeAllConnections();
    server.close();
  });
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
