// A server that fails as networks and servers do. `http://HOST/SCRIPT/KEY` is the address of one scenario: the script says how each
// request is answered (`reset-body,503:after=1,good`: the last word stands for all further requests), and under the key the
// server keeps what arrived.

import { createServer } from "node:http";
import { createServer as createSocket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

export const ITEM = { id: "item", institution: "Banco Ñandú 💳", amount: 1052.5 };

/** Texts and numbers that do not survive a careless reader. JavaScript's own reader is the measure: beyond 2^53 it rounds. */
export const EXACT = String.raw`{"text":"ñ 💳 \ud83d\udcb3 \ud800 \u0000 \u2028 ﷽ é é \/ \\u0041","zero":-0,"safe":9007199254740991,"big":9007199254740993,
"tenth":0.1,"sum":0.30000000000000004,"tiny":5e-324,"huge":1.7976931348623157e308,"long":123456789.123456789,"exp":1E21,
"__proto__":{"polluted":true},"constructor":1,"":[[[]],{"a":null}]}`;

const PAGE_ITEMS = 1000;
const page = (results, next = null, count = results.length) => ({ count, next, previous: null, results });
const named = (ids) => ids.map((id) => ({ id }));
const numbered = (n, size) => Array.from({ length: size }, (_, i) => ({ id: `i${(n - 1) * size + i}`, n: (n - 1) * size + i }));

/** Lists, by the number of the page that is asked for. */
const LISTS = {
  one: () => page([ITEM]),
  big: (n, next) => page(numbered(n, PAGE_ITEMS), n < 5 ? next(n + 1) : null, 5 * PAGE_ITEMS),
  twice: (n, next) => page(named(["a", "b"]), n < 3 ? next(n + 1) : null),
  // Items are added in front while the list is read: all of them move back by one.
  moving: (n, next) =>
    page(
      named(
        [
          ["a", "b"],
          ["b", "c"],
          ["c", "d"],
        ][n - 1],
      ),
      n < 3 ? next(n + 1) : null,
    ),
  endless: (n, next) => page(numbered(n, 2), next((n % 3) + 1)),
  itself: (n, next) => page(numbered(n, 2), next(n)),
  elsewhere: (n, _, other) => page(numbered(n, 2), n < 3 ? `${other}/stolen/?page=${n + 1}&link=a%2Cb` : null),
  nowhere: (_, __, other) => page(named(["a"]), `${other}/stolen/`),
  number: () => ({ ...page(named(["a"])), next: 5 }),
  null: () => null,
  object: () => ({}),
  array: () => [ITEM],
  text: () => "no page",
  results: () => ({ count: 1, next: null, previous: null, results: { a: 1 } }),
};

/** How the first attempt of each item of `chaos` goes; the second one goes well. */
const CHAOS = ["good", "reset-body", "503", "429:after=0", "hang-head", "close", "gzip", "truncated-length"];

/** The cross-origin rules of a server that pages may use. */
const headersFor = (words) => ({
  "access-control-allow-origin": "*",
  ...(words.hidden ? {} : { "access-control-expose-headers": "retry-after, x-more" }),
  // No connection is used twice, unless that is what is tried: browsers repeat by themselves what fails on a used one.
  ...(words.keep ? {} : { connection: "close" }),
});

const PREFLIGHT = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
  "access-control-allow-headers": "authorization, content-type, accept, x-belvo-request-mode",
  "access-control-max-age": "600",
};

/** `429:after=1:hidden` as `{ what: "429", after: "1", hidden: true }`. */
function wordsOf(word) {
  const [what, ...options] = word.split(":");
  return Object.fromEntries([["what", what], ...options.map((option) => option.split("=")).map(([k, v]) => [k, v ?? true])]);
}

const HTML = "<!doctype html><title>Bad gateway</title><p>nginx";
const type = { "content-type": "application/json" };

