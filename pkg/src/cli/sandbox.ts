/** `belvo-wasm sandbox`: an offline Belvo on a port of this machine. */

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Sandbox, type SandboxOptions } from "belvo-wasm/sandbox";
import { serve } from "./serve.js";

/** What the command line says. */
export interface SandboxFlags {
  port?: string | undefined;
  host?: string | undefined;
  seed?: string | undefined;
  delay?: string | undefined;
  keys?: string | undefined;
  webhook?: string | undefined;
  "webhook-authorization"?: string | undefined;
  state?: string | undefined;
}

/** A command line that says something impossible. */
export class UsageError extends Error {}

export async function runSandbox(flags: SandboxFlags): Promise<void> {
  const sandbox = new Sandbox(optionsOf(flags));
  // A state that is none is told before anything is served.
  await sandbox.export();
  const server = await serve(sandbox.fetch, wholeNumber("port", flags.port ?? "8788"), flags.host ?? "127.0.0.1");
  const { port, address } = server.address() as AddressInfo;
  const keys = flags.keys ? "those that were given" : "any";
  // Written at once: whoever waits for the address may stop reading when it is there.
  console.log(
    `Belvo, offline: http://${address.includes(":") ? `[${address}]` : address}:${port}\nKeys: ${keys}. Stop with Ctrl+C.`,
  );
  let stopping = false;
  const stop = async () => {
    if (stopping) {
      return;
    }
    stopping = true;
    server.close();
    server.closeAllConnections();
    if (flags.state !== undefined) {
      save(flags.state, await sandbox.export());
    }
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

/** The whole file or none of it: a full disk must not cost what was there. */
function save(file: string, state: string): void {
  writeFileSync(`${file}.new`, state);
  renameSync(`${file}.new`, file);
}

function optionsOf(flags: SandboxFlags): SandboxOptions {
  const options: SandboxOptions = {};
  if (flags.seed !== undefined) {
    options.seed = wholeNumber("seed", flags.seed);
  }
  if (flags.delay !== undefined) {
    options.delay = wholeNumber("delay", flags.delay);
  }
  if (flags.keys !== undefined) {
    const [secretId = "", ...rest] = flags.keys.split(":");
    const secretPassword = rest.join(":");
    if (!(secretId && secretPassword)) {
      throw new UsageError("--keys must be ID:PASSWORD");
    }
    options.keys = { secretId, secretPassword };
  }
  if (flags.webhook !== undefined) {
    if (!URL.canParse(flags.webhook)) {
      throw new UsageError("--webhook must be an address");
    }
    const authorization = flags["webhook-authorization"];
    options.webhooks = { url: flags.webhook, ...(authorization === undefined ? {} : { authorization }) };
  }
  if (flags.state !== undefined && existsSync(flags.state)) {
    options.state = readFileSync(flags.state, "utf8");
  }
  return options;
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) {
    throw new UsageError(`--${name} must be a whole number`);
  }
  return number;
}
