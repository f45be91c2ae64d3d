// Every answer of the sandbox is as Belvo's OpenAPI document says: every operation, every institution, every refusal.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Sandbox } from "belvo-wasm/sandbox";
import { measure, operationsOf, readDocument, skip } from "./document.mjs";
import { queriesOf } from "./filters.mjs";
import { LIVES, RETRIEVALS } from "./requests.mjs";

/** What the sandbox answers and an operation does not list: held against what every error looks like. */
const UNLISTED = {
  202: "some operations declare the header for it, and no answer",
  400: "a list without the filter that it must have, with a wrong page, or a resumed request whose session is over",
  401: "a token without keys: the document has only the answer to good ones",
  403: "forgotten at POST /api/br/employments/ alone",
  404: "a page that is not there",
  405: "in the document's general table of errors alone",
  413: "not in the document: a body of more than 8 MiB",
  428: "resumed by PATCH, and the POST does not say that it may be needed",
  429: "in the document's prose alone",
};

/** Filters whose field no item has: nothing can be told to be found by them. */
const NOT_FIELDS = [
  // Investments have no such field in the document.
  ...["", "__gt", "__gte", "__lt", "__lte", "__range"].map((operator) => `/api/br/investments/ created_at${operator}`),
];

/** Requests that are wrong whatever they are for. */
const WRONG_BODIES = [
  "",
  "{",
  "null",
  "[]",
  "5",
  '"text"',
  "{}",
  '{"link":5,"institution":[],"save_data":"yes","date_from":"never","type":{},"session":1,"password":false}',
  '{"link":"","institution":"","username":"","password":"","date_from":"2026-02-30","date_to":"2026-01-01","type":"x","year_from":"1"}',
  '{"link":null,"institution":null,"username":null,"password":null,"session":null,"token":null,"fetch_resources":null}',
  '{"institution":"erebor_mx_retail","username":"a","password":"b","access_mode":"x","fetch_resources":["x"],"stale_in":"x","external_id":"x"}',
];

/** What a username can ask an institution to refuse, with the status. */
const REFUSALS = {
  login_error: 400,
  too_many_sessions: 400,
  institution_down: 400,
  institution_unavailable: 400,
  institution_inactive: 400,
  consent_without_accounts: 401,
  access_to_resource_denied: 403,
  request_timeout: 408,
  unexpected_error: 500,
};

const NOBODY = "00000000-0000-4000-8000-000000000000";
const KEYS = { authorization: "Basic YTpi" };
/** The header of an asynchronous request. */
const MODE = "X-Belvo-Request-Mode";
const MINUTE = 60_000;

