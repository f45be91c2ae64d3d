// `POST /enrich`: lines in, enriched lines out, in order, whatever they are, however many, however they come.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { enrich } from "belvo-wasm";
import { randomOf } from "../random.mjs";
import { eventually, SECRETS, startEdge } from "./edge.mjs";
import { linesOf, open, rowOf, send } from "./lines.mjs";
import { sessionOf } from "./session.mjs";
import { workerdMegabytes } from "./workerd.mjs";

let edge;
let address;
before(async () => {
  edge = await startEdge({ belvo: () => new Response(null, { status: 500 }) });
  address = await edge.mf.ready;
});
after(() => edge?.dispose());

const OPERATOR = { authorization: `Bearer ${SECRETS.OPERATOR_TOKEN}` };
const ask = (body, { query = "", headers = OPERATOR } = {}) => edge.fetch(`/enrich${query}`, { method: "POST", headers, body });

/** What the package says in Node of a row that is right. */
function expected(row, { language = row.currency === "BRL" ? "pt" : "es", explain = false } = {}) {
  const [{ category, subcategory, merchant, explanation }] = enrich.categorize(
    { language, transactions: [row] },
    { explain },
  ).transactions;
  return { ...row, category, subcategory, merchant, ...(explain ? { explanation } : {}) };
}

/** The answer to bytes that are sent in pieces. */
async function answerTo(pieces, query) {
  const { outgoing, response } = open(address, { headers: OPERATOR, query });
  const sent = send(outgoing, pieces);
  let text = "";
  for await (const chunk of (await response).setEncoding("utf8")) {
    text += chunk;
  }
  await sent;
  return text;
}

describe("rows", () => {
  const rows = Array.from({ length: 700 }, (_, number) => rowOf(number));

  test("come back in their order, as the package has them in Node", async () => {
    const response = await ask(rows.map((row) => JSON.stringify(row)).join("\n"));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "application/x-ndjson");
    const text = await response.text();
    assert.ok(text.endsWith("\n"));
    const answers = text.trimEnd().split("\n");
    assert.deepEqual(
      answers.map((line) => JSON.parse(line)),
      rows.map((row) => expected(row)),
    );
  });

  test("in the language that is asked for, with what decided", async () => {
    const body = rows.slice(0, 50).map((row) => JSON.stringify(row));
    const text = await (await ask(body.join("\n"), { query: "?language=pt&explain=1" })).text();
    assert.deepEqual(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
      rows.slice(0, 50).map((row) => expected(row, { language: "pt", explain: true })),
    );
  });

  test("keep every letter and every digit, and the fields that nobody knows", async () => {
    const line = `{ "bank_ref" : "00\\u0041é🙂", ${JSON.stringify(rowOf(1))
      .slice(1, -1)
      .replace(/"amount":[^,]+/, '"amount":12345678901234.5670')} }`;
    const text = await (await ask(`\ufeff${line}\r\n\r\n  \n${line}`)).text();
    const [first, second, ...others] = text.trimEnd().split("\n");
    assert.deepEqual(others, []);
    assert.equal(first, second);
    assert.ok(first.startsWith(line.slice(0, -1)), first);
    assert.equal(JSON.parse(first).category, expected(rowOf(1)).category);
  });

  test("what was enriched before is enriched again, and says nothing twice", async () => {
    const once = await (await ask(JSON.stringify({ ...rowOf(1), category: "old", merchant: null }))).text();
    const twice = await (await ask(once)).text();
    assert.equal(once, twice);
    assert.equal(once.match(/"category"/g).length, 1);
    assert.equal(JSON.parse(once).category, expected(rowOf(1)).category);
  });

  test("nothing in, nothing out", async () => {
    for (const body of [undefined, "", "\n\n", "\ufeff\r\n"]) {
      const response = await ask(body);
      assert.deepEqual([response.status, await response.text()], [200, ""]);
    }
  });
});

