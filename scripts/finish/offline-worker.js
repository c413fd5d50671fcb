/**
 * Keeps the walk, and each page that the reader opened, on the device, for a train without a network. The page comes from the network
 * whenever that answers; what is kept stands in only where it does not. Frames on other sites are left alone.
 *
 * The build puts in what there is to keep (offline.ts). Each build has a store of its own, and a worker that waits
 * until no page of the build before is open: such a page finds all its files to the end.
 */
const { version, base, files } = /*given*/ { version: '', base: '', files: [] };

const STORE = `story ${base} `;
const NOW = STORE + version;
/** Files with their content in their name: as good from the store as from the network. */
const KEPT = ['_app/immutable', 'run'];
const NAMED = /_app\/immutable\/[\w./-]+\.\w+|\brun\/[\w-]+\.[0-9a-f]+\.js/g;
const FOR_FRAMES = /\/embed\//;
/** So long the network may think about a page that is kept, in ms. */
const PATIENCE = 4000;
const ANYHOW = { ignoreSearch: true, ignoreVary: true };

const path = (/** @type {string} */ url) => new URL(url).pathname;
const named = (/** @type {string} */ name) => `${base}/${name}`;

/** Keeps a page with the files that it names; refuses one that is not of this build, such as that of a network asking to log in. */
async function keep(page, response) {
  const store = await caches.open(NOW);
  const names = new Set((await response.clone().text()).match(NAMED));
  if (!response.ok || names.size === 0) throw new Error(`${page} cannot be kept`);
  const lacking = await Promise.all(
    [...names].map(async (name) => ((await store.match(named(name), ANYHOW)) ? [] : [named(name)]))
  );
  await store.addAll(lacking.flat());
  await store.put(page, response);
}

async function install() {
  const store = await caches.open(NOW);
  const pages = files.filter((file) => file.endsWith('/'));
  // Those were just loaded: they come from the browser's own store.
  await store.addAll(files.filter((file) => !file.endsWith('/')));
  for (const page of pages) await keep(page, await fetch(page, { cache: 'no-cache' }));
}

/** No page of another build is open any more: what it kept of pages is brought up to date, and the rest goes. */
async function activate() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(STORE) || name === NOW) continue;
    const old = await caches.open(name);
    for (const { url } of await old.keys())
      if (url.endsWith('/') && !files.includes(path(url)))
        await fetch(url)
          .then((response) => keep(path(url), response))
          .catch(() => {});
    await caches.delete(name);
  }
  await self.clients.claim();
}

async function open(event) {
  const at = path(event.request.url);
  const fresh = fetch(event.request);
  event.waitUntil(
    fresh
      .then((response) => keep(at, response.clone()))
      .catch(() => {
        // Not kept, then.
      })
  );
  const kept = await caches.match(at, ANYHOW);
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(() => done(kept), PATIENCE));
  return Promise.race([fresh.catch(() => kept), late]);
}

async function load(event) {
  const kept = await caches.match(event.request, ANYHOW);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) {
    const copy = response.clone();
    event.waitUntil(caches.open(NOW).then((store) => store.put(event.request, copy)));
  }
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url, referrer } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(`${base}/`)) return;
  if (FOR_FRAMES.test(pathname) || FOR_FRAMES.test(referrer)) return;
  if (KEPT.some((folder) => pathname.startsWith(`${base}/${folder}/`))) event.respondWith(load(event));
  else if (mode === 'navigate' && pathname.endsWith('/')) event.respondWith(open(event));
});
