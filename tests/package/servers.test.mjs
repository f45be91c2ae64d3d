// The packed tarball in server runtimes: Node (the user's and a newer one), Deno, Bun, workerd, Vercel's edge.

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { after, test } from "node:test";
import { closeBrowser, freePort, inPage } from "../browser.mjs";
import { AFTER_INIT, AT_ONCE, check } from "./expected.mjs";
import { cleanUp, project, run, startWorker, tool, users } from "./project.mjs";

after(async () => {
  await closeBrowser();
  cleanUp();
});

// The Worker's runtime must not ask the network where it is.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const MAIN = `import { run } from "./program.mjs"; console.log(JSON.stringify(await run()));`;

test("Node, the user's, by import and by require", async () => {
  const folder = await project("node", {
    "main.mjs": MAIN,
    "main.cjs": `require("./program.mjs").run().then((result) => console.log(JSON.stringify(result)));`,
    "direct.cjs": `const { enrich } = require("belvo-wasm"); console.log(enrich.categorize({ language: "pt", transactions: [] }).transactions.length);`,
  });
  for (const main of ["main.mjs", "main.cjs"]) {
    check(JSON.parse(await run("node", [main], { cwd: folder, ...users })), AT_ONCE);
  }
  await run("node", ["direct.cjs"], { cwd: folder, ...users });
  const help = await run("npx", ["belvo-wasm", "--help"], { cwd: folder, ...users });
  if (!help.includes("categorize FILE")) {
    throw new Error(help);
  }
});

test("Node 24", async () => {
  const folder = await project("node24", { "main.mjs": MAIN });
  check(JSON.parse(await run(tool("node"), ["main.mjs"], { cwd: folder })), AT_ONCE);
});

test("Deno, without any permission", async () => {
  const folder = await project("deno", { "main.mjs": MAIN });
  const args = ["run", "--no-prompt", "--node-modules-dir=manual", "--no-remote", "main.mjs"];
  check(JSON.parse(await run(tool("deno"), args, { cwd: folder })), AT_ONCE);
});

test("Bun", async () => {
  const folder = await project("bun", { "main.mjs": MAIN });
  check(JSON.parse(await run(tool("bun"), ["main.mjs"], { cwd: folder })), AT_ONCE);
});

test("workerd, bundled by wrangler, also when called outside a request", async () => {
  const folder = await project("workerd", {
    "worker.mjs": `import { early, run } from "./program.mjs";
      const atStart = early();
      export default { fetch: async () => Response.json({ ...(await run()), atStart }) };`,
    "wrangler.json": JSON.stringify({ name: "empty", main: "worker.mjs", compatibility_date: "2026-08-01", send_metrics: false }),
  });
  const worker = await startWorker(folder);
  try {
    const result = await (await worker.fetch("http://worker/")).json();
    check(result, AT_ONCE);
    if (result.atStart !== AT_ONCE) {
      throw new Error(result.atStart);
    }
  } finally {
    await worker.dispose();
  }
});

test("Next: Vercel's edge runtime, Node's, and a page", async (t) => {
  const route = (runtime) =>
    `import { run } from "../../program.mjs";
     export const runtime = "${runtime}";
     export const dynamic = "force-dynamic";
     export const GET = async () => Response.json(await run());`;
  const folder = await project(
    "next",
    {
      "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
      "app/page.jsx": `"use client";
        import { useEffect } from "react";
        import { run } from "../program.mjs";
        export default function Page() {
          useEffect(() => { run().then((result) => { window.result = result; }, (error) => { window.result = { failed: String(error) }; }); }, []);
          return <p>page</p>;
        }`,
      "app/edge/route.js": route("edge"),
      "app/node/route.js": route("nodejs"),
    },
    ["next@16.4.6", "react@19.2.0", "react-dom@19.2.0"],
  );
  const env = { ...users.env, NEXT_TELEMETRY_DISABLED: "1" };
  const next = path.join(folder, "node_modules/next/dist/bin/next");
  await run("node", [next, "build"], { cwd: folder, env });
  const port = await freePort();
  const server = spawn("node", [next, "start", "--hostname", "127.0.0.1", "--port", String(port)], { cwd: folder, env });
  try {
    const address = `http://127.0.0.1:${port}`;
    await answers(address);
    for (const runtime of ["edge", "node"]) {
      await t.test(runtime, async () => check(await (await fetch(`${address}/${runtime}`)).json(), AT_ONCE));
    }
    await t.test("page", async () => check(await inPage(address), AFTER_INIT));
  } finally {
    server.kill();
    await once(server, "exit");
  }
});

async function answers(address) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await fetch(address).catch(() => undefined)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}
