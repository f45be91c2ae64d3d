// The Connect Widget in a page. Belvo's own script is on their network and its source is not public, so that a stand-in written
// from their documentation takes its place: what is tested is this package's side, not Belvo's.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, inPage } from "../browser.mjs";
import { root, run, tool } from "./project.mjs";

// What Belvo documents: `belvoSDK.createWidget(token, options).build()` draws into the element #belvo and calls `callback(link,
// institution)`, `onExit(data)` and `onEvent(data)`. The page below plays the user through `window.widgets`.
const STAND_IN = `
  window.loaded = (window.loaded ?? 0) + 1;
  window.widgets = [];
  window.belvoSDK = {
    createWidget: (token, options) => ({
      build() {
        const drawn = document.createElement("p");
        drawn.textContent = "the widget";
        document.getElementById("belvo").append(drawn);
        window.widgets.push({ token, options });
      },
    }),
  };`;

// In every page: the functions of the package, a token, and what waits for the widget or takes what a call throws.
const GIVEN = `
  import { connectWidget, hostedWidgetUrl } from "/connect-widget.js";
  const token = (exp) => "e30." + btoa(JSON.stringify({ exp })) + ".hunter2";
  const access = token(Date.now() / 1000 + 600);
  const scriptUrl = "/belvo.js";
  const opened = async (n = 1) => {
    while ((window.widgets ?? []).length < n) await new Promise((resolve) => setTimeout(resolve, 5));
    return window.widgets[n - 1];
  };
  const thrown = (promise) => promise.then(
    (value) => { throw new Error("not thrown: " + JSON.stringify(value)); },
    (error) => ({ name: error.name, code: error.code, field: error.field, message: error.message, leaks: (error.stack + JSON.stringify(error)).includes("hunter2") }),
  );
  const tags = () => [...document.scripts].filter((script) => script.src.includes("belvo")).length;
  const drawn = () => [...document.querySelectorAll("#belvo")].map((element) => element.children.length);`;

const EXPIRED = { name: "InvalidInputError", field: "access", leaks: false };

let bundle;
let server;
let address;
const pages = new Map();
let asked = [];

