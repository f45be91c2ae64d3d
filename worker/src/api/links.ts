/** Links, and the second factors that they ask for. */

import { type Belvo, type Link, type RegisterLink, TokenRequiredError } from "belvo-wasm";
import { readObject } from "../body.js";
import { connect, type Env } from "../env.js";
import { challengeOf, sessionOf } from "../mfa.js";
import { Refusal } from "../refusal.js";
import { readLinks } from "../store/links.js";
import { type Asked, ownerOf, ownLink } from "./asked.js";

/** `GET /api/links`: the user's links. */
export async function listLinks(asked: Asked): Promise<Response> {
  return Response.json({ results: await readLinks(asked.env.DB, await ownerOf(asked)) });
}

/**
 * `POST /api/links` (Belvo's body): registers a link that is the user's own. 428, where the institution asks for a second factor: it goes to
 * `POST /api/links/:id/mfa`.
 */
export async function registerLink(asked: Asked): Promise<Response> {
  const { env, request } = asked;
  const owner = await ownerOf(asked);
  const body = { ...(await readObject(request)), external_id: owner } as unknown as RegisterLink;
  return connecting(env, (belvo) => belvo.links.register(body), 201);
}

/** `PUT /api/links/:id` (`{ password, token }`): gives a link new credentials, after an `invalid_credentials` or a `token_required`. */
export async function updateLink(asked: Asked): Promise<Response> {
  const { env, request } = asked;
  const { id } = await ownLink(asked);
  const body = (await readObject(request)) as unknown as Parameters<Belvo["links"]["update"]>[1];
  return connecting(env, (belvo) => belvo.links.update(id, body), 200);
}

/** Has Belvo log a user in. 428, where the institution asks for a second factor: the session stays here. */
async function connecting(env: Env, connectLink: (belvo: Belvo) => PromiseLike<Link>, status: number): Promise<Response> {
  const belvo = connect(env);
  try {
    const link = await connectLink(belvo);
    await bringLink(env, link.id);
    return Response.json(link, { status });
  } catch (error) {
    if (!(error instanceof TokenRequiredError)) {
      throw error;
    }
    const session = sessionOf(error);
    await env.LINKS.getByName(session.link).open(session.link, session);
    await bringLink(env, session.link);
    const { code, message, requestId } = error;
    return Response.json([{ code, message, request_id: requestId, ...challengeOf(session) }], { status: 428 });
  } finally {
    belvo.dispose();
  }
}

/** `POST /api/links/:id/mfa` (`{ token }`, or `{}` where the user confirmed elsewhere): goes on. 428, where another is asked for. */
export async function answerChallenge(asked: Asked): Promise<Response> {
  const { env, request } = asked;
  const { id } = await ownLink(asked);
  const { token } = await readObject(request);
  if (token !== undefined && (typeof token !== "string" || token.length > 256)) {
    throw new Refusal(400, "invalid_input", "`token` must be a text.");
  }
  const attempted = await env.LINKS.getByName(id).resume(token);
  if (attempted.done) {
    await bringLink(env, id);
    return Response.json({ link: id });
  }
  const { status, code, message, requestId, challenge } = attempted;
  return Response.json([{ code, message, request_id: requestId, ...challenge }], { status });
}

/** `DELETE /api/links/:id`: has Belvo delete it. It is gone here when it is gone there. */
export async function deleteLink(asked: Asked): Promise<Response> {
  const { id } = await ownLink(asked);
  const belvo = connect(asked.env);
  const accepted = await belvo.links.delete(id, { mode: "async" });
  belvo.dispose();
  return Response.json(accepted, { status: 202 });
}

/** Brings the link itself at once: its owner is to see it. Its data comes with webhooks. */
async function bringLink(env: Env, link: string): Promise<void> {
  await env.LINKS.getByName(link).work(link, { resources: [] });
}
