import type { Env } from "./env.js";

/** Lets the team's own pages read the answer, and nobody else's; what it says is for this one reader, now. */
export function withHeaders(request: Request, response: Response, env: Env): Response {
  const origin = allowedOrigin(request, env);
  const answer = new Response(response.body, response);
  answer.headers.append("vary", "origin");
  answer.headers.set("cache-control", "no-store");
  answer.headers.set("x-content-type-options", "nosniff");
  if (origin) {
    answer.headers.set("access-control-allow-origin", origin);
  }
  return answer;
}

/** Answers the question that a browser asks before a request. */
export function preflight(request: Request, env: Env): Response {
  const origin = allowedOrigin(request, env);
  return new Response(null, {
    status: origin ? 204 : 403,
    headers: {
      vary: "origin",
      ...(origin
        ? {
            "access-control-allow-origin": origin,
            "access-control-allow-methods": "GET, POST, PUT, DELETE",
            "access-control-allow-headers": "authorization, content-type",
            "access-control-max-age": "600",
          }
        : {}),
    },
  });
}

function allowedOrigin(request: Request, env: Env): string | undefined {
  const origin = request.headers.get("origin");
  const allowed = (env.ALLOWED_ORIGINS ?? "").split(",").map((text) => text.trim());
  return origin && allowed.includes(origin) ? origin : undefined;
}
