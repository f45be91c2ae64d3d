// The control of `node benches/edge.mjs`: a Worker that asks of the platform what ours asks of it for the same requests (the Queue, a Durable
// Object, D1, a service in Belvo's place), and has none of our code. What workerd and miniflare keep, it shows.

import { DurableObject } from "cloudflare:workers";

const ROWS = "SELECT body FROM items WHERE resource = 'transactions' LIMIT ?";

export class LinkWork extends DurableObject {
  async work() {
    await this.ctx.storage.put("seen", new Date().toISOString());
    for (let call = 0; call < 4; call++) {
      await (await this.env.BELVO.fetch("https://belvo.invalid/")).text();
      await this.env.DB.prepare(ROWS).bind(1).all();
    }
  }
}

export default {
  async fetch(request, env) {
    if (request.method === "POST") {
      await env.EVENTS.send({ body: await request.text() });
      return new Response(null, { status: 202 });
    }
    const rows = request.url.includes("/transactions") ? 100 : 1;
    const answers = await env.DB.batch([1, 1, rows].map((limit) => env.DB.prepare(ROWS).bind(limit)));
    return Response.json(answers[2].results);
  },
  async queue(_batch, env) {
    await env.LINKS.getByName("link").work();
    console.log("done");
  },
};
