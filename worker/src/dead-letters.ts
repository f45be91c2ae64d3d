import type { Env } from "./env.js";
import { readEvent } from "./event.js";
import type { LinkState } from "./link-memory.js";
import type { Message } from "./messages.js";
import { metric, reasonOf } from "./metrics.js";
import { addDeadLetter } from "./store/dead-letters.js";

/** Writes down messages that were given up, so that an operator can see and replay them. */
export async function bury(batch: MessageBatch<Message>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      const { body } = message;
      const event = body?.kind === "webhook" ? readEvent(body.body) : undefined;
      const link = event?.link ?? (body?.kind === "reconcile" ? body.link : undefined);
      const letter = {
        id: message.id,
        link: link ?? null,
        request_id: event?.requestId ?? null,
        reason: link ? await reasonFor(link, env) : "says nothing of a link",
        body: JSON.stringify(body),
        received_at: message.timestamp.toISOString(),
      };
      await addDeadLetter(env.DB, letter);
      message.ack();
      metric("message.dead", { id: letter.id, link: letter.link, request_id: letter.request_id, reason: letter.reason });
    } catch (error) {
      message.retry({ delaySeconds: Number(env.RETRY_SECONDS ?? 10) });
      metric("message.unburied", { reason: reasonOf(error) });
    }
  }
}

async function reasonFor(link: string, env: Env): Promise<string> {
  try {
    const { failures }: LinkState = await env.LINKS.getByName(link).state();
    const reasons = Object.entries(failures).map(([name, { reason, requestId }]) =>
      `${name}: ${reason} ${requestId ?? ""}`.trim(),
    );
    return reasons.join("; ").slice(0, 1000) || "unknown";
  } catch {
    return "unknown";
  }
}
