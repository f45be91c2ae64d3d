import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { defineConfig } from "vite";

const module = readFileSync(createRequire(import.meta.url).resolve("belvo-wasm/enrich.wasm"));

/** What the page never asks for: the client's WebAssembly comes along with a list of names. */
const NEVER_ASKED = /client_bg/;

/**
 * The service worker, with the list of files that it keeps: all that the page is made of. Its first word is a name that changes with
 * them, by which a browser knows that there is another page.
 */
function offline() {
  const source = new URL("src/offline.worker.js", import.meta.url);
  const publicFiles = ["/", "/favicon.svg", "/manifest.webmanifest", "/icon-192.png", "/icon-512.png"];
  return {
    name: "offline",
    apply: "build",
    generateBundle(_, bundle) {
      const assets = Object.keys(bundle).filter((name) => name.startsWith("assets/") && !NEVER_ASKED.test(name));
      const text = readFileSync(source, "utf8");
      const page = Object.values(bundle).find(({ fileName }) => fileName === "index.html");
      const version = createHash("sha256")
        .update(JSON.stringify([assets, page?.source, text]))
        .digest("hex")
        .slice(0, 12);
      const files = JSON.stringify([...publicFiles, ...assets.map((name) => `/${name}`)]);
      const head = `const VERSION = "${version}";\nconst FILES = ${files};\n`;
      this.emitFile({ type: "asset", fileName: "sw.js", source: head + text });
    },
  };
}

export default defineConfig({
  // What the page says of the module's size is measured when it is built.
  define: { __MODULE_BYTES__: module.length, __MODULE_BYTES_GZIP__: gzipSync(module, { level: 9 }).length },
  worker: { format: "es" },
  plugins: [offline()],
  build: {
    target: "es2022",
    // The policy in index.html allows no inline script, which the polyfill would be, and no `data:` but for images.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
