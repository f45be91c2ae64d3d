/**
 * Who asks. A team that has sessions of its own writes a {@link Sessions} and puts it in `index.ts`; the default takes tokens that the
 * team's server signs.
 *
 * @module
 */
import type { Env } from "./env.js";
import { base64url, fromBase64url, keyOf, signature } from "./secrets.js";

/** Says who asks. */
export interface Sessions {
  /** The team's id of the user; nothing where nobody is logged in. */
  userOf(request: Request, env: Env): Promise<string | undefined>;
  /**
   * The user as the `external_id` of their links: what Belvo keeps with a link, and tells whose it is. Not to be guessed by others,
   * and nothing that identifies a person.
   */
  ownerOf(user: string, env: Env): Promise<string>;
}

/** Tokens `PAYLOAD.SIGNATURE` in `Authorization: Bearer`, both base64url: `{ "sub": user, "exp": seconds }`, HMAC-SHA-256. */
export const signedSessions: Sessions = {
  async userOf(request, env) {
    // The sandbox's people are invented: on a developer's machine everyone is the same user.
    if (env.BELVO && !env.SESSION_SECRET) {
      return "local";
    }
    const token = /^Bearer ([\w-]{1,4096}\.[\w-]{1,128})$/.exec(request.headers.get("authorization") ?? "")?.[1];
    return token && env.SESSION_SECRET ? readSession(token, env.SESSION_SECRET) : undefined;
  },
  async ownerOf(user, env) {
    const secret = env.OWNER_SECRET ?? (env.BELVO ? "local" : "");
    if (!secret) {
      throw new Error("OWNER_SECRET is not set");
    }
    return base64url((await signature(secret, `owner:${user}`)).slice(0, 24));
  },
};

/** A session token, as a team's server makes it. */
export async function signSession(user: string, secret: string, seconds = 3600, now = Date.now()): Promise<string> {
  const payload = base64url(new TextEncoder().encode(JSON.stringify({ sub: user, exp: Math.floor(now / 1000) + seconds })));
  return `${payload}.${base64url(await signature(secret, payload))}`;
}

async function readSession(token: string, secret: string): Promise<string | undefined> {
  const [payload = "", signed = ""] = token.split(".");
  const [data, mac] = [fromBase64url(payload), fromBase64url(signed)];
  if (!data || !mac || !(await crypto.subtle.verify("HMAC", await keyOf(secret), mac, new TextEncoder().encode(payload)))) {
    return undefined;
  }
  try {
    const { sub, exp } = JSON.parse(new TextDecoder().decode(data));
    const holds = typeof sub === "string" && sub !== "" && typeof exp === "number" && exp * 1000 > Date.now();
    return holds ? sub : undefined;
  } catch {
    return undefined;
  }
}