describe("lines that cannot be worked with", () => {
  const good = JSON.stringify(rowOf(1));
  const WRONG = [
    ["{", "parse_error", undefined, "{"],
    ["null", "invalid_input", undefined, null],
    ["[]", "invalid_input", "description", []],
    ["7", "invalid_input", undefined, 7],
    ["{}", "invalid_input", "description", {}],
    [JSON.stringify({ ...rowOf(1), amount: "12" }), "invalid_input", "amount", { ...rowOf(1), amount: "12" }],
    [JSON.stringify({ ...rowOf(1), type: "IN" }), "invalid_input", "type", { ...rowOf(1), type: "IN" }],
    [JSON.stringify({ ...rowOf(1), currency: 4 }), "invalid_input", "currency", { ...rowOf(1), currency: 4 }],
    [`${good}${good}`, "parse_error", undefined, `${good}${good}`],
  ];

  for (const [line, code, field, input] of WRONG) {
    test(field && input[field] !== undefined ? `${field}: ${input[field]}` : line.slice(0, 40), async () => {
      const text = await (await ask(`${good}\n\n${line}\n${good}\n`)).text();
      const [before, wrong, behind, ...others] = text
        .trimEnd()
        .split("\n")
        .map((one) => JSON.parse(one));
      assert.deepEqual([before, behind, others], [expected(rowOf(1)), expected(rowOf(1)), []]);
      const { message, ...error } = wrong.error;
      assert.ok(message.length > 5 && !message.includes("transactions["), message);
      assert.deepEqual({ ...wrong, error }, { error: { line: 3, code, ...(field && { field }) }, input });
    });
  }

  test("bytes that are no UTF-8", async () => {
    const broken = Buffer.from(good.replace("OXXO", "OX\u0000\u0000O").replace(/UBER/, "UB"), "latin1");
    broken[20] = 0xff;
    const body = Buffer.concat([Buffer.from(`${good}\n`), broken, Buffer.from(`\n${good}`)]);
    const [before, wrong, behind] = (await (await ask(body)).text())
      .trimEnd()
      .split("\n")
      .map((one) => JSON.parse(one));
    assert.deepEqual([before, behind], [expected(rowOf(1)), expected(rowOf(1))]);
    assert.deepEqual([wrong.error.line, wrong.error.code], [2, "invalid_encoding"]);
    assert.ok(wrong.input.includes("\ufffd"));
  });

  test("a line of 20 MB is named, and not held", async () => {
    const body = `${good}\n${"x".repeat(20 << 20)}\n${good}`;
    const [before, wrong, behind] = (await (await ask(body)).text())
      .trimEnd()
      .split("\n")
      .map((one) => JSON.parse(one));
    assert.deepEqual([before, behind], [expected(rowOf(1)), expected(rowOf(1))]);
    assert.deepEqual([wrong.error.line, wrong.error.code, wrong.input], [2, "line_too_long", "x".repeat(200)]);
  });

  test("where all are wrong, all are named, and it takes no longer than that", async () => {
    const lines = Array.from({ length: 20_000 }, (_, number) => JSON.stringify({ ...rowOf(number), amount: null }));
    const answers = (await (await ask(lines.join("\n"))).text()).trimEnd().split("\n");
    assert.equal(answers.length, lines.length);
    answers.forEach((line, index) => {
      const { error, input } = JSON.parse(line);
      assert.deepEqual([error.line, error.field, input.transaction_id], [index + 1, "amount", `t${index}`]);
    });
  });
});

test("the same lines make the same bytes, wherever the stream is parted", async () => {
  const random = randomOf(8);
  const kinds = [
    (number) => JSON.stringify({ ...rowOf(number), description: "PAGO ñandú 🙂 ção" }),
    (number) => JSON.stringify(rowOf(number)),
    () => "",
    () => "{ no",
    () => "é".repeat(random.below(60_000)),
    (number) => JSON.stringify({ ...rowOf(number), type: "?" }),
  ];
  const body = Buffer.from(Array.from({ length: 300 }, (_, number) => random.pick(kinds)(number)).join("\n"));
  const whole = await answerTo([body]);
  for (let turn = 0; turn < 4; turn++) {
    const longest = random.pick([100, 5_000, 200_000]);
    const pieces = [];
    for (let start = 0; start < body.length && pieces.length < 400; ) {
      const end = pieces.length === 399 ? body.length : start + 1 + random.below(longest);
      pieces.push(body.subarray(start, end));
      start = end;
    }
    assert.equal(await answerTo(pieces), whole);
  }
});

