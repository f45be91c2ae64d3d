// The size of each part of the package as a browser gets it: its WebAssembly, and the JavaScript that an application bundles
// with it. Usage: node scripts/size.mjs [--json]

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const dist = path.resolve(import.meta.dirname, "../pkg/dist");
const PARTS = { client: "client", enrich: "enrich", sandbox: "sandbox" };

function weigh(...buffers) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const sum = (size) => buffers.reduce((total, buffer) => total + size(buffer), 0);
  return {
    raw: sum((buffer) => buffer.length),
    gzip: sum((buffer) => gzipSync(buffer, { level: 9 }).length),
    brotli: sum((buffer) => brotliCompressSync(buffer, quality).length),
  };
}

/** The minified JavaScript of an entry. */
async function bundled(entry) {
  const outdir = mkdtempSync(path.join(tmpdir(), "belvo-wasm-size-"));
  const { outputFiles } = await build({
    entryPoints: [path.join(dist, "browser", `${entry}.js`)],
    outdir,
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  rmSync(outdir, { recursive: true });
  return Buffer.from(outputFiles[0].contents);
}

const parts = {};
for (const [part, entry] of Object.entries(PARTS)) {
  parts[part] = weigh(readFileSync(path.join(dist, "wasm", `${part}_bg.wasm`)), await bundled(entry));
}
const wasm = ["client", "enrich"].map((part) => readFileSync(path.join(dist, "wasm", `${part}_bg.wasm`)));
const total = weigh(...wasm, await bundled("index"));

if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ parts, total }));
} else {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  console.log("| part (wasm + JavaScript) | raw | gzip | brotli |\n|---|---|---|---|");
  for (const [name, size] of [...Object.entries(parts), ["`belvo-wasm` (client + enrich)", total]]) {
    console.log(`| ${name} | ${kilobytes(size.raw)} | ${kilobytes(size.gzip)} | ${kilobytes(size.brotli)} |`);
  }
}
