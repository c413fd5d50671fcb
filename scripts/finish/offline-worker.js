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

/** A page of the story that stands by itself. */
const isPage = (/** @type {string} */ at) =>
  at.startsWith(`${base}/`) && at.endsWith('/') && !FOR_FRAMES.test(at);
const others = async () => (await caches.keys()).filter((name) => name.startsWith(STORE) && name !== NOW);

/** What is kept of this build, else of another. */
const find = async (/** @type {string | Request} */ what) =>
  (await (await caches.open(NOW)).match(what, ANYHOW)) ?? caches.match(what, ANYHOW);

const isScript = (/** @type {string} */ file) => file.endsWith('.js');
const typed = (/** @type {Response} */ response, /** @type {string} */ type) =>
  new Response(response.body, { headers: { 'content-type': `${type}; charset=utf-8` } });

/**
 * Brings a file into the store of this build: from that of another, else from the network. A script lies there as text: one that is
 * kept as a script while a worker installs, Chromium compiles whole, and takes in whole wherever it is run, 60 ms on a slow phone for
 * the longest, where it compiles one that comes along on the side.
 */
async function bring(file) {
  const response = (await find(file)) ?? (await fetch(file));
  if (!response.ok) throw new Error(`${file} did not come`);
  await (await caches.open(NOW)).put(file, isScript(file) ? typed(response, 'text/plain') : response);
}

/**
 * Keeps a page with the files that it names, and lets go of one that is no more; refuses one that is not of the story, such as that of
 * a network asking to log in.
 */
async function keep(page, response) {
  if (response.status === 404)
    for (const name of [NOW, ...(await others())]) await (await caches.open(name)).delete(page);
  const names = new Set((await response.clone().text()).match(NAMED));
  if (!response.ok || response.redirected || names.size === 0) throw new Error(`${page} cannot be kept`);
  await Promise.all([...names].map((name) => bring(named(name))));
  await (await caches.open(NOW)).put(page, response);
}

/** Each page that was kept of another build, with the store that it is in. */
const keptElsewhere = async () =>
  (
    await Promise.all(
      (await others()).map(async (name) => {
        const store = await caches.open(name);
        return (await store.keys()).map(({ url }) => ({ page: path(url), store }));
      })
    )
  )
    .flat()
    .filter(({ page }) => isPage(page));

/**
 * While there is a network: also what was kept before is brought up to date, and what was open before there was a worker; and the page
 * that leads to the walk, where the host has one at its root.
 */
async function install() {
  const fetched = async (/** @type {string} */ page) => keep(page, await fetch(page, { cache: 'no-cache' }));
  await Promise.all(files.filter((file) => !isPage(file)).map(bring));
  for (const page of files.filter(isPage)) await fetched(page);
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  const opened = [...(await keptElsewhere()).map(({ page }) => page), ...open.map(({ url }) => path(url))];
  for (const page of new Set([`${base}/`, ...opened.filter(isPage)]))
    if (!files.includes(page))
      await fetched(page).catch(() => {
        // Not kept, then.
      });
}

/** No page of another build is open any more. There may be no network: pages opened since this build was installed are moved. */
async function activate() {
  const now = await caches.open(NOW);
  for (const { page, store } of await keptElsewhere())
    if (!(await now.match(page)))
      await keep(page, await store.match(page)).catch(() => {
        // The reader went on without a network before its files had come.
      });
  for (const name of await others()) await caches.delete(name);
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
  const kept = await find(at);
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(() => done(kept), PATIENCE));
  const came = fresh.then((response) => (response.status < 500 ? response : kept)).catch(() => kept);
  return Promise.race([came, late]);
}

async function load(event) {
  const kept = await find(event.request);
  if (kept) return isScript(path(event.request.url)) ? typed(kept, 'text/javascript') : kept;
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
  else if (mode === 'navigate' && isPage(pathname)) event.respondWith(open(event));
});
