/** For those who run the Worker: what was given up, replaying it, reconciling now. */

import { reconcile } from "../cron.js";
import type { Message } from "../messages.js";
import { metric } from "../metrics.js";
import { Refusal } from "../refusal.js";
import { markReplayed, readDeadLetter, readDeadLetters } from "../store/dead-letters.js";
import { readRepairs } from "../store/repairs.js";
import { type Asked, isOperator } from "./asked.js";

async function authorize(asked: Asked): Promise<void> {
  if (!(await isOperator(asked))) {
    throw new Refusal(401, "authentication_failed", "Show the operators' token: `Authorization: Bearer ...`.");
  }
}

/** `GET /operations/dead-letters?after=ID`: messages that were given up and not replayed, a hundred at a time. */
export async function listDeadLetters(asked: Asked): Promise<Response> {
  await authorize(asked);
  const results = await readDeadLetters(asked.env.DB, asked.url.searchParams.get("after") ?? "", 100);
  return Response.json({ results: results.map((letter) => ({ ...letter, body: JSON.parse(letter.body) })) });
}

/** `POST /operations/dead-letters/:id/replay`: puts a message into the Queue again. */
export async function replayDeadLetter(asked: Asked): Promise<Response> {
  await authorize(asked);
  const { env, params } = asked;
  const letter = await readDeadLetter(env.DB, params[0] ?? "");
  if (!letter) {
    throw new Refusal(404, "not_found", "There is no such message.");
  }
  await env.EVENTS.send(JSON.parse(letter.body) as Message);
  await markReplayed(env.DB, letter.id);
  metric("message.replayed", { id: letter.id, link: letter.link, request_id: letter.request_id });
  return Response.json({ id: letter.id, link: letter.link }, { status: 202 });
}

/** `POST /operations/reconcile`: does what the cron does, now. */
export async function reconcileNow(asked: Asked): Promise<Response> {
  await authorize(asked);
  return Response.json({ run: await reconcile(asked.env) }, { status: 202 });
}

/** `GET /operations/repairs`: what reconciling found to be different, the latest first. */
export async function listRepairs(asked: Asked): Promise<Response> {
  await authorize(asked);
  return Response.json({ results: await readRepairs(asked.env.DB) });
}
