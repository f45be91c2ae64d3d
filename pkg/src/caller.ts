import { type Answer, CallPromise } from "./call.js";
import { invalidInput, TokenRequiredError, toError } from "./errors.js";
import { type Hooks, observer } from "./hooks.js";
import { Part, type WasmSource } from "./part.js";
import type * as glue from "./wasm/client.js";
import { make } from "./wasm/client-glue.js";

/** @internal */
export const client: Part<typeof glue> = new Part("client", make);

/** Loads the client. Never needed: the first call does it. Give `source` to load the WebAssembly from somewhere else. */
export async function init(source?: WasmSource): Promise<void> {
  await client.load(source);
}

/**
 * Gets the second factor from the end user. Gives the token; `true` where the user confirmed on another device and there is no
 * token; nothing to give up, and the call ends with the {@link TokenRequiredError}.
 */
export type OnTokenRequired = (challenge: TokenRequiredError) => TokenAnswer | Promise<TokenAnswer>;

/** What comes of asking the end user. */
export type TokenAnswer = string | boolean | null | undefined;

/** How long calls take, and how often they are tried. */
export interface Patience {
  /**
   * Milliseconds until an attempt is given up, its body included; `Infinity` for no limit. Default: 60,000 for what reads Belvo's
   * store, 600,000 for what may have to wait for an institution.
   */
  timeout?: number;
  /** Milliseconds until the whole call is given up, with all attempts, pauses and queuing. Default: none. */
  deadline?: number;
  /**
   * How many more attempts follow one that failed: after 50x, 429 and `too_many_sessions`, and where no answer came. Default 5, as
   * Belvo recommends. Calls that could read an institution or bill twice are only repeated where Belvo refused the first.
   */
  maxRetries?: number;
  /** Also repeats calls that could read an institution or bill twice. Default false. */
  retryPosts?: boolean;
  /** Gets the second factor, so that a call that needs one is still one `await`. */
  onTokenRequired?: OnTokenRequired;
}

/** How a {@link Belvo} client reaches Belvo. */
export interface BelvoOptions extends Patience, Hooks {
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
  /** How many requests are under way at once; further ones wait for their turn. Default 32. */
  maxConcurrent?: number;
  /** Milliseconds before the second attempt; each later one waits twice as long, up to 16 times this. Default 3,000. */
  retryDelay?: number;
  /** Draws the pauses between zero and what they would be, so that many callers do not come back at once. Default false. */
  retryJitter?: boolean;
  /** Secret keys in a page, or in a worker of one, can be read by anyone who opens it. Set this only where they are no secret. */
  dangerouslyAllowBrowser?: boolean;
}

/** What can be said of one call; what is not said is as the client's options say. */
export interface CallOptions extends Patience {
  /** Ends the call. */
  signal?: AbortSignal;
}

/** @internal */
export interface Arguments {
  parent?: string | undefined;
  id?: string;
  query?: object;
  next?: string;
  body?: object;
  asynchronous?: boolean;
  version?: string | undefined;
  idempotencyKey?: string | undefined;
}

/** What goes on with a call after its second factor. @internal */
export type Resume<T> = (challenge: { session: string; link: string; token?: string }) => CallPromise<T>;

/** What of the options every call is made with. */
type Defaults = Patience & Hooks & Pick<BelvoOptions, "retryDelay" | "retryJitter">;

/**
 * Makes the calls of a {@link Belvo} client. Holds its keys where nothing can read them.
 *
 * @internal
 */
export class Caller {
  #options: BelvoOptions | undefined;
  #client: glue.Client | undefined;
  /** The part that it is of: after a crash there is another. */
  #part: typeof glue | undefined;
  readonly #defaults: Defaults;

  constructor(options: BelvoOptions) {
    if (!options || typeof options !== "object") {
      throw invalidInput("options", "must be an object");
    }
    if ((options.secretId || options.secretPassword) && isBrowser() && !options.dangerouslyAllowBrowser) {
      throw invalidInput(
        "secretId",
        "secret keys in a browser can be read by anyone who opens the page. Call Belvo from your server or Worker and give pages a " +
          "widget token (`access`), or set `dangerouslyAllowBrowser: true` where the keys are no secret (a sandbox).",
      );
    }
    const { secretId, secretPassword, access, environment, baseUrl, fetch, maxConcurrent, ...defaults } = options;
    checkNumbers(defaults);
    this.#options = { ...options };
    this.#defaults = defaults;
    if (client.available) {
      this.#connect(client.get());
    }
  }

  call<T>(resource: string, operation: string, given: Arguments, options: CallOptions = {}, resume?: Resume<T>): CallPromise<T> {
    return new CallPromise(this.#answer(resource, operation, given, options, resume));
  }

  /** Forgets the keys. Calls under way go on; later ones are refused. */
  dispose(): void {
    this.#options = undefined;
    this.#client?.free();
    this.#client = undefined;
  }

  async #answer<T>(
    resource: string,
    operation: string,
    given: Arguments,
    options: CallOptions,
    resume: Resume<T> | undefined,
  ): Promise<Answer<T>> {
    checkNumbers(options);
    // At once where that can be: what was under way goes on after `dispose`.
    const connected = this.#connect(client.available ? client.get() : await client.load());
    const defaults = this.#defaults;
    const { body, ...rest } = given;
    const args = {
      ...rest,
      body: body && JSON.stringify(body),
      signal: ownSignal(options.signal),
      timeout: options.timeout ?? defaults.timeout,
      deadline: options.deadline ?? defaults.deadline,
      maxRetries: options.maxRetries ?? defaults.maxRetries,
      repeatable: options.retryPosts ?? defaults.retryPosts,
      retryDelay: defaults.retryDelay,
      jitter: defaults.retryJitter,
      observer: observer(defaults, resource, operation),
    };
    let error: unknown;
    try {
      const [data, response] = (await client.whileAlive(connected.call(resource, operation, args))) as [T, Response];
      return { data, response };
    } catch (thrown) {
      error = toError(thrown, resume);
    }
    const ask = options.onTokenRequired ?? defaults.onTokenRequired;
    if (ask && resume && error instanceof TokenRequiredError) {
      const { session, link } = error;
      const token = await ask(error);
      if (token) {
        return resume({ session, link, ...(token === true ? {} : { token }) }).withResponse();
      }
    }
    throw error;
  }

  #connect(part: typeof glue): glue.Client {
    if (!this.#options) {
      throw invalidInput("client", "was disposed: make a new one");
    }
    if (this.#client && this.#part === part) {
      return this.#client;
    }
    try {
      this.#client = new part.Client(this.#options);
    } catch (thrown) {
      throw toError(thrown);
    }
    this.#part = part;
    return this.#client;
  }
}

function checkNumbers(options: object): void {
  for (const name of ["timeout", "deadline", "maxRetries", "retryDelay"]) {
    const value = (options as Record<string, unknown>)[name];
    if (value !== undefined && !(typeof value === "number" && value >= 0)) {
      throw invalidInput(name, "must be a number of 0 or more");
    }
  }
}

/**
 * The caller's signal as one of this call's own. Listeners are added to it, and many calls may share the caller's: Node warns of
 * that.
 */
function ownSignal(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  try {
    return signal ? AbortSignal.any([signal]) : undefined;
  } catch {
    throw invalidInput("signal", "must be an AbortSignal");
  }
}

/** Whether this is a page, or a worker of one: whoever opens the page has the code of both. */
function isBrowser(): boolean {
  return ("window" in globalThis && "document" in globalThis) || "importScripts" in globalThis;
}
