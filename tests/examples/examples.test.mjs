// Each project of examples/, copied away from here, with the packed npm package in it, started as its README says.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { Belvo } from "belvo-wasm/client";
import { closeBrowser, freePort, launch, serve } from "../browser.mjs";
import { cleanUp, filesUnder, project, root, run, startWorker, tool, users } from "../package/project.mjs";
import { snippets } from "../package/snippets.mjs";

after(async () => {
  await closeBrowser();
  cleanUp();
});

// The Worker's runtime must not ask the network where it is.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const statement = readFileSync(path.join(root, "examples/node/statement.csv"));
const row = {
  transaction_id: "t",
  account_holder_type: "INDIVIDUAL",
  account_holder_id: "h",
  account_id: "a",
  account_category: "CHECKING_ACCOUNT",
  value_date: "2026-01-15",
  description: "NETFLIX.COM",
  type: "OUTFLOW",
  amount: 219,
  currency: "MXN",
  institution: "b",
};
const body = (transactions) => ({ method: "POST", body: JSON.stringify({ language: "es", transactions }) });

/** A copy of the example with all that it needs installed, and those `types`; tools that this repository has are not installed again. */
async function copy(name, types = []) {
  const folder = path.join(root, "examples", name);
  const names = filesUnder(folder).filter((file) => !/^(node_modules|dist|\.next|\.wrangler|package-lock)/.test(file));
  const files = Object.fromEntries(names.map((file) => [file, readFileSync(path.join(folder, file))]));
  const manifest = JSON.parse(files["package.json"]);
  const { "belvo-wasm": own, ...others } = manifest.dependencies;
  assert.ok(own, "an example uses the package");
  files["package.json"] = JSON.stringify({ ...manifest, dependencies: others, devDependencies: {} });
  const wanted = [...Object.entries(others), ...types.map((type) => [type, manifest.devDependencies[type]])];
  const packages = wanted.map(([dependency, version]) => `${dependency}@${version}`);
  return project(`example-${name}`, files, packages);
}

async function answers(address) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(address).catch(() => undefined);
    if (response) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}

/** What `use` gives while a server of the example runs. */
async function during(program, args, options, address, use) {
  const server = spawn(program, args, options);
  try {
    await answers(address);
    return await use();
  } finally {
    server.kill();
    await once(server, "exit");
  }
}

