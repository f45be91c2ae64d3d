/* Keeps the files of the page. `VERSION` and `FILES` are written above by vite.config.js. */
/* global VERSION, FILES */
const CACHE = `belvo-wasm-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  const path = request.mode === "navigate" ? "/" : url.pathname;
  if (FILES.includes(path)) {
    event.respondWith(fromCache(path, request));
  }
});

/** What the cache has; for what it lost, the network. */
async function fromCache(path, request) {
  const kept = await (await caches.open(CACHE)).match(path);
  return kept ?? fetch(request);
}

/** One after the other: the page itself comes first. Files whose names hold a hash are taken from the browser's own cache. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  for (const path of FILES) {
    const response = await fetch(path, { cache: path.startsWith("/assets/") ? "default" : "no-cache" });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status}`);
    }
    await cache.put(path, response);
  }
}

async function forgetOld() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("belvo-wasm-") && name !== CACHE).map((name) => caches.delete(name)));
}
