/** A Belvo in memory, as a Worker: deployed, it lives in a Durable Object and outlives its memory; on a developer's machine it is gone with it. */

import { DurableObject } from "cloudflare:workers";
import { Sandbox, type SandboxOptions } from "belvo-wasm/sandbox";

interface Env {
  /** Where it lives. None: in the memory of this Worker. */
  SANDBOX?: DurableObjectNamespace<SandboxObject>;
  /** Which people; default 1. */
  SEED?: string;
  /** Milliseconds until a link's data is there; default 1,000. */
  DELAY?: string;
  /** The keys that it accepts, `ID:PASSWORD`; default any. */
  KEYS?: string;
  /** A Worker that takes its webhooks, at `/belvo/webhooks`; only where it lives in a Durable Object. */
  WEBHOOKS?: Fetcher;
  /** What its webhooks show in `Authorization`. */
  WEBHOOK_AUTHORIZATION?: string;
}

/** SQLite takes values of at most two megabytes. */
const PART = 1_000_000;

/** The one sandbox of a deployment. Its state is written after every request that may have changed it. */
export class SandboxObject extends DurableObject<Env> {
  readonly #opened: Promise<Sandbox>;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    this.#opened = context.blockConcurrencyWhile(async () => {
      const { sql } = context.storage;
      sql.exec("CREATE TABLE IF NOT EXISTS state (part INTEGER PRIMARY KEY, text TEXT NOT NULL)");
      const parts = sql.exec<{ text: string }>("SELECT text FROM state ORDER BY part").toArray();
      const state = parts.map(({ text }) => text).join("");
      return new Sandbox({ ...optionsOf(env), ...webhooksOf(env), ...(state ? { state } : {}) });
    });
  }

  override async fetch(request: Request): Promise<Response> {
    const sandbox = await this.#opened;
    const response = await sandbox.fetch(request);
    if (request.method !== "GET") {
      this.#save(await sandbox.export());
    }
    return response;
  }

  #save(state: string): void {
    const { sql } = this.ctx.storage;
    this.ctx.storage.transactionSync(() => {
      sql.exec("DELETE FROM state");
      for (let start = 0; start < state.length; start += PART) {
        sql.exec("INSERT INTO state (part, text) VALUES (?, ?)", start / PART, state.slice(start, start + PART));
      }
    });
  }
}

function optionsOf(env: Env): SandboxOptions {
  const [secretId, ...rest] = env.KEYS?.split(":") ?? [];
  return {
    ...(env.SEED ? { seed: Number(env.SEED) } : {}),
    ...(env.DELAY ? { delay: Number(env.DELAY) } : {}),
    ...(secretId ? { keys: { secretId, secretPassword: rest.join(":") } } : {}),
  };
}

function webhooksOf({ WEBHOOKS: worker, WEBHOOK_AUTHORIZATION: authorization = "" }: Env): SandboxOptions {
  const url = "https://webhooks.invalid/belvo/webhooks";
  return worker ? { webhooks: { url, authorization, fetch: (request) => worker.fetch(request) } } : {};
}

let inMemory: Sandbox | undefined;

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    if (env.SANDBOX) {
      return env.SANDBOX.getByName("belvo").fetch(request);
    }
    inMemory ??= new Sandbox(optionsOf(env));
    return inMemory.fetch(request);
  },
};
