/** What Belvo's webhooks say, and whether they are Belvo's. */

import { unwrap, WebhookError } from "belvo-wasm/webhooks";
import type { Env } from "./env.js";

/** What the Worker reads of a webhook. */
export interface Event {
  type: string;
  code: string;
  link: string;
  requestId: string | undefined;
  data: Record<string, unknown>;
}

/**
 * Whether a request shows what Belvo's dashboard was given. Only the header is looked at: what is in the body is nobody's reason to refuse a
 * webhook of Belvo's.
 */
export async function isFromBelvo({ headers }: Request, env: Env): Promise<boolean> {
  const authorization = (env.WEBHOOK_AUTHORIZATION ?? "")
    .split("\n")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (authorization.length === 0) {
    return false;
  }
  try {
    await unwrap({ headers: { authorization: headers.get("authorization") ?? "" }, body: "{}" }, { authorization });
    return true;
  } catch (error) {
    // An empty event is refused by its body, once its header was taken.
    return error instanceof WebhookError && error.status === 400;
  }
}

/** Reads the body of a webhook; nothing where it says nothing of a link. */
export function readEvent(body: string): Event | undefined {
  let event: unknown;
  try {
    event = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof event !== "object" || event === null) {
    return undefined;
  }
  const { webhook_type, webhook_code, link_id, link, request_id, data } = event as Record<string, unknown>;
  const id = link_id ?? link;
  if (typeof webhook_type !== "string" || typeof id !== "string" || !isId(id)) {
    return undefined;
  }
  return {
    type: webhook_type.toUpperCase(),
    code: typeof webhook_code === "string" ? webhook_code : "",
    link: id.toLowerCase(),
    requestId: typeof request_id === "string" ? request_id : undefined,
    data: typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {},
  };
}

/** Whether this is one of Belvo's ids (UUID). */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
