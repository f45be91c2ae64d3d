// A server: POST Belvo's request for recurring expenses, get what comes back each month. Nothing is stored.

import { enrich, isBelvoError } from "belvo-wasm";

const server = Bun.serve({
  hostname: "127.0.0.1",
  port: Number(process.env.PORT ?? 3000),
  async fetch(request) {
    try {
      return Response.json(enrich.recurringExpenses(await request.json(), { all: true }));
    } catch (error) {
      const message = isBelvoError(error) ? error.message : "the body is no JSON";
      return Response.json({ message }, { status: 400 });
    }
  },
});
console.log(`listening on ${server.url}`);
