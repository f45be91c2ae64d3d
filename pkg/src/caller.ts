import { invalidInput, toError } from "./errors.js";
import { Part, type WasmSource } from "./part.js";
import * as glue from "./wasm/client.js";

/** @internal */
export const client: Part<typeof glue> = new Part("client", glue);

/** Loads the client. Never needed: the first call does it. Give `source` to load the WebAssembly from somewhere else. */
export async function init(source?: WasmSource): Promise<void> {
  await client.load(source);
}

/** How a {@link Belvo} client reaches Belvo. */
export interface BelvoOptions {
  /** The secret id of Belvo's dashboard. For servers and the edge only. */
  secretId?: string;
  /** The secret password of Belvo's dashboard. For servers and the edge only. */
  secretPassword?: string;
  /** A widget access token, for pages, instead of the secret keys. */
  access?: string;
  /** Belvo's environment. Needed unless `baseUrl` is given. */
  environment?: "sandbox" | "production";
  /** The address of your own proxy, or of a local sandbox, instead of an environment's. */
  baseUrl?: string;
  /** What sends requests, instead of the runtime's `fetch`: a sandbox, a service binding, a proxy. */
  fetch?: (request: Request) => Promise<Response> | Response;
  /** Milliseconds until a call is given up, its body included. Default: none. Calls that retrieve can take minutes. */
  timeout?: number;
  /** Secret keys in a page can be read by anyone who opens it. Set this only where they are no secret. */
  dangerouslyAllowBrowser?: boolean;
}

/** What can be said of one call. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal;
  /** Milliseconds until this call is given up. */
  timeout?: number;
}

/** @internal */
export interface Arguments {
  id?: string;
  query?: object;
  next?: string;
  body?: object;
  asynchronous?: boolean;
}

/** What goes on with a call after its second factor. @internal */
export type Resume<T> = (challenge: { session: string; link: string; token?: string }) => Promise<T>;

/**
 * Makes the calls of a {@link Belvo} client. Holds its keys where nothing can read them.
 *
 * @internal
 */
export class Caller {
  #options: BelvoOptions | undefined;
  #client: glue.Client | undefined;
  readonly #timeout: number | undefined;

  constructor(options: BelvoOptions) {
    if (!options || typeof options !== "object") {
      throw invalidInput("options", "must be an object");
    }
    if ((options.secretId || options.secretPassword) && isPage() && !options.dangerouslyAllowBrowser) {
      throw invalidInput(
        "secretId",
        "secret keys in a page can be read by anyone who opens it. Call Belvo from your server or Worker and give pages a " +
          "widget token (`access`), or set `dangerouslyAllowBrowser: true` where the keys are no secret (a sandbox).",
      );
    }
    this.#options = { ...options };
    this.#timeout = options.timeout;
    if (client.available) {
      this.#connect(client.get());
    }
  }

  async call<T>(
    resource: string,
    operation: string,
    given: Arguments,
    options: CallOptions = {},
    resume?: Resume<T>,
  ): Promise<T> {
    const connected = this.#client ?? this.#connect(await client.load());
    const { body, ...rest } = given;
    const args = { ...rest, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    try {
      return (await connected.call(resource, operation, args, options.signal, options.timeout ?? this.#timeout)) as T;
    } catch (thrown) {
      throw toError(thrown, resume);
    }
  }

  #connect(part: typeof glue): glue.Client {
    if (this.#client) {
      return this.#client;
    }
    const { fetch, timeout, dangerouslyAllowBrowser, ...options } = this.#options ?? {};
    try {
      this.#client = new part.Client(options, fetch);
    } catch (thrown) {
      throw toError(thrown);
    }
    this.#options = undefined;
    return this.#client;
  }
}

function isPage(): boolean {
  return "window" in globalThis && "document" in globalThis;
}
