// Makes the JavaScript of the package from src/ and from the WebAssembly in dist/wasm (`cargo xtask build` makes that first):
// the facade by TypeScript, and for each runtime the entries that say where the WebAssembly is.

import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const here = import.meta.dirname;
const dist = path.join(here, "dist");

/** The parts: which module of the facade holds each, and under which name. */
const PARTS = {
  client: { module: "caller", name: "client" },
  enrich: { module: "engines", name: "engines" },
  sandbox: { module: "sandbox", name: "sandbox" },
};

/** The entries of the package, and the parts that each can need. */
const ENTRIES = {
  index: ["client", "enrich"],
  client: ["client"],
  enrich: ["enrich"],
  statements: ["enrich"],
  sandbox: ["sandbox"],
};

/** How each runtime gets at a part's WebAssembly: what stands before the loader, and the loader. */
const RUNTIMES = {
  // Node and Bun: from the file system, at once.
  node: (part) => [
    `import { readPart } from "../read-part.js";`,
    `{ sync: true, source: () => readPart("${part}", new URL("../wasm/${part}_bg.wasm", import.meta.url), import.meta.url) }`,
  ],
  // Cloudflare Workers: an import is a compiled module.
  workerd: (part) => [`import module from "../wasm/${part}_bg.wasm";`, `{ sync: true, source: () => module }`],
  // Vercel's edge: the same, asked for with `?module`. The module can come from another realm than this code, where
  // `instanceof` does not know it.
  "edge-light": (part) => [
    `import module from "../wasm/${part}_bg.wasm?module";`,
    `{ sync: true, source: () => Object.setPrototypeOf(module, WebAssembly.Module.prototype) }`,
  ],
  // Pages: fetched from beside this file. Bundlers that know \`new URL(..., import.meta.url)\` copy it there.
  browser: (part) => [``, `{ sync: false, source: () => new URL("../wasm/${part}_bg.wasm", import.meta.url) }`],
  // Development servers: the same, but one that moves code without the files beside it (Vite's, up to 7) is no obstacle.
  development: (part) => [
    `import { orInline } from "../or-inline.js";`,
    `{
  sync: false,
  source: () => orInline(new URL("../wasm/${part}_bg.wasm", import.meta.url), () => import("../inline/${part}-wasm.js")),
}`,
  ],
  // Anything else, Deno (which asks for permission to read files) and esbuild (which copies no files): inside the code.
  inline: (part) => [
    `import { fromBase64 } from "../or-inline.js";\nimport base64 from "./${part}-wasm.js";`,
    `{ sync: true, source: () => fromBase64(base64) }`,
  ],
};

/** The glue of wasm-bindgen holds one instance for good. As a function it can be had again, when an instance has broken down. */
function glue() {
  for (const part of Object.keys(PARTS)) {
    const file = path.join(dist, "wasm", part);
    const exported = ["initSync", "default: __wbg_init"];
    const code = readFileSync(`${file}.js`, "utf8")
      .replace("export { initSync, __wbg_init as default };", "")
      .replace(/^export (class|function) (\w+)/gm, (_, kind, name) => {
        exported.push(name);
        return `${kind} ${name}`;
      })
      .replace("wasm = instance.exports;", "wasm = guard(instance.exports, module);");
    if (/^(export|import) /m.test(code) || !code.includes("guard(")) {
      throw new Error(`${part}: wasm-bindgen writes its glue in another way`);
    }
    writeFileSync(`${file}-glue.js`, `export function make(guard) {\n${code}\nreturn { ${exported.join(", ")} };\n}\n`);
    const guard = "(exports: WebAssembly.Exports, module: WebAssembly.Module) => WebAssembly.Exports";
    writeFileSync(`${file}-glue.d.ts`, `export declare function make(guard: ${guard}): typeof import("./${part}.js");\n`);
  }
}

function typescript() {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const tsc = path.join(path.dirname(manifest), "bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", path.join(here, "tsconfig.json")], { stdio: "inherit" });
  if (status !== 0) {
    process.exit(1);
  }
}

function entries() {
  for (const [runtime, loader] of Object.entries(RUNTIMES)) {
    const folder = path.join(dist, runtime);
    mkdirSync(folder, { recursive: true });
    for (const [part, { module, name }] of Object.entries(PARTS)) {
      const [before, code] = loader(part);
      const lines = [before, `import { ${name} } from "../${module}.js";`, ``, `${name}.provide(${code});`];
      writeFileSync(path.join(folder, `load-${part}.js`), `${lines.filter((line, i) => line || i === 2).join("\n")}\n`);
    }
    for (const [entry, parts] of Object.entries(ENTRIES)) {
      const imports = parts.map((part) => `import "./load-${part}.js";`);
      writeFileSync(path.join(folder, `${entry}.js`), `${[...imports, `export * from "../${entry}.js";`].join("\n")}\n`);
    }
  }
}

function inline() {
  for (const part of Object.keys(PARTS)) {
    const bytes = readFileSync(path.join(dist, "wasm", `${part}_bg.wasm`));
    writeFileSync(path.join(dist, "inline", `${part}-wasm.js`), `export default "${bytes.toString("base64")}";\n`);
  }
}

/** What an import of a part's WebAssembly is, for TypeScript. */
function wasmTypes() {
  writeFileSync(path.join(dist, "wasm.d.ts"), "declare const module: WebAssembly.Module;\nexport default module;\n");
}

/** The command runs as it is. npm would make it so where it links the package, and what is packed would depend on that. */
function command() {
  chmodSync(path.join(dist, "cli.js"), 0o755);
}

/** What npm shows of the package, and the licences, from the project's folder. */
function documents() {
  for (const file of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) {
    copyFileSync(path.join(here, "..", file), path.join(here, file));
  }
}

glue();
typescript();
command();
wasmTypes();
documents();
entries();
inline();
