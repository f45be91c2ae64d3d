import { connectToList, type Env } from "./env.js";
import type { Message } from "./messages.js";
import { metric, reasonOf } from "./metrics.js";
import { sweep } from "./store/sweep.js";

/** `sendBatch` takes a hundred messages. */
const BATCH = 100;

/**
 * Compares what Belvo lists with what is here: has every link looked at that one of both has. The looking is done by the Queue's consumer,
 * as fast as it is allowed to; what it finds to be different it puts right and reports (`repairs`).
 */
export async function reconcile(env: Env): Promise<string> {
  const run = crypto.randomUUID();
  await env.DB.prepare("INSERT INTO reconciliations (id, started_at) VALUES (?, ?)").bind(run, new Date().toISOString()).run();
  try {
    await sweep(env.DB);
    const listed = await sendListed(env, run);
    const gone = await sendGone(env, run, listed);
    await env.DB.prepare("UPDATE reconciliations SET finished_at = ?, listed = ?, gone = ? WHERE id = ?")
      .bind(new Date().toISOString(), listed.size, gone, run)
      .run();
    metric("reconcile.sent", { run, listed: listed.size, gone });
  } catch (error) {
    await env.DB.prepare("UPDATE reconciliations SET error = ? WHERE id = ?").bind(reasonOf(error), run).run();
    metric("reconcile.failed", { run, reason: reasonOf(error) });
    throw error;
  }
  return run;
}

async function sendListed(env: Env, run: string): Promise<Set<string>> {
  const belvo = connectToList(env);
  const listed = new Set<string>();
  try {
    for await (const { results } of belvo.links.list({ page_size: 1000, fields: "id" }).pages()) {
      const fresh = results.map(({ id }) => id).filter((id) => !listed.has(id));
      await send(env, run, fresh);
      for (const id of fresh) {
        listed.add(id);
      }
    }
  } finally {
    belvo.dispose();
  }
  return listed;
}

/** Links that are here and that Belvo does not list: each is asked for once more before it is forgotten. */
async function sendGone(env: Env, run: string, listed: Set<string>): Promise<number> {
  let [after, count] = ["", 0];
  for (;;) {
    const { results } = await env.DB.prepare("SELECT id FROM links WHERE id > ? ORDER BY id LIMIT 1000")
      .bind(after)
      .all<{ id: string }>();
    const gone = results.map(({ id }) => id).filter((id) => !listed.has(id));
    await send(env, run, gone);
    count += gone.length;
    after = results.at(-1)?.id ?? "";
    if (results.length < 1000) {
      return count;
    }
  }
}

async function send(env: Env, run: string, links: string[]): Promise<void> {
  for (let start = 0; start < links.length; start += BATCH) {
    const messages = links
      .slice(start, start + BATCH)
      .map((link) => ({ body: { kind: "reconcile", link, run } satisfies Message }));
    await env.EVENTS.sendBatch(messages);
  }
}
