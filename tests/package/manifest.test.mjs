// What the tarball holds, and whether package.json and the declarations keep what they promise.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { cleanUp, project, root, run, tarball, tool } from "./project.mjs";

after(cleanUp);

const manifest = JSON.parse(readFileSync(path.join(root, "pkg/package.json"), "utf8"));

test("the tarball holds what a user needs, and nothing else", async () => {
  const { files } = await tarball();
  for (const file of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "dist/cli.js", "dist/index.d.ts"]) {
    assert.ok(files.includes(file), file);
  }
  const strange = files.filter(
    (file) => !/^(dist\/|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE-)/.test(file) || /\/\.|\.map$/.test(file),
  );
  assert.deepEqual(strange, []);
  assert.equal(files.filter((file) => file.endsWith(".wasm")).length, 3);
  // File by file, so that nothing comes along by accident: add a line where something is to be shipped.
  const listed = readFileSync(path.join(import.meta.dirname, "contents.txt"), "utf8")
    .trimEnd()
    .split("\n");
  assert.deepEqual([...files].sort(), listed.sort());
  assert.equal(manifest.dependencies, undefined);
  assert.deepEqual(Object.keys(manifest.scripts ?? {}), [], "nothing runs when the package is installed");
});

test("every entry exists for every runtime, under the same conditions", () => {
  const entries = Object.entries(manifest.exports).filter(([, target]) => target.workerd);
  const shape = (target) =>
    JSON.stringify(target).replaceAll(/(index|client|enrich|statements|sandbox)\.(js|d\.ts)/g, "ENTRY.$2");
  assert.deepEqual(
    entries.map(([entry]) => entry),
    [".", "./client", "./enrich", "./statements", "./sandbox"],
  );
  assert.equal(new Set(entries.map(([, target]) => shape(target))).size, 1);
});

test("publint", async () => {
  const { publint } = await import("publint");
  const { messages } = await publint({ pkgDir: path.join(root, "pkg"), strict: true });
  assert.deepEqual(messages, []);
});

test("are the types wrong?", async () => {
  const { file } = await tarball();
  const report = JSON.parse(await run(tool("attw"), [file, "--profile", "esm-only", "--format", "json"]));
  // From CommonJS the package is an ES module, which Node requires since 20.19: the profile leaves that out.
  const ignored = new Set(["node10", "node16-cjs"]);
  const problems = Object.values(report.problems ?? {}).flat();
  assert.deepEqual(
    problems.filter((problem) => !ignored.has(problem.resolutionKind)),
    [],
  );
  assert.ok(Object.keys(report.analysis.entrypoints).length >= 9);
});

test("a bundle for Node that lost the WebAssembly says what to do, and the inline entry carries it", async () => {
  const folder = await project("serverless", {
    "lost.mjs": `import { enrich } from "belvo-wasm"; try { enrich.categorize({ language: "es", transactions: [] }); } catch (error) { console.log(error.message); }`,
    "kept.mjs": `import { enrich } from "belvo-wasm/inline"; import { Sandbox } from "belvo-wasm/inline/sandbox"; await new Sandbox().fetch("https://x/"); console.log(enrich.categorize({ language: "es", transactions: [] }).transactions.length);`,
  });
  const bundle = [
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--outdir=dist/deep/er",
    "--out-extension:.js=.mjs",
    "--log-level=warning",
  ];
  await run(tool("esbuild"), ["lost.mjs", "kept.mjs", ...bundle], { cwd: folder });
  assert.match(await run("node", ["dist/deep/er/lost.mjs"], { cwd: folder }), /belvo-wasm\/inline/);
  assert.equal((await run("node", ["dist/deep/er/kept.mjs"], { cwd: folder })).trim(), "0");
});
