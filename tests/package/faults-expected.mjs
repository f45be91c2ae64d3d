// What must come of each scenario of `faults.mjs`: its outcome, how many requests arrive, and more where it is told. Runtimes that
// cannot do otherwise have their own.

import { EXACT, ITEM } from "./fault-server.mjs";

const got = (id = "l1") => ({ ...ITEM, id });
const GOT = got();
const RETRIEVED = [{ ...ITEM, resource: "accounts", sent: { link: "l1" } }];
const CONNECTION = "ConnectionError connection_failed -";
const TIMEOUT = "TimeoutError timeout -";
const ABORTED = "AbortedError aborted -";
const UNEXPECTED = "UnexpectedBodyError unexpected_body 200";
const NO_PAGE = "UnexpectedBodyError unexpected_body -";

const CODES = [301, 302, 303, 307, 308];
const redirects = (status) =>
  Object.fromEntries(
    CODES.flatMap((code) =>
      ["port", "port-post", "localhost", "localhost-post"].map((to) => [
        `redirect-${code}-${to}`,
        [`UnexpectedBodyError redirected ${status ?? code}`, 1],
      ]),
    ),
  );
const numbers = (from, to) => Array.from({ length: to - from }, (_, i) => i + from);

/** Name: outcome, requests, `{ attempts, delays, mostOpen }`. Attempts are requests unless it says otherwise. */
export const EXPECTED = {
  "good-get": [GOT, 1],
  "good-post": [RETRIEVED, 1],
  "good-delete": ["nothing", 1],
  "good-list": [["item", "end"], 1],

  "reset-body-recovers": [GOT, 2],
  "reset-body-twice": [GOT, 3, { delays: [2, 4] }],
  "reset-body-always": [CONNECTION, 3],
  "reset-body-post": [CONNECTION, 1],
  "reset-body-post-repeated": [RETRIEVED, 2],
  "reset-head-recovers": [GOT, 2],
  "reset-head-always": [CONNECTION, 3],
  "reset-head-post": [CONNECTION, 1],
  "reset-head-delete": ["nothing", 2],
  "close-recovers": [GOT, 2],
  "close-post": [CONNECTION, 1],
  "cut-length": [GOT, 2],
  "cut-chunk": [GOT, 2],
  "cut-chunk-close": [GOT, 2],
  "cut-post": [CONNECTION, 1],
  garbage: [CONNECTION, 2],
  "nobody-there": [CONNECTION, 0, { attempts: 3 }],
  "used-connection-get": [[GOT, got("l2")], 3],
  "used-connection-post": [[GOT, CONNECTION], 2],

  "hang-head-timeout": [TIMEOUT, 1],
  "hang-head-recovers": [GOT, 2],
  "hang-head-post": [TIMEOUT, 1],
  "hang-head-deadline": [TIMEOUT, 1],
  "hang-head-signal": [ABORTED, 1],
  "hang-body-timeout": [TIMEOUT, 1],
  "hang-body-recovers": [GOT, 2],
  "hang-body-deadline": [TIMEOUT, 1],
  "hang-body-signal": [ABORTED, 1],
  "hang-body-collected": [TIMEOUT, 1],
  // How many fit into the deadline is the machine's affair.
  "hang-deadline-of-all": [TIMEOUT, undefined],
  "drip-timeout": [TIMEOUT, 1],
  // Hooks hear of an attempt before its signal is looked at.
  "signal-before": [ABORTED, 0, { attempts: 1 }],
  "signal-in-pause": [ABORTED, 1],
  "signal-after": [GOT, 1],
  "signal-wrong": ["InvalidInputError invalid_input -", 1, { attempts: 1 }],
  "deadline-no-time": ["ServerError some_code 503", 1],

  "429-recovers": [GOT, 3, { delays: [2, 4] }],
  "429-zero": [GOT, 3, { delays: [2, 4] }],
  "429-one": [GOT, 2, { delays: [1000] }],
  "429-one-hidden": [GOT, 2, { delays: [1000] }],
  "429-hour": ["RateLimitError some_code 429 after 3600", 1],
  "429-always": ["RateLimitError some_code 429", 4, { delays: [2, 4, 8] }],
  "429-post": [RETRIEVED, 3],
  "503-recovers": [GOT, 3],
  "503-always": ["ServerError some_code 503", 4],
  "503-post": ["ServerError some_code 503", 1],
  "5xx-mixed": [GOT, 4],
  "500-once-only": ["ServerError some_code 500", 1],
  "sessions-post": [RETRIEVED, 3],
  "sessions-always": ["TooManySessionsError too_many_sessions 400", 3],
  "login-post": ["LoginError login_error 400", 1],
  "408-get": ["TimeoutError some_code 408", 1],
  "all-at-once": [GOT, 6],

  truncated: [UNEXPECTED, 1],
  "truncated-post": [UNEXPECTED, 1],
  text: [GOT, 1],
  bom: [GOT, 1],
  html: [UNEXPECTED, 1],
  "html-post": [UNEXPECTED, 1],
  "html-list": [["", UNEXPECTED], 1],
  "html-502": ["ServerError unexpected_error 502", 1],
  "html-404": ["NotFoundError not_found 404", 1],
  "html-429": [GOT, 2],
  "empty-500": ["ServerError unexpected_error 500", 1],
  "empty-401": ["AuthenticationError authentication_failed 401", 1],
  "empty-403": ["PermissionError access_to_resource_denied 403", 1],
  "empty-get": [UNEXPECTED, 1],
  "empty-chunked-get": [UNEXPECTED, 1],
  "empty-page": [UNEXPECTED, 1],
  "empty-list": [["", UNEXPECTED], 1],
  "null-list": [["", UNEXPECTED], 1],
  "object-list": [["", NO_PAGE], 1],
  "array-list": [["", NO_PAGE], 1],
  "text-list": [["", NO_PAGE], 1],
  "results-list": [["", NO_PAGE], 1],

  gzip: [GOT, 1],
  "gzip-post": [RETRIEVED, 1],
  "gzip-list": [[5000, true, "end"], 5],
  deflate: [GOT, 1],
  br: [GOT, 1],
  // What was packed badly is a connection that failed; what ends too early is JSON that does.
  "gzip-lie": [GOT, 2],
  "gzip-cut": [UNEXPECTED, 1],

  ...redirects(),
  "redirect-same": ["UnexpectedBodyError redirected 302", 1],
  "redirect-list": [["a b", "UnexpectedBodyError redirected 302"], 2],

  "list-twice": [["a b", "end"], 3],
  "list-moving": [["a b c d", "end"], 3],
  "list-endless": [["i0 i1 i2 i3 i4 i5", "UnexpectedBodyError endless_list -"], 4],
  "list-itself": [["i0 i1", "UnexpectedBodyError endless_list -"], 2],
  "list-elsewhere": [["i0 i1 i2 i3 i4 i5", "end"], 3],
  "list-nowhere": [["a", NO_PAGE], 1],
  "list-number": [["a", NO_PAGE], 1],
  "list-big": [[5000, true, "end"], 5],
  "list-recovers": [[5000, true, "end"], 8],
  "list-fails": [[2000, true, CONNECTION], 4],
  "list-limit": [1001, 2],

  // Those that are stopped in the queue are never sent.
  "many-queue": [
    [{ [ABORTED]: 10 }, "hold0", "hold1", "hold2", "hold3", ...numbers(4, 40).map((n) => `n${n}`)],
    40,
    { attempts: 50, mostOpen: 4 },
  ],
  "many-in-flight": [[ABORTED, ABORTED, "a", "b", "c", "d"], 6],
  "many-deadline": [[{ [TIMEOUT]: 3 }, "hold0", "n4"], 2, { attempts: 5, mostOpen: 1 }],
  "many-one-signal": [true, 50, { mostOpen: 4 }],
  // Two attempts each, but for the 13 whose first one goes well.
  "many-faults": [numbers(0, 50).map(String), 87],

  exact: [[JSON.stringify(JSON.parse(EXACT)), true], 1],
  "exact-query": [["ñandú & 💳=?#/+%41", "Basic aWQ6aHVudGVyMg=="], 1],
  "exact-body": [[true, 'ñ 💳 \u2028 \u0000 \ud800 \\ "'], 1],
};

