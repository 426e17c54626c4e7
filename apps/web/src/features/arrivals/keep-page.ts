const kept = 'waypass-guide';
const worker = '/guide-worker.js';

/** Keeps the page and the files that it is made of, so that it opens without a network; files of an older version go. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  await navigator.serviceWorker.register(worker, { scope: '/guide' });
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload],link[rel=stylesheet],link[rel=icon]')].map(({ href }) => new URL(href));
  const files = [...loaded, ...linked].filter(({ origin, pathname }) => origin === window.location.origin && !pathname.startsWith('/api/') && pathname !== worker);
  const wanted = new Set(['/guide', ...files.map(({ pathname }) => pathname)]);
  const cache = await caches.open(kept);
  await cache.addAll([...wanted]);
  for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
}
