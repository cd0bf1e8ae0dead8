/* Keeps the page that checks QR codes, so that it answers where there is no network. */
const KEPT = 'verify-1';
const PAGE = '/verify/offline';
const PARTS = [PAGE, '/css/plain.css', '/css/tokens.css', '/js/verify-offline.js', '/icons/banyan.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function fetched(request) {
  const path = new URL(request.url).pathname;
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok && PARTS.includes(path)) {
      await kept.put(path, answer.clone());
    }
    return answer;
  } catch (error) {
    const before = await kept.match(request.mode === 'navigate' ? PAGE : path);
    if (before) {
      return before;
    }
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method === 'GET' && (event.request.mode === 'navigate' || PARTS.includes(path))) {
    event.respondWith(fetched(event.request));
  }
});
