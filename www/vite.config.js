import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { defineConfig } from "vite";

const module = readFileSync(createRequire(import.meta.url).resolve("belvo-wasm/enrich.wasm"));

export default defineConfig({
  // What the page says of the module's size is measured when it is built.
  define: { __MODULE_BYTES__: module.length, __MODULE_BYTES_GZIP__: gzipSync(module, { level: 9 }).length },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The policy in index.html allows no inline script, which the polyfill would be, and no `data:` but for images.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
