// What a receiver of webhooks answers, when it works, and how failures are told.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { describe, test } from "node:test";
import { Belvo } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";
import { handler, testEvent, testRequest, unwrap } from "belvo-wasm/webhooks";
import { BEARER, EVENT, post, SECRET, url } from "./webhook-events.mjs";

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
