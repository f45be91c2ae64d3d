// A Worker: `POST /categorize` takes Belvo's body and answers it categorized; `GET /spending` reads a link from Belvo and adds it up.

import { Belvo, enrich, isBelvoError } from "belvo-wasm";
import { Sandbox } from "belvo-wasm/sandbox";

interface Env {
  BELVO_SECRET_ID: string;
  BELVO_SECRET_PASSWORD: string;
}

// Belvo in memory, so that the example needs no account. Leave `fetch` out below, and the client asks the real one.
const sandbox = new Sandbox({ seed: 1, delay: 0 });

async function spending(env: Env): Promise<Response> {
  const belvo = new Belvo({
    secretId: env.BELVO_SECRET_ID,
    secretPassword: env.BELVO_SECRET_PASSWORD,
    environment: "sandbox",
    fetch: sandbox.fetch,
  });
  const { id: link } = await belvo.links.register({ institution: "erebor_mx_retail", username: "ana", password: "secret" });
  const cents: Record<string, number> = {};
  for await (const { type, category, amount } of belvo.transactions.list({ link, page_size: 1000 })) {
    if (type === "OUTFLOW") {
      const name = category ?? "Unknown";
      cents[name] = (cents[name] ?? 0) + Math.round((amount ?? 0) * 100);
    }
  }
  return Response.json(Object.fromEntries(Object.entries(cents).map(([name, sum]) => [name, sum / 100])));
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    try {
      if (request.method === "POST" && pathname === "/categorize") {
        return Response.json(enrich.categorize(await request.json()));
      }
      if (request.method === "GET" && pathname === "/spending") {
        return await spending(env);
      }
      return Response.json({ message: "POST /categorize or GET /spending" }, { status: 404 });
    } catch (error) {
      if (isBelvoError(error)) {
        return Response.json({ code: error.code, message: error.message, field: error.field }, { status: error.status ?? 400 });
      }
      return Response.json({ message: "the body is no JSON" }, { status: 400 });
    }
  },
};