test("what the guides show of an example stands in it, line for line", () => {
  const examples = path.join(root, "examples");
  const own = filesUnder(examples).filter((file) => !/node_modules|(^|\/)(dist|build|\.next|\.wrangler)\//.test(file));
  const texts = own.map((file) => readFileSync(path.join(examples, file), "utf8"));
  const shown = snippets().filter(({ file, language }) => file === "docs/guides.md" && language !== "ts");
  assert.ok(shown.length >= 6, `${shown.length} blocks`);
  for (const { name, code } of shown) {
    for (const paragraph of code.trim().split("\n\n")) {
      assert.ok(
        texts.some((text) => text.includes(paragraph)),
        `${name}: no example has\n${paragraph}`,
      );
    }
  }
});

test("node", async () => {
  const folder = await copy("node");
  const printed = await run("node", ["main.mjs", "statement.csv"], { cwd: folder, ...users });
  assert.match(printed, /^Food & Groceries +1292\.60$/m);
  assert.match(printed, /^Bills & Utilities +640\.00$/m);
});

test("deno", async () => {
  const folder = await copy("deno");
  const args = ["run", "--no-prompt", "--allow-read", "--node-modules-dir=manual", "--no-remote", "main.ts"];
  assert.match(await run(tool("deno"), args, { cwd: folder }), /^SALARY MONTHLY 18500\.5 HIGH$/m);
});

test("bun", async () => {
  const folder = await copy("bun");
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await during(tool("bun"), ["main.ts"], { cwd: folder, env: { ...process.env, PORT: String(port) } }, address, async () => {
    const months = Array.from({ length: 6 }, (_, month) => ({
      ...row,
      transaction_id: `${month}`,
      value_date: `2026-0${month + 1}-03`,
    }));
    const found = await (await fetch(address, body(months))).json();
    assert.deepEqual(
      found.map(({ name, frequency }) => [name, frequency]),
      [["Netflix", "MONTHLY"]],
    );
    assert.equal((await fetch(address, { method: "POST", body: "{" })).status, 400);
  });
});

/** Opens a page of the example, and fails where it reports an error. */
async function inPage(address, use) {
  const page = await (await launch()).newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  try {
    await page.goto(address);
    await use(page);
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
  }
}

test("browser", async () => {
  const site = await serve(await copy("browser"));
  try {
    await inPage(`${site.address}/`, async (page) => {
      await page.waitForSelector("body[data-ready]");
      await page.setInputFiles("#file", { name: "statement.csv", mimeType: "text/csv", buffer: statement });
      await page.getByText("6 transactions, kept in this browser alone.").waitFor();
      await page.getByText("Food & Groceries: 1292.60").waitFor();
      await page.reload();
      await page.getByText("Food & Groceries: 1292.60").waitFor();
      await page.setInputFiles("#file", { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("no,statement\n1,2\n") });
      await page.waitForFunction(() => !document.getElementById("status").textContent.includes("kept"));
    });
  } finally {
    await site.close();
  }
});

test("react", async () => {
  const folder = await copy("react", ["@types/react", "@types/react-dom"]);
  await run(tool("tsc"), ["-p", "."], { cwd: folder });
  await run("node", [path.join(root, "node_modules/vite/bin/vite.js"), "build"], { cwd: folder });
  const site = await serve(path.join(folder, "dist"));
  try {
    await inPage(`${site.address}/`, async (page) => {
      await page.getByText("NETFLIX.COM: Online Platforms & Leisure (Netflix)").waitFor();
      await page.locator("textarea").fill("WALMART SUC 1234");
      await page.getByText("WALMART SUC 1234: Food & Groceries (Walmart)").waitFor();
      assert.equal(await page.getByText("NETFLIX.COM:").count(), 0);
    });
  } finally {
    await site.close();
  }
});

test("cloudflare-worker", async () => {
  const folder = await copy("cloudflare-worker");
  const worker = await startWorker(folder);
  try {
    const categorized = await (await worker.fetch("http://worker/categorize", body([row]))).json();
    assert.equal(categorized.transactions[0].category, "Online Platforms & Leisure");
    const wrong = await worker.fetch("http://worker/categorize", body([{ ...row, amount: "much" }]));
    assert.equal(wrong.status, 400);
    assert.equal((await wrong.json()).field, "transactions[0].amount");
    const spending = await (await worker.fetch("http://worker/spending")).json();
    assert.ok(spending["Food & Groceries"] > 0);
  } finally {
    await worker.dispose();
  }
});

/** The offline sandbox as a server: its address, and how it is stopped. */
async function offlineBelvo() {
  const cli = path.join(root, "pkg/dist/cli.js");
  const server = spawn(process.execPath, [cli, "sandbox", "--port", "0", "--delay", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  const address = /http:\/\/[\d.]+:\d+/.exec(String(line))[0];
  const close = async () => {
    server.kill();
    await once(server, "exit");
  };
  return { address, close };
}

test("rust-worker", async (t) => {
  const belvo = await offlineBelvo();
  t.after(belvo.close);
  const folder = path.join(root, "examples/rust-worker");
  const worker = await startWorker(folder, {
    build: { custom: { command: "sh build.sh", workingDirectory: folder } },
    bindings: { BELVO_URL: { type: "plain_text", value: belvo.address } },
  });
  try {
    const ask = async (path, options) => {
      const response = await worker.fetch(`http://worker${path}`, options);
      return [response.status, await response.json()];
    };
    const [, categorized] = await ask("/categorize", body([row]));
    assert.equal(categorized.transactions[0].category, "Online Platforms & Leisure");
    const [refused, { field }] = await ask("/categorize", body([{ ...row, amount: "much" }]));
    assert.deepEqual([refused, field], [400, "transactions[0].amount"]);
    const [, { transactions }] = await ask("/statement", { method: "POST", body: statement });
    assert.deepEqual([transactions.length, transactions[0].category], [6, "Food & Groceries"]);

    const client = new Belvo({ secretId: "any", secretPassword: "any", baseUrl: belvo.address });
    const { id } = await client.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
    const [, spending] = await ask(`/spending?link=${id}`);
    assert.ok(spending["Food & Groceries"] > 0, JSON.stringify(spending));
    assert.deepEqual(await ask("/spending?link=none"), [200, {}]);
    assert.equal((await worker.fetch("http://worker/")).status, 404);
  } finally {
    await worker.dispose();
  }
});

test("next", async () => {
  const folder = await copy("next");
  const env = { ...users.env, NEXT_TELEMETRY_DISABLED: "1" };
  const next = path.join(folder, "node_modules/next/dist/bin/next");
  await run("node", [next, "build"], { cwd: folder, env });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await during(
    "node",
    [next, "start", "--hostname", "127.0.0.1", "--port", String(port)],
    { cwd: folder, env },
    address,
    async () => {
      await inPage(address, (page) => page.getByText("NETFLIX.COM: Online Platforms & Leisure").waitFor());
      // What a server component made is in the page as it is sent.
      const sent = await (await fetch(`${address}/server`)).text();
      assert.match(sent.replaceAll("<!-- -->", ""), /<li>NETFLIX\.COM: Online Platforms &amp; Leisure<\/li>/);
      const categorized = await (await fetch(`${address}/categorize`, body([row]))).json();
      assert.equal(categorized.transactions[0].category, "Online Platforms & Leisure");
      assert.equal((await fetch(`${address}/categorize`, { method: "POST", body: "{" })).status, 400);
    },
  );
});
