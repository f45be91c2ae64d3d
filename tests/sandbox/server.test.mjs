// The sandbox as a server: what HTTP has, and `fetch` has not.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { startServer } from "./server.mjs";

let server;
before(async () => {
  server = await startServer();
});
after(() => server.stop());

async function ask(method, path, headers = {}) {
  const asked = request(server.address + path, { method, headers: { authorization: "Basic YTpi", ...headers } });
  asked.end();
  const [response] = await once(asked, "response");
  const text = (await response.toArray()).join("");
  return { status: response.statusCode, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}

test("methods that a Request cannot have", async () => {
  for (const method of ["TRACE", "PROPFIND", "PURGE"]) {
    const { status, body } = await ask(method, "/api/links/");
    assert.equal(status, 405);
    assert.equal(body[0].code, "method_not_allowed");
    assert.match(body[0].request_id, /^[0-9a-f]{32}$/);
  }
});

test("a page of another origin asks first", async () => {
  const { status, headers } = await ask("OPTIONS", "/api/links/", { origin: "http://localhost:5173" });
  assert.equal(status, 204);
  assert.equal(headers["access-control-allow-origin"], "*");
  assert.match(headers["access-control-allow-methods"], /PATCH/);
});

test("addresses that are none", async () => {
  for (const path of ["//", "/%", "/api/links/%00/", "/../../etc/passwd", "/api/links/../../../"]) {
    const { status, body } = await ask("GET", path);
    assert.equal(status, 404, path);
    assert.equal(body[0].code, "not_found");
  }
});

test("what is no HTTP breaks nothing", async () => {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.end("no such protocol\r\n\r\n");
  await socket.toArray().catch(() => {});
  assert.equal((await ask("GET", "/api/institutions/")).status, 200);
});
