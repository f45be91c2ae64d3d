import { invalidInput } from "../errors.js";
import { type Expected, expected, isAuthorized, type WebhookAuthorization } from "./authorization.js";
import { listed } from "./catalog.js";
import type { WebhookEvent } from "./event.js";
import { header, json, refusal, type WebhookRequest } from "./request.js";

/** Belvo's events have some hundred bytes; lists of deleted transactions can be long. */
const MAX_BYTES = 1_048_576;

/** What a webhook is taken by. */
export interface UnwrapOptions {
  /** What was set in Belvo's dashboard; several while it is being changed. */
  authorization: WebhookAuthorization;
  /** The longest body that is read, in bytes. Default 1,048,576. */
  maxBytes?: number;
}

/**
 * Takes a webhook of Belvo's: verifies its `Authorization`, reads its body, and says what happened.
 *
 * The `Authorization` is looked at before the body is read. It is all there is to verify: Belvo signs nothing, so the address must be
 * https, and whoever knows the value can send events.
 *
 * @throws {WebhookError} when it is none, or cannot be taken: `code` says why, `status` what to answer. Never shows credentials.
 * @throws {InvalidInputError} when the options cannot be used, such as a secret that is not set; when the body was read before.
 *
 * @example
 * const event = await unwrap(request, { authorization: { token: env.BELVO_WEBHOOK_TOKEN } });
 * if (isEvent(event, "TRANSACTIONS.historical_update")) {
 *   console.log(event.link_id, event.data.total_transactions);
 * }
 */
export async function unwrap(request: Request | WebhookRequest, options: UnwrapOptions): Promise<WebhookEvent> {
  return take(request, expected(options.authorization), limit(options.maxBytes));
}

/** @internal */
export function limit(maxBytes: number | undefined): number {
  const bytes = maxBytes ?? MAX_BYTES;
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw invalidInput("maxBytes", "must be a whole number of bytes, 1 or more");
  }
  return bytes;
}

/** @internal */
export async function take(request: Request | WebhookRequest, credentials: Expected, maxBytes: number): Promise<WebhookEvent> {
  if (request.method !== undefined && request.method !== "POST") {
    throw refusal(405, "method_not_allowed", "A webhook is a POST.");
  }
  const shown = header(request.headers, "authorization");
  if (shown.length !== 1 || !isAuthorized(shown[0] ?? "", credentials)) {
    const why = shown.length === 0 ? "There is no `Authorization`." : "The `Authorization` is not the one that is expected.";
    throw refusal(401, "authentication_failed", why);
  }
  if ("bodyUsed" in request && request.bodyUsed) {
    throw invalidInput("request", "its body was read before: give its text as well, as { headers, body }");
  }
  return event(await json(request, maxBytes));
}

/** The texts that say what an event is about. */
const TEXTS = ["webhook_id", "link_id", "object_id", "process_type", "request_id", "external_id"];

function event(body: unknown): WebhookEvent {
  if (!isObject(body)) {
    throw refusal(400, "malformed_event", "The body is no JSON object.");
  }
  const need = (field: string): string => {
    const value = body[field];
    if (typeof value !== "string" || value === "") {
      throw malformed(field, "must be a text, and not empty");
    }
    return value;
  };
  const entry = listed(need("webhook_type"), need("webhook_code"));
  for (const field of TEXTS) {
    if (body[field] !== undefined && body[field] !== null && typeof body[field] !== "string") {
      throw malformed(field, "must be a text or null");
    }
  }
  if (!entry) {
    return body as unknown as WebhookEvent;
  }
  if (entry.kind !== "payment_v2") {
    need("webhook_id");
    need(entry.kind === "link" ? "link_id" : "object_id");
  }
  const { data } = body;
  if (data !== undefined && data !== null && !isObject(data)) {
    throw malformed("data", "must be an object");
  }
  return (data ? body : { ...body, data: {} }) as unknown as WebhookEvent;
}

function malformed(field: string, message: string) {
  return refusal(400, "malformed_event", `${field}: ${message}`, field);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
