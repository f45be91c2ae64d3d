/**
 * A Worker on belvo-wasm: it keeps a team's Belvo links in D1, up to date by webhooks, enriches them here, and serves them to the team's own
 * pages. The secret keys stay here. What it answers is in `routes.ts`; how it works, and what it promises, in README.md.
 *
 * @module
 */
import { consume } from "./consumer.js";
import { reconcile } from "./cron.js";
import { bury } from "./dead-letters.js";
import type { Env } from "./env.js";
import { preflight, withHeaders } from "./headers.js";
import type { Message } from "./messages.js";
import { refuse } from "./refusal.js";
import { route } from "./routes.js";
import { signedSessions } from "./session.js";

export { LinkWork } from "./link-work.js";

/** Who is asking: a team with sessions of its own puts them here. */
const sessions = signedSessions;

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (request.method === "OPTIONS" && url.pathname.startsWith("/api/")) {
      return preflight(request, env);
    }
    try {
      return withHeaders(request, await route({ request, url, env, sessions }), env);
    } catch (error) {
      return withHeaders(request, refuse(error), env);
    }
  },
  queue(batch, env) {
    return batch.queue.endsWith("-dead") ? bury(batch, env) : consume(batch, env);
  },
  async scheduled(_event, env) {
    await reconcile(env);
  },
} satisfies ExportedHandler<Env, Message>;
