// Where the memory of a workerd is: what each of its Workers holds once garbage is collected, by workerd's own inspector. Miniflare's D1, Queues
// and entry are Workers beside ours.

import WebSocket from "ws";

/** Those that requests go through. The others have nothing to do, and an isolate without work does not collect. */
const BUSY = /^(core:(user|custom-fetch|entry)|d1:|queues:queue(:events)?$)/;

/** The busy isolates of the workerd whose inspector is at this address: their names, and the addresses of their own inspectors. */
export async function isolatesOf(inspector) {
  const response = await fetch(new URL("/json", inspector.href.replace("ws:", "http:")));
  const all = await response.json();
  return all.map(({ id, webSocketDebuggerUrl }) => ({ id, url: webSocketDebuggerUrl })).filter(({ id }) => BUSY.test(id));
}

/**
 * Collects the garbage of an isolate, and says how many bytes are in use after it, and how many are taken for them. The least of some
 * collections: what a request under way holds comes and goes.
 */
export async function bytesInUse({ url }) {
  const inspector = await connect(url);
  const least = { used: Number.POSITIVE_INFINITY, taken: Number.POSITIVE_INFINITY };
  try {
    await inspector.ask("HeapProfiler.enable");
    for (let collection = 0; collection < COLLECTIONS; collection++) {
      // While it is watched, workerd keeps the last thousand lines of the console.
      await inspector.ask("Runtime.discardConsoleEntries");
      await inspector.ask("HeapProfiler.collectGarbage");
      const { usedSize, totalSize, embedderHeapUsedSize, backingStorageSize } = await inspector.ask("Runtime.getHeapUsage");
      const beside = embedderHeapUsedSize + backingStorageSize;
      least.used = Math.min(least.used, usedSize + beside);
      least.taken = Math.min(least.taken, totalSize + beside);
    }
    return least;
  } finally {
    inspector.close();
  }
}

const COLLECTIONS = 4;

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 5000;

async function connect(url) {
  const [, origin, path] = /^(ws:\/\/[^/]+)(\/.*)$/.exec(url);
  // Names have signs that addresses have not.
  const finishRequest = (request) => Object.assign(request, { path }).end();
  const socket = new WebSocket(origin, { finishRequest });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map();
  socket.on("message", (data) => {
    const { id, result } = JSON.parse(data);
    waiting.get(id)?.(result);
  });
  let last = 0;
  return {
    ask(method) {
      const id = ++last;
      const answer = new Promise((resolve) => {
        waiting.set(id, resolve);
        setTimeout(resolve, PATIENCE).unref();
      });
      socket.send(JSON.stringify({ id, method }));
      return answer;
    },
    close: () => socket.close(),
  };
}
