// Belvo's own library for Python (PyPI `belvo-python`, the last version) as a client of the sandbox: every resource, every method.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Python } from "./python.mjs";
import { walk } from "./walk.mjs";

const library = new Python();

walk(library);

test("the version", () => assert.equal(library.version, "0.39.1"));
