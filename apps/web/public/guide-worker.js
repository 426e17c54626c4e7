// Opens the guide's page where there is no network. What is kept is put into the cache by the page itself (keep-page.ts);
// here it is only handed out: nothing of a traveller is in it.
const kept = 'waypass-guide';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  const page = request.mode === 'navigate';
  const fromCache = () => caches.open(kept).then((cache) => cache.match(page ? '/guide' : request.url));
  // The page itself is asked for anew where there is a network, so that a new version arrives; its files carry their version in their names.
  const answer = page
    ? fetch(request).catch(async (fault) => (await fromCache()) ?? Promise.reject(fault))
    : fromCache().then((found) => found ?? fetch(request));
  event.respondWith(answer);
});
