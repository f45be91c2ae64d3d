import { Belvo, type BelvoOptions } from "belvo-wasm/client";
import type { LinkWork } from "./link-work.js";
import type { Message } from "./messages.js";
import { observe } from "./metrics.js";

/** What wrangler.jsonc and the secrets give. */
export interface Env {
  BELVO_ENVIRONMENT: "sandbox" | "production";
  BELVO_SECRET_ID?: string;
  BELVO_SECRET_PASSWORD?: string;
  /** What Belvo's webhooks show in `Authorization`, as the dashboard has it; several, one a line, while it is changed. */
  WEBHOOK_AUTHORIZATION?: string;
  /** What session tokens are signed with. */
  SESSION_SECRET?: string;
  /** What makes a user's id the `external_id` of their links. Never change it: it says whose the links are. */
  OWNER_SECRET?: string;
  /** What operators show as `Authorization: Bearer`. */
  OPERATOR_TOKEN?: string;
  /** The origins of the team's pages, parted by commas. */
  ALLOWED_ORIGINS?: string;
  /** What is fixed of the Connect Widget, as JSON: `callback_urls`, `branding`, `consent`, as Belvo takes them. */
  WIDGET?: string;
  /** Seconds before a message is tried again; twice as long each time. Default 10. */
  RETRY_SECONDS?: string;
  /** Seconds that a page of a list may take at Belvo before it is tried again. Default 30. */
  LIST_SECONDS?: string;
  /** The offline sandbox, on a developer's machine only. */
  BELVO?: Fetcher;
  DB: D1Database;
  EVENTS: Queue<Message>;
  DEAD_LETTERS: Queue<Message>;
  LINKS: DurableObjectNamespace<LinkWork>;
}

/**
 * Belvo, for this Worker. Few attempts, close together: what takes longer is for the Queue to try again, which outlives this
 * Worker.
 */
export function connect(env: Env, options: Pick<BelvoOptions, "timeout"> = {}): Belvo {
  const { BELVO: sandbox } = env;
  return new Belvo({
    secretId: env.BELVO_SECRET_ID ?? "",
    secretPassword: env.BELVO_SECRET_PASSWORD ?? "",
    environment: env.BELVO_ENVIRONMENT,
    maxRetries: 1,
    retryDelay: 250,
    retryJitter: true,
    // A Worker waits for six connections at once.
    maxConcurrent: 6,
    onResponse: observe,
    ...options,
    ...(sandbox ? { fetch: (outgoing) => sandbox.fetch(outgoing) } : {}),
  });
}

/** The same, for what only lists: others wait for it. */
export function connectToList(env: Env): Belvo {
  return connect(env, { timeout: Number(env.LIST_SECONDS ?? 30) * 1000 });
}
