// The client's own promises, in Node: responses, second factors, pauses, hooks, keys and lists.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import {
  Belvo,
  CallPromise,
  InvalidInputError,
  RateLimitError,
  ServerError,
  TokenRequiredError,
  TooManySessionsError,
  UnexpectedBodyError,
} from "belvo-wasm/client";

const KEYS = { secretId: "id-hunter1", secretPassword: "hunter2", environment: "sandbox" };

/** A client whose requests are answered by this function, with what was asked for. */
function scripted(answer, options = {}) {
  const asked = [];
  const belvo = new Belvo({
    ...KEYS,
    retryDelay: 1,
    ...options,
    fetch: async (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`.trim());
      return answer(asked.length, request);
    },
  });
  return { belvo, asked };
}

const page = (results, next = null) => ({ count: results.length, next, previous: null, results });

const challenge = (session) =>
  Response.json([{ code: "token_required", message: "m", session, link: "l", token_generation_data: { type: "numeric" } }], {
    status: 428,
  });

test("a call is a promise that also gives its response", async () => {
  const { belvo } = scripted(() => Response.json({ id: "1", new_field: [1] }, { headers: { "x-from": "belvo" } }));
  const call = belvo.links.get("1");
  assert.ok(call instanceof CallPromise && call instanceof Promise);
  assert.deepEqual(await call, { id: "1", new_field: [1] });
  const { data, response } = await call.withResponse();
  assert.deepEqual([data.id, response.status, response.headers.get("x-from")], ["1", 200, "belvo"]);
  assert.ok(!(call.then((link) => link) instanceof CallPromise));
  assert.deepEqual(await Promise.all([call, call.finally(() => {})]), [data, data]);
  const first = await belvo.links.list().page().withResponse();
  assert.equal(first.response.headers.get("x-from"), "belvo");
  const deleted = await scripted(() => new Response(null, { status: 204 }))
    .belvo.links.delete("1")
    .withResponse();
  assert.deepEqual([deleted.data, deleted.response.status], [undefined, 204]);
});

test("an error is thrown once, wherever one looks", async () => {
  const unhandled = [];
  const note = (error) => unhandled.push(error);
  process.on("unhandledRejection", note);
  const { belvo } = scripted(() => Response.json([{ code: "not_found" }], { status: 404 }));
  await assert.rejects(belvo.links.get("1").withResponse(), { status: 404 });
  await assert.rejects(belvo.links.get("1"), { status: 404 });
  assert.equal(await belvo.links.get("1").catch((error) => error.code), "not_found");
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", note);
  assert.deepEqual(unhandled, []);
});

test("with onTokenRequired, retrieve, ask and resume are one await", async () => {
  const challenges = [];
  const answer = (n) => (n < 3 ? challenge(`s${n}`) : Response.json([{ id: "account" }], { status: 201 }));
  const { belvo, asked } = scripted(answer, {
    onTokenRequired: async (error) => {
      challenges.push([error.session, error.tokenGenerationData.type]);
      return challenges.length === 1 ? "1234" : true;
    },
  });
  assert.deepEqual(await belvo.accounts.retrieve({ link: "l", save_data: false }), [{ id: "account" }]);
  assert.deepEqual(challenges, [
    ["s1", "numeric"],
    ["s2", "numeric"],
  ]);
  assert.deepEqual(asked, [
    'POST /api/accounts/ {"link":"l","save_data":false}',
    'PATCH /api/accounts/ {"save_data":false,"session":"s1","link":"l","token":"1234"}',
    'PATCH /api/accounts/ {"save_data":false,"session":"s2","link":"l"}',
  ]);
  for (const given of [undefined, null, false, ""]) {
    const { belvo } = scripted(answer);
    await assert.rejects(belvo.accounts.retrieve({ link: "l" }, { onTokenRequired: () => given }), TokenRequiredError);
  }
  const failing = scripted(answer);
  const asks = () => Promise.reject(new RangeError("the user left"));
  await assert.rejects(failing.belvo.accounts.retrieve({ link: "l" }, { onTokenRequired: asks }), RangeError);
  assert.equal(failing.asked.length, 1);
  // Belvo documents no PATCH for this one.
  const unresumable = scripted(answer, { onTokenRequired: () => "1" });
  await assert.rejects(unresumable.belvo.links.get("1"), TokenRequiredError);
});

test("failed attempts are repeated, and hooks hear of each", async () => {
  const events = [];
  const note = (kind) => (event) => events.push({ kind, ...event });
  const hooks = { onRequest: note("request"), onResponse: note("response"), onRetry: note("retry") };
  const failures = [
    () => Response.json([{ code: "unexpected_error", request_id: "r1" }], { status: 500 }),
    () => new Response("<html>", { status: 502 }),
    () => Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNRESET") })),
    () => Response.json(page([{ id: "1" }])),
  ];
  const { belvo, asked } = scripted((n) => failures[n - 1](), hooks);
  assert.equal((await belvo.links.list({ institution: "secret_in_query" }).page()).count, 1);
  assert.equal(asked.length, 4);
  assert.deepEqual(
    events.map(({ kind, attempt, status, error }) => [kind, attempt, status, error?.code]),
    [
      ["request", 1, undefined, undefined],
      ["response", 1, 500, "unexpected_error"],
      ["retry", 1, undefined, "unexpected_error"],
      ["request", 2, undefined, undefined],
      ["response", 2, 502, "unexpected_error"],
      ["retry", 2, undefined, "unexpected_error"],
      ["request", 3, undefined, undefined],
      ["response", 3, undefined, "connection_failed"],
      ["retry", 3, undefined, "connection_failed"],
      ["request", 4, undefined, undefined],
      ["response", 4, 200, undefined],
    ],
  );
  assert.deepEqual(
    events.filter(({ kind }) => kind === "retry").map(({ delay }) => delay),
    [1, 2, 4],
  );
  assert.equal(events[1].error.requestId, "r1");
  assert.ok(events[1].error instanceof ServerError && events[1].duration >= 0);
  for (const { resource, operation, method, path } of events) {
    assert.deepEqual([resource, operation, method, path], ["links", "list", "GET", "/api/links/"]);
  }
  assert.doesNotMatch(inspect(events, { depth: 9 }), /hunter|secret_in_query|aHVudGVy/);
});

test("a hook that fails changes nothing", async (t) => {
  const logged = t.mock.method(console, "error", () => {});
  const fail = () => {
    throw new Error("no disk");
  };
  const { belvo } = scripted(() => Response.json(page([])), { onRequest: fail, onResponse: () => Promise.reject(fail) });
  assert.equal((await belvo.links.list().page()).count, 0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(logged.mock.callCount(), 2);
});

test("what may have been done is not done again, unless that is asked for", async () => {
  const down = () => new Response(null, { status: 503 });
  const once = scripted(down);
  await assert.rejects(once.belvo.accounts.retrieve({ link: "l" }), ServerError);
  assert.equal(once.asked.length, 1);
  await assert.rejects(once.belvo.accounts.retrieve({ link: "l" }, { retryPosts: true, maxRetries: 2 }), ServerError);
  assert.equal(once.asked.length, 4);
  const busy = scripted(() => Response.json([{ code: "too_many_sessions" }], { status: 400 }), { maxRetries: 3 });
  await assert.rejects(busy.belvo.accounts.retrieve({ link: "l" }), TooManySessionsError);
  assert.equal(busy.asked.length, 4);
});

test("Retry-After is waited for, or comes out with the error", async () => {
  const storm = (after) => () => Response.json([], { status: 429, headers: { "retry-after": after } });
  const waited = scripted((n) => (n === 1 ? storm("1")() : new Response(null, { status: 204 })));
  const before = performance.now();
  await waited.belvo.links.delete("1");
  assert.ok(performance.now() - before >= 990);
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  for (const after of ["3600", date]) {
    const error = await scripted(storm(after))
      .belvo.links.delete("1")
      .catch((error) => error);
    assert.ok(error instanceof RateLimitError);
    assert.ok(error.retryAfter > 3590 && error.retryAfter <= 3600, `${error.retryAfter}`);
  }
  const { belvo, asked } = scripted(storm("30"), { deadline: 10_000 });
  await assert.rejects(belvo.links.delete("1"), RateLimitError);
  assert.equal(asked.length, 1, "there is no time for another attempt");
});

test("keys are gone after dispose, and `using` does it", async () => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const { belvo } = scripted(() => held);
  const underWay = belvo.links.get("1");
  belvo.dispose();
  belvo.dispose();
  await assert.rejects(belvo.links.get("1"), InvalidInputError);
  release(Response.json({ id: "1" }));
  assert.equal((await underWay).id, "1", "what was under way goes on");
  assert.equal(typeof Symbol.dispose, "symbol");
  const other = scripted(() => Response.json({}));
  other.belvo[Symbol.dispose]();
  await assert.rejects(other.belvo.links.get("1"), /disposed/);
  for (const shown of [inspect(other.belvo, { depth: 9, showHidden: true }), JSON.stringify(other.belvo)]) {
    assert.doesNotMatch(shown, /hunter/);
  }
});

test("lists end, and give each item once", async () => {
  // A page whose items moved on by one while it was read, and items without an id.
  const pages = [
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
  ];
  const moving = scripted((n) =>
    Response.json(
      page(
        pages[n - 1].map((id) => ({ id })),
        n < 3 ? `https://x/?page=${n + 1}` : null,
      ),
    ),
  );
  const seen = (await moving.belvo.links.list().toArray()).map(({ id }) => id);
  assert.deepEqual(seen, ["a", "b", "c", "d"]);
  const twins = scripted(() => Response.json(page([{ id: "a" }, { id: "a" }, {}, {}, 5, null])));
  assert.equal((await twins.belvo.links.list().toArray()).length, 6, "one page is not judged");
  const endless = scripted((n) => Response.json(page([{ id: `${n}` }], `https://x/?page=${(n % 3) + 1}`)));
  const items = [];
  await assert.rejects(
    async () => {
      for await (const { id } of endless.belvo.links.list()) {
        items.push(id);
      }
    },
    (error) => error instanceof UnexpectedBodyError && error.code === "endless_list",
  );
  assert.deepEqual(items, ["1", "2", "3", "4"]);
});

test("a redirect is not followed", async () => {
  const asked = [];
  const belvo = new Belvo({
    ...KEYS,
    fetch: (request) => {
      asked.push([request.url, request.redirect]);
      return new Response(null, { status: 307, headers: { location: "https://evil.example/" } });
    },
  });
  const error = await belvo.links.get("1").catch((error) => error);
  assert.deepEqual([error.code, error.status], ["redirected", 307]);
  assert.deepEqual(asked, [["https://sandbox.belvo.com/api/links/1/", "manual"]]);
});

test("wrong options are named", async () => {
  for (const option of ["timeout", "deadline", "maxRetries", "retryDelay"]) {
    assert.throws(() => new Belvo({ ...KEYS, [option]: -1 }), { field: option });
    assert.throws(() => new Belvo({ ...KEYS, [option]: "5" }), { field: option });
  }
  assert.throws(() => new Belvo({ ...KEYS, maxConcurrent: 0 }), { field: "maxConcurrent" });
  const { belvo } = scripted(() => Response.json({}));
  await assert.rejects(belvo.links.get("1", {}, { timeout: Number.NaN }), { field: "timeout" });
});