/** What a runtime cannot do otherwise. */
export const DIFFERENT = {
  node: {
    // With `Connection: close`, the fetch of Node 20 takes the end of the connection for the end of the body (the JSON was whole);
    // that of Node 24 does not, and the call is repeated.
    "cut-chunk-close": [GOT, undefined],
  },
  chromium: {
    // Pages see nothing of a redirect that they do not follow, not even its status.
    ...redirects("-"),
    "redirect-same": ["UnexpectedBodyError redirected -", 1],
    "redirect-list": [["a b", "UnexpectedBodyError redirected -"], 2],
    // Chromium repeats by itself what fails on a connection that was used before, also a POST: the client cannot know.
    "used-connection-get": [[GOT, got("l2")], 3, { attempts: 2 }],
    "used-connection-post": [[GOT, RETRIEVED], 3, { attempts: 2 }],
    // Pages see no header that the server does not expose to them.
    "429-one-hidden": [GOT, 2, { delays: [2] }],
  },
  workerd: {
    // It does not know deflate, and asks for gzip and br alone.
    deflate: [UNEXPECTED, 1],
    // It takes packed data that end too early for a connection that failed.
    "gzip-cut": [GOT, 2],
  },
  deno: {
    // Deno repeats by itself what was not answered at all, also a POST and also on a new connection: the client cannot know.
    "reset-head-recovers": [GOT, 2, { attempts: 1 }],
    "reset-head-always": [CONNECTION, 6, { attempts: 3 }],
    "reset-head-post": [RETRIEVED, 2, { attempts: 1 }],
    "reset-head-delete": ["nothing", 2, { attempts: 1 }],
    "close-recovers": [GOT, 2, { attempts: 1 }],
    "close-post": [RETRIEVED, 2, { attempts: 1 }],
    "used-connection-get": [[GOT, got("l2")], 3, { attempts: 2 }],
    "used-connection-post": [[GOT, RETRIEVED], 3, { attempts: 2 }],
    "all-at-once": [GOT, 6, { attempts: 5 }],
    "many-faults": [numbers(0, 50).map(String), 87, { attempts: 81 }],
    // As workerd.
    deflate: [UNEXPECTED, 1],
    "gzip-cut": [GOT, 2],
  },
  bun: {
    // Bun repeats by itself what fails on a connection that was used before, but no POST.
    "used-connection-get": [[GOT, got("l2")], 3, { attempts: 2 }],
    // As workerd.
    "gzip-cut": [GOT, 2],
  },
};
