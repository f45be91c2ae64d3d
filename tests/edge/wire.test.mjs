// Requests as a stranger writes them, letter by letter: what clients would not send, or would tidy up before they send it.

import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, test } from "node:test";
import { sessionOf } from "./session.mjs";
import { startWorld } from "./world.mjs";

const ORIGIN = "https://app.example.com";

let world;
let address;
before(async () => {
  world = await startWorld();
  await world.fresh();
  address = await world.edge.mf.ready;
});
after(() => world?.stop());

/** What comes back for a request: the status, the lines of its head, all of it. Nothing, where the connection is closed without a word. */
function send(head) {
  return new Promise((resolve, reject) => {
    let text = "";
    const done = () => {
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(text) ?? [];
      resolve({ status: Number(status), head: text.split("\r\n\r\n")[0].split("\r\n").slice(1), text });
    };
    const socket = connect(Number(address.port), address.hostname);
    socket.setEncoding("latin1").setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${head}`)));
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("close", done).on("error", (error) => (error.code === "ECONNRESET" ? done() : reject(error)));
    socket.write(`${head}\r\nHost: ${address.host}\r\nConnection: close\r\n\r\n`, "latin1");
  });
}

describe("paths", () => {
  const LINK = "00000000-0000-4000-8000-000000000000";
  for (const path of [
    `/api/links/${LINK}/../../../operations/repairs`,
    `/api/links/${LINK}/..%2f..%2f..%2foperations/repairs`,
    "/api/%2e%2e/operations/repairs",
    "/health/../operations/repairs",
    "/health/..;/operations/repairs",
    "//operations/repairs",
    "/./operations/repairs",
    "/\\operations\\repairs",
    "/operations/repairs/",
    "/operations/repairs%00",
    "/operations/repairs#/health",
    "/operations/repairs?/health",
    "/OPERATIONS/repairs",
    "http://127.0.0.1/operations/repairs",
    "http://user:password@127.0.0.1/operations/repairs",
  ]) {
    for (const authorization of ["", `\r\nAuthorization: Bearer ${sessionOf("ana")}`]) {
      test(`${path}${authorization && ", logged in"} opens nothing`, async () => {
        const { status, text } = await send(`GET ${path} HTTP/1.1${authorization}`);
        assert.ok([400, 401, 404].includes(status), text);
        assert.ok(!text.includes("results"), text);
      });
    }
  }
});

describe("headers", () => {
  const ask = (lines) =>
    send(`GET /api/links?after=%0d%0aset-cookie:%20x=1 HTTP/1.1\r\nAuthorization: Bearer ${sessionOf("ana")}${lines}`);
  test("a page of the team gets its answer", async () => {
    const { status, head } = await ask(`\r\nOrigin: ${ORIGIN}`);
    assert.equal(status, 200);
    assert.ok(head.some((line) => line.toLowerCase() === `access-control-allow-origin: ${ORIGIN}`));
  });
  for (const [what, value] of [
    ["a line that goes on", `${ORIGIN}\r\n set-cookie: x=1`],
    ["a line that ends early", `${ORIGIN}\rset-cookie: x=1`],
    ["a line that ends as in Unix", `${ORIGIN}\nset-cookie: x=1`],
    ["an end that is written in percents", `${ORIGIN}%0d%0aset-cookie: x=1`],
    ["an end in Unicode", `${ORIGIN}\u010d\u010aset-cookie: x=1`],
    ["an end in UTF-8 that is too long", `${ORIGIN}\xe5\x98\x8d\xe5\x98\x8aset-cookie: x=1`],
    ["a null", `${ORIGIN}\0set-cookie: x=1`],
    ["two origins", `${ORIGIN}\r\nOrigin: https://evil.com`],
  ]) {
    test(`${what}: nothing of it is in the answer`, async () => {
      const { status, head } = await ask(`\r\nOrigin: ${value}`);
      assert.ok(Number.isNaN(status) || [200, 400].includes(status), String(status));
      assert.deepEqual(
        head.filter((line) => /^set-cookie|evil/i.test(line)),
        [],
      );
      for (const line of head.filter((line) => /^access-control-allow-origin/i.test(line))) {
        assert.equal(line.toLowerCase(), `access-control-allow-origin: ${ORIGIN}`);
      }
    });
  }
});
