// Schemathesis asks the sandbox whatever Belvo's OpenAPI document allows, and what it forbids: the sandbox never fails by itself, and its
// answers are as the document says.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { test } from "node:test";
import { looseDocument, skip as skipDocument } from "./document.mjs";
import { LINKS, startServer, WITHOUT_ENGINE } from "./server.mjs";

const packages = path.resolve(import.meta.dirname, "../../.tools/python");
const skip =
  skipDocument ||
  (!existsSync(path.join(packages, "schemathesis")) && "schemathesis is not installed: this machine has no Python with pip");

/** Requests of each kind for each operation. */
const EXAMPLES = 12;

test("schemathesis finds nothing", { skip }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-schemathesis-"));
  const server = await startServer();
  try {
    const links = [];
    for (const link of Object.values(LINKS)) {
      const headers = { authorization: "Basic YTpi" };
      const made = await fetch(`${server.address}/api/links/`, { method: "POST", headers, body: JSON.stringify(link) });
      links.push((await made.json()).id);
    }
    const file = path.join(folder, "openapi.json");
    // What has no engine yet answers 500, which is tested elsewhere.
    writeFileSync(file, JSON.stringify(looseDocument(links, WITHOUT_ENGINE)));
    const args = [
      ["run", file, "--url", server.address, "--auth", "id:password"],
      ["--checks", "not_a_server_error,response_schema_conformance,content_type_conformance"],
      ["--max-examples", String(EXAMPLES), "--seed", "1", "--generation-database", "none", "--no-shrink"],
      ["--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--no-color", "--suppress-health-check", "all"],
    ].flat();
    const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: "1", COLUMNS: "200" };
    const child = spawn("python3", [path.join(packages, "bin/schemathesis"), ...args], { env, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const [said, complained, code] = await Promise.all([
      child.stdout.toArray(),
      child.stderr.toArray(),
      new Promise((resolve) => child.once("exit", resolve)),
    ]);
    const text = [...said, ...complained].join("");
    assert.equal(code, 0, text.slice(-20_000));
    const tested = /Tested:\s+(\d+)/.exec(text)?.[1] ?? /(\d+) passed/.exec(text)?.[1];
    assert.ok(Number(tested) > 80, `operations tested: ${text.slice(-3000)}`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
