import { toError } from "./errors.js";
import { Part, type WasmSource } from "./part.js";
import * as glue from "./wasm/sandbox.js";

/** @internal */
export const sandbox: Part<typeof glue> = new Part("sandbox", glue);

/** Loads the sandbox. Never needed: the first request does it. Give `source` to load the WebAssembly from somewhere else. */
export async function init(source?: WasmSource): Promise<void> {
  await sandbox.load(source);
}

/** What a {@link Sandbox} is made with. */
export interface SandboxOptions {
  /** Sandboxes of the same seed invent the same people. A whole number; default 1. */
  seed?: number;
  /** The keys that it accepts. Default: any. */
  keys?: { secretId: string; secretPassword: string };
  /** Its clock. Default: the runtime's. */
  now?: () => Date;
}

/**
 * A Belvo in memory: it answers the requests that Belvo answers, with invented people. Its `fetch` goes wherever a `fetch`
 * goes.
 *
 * @example
 * const sandbox = new Sandbox();
 * const belvo = new Belvo({ secretId: "any", secretPassword: "any", environment: "sandbox", fetch: sandbox.fetch });
 * const link = await belvo.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
 * const accounts = await belvo.accounts.retrieve({ link: link.id });
 */
export class Sandbox {
  readonly #options: SandboxOptions;
  #state: glue.Sandbox | undefined;

  constructor(options: SandboxOptions = {}) {
    this.#options = { ...options };
  }

  /** Answers a request as Belvo would. Bound: pass it on as it is. */
  readonly fetch = async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const part = await sandbox.load();
    const url = new URL(request.url);
    const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
    const now = (this.#options.now?.() ?? new Date()).getTime();
    try {
      this.#state ??= new part.Sandbox(this.#options.seed ?? 1, this.#options.keys);
      const answer = this.#state.handle(
        request.method,
        url.pathname,
        url.search.slice(1),
        request.headers.get("authorization") ?? undefined,
        request.headers.get("x-belvo-request-mode") ?? undefined,
        url.origin,
        body,
        now,
      ) as { status: number; body?: string };
      return new Response(answer.body ?? null, {
        status: answer.status,
        headers: answer.body === undefined ? {} : { "content-type": "application/json" },
      });
    } catch (thrown) {
      throw toError(thrown);
    }
  };
}
