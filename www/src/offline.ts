/** Keeps the page where there is no network: a service worker holds its files (made by `vite.config.js`). */
export function stayOffline(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    // Where a browser refuses, the page works as before, with a network.
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  }
}
