// One module of an entry, and the WebAssembly beside it, as a Worker or a page gets them.

import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

/** An entry of the project, bundled for a runtime: the code, and the files of WebAssembly by name. */
export async function bundle(entry, conditions) {
  const wasm = new Map();
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: [...conditions, "import"],
    absWorkingDir: root,
    plugins: [
      {
        name: "wasm",
        setup(context) {
          context.onResolve({ filter: /\.wasm$/ }, async ({ path: file, resolveDir, pluginData }) => {
            if (pluginData === "resolving") {
              return undefined;
            }
            const found = await context.resolve(file, { resolveDir, kind: "import-statement", pluginData: "resolving" });
            wasm.set(path.basename(found.path), readFileSync(found.path));
            return { path: `./${path.basename(found.path)}`, external: true };
          });
        },
      },
    ],
  });
  return { code: outputFiles[0].text, wasm };
}
