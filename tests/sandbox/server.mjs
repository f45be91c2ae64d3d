// The sandbox's server, as `npx belvo-wasm sandbox` starts it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";

const cli = process.env.BELVO_WASM_CLI ?? path.resolve(import.meta.dirname, "../../pkg/dist/cli.js");

/** Starts it on a free port. */
export async function startServer(...flags) {
  const child = spawn(process.execPath, [cli, "sandbox", "--port", "0", "--delay", "0", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    const address = /http:\S+/.exec(said)?.[0];
    if (address) {
      const stop = async () => {
        child.kill("SIGTERM");
        await once(child, "exit");
      };
      return { address, stop };
    }
  }
  throw new Error(`the sandbox did not start: ${said}`);
}

/** One link a kind of institution, by the resources that it has. */
export const LINKS = {
  bank: { institution: "erebor_mx_retail", username: "ana", password: "secret" },
  brazil: { institution: "erebor_br_retail", username: "ana", password: "secret" },
  fiscal: { institution: "sat_mx_fiscal", username: "XAXX010101000", password: "secret12" },
  employment: { institution: "imss_mx_employment", username: "BLPM951331IONVGR54" },
};
