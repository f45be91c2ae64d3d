import type { Env } from "../env.js";
import { Refusal } from "../refusal.js";
import { isSame } from "../secrets.js";
import type { Sessions } from "../session.js";
import { type LinkRow, readLink } from "../store/links.js";

/** A request, and what goes with it. */
export interface Asked {
  request: Request;
  url: URL;
  env: Env;
  sessions: Sessions;
  /** What the address has in its places. */
  params: string[];
}

/** Who asks, as the owner of links; refused where nobody is logged in. */
export async function ownerOf({ request, env, sessions }: Asked): Promise<string> {
  const user = await sessions.userOf(request, env);
  if (user === undefined) {
    throw new Refusal(401, "authentication_failed", "Log in: `Authorization: Bearer SESSION`.");
  }
  return sessions.ownerOf(user, env);
}

/** Whether one of those who run the Worker asks. */
export async function isOperator({ request, env }: Asked): Promise<boolean> {
  const shown = request.headers.get("authorization") ?? "";
  return Boolean(env.OPERATOR_TOKEN) && (await isSame(shown, `Bearer ${env.OPERATOR_TOKEN}`));
}

/** The link that is asked for. Somebody else's is as little there as one that does not exist. */
export async function ownLink(asked: Asked): Promise<LinkRow> {
  const id = (asked.params[0] ?? "").toLowerCase();
  const link = await readLink(asked.env.DB, id, await ownerOf(asked));
  if (!link) {
    throw new Refusal(404, "not_found", "You have no such link.");
  }
  return link;
}
