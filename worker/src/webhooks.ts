import { readBody } from "./body.js";
import type { Env } from "./env.js";
import { isFromBelvo, readEvent } from "./event.js";
import { metric } from "./metrics.js";
import { Refusal } from "./refusal.js";

/** Lists of deleted transactions can be long. */
const LARGEST_WEBHOOK = 1 << 20;

/** The Queue carries messages of at most 128 KB, their envelope included. */
const MOST_BYTES = 120_000;

/** Letters that fit, whatever they are: JSON takes up to six bytes for one. */
const MOST_LETTERS = 20_000;

/** Belvo waits five seconds for an answer. */
const PATIENCE = 5_000;

/**
 * `POST /belvo/webhooks`: keeps the webhook in the Queue, and says so. All else happens later. What is in the body is not judged here, so that
 * nothing that Belvo sends is lost.
 */
export async function takeWebhook(request: Request, env: Env): Promise<Response> {
  if (!(await isFromBelvo(request, env))) {
    metric("webhook.refused");
    throw new Refusal(401, "authentication_failed", "This is not what Belvo's dashboard was given.");
  }
  const body = new TextDecoder().decode(await readBody(request, LARGEST_WEBHOOK, PATIENCE));
  await env.EVENTS.send({ kind: "webhook", body: shorten(body), received: new Date().toISOString() });
  return new Response(null, { status: 202 });
}

/** The same webhook, short enough for the Queue: what is looked at is what Belvo lists, so what its `data` lists is not needed. */
function shorten(body: string): string {
  if (fits(body)) {
    return body;
  }
  const bare = readEvent(body) ? JSON.stringify({ ...JSON.parse(body), data: null }) : body;
  return fits(bare) ? bare : bare.slice(0, MOST_LETTERS);
}

const fits = (body: string) => new TextEncoder().encode(JSON.stringify(body)).length <= MOST_BYTES;
