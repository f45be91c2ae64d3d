// A walk through all that a library of Belvo's can do, with the sandbox as the server. The libraries differ in names and in how they tell
// of errors: `javascript.mjs` and `python.mjs` know that.

import assert from "node:assert/strict";
import process from "node:process";
import { after, before, describe, test } from "node:test";
import { startServer } from "../sandbox/server.mjs";
import { walkLinks } from "./links.mjs";
import { didNotAsk, idsOf, notDeleted, refused, secondFactor, worked } from "./outcomes.mjs";
import { single, walkRetrieved } from "./retrieved.mjs";
import { GONE, LINKS, NOBODY, NOT_OFFERED, RETRIEVED, TROUBLES } from "./tables.mjs";

// The libraries end on the machine's today, and the sandbox's day is that of UTC.
process.env.TZ = "UTC";

const KEYS = ["id", "password"];
/** `own(library, links)`: tests of what this library alone does. */
export function walk(library, own) {
  describe(library.title, () => {
    let server;
    const links = {};

    before(async () => {
      server = await startServer("--keys", KEYS.join(":"));
      worked(await library.connect(server.address, ...KEYS));
      for (const [kind, { institution, username, password }] of Object.entries(LINKS)) {
        links[kind] = worked(await library.register(institution, username, password)).id;
      }
    });

    after(async () => {
      library.close();
      await server?.stop();
    });

    test("wrong keys are refused", async () => {
      const { raised, requests } = await library.connect(server.address, "id", "wrong");
      assert.equal(raised.message, "Login failed.");
      assert.deepEqual([requests[0].status, requests[0].problems[0].code], [401, "authentication_failed"]);
    });

    test("the resources are those of the tables", () => {
      const known = [RETRIEVED, GONE].flatMap((table) => Object.keys(table)).concat("institutions", "links", "widgetToken");
      assert.deepEqual(Object.keys(library.resources()).sort(), known.map((name) => library.named(name)).sort());
    });

    test("institutions", async () => {
      const paged = await library.list("institutions", { page_size: 5 });
      const all = worked(paged);
      assert.equal(paged.requests.length, Math.ceil(all.length / 5));
      assert.equal(new Set(idsOf(all)).size, all.length);
      for (const { institution } of Object.values(LINKS)) {
        const [one, ...more] = worked(await library.list("institutions", { name: institution }));
        assert.deepEqual([one.name, more], [institution, []]);
        assert.deepEqual(worked(await library.detail("institutions", one.id)), one);
      }
      const fiscal = worked(await library.list("institutions", { type: "fiscal", country_code: "MX" }));
      assert.ok(fiscal.some(({ name }) => name === LINKS.sat.institution));
      assert.ok(fiscal.every(({ type, country_codes }) => type === "fiscal" && country_codes.includes("MX")));
      refused(await library.detail("institutions", NOBODY), 404, "not_found", library.detailError);
    });

    walkLinks(library, links);

    test("an institution's data is what its entry says, and nothing else", async () => {
      for (const [kind, { institution }] of Object.entries(LINKS)) {
        const [{ resources }] = worked(await library.list("institutions", { name: institution }));
        for (const [name, { code, fits, path }] of Object.entries(RETRIEVED)) {
          const outcome = await library.retrieve(name, links[kind]);
          if (!resources.includes(code)) {
            refused(outcome, 400, "unsupported_operation");
            continue;
          }
          const items = [worked(outcome)].flat();
          assert.deepEqual(outcome.requests, [{ method: "POST", path, query: "", status: 201 }]);
          assert.deepEqual(
            items.filter((item) => !fits(item, institution)),
            [],
            name,
          );
        }
      }
    });

    describe("what institutions have", () => {
      for (const [name, known] of Object.entries(RETRIEVED)) {
        test(name, () => walkRetrieved(library, name, known));
      }
    });

    describe("second factors", () => {
      for (const [name, { of, resumes }] of Object.entries(RETRIEVED)) {
        test(name, async () => {
          const link = await single(library, of, "numeric");
          if (!resumes) {
            // What cannot be gone on with is not asked.
            worked(await library.retrieve(name, link));
            return;
          }
          const asked = secondFactor(await library.retrieve(name, link), link);
          if (library.refuses.includes(`${name}.resume`)) {
            didNotAsk(await library.resume(name, asked));
            return;
          }
          refused(await library.resume(name, { ...asked, token: "0000" }), 400, "login_error");
          const items = worked(await library.resume(name, asked));
          assert.ok(items.length > 0);
          assert.deepEqual(idsOf(items), idsOf(worked(await library.listAll(name, { link }))));
          refused(await library.resume(name, asked), 400, "session_expired");
        });
      }

      test("a session that is over", async () => {
        const link = await single(library, "mexico", "numeric+expired");
        refused(
          await library.resume("accounts", secondFactor(await library.retrieve("accounts", link), link)),
          400,
          "session_expired",
        );
      });

      test("a token with the request", async () => {
        const link = await single(library, "mexico", "numeric");
        assert.ok(worked(await library.retrieve("accounts", link, { token: "1234" })).length > 0);
        refused(await library.retrieve("accounts", link, { token: "0000" }), 400, "login_error");
      });
    });

    describe("what today's document does not have any more", () => {
      for (const [name, { path, why }] of Object.entries(GONE)) {
        test(`${name}: ${path}, ${why}`, async () => {
          const outcomes = [
            ["POST", path, await library.retrieve(name, links.mexico)],
            ["GET", path, await library.list(name, { link: links.mexico }), library.listError],
            ["GET", `${path}${NOBODY}/`, await library.detail(name, NOBODY), library.detailError],
            ["PATCH", path, await library.resume(name, { session: NOBODY, token: "1234", link: links.mexico })],
          ];
          for (const [method, asked, outcome, kind] of outcomes) {
            refused(outcome, 404, "not_found", kind);
            assert.deepEqual([outcome.requests[0].method, outcome.requests[0].path], [method, asked]);
          }
          notDeleted(await library.remove(name, NOBODY), `${path}${NOBODY}/`, 404);
        });
      }
    });

    describe("methods of every resource that today's document does not have of all", () => {
      for (const { resource, verb, path, status, why } of NOT_OFFERED) {
        test(`${resource}.${verb}: ${path}, ${why}`, async () => {
          const given =
            verb === "resume" ? { session: NOBODY, token: "1234", link: links.mexico } : verb === "list" ? {} : NOBODY;
          const outcome = await library[verb](resource, given);
          if (library.refuses.includes(`${resource}.${verb}`)) {
            didNotAsk(outcome);
          } else if (verb === "remove") {
            notDeleted(outcome, path, status);
          } else {
            const kind = { list: library.listError, detail: library.detailError }[verb];
            refused(outcome, status, status === 404 ? "not_found" : "method_not_allowed", kind);
            assert.equal(outcome.requests[0].path, path);
          }
        });
      }
    });

    describe("troubles at the institution", () => {
      for (const [word, status] of Object.entries(TROUBLES)) {
        test(word, async () => {
          const { institution, password } = LINKS.mexico;
          refused(await library.register(institution, `someone+${word}`, password), status, word);
          const link = worked(await library.register(institution, `later+${word}+later`, password)).id;
          refused(await library.retrieve("owners", link), status, word);
          if (word === "too_many_sessions") {
            refused(await library.retrieve("owners", link), status, word);
            assert.ok(worked(await library.retrieve("owners", link)).length > 0, "the third attempt is through");
          }
        });
      }

      test("credentials that stopped working are updated", async () => {
        const link = worked(await library.register(LINKS.mexico.institution, "someone+invalid_link", "old")).id;
        refused(await library.retrieve("accounts", link), 400, "invalid_link");
        assert.equal(worked(await library.detail("links", link)).status, "invalid");
        assert.equal(worked(await library.update(link, "new")).status, "valid");
        assert.ok(worked(await library.retrieve("accounts", link)).length > 0);
      });
    });

    test("wrong requests", async () => {
      const field = async (call, kind) => refused(await call, 400, undefined, kind).map(({ code, field }) => [code, field]);
      assert.deepEqual(await field(library.retrieve("accounts", NOBODY)), [["does_not_exist", "link"]]);
      assert.deepEqual(await field(library.register("no_such_bank", "someone", "secret")), [["does_not_exist", "institution"]]);
      assert.deepEqual((await field(library.register("", "", "secret"))).map(([, name]) => name).sort(), [
        "institution",
        "username",
      ]);
      assert.deepEqual(await field(library.list("accounts", { page_size: 0 }), library.listError), [["invalid", "page_size"]]);
      // Both libraries know that transactions are not listed without a link.
      didNotAsk(await library.list("transactions"));
      for (const name of Object.keys(RETRIEVED)) {
        refused(await library.detail(name, NOBODY), 404, "not_found", library.detailError);
        notDeleted(await library.remove(name, NOBODY), `${RETRIEVED[name].path}${NOBODY}/`, 404);
      }
    });

    test("lists without a filter", async () => {
      const links = new Set(worked(await library.listAll("accounts")).map(({ link }) => link));
      assert.ok(links.size > 3, "they are of every link");
      const all = worked(await library.listAll("owners"));
      assert.deepEqual(worked(await library.first("owners", 3)), all.slice(0, 3));
    });

    test("tokens", async () => {
      const made = [
        worked(await library.widgetToken({})),
        worked(await library.widgetToken({ scopes: "read_institutions", widget: { branding: { company_name: "Somebody" } } })),
        worked(await library.widgetToken({ link: links.mexico, scopes: "read_links" })),
        worked(await library.linkToken(links.mexico, "read_links")),
      ];
      for (const { access, refresh } of made) {
        assert.deepEqual(
          [access, refresh].map((token) => token.split(".").length),
          [3, 3],
        );
        const ask = (token) => fetch(`${server.address}/api/institutions/`, { headers: { authorization: `Bearer ${token}` } });
        assert.equal((await ask(access)).status, 200);
        assert.equal((await ask(`${access}x`)).status, 401);
      }
    });

    test("five deletions a minute, and the library says that the sixth did not happen", async () => {
      const items = worked(await library.listAll("transactions", { link: links.brazil })).slice(0, 6);
      const outcomes = [];
      for (const { id } of items) {
        outcomes.push(await library.remove("transactions", id));
      }
      const told = outcomes.map(({ returned, requests }) => [returned, requests[0].status]);
      const allowed = told.findIndex(([deleted]) => !deleted);
      // The walk through the transactions deleted one, in this minute or an earlier one.
      assert.ok(allowed === 4 || allowed === 5, JSON.stringify(told));
      assert.deepEqual(told, [...Array(allowed).fill([true, 204]), ...Array(6 - allowed).fill([false, 429])]);
      assert.equal(outcomes.at(-1).requests[0].problems[0].code, "too_many_requests");
    });

    own?.(library, links);

    test("no method of the library was left out", () => {
      const all = Object.entries(library.resources()).flatMap(([name, methods]) => methods.map((method) => `${name}.${method}`));
      assert.deepEqual([...library.called].sort(), all.sort());
    });
  });
}
