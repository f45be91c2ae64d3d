import { type BelvoError, toError } from "./errors.js";
import { Part, type WasmSource } from "./part.js";
import { deliver, type WebhookTarget } from "./sandbox/deliver.js";
import { respond } from "./sandbox/respond.js";
import type { SandboxFault, SandboxTruth, SandboxWebhook } from "./sandbox/types.js";
import type * as glue from "./wasm/sandbox.js";
import { make } from "./wasm/sandbox-glue.js";

export type { WebhookTarget } from "./sandbox/deliver.js";
export type { SandboxFault, SandboxStream, SandboxTruth, SandboxWebhook } from "./sandbox/types.js";

/** @internal */
export const sandbox: Part<typeof glue> = new Part("sandbox", make);

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
  /** Milliseconds until the data of a new link, of an asynchronous request or of a refresh is there. Default 1,000. */
  delay?: number;
  /** Its clock. Default: the runtime's. See also {@link Sandbox.advance}. */
  now?: () => Date;
  /** Where its webhooks go: an address, or a function. Default: they wait for {@link Sandbox.webhooks}. */
  webhooks?: WebhookTarget;
  /** What {@link Sandbox.export} gave: goes on from there. Its seed stands instead of `seed`. */
  state?: string;
}

/**
 * A Belvo in memory: it answers the requests that Belvo answers, with invented people. Its `fetch` goes wherever a `fetch`
 * goes.
 *
 * @example
 * const sandbox = new Sandbox();
 * const belvo = new Belvo({ secretId: "any", secretPassword: "any", environment: "sandbox", fetch: sandbox.fetch });
 * const link = await belvo.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
 * await sandbox.settle(); // the link's history has arrived now
 * const accounts = await belvo.accounts.list({ link: link.id }).toArray();
 */
export class Sandbox {
  readonly #options: SandboxOptions;
  #state: glue.Sandbox | undefined;
  /** How far its clock is ahead of what `now` says, in milliseconds. */
  #ahead = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deliveries: Promise<unknown> = Promise.resolve();

  constructor(options: SandboxOptions = {}) {
    this.#options = { ...options };
  }

  /** Answers a request as Belvo would. Bound: pass it on as it is. */
  readonly fetch = async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const body = request.method === "GET" || request.method === "HEAD" ? "" : await request.text();
    const state = await this.#open();
    const answer = guarded(() =>
      state.handle(
        request.method,
        url.pathname,
        url.search.slice(1),
        request.headers.get("authorization") ?? undefined,
        request.headers.get("x-belvo-request-mode") ?? undefined,
        url.origin,
        body,
        this.#now(),
      ),
    );
    this.#send(state);
    this.#wait(state);
    return respond(answer, request.signal);
  };

  /**
   * Makes something go wrong: the next fitting requests are answered as the fault says. Of several faults, the first that fits is done.
   *
   * @example
   * await sandbox.inject({ match: { path: "/api/accounts/*" }, status: 500, times: 2 });
   * @throws {BelvoError} (`invalid_input`) when it is no fault.
   */
  async inject(fault: SandboxFault): Promise<void> {
    const state = await this.#open();
    guarded(() => state.inject(JSON.stringify(fault)));
  }

  /** Nothing goes wrong any more. */
  async clearFaults(): Promise<void> {
    (await this.#open()).clearFaults();
  }

  /** The webhooks that are due and were not taken yet, where the options name no other place for them. */
  async webhooks(): Promise<SandboxWebhook[]> {
    const state = await this.#open();
    return JSON.parse(state.webhooks(this.#now()));
  }

  /** Lets time pass at once: what is due by then happens, and its webhooks are delivered. */
  async advance(milliseconds: number): Promise<void> {
    const state = await this.#open();
    this.#ahead += milliseconds;
    state.run(this.#now());
    this.#send(state);
    this.#wait(state);
    await this.#deliveries;
  }

  /**
   * Lets time pass until all that was asked for is there: histories of links, asynchronous requests, refreshes, deletions. The updates
   * of recurrent links, a week later, are not waited for.
   */
  async settle(): Promise<void> {
    const state = await this.#open();
    for (let next = state.nextEvent(); next !== undefined; next = state.nextEvent()) {
      await this.advance(Math.max(0, next - this.#now()));
    }
  }

  /**
   * The institution corrects a transaction: it changes these fields, or takes it back (null). A webhook tells of it.
   *
   * @throws {BelvoError} (`invalid_input`) when there is no such transaction.
   */
  async correct(transaction: string, fields: Record<string, unknown> | null): Promise<void> {
    const state = await this.#open();
    guarded(() => state.correct(transaction, fields === null ? undefined : JSON.stringify(fields), this.#now()));
    this.#send(state);
    await this.#deliveries;
  }

  /**
   * What is true of a link's data: the life behind it, its streams, the categories of its transactions. For tests of engines, which never
   * see it.
   *
   * @throws {BelvoError} (`invalid_input`) when there is no such link.
   */
  async truth(link: string): Promise<SandboxTruth> {
    const state = await this.#open();
    return JSON.parse(guarded(() => state.truth(link, this.#now())));
  }

  /** All of its state but the keys, as a text: some kilobytes a link. `new Sandbox({ state })` goes on from there. */
  async export(): Promise<string> {
    const state = await this.#open();
    return guarded(() => state.export());
  }

  async #open(): Promise<glue.Sandbox> {
    const part = await sandbox.load();
    const { seed, keys, delay, state } = this.#options;
    this.#state ??= guarded(() => new part.Sandbox({ seed, keys, delay, state }));
    return this.#state;
  }

  #now(): number {
    return (this.#options.now?.() ?? new Date()).getTime() + this.#ahead;
  }

  /** Delivers what is due, one after the other. */
  #send(state: glue.Sandbox): void {
    const { webhooks } = this.#options;
    if (webhooks) {
      const due: SandboxWebhook[] = JSON.parse(state.webhooks(this.#now()));
      for (const webhook of due) {
        this.#deliveries = this.#deliveries.then(() => deliver(webhook, webhooks));
      }
    }
  }

  /** Comes back when the next thing is due: only where someone is told of it, and the clock is the runtime's. */
  #wait(state: glue.Sandbox): void {
    clearTimeout(this.#timer);
    const next = state.nextEvent();
    if (!this.#options.webhooks || this.#options.now || next === undefined) {
      return;
    }
    this.#timer = setTimeout(
      () => {
        this.#send(state);
        this.#wait(state);
      },
      Math.max(0, next - this.#now()),
    );
    // Node's timers are objects, which keep the program from ending unless they are told not to.
    (this.#timer as { unref?: () => void }).unref?.();
  }
}

/** What the part throws, as an error of this package. */
function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (thrown) {
    throw toError(thrown) as BelvoError;
  }
}
