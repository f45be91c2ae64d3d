import type { Asked } from "./api/asked.js";
import { answerChallenge, deleteLink, listLinks, registerLink, updateLink } from "./api/links.js";
import { listDeadLetters, listRepairs, reconcileNow, replayDeadLetter } from "./api/operations.js";
import { items, summary, transactions } from "./api/reading.js";
import { createWidgetToken } from "./api/widget-token.js";
import { categorize } from "./categorize.js";
import { enrich } from "./enrich.js";
import { health } from "./health.js";
import { Refusal } from "./refusal.js";
import { takeWebhook } from "./webhooks.js";

type Handler = (asked: Asked) => Promise<Response>;

/** In an address, `:link` and `:id` are ids (UUID, or what the Queue calls a message), `:resource` is a word. */
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ["GET", "/health", ({ env }) => health(env)],
  ["POST", "/belvo/webhooks", ({ request, env }) => takeWebhook(request, env)],
  ["POST", "/enrich", enrich],
  ["POST", "/api/categorize", categorize],
  ["POST", "/api/widget-token", createWidgetToken],
  ["GET", "/api/links", listLinks],
  ["POST", "/api/links", registerLink],
  ["PUT", "/api/links/:link", updateLink],
  ["DELETE", "/api/links/:link", deleteLink],
  ["POST", "/api/links/:link/mfa", answerChallenge],
  ["GET", "/api/links/:link/summary", summary],
  ["GET", "/api/links/:link/transactions", transactions],
  ["GET", "/api/links/:link/:resource", items],
  ["GET", "/operations/dead-letters", listDeadLetters],
  ["POST", "/operations/dead-letters/:id/replay", replayDeadLetter],
  ["GET", "/operations/repairs", listRepairs],
  ["POST", "/operations/reconcile", reconcileNow],
];

const PLACES: Record<string, string> = {
  link: "([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})",
  id: "([0-9A-Za-z-]{1,64})",
  resource: "([a-z-]{1,40})",
};

const COMPILED = ROUTES.map(([method, path, handler]) => ({
  method,
  pattern: new RegExp(`^${path.replace(/:(\w+)/g, (_, place: string) => PLACES[place] ?? "")}$`),
  handler,
}));

/** Answers a request by its address and method. */
export function route(asked: Omit<Asked, "params">): Promise<Response> {
  const { request, url } = asked;
  const fitting = COMPILED.filter(({ pattern }) => pattern.test(url.pathname));
  const found = fitting.find(({ method }) => method === request.method);
  if (found) {
    return found.handler({ ...asked, params: found.pattern.exec(url.pathname)?.slice(1) ?? [] });
  }
  const methods = [...new Set(fitting.map(({ method }) => method))].join(", ");
  throw methods
    ? new Refusal(405, "method_not_allowed", `${methods} is what this address takes.`)
    : new Refusal(404, "not_found", "There is nothing here.");
}