/** What each word of a script does. Statuses are words of their own. */
const ANSWERS = {
  good: ({ send, good }) => send(good.status, type, good.text),
  text: ({ send, good }) => send(good.status, { "content-type": "text/plain" }, good.text),
  bom: ({ send, good }) => send(good.status, type, `\ufeff${good.text}`),
  exact: ({ send }) => send(200, type, EXACT),
  gzip: ({ send, good }) => send(good.status, { ...type, "content-encoding": "gzip" }, gzipSync(good.text)),
  deflate: ({ send, good }) => send(good.status, { ...type, "content-encoding": "deflate" }, deflateSync(good.text)),
  br: ({ send, good }) => send(good.status, { ...type, "content-encoding": "br" }, brotliCompressSync(good.text)),
  "gzip-cut": ({ send, good }) =>
    send(200, { ...type, "content-encoding": "gzip" }, gzipSync(good.text.repeat(99)).subarray(0, 60)),
  "gzip-lie": ({ send, good }) => send(200, { ...type, "content-encoding": "gzip" }, good.text),
  html: ({ send }) => send(200, { "content-type": "text/html" }, HTML),
  truncated: ({ send, good }) => send(200, type, good.text.slice(0, -5)),
  empty: ({ send }) => send(200, type, ""),
  "empty-chunked": ({ response, start }) => start(200, type).then(() => response.end()),
  "empty-204": ({ send }) => send(204, {}, undefined),
  // The connection ends before the answer does.
  "reset-head": ({ socket }) => socket.resetAndDestroy(),
  close: ({ socket }) => socket.destroy(),
  garbage: ({ socket }) => socket.end("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
  "reset-body": ({ start, response, socket, good }) =>
    start(200, { ...type, "content-length": good.text.length + 500 }, () => response.write(good.text.slice(0, 20)))
      .then(() => pause(15))
      .then(() => socket.resetAndDestroy()),
  "truncated-length": ({ start, response, socket, good }) =>
    start(200, { ...type, "content-length": good.text.length + 500 }, () => response.write(good.text)).then(() => socket.end()),
  "truncated-chunk": ({ start, response, socket, good }) =>
    start(200, type, () => response.write(good.text)).then(() => socket.end()),
  // The connection stays, and no answer or no end of it comes.
  "hang-head": () => {},
  "hang-body": ({ start, response }) => start(200, type, () => response.write('{"id": ')),
  drip: async ({ start, response, socket }) => {
    await start(200, type, () => response.write('{"id": "'));
    while (!socket.destroyed) {
      response.write("x");
      await pause(10);
    }
  },
  slow: ({ send, good }) => pause(15).then(() => send(good.status, type, good.text)),
  hold: ({ send, good, kept }) => kept.released.then(() => send(good.status, type, good.text)),
  redirect: ({ send, words, url, sites }) => {
    const target = { port: sites.other, localhost: sites.localhost, same: sites.self }[words.to];
    send(Number(words.code), { location: `${target}/stolen${url.pathname}` }, "");
  },
  echo: ({ send, request, body }) =>
    send(200, type, JSON.stringify({ id: "echo", method: request.method, url: request.url, body, headers: request.headers })),
};

function status(code, { send, words }) {
  const headers = { ...(words.after ? { "retry-after": words.after } : {}), "x-more": "1" };
  const problem = [{ code: words.code ?? "some_code", message: "Said by the server", request_id: "r1" }];
  if (words.empty) {
    return send(code, headers, "");
  }
  return words.html
    ? send(code, { ...headers, "content-type": "text/html" }, HTML)
    : send(code, { ...headers, ...type }, JSON.stringify(problem));
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a healthy Belvo answers. */
function healthy({ request, url, segments, list, sites, body }) {
  const [, , resource, id] = segments;
  if (request.method === "POST") {
    return { status: 201, text: JSON.stringify([{ ...ITEM, resource, sent: JSON.parse(body || "null") }]) };
  }
  if (id) {
    return { status: 200, text: JSON.stringify({ ...ITEM, id }) };
  }
  const next = (n) => `${sites.self}/api/links/?page=${n}`;
  const answer = LISTS[list](Number(url.searchParams.get("page") ?? 1), next, sites.other);
  return { status: 200, text: JSON.stringify(answer) };
}

async function textOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
  }
  return text;
}

/** Starts it. `keys` has what arrived for each key; `strangers` what arrived at the other host. */
export async function faultServer() {
  const keys = new Map();
  const seen = (key) => {
    if (!keys.has(key)) {
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      keys.set(key, { requests: [], open: 0, mostOpen: 0, items: new Map(), release, released });
    }
    return keys.get(key);
  };

  const strangers = [];
  const other = createSocket((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      strangers.push(String(data));
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\naccess-control-allow-origin: *\r\n\r\n{}");
    });
  });
  const sites = {};

  const server = createServer(async (request, response) => {
    request.on("error", () => {});
    response.on("error", () => {});
    if (request.method === "OPTIONS") {
      const keep = request.url.includes(":keep");
      response.writeHead(204, keep ? PREFLIGHT : { ...PREFLIGHT, connection: "close" }).end();
      return;
    }
    const url = new URL(request.url, "http://x");
    const [, scripted, key, ...rest] = url.pathname.split("/");
    const kept = seen(key);
    if (rest.length === 0) {
      // `/release/KEY`: what is held is answered now.
      kept.release();
      response.writeHead(204, PREFLIGHT).end();
      return;
    }
    kept.open += 1;
    kept.mostOpen = Math.max(kept.mostOpen, kept.open);
    response.once("close", () => {
      kept.open -= 1;
    });
    const segments = ["", ...rest];
    kept.requests.push({ method: request.method, target: `/${rest.join("/")}${url.search}`, headers: request.headers });
    const n = kept.requests.length;
    const body = await textOf(request).catch(() => "");
    const [script, list = "one"] = decodeURIComponent(scripted).split("+");
    const words = wordsOf(next(script.split(","), n, segments[3], kept.items));
    const headers = headersFor(words);
    const start = (code, more, write = () => response.flushHeaders()) => {
      response.writeHead(code, { ...headers, ...more });
      write();
      return pause(1);
    };
    const send = (code, more, payload) => {
      const length = payload === undefined ? {} : { "content-length": Buffer.byteLength(payload) };
      response.writeHead(code, { ...headers, ...more, ...length }).end(payload);
    };
    const about = { kept, request, response, socket: request.socket, url, segments, list, sites, body, words, start, send };
    const answer = ANSWERS[words.what] ?? ((all) => status(Number(words.what), all));
    await answer({ ...about, good: healthy(about) });
  });

  await Promise.all([server, other].map((one) => new Promise((resolve) => one.listen(0, "127.0.0.1", resolve))));
  sites.self = `http://127.0.0.1:${server.address().port}`;
  sites.other = `http://127.0.0.1:${other.address().port}`;
  sites.localhost = `http://localhost:${other.address().port}`;
  const close = async () => {
    server.closeAllConnections();
    await Promise.all([server, other].map((one) => new Promise((resolve) => one.close(resolve))));
  };
  return { address: sites.self, keys, strangers, close };
}

/** The word for this request. */
function next(script, n, id, items) {
  if (script[0] === "chaos") {
    const attempt = (items.get(id) ?? 0) + 1;
    items.set(id, attempt);
    return attempt === 1 ? CHAOS[Number(id) % CHAOS.length] : "good";
  }
  if (script[0] === "slow" && id?.startsWith("hold")) {
    return "hold";
  }
  return script[Math.min(n, script.length) - 1];
}
