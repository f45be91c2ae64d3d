// Belvo's own library for JavaScript (npm `belvo`, the last version) as a client of the sandbox: every resource, every method.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JavaScript } from "./javascript.mjs";
import { walk } from "./walk.mjs";

const library = new JavaScript();

test("the version", () => assert.equal(library.version, "0.28.0"));

walk(library);
