// What can go wrong between the client and a server, scenario by scenario: runs in every runtime against `fault-server.mjs`, and
// gives what came of each. `faults-expected.mjs` has what must come.

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One item is asked for: may be repeated. The script of the server, and the options of the client. */
const get = (script, options) => (c) => c.told(c.connect(script, options).links.get("l1"));

/** An institution is read: may not be repeated. */
const retrieve = (script, options) => (c) => c.told(c.connect(script, options).accounts.retrieve({ link: "l1" }));

const remove = (script, options) => (c) => c.told(c.connect(script, options).links.delete("l1"));

/** A list is read to its end: the ids of its items, and how it ended. */
const list =
  (script, options, limit = 40) =>
  async (c) => {
    const ids = [];
    const all = async () => {
      for await (const item of c.connect(script, options).links.list()) {
        ids.push(item.id);
        if (ids.length >= limit) {
          break;
        }
      }
      return "end";
    };
    const end = await c.told(all());
    return [ids.join(" "), end];
  };

/** The same, of five pages with a thousand items each. */
const big = (script, options) => async (c) => {
  const [ids, end] = await list(`${script}+big`, { ...options }, Number.POSITIVE_INFINITY)(c);
  const seen = ids.split(" ").filter(Boolean);
  return [seen.length, seen.every((id, index) => id === `i${index}`), end];
};

const firstPage = (script) => (c) => c.told(c.connect(script).links.list().page());

/** Stopped by the caller while it waits. */
const stopped = (script, options) => async (c) => {
  const stop = new AbortController();
  const call = c.told(c.connect(script, options).links.get("l1", {}, { signal: stop.signal }));
  await pause(100);
  stop.abort();
  return call;
};

const NO_RETRY = { maxRetries: 0 };
const HANG = { timeout: 150, maxRetries: 0 };
const DEADLINE = { deadline: 150, timeout: 60_000 };