describe("the sandbox against Belvo's document", { skip }, () => {
  let operations;
  let check;
  let institutions;
  /** Operations that worked, and how many items of a resource were seen. */
  const worked = new Set();
  const items = Object.fromEntries(Object.values(RETRIEVALS).map(({ path }) => [path, 0]));
  /** What was wrong with the answers to the test that runs. */
  let wrong = new Set();
  const sandbox = new Sandbox({ delay: 0, now: () => new Date("2026-11-23T12:00:00Z") });

  async function ask(method, target, body, { headers = {}, of = sandbox } = {}) {
    const response = await of.fetch(`https://sandbox.belvo.com${target}`, {
      method,
      headers: { ...KEYS, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const { status } = response;
    const text = await response.text();
    const data = text === "" ? undefined : JSON.parse(text);
    const { pathname } = new URL(target, "https://x");
    const { operation, listed, problems } = check(method, pathname, status, response.headers.get("content-type"), data);
    for (const problem of problems) {
      wrong.add(`${operation ?? `${method} ${pathname}`} ${status}: ${problem}`);
    }
    if (!(listed || status in UNLISTED)) {
      wrong.add(`${operation ?? `${method} ${pathname}`} ${status}: not listed`);
    }
    if (response.ok) {
      worked.add(operation);
    }
    return { status, data, code: Array.isArray(data) ? data[0]?.code : undefined };
  }

  /** Asks, and expects this status. */
  async function expect(status, ...request) {
    const answer = await ask(...request);
    assert.equal(answer.status, status, `${request[0]} ${request[1]}: ${JSON.stringify(answer.data)?.slice(0, 300)}`);
    return answer;
  }

  /** A test whose answers must all be as the document says. All that is wrong with them is told, also where the test stopped half-way. */
  function conforms(name, walk) {
    test(name, async () => {
      wrong = new Set();
      let thrown;
      try {
        await walk();
      } catch (error) {
        thrown = error;
      }
      assert.deepEqual([...wrong], [], thrown?.message);
      if (thrown) {
        throw thrown;
      }
    });
  }

  async function register(institution, username, more = {}) {
    const { data } = await expect(201, "POST", "/api/links/", { institution, username, password: "secret12", ...more });
    return data.id;
  }

  const operationsWith = (method) => operations.filter((operation) => operation.method === method);
  const pathOf = ({ template }, id = NOBODY) => template.replaceAll(/\{[^}]+\}/g, id);
  /** What can be retrieved, of these names. */
  const retrievals = (names) => names.map((name) => RETRIEVALS[name]);

  /** The life of a company there: companies have papers that people do not have. */
  const companyIn = ({ country_codes }) => `business_${country_codes[0].toLowerCase()}`;

  before(async () => {
    const document = readDocument();
    operations = operationsOf(document);
    check = measure(document);
    institutions = (await ask("GET", "/api/institutions/")).data.results;
  });

  conforms("institutions", async () => {
    assert.ok(institutions.length > 10);
    for (const { id, resources } of institutions) {
      await expect(200, "GET", `/api/institutions/${id}/`);
      assert.deepEqual(
        resources.filter((name) => !(name in RETRIEVALS)),
        [],
      );
    }
    await expect(200, "GET", "/api/institutions/?type=bank&page_size=2&page=2");
  });

  conforms("what every institution has, of every life", async () => {
    for (const { name, country_codes, resources } of institutions) {
      for (const life of LIVES[country_codes[0]]) {
        const link = await register(name, life, { fetch_resources: resources });
        for (const { path } of retrievals(resources)) {
          const { data } = await expect(200, "GET", `/api/${path}/?link=${link}&page_size=1000`);
          items[path] += data.results.length;
        }
        await sandbox.advance(MINUTE);
        await expect(204, "DELETE", `/api/links/${link}/`);
      }
    }
  });

  conforms("retrieving, listing, looking at, deleting", async () => {
    const given = {};
    const users = institutions.flatMap((institution) =>
      ["ana", companyIn(institution)].map((user) => ({ ...institution, user })),
    );
    for (const { name, resources, user } of users) {
      const link = await register(name, user, { fetch_resources: [] });
      for (const { path, requests } of retrievals(resources)) {
        for (const request of requests) {
          const body = { link, ...request };
          await expect(200, "POST", `/api/${path}/`, { ...body, save_data: false });
          const { data } = await expect(201, "POST", `/api/${path}/`, body);
          given[path] = (given[path] ?? 0) + [data].flat().length;
          const { parameters } = operations.find(({ name }) => name === `POST /api/${path}/`);
          const later = parameters.some((one) => one.name === MODE);
          await expect(later ? 202 : 201, "POST", `/api/${path}/`, body, { headers: { [MODE]: "async" } });
          await sandbox.advance(1);
        }
        const { data } = await expect(200, "GET", `/api/${path}/?link=${link}&page_size=1000`);
        items[path] += data.results.length;
        if (data.count > 1) {
          await expect(200, "GET", `/api/${path}/?link__in=${link}&link=${link}&page_size=1&page=2`);
        }
        for (const { id } of data.results.slice(0, 10)) {
          await expect(200, "GET", `/api/${path}/${id}/`);
          if (path === "br/exchanges") {
            const history = await expect(200, "GET", `/api/${path}/${id}/history/`);
            assert.ok(history.data.count > 0);
          }
        }
      }
      // Accounts take others along, so they go last.
      for (const { path } of retrievals(resources).reverse()) {
        const { data } = await expect(200, "GET", `/api/${path}/?link=${link}`);
        const target = `/api/${path}/${data.results.at(-1)?.id}/`;
        if (
          operations.some(({ method, template }) => method === "DELETE" && template === `/api/${path}/{id}/`) &&
          data.count > 0
        ) {
          await sandbox.advance(MINUTE);
          await expect(204, "DELETE", target);
          await expect(404, "GET", target);
        }
      }
    }
    assert.deepEqual(
      Object.keys(given).filter((path) => given[path] === 0),
      [],
      "retrieved nothing",
    );
  });

  conforms("filters of every list: an item is found by what it is", async () => {
    const [missed, tried, named] = [new Set(), new Set(), new Set()];
    const look = async (template, needed) => {
      const list = `${template}?${needed}&page_size=1000`;
      const { data } = await expect(200, "GET", list);
      const { parameters } = operations.find(({ name }) => name === `GET ${template}`);
      const { made, unknown } = queriesOf(parameters, data.results);
      for (const name of unknown) {
        named.add(`${template} ${name}`);
      }
      for (const { name, query, finds, id } of made) {
        tried.add(`${template} ${name}`);
        const { data } = await expect(200, "GET", `${list}&${query}`);
        if (data.results.some((item) => item.id === id) !== finds) {
          missed.add(`${template}?${query}`);
        }
      }
    };
    await look("/api/institutions/", "");
    const kinds = new Map(
      institutions.map((institution) => [`${institution.country_codes} ${institution.resources}`, institution]),
    );
    // Lives are invented by name: not every one has all, such as foreign money.
    const users = [...kinds.values()].flatMap((institution) =>
      ["76109277673", companyIn(institution), ...LIVES[institution.country_codes[0]].slice(1, 3)].map((user) => ({
        ...institution,
        user,
      })),
    );
    for (const { name, resources, user } of users) {
      const link = await register(name, user, { fetch_resources: resources, external_id: "user-1" });
      await look("/api/links/", `id=${link}`);
      for (const { path } of retrievals(resources)) {
        await look(`/api/${path}/`, `link=${link}`);
      }
    }
    await look("/api/consents/", "user_document=76109277673");
    assert.deepEqual([...missed], []);
    assert.deepEqual(
      [...named].filter((name) => !tried.has(name)),
      NOT_FIELDS,
    );
  });

  conforms("links", async () => {
    const link = await register("erebor_mx_retail", "ana", {
      external_id: "user-1",
      access_mode: "recurrent",
      stale_in: "30d",
      username_type: "001",
    });
    const target = `/api/links/${link}/`;
    await expect(200, "GET", "/api/links/");
    await expect(200, "GET", target);
    await expect(200, "PUT", target, { password: "other", password2: "another" });
    await expect(200, "PATCH", target, { access_mode: "single", stale_in: "42d", fetch_resources: ["ACCOUNTS"] });
    await expect(200, "PATCH", target, { access_mode: "recurrent" });
    await expect(202, "POST", `${target}refresh/`);
    assert.equal((await expect(409, "POST", `${target}refresh/`)).code, "link_refreshed");
    await expect(202, "DELETE", target, undefined, { headers: { [MODE]: "async" } });
    await sandbox.advance(1);
    await expect(404, "GET", target);
    const single = await register("erebor_br_retail", "ana", { access_mode: "single", credentials_storage: "1d" });
    await expect(200, "GET", `/api/links/${single}/`);
    await sandbox.advance(2 * 24 * 60 * MINUTE);
    assert.equal((await expect(400, "POST", "/api/accounts/", { link: single })).code, "invalid_link");
    await expect(204, "DELETE", `/api/links/${single}/`);
  });

  conforms("consents", async () => {
    await register("ofmockbank_br_retail", "76109277673", { password: undefined });
    const { data } = await expect(200, "GET", "/api/consents/?user_document=76109277673");
    await expect(200, "GET", `/api/consents/${data.results[0].id}/`);
    assert.equal((await expect(400, "GET", "/api/consents/")).code, "required");
  });

  conforms("tokens", async () => {
    const body = {
      id: "a",
      password: "b",
      scopes: "read_institutions,write_links",
      fetch_resources: ["ACCOUNTS"],
      stale_in: "30d",
    };
    const { data } = await expect(200, "POST", "/api/token/", body);
    const bearer = { headers: { authorization: `Bearer ${data.access}` } };
    await expect(200, "GET", "/api/institutions/", undefined, bearer);
    await sandbox.advance(21 * MINUTE);
    await expect(401, "GET", "/api/institutions/", undefined, bearer);
    await expect(400, "POST", "/api/token/", {});
    const keyed = new Sandbox({ keys: { secretId: "a", secretPassword: "c" } });
    await expect(401, "POST", "/api/token/", body, { of: keyed });
    await expect(200, "POST", "/api/token/", { ...body, password: "c" }, { of: keyed });
  });

  conforms("second factors", async () => {
    const resume = ([{ session, link }], token) => ({ session, link, ...(token === undefined ? {} : { token }) });
    const wrongly = async (path, data) => {
      assert.equal((await expect(400, "PATCH", path, resume(data, "0000"))).code, "login_error");
      assert.equal((await expect(400, "PATCH", path, resume(data))).code, "required");
      assert.equal((await expect(400, "PATCH", path, { ...resume(data, "1234"), link: NOBODY })).code, "session_expired");
      assert.equal(
        (await expect(400, "PATCH", path, { ...resume(data, "1234"), session: "0".repeat(32) })).code,
        "session_expired",
      );
    };
    for (const kind of ["numeric", "qr", "device"]) {
      const links = "/api/links/";
      const { data } = await expect(428, "POST", links, {
        institution: "erebor_mx_retail",
        username: `${kind}+${kind}`,
        password: "p",
      });
      await expect(200, "GET", `${links}${data[0].link}/`);
      assert.equal((await expect(400, "POST", "/api/accounts/", { link: data[0].link })).code, "unconfirmed_link");
      assert.equal((await expect(400, "POST", `${links}${data[0].link}/refresh/`)).code, "unconfirmed_link");
      if (kind !== "device") {
        await wrongly(links, data);
      }
      await expect(200, "PATCH", links, resume(data, kind === "device" ? undefined : "1234"));
    }
    const expired = { institution: "erebor_mx_retail", username: "eva+numeric+expired", password: "p" };
    const { data } = await expect(428, "POST", "/api/links/", expired);
    assert.equal((await expect(400, "PATCH", "/api/links/", resume(data, "1234"))).code, "session_expired");

    for (const { template } of operationsWith("PATCH").filter(({ template }) => !template.startsWith("/api/links/"))) {
      const [name, { requests }] = Object.entries(RETRIEVALS).find(([, { path }]) => template === `/api/${path}/`);
      const having = institutions.filter(({ resources }) => resources.includes(name));
      for (const institution of having) {
        for (const save_data of [true, false]) {
          const link = await register(institution.name, "ana+numeric", { access_mode: "single", token: "1234" });
          const { data } = await expect(428, "POST", template, { link, ...requests.at(-1), save_data });
          await wrongly(template, data);
          const done = save_data ? 201 : 200;
          await expect(done, "PATCH", template, resume(data, "1234"));
        }
      }
    }
  });

  conforms("what institutions refuse", async () => {
    for (const [code, status] of Object.entries(REFUSALS)) {
      for (const { name, resources } of institutions) {
        const refusal = await expect(status, "POST", "/api/links/", { institution: name, username: `u+${code}`, password: "p" });
        assert.equal(refusal.code, code);
        for (const resource of resources) {
          const { path, requests } = RETRIEVALS[resource];
          // Each by a user of its own: some refuse only the first times.
          const link = await register(name, `${resource}+${code}+later`);
          assert.equal((await expect(status, "POST", `/api/${path}/`, { link, ...requests[0] })).code, code);
        }
      }
    }
    for (const { name, resources } of institutions) {
      const link = await register(name, "u+invalid_link");
      const { path, requests } = RETRIEVALS[resources[0]];
      assert.equal((await expect(400, "POST", `/api/${path}/`, { link, ...requests[0] })).code, "invalid_link");
      const other = Object.keys(RETRIEVALS).find((one) => !resources.includes(one));
      const body = { link, ...RETRIEVALS[other].requests[0] };
      assert.equal((await expect(400, "POST", `/api/${RETRIEVALS[other].path}/`, body)).code, "unsupported_operation");
    }
    const bank = await register("erebor_mx_retail", "ana");
    const short = { link: bank, date_from: "2026-01-01", date_to: "2026-01-31" };
    assert.equal((await expect(400, "POST", "/api/incomes/", short)).code, "invalid_period");
  });

  conforms("refusals on order, of every operation that lists them", async () => {
    for (const operation of operations) {
      for (const status of operation.statuses.filter((status) => [401, 403, 404, 408, 409, 500].includes(status))) {
        await sandbox.inject({ status });
        await expect(
          status,
          operation.method,
          pathOf(operation),
          operation.method === "GET" || operation.method === "DELETE" ? undefined : {},
        );
      }
    }
  });

  conforms("requests that are wrong", async () => {
    for (const operation of operations) {
      const { method, template } = operation;
      const target = pathOf(operation);
      const sends = !["GET", "DELETE"].includes(method);
      if (template !== "/api/token/") {
        for (const authorization of ["", "Basic", "Digest abc"]) {
          await expect(401, method, target, sends ? {} : undefined, { headers: { authorization } });
        }
      }
      for (const body of sends ? WRONG_BODIES : []) {
        const { status } = await ask(method, target, body);
        assert.ok([400, 404].includes(status), `${method} ${target} ${body}: ${status}`);
      }
      if (template.includes("{")) {
        for (const id of [NOBODY, "x", "%20", "..%2F", "é", `${"0".repeat(500)}`]) {
          const { status } = await ask(method, pathOf(operation, id), sends ? { password: "x" } : undefined);
          assert.equal(status, 404, `${method} ${template} ${id}`);
        }
      } else if (method === "GET") {
        const needed = `link=${NOBODY}&user_document=1`;
        for (const query of ["page=0", "page=x", "page=-1", "page_size=0", "page_size=x", "page=99999999999999999999"]) {
          await expect(400, method, `${target}?${needed}&${query}`);
        }
        await expect(404, method, `${target}?${needed}&page=99`);
        await expect(200, method, `${target}?${needed}&unheard_of=1&page_size=100000`);
      }
    }
    for (const template of new Set(operations.map(({ template }) => template))) {
      const known = operations.filter((one) => one.template === template).map(({ method }) => method);
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => !known.includes(method))) {
        const { code } = await expect(405, method, pathOf({ template }), ["GET", "DELETE"].includes(method) ? undefined : {});
        assert.equal(code, "method_not_allowed");
      }
    }
    for (const target of ["/", "/api", "/api/nothing/", "/api/accounts", `/api/accounts/${NOBODY}/more/`, "/payments/charges/"]) {
      await expect(404, "GET", target);
    }
    const long = `{"institution":"${"x".repeat(10_000_000)}"}`;
    for (const operation of operations.filter(({ method }) => method === "POST")) {
      assert.ok([404, 413].includes((await ask("POST", pathOf(operation), long)).status), operation.name);
    }
  });

  conforms("limits", async () => {
    for (const [path, institution] of [
      ["transactions", "erebor_mx_retail"],
      ["accounts", "erebor_mx_retail"],
      ["employment-records", "imss_mx_employment"],
      ["links", "erebor_mx_retail"],
    ]) {
      await sandbox.advance(MINUTE);
      const ids = [];
      for (let made = 0; made < 6; made++) {
        const link = await register(institution, `limits_${made}`);
        ids.push(path === "links" ? link : (await expect(200, "GET", `/api/${path}/?link=${link}`)).data.results[0].id);
      }
      for (const [index, id] of ids.entries()) {
        await expect(index < 5 ? 204 : 429, "DELETE", `/api/${path}/${id}/`);
      }
    }
  });

  test("items of every resource were seen: an empty list proves nothing", (context) => {
    context.diagnostic(
      Object.entries(items)
        .map(([path, count]) => `${path} ${count}`)
        .join(", "),
    );
    assert.deepEqual(
      Object.keys(items).filter((path) => items[path] === 0),
      [],
    );
  });

  test("every operation worked", () => {
    const never = operations.filter((operation) => !worked.has(operation.name)).map(({ name }) => name);
    assert.deepEqual(never, []);
  });
});
