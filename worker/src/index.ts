/**
 * A Worker on belvo-wasm: it enriches statements that are posted to it, and is the gateway to Belvo for a team's own pages.
 * The secret keys stay here.
 *
 * | request | answer |
 * |---|---|
 * | `POST /api/categorize` (CSV, OFX, or Belvo's JSON body) | `{ transactions, ... }`, categorized here |
 * | `POST /api/links` (`RegisterLink`) | the link |
 * | `GET /api/links/:id/transactions` | a page of its transactions |
 * | `GET /health` | `{ ok: true }` |
 *
 * @module
 */
import { categorize } from "./categorize.js";
import { type Env, listTransactions, registerLink } from "./gateway.js";
import { Refusal, refuse } from "./refusal.js";

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    try {
      return await route(request, env);
    } catch (error) {
      return refuse(error);
    }
  },
};

async function route(request: Request, env: Env): Promise<Response> {
  const { pathname } = new URL(request.url);
  const link = /^\/api\/links\/([^/]+)\/transactions$/.exec(pathname)?.[1];
  switch (true) {
    case pathname === "/health":
      return Response.json({ ok: true });
    case pathname === "/api/categorize":
      return allow("POST", request, () => categorize(request));
    case pathname === "/api/links":
      return allow("POST", request, () => registerLink(request, env));
    case link !== undefined:
      return allow("GET", request, () => listTransactions(request, env, link ?? ""));
    default:
      throw new Refusal(404, "not_found", "There is nothing here.");
  }
}

function allow(method: string, request: Request, work: () => Promise<Response>): Promise<Response> {
  if (request.method !== method) {
    throw new Refusal(405, "method_not_allowed", `${method} is what this address takes.`);
  }
  return work();
}
