import { Belvo, type RegisterLink } from "belvo-wasm";
import { Refusal } from "./refusal.js";

/** What wrangler.jsonc and the secrets give. */
export interface Env {
  BELVO_ENVIRONMENT: "sandbox" | "production";
  BELVO_SECRET_ID?: string;
  BELVO_SECRET_PASSWORD?: string;
  /** What callers of the gateway show. */
  GATEWAY_TOKEN?: string;
  /** The offline sandbox, on a developer's machine only. */
  BELVO?: Fetcher;
}

/** `POST /api/links`: registers a link. */
export async function registerLink(request: Request, env: Env): Promise<Response> {
  await authorize(request, env);
  const body = (await request.json().catch(() => {
    throw new Refusal(400, "parse_error", "The body is no JSON.");
  })) as RegisterLink;
  return Response.json(await connect(env).links.register(body), { status: 201 });
}

/** `GET /api/links/:id/transactions`: a page of what Belvo has stored, with Belvo's own filters in the query. */
export async function listTransactions(request: Request, env: Env, link: string): Promise<Response> {
  await authorize(request, env);
  const filters = Object.fromEntries(new URL(request.url).searchParams);
  const page = await connect(env)
    .transactions.list({ ...filters, link })
    .page();
  return Response.json({ count: page.count, results: page.results });
}

function connect(env: Env): Belvo {
  const { BELVO: sandbox } = env;
  return new Belvo({
    secretId: env.BELVO_SECRET_ID ?? "",
    secretPassword: env.BELVO_SECRET_PASSWORD ?? "",
    environment: env.BELVO_ENVIRONMENT,
    ...(sandbox ? { fetch: (outgoing) => sandbox.fetch(outgoing) } : {}),
  });
}

/** Bank data is for those who show the token. Without one nobody is let in, except to the invented data of the sandbox. */
async function authorize(request: Request, env: Env): Promise<void> {
  if (env.BELVO) {
    return;
  }
  const shown = request.headers.get("authorization") ?? "";
  if (!env.GATEWAY_TOKEN || !(await isSame(shown, `Bearer ${env.GATEWAY_TOKEN}`))) {
    throw new Refusal(401, "authentication_failed", "Show the gateway's token: `Authorization: Bearer ...`.");
  }
}

/** In the same time whatever is shown. */
async function isSame(a: string, b: string): Promise<boolean> {
  const digest = async (text: string) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [one, other] = await Promise.all([digest(a), digest(b)]);
  return one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0;
}
