// What a call of a library came to: `{ returned, requests }` or `{ raised, requests }`.

import assert from "node:assert/strict";

/** The ids of items, in an order that does not depend on theirs. */
export const idsOf = (items) => items.map(({ id }) => id).sort();

/** What it returned. */
export function worked({ raised, returned, requests }) {
  assert.equal(raised, undefined, `${JSON.stringify(raised)} after ${JSON.stringify(requests)}`);
  return returned;
}

/**
 * Belvo's problems that it was refused with, as the library tells of them: an array, each with a code, a message and the id of the request.
 * `kind`: the class that the library raises.
 */
export function refused({ raised, returned }, status, code, kind = "RequestError") {
  assert.ok(raised, `it worked: ${JSON.stringify(returned)?.slice(0, 300)}`);
  const { problems } = raised;
  assert.deepEqual([raised.kind, raised.status], [kind, status], JSON.stringify(raised));
  assertBelvos(problems);
  if (code !== undefined) {
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
  }
  return problems;
}

/** The library refused by itself: the server heard nothing. */
export function didNotAsk({ raised, requests }) {
  assert.ok(raised);
  assert.deepEqual(requests, []);
}

/** The libraries say only that nothing was deleted: why is in the answer. */
export function notDeleted({ returned, requests }, path, status) {
  assert.equal(returned, false);
  const [{ method, path: asked, status: answered, problems }] = requests;
  assert.deepEqual([method, asked, answered], ["DELETE", path, status]);
  assertBelvos(problems);
}

/** What to go on with after a second factor was asked for. */
export function secondFactor(outcome, link) {
  const [problem] = refused(outcome, 428, "token_required");
  assert.match(problem.session, /^[0-9a-f]{32}$/);
  assert.ok(problem.expiry >= 0);
  assert.equal(problem.token_generation_data.expects_user_input, true);
  if (link !== undefined) {
    assert.equal(problem.link, link);
  }
  return { session: problem.session, link: problem.link, token: "1234" };
}

function assertBelvos(problems) {
  assert.ok(Array.isArray(problems) && problems.length > 0, JSON.stringify(problems));
  for (const { code, message, request_id } of problems) {
    assert.match(code, /^[a-z_]+$/);
    assert.ok(message.length > 0);
    assert.match(request_id, /^[0-9a-f]{32}$/);
  }
}