export const SCENARIOS = {
  // All is well.
  "good-get": get("good"),
  "good-post": retrieve("good"),
  "good-delete": remove("empty-204"),
  "good-list": list("good"),

  // The connection ends too early.
  "reset-body-recovers": get("reset-body,good"),
  "reset-body-twice": get("reset-body,reset-body,good"),
  "reset-body-always": get("reset-body", { maxRetries: 2 }),
  "reset-body-post": retrieve("reset-body,good"),
  "reset-body-post-repeated": retrieve("reset-body,good", { retryPosts: true }),
  "reset-head-recovers": get("reset-head,good"),
  "reset-head-always": get("reset-head", { maxRetries: 2 }),
  "reset-head-post": retrieve("reset-head,good"),
  "reset-head-delete": remove("reset-head,empty-204"),
  "close-recovers": get("close,good"),
  "close-post": retrieve("close,good"),
  "cut-length": get("truncated-length,good"),
  "cut-chunk": get("truncated-chunk:keep,good"),
  "cut-chunk-close": get("truncated-chunk,good"),
  "cut-post": retrieve("truncated-length,good"),
  garbage: get("garbage", { maxRetries: 1 }),
  "nobody-there": (c) => c.told(c.connect("good", { baseUrl: c.refused, maxRetries: 2 }).links.get("l1")),
  "used-connection-get": async (c) => {
    const belvo = c.connect("good:keep,reset-head,good");
    return [await c.told(belvo.links.get("l1")), await c.told(belvo.links.get("l2"))];
  },
  "used-connection-post": async (c) => {
    const belvo = c.connect("good:keep,reset-head,good");
    return [await c.told(belvo.links.get("l1")), await c.told(belvo.accounts.retrieve({ link: "l1" }))];
  },

  // Nothing comes, or no end.
  "hang-head-timeout": get("hang-head", HANG),
  "hang-head-recovers": get("hang-head,good", { timeout: 500 }),
  "hang-head-post": retrieve("hang-head", { timeout: 150 }),
  "hang-head-deadline": get("hang-head", DEADLINE),
  "hang-head-signal": stopped("hang-head"),
  "hang-body-timeout": get("hang-body", HANG),
  "hang-body-recovers": get("hang-body,good", { timeout: 500 }),
  "hang-body-deadline": get("hang-body", DEADLINE),
  "hang-body-signal": stopped("hang-body"),
  "hang-body-collected": async (c) => {
    const call = get("hang-body", { timeout: 400, maxRetries: 0 })(c);
    await pause(200);
    // What the client does not keep is garbage now (where the runtime says so: Node with --expose-gc).
    globalThis.gc?.();
    return call;
  },
  "hang-deadline-of-all": get("hang-head", { timeout: 100, deadline: 250, maxRetries: 9 }),
  "drip-timeout": get("drip", HANG),
  "signal-before": (c) => c.told(c.connect("good").links.get("l1", {}, { signal: AbortSignal.abort() })),
  "signal-in-pause": stopped("503", { retryDelay: 60_000 }),
  "signal-after": async (c) => {
    const stop = new AbortController();
    const outcome = await c.told(c.connect("good").links.get("l1", {}, { signal: stop.signal }));
    stop.abort();
    return outcome;
  },
  "signal-wrong": async (c) => {
    // The controller instead of its signal. Nothing of the call is left: there is one place, and it is free.
    const belvo = c.connect("good", { maxConcurrent: 1 });
    const outcome = await c.told(belvo.links.get("l1", {}, { signal: new AbortController() }));
    await c.told(belvo.links.get("l1"));
    return outcome;
  },
  "deadline-no-time": get("503", { retryDelay: 60_000, deadline: 5_000 }),

  // Servers that are busy.
  "429-recovers": get("429,429,good"),
  "429-zero": get("429:after=0,429:after=0,good"),
  "429-one": get("429:after=1,good"),
  "429-one-hidden": get("429:after=1:hidden,good"),
  "429-hour": get("429:after=3600"),
  "429-always": get("429"),
  "429-post": retrieve("429,429,good"),
  "503-recovers": get("503,503,good"),
  "503-always": get("503"),
  "503-post": retrieve("503,good"),
  "5xx-mixed": get("500,502,504,good"),
  "500-once-only": get("500,good", NO_RETRY),
  "sessions-post": retrieve("400:code=too_many_sessions,400:code=too_many_sessions,good"),
  "sessions-always": retrieve("400:code=too_many_sessions", { maxRetries: 2 }),
  "login-post": retrieve("400:code=login_error,good"),
  "408-get": get("408,good"),
  "all-at-once": get("reset-body,503,429:after=0,hang-body,close,gzip", { timeout: 500, maxRetries: 5 }),

  // Bodies that are not what they should be.
  truncated: get("truncated,good"),
  "truncated-post": retrieve("truncated,good"),
  text: get("text"),
  bom: get("bom"),
  html: get("html,good"),
  "html-post": retrieve("html,good"),
  "html-list": list("html"),
  "html-502": get("502:html", NO_RETRY),
  "html-404": get("404:html"),
  "html-429": get("429:html,good"),
  "empty-500": get("500:empty", NO_RETRY),
  "empty-401": get("401:empty"),
  "empty-403": get("403:empty"),
  "empty-get": get("empty"),
  "empty-chunked-get": get("empty-chunked"),
  "empty-page": firstPage("empty"),
  "empty-list": list("empty"),
  "null-list": list("good+null"),
  "object-list": list("good+object"),
  "array-list": list("good+array"),
  "text-list": list("good+text"),
  "results-list": list("good+results"),

  // Bodies that are packed.
  gzip: get("gzip"),
  "gzip-post": retrieve("gzip"),
  "gzip-list": big("gzip"),
  deflate: get("deflate"),
  br: get("br"),
  "gzip-cut": get("gzip-cut,good"),
  "gzip-lie": get("gzip-lie,good"),

  // Servers that point elsewhere.
  ...Object.fromEntries(
    [301, 302, 303, 307, 308].flatMap((code) =>
      ["port", "localhost"].flatMap((to) => [
        [`redirect-${code}-${to}`, get(`redirect:code=${code}:to=${to}`)],
        [`redirect-${code}-${to}-post`, retrieve(`redirect:code=${code}:to=${to}`)],
      ]),
    ),
  ),
  "redirect-same": get("redirect:code=302:to=same"),
  "redirect-list": list("good,redirect:code=302:to=port+twice"),

  // Lists.
  "list-twice": list("good+twice"),
  "list-moving": list("good+moving"),
  "list-endless": list("good+endless"),
  "list-itself": list("good+itself"),
  "list-elsewhere": list("good+elsewhere"),
  "list-nowhere": list("good+nowhere"),
  "list-number": list("good+number"),
  "list-big": big("good"),
  "list-recovers": big("good,good,reset-body,good,503,hang-body,good", { timeout: 800 }),
  "list-fails": big("good,good,reset-body", { maxRetries: 1 }),
  "list-limit": (c) => c.told(c.connect("good+big").links.list().toArray({ limit: 1001 })).then((items) => items.length),

  // Many at once.
  "many-queue": async (c) => {
    const belvo = c.connect("slow", { maxConcurrent: 4 });
    const stop = new AbortController();
    const calls = Array.from({ length: 50 }, (_, i) =>
      c.told(belvo.links.get(i < 4 ? `hold${i}` : `n${i}`, {}, i >= 40 ? { signal: stop.signal } : {})),
    );
    await pause(100);
    stop.abort();
    const left = await Promise.all(calls.slice(40));
    await c.release();
    return [tally(left), ...(await Promise.all(calls.slice(0, 40))).map(({ id }) => id)];
  },
  "many-in-flight": async (c) => {
    const belvo = c.connect("slow", { maxConcurrent: 2 });
    const stop = new AbortController();
    const { signal } = stop;
    const calls = ["hold0", "hold1", "a", "b", "c", "d"].map((id) =>
      c.told(belvo.links.get(id, {}, id.startsWith("hold") ? { signal } : {})),
    );
    await pause(100);
    stop.abort();
    return (await Promise.all(calls)).map((outcome) => outcome.id ?? outcome);
  },
  "many-deadline": async (c) => {
    const belvo = c.connect("slow", { maxConcurrent: 1 });
    const held = c.told(belvo.links.get("hold0"));
    const late = [1, 2, 3].map((n) => c.told(belvo.links.get(`n${n}`, {}, { deadline: 100 })));
    const outcomes = await Promise.all(late);
    await c.release();
    return [tally(outcomes), (await held).id, (await c.told(belvo.links.get("n4"))).id];
  },
  "many-one-signal": async (c) => {
    const belvo = c.connect("slow", { maxConcurrent: 4 });
    const { signal } = new AbortController();
    const calls = Array.from({ length: 50 }, (_, i) => belvo.links.get(`n${i}`, {}, { signal }));
    return (await c.told(Promise.all(calls))).map(({ id }) => id).every((id, i) => id === `n${i}`);
  },
  "many-faults": async (c) => {
    const belvo = c.connect("chaos", { maxConcurrent: 6, timeout: 800 });
    const calls = Array.from({ length: 50 }, (_, i) => c.told(belvo.links.get(`${i}`)));
    return (await Promise.all(calls)).map((outcome) => outcome.id ?? outcome);
  },

  // What is said arrives as it was said.
  exact: (c) => c.told(c.connect("exact").links.get("l1")).then((data) => [JSON.stringify(data), Object.is(data.zero, -0)]),
  "exact-query": async (c) => {
    const page = await c.told(c.connect("echo").links.list({ institution: "ñandú & 💳=?#/+%41" }).page());
    return [new URL(page.url, "http://x").searchParams.get("institution"), page.headers.authorization];
  },
  "exact-body": async (c) => {
    const sent = { institution: 'ñ 💳 \u2028 \u0000 \ud800 \\ "', username: "é".normalize("NFD"), password: "x".repeat(100_000) };
    const { body } = await c.told(c.connect("echo").links.register(sent));
    return [JSON.stringify(JSON.parse(body)) === JSON.stringify(sent), JSON.parse(body).institution];
  },
};

