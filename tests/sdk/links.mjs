// The part of the walk that is about links.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notDeleted, refused, secondFactor, worked } from "./outcomes.mjs";
import { LINKS, NOBODY } from "./tables.mjs";

const { institution, password } = LINKS.mexico;

/** `links`: one a kind of institution, registered before the tests run. */
export function walkLinks(library, links) {
  describe("links", () => {
    test("one with each kind of institution", async () => {
      const listed = new Map(worked(await library.list("links", { page_size: 2 })).map((link) => [link.id, link]));
      for (const [kind, id] of Object.entries(links)) {
        assert.equal(listed.get(id).institution, LINKS[kind].institution);
        assert.equal(listed.get(id).status, "valid");
        assert.deepEqual(worked(await library.detail("links", id)), listed.get(id));
        assert.deepEqual(worked(await library.list("links", { institution: LINKS[kind].institution, id__in: id })), [
          listed.get(id),
        ]);
      }
    });

    test("pages", async () => {
      const { returned, requests } = await library.list("links", { page_size: 2 });
      assert.equal(requests.length, Math.ceil(returned.length / 2));
      assert.equal(new Set(returned.map(({ id }) => id)).size, returned.length);
      assert.ok(requests.every(({ path, status }) => path === "/api/links/" && status === 200));
    });

    test("registered, found, changed, deleted with all that belongs to it", async () => {
      const link = worked(
        await library.register(institution, "someone", password, { accessMode: "single", externalId: "user-1" }),
      );
      assert.deepEqual([link.access_mode, link.external_id, link.refresh_rate], ["single", "user-1", null]);
      assert.deepEqual(worked(await library.list("links", { external_id: "user-1" })), [link]);
      assert.equal(worked(await library.update(link.id, "another")).id, link.id);
      assert.equal(worked(await library.setMode(link.id, "recurrent")).access_mode, "recurrent");
      assert.equal(worked(await library.detail("links", link.id)).access_mode, "recurrent");
      const [account] = worked(await library.retrieve("accounts", link.id));
      assert.equal(worked(await library.remove("links", link.id)), true);
      notDeleted(await library.remove("links", link.id), `/api/links/${link.id}/`, 404);
      refused(await library.detail("links", link.id), 404, "not_found", library.detailError);
      refused(await library.detail("accounts", account.id), 404, "not_found", library.detailError);
      refused(await library.update(link.id, "another"), 404, "not_found");
      refused(await library.setMode(link.id, "single"), 404, "not_found");
    });

    test("an account goes with its transactions", async () => {
      const link = worked(await library.register(institution, "someone", password)).id;
      const transactions = worked(await library.listAll("transactions", { link }));
      const { account } = transactions[0];
      assert.equal(worked(await library.remove("accounts", account.id)), true);
      const left = worked(await library.listAll("transactions", { link }));
      assert.deepEqual(
        left.map(({ id }) => id),
        transactions.filter((one) => one.account.id !== account.id).map(({ id }) => id),
      );
    });

    test("a second factor", async () => {
      const asked = secondFactor(await library.register(institution, "someone+numeric", password));
      assert.equal(worked(await library.detail("links", asked.link)).status, "unconfirmed");
      refused(await library.retrieve("accounts", asked.link), 400, "unconfirmed_link");
      refused(await library.resume("links", { ...asked, token: "0000" }), 400, "login_error");
      refused(await library.resume("links", { ...asked, session: NOBODY }), 400, "session_expired");
      const link = worked(await library.resume("links", asked));
      assert.deepEqual([link.id, link.status, link.access_mode], [asked.link, "valid", "recurrent"]);
      // Recurrent links are read without their user.
      assert.ok(worked(await library.retrieve("accounts", link.id)).length > 0);
    });

    test("a second factor that comes with the registration", async () => {
      assert.equal(worked(await library.register(institution, "someone+qr", password, { token: "1234" })).status, "valid");
      refused(await library.register(institution, "someone+qr", password, { token: "0000" }), 400, "login_error");
    });
  });
}
