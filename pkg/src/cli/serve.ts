/** A sandbox as a server on this machine: Node's HTTP around its `fetch`. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Pages of any origin may ask: there is nothing to protect. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
  "access-control-allow-headers": "authorization, content-type, accept, x-belvo-request-mode, x-belvo-api-resource-version",
  "access-control-expose-headers": "retry-after",
};

/** What is read of a body: more than the sandbox takes, so that it can say so. */
const LONGEST = 11 << 20;

/** What a `Request` cannot have: these are asked for by this name, which nothing has either. */
const UNSPEAKABLE = ["CONNECT", "TRACE", "TRACK"];
const UNKNOWN_METHOD = "UNKNOWN";

/** Serves a `fetch` on a port of this machine; 0 takes a free one. */
export async function serve(fetch: (request: Request) => Promise<Response>, port: number, host: string): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    answer(fetch, incoming, outgoing).catch(() => {
      // The connection breaks, on order or because the caller has gone.
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function answer(
  fetch: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (incoming.method === "OPTIONS") {
    outgoing.writeHead(204, CORS).end();
    return;
  }
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const response = await fetch(await toRequest(incoming, gone.signal));
  outgoing.writeHead(response.status, { ...CORS, ...Object.fromEntries(response.headers) });
  if (response.body) {
    await pipeline(Readable.fromWeb(response.body as import("node:stream/web").ReadableStream), outgoing);
  } else {
    outgoing.end();
  }
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { url = "/" } = incoming;
  const asked = incoming.method ?? "GET";
  const method = UNSPEAKABLE.includes(asked) ? UNKNOWN_METHOD : asked;
  const headers = new Headers();
  for (const name of ["authorization", "content-type", "x-belvo-request-mode"]) {
    const value = incoming.headers[name];
    if (typeof value === "string") {
      headers.set(name, value);
    }
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LONGEST) {
      chunks.push(chunk);
    }
  }
  const origin = `http://${incoming.headers.host ?? "localhost"}`;
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  // What cannot be an address is looked up as nothing.
  const address = URL.canParse(url, origin) ? new URL(url, origin) : new URL("/", origin);
  return new Request(address, { method, headers, body, signal });
}
