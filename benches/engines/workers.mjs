// Workers in workerd, on this machine, without a network.

import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { bundle } from "./bundle.mjs";

/** Starts a Worker of an entry. */
export async function startWorker(entry) {
  const { code, wasm } = await bundle(entry, ["workerd"]);
  const modules = [
    { type: "ESModule", path: "index.js", contents: code },
    ...[...wasm].map(([path, contents]) => ({ type: "CompiledWasm", path, contents })),
  ];
  const options = {
    name: "bench",
    modules,
    modulesRoot: "/",
    compatibilityDate: "2026-08-01",
    cf: false,
    handleRuntimeStdio() {},
  };
  const mf = new Miniflare(convertV4MiniflareOptions(options));
  await mf.ready;
  return {
    /** What the Worker answers; an error where it fails. */
    async text(target) {
      const response = await mf.dispatchFetch(new URL(target, "https://bench.example.com").href);
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${target}: ${response.status} ${text}`);
      }
      return text;
    },
    stop: () => mf.dispose(),
  };
}
