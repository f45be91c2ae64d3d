/** What a page reads of its user's links. */

import { ENGINES } from "../engines.js";
import { resourceOf } from "../enrichment.js";
import { Refusal } from "../refusal.js";
import { type ResourceName, resourceAt } from "../resources.js";
import { readSync } from "../store/items.js";
import { readPage, readTransactions, type TransactionFilter } from "../store/reading.js";
import { readSummary } from "../store/summary.js";
import { type Asked, ownLink } from "./asked.js";

/** `GET /api/links/:id/summary`: the link, its balances, and how it stands. */
export async function summary(asked: Asked): Promise<Response> {
  const link = await ownLink(asked);
  const [facts, { seen, mfa, consent, refresh }] = await Promise.all([
    readSummary(asked.env.DB, link.id),
    asked.env.LINKS.getByName(link.id).state(),
  ]);
  return Response.json({ link: JSON.parse(link.body), ...facts, seen_at: seen, mfa, consent, next_refresh: refresh });
}

/** `GET /api/links/:id/transactions`: a page, the latest first, with the categories that were worked out here (`local`). */
export async function transactions(asked: Asked): Promise<Response> {
  const link = await ownLink(asked);
  await makeWhole(asked, link.id, "transactions");
  return Response.json(await readTransactions(asked.env.DB, link.id, filterOf(asked.url)));
}

/** `GET /api/links/:id/RESOURCE`: a page of what Belvo lists; of what an engine works out, too, its results (`local`). */
export async function items(asked: Asked): Promise<Response> {
  const [, word = ""] = asked.params;
  const resource = resourceAt(word);
  if (!resource) {
    throw new Refusal(404, "not_found", "There is nothing here.");
  }
  const link = await ownLink(asked);
  const engine = ENGINES.find(({ name }) => name === resource);
  const { limit, after } = pagingOf(asked.url);
  await Promise.all([resource, ...(engine?.needs ?? [])].map((needed) => makeWhole(asked, link.id, needed)));
  const page = await readPage(asked.env.DB, link.id, resource, limit, after?.[0] ?? "");
  const local = engine && (await readPage(asked.env.DB, link.id, resourceOf(engine.name), 1000, ""));
  return Response.json({ ...page, ...(local ? { local: local.results } : {}) });
}

/** What was never listed is listed now: its webhook may be on its way still. */
async function makeWhole({ env }: Asked, link: string, resource: ResourceName): Promise<void> {
  if (await readSync(env.DB, link, resource)) {
    return;
  }
  const outcomes = await env.LINKS.getByName(link).work(link, { resources: [resource] });
  const failed = outcomes[resource];
  if (failed?.ok === false) {
    throw new Refusal(503, "not_there_yet", `Belvo could not be asked: ${failed.reason}. Try again later.`);
  }
}

function filterOf(url: URL): TransactionFilter {
  const { searchParams: query } = url;
  const type = query.get("type");
  if (type !== null && type !== "INFLOW" && type !== "OUTFLOW") {
    throw invalid("type", "must be INFLOW or OUTFLOW");
  }
  const { limit, after } = pagingOf(url);
  return {
    type,
    from: dayOf(query, "value_date__gte"),
    to: dayOf(query, "value_date__lte"),
    account: query.get("account"),
    limit,
    after,
  };
}

function dayOf(query: URLSearchParams, name: string): string | null {
  const day = query.get(name);
  if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw invalid(name, "must be YYYY-MM-DD");
  }
  return day;
}

function pagingOf(url: URL): { limit: number; after: string[] | null } {
  const size = url.searchParams.get("page_size") ?? "100";
  const limit = Number(size);
  if (!/^\d{1,4}$/.test(size) || limit < 1 || limit > 1000) {
    throw invalid("page_size", "must be 1 to 1000");
  }
  const after = url.searchParams.get("after");
  if (after !== null && after.length > 200) {
    throw invalid("after", "is what `next` said");
  }
  return { limit, after: after?.split("~") ?? null };
}

const invalid = (field: string, message: string) => new Refusal(400, "invalid_input", `\`${field}\` ${message}.`);
