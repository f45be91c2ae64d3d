// Every benchmark in one run: `cargo xtask bench` gets what it needs and starts it.
// Usage: node benches/run.mjs [--json] [--only engines,peers,client,cold,instructions] [--sizes 100,1000] [--milliseconds 1500]
//
// What a part of it lacks is named under `skipped`. Times of other programs on the machine lengthen those here: ratios are made within a turn.

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { ENGINES } from "./engines/tasks.mjs";
import { request, SIZES, user } from "./engines/workload.mjs";
import { growth } from "./growth.mjs";
import { merchants } from "./peers/merchants.mjs";
import { print } from "./print.mjs";

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    only: { type: "string", default: "engines,peers,client,cold,instructions" },
    sizes: { type: "string", default: SIZES.join(",") },
    milliseconds: { type: "string", default: "1500" },
  },
});
const wanted = values.only.split(",");
const sizes = values.sizes.split(",").map(Number);
const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "target/bench");
const exec = promisify(execFile);
const skipped = [];

/** What a program prints. */
async function run(program, args, options = {}) {
  const { stdout, stderr } = await exec(program, args, { cwd: root, maxBuffer: 256 << 20, ...options });
  return { stdout, stderr };
}

const lastLine = (text) => JSON.parse(text.trim().split("\n").at(-1));
const node = async (file, ...args) => lastLine((await run(process.execPath, [path.join("benches", file), ...args])).stdout);

/** A part of the whole; where it fails, the others go on. */
async function part(name, work) {
  process.stderr.write(`== ${name}\n`);
  try {
    return await work();
  } catch (error) {
    skipped.push({ what: name, why: (error.stderr || error.message).trim().split("\n").slice(-4).join(" ") });
    return undefined;
  }
}

/** The request and the user of a size as files, for programs that are not JavaScript. */
function files(count) {
  mkdirSync(folder, { recursive: true });
  const paths = ["request", "user"].map((name) => path.join(folder, `${name}-${count}.json`));
  const asked = request(count);
  writeFileSync(paths[0], JSON.stringify(asked));
  writeFileSync(paths[1], JSON.stringify(user(asked)));
  return ["--request", paths[0], "--user", paths[1]];
}

/** The native benchmark's program. */
let native;
async function nativeProgram() {
  native ??= run("cargo", ["bench", "--locked", "--bench", "engines", "--no-run", "--message-format", "json"]).then(
    ({ stdout }) =>
      stdout
        .split("\n")
        .filter((line) => line.includes('"executable":"'))
        .map((line) => JSON.parse(line))
        .find(({ target }) => target.name === "engines").executable,
  );
  return native;
}

const RUNTIMES = {
  node: (count) => node("engines/node.mjs", String(count), values.milliseconds),
  workerd: (count) => node("engines/workerd.mjs", String(count), values.milliseconds),
  chromium: (count) => node("engines/chromium.mjs", String(count), values.milliseconds),
  native: async (count) =>
    lastLine((await run(await nativeProgram(), [...files(count), "--milliseconds", values.milliseconds])).stdout),
};

async function engines() {
  const measured = {};
  for (const [runtime, measure] of Object.entries(RUNTIMES)) {
    measured[runtime] = {};
    for (const count of sizes) {
      const result = await part(`the engines in ${runtime}, ${count} transactions`, () => measure(count));
      if (result) {
        measured[runtime][count] = result;
      }
    }
  }
  return measured;
}

/** The user's Node: what was compiled for it does not run in another. */
const usersNode = () => {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((one) => !one.startsWith(root));
  const found = folders.map((one) => path.join(one, "node")).find((file) => existsSync(file));
  return found ?? process.execPath;
};

async function peers() {
  const names = path.join(folder, "merchants.tsv");
  const python = path.join(root, "target/tools/bench-python/bin/python");
  const [, asked] = files(10_000);
  writeFileSync(
    names,
    merchants()
      .map(({ name, category }) => `${name}\t${category}\n`)
      .join(""),
  );
  return {
    categorize: await part("categorization by other means", () => node("peers/categorize.mjs", "10000")),
    scikit_learn: await part("categorization by scikit-learn", async () =>
      lastLine((await run(python, ["benches/peers/charlr.py", asked, names])).stdout),
    ),
    recurring: await part("recurring expenses by Actual Budget", async () =>
      lastLine((await run(usersNode(), ["benches/peers/recurring.mjs", "1000"])).stdout),
    ),
  };
}

/** The instructions of one run of a task: those of a program that runs it twice, less those of one that runs it once. */
async function instructions() {
  const program = await nativeProgram();
  const given = files(10_000);
  const count = async (task, times) => {
    const args = [
      "--tool=callgrind",
      "--callgrind-out-file=/dev/null",
      program,
      ...given,
      "--task",
      task,
      "--times",
      String(times),
    ];
    const { stderr } = await run("valgrind", args);
    return Number(/Collected : (\d+)/.exec(stderr)[1]);
  };
  const counted = {};
  for (const task of ["parse", ...ENGINES]) {
    counted[task] = (await count(task, 2)) - (await count(task, 1));
  }
  const all = ENGINES.reduce((sum, engine) => sum + counted[engine], 0);
  const beside = Object.fromEntries([...ENGINES, "all"].map((task) => [task, (counted[task] ?? all) / counted.parse]));
  return { transactions: 10_000, instructions: { ...counted, all }, vs_serde_json: beside };
}

const report = {
  ratios: {},
  machine: { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg()[0], node: process.version },
};
if (wanted.includes("engines")) {
  report.engines = await engines();
  report.growth = growth(report.engines);
}
if (wanted.includes("peers")) {
  report.peers = await peers();
}
if (wanted.includes("client")) {
  report.client = await part("the client beside belvo and plaid", () => node("start/client.mjs"));
}
if (wanted.includes("cold")) {
  report.cold_start = await part("cold start in workerd", () => node("start/cold.mjs"));
}
if (wanted.includes("instructions")) {
  report.instructions = await part("instructions, counted by callgrind", instructions);
}

const at = (runtime, task) => report.engines?.[runtime]?.[10_000]?.figures[task]?.vs_json_parse.median;
const { figures } = report.peers?.categorize ?? {};
const beside = (peer) => figures && figures[peer].milliseconds.median / figures.belvo_wasm.milliseconds.median;
report.ratios = {
  categorize_10000_vs_json_parse: at("node", "categorize"),
  all_engines_10000_vs_json_parse: at("node", "all"),
  categorize_10000_again_vs_json_parse: at("node", "categorize again"),
  all_engines_10000_again_vs_json_parse: at("node", "all again"),
  growth_100_to_100000: report.growth?.node?.all?.growth,
  memory_growth_10000_to_100000: report.growth?.node?.memory?.growth,
  categorize_10000_vs_json_parse_workerd: at("workerd", "categorize"),
  categorize_10000_vs_json_parse_chromium: at("chromium", "categorize"),
  all_engines_10000_vs_json_parse_workerd: at("workerd", "all"),
  all_engines_10000_vs_json_parse_chromium: at("chromium", "all"),
  all_engines_10000_vs_serde_json_instructions: report.instructions?.vs_serde_json.all,
  fasttext_wasm_vs_categorize: beside("fasttext_wasm"),
  regex_list_500_vs_categorize: beside("regex_list_500"),
  includes_list_500_vs_categorize: beside("includes_list_500"),
  actual_vs_recurring_expenses: report.peers?.recurring?.actual_vs_belvo_wasm.median,
};
report.skipped = skipped;
if (values.json) {
  console.log(JSON.stringify(report));
} else {
  print(report);
}