before(async () => {
  const source = path.join(root, "pkg/src/connect-widget.ts");
  bundle = await run(tool("esbuild"), [source, "--bundle", "--format=esm", "--target=es2022", "--log-level=warning"]);
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const send = (status, type, body, headers = {}) =>
      response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
    const page = pages.get(pathname);
    if (page) {
      send(200, "text/html", page.text, page.headers);
      return;
    }
    if (pathname.includes("belvo")) {
      asked.push(pathname);
    }
    if (pathname === "/connect-widget.js") {
      send(200, "text/javascript", bundle);
    } else if (pathname === "/belvo.js" || (pathname === "/late-belvo.js" && asked.length > 1)) {
      send(200, "text/javascript", STAND_IN);
    } else if (pathname === "/slow-belvo.js") {
      setTimeout(() => send(200, "text/javascript", STAND_IN), 150);
    } else if (pathname === "/not-belvo.js") {
      send(200, "text/javascript", "window.other = true;");
    } else {
      send(404, "text/plain", "no");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await closeBrowser();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** What the code returns, run in a page. Anything that the page reports, such as an unhandled rejection, is an error. */
async function inWidgetPage(code, { body = "", allow, headers } = {}) {
  const name = `/page-${pages.size}`;
  asked = [];
  const script = `${GIVEN}
    const run = async () => { ${code} };
    run().then(
      // Time for what nobody handles to be reported.
      (result) => setTimeout(() => { window.result = result; }, 30),
      (error) => { window.result = { failed: error.stack }; },
    );`;
  const text = `<!doctype html><body>${body}<script type="module" nonce="abc">${script}</script></body>`;
  pages.set(name, { text, headers });
  return inPage(`${address}${name}`, allow ? { allow } : {});
}

test("a link: what the user connected, and what the widget was told", async () => {
  const result = await inWidgetPage(`
    const given = { locale: "es", country_codes: ["MX"], show_close_dialog: false, later: 1, external_id: undefined };
    const promise = connectWidget(access, { ...given, scriptUrl });
    const { token, options } = await opened();
    options.callback("the-link", "erebor_mx_retail");
    options.onExit({ late: true });
    return { outcome: await promise, same: token === access, options: JSON.parse(JSON.stringify(options)), keys: Object.keys(options), drawn: drawn() };`);
  assert.deepEqual(result, {
    outcome: { outcome: "linked", link: "the-link", institution: "erebor_mx_retail" },
    same: true,
    options: { locale: "es", country_codes: ["MX"], show_close_dialog: false, later: 1 },
    keys: ["locale", "country_codes", "show_close_dialog", "later", "callback", "onExit", "onEvent"],
    drawn: [1],
  });
  assert.deepEqual(asked, ["/belvo.js"]);
});

test("an exit: what the widget says, as it came", async () => {
  const data = { last_encountered_error: { code: "login_error" }, meta_data: { step: "abandon-survey" } };
  const result = await inWidgetPage(`
    const promise = connectWidget(access, { scriptUrl });
    (await opened()).options.onExit(${JSON.stringify(data)});
    return promise;`);
  assert.deepEqual(result, { outcome: "exited", data });
});

test("events are passed on until it is over, and a listener that throws stops nothing", async () => {
  const result = await inWidgetPage(
    `const events = [];
    const promise = connectWidget(access, { scriptUrl, onEvent(event) { events.push(event); if (event.n === 1) throw new Error("of the listener"); } });
    const { options } = await opened();
    options.onEvent({ n: 1 });
    options.onEvent({ n: 2 });
    options.callback("l", "i");
    const outcome = await promise;
    options.onEvent({ n: 3 });
    return { events, outcome: outcome.outcome };`,
    { allow: /of the listener/ },
  );
  assert.deepEqual(result, { events: [{ n: 1 }, { n: 2 }], outcome: "linked" });
});

test("a script that does not load is tried again by the next call", async () => {
  const result = await inWidgetPage(
    `const options = { scriptUrl: "/late-belvo.js" };
    const both = await Promise.all([thrown(connectWidget(access, options)), thrown(connectWidget(access, options))]);
    const left = tags();
    const promise = connectWidget(access, options);
    (await opened()).options.callback("l", "i");
    return { both, left, outcome: (await promise).outcome, tags: tags() };`,
    { allow: /late-belvo/ },
  );
  assert.deepEqual(
    result.both.map(({ name, code, leaks }) => [name, code, leaks]),
    [
      ["ConnectionError", "connection_failed", false],
      ["ConnectionError", "connection_failed", false],
    ],
  );
  assert.match(result.both[0].message, /late-belvo\.js/);
  assert.deepEqual([result.left, result.outcome, result.tags], [0, "linked", 1]);
  assert.deepEqual(asked, ["/late-belvo.js", "/late-belvo.js"]);
});

test("a script that is not Belvo's is said to be so, and taken out", async () => {
  const result = await inWidgetPage(`return [await thrown(connectWidget(access, { scriptUrl: "/not-belvo.js" })), tags()];`);
  assert.deepEqual([result[0].name, result[0].code, result[1]], ["UnexpectedBodyError", "unexpected_body", 0]);
});

test("two calls at once, and one later, load the script once; a page that has it loads none", async () => {
  const code = `
    const promises = [connectWidget(access, { scriptUrl }), connectWidget(access, { scriptUrl })];
    (await opened(2)).options.callback("second", "i");
    (await opened(1)).options.callback("first", "i");
    promises.push(connectWidget(access, { scriptUrl }));
    (await opened(3)).options.callback("third", "i");
    return { links: (await Promise.all(promises)).map(({ link }) => link), loaded, tags: tags() };`;
  const expected = { links: ["first", "second", "third"], loaded: 1, tags: 1 };
  assert.deepEqual(await inWidgetPage(code), expected);
  assert.deepEqual(asked, ["/belvo.js"]);
  assert.deepEqual(await inWidgetPage(code, { body: `<script src="/belvo.js"></script>` }), expected);
  assert.deepEqual(asked, ["/belvo.js"], "the page's own tag");
});

test("aborted: before, while the script loads, and with the widget open", async () => {
  const result = await inWidgetPage(
    `// What is listened to at the signal, and no longer.
    let listening = 0;
    const watched = (controller) => {
      const add = controller.signal.addEventListener.bind(controller.signal);
      controller.signal.addEventListener = (type, listener, options) => {
        listening += 1;
        options.signal.addEventListener("abort", () => { listening -= 1; });
        return add(type, listener, options);
      };
      return controller;
    };
    const before = await thrown(connectWidget(access, { scriptUrl, signal: AbortSignal.abort() }));
    const tagsBefore = tags();

    const loading = watched(new AbortController());
    const first = connectWidget(access, { scriptUrl: "/slow-belvo.js", signal: loading.signal });
    const second = connectWidget(access, { scriptUrl: "/slow-belvo.js" });
    loading.abort();
    const whileLoading = await thrown(first);
    (await opened()).options.callback("l", "i"); // of the second: the first opens nothing
    const other = (await second).outcome;

    const open = watched(new AbortController());
    const events = [];
    const third = connectWidget(access, { signal: open.signal, onEvent: (event) => events.push(event) });
    const { options } = await opened(2);
    const drawnOpen = drawn();
    open.abort(new Error("why"));
    const whileOpen = await thrown(third);
    options.onEvent({ late: true });
    options.callback("late", "i");

    const fine = watched(new AbortController());
    const fourth = connectWidget(access, { signal: fine.signal });
    (await opened(3)).options.onExit({});
    await fourth;
    fine.abort();
    return { errors: [before, whileLoading, whileOpen], tagsBefore, other, drawnOpen, drawn: drawn(), events, widgets: widgets.length, listening };`,
  );
  assert.deepEqual(
    result.errors.map(({ name, code, leaks }) => [name, code, leaks]),
    [1, 2, 3].map(() => ["AbortedError", "aborted", false]),
  );
  const { errors, ...rest } = result;
  // Drawn: the second's, then the third's too, which is taken out again, then the fourth's.
  assert.deepEqual(rest, { tagsBefore: 0, other: "linked", drawnOpen: [2], drawn: [2], events: [], widgets: 3, listening: 0 });
});

test("a token that is expired, empty or no text is refused before anything is loaded, and not shown", async () => {
  const result = await inWidgetPage(`
    const errors = [];
    for (const bad of [token(1_700_000_000), "", undefined]) errors.push(await thrown(connectWidget(bad, { scriptUrl })));
    errors.push(await thrown((async () => hostedWidgetUrl(token(1_700_000_000)))()));
    return { errors, tags: tags(), drawn: drawn() };`);
  for (const { name, field, leaks } of result.errors) {
    assert.deepEqual({ name, field, leaks }, EXPIRED);
  }
  assert.deepEqual([result.errors.length, result.tags, result.drawn, asked], [4, 0, [], []]);
});

test("a token that says nothing of its time is Belvo's to judge", async () => {
  const result = await inWidgetPage(`
    const promise = connectWidget("opaque", { scriptUrl });
    (await opened()).options.onExit({});
    return promise;`);
  assert.deepEqual(result, { outcome: "exited", data: {} });
});

test("the container: the page's own, one inside a given one, or an explanation", async () => {
  const use = (options) => `
    const promise = connectWidget(access, { scriptUrl, ${options} });
    (await opened()).options.onExit({});
    await promise;
    return [...document.querySelectorAll("#belvo")].map((element) => [element.parentElement.localName, element.children.length]);`;
  assert.deepEqual(await inWidgetPage(use("")), [["body", 1]]);
  assert.deepEqual(await inWidgetPage(use(""), { body: `<main><div id="belvo"></div></main>` }), [["main", 1]]);
  assert.deepEqual(await inWidgetPage(use(`container: ".here"`), { body: `<main class="here"></main>` }), [["main", 1]]);
  const element = `container: document.querySelector("main")`;
  assert.deepEqual(await inWidgetPage(use(element), { body: `<main></main>` }), [["main", 1]]);
  const moved = await inWidgetPage(
    `for (const [n, container] of ["main", "footer", "main", undefined].entries()) {
      const promise = connectWidget(access, { scriptUrl, ...(container && { container }) });
      (await opened(n + 1)).options.onExit({});
      await promise;
    }
    return [...document.querySelectorAll("#belvo")].map((element) => element.parentElement.localName);`,
    { body: "<main></main><footer></footer>" },
  );
  assert.deepEqual(moved, ["main"], "the element that was made goes where it is wanted");

  const wrong = await inWidgetPage(
    `const errors = [];
    const shadow = document.querySelector("main").attachShadow({ mode: "open" });
    shadow.innerHTML = "<div></div>";
    for (const container of [".nowhere", "???", 5, document.createElement("div"), shadow.firstElementChild, "footer"]) {
      errors.push(await thrown(connectWidget(access, { scriptUrl, container })));
    }
    return { errors, tags: tags(), belvo: document.querySelectorAll("#belvo").length };`,
    { body: `<main></main><aside id="belvo"></aside><footer></footer>` },
  );
  for (const { name, field } of wrong.errors) {
    assert.deepEqual([name, field], ["InvalidInputError", "container"]);
  }
  assert.deepEqual([wrong.errors.length, wrong.tags, wrong.belvo], [6, 0, 1]);
});

test("what Belvo's script throws is the caller's to handle, and what was drawn is taken out", async () => {
  const result = await inWidgetPage(`
    const errors = [];
    const draw = () => document.getElementById("belvo").append(document.createElement("p"));
    for (const build of [() => { draw(); throw new TypeError("at once"); }, async () => { draw(); throw new TypeError("later"); }]) {
      window.belvoSDK = { createWidget: () => ({ build }) };
      errors.push((await thrown(connectWidget(access))).message);
    }
    return { errors, drawn: drawn() };`);
  assert.deepEqual(result, { errors: ["at once", "later"], drawn: [0] });
});

test("options that the promise replaces are refused", async () => {
  const result = await inWidgetPage(`
    const errors = [];
    for (const name of ["callback", "onExit", "access_token"]) errors.push(await thrown(connectWidget(access, { scriptUrl, [name]: () => {} })));
    return errors.map(({ field }) => field);`);
  assert.deepEqual(result, ["callback", "onExit", "access_token"]);
});

test("a content security policy that asks for a nonce gets it", async () => {
  const headers = { "content-security-policy": "script-src 'nonce-abc'" };
  const result = await inWidgetPage(
    `const without = await thrown(connectWidget(access, { scriptUrl }));
    const promise = connectWidget(access, { scriptUrl, nonce: "abc" });
    (await opened()).options.onExit({});
    return [without.name, (await promise).outcome];`,
    { headers, allow: /belvo\.js: (csp|net::ERR_BLOCKED_BY_CSP)/ },
  );
  assert.deepEqual(result, ["ConnectionError", "exited"]);
});

test("without a page: an explanation; the hosted widget's address works everywhere", async () => {
  const { connectWidget, hostedWidgetUrl } = await import(`data:text/javascript,${encodeURIComponent(bundle)}`);
  await assert.rejects(connectWidget("a.b.c"), (error) => {
    assert.equal(error.name, "InvalidInputError");
    assert.equal(error.field, undefined);
    assert.match(error.message, /no page/);
    assert.match(error.message, /hostedWidgetUrl/);
    return true;
  });
  assert.equal(hostedWidgetUrl("a.b.c"), "https://widget.belvo.io/?access_token=a.b.c");
  const options = {
    locale: "pt",
    access_mode: "single",
    external_id: undefined,
    institutions: ["ofbradesco_br_retail", "ofitau_br_retail"],
    show_close_dialog: false,
    integration_type: "openfinance",
    company_name: "Ação & Cia",
  };
  const url = new URL(hostedWidgetUrl("a b&c", options));
  assert.deepEqual(
    [url.origin, url.pathname, Object.fromEntries(url.searchParams)],
    [
      "https://widget.belvo.io",
      "/",
      {
        access_token: "a b&c",
        locale: "pt",
        access_mode: "single",
        institutions: "ofbradesco_br_retail,ofitau_br_retail",
        show_close_dialog: "false",
        integration_type: "openfinance",
        company_name: "Ação & Cia",
      },
    ],
  );
  assert.throws(() => hostedWidgetUrl("a.b.c", { theme: { color: "red" } }), { name: "InvalidInputError", field: "theme" });
  assert.throws(() => hostedWidgetUrl("a.b.c", { access_token: "other" }), { field: "access_token" });
  assert.throws(() => hostedWidgetUrl(""), { field: "access" });
});