test("a row is answered before the next is sent", async () => {
  const { outgoing, response } = open(address, { headers: OPERATOR });
  outgoing.write(`${JSON.stringify(rowOf(0))}\n`);
  const answers = linesOf(await response);
  for (let number = 0; number < 20; number++) {
    const { value } = await answers.next();
    assert.deepEqual(JSON.parse(value), expected(rowOf(number)));
    outgoing.write(`${JSON.stringify(rowOf(number + 1))}\n`);
  }
  outgoing.end();
  assert.equal(JSON.parse((await answers.next()).value).transaction_id, "t20");
  assert.equal((await answers.next()).done, true);
});

/** Rows in parts of some 64 KB, until so many bytes are made. */
function* partsOf(bytes, sent = { bytes: 0, rows: 0 }) {
  while (sent.bytes < bytes) {
    let part = "";
    while (part.length < 65_536) {
      part += `${JSON.stringify(rowOf(sent.rows++))}\n`;
    }
    sent.bytes += part.length;
    yield part;
  }
}

test("200 MB flow through in constant memory, none lost", { timeout: 600_000 }, async (context) => {
  await answerTo(partsOf(2 << 20));
  const before = workerdMegabytes();
  let most = 0;
  const sampler = setInterval(() => {
    most = Math.max(most, workerdMegabytes() - before);
  }, 100);
  const sent = { bytes: 0, rows: 0 };
  const { outgoing, response } = open(address, { headers: OPERATOR });
  const sending = send(outgoing, partsOf(200 << 20, sent));
  let count = 0;
  for await (const line of linesOf(await response)) {
    assert.ok(line.startsWith(`{"transaction_id":"t${count}",`) && line.includes('"category":"'), line);
    count++;
  }
  await sending;
  clearInterval(sampler);
  context.diagnostic(`${sent.rows} rows, ${sent.bytes >> 20} MB: workerd took ${most} MB more at most`);
  assert.equal(count, sent.rows);
  assert.ok(most < 100, `${most} MB more`);
});

test("who does not take the answer is not read on", async () => {
  const sent = { bytes: 0, rows: 0 };
  const { outgoing, response } = open(address, { headers: OPERATOR });
  const sending = send(outgoing, partsOf(100 << 20, sent)).catch(() => "closed");
  const incoming = await response;
  incoming.pause();
  let before = -1;
  await eventually(async () => {
    const now = sent.bytes;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const stands = now === sent.bytes && now === before;
    before = now;
    assert.ok(stands, "it still reads");
  });
  assert.ok(sent.bytes < 40 << 20, `${sent.bytes >> 20} MB were read`);
  // And who goes away ends it.
  edge.lines.length = 0;
  outgoing.destroy();
  assert.equal(await sending, "closed");
  await eventually(() =>
    assert.ok(
      edge.lines.some((line) => /enrich\.(cancelled|broken)/.test(line)),
      edge.lines.join("\n"),
    ),
  );
  assert.equal((await edge.fetch("/health")).status, 200);
});

test("who may ask, and what", async () => {
  const row = JSON.stringify(rowOf(1));
  for (const [headers, status] of [
    [{}, 401],
    [{ authorization: "Bearer x" }, 401],
    [{ authorization: SECRETS.WEBHOOK_AUTHORIZATION.split("\n")[0] }, 401],
    [{ authorization: `Bearer ${sessionOf("ana", { exp: 1 })}` }, 401],
    [{ authorization: `Bearer ${sessionOf("ana")}` }, 200],
    [OPERATOR, 200],
    [{ ...OPERATOR, "content-encoding": "gzip" }, 415],
  ]) {
    assert.equal((await ask(row, { headers })).status, status, JSON.stringify(headers));
  }
  assert.equal((await ask(row, { query: "?language=' OR 1" })).status, 400);
  assert.equal((await edge.fetch("/enrich", { headers: OPERATOR })).status, 405);
  assert.equal((await edge.fetch("/api/categorize", { method: "POST", body: "x" })).status, 401);
});
