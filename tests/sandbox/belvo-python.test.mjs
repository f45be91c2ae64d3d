// Belvo's own library for Python (PyPI `belvo-python`, the last version) as a client of the sandbox: `belvo_python.py` makes the calls.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { GONE, LINKS, startServer, WITHOUT_ENGINE } from "./server.mjs";

const packages = path.resolve(import.meta.dirname, "../../.tools/python");
const skip = !existsSync(path.join(packages, "belvo")) && "belvo-python is not installed: this machine has no Python with pip";
const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: "1" };

/** Resources that the library can list and retrieve, and today's document still has. */
const SAME = [
  "Accounts",
  "EmploymentRecords",
  "Invoices",
  "Owners",
  "TaxComplianceStatus",
  "TaxRetentions",
  "TaxReturns",
  "TaxStatus",
  "Transactions",
];
const WORKED_OUT = ["Incomes", "RecurringExpenses", "RiskInsights"];
const NO_MORE = ["Balances", "InvestmentsPortfolios", "Statements", "TaxDeclarations"];

describe("belvo-python", { skip }, () => {
  let server;
  const came = {};

  before(async () => {
    server = await startServer("--keys", "id:password");
    const args = [LINKS, GONE, WITHOUT_ENGINE].map((value) => JSON.stringify(value));
    const script = path.join(import.meta.dirname, "belvo_python.py");
    const { stdout } = await promisify(execFile)("python3", [script, server.address, ...args], { env });
    for (const line of stdout.trim().split("\n")) {
      const { resource, method, outcome } = JSON.parse(line);
      came[resource] = { ...came[resource], [method]: outcome };
    }
  });

  after(() => server?.stop());

  test("is the last version", () => {
    const text = execFileSync("python3", ["-c", "import belvo; print(belvo.__version__)"], { env, encoding: "utf8" });
    assert.equal(text.trim(), "0.39.1");
  });

  test("no resource of the library is left out", () => {
    assert.deepEqual(came.Client.resources, [...SAME, ...WORKED_OUT, ...NO_MORE, "Institutions", "Links", "WidgetToken"].sort());
    assert.equal(came.Client["wrong keys"], "refused");
  });

  test("institutions and links", () => {
    assert.ok(came.Institutions.list > 10);
    assert.equal(came.Institutions.get, true);
    assert.deepEqual(came.Links, {
      "create with a second factor": [428, "token_required"],
      resume: "valid",
      list: true,
      get: true,
      update: "valid",
      patch: "single",
      token: ["access", "refresh"],
      delete: true,
      "delete again": false,
    });
    assert.deepEqual(came.WidgetToken, { create: ["access", "refresh"] });
  });

  for (const name of SAME) {
    test(name, () => {
      const { create, resume, "create, not saved": unsaved, "create with a second factor": asked, ...more } = came[name];
      assert.ok(create > 0);
      assert.equal(unsaved, create);
      assert.deepEqual(more, { list: [true, true], get: true, delete: true, "get, deleted": { status: 404, code: "not_found" } });
      if (["Accounts", "Owners", "Transactions"].includes(name)) {
        assert.deepEqual(asked, [428, "token_required"]);
        assert.ok(resume > 0);
      }
    });
  }

  test("what waits for an engine", () => {
    for (const name of WORKED_OUT) {
      assert.deepEqual(came[name], { create: [500, "unexpected_error"], list: [] }, name);
    }
  });

  test("what today's document does not have any more", () => {
    for (const name of NO_MORE) {
      assert.deepEqual(came[name], { create: [404, "not_found"], list: 404, get: 404, delete: false }, name);
    }
  });
});
