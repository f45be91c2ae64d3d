// Schemathesis asks the sandbox whatever Belvo's OpenAPI document allows, and what it forbids: the sandbox never fails by itself, and its
// answers are as the document says.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { test } from "node:test";
import { operationsOf, readDocument, skip as withoutDocument } from "./document.mjs";
import { documentToFuzz } from "./fuzzing.mjs";
import { RETRIEVALS } from "./requests.mjs";
import { startServer } from "./server.mjs";

const packages = path.resolve(import.meta.dirname, "../../.tools/python");
const withoutSchemathesis =
  !existsSync(path.join(packages, "schemathesis")) && "schemathesis is not installed: this machine has no Python with pip";

/** Requests of each kind for each operation: under two minutes on two cores. */
const EXAMPLES = 20;

/** What is there to ask for: links, items and sessions, for reading and, others, for deleting. */
async function populate(address) {
  const ask = async (method, target, body) => {
    const headers = { authorization: "Basic YTpi" };
    const response = await fetch(address + target, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return response.json();
  };
  const { results: institutions } = await ask("GET", "/api/institutions/");
  const register = async ({ name, resources }, username, more) => {
    const link = { institution: name, username, password: "secret12", fetch_resources: resources, ...more };
    return (await ask("POST", "/api/links/", link)).id;
  };
  const kinds = new Map(
    institutions.map((institution) => [`${institution.country_codes} ${institution.resources}`, institution]),
  );
  const made = { institutions, links: {}, read: {}, gone: {}, sessions: {} };
  for (const institution of kinds.values()) {
    for (const [ids, username] of [
      [made.read, "76109277673"],
      [made.gone, "eva"],
    ]) {
      const link = await register(institution, username);
      ids.links = [...(ids.links ?? []), link];
      for (const name of institution.resources) {
        const { path } = RETRIEVALS[name];
        if (ids === made.read) {
          made.links[path] = [...(made.links[path] ?? []), link];
        }
        const { results } = await ask("GET", `/api/${path}/?link=${link}&page_size=5`);
        ids[path] = [...(ids[path] ?? []), ...results.map(({ id }) => id)];
      }
    }
  }
  made.read.institutions = institutions.map(({ id }) => String(id));
  made.read.consents = (await ask("GET", "/api/consents/?user_document=76109277673")).results.map(({ id }) => id);
  return { made, ask, register };
}

/** Sessions that wait for a token, by resource: all of one link, so that any two of them go together. */
async function challenge({ made, ask, register }, templates) {
  for (const template of templates) {
    const [name, { path, requests }] = Object.entries(RETRIEVALS).find(([, { path }]) => template === `/api/${path}/`);
    const institution = made.institutions.find(({ resources }) => resources.includes(name));
    const link = await register(institution, "76109277673+numeric", { access_mode: "single", token: "1234" });
    const sessions = [];
    for (let session = 0; session < 5; session++) {
      const [asked] = await ask("POST", template, { link, ...requests[0] });
      sessions.push(asked.session);
    }
    made.sessions[path] = { link: [link], session: sessions };
  }
}

test("schemathesis finds nothing", { skip: withoutDocument || withoutSchemathesis }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-schemathesis-"));
  const server = await startServer();
  try {
    const document = readDocument();
    const populated = await populate(server.address);
    const { made } = populated;
    const resumed = operationsOf(document).filter(
      ({ method, template }) => method === "PATCH" && !template.startsWith("/api/links/"),
    );
    await challenge(
      populated,
      resumed.map(({ template }) => template),
    );
    const known = (method, template) => {
      const resource = template.replace(/^\/api\//, "").replace(/\/(\{id\}\/.*)?$/, "");
      const ids = (method === "delete" ? made.gone : made.read)[resource];
      return {
        institution: made.institutions.map(({ name }) => name),
        ...(made.links[resource] ? { link: made.links[resource] } : {}),
        ...(ids?.length > 0 ? { id: ids } : {}),
        ...(method === "patch" ? made.sessions[resource] : {}),
      };
    };
    const fuzzed = documentToFuzz(document, known);
    const file = path.join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(fuzzed));
    const args = [
      ["run", file, "--url", server.address, "--auth", "id:password"],
      ["--checks", "not_a_server_error,response_schema_conformance,content_type_conformance"],
      ["--max-examples", String(EXAMPLES), "--seed", "1", "--generation-database", "none", "--no-shrink"],
      ["--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--no-color", "--suppress-health-check", "all"],
    ].flat();
    const env = { ...process.env, PYTHONPATH: packages, PYTHONDONTWRITEBYTECODE: "1", COLUMNS: "200" };
    const child = spawn("python3", [path.join(packages, "bin/schemathesis"), ...args], {
      env,
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [said, complained, code] = await Promise.all([
      child.stdout.toArray(),
      child.stderr.toArray(),
      new Promise((resolve) => child.once("exit", resolve)),
    ]);
    const text = [...said, ...complained].join("");
    assert.equal(code, 0, text.slice(-20_000));
    const tested = Number(/Tested:\s+(\d+)/.exec(text)?.[1]);
    assert.equal(tested, operationsOf(fuzzed).length, text.slice(-3000));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
