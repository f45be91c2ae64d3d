import type { WebhookEvent } from "./event.js";
import { sha256 } from "./sha256.js";

/** What tells an event from another. `process_type` and `external_id` follow from these. */
const FIELDS = ["webhook_id", "webhook_type", "webhook_code", "link_id", "object_id", "request_id", "data"] as const;

/**
 * A key that is the same for an event and for what Belvo sends again of it: 64 hexadecimal digits, fit for any store, from which
 * nothing can be read. The same in every version of this package.
 *
 * It is the SHA-256 of these fields, with the names in `data` in the order of the alphabet: `webhook_id`, `webhook_type`, `webhook_code`,
 * `link_id`, `object_id`, `request_id`, `data`. None of them would do alone: Belvo does not say whether `webhook_id` names the event or the
 * webhook, tax returns have events that differ in `data` only, and some events have no `request_id`.
 *
 * Keep keys for a day, not for ever. Belvo gives up within minutes, and an event without `request_id` can rightly come again much later
 * with the same content, such as one new account.
 *
 * @example
 * if (await store.addIfNew(dedupeKey(event), { days: 1 })) await work(event);
 */
export function dedupeKey(event: WebhookEvent): string {
  return sha256(canonical(FIELDS.map((field) => event[field] ?? null)));
}

/** Deeper than any event; what is below makes no difference, and no endless recursion. */
const DEPTH = 64;

/** JSON in one way of writing. What is undefined is left out, as in JSON. */
function canonical(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value) ?? "null";
  }
  if (depth === DEPTH) {
    return Array.isArray(value) ? "[]" : "{}";
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonical(item, depth + 1)).join(",")}]`;
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field, depth + 1)}`).join(",")}}`;
}