function tally(outcomes) {
  const counts = {};
  for (const outcome of outcomes) {
    const name = typeof outcome === "string" ? outcome : "answered";
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const SECRETS = /hunter2|aWQ6aHVudGVyMg/;

/** What a call came to: its data, or its error in a line. */
async function told(client, promise) {
  let error;
  try {
    return (await promise) ?? "nothing";
  } catch (thrown) {
    error = thrown;
  }
  const shown = [String(error), error?.stack, JSON.stringify(error)].join();
  if (SECRETS.test(shown)) {
    return `LEAKED: ${shown}`;
  }
  const typed = error instanceof client.BelvoError && error instanceof client[error.name] && client.isBelvoError(error);
  return typed
    ? [error.name, error.code, error.status ?? "-", ...(error.retryAfter ? [`after ${error.retryAfter}`] : [])].join(" ")
    : `UNTYPED ${error?.stack ?? error}`;
}

/** Rejections that nobody handles, and warnings of the runtime. */
function watch() {
  const heard = [];
  const note = (reason) => {
    const text = String(reason?.stack ?? reason);
    if (!heard.includes(text)) {
      heard.push(text);
    }
  };
  // Some runtimes have both and use one.
  globalThis.addEventListener?.("unhandledrejection", (event) => {
    event.preventDefault();
    note(event.reason);
  });
  globalThis.process?.on?.("unhandledRejection", note);
  globalThis.process?.on?.("warning", note);
  return heard;
}

/** Runs the scenarios (`only` those, where given) with the package `client` against the server at `address`. */
export async function run(client, { address, refused, name: runtime, only = Object.keys(SCENARIOS) }) {
  const unhandled = watch();
  // That rejections are heard at all.
  Promise.reject("canary");
  await pause(30);
  const canary = unhandled.splice(0).join();

  const results = {};
  for (const name of only) {
    const key = `${runtime}.${name}`;
    const delays = [];
    let attempts = 0;
    const connect = (script, options = {}) =>
      new client.Belvo({
        secretId: "id",
        secretPassword: "hunter2",
        baseUrl: `${address}/${script}/${key}`,
        retryDelay: 2,
        maxRetries: 3,
        timeout: 10_000,
        dangerouslyAllowBrowser: true,
        onRequest: () => {
          attempts += 1;
        },
        onRetry: ({ delay }) => delays.push(delay),
        ...options,
      });
    const release = () => fetch(`${address}/release/${key}`);
    const outcome = await Promise.resolve(
      SCENARIOS[name]({ connect, refused, release, told: (promise) => told(client, promise) }),
    ).catch((error) => `THREW ${error?.stack ?? error}`);
    results[name] = { outcome, attempts, delays };
  }
  await pause(30);
  return { canary, unhandled, results };
}
