// Belvo's own library for Python (PyPI `belvo-python`, the last version) as a client of the sandbox: every resource, every method.

import assert from "node:assert/strict";
import { test } from "node:test";
import { worked } from "./outcomes.mjs";
import { Python } from "./python.mjs";
import { NOBODY } from "./tables.mjs";
import { walk } from "./walk.mjs";

const library = new Python();

walk(library, (library) => {
  test("it returns problems unless it is asked to raise them", async () => {
    const problems = worked(await library.retrieveQuietly("accounts", NOBODY));
    assert.deepEqual(
      problems.map(({ code, field }) => [code, field]),
      [["does_not_exist", "link"]],
    );
  });
});

test("the version", () => assert.equal(library.version, "0.39.1"));
