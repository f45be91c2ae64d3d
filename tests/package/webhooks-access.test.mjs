// Whose webhooks are let in, and how much of them is read.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { handler, InvalidInputError, testRequest, unwrap } from "belvo-wasm/webhooks";
import { BEARER, EVENT, post, refused, SECRET, thrown, url } from "./webhook-events.mjs";

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
