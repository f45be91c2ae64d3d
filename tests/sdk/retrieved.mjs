// The part of the walk that is about what institutions have.

import assert from "node:assert/strict";
import { idsOf, notDeleted, refused, worked } from "./outcomes.mjs";
import { LINKS } from "./tables.mjs";

/** A link that is read only when it is told to. */
export async function single(library, kind, words = "") {
  const { institution, username, password } = LINKS[kind];
  const name = words ? `${username}+${words}` : username;
  const options = { accessMode: "single", ...(words && { token: "1234" }) };
  return worked(await library.register(institution, name, password, options)).id;
}

/** Retrieved, listed, looked at, deleted. */
export async function walkRetrieved(library, name, { path, of, one, detailInList, filter, attaches, withoutLink }) {
  const link = await single(library, of);
  assert.deepEqual(worked(await library.listAll(name, { link })), []);

  const unsaved = await library.retrieve(name, link, { saveData: false });
  assert.equal(Array.isArray(worked(unsaved)), !one);
  assert.equal(unsaved.requests[0].status, 200);
  assert.deepEqual(worked(await library.listAll(name, { link })), [], "nothing was kept");

  const made = [worked(await library.retrieve(name, link, { saveData: true }))].flat();
  assert.ok(made.length > 0);
  assert.deepEqual(idsOf(made), idsOf([worked(unsaved)].flat()), "the same data has the same ids");
  const linkOf = (item) => (name === "transactions" ? item.account.link : item.link);
  assert.ok(withoutLink || made.every((item) => linkOf(item) === link));

  const all = worked(await library.listAll(name, { link }));
  assert.deepEqual(idsOf(all), idsOf(made));
  const paged = await library.list(name, { link, page_size: 7 });
  const some = worked(paged);
  assert.deepEqual(idsOf(some), idsOf(all.slice(0, library.usualLimit)), "the library follows the pages");
  assert.equal(paged.requests.length, Math.ceil(some.length / 7));
  assert.deepEqual(
    idsOf(worked(await library.listAll(name, { link, ...filter.query }))),
    idsOf(all.filter(filter.keeps)),
    JSON.stringify(filter.query),
  );

  if (attaches) {
    const attached = [worked(await library.retrieve(name, link, { attach: true, saveData: false }))].flat();
    assert.ok(attached.every((item) => item[attaches]?.length > 0));
    assert.ok(!all.some((item) => item[attaches]?.length > 0), "documents come only when they are asked for");
  }
  if (name === "employmentRecords") {
    const [attached] = worked(await library.retrieve(name, link, { attach: true, saveData: false }));
    assert.deepEqual(Object.keys(attached), Object.keys(all[0]));
  }
  if (name === "transactions") {
    const account = all[0].account.id;
    const its = worked(await library.retrieve(name, link, { account, saveData: false, untilNow: true }));
    assert.deepEqual(idsOf(its), idsOf(all.filter((item) => item.account.id === account)));
  }
  if (name === "taxReturns") {
    const monthly = worked(await library.retrieve(name, link, { monthly: true, saveData: false }));
    assert.ok(monthly.length > 0 && monthly.every(({ id }) => !idsOf(all).includes(id)));
  }

  const [first] = all;
  assert.deepEqual(worked(await library.detail(name, first.id)), detailInList ? [first] : first);
  const gone = await library.remove(name, first.id);
  assert.deepEqual(
    [gone.returned, gone.requests],
    [true, [{ method: "DELETE", path: `${path}${first.id}/`, query: "", status: 204 }]],
  );
  refused(await library.detail(name, first.id), 404, "not_found", library.detailError);
  notDeleted(await library.remove(name, first.id), `${path}${first.id}/`, 404);
  assert.deepEqual(idsOf(worked(await library.listAll(name, { link }))), idsOf(all.slice(1)));
}
