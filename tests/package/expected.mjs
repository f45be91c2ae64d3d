// What the program gives, wherever it runs.

import assert from "node:assert/strict";

/** Checks a result. `before`: what the engines say before `init()`. */
export function check(result, before) {
  assert.equal(result.before, before);
  assert.equal(result.currency, "MXN");
  assert.deepEqual(result.categories, [
    ["Food & Groceries", "Convenience Store", "OXXO", 1052.5, "OUTFLOW"],
    ["Transfers", null, null, 500, "INFLOW"],
  ]);
  assert.match(result.link, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.equal(result.listed, true);
  assert.deepEqual(result.errors, [
    [true, true, "NotFoundError", 404, 32],
    [true, "AuthenticationError", 401, false],
    ["InvalidInputError", 0, "transactions[0].amount"],
  ]);
  const key = "44243897895d8d0029bbf278277350da3a400ae5fbfb56a574ce2a5ff5a8bf37";
  assert.deepEqual(result.heard, [[204, 401, 413], [2], key]);
  assert.equal(result.hidden, false);
}

export const AT_ONCE = "works";
export const AFTER_INIT = "not_initialized";
