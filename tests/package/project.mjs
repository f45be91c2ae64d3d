// Empty projects with the packed tarball installed, as a user would have them: outside this repository, so that nothing is
// found by accident.

import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);
export const root = path.resolve(import.meta.dirname, "../..");
const bin = path.join(root, "node_modules/.bin");

/** The path as the user has it: without this repository's tools, its Node among them. */
const usersPath = (process.env.PATH ?? "")
  .split(path.delimiter)
  .filter((folder) => !folder.startsWith(root))
  .join(path.delimiter);

/** Runs a program; what it prints. On failure the error has all of it. */
export async function run(program, args, options = {}) {
  try {
    const { stdout } = await exec(program, args, { maxBuffer: 64 << 20, timeout: 240_000, ...options });
    return stdout;
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? ""}${error.message}`);
  }
}

/** One of this repository's tools. */
export const tool = (name) => path.join(bin, name);

/** Programs of the machine: the user's Node and npm. */
export const users = { env: { ...process.env, PATH: usersPath } };

let packed;

/** The tarball that `npm pack` makes of pkg/, made once; with the list of its files. */
export function tarball() {
  packed ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "belvo-wasm-pack-"));
    const text = await run("npm", ["pack", "--json", "--pack-destination", folder], { cwd: path.join(root, "pkg"), ...users });
    const report = JSON.parse(text);
    const [{ filename, files, size, unpackedSize }] = Array.isArray(report) ? report : Object.values(report);
    return { file: path.join(folder, filename), files: files.map((file) => file.path), size, unpackedSize };
  })();
  return packed;
}

const made = [];

/** A project of these files (and the shared program) with the tarball installed, and other packages where asked for. */
export async function project(name, files, packages = []) {
  const folder = mkdtempSync(path.join(tmpdir(), `belvo-wasm-${name}-`));
  made.push(folder);
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  copyFileSync(path.join(import.meta.dirname, "program.mjs"), path.join(folder, "program.mjs"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { file } = await tarball();
  const offline = packages.length === 0 ? ["--offline"] : ["--prefer-offline"];
  await run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", ...offline, file, ...packages], {
    cwd: folder,
    ...users,
  });
  return folder;
}

/** A folder's Worker in workerd, on this machine alone, as its `wrangler.json` has it; `more` is what wrangler is told besides. */
export async function startWorker(folder, more = {}) {
  const { unstable_startWorker } = await import("wrangler");
  return unstable_startWorker({
    config: path.join(folder, "wrangler.json"),
    dev: { server: { hostname: "127.0.0.1", port: 0 }, inspector: false, logLevel: "error", watch: false, liveReload: false },
    ...more,
  });
}

/** Removes what was made. */
export function cleanUp() {
  for (const folder of made.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files under a folder, as paths within it. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
