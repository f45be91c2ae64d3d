/** What the Queue hands over. */

import type { Env } from "./env.js";
import { type Event, readEvent } from "./event.js";
import type { Task } from "./link-work.js";
import type { Message } from "./messages.js";
import { metric, reasonOf } from "./metrics.js";
import type { Outcome } from "./outcome.js";
import { announcedBy } from "./resources.js";

/** An hour: the longest that a message waits for another attempt, unless Belvo says more. */
const LONGEST_DELAY = 3_600;

/** A message, and what it asks for. */
interface Job {
  message: Message_;
  link: string;
  task: Task;
  event: Event | undefined;
}

type Message_ = globalThis.Message<Message>;

/** Works on messages; each is acknowledged or tried again by itself. Links go side by side, each in its own Durable Object. */
export async function consume(batch: MessageBatch<Message>, env: Env): Promise<void> {
  const jobs = new Map<string, Job[]>();
  for (const message of batch.messages) {
    const job = jobOf(message);
    if (job) {
      jobs.set(job.link, [...(jobs.get(job.link) ?? []), job]);
    } else {
      await setAside(message, env);
    }
  }
  await Promise.all([...jobs].map(([link, ofLink]) => workOn(link, ofLink, env)));
}

function jobOf(message: Message_): Job | undefined {
  const { body } = message;
  if (body?.kind === "reconcile") {
    return { message, link: body.link, task: { resources: [], reconcile: true }, event: undefined };
  }
  const event = body?.kind === "webhook" ? readEvent(body.body) : undefined;
  return event && { message, link: event.link, task: taskOf(event), event };
}

function taskOf({ type, code, data }: Event): Task {
  const due = typeof data.consent_due_date === "string" ? data.consent_due_date : null;
  const isConsent = code.startsWith("openfinance_consent_");
  return {
    resources: announcedBy(type),
    ...(isConsent ? { consent: { due, expired: code === "openfinance_consent_expired" } } : {}),
  };
}

async function workOn(link: string, jobs: Job[], env: Env): Promise<void> {
  const worked = await Promise.all(
    jobs.map(async ({ task }) => {
      // A stub is of no use after it failed once: each call has its own.
      try {
        return await env.LINKS.getByName(link).work(link, task);
      } catch (error) {
        return { link: { ok: false, reason: reasonOf(error) } };
      }
    }),
  );
  jobs.forEach((job, index) => {
    settle(job, worked[index] ?? {}, env);
  });
}

/** Acknowledges a message whose work is done. Of a run that others joined, only what this one asked for counts. */
function settle({ message, link, task, event }: Job, outcomes: Record<string, Outcome>, env: Env): void {
  const asked = task.reconcile ? Object.keys(outcomes) : ["link", ...task.resources, "engines"];
  const failed = asked.map((name) => outcomes[name]).filter((outcome) => outcome?.ok === false);
  const fields = { link, attempts: message.attempts, type: event?.type, code: event?.code, request_id: event?.requestId };
  if (failed.length === 0) {
    message.ack();
    metric("message.done", fields);
    return;
  }
  const delaySeconds = delayOf(message.attempts, failed, Number(env.RETRY_SECONDS ?? 10));
  message.retry({ delaySeconds });
  metric("message.again", { ...fields, delay: delaySeconds, reason: failed[0]?.reason });
}

function delayOf(attempts: number, failed: (Outcome | undefined)[], base: number): number {
  const backoff = Math.min(LONGEST_DELAY, base * 2 ** (attempts - 1));
  // Up to a quarter more, so that what failed together does not come back together.
  const spread = Math.round(backoff * (1 + Math.random() / 4));
  return Math.min(43_200, Math.max(spread, ...failed.map((outcome) => outcome?.retryAfter ?? 0)));
}

/** No attempt would make sense of it. */
async function setAside(message: Message_, env: Env): Promise<void> {
  try {
    await env.DEAD_LETTERS.send(message.body);
    message.ack();
  } catch (error) {
    metric("message.again", { reason: reasonOf(error) });
    message.retry({ delaySeconds: 60 });
  }
}
