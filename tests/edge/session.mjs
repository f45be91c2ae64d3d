// Session tokens as a team's own server makes them, worked out apart from the Worker's code.

import { createHmac } from "node:crypto";

export function sessionOf(user, { secret = "the-session-secret", exp = Math.floor(Date.now() / 1000) + 600, ...claims } = {}) {
  const payload = Buffer.from(JSON.stringify({ sub: user, exp, ...claims })).toString("base64url");
  return `${payload}.${createHmac("sha256", secret).update(payload).digest("base64url")}`;
}

/** Asks as a user. */
export const asUser = (edge, user) => async (method, target, body) => {
  const response = await edge.fetch(target, {
    method,
    headers: { authorization: `Bearer ${sessionOf(user)}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
};
